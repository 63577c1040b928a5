"""Staging: last decisions about the cast, when everything was read: who is in the background, who feels how."""

from rushes.script.draft import Draft
from rushes.script.screenplay import Action

__all__ = ["settle_cast"]

SOMEBODY = frozenset({"someone", "somebody", "anyone", "anybody"})
HEARD = frozenset(
    {"sound_verb", "laugh", "cough", "sneeze", "shout", "talk", "sing", "cry", "cheer", "whoop", "clap", "point", "breathe",
     "sigh", "gasp", "scream", "whistle", "call", "yell", "snore", "giggle", "sob", "hum", "moan"}
)  # fmt: skip
"""What somebody does who need not be seen ("someone whoops", "someone points the camera")."""


def _only_heard(draft: Draft, name: str) -> bool:
    """ "Someone" of whom nothing is told but a noise."""
    words = draft.characters[name].words.lower()
    return words in SOMEBODY and all(a.verb in HEARD for a in draft.actions if a.who == name)


EXTRAS = frozenset({"person", "crowd"})


def settle_cast(draft: Draft) -> None:
    """Unnamed people beside principals are extras; birds that nobody films fly; feelings colour the mood."""
    principals = [
        i for i, c in draft.characters.items() if draft.names.get(i) not in EXTRAS and not c.distant
    ]
    for name, character in list(draft.characters.items()):
        crowd = character.count > 1 and draft.names.get(name) in EXTRAS
        speaks = any(line.who == name for line in draft.lines)
        if crowd and principals and not speaks and not character.distant:
            draft.change(name, distant=True)
        if not speaks and _only_heard(draft, name):
            draft.change(name, distant=True)
        if draft.characters[name].distant and character.look.species == "person":
            draft.actions = [a for a in draft.actions if a.who != name]
        idle = not any(a.who == name for a in draft.actions)
        if character.look.species == "bird" and idle and (character.count > 1 or character.distant):
            draft.act(Action(name, "fly", "", beat=0))
    feelings = {
        "happily": "joyful",
        "sadly": "sad",
        "angrily": "tense",
        "excitedly": "joyful",
        "calmly": "peaceful",
    }
    for feel in draft.scene.pop("feel", []):
        if feel in feelings:
            draft.add("mood", feelings[feel])

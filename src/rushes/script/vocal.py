"""Vocals: what comes from a mouth and is no word. One list for the booth that makes them, the plan that times them and the
mix that looks them up; and who in a screenplay is called upon for which."""

import re
from dataclasses import dataclass

from rushes.script.screenplay import Action, Screenplay, Sound

__all__ = ["KINDS", "MANNERS", "Called", "called", "is_heard_as", "is_laughter", "vocal_kind"]

KINDS = (
    "laugh", "giggle", "chuckle", "gasp", "sigh", "sob", "cheer", "hum", "scream", "groan", "cough", "yawn", "snore",
    "babble",
)  # fmt: skip
"""In a fixed order: the number of a kind is part of its seed."""

MANNERS = {
    "laugh": "laughing", "giggle": "laughing", "chuckle": "laughing", "gasp": "afraid", "sigh": "sad", "sob": "sad",
    "cheer": "excited", "scream": "afraid", "hum": "calm",
}  # fmt: skip
"""The manner of Line that a face has with a vocal; any other is neutral."""

_WORDS = (
    ("giggle", r"giggl\w*|titter\w*|tee[- ]hee|咯咯"),
    ("chuckle", r"chuckl\w*|chortl\w*|snicker\w*|轻笑"),
    ("laugh", r"laugh(?:s|ed|ing|ter)?|cackl\w*|guffaw\w*|crack(?:s|ed|ing)? up|大笑|笑声|欢笑|笑出声|笑起来|哈哈"),
    ("babble", r"baby babbl\w*|gurgl\w*|coos?|cooing|咿呀"),
    ("sob", (r"sob(?:s|bed|bing)?|weep(?:s|ing)?|wept|cry|cries|cried|crying|bawl\w*|blubber\w*|burst into tears"
             r"|哭\w*|抽泣|啜泣|痛哭")),
    ("cheer", r"cheer(?:s|ed|ing)?|whoop\w*|hoora(?:y|h)s?|欢呼|喝彩"),
    ("hum", r"hum(?:s|med|ming)|hum(?= (?:a|the|an|his|her|their|to|softly|along)\b)|哼\w*"),
    ("scream", r"scream(?:s|ed|ing)?|shriek\w*|尖叫\w*"),
    ("groan", r"groan\w*|moan\w*|grunt\w*|呻吟"),
    ("cough", r"cough\w*|咳嗽|咳"),
    ("yawn", r"yawn\w*|打哈欠|哈欠"),
    ("snore", r"snor(?:es?|ed|ing)|打呼噜|打鼾|鼾\w*"),
    ("gasp", r"gasp\w*|倒吸\w*"),
    ("sigh", r"sigh\w*|叹气|叹息"),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.I)) for kind, words in _WORDS)

_VERBS = {"laugh": "laugh", "gasp": "gasp", "sigh": "sigh"}
"""Verbs of the lexicon that are heard although their words are not in the list above."""
LARGEST = 2  # of a group whose outcry is a person's; more of them are a crowd's effect
_MUTE = frozenset({"smile", "look", "walk", "run", "stand", "sit"})
_SOUNDS = frozenset(
    {
        "laugh",
        "laughter",
        "sob",
        "crowd",
        "breath",
        "hum",
        "voice",
        "cough",
        "groan",
        "squeal",
        "vocal",
        "walla",
    }
)
"""Kinds of Sound under which a person's vocals are read."""


@dataclass(frozen=True)
class Called:
    """Somebody is called upon for a vocal in a beat."""

    who: str
    kind: str
    beat: int


def vocal_kind(line: str) -> str:
    """The kind of vocal that a reading's id ("laugh:she:0") names, "" for a spoken line's."""
    kind, colon, _ = line.partition(":")
    return kind if colon and kind in KINDS else ""


def is_laughter(line: str) -> bool:
    """Whether a reading's id names a laugh, a giggle or a chuckle."""
    return MANNERS.get(vocal_kind(line)) == "laughing"


def is_heard_as(word: str) -> str:
    """The kind of vocal that a word names, "" where it names none."""
    return _named(word)


def called(play: Screenplay) -> tuple[Called, ...]:
    """Every vocal of a person in order: what actions do, what is named as his sound, laughing lines; each once a beat.
    None in a silent film."""
    if play.silent:
        return ()
    people = {c.id: c.count for c in play.characters if c.look.species in ("person", "")}
    babies = {c.id for c in play.characters if c.look.age == "baby"}
    found = [Called(a.who, kind, a.beat) for a in play.actions if (kind := _of_action(a, a.who in babies))]
    acted = {(c.who, c.kind) for c in found}
    for sound in play.sounds:
        kind = _of_sound(sound)
        if kind and (sound.source, kind) not in acted:
            found.append(Called(sound.source, kind, max(sound.beat, 0)))
    laughing = {(c.who, c.beat) for c in found if MANNERS.get(c.kind) == "laughing"}
    found += [
        Called(x.who, "laugh", x.beat)
        for x in play.lines
        if x.manner == "laughing" and (x.who, x.beat) not in laughing
    ]
    return tuple(
        c
        for c in dict.fromkeys(found)
        if c.who in people
        and c.kind not in play.excluded
        and (people[c.who] <= LARGEST or MANNERS.get(c.kind) == "laughing")
    )


def _of_action(action: Action, baby: bool) -> str:
    if baby and action.verb == "talk":
        return "babble"
    if action.verb in KINDS and not action.words:
        return action.verb
    return "" if action.verb in _MUTE else _named(action.words) or _VERBS.get(action.verb, "")


def _of_sound(sound: Sound) -> str:
    if not sound.source or not (sound.kind in _SOUNDS or sound.kind in KINDS):
        return ""
    return _named(sound.words) or (sound.kind if sound.kind in KINDS else "")


def _named(words: str) -> str:
    return next((kind for kind, pattern in _PATTERNS if pattern.search(words)), "")

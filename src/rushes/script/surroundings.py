"""Surroundings: what is far off or round about, and what moves and sounds by itself (waves, wind, signs)."""

from rushes.script import soundscape
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.mentions import meet, whole
from rushes.script.phrases import Phrase
from rushes.script.predicates import Clause, Predicate
from rushes.script.screenplay import Sound

__all__ = ["hear_from_afar", "notice_background", "set_back", "stir"]


def set_back(draft: Draft, phrases: list[Phrase], who: tuple[str, ...], words: list[Lexeme]) -> None:
    """Birds in the distance: seen far off and heard."""
    for name in who:
        draft.change(name, distant=True)
        for phrase in phrases:
            sound = next((s.entry.get("sound") for s in phrase.head.senses if s.entry.get("sound")), "")
            if sound:
                draft.hear(Sound(sound, draft.text[phrase.start : phrase.end], "soft", name))
    draft.claim(words, "far away")


SOMEWHERE = frozenset(
    {"somewhere", "elsewhere", "next door", "upstairs", "downstairs", "outside", "offstage"}
)


def hear_from_afar(draft: Draft, predicate: Predicate, who: tuple[str, ...]) -> None:
    """ "A baby wailing somewhere behind her": heard, and not in the picture."""
    sense = predicate.verb.sense("verb")
    noise = sense is not None and (
        sense.entry.get("class") in ("sound", "say", "talk")
        or bool(sense.entry.get("sound"))
        or sense.kind in ("laugh", "cry", "cheer")
    )
    lost = [
        x for x in predicate.adverbs if x.norm in SOMEWHERE or any(s.kind == "offscreen" for s in x.senses)
    ]
    for name in who if noise and lost and not predicate.quotes else ():
        if name in draft.characters and draft.characters[name].look.species == "person":
            draft.change(name, distant=True)
            draft.claim(lost, "out of the picture")


def notice_background(draft: Draft, predicate: Predicate, who: tuple[str, ...], verb: str) -> None:
    """People chatting nearby are extras and a murmur."""
    gazing = (s := predicate.verb.sense("verb")) is not None and s.entry.get("class") == "gaze"
    verb_end = predicate.verb.end
    for lexeme in predicate.adverbs if not gazing else ():
        sense = lexeme.sense("where")
        if sense is None or not (sense.entry.get("far") or sense.entry.get("near")):
            continue
        if any(verb_end <= a.phrase.start and a.phrase.end + 1 == lexeme.start for a in predicate.attached):
            continue  # "… with a red car in the background": the car is
        for name in who:
            character = draft.characters.get(name)
            if character is None or (character.count < 2 and not sense.entry.get("far")):
                continue
            draft.change(name, distant=True)
            draft.claim(lexeme, f"{name} in the background")
            if character.look.species == "person" and verb in ("talk", "laugh", "greet", "sing"):
                level = "soft" if sense.entry.get("far") else "normal"
                kind = "laughter" if verb == "laugh" else "walla"
                draft.hear(Sound(kind, whole(draft, [predicate.verb, lexeme]), level, name))
            elif (bearer := draft.characters[name].look.species) == "bird":
                draft.hear(Sound("birds", bearer, "soft", name))


def stir(draft: Draft, clause: Clause, predicate: Predicate) -> None:
    """Waves crash, wind blows, signs are reflected: what moves by itself, and how it sounds."""
    sense = predicate.verb.sense("verb")
    kind = sense.kind if sense is not None else ""
    loud = kind in soundscape.LOUD_VERBS and predicate.verb.has("level")
    level = soundscape.level_of(tuple(predicate.adverbs))
    level = "loud" if loud and level == "normal" else level
    used = False
    for phrase in clause.subjects:
        words = draft.text[phrase.start : predicate.verb.end]
        own = level if level != "normal" else soundscape.level_of(phrase.modifiers)
        heard = phrase.head.has("sound", "soundhead", "musichead") or kind == "sound_verb"
        if heard and soundscape.hear_source(draft, phrase.head, own, words):
            used = True
        used = used or phrase.head.has("thing", "weather", "light", "lighthead", "time", "place")
    if used:
        draft.claim(predicate.verb, "moves and sounds")
        draft.claim([x for x in predicate.adverbs if x.has("manner", "level", "where")], level)
    for phrase in predicate.objects:
        meet(draft, phrase, "object")

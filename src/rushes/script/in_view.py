"""In view: whether a noun that may be a place, a sound, a style or a garment is a thing in the picture here."""

import re

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase

__all__ = ["is_closed_in_on", "is_handled", "is_hung", "is_taken_off", "seen_rather", "thing_first"]


def is_hung(phrase: Phrase, role: str) -> bool:
    """ "A painting hangs on the wall": the thing, and no style."""
    alone = phrase.determiners and not any(a.kind == "of" for a in phrase.attached)
    return (
        bool(alone)
        and phrase.head.has("thing")
        and not phrase.head.chinese
        and role in ("subject", "object")
        and phrase.head.norm.endswith(("painting", "paintings", "drawing", "drawings", "sketch", "sketches"))
    )


CLOSE_ON = re.compile(
    r"\b(?:close|tight|closer|in|zoom|focus\w*|push\w* in|insert|macro) on\s\Z", re.IGNORECASE
)


def is_closed_in_on(draft: Draft, phrase: Phrase, relation: str) -> bool:
    """ "Close on her thumb": the picture is of it."""
    near = relation == "on" and phrase.head.has("body") and not phrase.head.chinese
    return near and CLOSE_ON.search(draft.text, max(phrase.start - 20, 0), phrase.start) is not None


OFF = re.compile(
    r"\b(?:(?:tear|rip|pull|peel|strip|whip|fling|throw|yank|shed|drop|toss|tug|lift|slip|kick)\w*(?:\s+(?:off|down|up|away|aside))?"
    r"|remov\w*|unbuckl\w*|unlac\w*|fasten\w*|buckl\w*|tighten\w*|adjust\w*|doff\w*|shak\w* out|wring\w*(?: out)?"
    r"|fold\w*|hang\w*(?:\s+up)?|throw\w*|snap\w* on|straighten\w*|button\w*|zip\w*(?:\s+up)?|shoulder\w*)\s\Z",
    re.IGNORECASE,
)  # fmt: skip


def is_taken_off(draft: Draft, phrase: Phrase) -> bool:
    """ "Tears off his helmet", "buckles her belt", "adjusts his tie": what is worn is handled."""
    worn = phrase.head.has("garment") and phrase.determiner("poss") and not phrase.head.chinese
    return worn and OFF.search(draft.text, max(phrase.start - 20, 0), phrase.start) is not None


def is_handled(lexeme: Lexeme) -> bool:
    """A thing that one holds."""
    sense = lexeme.sense("thing")
    return (
        sense is not None
        and bool(sense.entry.get("hold"))
        and not lexeme.has("material", "colour", "instrument")
    )


def thing_first(phrase: Phrase, relation: str) -> bool:
    """A word that is place and thing ("fountain", "bridge") is a place where something happens in it."""
    place = phrase.head.sense("place")
    both = place is not None and phrase.head.has("thing")
    if both and place is not None and (place.entry.get("stands") or place.entry.get("station")):
        return True  # a word of the dictionary's is rather a thing ("grid")
    return both and relation not in ("in", "at", "on", "through", "along", "across")


def seen_rather(phrase: Phrase, role: str) -> bool:
    """A word that names a sight and a sound ("waves", "bell") is a sight where it is acted on or described."""
    head = phrase.head
    if head.has("weather") and role in ("place", "object"):
        return not any(x.has("soundhead") for x in phrase.lexemes)
    pure = head.has("soundhead", "silence") or not head.has("thing", "being", "weather", "instrument")
    coloured = any(x.has("colour", "material") and not x.has("level") for x in phrase.modifiers)
    return not pure and (role in ("object", "place") or coloured or bool(phrase.count))

"""Second verbs: one more thing that the subject of a sentence does, behind a comma or an and."""

from collections.abc import Sequence

from rushes.script.lexemes import Lexeme
from rushes.script.so_far import is_plural, names_something, sentence_so_far, subject_so_far

__all__ = ["is_joined_verb", "is_second_verb"]


def is_joined_verb(before: Sequence[Lexeme], form: str, following: Lexeme | None) -> bool:
    """ "… and empties a can": the second of two verbs."""
    done = any(x.tag == "V" for x in sentence_so_far(before))
    free = following is None or bool(following.stop) or following.has("det", "pron", "where")
    away = following is not None and following.norm in ONWARD and _one_thing(before[:-1])
    return form == "s" and done and (free or away)


ONWARD = frozenset(
    {"into", "past", "through", "against", "across", "over", "under", "down", "up", "out of", "off", "onto", "toward",
     "towards", "around", "along", "from", "out", "away from", "between", "behind", "beneath", "to", "back", "up to",
     "upon"}
)  # fmt: skip
"""Where one goes: no noun is joined to another and then these."""


def _one_thing(before: Sequence[Lexeme]) -> bool:
    """ "Down a gutter and lodges against": one with its article stands before the "and", or an adverb or "then" does."""
    if not before or before[-1].tag in "ARVS":
        return True
    last = before[-1]
    _, at = last, len(before) - 1
    while at >= 0 and before[at].tag == "N":
        at -= 1
    return last.tag == "N" and not is_plural(last) and at >= 0 and before[at].tag == "D"


def is_second_verb(form: str, before: Sequence[Lexeme], following: Lexeme | None) -> bool:
    """ "Lowers the horn, empties the key", "they turn it, and flick batter": one more verb behind a comma."""
    joined = bool(before) and before[-1].tag == "C"
    head = before[:-1] if joined else before
    quoted = joined and bool(head) and head[-1].tag == "Q"
    if not head or not (head[-1].stop == "," or quoted) or following is None or following.stop:
        return False
    sentence = sentence_so_far(head)
    verbs = [x for x in sentence if x.tag == "V" and (x.sense("verb") or x.norm.endswith("s"))]
    if form == "s":
        apposed = _apposed(sentence) and following.has("prep", "where")
        return ((bool(verbs) or _one_acts(sentence)) and following.has("det", "pron")) or (
            apposed and not verbs
        )
    base = any(s.form == "" for x in verbs for s in x.senses if s.category == "verb")
    if form == "" and not joined and base and (following.has("det", "pron") or following.norm in ONWARD):
        return _many_act(sentence)  # "marbles race down, click over a seesaw"
    return form == "" and joined and base and not following.has("prep", "conj", "sub")


def _many_act(sentence: Sequence[Lexeme]) -> bool:
    """More than one began the sentence."""
    _, words = subject_so_far(sentence)
    return bool(words) and is_plural(words[-1])


def _one_acts(sentence: Sequence[Lexeme]) -> bool:
    """ "A professor, ear defenders on, lifts a candle": one began the sentence, and has done nothing yet."""
    _, words = subject_so_far(sentence)
    return bool(words) and not is_plural(words[-1]) and names_something(words[-1])


def _apposed(sentence: Sequence[Lexeme]) -> bool:
    """ "Inspector Mole, a mole in a trench coat, stands in …": one, and who that is between two commas."""
    commas = [i for i, x in enumerate(sentence) if x.stop == ","]
    described = len(commas) > 1 and sentence[commas[0] + 1].norm in ("a", "an", "the")
    return described and _one_acts(sentence)

"""Second verbs: one more thing that the subject of a sentence does, behind a comma or an and."""

from collections.abc import Sequence

from rushes.script.lexemes import Lexeme
from rushes.script.so_far import is_plural, names_something, sentence_so_far, subject_so_far

__all__ = ["is_joined_verb", "is_second_verb"]


def is_joined_verb(before: Sequence[Lexeme], form: str, following: Lexeme | None) -> bool:
    """ "… and empties a can": the second of two verbs."""
    done = any(x.tag == "V" for x in sentence_so_far(before))
    free = following is None or bool(following.stop) or following.has("det", "pron", "where")
    return form == "s" and done and free


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
    return form == "" and joined and base and not following.has("prep", "conj", "sub")


def _one_acts(sentence: Sequence[Lexeme]) -> bool:
    """ "A professor, ear defenders on, lifts a candle": one began the sentence, and has done nothing yet."""
    _, words = subject_so_far(sentence)
    return bool(words) and not is_plural(words[-1]) and names_something(words[-1])


def _apposed(sentence: Sequence[Lexeme]) -> bool:
    """ "Inspector Mole, a mole in a trench coat, stands in …": one, and who that is between two commas."""
    commas = [i for i, x in enumerate(sentence) if x.stop == ","]
    described = len(commas) > 1 and sentence[commas[0] + 1].norm in ("a", "an", "the")
    return described and _one_acts(sentence)

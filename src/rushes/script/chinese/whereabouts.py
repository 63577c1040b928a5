"""Whereabouts: postpositions become prepositions."""

from dataclasses import replace

from rushes.script.chinese.regard import HEARD, phrase_end, phrase_start, sense_of_kind, senses_of
from rushes.script.chinese.relatives import relative_start
from rushes.script.lexemes import Lexeme

__all__ = ["prepositions_before"]

PREPOSITION = {"above": "over"}
"""Kinds of postpositions whose preposition is called otherwise."""
GENERAL = frozenset({"在", "于", "当", "位于", "处于"})
"""Prepositions that mean no more than that a place follows."""


def prepositions_before(clause: list[Lexeme]) -> list[Lexeme]:
    """桌子上 and 在桌子上 → on 桌子; 公园里的长椅 → 长椅 in 公园; of 从门后 and 走到桌前 the first preposition stays."""
    out = list(clause)
    for i in range(len(out) - 1, -1, -1):
        if out[i].tag == "O":
            _preposition(out, i)
    return out


def _is_general(out: list[Lexeme], start: int) -> bool:
    """Before `start` a preposition that says no more than that a place follows; so does 到 where nobody goes: 放到桌上."""
    before = out[start - 1] if start else None
    if before is None or before.tag != "P":
        return False
    verb = out[start - 2].sense("verb") if start > 1 else None
    put = before.text == "到" and verb is not None and verb.entry.get("class") not in ("motion", "posture")
    return before.text in GENERAL or put


def _goes_to(out: list[Lexeme], start: int) -> bool:
    """她走向窗边的钢琴, but 放在桌上的杯子: somebody goes to what the phrase from `start` describes."""
    subject = start - 3
    while subject >= 0 and out[subject].tag in "AX":
        subject -= 1
    return out[start - 1].text in ("向", "朝", "往", "到") and subject >= 0 and out[subject].tag in "NR"


def _clause_within(out: list[Lexeme], start: int, i: int) -> tuple[int, bool] | None:
    """在挂满灯笼的屋檐下: where the clause before 的 begins, whose object the phrase from `start` to `i` begins with, and
    whether a general preposition stands before it."""
    if not any(x.tag == "E" for x in out[start:i]):
        return None
    verb = start - 1
    while verb > 0 and out[verb].tag == "X":
        verb -= 1
    if verb < 0 or out[verb].tag != "V":
        return None
    general = _is_general(out, verb)
    return (verb, general) if general or verb == 0 else None


def _preposition(out: list[Lexeme], i: int) -> None:
    """Put the postposition at `i` where it belongs."""
    start = phrase_start(out, i)
    if start == i:
        out[i] = out[i].tagged("A" if out[i].has("where") else "X")
        return
    post = out[i].sense("post")
    kind = PREPOSITION.get(post.kind, post.kind) if post is not None else "in"
    moved = replace(
        out[i],
        tag="P",
        norm=kind.replace("_", " "),
        senses=sense_of_kind("prep", kind) or senses_of("in", "prep"),
    )
    before = out[start - 1] if start else None
    general = _is_general(out, start)
    end = phrase_end(out, i + 2) if i + 1 < len(out) and out[i + 1].tag == "E" else i + 1
    done = before is not None and before.tag == "P" and start > 1 and out[start - 2].tag == "V"
    if end > i + 2 and not out[end - 1].has(*HEARD) and (not done or _goes_to(out, start)):
        of_noun = replace(moved, text=moved.text + "的")
        out[start - general : end] = [*out[i + 2 : end], of_noun, *out[start:i]]
        return
    out[i] = out[i].tagged("X")  # what follows is another phrase
    if (clause := _clause_within(out, start, i)) is not None:
        start, general = clause
        out[start - general : start] = [moved]
        return
    if out[start].tag == "E":  # a relative clause stands before the noun
        start = relative_start(out, start)
        before = out[start - 1] if start else None
        general = _is_general(out, start)
    if before is not None and before.tag == "P" and not general:
        return
    out[start - general : start] = [moved]

"""Relative clauses: Chinese puts them before their noun, here they are put behind it."""

from dataclasses import replace

from rushes.script.chinese.regard import HEARD, as_word, phrase_end
from rushes.script.chinese.words import describes
from rushes.script.lexemes import Lexeme
from rushes.script.neighbours import ADJECTIVES

__all__ = ["relative_start", "relatives_behind"]

COMES = ("传来", "传出", "飘来", "飘出", "响起", "听到", "听见")
"""Verbs of which a sound is the subject or the object."""
ACCOMPANIES = frozenset({"with", "without", "about", "as"})
"""Prepositions of which the whole phrase stands before 的."""


def relatives_behind(clause: list[Lexeme]) -> list[Lexeme]:
    """穿着雨衣的女人 → 女人 (who) 穿着雨衣; 鸟儿鸣叫的声音 is one noun phrase."""
    out = list(clause)
    i = 0
    while i < len(out):
        if (
            out[i].tag == "E"
            and 0 < i < len(out) - 1
            and out[i + 1].tag in "ND"
            and (not _adjective(out[i - 1]) or _put_on(out, i - 1))
        ):
            _relative(out, i)
        i += 1
    return out


def _adjective(lexeme: Lexeme) -> bool:
    """A word before 的 that only describes: no clause stands there."""
    if lexeme.tag == "N" and not lexeme.senses:
        return describes(lexeme.text)
    return (
        lexeme.tag in "NA"
        and bool(lexeme.senses)
        and all(
            s.category in ADJECTIVES
            or s.category in ("sound", "verb", "weather", "time", "season", "style", "where")
            for s in lexeme.senses
        )
    )


def _put_on(out: list[Lexeme], i: int) -> bool:
    """扎丸子头的女孩, 留着白胡子的老人: hair and beards have a verb of wearing."""
    while i > 0 and out[i].tag in "NX":
        i -= 1
    sense = out[i].sense("verb") if out[i].tag == "V" else None
    return sense is not None and sense.entry.get("class") in ("wear", "have")


def _accompanied(out: list[Lexeme], de: int) -> bool:
    """没有人的街道 → 街道 without 人; the same of with and about."""
    start = de
    while start > 0 and out[start - 1].tag in "DN":
        start -= 1
    before = out[start - 1] if start else None
    sense = before.sense("prep") if before is not None and before.tag == "P" else None
    end = phrase_end(out, de + 1)
    if sense is None or sense.kind not in ACCOMPANIES or start == de or _adjective(out[de - 1]):
        return False
    out[start - 1 : end] = [*out[de + 1 : end], *out[start - 1 : de]]
    return True


def _relative(out: list[Lexeme], de: int) -> None:
    if _accompanied(out, de):
        return
    start = relative_start(out, de)
    verbs = [j for j in range(start, de) if out[j].tag == "V"]
    end = phrase_end(out, de + 1)
    if not verbs or end == de + 1:
        return
    if out[end - 1].has(*HEARD):
        if out[verbs[0]].text.startswith(COMES) and verbs[0] + 1 < de:
            return  # 听筒里传来儿子的声音: the son's voice comes
        first = out[verbs[0]].sense("verb")
        hears = first is not None and (first.kind == "listen" or first.entry.get("class") == "sound")
        upon = verbs[0] + 1 if hears and verbs[0] == start and de > start + 1 else start
        out[upon:de] = [x.tagged("N") if x.tag == "V" else x for x in out[upon:de]]
        return
    if de - start == 2 and verbs == [de - 1] and out[start].tag == "N" and not out[start].senses:
        out[start:end] = [*(replace(x, tag="N", senses=()) for x in out[start:de]), *out[de + 1 : end]]
        return  # 义体改造的老板
    if _has_subject(out, start, verbs[0]):
        del out[de]
        return
    if start > 0 and out[start - 1].tag == "R" and out[start - 1].has("num", "det"):
        out[start - 1] = out[start - 1].tagged("D")
        start -= 1
        moved, head = out[start + 1 : de], [out[start], *out[de + 1 : end]]
    else:
        moved, head = out[start:de], out[de + 1 : end]
        while start > 0 and out[start - 1].tag == "D":
            start -= 1
            head.insert(0, out[start])
    if (worn := _worn(moved)) is not None:
        out[start:end] = [*head, *worn]
        return
    governed = any(x.tag == "V" for x in out[:start])
    if len(moved) > 2 and moved[1].tag == "P" and start > 0 and out[start - 1].tag == "P" and not governed:
        place = replace(
            moved[1], text=moved[1].text + "的"
        )  # 对站在门口的保安说: it is the guard who stands there
        out[start:end] = [*head, place, *moved[2:]]
        return
    if len(moved) == 1 and start > 0 and out[start - 1].tag == "P" and not governed:
        moved = [replace(moved[0], tag="N", senses=())]  # 从坍塌的墙后站起: the soldier stands up
        out[start:end] = [*moved, *head]
        return
    who = [out[de].tagged("X"), as_word(out[de], "R", "who", "pron")] if governed else []
    out[start:end] = [*head, *who, *moved]


def _worn(relative: list[Lexeme]) -> list[Lexeme] | None:
    """穿着红色雨衣, 拿着伞: "in a red raincoat", "with an umbrella"; None for any other clause."""
    relative = [x for x in relative if x.tag != "X"]
    verb, named = relative[0], relative[1:]
    sense = verb.sense("verb") if verb.tag == "V" else None
    if sense is None or not named or any(x.tag not in "DNE" for x in named):
        return None
    if sense.entry.get("class") == "wear" and named[-1].has("garment", "body", "hairdo", "beard", "eyewear"):
        return [as_word(verb, "P", "in", "prep"), *named]
    if sense.kind == "hold" and named[-1].has("thing"):
        return [as_word(verb, "P", "with", "prep"), *named]
    return None


def relative_start(out: list[Lexeme], de: int) -> int:
    """Where the clause before 的 begins: behind a determiner, a verb that has its own subject, or at the start."""
    verb = False
    i = de
    end = phrase_end(out, de + 1)
    within = end < len(out) and out[end].tag == "X" and out[end].has("post")  # 放在房间里的木桌上
    while i > 0:
        lexeme = out[i - 1]
        if within and lexeme.tag == "P" and not verb and i > 1 and out[i - 2].tag == "V":
            return i
        if lexeme.tag in "SCR" or (lexeme.tag == "D" and verb and not _object(out, i - 1)):
            return i
        if lexeme.tag == "P" and verb and out[i].tag in "VAX":
            return i
        if lexeme.tag == "V" and verb and _governs(out, i - 1):
            return i
        verb = verb or lexeme.tag == "V"
        i -= 1
    return 0


def _object(out: list[Lexeme], i: int) -> bool:
    """A determiner at `i` belongs to an object within the relative clause: a verb or preposition stands before it, and a
    verb does not follow it at once."""
    before = out[i - 1].tag if i > 0 else ""
    return before in ("V", "P", "X") and i + 1 < len(out) and out[i + 1].tag == "N" and before != ""


def _governs(out: list[Lexeme], i: int) -> bool:
    """The verb at `i` is the sentence's own: somebody stands before it, and what follows is its object."""
    j = i - 1
    while j >= 0 and out[j].tag in "AXTC":
        j -= 1
    return j >= 0 and out[j].tag in "NR" and (j == 0 or out[j - 1].tag not in "P")


def _has_subject(out: list[Lexeme], start: int, verb: int) -> bool:
    """Somebody who acts stands before the relative clause's verb: 女孩拿着的伞."""
    return any(x.tag in "NR" and x.has("being", "pron") and (j == start or out[j - 1].tag != "P")
               for j, x in enumerate(out[start:verb], start))  # fmt: skip

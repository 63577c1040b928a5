"""Turns: smaller turns of Chinese phrase that English says with another word, in another place or behind a comma."""

from collections.abc import Sequence
from dataclasses import replace

from rushes.script.chinese.regard import HEARD, as_word, phrase_start, senses_of
from rushes.script.chinese.relatives import relative_start
from rushes.script.lexemes import Lexeme

__all__ = ["afterwards", "limbs", "nobody", "noises_behind", "owners", "predicates_apart"]

SAID_OF = frozenset({"sound", "silence", "mood", "light", "weather"})
SOLID = frozenset({"thing", "being", "place", "garment", "body", "style"})
ONE_OF_MANY = frozenset({"左手", "右手", "食指", "拇指", "大拇指", "中指", "无名指", "小指", "双手"})
"""Limbs that are shown by themselves even where their owner is on."""
AFTERWARDS = frozenset({"后", "之后", "以后", "过后"})


def limbs(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """右手 at the head of a clause, where nobody is in the picture yet: "the right hand"."""
    out: list[Lexeme] = []
    met = False
    for i, lexeme in enumerate(lexemes):
        met = met or lexeme.has("being", "pron")
        body = lexeme.sense("body")
        if (
            body is not None
            and body.kind in ("hand", "leg")
            and lexeme.chinese
            and (not met or lexeme.text in ONE_OF_MANY)
            and (i == 0 or lexemes[i - 1].tag in ".E" or lexemes[i - 1].has("camsize", "camangle"))
        ):
            out.append(
                Lexeme(lexeme.start, lexeme.start, "", "the", senses_of("the", "det"), chinese=True, tag="D")
            )
        out.append(lexeme)
    return out


def owners(clause: list[Lexeme]) -> list[Lexeme]:
    """女人的脸: the 的 of an owner; 对手脸上: the same with nothing between the two."""
    out: list[Lexeme] = []
    for i, lexeme in enumerate(clause):
        before = clause[i - 1] if i else None
        owned = before is not None and before.tag == "N" and before.has("being")
        following = clause[i + 1] if i + 1 < len(clause) else None
        if (
            owned
            and lexeme.tag == "E"
            and following is not None
            and following.tag in "ND"
            and not following.has(*HEARD)
        ):
            out.append(lexeme.tagged("G"))
            continue
        if owned and lexeme.tag == "N" and lexeme.has("body") and not lexeme.has("being", "where"):
            out.append(Lexeme(lexeme.start, lexeme.start, "", "'s", chinese=True, tag="G"))
        out.append(lexeme)
    return out


def noises_behind(clause: list[Lexeme]) -> list[Lexeme]:
    """咔哒一声 关上 水龙头 → 关上 水龙头 with 咔哒一声."""
    for i, lexeme in enumerate(clause):
        verb = next(
            (j for j in range(i + 1, len(clause)) if clause[j].tag != "A" and clause[j].tag != "X"), -1
        )
        pure = (
            bool(lexeme.senses)
            and lexeme.tag in "NA"
            and all(s.category in ("sound", "verb") for s in lexeme.senses)
        )
        described = i > 0 and clause[i - 1].tag in "EP"
        named = i == 0 and not lexeme.text.endswith(("一声", "一响"))
        if not pure or described or named or not lexeme.has("sound") or verb < 0 or clause[verb].tag != "V":
            continue
        if clause[verb].has("verb") and clause[verb].sense("verb").entry.get("class") == "sound":  # type: ignore[union-attr]
            continue
        start = i - 1 if i > 0 and clause[i - 1].tag == "D" else i
        moved = [replace(as_word(lexeme, "P", "with", "prep")), *clause[start : i + 1]]
        moved[-1] = lexeme.tagged("N")
        return [*clause[:start], *clause[i + 1 :], *moved]
    return clause


def nobody(clause: list[Lexeme]) -> list[Lexeme]:
    """没有人说话: without speech; 没有人跑: it is not done."""
    for i in range(len(clause) - 2):
        nobody, verb = clause[i : i + 2], clause[i + 2]
        if nobody[0].tag != "T" or nobody[1].text not in ("人", "任何人") or verb.tag != "V":
            continue
        sense = verb.sense("verb")
        if sense is not None and sense.entry.get("class") in ("say", "talk"):
            return [
                *clause[:i],
                as_word(nobody[0], "P", "without", "prep"),
                replace(verb, tag="N", norm="speech"),
                *clause[i + 3 :],
            ]
        return [*clause[: i + 1], *clause[i + 2 :]]
    return clause


def afterwards(clause: list[Lexeme]) -> list[Lexeme]:
    """放下电话后, 听到声音后抬头: what follows comes then."""
    for i, lexeme in enumerate(clause):
        done = lexeme.text in AFTERWARDS and any(x.tag == "V" for x in clause[:i])
        following = clause[i + 1] if i + 1 < len(clause) else None
        if done and (following is None or following.tag in "VAXT") and not _is_place(clause, i):
            return [*clause[:i], as_word(lexeme, "S", "then", "sub"), *clause[i + 1 :]]
    return clause


def _is_place(clause: list[Lexeme], i: int) -> bool:
    """坐在桌后, 走到门后: a preposition takes what stands before 后; 回到家后 is when somebody got there."""
    start = phrase_start(clause, i)
    if start < i and clause[start].tag == "E":
        start = relative_start(clause, start)
    before = clause[start - 1] if 0 < start < i else None
    if before is None or before.tag != "P" or len(clause[i].text) > 1:
        return False
    return before.text not in ARRIVES or clause[i - 1].has("thing")


ARRIVES = frozenset("到进入回至")
"""Prepositions that somebody gets somewhere by."""


def predicates_apart(clause: list[Lexeme]) -> list[Lexeme]:
    """菜市场人声鼎沸, 花瓣随风飘落: four characters of sound or mood behind a noun say something of it, and 随风 stands for
    itself; both are put behind a stop."""
    out: list[Lexeme] = []
    loose: list[Lexeme] = []
    for i, lexeme in enumerate(clause):
        before = clause[i - 1] if i else None
        alone = lexeme.tag == "N" and before is not None and before.tag == "N" and lexeme.chinese
        stop = Lexeme(lexeme.start, lexeme.start, "", ",", stop=",", tag=".")
        if alone and lexeme.text[0] in "随迎" and lexeme.has("weather"):
            loose += [stop, lexeme]
        elif alone and len(lexeme.text) == 4 and lexeme.has(*SAID_OF) and not lexeme.has(*SOLID):
            out += [stop, lexeme]
        else:
            out.append(lexeme)
    return out + loose

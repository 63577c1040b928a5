"""Order: Chinese sentences put into the order of English ones, so that one grammar reads both.

Tagged lexemes go in and come out; nothing is added but by giving a word another part of speech (的 becomes "who" or "'s", 上
behind a noun becomes "on" before it). Each rule works on one clause: what stands between two stops or quotations.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from rushes.script.chinese.words import describes
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense, lexicon
from rushes.script.tagging import ADJECTIVES

__all__ = ["in_english_order"]

PREPOSITION = {"above": "over"}
"""Kinds of postpositions whose preposition is called otherwise."""
GENERAL = frozenset({"在", "于", "当", "位于", "处于"})
"""Prepositions that mean no more than that a place follows."""
HEARD = frozenset({"soundhead", "sound", "musichead", "lighthead", "moodhead", "stylehead", "shot"})
"""What stands before 的 and one of these only describes it."""
ACCOMPANIES = frozenset({"with", "without", "about", "as"})
LONGEST = 120
"""Words that a clause may have: what has no stop for so long is no sentence, and the rules look back and forth."""
AFTERWARDS = frozenset({"后", "之后", "以后", "过后"})
EXISTS = frozenset({"有", "是", "存在"})
APPEARS = frozenset({"motion", "posture", "sound", "nature", "display"})
"""Classes of verbs behind which their subject may stand: 树下睡着一只猫, 远处传来钟声."""


def in_english_order(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """All clauses of a prompt, those with Chinese words put in order."""
    if not any(x.chinese for x in lexemes):
        return list(lexemes)
    if not any(x.has("being", "pron") for x in lexemes):
        lexemes = _limbs(lexemes)
    out: list[Lexeme] = []
    clause: list[Lexeme] = []
    for lexeme in lexemes:
        if lexeme.tag in (".", "Q"):
            out += _ordered(clause)
            out.append(lexeme)
            clause = []
        elif len(clause) == LONGEST:
            out += _ordered(clause)
            clause = [lexeme]
        else:
            clause.append(lexeme)
    return out + _ordered(clause)


def _limbs(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """右手 at the head of a clause, where nobody is in the picture: "the right hand"."""
    out: list[Lexeme] = []
    for i, lexeme in enumerate(lexemes):
        body = lexeme.sense("body")
        if (
            body is not None
            and body.kind in ("hand", "leg")
            and lexeme.chinese
            and (i == 0 or lexemes[i - 1].tag == ".")
        ):
            out.append(
                Lexeme(lexeme.start, lexeme.start, "", "the", _senses("the", "det"), chinese=True, tag="D")
            )
        out.append(lexeme)
    return out


def _ordered(clause: list[Lexeme]) -> list[Lexeme]:
    if any(x.chinese for x in clause):
        for rule in RULES:
            clause = rule(clause)
    return clause


@lru_cache(maxsize=64)
def _senses(word: str, category: str) -> tuple[Sense, ...]:
    return tuple(s for s in lexicon().senses(word) if s.category == category)


def _as(lexeme: Lexeme, tag: str, word: str, category: str) -> Lexeme:
    """The lexeme as another word of grammar."""
    return replace(lexeme, tag=tag, norm=word, senses=_senses(word, category))


def _prepositions(clause: list[Lexeme]) -> list[Lexeme]:
    """桌子上 and 在桌子上 → on 桌子; 公园里的长椅 → 长椅 in 公园; of 从门后 and 走到桌前 the first preposition stays."""
    out = list(clause)
    for i in range(len(out) - 1, -1, -1):
        if out[i].tag == "O":
            _preposition(out, i)
    return out


def _preposition(out: list[Lexeme], i: int) -> None:
    """Put the postposition at `i` where it belongs."""
    start = _phrase_start(out, i)
    if start == i:
        out[i] = out[i].tagged("A" if out[i].has("where") else "X")
        return
    post = out[i].sense("post")
    kind = PREPOSITION.get(post.kind, post.kind) if post is not None else "in"
    moved = replace(
        out[i], tag="P", norm=kind.replace("_", " "), senses=_kind("prep", kind) or _senses("in", "prep")
    )
    before = out[start - 1] if start else None
    general = before is not None and before.tag == "P" and before.text in GENERAL
    end = _phrase_end(out, i + 2) if i + 1 < len(out) and out[i + 1].tag == "E" else i + 1
    done = before is not None and before.tag == "P" and start > 1 and out[start - 2].tag == "V"
    if end > i + 2 and not out[end - 1].has(*HEARD) and not done:
        out[start - general : end] = [*out[i + 2 : end], moved, *out[start:i]]
        return
    out[i] = out[i].tagged("X")  # what follows is another phrase
    if out[start].tag == "E":  # a relative clause stands before the noun
        start = _relative_start(out, start)
        before = out[start - 1] if start else None
        general = before is not None and before.tag == "P" and before.text in GENERAL
    if before is not None and before.tag == "P" and not general:
        return
    out[start - general : start] = [moved]


@lru_cache(maxsize=32)
def _kind(category: str, kind: str) -> tuple[Sense, ...]:
    """The sense of a category's kind."""
    for senses in lexicon().english.values():
        for sense in senses:
            if sense.category == category and sense.kind == kind:
                return (sense,)
    return ()


def _phrase_start(clause: list[Lexeme], end: int) -> int:
    """Where the noun phrase that ends before `end` begins."""
    i = end
    while i > 0:
        lexeme, behind = clause[i - 1], clause[i] if i < end else None
        inside = lexeme.tag in "NDE" or (lexeme.tag == "R" and i == end)
        inside = inside or (lexeme.tag in "OA" and behind is not None and behind.tag == "E")
        if not inside or (lexeme.has("time", "season") and behind is not None and behind.tag != "E"):
            break
        if behind is not None and behind.tag in "ND" and lexeme.has("being") and not behind.has("being"):
            break
        i -= 1
    return i


def _phrase_end(clause: list[Lexeme], i: int) -> int:
    """Behind the noun phrase that begins at `i`."""
    while i < len(clause) and (clause[i].tag in "DN" or (clause[i].tag == "E" and clause[i - 1].tag in "DN")):
        i += 1
    return i


def _relatives(clause: list[Lexeme]) -> list[Lexeme]:
    """穿着雨衣的女人 → 女人 (who) 穿着雨衣; 鸟儿鸣叫的声音 is one noun phrase."""
    out = list(clause)
    i = 0
    while i < len(out):
        if (
            out[i].tag == "E"
            and 0 < i < len(out) - 1
            and out[i + 1].tag in "ND"
            and not _adjective(out[i - 1])
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


def _accompanied(out: list[Lexeme], de: int) -> bool:
    """没有人的街道 → 街道 without 人; the same of with and about."""
    start = de
    while start > 0 and out[start - 1].tag in "DN":
        start -= 1
    before = out[start - 1] if start else None
    sense = before.sense("prep") if before is not None and before.tag == "P" else None
    end = _phrase_end(out, de + 1)
    if sense is None or sense.kind not in ACCOMPANIES or start == de or _adjective(out[de - 1]):
        return False
    out[start - 1 : end] = [*out[de + 1 : end], *out[start - 1 : de]]
    return True


def _relative(out: list[Lexeme], de: int) -> None:
    if _accompanied(out, de):
        return
    start = _relative_start(out, de)
    verbs = [j for j in range(start, de) if out[j].tag == "V"]
    end = _phrase_end(out, de + 1)
    if not verbs or end == de + 1:
        return
    if out[end - 1].has(*HEARD):
        out[start:de] = [x.tagged("N") if x.tag == "V" else x for x in out[start:de]]
        return
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
    who = [out[de].tagged("X"), _as(out[de], "R", "who", "pron")] if governed else []
    out[start:end] = [*head, *who, *moved]


def _worn(relative: list[Lexeme]) -> list[Lexeme] | None:
    """穿着红色雨衣, 拿着伞: "in a red raincoat", "with an umbrella"; None for any other clause."""
    verb, named = relative[0], [x for x in relative[1:] if x.tag != "X"]
    sense = verb.sense("verb") if verb.tag == "V" else None
    if sense is None or not named or any(x.tag not in "DNE" for x in named):
        return None
    if sense.entry.get("class") == "wear" and named[-1].has("garment", "body"):
        return [_as(verb, "P", "in", "prep"), *named]
    if sense.kind == "hold" and named[-1].has("thing"):
        return [_as(verb, "P", "with", "prep"), *named]
    return None


def _relative_start(out: list[Lexeme], de: int) -> int:
    """Where the clause before 的 begins: behind a determiner, a verb that has its own subject, or at the start."""
    verb = False
    i = de
    while i > 0:
        lexeme = out[i - 1]
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


def _owners(clause: list[Lexeme]) -> list[Lexeme]:
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


def _objects_first(clause: list[Lexeme]) -> list[Lexeme]:
    """把门推开 → 推开 门; 门被人推开 → 人 推开 门; 门被推开 → 推开 门, and 男人被吓到 stays."""
    for i, lexeme in enumerate(clause):
        if lexeme.tag != "X" or lexeme.text not in ("把", "将", "被"):
            continue
        verb = next((j for j in range(i + 1, len(clause)) if clause[j].tag == "V"), -1)
        if verb < 0:
            continue
        noun = max((j + 1 for j in range(i + 1, verb) if clause[j].tag in "NR"), default=i + 1)
        named, adverbs, rest = clause[i + 1 : noun], clause[noun:verb], clause[verb + 1 :]
        if lexeme.text != "被":
            return [*clause[:i], *adverbs, clause[verb], *named, *rest] if named else clause
        start = _phrase_start(clause, i)
        patient = clause[start:i]
        if not named and any(x.has("being", "pron") for x in patient[-1:]):
            return [*clause[:i], *clause[i + 1 :]]
        return [*clause[:start], *named, *adverbs, clause[verb], *patient, *rest]
    return clause


def _noises(clause: list[Lexeme]) -> list[Lexeme]:
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
        moved = [replace(_as(lexeme, "P", "with", "prep")), *clause[start : i + 1]]
        moved[-1] = lexeme.tagged("N")
        return [*clause[:start], *clause[i + 1 :], *moved]
    return clause


def _subjects_last(clause: list[Lexeme]) -> list[Lexeme]:
    """on 树 睡着 一只猫 → 一只猫 睡着 on 树; 远处 传来 钟声 → 钟声 传来 远处; on 桌 有 书 → 书 on 桌."""
    verb = next((j for j in range(len(clause)) if clause[j].tag == "V"), -1)
    if verb < 0 or verb + 1 >= len(clause):
        return clause
    lead = clause[:verb]
    placed = (
        bool(lead) and (lead[0].tag == "P" or all(x.tag in "AXS" for x in lead)) and not _subject_in(lead)
    )
    start = verb + 1
    while start < len(clause) and clause[start].tag == "X":
        start += 1
    end = _phrase_end(clause, start)
    if (not placed and lead) or end == start:
        return clause
    if clause[verb].text in EXISTS and lead:
        return [*clause[start:end], *lead, *clause[end:]]
    sense = clause[verb].sense("verb")
    kind = sense.entry.get("class") if sense is not None else ""
    marked = clause[start - 1].text in ("着", "了", "来") or clause[verb].text[-1:] in "着来出起现过了"
    solid = clause[end - 1].has("being", "thing", "sound", "soundhead", "musichead", "weather")
    if kind not in APPEARS or not solid or not marked or (kind in ("motion", "posture") and not lead):
        return clause
    return [*clause[start:end], clause[verb], *lead, *clause[end:]]


def _subject_in(lead: list[Lexeme]) -> bool:
    """A noun that no preposition takes stands before the verb."""
    taken = False
    for lexeme in lead:
        if lexeme.tag == "P":
            taken = True
        elif lexeme.tag in "AXS":
            taken = False
        elif (lexeme.tag in "NR" and not taken) or (lexeme.tag == "D" and taken and lexeme is not lead[1]):
            return True
    return False


def _nobody(clause: list[Lexeme]) -> list[Lexeme]:
    """没有人说话: without speech; 没有人跑: it is not done."""
    for i in range(len(clause) - 2):
        nobody, verb = clause[i : i + 2], clause[i + 2]
        if nobody[0].tag != "T" or nobody[1].text not in ("人", "任何人") or verb.tag != "V":
            continue
        sense = verb.sense("verb")
        if sense is not None and sense.entry.get("class") in ("say", "talk"):
            return [
                *clause[:i],
                _as(nobody[0], "P", "without", "prep"),
                replace(verb, tag="N", norm="speech"),
                *clause[i + 3 :],
            ]
        return [*clause[: i + 1], *clause[i + 2 :]]
    return clause


def _afterwards(clause: list[Lexeme]) -> list[Lexeme]:
    """放下电话后: what follows comes then."""
    if len(clause) > 1 and clause[-1].text in AFTERWARDS and any(x.tag == "V" for x in clause):
        return [*clause[:-1], _as(clause[-1], "S", "then", "sub")]
    return clause


RULES: tuple[Callable[[list[Lexeme]], list[Lexeme]], ...] = (
    _afterwards, _nobody, _prepositions, _relatives, _owners, _objects_first, _noises, _subjects_last,
)  # fmt: skip

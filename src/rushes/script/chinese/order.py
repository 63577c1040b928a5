"""Order: Chinese sentences put into the order of English ones, so that one grammar reads both.

Tagged lexemes go in and come out; nothing is added but by giving a word another part of speech (的 becomes "who" or "'s", 上
behind a noun becomes "on" before it). Each rule works on one clause: what stands between two stops or quotations.
"""

from collections.abc import Callable, Sequence

from rushes.script.chinese.regard import phrase_end, phrase_start
from rushes.script.chinese.relatives import relatives_behind
from rushes.script.chinese.turns import afterwards, limbs, nobody, noises_behind, owners, predicates_apart
from rushes.script.chinese.whereabouts import prepositions_before
from rushes.script.lexemes import Lexeme

__all__ = ["in_english_order"]

LONGEST = 120
"""Words that a clause may have: what has no stop for so long is no sentence, and the rules look back and forth."""
EXISTS = frozenset({"有", "是", "存在"})
APPEARS = frozenset({"motion", "posture", "sound", "nature", "display"})
"""Classes of verbs behind which their subject may stand: 树下睡着一只猫, 远处传来钟声."""


def in_english_order(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """All clauses of a prompt, those with Chinese words put in order."""
    if not any(x.chinese for x in lexemes):
        return list(lexemes)
    lexemes = limbs(lexemes)
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


def _ordered(clause: list[Lexeme]) -> list[Lexeme]:
    if any(x.chinese for x in clause):
        for rule in RULES:
            clause = rule(clause)
    return clause


def _objects_first(clause: list[Lexeme]) -> list[Lexeme]:
    """把门推开 → 推开 门; 门被人推开 → 人 推开 门; 门被推开 → 推开 门, and 男人被吓到 stays."""
    for i, lexeme in enumerate(clause):
        if lexeme.tag != "X" or lexeme.text not in ("把", "将", "被"):
            continue
        verb = next((j for j in range(i + 1, len(clause)) if clause[j].tag == "V"), -1)
        if verb < 0:
            continue
        if lexeme.text == "被" and clause[verb].text.endswith("得") and verb + 1 < len(clause):
            return [*clause[:i], *clause[verb + 1 :]]  # 瓦片被踩得哗啦作响: the tiles clatter
        noun = max((j + 1 for j in range(i + 1, verb) if clause[j].tag in "NR"), default=i + 1)
        named, adverbs, rest = clause[i + 1 : noun], clause[noun:verb], clause[verb + 1 :]
        if lexeme.text != "被":
            return [*clause[:i], *adverbs, clause[verb], *named, *rest] if named else clause
        start = phrase_start(clause, i)
        patient = clause[start:i]
        if not named and any(x.has("being", "pron") for x in patient[-1:]):
            return [*clause[:i], *clause[i + 1 :]]
        return [*clause[:start], *named, *adverbs, clause[verb], *patient, *rest]
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
    end = phrase_end(clause, start)
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


RULES: tuple[Callable[[list[Lexeme]], list[Lexeme]], ...] = (
    predicates_apart, afterwards, nobody, prepositions_before, relatives_behind, owners, _objects_first, noises_behind,
    _subjects_last,
)  # fmt: skip

"""Figures: numbers that count nobody and nothing ("a nine-year-old girl", "a three-legged dog"), and left and right sides."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Entry, Sense, lexicon, normal
from rushes.script.wordnet import known

__all__ = ["SIDES", "with_figures"]

SIDES = frozenset({"left", "right", "upper", "lower", "front", "rear", "top", "bottom"})
"""Words before a noun that tell one of a pair from the other."""

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = rf"(?P<number>\d{{1,3}}|(?:{_TENS})[-‐‑](?:{_ONES})|{_TEENS}|{_TENS}|{_ONES})"
_AGED = re.compile(
    rf"\b{_NUMBER}[- ‐‑](?P<unit>year|yr|month|week|day)s?[- ‐‑]old(?P<many>s?)\b(?!\w)", re.IGNORECASE
)
_DECADE = re.compile(
    r"\bin (?:his|her|their) (?:early |mid[- ]?|late )?(?P<tens>[2-9])0['’]?s\b", re.IGNORECASE
)
_LINKED = re.compile(r"\b[A-Za-z]+-(?:on|in|of|to|and|by|the|at|up|off|out|the-)-[A-Za-z]+(?:-[A-Za-z]+)*\b")
"""Words that only describe, with hyphens all through: "a kids-on-bikes teaser"."""
_DOING = re.compile(
    r"(?<=\s)[A-Za-z]+[-‐‑](?:watching|walking|eating|breathing|wielding|waving|carrying|spotting|sniffing|hunting|riding|racing|chasing"
    r"|shaped|covered|filled|splattered|spattered|stained|lined|topped|soaked|battered|streaked|strewn|studded|drawn|sized|dusted|caked"
    r"|crusted|laden|infested|ridden|scented|flavou?red|patterned|printed|trimmed|clad|haired|handed|legged|armed|eyed|faced|tailed|winged"
    r"|like|free|wide|deep|high|proof)(?=\s+[a-z]{3,})(?!\s+(?:in|on|at|by|with|from|and|or|the|over|under|into|across|through)\b)"
)
"""A noun and what it does or is done with, before another noun: "a whale-watching boat", "a mud-splattered boot"."""
_UNITS = {w: n for n, w in enumerate(f"zero|{_ONES}|{_TEENS}".split("|"))} | {
    w: 10 * n for n, w in enumerate(_TENS.split("|"), 2)
}
NAMES = {"child": "little", "teen": "teenage", "adult": "adult", "old": "elderly"}


def with_figures(text: str, lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The lexemes with each age as one word that describes, and without a count where a number is part of a compound."""
    people = {m.start(): bool(m["many"]) for m in _AGED.finditer(text) if m["many"] or _stands(text, m)}
    spans = [(m.start(), m.end(), _age(m)) for m in _AGED.finditer(text)]
    spans += [(m.start(), m.end(), "old" if int(m["tens"]) > 5 else "adult") for m in _DECADE.finditer(text)]
    spans += [(m.start(), m.end(), "") for m in _LINKED.finditer(text)]
    spans += [(m.start(), m.end(), "") for m in _DOING.finditer(text)]
    spans.sort()
    out: list[Lexeme] = []
    at = 0
    for i, lexeme in enumerate(lexemes):
        while at < len(spans) and spans[at][1] <= lexeme.start:
            at += 1
        start, end, age = spans[at] if at < len(spans) else (len(text), len(text), "")
        if (
            lexeme.quote is None
            and start <= lexeme.start
            and lexeme.end <= end
            and (age or end - start > lexeme.end - lexeme.start)
        ):
            if not out or out[-1].end != end:
                sense = Sense(
                    Entry("age", age, NAMES[age]) if age else Entry("evaluation", "compound", "compound")
                )
                if age and start in people:
                    sense = _person(age, many=people[start])
                out.append(Lexeme(start, end, text[start:end], normal(text[start:end]), (sense,)))
            continue
        following = lexemes[i + 1] if i + 1 < len(lexemes) else None
        out.append(_plain(text, lexeme, following))
    return _without_ages(_step_by_step(out))


def _stands(text: str, match: re.Match[str]) -> bool:
    """ "A five-year-old stacks blocks": nobody else follows whom it describes."""
    hyphened = not re.search(r"\s", match[0])
    article = re.search(
        r"(?:\b(?:an?|the|her|his|their|every|each|one)\s(?:[a-z]+\s)?)\Z",
        text[max(match.start() - 20, 0) : match.start()],
        re.I,
    )
    after = re.match(
        r"\s*(?:[.,;:!?]|\Z|(?:in|with|on|at|and|who|is|from|by|to|of)\b|[a-z]{3,}s\b\s+(?:[a-z]+\s)?)",
        text[match.end() :],
    )
    return hyphened and article is not None and after is not None


def _person(age: str, *, many: bool) -> Sense:
    word = {"child": "child", "teen": "teenager"}.get(age, "person")
    found = next(s for s in lexicon().english[word] if s.category == "being")
    return Sense(found.entry, "plural" if many else "", word)


AGE = re.compile(
    r"(?:(?:early|mid|late)[- ]?)?(?:\d{1,2}(?:['’]?s)?|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty)\Z",
    re.IGNORECASE,
)


def _without_ages(lexemes: list[Lexeme]) -> list[Lexeme]:
    """ "KARA, 30, walks": an age between commas behind somebody goes with its commas; one before more of it with the first."""
    out: list[Lexeme] = []
    i = 0
    while i < len(lexemes):
        out.append(lexemes[i])
        tail = lexemes[i + 1 : i + 6]
        somebody = lexemes[i].text[:1].isupper() and (
            not lexemes[i].senses or lexemes[i].has("name", "being")
        )
        if (
            somebody
            and len(tail) > 2
            and tail[0].stop == ","
            and AGE.match(tail[1].text)
            and tail[2].stop in (",", ".")
        ):
            goes_on = len(tail) > 3 and tail[3].has("verb") and not tail[3].has("det", "colour", "body")
            goes_on = goes_on or (
                len(tail) > 4 and _may_be_done(tail[3]) and tail[4].has("det", "prep", "pron")
            )
            i += 4 if goes_on or (len(tail) > 3 and not tail[3].senses and tail[3].norm.endswith("s")) else 3
            continue
        i += 1
    return out


def _may_be_done(lexeme: Lexeme) -> bool:
    """ "Powders", "shoulders": a verb in the dictionary."""
    word = lexeme.norm
    return (
        word.endswith("s")
        and word.isalpha()
        and any(k.meaning.part == "v" and k.form == "s" for k in known(word))
    )


PAIRED = frozenset({"by", "to", "after", "in", "over", "for", "upon", "against"})


def _step_by_step(lexemes: list[Lexeme]) -> list[Lexeme]:
    """ "Cell by cell", "letter by letter", "wall to wall": how it is done; nothing of it is named."""
    out = list(lexemes)
    for i, (first, middle, last) in enumerate(zip(out, out[1:], out[2:], strict=False)):
        bare = i == 0 or not out[i - 1].has("det", "num", "prep")
        if (
            middle.norm in PAIRED
            and first.norm == last.norm
            and first.norm.isalpha()
            and bare
            and not first.chinese
        ):
            for k in (i, i + 1, i + 2):
                out[k] = replace(out[k], senses=(), tag="A")
    return out


def _age(match: re.Match[str]) -> str:
    words = re.split(r"[-‐‑ ]", match["number"].lower())
    years = int(words[0]) if words[0].isdigit() else sum(_UNITS[w] for w in words)
    if match["unit"].lower() not in ("year", "yr") or years < 13:
        return "child"
    return "teen" if years < 20 else "adult" if years < 60 else "old"


def _plain(text: str, lexeme: Lexeme, following: Lexeme | None) -> Lexeme:
    """A number with a hyphen behind it counts nothing; left or right before a part of the body is no going away."""
    if following is None or following.stop:
        return lexeme
    if lexeme.norm == "round" and following.has("det"):
        return replace(lexeme, senses=tuple(s for s in lexicon().english["around"] if s.category == "prep"))
    hyphened = text[lexeme.end : following.start] in ("-", "‐", "‑") and not following.has("num")
    if hyphened and lexeme.has("num") and not following.has("being"):
        return replace(lexeme, senses=(Sense(Entry("evaluation", "figure", lexeme.norm)),))
    if lexeme.norm in ("left", "right") and following.has("body"):
        return replace(lexeme, senses=(Sense(Entry("evaluation", "side", lexeme.norm)),))
    return lexeme

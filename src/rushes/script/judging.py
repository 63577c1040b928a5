"""Judging: which quotations are spoken, which are to be read in the picture and on what, and which only set off a word."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rushes.script.attribution import attribute
from rushes.script.bearers import bearer_kind, last_word
from rushes.script.lexemes import Lexeme
from rushes.script.quotes import Quote
from rushes.script.subjects import TRADES, says_word
from rushes.script.wordings import APPEARS, COLLECTIVES, DEVICES, INSCRIBED, NAMED, READS, SURE, UTTERED

__all__ = ["judged"]

SURFACES = frozenset(
    {"screen", "the screen", "on screen", "onscreen", "onto the screen", "frame", "display", "black", "hud"}
)
"""Where words appear that are no speech."""

FEW = 4
REACH = 3
AHEAD = 7
WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def judged(lexemes: Sequence[Lexeme]) -> tuple[list[Quote], dict[int, Lexeme]]:
    """The quotations with their kinds, and the noun that bears each text (by where the quotation begins)."""
    out: list[Quote] = []
    bearers: dict[int, Lexeme] = {}
    for i, lexeme in enumerate(lexemes):
        if lexeme.quote is None:
            continue
        kind, bearer = _judge(lexemes, i)
        out.append(replace(lexeme.quote, kind=kind))
        bearer = _first_of(lexemes, bearer) if bearer is not None else None
        loose = bearer is None or bearer_kind(bearer) == "title"
        surface = (
            _surface(lexemes, i) or (_carrier(lexemes, i) if bearer is not None else None) if loose else None
        )
        if kind == "text" and (surface or bearer) is not None:
            bearers[lexeme.start] = surface or bearer  # type: ignore[assignment]
    return out, bearers


def _judge(lexemes: Sequence[Lexeme], i: int) -> tuple[str, Lexeme | None]:
    quote = lexemes[i].quote
    assert quote is not None
    behind, noise = _behind(lexemes, i)
    if _appears(lexemes, i) and any(x.norm in SURFACES for x in lexemes[i + 2 : i + 6]):
        return "text", None
    before = _before(lexemes, i)
    if quote.kind:
        shown = _shown(lexemes, i) if quote.kind == "text" else None
        return quote.kind, behind or before or shown
    if i and last_word(lexemes[i - 1]) in NAMED and quote.text[-1:] not in ".!?":
        return "word", None
    spoken = speaks(lexemes, i)
    if behind is not None and not (spoken and quote.text[-1:] in ",!?"):
        return "text", behind
    if (
        before is not None
        and _sure(before)
        and not (spoken and (quote.text[-1:] in "!?" or _says_between(lexemes, i)))
    ):
        return "text", before
    shown = _shown(lexemes, i)
    if shown is not None and not (spoken and quote.text[-1:] in ",!?" and not _sure(shown)):
        return "text", shown
    if spoken:
        return "line", None
    if noise:
        return "word", None
    if before is not None and (_sure(before) or quote.text[:1].isupper() or _stop(lexemes, i - 1)):
        return "text", before
    if _inscribed(lexemes, i):
        return "text", _subject(lexemes, i)
    kind = "text" if _appears(lexemes, i) else _alone(lexemes, i, quote)
    near = (*reversed(lexemes[max(0, i - REACH) : i]), *lexemes[i + 1 : i + 6])
    return kind, next((x for x in near if bearer_kind(x)), None) if kind == "text" else None


def _alone(lexemes: Sequence[Lexeme], i: int, quote: Quote) -> str:
    """What a quotation is that no verb and no noun explains."""
    last = lexemes[i - 1] if i else None
    words = WORDS.findall(quote.text)
    if last is not None and last_word(last) in UTTERED and not last.stop:
        return "line"
    capitals = sum(len(w) > 1 and w.isupper() for w in words)
    noisy = bool(words) and any(s.category in ("sound", "soundhead") for s in lexemes[i].senses)
    if words and capitals == len([w for w in words if len(w) > 1]) and capitals and not noisy:
        return "text" if quote.text[-1:] not in "!?" else "line"
    within = last is not None and not last.stop and last.quote is None
    stopped = quote.text[-1:] in ".!?…。！？" and not (within and quote.text[:1].islower())
    short = len(words) <= FEW and len(quote.text) <= 30 and not stopped
    if short and (within or quote.text[:1].islower()):
        return "word"
    if short and not quote.ends_sentence and not (last is not None and last.stop in (",", ":")):
        return "word"
    return "line"


def _surface(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """What the words are on, where it is named behind them: the text 'GO' flashes on a wall."""
    on = False
    for lexeme in lexemes[i + 1 : i + 1 + AHEAD]:
        if lexeme.stop or lexeme.quote is not None:
            break
        if on and bearer_kind(lexeme) in ("sign", "label"):
            return lexeme
        on = on or lexeme.norm in ("on", "across", "onto", "over")
    return None


def _carrier(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """What the words are on, where it is named before them: a placard with the words '…'."""
    for j in range(i - 1, max(-1, i - AHEAD), -1):
        if lexemes[j].stop or lexemes[j].quote is not None or lexemes[j].tag == "V":
            break
        if lexemes[j].norm in ("with", "bearing", "carrying") and j:
            return lexemes[j - 1] if bearer_kind(lexemes[j - 1]) in ("sign", "label", "screen") else None
    return None


def _first_of(lexemes: Sequence[Lexeme], bearer: Lexeme) -> Lexeme:
    """ "Caption text": the noun before says what kind of text it is."""
    k = bisect_left(lexemes, bearer.start, key=lambda x: x.start)
    before = lexemes[k - 1] if k else None
    particular = (
        before is not None and bearer_kind(bearer) == "title" and bearer_kind(before) not in ("", "title")
    )
    return before if particular and before is not None else bearer


def _says_between(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "Under the sign, she says": no noun but a verb of speaking stands right before the quotation."""
    return any(says_word(x) for x in lexemes[max(0, i - 2) : i])


def _stop(lexemes: Sequence[Lexeme], i: int) -> bool:
    return i >= 0 and bool(lexemes[i].stop)


def _sure(lexeme: Lexeme) -> bool:
    return last_word(lexeme).removesuffix("s") in SURE or (lexeme.chinese and bool(bearer_kind(lexeme)))


def _nominal(lexeme: Lexeme) -> bool:
    """It may go on a noun phrase: no stop, quotation, article, preposition or conjunction."""
    if lexeme.stop or lexeme.quote is not None:
        return False
    return not lexeme.has("det", "prep", "pron", "conj", "sub", "aux", "neg")


def _behind(lexemes: Sequence[Lexeme], i: int) -> tuple[Lexeme | None, bool]:
    """The noun behind a quotation that stands in its phrase ('SOLD' sign), and whether it is a sound ('crunch' noise)."""
    quote = lexemes[i].quote
    if quote is not None and quote.text[-1:] in ",.，。":
        return None, False
    for j, lexeme in enumerate(lexemes[i + 1 : i + 1 + REACH]):
        if lexeme.chinese and lexeme.text in ("的", "字样") and j == 0:
            continue
        if lexeme.norm == "and" and i + 2 + j < len(lexemes) and lexemes[i + 2 + j].quote is not None:
            return _behind(lexemes, i + 2 + j)
        if not _nominal(lexeme):
            break
        if (
            lexeme.has("soundhead")
            or last_word(lexeme) in ("sound", "sounds", "noise")
            or lexeme.text[:1] in "声响"
        ):
            return None, True
        after = lexemes[i + 2 + j] if i + 2 + j < len(lexemes) else None
        acts = after is not None and after.has("det", "pron")
        if lexeme.has("verb") and _finite(lexeme) and (acts or not bearer_kind(lexeme)):
            break
        if bearer_kind(lexeme) and not _verbal(lexemes, i + 1 + j):
            return lexeme, False
    return None, False


def _finite(lexeme: Lexeme) -> bool:
    return any(s.category == "verb" and s.form in ("s", "ed") for s in lexeme.senses)


def _verbal(lexemes: Sequence[Lexeme], j: int) -> bool:
    """ "Pops up", "signs off": a bearer's word used as a verb or adverb."""
    return lexemes[j].norm in ("up", "ups") and lexemes[j - 1].norm.startswith("pops")


def _before(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """The bearer right before a quotation: the text '…', a title card: '…', a banner with '…'."""
    j = i - 1
    while j >= 0 and (
        lexemes[j].stop in (",", ":") or lexemes[j].norm in _LINKS or lexemes[j].quote is not None
    ):
        if lexemes[j].quote is not None and not (
            lexemes[j + 1].norm in ("and", "or") or lexemes[j + 1].stop == ","
        ):
            return None
        j -= 1
    if j < 0 or lexemes[j].stop:
        return None
    kind = bearer_kind(lexemes[j])
    if not kind or (last_word(lexemes[j]) in ("words", "word", "lines") and _said_of(lexemes, j)):
        return None
    return lexemes[j]


_LINKS = frozenset({"with", "of", "is", "as", "and", "or", "the"})


def _said_of(lexemes: Sequence[Lexeme], j: int) -> bool:
    """His last words: "…": words that are somebody's are spoken."""
    return any(x.norm in ("his", "her", "their", "last", "final", "first", "these") or x.norm == "'s"
               for x in lexemes[max(0, j - 3) : j])  # fmt: skip


def stem(word: str) -> set[str]:
    """What a verb's form may come from: reads → read, reading → read, labelled → label."""
    out = {word}
    for ending in ("s", "es", "ed", "d", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            cut = word.removesuffix(ending)
            out |= {cut, cut + "e"}
            if len(cut) > 3 and cut[-1] == cut[-2]:
                out.add(cut[:-1])
    return out


def _shown(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """The thing that shows a quotation by a verb before it: a sign that reads '…', neon letters spelling '…'."""
    j = i - 1
    while j >= 0 and (lexemes[j].stop in (",", ":") or lexemes[j].has("manner", "where", "level")):
        j -= 1
    while j >= 1 and lexemes[j].norm in ("as", "with", "out", "up", "the", "words", "word", "text"):
        j -= 1
    if j < 0 or lexemes[j].stop:
        return None
    if i and lexemes[i - 1].stop == ":" and (announced := _announced(lexemes, j)) is not None:
        return announced
    if not _reads(lexemes[j]):
        return None
    if j and lexemes[j - 1].norm == "it":
        return next((x for x in reversed(lexemes[max(0, j - 25) : j]) if bearer_kind(x)), None)
    thing, person = _nearest(lexemes, j)
    if thing is None or person or (stem(lexemes[j].norm) & APPEARS and not bearer_kind(thing)):
        return None
    return thing


def _announced(lexemes: Sequence[Lexeme], j: int) -> Lexeme | None:
    """ "A caption fades in at the bottom: …": the clause before the colon is about a text."""
    start = j
    while start > 0 and not lexemes[start - 1].stop and lexemes[start - 1].quote is None:
        start -= 1
    clause = range(start, j + 1)
    if any(says_word(lexemes[k]) and lexemes[k].tag == "V" and not _reads(lexemes[k]) for k in clause):
        return None
    sure = (k for k in clause if _sure(lexemes[k]) and bearer_kind(lexemes[k]))
    return next((lexemes[k] for k in sure if not _governed(lexemes, k) and not _acted_on(lexemes, k)), None)


def _reads(lexeme: Lexeme) -> bool:
    if lexeme.chinese:
        sense = lexeme.sense("verb")
        lit = lexeme.norm in ("flash", "glow", "blink", "light up", "scroll")
        return sense is not None and (lit or sense.entry.get("class") == "display")
    return bool(stem(lexeme.norm.split(" ")[0]) & READS) or lexeme.norm in ("reading", "written", "shown")


def _nearest(lexemes: Sequence[Lexeme], j: int) -> tuple[Lexeme | None, bool]:
    """The noun that a verb at `j` is said of, and whether it is somebody or something that speaks."""
    spoken = _reads(lexemes[j]) and bool(
        stem(lexemes[j].norm) & {"say", "declare", "announce", "proclaim", "state"}
    )
    fallback: Lexeme | None = None
    finite = not lexemes[j].norm.endswith("ing") and lexemes[j].norm not in INSCRIBED
    joined = j > 0 and (lexemes[j - 1].has("conj") or (finite and not _relative(lexemes[j - 1])))
    near = j - 2 if j > 1 and _relative(lexemes[j - 1]) else j - 1
    for k in range(j - 1, max(-1, j - 13), -1):
        lexeme = lexemes[k]
        if lexeme.stop in (".", ";") and lexeme.text.strip() in tuple(".!?;。！？；\n"):
            break
        governed = k > 0 and (_governed(lexemes, k) or (joined and _acted_on(lexemes, k)))
        if k == j - 1 and lexeme.has("being", "name", "speaker"):
            return lexeme, True
        if lexeme.has("being", "name", "speaker") or lexeme.norm in (
            "he",
            "she",
            "they",
            "someone",
            "one",
            "who",
        ):
            if not governed and not (lexeme.has("thing") and bearer_kind(lexeme)):
                return lexeme, True
        elif spoken and last_word(lexeme) in DEVICES and not governed:
            return lexeme, True
        elif bearer_kind(lexeme) and (not governed or fallback is None):
            fallback = fallback or lexeme
            if not governed:
                return lexeme, False
        elif lexeme.has("thing", "garment", "place") and not governed and not spoken:
            return fallback or lexeme, False
        elif lexeme.has("thing", "garment") and not governed and k == near and not _may_speak(lexeme):
            return lexeme, False
    return fallback, False


def _governed(lexemes: Sequence[Lexeme], k: int) -> bool:
    """A preposition stands before the noun's phrase."""
    m = k - 1
    while m >= 0 and not lexemes[m].stop and (lexemes[m].has("det") or _nominal(lexemes[m])) and k - m < 5:
        if lexemes[m].has("verb") and _finite(lexemes[m]):
            return False
        m -= 1
    return m >= 0 and lexemes[m].has("prep")


def _relative(lexeme: Lexeme) -> bool:
    return any(s.category == "pron" and s.entry.get("rel") for s in lexeme.senses)


def _acted_on(lexemes: Sequence[Lexeme], k: int) -> bool:
    """A verb stands before the noun's phrase: it is an object."""
    m = k - 1
    while m >= 0 and (lexemes[m].has("det") or lexemes[m].tag in "DN") and k - m < 5:
        m -= 1
    return m >= 0 and lexemes[m].tag == "V"


def _appears(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "'THE END' fades in": words that come into the picture by themselves."""
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    return following is not None and not following.stop and bool(stem(following.norm.split(" ")[0]) & APPEARS)


def _inscribed(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "With 'HERO' printed on it": a participle of writing stands behind the quotation or before it."""
    around = [*lexemes[max(0, i - 2) : i], *lexemes[i + 1 : i + 3]]
    return any(x.norm.split(" ")[0] in INSCRIBED for x in around if not x.stop and x.quote is None)


def _subject(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """The thing nearest before a quotation, or the one behind "on": a shirt with 'HERO' printed on the front."""
    for lexeme in (*lexemes[i + 1 : i + 6], *reversed(lexemes[max(0, i - 6) : i])):
        if bearer_kind(lexeme) or lexeme.has("thing"):
            return lexeme
    return None


def speaks(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Somebody is said to speak the quotation: a verb of speaking stands with it."""
    found = attribute(lexemes, i)
    if found is None or not found.strong:
        return False
    return not found.thing or found.subject is None or _may_speak(found.subject)


def _may_speak(lexeme: Lexeme) -> bool:
    """A thing's word that speaks or is somebody: a radio, a whisper, a choir, a starter."""
    word = last_word(lexeme)
    known = word in DEVICES or word in UTTERED or word in COLLECTIVES
    return known or (word.endswith(TRADES) and not bearer_kind(lexeme))

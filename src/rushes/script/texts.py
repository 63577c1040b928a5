"""Texts: the words that are to be read in the picture, verbatim, and what they are on."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rushes.script.bearers import GAUGES, bearer_kind, last_word
from rushes.script.draft import Claim, Draft, Written
from rushes.script.judging import judged
from rushes.script.layout import Layout
from rushes.script.lexemes import Lexeme, lexemes_of
from rushes.script.lexicon import lexicon
from rushes.script.quotes import Quote, quotes_of
from rushes.script.screenplay import OnScreenText, Shot
from rushes.script.tagging import tagged
from rushes.script.unquoted import with_unquoted

__all__ = ["Sifted", "inner_text", "masked", "sift", "texts_of", "write_down"]


@dataclass(frozen=True)
class Sifted:
    """A prompt's quotations with their kinds; `masked` is its text as it is parsed, `lines` what stays a quotation in it."""

    quotes: tuple[Quote, ...]
    lines: tuple[Quote, ...]
    masked: str
    bearers: Mapping[int, Lexeme]


def sift(layout: Layout) -> Sifted:
    """Find all quotations and tell lines from texts and from mere words."""
    found = with_unquoted(layout.body, quotes_of(layout.body), lexicon())
    clear = [q for q in found if not any(q.start < s.end and s.start < q.end for s in layout.quotes)]
    quotes = tuple(sorted([*clear, *layout.quotes], key=lambda q: q.start))
    if not quotes:
        return Sifted((), (), layout.text, {})
    lexemes = tagged(lexemes_of(layout.text, quotes, lexicon()))
    kinds, bearers = judged(lexemes)
    lines = tuple(q for q in kinds if q.kind == "line")
    return Sifted(tuple(kinds), lines, masked(layout.text, kinds), bearers)


def masked(text: str, quotes: Sequence[Quote]) -> str:
    """The prompt with texts blanked out, but for a full stop that ends its sentence, and without the marks round mere words."""
    out = list(text)
    for quote in quotes:
        if quote.kind == "text":
            out[quote.start : quote.end] = " " * (quote.end - quote.start)
            following = text[quote.end :].lstrip()[:1]
            if quote.text[-1:] in ".!?。！？" and (following.isupper() or not following.isascii()):
                out[quote.inner_end - 1] = quote.text[-1]
        elif quote.kind == "word":
            for at in (*range(quote.start, quote.inner), *range(quote.inner_end, quote.end)):
                out[at] = " "
    return "".join(out)


def inner_text(quote: Quote, prompt: str = "") -> str:
    """The words to be read, without the comma or full stop that belongs to the sentence round them."""
    text = quote.text
    if text.endswith(("...", "…")) or (text.endswith((".", "。")) and _own_stop(quote, prompt)):
        return text
    return re.sub(r"\s*[,，.。;；]$", "", text)


INNER_STOP = re.compile(r"[.!?。！？] ?\S")


def _own_stop(quote: Quote, prompt: str) -> bool:
    """The full stop is the text's own: one stands within it, the sentence round it goes on, or it stands by itself."""
    if INNER_STOP.search(quote.text) or prompt[quote.end : quote.end + 2].strip()[:1].islower():
        return True
    return not quote.text.isupper() and prompt[: quote.start].rstrip()[-1:] in (".", "!", "?")


def written(quote: Quote, bearer: Lexeme | None, prompt: str = "") -> Written:
    """A text of the draft from its quotation."""
    kind = bearer_kind(bearer) if bearer is not None else ""
    kind = kind or ("screen" if bearer is not None and last_word(bearer) in GAUGES else "")
    return Written(quote.start, quote.end, inner_text(quote, prompt), kind or ("label" if bearer is not None else "title"),
                   bearer.start if bearer is not None else -1)  # fmt: skip


def texts_of(draft: Draft, shots: Sequence[Shot]) -> tuple[OnScreenText, ...]:
    """All texts in order, each with the thing that bears it and its shot."""
    out: list[OnScreenText] = []
    things: dict[int, str] = {c.start: c.became for c in draft.claims if c.became in draft.things}
    for text in sorted(draft.written, key=lambda w: w.start):
        shot = next((s.number for s in shots if s.start <= text.start < s.end), 0)
        known = OnScreenText(text.text, text.kind, things.get(text.bearer, ""), shot)
        if not any((t.text, t.shot) == (known.text, known.shot) for t in out):
            out.append(known)
    return tuple(out)


def write_down(draft: Draft, found: Sifted) -> None:
    """Put the texts of a prompt into the draft, those on signs among the signs of the set as well."""
    for quote in found.quotes:
        if quote.kind != "text":
            continue
        text = written(quote, found.bearers.get(quote.start), draft.text)
        if not text.text:
            continue
        draft.written.append(text)
        draft.claims.append(Claim(text.start, text.end, f"text, {text.kind}"))
        if text.kind == "sign" and text.text not in draft.signs:
            draft.signs.append(text.text)

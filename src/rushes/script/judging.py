"""Judging: which quotations are spoken, which are to be read in the picture and on what, and which only set off a word."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rushes.script.announcing import announced, leading, written_near
from rushes.script.attributions import attribute
from rushes.script.bearers import bearer_kind, last_word
from rushes.script.chinese.quoted import is_noise, shown_too
from rushes.script.displaying import may_speak, only_shows, shown, turned
from rushes.script.lexemes import Lexeme
from rushes.script.quotes import Quote
from rushes.script.showing import (
    appears,
    bearer_before,
    bearer_behind,
    carrier,
    first_of,
    inscribed,
    inscribed_thing,
    is_sure,
    says_between,
    settles,
    surface,
)
from rushes.script.subjects import full_stop, says_word
from rushes.script.wordings import NAMED, UTTERED

__all__ = ["judged"]

SURFACES = frozenset(
    {"screen", "the screen", "on screen", "onscreen", "onto the screen", "frame", "display", "black", "hud"}
)
"""Where words appear that are no speech."""

FEW = 4
REACH = 3
WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SIGNS = re.compile(r"[0-9#@€£$%→➜★♥+=×]")
"""Marks of what is read rather than said."""
COUNTED = frozenset(
    {"note", "notes", "chord", "chords", "key", "string", "strings", "fret", "beat", "count", "counts", "figure", "model",
     "type", "code", "track", "channel", "gear", "grade"}
)  # fmt: skip
"""Nouns whose number or letter in marks is no text."""


def judged(lexemes: Sequence[Lexeme]) -> tuple[list[Quote], dict[int, Lexeme]]:
    """The quotations with their kinds, and the noun that bears each text (by where the quotation begins)."""
    out: list[Quote] = []
    bearers: dict[int, Lexeme] = {}
    last: int | None = None
    for i, lexeme in enumerate(lexemes):
        if lexeme.quote is None:
            continue
        kind, bearer = _judge(lexemes, i)
        goes_along = (
            last is not None and out[-1].kind == "text" and kind != "text" and not is_noise(lexemes, i)
        )
        if goes_along and last is not None and _along(lexemes, last, i):
            kind, bearer = "text", bearers.get(lexemes[last].start)
        out.append(replace(lexeme.quote, kind=kind))
        last = i
        bearer = first_of(lexemes, bearer) if bearer is not None else None
        loose = bearer is None or bearer_kind(bearer) == "title"
        on = surface(lexemes, i) or (carrier(lexemes, i) if bearer is not None else None) if loose else None
        if kind == "text" and (on or bearer) is not None:
            bearers[lexeme.start] = on or bearer  # type: ignore[assignment]
    return out, bearers


def _along(lexemes: Sequence[Lexeme], last: int, i: int) -> bool:
    """ "'Breathe in' fades up, with 'and out' below": it goes with the text before it, and nobody speaks between them."""
    if speaks(lexemes, i):
        return False
    between = lexemes[last + 1 : i]
    if not between:
        return True
    before = lexemes[max(0, last - 3) : last]
    title = any(bearer_kind(x) == "title" and is_sure(x) for x in before)
    if all(x.stop for x in between):
        return title or not any(full_stop(x) for x in between)
    if any((x.stop and full_stop(x)) or says_word(x) for x in between) or between[-1].tag == "D":
        return False
    return not any(
        x.has("being", "name", "speaker") or (x.tag == "R" and x.norm not in OTHERS) for x in between
    )


OTHERS = frozenset(
    {"one", "other", "the other", "another", "the second", "the first", "right one", "left one", "it"}
)
"""Pronouns of things that bear a text as the first does."""


def _judge(lexemes: Sequence[Lexeme], i: int) -> tuple[str, Lexeme | None]:
    quote = lexemes[i].quote
    assert quote is not None
    behind, noise = bearer_behind(lexemes, i)
    if not quote.kind and is_noise(lexemes, i):
        return "word", None
    if appears(lexemes, i) and any(x.norm in SURFACES for x in lexemes[i + 2 : i + 6]):
        return "text", None
    before = bearer_before(lexemes, i)
    if quote.kind:
        by = (shown(lexemes, i) or turned(lexemes, i)) if quote.kind == "text" else None
        return quote.kind, behind or before or by
    if i and last_word(lexemes[i - 1]) in NAMED and quote.text[-1:] not in ".!?":
        named = lexemes[i - 2] if i > 1 else lexemes[i - 1]
        return ("text", named) if bearer_kind(named) in ("screen", "sign") else ("word", None)
    if _named_so(lexemes, i):
        return "word", None
    spoken = speaks(lexemes, i)
    if behind is not None and not (spoken and quote.text[-1:] in ",!?"):
        return "text", behind
    calls = spoken and (quote.text[-1:] in "!?" or says_between(lexemes, i))
    if before is not None and is_sure(before) and not calls:
        return "text", before
    by = shown(lexemes, i) or announced(lexemes, i) or turned(lexemes, i)
    by = by or (None if spoken else leading(lexemes, i))
    said = spoken and quote.text[-1:] in ",!?" and not only_shows(lexemes, i)
    if by is not None and not (said and not is_sure(by)):
        return "text", by
    if _line_in_picture(lexemes, i) or shown_too(lexemes, i):
        return "text", None
    if spoken and not _in_a_breath(lexemes, i):
        return "line", None
    if noise:
        return "word", None
    if _in_a_breath(lexemes, i):
        return "word", None
    if before is not None and (is_sure(before) or not quote.text[:1].islower() or _stop(lexemes, i - 1)):
        return "text", before
    if before is not None and written_near(lexemes, i):
        return "text", before
    if inscribed(lexemes, i):
        return "text", inscribed_thing(lexemes, i)
    kind = "text" if appears(lexemes, i) or _figures(lexemes, i, quote) else _alone(lexemes, i, quote)
    near = (*reversed(lexemes[max(0, i - REACH) : i]), *lexemes[i + 1 : i + 6])
    return kind, next((x for x in near if bearer_kind(x)), None) if kind == "text" else None


def _in_a_breath(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "With a rubbery, echoing 'gloop'": a word in its own noun phrase, behind its article and nothing but what it is like."""
    quote = lexemes[i].quote
    if quote is None or " " in quote.text or not quote.text.islower() or quote.text[-1:] in ".,!?…":
        return False
    k = i - 1
    while k > 0 and i - k < REACH + 2 and lexemes[k].tag != "D":
        like = lexemes[k].tag in "NA" or lexemes[k].stop == "," or lexemes[k].norm.endswith("ing")
        if not like or bearer_kind(lexemes[k]):
            return False
        k -= 1
    return lexemes[k].tag == "D"


def _named_so(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "The chef calls it 'liquid gold'": what somebody calls something."""
    quote = lexemes[i].quote
    if quote is None or quote.text[-1:] in ".,!?…" or not i or lexemes[i - 1].stop:
        return False
    k = i - 1
    while k > 0 and lexemes[k].tag in "DNRG" and not says_word(lexemes[k]) and i - k < 5:
        k -= 1
    verb = lexemes[k].norm.split(" ")
    return k < i - 1 and verb[-1] in CALLED


CALLED = frozenset({"call", "calls", "called", "calling", "dub", "dubs", "dubbed", "nickname", "nicknames", "nicknamed", "name",
                    "names", "christen", "christens", "term", "terms"})  # fmt: skip
"""Verbs of giving a name."""


def _line_in_picture(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "The line 'One coat.' sits above a logo": what is called a line or a phrase and stands in the picture."""
    last = lexemes[i - 1] if i else None
    called = last is not None and last_word(last) in UTTERED
    verbs = any(says_word(x) for x in lexemes[max(0, i - 6) : i] if x.tag == "V")
    return called and not verbs and (appears(lexemes, i) or settles(lexemes, i) or _with_picture(lexemes, i))


def _with_picture(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "Packshot with the line '…'": a picture and the words on it, and nobody."""
    start = i
    while start > 0 and not (lexemes[start - 1].stop and full_stop(lexemes[start - 1])):
        start -= 1
    sentence = lexemes[start:i]
    if any(x.tag == "V" or x.has("being", "name", "speaker") for x in sentence if x.quote is None):
        return False
    return any(last_word(x) in PICTURES for x in sentence)


PICTURES = frozenset(
    {"packshot", "pack", "logo", "card", "frame", "screen", "product", "bottle", "can", "tin", "endframe", "shot", "emblem",
     "badge", "wordmark", "title", "black", "white", "package", "carton"}
)  # fmt: skip
"""What is shown with a line at the end of an advertisement."""


def _figures(lexemes: Sequence[Lexeme], i: int, quote: Quote) -> bool:
    """ "+50 XP", "0:00", "x12": what has figures or signs, ends in no stop and counts nothing that is heard or played."""
    last = lexemes[i - 1] if i else None
    if not SIGNS.search(quote.text) or quote.text[-1:] in ".!?…,。！？":
        return False
    return last is None or last_word(last) not in COUNTED


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
    return "text" if _on_black(lexemes, i) else "line"


def _on_black(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "The screen goes black. “…” Then the title …": words on a black card, with a title to follow or a card before."""
    j = i - 1
    while j >= 0 and lexemes[j].stop:
        j -= 1
    if j < 0 or lexemes[j].quote is not None:
        return False
    start = j
    while start > 0 and not (lexemes[start - 1].stop and full_stop(lexemes[start - 1])):
        start -= 1
    dark = any(last_word(x) in ("black", "blackness", "blackout") for x in lexemes[start : j + 1])
    title = any(bearer_kind(x) == "title" and is_sure(x) for x in lexemes[i + 1 : i + 5])
    return dark and title


def _stop(lexemes: Sequence[Lexeme], i: int) -> bool:
    return i >= 0 and bool(lexemes[i].stop)


def speaks(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Somebody is said to speak the quotation: a verb of speaking stands with it."""
    found = attribute(lexemes, i)
    if found is None or not found.strong:
        return False
    return not found.thing or found.subject is None or may_speak(found.subject)

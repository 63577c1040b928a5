"""Showing: the noun that bears the words of a quotation, by the words before and behind it.

A sign that reads "…", a caption fades in: "…", a 'SOLD' sign, the score flips to "…", "…" is scratched into the wall.
"""

from bisect import bisect_left
from collections.abc import Sequence

from rushes.script.bearers import CHINESE_SURE, bearer_kind, last_word
from rushes.script.lexemes import Lexeme
from rushes.script.positions import clause_start, finite, is_acted_on, is_governed, nominal, said_of, stem
from rushes.script.subjects import says_word
from rushes.script.wordings import (
    APPEARS,
    INSCRIBED,
    READS,
    SETTLES,
    SURE,
    WRITES,
)

__all__ = [
    "AHEAD",
    "ITSELF",
    "PEOPLE",
    "appears",
    "bearer_before",
    "bearer_behind",
    "carrier",
    "first_of",
    "inscribed",
    "inscribed_thing",
    "is_sure",
    "says_between",
    "settles",
    "surface",
]

REACH = 3
AHEAD = 7
LINKS = frozenset({"with", "of", "is", "as", "and", "or", "the", "for", "are"})
"""What may stand between a bearer and its words."""
PEOPLE = ("being", "name", "speaker")
ITSELF = {
    "captioned": "caption",
    "subtitled": "subtitle",
    "titled": "title",
    "entitled": "title",
    "headlined": "headline",
}
"""Participles that say by themselves what kind of text it is."""
HANDS = frozenset(
    {"hold", "lift", "raise", "show", "wear", "unfold", "unfurl", "open", "see", "get", "receive", "send", "hang", "press",
     "tap", "click", "hit", "push", "reveal", "turn", "flip", "wave", "hoist", "pin", "stick"}
)  # fmt: skip
"""What somebody does with a thing whose words follow."""
SENT = frozenset(
    {"text", "message", "email", "e-mail", "mail", "notification", "note", "letter", "dm", "call", "postcard"}
)
"""What comes from somebody whose name stands on it."""


def surface(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """What the words are on, where it is named behind them: the text 'GO' flashes on a wall."""
    on = False
    for lexeme in lexemes[i + 1 : i + 1 + AHEAD]:
        if lexeme.stop or lexeme.quote is not None:
            break
        if on and bearer_kind(lexeme) in ("sign", "label"):
            return lexeme
        on = on or lexeme.norm in ("on", "across", "onto", "over")
    return None


def carrier(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """What the words are on, where it is named before them: a placard with the words '…'."""
    for j in range(i - 1, max(-1, i - AHEAD), -1):
        if lexemes[j].stop or lexemes[j].quote is not None or lexemes[j].tag == "V":
            break
        if lexemes[j].norm in ("with", "bearing", "carrying") and j:
            return lexemes[j - 1] if bearer_kind(lexemes[j - 1]) in ("sign", "label", "screen") else None
    return None


def first_of(lexemes: Sequence[Lexeme], bearer: Lexeme) -> Lexeme:
    """ "Caption text", "text message": the more particular of two bearers' nouns says what kind of text it is."""
    k = bisect_left(lexemes, bearer.start, key=lambda x: x.start)
    before = lexemes[k - 1] if k else None
    after = lexemes[k + 1] if k + 1 < len(lexemes) else None
    kind = bearer_kind(before) if before is not None else ""
    if before is not None and (
        kind == "screen" or (bearer_kind(bearer) == "title" and kind not in ("", "title"))
    ):
        return before
    if after is not None and last_word(bearer) == "text" and bearer_kind(after) == "screen":
        return after
    return bearer


def says_between(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "Under the sign, she says": no noun but a verb of speaking stands right before the quotation."""
    return any(says_word(x) for x in lexemes[max(0, i - 2) : i])


def is_sure(lexeme: Lexeme) -> bool:
    """Beside this noun a quotation is always a text."""
    return last_word(lexeme).removesuffix("s") in SURE or (
        lexeme.chinese and bearer_kind(lexeme) in CHINESE_SURE
    )


def bearer_behind(lexemes: Sequence[Lexeme], i: int) -> tuple[Lexeme | None, bool]:
    """The noun behind a quotation that stands in its phrase ('SOLD' sign), and whether it is a sound ('crunch' noise)."""
    quote = lexemes[i].quote
    if quote is not None and (quote.text[-1:] in ",.，。" or _sentence_ended(lexemes, i)):
        return None, False
    for j, lexeme in enumerate(lexemes[i + 1 : i + 1 + REACH]):
        if lexeme.chinese and lexeme.text in ("的", "字样") and j == 0:
            continue
        if lexeme.norm == "and" and i + 2 + j < len(lexemes) and lexemes[i + 2 + j].quote is not None:
            return bearer_behind(lexemes, i + 2 + j)
        if not nominal(lexeme):
            break
        if (
            lexeme.has("soundhead")
            or last_word(lexeme) in ("sound", "sounds", "noise")
            or lexeme.text[:1] in "声响"
        ):
            return None, True
        after = lexemes[i + 2 + j] if i + 2 + j < len(lexemes) else None
        acts = after is not None and after.has("det", "pron")
        if lexeme.has("verb") and finite(lexeme) and (acts or not bearer_kind(lexeme)):
            break
        if bearer_kind(lexeme) and lexeme.tag != "V" and not _verbal(lexemes, i + 1 + j):
            return lexeme, False
    return None, False


def _sentence_ended(lexemes: Sequence[Lexeme], i: int) -> bool:
    """“快看！”记分牌亮了: a Chinese quotation that ends a sentence is in no noun's phrase, unless 的 or 声 says so."""
    quote, following = lexemes[i].quote, lexemes[i + 1] if i + 1 < len(lexemes) else None
    chinese = following is not None and following.chinese and following.text[:1] not in "的声字"
    return chinese and quote is not None and quote.text[-1:] in "!?！？…"


def _verbal(lexemes: Sequence[Lexeme], j: int) -> bool:
    """ "Pops up", "signs off": a bearer's word used as a verb or adverb."""
    return lexemes[j].norm in ("up", "ups") and lexemes[j - 1].norm.startswith("pops")


def bearer_before(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """The bearer right before a quotation: the text '…', a title card: '…', a banner with '…', a sign for '…'."""
    j = i - 1
    while j >= 0 and (
        lexemes[j].stop in (",", ":")
        or lexemes[j].norm in LINKS
        or lexemes[j].quote is not None
        or (lexemes[j].norm == "from" and j > 0 and last_word(lexemes[j - 1]) in SENT)
    ):
        if lexemes[j].quote is not None and not (
            lexemes[j + 1].norm in ("and", "or") or lexemes[j + 1].stop == ","
        ):
            return None
        j -= 1
    if j < 0 or lexemes[j].stop or lexemes[j].tag == "V" or lexemes[j].norm in ITSELF:
        return None
    if lexemes[i - 1].stop and not is_sure(lexemes[j]) and _beside_the_point(lexemes, j):
        return None
    kind = bearer_kind(lexemes[j])
    if not kind or (last_word(lexemes[j]) in ("words", "word", "lines") and said_of(lexemes, j)):
        return None
    return lexemes[j]


def _beside_the_point(lexemes: Sequence[Lexeme], j: int) -> bool:
    """ "She slaps his hand from the plate: “…”": somebody acts, and the thing is not what the words are on."""
    start = clause_start(lexemes, j, commas=True)
    verbs = [x for x in lexemes[start:j] if x.tag == "V"]
    shows = any(stem(x.norm.split(" ")[0]) & (WRITES | READS | APPEARS | HANDS) for x in verbs)
    return bool(verbs) and not shows and (is_governed(lexemes, j) or is_acted_on(lexemes, j))


def appears(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "'THE END' fades in": words that come into the picture by themselves."""
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    joined = following is not None and (following.stop == "," or following.norm in ("and", "or"))
    if joined and i + 2 < len(lexemes) and lexemes[i + 2].quote is not None:
        return appears(lexemes, i + 2)
    return following is not None and not following.stop and bool(stem(following.norm.split(" ")[0]) & APPEARS)


def settles(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "'One coat.' sits above a logo": words that stand in the picture."""
    following = lexemes[i + 1 : i + 3]
    if following and following[0].norm in ("beneath", "below", "underneath", "above", "across", "along"):
        return True
    if len(following) < 2 or any(x.stop or x.quote is not None for x in following):
        return False
    return bool(stem(following[0].norm.split(" ")[0]) & SETTLES) and (
        following[1].has("prep", "where") or following[1].tag in "PA"
    )


def inscribed(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "With 'HERO' printed on it": a participle of writing stands behind the quotation or before it."""
    behind = lexemes[i + 1 : i + 5]
    stop = next((n for n, x in enumerate(behind) if x.stop or x.quote is not None), len(behind))
    words = [x.norm.split(" ")[0] for x in behind[:stop]]
    if any(w in INSCRIBED for w in words[:2]) or any(
        w in INSCRIBED and words[n - 1] in ("is", "are", "was", "were", "has", "been")
        for n, w in enumerate(words)
        if n
    ):
        return True
    around = lexemes[max(0, i - 2) : i]
    return any(x.norm.split(" ")[0] in INSCRIBED for x in around if not x.stop and x.quote is None)


def inscribed_thing(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """The thing nearest before a quotation, or the one behind "on": a shirt with 'HERO' printed on the front."""
    for lexeme in (*lexemes[i + 1 : i + 6], *reversed(lexemes[max(0, i - 6) : i])):
        if bearer_kind(lexeme) or lexeme.has("thing"):
            return lexeme
    return None

"""Quotations: where the prompt's words are to be used verbatim.

Every style of marks is known (“ ” " ' ‘ ’ « » „ 「」 『』, full-width ones, ``…''). Apostrophes are told from quotes by
what stands beside them: a mark between two letters never opens or closes.
"""

import re
from dataclasses import dataclass, replace

__all__ = ["Quote", "quotes_of"]

PAIRS = {
    "“": "”",
    "«": "»",
    "»": "«",
    "„": "“”",
    "「": "」",
    "『": "』",
    "〝": "〞",
    "＂": "＂",
    '"': '"',
    "”": "”",
}
"""Opening double marks and what may close them; ” and » open too, where writers turn their marks round."""

SINGLE = {"'": "'’", "‘": "’'", "‹": "›", "`": "`'"}
OPENING = re.compile("[" + re.escape("".join({*PAIRS, *SINGLE, "《"})) + "]")
ELISIONS = ("em", "til", "tis", "twas", "cause", "bout", "round", "n", "cuz")
STOPS = ".,!?;:…—-。，！？；：、"
LONGEST = 1500
"""Characters in which a single quotation must end."""

LABEL = 3
"""Words up to which a run that ends in s' is a name or a noise, which no later sentence goes on with."""

DOUBLED = re.compile(r"(?:``|(?<![\w'])''(?=\w))(?P<words>[^`\n]{1,500}?)''")
TITLED = re.compile(
    r"(?:片名|标题|字幕|片头|片尾|题目|书名|字样|文字|海报|标题卡|写着|显示|打出|出现|浮现)"
    r"(?:是|为|卡|了|着|出)?[：:]?\Z"
)
"""What stands before 《…》 that is to be read in the picture."""
DECADE = re.compile(r"['’‘]\d\d(?:s\b|\b(?![^'’\n]{0,40}[^\s'’]['’]))")


@dataclass(frozen=True)
class Quote:
    """`start`..`end` are offsets of the marks, `inner`..`inner_end` of the words between; `closed` if its end was found.

    `kind`: line (spoken), text (to be read in the picture), word (only set off by its marks), "" while undecided.
    """

    start: int
    end: int
    inner: int
    inner_end: int
    text: str
    closed: bool = True
    kind: str = ""

    @property
    def ends_sentence(self) -> bool:
        """The words end in a stop or a comma, as a spoken line does."""
        return self.text[-1:] in STOPS if self.text else False


def quotes_of(text: str) -> tuple[Quote, ...]:
    """All outermost quotations in order."""
    found: list[Quote] = []
    mark = OPENING.search(text)
    while mark is not None:
        quote = _at(text, mark.start())
        if quote is not None:
            found.append(quote)
        mark = OPENING.search(text, quote.end if quote is not None else mark.end())
    return tuple(q for q in found if q.inner < q.inner_end)


def _at(text: str, at: int) -> Quote | None:
    """The quotation that opens at `at`, if one does."""
    mark = text[at]
    if mark in "`'" and (doubled := DOUBLED.match(text, at)):
        return _trimmed(text, at, doubled.end(), doubled.start("words"), doubled.end("words"))
    if mark in PAIRS:
        return _double(text, at)
    if mark == "《":
        return _work(text, at)
    return _single(text, at) if mark in SINGLE else None


def _work(text: str, at: int) -> Quote | None:
    """片名《…》: the name of a work is a text of the picture where a word for one stands before it, else no quotation."""
    end = text.find("》", at, at + LONGEST)
    if end < 0 or not TITLED.search(text, max(0, at - 12), at):
        return None
    return replace(_quote(text, at, end + 1), kind="text")


def _quote(text: str, start: int, end: int, *, closed: bool = True) -> Quote:
    """The quotation from the mark at `start` to the mark before `end`."""
    return _trimmed(text, start, end, start + 1, end - 1 if closed else end, closed=closed)


def _trimmed(text: str, start: int, end: int, inner: int, stop: int, *, closed: bool = True) -> Quote:
    """The words of a quotation without outer blanks and the backslash of an escaped mark."""
    while inner < stop and text[inner].isspace():
        inner += 1
    while stop > inner and (text[stop - 1].isspace() or text[stop - 1] == "\\"):
        stop -= 1
    return Quote(start, end, inner, stop, text[inner:stop], closed)


def _double(text: str, at: int) -> Quote | None:
    mark = text[at]
    if mark == '"' and _inches(text, at):
        return None
    end = _close(text, at, mark)
    if end >= 0:
        return _quote(text, at, end + 1)
    if mark in "”»":
        return None
    line_end = text.find("\n", at)
    end = line_end if line_end >= 0 else len(text)
    spoken = text[at + 1 : end].strip()
    return _quote(text, at, end, closed=False) if len(spoken) > 1 else None


def _close(text: str, at: int, mark: str) -> int:
    """Where a double quotation ends: at its own closing mark, or at a straight one that comes before the next opening."""
    end = _first(text, at + 1, PAIRS[mark])
    if mark != "“":
        return end
    again = _first(text, at + 1, "“")
    if end < 0 or 0 <= again < end:
        straight = _first(text, at + 1, '"')
        if straight >= 0 and (again < 0 or straight < again):
            return straight
    if end < 0 and again >= 0 and not text[again + 1 : again + 2].isalnum():
        return again
    return end


def _inches(text: str, at: int) -> bool:
    """5'10" or 24" : a number, then the mark, and no opening one before it."""
    after = text[at + 1 : at + 2]
    return at > 0 and text[at - 1].isdigit() and not after.isalnum() and text.count('"', 0, at) % 2 == 0


def _first(text: str, at: int, marks: str) -> int:
    places = [p for p in (text.find(m, at) for m in marks) if p >= 0]
    return min(places, default=-1)


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after or after.isspace() or (before and before.isalnum() and before.isascii()):
        return False
    if after in STOPS and after not in ".…-—":
        return False
    word = "".join(c for c in text[at + 1 : at + 7] if c.isalpha() or c == " ").split(" ")[0].lower()
    clipped = word in ELISIONS and text[:at].rstrip()[-1:] not in ("", ",", ":", "\n")
    return not clipped and not DECADE.match(text, at)


def _closes(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and not (after.isalnum() and after.isascii())


def _single(text: str, at: int) -> Quote | None:
    """A single-quoted run: to the first sure close, or to the first possible one before the next opening.

    A mark behind s may be a plural's apostrophe ("the dogs' tails") and one behind n' a clipped word's ("goin' home"):
    it closes only where no better one follows.
    """
    if not _opens(text, at):
        return None
    closers = SINGLE[text[at]]
    possible, few = -1, False
    for i in range(at + 2, min(len(text), at + LONGEST)):
        c = text[i]
        if c in PAIRS and c not in "”»" and possible >= 0:
            break
        if c in closers and _closes(text, i):
            if (
                text[i + 1 : i + 2] in tuple(STOPS)
                and text[i + 2 : i + 3] in tuple(closers)
                and _clipped(text, i)
            ):
                continue  # "explorin'.'"
            sure = text[i - 1] in STOPS or text[i + 1 : i + 2] in (*STOPS, "", ")", '"', "”")
            if sure or not _clipped(text, i):
                return _quote(text, at, i + 1)
            possible = i if possible < 0 else possible
            few = len(text[at:possible].split()) <= LABEL
        over = few and c in ".!?" and text[i + 1 : i + 2] in (" ", "\n")
        if over or (c in SINGLE and possible >= 0 and i > possible and _opens(text, i)):
            break
    return _quote(text, at, possible + 1) if possible >= 0 else None


def _clipped(text: str, at: int) -> bool:
    """The mark at `at` may be an apostrophe: behind a plural's s or where a g or d was left out."""
    return text[at - 1] == "s" or text[at - 2 : at].lower() in ("in", "an", "ol")

"""Quotations: where the prompt's words are to be used verbatim.

Every style of marks is known (“ ” " ' ‘ ’ « » „ 「」 『』 and the full-width ones). Apostrophes are told from quotes by
what stands beside them: a mark between two letters never opens or closes.
"""

from dataclasses import dataclass

__all__ = ["Quote", "quotes_of"]

PAIRS = {"“": "”", "«": "»", "„": "“”", "「": "」", "『": "』", "〝": "〞", "＂": "＂", '"': '"', "”": "”"}
"""Opening double marks and what may close them; ” opens too, where writers mix their marks up."""

SINGLE = {"'": "'’", "‘": "’'", "‹": "›", "`": "`'"}
ELISIONS = ("em", "til", "tis", "twas", "cause", "bout", "round", "n", "cuz")
STOPS = ".,!?;:…—-。，！？；：、"


@dataclass(frozen=True)
class Quote:
    """`start`..`end` are offsets of the marks, `inner`..`inner_end` of the words between; `closed` if its end was found."""

    start: int
    end: int
    inner: int
    inner_end: int
    text: str
    closed: bool = True

    @property
    def ends_sentence(self) -> bool:
        """The words end in a stop or a comma, as a spoken line does."""
        return self.text[-1:] in STOPS if self.text else False


def quotes_of(text: str) -> tuple[Quote, ...]:
    """All outermost quotations in order."""
    found: list[Quote] = []
    at = 0
    while at < len(text):
        quote = _double(text, at) if text[at] in PAIRS else _single(text, at) if text[at] in SINGLE else None
        if quote is None:
            at += 1
        else:
            found.append(quote)
            at = quote.end
    return tuple(q for q in found if q.inner < q.inner_end)


def _quote(text: str, start: int, end: int, *, closed: bool = True) -> Quote:
    """The quotation from the mark at `start` to the mark before `end`, its words without outer blanks."""
    inner, stop = start + 1, end - 1 if closed else end
    while inner < stop and text[inner].isspace():
        inner += 1
    while stop > inner and text[stop - 1].isspace():
        stop -= 1
    return Quote(start, end, inner, stop, text[inner:stop], closed)


def _double(text: str, at: int) -> Quote | None:
    mark = text[at]
    if mark == '"' and _inches(text, at):
        return None
    closers = PAIRS[mark]
    if mark == "“" and _first(text, at + 1, "”") < 0:
        closers = '“"'
    end = _first(text, at + 1, closers)
    if mark == "”" and end < 0:
        return None
    if end >= 0:
        return _quote(text, at, end + 1)
    line_end = text.find("\n", at)
    end = line_end if line_end >= 0 else len(text)
    spoken = text[at + 1 : end].strip()
    return _quote(text, at, end, closed=False) if len(spoken) > 1 else None


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
    return word not in ELISIONS and not after.isdigit()


def _closes(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and not after.isalnum()


def _single(text: str, at: int) -> Quote | None:
    """A single-quoted run: to the first sure close, or to the last possible one before the next opening."""
    if not _opens(text, at):
        return None
    closers = SINGLE[text[at]]
    last = -1
    for i in range(at + 2, min(len(text), at + 1500)):
        c = text[i]
        if c in PAIRS and c not in "”" and last >= 0:
            break
        if c in closers and _closes(text, i):
            if text[i - 1] in STOPS or text[i + 1 : i + 2] in (*STOPS, "", ")", '"', "”"):
                return _quote(text, at, i + 1)
            last = i
        elif c in SINGLE and last >= 0 and _opens(text, i):
            break
    return _quote(text, at, last + 1) if last >= 0 else None

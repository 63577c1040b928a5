"""A prompt as lexemes: the longest word groups that the lexicon knows, with every meaning they may have.

English is split at blanks and punctuation, Chinese by `rushes.script.chinese`. A quotation is one lexeme.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rushes.script.chinese.words import pieces_of
from rushes.script.foreign import LANGUAGES, found_in
from rushes.script.language import language_of_scene
from rushes.script.lexicon import Entry, Lexicon, Sense, normal
from rushes.script.quotes import Quote
from rushes.script.unlisted import only_verb, stand_in

__all__ = ["Lexeme", "lexemes_of"]

TOKEN = re.compile(
    r"(?P<lens>\d{1,4}(?:\.\d+)?\s?-?mm(?![A-Za-z]|\s+(?:film|home|movie|footage|stock))"
    r"(?<!\b8mm)(?<!\b8 mm)(?<!\b16mm)(?<!\b16 mm)(?<!\b70mm))"
    r"|(?P<cjk>(?:[TtKUXB](?=[恤歌盘光超]))?[㐀-鿿豈-﫿]+)"
    r"|(?P<word>[^\W\d_㐀-鿿豈-﫿]+(?:[’'\-‐‑][^\W\d_㐀-鿿豈-﫿]+)*(?:[’'](?=\s|$))?|\d+[^\W_㐀-鿿]*(?:-[^\W_]+)*|&)"
    r"|(?P<stop>[,;:.!?…—–()\[\]\n\r/|，。！？；：、（）【】]|\s-+\s)",
)
STOPS = {
    "，": ",",
    "、": "、",
    "；": ";",
    ";": ";",
    "：": ":",
    ":": ":",
    ",": ",",
    "(": ",",
    ")": ",",
    "（": ",",
    "）": ",",
}
MAX_WORDS = 6


@dataclass(frozen=True)
class Lexeme:
    """`start`..`end` in the prompt. `senses` is empty for unlisted words; `stop` is , ; : . or 、 for punctuation."""

    start: int
    end: int
    text: str
    norm: str
    senses: tuple[Sense, ...] = ()
    stop: str = ""
    quote: Quote | None = None
    chinese: bool = False
    tag: str = ""

    def sense(self, *categories: str) -> Sense | None:
        """The meaning in the first of `categories` that it has one in."""
        for category in categories:
            for sense in self.senses:
                if sense.entry.category == category:
                    return sense
        return None

    def has(self, *categories: str) -> bool:
        """Whether it may mean something of one of `categories`."""
        return not self.categories.isdisjoint(categories)

    @cached_property
    def categories(self) -> frozenset[str]:
        """All that it may be a word of; kept, since a long prompt asks for it some ten thousand times."""
        return frozenset(sense.entry.category for sense in self.senses)

    def tagged(self, tag: str) -> "Lexeme":
        """The same with its part of speech."""
        return Lexeme(
            self.start, self.end, self.text, self.norm, self.senses, self.stop, self.quote, self.chinese, tag
        )


def lexemes_of(
    text: str, quotes: tuple[Quote, ...], lexicon: Lexicon, language: str = ""
) -> tuple[Lexeme, ...]:
    """The whole prompt in order, quotations and punctuation included. `language` is an ISO code, found out where not given."""
    language = language or language_of_scene(text, quotes)
    out: list[Lexeme] = []
    at = 0
    for quote in quotes:
        out += _plain(text, at, quote.start, lexicon, language)
        out.append(Lexeme(quote.start, quote.end, text[quote.start : quote.end], "", quote=quote, tag="Q"))
        at = quote.end
    return tuple(out + _plain(text, at, len(text), lexicon, language))


def _foreign(text: str, start: int, end: int, lexicon: Lexicon, language: str) -> list[Lexeme]:
    """Words of a language of which only the commonest are read."""
    out: list[Lexeme] = []
    at = start
    for match in TOKEN.finditer(text, start, end):
        if match.lastgroup in ("lens", "stop") and not _inside_number(text, match.start()):
            out += _glossed(text, at, match.start(), lexicon, language)
            out.append(_lens(match) if match.lastgroup == "lens" else _stop(match))
            at = match.end()
    return out + _glossed(text, at, end, lexicon, language)


def _glossed(text: str, start: int, end: int, lexicon: Lexicon, language: str) -> list[Lexeme]:
    return [
        Lexeme(f.start, f.end, text[f.start : f.end], f.gloss or text[f.start : f.end].lower(), f.senses,
               "," if f.stop else "", tag="." if f.stop else f.tag)
        for f in found_in(text, start, end, language, lexicon)
    ]  # fmt: skip


def _stop(match: re.Match[str]) -> Lexeme:
    mark = match[0].strip()[:1]
    return Lexeme(match.start(), match.end(), match[0], mark, stop=STOPS.get(mark, "."), tag=".")


def _plain(text: str, start: int, end: int, lexicon: Lexicon, language: str) -> list[Lexeme]:
    if language in LANGUAGES:
        return _foreign(text, start, end, lexicon, language)
    out: list[Lexeme] = []
    words: list[tuple[int, int]] = []
    for match in TOKEN.finditer(text, start, end):
        if match.lastgroup == "word":
            words += _parts(text, match.start(), match.end(), lexicon)
            continue
        out += _english(text, words, lexicon)
        words = []
        if match.lastgroup == "lens":
            out.append(_lens(match))
        elif match.lastgroup == "cjk":
            out += _chinese(text, match.start(), match.end(), lexicon)
        elif not _inside_number(text, match.start()):
            out.append(_stop(match))
    return out + _english(text, words, lexicon)


def _inside_number(text: str, at: int) -> bool:
    return text[at] in ".," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _lens(match: re.Match[str]) -> Lexeme:
    figure = re.match(r"[\d.]+", match[0])
    entry = Entry("lens", "lens", match[0], {"mm": figure[0] if figure else "0"})
    return Lexeme(match.start(), match.end(), match[0], normal(match[0]), (Sense(entry),))


def _parts(text: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """A word, cut at an ending 's and, where the whole is not listed, at its hyphens."""
    word = text[start:end]
    cut = re.search(r"[’'](?:s|S)?$", word)
    if cut and normal(word) not in lexicon.english:
        return [*_parts(text, start, start + cut.start(), lexicon), (start + cut.start(), end)]
    if "-" in word and normal(word) not in lexicon.english:
        return [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\-]+", word)]
    return [(start, end)]


def _english(text: str, words: list[tuple[int, int]], lexicon: Lexicon) -> list[Lexeme]:
    """Longest listed groups of words, from the left."""
    out: list[Lexeme] = []
    i = 0
    for n, norm, senses, tag in _groups(tuple(text[s:e] for s, e in words), lexicon):
        start, end = words[i][0], words[i + n - 1][1]
        out.append(Lexeme(start, end, text[start:end], norm, senses, tag=tag))
        i += n
    return out


@lru_cache(maxsize=2048)
def _groups(texts: tuple[str, ...], lexicon: Lexicon) -> tuple[tuple[int, str, tuple[Sense, ...], str], ...]:
    """Of each group its size, its words in normal form, its meanings and its tag; kept, since a prompt is split more than once
    (texts that nobody marked are looked for first)."""
    norms = [normal(text) for text in texts]
    out: list[tuple[int, str, tuple[Sense, ...], str]] = []
    i = 0
    while i < len(texts):
        first = norms[i].split(" ")[0]
        reach = min(lexicon.longest_english.get(first, 1), MAX_WORDS, len(texts) - i)
        n, senses = 1, tuple(lexicon.english.get(norms[i], ()))
        for size in range(reach, 1, -1):
            known = lexicon.english.get(" ".join(norms[i : i + size]))
            if known:
                n, senses = size, tuple(known)
                break
        if n == 1:
            n, others = stand_in(norms[i:], texts[i : i + 1], listed=bool(senses))
            senses = others or senses
        if not texts[i][0].isupper():
            senses = tuple(s for s in senses if s.category != "name")
        tag = "V" if not senses and only_verb(norms[i]) else ""
        out.append((n, " ".join(norms[i : i + n]), senses, tag))
        i += n
    return tuple(out)


def _chinese(text: str, start: int, end: int, lexicon: Lexicon) -> list[Lexeme]:
    """The words of a run of Chinese characters."""
    run = text[start:end]
    return [
        Lexeme(
            start + p.start, start + p.end, run[p.start : p.end], p.norm, p.senses, chinese=True, tag=p.tag
        )
        for p in pieces_of(run, lexicon)
    ]

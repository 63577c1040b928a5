"""Which language a text is in: from its script and, for Latin letters, its commonest words and its own letters.

No models and no library: langdetect (0.8 s and 62 MB to load) had 16 of 40 short spoken lines wrong. Every word counts for the
languages that have it among their commonest, the less the more languages share it; a word of the English lexicon counts for
English, one of the table of scene words for its language.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from rushes.script.foreign import languages_of_word
from rushes.script.lexicon import lexicon, normal
from rushes.script.quotes import Quote
from rushes.script.wordnet import known

__all__ = ["code_of", "detect", "language_name", "language_of_line", "language_of_scene"]

SCRIPTS = (
    ("ja", r"[぀-ヿ]", 0.05), ("ko", r"[가-힣]", 0.2), ("zh", r"[㐀-鿿豈-﫿]", 0.2),
    ("uk", r"[ІіЇїЄєҐґ]", 0.03), ("ru", r"[Ѐ-ӿ]", 0.3), ("fa", r"[پچژگ\u06cc\u06a9]", 0.06), ("ar", r"[؀-ۿ]", 0.3),
    ("he", r"[֐-׿]", 0.3), ("el", r"[Ͱ-Ͽ]", 0.3), ("hi", r"[ऀ-ॿ]", 0.3), ("th", r"[฀-๿]", 0.3), ("ka", r"[Ⴀ-ჿ]", 0.3),
    ("hy", r"[԰-֏]", 0.3), ("bn", r"[ঀ-৿]", 0.3), ("ta", r"[஀-௿]", 0.3), ("te", r"[ఀ-౿]", 0.3), ("am", r"[ሀ-፿]", 0.3),
    ("km", r"[ក-៿]", 0.3), ("my", r"[က-႟]", 0.3), ("lo", r"[຀-໿]", 0.3), ("si", r"[඀-෿]", 0.3),
)  # fmt: skip
"""Language, its characters, and the share of letters from which on it is that language."""
LETTERS = {
    "es": "ñ¿¡áíóú", "fr": "œêëîûçè", "de": "ßäöü", "pt": "ãõçâáíóú", "it": "ìòù", "pl": "łżźśćńęą", "sv": "åäö", "da": "åøæ",
    "no": "åøæ", "fi": "äö", "cs": "řěůčšžáíú", "hu": "őűáíóú", "ro": "țșăîâ", "tr": "ğışç", "ca": "·",
    "vi": "đơưạảấầẩậắằẵặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửữựỳỵỹ",
}  # fmt: skip
"""Letters that a language has and English has not."""
LETTER = 0.7
"""What a language's own letters count, in words."""
LISTED = 0.6
"""What a word of the English lexicon counts for English when it is none of its commonest."""
SURE = 0.12
"""Score a word from which on a language other than English is believed."""
MOST = 80
"""Words that are looked at."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@lru_cache(maxsize=1)
def _table() -> tuple[Mapping[str, str], Mapping[str, frozenset[str]]]:
    """English names by code, and the languages of each common word."""
    text = (files("rushes.script.tables") / "languages.tsv").read_text(encoding="utf-8")
    names: dict[str, str] = {}
    words: dict[str, set[str]] = {}
    for line in text.splitlines()[1:]:
        code, name, common = (line + "\t\t").split("\t")[:3]
        names[code] = name
        for word in common.split():
            words.setdefault(word, set()).add(code)
    return names, {word: frozenset(codes) for word, codes in words.items()}


def language_name(code: str) -> str:
    """The English name of a language, its code where it is not listed."""
    return _table()[0].get(code, code)


def code_of(hint: str) -> str:
    """The ISO 639-1 code of a hint like "pt-BR" or "zh_CN"."""
    return re.split(r"[-_]", hint.lower())[0]


def language_of_scene(prompt: str, quotes: Sequence[Quote]) -> str:
    """The language of a prompt without what is said in it, which may be in another one."""
    edges = [0, *(edge for q in quotes for edge in (q.start, q.end)), len(prompt)]
    outside = " ".join(prompt[i:j] for i, j in zip(edges[::2], edges[1::2], strict=True))
    return detect(outside if any(c.isalpha() for c in outside) else prompt)


@lru_cache(maxsize=64)
def detect(text: str) -> str:
    """An ISO code, "und" for none."""
    letters = sum(c.isalpha() for c in text)
    if not letters:
        return "und"
    for language, pattern, share in () if text.isascii() else SCRIPTS:
        if len(re.findall(pattern, text)) / letters > share:
            return language
    words = WORD.findall(text.lower())[:MOST]
    latin = letters if text.isascii() else sum(_latin(c) for c in text if c.isalpha())
    if not words or latin / letters < 0.5:
        return "und"
    scores = _scores(words, text.lower())
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    if best != "en" and scores[best] / len(words) >= SURE and not _all_english(words):
        return best
    return "en" if best == "en" or all(w.isascii() for w in words) else "und"


def _latin(letter: str) -> bool:
    return letter.isascii() or "À" <= letter <= "ɏ" or "Ḁ" <= letter <= "ỿ"


ARTICLES = frozenset({"a", "an", "the"})
SHORT = 5
"""Letters of a word that the dictionary knows in one language as well as in another."""


def _all_english(words: list[str]) -> bool:
    """Each word is in the English tables, by itself or in a group ("cafeteria", "tai chi"): other languages share them."""
    table, at = lexicon().english, 0
    english = words[0] in ARTICLES  # "an astronaut is abseiling", "a farming sim"
    while at < len(words):
        size = next((n for n in (3, 2, 1) if normal(" ".join(words[at : at + n])) in table), 0)
        if not size and not (english and (len(words[at]) < SHORT or known(words[at]))):
            return False
        at += size or 1
    return True


def _scores(words: list[str], text: str) -> dict[str, float]:
    """How many of the words speak for each language."""
    common = _table()[1]
    scores: dict[str, float] = {"en": 0.0}
    for whole in words:
        for word in _halves(whole, common):
            codes = common.get(word, frozenset()) | languages_of_word(word)
            for code in codes:
                scores[code] = scores.get(code, 0.0) + 1 / len(codes)
            if "en" not in codes and normal(word) in lexicon().english:
                scores["en"] += LISTED
    used = frozenset(text)
    for code, letters in LETTERS.items():
        if not used.isdisjoint(letters):
            scores[code] = scores.get(code, 0.0) + LETTER
    return scores


def _halves(word: str, common: Mapping[str, frozenset[str]]) -> list[str]:
    """l'ami → l' and ami; don't stays whole."""
    plain = word.replace("’", "'")
    head, mark, tail = plain.partition("'")
    if not mark or plain in common:
        return [plain]
    return [head + mark, tail] if head + mark in common else [plain]


CALLS = frozenset(
    {"hi", "hey", "hello", "oh", "ah", "aha", "ha", "hm", "hmm", "ooh", "uh", "um", "ok", "okay", "no", "yes", "go", "come",
     "on", "me", "now", "not", "so", "and", "one", "two", "three", "four", "five", "six", "ready", "set", "action", "cut",
     "again", "what", "who", "here", "there", "you", "i", "a", "the", "it", "is", "in", "to", "do", "we", "us", "he", "she",
     "mom", "mum", "dad", "mama", "papa", "honey", "bye", "please", "sorry", "wait", "stop", "done", "perfect", "nice"}
)  # fmt: skip
"""Short words that a line may consist of, and that other languages have as well: by themselves they are English."""


def language_of_line(text: str) -> str:
    """The language of a spoken line, on its own; plain ASCII counts as English unless another's words are commoner."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    if words and all(word in CALLS for word in words):
        return "en"
    found = detect(text)
    return "en" if found in ("und", "la") else found

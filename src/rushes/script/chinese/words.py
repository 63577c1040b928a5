"""Words: a run of Chinese characters as the words that the lexicon can read.

What the cutter gives is put right where grammar needs it: numbers with their measure words become one word (三只), verbs
lose what only completes them (拿起) or give it up as a preposition (走进 → 走 + 进), compounds that nobody listed fall into
their parts (橘猫 → 橘 + 猫) or take the meaning of their end (邮递员 → somebody).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rushes.script.chinese.cutting import Cutter, cutter
from rushes.script.chinese.glossary import NOTHING, Glossary, Word, glossary
from rushes.script.chinese.names import name_at
from rushes.script.chinese.numbers import (
    AGE,
    FEW,
    NUMBER,
    NUMERAL,
    WHICH,
    age_of,
    count_senses,
    number,
    with_measures,
)
from rushes.script.chinese.pieces import (
    Piece,
    fits_compound,
    is_verb,
    joined_signs,
    known_piece,
    names_something,
    names_sound,
    plural_senses,
    verb_senses,
)
from rushes.script.chinese.tails import with_tails
from rushes.script.chinese.wholes import adverb_and_verb, is_manner, listed_object, said_once, verb_and_object
from rushes.script.lexicon import Entry, Lexicon, Sense, lexicon, normal

__all__ = ["describes", "is_noun", "pieces_of"]

NOISE = re.compile(r"(?P<once>[的地]?一[声响])|[的地]?(?P<goes>作响|直响|响着|响起来|响动|响个不停|响)|声")
"""What follows a word for a noise and makes it a verb or a noun."""
POSTPOSITIONS = "里上中下旁前后内外边"
SPLIT = {
    "一个人": ("一个", "人"),
    "走向镜头": ("走", "向镜头"),
    "桌上": ("桌", "上"),
    "窗前": ("窗", "前"),
    "窗边": ("窗", "边"),
    "地上": ("地", "上"),
}
"""Words of the tables that are two, 一个人 only where nobody stands before it."""
INTO = {"在": "在", "到": "到", "向": "向", "往": "往", "朝": "朝", "进": "进", "入": "进", "给": "给"}
"""Endings of any verb that are prepositions before a noun, and the word whose meaning they have."""
WHOLE = frozenset(
    {
        "加入",
        "收到",
        "看到",
        "听到",
        "想到",
        "遇到",
        "见到",
        "碰到",
        "带给",
        "找到",
        "拿到",
        "接到",
        "得到",
        "深入",
        "面向",
        "一向",
    }
)
"""Verbs that end like that and take an object all the same."""
ALONG = {"过": "穿过", "出": "从", "上": "在", "下": "从", "回": "到", "离": "从", "至": "到", "近": "向"}
"""Endings of verbs of motion that are prepositions before a noun."""
DONE = "了着过起来去上下开住掉完好满成出回进到走动紧响倒断破碎落"
"""Endings that only say how far a doing has come."""


def pieces_of(run: str, table: Lexicon) -> list[Piece]:
    """The words of a run in order."""
    reader = _reader(table)
    out: list[Piece] = []
    at = 0
    for echo in ECHO.finditer(run):
        out += _cut(reader, run[at : echo.start()], at)
        out.append(reader.echo(echo[0], echo.start()))
        at = echo.end()
    out += _cut(reader, run[at:], at)
    return with_tails(joined_signs(run, out), run)


ECHO = re.compile(
    r"([啪嗒哗啦咔嚓嘭砰咚叮当铛噗滋呲嘶嗡嘀嘟哔嗖唰吱嘎沙汪喵咩哞嘎呱咕啾叽轰隆哈呵嘿嘻咯噔咣哐哒滴突笃梆])\1{2,}"
)
"""叮叮叮: a noise said three times and more is one word."""


def _cut(reader: "_Reader", run: str, start: int) -> list[Piece]:
    """The words of a part of a run."""
    out: list[Piece] = []
    at = start
    for text in reader.noises(list(with_measures(reader.cutter.cut(run)))) if run else ():
        parts = SPLIT.get(text, (text,)) if at == 0 or text != "一个人" else (text,)
        for part in parts:
            out += reader.read(part, at, "地面" if part == "地" and len(parts) > 1 else part)
            at += len(part)
    return out


def describes(word: str) -> bool:
    """A word that no table has is an adjective by jieba's dictionary."""
    return _reader(lexicon()).cutter.part(word) == "a"


def is_noun(word: str) -> bool:
    """A word that no table has is a noun or a name by jieba's dictionary, or too short to tell."""
    return len(word) < 2 or _reader(lexicon()).cutter.part(word) in ("n", "r")


@lru_cache(maxsize=2)
def _reader(table: Lexicon) -> "_Reader":
    glosses = glossary(table)
    return _Reader(glosses, cutter(glosses.whole))


class _Reader:
    """Reads one word after another; see the module."""

    def __init__(self, table: Glossary, cut: Cutter) -> None:
        self.table = table
        self.cutter = cut

    def echo(self, text: str, at: int) -> Piece:
        """A noise that is said several times."""
        words = (self._known(text[:size]) for size in (len(text), 2, 1))
        senses = next(
            (w.senses for w in words if w is not None and names_sound(w)), self.table.words["砰"].senses
        )
        return Piece(at, at + len(text), text, tuple(s for s in senses if s.category == "sound"))

    def read(self, text: str, at: int, meant: str = "") -> list[Piece]:
        """The pieces of a word that stands at `at`; `meant` is another word that means the same."""
        known = self._known(meant or text)
        if known is not None and known.gloss == NOTHING:
            return [Piece(at, at + len(text), text, ())]
        if known is not None and (split := self._motion(text, at)):
            return split
        if known is not None and (thing := listed_object(self.table, known, text)) is not None:
            verb = Piece(at, at + 1, known.gloss or text[0], verb_senses(known))
            return [verb, known_piece(thing, text[1:], at + 1)]
        if known is not None and (piece := known_piece(known, text, at)).senses:
            return [piece]
        return (
            self._counted(text, at)
            or self._noise(text, at)
            or self._verb(text, at)
            or self._behind(text, at)
            or self._whole(text, at)
            or self._compound(text, at)
            or self._ending(text, at)
        )

    def noises(self, words: list[str]) -> Iterator[str]:
        """Words for noises joined with what makes them verbs or nouns: 嗡嗡 + 作响."""
        i = 0
        while i < len(words):
            word, following = words[i], "".join(words[i + 1 : i + 3])
            known = self._known(word)
            end = NOISE.match(following) if known is not None and names_sound(known) else None
            if (
                end is None
                and words[i + 1 : i + 2] == ["声"]
                and len(word) > 1
                and (known is None or is_verb(known))
            ):
                end = NOISE.match("声")
            taken = next(
                (n for n in (1, 2) if end and len("".join(words[i + 1 : i + 1 + n])) == end.end()), 0
            )
            yield "".join(words[i : i + 1 + taken])
            i += 1 + taken

    def _noise(self, text: str, at: int) -> list[Piece]:
        """嗡嗡作响 is what something does, 咔哒一声 what is heard."""
        for size in range(1, len(text)):
            word, end = self._known(text[:size]), NOISE.fullmatch(text[size:])
            if end is not None and text[size:] == "声" and (word is None or not names_sound(word)):
                return [
                    Piece(at, at + len(text), word.gloss if word else text, self.table.words["声音"].senses)
                ]
            if word is None or end is None or not names_sound(word):
                continue
            senses = tuple(
                s for s in word.senses if s.category == "sound" or (end["goes"] and s.category == "verb")
            )
            if end["goes"] and not any(s.category == "verb" for s in senses):
                senses += self.table.words["作响"].senses[:1]
            return [Piece(at, at + len(text), word.gloss or text, senses)]
        return []

    def _whole(self, text: str, at: int) -> list[Piece]:
        """举枪, 轻敲, 满满地, 耸耸肩, 点了点头."""
        if (once := self._known(said_once(text))) is not None and is_verb(once):
            return [Piece(at, at + len(text), once.gloss or text, verb_senses(once))]
        if is_manner(text):
            return [Piece(at, at + len(text), text, (), "A")]
        if (how := adverb_and_verb(self.table, text)) is not None:
            return [Piece(at, at + len(text), how.gloss or text, verb_senses(how))]
        if (both := verb_and_object(self.table, self.cutter, text)) is not None:
            verb = Piece(at, at + 1, both[0].gloss or text[0], verb_senses(both[0]))
            return [verb, known_piece(both[1], text[1:], at + 1)]
        return []

    def _behind(self, text: str, at: int) -> list[Piece]:
        """脸上, 隧道里: a noun and its postposition; 厚厚的: a word and 的; 球员们: many."""
        stem, last = text[:-1], text[-1:]
        word = self._known(stem) if stem else None
        parts = self._compound(stem, at) if word is None and len(stem) > 1 and last in POSTPOSITIONS else []
        if parts:
            return [*parts, known_piece(self.table.words[last], last, at + len(stem))]
        if (
            (word is None or not names_something(word))
            and len(stem) == 1
            and stem in self.table.endings
            and last in "里上中内外前旁边"
        ):
            word = self.table.endings.get(stem)  # 殿外
        if word is None and last == "们" and stem:
            word = self.table.endings.get(stem[-1])  # 桨手们
        if word is not None and last == "们" and (many := plural_senses(word)):
            return [Piece(at, at + len(text), word.gloss or stem, many)]
        if word is None or last not in POSTPOSITIONS + "的" or (last != "的" and not names_something(word)):
            return []
        tail = self.table.words[last]
        return [known_piece(word, stem, at), known_piece(tail, last, at + len(stem))]

    def _known(self, text: str) -> Word | None:
        return self.table.words.get(normal(text))

    def _counted(self, text: str, at: int) -> list[Piece]:
        """三只, 几个, 这位, and nouns that follow at once."""
        age = AGE.fullmatch(text)
        if age is not None:
            return [Piece(at, at + len(text), text, age_of(number(age[1])))]
        if NUMERAL.fullmatch(text):
            return [Piece(at, at + len(text), text, count_senses(text, "", NUMBER))]
        for rule in (NUMBER, FEW, WHICH):
            match = rule.match(text)
            rest = self._known(text[match.end() :]) if match is not None else None
            if match is None or (rest is None and match.end() < len(text)):
                continue
            end = match.end()
            several = rule is NUMBER and match["each"] is not None  # 一筐筐
            senses = count_senses("几", match[2], FEW) if several else count_senses(match[1], match[2], rule)
            counted = Piece(at, at + end, text[:end], senses)
            return [counted, known_piece(rest, text[end:], at + end)] if rest is not None else [counted]
        return []

    def _motion(self, text: str, at: int) -> list[Piece]:
        """走在, 走进, 扔向: a verb of the table and a preposition, where the table has both."""
        stem, ending = text[:-1], text[-1:]
        word = self._known(stem) if stem else None
        if word is None or ending not in INTO or not is_verb(word) or text in WHOLE:
            return []
        return [
            known_piece(word, stem, at),
            Piece(at + len(stem), at + len(text), ending, self.table.words[INTO[ending]].senses),
        ]

    def _verb(self, text: str, at: int) -> list[Piece]:
        """A verb with a complement: 拿起, 跑过, 走进来."""
        if self.cutter.part(text) not in ("v", "", "n") or len(text) < 2:
            return []
        split = self._motion(text, at)
        if split:
            return split
        for size in range(len(text) - 1, 0, -1):
            stem, tail = text[:size], text[size:]
            word = self._known(stem)
            if word is None or not is_verb(word) or any(c not in DONE for c in tail):
                continue
            moves = any(s.entry.get("class") in ("motion", "posture") for s in word.senses)
            if moves and tail in ALONG:
                end = at + len(text)
                prep = self.table.words[ALONG[tail]].senses
                return [known_piece(word, stem, at), Piece(at + size, end, tail, prep)]
            return [Piece(at, at + len(text), word.gloss or text, verb_senses(word))]
        return []

    def _compound(self, text: str, at: int) -> list[Piece]:
        """A word of listed parts: all of two characters and more, or one character that describes or is at the end."""
        if self.cutter.part(text) == "i":
            return []
        best = self._parts(text)
        return [known_piece(w, t, at + i) for i, t, w in best] if best else []

    def _parts(self, text: str) -> list[tuple[int, str, Word]]:
        paths: list[list[tuple[int, str, Word]] | None] = [[], *([None] * len(text))]
        for i in range(len(text)):
            here = paths[i]
            if here is None:
                continue
            for j in range(i + 1, len(text) + 1):
                word = self._known(text[i:j]) if (i, j) != (0, len(text)) else None
                if word is None or not fits_compound(word, i, j, len(text)):
                    continue
                path = [*here, (i, text[i:j], word)]
                old = paths[j]
                if old is None or len(path) < len(old):
                    paths[j] = path
        return paths[-1] or []

    def _ending(self, text: str, at: int) -> list[Piece]:
        """The meaning of the end of the word, else none."""
        part = self.cutter.part(text)
        if part == "i":  # 震天动地: a set phrase says how it is, whatever it ends with
            return [Piece(at, at + len(text), text, (), "A")]
        if name_at(text, part):
            entry = Entry("name", "open", text)
            return [Piece(at, at + len(text), text, (Sense(entry),))]
        for size in range(len(text) - 1, 0, -1) if part not in ("v", "d") else ():
            word = self.table.endings.get(text[-size:])
            if word is not None and (text[-1] != "手" or len(text) > 2):
                return [Piece(at, at + len(text), word.gloss or text, word.senses)]
        return [Piece(at, at + len(text), text, (), {"v": "V", "d": "A"}.get(part, ""))]

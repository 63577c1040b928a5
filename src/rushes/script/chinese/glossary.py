"""The glossary: what each Chinese word means, said with the English lexicon.

`tables/zh_words.tsv` has an English word of the lexicon (with its category before a colon where it has several meanings)
and the Chinese words for it (after ">" stands a coarser word, for when the lexicon lacks it); the Chinese columns of the other
tables are read as well. A form that begins with "-" is the
end of words that nobody listed: 员 for 邮递员. So every English word that the lexicon learns can be had in Chinese by one
row.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rushes.script.lexicon import Lexicon, Sense, normal
from rushes.script.unlisted import stand_in

__all__ = ["NOTHING", "Glossary", "Word", "glossary", "unlisted"]

NOTHING = "-"
"""The gloss of words that name nothing, though they end like some that do (当地, 思路)."""


SEEN = frozenset(
    {
        "thing",
        "being",
        "place",
        "garment",
        "body",
        "weather",
        "light",
        "lighthead",
        "time",
        "season",
        "material",
        "speaker",
    }
    | {"haircolour", "hairdo", "beard", "eyewear", "instrument"}
)
"""Categories of what is to be seen."""
STYLES = frozenset({"style", "stylehead", "genre", "mood"})
HEARD = frozenset({"sound", "soundhead", "musichead", "instrument", "genre"})
NOISES = ("声", "音", "音效")
"""What ends like this is heard and nothing else."""
MADE_OF = frozenset(
    ["木", "铁", "铜", "玻璃", "塑料", "纸", "布", "玉", "瓷", "石", "银", "木制", "实木", "金属", "不锈钢"]
)
"""Materials that may stand before any noun."""
SAYS_HOW = ("的", "缓缓", "慢慢", "逐渐", "渐渐", "缓慢", "快速", "急速")


@dataclass(frozen=True, slots=True)
class Word:
    """What a Chinese word means: its senses, and the English word for it ("" where only a table's column has it). Senses that
    are not `certain` are those of a coarser word."""

    senses: tuple[Sense, ...]
    gloss: str = ""
    certain: bool = True


class Glossary:
    """`words` by their characters; `whole` are those that no cut goes through; `endings` by the last characters of words that
    are not listed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = {
            key: Word(tuple(senses)) for key, senses in lexicon.chinese.items() if not _parted(lexicon, key)
        }
        self.endings: dict[str, Word] = {}
        self.strange: list[str] = []
        for gloss, forms in _rows():
            if gloss == NOTHING:
                self.words |= {form: Word((), NOTHING) for form in forms if form not in self.words}
                continue
            word = _word(lexicon, gloss)
            if not word.senses:
                self.strange.append(gloss)
            for form in forms:
                self._add(form, word)
        self.whole = frozenset(self.words)
        for form in [form for form in self.words if self._described(form)]:
            del self.words[form]
        self.longest = max(map(len, self.words), default=1)

    def _described(self, form: str) -> bool:
        """橘猫, 黄色雨衣: a colour or material and a noun that means the same without it, which had better be read apart."""
        word = self.words[form]
        whole = {(s.category, s.kind) for s in word.senses if s.category in ("being", "thing", "garment")}
        for size in range(1, min(len(form), 4)):
            before, noun = self.words.get(form[:size]), self.words.get(form[size:])
            if before is None or noun is None or form[0] in "粉彩" or noun.gloss not in ("", word.gloss):
                continue
            told = form[:size] in MADE_OF or any(s.category == "colour" for s in before.senses)
            if told and whole & {(s.category, s.kind) for s in noun.senses}:
                return True
        return False

    def _add(self, form: str, word: Word) -> None:
        """A row's meaning comes before what the columns say of the same word, but for those of style and for places, which the
        columns know better; two rows of one word are both meant."""
        if form.startswith("-"):
            self.endings[form[1:]] = word
            return
        key = normal(form)
        known = self.words.get(key, Word(()))
        if known.senses and not known.gloss and all(s.category in STYLES for s in known.senses):
            return
        first, second = (known, word) if known.gloss or _both_places(known, word) else (word, known)
        more = tuple(s for s in second.senses if all(s.entry is not t.entry for t in first.senses))
        senses = first.senses + more
        if form.endswith(NOISES) and (heard := tuple(s for s in senses if s.category in HEARD)):
            senses = heard
        self.words[key] = Word(senses, first.gloss, first.certain)


def _both_places(known: Word, word: Word) -> bool:
    return all(any(s.category == "place" for s in each.senses) for each in (known, word))


@lru_cache(maxsize=2)
def glossary(lexicon: Lexicon) -> Glossary:
    """The glossary over a lexicon, read at first use."""
    return Glossary(lexicon)


def _parted(lexicon: Lexicon, form: str) -> bool:
    """A group in a table's column that grammar had better take apart (缓缓推近, 红色的)."""
    if len(form) > 2 and form.endswith("的") and form[:-1] in lexicon.chinese:
        return True
    return any(form.startswith(how) and form[len(how) :] in lexicon.chinese for how in SAYS_HOW)


def _rows() -> Iterator[tuple[str, list[str]]]:
    text = (files("rushes.script.tables") / "zh_words.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        if line.strip() and not line.startswith("#"):
            gloss, _, forms = line.partition("\t")
            yield gloss, [form for form in forms.split("|") if form]


def _word(lexicon: Lexicon, gloss: str) -> Word:
    """The senses of an English word. Before a colon stands the category that is meant, n for whatever is to be seen, v for
    what is done; of "word>coarser" the first that the lexicon has gives the senses, and the first is the gloss."""
    category, _, words = gloss.rpartition(":")
    first, *coarser = [normal(word) for word in words.split(">")]
    for key in (first, *coarser):
        senses = tuple(
            Sense(s.entry, s.form if s.form == "plural" else "", s.base or key)
            for s in lexicon.english.get(key, ())
            if _meant(s, category)
        )
        if senses:
            return Word(senses, first, certain=key == first)
    return Word((), first, certain=False)


def _meant(sense: Sense, category: str) -> bool:
    if category in ("", "n"):
        return not category or sense.category in SEEN
    return sense.category == {"v": "verb"}.get(category, category)


@lru_cache(maxsize=1024)
def unlisted(gloss: str) -> tuple[Sense, ...]:
    """What a gloss may mean that the lexicon has not, by WordNet."""
    words = gloss.split(" ")
    size, senses = stand_in(words, words, listed=False)
    return senses if size == len(words) else ()

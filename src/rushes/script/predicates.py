"""Predicates: clauses and their verbs as data, and which verbs only help the next one."""

from dataclasses import dataclass, field

from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Attached, Phrase
from rushes.script.quotes import Quote

__all__ = ["Clause", "Predicate", "helps_next", "is_done_to"]


@dataclass
class Predicate:
    """A verb with what belongs to it; `after` holds subjects that stand behind it (“…,” says the king)."""

    verb: Lexeme
    negated: bool = False
    adverbs: list[Lexeme] = field(default_factory=list)
    objects: list[Phrase] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    after: list[Phrase] = field(default_factory=list)
    passive: bool = False  # it is done to the subject


@dataclass
class Clause:
    """`link`: how it follows the last one: "" new sentence, comma, and, while, then, because, who, colon, object."""

    link: str = ""
    subjects: list[Phrase] = field(default_factory=list)
    predicates: list[Predicate] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)
    adverbs: list[Lexeme] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    antecedent: Phrase | None = None  # whom a "who …" clause is about
    inverted: bool = False  # begins with a quotation
    start: int = 0  # of its first words in the prompt

    @property
    def empty(self) -> bool:
        """Nothing was put into it."""
        return not (self.subjects or self.predicates or self.attached or self.adverbs or self.quotes)


GOES_ON = frozenset(
    {"continue", "continues", "continued", "begin", "begins", "began", "resume", "resumes", "stops", "keeps"}
)
"""Verbs that only help one in -ing."""


def helps_next(predicate: Predicate, verb: Lexeme) -> bool:
    """A verb that only helps the next one: is walking, starts to run, continues stroking."""
    sense = predicate.verb.sense("verb")
    if sense is None or predicate.objects or predicate.attached or predicate.quotes:
        return False
    goes_on = predicate.verb.norm in GOES_ON and verb.norm.endswith("ing")
    return goes_on or sense.entry.get("class") in ("aux", "copula")


def is_done_to(helper: Predicate, verb: Lexeme) -> bool:
    """ "Is whisked", "being poured"."""
    sense, second = helper.verb.sense("verb"), verb.sense("verb")
    participle = second is not None and second.form == "ed"
    return participle and sense is not None and sense.entry.get("class") == "copula" and not verb.chinese

"""Clauses: who does what to whom, where and how, from the chunks of the prompt.

A clause has subjects and predicates; one without predicates is a fragment ("soft street noise"), one without subjects
takes the last one's ("…, carrying a basket"). Nothing here knows what the words mean for a film.
"""

from collections.abc import Sequence

from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Attached, Chunk, Phrase
from rushes.script.predicates import Clause, Predicate, helps_next, is_done_to
from rushes.script.quotes import Quote

__all__ = ["clauses_of"]


def clauses_of(chunks: Sequence[Chunk]) -> list[Clause]:
    """All clauses in order."""
    builder = _Builder(chunks)
    for i in range(len(chunks)):
        builder.take(i)
    builder.close("")
    return builder.done


WORN = ("garment", "body", "hairdo", "beard", "haircolour", "eyewear")
LONGEST_LIST = 24
ALIKE = (
    WORN,
    ("thing", "place"),
    ("weather", "time", "light", "lighthead", "sound", "soundhead"),
    ("mood", "moodhead"),
)
"""Nouns that are joined by "and" under one preposition."""


class _Builder:
    """Walks over the chunks once, keeping the clause that is being built."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks
        self.done: list[Clause] = []
        self.clause = Clause()
        self.preposition: Lexeme | None = None
        self.negated = False
        self.conjunction = False
        self.adverbs: list[Lexeme] = []
        self.last: Phrase | None = None
        self.within: Phrase | None = None  # the noun of a compound like "egg hunting"
        self.group: list[Attached] = []  # where the last prepositional phrase went

    def close(self, link: str) -> None:
        """End the clause; the next one follows it by `link`."""
        self.clause.adverbs += self.adverbs
        if self.preposition is not None:
            self.clause.adverbs.append(self.preposition)
        if not self.clause.empty:
            self.done.append(self.clause)
            self.clause = Clause(link)
        elif link == "" or self.clause.link in ("", "comma"):
            self.clause.link = link
        self.preposition, self.negated, self.conjunction = None, False, False
        self.adverbs, self.last, self.group, self.within = [], None, [], None

    def take(self, i: int) -> None:
        """Put chunk `i` where it belongs."""
        chunk = self.chunks[i]
        clause, here = self.clause, chunk.phrase.start if chunk.phrase is not None else chunk.lexeme.start
        if clause.empty:
            clause.start = here
        if chunk.phrase is not None:
            self._noun(i, chunk.phrase)
        elif chunk.tag == "V":
            self._verb(i, chunk.lexeme)
        elif chunk.tag == "Q" and chunk.lexeme.quote is not None:
            self._quote(i, chunk.lexeme.quote)
        else:
            self._word(i, chunk)
        if self.clause is not clause:
            self.clause.start = here

    def _word(self, i: int, chunk: Chunk) -> None:
        lexeme = chunk.lexeme
        if chunk.tag == ".":
            self._stop(i, lexeme.stop)
        elif chunk.tag == "P":
            self.preposition = lexeme
        elif chunk.tag == "C":
            self.conjunction = True
            if lexeme.has("sub"):
                self.close("then")
        elif chunk.tag == "S":
            sense = lexeme.sense("sub")
            self.close(sense.kind if sense else "and")
        elif chunk.tag == "T":
            self.negated = True
        elif chunk.tag == "A":
            self._adverb(lexeme)

    def _stop(self, i: int, stop: str) -> None:
        if stop == ":":
            following = self._tag(i + 1)
            if following != "Q" and not self.clause.predicates:
                self.close("colon")
            return
        if stop == "," and self._tag(i + 1) == "Q" and self._announces():
            return
        if stop == "," and self._relative(i + 1):
            return
        if stop == "," and (self._lists(i) or self._worn(i)):
            self.conjunction = True
            return
        self.close("" if stop in ".!?…;\n" else "comma")

    def _relative(self, i: int) -> bool:
        """ "…, who hugs her": the clause goes on about the last noun."""
        phrase = self.chunks[i].phrase if i < len(self.chunks) else None
        pronoun = phrase.pronoun if phrase is not None else None
        return self.last is not None and pronoun is not None and bool(pronoun.entry.get("rel"))

    def _lists(self, i: int) -> bool:
        """A comma in "a cat, a dog and a bird sit": nouns like the last one follow up to an "and"."""
        before = self.chunks[i - 1].phrase if i else None
        if before is None or before is not self.last or not before.head.has("being", "thing"):
            return False
        kinds = "being" if before.head.has("being") else "thing"
        joined = False
        for chunk in self.chunks[i + 1 : i + LONGEST_LIST]:
            if chunk.phrase is not None and chunk.phrase.head.has(kinds):
                if joined:
                    return True
            elif chunk.tag == "C":
                joined = True
            elif chunk.lexeme.stop != ",":
                return False
        return False

    def _worn(self, i: int) -> bool:
        """A comma in "with long hair, freckles and a red scarf": what is worn or grown goes on."""
        following = self.chunks[i + 1].phrase if i + 1 < len(self.chunks) else None
        if (
            following is None
            or self._tag(i + 2) == "V"
            or not self.group
            or self.last is not self.group[-1].phrase
        ):
            return False
        return self.last.head.has(*WORN) and following.head.has(*WORN)

    def _announces(self) -> bool:
        """A verb of speaking that has no quotation yet: “she says, …”."""
        if not self.clause.predicates or self.clause.predicates[-1].quotes:
            return False
        sense = self.clause.predicates[-1].verb.sense("verb")
        return sense is not None and sense.entry.get("class") in ("say", "display")

    def _adverb(self, lexeme: Lexeme) -> None:
        if self.clause.predicates:
            self.clause.predicates[-1].adverbs.append(lexeme)
        else:
            self.adverbs.append(lexeme)

    def _tag(self, i: int) -> str:
        while i < len(self.chunks) and self.chunks[i].tag in ("X", "A", "T"):
            i += 1
        return self.chunks[i].tag if i < len(self.chunks) else "."

    def _noun(self, i: int, phrase: Phrase) -> None:
        clause = self.clause
        relative = phrase.pronoun
        if relative is not None and relative.entry.get("rel") and self._tag(i + 1) in ("V", "NP"):
            antecedent = self.last
            self.close("who")
            self.clause.antecedent = antecedent
            return
        if self.preposition is not None:
            self._attach(i, phrase)
        elif self.conjunction and self._belongs_with(i, phrase):
            before = self.group[-1]
            self.group.append(Attached(before.kind, before.preposition, phrase, before.negated))
        elif clause.predicates:
            self._behind_verb(i, phrase)
        elif clause.inverted and clause.quotes and clause.subjects:
            clause.subjects.append(phrase)
        else:
            if self.negated:
                phrase.determiners = (*phrase.determiners, self._no(i))
            clause.subjects.append(phrase)
        self.conjunction, self.last, self.negated = False, phrase, False

    def _no(self, i: int) -> Lexeme:
        return self.chunks[i - 1].lexeme

    def _attach(self, i: int, phrase: Phrase) -> None:
        preposition = self.preposition
        assert preposition is not None
        sense = preposition.sense("prep") or preposition.sense("conj")
        kind = sense.kind if sense else "in"
        attached = Attached(kind, preposition, phrase, bool(sense and sense.entry.get("neg")))
        self.preposition = None
        if self.last is not None and (kind == "of" or (kind in ("with", "in") and self._describes(phrase))):
            self.group = self.last.attached
        elif self.last is not None and kind == "as" and self.last.plural and _bare_plural(phrase):
            self.group = self.last.attached  # "nuts like almonds"
        elif self.last is not None and preposition.chinese and preposition.text.endswith("的"):
            self.group = self.last.attached  # 拿起桌上的杯子: the cup is on the table
        elif self.clause.predicates:
            self.group = self.clause.predicates[-1].attached
        elif self.clause.subjects and not self.clause.subjects[-1].lexemes[0].chinese:
            self.group = self.clause.subjects[-1].attached
        else:
            self.group = self.clause.attached
        self.group.append(attached)

    def _belongs_with(self, i: int, phrase: Phrase) -> bool:
        """ "in a raincoat and boots": the second goes where the first went; a being never does."""
        if not self.group or self.last is not self.group[-1].phrase or phrase.head.has("being"):
            return False
        if self.clause.predicates and self._tag(i + 1) == "V" and not phrase.head.has(*WORN):
            return False  # "lifts the lid of a pot and steam rises"
        first, second = self.last.head, phrase.head
        return any(first.has(kinds[0], *kinds) and second.has(*kinds) for kinds in ALIKE)

    def _describes(self, phrase: Phrase) -> bool:
        """Clothes and parts of the body belong to the one who has them."""
        of_somebody = self.last is not None and self.last.head.has("being", "pron")
        return of_somebody and phrase.head.has(
            "garment", "body", "hairdo", "beard", "haircolour", "eyewear", "colour"
        )

    def _behind_verb(self, i: int, phrase: Phrase) -> None:
        clause = self.clause
        predicate = clause.predicates[-1]
        verb_next = self._tag(i + 1) == "V"
        if verb_next and self._compound(i, predicate, phrase):
            self.within = phrase
            return
        full = bool(predicate.quotes or predicate.objects or predicate.attached)
        another = verb_next and not self._worn_too(predicate, phrase)
        if clause.inverted and not clause.subjects and predicate.verb.has("verb") and not predicate.objects:
            predicate.after.append(phrase)
        elif another and (self.conjunction or (full and not self._seen(i, predicate))):
            self.close("and")
            self.clause.subjects.append(phrase)
        else:
            if self.negated:
                predicate.negated, phrase.determiners = False, (*phrase.determiners, self._no(i))
            phrase.joined = phrase.joined or self.conjunction
            predicate.objects.append(phrase)
            if verb_next and self._seen(i, predicate):
                self.close("object")
                self.clause.subjects.append(phrase)

    def _compound(self, i: int, predicate: Predicate, phrase: Phrase) -> bool:
        """ "Is egg hunting", "is water skiing": a bare noun before a verb in -ing is what it is about, not who does it."""
        sense = predicate.verb.sense("verb")
        helps = sense is not None and sense.entry.get("class") == "copula"
        bare = not (phrase.determiners or phrase.attached or phrase.head.has("being") or phrase.head.chinese)
        return helps and bare and len(phrase.lexemes) == 1 and _form_ahead(self.chunks, i) == "ing"

    def _worn_too(self, predicate: Predicate, phrase: Phrase) -> bool:
        """ "Wearing a hat and glasses leans …": the second is worn as well, it does not lean."""
        return bool(predicate.objects) and predicate.objects[-1].head.has(*WORN) and phrase.head.has(*WORN)

    def _seen(self, i: int, predicate: Predicate) -> bool:
        """What follows object `i` is what the object does: "sees a dog running", "watches the sun set"."""
        sense = predicate.verb.sense("verb")
        form = _form_ahead(self.chunks, i)
        return form == "ing" or (form == "" and sense is not None and sense.entry.get("class") == "gaze")

    def _verb(self, i: int, verb: Lexeme) -> None:
        if self._compared(verb):
            return
        clause = self.clause
        predicate = Predicate(verb, self.negated)
        predicate.adverbs += self.adverbs
        if self.preposition is not None:
            predicate.adverbs.append(self.preposition)
        self.adverbs, self.negated, self.preposition = [], False, None
        last = clause.predicates[-1] if clause.predicates else None
        if last is not None and last.verb.has("verb") and helps_next(last, verb) and not self.conjunction:
            predicate.negated = predicate.negated or last.negated
            predicate.adverbs = last.adverbs + predicate.adverbs
            predicate.passive = is_done_to(last, verb)
            clause.predicates.pop()
        if self.within is not None:
            predicate.objects.append(self.within)
            self.within = None
        clause.predicates.append(predicate)
        self.conjunction, self.last = False, None

    def _compared(self, verb: Lexeme) -> bool:
        """ "… like a large dog shut in a cellar": what the dog does, up to the next stop, is only compared."""
        like = bool(self.group) and self.group[-1].kind == "as" and self.last is self.group[-1].phrase
        phrase = self.last
        if not like or phrase is None or verb.chinese or self.conjunction:
            return False
        self.close("compared")
        self.clause.subjects.append(phrase)
        self.clause.predicates.append(Predicate(verb))
        return True

    def _said_next(self, i: int) -> bool:
        """A verb of speaking comes right behind the quotation: “…!” yells one."""
        sense = self.chunks[i + 1].lexeme.sense("verb") if i + 1 < len(self.chunks) else None
        return self._tag(i + 1) == "V" and sense is not None and sense.entry.get("class") == "say"

    def _quote(self, i: int, quote: Quote) -> None:
        if self.clause.predicates and self._said_next(i) and not self._announces():
            self.close("comma")
        clause = self.clause
        if clause.predicates:
            clause.predicates[-1].quotes.append(quote)
        else:
            clause.quotes.append(quote)
            clause.inverted = clause.inverted or not clause.subjects
        following = self._tag(i + 1)
        if following == "Q" or (following == "V" and clause.inverted):
            return
        alone = clause.inverted and not clause.predicates
        if quote.ends_sentence and (following == "NP" if alone else following != "."):
            self.close("comma")


def _bare_plural(phrase: Phrase) -> bool:
    return phrase.plural and not phrase.determiners and not phrase.head.chinese


def _form_ahead(chunks: Sequence[Chunk], i: int) -> str | None:
    """The form of the next verb: "", s, ing, ed."""
    while i + 1 < len(chunks) and chunks[i + 1].tag in ("X", "A", "T"):
        i += 1
    verb = chunks[i + 1].lexeme if i + 1 < len(chunks) else None
    if verb is None or verb.stop:
        return None
    sense = verb.sense("verb")
    return sense.form if sense is not None else "ing" if verb.norm.endswith("ing") else None

"""Shots: where a prompt cuts from one picture to the next.

Told from the words alone, before anything is read: numbered shots and timed ones, words of the cutting room ("smash cut to"),
a film that changes by itself ("the scene switches to"), a new framing ("Then a close-up shows"), a card with a text and what
comes behind it, a jump in place or time ("Back at the diner"). Quotations are never looked into.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from rushes.script.cards import Cards
from rushes.script.elsewhere import Whereabouts
from rushes.script.framings import framed_only, framed_within
from rushes.script.headings import Heading, headings_of
from rushes.script.lexemes import Lexeme
from rushes.script.montage import items_of
from rushes.script.quotes import Quote
from rushes.script.sentences import Sentence, masked, sentences_of
from rushes.script.titles import heads_only
from rushes.script.transitions import (
    begins_anew,
    named_length,
    opening_length,
    passages_in,
)

__all__ = ["HEADER", "Cut", "Reel", "reel_of"]

HEADER = -1
"""The number of the words before the first shot, which belong to all of them ("Four-shot teaser with …")."""

LONGEST = 24
"""Shots of a prompt at most: what follows belongs to the last one."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A shot begins at `start`; its first characters up to `lead` only say so ("Shot 2: Smash cut to")."""

    start: int
    lead: int
    transition: str = ""
    black: bool = False
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Reel:
    """The shots of a prompt in order, at least one; `end` is the prompt's length. Words before the first are its header."""

    cuts: tuple[Cut, ...]
    end: int

    def shot_at(self, offset: int) -> int:
        """The number of the shot at a character of the prompt, HEADER before the first."""
        return bisect_right(self.cuts, offset, key=lambda cut: cut.start) - 1

    def span(self, number: int) -> tuple[int, int]:
        """Where a shot begins and ends."""
        following = self.cuts[number + 1 : number + 2]
        return self.cuts[number].start, following[0].start if following else self.end

    def without_leads(self, lexemes: Sequence[Lexeme]) -> tuple[list[Lexeme], list[Lexeme]]:
        """The lexemes to be read, a full stop before each new shot, and those that only say that it begins."""
        read: list[Lexeme] = []
        leads: list[Lexeme] = []
        shot = HEADER if not lexemes else self.shot_at(lexemes[0].start)
        for lexeme in lexemes:
            here = self.shot_at(lexeme.start)
            if here != shot:
                at = self.cuts[here].start
                read.append(Lexeme(at, at, "", ".", stop=".", tag="."))
                shot = here
            said = here >= 0 and lexeme.quote is None and lexeme.end <= self.cuts[here].lead
            (leads if said else read).append(lexeme)
        return read, leads


def reel_of(text: str, quotes: Sequence[Quote], turns: Mapping[int, bool] = MappingProxyType({})) -> Reel:
    """The shots of a prompt; `turns` are where its layout says that another one begins (True), or that none does."""
    mask = masked(text, quotes)
    headings = headings_of(mask)
    found = list(_headed(mask, headings)) if headings else list(_unheaded(mask))
    cuts = [cut for n, cut in enumerate(found) if n == 0 or turns.get(cut.start, True)]
    taken = {cut.start for cut in cuts}
    leads = [(cut.start, cut.lead) for cut in cuts]
    for at in sorted(at for at, begins in turns.items() if begins and at not in taken):
        if not any(start < at <= lead for start, lead in leads):
            cuts.append(Cut(at, at, "cut"))
    cuts = _joined(_apart(cuts), mask)
    return Reel(tuple(cuts[:LONGEST]) or (Cut(0, 0),), len(text))


def _apart(cuts: Sequence[Cut]) -> list[Cut]:
    """In order, each once; what is told to begin within the words that lead to another is that one."""
    out: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.lead)):
        if not out or cut.start >= max(out[-1].start + 1, out[-1].lead):
            out.append(cut)
    return out


def _joined(cuts: Sequence[Cut], mask: str) -> list[Cut]:
    """ "DISSOLVE TO:" above a heading is how its shot is come to, no shot by itself."""
    out: list[Cut] = []
    for cut in cuts:
        last = out[-1] if out else None
        if (
            last is not None
            and last.start < last.lead
            and last.transition
            and not last.black
            and not _WORD.search(mask, last.lead, cut.start)
        ):
            cut = replace(cut, start=last.start, transition=last.transition)
            out.pop()
        out.append(cut)
    return out


def _headed(mask: str, headings: Sequence[Heading]) -> Iterator[Cut]:
    """Numbered shots; words before a first one that isn't number one are a shot of their own."""
    if headings[0].number > 1:
        yield Cut(0, 0)
    for heading, following in zip(headings, [*headings[1:], None], strict=True):
        end = following.start if following is not None else len(mask)
        words = mask[heading.end : end]
        first = _with_transition(Cut(heading.start, heading.end, seconds=heading.seconds), words)
        yield first
        if heading.divides or len(headings) == 1:
            blank = " " * first.lead
            yield from (cut for cut in _unheaded(blank + mask[first.lead : end]) if cut.start > first.lead)


def _with_transition(cut: Cut, words: str) -> Cut:
    """The shot's own first words may say how it is come to: "Shot 2: Smash cut to"."""
    blank = len(words) - len(words.lstrip())
    passage = next((p for p in passages_in(words[blank:], first=False) if p.start == 0), None)
    if passage is None:
        cards = Cards()
        cards.first(words.strip())
        return replace(cut, black=cards.black)
    return replace(cut, lead=cut.lead + blank + passage.end, transition=passage.kind, black=passage.black)


def _unheaded(mask: str) -> Iterator[Cut]:
    sentences = sentences_of(mask)
    cards, whereabouts = Cards(), Whereabouts()
    shown = False  # a picture was told of
    for number, sentence in enumerate(sentences):
        if number == 0:
            cards.first(sentence.text)
            whereabouts.look(sentence.text)
            lead = opening_length(sentence.text) or _at_once(sentence)
            yield Cut(0, sentence.start + lead, black=cards.black)
        cuts = list(_within(sentence, cards, first=number == 0))
        if number and not shown and begins_anew(sentence.text) >= 0:
            cuts = [cut for cut in cuts if cut.start > sentence.start]
        elif number and not cuts:
            following = sentences[number + 1].text if number + 1 < len(sentences) else ""
            if framed_only(sentence.text, following) or whereabouts.leaves(sentence.text):
                cuts = [Cut(sentence.start, sentence.start, "cut")]
        shown = shown or not heads_only(sentence.text)
        if number:
            whereabouts.look(sentence.text, anew=bool(cuts))
        yield from (cut for cut in cuts if not _ends_there(cut, mask))


def _at_once(sentence: Sentence) -> int:
    """A prompt that begins with a transition: the length of its words."""
    return next((p.end for p in passages_in(sentence.text, first=True) if p.start == 0), 0)


def _within(sentence: Sentence, cards: Cards, *, first: bool) -> Iterator[Cut]:
    """The cuts in a sentence, each at most once."""
    text, at = sentence.text, sentence.start
    passages = list(passages_in(text, first=first))
    if not first:
        named, anew = named_length(text), begins_anew(text)
        card = cards.turn(text)
        if not (passages and passages[0].start == 0) and (named or anew >= 0 or card):
            yield Cut(at, at + max(named, anew, 0), "cut", black=cards.black)
    for passage in passages:
        if first and passage.start == 0:
            continue
        yield Cut(at + passage.start, at + passage.end, passage.kind, passage.black)
    for start in framed_within(text):
        yield Cut(at + start, at + start, "cut")
    for start in items_of(text):
        yield Cut(at + start, at + start, "cut")


_WORD = re.compile(r"[\w¤]")


def _ends_there(cut: Cut, mask: str) -> bool:
    """The picture goes black and nothing follows: the end of the film, no shot."""
    return cut.black and not _WORD.search(mask, cut.lead)

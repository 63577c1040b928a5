"""The ear: a prompt's tokens, the sounds that were found in them so far, and what tells one sound from another."""

from dataclasses import dataclass, replace

from rushes.script.hearing import DETERMINERS, Token, nominal
from rushes.script.moments import moment_of
from rushes.script.noises import listed, noises, stems

__all__ = ["Ear", "Noise"]

SOFT, LOUD = listed("soft"), listed("loud")
SWELLING = listed("swelling")
"""What a thing that sounds by nature does when it is heard."""
NEGATIONS, MUSICAL, BREAKS = listed("negations"), listed("musical"), listed("breaks")
AUDIO, HEADINGS, MAKING = listed("audio"), listed("headings"), listed("making")


@dataclass(frozen=True, slots=True)
class Noise:
    """`start`..`end` of the prompt name a sound of `kind`; `source` is the word for what makes it, "" where none is."""

    kind: str
    start: int
    end: int
    level: str = "normal"
    source: str = ""
    moment: str = ""
    negated: bool = False


class Ear:
    """Goes over the tokens once; `found` grows."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text, self.tokens = text, tokens
        self.found: list[Noise] = []
        self.verb = False  # whether the last noise was a verb
        self.last = -9  # index behind the last noise that was found
        self.first = self._heading()
        self.audio = self._spoken_of()

    def _heading(self) -> int:
        """What stands before "Shot 1" in a teaser sums up; nothing of it is heard."""
        for i, token in enumerate(self.tokens[:-1]):
            if token.word == "shot" and self.tokens[i + 1].word == "1" and i:
                return i if any(t.word in HEADINGS for t in self.tokens[:i]) else 0
        return 0

    def _spoken_of(self) -> list[bool]:
        """For each token whether its sentence speaks of what is heard."""
        out: list[bool] = []
        start = 0
        for i in range(len(self.tokens) + 1):
            if i == len(self.tokens) or self.tokens[i].stop in (".", ";", "!", "?", "\n"):
                heard = any(t.word in AUDIO for t in self.tokens[start:i])
                out += [heard] * (i + 1 - start)
                start = i + 1
        return out

    def word(self, i: int) -> str:
        """The word at `i`, "" beyond the ends and at stops."""
        return self.tokens[i].word if 0 <= i < len(self.tokens) else ""

    def capitals(self, i: int) -> bool:
        """Part of a title in capitals."""
        own = [self.text[t.start : t.end] for t in self.tokens[max(0, i - 1) : i + 2] if t.word]
        return (
            self.text[self.tokens[i].start : self.tokens[i].end].isupper()
            and sum(w.isupper() for w in own) > 1
        )

    def says(self, i: int) -> bool:
        """A quotation follows: these are words, not a noise."""
        for token in self.tokens[i + 1 : i + 9]:
            if token.stop == "Q":
                return True
            if token.stop in (".", ";", "!", "?"):
                return False
        return False

    def swells(self, i: int) -> bool:
        return any(base in SWELLING for base, _ in stems(self.word(i))) and self.word(i) != "sound"

    def finite(self, i: int) -> bool:
        return (
            any(noises().kind(self.word(i), how)[1] == "s" for how in ("verb", "weakverb"))
            or self.word(i) in MAKING
        )

    def add(self, kind: str, start: int, end: int, source: str = "", *, verb: bool = False) -> int:
        start = max(start, self.last if self.last <= end - 1 else start)
        if any(self.word(k) in MUSICAL for k in range(start, end)):
            return end
        if self._goes_with_last(start, verb and not source) or self._repeats(start, end):
            self.found[-1] = replace(self.found[-1], end=self.tokens[end - 1].end)
            self.last = end
            return end
        self.verb = verb
        tokens = self.tokens[start:end]
        words = {t.word for t in tokens}
        level = "loud" if words & LOUD else "soft" if words & SOFT else "normal"
        noise = Noise(kind, tokens[0].start, tokens[-1].end, level, source or self._source(start, end))
        moment = moment_of(self.text, self.tokens, start, end)
        denied = any(w in ("not", "never") or w.endswith(("n't", "n’t")) for w in words)
        self.found.append(replace(noise, moment=moment, negated=denied or self._ruled_out(start)))
        self.last = end
        return end

    def _repeats(self, start: int, end: int) -> bool:
        """ "Plink, plink": one noise that goes on."""
        before = self.tokens[self.last - 1 : self.last + 1] if self.last > 0 else []
        alone = end == start + 1 == self.last + 2 and len(before) == 2 and before[1].stop in (",", "…")
        return alone and bool(self.found) and before[0].word == self.word(start)

    def _goes_with_last(self, start: int, verb: bool) -> bool:
        """ "It roars past with a deep whoosh", "snarling and rising": one sound in two words for it."""
        if not self.verb or not self.found or self.found[-1].negated:
            return False
        if verb:
            echoes = self.word(start).startswith(("echo", "resound", "reverberat"))
            comma = self.last < len(self.tokens) and self.tokens[self.last].stop == ","
            return start == self.last + 1 and (self.word(self.last) == "and" or (echoes and comma))
        before = start - 1
        while self.word(before) in DETERMINERS:
            before -= 1
        between = [self.tokens[k] for k in range(self.last, before)]
        return (
            self.word(before) == "with"
            and len(between) < 7
            and not any(t.stop or t.word in BREAKS for t in between)
        )

    def _source(self, start: int, end: int) -> str:
        """What is named before the noise ("engine roar") or behind "of"."""
        for k in range(end - 1, start - 1, -1):
            if self.word(k) == "of":
                return self.word(end - 1)
        names = [
            self.word(k)
            for k in range(start, end - 1)
            if nominal(self.word(k)) and not noises().kind(self.word(k), "noun")[0]
        ]
        return names[-1] if names else ""

    def _ruled_out(self, start: int) -> bool:
        for k in range(start - 1, max(-1, start - 6), -1):
            if self.tokens[k].stop and self.tokens[k].stop != "(":
                return False
            if self.word(k) in NEGATIONS or self.word(k).endswith("n't"):
                return True
            if self.word(k) == "from" and self.word(k - 1) in ("distinct", "different", "free"):
                return True
        return False

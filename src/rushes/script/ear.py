"""The ear: a prompt's tokens, the sounds that were found in them so far, and what tells one sound from another."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from rushes.script.hearing import DETERMINERS, Token, nominal
from rushes.script.moments import moment_of
from rushes.script.noises import listed, noises, stems

__all__ = ["Ear", "Noise"]

SOFT, LOUD = listed("soft"), listed("loud")
SWELLING, GOING_ON = listed("swelling"), listed("going_on")
"""What a sound does once it is heard; the second only in the form in s."""
NEGATIONS, MUSICAL, BREAKS = listed("negations"), listed("musical"), listed("breaks")
AUDIO, HEADINGS, MAKING, SAYING = listed("audio"), listed("headings"), listed("making"), listed("saying")

LISTED = listed("lists")
FURNITURE = frozenset({"stand", "box", "room", "school", "hall", "shop", "store"})
"""Behind "music": a thing or a place."""
CUES = frozenset({"hit", "sting", "boom", "beat", "drop", "cue", "braam", "hits"})
"""Sounds laid under a picture: "the book slams shut on a bass hit" is two."""
VISUAL = frozenset({"visual", "visuals", "video", "footage", "image", "images", "picture"})
SHOWING = frozenset({"show", "shows", "capture", "captures", "focus", "focuses", "highlight", "highlights", "depict", "depicts",
                     "follow", "follows", "linger", "lingers", "emphasize", "emphasizes"})  # fmt: skip
"""How a sentence begins that tells only what is seen."""
HEADED = frozenset({":", "—", "–"})
"""What stands behind the heading of a list of sounds."""


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
        self.words = [token.word for token in tokens]
        self.found: list[Noise] = []
        self.verb = False  # whether the last noise was a verb
        self.last = -9  # index behind the last noise that was found
        self.first = self._heading()
        self.audio, self.visual, self.lists = self._spoken_of()

    def _heading(self) -> int:
        """What stands before "Shot 1" in a teaser sums up; nothing of it is heard."""
        for i, token in enumerate(self.tokens[:-1]):
            if token.word == "shot" and self.tokens[i + 1].word == "1" and i:
                return i if any(t.word in HEADINGS for t in self.tokens[:i]) else 0
        return 0

    def _spoken_of(self) -> tuple[list[bool], list[bool], list[tuple[int, int]]]:
        """For each token whether its sentence speaks of what is heard, and whether of what is seen ("The visuals capture
        …"); and the lists of sounds ("Audio: …, …")."""
        out: list[bool] = []
        seen: list[bool] = []
        lists: list[tuple[int, int]] = []
        start = 0
        for i in range(len(self.tokens) + 1):
            if i == len(self.tokens) or self.tokens[i].stop in (".", ";", "!", "?", "\n"):
                heard = any(t.word in AUDIO for t in self.tokens[start:i]) or self.word(start + 1) in (
                    "sound",
                    "sounds",
                )
                head = next((k for k in range(start, min(start + 6, i)) if self.tokens[k].stop in HEADED), 0)
                if head and any(t.word in LISTED for t in self.tokens[start:head]):
                    lists.append((head + 1, i))
                    heard = True
                elif (key := self._key(start, i)) > 0:
                    lists.append((key + 1, i))
                out += [heard] * (i + 1 - start)
                opening = [t.word for t in self.tokens[start : min(start + 4, i)]]
                shown = any(w in VISUAL for w in opening[:2]) and any(w in SHOWING for w in opening)
                seen += [shown and not heard] * (i + 1 - start)
                start = i + 1
        return out, seen, lists

    def quoted(self, i: int) -> bool:
        """A noise in quotation marks."""
        return self.text[self.tokens[i].start] in "'‘’\"“"

    def _key(self, start: int, end: int) -> int:
        """The colon behind a key for sounds in a prompt that is written as data ("sfx": [...]), 0 where there is none."""
        keys = (
            k
            for k in range(start + 1, end)
            if self.tokens[k].stop == ":" and self.tokens[k - 1].word in LISTED
        )
        return next((k for k in keys if self.quoted(k - 1)), 0)

    def listing(self, i: int) -> bool:
        """In a list of sounds behind "SFX:"."""
        at = bisect_right(self.lists, (i, len(self.tokens)))
        return at > 0 and self.lists[at - 1][0] <= i < self.lists[at - 1][1]

    def word(self, i: int) -> str:
        """The word at `i`, "" beyond the ends and at stops."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def capitals(self, i: int) -> bool:
        """Part of a title in capitals."""
        if not self.text[self.tokens[i].start : self.tokens[i].end].isupper():
            return False
        own = [self.text[t.start : t.end] for t in self.tokens[max(0, i - 1) : i + 2] if t.word]
        return sum(w.isupper() for w in own) > 1

    def says(self, i: int) -> bool:
        """A quotation goes with the verb at `i`: it tells how words are said, and is no noise."""
        for k in range(i + 1, min(i + 9, len(self.tokens))):
            if self._said_word(k):
                return True
            if self.tokens[k].stop in (".", ";", "!", "?") or self.word(k) in SAYING | {"and", "while", "as"}:
                break
        return self._said(i)

    def speaks(self, i: int) -> bool:
        """A quotation follows at once: "…, mutters, 'Wait'"."""
        after = i + 1 + (i + 1 < len(self.tokens) and self.tokens[i + 1].stop in (",", ":"))
        return after < len(self.tokens) and self._said_word(after)

    def _said_word(self, i: int) -> bool:
        """A quotation, if only of one word that is no noise."""
        if self.tokens[i].stop == "Q":
            return True
        word = self.word(i)
        return (
            bool(word)
            and self.quoted(i)
            and not any(noises().kind(word, how)[0] for how in ("noun", "weaknoun"))
        )

    def _said(self, i: int) -> bool:
        """ "'Got you!' the parrot shrieks": the quotation stands before."""
        for k in range(i - 1, max(-1, i - 6), -1):
            if self.tokens[k].stop == "Q":
                return not self._ended(k)
            if self.tokens[k].stop or self.word(k) in BREAKS or self.word(k) in SAYING:
                return False
        return False

    def _ended(self, k: int) -> bool:
        """A quotation that ends in a full stop before a capital ends its sentence."""
        quote, following = self.tokens[k], self.tokens[k + 1]
        inside = self.text[quote.start : quote.end].rstrip("'\"’”»")
        return inside.endswith((".", "…")) and self.text[following.start].isupper()

    def behind_when(self, i: int) -> bool:
        """In the part of a sentence that tells when: "… as the hand pours"."""
        for k in range(i - 1, max(-1, i - 80), -1):
            if self.tokens[k].stop in (".", ";", "!", "?", "\n"):
                return False
            if self.word(k) in ("as", "while", "when", "whenever", "until"):
                return True
        return False

    def swells(self, i: int) -> bool:
        """Whether the word tells how a sound goes on: it grows, fades, stops."""
        word = self.word(i)
        return word != "sound" and any(
            base in SWELLING or (form == "s" and base in GOING_ON) for base, form in stems(word)
        )

    def finite(self, i: int) -> bool:
        return (
            any(noises().kind(self.word(i), how)[1] == "s" for how in ("verb", "weakverb"))
            or self.word(i) in MAKING
        )

    def add(self, kind: str, start: int, end: int, source: str = "", *, verb: bool = False) -> int:
        start = max(start, self.last if self.last <= end - 1 else start)
        if any(self.word(k) in MUSICAL and self.word(k + 1) not in FURNITURE for k in range(start, end)):
            return end
        if self._goes_with_last(start, end, verb and not source) or self._repeats(start, end):
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

    def _goes_with_last(self, start: int, end: int, verb: bool) -> bool:
        """ "It roars past with a deep whoosh", "snarling and rising": one sound in two words for it."""
        if not self.verb or not self.found or self.found[-1].negated:
            return False
        if self.quoted(start) and self.tokens[start - 1].stop == "," and start - self.last < 7:
            return not any(self.tokens[k].stop for k in range(self.last, start - 1))  # "it purrs, 'trrrk'"
        if verb:
            echoes = self.word(start).startswith(("echo", "resound", "reverberat"))
            joined = self.word(self.last) == "and" or (
                self.last < len(self.tokens) and self.tokens[self.last].stop == ","
            )
            return start == self.last + 1 and echoes and joined
        before = start - 1
        while self.word(before) in DETERMINERS:
            before -= 1
        between = [self.tokens[k] for k in range(self.last, before)]
        return (
            self.word(before) in ("with", "on", "in", "into", "to")
            and (
                self.word(before) == "with"
                or (self.word(start - 1) in ("a", "an") and self.word(end - 1) not in CUES)
            )
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
            if self.word(k) in ("but", "except", "save", "besides"):
                return False
            if self.word(k) in NEGATIONS or self.word(k).endswith("n't"):
                return True
            if self.word(k) == "from" and self.word(k - 1) in ("distinct", "different", "free"):
                return True
        return False

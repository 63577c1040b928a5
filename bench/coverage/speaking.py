"""Gold on what is said and what is written: lines, their speakers, texts in the picture."""

from collections import Counter
from typing import Any

from bench.coverage.nouns import is_same
from bench.coverage.tally import Tally
from bench.coverage.verdict import Fault
from bench.coverage.words import heads, share_head, tokens

from rushes.script.screenplay import Character, Line, Screenplay, Thing

__all__ = ["judge_lines", "judge_speakers", "judge_texts"]

UNSEEN = ("voiceover", "voice-over", "voice", "narrator", "narration", "intercom", "radio", "loudspeaker", "comms",
          "off-camera", "off-screen", "offscreen", "画外音", "旁白", "声音", "广播", "对讲机", "无线电", "播报")  # fmt: skip
"""A speaker with one of these words is heard and not seen, whatever else is said of him."""

LEADS = frozenset({"protagonist", "hero", "heroine"})
"""Who leads a film may be whom the prompt calls otherwise and lets act first (the player of a game)."""


ANYBODY = frozenset(
    {"he", "she", "they", "it", "one", "other", "someone", "somebody", "another", "who", "him", "her", "younger", "older",
     "elder", "taller", "shorter", "first", "second", "third", "last", "latter", "former"}
)  # fmt: skip
"""A gold speaker that is only one of these may be any character."""

GENERAL = {"woman": ("female", False), "man": ("male", False), "lady": ("female", False), "girl": ("female", True),
           "boy": ("male", True), "gentleman": ("male", False)}  # fmt: skip
"""Nouns that say no more than sex and age: what each says, and whether it is a child's."""


def _inner(text: str) -> str:
    """The line without white space at its ends and without the comma that belongs to the sentence round it."""
    text = text.strip()
    return text[:-1].rstrip() if text.endswith((",", "，")) else text


def _matched(facts: dict[str, Any], screenplay: Screenplay) -> list[tuple[dict[str, Any], Line]]:
    """Gold lines with the plan's line of the same words, in order where a line is said twice."""
    left = list(screenplay.lines)
    pairs = []
    for wanted in facts["lines"]:
        line = next((x for x in left if _inner(x.text) == _inner(wanted["text"])), None)
        if line is not None:
            left.remove(line)
            pairs.append((wanted, line))
    return pairs


def _bag(wanted: Counter[str], found: Counter[str]) -> Tally:
    both = wanted & found
    faults = [Fault("missed", text) for text in (wanted - both).elements()]
    faults += [Fault("made up", text) for text in (found - both).elements()]
    right = both.total()
    return Tally(right, wanted.total(), right, found.total(), tuple(faults))


def judge_lines(facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> Tally:
    """Spoken lines, verbatim: a changed apostrophe is a miss, only a comma before the closing quotation mark is nothing."""
    wanted = Counter(_inner(x["text"]) for x in facts["lines"])
    return _bag(wanted, Counter(_inner(x.text) for x in screenplay.lines))


def judge_speakers(facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> Tally:
    """Who says the lines that were found. An unseen voice (a voiceover, an intercom, somebody off camera) must be the narrator
    or a line off screen; anybody else must be on screen and be the gold's speaker by head, kind or profession. A gold
    speaker that is only a pronoun ("one", "she") may be any character, and a lead whoever acts first. Recall counts lines
    that were not found, too."""
    pairs = _matched(facts, screenplay)
    faults = []
    for wanted, line in pairs:
        if wrong := _misattributed(wanted, line, screenplay):
            faults.append(Fault(wrong, f"{wanted['speaker']}, not {line.who}: {line.text}"))
    right = len(pairs) - len(faults)
    return Tally(right, len(facts["lines"]), right, len(pairs), tuple(faults))


def _misattributed(wanted: dict[str, Any], line: Line, screenplay: Screenplay) -> str:
    speaker = wanted["speaker"]
    unseen = not wanted["onscreen"] or any(
        word in tokens(speaker) or (not word.isascii() and word in speaker) for word in UNSEEN
    )
    off = line.who == "narrator" or not line.onscreen
    if unseen:
        return "" if off else "seen"
    if off:
        return "not seen"
    who = next((c for c in screenplay.characters if c.id == line.who), None)
    thing = next((t for t in screenplay.things if t.id == line.who), None)
    item = who or thing
    if item is None:
        return "nobody"
    if heads(speaker) & LEADS and line.who == next((a.who for a in screenplay.actions), ""):
        return ""
    if set(tokens(speaker)) - {"the", "one", "of", "them"} <= ANYBODY:
        return ""
    same = not heads(speaker) or is_same(item, speaker, "") or _called_so(item, speaker, screenplay)
    return "" if same else "another"


def _called_so(item: Character | Thing, speaker: str, screenplay: Screenplay) -> bool:
    """ "The old woman" is the grandmother where she is the only one whom that noun fits: sex and age agree, and nobody else of
    the plan goes by it."""
    if not isinstance(item, Character) or item.look.species != "person":
        return False
    named = [(head, GENERAL[head]) for head in heads(speaker) if head in GENERAL]
    if not named or any(share_head(c.words, head) for c in screenplay.characters for head, _ in named):
        return False
    _, (sex, child) = named[0]
    return (not item.look.sex or item.look.sex == sex) and child == (item.look.age in ("child", "baby"))


def judge_texts(facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> Tally:
    """Texts in the picture, verbatim but for case; where two texts differ in case alone each is wanted. Signs of the place
    count as texts."""
    wanted = Counter(_inner(x["text"]).casefold() for x in facts["on_screen_text"])
    found = Counter(_inner(x.text).casefold() for x in screenplay.texts)
    for sign in screenplay.place.signs:
        found[_inner(sign).casefold()] = max(1, found[_inner(sign).casefold()])
    return _bag(wanted, found)

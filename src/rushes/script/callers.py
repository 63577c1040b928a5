"""Callers: whom the words of a prompt call up over a telephone or a radio."""

import re
from collections.abc import Iterator

from rushes.script.screenplay import Character, Screenplay

__all__ = ["at_the_other_end", "noun_of", "only_called", "unspoken"]

_WHOM = r"(?:the |a |an |his |her |their |its |my )?(?:\w+ ){0,2}?"
_ON = r"(?:on|over|through|via|from|by) (?:the |a |an |his |her |their )?(?:\w+ )?"
_PHONE = r"(?:phone|telephone|cell ?phone|mobile|smartphone|payphone|receiver|handset|line)"
_RADIO = r"(?:radio|walkie[- ]?talkies?|intercom|headset|comms?)"
_TALKS = r"(?:talk|speak|chat|argu|laugh|whisper|quarrel|plead)\w*"
CALLS = {
    "phone": (
        rf"\b(?:tele)?phon(?:es|ed|ing) (?:up )?{_WHOM}{{noun}}",
        rf"\b(?:ring|call)\w* up {_WHOM}{{noun}}",
        rf"\bdial\w* {_WHOM}{{noun}}",
        rf"\b(?:call|ring|reach)\w* {_WHOM}{{noun}} {_ON}{_PHONE}\b",
        rf"\b(?:call|ring)\w* {_WHOM}{{noun}} (?:to (?:say|ask|tell)|long[- ]distance)\b",
        rf"\b{_ON}{_PHONE} (?:with|to) {_WHOM}{{noun}}",
        rf"\b{_TALKS} (?:with|to) {_WHOM}{{noun}} {_ON}{_PHONE}\b",
        rf"\b(?:call|phone call) (?:from|to|with) {_WHOM}{{noun}}",
        rf"\bhear\w* {_WHOM}{{noun}}(?:['’]s voice)? (?:{_ON}{_PHONE}|at the other end)\b",
        r"\b{noun} (?:is |at |on )+the other end\b",
        r"打(?:了)?(?:个)?电话给[^，。]*?{noun}",
        r"给[^，。]*?{noun}打(?:了)?(?:个)?电话", r"和[^，。]*?{noun}(?:通|打|讲)(?:着)?电话",
    ),
    "radio": (
        rf"\bhear\w* {_WHOM}{{noun}}(?:['’]s voice)? {_ON}{_RADIO}\b",
        rf"\b(?:listen|talk|speak)\w* (?:to|with) {_WHOM}{{noun}} {_ON}{_RADIO}\b",
        rf"\bradio(?:es|s|ed|ing) {_WHOM}{{noun}}",
        rf"\bcall\w* {_WHOM}{{noun}} {_ON}{_RADIO}\b",
    ),
}  # fmt: skip
"""How somebody is called up, with his noun in it."""


def at_the_other_end(play: Screenplay) -> dict[str, str]:
    """By id, the characters and voices who are called up, and over what."""
    found: dict[str, str] = {}
    text = unspoken(play)
    for one in (*play.characters[1:], *play.voices):
        noun = noun_of(one)
        for device, patterns in CALLS.items() if noun else ():
            if any(re.search(p.replace("{noun}", re.escape(noun)), text, re.I) for p in patterns):
                found.setdefault(one.id, device)
    return found


def only_called(character: Character, words: str) -> bool:
    """Whether words name somebody as one who is called up, and in no other way."""
    noun = noun_of(character)
    if not noun:
        return False
    bare = words
    for pattern in (p for patterns in CALLS.values() for p in patterns):
        bare = re.sub(pattern.replace("{noun}", re.escape(noun)), " ", bare, flags=re.I)
    sentences = [
        s for s in re.split(r"[.!?。！？\n]+", bare) if re.search(rf"\b{re.escape(noun)}\b", s, re.I)
    ]
    return bare != words and all(
        re.search(rf"\b{_PHONE}\b|\b{_RADIO}\b|\bother end\b", s, re.I) for s in sentences
    )


def noun_of(one: Character) -> str:
    """The word by which somebody is spoken of."""
    words = one.words.split()
    return words[-1].lower() if words else ""


def unspoken(play: Screenplay) -> str:
    """The prompt without what is said in it, every offset kept."""
    text = play.prompt
    for start, end in _quoted(play):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _quoted(play: Screenplay) -> Iterator[tuple[int, int]]:
    at = 0
    for line in play.lines:
        start = play.prompt.find(line.text, at) if line.text else -1
        if start >= 0:
            at = start + len(line.text)
            yield start, at

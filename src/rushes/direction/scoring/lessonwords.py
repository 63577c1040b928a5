"""Words of lessons: what tells that notes sound together or in turn, how often, how long and how fast."""

import re

__all__ = [
    "BRIEF",
    "BRIEFLY",
    "DOWN",
    "EACH",
    "FAST",
    "HELD",
    "IN_TURN",
    "MANY_CHORDS",
    "MELODIC",
    "NEGATED",
    "RINGING",
    "SINGLE",
    "SLOW",
    "STRING",
    "STRING_NOTE",
    "STRUMS",
    "TOGETHER",
    "UP_DOWN",
    "number",
    "seconds_each",
    "times",
]

NEGATED = re.compile(r"\b(?:no|not|without|never|instead of|nor|rather than)\b[^,.;:]*", re.I)
TOGETHER = re.compile(
    r"\b(?:block|triad|chords?|together|simultaneous\w*|at once|at the same time|strums?|strummed|strumming|downstroke)\b"
    r"|和弦|同时|扫弦",
    re.I,
)
IN_TURN = re.compile(
    r"\b(?:one by one|one at a time|one after (?:the other|another)|arpeggi\w*|broken|each (?:note|key|string|pluck)"
    r"|individual\w*|separate\w*|in sequence|in turn|melody|scale|successi\w*|note by note|plucks the)\b"
    r"|依次|逐个|逐一|分解|音阶|旋律",
    re.I,
)
RINGING = {
    "gong": 36.0,
    "singing bowl": 57.0,
    "cymbal": 49.0,
    "bell": 60.0,
    "tubular bells": 67.0,
    "crotales": 96.0,
}
"""What is struck once and rings, with the pitch that it has where none is named."""
MANY_CHORDS = re.compile(r"\bchords\b|和弦", re.I)
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "half": 0.5, "once": 1,
    "twice": 2, "thrice": 3, "a": 1, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
}  # fmt: skip
COUNT = r"(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|half|a)"
EACH = re.compile(
    rf"\b{COUNT}[ -](?:a )?seconds?,? (?:each|per (?:note|chord)|apart|a (?:note|chord)|for each|between)\b"
    rf"|\beach (?:\w+ )?(?:for|lasts?|lasting|held for|rings? for|sustained for) {COUNT} seconds?\b"
    rf"|\bevery {COUNT} seconds?\b|\b{COUNT}[ -]second (?:notes|chords|intervals)\b"
    rf"|每(?:个|音|拍)[^\d一二两三四五六]{{0,4}}([\d一二两三四五六])秒",
    re.I,
)
HELD = re.compile(
    rf"\b(?:holds?|held|sustain\w*|rings?|holding|lasts?)\b(?: \w+){{0,4}} (?:for )?(?:about )?{COUNT} (?:full )?seconds?\b"
    rf"|\b{COUNT}[ -]second (?:note|chord|tone)\b",
    re.I,
)
BRIEF = re.compile(r"\b(?:briefly|for a moment|staccato|short)\b", re.I)
BRIEFLY = 1.2
"""Seconds of a chord that is held briefly."""
TIMES = re.compile(
    r"\b(?:it|note|key|string|chord|bar|them|tine|drum|[A-G][#b]?\d?) (?:\w+ )?"
    r"(once|twice|thrice|(?:\d+|one|two|three|four|five|six|seven|eight) times)\b",
    re.I,
)
SINGLE = re.compile(
    r"\b(?:single|one) (?:\w+ ){0,2}(?:bar|note|key|string|tine|pluck|tone|chord|bowl|gong|bell|hit|strike|stroke)s?\b"
    r"|\ba (?:\w+ ){0,2}(?:note|chord|tine)\b",
    re.I,
)
SLOW = re.compile(r"\bslow(?:ly)?\b|缓慢|慢慢", re.I)
FAST = re.compile(r"\b(?:fast|quick(?:ly)?|rapid(?:ly)?)\b|快速", re.I)
DOWN = re.compile(
    r"\bdescend\w*|\bfrom (?:the )?(?:highest|top|high) to (?:the )?(?:lowest|bottom|low)\b|下行", re.I
)
UP_DOWN = re.compile(r"\bup and (?:then )?(?:back )?down\b|\bascend\w* and (?:then )?descend\w*|上下行", re.I)
STRING = re.compile(r"\bstrings?\b|弦", re.I)
STRUMS = re.compile(r"\b(?:(?:down|up)(?:[ -]|$|(?=\W))){2,}", re.I)
MELODIC = re.compile(
    r"\b(?:melody|song|tune|piece|solo|improvis\w*|riff|groove|beat|rhythm|music|performs|performance)\b",
    re.I,
)
STRING_NOTE = re.compile(r"\bsingle notes?\b|\b[A-G] (?:note|string|key)\b", re.I)


def number(word: str) -> float:
    return float(NUMBERS.get(word.lower(), 0) or word)


def seconds_each(said: str) -> float:
    """Seconds that are asked for from note to note; 0 where none are."""
    each = EACH.search(said)
    return number(next(g for g in each.groups() if g)) if each is not None else 0.0


def times(said: str) -> int:
    found = TIMES.search(said)
    return int(number(found[1].lower().split()[0])) if found is not None else 1

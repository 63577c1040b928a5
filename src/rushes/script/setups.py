"""Set-ups: a bare size or angle at the beginning of a shot ("Wider: …", "Close on the fuse", "ECU —", "Cut to wide") as a word
of the camera. Elsewhere such words may mean anything: they are read so only where the picture begins anew or a colon follows.
"""

import re
from collections.abc import Iterator, Sequence

from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Entry, Sense, normal
from rushes.script.sentences import sentences_of
from rushes.script.shots import Reel

__all__ = ["with_setups"]

_SIZE = (
    r"(?P<more>(?:extreme(?:ly)?|very|ultra|super|medium|mid)[\s-]+)?(?P<size>wider?|widest|closer?|closest|tight(?:er|est)?|medium|overhead|top[\s-]down)"
    r"(?:\s+(?:still|again|now))?"
)
_DOWN = re.compile(
    r"\s*(?P<angle>straight\s+down|directly\s+above|from\s+(?:directly|straight)\s+above|from\s+overhead|looking\s+straight\s+down)\b",
    re.IGNORECASE,
)
_LETTERS = r"(?P<letters>(?-i:ECU|XCU|BCU|MCU|CU|EWS|VWS|MWS|WS|ELS|MLS|LS|MS|FS|OTS))"
_ARTICLE = (
    r"(?:(?:then|next|finally|and|now|back\s+to|in)\b[,:]?\s+){0,2}(?:an?\s+)?(?:(?:low|high)[\s-]angle\s+)?"
)
_HEADING = re.compile(
    rf"\s*{_ARTICLE}(?P<words>{_LETTERS}|{_SIZE})(?=\s*[:—–]|\s+-\s|\s+on\b|(?-i:(?<=[A-Z]))\s+(?:of|from|shot)\b)",
    re.IGNORECASE,
)
_OF_A_SHOT = re.compile(
    rf"\s*{_ARTICLE}(?P<words>{_LETTERS}|{_SIZE})(?=\s*[:—–,.;]|\s+-\s|\s+(?:on|of|from|as|over|in|at|to|shot)\b)",
    re.IGNORECASE,
)
_ANYWHERE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"\b(?:an?|one|the)\s+(?:[\w-]+\s+){0,2}?(?P<size>(?:extreme\s+|medium\s+)?(?:wide|medium|tight|close))\s+(?:of|on)\b"
            r"(?=\s+(?:the|an?|his|her|their|its|two|three|all|both)\b)"
        ),
        r"\b(?:camera|shot|frame|framing|view|angle)s?,?\s+(?:is\s+|set\s+|placed\s+|kept\s+)?(?P<angle>low|high)(?P<size>\s+and\s+(?:wide|close|tight))\b",
        (
            r"\b(?:camera|shot|frame|view|lens)\s+(?:is\s+|starts?\s+|begins?\s+|opens?\s+|ends?\s+|stays?\s+|remains?\s+|holds?\s+|kept\s+|set\s+|starting\s+|ending\s+)?"
            r"(?:in\s+)?(?P<size>close|tight)\s+(?:on|up\s+on|in\s+on)\b"
        ),
        r"\b(?:camera|shot)\s+(?P<size>close|tight|wide)(?=\s*[,.;])",
        r"\b(?:camera|phone|gopro|camcorder|iphone|smartphone)\s+(?:is\s+|sits\s+|stands\s+)?(?P<still>propped|clamped|bolted|screwed|taped|resting|balanced)\b",
        r"\b(?:seen|shot|filmed|viewed|captured|framed|photographed)\s+(?:in\s+)?(?P<size>(?:(?:extremely|very)\s+)?(?:up\s+close|tightly|close\s+up|close|tight|wide))\b",
        r"(?<![\w-])(?P<angle>high|low)(?=,?\s+(?:wide|medium|close-?\s?up|close|long|full|tracking|static|drone|aerial|crane|follow|chase|dolly|steadicam|isometric|handheld|side|rear|front|panning)\s+(?:shot|view|angle|camera|close-?\s?up|perspective)\b)",
        r"\b(?:filmed|shot|seen|viewed|captured|framed|photographed|recorded|looking|pointing|aimed|pointed)\s+(?P<angle>(?:straight|directly|vertically)\s+down)\b",
        r"\b(?:on|to|from|in|hold(?:s|ing)?)\s+the\s+(?P<size>wide\s+angle)\b",
        r"(?<![\w-])(?P<angle>overhead)(?=,\s+(?:[\w-]+\s+){0,3}(?:view|shot|close-?\s?up|camera|angle|footage)\b)",
        r"\b(?:camera|shot|frame|view)\b[^.;!?]{0,60},\s+(?P<angle>low|high)(?=\s+and\s+(?:handheld|steady|static|still|slow|fast|shaky|close|wide)\b)",
        r"\bfrom\s+an?\s+(?P<angle>high|low)(?=\s+(?:corner|vantage|perch|position|viewpoint|spot|balcony|window|camera)\b)",
        r"\b(?:we|camera|lens)\s+(?P<angle>(?:looks?|peers?|stares?|gazes?)\s+(?:straight|directly)\s+down)\b",
    )
)
"""What is of the camera wherever it stands: "a wide of the hall", "camera, low and wide", "we look straight down"."""
LETTERS = {
    "ECU": "extreme_close", "XCU": "extreme_close", "BCU": "extreme_close", "CU": "close", "MCU": "medium_close",
    "OTS": "medium_close", "MS": "medium", "MWS": "medium", "MLS": "medium", "FS": "full", "WS": "wide", "LS": "wide",
    "VWS": "extreme_wide", "EWS": "extreme_wide", "ELS": "extreme_wide",
}  # fmt: skip
"""Sizes as camera assistants write them."""
NEXT = {"close": "extreme_close", "wide": "extreme_wide", "medium": "medium"}
"""What a size is if it is extreme."""


def with_setups(masked: str, lexemes: Sequence[Lexeme], reel: Reel) -> list[Lexeme]:
    """The lexemes with each bare size or angle at the beginning of a shot or before a colon as one word of the camera."""
    spans = sorted(_setups(masked, reel))
    out: list[Lexeme] = []
    at = 0
    for lexeme in lexemes:
        while at < len(spans) and spans[at][1] <= lexeme.start:
            at += 1
        start, end, sense = spans[at] if at < len(spans) else (len(masked), len(masked), None)
        if sense is None or lexeme.quote is not None or not (start <= lexeme.start and lexeme.end <= end):
            out.append(lexeme)
        elif not out or out[-1].end != end:
            words = masked[start:end]
            out.append(Lexeme(start, end, words, normal(words), (sense,), tag="N"))
    return out


def _setups(masked: str, reel: Reel) -> Iterator[tuple[int, int, Sense]]:
    """Where such words begin and end, and what they mean."""
    begun = {at for cut in reel.cuts for at in (cut.start, cut.lead) if at}
    begun |= {0} if not reel.cuts or reel.cuts[0].lead == 0 else set()
    starts = {sentence.start for sentence in sentences_of(masked)} - begun
    for pattern, places in ((_OF_A_SHOT, begun - {0}), (_HEADING, starts | {0})):
        for at in places:
            match = pattern.match(masked, at)
            if match is not None:
                yield match.start("words"), match.end("words"), _sense(match)
    for at in begun:
        if (down := _DOWN.match(masked, at)) is not None:
            yield down.start("angle"), down.end("angle"), _said("straight down")
    yield from _anywhere(masked)


def _anywhere(masked: str) -> Iterator[tuple[int, int, Sense]]:
    for pattern in _ANYWHERE:
        for match in pattern.finditer(masked):
            for name in pattern.groupindex:
                yield match.start(name), match.end(name), _said(match[name].lower())


def _said(words: str) -> Sense:
    """What some words that name a size or an angle mean."""
    last = words.removesuffix("angle").split()[-1]
    if last.endswith("ed") or last == "resting":
        return Sense(Entry("cammove", "static", words))
    if last in ("low", "high", "overhead", "down", "above"):
        return Sense(Entry("camangle", "overhead" if last in ("down", "above") else last, words))
    more = next((w for w in ("extreme", "medium", "very") if words.startswith(w)), "")
    return _size(last if last in ("wide", "medium") else "close", more)


def _sense(match: re.Match[str]) -> Sense:
    name = match["words"].lower()
    if match["letters"]:
        return Sense(Entry("camsize", LETTERS[match["letters"]], name))
    size, more = match["size"].lower(), (match["more"] or "").strip().lower().removesuffix("ly")
    if size.startswith(("overhead", "top")):
        return Sense(Entry("camangle", "overhead", name))
    return _size(size, more)


def _size(size: str, more: str) -> Sense:
    size, more = size.lower(), more.strip().lower()
    kind = "wide" if size.startswith("wid") else "medium" if size == "medium" else "close"
    if more in ("medium", "mid"):
        kind = {"wide": "medium", "close": "medium_close"}.get(kind, kind)
    elif more:
        kind = NEXT[kind]
    return Sense(Entry("camsize", kind, f"{more} {size}".strip()))

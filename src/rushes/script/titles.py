"""Titles: sentences at the beginning of a prompt that show nothing yet, but say what sort of film it is."""

import re

from rushes.script.chinese_cuts import chinese_heads_only
from rushes.script.elsewhere import names_place

__all__ = ["heads_only"]

_FORMAT = re.compile(
    r"\A(?:an?\s+|the\s+|this\s+is\s+an?\s+)?(?:[\w,-]+\s+){0,5}?(?:documentary|video|film|movie|commercial|advert|ad|trailer|teaser|clip|short|"
    r"animation|montage|vlog|sequence|footage|cinematic|advertisement|story|reel|spot|promo)s?(?:\s+(?:about|of|for|on|in|with|featuring)\s+"
    r"(?:(?!\w+ing\b)[\w'-]+\s*){1,5})?[.:!]*\s*\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\A(?!(?:an?|the|two|three|his|her)\s)(?:[\w'’-]+,?\s+){0,6}?(?:lesson|basics|tutorial|reveal|report|coverage|bulletin|demo|demonstration|review|"
    r"update|segment|recipe|gameplay|psa|special|highlights|experiment|unboxing|infomercial|masterclass|workshop|guide|series|episode|"
    r"programme|program|broadcast|interview|interviews|session|asmr|showcase|trailer|teaser|commercial|advert|ad|spot|promo|documentary|"
    r"animation|vlog|news|forecast|presentation|profile|portrait|essay|skit|sketch|parody|mockumentary|recap|reel|challenge|set-?ups)\b[^.!?¤]{0,90}[.!:]*\s*\Z",
    re.IGNORECASE,
)
"""What sort of film it is, as a title says it: "Trumpet lesson in two set-ups, a metronome ticking throughout"."""
_VOICED = re.compile(
    r"\A(?:v\.?o\.?|voice-?\s?over|narrator|narration|voice|(?:an?\s+)?(?:[\w-]+\s+){0,3}(?:voice|voice-?over|narrator))\b[^¤.!?]{0,60}¤[¤.,!?\s\"'“”‘’]*\Z",
    re.IGNORECASE,
)
"""Nothing but a voice: "VO (female, weary): “…”"."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|does|do|can|will|sits?|stands?|walks?|runs?|holds?|looks?)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\A(?!(?:an?|the|two|three|his|her)\s)[\w\s,'’&-]+[.:]?\s*\Z",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"\b(?:in|on|at|over|under|with|of|by|through|across|into|from|behind|near|above|below|inside|outside|and|night|dawn|dusk|morning|evening|noon|"
    r"midnight|sunset|sunrise|day|rain|snow|fog|winter|summer|springtime|autumn|hour|light|close-?\s?up|shot|view|wide|black|silence|darkness)\b|(?!string|spring|evening|morning|ring|king|wing)\w{3,}ing\b",
    re.IGNORECASE,
)
"""What tells of a picture: where or when it is, or how it is seen."""


def heads_only(text: str) -> bool:
    """A sentence shows nothing yet: it only says what sort of film it is ("A documentary about bees.", "Five-string banjo,
    forward roll, for beginners"), is a voice's, or the rest of a script's heading."""
    words = len(text.split())
    if chinese_heads_only(text):
        return True
    if _VOICED.match(text) or (_FORMAT.match(text) and words <= 9):
        return True
    if words > 16 or _FINITE.search(text):
        return False
    if _TITLE.match(text) is not None or (text.isupper() and words <= 8):
        return True
    return (
        words >= 2 and _BARE.match(text) is not None and not _RELATED.search(text) and not names_place(text)
    )

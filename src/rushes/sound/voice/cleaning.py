"""A line as it may be spoken: no tags, no control characters, no invisible marks, no commands to an engine."""

import re
import unicodedata

__all__ = ["cleaned", "printable"]

TAG = re.compile(r"<[/!?]?[A-Za-z][^<>]{0,200}>")
"""Markup (SSML, HTML). "I <3 you" is none."""
COMMANDS = str.maketrans(
    {"[": " ", "]": " ", "{": " ", "}": " ", "|": " ", "\\": " ", "<": " ", ">": " ", "^": " "}
)
"""Signs that an engine may take for phonemes or markup, spoken by nobody."""
INVISIBLE = frozenset({"Cf", "Co", "Cn", "Cs"})


def printable(text: str) -> str:
    """`text` without surrogates and control characters, which no subtitle can show."""
    return "".join(
        " " if unicodedata.category(c) == "Cc" else c for c in text if unicodedata.category(c) != "Cs"
    )


def cleaned(text: str) -> tuple[str, tuple[str, ...]]:
    """What is left to be spoken, and what the log should say of what isn't."""
    bare = TAG.sub(" ", text)
    log: tuple[str, ...] = ()
    if bare != text:
        tags = ", ".join(dict.fromkeys(tag[:40] for tag in TAG.findall(text)[:4]))
        log = (f"tags in a line are not spoken: {tags}",)
    kept = "".join(
        " " if unicodedata.category(c) == "Cc" else c
        for c in bare.translate(COMMANDS)
        if unicodedata.category(c) not in INVISIBLE
    )
    return kept, log

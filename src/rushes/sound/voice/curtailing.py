"""How much of a line can be said in a given time: whole sentences if one fits, else whole clauses, else whole words."""

import re

from rushes.script.reading import Reading

__all__ = ["said_within"]

SENTENCE = re.compile(r"[.!?。！？…]+[\"'”’」』）)]*$")
CLAUSE = re.compile(r"[,;:，；：、—–-]+[\"'”’]*$")
SHORTEST = 2  # words that are worth saying


def said_within(reading: Reading, seconds: float) -> str:
    """The beginning of the line's text that is over by `seconds`, "" when not even two words are."""
    ends = _ends(reading)
    fitting = [(at, stop) for at, stop, time in ends if time <= seconds]
    if len(fitting) < SHORTEST:
        return ""
    for sort in (2, 1):
        whole = [at for at, stop in fitting if stop >= sort]
        # A clause must not throw away most of what could be said.
        if whole and (sort == 2 or whole[-1] > 0.5 * fitting[-1][0]):
            return reading.text[: whole[-1]].rstrip()
    return reading.text[: fitting[-1][0]].rstrip(" ,;:，；：、—–-")


def _ends(reading: Reading) -> list[tuple[int, int, float]]:
    """For every word: where the text after it goes on, 2 after a sentence or 1 after a clause, its end in seconds."""
    found = []
    at = 0
    for word in reading.words:
        start = reading.text.find(word.text, at)
        if start < 0:
            continue
        at = start + len(word.text)
        tail = re.match(r"[^\w\s]*", reading.text[at:])
        marks = tail[0] if tail else ""
        end = at + len(marks)
        stop = 2 if SENTENCE.search(marks) else 1 if CLAUSE.search(marks) else 0
        found.append((end, stop, word.end))
    return found

"""Noises that stand alone between two stops: "Crack, crack: two eggs", "Thud.", "a match is struck — snap — and"."""

from rushes.script.audible import BEATS
from rushes.script.ear import Ear
from rushes.script.echoic import beat, coined
from rushes.script.noises import listed, noises

__all__ = ["alone"]

EXCLAIMED = listed("exclaimed")
"""Blows that nobody writes between two commas but for their noise: "trips the trap, snap, and"."""
MANNERS = ("noun", "weaknoun", "dimnoun", "verb", "weakverb", "dimverb")
"""How a word may stand for a noise, the surest first."""


def alone(ear: Ear, i: int) -> int:
    """ "Crack, crack: two eggs", "— snap —", "Thud.", "clink, clank, plop": noises that stand between two stops."""
    word = ear.word(i)
    row = 1
    if word == ear.word(i + 1) and word in BEATS:
        return _again_and_again(ear, i)
    while ear.word(i + 2 * row) == word and ear.tokens[i + 2 * row - 1].stop in (",", "…", "—", "–", "!"):
        row += 1
    before = ear.tokens[i - 1].stop if i else "."
    if before in ("Q", "(") or (before == "" and row == 1) or ear.capitals(i):
        return i
    end = i + 2 * row - 1
    if (
        word.endswith("ing")
        and before in (".", "!", "?", "\n")
        and i + 1 < len(ear.tokens)
        and ear.tokens[i + 1].stop == "."
    ):
        doing = next((k for how in MANNERS[:4] if (k := noises().kind(word, how)[0])), "")
        return ear.add(doing, i, i + 1) if doing else i  # "A pause. Chewing."
    kind = _beat(word) or ("tap" if row > 1 and beat(word) else "sound" if coined(word) else "")
    if not kind or (end < len(ear.tokens) and ear.tokens[end].stop in ("", "Q", ")") and row == 1):
        return i
    joined = ear.listing(i) or (ear.last == i - 1 and ear.found) or word in EXCLAIMED
    if row == 1 and before == "," and not joined:
        return i
    while (
        end + 1 < len(ear.tokens)
        and ear.tokens[end].stop == ","
        and _beat(ear.word(end + 1))
        and not ear.word(end + 2)
    ):
        end += 2
    return ear.add(kind, i, end)


def _again_and_again(ear: Ear, i: int) -> int:
    """ "Flap flap flap"."""
    end = i + 1
    while ear.word(end) == ear.word(i):
        end += 1
    return ear.add(_beat(ear.word(i)), i, end)


def _beat(word: str) -> str:
    """The kind of a word that is a noise where it stands alone, "" where it isn't."""
    if word in BEATS:
        return next((kind for how in MANNERS if (kind := noises().kind(word, how)[0])), "")
    kind, form = noises().kind(word, "noun") if word else ("", "")
    return kind if form == "" and not word.endswith(("s", "ing")) else ""

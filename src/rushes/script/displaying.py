"""Displaying: the thing that shows a quotation by a verb: a sign that reads it, a score that flips to it."""

from collections.abc import Sequence

from rushes.script.bearers import GAUGES, bearer_kind, last_word
from rushes.script.lexemes import Lexeme
from rushes.script.positions import clause_start, is_acted_on, is_governed, stem
from rushes.script.showing import AHEAD, ITSELF, PEOPLE
from rushes.script.subjects import TRADES, full_stop, says_word
from rushes.script.wordings import (
    APPEARS,
    COLLECTIVES,
    DEVICES,
    INSCRIBED,
    READS,
    TURNS,
    UTTERED,
    WRITES,
)

__all__ = ["PRONOUNS", "bears_words", "may_speak", "only_shows", "reads_out", "shown", "turned"]

PRONOUNS = frozenset({"he", "she", "they", "someone", "one", "who"})
SPOKEN = frozenset({"say", "declare", "announce", "proclaim", "state"})
"""Verbs of signs that are verbs of speakers, too."""
PARTICIPLES = frozenset({"labelled", "labeled", "marked", "titled", "entitled", "captioned", "subtitled", "stamped", "tagged",
                         "stencilled", "stenciled", "headlined", "lettered", "embroidered", "engraved", "painted", "printed",
                         "emblazoned", "inscribed", "named", "branded", "numbered"})  # fmt: skip
"""Participles that belong to the noun right before them."""


def only_shows(lexemes: Sequence[Lexeme], i: int) -> bool:
    """The verb that stands before the quotation is one of things and no speaker's: a box that reads "…", a screen shows "…"."""
    j = _step_back(lexemes, i)
    return j >= 0 and not lexemes[j].stop and bool(stem(lexemes[j].norm.split(" ")[0]) & (READS - SPOKEN))


def _step_back(lexemes: Sequence[Lexeme], i: int) -> int:
    """Over what stands between a verb and the words that it shows: marks, adverbs, "as", "with the words", "him as"."""
    j = i - 1
    while j >= 0 and (lexemes[j].stop in (",", ":") or lexemes[j].has("manner", "where", "level")):
        j -= 1
    while j >= 1 and lexemes[j].norm in (
        "only",
        "simply",
        "just",
        "merely",
        "plainly",
        "now",
        "as",
        "with",
        "out",
        "up",
        "the",
        "words",
        "word",
        "text",
        "to",
    ):
        j -= 1
    if j >= 1 and lexemes[j].norm in ("him", "her", "them", "it") and lexemes[j + 1].norm == "as":
        j -= 1
    return j


def shown(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """The thing that shows a quotation by a verb before it: a sign that reads '…', neon letters spelling '…'."""
    j = _step_back(lexemes, i)
    if j < 0 or lexemes[j].stop:
        return None
    if lexemes[j].norm in ITSELF:
        start = clause_start(lexemes, j, commas=True)
        spoken = lexemes[j].norm == "subtitled" and any(
            says_word(x) and x.tag == "V" for x in lexemes[start:j]
        )
        return None if spoken else lexemes[j]
    if not reads_out(lexemes[j]):
        return _writes(lexemes, j)
    if j and lexemes[j - 1].norm == "it":
        return next((x for x in reversed(lexemes[max(0, j - 25) : j]) if bearer_kind(x)), None)
    thing, person = _nearest(lexemes, j)
    if thing is None or person or (stem(lexemes[j].norm) & APPEARS and not bears_words(thing)):
        return _writes(lexemes, j) if person or thing is None else None
    return thing


def _writes(lexemes: Sequence[Lexeme], j: int) -> Lexeme | None:
    """ "He types '…'", "she sprays '…' on a wall": what somebody writes is to be read; the verb stands for what bears it."""
    verb = lexemes[j]
    return verb if verb.tag == "V" and stem(verb.norm.split(" ")[0]) & WRITES else None


def bears_words(lexeme: Lexeme) -> bool:
    """It bears words, or shows figures."""
    return bool(bearer_kind(lexeme)) or last_word(lexeme) in GAUGES


def turned(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """What changes until it shows the words: the score flips to '3–2', the tracker updates to '…'."""
    j = i - 1
    while j >= 0 and lexemes[j].norm in ("to", "on", "at", "into", "from", "read", "over", "past", "over to"):
        j -= 1
    if j < 0 or lexemes[j].stop or lexemes[j].quote is not None:
        if j < 1 or lexemes[j].quote is None or lexemes[j + 1].norm != "to":
            return None
        return turned(lexemes, j)  # flips from '…' to '…'
    if not stem(lexemes[j].norm.split(" ")[0]) & TURNS:
        return None
    for lexeme in reversed(lexemes[max(0, j - AHEAD) : j]):
        if lexeme.stop and full_stop(lexeme):
            break
        if bears_words(lexeme):
            return lexeme
        if lexeme.has(*PEOPLE):
            break
    return None


def reads_out(lexeme: Lexeme) -> bool:
    """A verb by which a thing shows words."""
    if lexeme.chinese:
        sense = lexeme.sense("verb")
        lit = lexeme.norm in ("flash", "glow", "blink", "light up", "scroll")
        return sense is not None and (lit or sense.entry.get("class") == "display")
    return bool(stem(lexeme.norm.split(" ")[0]) & READS) or lexeme.norm in ("reading", "written", "shown")


def _nearest(lexemes: Sequence[Lexeme], j: int) -> tuple[Lexeme | None, bool]:
    """The noun that a verb at `j` is said of, and whether it is somebody or something that speaks."""
    spoken = reads_out(lexemes[j]) and bool(stem(lexemes[j].norm) & SPOKEN)
    fallback: Lexeme | None = None
    participle = (
        lexemes[j].norm.endswith("ing") or lexemes[j].norm in PARTICIPLES or lexemes[j].norm in INSCRIBED
    )
    beside = lexemes[j - 1] if j else None
    if participle and beside is not None and _own_words(lexemes, j, spoken=spoken):
        return beside, False
    joined = j > 0 and (lexemes[j - 1].has("conj") or (not participle and not _relative(lexemes[j - 1])))
    near = j - 2 if j > 1 and _relative(lexemes[j - 1]) else j - 1
    for k in range(_before_apposition(lexemes, j) - 1, max(-1, j - 17), -1):
        lexeme = lexemes[k]
        if lexeme.stop in (".", ";") and lexeme.text.strip() in tuple(".!?;。！？；\n"):
            break
        governed = k > 0 and (is_governed(lexemes, k) or (joined and is_acted_on(lexemes, k)))
        if k == j - 1 and lexeme.has(*PEOPLE) and not governed:
            return lexeme, True
        if lexeme.has(*PEOPLE) or lexeme.norm in PRONOUNS:
            if not governed and not (lexeme.has("thing") and bearer_kind(lexeme)):
                return lexeme, True
        elif spoken and last_word(lexeme) in DEVICES and not governed:
            return lexeme, True
        elif bearer_kind(lexeme) and (not governed or fallback is None):
            fallback = fallback or lexeme
            if not governed or (near < j - 1 and k == near and last_word(lexeme) not in DEVICES):
                return lexeme, False
        elif lexeme.has("thing", "garment", "place") and not governed and not spoken:
            return fallback or lexeme, False
        elif (not governed and k == near and last_word(lexeme) in GAUGES) or (
            lexeme.has("thing", "garment") and not governed and k == near and not may_speak(lexeme)
        ):
            return lexeme, False
    return fallback, False


def _own_words(lexemes: Sequence[Lexeme], j: int, *, spoken: bool) -> bool:
    """ "A T-shirt reading '…'", "a box marked '…'": the noun right before a participle bears the words."""
    noun = lexemes[j - 1]
    if noun.tag != "N" or noun.has(*PEOPLE):
        return False
    if spoken:
        return bool(bearer_kind(noun)) and last_word(noun) not in DEVICES
    marked = lexemes[j].norm in PARTICIPLES or lexemes[j].norm in INSCRIBED
    return bears_words(noun) or (marked and noun.has("thing", "garment", "body"))


def _before_apposition(lexemes: Sequence[Lexeme], j: int) -> int:
    """ "The box beside the keeper, a fox in a bow tie, reads": the comma where the apposition begins, `j` where none is."""
    if j < 2 or lexemes[j - 1].stop != ",":
        return j
    k = j - 2
    while k > 0 and j - k < AHEAD + 3 and not lexemes[k].stop and lexemes[k].tag not in ("V", "S"):
        k -= 1
    somebody = any(x.has(*PEOPLE) for x in lexemes[k : j - 1])
    spoken = bool(stem(lexemes[j].norm) & SPOKEN) and somebody
    return k if lexemes[k].stop == "," and lexemes[k + 1].tag == "D" and not spoken else j


def _relative(lexeme: Lexeme) -> bool:
    return any(s.category == "pron" and s.entry.get("rel") for s in lexeme.senses)


def may_speak(lexeme: Lexeme) -> bool:
    """A thing's word that speaks or is somebody: a radio, a whisper, a choir, a starter; a thermometer only shows."""
    word = last_word(lexeme)
    if word in DEVICES or word in UTTERED or word in COLLECTIVES:
        return True
    if word in GAUGES or bearer_kind(lexeme):
        return False
    return word.endswith(TRADES) or lexeme.has("thing")

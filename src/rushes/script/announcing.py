"""Announcing: the text that a clause before a colon, a dash or a comma is about.

"A caption fades in at the bottom: …", "her phone lights up: …", "a chalkboard outside the café: …".
"""

from bisect import bisect_left
from collections.abc import Sequence

from rushes.script.bearers import bearer_kind, last_word
from rushes.script.displaying import PRONOUNS, bears_words, reads_out
from rushes.script.lexemes import Lexeme
from rushes.script.positions import clause_start, is_acted_on, is_governed, said_of, stem
from rushes.script.showing import ITSELF, PEOPLE, is_sure
from rushes.script.subjects import says_word
from rushes.script.wordings import APPEARS, READS, SETTLES, TURNS, WRITES

__all__ = ["announced", "leading", "written_near"]

FRAMES = frozenset(
    {"frame", "screen", "picture", "image", "corner", "shot", "display", "black", "footage", "visuals"}
)
PINGING = frozenset(
    {"log", "tracker", "notification", "alert", "hud", "display", "ticker", "feed", "popup", "pop up", "console", "inbox",
     "prompt", "readout", "tip", "hint", "objective", "caption", "overlay", "chyron", "marquee", "scoreboard", "board",
     "screen", "monitor", "tooltip", "terminal", "subtitle", "banner", "chat"}
)  # fmt: skip
"""What tells by itself, whatever it does before the colon."""
VERBLESS = 12


def written_near(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "It writes the single word '…'": a verb of writing or showing in the clause of the quotation."""
    start = clause_start(lexemes, i)
    return any(x.tag == "V" and stem(x.norm.split(" ")[0]) & (WRITES | READS) for x in lexemes[start:i])


def leading(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """ "A caption gives the place as '…'": a clause about a text, which the quotation ends."""
    start = clause_start(lexemes, i)
    first = _first_noun(lexemes, range(start, i))
    if first is None or not (is_sure(first) and bearer_kind(first)):
        return None
    others = any(x.has(*PEOPLE) or x.norm in PRONOUNS for x in lexemes[start:i] if not bearer_kind(x))
    return None if others else first


def announced(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """ "A caption fades in at the bottom: …", "her phone lights up: …", "a chalkboard outside: …": the clause before the colon
    or dash is about a text."""
    stop = lexemes[i - 1] if i else None
    comma = stop is not None and stop.stop == ","
    if stop is None or not (comma or stop.stop == ":" or stop.text.strip()[:1] in ("—", "–", "-")):
        return None
    if i > 2 and last_word(lexemes[i - 2]) == "line" and lexemes[i - 3].norm in LINE_OF:
        return lexemes[i - 2]
    start = clause_start(lexemes, i - 1)
    clause = range(start, i - 1)
    whole = range(clause_start(lexemes, i - 1, commas=True), i - 1)
    if any(
        lexemes[k].has(*PEOPLE) and not is_governed(lexemes, k) and not bearer_kind(lexemes[k]) for k in whole
    ):
        whole = clause
    verbs = [lexemes[k] for k in clause if lexemes[k].tag == "V"]
    first = _first_noun(lexemes, whole)
    if (
        first is not None
        and last_word(first) in ("words", "word", "lines", "line")
        and _owned(lexemes, first)
    ):
        return None
    sure = first is not None and bool(bearer_kind(first)) and (is_sure(first) or _comes(verbs))
    if not sure and any(says_word(x) and not reads_out(x) for x in verbs):
        return None
    if comma:
        return _behind_comma(lexemes, start, i)
    nobody = not any(lexemes[k].has(*PEOPLE) or lexemes[k].norm in PRONOUNS for k in whole)
    if first is not None and nobody and last_word(first) in PINGING:
        return first
    if first is not None and not first.has(*PEOPLE) and first.tag == "N" and _comes(verbs):
        return first if bearer_kind(first) else (_in_frame(lexemes, clause) or first)
    if not any(lexemes[k].tag == "V" for k in whole) and len(whole) <= VERBLESS:
        if first is not None and bearer_kind(first):
            return first
        if lexemes[whole.start].tag == "P" and (place := _in_frame(lexemes, whole)) is not None:
            return place
        if first is not None and last_word(first) == "line" and _written_line(lexemes, whole):
            return first
    return _bearing(lexemes, clause, verbs)


def _behind_comma(lexemes: Sequence[Lexeme], start: int, i: int) -> Lexeme | None:
    """Before a comma only what comes into the picture is about a text: "as the title fades in, '…'"."""
    under = max((k for k in range(start, i - 1) if lexemes[k].tag == "S"), default=start - 1) + 1
    named = _first_noun(lexemes, range(under, i - 1))
    comes = _comes([lexemes[k] for k in range(under, i - 1) if lexemes[k].tag == "V"])
    return named if named is not None and bearer_kind(named) and comes else None


def _bearing(lexemes: Sequence[Lexeme], clause: range, verbs: Sequence[Lexeme]) -> Lexeme | None:
    """The first noun of the clause that bears words, and that nobody has, acts on or stands under."""
    by_itself = bool(verbs) and all(
        stem(x.norm.split(" ")[0]) & (APPEARS | READS | SETTLES | TURNS) for x in verbs
    )
    for k in clause:
        bears = is_sure(lexemes[k]) or (by_itself and bears_words(lexemes[k])) or lexemes[k].norm in ITSELF
        if (
            bears
            and not _owned(lexemes, lexemes[k])
            and (bearer_kind(lexemes[k]) or by_itself)
            and not is_governed(lexemes, k)
            and not is_acted_on(lexemes, k)
        ):
            return lexemes[k]
    return None


def _in_frame(lexemes: Sequence[Lexeme], clause: range) -> Lexeme | None:
    """ "At the bottom of the frame: '…'": a place in the picture and nothing else."""
    if any(lexemes[k].has(*PEOPLE) for k in clause):
        return None
    return next((lexemes[k] for k in clause if last_word(lexemes[k]) in FRAMES), None)


LINE_OF = frozenset(
    {"release", "tag", "end", "credit", "legal", "copy", "cover", "strap", "headline", "sub", "closing", "sign off",
     "endorsement", "price", "address"}
)  # fmt: skip
"""What a line is of that is written."""


def _written_line(lexemes: Sequence[Lexeme], clause: range) -> bool:
    """ "Release line: '…'", "a closing line in white: '…'": a line that is no speech."""
    return any(lexemes[k].norm in LINE_OF for k in clause) and not any(
        lexemes[k].norm in ("his", "her", "their") for k in clause
    )


def _owned(lexemes: Sequence[Lexeme], noun: Lexeme) -> bool:
    """ "The historian's words", "his last line": somebody's, so that they are spoken."""
    return said_of(lexemes, bisect_left(lexemes, noun.start, key=lambda x: x.start))


def _comes(verbs: Sequence[Lexeme]) -> bool:
    """ "Words appear as she sings them": the first verb brings them into the picture."""
    return bool(verbs) and bool(stem(verbs[0].norm.split(" ")[0]) & APPEARS)


def _first_noun(lexemes: Sequence[Lexeme], clause: range) -> Lexeme | None:
    """The head of the first noun phrase of a clause."""
    head: Lexeme | None = None
    for k in clause:
        lexeme = lexemes[k]
        if lexeme.tag == "N":
            head = lexeme
        elif head is not None or lexeme.tag not in "DA":
            break
    return head if head is not None and not head.has(*PEOPLE) else None

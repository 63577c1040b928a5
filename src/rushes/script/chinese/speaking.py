"""Speaking: who says a Chinese line where the noun right before it is not the speaker.

记者拦住一位大爷：“…” is the reporter's, 无线电里传来同伴焦急的声音：“…” the mate's, who is not here.
"""

import re
from collections.abc import Sequence

from rushes.script.lexemes import Lexeme
from rushes.script.subjects import says_word, subject_of

__all__ = ["clause_subject", "comes_from_elsewhere", "heard_speaker", "speaker_of_clause"]

VOICE = (
    "声音",
    "嗓音",
    "话音",
    "声",
    "喊声",
    "呼喊",
    "命令",
    "呼叫",
    "播报",
    "指令",
    "提醒",
    "通知",
    "喊话",
    "呼救",
)
COMES = re.compile(r"传来|响起|飘来|听到|听见|传出")
REACH = 14
"""Lexemes before the quotation that are looked through."""


def _clause(lexemes: Sequence[Lexeme], i: int) -> int:
    """Where the clause that leads up to the quotation at `i` begins."""
    start = i
    while start > max(0, i - REACH):
        before = lexemes[start - 1]
        if before.quote is not None or (before.stop and before.stop != ":"):
            break
        start -= 1
    return start


def speaker_of_clause(lexemes: Sequence[Lexeme], i: int, named: Lexeme) -> Lexeme | None:
    """Somebody else than `named` who speaks the quotation at `i`: whose voice it is, or who does something to `named`."""
    start = _clause(lexemes, i)
    clause = list(lexemes[start:i])
    at = next((k for k, x in enumerate(clause) if x is named), -1)
    if at < 0 or not named.chinese:
        return None
    people = [
        k for k, x in enumerate(clause) if x.tag in "NR" and x.has("being", "pron") and not x.has("where")
    ]
    if named.text.endswith(VOICE):
        if not comes_from_elsewhere(lexemes, i):
            return None
        return next((clause[k] for k in people if k < at), None)
    if clause[-1].stop != ":" or not named.has("being", "pron", "name", "thing"):
        return None
    first = next((k for k in people if k < at), -1)
    if first < 0 and (asks := _asks(lexemes, start, start + at)) is not None:
        return asks
    between = clause[first + 1 : at]
    acts = any(x.tag == "V" for x in between) and not any(x.tag == "C" for x in between)
    return clause[first] if first >= 0 and acts else None


def _asks(lexemes: Sequence[Lexeme], start: int, at: int) -> Lexeme | None:
    """剃头师傅甩了甩围布，问小孩：“…”: who does what the verb of speaking before the noun at `at` says."""
    verb = next((k for k in range(start, at) if lexemes[k].tag == "V" and says_word(lexemes[k])), -1)
    if verb < 0:
        return None
    subject, thing = subject_of(lexemes, verb)
    return None if thing else subject


def comes_from_elsewhere(lexemes: Sequence[Lexeme], i: int) -> bool:
    """What is heard comes from somewhere: 传来同伴的声音."""
    words = "".join(x.text for x in lexemes[_clause(lexemes, i) : i])
    return COMES.search(words) is not None


def clause_subject(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """记者把话筒递过去：“…”: who acts in the clause that leads up to the quotation at `i`."""
    start = _clause(lexemes, i)
    if i == 0 or lexemes[i - 1].stop != ":" or not any(x.tag == "V" for x in lexemes[start:i]):
        return None
    first = next((x for x in lexemes[start:i] if x.tag not in "ADXSC"), None)
    return (
        first
        if first is not None and first.chinese and first.tag in "NR" and first.has("being", "pron")
        else None
    )


def heard_speaker(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """Whose voice comes from somewhere right before the quotation at `i`."""
    start = _clause(lexemes, i)
    if i == 0 or lexemes[i - 1].stop != ":" or not comes_from_elsewhere(lexemes, i):
        return None
    clause = lexemes[start:i]
    people = [x for x in clause if x.tag in "NR" and x.chinese and x.has("being", "pron")]
    if not people or not any(x.text.endswith(VOICE) for x in clause):
        return None
    whole = len(people) > 1 and people[0].end == people[1].start  # 女播音员
    return people[whole]

"""Attribution: who is said to speak a quotation, by the words before it (she turns and says, “…”)."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rushes.script.lexemes import Lexeme
from rushes.script.subjects import (
    FAR,
    IRREGULAR,
    NOUNS,
    base_of,
    can_speak,
    full_stop,
    head_of,
    says_word,
    subject_of,
)
from rushes.script.wordings import DEVICES, HEARD, LABELS, UTTERED

__all__ = ["WAYS", "Attribution", "is_saying", "said_before"]

OBJECTS = frozenset(
    {"him", "her", "them", "me", "us", "himself", "herself", "themselves", "one", "each other", "it"}
)
"""Pronouns of whom a clause is not about."""

WORDED = frozenset(
    {
        "words",
        "word",
        "speech",
        "testimony",
        "account",
        "story",
        "monologue",
        "commentary",
        "narration",
        "poem",
    }
)
"""What runs over the pictures and is somebody's."""

WAYS = 12
"""Lexemes before a quotation in which its verb is looked for."""


@dataclass(frozen=True)
class Attribution:
    """`subject` is a lexeme of the speaker's phrase; `strong` if a verb of speaking stands there; `around` what says how.

    `thing`: the subject is no being but does speak (a radio); `behind`: it stands behind the quotation; `off`: it is said to
    be out of the picture; `afar`: it is heard over a radio or the like, so somebody new is not here.
    """

    verb: Lexeme | None
    subject: Lexeme | None
    strong: bool
    around: tuple[Lexeme, ...] = ()
    thing: bool = False
    behind: bool = False
    off: bool = False
    afar: bool = False


def said_before(lexemes: Sequence[Lexeme], i: int) -> Attribution | None:
    """ "She turns and says softly, “…”"; with a weak verb only behind a comma or colon ("a voice breaks, “…”")."""
    j = i - 1
    marked = False
    while j >= 0 and lexemes[j].stop and not full_stop(lexemes[j]):
        marked, j = True, j - 1
    if j < 0 or lexemes[j].stop or lexemes[j].quote is not None or (lexemes[j].tag == "D" and not marked):
        return None
    labelled = lexemes[j].norm in LABELS
    if (
        lexemes[j].tag in NOUNS
        and lexemes[j].norm not in OBJECTS
        and can_speak(lexemes[j])
        and not labelled
        and any(x.stop == ":" for x in lexemes[j + 1 : i])
    ):
        doer = _doer(lexemes, j) or _voice_from(lexemes, j, i) or _addresser(lexemes, j, i)
        return Attribution(None, doer or lexemes[j], True, _since_stop(lexemes, j, i))
    commas, verb = 0, -1
    for k in range(j, max(-1, j - WAYS), -1):
        if lexemes[k].quote is not None or (
            lexemes[k].stop and (full_stop(lexemes[k]) or lexemes[k].stop == ":")
        ):
            break
        commas += bool(lexemes[k].stop)
        if commas > 1 or lexemes[k].tag == "S":
            break
        if (
            says_word(lexemes[k])
            and is_saying(lexemes, k)
            and (commas == 0 or _asides(lexemes[k + 1 : j + 1]))
        ):
            verb = k
            break
    if verb >= 0:
        subject, thing = subject_of(lexemes, verb)
        around = tuple(x for x in lexemes[max(0, verb - 8) : i] if not x.stop and x.quote is None)
        return Attribution(lexemes[verb], subject, True, _since_stop(lexemes, verb, i) or around, thing)
    return _weak(lexemes, i, j, marked)


def _whose(lexemes: Sequence[Lexeme], m: int) -> Lexeme | None:
    """ "A baby's first word": whose it is."""
    k = m - 1
    while k > 0 and lexemes[k].tag in "NDA" and m - k < 4:
        k -= 1
    owned = k > 0 and lexemes[k].tag == "G" and can_speak(lexemes[k - 1])
    return lexemes[k - 1] if owned else None


def _addresser(lexemes: Sequence[Lexeme], j: int, i: int) -> Lexeme | None:
    """ "The magician, quietly, to the mother: “…”": the first of a sentence without a verb, where the last is spoken to."""
    k = j
    while k > 0 and lexemes[k - 1].tag in "DNG" and not lexemes[k - 1].stop:
        k -= 1
    spoken_to = k > 0 and lexemes[k - 1].norm in ("to", "at", "towards")
    return _fragment_speaker(lexemes, i) if spoken_to else None


def _voice_from(lexemes: Sequence[Lexeme], j: int, i: int) -> Lexeme | None:
    """ "A whisper from the audience: “…”": what is heard, where the noun before the colon is only where it comes from."""
    k = j
    while k > 0 and lexemes[k - 1].tag in "DNGA" and not lexemes[k - 1].stop:
        k -= 1
    if k < 2 or lexemes[k - 1].tag != "P" or lexemes[k - 2].tag != "N":
        return None
    heard = lexemes[k - 2]
    spoken = can_speak(heard) or heard.norm.rpartition(" ")[2] in UTTERED
    return heard if spoken and not any(x.tag == "V" for x in lexemes[max(0, k - 6) : i]) else None


def _doer(lexemes: Sequence[Lexeme], j: int) -> Lexeme | None:
    """ "The man turns to the nurse: “…”": who acts on the noun before a colon, where somebody does; the camera is nobody."""
    k = j
    while k > 0 and lexemes[k - 1].tag in "DNGA" and not lexemes[k - 1].stop:
        k -= 1
    if k == 0 or not (lexemes[k - 1].tag in "PV" or lexemes[k - 1].norm in ("to", "at", "with", "on")):
        return None
    verb = k - 1
    while verb >= 0 and lexemes[verb].tag != "V":
        if lexemes[verb].quote is not None or (lexemes[verb].stop and full_stop(lexemes[verb])):
            return None
        verb -= 1
    if verb < 0:
        return None
    doer, thing = subject_of(lexemes, verb)
    return None if thing or doer is None or doer is lexemes[j] or doer.has("camera", "shot") else doer


def _weak(lexemes: Sequence[Lexeme], i: int, j: int, marked: bool) -> Attribution | None:
    """No verb of speaking: the name before a colon, a voice, or whoever acts last before a comma."""
    m = j - 1 if lexemes[j].norm == "of" and j else j
    word = lexemes[m].norm.rpartition(" ")[2]
    owner = _whose(lexemes, m)
    if (word in UTTERED or (owner is not None and word in ("word", "words"))) and (
        lexemes[m].tag != "V" or lexemes[m - 1].tag in "DNG"
    ):
        return Attribution(None, owner, True, _since_stop(lexemes, m, i))
    colon = any(x.stop == ":" for x in lexemes[j + 1 : i])
    named = next(
        (
            lexemes[k]
            for k in range(j, max(-1, j - 4), -1)
            if (lexemes[k].tag in NOUNS and lexemes[k].norm not in OBJECTS) or lexemes[k].stop
        ),
        None,
    )
    if colon and named is not None and named.norm in LABELS:
        return None
    if colon and named is not None and not named.stop and can_speak(named):
        return Attribution(None, named, True, _since_stop(lexemes, j, i))
    if colon and (first := _fragment_speaker(lexemes, i)) is not None:
        return Attribution(None, first, True, _since_stop(lexemes, j, i))
    if colon and lexemes[j].tag == "N" and lexemes[j].norm.rpartition(" ")[2] in DEVICES:
        return Attribution(None, lexemes[j], True, _since_stop(lexemes, j, i), thing=True)
    around = _since_stop(lexemes, j, i)
    device = next((x for x in around if x.has("speaker") and x.tag in NOUNS), None)
    if device is not None and (marked or device is lexemes[j]):
        return Attribution(None, device, True, around)
    if not marked:
        return None
    verb = next((k for k in range(j, max(-1, j - WAYS), -1) if lexemes[k].tag == "V" or lexemes[k].stop), -1)
    if verb < 0 or lexemes[verb].stop:
        return None
    subject, thing = subject_of(lexemes, verb)
    if subject is not None and thing and colon and subject.norm in WORDED:
        owner = _whose(lexemes, bisect_left(lexemes, subject.start, key=lambda x: x.start))
        if owner is not None:
            return Attribution(lexemes[verb], owner, True, around)
    if subject is None or (
        thing and not (colon and (not subject.senses or subject.norm.removesuffix("s") in UTTERED))
    ):
        return None
    voiced = subject.has("speaker") and bool(base_of(lexemes[verb].norm) & HEARD)
    return Attribution(lexemes[verb], subject, voiced, around, thing)


def _fragment_speaker(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """ "Dev, mouth full: “…”", "The woman again: “…”", "Her father, off screen, buttering toast: “…”": whom a sentence without
    a finite verb before the colon begins with."""
    start = i - 1
    while start > 0 and i - start < FAR and not (lexemes[start - 1].stop and full_stop(lexemes[start - 1])):
        if lexemes[start - 1].quote is not None:
            break
        start -= 1
    sentence = lexemes[start:i]
    if any(x.tag == "V" and not x.norm.split(" ")[0].endswith("ing") for x in sentence):
        return None
    end = 0
    while end < len(sentence) and sentence[end].tag in "DNG" and not (end and sentence[end].tag == "D"):
        end += 1
    head = head_of(sentence[:end]) if end else None
    goes_on = end < len(sentence) and (sentence[end].stop or sentence[end].tag in "APVD")
    return head if goes_on and head is not None and head.norm not in LABELS else None


def _since_stop(lexemes: Sequence[Lexeme], k: int, i: int) -> tuple[Lexeme, ...]:
    """The words of the clause that holds `k`, up to the quotation."""
    start = k
    while start > max(0, k - FAR) and not lexemes[start - 1].stop and lexemes[start - 1].quote is None:
        start -= 1
    return tuple(x for x in lexemes[start:i] if not x.stop and x.quote is None)


def is_saying(lexemes: Sequence[Lexeme], k: int) -> bool:
    """A word that may be a noun as well ("calls", "order") is a verb where it is tagged so or no article stands before it."""
    if lexemes[k].tag == "V" or lexemes[k].chinese:
        return True
    before = lexemes[k - 1] if k else None
    if before is None or before.tag in "DPG":
        return False
    if _heard_to_do(lexemes, k):
        return True
    inflected = lexemes[k].norm.split(" ")[0].endswith(("s", "ed", "ing")) or lexemes[k].norm in IRREGULAR
    return (
        inflected
        or before.tag in "RX"
        or before.norm == "to"
        or any(s.form == "plural" for s in before.senses)
    )


def _heard_to_do(lexemes: Sequence[Lexeme], k: int) -> bool:
    """ "We hear the director call": a base form behind what is heard or seen to do it."""
    m = k - 1
    while m >= 0 and lexemes[m].tag in "DN":
        m -= 1
    return (
        m >= 0
        and m < k - 1
        and bool(base_of(lexemes[m].norm) & {"hear", "see", "watch", "let", "make", "have"})
    )


def _asides(between: Sequence[Lexeme]) -> bool:
    """What stands between a verb and its quotation behind a comma: "says, smiling, “…”", "says, with a grin, “…”"."""
    words = [x for x in between if not x.stop]
    comma = next((n for n, x in enumerate(between) if x.stop), len(between))
    first = between[comma + 1] if comma + 1 < len(between) else None
    aside = first is None or first.tag in "PA" or first.norm.endswith(("ing", "ly"))
    return aside and not any(x.tag == "V" and not x.norm.endswith("ing") for x in words[comma:])

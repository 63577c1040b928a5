"""Attribution: who is said to speak a quotation, by the words before and behind it.

Works on tagged lexemes, without clauses: the verb of speaking that stands with the quotation, and from it the nearest
subject that can speak.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rushes.script.chinese.speaking import comes_from_elsewhere, heard_speaker, speaker_of_clause
from rushes.script.lexemes import Lexeme
from rushes.script.offscreen import heard_from_afar, out_of_picture
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

__all__ = ["Attribution", "attribute", "attributions_of"]

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


def attribute(lexemes: Sequence[Lexeme], i: int, last: Attribution | None = None) -> Attribution | None:
    """Who speaks the quotation at `i`, None where the words beside it don't say; `last` spoke the quotation before it."""
    before, behind = _before(lexemes, i), _behind(lexemes, i)
    used = before is not None and before.verb is not None and _speaks_last(lexemes, i, before.verb)
    if used and last is not None and before is not None and last.verb is before.verb and last.behind:
        before = replace(last, behind=False)
    if before is not None and before.strong and not (used and behind is not None and behind.strong):
        return before
    if behind is not None and behind.strong:
        return behind
    if before is not None and (before.strong or before.subject is not None):
        return before
    return behind


def _speaks_last(lexemes: Sequence[Lexeme], i: int, verb: Lexeme) -> bool:
    """The verb stands behind another quotation: “…,” he says, “…”."""
    k = i - 1
    while k >= 0 and lexemes[k].quote is None:
        k -= 1
    return k >= 0 and lexemes[k].end <= verb.start and not any(full_stop(x) for x in lexemes[k:i] if x.stop)


def _before(lexemes: Sequence[Lexeme], i: int) -> Attribution | None:
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
        if says_word(lexemes[k]) and _verbal(lexemes, k) and (commas == 0 or _asides(lexemes[k + 1 : j + 1])):
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


def _verbal(lexemes: Sequence[Lexeme], k: int) -> bool:
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


def _behind(lexemes: Sequence[Lexeme], i: int) -> Attribution | None:
    """ "“…,” says the king", "“…,” she whispers", "“…!” the old man in the chair yells"."""
    quote = lexemes[i].quote
    j = i + 1
    comma = j < len(lexemes) and lexemes[j].stop == ","
    j += comma
    if quote is None or j >= len(lexemes) or lexemes[j].stop or lexemes[j].quote is not None:
        return None
    if _governs(lexemes, i - 1):
        return None
    end = j
    while end < len(lexemes) and end < j + WAYS and not lexemes[end].stop and lexemes[end].quote is None:
        end += 1
    window = lexemes[j:end]
    if window[0].norm in ("from", "by") and (said := _said_by(window)) is not None:
        return Attribution(None, said, True, tuple(window), behind=True)
    if says_word(window[0]) and window[0].tag != "D" and _verbal(lexemes, j):
        return _inverted(lexemes, i, j, end)
    if window[0].tag not in "DNRA" or (
        window[0].text[:1].isupper() and quote.text[-1:] in ".!?" and _own(lexemes, end)
    ):
        return None
    voiced = quote.text[-1:] in ",!?…—-" or comma
    verb = next((k for k in range(j, end) if lexemes[k].tag == "V" or says_word(lexemes[k])), -1)
    if verb <= j:
        return None
    strong = says_word(lexemes[verb])
    new = window[0].text[:1].isupper() and window[0].norm != "i" and quote.text[-1:] in ".!?"
    if not strong and (not voiced or new):
        return None
    subject, thing = subject_of(lexemes[:end], verb)
    if subject is None or subject.start < lexemes[i].end:
        return None
    if new and (quote.text[-1:] == "." or not _ends_there(lexemes, verb)):
        return None
    known_name = window[0].has("name") or not window[0].senses
    return Attribution(
        lexemes[verb], subject, strong and (not new or known_name), tuple(window), thing, behind=True
    )


def _governs(lexemes: Sequence[Lexeme], k: int) -> bool:
    """The quotation is what a preposition is about: on “Go!” they run."""
    while k >= 0 and lexemes[k].tag == "D":
        k -= 1
    return k >= 0 and (lexemes[k].tag == "P" or lexemes[k].norm in ("on", "at", "upon", "after", "before"))


def _ends_there(lexemes: Sequence[Lexeme], verb: int) -> bool:
    """ "“Stop!” The man shouts.": nothing but how it is said follows the verb, as behind a line."""
    k = verb + 1
    while k < len(lexemes) and lexemes[k].tag == "A":
        k += 1
    over = k >= len(lexemes) or bool(lexemes[k].stop) or lexemes[k].tag in "PS"
    return over and not base_of(lexemes[verb].norm) & NOISES


NOISES = frozenset({"giggle", "laugh", "gasp", "sigh", "groan", "chuckle", "cheer", "sob", "cackle", "grunt", "moan", "cough",
                    "hum", "whistle", "snort", "sniff", "whimper", "wail", "howl", "squeal", "wheeze", "whine"})  # fmt: skip
"""Verbs of what somebody does after a line rather than of saying it."""


def _said_by(window: Sequence[Lexeme]) -> Lexeme | None:
    """ "“Go!” from the starter"."""
    end = 1
    while end < len(window) and window[end].tag in "DNG":
        end += 1
    return head_of(window[1:end]) if end > 1 else None


def _own(lexemes: Sequence[Lexeme], end: int) -> bool:
    """The clause behind a quotation leads up to a quotation of its own."""
    end += end < len(lexemes) and bool(lexemes[end].stop) and not full_stop(lexemes[end])
    return end < len(lexemes) and lexemes[end].quote is not None


def _inverted(lexemes: Sequence[Lexeme], i: int, j: int, end: int) -> Attribution | None:
    """The verb comes first: says the king."""
    k = j + 1
    while k < end and lexemes[k].tag in "AXP" and not can_speak(lexemes[k]):
        k += 1
    if k >= end or lexemes[k].tag not in NOUNS:
        return Attribution(lexemes[j], None, True, tuple(lexemes[j:end]), behind=True)
    stop = k
    while stop + 1 < end and lexemes[stop + 1].tag in NOUNS and lexemes[stop + 1].tag != "D":
        stop += 1
    head = head_of(lexemes[k : stop + 1])
    thing = head is None and (lexemes[stop].has("thing") or lexemes[stop].norm in DEVICES)
    subject = head or (lexemes[stop] if thing else None)
    return Attribution(lexemes[j], subject, True, tuple(lexemes[j:end]), thing, behind=True)


def attributions_of(lexemes: Sequence[Lexeme]) -> dict[int, Attribution]:
    """The attribution of every quotation that has one, by where it begins."""
    found: dict[int, Attribution] = {}
    last: Attribution | None = None
    for i, lexeme in enumerate(lexemes):
        if lexeme.quote is not None:
            last = attribute(lexemes, i, last)
            if last is None and (heard := heard_speaker(lexemes, i)) is not None:
                last = Attribution(None, heard, True, off=True, afar=True)
                found[lexeme.start] = last
            elif last is not None:
                found[lexeme.start] = last = _in_chinese(lexemes, i, _placed(lexemes, i, last))
    return found


def _in_chinese(lexemes: Sequence[Lexeme], i: int, found: Attribution) -> Attribution:
    """With whom a Chinese clause means where the noun beside the quotation is another."""
    heard = heard_speaker(lexemes, i)
    if heard is not None and heard is not found.subject and (found.verb is None or not says_word(found.verb)):
        return Attribution(None, heard, True, found.around, off=True, afar=True)
    other = speaker_of_clause(lexemes, i, found.subject) if found.subject is not None and not found.behind else None
    if other is None or found.subject is None:
        return found
    voiced = not found.subject.has("being", "pron", "name")
    afar = voiced and comes_from_elsewhere(lexemes, i)
    return replace(found, subject=other, thing=False, strong=True, off=found.off or afar, afar=found.afar or afar)


def _placed(lexemes: Sequence[Lexeme], i: int, found: Attribution) -> Attribution:
    """With whether the words say that the speaker is out of the picture."""
    if found.subject is None:
        return found
    subject = bisect_left(lexemes, found.subject.start, key=lambda x: x.start)
    verb = subject if found.verb is None else bisect_left(lexemes, found.verb.start, key=lambda x: x.start)
    off = out_of_picture(lexemes, subject, verb, i)
    busy = any(x.tag == "V" for x in lexemes[subject + 1 : verb])
    return replace(found, off=off, afar=not busy and heard_from_afar(lexemes, subject, i))

"""Music made in the picture: somebody plays an instrument, and a lesson says how.

"Plays the violin", "a thumb plucks the low E string", "both hands press the keys": a verb of playing and what is played, or a
part of it where the prompt names the instrument elsewhere. A drum that is struck once is a sound; a beat on it is music.
"""

import re

from rushes.script.cues import denied
from rushes.script.hearing import DETERMINERS, phrase_end, phrase_start
from rushes.script.notes import FINGERED, PLAYED, first_note
from rushes.script.tunes import Mark, Sheet, kind_of, words_of

__all__ = ["instruments_at_hand", "played"]

Span = tuple[int, int]

REACH = 6
"""Words behind the verb among which the instrument is looked for."""
HELD, NOTES, BOWING = words_of("held"), words_of("notes"), words_of("bowing")
RINGING, MANNERS, LESSONS = words_of("ringing"), words_of("manners"), words_of("lessons")
CASED, TYPED, OTHER_ORGANS = words_of("cased"), words_of("typed"), words_of("other_organs")
PERFORMING, BEATS, WORDED = words_of("performing"), words_of("beats"), words_of("worded")
BARS, HANDS, STROKES = words_of("struck_bars"), words_of("hands"), words_of("strokes")
STRINGED = words_of("stringed") | {"piano", "harpsichord"}
HOMONYMS = words_of("homonyms") - {"bass", "bugle"} | {"choir", "orchestra"}
"""Instruments that only a verb of playing tells from something else, or that nobody holds."""
LINKS = frozenset(["while", "as", "then", "when", "before", "after", "until", "who", "that", "which"])
"""Words at which the object of a verb ends."""
BEATS_PER_MINUTE = re.compile(r"\b\d{2,3}[ -]?(?:bpm|beats (?:per|a|each) minute)\b", re.IGNORECASE)
SURE = "sure"


def instruments_at_hand(sheet: Sheet) -> list[Mark]:
    """Instruments with pitch that a prompt names as such, not their cases and shops, nor a guitar's strings."""
    return [m for m in sheet.marks("instrument") if _pitched(sheet, m)] + [
        m for m in sheet.marks("player") if m.kind not in ("drums", "musician")
    ]


def _pitched(sheet: Sheet, mark: Mark) -> bool:
    before = sheet.word(mark.start - 1)
    if before == "toy" or sheet.word(mark.end) in CASED:
        return False
    if mark.kind == "keyboard":
        return before in TYPED or any(t.word in WORDED for t in sheet.tokens) or bool(sheet.marks("player"))
    if mark.kind in ("strings", "brass", "woodwinds"):
        return mark.end - mark.start > 1
    if mark.kind in ("recorder", "organ"):
        return before not in OTHER_ORGANS
    return mark.kind not in HOMONYMS


def played(sheet: Sheet, mask: str, *, by_notes: bool) -> list[Span]:
    """Where somebody is said to play, as token indices, in order. `mask` is the text without its quotations; `by_notes` takes
    an instrument and the name of a note for playing, whatever is said of the hands."""
    hands = instruments_at_hand(sheet)
    found = [
        span
        for mark in sheet.marks("play")
        if (span := _played(sheet, mark.start, hands)) is not None and not denied(sheet, mark.start)
    ]
    found += _by_musicians(sheet)
    found += [] if found else _strokes(sheet) or _by_beats(sheet, mask)
    if not found and any(m.kind != "bass" for m in hands):
        found += _by_manner(sheet)
    if not found and (by_notes or (hands and FINGERED.search(mask))):
        found += _notes_played(sheet, hands, mask) or _taught(sheet, hands)
    return sorted(set(found))


def _played(sheet: Sheet, v: int, hands: list[Mark]) -> Span | None:
    """The words of playing at the verb `v`: it and its object, or the instrument before it where that is the subject."""
    if sheet.word(v) in ("bow", "bows", "pop", "pick", "picks") and sheet.word(v - 1) in DETERMINERS:
        return None
    kind = kind_of("play", sheet.word(v))
    if kind == "dancing" and not any(sheet.word(k) in HANDS for k in range(max(0, v - 4), v)):
        return None
    sure = kind == SURE
    end = _object_end(sheet, v)
    parts = _parts(sheet, v, end, hands)
    blown = sheet.word(v).startswith(("blow", "blew", "bow"))
    pitched = any(v < m.start < end for m in hands) and (sure or blown)
    alone = sheet.word(v).startswith("play") and bool(hands) and _alone(sheet, v + 1)
    if pitched or alone or (hands and parts) or _drummed(sheet, v, end, sure=sure):
        return v, _phrase_end(sheet, v)
    return _passive(sheet, v, hands, sure=sure)


def _alone(sheet: Sheet, at: int) -> bool:
    """ "She plays slowly", "he plays it again": the instrument was named before."""
    word = sheet.word(at)
    return (
        sheet.stop(at) or word.endswith("ly") or word in ("it", "again", "along", "for", "over", "on", "and")
    )


def _drummed(sheet: Sheet, v: int, end: int, *, sure: bool) -> bool:
    """ "Plays the bongos", "keeps a groove" where drums are named."""
    drums = sheet.marks("percussion")
    if sure and sheet.word(v).startswith(("play", "perf", "pract")) and any(v < m.start < end for m in drums):
        return True
    drums = drums or [m for m in sheet.marks("player") if m.kind == "drums"]
    words = [w for k in range(v + 1, end) for w in sheet.word(k).split(" ")]
    if sheet.word(v) in HELD:
        return bool(drums) and bool(BEATS & set(words))
    return bool(drums) and any(kind_of("beaten", w) for w in words)


def _object_end(sheet: Sheet, v: int) -> int:
    last, end = min(v + 1 + REACH, len(sheet.tokens)), v + 1
    while end < last and not sheet.tokens[end].stop and sheet.word(end) not in LINKS:
        end += 1
    return end


def _phrase_end(sheet: Sheet, v: int) -> int:
    end = v + 1
    while sheet.word(end) in DETERMINERS:
        end += 1
    return phrase_end(sheet.tokens, end)


def _parts(sheet: Sheet, v: int, end: int, hands: list[Mark]) -> bool:
    """A string, a key, a chord … is what the verb acts on."""
    verb, words = sheet.word(v), [sheet.word(k) for k in range(v + 1, end)]
    if not any(m.kind != "bass" for m in hands) and kind_of("play", verb) != SURE:
        return False
    if verb in HELD:
        return bool(NOTES & set(words))
    if "bow" in words or "bow" in (sheet.word(v - 1), sheet.word(v - 2)):
        return verb in BOWING or kind_of("play", verb) == SURE
    kinds = {m.kind for m in hands}
    other = (
        "pedal",
        "slide",
        "pick",
        *(() if kinds & STRINGED else ("string",)),
        *(() if kinds & BARS else ("bar",)),
    )
    return any(kind_of("part", w) and not w.startswith(other) for w in words)


def _passive(sheet: Sheet, v: int, hands: list[Mark], *, sure: bool) -> Span | None:
    """ "The violin being played", "keys are pressed one by one"."""
    word = sheet.word(v)
    if not word.endswith("ed") and word not in ("struck", "drawn", "bent", "blown", "held"):
        return None
    if sheet.word(v + 1) in DETERMINERS:
        return None
    places = [m.start for m in hands if 0 < v - m.start <= 4] if sure else []
    if hands and not places:
        near = range(max(0, v - 3), v)
        places = [
            k for k in near if sheet.word(k) in NOTES or (word not in HELD and kind_of("part", sheet.word(k)))
        ]
    if not places or any(sheet.tokens[k].stop for k in range(places[0], v)):
        return None
    return phrase_start(sheet.tokens, places[0]), v + 1


def _by_musicians(sheet: Sheet) -> list[Span]:
    """ "A busker plays", "a brass band performs": nobody need say on what."""
    found = []
    marks = [
        *sheet.marks("player"),
        *(m for m in sheet.marks("instrument") if m.kind in ("orchestra", "choir", "brass", "strings")),
    ]
    for mark in marks:
        verb = mark.end
        if verb < len(sheet.tokens) and sheet.tokens[verb].stop == ",":
            verb = _behind_names(sheet, verb + 1)
        while sheet.word(verb).endswith("ly"):
            verb += 1
        word = sheet.word(verb)
        if word in PERFORMING and not denied(sheet, verb):
            found.append((phrase_start(sheet.tokens, mark.start), max(verb + 1, _phrase_end(sheet, verb))))
    return found


def _behind_names(sheet: Sheet, at: int) -> int:
    """Index behind what stands between commas: "a trio, piano, bass and drums, plays"."""
    last = min(at + 12, len(sheet.tokens) - 1)
    while at < last and sheet.tokens[at].stop in ("", ","):
        if sheet.tokens[at].stop and sheet.word(at + 1) in PERFORMING:
            return at + 1
        at += 1
    return last


def _by_beats(sheet: Sheet, mask: str) -> list[Span]:
    """Drums and how many beats they play a minute."""
    beats = BEATS_PER_MINUTE.search(mask)
    if beats is None or not sheet.marks("percussion"):
        return []
    inside = [i for i, t in enumerate(sheet.tokens) if beats.start() <= t.start < beats.end()]
    return [(inside[0], inside[-1] + 1)] if inside else []


def _strokes(sheet: Sheet) -> list[Span]:
    """Strokes of a drum in a row: "bass, tone, tone, slap"."""
    if not sheet.marks("percussion") and not any(m.kind == "drums" for m in sheet.marks("player")):
        return []
    row: list[int] = []
    for i, token in enumerate(sheet.tokens):
        if token.word in STROKES:
            row.append(i)
        elif token.stop not in (",", "-") and token.word not in ("and", "then"):
            if _row(sheet, row):
                return [(row[0], row[-1] + 1)]
            row = []
    return [(row[0], row[-1] + 1)] if _row(sheet, row) else []


def _row(sheet: Sheet, row: list[int]) -> bool:
    """At least three strokes with commas between."""
    return len(row) > 2 and all(sheet.word(k + 1) in ("", "and", "then", "tone") for k in row[:-1])


def _by_manner(sheet: Sheet) -> list[Span]:
    """A technique is named, or a note is said to ring."""
    for i, token in enumerate(sheet.tokens):
        if token.word in MANNERS and not denied(sheet, i):
            return [(phrase_start(sheet.tokens, i), i + 1)]
        if token.word in ("note", "notes", "tone", "tones", "pitch"):
            near = {sheet.word(k) for k in range(max(0, i - 5), min(i + 5, len(sheet.tokens)))}
            if near & RINGING and not denied(sheet, i):
                return [(phrase_start(sheet.tokens, i), i + 1)]
    return []


def _notes_played(sheet: Sheet, hands: list[Mark], mask: str) -> list[Span]:
    """ "Frets F#3", "play E, G and B": notes tell that it is played, whatever on; with an instrument any note does."""
    match = PLAYED.search(mask) or FINGERED.search(mask)
    span = match.span() if match is not None else None
    if span is None and (hands or sheet.marks("player") or sheet.marks("percussion")):
        span = first_note(mask)
    inside = [i for i, t in enumerate(sheet.tokens) if span is not None and span[0] <= t.start < span[1]]
    return [(inside[0], inside[-1] + 1)] if inside else []


def _taught(sheet: Sheet, hands: list[Mark]) -> list[Span]:
    """A lesson on an instrument with pitch is heard, whatever it says of the hands."""
    if not any(m.kind != "bass" for m in hands):
        return []
    taught = (i for i, t in enumerate(sheet.tokens) if t.word in LESSONS and not denied(sheet, i))
    return [(phrase_start(sheet.tokens, i), i + 1) for i in taught][:1]

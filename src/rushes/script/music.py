"""Music: what a prompt asks to be played, behind the picture or by somebody in it.

The phrases that ask for it (`accompaniment`, `playing`) give genre, mood, tempo and instruments; a lesson gives its notes in
their order ("C4, E4, G4", "the A string", "a G major chord") and its scale (`notes`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rushes.script.accompaniment import backing
from rushes.script.hearing import adjective, phrase_start, tokens_of
from rushes.script.lexicon import lexicon
from rushes.script.moments import moment_of
from rushes.script.notes import notes_of, pitched
from rushes.script.playing import instruments_at_hand, played
from rushes.script.quotes import Quote
from rushes.script.screenplay import Music
from rushes.script.tunes import Mark, Sheet, kind_of, words_of

__all__ = ["Tune", "music_of"]

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tune:
    """The music, where its words stand in the prompt, and whether somebody plays it there to be seen."""

    music: Music
    spans: tuple[tuple[int, int], ...]
    played: bool


BEATS = re.compile(
    r"\b(\d{2,3})[ -]?(?:bpm\b|beats (?:per|a|each) minute)|(?:♩|\bquarter(?: note)?) ?= ?(\d{2,3})\b"
    r"|\b(?:tempo of|metronome (?:\w+ )?(?:to|at)|metronome) (\d{2,3})\b",
    re.IGNORECASE,
)
NOTED = re.compile(r"[A-G](?:[#♯b♭]|[ -](?:sharp|flat))?[0-8]")
SAYING = frozenset(
    ["is", "are", "and", "but", "feels", "sounds", "stays", "remains", "becomes", "turns", "very", "rather"]
)
"""Words between music and what it is like."""
STRINGED = words_of("stringed")
NOT_MOODS, MOODED, MELODIC = words_of("no_mood"), words_of("mooded"), words_of("melodic")


def music_of(text: str, quotes: Sequence[Quote]) -> Tune | None:
    """The music that a prompt asks for; None where it asks for none, or only for none to be played."""
    sheet = Sheet(text, tokens_of(text, quotes))
    mask = _unquoted(text, quotes)
    heads = backing(sheet)
    melodic = any(sheet.word(end - 1) in MELODIC for _, end in heads)
    playing = played(sheet, mask, by_notes=melodic or not heads)
    if not heads and not playing:
        return None
    notes, scale = notes_of(mask) if playing or pitched(mask) else ((), "")
    if playing and not scale:
        scale = notes_of(". ".join(quote.text for quote in quotes))[1]  # a caption's
    if notes and not playing and not melodic:
        notes = notes_of(_near(sheet, mask, heads))[0]
    spans = heads or playing[:1]
    lesson = bool(playing or notes)
    near = [*(_apposed(sheet, span) for span in heads), *playing]
    about = list(dict.fromkeys(sheet.sentence(a) for a, _ in near))
    start, end = spans[0]
    music = Music(
        words=", ".join(
            dict.fromkeys(text[sheet.tokens[a].start : sheet.tokens[b - 1].end] for a, b in spans)
        ),
        mood=_mood(sheet, near, _sentences(sheet) if lesson else about, own=not lesson),
        tempo=_tempo(sheet, mask, [*near, *about] if lesson else near),
        instruments=_instruments(sheet, heads, about, lesson=lesson),
        genre=_genre(sheet, near),
        notes=notes,
        scale=scale,
        moment=moment_of(text, sheet.tokens, start, end),
    )
    return Tune(
        music, tuple((sheet.tokens[a].start, sheet.tokens[b - 1].end) for a, b in spans), bool(playing)
    )


def _tempo(sheet: Sheet, mask: str, spans: Sequence[Span]) -> str:
    beats = BEATS.search(mask)
    if beats is not None:
        return next(g for g in beats.groups() if g)
    said = [i for i, t in enumerate(sheet.tokens) if t.word in ("tempo", "pace")]
    spans = [*((max(0, i - 3), i) for i in said), *((i + 1, _saying_end(sheet, i)) for i in said), *spans]
    marks = [m for span in spans for m in sheet.within("tempo", max(0, span[0] - 1), span[1])]
    return next((m.kind for m in marks if sheet.word(m.end) != "motion"), "")


def _saying_end(sheet: Sheet, i: int) -> int:
    """Index behind what is said of the tempo: "the tempo is slow and free"."""
    if sheet.word(i + 1) not in SAYING and not sheet.tokens[min(i + 1, len(sheet.tokens) - 1)].stop:
        return i + 1
    end = i + 2
    while end < min(i + 7, len(sheet.tokens)) and sheet.tokens[end].stop in ("", ","):
        end += 1
    return end


def _genre(sheet: Sheet, spans: Sequence[Span]) -> str:
    """The styles of the first phrase that has any, joined: "lo-fi hip-hop"."""
    for start, end in spans:
        made = {k for m in sheet.within("instrument", start, end) for k in range(m.start, m.end)}
        kinds = [
            m.kind
            for m in sheet.within("genre", start, end)
            if m.start not in made or m.kind in ("orchestral", "gospel")
        ]
        if kinds:
            return " ".join(dict.fromkeys(kinds))
    return ""


def _instruments(
    sheet: Sheet, heads: Sequence[Span], about: Sequence[Span], *, lesson: bool
) -> tuple[str, ...]:
    """What plays: all instruments of a lesson, else those of the sentences round the music."""
    hands = instruments_at_hand(sheet)
    within = [m for a, b in [*heads, *about] for m in sheet.within("instrument", a, b)]
    inside = [m for a, b in heads for m in sheet.within("instrument", a, b)]
    within = [
        m for m in within if not (sheet.word(m.end - 1) == "string" and m not in inside and m not in hands)
    ]
    marks = [m for m in within if m in hands or m in inside or m.kind in ("choir", "orchestra", "strings")]
    marks += [
        m
        for a, b in [*heads, *about]
        for m in [*sheet.within("percussion", a, b), *sheet.within("player", a, b)]
    ]
    marks += sheet.marks("percussion") if lesson and not hands else []
    marks = sorted({*marks, *(hands if lesson else [])}, key=lambda m: m.start)
    kinds = [m.kind for m in marks if m.kind != "musician" and not _denied(sheet, m) and not _wired(sheet, m)]
    return tuple(_without_doubles(list(dict.fromkeys(kinds)), sheet, inside))


def _wired(sheet: Sheet, mark: Mark) -> bool:
    """The wires under a drum, which any box may have: "the snare wires buzz"."""
    return sheet.word(mark.end) in ("wire", "wires", "strainer", "switch")


def _denied(sheet: Sheet, mark: Mark) -> bool:
    return any(sheet.word(k) in ("no", "without", "not") for k in range(max(0, mark.start - 2), mark.start))


def _without_doubles(kinds: list[str], sheet: Sheet, inside: Sequence[Mark]) -> list[str]:
    """A guitar's own strings, a synthesizer's own keyboard are no other instruments."""
    phrases = [m for m in inside if m.kind == "strings" and sheet.word(m.end - 1) != "string"]
    if STRINGED & set(kinds) and not any(
        m.end - m.start > 1 or sheet.word(m.start) == "strings" for m in phrases
    ):
        kinds = [k for k in kinds if k != "strings"]
    if "hi-hat" in kinds and all(
        sheet.word(m.start) in ("cymbal", "cymbals") for m in sheet.marks("percussion") if m.kind == "cymbal"
    ):
        kinds = [k for k in kinds if k != "cymbal"]  # its own two
    if "synth" in kinds or "piano" in kinds or "organ" in kinds:
        kinds = [k for k in kinds if k != "keyboard"]
    kit = [k for k in kinds if k in ("snare drum", "hi-hat", "cymbal")]
    beats = any(m.kind == "drums" for topic in ("percussion", "instrument") for m in sheet.marks(topic))
    if "drums" in kinds and len(kit) == 1 and not beats:
        return [k for k in kinds if k != "drums"]  # a drummer at one piece of the kit
    if "drums" in kinds and kit:
        return [k for k in kinds if k not in kit]
    beaten = [k for k in kinds if k in {m.kind for m in sheet.marks("percussion")} and k != "drums"]
    only_named = not any(
        m.kind == "drums" and sheet.word(m.start) != "drum" for m in sheet.marks("percussion")
    )
    return [k for k in kinds if not (k == "drums" and beaten and only_named)]


def _sentences(sheet: Sheet) -> list[Span]:
    """The whole prompt: a lesson speaks of one sound throughout."""
    return [(0, len(sheet.tokens))]


def _near(sheet: Sheet, mask: str, heads: Sequence[Span]) -> str:
    """The sentences in which music is asked for."""
    edges = dict.fromkeys(sheet.sentence(a) for a, _ in heads)
    return ". ".join(mask[sheet.tokens[a].start : sheet.tokens[b - 1].end] for a, b in edges)


def _mood(sheet: Sheet, near: Sequence[Span], about: Sequence[Span], *, own: bool) -> str:
    """The mood in the tables' word, else in the prompt's own; of what is said of the music, else of its sound or the film."""
    said = [i for start, end in near for i in range(start, end) if sheet.word(i)]
    beside = [i for start, end in about for i in range(start, end) if _says_mood(sheet, i)]
    for places in (said, beside):
        for i in places:
            word = sheet.word(i)
            senses = [s.kind for s in lexicon().english.get(word, ()) if s.category == "mood"]
            if senses or kind_of("mood", word) == "word":
                return senses[0] if senses else word.replace(" ", "-")
    texture = (sheet.word(i) for i in said if kind_of("mood", sheet.word(i)))
    before = [i for start, end in near for i in range(start, end - 1)] if own else []
    other = (sheet.word(i) for i in before if _of_mood(sheet.word(i)))
    return next(iter((*texture, *other)), "").replace(" ", "-")


def _says_mood(sheet: Sheet, i: int) -> bool:
    """The word describes a sound or the film, not somebody in it."""
    noun = i + 1
    while noun < min(i + 4, len(sheet.tokens)) and sheet.word(noun) not in MOODED and _goes_on(sheet, noun):
        noun += 1
    spoken = sheet.word(noun) in MOODED or _note(sheet, noun)
    return bool(sheet.word(i)) and (spoken or _trails(sheet, i))


def _note(sheet: Sheet, i: int) -> bool:
    """The name of a note with its octave: "a long, warm B4"."""
    if not sheet.word(i):
        return False
    start, last = sheet.tokens[i].start, sheet.tokens[min(i + 1, len(sheet.tokens) - 1)]
    return NOTED.fullmatch(sheet.text, start, last.end) is not None


def _trails(sheet: Sheet, i: int) -> bool:
    """The last word of a sentence in which somebody plays: "she plays it alone, breathy and sweet"."""
    joined = i > 0 and (sheet.word(i - 1) == "and" or sheet.tokens[i - 1].stop == ",")
    last = i + 1
    if sheet.word(last) == "and" and _of_mood(sheet.word(i)):
        last += 2  # "mellow and dark"
    return joined and sheet.stop(last) and sheet.any(("play",), *sheet.sentence(i))


def _goes_on(sheet: Sheet, i: int) -> bool:
    """Another adjective or participle, or the comma before it."""
    word = sheet.word(i)
    return sheet.tokens[i].stop == "," or adjective(word) or word.endswith(("ing", "ed"))


def _apposed(sheet: Sheet, span: Span) -> Span:
    """What describes the music behind a comma, in brackets or as what it is: "solo cello, tender", "the music is upbeat"."""
    start, end = span
    if sheet.word(sheet.before(start)) == "of":
        start = phrase_start(sheet.tokens, sheet.before(start) - 1)  # "a bright burst of brass"
    while end < len(sheet.tokens) and _says_more(sheet, end):
        end += 1
    return start, end


def _says_more(sheet: Sheet, i: int) -> bool:
    word = sheet.word(i)
    if not word:
        return sheet.tokens[i].stop in (",", "(")
    topics = ("mood", "tempo", "genre", "instrument", "tuneful")
    return word in SAYING or _of_mood(word) or any(kind_of(topic, word) for topic in topics)


def _of_mood(word: str) -> bool:
    known = not word or any(
        kind_of(topic, word)
        for topic in ("genre", "style", "tempo", "instrument", "percussion", "musical", "maybe")
    )
    return (
        adjective(word) and not known and word not in NOT_MOODS and (" " in word or not word.endswith("ed"))
    )


def _unquoted(text: str, quotes: Sequence[Quote]) -> str:
    """The text with its quotations blanked, every offset kept."""
    out = list(text)
    for quote in quotes:
        out[quote.start : quote.end] = " " * (quote.end - quote.start)
    return "".join(out)

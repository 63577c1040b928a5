"""Grounding: what an answer has from the prompt. Spoken and shown words become the prompt's own, letter for letter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from rushes.script.language import language_of_line
from rushes.script.lexicon import lexicon, normal
from rushes.script.planner.unusable import Unusable, shown
from rushes.script.planner.verbatim import Source, Span
from rushes.script.screenplay import (
    CameraWish,
    Character,
    Line,
    Music,
    OnScreenText,
    Place,
    Screenplay,
    Sound,
    Thing,
)

__all__ = ["grounded"]

COMMA = re.compile(r"\s*[,，]$")
STOP = re.compile(r"\s*[,，.。]$")
"""What belongs to the sentence round a quotation: of a line a comma, of a text to be read a full stop too."""

SENTENCE = re.compile(r"[.!?。！？\n]")
VOICED = frozenset({"say", "talk", "voice"})
NEAR = 80
"""Characters before unquoted speech in which its verb is looked for."""

NOTE = re.compile(r"[A-G][#b♯♭]?(?:m|maj|min|dim|aug|sus)?\d{0,2}")


@dataclass
class _Taken:
    """Spans of the prompt that a line or a text has already, so that words quoted once are said once."""

    spans: list[Span] = field(default_factory=list)

    def free(self, span: Span) -> bool:
        return all(span[1] <= start or end <= span[0] for start, end in self.spans)


def grounded(play: Screenplay, source: Source, notes: list[str]) -> tuple[Screenplay, tuple[Span, ...]]:
    """The answer with nothing in it that the prompt does not name, and the spans of the prompt that are said or shown.

    Raises Unusable where a line or a text is not in the prompt: whoever invents one cannot be trusted with the others.
    """
    taken = _Taken()
    lines = [one for line in play.lines if (one := _line(line, source, taken, notes)) is not None]
    texts = tuple(_text(text, source, taken) for text in play.texts)
    sounds = tuple(s for s in play.sounds if _named(s, source, notes))
    for sound in sounds:
        taken.spans += source.find(sound.words)
    named = replace(
        play,
        place=_place(play.place, source),
        characters=tuple(c for c in play.characters if _named(c, source, notes)),
        things=tuple(t for t in play.things if _named(t, source, notes)),
        actions=tuple(a for a in play.actions if not a.words or source.holds(a.words)),
        lines=tuple(lines),
        texts=texts,
        sounds=tuple(replace(s, moment=_own(s.moment, source)) for s in sounds),
        music=_music(play.music, source, notes),
        camera=_camera(play.camera, source),
        shots=tuple(
            replace(s, place=_place(s.place, source) if s.place else None, camera=_camera(s.camera, source))
            for s in play.shots
        ),
    )
    return named, tuple(taken.spans)


def _named(one: Character | Thing | Sound, source: Source, notes: list[str]) -> bool:
    if source.holds(one.words):
        return True
    notes.append(f"planner: “{shown(one.words or 'something')}” is not in the prompt and left out")
    return False


def _own(words: str, source: Source) -> str:
    """These words as the prompt spells them, "" where it has none of them."""
    return next((source.text[start:end] for start, end in source.find(words)), "")


def _line(line: Line, source: Source, taken: _Taken, notes: list[str]) -> Line | None:
    places = source.find(line.text)
    if not places:
        raise Unusable(f"it invents the line “{shown(line.text)}”")
    free = [span for span in places if taken.free(span)]
    if not free:
        notes.append(f"planner: “{shown(line.text)}” is said once in the prompt, so once in the film")
        return None
    span = next((s for s in free if _quoted(s, source)), None)
    if span is None:
        span = next((s for s in free if _announced(s, source)), None)
    if span is None:
        notes.append(f"planner: “{shown(line.text)}” is not spoken in the prompt and left out")
        return None
    taken.spans.append(span)
    text = _whole(span, source)
    return replace(line, text=text, language=language_of_line(text))


def _text(text: OnScreenText, source: Source, taken: _Taken) -> OnScreenText:
    places = source.find(text.text)
    if not places:
        raise Unusable(f"it invents the text “{shown(text.text)}”")
    span = next((s for s in places if taken.free(s)), None)
    if span is None:  # spoken as well, or shown twice: a picture may show again what was said
        span = places[0]
    else:
        taken.spans.append(span)
    return replace(text, text=STOP.sub("", _whole(span, source)))


def _quoted(span: Span, source: Source) -> bool:
    return any(q.inner <= span[0] and span[1] <= q.inner_end for q in source.quotes)


def _whole(span: Span, source: Source) -> str:
    """The words at a span; the whole quotation with its stop where nothing but marks is missing of it."""
    for quote in source.quotes:
        if quote.inner <= span[0] and span[1] <= quote.inner_end:
            rest = source.text[quote.inner : span[0]] + source.text[span[1] : quote.inner_end]
            if not any(c.isalnum() for c in rest):
                return COMMA.sub("", quote.text)
    return COMMA.sub("", source.text[span[0] : span[1]])


def _announced(span: Span, source: Source) -> bool:
    """Words without marks are spoken where a verb of speaking or a voice stands before them in their sentence."""
    before = SENTENCE.split(normal(source.text[max(0, span[0] - NEAR) : span[0]]))[-1]
    forms = re.findall(r"[a-z']+", before)
    forms += [before[at : at + n] for n in (1, 2, 3) for at in range(len(before)) if before[at] >= "⺀"]
    senses = [sense for form in forms for sense in lexicon().senses(form)]
    return any(
        s.category == "speaker" or (s.category == "verb" and s.entry.get("class") in VOICED) for s in senses
    )


def _place(place: Place, source: Source) -> Place:
    return place if source.holds(place.words) else replace(place, words="")


def _camera(camera: CameraWish, source: Source) -> CameraWish:
    """What is asked of the camera, nothing where no words of the prompt ask for it: then the director decides."""
    return camera if source.holds(camera.words) else CameraWish()


def _music(music: Music | None, source: Source, notes: list[str]) -> Music | None:
    if music is None or not music.words:
        return None
    if not source.holds(music.words):
        notes.append(f"planner: the music “{shown(music.words)}” is not in the prompt and left out")
        return None
    return replace(
        music,
        notes=tuple(note for note in music.notes if NOTE.fullmatch(note) and source.holds(note)),
        scale=_own(music.scale, source),
        moment=_own(music.moment, source),
    )

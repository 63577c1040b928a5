"""Checking: an answer becomes a Screenplay that the prompt bears out, or it is refused."""

from __future__ import annotations

from dataclasses import replace

from rushes.script.planner.answer import read_answer
from rushes.script.planner.grounding import grounded
from rushes.script.planner.ids import cast, renamed, resolved
from rushes.script.planner.merging import merged
from rushes.script.planner.quoting import check_quotations
from rushes.script.planner.ruling import settled
from rushes.script.planner.shots import placed
from rushes.script.planner.verbatim import Source
from rushes.script.planner.wording import worded
from rushes.script.screenplay import Screenplay, Unread

__all__ = ["checked"]

SHOWN_ON_THE_SET = ("sign", "title", "label")
"""Kinds of text that a set's signs can show."""


def checked(answer: str, reader: Screenplay) -> Screenplay:
    """The Screenplay in a planner's answer, held against the prompt and the built-in reader's Screenplay of it.

    Raises Unusable where the answer is no reading of this prompt: not JSON, another shape, a line invented or lost.
    Smaller faults are mended, and the log says so.
    """
    source = Source(reader.prompt)
    notes: list[str] = []
    play, spans = grounded(renamed(read_answer(answer, reader.prompt)), source, notes)
    check_quotations(spans, reader, source)
    play = resolved(worded(play, notes), notes)
    play = resolved(settled(merged(play, reader, notes), reader, notes), notes)
    play = placed(play, reader, source, notes)
    return replace(
        play,
        language=reader.language,
        place=replace(play.place, signs=_signs(play, reader)),
        unread=tuple(u for u in reader.unread if not _read(u, play)),
        log=tuple(dict.fromkeys((*_still_true(reader, play), *notes))),
    )


def _signs(play: Screenplay, reader: Screenplay) -> tuple[str, ...]:
    """Texts for the signs of the set: the reader's that nobody speaks now, and the answer's."""
    spoken = {line.text for line in play.lines}
    ours = [text.text for text in play.texts if text.kind in SHOWN_ON_THE_SET]
    kept = [
        s for s in reader.place.signs if s not in spoken and not any(s in text or text in s for text in ours)
    ]
    return tuple(dict.fromkeys((*kept, *ours)))


def _read(unread: Unread, play: Screenplay) -> bool:
    """A phrase that the reader could not read, and that the answer has in the words of something that is filmed."""
    told = [one.words for one in cast(play)] + [sound.words for sound in play.sounds]
    told += [action.words for action in play.actions] + [play.place.words, play.camera.words]
    told += [play.music.words] if play.music else []
    return any(unread.words.lower() in words.lower() for words in told)


def _still_true(reader: Screenplay, play: Screenplay) -> tuple[str, ...]:
    """The reader's log without what it says of a place that is not filmed now."""
    moved = play.place.kind != reader.place.kind
    return tuple(note for note in reader.log if not (moved and ": filmed " in note))

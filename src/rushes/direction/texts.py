"""When the words that must be read in the picture are read."""

import re
from dataclasses import replace

from rushes.direction.plan import Text
from rushes.direction.scenes import CARD
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import OnScreenText, Screenplay, Thing

__all__ = ["LABELS", "bearer_of", "texts_of"]

READ_SECONDS = 1.6
"""Seconds that a text is on at least, if its scene lasts as long: three words a second and a glance."""


WITH = re.compile(
    r",?\s+(?:with|has|have|having|bears|bearing|carries|carrying|whose|and its)\s+", re.IGNORECASE
)
"""What stands between a thing and the label that it has."""


def texts_of(screenplay: Screenplay, timeline: Timeline, frames: int) -> tuple[Text, ...]:
    """All texts of a scene of `frames` frames. A card's words are its set's; a sign that nobody bears is the set's too."""
    if screenplay.place.kind == CARD:
        return ()
    texts = [
        Text(span.start, span.end, text.text, text.kind, bearer_of(text, screenplay))
        for text in screenplay.texts
        for span in (_span(text, screenplay, timeline, frames),)
    ]
    return _in_turn(texts)


def _in_turn(texts: list[Text]) -> tuple[Text, ...]:
    """Titles and captions that would stand over each other are read one after the other."""
    made: list[Text] = []
    for text in texts:
        over = [
            t
            for t in made
            if text.kind in ("title", "caption")
            and t.kind == text.kind
            and t.start < text.end
            and text.start < t.end
        ]
        if not over:
            made.append(text)
            continue
        together = [*over, text]
        start, end = min(t.start for t in together), max(t.end for t in together)
        each = (end - start) / len(together)
        for k, t in enumerate(together):
            turn = replace(t, start=round(start + k * each), end=round(start + (k + 1) * each))
            made = [turn if t == m else m for m in made] if t in made else [*made, turn]
    return tuple(made)


LABELS = frozenset(
    {"label", "tag", "sticker", "name_tag", "price_tag", "nameplate", "inscription", "engraving", "text", "word", "words",
     "letter", "letters", "lettering", "writing", "logo", "slogan", "caption", "title", "subtitle", "name"}
)  # fmt: skip
"""Kinds of things that are only on something else: what they are on bears the words."""


def bearer_of(text: OnScreenText, screenplay: Screenplay) -> str:
    """What the words are on: the thing, or who wears them, that the prompt says, else, of a label, the last thing named before
    its words."""
    if any(text.thing == character.id for character in screenplay.characters):
        return text.thing
    things = {thing.id: thing for thing in screenplay.things}
    thing = things.get(text.thing)
    if thing is not None and thing.kind not in LABELS:
        return thing.id
    if thing is not None and (owner := _labelled(thing, screenplay)):
        return owner
    if thing is not None and thing.relation is not None and thing.relation.target in things:
        return thing.relation.target
    if text.kind != "label":
        return ""
    at = screenplay.prompt.find(text.text)
    before = [
        (screenplay.prompt.find(t.words), t.id) for t in screenplay.things if t.kind not in LABELS and t.words
    ]
    return max((pair for pair in before if 0 <= pair[0] < at), default=(0, ""))[1]


def _labelled(label: Thing, screenplay: Screenplay) -> str:
    """ "A jar with a label … on a table": the thing right before "with" has the label, not what both are on."""
    at = screenplay.prompt.find(label.words) if label.words else -1
    for thing in screenplay.things:
        start = screenplay.prompt.find(thing.words) if thing.words and thing.id != label.id else -1
        if 0 <= start < at and WITH.fullmatch(screenplay.prompt[start + len(thing.words) : at]):
            return thing.id
    return ""


def _span(text: OnScreenText, screenplay: Screenplay, timeline: Timeline, frames: int) -> Span:
    """From its beat, else from the beginning of its shot, to the end of its shot."""
    shot = next((s for s in screenplay.shots if s.number == text.shot), None)
    beats = range(shot.beats[0], shot.beats[1] + 1) if shot is not None else range(-1)
    spans = [timeline.beats[beat] for beat in beats if beat in timeline.beats]
    start, end = (min(s.start for s in spans), max(s.end for s in spans)) if spans else (0, frames)
    if text.beat in timeline.beats:
        start = timeline.beats[text.beat].start
    least = round(READ_SECONDS * timeline.rate)
    start = max(min(start, frames - least), 0)
    return Span(start, min(max(end, start + least), frames))

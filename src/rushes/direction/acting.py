"""Performance: the x-sheet of mouths, faces, looks and gestures, timed on the recorded lines."""

from dataclasses import replace

from rushes.direction.boxes import boxes_of, held_box
from rushes.direction.overlaps import at_once
from rushes.direction.plan import Expression, Figure, Gaze, Mouth, Move, Prop, SpokenLine, Vec
from rushes.direction.timeline import Timeline
from rushes.script.reading import Reading
from rushes.script.screenplay import Screenplay
from rushes.script.vocal import is_laughter, vocal_kind

__all__ = ["act", "mouths_of", "stresses_of"]

MANNER_FACES = {
    "neutral": ("neutral", 0.0),
    "happy": ("happy", 0.9),
    "laughing": ("laugh", 0.8),
    "excited": ("happy", 1.0),
    "shouting": ("happy", 0.6),
    "angry": ("angry", 0.9),
    "sad": ("sad", 0.8),
    "afraid": ("afraid", 0.8),
    "calm": ("tender", 0.4),
    "whispering": ("sad", 0.35),
}
MOOD_FACES = {
    "relaxed": ("happy", 0.35),
    "joyful": ("happy", 0.7),
    "sad": ("sad", 0.6),
    "tense": ("afraid", 0.5),
}
VERB_FACES = {
    "smile": ("happy", 0.95),
    "laugh": ("laugh", 1.0),
    "cry": ("sad", 1.0),
    "frown": ("angry", 0.6),
    "gasp": ("surprised", 0.9),
    "sigh": ("tired", 0.7),
    "fall": ("surprised", 0.8),
    "bungee_jump": ("surprised", 0.9),
    "skydive": ("surprised", 0.6),
    "fight": ("angry", 0.7),
    "sword_fight": ("angry", 0.5),
    "wrestle": ("angry", 0.6),
    "hug": ("tender", 0.8),
    "kiss": ("tender", 0.9),
    "pet": ("tender", 0.6),
    "dance": ("happy", 0.7),
    "clap": ("happy", 0.8),
    "cheerlead": ("happy", 0.9),
    "jump": ("happy", 0.6),
    "stick_out_tongue": ("happy", 0.5),
    "receive_award": ("happy", 0.9),
    "give_award": ("happy", 0.6),
    "hide": ("afraid", 0.6),
    "wake_up": ("tired", 0.7),
    "yawn": ("tired", 0.8),
    "enjoy": ("happy", 0.7),
}
"""What a doing does to a face."""

GLANCE_EVERY, GLANCE = 76, 22
"""Frames for which eyes are on the work, and for which they then look up."""

FACE_LEAD = 5
"""Frames by which a face changes before the words: people feel before they speak."""

REACTION = 9
"""Frames by which a listener's look follows the start of a line."""

GESTURE_GAP = 9
"""Frames between gesture beats at least."""

OPENING = {"whispering": 0.6, "calm": 0.85, "shouting": 1.25, "excited": 1.15}


def mouths_of(line: SpokenLine, reading: Reading, rate: int) -> tuple[Mouth, ...]:
    """The x-sheet of a line: one entry where the shape changes; closed lips (p b m) are never lost to rounding."""
    amount = OPENING.get(line.manner, 1.0)
    sheet: dict[int, Mouth] = {}
    for phone in reading.phones:
        frame = round((line.start_seconds + phone.start) * rate)
        held = sheet.get(frame)
        if held is None or phone.shape == "A" or (held.shape != "A" and phone.end - phone.start > 1.5 / rate):
            sheet[frame] = Mouth(frame, phone.shape, amount)
    end = round((line.start_seconds + reading.seconds) * rate)
    sheet[end] = Mouth(end, "X", 0.0)
    kept: list[Mouth] = []
    for frame in sorted(sheet):
        if not kept or kept[-1].shape != sheet[frame].shape:
            kept.append(sheet[frame])
    return tuple(kept)


def stresses_of(line: SpokenLine, reading: Reading, rate: int) -> tuple[int, ...]:
    """Frames of stressed syllables, thinned so that a hand has time to move."""
    found: list[int] = []
    for phone in reading.phones:
        frame = round((line.start_seconds + phone.start) * rate)
        if phone.stress and (not found or frame - found[-1] >= GESTURE_GAP):
            found.append(frame)
    return tuple(found)


def act(
    figures: tuple[Figure, ...],
    props: tuple[Prop, ...],
    screenplay: Screenplay,
    timeline: Timeline,
    readings: tuple[Reading, ...],
) -> tuple[Figure, ...]:
    """Every figure with its mouths, stresses, expressions, gazes and conversational business."""
    recorded = {r.line: r for r in readings}
    return tuple(_perform(figure, figures, props, screenplay, timeline, recorded) for figure in figures)


def _perform(
    figure: Figure,
    figures: tuple[Figure, ...],
    props: tuple[Prop, ...],
    screenplay: Screenplay,
    timeline: Timeline,
    recorded: dict[str, Reading],
) -> Figure:
    mine = [line for line in timeline.lines if line.who == figure.id and line.onscreen]
    mouths = [
        m
        for line in mine
        if line.line in recorded
        for m in mouths_of(line, recorded[line.line], timeline.rate)
    ]
    stresses = [
        f
        for line in mine
        if line.line in recorded and not vocal_kind(line.line)
        for f in stresses_of(line, recorded[line.line], timeline.rate)
    ]
    return replace(
        figure,
        mouths=tuple(sorted(mouths, key=lambda m: m.frame)),
        stresses=tuple(stresses),
        expressions=_faces(figure, screenplay, timeline),
        gazes=_looks(figure, figures, props, timeline),
        moves=figure.moves + _business(figure, figures, timeline, mine),
    )


def _faces(figure: Figure, screenplay: Screenplay, timeline: Timeline) -> tuple[Expression, ...]:
    faces: list[Expression] = []
    for mood in screenplay.mood:
        if mood in MOOD_FACES:
            name, amount = MOOD_FACES[mood]
            faces.append(Expression(0, timeline.frames, name, amount))
            break
    for action in screenplay.actions:
        if action.who == figure.id and action.verb in VERB_FACES:
            name, amount = VERB_FACES[action.verb]
            span = timeline.span(action.beat)
            faces.append(Expression(max(span.start - FACE_LEAD, 0), span.end + 12, name, amount))
    for line in timeline.lines:
        name, amount = MANNER_FACES.get(line.manner, ("neutral", 0.0))
        if line.who == figure.id and amount:
            faces.append(Expression(max(line.start - FACE_LEAD, 0), line.end + 10, name, amount))
        elif line.who != figure.id and line.manner in ("laughing", "happy", "excited"):
            faces.append(Expression(line.start + REACTION, line.end + 14, "happy", 0.7))  # it is catching
    return tuple(faces)


def _looks(
    figure: Figure, figures: tuple[Figure, ...], props: tuple[Prop, ...], timeline: Timeline
) -> tuple[Gaze, ...]:
    """Kites, floats and people are looked at; a listener looks at who speaks; a speaker glances away before answering."""
    mine = {p.kind: p.id for p in props if p.attach is not None and p.attach.to == figure.id}
    others = [f.id for f in figures if f.id != figure.id and f.count == 1]
    if "kite" in mine:
        return _kite_looks(mine["kite"], figure, timeline)
    work = _work_looks(figure, figures, props, timeline)
    if work and not any(line.who == figure.id for line in timeline.lines):
        return work
    if not others or (len(others) > 1 and not timeline.lines):
        return ()  # a silent group does not stare at its first
    gazes: list[Gaze] = [Gaze(0, timeline.frames, others[0])]
    for line in timeline.lines:
        if line.who == figure.id:
            gazes.append(Gaze(line.start, line.end, others[0]))
        elif line.who in others and not _says_too(line, figure, timeline):
            gazes.append(Gaze(line.start + REACTION // 2, line.end, line.who))
    return tuple(gazes)


def _says_too(line: SpokenLine, figure: Figure, timeline: Timeline) -> bool:
    """Whether somebody says the same line in unison."""
    return any(x.who == figure.id for x in at_once(timeline.lines, line)[1:])


def _speaks_into(line: SpokenLine, mine: list[SpokenLine]) -> bool:
    """Whether somebody speaks while another one does: he does not listen."""
    return any(x.start < line.end and line.start < x.end and not vocal_kind(x.line) for x in mine)


def _work_looks(
    figure: Figure, figures: tuple[Figure, ...], props: tuple[Prop, ...], timeline: Timeline
) -> tuple[Gaze, ...]:
    """Eyes on what the hands are at, now and then up from it; on a partner all the time."""
    gazes: list[Gaze] = []
    things, people = {p.id: p for p in props}, {f.id for f in figures}
    for move in figure.moves:
        if move.target in people and move.target != figure.id:
            gazes.append(Gaze(move.start, move.end, move.target))
        elif move.target in things and move.action not in ("sit", "lie"):
            point = _point_of(things[move.target], figure, figures, props, move.start, timeline.rate)
            frame = move.start
            while point is not None and frame < move.end:
                gazes.append(Gaze(frame, min(frame + GLANCE_EVERY, move.end), move.target, point))
                frame += GLANCE_EVERY + GLANCE
    return tuple(gazes)


def _point_of(
    prop: Prop, figure: Figure, figures: tuple[Figure, ...], props: tuple[Prop, ...], frame: int, rate: int
) -> Vec | None:
    """Where a thing is, if somebody who stays where he is can look at it."""
    if any(m.path for m in figure.moves) or prop.moves:
        return None
    if prop.attach is not None and prop.attach.to == figure.id:
        return held_box(prop, figure, frame, rate).middle
    box = boxes_of(figures, props, frame, rate).get(prop.id)
    return box.middle if box is not None else None


def _kite_looks(kite: str, figure: Figure, timeline: Timeline) -> tuple[Gaze, ...]:
    """Eyes on the kite, now and then down to the hands; a shout goes up to the sky too."""
    gazes, frame = [], 0
    while frame < timeline.frames:
        gazes.append(Gaze(frame, min(frame + 64, timeline.frames), kite))
        frame += 64 + 14
    return tuple(gazes)


def _business(
    figure: Figure, figures: tuple[Figure, ...], timeline: Timeline, mine: list[SpokenLine]
) -> tuple[Move, ...]:
    """Talking hands for the speaker, listening for the others, laughter where there is any."""
    moves: list[Move] = []
    listener = next((f.id for f in figures if f.id != figure.id), "")
    for line in timeline.lines:
        if vocal_kind(line.line) and not is_laughter(line.line):
            continue  # what it looks like is an action of its own
        if line in mine:
            action = (
                "laugh" if is_laughter(line.line) else "whisper" if line.manner == "whispering" else "talk"
            )
            moves.append(Move(line.start, line.end, action, target=listener, manner=(line.manner,)))
        elif figure.look.species == "person" and line.who != figure.id and not _speaks_into(line, mine):
            moves.append(Move(line.start, line.end, "listen", target=line.who))
            if is_laughter(line.line):
                moves.append(Move(line.start + REACTION, line.end + 6, "laugh", target=line.who, amount=0.45))
    return tuple(moves)

"""Doings that are heard because they are seen. `deeds.tsv` has a row for each sound of a motion; a motion may have several.

Columns:

`motion`   the action of a `Move`; several parted by `|`.
`by`       who does it: species, `animal` (all but people), ages of people, parted by `/`; empty: anybody.
`target`   kinds of what it is done to or with, parted by `/` (`~kind`: of what is there at all); empty: anything, or nothing;
           rows that name it win over others.
`clock`    whose cycle it is heard in (clocks.py): `0.62` seconds at the doer's tempo, `whole:2.8`, `fixed:0.74`, `clock:2.6`,
           `turns:0.85`, `pair:3.4`, `way:0.84`; or `once` in the move, `alone` (once, where nobody throws back; `alone:1.5` in
           whole cycles), `after` (seconds since it began), `begin` (the same, where it begins within the scene), `end`,
           `lasting`; `silent`: nothing is heard of it. `both:` before it: two do it together and it is heard once.
`at`       where in the cycle it sounds, 0..1 (seconds, for `after` and `begin`): the frame of the contact; several parted by
           `/`; `0.3~0.7`: it goes on from the one to the other; `0.42+0.45`, `0.55-0.72`: so many seconds later or earlier;
           `@3.6:0.1-0.7` at its end: only in that part of a longer cycle of the same clock.
`kind`, `detail`, `level`   of the `Cue`, the level in dB against the kind's own; a `detail` of `target` takes the material
           of what it is done to, `ground` what is under the feet and on them.
`from`     where it is heard from: self, target.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rushes.direction.foley.clocks import At, Clock, clock_of, contacts, partner
from rushes.direction.foley.rows import rows_of
from rushes.direction.foley.stuffs import stuff_of
from rushes.direction.plan import Cue, Figure, Move, Prop

__all__ = ["Deed", "deed_cues", "deeds", "quiet_motions"]

SPOKEN = frozenset({"whisper", "voice", "whistle"})
"""Kinds that somebody does not make while he says a line."""
FLOWN = frozenset({"jump_over"})
_SHARED = """
drive cycle ride ride_motorcycle row paddle fish steer push_scooter write juggle hug breathe_fire play roll slide skateboard
skate surf ski snowboard throw_up hold_cards move_piece play_controller wave greet sit lie kneel crouch cut kiss high_five
"""
SHARED = frozenset(_SHARED.split())
"""Motions that rows without a doer mean of animals too: they sit at wheels and oars as people do."""
AT = re.compile(r"([\d.]+)(?:~([\d.]+))?([+-][\d.]+)?")


@dataclass(frozen=True)
class Deed:
    """One sound of a motion."""

    motion: str
    by: frozenset[str]
    targets: frozenset[str]
    clock: Clock
    kind: str
    detail: str
    level: float
    source: str


@lru_cache(maxsize=1)
def deeds() -> tuple[Deed, ...]:
    """Every row of `deeds.tsv` that is heard."""
    return tuple(deed for deed in _all() if deed.clock.name != "silent")


def quiet_motions() -> frozenset[str]:
    """Motions of which nothing is heard, or only what others make of them: a voice, the score, the steps of a walk."""
    return frozenset(deed.motion for deed in _all() if deed.clock.name == "silent")


@lru_cache(maxsize=1)
def _all() -> tuple[Deed, ...]:
    found = []
    for motions, by, targets, clock, at, kind, detail, level, source in rows_of("deeds.tsv"):
        made = clock_of(clock, *_at(at))
        for motion in motions.split("|"):
            found.append(Deed(motion, _set(by), _set(targets), made, kind, detail, float(level or 0), source))
    return tuple(found)


def _at(text: str) -> tuple[tuple[At, ...], tuple[float, float, float]]:
    """The moments of a row, and its gate: seconds of the longer cycle and the part of it."""
    moments, _, gate = text.partition("@")
    found = []
    for item in filter(None, moments.split("/")):
        match = AT.fullmatch(item)
        if match is None:
            raise ValueError(f"deeds.tsv: {text!r} is no moment")
        share, end, late = match.groups()
        found.append(At(float(share), float(late or 0), float(end) - float(share) if end else 0.0))
    if not gate:
        return tuple(found), (0.0, 0.0, 1.0)
    seconds, _, part = gate.partition(":")
    start, _, end = part.partition("-")
    return tuple(found), (float(seconds), float(start), float(end))


def deed_cues(
    figure: Figure,
    props: dict[str, Prop],
    kinds: dict[str, str],
    rate: int,
    others: Sequence[Figure] = (),
    ground: str = "",
    frames: int = 0,
) -> Iterator[Cue]:
    """What is heard of all that a figure does. `props` and `kinds` (of props and figures) by id; frames of the scene; `ground`:
    what is under the feet and on them; `frames` of the scene, at whose end nothing is left off."""
    held = {p.kind for p in props.values() if p.attach is not None and p.attach.to == figure.id}
    held |= {f"~{p.kind}" for p in props.values()}
    own = {figure.look.species} - {"person"}
    for move in _once_each(figure):
        if not _of(move.action):
            continue
        target = kinds.get(move.target, "")
        if move.action == "clap" and figure.count > 1:
            many = "" if figure.count > 4 else "small"
            yield Cue(
                move.start, "applause", figure.id, level=-2.0, detail=many, length=move.end - move.start
            )
            continue
        mine = [d for d in _of(move.action) if _done_by(d, figure)]
        mine = [d for d in mine if d.by & own] or mine
        near = [d for d in mine if target in d.targets] or [d for d in mine if d.targets & held]
        mate = partner(figure, move, others)
        for deed in near or [d for d in mine if not d.targets]:
            if not (deed.kind in SPOKEN and figure.mouths):
                yield from _heard(
                    deed, figure, _full(move, frames), mate, props.get(move.target), rate, ground
                )


def _once_each(figure: Figure) -> list[Move]:
    """What is played: people walk their ways and do their business on them (over a fence one flies by the way itself); of
    animals a way is the doing where no business of its name lies over it."""
    if figure.look.species == "person":
        flown = {m.action for m in figure.moves if m.path and m.action in FLOWN}
        return [m for m in figure.moves if bool(m.path) == (m.action in flown)]
    business = [m for m in figure.moves if not m.path]
    return [
        m
        for m in figure.moves
        if not m.path
        or not any(o.action == m.action and o.start < m.end and m.start < o.end for o in business)
    ]


def _full(move: Move, frames: int) -> Move:
    """A move that is still under way at the scene's end is not eased out."""
    return replace(move, ease_out=False) if frames and move.end >= frames - 1 else move


def _heard(
    deed: Deed, figure: Figure, move: Move, mate: Figure | None, thing: Prop | None, rate: int, ground: str
) -> Iterator[Cue]:
    source = move.target if deed.source == "target" and move.target else figure.id
    detail = deed.detail
    if "target" in detail.split():
        detail = detail.replace("target", stuff_of(thing) if thing is not None else "").strip()
    if "ground" in detail.split():
        detail = detail.replace("ground", ground).strip()
    for frame, length in contacts(deed.clock, figure, move, mate, rate):
        yield Cue(frame, deed.kind, source, level=deed.level, detail=detail, length=length)


@lru_cache(maxsize=512)
def _of(motion: str) -> tuple[Deed, ...]:
    return tuple(d for d in deeds() if d.motion == motion)


def _done_by(deed: Deed, figure: Figure) -> bool:
    species = figure.look.species
    if not deed.by:
        return species == "person" or deed.motion in SHARED
    if species == "person" and (figure.look.age or "adult") in deed.by:
        return True
    return species in deed.by or ("animal" in deed.by and species != "person")


def _set(names: str) -> frozenset[str]:
    return frozenset(n for n in names.split("/") if n)

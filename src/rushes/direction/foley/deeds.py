"""Doings that are heard because they are seen. `deeds.tsv` has a row for each sound of a motion; a motion may have several.

Columns:

`motion`   the action of a `Move`.
`by`       species that do it, parted by `/`; empty: anybody, `person` people only, `animal` all but people.
`target`   kinds of what it is done to, parted by `/`; empty: anything, or nothing; rows that name it win over others.
`cycle`    seconds from one sound to the next at the doer's ordinary tempo, as the motion itself has them; `once`: it is heard
           once in the move; `lasting`: for as long as the move.
`at`       where in the cycle (or in the move, for `once`) it sounds, 0..1: the frame of the contact.
`kind`, `detail`, `level`   of the `Cue`, the level in dB against the kind's own; a `detail` of `target` takes the material
           of what it is done to.
`from`     where it is heard from: self, target.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import ceil

from rushes.direction.plan import Cue, Figure, Move, Prop
from rushes.direction.tempo import tempo_of

__all__ = ["Deed", "deed_cues", "deeds"]

MOST = 60
"""Sounds of one row in one move: more are not told apart by ear."""


@dataclass(frozen=True)
class Deed:
    """One sound of a motion; `cycle` 0 is once, below 0 lasting."""

    motion: str
    by: frozenset[str]
    targets: frozenset[str]
    cycle: float
    at: float
    kind: str
    detail: str
    level: float
    source: str


@lru_cache(maxsize=1)
def deeds() -> tuple[Deed, ...]:
    """Every row of `deeds.tsv`."""
    found = []
    for line in files(__package__).joinpath("deeds.tsv").read_text("utf-8").splitlines()[2:]:
        if not line or line.startswith("#"):
            continue
        motion, by, targets, cycle, at, kind, detail, level, source = line.split("\t")
        seconds = {"once": 0.0, "lasting": -1.0}.get(cycle)
        found.append(
            Deed(
                motion, _set(by), _set(targets), float(cycle) if seconds is None else seconds, float(at), kind, detail,
                float(level), source,
            )
        )  # fmt: skip
    return tuple(found)


def deed_cues(figure: Figure, props: dict[str, Prop], kinds: dict[str, str], rate: int) -> Iterator[Cue]:
    """What is heard of all that a figure does. `props` and `kinds` (of props and figures) by id; frames of the scene."""
    for move in figure.moves:
        target = kinds.get(move.target, "")
        mine = [d for d in _of(move.action) if _done_by(d, figure.look.species)]
        near = [d for d in mine if target in d.targets]
        for deed in near or [d for d in mine if not d.targets]:
            yield from _heard(deed, figure, move, props.get(move.target), rate)


def _heard(deed: Deed, figure: Figure, move: Move, thing: Prop | None, rate: int) -> Iterator[Cue]:
    source = move.target if deed.source == "target" and move.target else figure.id
    detail = (thing.material or thing.kind if thing else "") if deed.detail == "target" else deed.detail
    length = move.end - move.start
    if deed.cycle < 0:
        yield Cue(move.start, deed.kind, source, level=deed.level, detail=detail, length=length)
        return
    for frame in _contacts(deed, figure, move, rate):
        yield Cue(frame, deed.kind, source, level=deed.level, detail=detail)


def _contacts(deed: Deed, figure: Figure, move: Move, rate: int) -> list[int]:
    """The frames of the film's scene on which it sounds."""
    if deed.cycle == 0:
        return [round(move.start + deed.at * (move.end - move.start))]
    seconds = deed.cycle / tempo_of(figure, move)[0]
    count = min(ceil((move.end - move.start) / rate / seconds), MOST)
    frames = [round(move.start + (k + deed.at) * seconds * rate) for k in range(count)]
    return [f for f in frames if move.start <= f < move.end]


@lru_cache(maxsize=512)
def _of(motion: str) -> tuple[Deed, ...]:
    return tuple(d for d in deeds() if d.motion == motion)


def _done_by(deed: Deed, species: str) -> bool:
    if not deed.by:
        return True
    return species in deed.by or ("animal" in deed.by and species != "person")


def _set(names: str) -> frozenset[str]:
    return frozenset(n for n in names.split("/") if n)

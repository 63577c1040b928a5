"""A four-legged animal on stage: its pieces and its pose at a frame. Pure; meshes are kept per form."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rushes.direction.plan import Figure
from rushes.direction.travel import standing
from rushes.stage.animals import face
from rushes.stage.animals.body import body
from rushes.stage.animals.coat import coat_locks
from rushes.stage.animals.collar import collar
from rushes.stage.animals.footing import stride_of
from rushes.stage.animals.form import Form
from rushes.stage.animals.forms import form_of
from rushes.stage.animals.head import ears, jaw, skull
from rushes.stage.animals.horns import horns
from rushes.stage.animals.kicks import ROOM, bursts
from rushes.stage.animals.motion import matrices
from rushes.stage.animals.pelt import tousled
from rushes.stage.animals.skeleton import Skeleton, skeleton
from rushes.stage.animals.skin import relaxed
from rushes.stage.build import BuiltFigure, Pose, StageView
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.solids import join
from rushes.stage.particles.kicked import kicked_piece, kicked_vertices, matter_of
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["build"]

PELT = {"hide": 0.003, "short": 0.004, "flowing": 0.011, "curly": 0.030, "wool": 0.045, "shaggy": 0.018}
"""Depth of the clumps of a coat, in withers heights."""

KICKING = ("run", "jump", "skip")
KICKED = ("sand", "snow", "earth", "spray")
SHALLOW = -0.015  # metres of ground under the level of the sea where feet splash instead

FUR = Finish("fur", roughness=0.82, fuzz=1.0)
HIDE = Finish("felt", roughness=0.78, fuzz=0.45)


@dataclass(frozen=True)
class Parts:
    """Meshes of an animal by name, with their finishes."""

    pieces: tuple[tuple[str, Mesh, Finish], ...]


@lru_cache(maxsize=8)
@shelved
def _modelled(form: Form, withers: float, seed: int) -> Parts:
    """The animal, modelled: a third of a CPU second, kept on the shelf."""
    bones = skeleton(form, withers)
    n, u = len(bones), withers * form.head
    rng = np.random.default_rng(seed)
    trunk = relaxed(body(form, bones, 0.0405 * withers).mesh(), n, 5)
    feet = np.clip((trunk.positions[:, 1] / withers - 0.08) / 0.3, 0.1, 1.0)
    clump = 0.12 if form.coat in ("wool", "curly") else 0.075
    trunk = tousled(rng, trunk, clump * withers, PELT[form.coat] * withers, feet)
    head = skull(form, bones, 0.0268 * u)
    skin = tousled(rng, relaxed(head.mesh(), n, 2), 0.06 * withers, 0.4 * PELT[form.coat] * withers)
    fur = [
        trunk,
        skin,
        jaw(form, bones, 0.022 * u).mesh(),
        relaxed(ears(form, bones, 0.022 * u).mesh(), n, 4),
    ]
    fur.append(face.lids(form, head, bones))
    pieces = [("fur", join(fur), HIDE if form.coat == "hide" else FUR)]
    locks = coat_locks(form, bones, trunk, seed)
    if locks is not None:
        pieces.append(("locks", locks, Finish("fur", roughness=0.8, fuzz=1.0, two_sided=True)))
    nose = [face.nose(form, bones).mesh()] if form.snout else []
    wet = join([face.eyes(form, head, bones), *nose])
    pieces.append(("eyes", wet, Finish("eye", roughness=0.12, fuzz=0.0)))
    pieces.append(
        (
            "glints",
            face.highlights(form, head, bones),
            Finish("emit", emission=0.5, fuzz=0.0, casts_shadow=False),
        )
    )
    mouth = face.lips(form, head, bones)
    if form.whiskers:
        mouth = join([mouth, face.whiskers(form, bones)])
    if form.pants:
        mouth = join([face.tongue(form, bones).mesh(), face.gullet(form, bones), mouth])
    pieces.append(("mouth", mouth, Finish("skin", roughness=0.38, fuzz=0.05)))
    if form.horns:
        pieces.append(("horns", horns(form, bones), Finish("plain", roughness=0.55, fuzz=0.1)))
    if form.collar:
        pieces.append(("collar", collar(form, bones, join(fur)), Finish("felt", roughness=0.6, fuzz=0.4)))
    return Parts(tuple(pieces))


def build(figure: Figure) -> BuiltFigure:
    """The animal of `figure.look`, as tall as `figure.height` to the top of its head."""
    form = form_of(figure.look)
    bones = skeleton(form, figure.height / form.head_top)
    made = _modelled(form, bones.withers, figure.seed)
    rig = f"{figure.id}.rig"
    pieces = tuple(Piece(f"{figure.id}.{name}", mesh, finish, rig) for name, mesh, finish in made.pieces)
    thrown = {m: f"{figure.id}.{m}" for m in KICKED} if any(m.action in KICKING for m in figure.moves) else {}
    pieces += tuple(kicked_piece(name, matter, ROOM) for matter, name in thrown.items())

    def pose(who: Figure, frame: float, view: StageView) -> Pose:
        moved = matrices(who, form, bones, frame, view)
        contact = tuple((x, y, z, 0.11 * bones.withers) for x, y, z in moved.contacts)
        vertices, hidden = _thrown(thrown, who, bones, frame, view)
        return Pose({rig: moved.stack}, vertices, contact=contact, hidden=hidden)

    def slots(who: Figure, frame: float, view: StageView) -> Mapping[str, Array]:
        return matrices(who, form, bones, frame, view, gaze=False).slots

    return BuiltFigure(pieces, pose, slots)


def _thrown(
    thrown: Mapping[str, str], figure: Figure, bones: Skeleton, frame: float, view: StageView
) -> tuple[dict[str, tuple[Array, Array]], frozenset[str]]:
    """Vertices of what the feet throw up on this set's ground, and the names of the pieces that are not that."""
    if not thrown:
        return {}, frozenset()
    matter = matter_of(view.scene.set.kind, view.scene.set.season)
    place = standing(figure, frame, view.rate)
    if matter == "sand" and view.ground(place.position[0], place.position[2]) < SHALLOW:
        matter = "spray"
    hidden = frozenset(name for kind, name in thrown.items() if kind != matter)
    if matter not in thrown:
        return {}, hidden
    flying = bursts(place, stride_of(figure, place, view.rate), bones, view, figure.seed)
    return {thrown[matter]: kicked_vertices(matter, flying, ROOM)}, hidden

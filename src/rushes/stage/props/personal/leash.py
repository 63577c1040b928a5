"""A leash: a loop in the hand, a strap that hangs from it to the collar of the animal that is led."""

from collections.abc import Mapping

import numpy as np

from rushes.direction.plan import Figure, Prop
from rushes.direction.travel import standing
from rushes.stage.build import BuiltProp, Pose, StageView
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import tube
from rushes.stage.props.placing import held, world_of
from rushes.stage.props.thread import hanging, thread_mesh, thread_vertices
from rushes.stage.scene import Array, Finish, Piece

__all__ = ["build"]

POINTS = 22
THICK = 0.009
"""Metres of radius: strong enough to be seen across a street."""
LONG = 1.6
"""Metres of strap: what is not needed from hand to collar hangs through."""
PAINTS = ("#b5392e", "#2f5f86", "#6a4a2c")


def build(prop: Prop) -> BuiltProp:
    """The leash of a prop; slots "middle" (its loop) and "clasp". Without an animal it lies in a coil."""
    paint = prop.colour or PAINTS[prop.seed % 3]
    angle = np.linspace(0.0, 2 * np.pi, 17)
    loop = tube(np.stack([0.03 * np.sin(angle), 0.055 * np.cos(angle), np.zeros(17)], 1), THICK, paint, 6)
    finish = Finish("cloth", roughness=0.8, fuzz=0.2)
    pieces = (
        Piece(f"{prop.id}.loop", loop, finish, f"{prop.id}.rig"),
        Piece(f"{prop.id}.strap", thread_mesh(POINTS, 6, paint), finish, dynamic=True),
    )

    def ends(frame: float, view: StageView) -> tuple[Array, Array, Array]:
        slot = held(prop, view, frame)
        root = slot if slot is not None else world_of(prop, view, frame) @ translation((0.0, 0.06, 0.0))
        hand = np.asarray(root[:3, 3], np.float32)
        led = _led(prop, view, frame)
        if led is None:
            return root, hand, hand + np.array([0.25, -0.05, 0.1], np.float32)
        neck = view.slot(led.id, "neck", frame)
        return root, hand, np.asarray(neck[:3, 3] + 0.04 * neck[:3, 1], np.float32)

    def pose(name: str, frame: float, view: StageView) -> Pose:
        root, hand, collar = ends(frame, view)
        reach = float(np.linalg.norm(collar - hand))
        path = hanging(hand, collar, 0.5 * max(LONG**2 - reach**2, 0.0) ** 0.5 * min(reach, 0.7), POINTS)
        floor = np.array([view.ground(float(x), float(z)) for x, _, z in path], np.float32) + THICK
        path[:, 1] = np.maximum(path[:, 1], floor)
        return Pose({f"{prop.id}.rig": root[None]}, {f"{prop.id}.strap": thread_vertices(path, THICK, 6)})

    def slots(name: str, frame: float, view: StageView) -> Mapping[str, Array]:
        root, _, collar = ends(frame, view)
        return {"middle": root, "clasp": translation((float(collar[0]), float(collar[1]), float(collar[2])))}

    return BuiltProp(pieces, pose, slots)


def _led(prop: Prop, view: StageView, frame: float) -> Figure | None:
    """Whom it leads: the animal that its holder's doing is aimed at, else the nearest one."""
    animals = [f for f in view.scene.figures if f.look.species != "person"]
    if prop.attach is None or not animals:
        return None
    holder = next((f for f in view.scene.figures if f.id == prop.attach.to), None)
    aimed = {m.target for m in holder.moves} if holder is not None else set()
    here = standing(holder, frame, view.rate).position if holder is not None else prop.position

    def far(animal: Figure) -> tuple[bool, float]:
        x, _, z = standing(animal, frame, view.rate).position
        return animal.id not in aimed, (x - here[0]) ** 2 + (z - here[2]) ** 2

    return min(animals, key=far)

"""The puppet: a person of any age and dress, built from a Figure and posed by pure functions of figure, frame and stage."""

from collections.abc import Mapping
from math import atan2, hypot

import numpy as np

from rushes.direction.plan import Figure, Gaze
from rushes.direction.travel import standing
from rushes.stage.build import LED, BuiltFigure, Pose, StageView
from rushes.stage.meshkit.matrices import translation
from rushes.stage.people.eyes import EyeState
from rushes.stage.people.face import Feeling, blink, brows, mouth_at
from rushes.stage.people.hands import hand_matrices
from rushes.stage.people.model import Model, make_model
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.business import laughing
from rushes.stage.people.motion.gaze import aims, angles, glance
from rushes.stage.people.motion.perform import Performance, gaze_point, perform
from rushes.stage.people.motion.slots import slots_of
from rushes.stage.people.motion.sway import LAGS, Past, hem_lag, strand_matrices
from rushes.stage.people.mouth import SHAPES, MouthShape, blended
from rushes.stage.scene import Array

__all__ = ["Puppet", "build"]


def build(figure: Figure) -> BuiltFigure:
    """A person, modelled and dressed."""
    puppet = Puppet(make_model(figure))
    log = tuple(f"no “{kind}” in the wardrobe yet: {figure.id} goes without" for kind in puppet.model.unknown)
    return BuiltFigure(puppet.model.pieces, puppet.pose, puppet.slots, log)


class Puppet:
    """A made person with a memory of the bodies it solved lately (the lag of hair asks for the last half second)."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._solved: dict[tuple[int, float], tuple[StageView, Figure, Performance]] = {}

    def performance(self, figure: Figure, frame: float, view: StageView) -> Performance:
        """The solved body at a frame."""
        key = (id(view), round(frame, 4))
        known = self._solved.get(key)
        if known is not None and known[0] is view and known[1] is figure:
            return known[2]
        if len(self._solved) > 64:
            self._solved.clear()
        made = perform(figure, self.model.p, self.model.skeleton, view, frame)
        self._solved[key] = (view, figure, made)
        return made

    def pose(self, figure: Figure, frame: float, view: StageView) -> Pose:
        """Bones and moving meshes of a frame."""
        model, who = self.model, figure.id
        now = self.performance(figure, frame, view)
        past = self._past(figure, frame, view)
        mouth = self._mouth(figure, frame, view, now)
        body = self._bones(now, past, mouth)
        vertices = self._face(figure, frame, view, now, mouth)
        if model.hang is not None:
            vertices[f"{who}.hang"] = model.hang.posed(body, hem_lag(past, model.p.hip_y))
        hands = np.concatenate(
            [
                hand_matrices(now.closed[n], s, now.hands[n], model.p.hand_scale)
                for n, s in (("l", 1.0), ("r", -1.0))
            ]
        )
        return Pose(
            bones={f"{who}.body": body, f"{who}.hands": hands},
            vertices=vertices,
            contact=self._contact(now, view),
        )

    def slots(self, figure: Figure, frame: float, view: StageView) -> Mapping[str, Array]:
        """Frames that things are fixed to; where a doing takes a thing out of its slot (a ball that is thrown, a guitar across
        the lap), the slot goes with it."""
        now = self.performance(figure, frame, view)
        found = slots_of(self.model.p, now)
        led = {f"{name}{LED}": where for name, where in now.pose.leads.items()}
        for name, (part, matrix) in (now.pose.slots | led).items():
            place = now.parts[part] if isinstance(part, str) else part
            found[name] = (place @ matrix).astype(np.float32)
        return found

    def _past(self, figure: Figure, frame: float, view: StageView) -> Past:
        solved = [self.performance(figure, frame - lag * view.rate, view) for lag in LAGS]
        return Past([s.trunk.head for s in solved], [s.trunk.chest for s in solved], [s.root for s in solved])

    def _bones(self, now: Performance, past: Past, mouth: MouthShape) -> Array:
        skeleton = self.model.skeleton
        known = {
            "hips": now.trunk.hips, "spine": now.trunk.spine, "chest": now.trunk.chest,
            "neck": now.trunk.neck, "head": now.trunk.head,
            **now.limbs, **strand_matrices(skeleton, self.model.p.head_scale, past),
        }  # fmt: skip
        drop = -mouth.jaw * self.model.p.head_scale
        known["jaw"] = now.trunk.head @ translation((0.0, drop, 0.25 * drop))
        for side in ("l", "r"):
            known[f"hand_{side}"] = now.limbs[f"fore_{side}"]
        return np.stack([known[bone.name] for bone in skeleton.bones]).astype(np.float32)

    def _mouth(self, figure: Figure, frame: float, view: StageView, now: Performance) -> MouthShape:
        a = self._acting(figure, frame, view)
        mouth = mouth_at(figure, frame, view.rate, now.feeling, laughing(a))
        if now.pose.small_mouth > 0:
            small = 0.45 * now.pose.small_mouth
            mouth = blended({mouth: 1 - small, SHAPES["X"]: small})
        for shape, share in now.pose.lips:
            mouth = shape if share >= 1.0 else blended({mouth: 1 - share, shape: share})
        return mouth

    def _acting(self, figure: Figure, frame: float, view: StageView) -> Acting:
        return Acting(figure, self.model.p, view, frame, view.rate, standing(figure, frame, view.rate))

    def _face(
        self, figure: Figure, frame: float, view: StageView, now: Performance, mouth: MouthShape
    ) -> dict[str, tuple[Array, Array]]:
        model, feeling = self.model, now.feeling
        lift = now.pose.brow
        stretch = {
            "cheek_l": feeling.cheek,
            "cheek_r": feeling.cheek,
            "brow": min((lift + feeling.brow_middle) / 0.02, 1.0),
            "puff": now.pose.puff,
        }
        positions, normals = model.skin.positions, model.skin.normals
        for name, amount in {**stretch, "jaw": mouth.jaw}.items():
            if amount:
                move, bend = model.skin_moves[name]
                positions = positions + move * np.float32(amount)
                normals = normals + bend * np.float32(amount)
        states = self._eyes(figure, frame, view, now)
        pairs = list(zip(model.eyes, states, strict=True))
        left, right = (brows(feeling, lift, s, figure.seed) for s in (1.0, -1.0))
        made = {
            "head": (positions, normals),
            "lips": model.mouth.lips(mouth, stretch),
            "mouth": model.mouth.inside(mouth, stretch),
            "irises": _together([e.iris(s) for e, s in pairs]),
            "catchlights": _together([e.light(s) for e, s in pairs]),
            "lids": _together([e.lids(s) for e, s in pairs]),
            "brows": model.brows.posed(left, right),
        }
        return {f"{figure.id}.{n}": (model.placed(v).astype(np.float32), m) for n, (v, m) in made.items()}

    def _eyes(
        self, figure: Figure, frame: float, view: StageView, now: Performance
    ) -> tuple[EyeState, EyeState]:
        """Both eyes: aimed at the target together, lids after the feeling, a blink and the height of the look."""
        model, feeling = self.model, now.feeling
        a = self._acting(figure, frame, view)
        head = now.trunk.head @ translation((0.0, model.p.head_y, 0.2 * model.p.head_scale))

        def place(gaze: Gaze) -> Array | None:
            known = any(f.id == gaze.target for f in view.scene.figures) or any(
                q.id == gaze.target for q in view.scene.props
            )
            if gaze.point is None and known:
                return np.asarray(view.head(gaze.target, frame), np.float32)
            return gaze_point(a, gaze, head)

        yaw, pitch, _ = angles(figure, aims(figure, frame, view.rate, head=False), head, place)
        gx, gy = glance(figure, frame / view.rate)
        if now.look is not None:
            x, y, z = (head[:3, :3].T @ (now.look[0] - head[:3, 3])).tolist()
            share = now.look[1]
            yaw = yaw * (1 - share) + atan2(x, max(z, 0.02)) * share
            pitch = pitch * (1 - share) + atan2(y, hypot(x, z)) * share
        yaw, pitch = float(np.clip(yaw, -0.52, 0.52)) + gx, float(np.clip(pitch, -0.42, 0.45)) + gy
        shut = max(blink(figure.seed, frame, view.rate), min(now.pose.shut, 1.0))
        return tuple(_eye_state(feeling, yaw, pitch, shut) for _ in (0, 1))  # type: ignore[return-value]

    def _contact(self, now: Performance, view: StageView) -> tuple[tuple[float, float, float, float], ...]:
        """Soft shadows under the feet, and under a body that is near the ground."""
        p = self.model.p
        found = [
            (float(f.ankle[0]), float(f.ankle[1]) - p.ankle_y, float(f.ankle[2]), p.foot * 1.5)
            for f in now.feet.values()
        ]
        floor = float(now.parts["root"][1, 3])
        for part, reach in (("hips", 0.22), ("chest", 0.24), ("head", 0.24)):
            x, y, z = now.parts[part][:3, 3].tolist()
            near = 1.0 - (y - floor) / (0.48 * p.scale)
            if near > 0:
                found.append((x, floor, z, reach * p.scale * min(0.5 + near, 1.0)))
        return tuple(found)


def _eye_state(feeling: Feeling, yaw: float, pitch: float, shut: float) -> EyeState:
    # The upper lid follows the look up and down.
    upper = feeling.upper - 0.34 * pitch
    upper = min(upper, 1.0) * (1 - shut) + shut
    lower = feeling.lower * (1 - 0.2 * shut) + 0.15 * shut
    return EyeState(yaw, pitch, upper, lower, feeling.slant, feeling.pupil)


def _together(parts: list[tuple[Array, Array]]) -> tuple[Array, Array]:
    return np.concatenate([p for p, _ in parts]), np.concatenate([n for _, n in parts])

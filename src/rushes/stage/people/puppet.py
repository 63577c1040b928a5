"""The puppet: a person of any age and dress, built from a Figure and posed by pure functions of figure, frame and stage."""

from collections.abc import Mapping

import numpy as np

from rushes.direction.plan import Figure, Gaze
from rushes.direction.travel import standing
from rushes.stage.build import BuiltFigure, Pose, StageView
from rushes.stage.meshkit.matrices import translation
from rushes.stage.people.eyes import EyeState
from rushes.stage.people.face import Feeling, blink, brows, mouth_at
from rushes.stage.people.hands import GRIP, hand_matrices
from rushes.stage.people.model import Model, make_model
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.business import laughing
from rushes.stage.people.motion.gaze import aims, angles, glance
from rushes.stage.people.motion.perform import Performance, gaze_point, perform
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
                hand_matrices(now.pose.arms[n].hand, s, now.hands[n], model.p.hand_scale)
                for n, s in (("l", 1.0), ("r", -1.0))
            ]
        )
        return Pose(
            bones={f"{who}.body": body, f"{who}.hands": hands},
            vertices=vertices,
            contact=self._contact(now, view),
        )

    def slots(self, figure: Figure, frame: float, view: StageView) -> Mapping[str, Array]:
        """Frames that things are fixed to: head (between the eyes), mouth, hands (+y along a gripped rod), back, lap."""
        now = self.performance(figure, frame, view)
        p = self.model.p
        k = p.head_scale
        head = now.trunk.head @ translation((0.0, p.head_y + 0.012 * k, 0.235 * k))
        found = {
            "head": head,
            "mouth": now.trunk.head @ translation((0.0, p.head_y - 0.128 * k, 0.23 * k)),
            "top": now.trunk.head @ translation((0.0, p.height, 0.0)),
            "back": now.trunk.chest @ translation((0.0, p.shoulder_y - 0.1 * k, -p.girth)),
            "lap": now.trunk.hips @ translation((0.0, p.hip_y + 0.05, p.girth * 1.4)),
        }
        for side, name in (("l", "hand_left"), ("r", "hand_right")):
            found[name] = _grip(now.hands[side], 1.0 if side == "l" else -1.0, p.hand_scale)
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
        yaw, pitch = float(np.clip(yaw, -0.52, 0.52)) + gx, float(np.clip(pitch, -0.42, 0.45)) + gy
        shut = blink(figure.seed, frame, view.rate)
        return tuple(_eye_state(feeling, yaw, pitch, shut) for _ in (0, 1))  # type: ignore[return-value]

    def _contact(self, now: Performance, view: StageView) -> tuple[tuple[float, float, float, float], ...]:
        """Soft shadows under the feet."""
        p = self.model.p
        return tuple(
            (float(f.ankle[0]), float(f.ankle[1]) - p.ankle_y, float(f.ankle[2]), p.foot * 1.5)
            for f in now.feet.values()
        )


def _eye_state(feeling: Feeling, yaw: float, pitch: float, shut: float) -> EyeState:
    # The upper lid follows the look up and down.
    upper = feeling.upper - 0.34 * pitch
    upper = min(upper, 1.0) * (1 - shut) + shut
    lower = feeling.lower * (1 - 0.2 * shut) + 0.15 * shut
    return EyeState(yaw, pitch, upper, lower, feeling.slant, feeling.pupil)


def _together(parts: list[tuple[Array, Array]]) -> tuple[Array, Array]:
    return np.concatenate([p for p, _ in parts]), np.concatenate([n for _, n in parts])


def _grip(hand: Array, side: float, scale: float) -> Array:
    """The frame of a rod gripped by a hand: +y out at the thumb's side, +z out of the palm."""
    m = np.eye(4, dtype=np.float32)
    y, z = -side * hand[:3, 0], hand[:3, 2]
    m[:3, 0], m[:3, 1], m[:3, 2] = np.cross(y, z), y, z
    grip = np.array([*GRIP, 1.0], np.float32) * np.array([scale, scale, scale, 1.0], np.float32)
    m[:3, 3] = (hand @ grip)[:3]
    return m

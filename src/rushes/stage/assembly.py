"""Puts a scene on stage: the set, the figures and the props of a Scene of the plan become one StageScene.

Builders are found through the catalogues; what has none is a felt toy, and the scene's log says so.
"""

from dataclasses import dataclass, field, replace
from functools import cached_property
from math import hypot

import numpy as np

from rushes.direction.framing import gate_of
from rushes.direction.plan import Figure, Prop, Scene, Shot, Vec
from rushes.direction.travel import standing
from rushes.stage.build import BuiltFigure, BuiltProp, BuiltSet, Pose
from rushes.stage.camera import camera_at, shot_at
from rushes.stage.changes.apply import changed_figure, changed_prop
from rushes.stage.clearing import cleared
from rushes.stage.figures import builder_for as figure_builder
from rushes.stage.inscription import inscriptions
from rushes.stage.keylight import darkness, key_light
from rushes.stage.light.stuffs import remade
from rushes.stage.light.styles import STYLES, styled
from rushes.stage.meshkit.bodies import unkept
from rushes.stage.meshkit.typefaces import unwritable
from rushes.stage.meter import compensation
from rushes.stage.nearness import Surroundings, surroundings_of
from rushes.stage.particles.showers import showers
from rushes.stage.props.catalogue import builder_for as prop_builder
from rushes.stage.scene import Array, Camera, FrameState, Light, Piece, StageScene
from rushes.stage.sets.catalogue import builder_for as set_builder
from rushes.stage.standpoint import Walk, standpoint, stepped

__all__ = ["Stage", "build_scene", "build_stage"]

FALLBACK_SET = "studio"

STRIDE = 2
"""Frames between those in which it is seen whether something is close before a lens."""

NEAR_SLOTS = {
    "mouth": ("head",),
    "chin": ("head",),
    "neck": ("head", "back"),
    "waist": ("lap", "back"),
    "lap": ("back", "head"),
    "hand_right": ("mouth", "head", "middle"),
    "hand_left": ("mouth", "head", "middle"),
    "foot_right": ("root", "lap", "back"),
    "foot_left": ("root", "lap", "back"),
    "back": ("top", "middle"),
    "seat": ("top", "middle"),
    "lie": ("seat", "top", "middle"),
    "top": ("middle",),
    "crown": ("top", "head"),
}
"""What comes nearest to a slot that somebody or something has not."""


@dataclass(frozen=True)
class Stage:
    """Everything built for a scene. Implements StageView for figures and props; results are kept per frame.

    `rate` is frames a second of what happens (in slow motion more than the film's, so that everything takes longer);
    `film_rate` the film's, which the camera keeps.
    """

    scene: Scene
    rate: int
    built: BuiltSet
    figures: dict[str, tuple[Figure, BuiltFigure]]
    props: dict[str, tuple[Prop, BuiltProp]]
    log: tuple[str, ...] = ()
    film_rate: int = 24
    style: tuple[str, ...] = ()
    aspect_ratio: str = "16:9"
    _steps: dict[int, Walk] = field(default_factory=dict)
    _slots: dict[tuple[str, float], dict[str, Array]] = field(default_factory=dict)

    def pieces(self) -> list[Piece]:
        """Everything that is drawn: the set's pieces, the figures' and the props'."""
        pieces = list(self.built.pieces)
        pieces += [piece for _, figure in self.figures.values() for piece in figure.pieces]
        pieces += [piece for _, prop in self.props.values() for piece in prop.pieces]
        return remade(pieces, self.style)

    def notes(self) -> tuple[str, ...]:
        """What the log should say of it."""
        pieces = self.pieces()
        budget = int(np.sum([len(p.mesh.faces) for p in pieces]))
        return (*self.log, *unkept(), f"stage: {len(pieces)} pieces, {budget} triangles")

    def ground(self, x: float, z: float) -> float:
        """Height of the set's ground at a point in metres."""
        return self.built.ground(x, z)

    def head(self, who: str, frame: float) -> Vec:
        """World position of a figure's eyes or a prop's middle; the camera side of the stage for unknown ids."""
        slots = self._slots_of(who, frame)
        matrix = slots.get("head", slots.get("middle"))
        if matrix is None:
            return (0.0, 1.4, 6.0)
        return (float(matrix[0, 3]), float(matrix[1, 3]), float(matrix[2, 3]))

    def slot(self, owner: str, name: str, frame: float) -> Array:
        """World matrix of a named slot of a figure or prop, or of the nearest it has; KeyError says what is missing."""
        slots = self._slots_of(owner, frame)
        near = next((other for other in NEAR_SLOTS.get(name, ()) if other in slots), name)
        if name not in slots and near in slots:
            return slots[near]
        if name not in slots:
            raise KeyError(f"{owner!r} has no slot {name!r}; it has {sorted(slots)}")
        return slots[name]

    def prop_of(self, who: str, kind: str) -> str:
        """Id of the prop of a kind attached to a figure, else of the nearest one, else ""."""
        mine = [p for p, _ in self.props.values() if p.kind == kind]
        for prop in mine:
            if prop.attach is not None and prop.attach.to == who:
                return prop.id
        home = self.figures[who][0].position if who in self.figures else (0.0, 0.0, 0.0)
        near = sorted(mine, key=lambda p: hypot(p.position[0] - home[0], p.position[2] - home[2]))
        return near[0].id if near else ""

    def position(self, who: str, frame: float) -> Vec:
        """Where a figure or prop is, for sound and camera: its root on the ground, else its middle."""
        traveller = self._traveller(who)
        if traveller is not None:
            found = standing(traveller, frame, self.rate)
            x, y, z = found.position
            flying = found.move is not None and found.move.action == "fly"
            return (x, y if flying else y + self.ground(x, z), z)
        return self.head(who, frame)

    def _traveller(self, who: str) -> Figure | Prop | None:
        """Somebody, or something that goes its own way, with a root of its own on the ground."""
        if who in self.figures and self.figures[who][0].attach is None:
            return self.figures[who][0]
        if who in self.props and self.props[who][0].moves and self.props[who][0].attach is None:
            return self.props[who][0]
        return None

    def _slots_of(self, owner: str, frame: float) -> dict[str, Array]:
        key = (owner, round(frame, 3))
        if key not in self._slots:
            if len(self._slots) > 512:  # a shot's worth; old frames are never asked for again
                self._slots.clear()
            self._slots[key] = dict(self._find_slots(owner, frame))
        return self._slots[key]

    def _find_slots(self, owner: str, frame: float) -> dict[str, Array]:
        if owner in self.figures:
            figure, made = self.figures[owner]
            return dict(made.slots(figure, frame, self))
        if owner in self.props:
            return dict(self.props[owner][1].slots(owner, frame, self))
        return {}

    def camera(self, frame: float) -> Camera:
        """The camera of a frame."""
        shot = shot_at(self.scene.shots, frame)
        if shot.start not in self._steps:
            self._steps[shot.start] = self._step(shot)
        return cleared(
            stepped(self._planned(shot, frame), self._steps[shot.start].at(frame)), self.built.keep_clear
        )

    def _planned(self, shot: Shot, frame: float) -> Camera:
        """The camera of a shot where the plan puts it."""
        return camera_at(
            shot, frame, followed=self.position, head=self.head, ground=self.ground, rate=self.film_rate
        )

    def _step(self, shot: Shot) -> Walk:
        """How far the camera steps aside for a shot, so that nothing is close before its lens."""
        unfocused = replace(shot, subject="")
        frames = (*range(shot.start, shot.end, STRIDE), max(shot.end - 1, shot.start))
        cameras = {frame: self._planned(unfocused, float(frame)) for frame in frames}
        if len(set(cameras.values())) == 1:
            cameras = {shot.start: cameras[shot.start]}
        gate = gate_of(self.aspect_ratio)
        return standpoint(
            cameras, self.surroundings, gate, lambda camera: cleared(camera, self.built.keep_clear)
        )

    @cached_property
    def surroundings(self) -> Surroundings:
        """What stands still round the camera: the set and things that nobody has and no shot is of."""
        of = {shot.subject for shot in self.scene.shots} | {shot.follow for shot in self.scene.shots}
        pieces = [(piece, None) for piece in self.built.pieces if not piece.rig and not piece.dynamic]
        return surroundings_of((*pieces, *self._things(of)), self.ground)

    def _things(self, of: set[str]) -> list[tuple[Piece, Array | None]]:
        """The pieces of things that stand by themselves, each with its bones, but for those that shots are of."""
        start = float(self.scene.start)
        bearers = {prop.attach.to for prop, _ in self.props.values() if prop.attach is not None}
        return [
            (piece, bones.get(piece.rig))
            for name, (prop, made) in self.props.items()
            if prop.attach is None and not prop.moves and name not in of | bearers
            for bones in (made.pose(name, start, self).bones,)
            for piece in made.pieces
            if not piece.dynamic
        ]

    def state(self, frame: float) -> FrameState:
        """Camera, poses and lights of a frame."""
        shot = shot_at(self.scene.shots, frame)
        time = float(int(frame) // 2 * 2) if shot.twos else frame
        poses = [self.built.animate(time, self.rate)] if self.built.animate else []
        poses += [made.pose(figure, time, self) for figure, made in self.figures.values()]
        poses += [made.pose(name, time, self) for name, (_, made) in self.props.items()]
        camera = self.camera(frame)
        merged = _merged(poses)
        lamps = (*self.built.lights, *merged.lights)
        return FrameState(
            camera=camera,
            seconds=time / self.rate,
            bones=merged.bones,
            vertices=merged.vertices,
            lights=(*lamps, *self._key(shot, camera, frame, lamps)),
            shadow_centre=self._shadow_centre(shot.follow or shot.subject, frame),
            contact=merged.contact,
            hidden=merged.hidden | self._unseen(shot.unseen),
            exposure=self._exposure(shot),
        )

    def _unseen(self, who: str) -> frozenset[str]:
        """Names of the pieces of whom the camera looks out of."""
        return frozenset(p.name for p in self.figures[who][1].pieces) if who in self.figures else frozenset()

    def _key(self, shot: Shot, camera: Camera, frame: float, lamps: tuple[Light, ...]) -> tuple[Light, ...]:
        """The lamp for the subject, or for the middle of everybody in a group shot."""
        who = [shot.subject or shot.follow] if shot.subject or shot.follow else list(self.figures)
        faces = [
            self.head(name, frame)
            for name in who
            if name in self.figures and self.figures[name][0].count == 1
        ]
        if not faces:
            return ()
        x, y, z = (sum(face[i] for face in faces) / len(faces) for i in range(3))
        return key_light(camera, (x, y, z), self.built.environment, lamps)

    def _exposure(self, shot: Shot) -> float:
        """Metered once a shot, in its middle, on its subject. By night the lamp does it: see keylight."""
        if shot.subject not in self.figures or darkness(self.built.environment) > 0.3:
            return 1.0
        middle = float((shot.start + shot.end) // 2)
        return compensation(self.built.environment, self.camera(middle), self.head(shot.subject, middle))

    def _shadow_centre(self, who: str, frame: float) -> Vec | None:
        """The shadow map follows a figure that leaves the middle of the set, in steps so that static casters stay cached."""
        if not who or who not in self.figures:
            return None
        home, radius = self.built.environment.shadow_centre, self.built.environment.shadow_radius
        x, y, z = self.position(who, frame)
        if hypot(x - home[0], z - home[2]) < 0.45 * radius:
            return None
        step = radius * 0.25
        return (round(x / step) * step, home[1] + y, round(z / step) * step)


def _merged(poses: list[Pose]) -> Pose:
    bones: dict[str, Array] = {}
    vertices: dict[str, tuple[Array, Array]] = {}
    for pose in poses:
        bones.update(pose.bones)
        vertices.update(pose.vertices)
    return Pose(
        bones=bones,
        vertices=vertices,
        lights=tuple(light for pose in poses for light in pose.lights),
        contact=tuple(blob for pose in poses for blob in pose.contact),
        hidden=frozenset().union(*(pose.hidden for pose in poses)),
    )


def build_stage(scene: Scene, rate: int, style: tuple[str, ...] = (), aspect_ratio: str = "16:9") -> Stage:
    """Build everything that a scene names, lit and graded in a style. What no catalogue knows is sewn as a felt toy, and the
    log says so."""
    log: list[str] = []
    builder = set_builder(scene.set.kind)
    if builder is None:
        log.append(f"no set for “{scene.set.kind}” yet: filmed in the studio")
        builder = set_builder(FALLBACK_SET)
        assert builder is not None  # the catalogue's own test keeps it there
    for words in dict.fromkeys((*scene.set.signs, *(text.words for text in scene.texts))):
        if unwritable(words):
            log.append(f"no font on this machine writes “{unwritable(words)}”: install fonts-noto-cjk")
    figures: dict[str, tuple[Figure, BuiltFigure]] = {}
    for figure in scene.figures:
        changes = (c for c in scene.changes if c.what == figure.id)
        figures[figure.id] = (figure, changed_figure(figure_builder(figure.look)(figure), figure, changes))
        log.extend(figures[figure.id][1].log)
    props: dict[str, tuple[Prop, BuiltProp]] = {}
    for prop in scene.props:
        changes = (c for c in scene.changes if c.what == prop.id)
        props[prop.id] = (prop, changed_prop(prop_builder(prop.kind)(prop), prop, changes))
        log.extend(props[prop.id][1].log)
    unknown = [each.replace("_", " ") for each in style if each not in STYLES]
    if unknown:
        log.append(f"no look of its own for the style “{'”, “'.join(unknown)}” yet: filmed as it is")
    built = builder(scene.set)
    built = replace(built, environment=styled(built.environment, style))
    written = inscriptions(scene, props, built.signs)
    for _, inscription in written.values():
        log.extend(inscription.log)
    action_rate = max(round(rate / scene.pace), 1)
    things = {**props, **written, **showers(scene.set)}
    notes = tuple(dict.fromkeys(log))
    return Stage(
        scene,
        action_rate,
        built,
        figures,
        things,
        notes,
        film_rate=rate,
        style=style,
        aspect_ratio=aspect_ratio,
    )


def build_scene(scene: Scene, rate: int) -> StageScene:
    """The StageScene of a scene of the plan, ready for the renderer."""
    return scene_of(build_stage(scene, rate))


def scene_of(stage: Stage) -> StageScene:
    """The renderer's view of a built stage."""
    pieces = stage.pieces()
    names = [p.name for p in pieces]
    if len(set(names)) != len(names):
        twice = sorted({n for n in names if names.count(n) > 1})
        raise ValueError(f"pieces must have unique names, these have not: {twice[:5]}")
    return StageScene(tuple(pieces), stage.built.environment, stage.state, stage.notes())

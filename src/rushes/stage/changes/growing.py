"""What gets larger or smaller: a plant that shoots up out of the ground, a pumpkin that swells, a thing that shrinks."""

from dataclasses import replace
from math import sin

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Reals, Site, Subject, ease, moved, placed
from rushes.stage.changes.motes import motes, motes_at
from rushes.stage.meshkit.matrices import scaling
from rushes.stage.meshkit.solids import join, sphere
from rushes.stage.scene import Finish, Mesh, Piece

__all__ = ["grow", "shrink"]

SEED, SMALL, LEFT = 0.03, 0.38, 0.30
"""Shares of its full size at which a plant begins, at which anything else begins, and that is left of what shrinks."""
PLANTS = (
    "plant", "tree", "flower", "sprout", "seedling", "vine", "bush", "mushroom", "rose", "tulip", "sunflower", "grass", "bean",
    "beanstalk", "corn", "wheat", "cactus", "bamboo", "fern", "ivy", "seed", "leaf", "daisy", "oak", "sapling", "crystal",
)  # fmt: skip
CRUMBS = 26


def grow(subject: Subject) -> Effect:
    """From a little to its full size; what grows out of the ground pushes earth aside and stretches before it fills out."""
    kind = subject.kind.rpartition("_")[2]
    planted = subject.change.kind == "sprout" or any(kind.startswith(p) for p in PLANTS)
    rigs = frozenset(p.rig for p in subject.pieces if p.rig)
    name = subject.change.what
    soil = Piece(f"{name}.soil", join([_mound(subject.seed)]), Finish("felt", 0.98, 0.6), f"{name}.soil.rig")
    earth = ("#5a3f2a", "#6b4c33", "#4a3322")
    crumbs = motes(f"{name}.crumbs", CRUMBS, earth, Finish("felt", 0.95, 0.4))

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        s = ease(moment.share)
        if not planted:
            part = SMALL + (1 - SMALL) * s + 0.02 * sin(14 * moment.share) * (1 - moment.share) * moment.share
            return moved(pose, site, moment, scaling(part, part, part), rigs)
        up = SEED + (1 - SEED) * ease(moment.share, 0.0, 0.9)
        wide = SEED + (1 - SEED) * ease(moment.share, 0.12, 1.0)
        pose = moved(pose, site, moment, scaling(wide, up, wide), rigs)
        radius = 0.20 * site.width * ease(moment.share, 0.0, 0.3) + 1e-4
        mound = placed(site, moment, scaling(radius, 0.45 * radius, radius))[None]
        at, sizes = _crumbs(subject.seed, site, moment)
        root = placed(site, moment, scaling(1, 1, 1))
        laid = motes_at(crumbs, at @ root[:3, :3].T + root[:3, 3], sizes)
        return replace(
            pose, bones={**pose.bones, soil.rig: mound}, vertices={**pose.vertices, crumbs.name: laid}
        )

    if not planted:
        return Effect(subject.pieces, posed)
    return Effect((*subject.pieces, soil, crumbs), posed, frozenset({soil.name, crumbs.name}))


def _mound(seed: int) -> Mesh:
    rng = np.random.default_rng(seed)
    balls = [sphere((0.0, 0.0, 0.0), (1.0, 0.55, 1.0), "#553b28", 8, 18)]
    for k in range(9):
        a = 0.7 * k + rng.uniform(-0.2, 0.2)
        balls.append(
            sphere((0.8 * np.cos(a), 0.1, 0.8 * np.sin(a)), rng.uniform(0.16, 0.34), "#634730", 5, 8)
        )
    return join(balls)


def _crumbs(seed: int, site: Site, moment: Moment) -> tuple[Reals, Reals]:
    """Earth thrown a little way up when the shoot comes through, that lies then."""
    u = np.random.default_rng(seed + 4).random((CRUMBS, 4))
    radius = 0.2 * site.width
    t = np.clip(moment.share / 0.22 - 0.6 * u[:, 0], 0.0, 1.0)
    angle, far = 6.28 * u[:, 1], radius * (0.5 + (0.5 + 0.7 * u[:, 2]) * t)
    up = 4 * t * (1 - t) * radius * (0.5 + u[:, 3]) + 0.03 * radius
    sizes = radius * (0.05 + 0.06 * u[:, 3]) * (t > 0)
    return np.stack([np.cos(angle) * far, up, np.sin(angle) * far], 1), sizes


def shrink(subject: Subject) -> Effect:
    """To a third of its size, standing where it stands."""
    rigs = frozenset(p.rig for p in subject.pieces if p.rig)

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        part = 1.0 - (1.0 - LEFT) * ease(moment.share)
        return moved(pose, site, moment, scaling(part, part, part), rigs)

    return Effect(subject.pieces, posed)

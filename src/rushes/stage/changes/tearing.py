"""What parts along a ragged line: a letter torn in two, a wall that cracks."""

from dataclasses import replace

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Reals, Site, Subject, ease
from rushes.stage.changes.shards import Cut, Ints, parted, set_apart
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.scene import Array

__all__ = ["crack", "tear"]


def _halves(subject: Subject, jag: float) -> Cut:
    """The thing cut near its middle across its breadth, along a line with teeth."""
    solid = tuple(p for p in subject.pieces if len(p.mesh.faces))
    every = np.concatenate([p.mesh.positions for p in solid])
    low, high = every.min(0), every.max(0)
    size, middle = high - low, (low + high) / 2
    along = 1 if size[1] >= 0.35 * size[2] else 2
    wide = float(max(size[0], 1e-3))
    phase = np.random.default_rng(subject.seed).uniform(0, 6.28, 4)

    def side(points: Array) -> Ints:
        t = (points[:, along] - low[along]) / max(float(size[along]), 1e-3) * 6.28
        line = sum(np.sin(f * t + p) / f**0.6 for f, p in zip((1.0, 3.1, 7.3, 13.0), phase, strict=True))
        return np.asarray(points[:, 0] > middle[0] + jag * wide * line, np.int32)

    return parted(solid, side, 2, 0.04 * float(size.max()), 0.006 * float(size.max()), ".half")


def tear(subject: Subject) -> Effect:
    """The halves are pulled apart, the tear runs from one end to the other, and they come to lie beside each other."""
    cutting = _halves(subject, 0.03)

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        if not moment.begun:
            return pose
        hinge, apart = ease(moment.share, 0.0, 0.45), ease(moment.share, 0.35, 0.75)
        down = ease(moment.share, 0.6, 1.0)
        flat = site.size[1] < 0.35 * site.size[2]
        matrices: dict[int, Reals] = {}
        for cell, way in ((0, -1.0), (1, 1.0)):
            lift = 0.35 * site.width * apart * (1 - down)
            out = way * site.width * (0.10 * hinge + 0.42 * apart)
            opened = -way * 0.30 * hinge * (1 - 0.5 * down)
            far = site.size[2] / 2 if flat else site.size[1]
            pivot = translation((0.0, 0.0, far)) if flat else translation((0.0, far, 0.0))
            back = translation((0.0, 0.0, -far)) if flat else translation((0.0, -far, 0.0))
            turn = rotation(y=opened) if flat else rotation(z=-opened)
            tilt = rotation(x=0.5 * apart * (1 - down), z=-way * 0.45 * apart * (1 - down))
            sunk = site.floor * down if site.floor else 0.0
            laid = rotation(x=-1.45 * down) if site.floor and not flat else rotation()
            matrices[cell] = translation((out, lift + sunk, 0.0)) @ tilt @ pivot @ turn @ back @ laid
        return set_apart(pose, site, moment, cutting, subject.pieces, matrices)

    return Effect((*subject.pieces, *cutting.pieces), posed, cutting.names)


def crack(subject: Subject) -> Effect:
    """A crack runs through it and gapes."""
    cutting = _halves(subject, 0.05)

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        if not moment.begun:
            return pose
        gape = 0.6 * ease(moment.share, 0.0, 0.2) + 0.4 * ease(moment.share, 0.55, 0.75)
        matrices = {
            cell: translation((way * 0.045 * site.width * gape, 0.0, 0.0)) @ rotation(z=-way * 0.07 * gape)
            for cell, way in ((0, -1.0), (1, 1.0))
        }
        return set_apart(replace(pose), site, moment, cutting, subject.pieces, matrices)

    return Effect((*subject.pieces, *cutting.pieces), posed, cutting.names)

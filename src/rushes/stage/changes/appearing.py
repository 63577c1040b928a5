"""What comes out of nothing or goes into it, in a puff of cotton and a few bright beads."""

from dataclasses import replace
from math import exp, pi, sin

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Reals, Site, Subject, ease, hidden, moved, placed
from rushes.stage.changes.motes import motes, motes_at, puffs, puffs_at
from rushes.stage.meshkit.matrices import rotation, scaling
from rushes.stage.scene import Array, Finish

__all__ = ["appear", "vanish"]

PUFFS, BEADS = 16, 40
GOLD = ("#f3c95a", "#f7e3a0", "#e88fae", "#7fc4d8")


def appear(subject: Subject) -> Effect:
    """Springs up to its size, a little over it, and settles."""
    return _puffed(subject, True)


def vanish(subject: Subject) -> Effect:
    """Shrinks to nothing, turning."""
    return _puffed(subject, False)


def _puffed(subject: Subject, comes: bool) -> Effect:
    name = subject.change.what
    rigs = frozenset(p.rig for p in subject.pieces if p.rig)
    own = frozenset(p.name for p in subject.pieces)
    label = "in" if comes else "out"
    cotton = puffs(f"{name}.puff_{label}", PUFFS, "#f1ebe0")
    beads = motes(
        f"{name}.beads_{label}", BEADS, GOLD, Finish("emit", emission=1.1, casts_shadow=False), chip=False
    )

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        share = moment.share
        here = _grown(share) if comes else 1.0 - ease(share, 0.0, 0.6)
        turn = 1.6 * (1 - ease(share)) if comes else 2.4 * ease(share)
        if here < 0.01:
            pose = hidden(replace(pose, lights=(), contact=()), own)
        elif share < 1.0:
            pose = moved(
                pose, site, moment, rotation(y=turn if share else 0.0) @ scaling(here, here, here), rigs
            )
        root = placed(site, moment, rotation())
        laid = {
            cotton.name: puffs_at(*_cloud(subject.seed, site, share, root, comes)),
            beads.name: motes_at(beads, *_beads(subject.seed, site, share, root), chip=False),
        }
        return replace(pose, vertices={**pose.vertices, **laid})

    return Effect((*subject.pieces, cotton, beads), posed, frozenset({cotton.name, beads.name}))


def _grown(share: float) -> float:
    """0 to 1 with one overshoot: a damped spring, critically short."""
    if share <= 0.0:
        return 0.0
    return (
        1.0
        - exp(-6.5 * share) * (1.0 - 0.0 * share)
        + 0.16 * sin(pi * min(share * 1.3, 1.0)) * ease(share, 0.1, 0.5) * (1 - ease(share, 0.6, 1.0))
    )


def _cloud(seed: int, site: Site, share: float, root: Array, comes: bool) -> tuple[Reals, Reals]:
    u = np.random.default_rng(seed + 41).random((PUFFS, 4))
    size = max(site.width, site.height)
    age = np.clip((share - (0.0 if comes else 0.25) - 0.12 * u[:, 0]) / 0.62, 0.0, 1.0)
    angle, tilt = 6.28 * u[:, 1], 1.6 * (u[:, 2] - 0.35)
    far = size * (0.20 + 0.42 * np.sqrt(age))
    local = np.stack(
        [
            np.cos(angle) * np.cos(tilt) * far,
            0.45 * site.height + np.sin(tilt) * far + 0.1 * size * age,
            np.sin(angle) * np.cos(tilt) * far,
        ],
        1,
    )
    local[:, 1] = np.maximum(local[:, 1], 0.06 * size)
    sizes = 0.20 * size * np.sin(pi * age**0.6) * (0.6 + 0.6 * u[:, 3])
    return local @ root[:3, :3].T + root[:3, 3], sizes


def _beads(seed: int, site: Site, share: float, root: Array) -> tuple[Reals, Reals]:
    u = np.random.default_rng(seed + 43).random((BEADS, 4))
    size = max(site.width, site.height)
    age = np.clip((share - 0.1 - 0.2 * u[:, 0]) / 0.7, 0.0, 1.0)
    angle, far = 6.28 * u[:, 1], size * (0.3 + 0.75 * u[:, 2]) * np.sqrt(age)
    up = 0.4 * site.height + size * (1.1 * u[:, 3] * age - 0.75 * age**2)
    local = np.stack([np.cos(angle) * far, np.maximum(up, 0.01 * size), np.sin(angle) * far], 1)
    return local @ root[:3, :3].T + root[:3, 3], 0.016 * size * np.sin(pi * age)

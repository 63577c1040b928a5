"""What tips over its edge: a cup, a tower, a bottle; a saucer stays where it is."""

from dataclasses import replace
from math import pi, sin

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Site, Subject, about, ease, placed
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.scene import Array, Piece

__all__ = ["loose", "over", "slim", "tipped", "topple", "way_of"]

HANDLED = frozenset(
    {"cup", "mug", "coffee", "tea", "teacup", "jug", "pitcher", "coffee_cup", "latte", "cappuccino"}
)
"""What has a handle on its right and falls to its left."""


def way_of(subject: Subject) -> float:
    return 1.0 if subject.seed % 2 and subject.kind not in HANDLED else -1.0


def fallen(share: float) -> float:
    """0..1 of a fall over an edge: it wavers, tips faster and faster, bounces twice."""
    if share < 0.18:
        return 0.05 * sin(pi * share / 0.09) * share / 0.18
    t = (share - 0.18) / 0.82
    if t < 0.5:
        return float((t / 0.5) ** 2.4)
    for start, long, high in ((0.5, 0.24, 0.10), (0.74, 0.14, 0.03)):
        if t < start + long:
            s = (t - start) / long
            return 1.0 - 4 * high * s * (1 - s)
    return 1.0


def loose(subject: Subject) -> tuple[tuple[Piece, ...], dict[str, str]]:
    """The pieces with those that tip on rigs of their own, and these by the rigs they were on: a saucer stays where it is."""
    names: dict[str, str] = {}
    pieces = []
    for piece in _off_the_saucer(subject):
        part = piece.name.rpartition(".")[2]
        if piece.rig and not part.startswith(("saucer", "plate", "dish", "table")):
            names[piece.rig] = f"{piece.rig}.tipped"
            piece = replace(piece, rig=names[piece.rig])
        pieces.append(piece)
    return tuple(pieces), names


def _off_the_saucer(subject: Subject) -> list[Piece]:
    """The pieces, with a saucer that is of one mesh with its cup as one of its own: what is wide, low and hangs together."""
    if subject.kind not in (
        "cup",
        "coffee",
        "teacup",
        "coffee_cup",
        "tea",
        "latte",
        "cappuccino",
        "espresso",
    ):
        return list(subject.pieces)
    found = []
    for piece in subject.pieces:
        faces, points = piece.mesh.faces, piece.mesh.positions
        edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]]])
        graph = coo_matrix(
            (np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(len(points), len(points))
        )
        count, part = connected_components(graph, directed=False)
        tall, wide = float(np.ptp(points[:, 1])), float(np.ptp(points[:, 0]))
        low = [
            k
            for k in range(count)
            if float(points[part == k][:, 1].max()) < 0.3 * tall
            and float(np.ptp(points[part == k][:, 2])) > 0.6 * wide
        ]
        under = np.isin(part[faces[:, 0]], low)
        if not under.any() or under.all():
            found.append(piece)
            continue
        found.append(replace(piece, mesh=replace(piece.mesh, faces=faces[~under])))
        found.append(
            replace(piece, name=f"{subject.change.what}.saucer", mesh=replace(piece.mesh, faces=faces[under]))
        )
    return found


def over(pose: Pose, site: Site, moment: Moment, names: dict[str, str], matrix: Array) -> Pose:
    """The pose with the rigs of `loose` moved by a matrix of the thing's space."""
    there = placed(site, moment, matrix) @ np.linalg.inv(placed(site, moment, np.eye(4, dtype=np.float32)))
    own = {
        new: np.asarray(there @ pose.bones[old], np.float32)
        for old, new in names.items()
        if old in pose.bones
    }
    return replace(pose, bones={**pose.bones, **own})


def slim(site: Site, pieces: tuple[Piece, ...]) -> Site:
    """The site without the breadth of the saucer."""
    saucer = next((p for p in pieces if p.name.endswith(".saucer")), None)
    if saucer is None:
        return site
    cup = next(p for p in pieces if p is not saucer and p.mesh.positions is saucer.mesh.positions)
    deep = [float(np.ptp(p.mesh.positions[np.unique(p.mesh.faces)][:, 2])) for p in (cup, saucer)]
    share = min(deep[0] / max(deep[1], 1e-6), 1.0)
    return replace(site, size=(site.size[0] * share, site.size[1], site.size[2] * share))


def tipped(site: Site, share: float, way: float) -> Array:
    """The matrix of a thing that has fallen on its side by a share, about its lower edge, which slides back a little."""
    if site.height < 0.35 * site.size[0]:  # what is flat cannot fall over: it slides off and turns
        return np.asarray(
            translation((way * 0.7 * site.size[0] * ease(share), site.floor * ease(share, 0.5, 0.8), 0.0))
            @ rotation(y=0.7 * way * ease(share)),
            np.float32,
        )
    edge = 0.5 * site.size[0] * 0.8
    angle = -way * pi / 2 * fallen(share)
    turn = about((way * edge, 0.0, 0.0), rotation(z=angle))
    slip = translation((-way * 0.42 * site.height * ease(share, 0.3, 0.8), 0.0, 0.0))
    low = min(
        0.0,
        *(
            float((turn @ np.array([x, y, 0.0, 1.0]))[1])
            for x in (-site.size[0] / 2, site.size[0] / 2)
            for y in (0.0, site.height)
        ),
    )
    down = site.floor * ease(share, 0.5, 0.7)
    return np.asarray(slip @ translation((0.0, down - low, 0.0)) @ turn, np.float32)


def topple(subject: Subject) -> Effect:
    """Tips over its edge and bounces to rest on its side."""
    way = way_of(subject)
    pieces, names = loose(subject)

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        return over(
            pose,
            site,
            moment,
            names,
            tipped(slim(site, pieces), moment.share, way) if moment.begun else rotation(),
        )

    return Effect(pieces, posed)

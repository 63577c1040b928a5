"""Things that people carry: suitcase, bag, basket, book, phone, flower."""

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp, StageView
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, sheet, sphere, tube, turned
from rushes.stage.props.placing import Part, rigid, world_of
from rushes.stage.scene import Array, Finish

__all__ = ["build"]

GRIPS = {
    "suitcase": ((0.0, -0.46, 0.0), (0.0, 0.0, 0.0)),
    "basket": ((0.0, -0.36, 0.0), (0.0, 0.0, 0.0)),
    "bag": ((0.0, -0.47, 0.0), (0.0, 0.0, 0.0)),
    "book": ((-0.02, 0.0, 0.05), (0.75, 0.0, 0.0)),
    "phone": ((0.0, -0.02, 0.03), (-0.30, 3.14, 0.0)),
    "flower": ((0.0, -0.16, 0.0), (0.25, 0.0, -0.12)),
}
"""Where a thing hangs from the hand that holds it (metres), and how it is turned (x, y, z)."""


def build(prop: Prop) -> BuiltProp:
    """The carried thing of a prop: in the hand, or standing on the ground."""
    makers = {
        "suitcase": _suitcase,
        "bag": _tote,
        "basket": _basket,
        "book": _book,
        "phone": _phone,
        "flower": _flower,
    }
    kind = prop.kind
    if kind == "bag":  # the prompt's own word says which
        kind = "basket" if "basket" in prop.words else "suitcase" if "case" in prop.words else "bag"
    shift, turn = GRIPS[kind]

    def place(which: Prop, view: StageView, frame: float) -> Array:
        root = world_of(which, view, frame)
        if which.attach is None or not which.attach.slot.startswith("hand"):
            return root
        hang = (
            rotation(x=0.06 * float(np.sin(2.1 * frame / view.rate))) if shift[1] < -0.3 else rotation(*turn)
        )
        return (root @ hang @ translation(shift)).astype(np.float32)

    parts = makers[kind](prop)
    high = max(float(mesh.positions[:, 1].max()) for _, mesh, _ in parts)
    top = {"top": translation((0.0, high, 0.0))}
    return rigid(prop, parts, min(0.15, 0.5 * high), top, place=place, contact=0.16)


def _suitcase(prop: Prop) -> list[Part]:
    """A leather case with straps, brass corners and a handle."""
    leather = prop.colour or ("#8a4f2c", "#6a3a2a", "#3f5a4a")[prop.seed % 3]
    dark = mixed(leather, "#1c0f08", 0.5)
    body = [box((0, 0.20, 0), (0.30, 0.195, 0.085), leather, 0.028)]
    for x in (-0.17, 0.17):
        body.append(box((x, 0.20, 0), (0.022, 0.199, 0.0895), dark, 0.008))
    body.append(box((0, 0.20, 0), (0.302, 0.006, 0.0865), dark, 0.003))
    a = np.linspace(0, np.pi, 11)
    body.append(
        tube(np.stack([0.085 * np.cos(a), 0.395 + 0.065 * np.sin(a), np.zeros(11)], 1), 0.013, dark, 8)
    )
    brass = [
        box((sx * 0.283, 0.20 + sy * 0.178, 0), (0.022, 0.022, 0.089), "#c89a3c", 0.010)
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    brass += [box((x, 0.235, 0.09), (0.014, 0.020, 0.006), "#d8b04a", 0.004) for x in (-0.17, 0.17)]
    return [
        ("leather", join(body), Finish("felt", roughness=0.55, fuzz=0.15)),
        ("brass", join(brass), Finish("metal", roughness=0.35)),
    ]


def _tote(prop: Prop) -> list[Part]:
    """A cloth bag, broader at its foot, two loops of webbing, a patch sewn on; a paper one for shopping."""
    paper = bool({"paper", "shopping", "grocery", "gift"} & set(prop.words.lower().split()))
    paint = prop.colour or ("#c8a468" if paper else ("#4f7a8a", "#b5573c", "#6a7a4a")[prop.seed % 3])
    dark = mixed(paint, "#1c0f08", 0.35)
    rows = []
    a = np.linspace(0, 2 * np.pi, 37)
    for y, wide, deep in (
        (0.0, 0.17, 0.08),
        (0.015, 0.20, 0.10),
        (0.12, 0.205, 0.098),
        (0.24, 0.195, 0.080),
        (0.33, 0.190, 0.060),
    ):
        x = wide * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.45
        z = deep * np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.45
        sag = 0.008 * np.sin(3 * a + 20 * y) * (y > 0.1)
        rows.append(np.stack([x, np.full(37, y) + sag, z], 1))
    skin = np.asarray(rows, np.float32)
    body = [
        sheet(skin[:, ::-1], paint),
        sheet(skin * (0.98, 1, 0.98), dark),
        box((0, 0.008, 0), (0.165, 0.008, 0.075), dark, 0.006),
    ]
    body.append(tube(skin[-1], 0.0065, mixed(paint, "#f4ead6", 0.35), 6))
    h = np.linspace(0, np.pi, 15)
    loops = []
    for s in (1.0, -1.0):
        arch = np.stack([0.085 * np.cos(h), 0.30 + 0.165 * np.sin(h), s * (0.066 - 0.030 * np.sin(h))], 1)
        loops.append(tube(arch, 0.0085, dark, 7))
        loops += [box((x, 0.285, s * 0.073), (0.014, 0.035, 0.006), dark, 0.004) for x in (-0.085, 0.085)]
    if paper:
        inside = [
            turned(sphere((0, 0, 0), 0.055, tint, 8, 12), (0, 0, 0), (x, 0.335, z))
            for x, z, tint in ((-0.09, 0.0, "#c8342c"), (0.0, 0.01, "#e2a83a"))
        ]
        inside.append(
            tube(np.array([(0.08, 0.2, 0), (0.10, 0.36, 0), (0.115, 0.47, 0.01)]), 0.028, "#c8873a", 9)
        )
        body += inside
    else:
        body.append(box((0, 0.17, 0.0985), (0.075, 0.055, 0.004), mixed(paint, "#f4ead6", 0.6), 0.004))
        body.append(sphere((0, 0.17, 0.103), (0.030, 0.030, 0.003), "#d8643c", 5, 16))
    finish = Finish("paper" if paper else "felt", roughness=0.85, fuzz=0.0 if paper else 0.4, two_sided=True)
    return [("bag", join(body), finish), ("loops", join(loops), Finish("cloth", roughness=0.85, fuzz=0.2))]


def _basket(prop: Prop) -> list[Part]:
    """Woven willow with a hoop handle; rows of withies over and under."""
    willow = prop.colour or "#b58a4c"
    parts = [
        lathe(
            [(0, 0.005), (0.13, 0.0), (0.14, 0.02), (0.17, 0.17), (0.16, 0.17), (0.13, 0.03), (0, 0.02)],
            mixed(willow, "#4a2c12", 0.35),
            sides=24,
        )
    ]
    a = np.linspace(0, 2 * np.pi, 49)
    for k in range(8):
        r = 0.143 + 0.0042 * k + 0.0035 * np.sin(12 * a + np.pi * (k % 2))
        parts.append(
            tube(
                np.stack([r * np.cos(a), np.full(49, 0.02 + 0.019 * k), r * np.sin(a)], 1),
                0.0095,
                mixed(willow, "#6a4420", 0.3 * (k % 2)),
                5,
            )
        )
    h = np.linspace(0, np.pi, 15)
    parts.append(
        tube(np.stack([0.165 * np.cos(h), 0.16 + 0.20 * np.sin(h), np.zeros(15)], 1), 0.011, willow, 7)
    )
    return [("willow", join(parts), Finish("knit", roughness=0.85, fuzz=0.15))]


def _book(prop: Prop) -> list[Part]:
    """A cloth-bound book, a little open, with a ribbon."""
    cover = prop.colour or ("#7a2e2a", "#2e4a6a", "#3f5f3a")[prop.seed % 3]
    boards = [
        box((0, 0.005, 0), (0.130, 0.005, 0.172), cover, 0.004),
        box((0, 0.055, 0), (0.130, 0.005, 0.172), cover, 0.004),
        box((-0.130, 0.030, 0), (0.008, 0.030, 0.172), mixed(cover, "#1a0f0a", 0.25), 0.007),
    ]
    for z in (-0.10, 0.10):
        boards.append(box((-0.1385, 0.030, z), (0.0015, 0.028, 0.006), "#d8b04a", 0.001))
    pages = [box((0.003, 0.030, 0), (0.122, 0.0205, 0.164), "#efe4ca", 0.002)]
    for k in range(5):
        pages.append(box((0.004, 0.017 + 0.0065 * k, 0), (0.1225, 0.0006, 0.1645), "#c8b890", 0.0))
    gilt = [box((0.0, 0.0604, z), (0.095, 0.0008, 0.003), "#d8b04a", 0.0004) for z in (-0.135, 0.135)]
    gilt.append(box((0.0, 0.0604, -0.03), (0.055, 0.0008, 0.022), "#d8b04a", 0.0004))
    ribbon = box((0.03, 0.024, 0.19), (0.007, 0.001, 0.04), "#c8382e", 0.0008)
    return [
        ("cloth", join([*boards, *gilt, ribbon]), Finish("cloth", roughness=0.8)),
        ("pages", join(pages), Finish("paper", roughness=0.95)),
    ]


def _phone(prop: Prop) -> list[Part]:
    """A telephone with a lit screen."""
    case = box((0, 0.075, 0), (0.038, 0.078, 0.006), prop.colour or "#23262c", 0.006)
    screen = box((0, 0.077, 0.0062), (0.034, 0.070, 0.0006), "#9fc6e6", 0.0004)
    return [
        ("case", case, Finish("plain", roughness=0.25, fuzz=0.0)),
        ("screen", screen, Finish("emit", emission=0.8, fuzz=0.0)),
    ]


def _flower(prop: Prop) -> list[Part]:
    """A felt flower: two rings of petals round a bead, a stem with two leaves."""
    petal = prop.colour or ("#d8432e", "#f0b53a", "#d86a9a", "#f4efe2")[prop.seed % 4]
    head, green = [], []
    for ring, (count, reach, lift) in enumerate(((8, 0.052, 0.35), (6, 0.034, 0.75))):
        for k in range(count):
            a = 2 * np.pi * (k + 0.5 * ring) / count
            leaf = sphere((0, 0, 0), (0.021, 0.007, 0.034), mixed(petal, "#ffffff", 0.12 * ring), 6, 8)
            head.append(
                turned(
                    leaf,
                    (-lift, a, 0.0),
                    (reach * 0.75 * np.sin(a), 0.345 + 0.012 * ring, reach * 0.75 * np.cos(a)),
                )
            )
    head.append(
        sphere((0, 0.358, 0), (0.022, 0.014, 0.022), "#6a3f1a" if petal != "#f4efe2" else "#e0a52e", 6, 10)
    )
    green.append(
        tube(
            np.array([(0, 0, 0), (0.006, 0.12, 0.0), (-0.004, 0.24, 0.004), (0, 0.34, 0)]),
            0.006,
            "#5a8a3c",
            6,
        )
    )
    for s, y in ((1.0, 0.12), (-1.0, 0.19)):
        leaf = sphere((0, 0, 0), (0.045, 0.005, 0.018), "#6a9a44", 5, 8)
        green.append(turned(leaf, (0.0, 0.3 * s, 0.5 * s), (s * 0.042, y + 0.02, 0.0)))
    green.append(cylinder((0, 0.325, 0), (0, 0.345, 0), 0.014, "#5a8a3c", 8, 0.020))
    return [
        ("petals", join(head), Finish("felt", roughness=0.9, fuzz=0.8)),
        ("stem", join(green), Finish("felt", roughness=0.9, fuzz=0.5)),
    ]

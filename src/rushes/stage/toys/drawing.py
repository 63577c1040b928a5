"""An icon's painted layers, one by one: every shape of its SVG rastered alone, in the order in which they are painted."""

import io
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PIL import Image

from rushes.stage.scene import Array

__all__ = ["PIXELS", "View", "layers", "picture"]

PIXELS = 256
"""Side of the square that a drawing is rastered on."""

SVG, LINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
HEAD = f'<svg xmlns="{SVG}" xmlns:xlink="{LINK}"'
SHAPES = frozenset({"path", "circle", "ellipse", "rect", "polygon", "polyline", "line", "use"})
UNSEEN = frozenset({"defs", "clipPath", "mask", "linearGradient", "radialGradient", "filter", "symbol"})


@dataclass(frozen=True)
class View:
    """The square that is looked at, in the drawing's own units (left, top, side), and a turn in degrees, clockwise,
    about the middle of a drawing of `side` units."""

    left: float
    top: float
    side: float
    turn: float = 0.0
    middle: float = 16.0


def _document(body: str, view: View) -> str:
    box = f'viewBox="{view.left} {view.top} {view.side} {view.side}"'
    turn = f'<g transform="rotate({view.turn} {view.middle} {view.middle})">'
    return f'{HEAD} width="{PIXELS}" height="{PIXELS}" {box}>{turn}{body}</g></svg>'


def _raster(document: str, pixels: int) -> Array:
    import resvg_py

    png = resvg_py.svg_to_bytes(svg_string=document, width=pixels, skip_system_fonts=True)
    image = Image.open(io.BytesIO(bytes(png))).convert("RGBA")
    return np.asarray(image, np.float32) / np.float32(255)


def picture(body: str, view: View, pixels: int = PIXELS) -> Array:
    """The whole drawing: (pixels, pixels, 4) sRGB and alpha 0..1, not multiplied."""
    return _raster(_document(body, view), pixels)


def _shapes(node: ET.Element) -> Iterator[ET.Element]:
    """The painted shapes under a node, in their order."""
    name = node.tag.rpartition("}")[2]
    if name in SHAPES:
        yield node
    elif name not in UNSEEN:
        for child in node:
            yield from _shapes(child)


def layers(body: str, view: View) -> Iterator[Array]:
    """Every shape alone, as `picture` gives it; shapes of the same outline that follow each other are one layer."""
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", LINK)
    root = ET.fromstring(_document(body, view))
    shapes = list(_shapes(root))
    for shape in shapes:
        shape.set("display", "none")
    groups: list[tuple[str, list[ET.Element]]] = []
    for shape in shapes:
        outline = shape.get("d") or ET.tostring(shape, encoding="unicode")
        if groups and groups[-1][0] == outline:
            groups[-1][1].append(shape)
        else:
            groups.append((outline, [shape]))
    for _, group in groups:
        for shape in group:
            del shape.attrib["display"]
        yield _raster(ET.tostring(root, encoding="unicode"), PIXELS)
        for shape in group:
            shape.set("display", "none")

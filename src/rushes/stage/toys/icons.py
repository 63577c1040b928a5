"""The icons that toys are sewn from: SVG drawings of about 1,700 things, shipped with the package.

`icons.txt.xz` is derived by `tools/icons/derive.py` from two sets of icons, whose licences lie beside it. `drawings.tsv` are
our own, for things that no emoji is of: name, group, SVG on a square of 32 units. Where both have a name, ours is taken.
"""

import lzma
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

__all__ = ["Icon", "icons"]

FILE, OWN = "icons.txt.xz", "drawings.tsv"
OWN_SIDE = 32


@dataclass(frozen=True, slots=True)
class Icon:
    """A drawing: `body` is SVG without its outer tag on a square of `side` units; `group` is Unicode's sub-group."""

    name: str
    group: str
    side: int
    body: str


@lru_cache(maxsize=1)
def icons() -> dict[str, Icon]:
    """All icons by name, unpacked at first use (about a twentieth of a second)."""
    folder = files("rushes.stage.toys")
    packed = (folder / FILE).read_bytes()
    found = {}
    for line in lzma.decompress(packed).decode().split("\n"):
        name, _, group, side, body = line.split("\t", 4)
        found[name] = Icon(name, group, int(side), body)
    for line in (folder / OWN).read_text(encoding="utf-8").splitlines()[1:]:
        name, group, body = line.split("\t")
        found[name] = Icon(name, group, OWN_SIDE, body)
    return found

"""What `toys.tsv` says of a toy: how puffed it is, which way it looks, how it rests and how it goes.

How large a thing or a being is, the director decides (`direction/sizes.tsv`, `direction/measures.py`).

A row is about one icon, or about a Unicode sub-group of them ("@animal-mammal"), or about all ("*"); "-" takes what the
wider row says. Columns:

- set: `noto` where that set's drawing is taken (`tools/icons/derive.py` reads it);
- thickness: of the front half at most, in shares of the drawing's longer side;
- facing: where its nose is in the drawing: front, left, right;
- rest: stand, lie, lean, hover, hang (on a thread), plant (in a pot);
- body: whole; bust (gets hips, legs and shoes in its own colours); head (gets a sitting plush body); figure (a head that gets
  a standing one);
- flags: mirror (the back is the front again), beads or nobeads (whether dark round parts are glossy beads), post (stands on
  a post), alone (without what lies loose about it), turn=DEGREES (clockwise: an icon drawn aslant is set upright),
  gait=hop|trot|waddle|swim|hover|flutter|roll|slide.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rushes.stage.toys.icons import icons

__all__ = ["Spec", "rows", "spec_of"]

FILE = "toys.tsv"
COLUMNS = ("set", "thickness", "facing", "rest", "body", "flags")


@dataclass(frozen=True)
class Spec:
    """One toy's row, all its columns decided. `turn` in degrees."""

    icon: str
    thickness: float
    facing: str
    rest: str
    body: str
    mirror: bool
    beads: bool
    post: bool
    alone: bool
    turn: float
    gait: str


@lru_cache(maxsize=1)
def rows() -> dict[str, dict[str, str]]:
    """The file: name of a row -> its columns that are not left to a wider row."""
    text = (files("rushes.stage.toys") / FILE).read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines()[1:]:
        name, *cells = line.split("\t")
        found[name] = {k: v for k, v in zip(COLUMNS, cells, strict=True) if v != "-"}
    return found


@lru_cache(maxsize=512)
def spec_of(icon: str) -> Spec:
    """The row of an icon with what its sub-group and all toys have in common."""
    table = rows()
    cells: dict[str, str] = {}
    flags: dict[str, str] = {}
    for key in ("*", f"@{icons()[icon].group}", icon):
        row = table.get(key, {})
        cells |= {k: v for k, v in row.items() if k != "flags"}
        if key == icon and cells["facing"] == "front":
            flags.pop("mirror", None)  # a face on the back of a head
        for flag in row.get("flags", "").split():
            name, _, value = flag.partition("=")
            flags[name] = value
            flags.pop({"beads": "nobeads", "nobeads": "beads"}.get(name, ""), None)
    return Spec(
        icon=icon,
        thickness=float(cells["thickness"]),
        facing=cells["facing"],
        rest=cells["rest"],
        body=cells["body"],
        mirror="mirror" in flags,
        beads="nobeads" not in flags,
        post="post" in flags,
        alone="alone" in flags,
        turn=float(flags.get("turn", 0)),
        gait=flags.get("gait", "hop"),
    )

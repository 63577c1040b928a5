"""Makes src/rushes/stage/toys/icons.txt.xz from the npm packages of two sets of icons: see README.md beside this file.

    .venv/bin/python tools/icons/derive.py FLUENT NOTO EMOJIBASE

Each argument is the unpacked `package` folder of its npm package.
"""

import argparse
import json
import lzma
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOYS = ROOT / "src" / "rushes" / "stage" / "toys"
OUT = TOYS / "icons.txt.xz"

TONES = ("-dark", "-light", "-medium")
UNTONED = frozenset({"police-car"})
"""Icons whose name with a light behind it is another thing."""
UNPAINTABLE = frozenset({"skin-tone", "hair-style", "country-flag", "subdivision-flag"})
"""Sub-groups of emoji that are no things to sew."""
SETS = {"f": 32, "n": 128}
"""Side of the square that a set's icons are drawn on."""


def toned(name: str, names: dict) -> bool:
    """Whether this icon is another icon with another skin (a traffic light is none)."""
    stem = name
    while stem.endswith(TONES):
        stem = stem[: stem.rindex("-")]
        if stem in names and stem not in UNTONED:
            return True
    return re.search(r"-tone\d", name) is not None


def loaded(folder: Path, name: str) -> dict:
    """One JSON file of a package."""
    return json.loads((folder / name).read_text(encoding="utf-8"))


def groups_of(folder: Path) -> dict[str, str]:
    """Code points, as iconify writes them, to the Unicode sub-group of an emoji."""
    names = loaded(folder, "meta/groups.json")["subgroups"]
    rows = loaded(folder, "en/data.json")
    return {bare(row["hexcode"]): names[str(row["subgroup"])] for row in rows if "subgroup" in row}


def bare(code: str) -> str:
    """Code points without the selector that asks for a coloured picture."""
    return code.lower().replace("-fe0f", "")


def from_noto() -> set[str]:
    """Icons that toys.tsv takes from Noto."""
    rows = (line.split("\t") for line in (TOYS / "toys.tsv").read_text(encoding="utf-8").splitlines()[1:])
    return {row[0] for row in rows if len(row) > 1 and row[1] == "noto"}


UNSORTED = "other-object"
"""Sub-group of an icon that is none of Unicode's emoji (a lighthouse)."""


def taken(folder: Path, letter: str, groups: dict[str, str]) -> dict[str, tuple[str, str, int, str]]:
    """Name -> (set, sub-group, side, drawing) of all icons of a set that are things."""
    codes = {name: code for code, name in loaded(folder, "chars.json").items()}
    found = {}
    drawings = loaded(folder, "icons.json")["icons"]
    for name, icon in drawings.items():
        group = groups.get(bare(codes.get(name, "")), UNSORTED)
        if group not in UNPAINTABLE and not toned(name, drawings):
            found[name] = (letter, group, SETS[letter], icon["body"])
    return found


def main() -> None:
    """Read the packages, choose, pack."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("fluent", "noto", "emojibase"):
        parser.add_argument(name, type=Path)
    args = parser.parse_args()
    groups = groups_of(args.emojibase)
    icons = taken(args.fluent, "f", groups)
    noto = taken(args.noto, "n", groups)
    wanted = from_noto()
    if missing := wanted - noto.keys():
        sys.exit(f"Noto has no {sorted(missing)}")
    icons |= {name: noto[name] for name in wanted}
    lines = ["\t".join([name, *map(str, icon)]) for name, icon in sorted(icons.items())]
    packed = lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)
    OUT.write_bytes(packed)
    print(f"{len(lines)} icons, {len(wanted)} of them from Noto, {len(packed) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()

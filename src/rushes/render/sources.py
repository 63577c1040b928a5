"""Shader text: package data, put together from files by `#include` and `#define`. Knows nothing of GL."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources

__all__ = ["assemble", "material_names", "read_shader"]

_VERSION = "#version 330 core"
_INCLUDE = re.compile(r'^[ \t]*#include[ \t]+"([^"]+)"[ \t]*$', re.MULTILINE)


@cache
def read_shader(name: str) -> str:
    """Text of one file under render/shaders, by its path there."""
    return (resources.files("rushes.render") / "shaders" / name).read_text(encoding="utf-8")


def assemble(
    name: str,
    defines: Mapping[str, str | int | float | bool] | None = None,
    places: Mapping[str, str] | None = None,
    read: Callable[[str], str] = read_shader,
) -> str:
    """The whole shader `name`: version line, one `#define` per entry, then the text with every include in its place.

    A file is included once. `places` fills names in include paths: with {"material": "felt"} the line
    `#include "materials/{material}.glsl"` takes the felt. A define that is False is left out; True becomes 1.
    """
    lines = [_VERSION]
    for key, value in sorted((defines or {}).items()):
        if value is not False:
            lines.append(f"#define {key} {1 if value is True else value}")
    seen: set[str] = set()
    return "\n".join(lines) + "\n" + _expand(name, places or {}, read, seen) + "\n"


def _expand(name: str, places: Mapping[str, str], read: Callable[[str], str], seen: set[str]) -> str:
    def fill(match: re.Match[str]) -> str:
        wanted = match.group(1).format_map(dict(places))
        return "" if wanted in seen else _expand(wanted, places, read, seen)

    seen.add(name)
    return _INCLUDE.sub(fill, read(name).strip())


@cache
def material_names() -> frozenset[str]:
    """Every material there is: one file each under shaders/materials."""
    folder = resources.files("rushes.render") / "shaders" / "materials"
    return frozenset(
        item.name.removesuffix(".glsl") for item in folder.iterdir() if item.name.endswith(".glsl")
    )

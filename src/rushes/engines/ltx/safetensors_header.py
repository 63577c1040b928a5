"""The header of a safetensors file: what it holds and how long it must be, without reading the tensors.

The format is 8 bytes, little-endian, with the length of the header; the header, a JSON object that gives each tensor its
type, shape and place; and the tensors' bytes, one after another to the end of the file
(https://huggingface.co/docs/safetensors).
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, TypeGuard

from rushes.engines.ltx.damage import damaged, unreadable

__all__ = ["Header", "header_of", "is_lfs_pointer"]

PREFIX = 8
HEADER_LIMIT = 100_000_000
"""Bytes; what the format's own reader allows."""
DIMENSIONS_LIMIT = 16
LFS_POINTER = b"version https://git-lfs.github.com/spec/"
BITS = {
    "BOOL": 8,
    "U8": 8,
    "I8": 8,
    "F8_E4M3": 8,
    "F8_E5M2": 8,
    "U16": 16,
    "I16": 16,
    "F16": 16,
    "BF16": 16,
    "U32": 32,
    "I32": 32,
    "F32": 32,
    "U64": 64,
    "I64": 64,
    "F64": 64,
}
"""Bits of a number by type. Types that are not here are taken at their word."""


@dataclass(frozen=True, slots=True)
class Header:
    """What one file holds: its length in bytes, the names of its tensors, and how many numbers of each type."""

    length: int
    tensors: frozenset[str]
    numbers: Mapping[str, int]


def header_of(path: Path) -> Header:
    """Read and check the header of a file, and that the file is as long as it says.

    Raises EnvironmentProblem (field "RUSHES_LTX") with one sentence for any damage, and for a file that is none.
    """
    try:
        with path.open("rb") as file:
            length = os.fstat(file.fileno()).st_size
            data_starts, table = _table(path, file, length)
    except OSError as error:
        raise unreadable(path, error) from None
    numbers: dict[str, int] = {}
    data_ends = 0
    for name, entry in table.items():
        kind, count, end = _tensor(path, name, entry)
        numbers[kind] = numbers.get(kind, 0) + count
        data_ends = max(data_ends, end)
    wanted = data_starts + data_ends
    if length < wanted:
        raise damaged(path, f"ends after {length:,} of {wanted:,} bytes")
    if length > wanted:
        raise damaged(path, f"is {length:,} bytes long, {length - wanted:,} more than its header says")
    return Header(length, frozenset(table), numbers)


def is_lfs_pointer(beginning: bytes) -> bool:
    """True for the small text that Git leaves in a file's place when Git LFS has not fetched it."""
    return beginning.startswith(LFS_POINTER)


def _table(path: Path, file: BinaryIO, length: int) -> tuple[int, dict[str, Any]]:
    """Where the tensors' bytes begin, and name → entry, without the free text of `__metadata__`."""
    beginning = file.read(len(LFS_POINTER))
    if is_lfs_pointer(beginning):
        raise damaged(path, "is a Git LFS pointer and not the file itself", mend="run git lfs pull beside it")
    if len(beginning) < PREFIX:
        raise damaged(path, f"is no safetensors file: it has only {length:,} bytes")
    size = int.from_bytes(beginning[:PREFIX], "little")
    if size > HEADER_LIMIT:
        raise damaged(path, "is no safetensors file: it does not begin with the length of a header")
    if PREFIX + size > length:
        raise damaged(path, f"ends after {length:,} of {PREFIX + size:,} bytes, within its header")
    file.seek(PREFIX)
    try:
        table = json.loads(file.read(size))
    except (ValueError, RecursionError):
        raise damaged(path, "has a damaged header: it is no JSON") from None
    if not isinstance(table, dict):
        raise damaged(path, "has a damaged header: it is no JSON object")
    table.pop("__metadata__", None)
    return PREFIX + size, table


def _tensor(path: Path, name: str, entry: Any) -> tuple[str, int, int]:
    """The type of a tensor, how many numbers it has and where its bytes end, counted from the first tensor's."""
    given = entry if isinstance(entry, dict) else {}
    kind, shape, place = given.get("dtype"), given.get("shape"), given.get("data_offsets")
    if not (isinstance(kind, str) and _lengths(shape, DIMENSIONS_LIMIT) and _lengths(place, 2)):
        raise damaged(path, f"has a damaged header: it says no type, shape and place for {_shown(name)}")
    if len(place) != 2 or place[0] > place[1]:
        raise damaged(path, f"has a damaged header: {_shown(name)} has no place in the file")
    count = math.prod(shape)
    if kind in BITS and count * BITS[kind] != (place[1] - place[0]) * 8:
        raise damaged(path, f"has a damaged header: the shape and the place of {_shown(name)} disagree")
    return kind, count, place[1]


def _lengths(values: Any, most: int) -> TypeGuard[list[int]]:
    """True for a short list of whole numbers that a length or an offset can be (true and false are none)."""
    return (
        isinstance(values, list)
        and len(values) <= most
        and all(type(value) is int and 0 <= value < 2**63 for value in values)
    )


def _shown(name: str) -> str:
    return repr(name if len(name) <= 80 else f"{name[:79]}…")

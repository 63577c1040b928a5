"""What a section of a model's page is made of. Texts are small Markdown (see `pages.markup`); code is code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

__all__ = ["Block", "Bullets", "Code", "Paragraph", "Section", "Table", "Tabs"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences."""

    kind: ClassVar[str] = "paragraph"
    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    kind: ClassVar[str] = "bullets"
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their heads; the first cell names the row."""

    kind: ClassVar[str] = "table"
    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A piece of code; `id` is unique on the page, what is `folded` opens on demand."""

    kind: ClassVar[str] = "code"
    id: str
    name: str
    language: str
    text: str
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Tabs:
    """The same thing in several languages, one shown at a time."""

    kind: ClassVar[str] = "tabs"
    id: str
    name: str
    codes: tuple[Code, ...]


Block = Paragraph | Bullets | Table | Code | Tabs


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under a heading of its own."""

    id: str
    title: str
    blocks: tuple[Block, ...]

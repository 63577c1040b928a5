"""Blanking: other words of the same length in the place of a prompt's own, so that every place stays what it was."""

from collections.abc import Sequence

__all__ = ["blank", "within"]


def within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """A place lies in one of the spans."""
    return any(start <= at < end for start, end in spans)


def blank(out: list[str], start: int, end: int, words: str = "") -> None:
    """Put `words`, and blanks up to `end`, in place of what stands there."""
    out[start:end] = f"{words[: end - start]:<{end - start}}"

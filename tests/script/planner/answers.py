"""Answers as a model would give them, made from a Screenplay or written out."""

from __future__ import annotations

import dataclasses
from typing import Any

from rushes.script.planner.schema import asked
from rushes.script.screenplay import Screenplay

__all__ = ["answer_of"]


def answer_of(play: Screenplay) -> dict[str, Any]:
    """The answer of a model that reads exactly as `play` does."""
    found = _plain(play)
    assert isinstance(found, dict)
    texts = [text["text"] for text in found["texts"]]
    found["texts"] += [{"text": sign, "kind": "sign"} for sign in play.place.signs if sign not in texts]
    return found


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in asked(type(value))}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value

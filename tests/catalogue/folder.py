"""Manifests for tests: a good one, changed here and there, in a folder."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

GOOD: dict[str, Any] = {
    "title": "Painted",
    "slug": "painted",
    "provider": "Someone",
    "description": "Films with a picture to begin from.",
    "engine": "auto",
    "estimated_time_seconds": {"5": 20, "10": 30},
    "request_schema": {
        "type": "object",
        "properties": {
            "prompt": {"type": "string", "minLength": 1},
            "duration": {"type": "string", "enum": ["5", "10"], "default": "5"},
            "image_url": {"type": "string", "format": "uri"},
            "mask_urls": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
            "camera": {
                "type": "object",
                "properties": {"pan": {"type": "number", "minimum": -10, "maximum": 10}},
                "required": ["pan"],
            },
        },
        "required": ["prompt"],
    },
}


def manifest(**changes: Any) -> dict[str, Any]:
    """The good manifest with dotted fields changed ("price.base" is written price__base); None takes one out."""
    made = copy.deepcopy(GOOD)
    for field, value in changes.items():
        *path, last = field.split("__")
        place = made
        for step in path:
            place = place.setdefault(step, {})
        if value is None:
            del place[last]
        else:
            place[last] = value
    return made


def write(folder: Path, *manifests: dict[str, Any]) -> Path:
    """A folder with the manifests as 0.json, 1.json, …"""
    for at, one in enumerate(manifests):
        (folder / f"{at}.json").write_text(json.dumps(one), encoding="utf-8")
    return folder

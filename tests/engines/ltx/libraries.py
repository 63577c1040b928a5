"""What torch's companions say about themselves, set aside: offline, quiet, and their own warnings not ours to mend."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

__all__ = ["quieted", "set_aside"]

IGNORED = (
    "ignore:.*:DeprecationWarning:(diffusers|transformers|accelerate|torch|huggingface_hub|tokenizers).*",
    "ignore:.*:FutureWarning:(diffusers|transformers|accelerate|torch|huggingface_hub).*",
    "ignore:.*swigvarlink.*:DeprecationWarning",
)


def quieted() -> None:
    """Set the variables that the libraries read when they are imported."""
    os.environ["HF_HUB_OFFLINE"] = os.environ["TRANSFORMERS_OFFLINE"] = "1"
    os.environ["DIFFUSERS_VERBOSITY"] = os.environ["TRANSFORMERS_VERBOSITY"] = "error"


def set_aside(items: list[pytest.Item], folder: Path) -> None:
    """Ignore the libraries' warnings in the tests below a folder."""
    for item in items:
        if folder in item.path.parents:
            for ignored in IGNORED:
                item.add_marker(pytest.mark.filterwarnings(ignored))

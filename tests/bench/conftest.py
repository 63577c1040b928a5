"""The libraries' own warnings are set aside where a benchmark uses them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ["HF_HUB_OFFLINE"] = os.environ["TRANSFORMERS_OFFLINE"] = "1"
os.environ["DIFFUSERS_VERBOSITY"] = os.environ["TRANSFORMERS_VERBOSITY"] = "error"

IGNORED = (
    "ignore:.*:DeprecationWarning:(diffusers|transformers|accelerate|torch|huggingface_hub|tokenizers).*",
    "ignore:.*:FutureWarning:(diffusers|transformers|accelerate|torch|huggingface_hub).*",
    "ignore:.*swigvarlink.*:DeprecationWarning",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What diffusers and transformers warn about in themselves is not ours to mend."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            for ignored in IGNORED:
                item.add_marker(pytest.mark.filterwarnings(ignored))

"""The libraries' own warnings are set aside where a benchmark uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engines.ltx.libraries import quieted, set_aside

quieted()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What diffusers and transformers warn about in themselves is not ours to mend."""
    set_aside(items, Path(__file__).parent)

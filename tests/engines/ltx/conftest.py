"""One tiny folder of weights for all tests of this engine, and the libraries' own warnings set aside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.engines.ltx.libraries import quieted, set_aside

quieted()

PROMPT, NEGATIVE = "一只猫在说：你好。 A cat says hello", "blur"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What diffusers and transformers warn about in themselves is not ours to mend."""
    set_aside(items, Path(__file__).parent)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A whole folder of LTX-2.5, made by hand, to be damaged."""
    from tests.engines.ltx.handmade import ltx_files, write_files

    return write_files(tmp_path / "ltx", ltx_files())


@pytest.fixture(scope="session")
def weights_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A complete folder of LTX-2.5 with random weights; not to be written to."""
    from tests.engines.ltx.tiny import tiny_weights

    return tiny_weights(tmp_path_factory.mktemp("weights") / "ltx-2.5")


@pytest.fixture(scope="session")
def studio(weights_folder: Path) -> Any:
    """The model of that folder on the CPU, loaded once; a test leaves it as it found it."""
    from rushes.engines.ltx.memory import Arrangement
    from rushes.engines.ltx.studio import opened
    from rushes.engines.ltx.weights import examined

    arrangement = Arrangement("resident", "resident", quality=True)
    return opened(examined(weights_folder), arrangement, device="cpu", say=lambda line: None)


@pytest.fixture(scope="session")
def prompts(studio: Any) -> Any:
    """A prompt and a negative prompt as numbers."""
    from rushes.engines.ltx.denoising import Prompts
    from rushes.engines.ltx.embedding import Embeddings

    texts = Embeddings()
    return Prompts(*(texts.of(studio, text).padded("cpu") for text in (PROMPT, NEGATIVE)))

"""A process films for weeks: no film, and none that is cancelled, may leave tensors behind."""

import gc

import pytest
import torch
from tests.engines.ltx.listening import Listener
from tests.engines.ltx.small import Small

from rushes.engines.ltx.embedding import Embeddings
from rushes.engines.ltx.recipe import DECODING, REFINING
from rushes.errors import Cancelled
from rushes.request import FilmRequest


def alive() -> int:
    """Tensors in this process."""
    gc.collect()
    return sum(issubclass(type(thing), torch.Tensor) for thing in gc.get_objects())


def test_films_and_cancelled_films_leave_no_tensor_behind(weights_folder, studio, tmp_path):
    engine = Small({"RUSHES_LTX": str(weights_folder), "RUSHES_LTX_DEVICE": "cpu"})
    engine._studio = studio
    engine._embeddings = Embeddings(limit=1)  # the last prompt is kept, and no other
    counts = []
    for number, cancel in enumerate((None, None, (REFINING, 1), (DECODING, 1), None)):
        request = FilmRequest(f"A cat walks, take {number}", duration=5, seed=number).validated()
        listener = Listener(cancel)
        if cancel:
            with pytest.raises(Cancelled):
                engine.film(request, tmp_path / "film.mp4", progress=listener)
        else:
            engine.film(request, tmp_path / "film.mp4", progress=listener)
        counts.append(alive())
    assert len(set(counts)) == 1, counts

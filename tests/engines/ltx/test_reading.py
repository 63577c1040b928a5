"""Weights are read before they are mapped, and who waits hears how far it is."""

import pytest

from rushes.engines.ltx.reading import read_ahead


@pytest.fixture
def folder(tmp_path):
    for name, size in (("a.safetensors", 1_500), ("b.safetensors", 2_500), ("notes.txt", 9_000)):
        (tmp_path / name).write_bytes(bytes(size))
    return tmp_path


def test_it_is_told_again_and_again_how_far_it_is(folder, monkeypatch):
    monkeypatch.setattr("rushes.engines.ltx.reading.PIECE", 500)
    said = []
    read_ahead(folder, said.append, free=4_000, step=1_000)
    assert len(said) == 4


@pytest.mark.parametrize(("free", "step"), [(3_999, 1_000), (9_000, 4_001)])
def test_what_the_memory_cannot_keep_and_what_is_small_is_not_read_ahead(folder, free, step):
    said = []
    read_ahead(folder, said.append, free=free, step=step)
    assert said == []


def test_a_reader_who_is_stopped_stops(folder, monkeypatch):
    monkeypatch.setattr("rushes.engines.ltx.reading.PIECE", 500)

    def stop(far):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read_ahead(folder, stop, free=4_000, step=1_000)

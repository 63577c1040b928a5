"""The folder for unfinished films."""

import pytest

from rushes.errors import OutputError
from rushes.worker.scratch import PREFIX, scratch_folder


def test_it_is_gone_afterwards_with_all_that_is_in_it(tmp_path):
    with scratch_folder(tmp_path) as folder:
        (folder / "1").mkdir()
        (folder / "1" / "film.mp4").write_bytes(b"film")
    assert list(tmp_path.iterdir()) == []


def test_two_workers_do_not_sweep_each_other(tmp_path):
    with scratch_folder(tmp_path) as first:
        with scratch_folder(tmp_path) as second:
            assert first != second
            assert first.exists()
        assert first.exists()


def test_what_a_dead_worker_left_is_swept(tmp_path):
    left = tmp_path / f"{PREFIX}dead"
    left.mkdir()
    (left / "film.part").write_bytes(b"half")
    with scratch_folder(tmp_path):
        assert not left.exists()


def test_what_a_link_points_to_is_not_swept(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    place = tmp_path / "scratch"
    place.mkdir()
    (place / f"{PREFIX}link").symlink_to(elsewhere)
    with scratch_folder(place):
        assert elsewhere.exists()


def test_a_place_that_is_a_file_is_refused_by_name(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError) as error, scratch_folder(tmp_path / "file"):
        pass
    assert error.value.field == "scratch"

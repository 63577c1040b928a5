"""What players, editors and verifiers rely on in a film file, and what is left when it cannot be written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from rushes.errors import OutputError, RushesError
from rushes.film import FilmFacts, check_target, probe_film, write_film

WIDTH, HEIGHT, FRAMES = 192, 108, 24
FACTS = FilmFacts(
    WIDTH, HEIGHT, FRAMES, title="Café “hi”", prompt="风筝 & <b>", seed=7, engine="miniature", version="1.2.3"
)
SAMPLES = FRAMES * 2000
# sRGB against limited-range BT.709 Y'CbCr (ITU-R BT.709-6, item 3): 601's matrix would give red Y' 81, green 145.
COLOURS = {
    (255, 0, 0): (63, 102, 240),
    (0, 255, 0): (173, 42, 26),
    (0, 0, 255): (32, 240, 118),
    (255, 255, 255): (235, 128, 128),
    (0, 0, 0): (16, 128, 128),
}


def plain(colour: tuple[int, int, int] = (90, 120, 60), count: int = FRAMES) -> Iterator[np.ndarray]:
    for _ in range(count):
        yield np.full((HEIGHT, WIDTH, 3), colour, np.uint8)


def tone(count: int = SAMPLES) -> np.ndarray:
    wave = 0.3 * np.sin(2 * np.pi * 440 * np.arange(count) / 48_000)
    return np.stack([wave, wave], 1).astype(np.float32)


def test_facts_come_back_from_the_file(tmp_path: Path) -> None:
    assert write_film(tmp_path / "a.mp4", plain(), tone(), facts=FACTS) == FACTS
    assert probe_film(tmp_path / "a.mp4") == FACTS


def test_picture_and_sound_are_exactly_as_long_as_the_film(tmp_path: Path) -> None:
    write_film(tmp_path / "a.mp4", plain(), tone(), facts=FACTS)
    with av.open(str(tmp_path / "a.mp4")) as film:
        assert film.duration == 1_000_000
        for stream in film.streams:
            assert stream.time_base is not None
            assert stream.duration is not None
            assert stream.duration * stream.time_base == 1
            assert (stream.start_time or 0) == 0


def test_sound_starts_on_its_sample(tmp_path: Path) -> None:
    samples = np.zeros((SAMPLES, 2), np.float32)
    samples[20_000:] = tone()[20_000:] * 2
    write_film(tmp_path / "a.mp4", plain(), samples, facts=FACTS)
    with av.open(str(tmp_path / "a.mp4")) as film:
        heard = np.concatenate([frame.to_ndarray() for frame in film.decode(audio=0)], axis=1)
    onset = int(np.argmax(np.abs(heard[0]) > 0.1))
    assert abs(onset - 20_000) < 500  # a quarter of a frame; the encoder's own delay would be 1024 or more


def test_streams_are_what_players_expect(tmp_path: Path) -> None:
    write_film(tmp_path / "a.mp4", plain(), tone(), facts=FACTS)
    with av.open(str(tmp_path / "a.mp4")) as film:
        picture, sound = film.streams.video[0], film.streams.audio[0]
        context = picture.codec_context
        assert (context.name, context.profile, context.pix_fmt) == ("h264", "High", "yuv420p")
        assert (context.colorspace, context.color_primaries, context.color_trc, context.color_range) == (
            1,
            1,
            1,
            1,
        )
        assert picture.average_rate == 24
        assert (sound.codec_context.name, sound.rate, sound.layout.name) == ("aac", 48_000, "stereo")
    data = (tmp_path / "a.mp4").read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


@pytest.mark.parametrize(("rgb", "expected"), COLOURS.items())
def test_colours_are_converted_with_the_matrix_they_are_tagged_with(
    tmp_path: Path, rgb: tuple[int, int, int], expected: tuple[int, int, int]
) -> None:
    write_film(tmp_path / "a.mp4", plain(rgb), None, facts=FACTS)
    with av.open(str(tmp_path / "a.mp4")) as film:
        planes = next(film.decode(video=0)).planes
        middle = [plane.height // 2 * plane.line_size + plane.width // 2 for plane in planes]
        assert [bytes(plane)[at] for plane, at in zip(planes, middle, strict=True)] == pytest.approx(
            expected, abs=2
        )


def test_a_film_says_that_it_is_synthetic(tmp_path: Path) -> None:
    write_film(tmp_path / "a.mp4", plain(), None, facts=FACTS)
    with av.open(str(tmp_path / "a.mp4")) as film:
        assert film.metadata["synthetic"] == "true"
        assert film.metadata["digital_source_type"].endswith("/algorithmicMedia")
        assert not film.streams.audio
    assert b"<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/" in (tmp_path / "a.mp4").read_bytes()


def test_samples_may_come_in_pieces_of_any_size(tmp_path: Path) -> None:
    pieces = np.array_split(tone(), [1, 700, 5000, 5000, 30_000])
    write_film(tmp_path / "a.mp4", plain(), iter(pieces), facts=FACTS)
    write_film(tmp_path / "b.mp4", plain(), tone(), facts=FACTS)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_a_frame_may_be_reused_by_who_draws(tmp_path: Path) -> None:
    canvas = np.zeros((HEIGHT, WIDTH, 3), np.uint8)

    def drawn() -> Iterator[np.ndarray]:
        for number in range(FRAMES):
            canvas[:] = number * 10
            yield canvas
            canvas[:] = 255

    write_film(tmp_path / "a.mp4", drawn(), None, facts=FACTS)
    with av.open(str(tmp_path / "a.mp4")) as film:
        means = [frame.to_ndarray(format="gray").mean() for frame in film.decode(video=0)]
    assert means == pytest.approx([number * 10 for number in range(FRAMES)], abs=4)


@pytest.mark.parametrize("count", [0, FRAMES - 1, FRAMES + 1])
def test_a_wrong_number_of_frames_is_refused(tmp_path: Path, count: int) -> None:
    with pytest.raises(RushesError, match="frames"):
        write_film(tmp_path / "a.mp4", plain(count=count), None, facts=FACTS)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("count", [0, SAMPLES - 1, SAMPLES + 1])
def test_a_wrong_length_of_sound_is_refused(tmp_path: Path, count: int) -> None:
    with pytest.raises(RushesError, match="sound"):
        write_film(tmp_path / "a.mp4", plain(), tone(count), facts=FACTS)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("stop", [KeyboardInterrupt, RuntimeError])
def test_nothing_is_left_when_drawing_stops(tmp_path: Path, stop: type[BaseException]) -> None:
    def drawn() -> Iterator[np.ndarray]:
        yield from plain(count=10)
        raise stop

    (tmp_path / "a.mp4").write_text("an older film")
    with pytest.raises(stop):
        write_film(tmp_path / "a.mp4", drawn(), tone(), facts=FACTS)
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]
    assert (tmp_path / "a.mp4").read_text() == "an older film"


FULL_DISK = """
import resource, sys
import numpy as np
from rushes.errors import OutputError
from rushes.film import FilmFacts, write_film
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
noise = np.random.default_rng(0).integers(0, 255, (108, 192, 3), np.uint8)
facts = FilmFacts(192, 108, 48, "", "", 0, "", "")
try:
    write_film(sys.argv[1], (np.roll(noise, n, 0) for n in range(48)), None, facts=facts)
except OutputError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit to stand in for a full disk")
def test_a_disk_that_takes_no_more_is_one_sentence_and_no_file(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path / "a.mp4")],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert answer.stdout.startswith("output: cannot write")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("missing/a.mp4", "folder does not exist"),
        ("file/a.mp4", "is a file"),
        (".", "it is a folder"),
        ("a.mov", ".mp4"),
        ("x" * 300 + ".mp4", "too long"),
        ("nul\0.mp4", "not a path"),
    ],
)
def test_a_bad_target_is_refused_before_any_work(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=says):
        check_target(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="permission"):
        check_target(tmp_path / "a.mp4")

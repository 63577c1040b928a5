"""Finishing: what came is probed, and becomes a film of exactly the size, rate and length that was asked for.

Pictures are cropped, or scaled evenly and cropped, never stretched; sound is padded or trimmed to the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import Interpolation, VideoReformatter

from rushes import __version__
from rushes.errors import RushesError
from rushes.film import FilmFacts, write_film
from rushes.film.facts import SAMPLE_RATE
from rushes.progress import Progress
from rushes.request import RATE, FilmRequest, title_of

__all__ = ["polished"]

Frame = npt.NDArray[np.uint8]
Samples = npt.NDArray[np.float32]

CROPPED = 0.12
"""Share of the picture that may be cut away; more, and another shape was filmed than the one asked for."""
SHORT = 0.5
"""Seconds that may be missing at the end, where the last picture stands still; more is another film."""
SAME = 0.98
"""Share of its size to which a picture is not scaled but cut: 1088 lines become 1080."""
LARGEST = 4096 * 4096
"""Pixels of a picture that is unpacked at all."""
FADE = SAMPLE_RATE // 200
"""Samples over which sound that goes on beyond the picture fades out."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What is in the file that came. `start` is when its first picture is shown, `seconds` how long they are shown in all."""

    width: int
    height: int
    frames: int
    rate: float
    start: float
    seconds: float
    sound: bool


def polished(
    raw: Path,
    target: Path,
    request: FilmRequest,
    size: tuple[int, int],
    listener: Progress,
    *,
    source: str,
) -> FilmFacts:
    """Write the film at `raw` to `target` as it was asked for. Raises RushesError when it cannot become that."""
    found = _probed(raw, source)
    _check(found, request, size, source)
    samples = (
        _sound(raw, found, request.frames * SAMPLE_RATE // RATE, source) if request.generate_audio else None
    )
    for note in _notes(found, request, size, source, heard=samples is not None):
        listener.note(note)
    facts = FilmFacts(
        width=size[0],
        height=size[1],
        rate=RATE,
        frames=request.frames,
        title=title_of(request.prompt),
        prompt=request.prompt,
        seed=int(request.seed or 0),
        engine="remote",
        version=__version__,
        sound=samples is not None,
        source_type="trainedAlgorithmicMedia",
    )
    return write_film(
        target, _pictures(raw, found, request.frames, size, listener, source), samples, facts=facts
    )


def _probed(raw: Path, source: str) -> _Found:
    try:
        with av.open(str(raw), "r", metadata_errors="ignore") as container:
            if not container.streams.video:
                raise _broken(source, "holds no picture")
            stream = container.streams.video[0]
            rate = float(stream.average_rate or stream.guessed_rate or 0)
            times = []
            for packet in container.demux(stream):
                if packet.size and packet.pts is not None and packet.time_base is not None:
                    times.append(float(packet.pts * packet.time_base))
            sound = bool(container.streams.audio)
            if getattr(stream, "codec_context", None) is None:
                raise _broken(source, "is in a format that nothing here can unpack")
            width, height = stream.width, stream.height
    except (av.FFmpegError, OSError, ValueError) as error:
        raise _broken(source, "cannot be read as a film") from error
    if not times or not 0 < rate <= 1000:
        raise _broken(source, "holds no pictures with their times")
    start = min(times)
    return _Found(width, height, len(times), rate, start, max(times) - start + 1 / rate, sound)


def _broken(source: str, what: str) -> RushesError:
    return RushesError(f"what {source} sent {what}", mend="see there what went wrong, and try again")


def _check(found: _Found, request: FilmRequest, size: tuple[int, int], source: str) -> None:
    shape = f"{found.width}x{found.height}"
    if not 0 < found.width * found.height <= LARGEST:
        raise _broken(source, f"is of {shape} pixels")
    share = _scale(found, size)
    kept = size[0] * size[1] / (found.width * found.height * share * share)
    if kept < 1 - CROPPED:
        raise _broken(source, f"is a film of {shape} pixels where one of {size[0]}x{size[1]} was asked for")
    wanted = request.frames / RATE
    if found.seconds < wanted - SHORT:
        raise _broken(source, f"ends after {found.seconds:.1f} of {wanted:g} s")


def _scale(found: _Found, size: tuple[int, int]) -> float:
    """By which factor the picture covers `size`; 1 where it is a few lines larger, which are cut. A picture that is larger than
    that is scaled down, so that its edges are not lost."""
    share = max(size[0] / found.width, size[1] / found.height)
    return 1.0 if SAME < share <= 1.0 else share


def _notes(
    found: _Found, request: FilmRequest, size: tuple[int, int], source: str, *, heard: bool
) -> Iterator[str]:
    wanted = request.frames / RATE
    if request.generate_audio and not heard:
        yield f"{source} made no sound, so the film has none"
    if _scale(found, size) > 1.0:
        yield f"{source} filmed {found.width}x{found.height}; it was scaled up to {size[0]}x{size[1]}"
    if abs(found.rate - RATE) > 0.01:
        yield f"{source} filmed {found.rate:g} frames a second; they were shown as {RATE}, at the same speed"
    if found.seconds < wanted - 0.5 / RATE:
        yield f"{source} filmed {found.seconds:.2f} s; the last picture stands until {wanted:g} s"
    elif found.seconds > wanted + SHORT:
        yield f"{source} filmed {found.seconds:.1f} s; what came after {wanted:g} s was cut"


def _pictures(
    raw: Path, found: _Found, frames: int, size: tuple[int, int], listener: Progress, source: str
) -> Iterator[Frame]:
    """Exactly `frames` pictures at the house's rate: at each moment the one that was shown then."""
    given, held = 0, None
    try:
        with av.open(str(raw), "r", metadata_errors="ignore") as container:
            reformatter = VideoReformatter()
            for number, frame in enumerate(container.decode(container.streams.video[0])):
                began = number / found.rate if frame.time is None else frame.time - found.start
                while held is not None and given < frames and given / RATE < began - 0.25 / RATE:
                    yield held
                    given += 1
                    listener.advance()
                if given == frames:
                    return
                held = _fitted(frame, found, size, reformatter)
    except (av.FFmpegError, OSError, ValueError) as error:
        raise _broken(source, "is damaged: its pictures cannot be unpacked") from error
    if held is None or given / RATE < frames / RATE - SHORT - 1 / found.rate:
        raise _broken(source, f"is damaged: its pictures end after {given / RATE:.1f} s")
    for _ in range(frames - given):
        yield held
        listener.advance()


def _fitted(
    frame: av.VideoFrame, found: _Found, size: tuple[int, int], reformatter: VideoReformatter
) -> Frame:
    """The middle of the picture, scaled evenly where it must be.

    A file that does not name its matrix is read with swscale's own: who did not name it has most likely not chosen it.
    """
    if frame.width * frame.height > LARGEST:
        raise ValueError("a picture of another size than the file says")
    width, height = size
    share = _scale(found, size)
    wide, high = max(round(found.width * share), width), max(round(found.height * share), height)
    picture = reformatter.reformat(
        frame, wide, high, format="rgb24", interpolation=Interpolation.BICUBIC
    ).to_ndarray()
    top, left = (high - height) // 2, (wide - width) // 2
    return np.ascontiguousarray(picture[top : top + height, left : left + width])


def _sound(raw: Path, found: _Found, total: int, source: str) -> Samples | None:
    """Stereo at the house's rate of exactly `total` samples, in step with the picture; None where there is none."""
    if not found.sound:
        return None
    try:
        with av.open(str(raw), "r", metadata_errors="ignore") as container:
            pieces: list[Samples] = []
            have, start = 0, 0
            for piece, began in _pieces(container):
                if not pieces and began is not None:
                    start = min(max(round((began - found.start) * SAMPLE_RATE), 0), total)
                pieces.append(piece)
                have += len(piece)
                if start + have >= total + FADE:
                    break
    except (av.FFmpegError, OSError, ValueError) as error:
        raise _broken(source, "is damaged: its sound cannot be unpacked") from error
    if not have:
        return None
    samples = np.nan_to_num(np.concatenate(pieces), nan=0.0, posinf=0.0, neginf=0.0)[: total - start]
    if start + have > total and len(samples) >= FADE:
        samples[-FADE:] *= np.linspace(1, 0, FADE, dtype=np.float32)[:, None]
    film = np.zeros((total, 2), np.float32)
    film[start : start + len(samples)] = samples
    return film


def _pieces(container: av.container.InputContainer) -> Iterator[tuple[Samples, float | None]]:
    """Sound as it is unpacked, and when each piece begins."""
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=SAMPLE_RATE)
    began: float | None = None
    for frame in container.decode(container.streams.audio[0]):
        began = frame.time if began is None else began
        for piece in resampler.resample(frame):
            yield piece.to_ndarray().T.astype(np.float32), began
    for piece in resampler.resample(None):
        yield piece.to_ndarray().T.astype(np.float32), began

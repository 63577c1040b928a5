"""Frames and samples, as they come, become an MP4: H.264 High, BT.709, AAC, faststart.

Encoding runs in a thread of its own behind a short queue, so that drawing the next frame and encoding the
last one overlap; libav gives up the interpreter's lock while it works. Memory is a handful of frames.
"""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Self

import av
import numpy as np
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc, VideoReformatter

from rushes.errors import OutputError, RushesError
from rushes.film.facts import SAMPLE_RATE, FilmFacts
from rushes.film.probe import probe_film
from rushes.film.target import check_target, explain, part_file

if TYPE_CHECKING:
    from types import TracebackType

    from numpy.typing import NDArray

    Frame = NDArray[np.uint8]
    Samples = NDArray[np.float32]

__all__ = ["write_film"]

QUEUE_FRAMES = 4
AAC_FRAME = 1024
H264_BT709 = 1
"""ISO/IEC 23091-2 gives 1 to BT.709 for primaries, transfer and matrix alike."""

H264_OPTIONS = {
    "preset": "veryfast",  # medium costs three times more for 10% fewer bits
    "crf": "18",
    "profile": "high",
    "g": "48",  # a key frame every two seconds: scrubbing stays pleasant
}
FEWEST_THREADS, MOST_THREADS = 2, 8
"""On two cores two threads of x264 are quickest, beside drawing; on many it should not be what a GPU waits for."""
MUX_OPTIONS = {"movflags": "+faststart+use_metadata_tags"}


def write_film(
    path: str | os.PathLike[str],
    frames: Iterable[Frame],
    samples: Samples | Iterable[Samples] | None,
    *,
    facts: FilmFacts,
) -> FilmFacts:
    """Write exactly `facts.frames` frames, and sound of exactly the same length, to `path`.

    `frames` are uint8 arrays (height, width, 3), sRGB; each is copied before the next is asked for. `samples`
    are float32 (n, 2) in -1..1 at 48 kHz, whole or in pieces, or None for a silent film. The film is written
    beside its target, read back, and only then renamed; whatever goes wrong, nothing is left. Returns the
    facts read back.

    Raises OutputError when the file cannot be written, RushesError when frames or samples do not add up.
    """
    target = check_target(path)
    try:
        with part_file(target) as part:
            with _Encoder(part, facts, samples) as encoder:
                for frame in frames:
                    encoder.put(frame)
                encoder.finish()
            _seal(part, facts)
            written = probe_film(part)
            if written.frames != facts.frames:
                raise OutputError(
                    f"the file holds {written.frames} frames, not {facts.frames}", mend="try again"
                )
            part.replace(target)
    except OSError as error:
        raise explain(target, error) from error
    return written


def _seal(part: Path, facts: FilmFacts) -> None:
    """Append the synthetic-media mark and make sure that all of it is on the disk."""
    with part.open("ab") as file:
        file.write(facts.xmp_box())
        file.flush()
        os.fsync(file.fileno())


class _Encoder:
    """The thread that encodes, and the queue in front of it."""

    def __init__(self, part: Path, facts: FilmFacts, samples: Samples | Iterable[Samples] | None) -> None:
        self._facts = facts
        self._queue: queue.Queue[av.VideoFrame | None] = queue.Queue(QUEUE_FRAMES)
        self._stop = threading.Event()
        self._failure: BaseException | None = None
        self._given = 0
        self._thread = threading.Thread(
            target=self._run, args=(part, samples), name="film-encoder", daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()

    def put(self, frame: Frame) -> None:
        """Queue one frame; waits while the encoder is behind."""
        facts, shape = self._facts, (self._facts.height, self._facts.width, 3)
        if frame.shape != shape or frame.dtype != np.uint8:
            raise RushesError(f"frame {self._given} is {frame.dtype} {frame.shape}, not uint8 {shape}")
        if self._given == facts.frames:
            raise RushesError(f"more than the {facts.frames} frames of the film were drawn")
        picture = av.VideoFrame.from_ndarray(np.ascontiguousarray(frame), format="rgb24")
        picture.pts = self._given
        picture.time_base = Fraction(1, facts.rate)
        self._given += 1
        self._enqueue(picture)

    def finish(self) -> None:
        """All frames were given: wait until the file is complete."""
        if self._given != self._facts.frames:
            raise RushesError(f"{self._given} frames were drawn where the film has {self._facts.frames}")
        self._enqueue(None)
        self._thread.join()
        if self._failure is not None:
            raise self._failure

    def _enqueue(self, item: av.VideoFrame | None) -> None:
        while True:
            if self._failure is not None:
                raise self._failure
            try:
                return self._queue.put(item, timeout=0.1)
            except queue.Full:
                continue

    def _pictures(self) -> Iterator[av.VideoFrame]:
        while not self._stop.is_set():
            try:
                item = self._queue.get(timeout=0.1)
            except queue.Empty:
                continue
            if item is None:
                return
            yield item

    def _run(self, part: Path, samples: Samples | Iterable[Samples] | None) -> None:
        try:
            _encode(part, self._pictures(), samples, self._facts)
        except BaseException as error:  # carried to the thread that draws
            self._failure = error


def _encode(
    part: Path,
    pictures: Iterator[av.VideoFrame],
    samples: Samples | Iterable[Samples] | None,
    facts: FilmFacts,
) -> None:
    """Encode and interleave until the pictures end."""
    with av.open(str(part), "w", format="mp4", options=dict(MUX_OPTIONS)) as container:
        container.metadata.update(facts.tags())
        picture = _picture_stream(container, facts)
        sound = None if samples is None else _Sound(container, samples, facts)
        to_yuv = VideoReformatter()
        for number, rgb in enumerate(pictures, start=1):
            container.mux(picture.encode(_yuv(to_yuv, rgb)))
            if sound is not None:
                sound.feed(number * SAMPLE_RATE // facts.rate)
        container.mux(picture.encode(None))
        if sound is not None:
            sound.finish()


def _picture_stream(container: av.container.OutputContainer, facts: FilmFacts) -> av.VideoStream:
    stream = container.add_stream(
        "libx264", rate=facts.rate, options=H264_OPTIONS | {"threads": str(_threads())}
    )
    stream.width, stream.height, stream.pix_fmt = facts.width, facts.height, "yuv420p"
    stream.time_base = Fraction(1, facts.rate)
    context = stream.codec_context
    context.color_range = ColorRange.MPEG
    context.color_primaries = context.color_trc = context.colorspace = H264_BT709
    return stream


def _threads() -> int:
    return min(max((os.cpu_count() or 1) // 2, FEWEST_THREADS), MOST_THREADS)


def _yuv(to_yuv: VideoReformatter, rgb: av.VideoFrame) -> av.VideoFrame:
    """BT.709 limited range; unasked, swscale would take the matrix of BT.601 and shift greens and reds."""
    frame = to_yuv.reformat(
        rgb,
        format="yuv420p",
        dst_colorspace=Colorspace.ITU709,
        src_color_range=ColorRange.JPEG,
        dst_color_range=ColorRange.MPEG,
        dst_color_trc=ColorTrc.BT709,
        dst_color_primaries=ColorPrimaries.BT709,
    )
    frame.pts, frame.time_base = rgb.pts, rgb.time_base
    return frame


class _Sound:
    """The AAC stream, fed in step with the picture."""

    def __init__(
        self, container: av.container.OutputContainer, samples: Samples | Iterable[Samples], facts: FilmFacts
    ) -> None:
        self._container = container
        self._stream = container.add_stream("aac", rate=SAMPLE_RATE, layout="stereo", format="fltp")
        self._stream.bit_rate = 192_000
        self._pieces = iter([samples] if isinstance(samples, np.ndarray) else samples)
        self._held = np.zeros((0, 2), np.float32)
        self._sent = 0
        self._total = facts.samples

    def feed(self, until: int) -> None:
        """Encode whole AAC frames up to sample `until`."""
        while self._sent + AAC_FRAME <= until:
            self._send(AAC_FRAME)

    def finish(self) -> None:
        """Encode the rest; there must be exactly as many samples as the picture is long."""
        self.feed(self._total)
        if self._sent < self._total:
            self._send(self._total - self._sent)
        if len(self._held) or any(len(piece) for piece in self._pieces):
            raise RushesError(f"the sound is longer than the {self._total} samples of the picture")
        self._container.mux(self._stream.encode(None))

    def _send(self, count: int) -> None:
        block = np.clip(self._take(count), -1.0, 1.0)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, self._sent, Fraction(1, SAMPLE_RATE)
        self._container.mux(self._stream.encode(frame))
        self._sent += count

    def _take(self, count: int) -> Samples:
        while len(self._held) < count:
            piece = next(self._pieces, None)
            if piece is None:
                have = self._sent + len(self._held)
                raise RushesError(f"the sound has {have} samples where the picture needs {self._total}")
            if piece.ndim != 2 or piece.shape[1] != 2:
                raise RushesError(f"samples of shape {piece.shape} are not stereo (n, 2)")
            self._held = np.concatenate([self._held, piece.astype(np.float32, copy=False)])
        taken, self._held = self._held[:count], self._held[count:]
        return taken

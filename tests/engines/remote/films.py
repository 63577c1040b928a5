"""Films as a model makes them: of any size, rate, length and sound, in flat colours, each made once."""

import io
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import Any

import av
import numpy as np

COLOURS = ((200, 60, 40), (40, 190, 90))
"""Of the first half of a film, and of the second."""
TONE = 440.0


@cache
def film(
    width: int,
    height: int,
    frames: int,
    rate: int = 24,
    *,
    sound: float | None = 1.0,
    sample_rate: int = 48_000,
    channels: int = 2,
) -> bytes:
    """An MP4; `sound` is how much of the picture's length a tone lasts, None for a silent film."""
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=rate, options={"preset": "ultrafast", "threads": "1"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        tones = None
        if sound is not None:
            layout = "stereo" if channels == 2 else "mono"
            tones = container.add_stream("aac", rate=sample_rate, layout=layout)
        for number in range(frames):
            container.mux(stream.encode(_picture(width, height, number, frames)))
        container.mux(stream.encode(None))
        if tones is not None and sound is not None:
            for piece in _tone(round(frames / rate * sound * sample_rate), sample_rate, channels):
                container.mux(tones.encode(piece))
            container.mux(tones.encode(None))
    return buffer.getvalue()


def _picture(width: int, height: int, number: int, frames: int) -> av.VideoFrame:
    yuv = _flat(width, height, COLOURS[number * 2 // frames])
    frame = av.VideoFrame.from_ndarray(yuv, format="yuv420p")  # a fresh one: the encoder keeps it for a while
    frame.pts = number
    return frame


@cache
def _flat(width: int, height: int, colour: tuple[int, int, int]) -> np.ndarray:
    rgb = np.empty((height, width, 3), np.uint8)
    rgb[:] = colour
    return av.VideoFrame.from_ndarray(rgb, format="rgb24").reformat(format="yuv420p").to_ndarray()


def _tone(samples: int, rate: int, channels: int) -> Iterator[av.AudioFrame]:
    for start in range(0, samples, 1024):
        times = np.arange(start, min(start + 1024, samples)) / rate
        wave = np.tile(0.3 * np.sin(2 * np.pi * TONE * times), (channels, 1)).astype(np.float32)
        piece = av.AudioFrame.from_ndarray(wave, format="fltp", layout="stereo" if channels == 2 else "mono")
        piece.sample_rate, piece.pts, piece.time_base = rate, start, Fraction(1, rate)
        yield piece


def facts(path: Any) -> dict[str, Any]:
    """What is in a finished film: its pictures, the colours of the first and the last and when they change, its sound."""
    lights: list[int] = []
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        for frame in container.decode(stream):
            if not lights:
                first = frame.to_ndarray(format="rgb24")
            lights.append(_light(frame))
            last = frame
        told: dict[str, Any] = {
            "size": (last.width, last.height),
            "frames": len(lights),
            "rate": float(stream.average_rate),
            "first": first[last.height // 2, last.width // 2],
            "last": last.to_ndarray(format="rgb24")[last.height // 2, last.width // 2],
            "changes": next((at for at, light in enumerate(lights) if abs(light - lights[0]) > 20), None),
            "sound": bool(container.streams.audio),
        }
    if told["sound"]:
        told |= _heard(path)
    return told


def _light(frame: av.VideoFrame) -> int:
    """Of the middle of the picture."""
    plane = frame.planes[0]
    return int(memoryview(plane)[frame.height // 2 * plane.line_size + frame.width // 2])


def _heard(path: Any) -> dict[str, Any]:
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        samples = np.concatenate([frame.to_ndarray().T for frame in container.decode(stream)])
        loud = np.flatnonzero(np.abs(samples[:, 0]) > 0.05)
        return {
            "sample_rate": stream.rate,
            "channels": stream.channels,
            "samples": len(samples),
            "tone_ends": float(loud[-1] / stream.rate) if len(loud) else 0.0,
        }

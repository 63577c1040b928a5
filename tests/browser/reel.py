"""A small real film for a browser to play."""

from __future__ import annotations

import io

import av
import numpy as np

__all__ = ["tiny_film"]


def tiny_film(seconds: int = 5) -> bytes:
    """An MP4 of so many seconds, 160x90, without sound."""
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as film:
        stream = film.add_stream("libx264", rate=12)
        stream.width, stream.height, stream.pix_fmt = 160, 90, "yuv420p"
        for number in range(12 * seconds):
            picture = np.full((90, 160, 3), 40 + 2 * number, np.uint8)
            film.mux(stream.encode(av.VideoFrame.from_ndarray(picture)))
        film.mux(stream.encode())
    return file.getvalue()

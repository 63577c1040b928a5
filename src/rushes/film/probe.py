"""Reads the facts back from a film file."""

from __future__ import annotations

import os
from pathlib import Path

import av

from rushes.errors import UsageError
from rushes.film.facts import FilmFacts, facts_of

__all__ = ["probe_film"]


def probe_film(path: str | os.PathLike[str]) -> FilmFacts:
    """The facts of the film at `path`. Frames are counted packet by packet, not taken from the header."""
    try:
        with av.open(str(Path(path)), "r") as container:
            if not container.streams.video:
                raise UsageError(f'"{path}" has no picture', field="path", mend="give a film file")
            stream = container.streams.video[0]
            frames = sum(packet.size > 0 for packet in container.demux(stream))
            return facts_of(
                container.metadata,
                size=(stream.width, stream.height),
                frames=frames,
                rate=round(stream.average_rate or 0),
                sound=bool(container.streams.audio),
            )
    except (av.FFmpegError, OSError) as error:
        raise UsageError(f'cannot read "{path}" as a film', field="path", mend="give an MP4 file") from error

"""The engine fetches nothing: in a process that may not connect it loads its model and films, and never tries."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.engines.ltx.watch import Watch

CODE = """
import sys
from pathlib import Path
from tests.engines.ltx.small import Small
from rushes.request import FilmRequest
engine = Small()
assert not engine.missing()
engine.warm(print)
engine.film(FilmRequest("A dog runs", duration=5), Path(sys.argv[1]), quality="final")
"""


def test_the_engine_films_without_a_connection(tmp_path: Path, weights_folder: Path) -> None:
    watch = Watch(tmp_path)
    variables = {
        "RUSHES_LTX": str(weights_folder),
        "RUSHES_LTX_DEVICE": "cpu",
        "RUSHES_LTX_COMPILE": "no",
        "OMP_NUM_THREADS": "1",
    }
    film = tmp_path / "film.mp4"
    assert watch.code_of(sys.executable, "-c", CODE, str(film), **variables) == 0
    assert film.stat().st_size > 1000
    assert watch.seen() == ""


def test_an_attempt_would_be_seen(tmp_path: Path) -> None:
    watch = Watch(tmp_path)
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert watch.code_of(sys.executable, "-c", code) != 0
    assert watch.seen().startswith("getaddrinfo")

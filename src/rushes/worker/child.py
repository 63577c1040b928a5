"""What runs in the engine process: `python -m rushes.worker.child COMMANDS MESSAGES ENGINE`.

It loads the engine once, says so, then films one job after the other. COMMANDS and MESSAGES are descriptors of pipes;
standard output and error belong to the libraries, the worker logs them. When the worker dies, this process and all
that it started die with it.
"""

from __future__ import annotations

import os
import queue
import select
import signal
import sys
import threading
import time
import traceback
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from rushes import __version__
from rushes.engines.engine import Patient, Staged, Warm, choose_engine
from rushes.errors import Cancelled, RushesError
from rushes.request import FilmRequest
from rushes.worker.reporter import Reporter
from rushes.worker.wire import Cancel, Failed, Film, Filmed, Loading, Message, Ready, Unable, decode, encode

if TYPE_CHECKING:
    from rushes.engines.engine import Engine

__all__ = ["main"]

NICENESS = 5
"""The engine gives way to the API, which may run on the same machine."""
POSTER, STRIP = "poster.jpg", "strip.jpg"
LEAST = 64
"""Pixels of the shorter side of a film below which there is nothing to see on a poster."""
OOM_SCORE = "500"
"""Where memory runs out, the kernel should end the engine, whose job can be repeated, and not the API."""


def main(arguments: list[str]) -> int:
    """Serve one worker until it closes COMMANDS."""
    commands, messages, name = int(arguments[0]), int(arguments[1]), arguments[2]
    _settle(commands)
    _guard(commands)
    sys.path.append(str(Path.cwd()))  # an operator's own engine; last, so that it hides nothing
    mouth = _Mouth(messages)
    try:
        engine, why = choose_engine(name)
        if isinstance(engine, Warm):
            engine.warm(lambda text: mouth.say(Loading(text)))
    except RushesError as error:
        mouth.say(Unable(str(error), error.exit_code))
        return error.exit_code
    except ImportError as error:
        traceback.print_exc()
        mouth.say(Unable(f"the engine {name!r} cannot be loaded: {error}.", 1))
        return 1
    patience = engine.patience if isinstance(engine, Patient) else 0.0
    mouth.say(Ready(engine.name, str(getattr(engine, "version", __version__)), why, patience))
    ear = _Ear(os.fdopen(commands, "rb"))
    while (film := ear.next()) is not None:
        mouth.say(_filmed(engine, film, mouth, ear))
    return 0


def _settle(commands: int) -> None:
    """A process group of its own; stops meant for all (Ctrl-C, systemd) are left to the worker."""
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)
    os.set_inheritable(commands, False)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: None)  # not SIG_IGN, which what the engine starts would inherit
    with suppress(OSError):
        os.nice(NICENESS)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(OOM_SCORE)


def _guard(commands: int) -> None:
    """Fork a guard that kills the whole process group when the worker is gone.

    A thread here could not: an engine may hold the interpreter's lock for ever. Nor could the kernel's parent death
    signal: it would spare what the engine has started.
    """
    if os.fork():
        return
    try:
        os.closerange(0, commands)
        os.closerange(commands + 1, 1024)
        worker = select.poll()
        worker.register(commands, 0)  # asks for nothing but the hang-up
        worker.poll()
    finally:
        os.kill(0, signal.SIGKILL)


class _Mouth:
    """The messages pipe, for several threads."""

    def __init__(self, descriptor: int) -> None:
        os.set_inheritable(descriptor, False)
        self._descriptor = descriptor
        self._lock = threading.Lock()

    def say(self, message: Message) -> None:
        line = encode(message)
        with self._lock, suppress(BrokenPipeError):  # the worker is gone; the guard is about to end this
            while line:
                line = line[os.write(self._descriptor, line) :]


class _Ear:
    """Listens for commands in a thread, so that a cancel is heard in the middle of a film."""

    def __init__(self, commands: BinaryIO) -> None:
        self.cancelled = 0
        self._commands = commands
        self._films: queue.SimpleQueue[Film | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, name="commands", daemon=True).start()

    def next(self) -> Film | None:
        """The next job; None when the worker wants no more."""
        return self._films.get()

    def _listen(self) -> None:
        for line in self._commands:
            match decode(line):
                case Film() as film:
                    self._films.put(film)
                case Cancel(job):
                    self.cancelled = job
                case other:
                    print(f"not a command: {other}", file=sys.stderr)
        self._films.put(None)


def _filmed(engine: Engine, film: Film, mouth: _Mouth, ear: _Ear) -> Filmed | Failed:
    """Film one job; whatever goes wrong is told, never raised."""
    began = time.perf_counter()

    def failed(kind: str, message: str, field: str | None = None, mend: str | None = None) -> Failed:
        return Failed(film.job, kind, message, field or "", mend or "", time.perf_counter() - began)

    try:
        request = _request(film)
        reporter = Reporter(
            film.job,
            mouth.say,
            place=Path(film.path).parent,
            shares=engine.shares(request, film.quality) if isinstance(engine, Staged) else {},
            cancelled=lambda: ear.cancelled >= film.job,
            clock=time.monotonic,
        )
        facts = engine.film(request, Path(film.path), quality=film.quality, progress=reporter)
        if not Path(film.path).stat().st_size:
            return failed("broken", f"the engine {engine.name} wrote an empty film")
        told = {name: getattr(facts, name) for name in ("duration", "width", "height", "frames")}
        filmed = Filmed(film.job, told, time.perf_counter() - began)
        _show_stills(Path(film.path), told, reporter)
        return filmed
    except Cancelled as error:
        return failed("cancelled", error.message, error.field, error.mend)
    except RushesError as error:
        return failed("refused", error.message, error.field, error.mend)
    except MemoryError as error:
        traceback.print_exc()
        return failed("memory", str(error) or "the memory of the machine that films is used up")
    except Exception as error:
        traceback.print_exc()
        return failed(
            "broken",
            f"something broke inside the engine: {type(error).__name__}: {error}",
            mend="try again, and tell the operator if it stays so",
        )


def _show_stills(film: Path, told: Mapping[str, Any], reporter: Reporter) -> None:
    """Poster and strip of a finished film whose engine has shown none. A failure is a note, and the film is delivered."""
    if min(told["width"], told["height"]) < LEAST or {POSTER, STRIP} <= reporter.shown:
        return
    try:
        from rushes.film.stills import stills_of

        poster, strip = stills_of(film, told["frames"])
        for name, picture in ((POSTER, poster), (STRIP, strip)):
            if name not in reporter.shown:
                reporter.show(name, picture)
    except Cancelled:
        raise
    except Exception as error:
        traceback.print_exc()
        reporter.note(f"no poster could be made of the film: {type(error).__name__}: {error}")


def _request(film: Film) -> FilmRequest:
    """The checked request; a field it does not know is a mistake of the worker."""
    known = {field.name for field in fields(FilmRequest)}
    assert film.input.keys() <= known, film.input.keys() - known
    return FilmRequest(**film.input).validated()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The draft before the film: the miniature engine shoots the same prompt beside the GPU, so that the scene is seen soon.

It runs in a thread of its own while the model denoises: it draws and encodes on the processor, which is idle then.
Whatever goes wrong with it costs a line in the log, never the film.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from rushes.errors import Cancelled, RushesError
from rushes.progress import Progress
from rushes.request import FilmRequest

__all__ = ["Drafting"]

SHOWN = ("storyboard.jpg",)
"""What of the miniature's exhibits is shown for another engine's film; the others are not that film's."""

Shoot = Callable[[FilmRequest, Path, Progress], None]


class Drafting:
    """A draft that is shot while the body of a `with` runs. When the body ends first, the draft is given up, and waited
    for until it has left nothing behind. `shoot` is how it is shot."""

    def __init__(self, request: FilmRequest, listener: Progress, shoot: Shoot | None = None) -> None:
        self._request = replace(request, plan=None, tier="distilled", draft_first=False, enhance_prompt=False)
        self._listener = listener
        self._shoot = shoot or _shot
        self._over = threading.Event()
        self._shown = False
        self._thread = threading.Thread(target=self._run, name="draft", daemon=True)

    def __enter__(self) -> Self:
        if self._shoot is _shot:
            with suppress(Exception):  # the thread meets it again, and tells it
                _imported()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        late = kind is None and self._thread.is_alive()
        self._over.set()
        self._thread.join()
        if late and not self._shown:
            self._note("the film was there before its draft, which was given up")

    def wait(self) -> None:
        """Wait for the draft to end by itself."""
        self._thread.join()

    def _run(self) -> None:
        try:
            with TemporaryDirectory(prefix="draft-") as folder:
                path = Path(folder) / "draft.mp4"
                self._shoot(self._request, path, _Beside(self._listener, self._over))
                self._listener.show("draft.mp4", path.read_bytes())
                self._shown = True
        except Cancelled:
            return  # whoever cancelled tells it
        except RushesError as error:
            self._note(f"no draft was shot: {error.message}")
        except Exception as error:
            self._note(f"no draft was shot: something broke, {type(error).__name__}: {error}")

    def _note(self, line: str) -> None:
        try:
            self._listener.note(line)
        except Cancelled:
            return


class _Beside:
    """What the draft's makers tell: its storyboard is shown, everything else is its own matter. Raises Cancelled once the
    film is cancelled, or there before its draft."""

    def __init__(self, listener: Progress, over: threading.Event) -> None:
        self._listener = listener
        self._over = over

    def stage(self, name: str, total: int) -> None:
        self._check()

    def advance(self, n: int = 1) -> None:
        self._check()

    def note(self, text: str) -> None:
        self._check()

    def show(self, name: str, data: bytes) -> None:
        self._check()
        if name in SHOWN:
            self._listener.show(name, data)

    def done(self) -> None:
        """The film's own end is told elsewhere."""

    def _check(self) -> None:
        if self._over.is_set():
            raise Cancelled
        self._listener.advance(0)


def _imported() -> None:
    """Import what a draft needs before there are two threads: those that import each other's modules see halves of them."""
    from rushes.engines.miniature import Miniature

    Miniature().warm(lambda part: None)


def _shot(request: FilmRequest, path: Path, listener: Progress) -> None:
    from rushes.engines.miniature import plan_film, shoot

    shoot(plan_film(request), path, quality="draft", progress=listener)

"""Waiting that can be ended at once: what blocks is done in a thread, while this one keeps listening for a cancel."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

__all__ = ["Late", "Patience", "aside", "pause", "pauses"]

T = TypeVar("T")

LAST = 0.1
"""Seconds that a thread may take to end once nobody waits for it any more; it goes on behind the scenes after that."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds. `tick` between two looks for a cancel; `first` and `longest` between two polls; `knock` for a server that
    does not answer at the start, `outage` for one that goes away later, which is long enough to load a model again;
    `answer`, `fetch` and `whole` for an answer, a film, all; `farewell` is how long a delete is waited for."""

    tick: float = 0.2
    first: float = 0.5
    longest: float = 5.0
    knock: float = 60.0
    outage: float = 900.0
    answer: float = 60.0
    fetch: float = 900.0
    whole: float = 7200.0
    farewell: float = 0.4


class Late(Exception):
    """What was done aside took longer than it may."""


class _Box(Generic[T]):
    """What a thread hands over, or that nobody waits for it any more. Exactly one of the two has the result in the end."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.left = False
        self.result: list[T] = []
        self.failure: BaseException | None = None


def aside(
    work: Callable[[], T],
    *,
    beat: Callable[[], None],
    tick: float,
    seconds: float,
    leave: Callable[[], None],
    late: Callable[[T], None] | None = None,
) -> T:
    """Do `work` in a thread and give what it gives, or raise what it raises.

    `beat` is called meanwhile, and may raise; then, or when `seconds` are over (Late), nobody waits any more: `leave` is
    called, which should end the work. With `late` it isn't: the work goes on, and `late` gets what comes of it.
    """
    box: _Box[T] = _Box()
    thread = threading.Thread(target=_work, args=(work, box, late), name="remote", daemon=True)
    ends = time.monotonic() + seconds
    thread.start()
    try:
        while thread.is_alive():
            thread.join(tick)
            beat()
            if thread.is_alive() and time.monotonic() > ends:
                raise Late
    except BaseException:
        with box.lock:
            box.left = True
            came = box.result[:]
        if late is None:
            leave()
            thread.join(LAST)
        elif came:
            late(came[0])
        raise
    if box.failure is not None:
        raise box.failure
    return box.result[0]


def _work(work: Callable[[], T], box: _Box[T], late: Callable[[T], None] | None) -> None:
    try:
        result = work()
    except BaseException as error:  # carried to the thread that waits
        box.failure = error
        return
    with box.lock:
        left = box.left
        if not left:
            box.result.append(result)
    if left and late is not None:
        with suppress(Exception):
            late(result)


def pauses(patience: Patience) -> Iterator[float]:
    """Seconds between polls: half as long again each time up to a limit, and never in step with others'."""
    wait = patience.first
    while True:
        yield wait * random.uniform(0.8, 1.2)
        wait = min(wait * 1.5, patience.longest)


def pause(seconds: float, *, beat: Callable[[], None], tick: float) -> None:
    """Sleep, and call `beat` meanwhile."""
    ends = time.monotonic() + seconds
    beat()
    while (left := ends - time.monotonic()) > 0:
        time.sleep(min(left, tick))
        beat()

"""Stub servers, a listener that can cancel, and an engine in a hurry."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from tests.engines.remote.films import film
from tests.engines.remote.stub import Stub

from rushes.engines.remote.aside import Patience
from rushes.engines.remote.client import Client
from rushes.engines.remote.cluster import cluster_in
from rushes.engines.remote.delegation import Delegation
from rushes.engines.remote.engine import Remote
from rushes.errors import Cancelled, RushesError

HURRY = Patience(
    tick=0.01,
    first=0.01,
    longest=0.03,
    knock=0.3,
    outage=5.0,
    answer=5.0,
    fetch=5.0,
    whole=30.0,
    farewell=0.4,
)
KEY = "sk-very-secret-7531"


class Listener:
    """A Progress that keeps all it is told, and raises Cancelled at every word once it is cancelled."""

    def __init__(self) -> None:
        self.stages: list[tuple[str, int]] = []
        self.notes: list[str] = []
        self.steps: list[int] = []
        self.beats = 0
        self.longest_silence = 0.0
        self.cancelled = threading.Event()
        self._heard = time.monotonic()
        self.at: dict[str, Callable[[], None]] = {}
        """Stage → what is done when it begins."""

    def stage(self, name: str, total: int) -> None:
        self._hear()
        self.stages.append((name, total))
        if name in self.at:
            self.at.pop(name)()

    def advance(self, n: int = 1) -> None:
        self._hear()
        self.beats += 1
        if n:
            self.steps.append(n)

    def note(self, text: str) -> None:
        self._hear()
        self.notes.append(text)

    def show(self, name: str, data: bytes) -> None:
        self._hear()

    def done(self) -> None:
        """Nothing."""

    def said(self, words: str) -> list[str]:
        """The notes that hold these words."""
        return [note for note in self.notes if words in note]

    def _hear(self) -> None:
        if self.cancelled.is_set():
            raise Cancelled
        now = time.monotonic()
        self.longest_silence = max(self.longest_silence, now - self._heard)
        self._heard = now


@pytest.fixture
def listener() -> Listener:
    return Listener()


def as_asked(fields: Mapping[str, Any]) -> bytes:
    """A film of the size and length that was asked for, its sound 40 ms short as the real ones are."""
    if "num_frames" not in fields:
        width, height = map(int, fields["size"].split("x"))
        return film(width, height, int(fields["seconds"]) * 24, sound=0.992)
    return film(fields["width"], fields["height"], fields["num_frames"], fields["fps"], sound=0.992)


@pytest.fixture
def stub() -> Iterator[Callable[..., Stub]]:
    """Starts stubs of a dialect."""
    made: list[Stub] = []

    def start(
        dialect: str = "vllm-omni",
        film: Callable[..., bytes] = as_asked,
        context: ssl.SSLContext | None = None,
    ) -> Stub:
        made.append(Stub(dialect, film, context))
        return made[-1]

    yield start
    for each in made:
        each.close()


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Nothing goes on behind the scenes once a film has ended and its server answers no more."""
    yield
    ends = time.monotonic() + 5
    while left := [thread.name for thread in threading.enumerate() if thread.name.startswith("remote")]:
        assert time.monotonic() < ends, left
        time.sleep(0.01)


def remote(stub: Stub | str, patience: Patience = HURRY, **more: str) -> Remote:
    """The engine before a stub; `more` are variables without their RUSHES_REMOTE_."""
    url = stub if isinstance(stub, str) else stub.url
    return Remote({"RUSHES_REMOTE_URL": url, **{f"RUSHES_REMOTE_{n}": v for n, v in more.items()}}, patience)


FILM = b"\0\0\0\x18ftypisom" + b"film" * 50_000
"""What a server sends where nobody looks into it."""


@pytest.fixture
def server(stub: Callable[..., Stub]) -> Stub:
    """One that speaks as SGLang does and sends FILM."""
    return stub("sglang", film=lambda fields: FILM)


@pytest.fixture
def brought(listener, tmp_path):
    """What a server brings for a film: the bytes."""

    def bring(server, patience=HURRY, **more: str) -> bytes:
        url = server if isinstance(server, str) else server.url
        cluster = cluster_in({"RUSHES_REMOTE_URL": url, **{f"RUSHES_REMOTE_{n}": v for n, v in more.items()}})
        client = Client(cluster, patience, lambda: listener.advance(0))
        delegation = Delegation(client, cluster, patience, listener)
        delegation.bring(delegation.dialect(), {"prompt": "A fox", "seed": 1}, tmp_path / "raw")
        return (tmp_path / "raw").read_bytes()

    return bring


@pytest.fixture
def refused(brought, listener):
    """The error that a film ends with; the key is in nothing that was said."""

    def refuse(server, patience=HURRY, **more: str) -> RushesError:
        with pytest.raises(RushesError) as caught:
            brought(server, patience, **more)
        assert KEY not in str(caught.value) + "".join(listener.notes)
        return caught.value

    return refuse

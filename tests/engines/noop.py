"""Engines that do next to nothing, for tests and benches: an import path names one, as in `tests.engines.noop:Noop`."""

import base64
import os
import signal
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

from rushes.errors import UsageError
from rushes.progress import Progress
from rushes.request import FilmRequest

SECONDS = "RUSHES_TEST_SECONDS"
"""How long `Slow` films, in seconds; 10 when it is not set."""
STEP = 0.05

FILM = zlib.decompress(
    base64.b64decode(
        "eNrtVc2PGzUUdzZ0y9eh0i6CwyKZUjhtsjOzadRGGkG7VEQIEBd6QEgjx/bsjDIez9pONimXTdVD/wCEUPbWG4ITQuLEgRV/Agcq"
        "IQGLhOBSeqhQe0DheZKt02VbqQcuaK3Y/vl9/N7zG9tBCOHYDItUS4HQArIz9ID0qS+Kho/QE38JKfsIoUz0E4YeaNXfEVq6jirI"
        "/lyrPGh1eP06emRbgJjYKNIF/KHpljGr/2aDuOjRcY6Me2rWETrDmdEwr/BMG+cx4y19q58KlhIAWLDDe/eg30bvf1cuagnL1IGm"
        "nzI+b3kZ1rJNcpZxa1PdEGkeA1jui5J0Ps0zbKpbYYrHc9t4tqcyPMXVqjadDPDn2mg2Z7NrP9pDSmE3fQq1YW4/1OJwe2EygdEH"
        "1o0KQ09PfkHLmzB/8dUdbL8IDIuV/Te+r6DF5Fbl4y9X/75717otd4ya1fOZewdU2pS1Pgg8KD8z2MIW5uW2r4CMHpINpnPlDuiu"
        "zKVoeSIb6Lj/bzucESrdeTjxKsydHjP2Xn4geDnb9tL8HYR7q0hRZPPnuZZOL/ornxlpCV9kpHQub8LbpB83g7oPPy+A9ZOx4nCL"
        "T14TYAWn7N3FE5PJWz9e+uOb3262v/5k9Qd88+Vbfw6CZgPXMJWKY795FmC7DqK1d9679GatgS9c3gAd4xQUG7IYZjw2OPC89Vrg"
        "BdY6MaZora1tb2/X7ashM5LXpdpcs7z1xIgMbGRhUpnrFqakQ2joY3gZYGS8k0naDf2W1/IwyUk21Dz0Bustb+Cvr2PBw55IsO51"
        "AJ3HhR6CE4yRYqFf98AJBizSAWeRZQTMI0XyTR4GDUwTJQWJwNWHt5hnWarDAJ8bnGPUgIhuCXBgnLArMgcHf9X3cUy0iQrdTQtr"
        "MSXYKiIZx5qbsBZgkyjw0KDNpOySBBaRk+kspdwJPJyrMgZNBTE2jzQ3XGUEjEDeyXqKDCMqRUEMrCmUCP400hwowFARaxMrIril"
        "2ubpZmIKQF0+BDVs8QBG8BrbHWvKc057JgRNSWCrorhOwEnRkKoYC3jZOLfBVByehSLiLRs/9OpNgIUlKmcyCJvnAWjDi7CB0wLq"
        "Ct8Qyg7cZCv00A6csKf49Wuv3f5of+lbWJy8MD69NPl1ZwovPjf5eTSFHYAz6VUnveHgnoP79+HuwvOTn6Zuu6cdvAhwZtBx0qsO"
        "3nAGew7u34djxzt2vGPHO3a8Y8c7drzjPSd1vGW+o8fId3Rkvjsu3x2X7+gx8h0dme/oyHyP63tc3+P6/tf1/QdXcAMr"
    )
)
"""A real film: MP4 with H.264, 16x16, black, 120 frames at 24 a second."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Those of FilmFacts that are told; importing the real one would load libav."""

    width: int = 16
    height: int = 16
    frames: int = 120
    duration: float = 5.0


class Noop:
    """Has the film ready."""

    name = "noop"
    version = "1"

    def missing(self) -> str:
        return ""

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        path.write_bytes(FILM)
        return Facts()


class Slow(Noop):
    """Films in small steps, and says so; leaves a part file where it is stopped."""

    name = "slow"

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        path.with_suffix(".part").write_bytes(b"half a film")
        progress.note(f"slow motion, in {quality}")
        steps = max(round(float(os.environ.get(SECONDS, "10")) / STEP), 1)
        progress.stage("filming", steps)
        for _ in range(steps):
            time.sleep(STEP)
            progress.advance()
        return super().film(request, path, quality=quality, progress=progress)


class Showing(Noop):
    """Shows all that can be shown; `RUSHES_TEST_SECONDS` pass between the first half and the film."""

    name = "showing"

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        picture = b"\xff\xd8\xff\xe0"
        progress.stage("filming", 0)
        progress.show("plan.json", b'{"a": "plan"}')
        progress.show("captions.vtt", b"WEBVTT\n")
        progress.show("storyboard.jpg", picture + b"storyboard")
        progress.show("draft.mp4", FILM)
        progress.show("prompt.txt", b"at more length")
        progress.show("preview.jpg", picture + b"preview")
        time.sleep(float(os.environ.get(SECONDS, "0")))
        progress.show("poster.jpg", picture + b"first")
        progress.show("poster.jpg", picture + b"poster")
        progress.show("strip.jpg", picture + b"strip")
        return super().film(request, path, quality=quality, progress=progress)


class Plain(Noop):
    """Makes a film of grey stripes, 128x72, and shows nothing."""

    name = "plain"

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        import numpy as np

        from rushes.film import FilmFacts, write_film

        frame = np.zeros((72, 128, 3), np.uint8)
        frame[:, ::8] = 200
        facts = FilmFacts(128, 72, 24, "stripes", request.prompt, 0, self.name, "1", sound=False)
        write_film(path, [frame] * 24, None, facts=facts)
        return Facts(128, 72, 24, 1.0)


class Stubborn(Noop):
    """Hears nothing for a minute."""

    name = "stubborn"

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        progress.stage("brooding", 0)
        time.sleep(60)
        return super().film(request, path, quality=quality, progress=progress)


class Crashing(Noop):
    """Dies as a process does that runs out of memory."""

    name = "crashing"

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        progress.note("about to crash")
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError


class Failing(Noop):
    """Explains why there is no film."""

    name = "failing"

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        raise UsageError("the prompt asks for a colour", field="prompt", mend="ask for black")


class Broken(Noop):
    """Has a bug."""

    name = "broken"

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        raise ValueError("a bug")


class Forgetful(Noop):
    """Uses up all memory."""

    name = "forgetful"

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        raise MemoryError


class Parent(Stubborn):
    """Starts a process of its own, as the speech process is, and tells its number; then hears nothing."""

    name = "parent"

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        import subprocess

        progress.note(f"pid {subprocess.Popen(['sleep', '60']).pid}")
        return super().film(request, path, quality=quality, progress=progress)


class Lacking(Noop):
    """Lacks something."""

    name = "lacking"

    def missing(self) -> str:
        return "there is no camera"

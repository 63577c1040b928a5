"""The other end of the speech process: started when first needed, restarted once when it dies, ended with this process."""

import atexit
import json
import os
import select
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from rushes.errors import EnvironmentProblem
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.neural.voices import VARIABLE, NeuralVoice
from rushes.sound.voice.take import Segment, Take

__all__ = ["Speech", "shared"]

PATIENCE = 60.0  # seconds without a byte after which the process is taken for hung
MEND = "run `rushes doctor`, or install the voices (Debian: apt install libflite1; everywhere: pip install espeakng-loader)"


class Speech:
    """A speech process of one's own. `flite_folder` is where flite's libraries lie ("" = the system's),
    `voices_folder` where neural voices do (None: as RUSHES_VOICES says). Thread-safe."""

    def __init__(self, flite_folder: str = "", voices_folder: str | None = None) -> None:
        self._folder = flite_folder
        self._voices_folder = voices_folder
        self._lock = threading.RLock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._why: dict[str, str] = {}
        self._buffer = b""

    @property
    def missing(self) -> dict[str, str]:
        """Engines that cannot speak on this machine ("flite", "espeak") and why."""
        with self._lock:
            self._started()
            return dict(self._why)

    @property
    def pid(self) -> int:
        """Process id of the speech process (started if need be)."""
        with self._lock:
            return self._started().pid

    def say(self, text: str, engine: str, voice: str, delivery: Delivery, seed: int = 0) -> Take:
        """One text spoken. EnvironmentProblem when no engine of that name is here or it fails twice."""
        request: dict[str, object] = {"engine": engine, "voice": voice, "text": text, "seed": seed}
        request["delivery"] = asdict(delivery)
        if engine == "neural":
            request["folder"] = self._voices()
        with self._lock:
            head, body = self._asked(request)
        _checked(head, engine)
        samples = np.frombuffer(body, "<f4").astype(np.float32)
        segments = tuple(Segment(*s) for s in head["segments"])
        return Take(samples, head["rate"], segments, head["ipa"], head["shaped"], tuple(head["notes"]))

    def neural_voices(self) -> tuple[NeuralVoice, ...]:
        """The neural voices of the operator's folder; none where RUSHES_VOICES is not set. EnvironmentProblem when it is and
        they cannot speak."""
        folder = self._voices()
        if not folder:
            return ()
        with self._lock:
            head, _ = self._asked({"ask": "voices", "folder": folder})
        _checked(head, "neural")
        return tuple(NeuralVoice.from_json(row) for row in head["voices"])

    def measured(self, key: str) -> NeuralVoice:
        """A neural voice with its pitch and sex. EnvironmentProblem when it does not speak."""
        with self._lock:
            head, _ = self._asked({"ask": "measure", "folder": self._voices(), "voice": key})
        _checked(head, "neural")
        return NeuralVoice.from_json(head)

    def _voices(self) -> str:
        """The operator's folder, "" for none."""
        told = os.environ.get(VARIABLE, "") if self._voices_folder is None else self._voices_folder
        return str(Path(told.strip()).expanduser().absolute()) if told.strip() else ""

    def close(self) -> None:
        """End the process; the next request starts another."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        try:
            process.wait(0.5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _asked(self, request: dict[str, object]):  # type: ignore[no-untyped-def]
        """Send a request and read its answer; a process that died is restarted once."""
        line = json.dumps(request).encode() + b"\n"
        for attempt in (1, 2):
            try:
                process = self._started()
                assert process.stdin is not None
                process.stdin.write(line)
                process.stdin.flush()
                head = json.loads(self._line())
                return head, self._bytes(4 * head.get("count", 0))
            except (OSError, EOFError) as problem:
                self.close()
                if attempt == 2:
                    raise EnvironmentProblem(
                        f"the speech process stopped twice: {problem}", mend=MEND
                    ) from problem
        raise AssertionError

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._owner == os.getpid() and self._process.poll() is None:
            return self._process
        self.close()
        command = [sys.executable, "-m", "rushes.sound.voice.process"]
        if self._folder:
            command += ["--flite", self._folder]
        self._buffer = b""
        self._owner = os.getpid()
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._why = json.loads(self._line())["why"]
        return self._process

    def _line(self) -> bytes:
        while b"\n" not in self._buffer:
            self._buffer += self._read()
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line

    def _bytes(self, count: int) -> bytes:
        while len(self._buffer) < count:
            self._buffer += self._read()
        body, self._buffer = self._buffer[:count], self._buffer[count:]
        return body

    def _read(self) -> bytes:
        assert self._process is not None
        assert self._process.stdout is not None
        descriptor = self._process.stdout.fileno()
        if not select.select([descriptor], [], [], PATIENCE)[0]:
            self._process.kill()
            raise EOFError(f"no answer for {PATIENCE:.0f} seconds")
        piece = os.read(descriptor, 1 << 20)
        if not piece:
            raise EOFError("it ended unexpectedly")
        return piece


def _checked(head: dict[str, Any], engine: str) -> None:
    """EnvironmentProblem when an answer is an error; its field is RUSHES_VOICES when the operator's folder is to blame."""
    if "error" not in head:
        return
    if head.get("folder"):
        raise EnvironmentProblem(head["error"], field=VARIABLE, mend=head["mend"] or None)
    raise EnvironmentProblem(f"the {engine} voice could not speak: {head['error']}", mend=MEND)


@cache
def shared() -> Speech:
    """The one speech process of this program."""
    speech = Speech()
    atexit.register(speech.close)
    return speech

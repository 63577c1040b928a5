"""The speech process: `python -m rushes.sound.voice.process [--flite FOLDER]`.

Reads one JSON request a line from standard input: {"engine", "voice", "text", "seed", "delivery"}. Answers each with one JSON
line, followed by `count` little-endian float32 samples when it spoke. It ends when its input does. It keeps native engines
(and eSpeak NG's licence) out of the process that makes the film. The engine "neural" speaks the voices of a "folder", of which
{"ask": "voices", "folder"} and {"ask": "measure", "folder", "voice"} tell.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO, TypeVar

from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.espeak import ESpeak
from rushes.sound.voice.flite import Flite
from rushes.sound.voice.neural.engine import Neural
from rushes.sound.voice.neural.voices import FolderProblem
from rushes.sound.voice.take import Take

__all__ = ["main"]


_Engine = TypeVar("_Engine")


class Engines:
    """What can speak here; an engine that could not be loaded is None and `why` says so."""

    def __init__(self, folder: str) -> None:
        self.why: dict[str, str] = {}
        self.flite = self._loaded("flite", lambda: Flite(folder))
        self.espeak = self._loaded("espeak", ESpeak)
        self._neural: dict[str, Neural] = {}

    def _loaded(self, name: str, make: Callable[[], _Engine]) -> _Engine | None:
        try:
            return make()
        except (OSError, ImportError, AttributeError) as problem:
            self.why[name] = str(problem)
            return None

    def say(self, request: dict[str, object]) -> Take:
        """One line, by the engine that is named."""
        delivery = Delivery(**request["delivery"])  # type: ignore[arg-type]
        text, voice = str(request["text"]), str(request["voice"])
        if request["engine"] == "neural":
            return self.neural(request).say(text, voice, delivery)
        if request["engine"] == "flite":
            if self.flite is None:
                raise ValueError(self.why["flite"])
            return self.flite.say(text, voice, delivery, int(str(request["seed"])))
        if self.espeak is None:
            raise ValueError(self.why["espeak"])
        return self.espeak.say(text, voice, delivery.pace, delivery.semitones)

    def tell(self, request: dict[str, object]) -> dict[str, object]:
        """What is asked of neural voices."""
        neural = self.neural(request)
        if request["ask"] == "measure":
            return neural.measured(str(request["voice"])).as_json()
        return {"voices": [voice.as_json() for voice in neural.voices], "notes": list(neural.notes)}

    def neural(self, request: dict[str, object]) -> Neural:
        """The voices of a folder, read when first asked for. FolderProblem when they cannot speak here."""
        folder = str(request["folder"])
        if self.espeak is None:
            why = f"eSpeak NG, which reads for neural voices, is missing ({self.why['espeak']})"
            raise FolderProblem(why, "run: pip install espeakng-loader")
        if folder not in self._neural:
            self._neural[folder] = Neural(Path(folder), self.espeak)
        return self._neural[folder]


def main(folder: str, requests: BinaryIO, answers: BinaryIO) -> None:
    """Serve until the requests end."""
    engines = Engines(folder)
    _send(answers, {"ready": True, "why": engines.why})
    for line in requests:
        request = json.loads(line)
        try:
            if "ask" in request:
                _send(answers, engines.tell(request))
                continue
            take = engines.say(request)
            head = {
                "rate": take.rate,
                "count": len(take.samples),
                "ipa": take.ipa,
                "shaped": take.shaped,
                "notes": take.notes,
                "segments": [list(asdict(s).values()) for s in take.segments],
            }
            _send(answers, head, take.samples.astype("<f4").tobytes())
        except FolderProblem as problem:
            _send(answers, {"error": str(problem), "mend": problem.mend, "folder": True})
        except (ValueError, OSError) as problem:
            _send(answers, {"error": str(problem)})


def _send(answers: BinaryIO, head: dict[str, object], body: bytes = b"") -> None:
    answers.write(json.dumps(head).encode() + b"\n" + body)
    answers.flush()


if __name__ == "__main__":
    # Engines that print must not print into the answers.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    main(sys.argv[sys.argv.index("--flite") + 1] if "--flite" in sys.argv else "", sys.stdin.buffer, out)

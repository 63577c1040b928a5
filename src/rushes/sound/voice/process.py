"""The speech process: `python -m rushes.sound.voice.process [--flite FOLDER]`.

Reads one JSON request a line from standard input: {"engine", "voice", "text", "seed", "delivery"}. Answers each with one JSON
line, followed by `count` little-endian float32 samples when it spoke. It ends when its input does. It keeps native engines
(and eSpeak NG's licence) out of the process that makes the film.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import BinaryIO, TypeVar

from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.espeak import ESpeak
from rushes.sound.voice.flite import Flite
from rushes.sound.voice.take import Take

__all__ = ["main"]


_Engine = TypeVar("_Engine")


class Engines:
    """What can speak here; an engine that could not be loaded is None and `why` says so."""

    def __init__(self, folder: str) -> None:
        self.why: dict[str, str] = {}
        self.flite = self._loaded("flite", lambda: Flite(folder))
        self.espeak = self._loaded("espeak", ESpeak)

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
        if request["engine"] == "flite":
            if self.flite is None:
                raise ValueError(self.why["flite"])
            return self.flite.say(text, voice, delivery, int(str(request["seed"])))
        if self.espeak is None:
            raise ValueError(self.why["espeak"])
        return self.espeak.say(text, voice, delivery.pace, delivery.semitones)


def main(folder: str, requests: BinaryIO, answers: BinaryIO) -> None:
    """Serve until the requests end."""
    engines = Engines(folder)
    _send(answers, {"ready": True, "why": engines.why})
    for line in requests:
        request = json.loads(line)
        try:
            take = engines.say(request)
            head = {
                "rate": take.rate,
                "count": len(take.samples),
                "ipa": take.ipa,
                "shaped": take.shaped,
                "segments": [list(asdict(s).values()) for s in take.segments],
            }
            _send(answers, head, take.samples.astype("<f4").tobytes())
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

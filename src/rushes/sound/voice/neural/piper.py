"""Piper's voices (VITS): `NAME.onnx` with `NAME.onnx.json` beside it.

What the config says and the model takes, from Piper's own documentation: symbols are the code points of decomposed IPA, each
followed by the pad `_`, the sentence framed by `^` and `$`; `scales` are noise, length (more is slower) and noise of lengths.
"""

import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rushes.sound.voice.neural.model import Model
from rushes.sound.voice.neural.spoken import Spoken
from rushes.sound.voice.neural.voices import FolderProblem, plain_language

__all__ = ["MOST", "Config", "Piper", "read_config"]

MOST = 400
"""Symbols that are spoken at once."""
PAD, BEGIN, END = "_", "^", "$"
KNOWN_TYPES = ("espeak", "text")
MEND = "copy the .onnx.json that was published with the model"


@dataclass(frozen=True)
class Config:
    """What is read of a config. `speakers` is name → number, empty for a voice of one speaker."""

    rate: int
    espeak: str
    language: str
    ids: dict[str, list[int]]
    kind: str
    noise: float
    length: float
    width: float
    speakers: dict[str, int]


def read_config(path: Path) -> Config:
    """The config in `path`. FolderProblem in one sentence when it is none."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        ids = {str(k): [int(i) for i in v] for k, v in raw["phoneme_id_map"].items()}
        kind = str(raw.get("phoneme_type", "espeak"))
        told, voice = raw.get("inference", {}), str(raw.get("espeak", {}).get("voice", ""))
        config = Config(
            rate=int(raw["audio"]["sample_rate"]),
            espeak=voice,
            language=plain_language(_language(raw, voice)),
            ids=ids,
            kind=kind,
            noise=float(told.get("noise_scale", 0.667)),
            length=float(told.get("length_scale", 1.0)),
            width=float(told.get("noise_w", 0.8)),
            speakers=_speakers(raw),
        )
    except KeyError as missing:
        raise FolderProblem(f"{path.name} has no {missing.args[0]}", MEND) from missing
    except (OSError, ValueError, TypeError, AttributeError) as problem:
        raise FolderProblem(f"{path.name} is no config of a Piper voice ({problem})", MEND) from problem
    if not all(symbol in ids for symbol in (PAD, BEGIN, END)):
        raise FolderProblem(f"{path.name}: its phoneme_id_map lacks one of _ ^ $", MEND)
    if kind not in KNOWN_TYPES:
        mend = "use a voice whose phoneme_type is espeak or text"
        raise FolderProblem(f"{path.name} wants symbols of the type {kind!r}, which are not made here", mend)
    return config


class Piper:
    """One loaded model."""

    def __init__(self, path: Path, config: Config) -> None:
        needs = (("input",), ("input_lengths",), ("scales",), *((("sid",),) if config.speakers else ()))
        self._model = Model(path, needs)
        self._config = config

    def speak(self, symbols: str, pace: float, speaker: int) -> Spoken:
        """One sentence. ValueError when it has no symbol that the voice knows."""
        config = self._config
        ids, names, dropped = [*config.ids[BEGIN], *config.ids[PAD]], ["", ""], []
        for symbol in unicodedata.normalize("NFD", symbols):
            if symbol not in config.ids:
                dropped.append(symbol)
                continue
            mine = [*config.ids[symbol], *config.ids[PAD]]
            ids += mine
            names += [symbol] + [""] * (len(mine) - 1)
        if not any(names):
            raise ValueError("there is nothing in it that this voice knows")
        ids, names = [*ids, *config.ids[END]], [*names, *([""] * len(config.ids[END]))]
        outputs = self._model.run(
            input=[ids],
            input_lengths=[len(ids)],
            scales=np.array([config.noise, config.length / pace, config.width]),
            sid=[max(speaker, 0)],
        )
        return Spoken.of(outputs, names, dropped)


def _language(raw: dict[str, Any], voice: str) -> str:
    told = raw.get("language", {})
    return str(told.get("family") or told.get("code") or voice or "en")


def _speakers(raw: dict[str, Any]) -> dict[str, int]:
    count = int(raw.get("num_speakers", 1))
    if count < 2:
        return {}
    named = {str(k): int(v) for k, v in (raw.get("speaker_id_map") or {}).items()}
    return named or {str(i): i for i in range(count)}

"""Kokoro's voices: one model, `config.json` with its `vocab`, and a style for each voice (510 rows of 256).

The row is picked by how many symbols are spoken; the symbols are framed by 0. A name's first letter is the language, its
second the sex (hexgrad's VOICES.md). English is written in Misaki's symbols (EN_PHONES.md): one letter for each diphthong.
"""

import json
import re
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.sound.voice.neural.model import Model
from rushes.sound.voice.neural.spoken import Spoken
from rushes.sound.voice.neural.voices import FolderProblem

__all__ = ["LANGUAGES", "MOST", "RATE", "SEXES", "Kokoro", "misaki", "read_styles", "read_vocab", "toned"]

RATE = 24_000
MOST = 510
WIDTH = 256
LANGUAGES = {
    "a": "en-us",
    "b": "en-gb",
    "e": "es",
    "f": "fr-fr",
    "h": "hi",
    "i": "it",
    "p": "pt-br",
    "z": "cmn",
}
"""First letter of a name → eSpeak NG's voice. Japanese (j) is left out: eSpeak NG cannot read kanji."""
SEXES = {"f": "female", "m": "male"}
DIPHTHONGS = {
    "eɪ": "A",
    "aɪ": "I",
    "aʊ": "W",
    "ɔɪ": "Y",
    "oʊ": "O",
    "əʊ": "Q",
    "tʃ": "ʧ",
    "dʒ": "ʤ",
    "g": "ɡ",
}
AMERICAN = {
    "ɜːɹ": "ɜɹ",
    "ɜː": "ɜɹ",
    "ɚ": "əɹ",
    "ɐ": "ə",
    "r": "ɹ",
    "ʔ": "t",
    "ɾ": "T",
    "ː": "",
    "x": "k",
    "ɬ": "l",
}
BRITISH = {"ɐ": "ə", "r": "ɹ", "ʔ": "t", "ɾ": "t", "x": "k", "ɬ": "l", "ɪə": "iə"}
MANDARIN = {"ts.h": "ꭧʰ", "ts.": "ꭧ", "tɕh": "ʨʰ", "tɕ": "ʨ", "tsh": "ʦʰ", "ts": "ʦ", "s.": "ʂ", "ʐ": "ɻ", "χ": "x",
            "ph": "pʰ", "th": "tʰ", "kh": "kʰ", "i.": "ɨ", "i̪": "ɨ", "o-": "ɤ", "ɑ": "a", "ˈ": "", "ˌ": ""}  # fmt: skip
"""eSpeak NG's Mandarin to the symbols of Kokoro's Chinese, which follow the IPA of pinyin."""
ARROWS = {"55": "→", "35": "↗", "21": "↓", "214": "↓", "51": "↘", "11": ""}
MEND = "copy the files that were published with the model"


def read_vocab(folder: Path) -> dict[str, int]:
    """Symbol → number, from config.json or tokenizer.json. FolderProblem when neither has it."""
    try:
        for name in ("config.json", "tokenizer.json"):
            path = folder / name
            if path.is_file():
                raw = json.loads(path.read_text(encoding="utf-8"))
                vocab = raw.get("vocab") or raw.get("model", {}).get("vocab")
                if vocab:
                    return {str(k): int(v) for k, v in vocab.items()}
    except (OSError, ValueError, AttributeError, TypeError) as problem:
        raise FolderProblem(f"{name} in {folder} cannot be read ({problem})", MEND) from problem
    raise FolderProblem(f"there is no config.json with a vocab in {folder}", MEND)


@lru_cache(maxsize=64)
def read_styles(path: Path) -> dict[str, npt.NDArray[np.float32]]:
    """Name → style rows, of an archive of arrays or of one raw file. FolderProblem when it is neither."""
    try:
        if path.read_bytes()[:2] == b"PK":
            with np.load(path, allow_pickle=False) as archive:
                styles = {name: np.asarray(archive[name], np.float32) for name in archive}
        else:
            styles = {path.stem: np.fromfile(path, "<f4")}
        return {name: rows.reshape(-1, WIDTH) for name, rows in styles.items()}
    except (OSError, ValueError, KeyError) as problem:
        raise FolderProblem(f"{path.name} holds no styles of Kokoro ({problem})", MEND) from problem


class Kokoro:
    """One loaded model with its vocabulary."""

    def __init__(self, path: Path, vocab: dict[str, int]) -> None:
        self._model = Model(path, (("tokens", "input_ids"), ("style",), ("speed",)))
        self._vocab = vocab

    def speak(self, symbols: str, pace: float, style: npt.NDArray[np.float32]) -> Spoken:
        """Up to 510 symbols. ValueError when there is none that the voice knows."""
        names = [s for s in symbols if s in self._vocab][:MOST]
        dropped = [s for s in symbols if s not in self._vocab]
        if not any(name.isalpha() for name in names):
            raise ValueError("there is nothing in it that this voice knows")
        ids = [0, *(self._vocab[name] for name in names), 0]
        row = style[min(len(names), len(style) - 1)]
        outputs = self._model.run(tokens=[ids], style=row[None], speed=[pace])
        return Spoken.of(outputs, ["", *names, ""], dropped)

    def written(self, ipa: str, espeak: str) -> str:
        """eSpeak NG's IPA in the symbols that this vocabulary has for the language."""
        return misaki(ipa, espeak) if "ʧ" in self._vocab else ipa


def misaki(ipa: str, espeak: str) -> str:
    """eSpeak NG's IPA in Misaki's symbols."""
    table = dict(DIPHTHONGS)
    if espeak == "cmn":
        table = MANDARIN
    elif espeak.startswith("en"):
        table |= BRITISH if espeak == "en-gb" else AMERICAN
    longest = sorted(table, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest)), lambda m: table[m[0]], ipa)


def toned(ipa: str, plain: str) -> str:
    """Mandarin with its tones as arrows. eSpeak NG's IPA writes the first and the fourth tone alike; its own notation
    (`plain`) does not. As it is when the two do not agree."""
    tones = re.findall(r"\d+", plain)
    marks = list(re.finditer(r"[0-9ɜ](?=\s|$|[^0-9ɜ])", ipa))
    if len(tones) != len(marks):
        return re.sub(r"[0-9]", "", ipa)
    out, last = "", 0
    for mark, tone in zip(marks, tones, strict=True):
        out += ipa[last : mark.start()] + ARROWS.get(tone, "")
        last = mark.end()
    return out + ipa[last:]

"""Marian and M2M100 models through CTranslate2, from the operator's own folder.

The folder (RUSHES_TRANSLATOR) is one converted model, or has a folder for each language: `es`, or `es-en`. A model is what
`ct2-transformers-converter` writes (`model.bin`, `config.json`, a vocabulary) with the sentencepiece files of the original
beside it: `source.spm` and `target.spm`, or one `sentencepiece.bpe.model` (also `spm.model`) for both ways. A vocabulary
with the token `__en__` is M2M100's, and its languages are those that it has tokens for. A single model without such tokens
is taken to read every language. Weights are the operator's: mind their licence (NLLB's is non-commercial).
"""

import json
import os
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from rushes.errors import EnvironmentProblem
from rushes.script.screenplay import Screenplay
from rushes.script.translation.lines import SPOKEN, translated

__all__ = ["VARIABLE", "MarianTranslator", "said_in_english", "translator_of"]

VARIABLE = "RUSHES_TRANSLATOR"
TO_ENGLISH = "__en__"
BEAM = 4
LONGEST = 256
"""Pieces that a line may have in either language."""
THREADS = 2
BOTH_WAYS = ("sentencepiece.bpe.model", "spm.model")
VOCABULARIES = (
    "shared_vocabulary.json",
    "source_vocabulary.json",
    "shared_vocabulary.txt",
    "source_vocabulary.txt",
)


def said_in_english(screenplay: Screenplay, environ: Mapping[str, str]) -> Screenplay:
    """The screenplay with its foreign lines in English, where the operator's translator can (see `lines.translated`). A
    folder that holds none is said in the log: it spoils no film."""
    if all(line.language in SPOKEN for line in screenplay.lines):
        return screenplay
    try:
        translator = translator_of(environ)
    except EnvironmentProblem as problem:
        screenplay = translated(screenplay, None)
        return replace(screenplay, log=(*screenplay.log, f"{VARIABLE}: {problem.message}"))
    return translated(screenplay, translator)


def translator_of(environ: Mapping[str, str]) -> "MarianTranslator | None":
    """The translator that RUSHES_TRANSLATOR names, None where it is not set. Raises EnvironmentProblem for a folder without
    a model. Nothing is loaded before the first line."""
    folder = environ.get(VARIABLE, "").strip()
    return MarianTranslator(Path(folder).expanduser()) if folder else None


class MarianTranslator:
    """Translators of a folder, each loaded at its first line and kept."""

    def __init__(self, folder: Path) -> None:
        self._models = _models_of(folder)
        self.name = f"the translator “{folder.name}”"

    def reads(self, language: str) -> bool:
        """Whether the folder has a model for this language."""
        model = self._models.get(language) or self._models.get("")
        if model is None:
            return False
        tokens = _languages_of(model)
        return not tokens or language in tokens

    def to_english(self, text: str, language: str) -> str:
        """The English for a line. Raises EnvironmentProblem where the model cannot be loaded or run."""
        model = self._models.get(language) or self._models[""]
        try:
            return _loaded(model).translate(text, language)
        except (RuntimeError, ValueError, OSError, KeyError) as problem:
            raise EnvironmentProblem(f"{model.name} cannot translate: {problem}", field=VARIABLE) from problem


def _models_of(folder: Path) -> dict[str, Path]:
    """Folders of models by language; "" for one that reads all it can."""
    found = {"": folder} if (folder / "model.bin").is_file() else {}
    for each in sorted(folder.iterdir()) if folder.is_dir() else ():
        code = each.name.removesuffix("-en").lower()
        if code.isalpha() and len(code) in (2, 3) and (each / "model.bin").is_file():
            found[code] = each
    if not found:
        raise EnvironmentProblem(
            f"there is no translation model in {folder}",
            field=VARIABLE,
            mend="name a folder that has a model.bin, or folders like es or es-en that have one",
        )
    return found


def _vocabulary(model: Path) -> frozenset[str]:
    for name in VOCABULARIES:
        path = model / name
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            return frozenset(json.loads(text) if name.endswith(".json") else text.splitlines())
    return frozenset()


@lru_cache(maxsize=8)
def _languages_of(model: Path) -> frozenset[str]:
    """The languages that a vocabulary has tokens for, none where it has not the token of English."""
    words = _vocabulary(model)
    if TO_ENGLISH not in words:
        return frozenset()
    return frozenset(w.strip("_") for w in words if w.startswith("__") and w.endswith("__"))


@lru_cache(maxsize=4)
def _loaded(model: Path) -> "_Model":
    return _Model(model)


class _Model:
    """One loaded model with its tokenizers."""

    def __init__(self, folder: Path) -> None:
        engine, pieces = _library("ctranslate2"), _library("sentencepiece")
        both = next((folder / name for name in BOTH_WAYS if (folder / name).is_file()), None)
        source = both or folder / "source.spm"
        target = both or folder / "target.spm"
        for path in (source, target):
            if not path.is_file():
                raise FileNotFoundError(f"{path.name} is missing")
        self._source = pieces.SentencePieceProcessor(model_file=os.fspath(source))
        self._target = pieces.SentencePieceProcessor(model_file=os.fspath(target))
        self._engine = engine.Translator(
            os.fspath(folder), device="cpu", inter_threads=1, intra_threads=THREADS
        )
        settings = folder / "config.json"
        config = json.loads(settings.read_text(encoding="utf-8")) if settings.is_file() else {}
        self._ends = not config.get("add_source_eos", False)
        self._tagged = bool(_languages_of(folder))

    def translate(self, text: str, language: str) -> str:
        """One line in English."""
        words = self._source.encode(text, out_type=str)[:LONGEST]
        words = [f"__{language}__", *words] if self._tagged else words
        words = [*words, "</s>"] if self._ends else words
        (result,) = self._engine.translate_batch(
            [words],
            target_prefix=[[TO_ENGLISH]] if self._tagged else None,
            beam_size=BEAM,
            max_decoding_length=LONGEST,
        )
        said = [w for w in result.hypotheses[0] if w not in (TO_ENGLISH, "</s>", "<s>", "<pad>", "<unk>")]
        return str(self._target.decode(said))


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as missing:
        raise EnvironmentProblem(
            f"{name} is not installed",
            field=VARIABLE,
            mend="install rushes with its extra: pip install 'rushes[translate]'",
        ) from missing

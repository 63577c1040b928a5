"""The operator's folder of voices (RUSHES_VOICES): what lies in it, read without loading a model. See docs/voices.md."""

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rushes.sound.voice.neural.kokoro import LANGUAGES, SEXES, read_styles, read_vocab
from rushes.sound.voice.neural.piper import read_config
from rushes.sound.voice.neural.voices import FolderProblem, NeuralVoice, plain_language

__all__ = ["CARDS", "Source", "sources_in"]

CARDS = "voices.toml"
SPEAKERS_HEARD = 8
"""Speakers of one Piper model that are taken where voices.toml names none of them."""
KNOWN = frozenset({"sex", "ages", "plays", "language"})
AGES = frozenset({"baby", "child", "teen", "adult", "old"})
LAYOUT = "put Piper's NAME.onnx with NAME.onnx.json there, or Kokoro's model with config.json and its voices (docs/voices.md)"


@dataclass(frozen=True)
class Source:
    """A voice and where it comes from: its model, what describes it (Piper's config, Kokoro's styles), its speaker there and
    the name of eSpeak NG's voice that reads for it."""

    voice: NeuralVoice
    model: Path
    beside: Path
    espeak: str
    speaker: int = 0
    name: str = ""


def sources_in(folder: Path) -> tuple[dict[str, Source], tuple[str, ...]]:
    """Voices by key, in the order of their names, and what was left out and why. FolderProblem for a folder that has none or
    holds something broken."""
    if not folder.is_dir():
        raise FolderProblem(f"there is no folder {folder}", f"{LAYOUT}, or unset RUSHES_VOICES")
    cards = _cards(folder / CARDS)
    found: dict[str, Source] = {}
    notes: list[str] = []
    for each in (folder, *sorted(p for p in folder.iterdir() if p.is_dir() and not p.name.startswith("."))):
        models = sorted(each.glob("*.onnx"))
        paired = [m for m in models if _config_of(m).is_file()]
        others = [m for m in models if m not in paired] or sorted(each.glob("onnx/*.onnx"))
        for model in paired:
            found |= _piper(model, cards, notes)
        if others and each.name != "onnx":
            found |= _kokoro(each, others, notes)
    if not found:
        why = f" ({'; '.join(notes)})" if notes else ""
        raise FolderProblem(f"there is no neural voice in {folder}{why}", LAYOUT)
    for key in cards:
        if key not in found:
            names = ", ".join(list(found)[:6])
            raise FolderProblem(f"{CARDS} names {key!r}, which is no voice of the folder", f"it has {names}")
    return {key: replace(s, voice=_carded(s.voice, cards.get(key, {}))) for key, s in found.items()}, tuple(
        notes
    )


def _config_of(model: Path) -> Path:
    return model.with_name(model.name + ".json")


def _piper(model: Path, cards: dict[str, Any], notes: list[str]) -> dict[str, Source]:
    beside = _config_of(model)
    config = read_config(beside)
    espeak = config.espeak or config.language
    plain = NeuralVoice(model.stem, "piper", config.language)
    if not config.speakers:
        return {model.stem: Source(plain, model, beside, espeak)}
    keys = {f"{model.stem}:{name}": number for name, number in config.speakers.items()}
    chosen = [key for key in keys if key in cards]
    if not chosen:
        chosen = list(keys)[:SPEAKERS_HEARD]
        if len(keys) > len(chosen):
            notes.append(
                f"of {len(keys)} speakers in {model.name} the first {len(chosen)} are used; {CARDS} can name others"
            )
    return {key: Source(replace(plain, key=key), model, beside, espeak, keys[key]) for key in chosen}


def _kokoro(folder: Path, models: list[Path], notes: list[str]) -> dict[str, Source]:
    model = next((m for m in models if m.stem == "model"), models[0])
    if not any((folder / name).is_file() for name in ("config.json", "tokenizer.json")):
        raise FolderProblem(f"beside {model.name} there is no {model.name}.json, nor a config.json", LAYOUT)
    read_vocab(folder)
    if len(models) > 1:
        notes.append(f"of the models in {folder.name} {model.name} is used")
    found: dict[str, Source] = {}
    unread: list[str] = []
    for path in sorted([*folder.glob("*.npz"), *folder.glob("*.bin"), *folder.glob("voices/*.bin")]):
        for name in read_styles(path):
            espeak = LANGUAGES.get(name[:1], "")
            if espeak:
                voice = NeuralVoice(name, "kokoro", plain_language(espeak), SEXES.get(name[1:2], ""))
                found[name] = Source(voice, model, path, espeak, name=name)
            else:
                unread.append(name)
    if unread:
        notes.append(f"left out, as their language cannot be read here: {', '.join(unread)}")
    if not found and not notes:
        raise FolderProblem(f"beside {model.name} there are no voices of Kokoro", LAYOUT)
    return found


def _cards(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        cards = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise FolderProblem(
            f"{CARDS} cannot be read: {problem}", "see docs/voices.md for its form"
        ) from problem
    for key, card in cards.items():
        unknown = set(card) - KNOWN if isinstance(card, dict) else {"no table"}
        if unknown:
            raise FolderProblem(
                f"{CARDS}: {key!r} has {', '.join(sorted(unknown))}", f"use {', '.join(sorted(KNOWN))}"
            )
        if card.get("sex", "female") not in ("female", "male"):
            raise FolderProblem(f"{CARDS}: the sex of {key!r} is {card['sex']!r}", "use female or male")
        if strange := set(_listed(card.get("ages"))) - AGES:
            raise FolderProblem(
                f"{CARDS}: {key!r} has the age {min(strange)!r}", f"use {', '.join(sorted(AGES))}"
            )
    return cards


def _carded(voice: NeuralVoice, card: dict[str, Any]) -> NeuralVoice:
    return replace(
        voice,
        sex=str(card.get("sex", voice.sex)),
        ages=_listed(card.get("ages")),
        plays=_listed(card.get("plays")),
        language=plain_language(str(card.get("language", voice.language))),
    )


def _listed(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(v) for v in value)  # type: ignore[attr-defined]

"""Gold: what a careful reader wrote down for a long prompt, and how a Screenplay compares with it, field by field."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.coverage.filming import judge_camera, judge_places, judge_shots
from bench.coverage.hearing import judge_music, judge_sounds
from bench.coverage.speaking import judge_lines, judge_speakers, judge_texts
from bench.coverage.subjects import judge_subjects
from bench.coverage.tally import Tally

from rushes.script.screenplay import Screenplay

__all__ = ["FIELDS", "Gold", "compare", "gold_of"]

FIELDS: dict[str, Callable[[dict[str, Any], str, Screenplay], Tally]] = {
    "lines": judge_lines,
    "speakers": judge_speakers,
    "on_screen_text": judge_texts,
    "shots": judge_shots,
    "camera": judge_camera,
    "places": judge_places,
    "subjects": judge_subjects,
    "sounds": judge_sounds,
    "music": judge_music,
}


@dataclass(frozen=True, slots=True)
class Gold:
    """One prompt read by hand. `facts` are the fields of its file."""

    id: str
    prompt: str
    facts: dict[str, Any]


def gold_of(folder: Path, prompts: Path) -> tuple[Gold, ...]:
    """All gold in a folder, in the order of the file names. A file that holds no `prompt` has it from `avgen_dev.jsonl` in
    `prompts`, by its id. ValueError where there is none."""
    files = sorted(folder.glob("*.json"))
    facts = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    known: dict[str, str] = {}
    if not all("prompt" in each for each in facts):
        lines = (prompts / "avgen_dev.jsonl").read_text(encoding="utf-8").splitlines()
        known = {row["id"]: row["prompt"] for row in map(json.loads, filter(None, lines))}
    gold = []
    for file, each in zip(files, facts, strict=True):
        prompt = each.get("prompt") or known.get(each["id"])
        if not prompt:
            raise ValueError(f"{file.name} has no prompt, and {prompts} knows none of its id “{each['id']}”")
        gold.append(Gold(each["id"], prompt, each))
    return tuple(gold)


def compare(gold: Gold, screenplay: Screenplay) -> dict[str, Tally]:
    """Field → tally of this prompt."""
    return {field: judge(gold.facts, gold.prompt, screenplay) for field, judge in FIELDS.items()}

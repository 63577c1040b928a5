"""VBench: nine dimensions, 778 prompts of a regular form, each requiring something that a machine can check."""

import json
from collections.abc import Callable
from pathlib import Path

from bench.coverage.doings import judge_human_action, judge_subject
from bench.coverage.scenes import judge_appearance, judge_scene, judge_temporal
from bench.coverage.stills import judge_colour, judge_objects, judge_relation
from bench.coverage.verdict import Fault, Verdict, brief

from rushes.script.screenplay import Screenplay

__all__ = ["JUDGES", "judge", "prompts_of"]

JUDGES: dict[str, Callable[[str, Screenplay], tuple[str, list[Fault]]]] = {
    "object_class": judge_objects,
    "multiple_objects": judge_objects,
    "human_action": judge_human_action,
    "color": judge_colour,
    "spatial_relationship": judge_relation,
    "scene": judge_scene,
    "temporal_style": judge_temporal,
    "appearance_style": judge_appearance,
    "subject_consistency": judge_subject,
}
"""Dimension → what it requires in words, and what is wrong with a Screenplay."""


def prompts_of(folder: Path) -> dict[str, list[str]]:
    """Dimension → its prompts, from `vbench.json` in the folder."""
    prompts: dict[str, list[str]] = json.loads((folder / "vbench.json").read_text(encoding="utf-8"))
    return prompts


def judge(dimension: str, prompt: str, screenplay: Screenplay) -> Verdict:
    """What is wrong with the Screenplay of a prompt of this dimension."""
    wanted, faults = JUDGES[dimension](prompt, screenplay)
    return Verdict(dimension, prompt, wanted, brief(screenplay), tuple(faults))

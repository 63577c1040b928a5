"""What of a request these weights can do, and a line for the user about everything that has no effect."""

from __future__ import annotations

from dataclasses import dataclass, fields

from rushes.engines.ltx.weights import Weights
from rushes.errors import EnvironmentProblem
from rushes.request import FilmRequest

__all__ = ["Wishes", "wished"]

_PLAIN = {field.name: field.default for field in fields(FilmRequest)}
"""What a request holds when nothing was asked for."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is done: `negative` is the negative prompt that is heard, if any; `notes` is what has no effect and why."""

    negative: str | None
    notes: tuple[str, ...]


def wished(request: FilmRequest, quality: str, weights: Weights) -> Wishes:
    """Hold a checked request against the weights. Raises EnvironmentProblem for what they can't do at all.

    A film without sound costs the same: the model makes both at once, and the sound is not put into the file.
    """
    if request.tier == "quality" and not weights.full:
        raise EnvironmentProblem(
            f"the tier quality needs the full weights, and {weights.folder} has no transformer_full",
            field="tier",
            mend="use the tier distilled, or fetch them with `rushes models pull ltx-2.5 --accept-licence`",
        )
    if quality != "draft" and not weights.two_stage:
        raise EnvironmentProblem(
            f"a film in full size needs the upsampler, and {weights.folder} has no latent_upsampler",
            field="RUSHES_LTX",
            mend="fetch it with `rushes models pull ltx-2.5 --accept-licence`, or film a draft",
        )
    heard = request.tier == "quality" and request.cfg_scale > 0.0
    return Wishes(request.negative_prompt if heard else None, tuple(_notes(request)))


def _notes(request: FilmRequest) -> list[str]:
    notes = []
    if request.tier != "quality":
        if request.cfg_scale != _PLAIN["cfg_scale"]:
            notes.append(_idle("cfg_scale", "distilled weights are not guided; the tier quality is"))
        if request.negative_prompt not in ("", _PLAIN["negative_prompt"]):
            notes.append(_idle("negative_prompt", "distilled weights do not hear it; the tier quality does"))
    elif request.cfg_scale == 0.0 and request.negative_prompt not in ("", _PLAIN["negative_prompt"]):
        notes.append(_idle("negative_prompt", "a cfg_scale of 0 turns it off"))
    if request.language is not None:
        notes.append(_idle("language", "the model reads the prompt as it is written"))
    if request.plan is not None:
        notes.append(_idle("plan", "the model films from the prompt alone"))
    return notes


def _idle(field: str, why: str) -> str:
    return f"{field} had no effect: {why}"

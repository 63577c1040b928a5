"""Where the servers that offer `/v1/videos` differ, as a table; what is sent to each, and how their answers are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from rushes.engines.remote.frames import Shot
from rushes.request import FilmRequest

__all__ = ["AUTO", "DIALECTS", "Dialect", "Job", "fields_of", "id_of", "job_of", "recognised", "unheard"]

AUTO = "auto"
State = Literal["queued", "running", "done", "failed"]
USUAL = FilmRequest("")
"""What a request says when its caller says nothing."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One kind of server.

    `form`: a create is a multipart form, else JSON. `explicit`: it takes width, height, num_frames and fps; else only a size
    and seconds. `multiple`: sizes are multiples of it. `seed`, `negative`: it is told them. `sound`: the field that asks for
    sound, "" where there is none. `begins`: it says when filming begins; else a film is "queued" until it is done. `steps`:
    its progress moves between 0 and 100. `stops`: a delete ends a film that has begun. `owners`: what it says of itself in
    its list of models.
    """

    title: str
    form: bool
    explicit: bool
    multiple: int
    seed: bool
    negative: bool
    sound: str
    begins: bool
    steps: bool
    stops: bool
    owners: tuple[str, ...]


DIALECTS: Mapping[str, Dialect] = MappingProxyType(
    {
        "vllm-omni": Dialect(
            title="vLLM-Omni",
            form=True,
            explicit=True,
            multiple=64,
            seed=True,
            negative=True,
            sound="generate_sound",
            begins=True,
            steps=False,
            stops=True,
            owners=("vllm",),
        ),
        "sglang": Dialect(
            title="SGLang",
            form=False,
            explicit=True,
            multiple=64,
            seed=True,
            negative=True,
            sound="generate_sound",
            begins=False,
            steps=False,
            stops=False,
            owners=("sglang",),
        ),
        "fastvideo": Dialect(
            title="FastVideo",
            form=False,
            explicit=True,
            multiple=64,
            seed=True,
            negative=True,
            sound="",
            begins=True,
            steps=False,
            stops=False,
            owners=("fastvideo",),
        ),
        "openai": Dialect(
            title="OpenAI's videos",
            form=False,
            explicit=False,
            multiple=1,
            seed=False,
            negative=False,
            sound="",
            begins=True,
            steps=True,
            stops=False,
            owners=("openai",),
        ),
    }
)
"""Read in the servers' sources, of 2026, as far as they say it:

vLLM-Omni, vllm_omni/entrypoints/openai: api_server.py (the form, its fields, looks, deletes), protocol/videos.py (states;
`size` has its way over width and height), serving_video.py (generate_sound, fps). Form only; queued → in_progress as soon
as its task runs → completed or failed; progress 0, then 100. A look at a failed film answers 4xx or 500 with the job as its
body. A delete cancels the task, and answers 409 when that takes more than 2 s. Unknown films, and films without a file: 404.
stores.py: films are kept in memory, or on disk where that is asked for. A key is a bearer's; 401 without.

SGLang, python/sglang/multimodal_gen/runtime/entrypoints/openai: video_api.py, protocol.py. JSON or form; queued with
progress 0 until completed or failed; a delete forgets the film and no more ("TODO: support aborting a job"); content answers
404 where no file was kept, 400 where it went into cloud storage. Older versions read `size` alone, so it is sent beside
width and height. configs/sample/sampling_params.py: frames are rounded up to what its GPUs can share. common_api.py: owned_by.

FastVideo, fastvideo/entrypoints/openai: video_api.py, request_adapter.py. JSON or form; fields that it does not know are
refused, and a model that it does not serve; queued → in_progress → completed or failed; a delete does not end a film that
has begun. common_api.py: owned_by.

Sizes are multiples of 64 because two-stage models need that. OpenAI's is the shape that the rest were made after; this
server's own `/v1/videos` speaks it, too.
"""

STATES: Mapping[str, State] = MappingProxyType(
    {
        "queued": "queued",
        "pending": "queued",
        "in_progress": "running",
        "processing": "running",
        "running": "running",
        "generating": "running",
        "completed": "done",
        "succeeded": "done",
        "failed": "failed",
        "error": "failed",
        "cancelled": "failed",
        "canceled": "failed",
        "expired": "failed",
        "deleted": "failed",
    }
)
ID = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.:-]{0,199}", re.ASCII)
"""What can stand in a path as it is."""

WHY = MappingProxyType(
    {
        "cfg_scale": "what it does depends on the model, so it is left to the server",
        "language": "the model reads the prompt as it stands",
        "plan": "the model reads the prompt alone",
        "tier": "the server has the weights it has",
        "draft_first": "no draft is made of a film that a cluster makes",
        "enhance_prompt": "the prompt is sent as it stands",
    }
)
"""Inputs that no dialect is told of."""


@dataclass(frozen=True, slots=True)
class Job:
    """A film that is being made there. `progress` is 0 to 100; `said` is what the server says of a failure, as it came."""

    id: str
    state: State
    progress: int = 0
    said: object = None


def recognised(owners: Iterable[str]) -> str | None:
    """The dialect of a server by what its list of models says about whose they are; None when that says nothing."""
    for owner in owners:
        for name, dialect in DIALECTS.items():
            if owner.lower().startswith(dialect.owners):
                return name
    return None


def fields_of(dialect: Dialect, request: FilmRequest, shot: Shot, model: str) -> dict[str, str | int | bool]:
    """The fields of a create."""
    fields: dict[str, str | int | bool] = {"prompt": request.prompt}
    if model:
        fields["model"] = model
    if dialect.explicit:  # never seconds: servers multiply them by a rate of their own
        fields |= {
            "width": shot.width,
            "height": shot.height,
            "num_frames": shot.frames,
            "fps": shot.rate,
        }
    else:
        fields["seconds"] = str(request.duration)
    fields["size"] = f"{shot.width}x{shot.height}"
    if dialect.seed:
        fields["seed"] = int(request.seed or 0)
    if dialect.negative and request.negative_prompt:
        fields["negative_prompt"] = request.negative_prompt
    if dialect.sound:
        fields[dialect.sound] = request.generate_audio
    return fields


def unheard(dialect: Dialect, request: FilmRequest) -> Iterator[str]:
    """What of the request has no effect there, a line each; what the caller left as it is needs no word."""
    for name, why in WHY.items():
        if getattr(request, name) != getattr(USUAL, name):
            yield f"{name} had no effect: {why}"
    if request.seed and not dialect.seed:
        yield f"seed had no effect: {dialect.title} cannot be told it"
    if request.negative_prompt not in ("", USUAL.negative_prompt) and not dialect.negative:
        yield f"negative_prompt had no effect: {dialect.title} cannot be told it"


def id_of(answer: object) -> str | None:
    """The id of the film that an answer speaks of; None when it names none that can be asked for."""
    name = answer.get("id") if isinstance(answer, dict) else None
    return name if isinstance(name, str) and ID.fullmatch(name) else None


def job_of(answer: object) -> Job | None:
    """The job that an answer describes; None when it describes none."""
    name = id_of(answer)
    if name is None or not isinstance(answer, dict):
        return None
    status, progress = answer.get("status"), answer.get("progress")
    state = STATES.get(status.lower()) if isinstance(status, str) else None
    if state is None:
        return None
    share = progress if isinstance(progress, int | float) and 0 <= progress <= 100 else 0
    return Job(name, state, int(share), answer.get("error"))

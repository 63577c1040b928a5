"""`/v1/videos`: the predictions of this server in the shape of OpenAI's Videos API, as its SDK speaks it.

They are the same jobs: one table, one id, the same limits, webhooks and checks. Errors keep our own shape here too.
"""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from rushes.catalogue.catalogue import UnknownModel
from rushes.errors import UsageError
from rushes.predictions.erasing import erase
from rushes.predictions.leases import cancel
from rushes.predictions.prediction import Prediction
from rushes.predictions.records import Filter, find, history
from rushes.predictions.schema import CANCELLED, ERROR, PROCESSING, QUEUED, SUCCESS
from rushes.server.answers import Refusal, json_answer, refused
from rushes.server.bodies import read_body, read_object
from rushes.server.endpoints import Endpoints
from rushes.server.exhibits import headers_of
from rushes.server.files import send_film
from rushes.server.form import is_form, read_form
from rushes.server.intake import taken_in
from rushes.server.predictions import ID
from rushes.server.queries import text_in, whole_in
from rushes.server.service import key_of, service_of
from rushes.server.strict_json import BodyError
from rushes.server.video_input import PIXELS, create_of, model_named

__all__ = ["endpoints", "video_body"]

endpoints = Endpoints("Videos")
WORDS = {
    QUEUED: "queued",
    PROCESSING: "in_progress",
    SUCCESS: "completed",
    ERROR: "failed",
    CANCELLED: "failed",
}
"""Our states as OpenAI's clients know them; it has no word for a cancelled one."""
VARIANTS = {"video": "", "thumbnail": "poster.jpg", "spritesheet": "strip.jpg"}
"""Which exhibit stands for what OpenAI's clients call a variant; the film itself is none."""


@endpoints.post("/v1/videos", "video_create")
async def create(request: Request) -> Response:
    """Take a video in, as JSON or as a multipart form of texts."""
    fields, texts = await _fields(request)
    try:
        model = service_of(request).catalogue.find(model_named(fields))
        body, note = create_of(fields, model, texts=texts)
    except UnknownModel as error:
        raise refused(404, error) from None
    except UsageError as error:
        raise refused(400, error) from None
    prediction, _ = await taken_in(request, body, "videos", note)
    return json_answer(video_body(prediction))


async def _fields(request: Request) -> tuple[dict[str, Any], bool]:
    """The fields of the body, and whether all of them are texts of a form."""
    kind = request.headers.get("content-type", "")
    if not is_form(kind):
        return await read_object(request), False
    body = await read_body(request)
    try:
        return dict(read_form(body, kind)), True
    except BodyError as error:
        raise refused(400, error) from None


@endpoints.get("/v1/videos", "video_list")
async def listed(request: Request) -> Response:
    """A page of the caller's videos by the time they were created, from the one after `after` on."""
    service, key = service_of(request), key_of(request)
    limit, after = whole_in(request, "limit", 20, 1, 100), text_in(request, "after")
    order = request.query_params.get("order", "desc")
    if order not in ("asc", "desc"):
        raise Refusal(400, f"order is {order[:40]!r}; use asc or desc", "field: order")
    if after and (not ID.fullmatch(after) or await service.database.glance(find, after, key.id) is None):
        raise Refusal(
            400,
            "after is not the id of a video of yours; it may have been deleted, so begin again without it",
            "field: after",
        )
    wanted = Filter(newest_first=order == "desc", after=after)
    page, _ = await service.database.read(history, key.id, wanted, limit + 1, 0)
    shown = [video_body(prediction) for prediction in page[:limit]]
    return json_answer(
        {
            "object": "list",
            "data": shown,
            "first_id": shown[0]["id"] if shown else None,
            "last_id": shown[-1]["id"] if shown else None,
            "has_more": len(page) > limit,
        }
    )


@endpoints.get("/v1/videos/{id}", "video")
async def get(request: Request, id: str) -> Response:
    """A video as it is now."""
    return json_answer(video_body(await _found(request, id)))


@endpoints.delete("/v1/videos/{id}", "video_delete")
async def remove(request: Request, id: str) -> Response:
    """Delete a video for good, its film and its record; one that is being filmed is cancelled first."""
    service, before = service_of(request), await _found(request, id)
    if not before.ended and await service.database.write(cancel, id):
        service.bells.ended(id)
        service.meters.ended(await _found(request, id), 0.0)
    await service.storage.delete_prefix(f"outputs/{id}")
    await service.database.write(erase, id, key_of(request).id)
    service.bells.ended(id)
    return json_answer({"id": id, "object": "video.deleted", "deleted": True})


@endpoints.get("/v1/videos/{id}/content", "video_content")
async def content(request: Request, id: str) -> Response:
    """The film itself, its poster or its strip of frames, whole or a range of it."""
    video, service = await _found(request, id), service_of(request)
    variant = request.query_params.get("variant", "video")
    if variant not in VARIANTS:
        raise Refusal(400, f"variant is {variant[:40]!r}; use one of {', '.join(VARIANTS)}", "field: variant")
    if video.state != SUCCESS or not video.output:
        raise Refusal(404, *_no_film(video))
    if video.removed_at is not None:
        raise Refusal(
            404, "the film of this video has expired", "films are kept for the time of --keep-films"
        )
    key = video.shown.get(VARIANTS[variant]) if VARIANTS[variant] else video.output
    if key is None:
        raise Refusal(
            404, f"there is no {variant} of this video", "its engine or worker showed none; use video"
        )
    redirect = service.settings.files_via == "redirect" and variant == "video"
    return await send_film(request, service.storage, key, redirect=redirect, headers=headers_of(key))


def _no_film(video: Prediction) -> tuple[str, str]:
    """Why there is no film, and what to do."""
    word = WORDS[video.state]
    if not video.ended:
        return f"the video is {word}, its film is not ready", "poll GET /v1/videos/{id} until it is completed"
    return f"the video has {word}, there is no film", video.message or ""


async def _found(request: Request, id: str) -> Prediction:
    """The caller's own video. Raises Refusal 404."""
    if ID.fullmatch(id):
        video = await service_of(request).database.glance(find, id, key_of(request).id)
        if video is not None:
            return video
    raise Refusal(404, "there is no such video", "its id is in the answer to the create")


def video_body(video: Prediction) -> dict[str, Any]:
    """A prediction as OpenAI's `Video`; times are whole epoch seconds."""
    return {
        "id": video.id,
        "object": "video",
        "model": video.model,
        "status": WORDS[video.state],
        "progress": 100 if video.state == SUCCESS else min(int(video.progress * 100), 99),
        "created_at": int(video.created_at),
        "completed_at": _whole(video.completed_at),
        "expires_at": _whole(video.expires_at),
        "size": _size(video),
        "seconds": str(video.asked.get("duration", "")),
        "prompt": video.asked.get("prompt", ""),
        "remixed_from_video_id": None,
        "error": _error(video),
    }


def _whole(seconds: float | None) -> int | None:
    return None if seconds is None else int(seconds)


def _size(video: Prediction) -> str:
    """What the film measures, or will."""
    facts = json.loads(video.facts) if video.facts else {}
    width, height = facts.get("width"), facts.get("height")
    if width and height:
        return f"{width}x{height}"
    return PIXELS.get(video.asked.get("aspect_ratio", ""), "")


def _error(video: Prediction) -> dict[str, str] | None:
    if video.state == CANCELLED:
        return {"code": "cancelled", "message": video.message or "Prediction was cancelled"}
    if video.state == ERROR:
        return {"code": "generation_failed", "message": video.message or "the film could not be made"}
    return None

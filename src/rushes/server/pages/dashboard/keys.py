"""Keys: who may use the API and who may film for it. A secret is on the page that its making leads to, once."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rushes.errors import UsageError
from rushes.predictions.key_checks import LARGEST, checked_limit, checked_name
from rushes.predictions.keys import (
    CLIENT,
    VISITOR,
    WORKER,
    Key,
    create_key,
    key_by_id,
    limit_key,
    list_keys,
    revoke_key,
    visitors,
)
from rushes.server.answers import Refusal
from rushes.server.endpoints import Endpoints
from rushes.server.pages.dashboard.shell import shell
from rushes.server.pages.doorman import signed_in
from rushes.server.pages.forms import form_of, number_in
from rushes.server.pages.one_look import carried, carry, taken
from rushes.server.service import service_of
from rushes.server.welcome import curl_line

__all__ = ["endpoints"]

endpoints = Endpoints("Pages")
ROOM = "/dashboard/keys"
SHOWN = "The key is made. Its secret was shown once; without it, revoke this key and make another."
MINUTE, FLIGHT = "Films a minute", "Unfinished at once"


@endpoints.get(ROOM)
@signed_in
async def keys(request: Request) -> Response:
    """The list, and a form for another one."""
    return await _listed(request)


@endpoints.post(ROOM)
@signed_in
async def create(request: Request) -> Response:
    """Make one and lead to the page that shows its secret, once."""
    fields = await form_of(request)
    role = fields.get("role", CLIENT)
    try:
        name, limits = checked_name(fields.get("name", "")), (0, 0)
        if role == CLIENT:
            limits = _limits(fields)
        elif role != WORKER:
            raise Refusal(400, "a key is for a client or for a worker", "choose one of the two")
    except UsageError as error:
        return await _listed(request, str(error), 400, fields)
    except Refusal as refusal:
        return await _listed(request, f"{refusal.message}: {refusal.details}.", 400, fields)
    service = service_of(request)
    key, secret = await service.database.write(create_key, name, role, *limits)
    answer = _on(f"{ROOM}/{key.id}/made")
    carry(request, answer, key.id, secret, path=ROOM)
    return answer


@endpoints.get(ROOM + "/{id}/made")
@signed_in
async def made(request: Request, id: str) -> Response:
    """The secret of a key that was just made; from the second look on there is only the key."""
    key, secret = await _found(request, id), carried(request, id)
    if secret is None:
        return _on(f"{ROOM}/{id}?shown=yes")
    url = service_of(request).public_url
    line = curl_line(url, secret) if key.role == CLIENT else worker_line(url, secret)
    answer = shell(request, "dashboard/key_made.html", key=key, secret=secret, line=line)
    taken(answer, path=ROOM)
    return answer


@endpoints.get(ROOM + "/{id}")
@signed_in
async def one(request: Request, id: str) -> Response:
    """One key, to change or to revoke."""
    key = await _found(request, id)
    return _one(request, key, done=SHOWN if "shown" in request.query_params else "")


@endpoints.post(ROOM + "/{id}/limits")
@signed_in
async def limit(request: Request, id: str) -> Response:
    """Other limits, from now on."""
    key, fields = await _found(request, id), await form_of(request)
    if key.role != CLIENT or key.revoked_at is not None:
        raise Refusal(409, "this key has no limits to change", "only a client's key that is not revoked has")
    try:
        limits = _limits(fields)
    except UsageError as error:
        return _one(request, key, str(error), 400)
    except Refusal as refusal:
        return _one(request, key, f"{refusal.message}: {refusal.details}.", 400)
    return _one(
        request, await service_of(request).database.write(limit_key, id, *limits), done="The new limits hold."
    )


@endpoints.post(ROOM + "/{id}/revoke")
@signed_in
async def revoke(request: Request, id: str) -> Response:
    """Refuse it from now on."""
    await _found(request, id)
    await service_of(request).database.write(revoke_key, id)
    return _on(ROOM)


def _on(where: str) -> Response:
    return RedirectResponse(where, 303, headers={"Cache-Control": "no-store"})


def worker_line(url: str, token: str) -> str:
    """How a worker is started with that token."""
    return f"RUSHES_WORKER_TOKEN={token} rushes worker --url {url}"


def _limits(fields: dict[str, str]) -> tuple[int, int]:
    """What the two fields of limits say. Raises Refusal and UsageError."""
    minute, flight = number_in(fields, "per_minute", MINUTE), number_in(fields, "in_flight", FLIGHT)
    return checked_limit(MINUTE, minute), checked_limit(FLIGHT, flight)


async def _found(request: Request, id: str) -> Key:
    key = await service_of(request).database.read(key_by_id, id)
    if key is None or key.role == VISITOR:
        raise Refusal(404, "there is no such key", "go back to the list of keys")
    return key


def _one(request: Request, key: Key, wrong: str = "", status: int = 200, done: str = "") -> Response:
    return shell(
        request, "dashboard/key.html", status=status, key=key, wrong=wrong, done=done, largest=LARGEST
    )


async def _listed(
    request: Request, wrong: str = "", status: int = 200, fields: dict[str, str] | None = None
) -> Response:
    service = service_of(request)
    found = await service.database.read(list_keys, (CLIENT, WORKER))
    return shell(
        request,
        "dashboard/keys.html",
        status=status,
        living=[key for key in found if key.revoked_at is None],
        revoked=[key for key in found if key.revoked_at is not None],
        visitors=await service.database.read(visitors),
        wrong=wrong,
        fields=fields
        or {
            "per_minute": str(service.settings.creates_per_minute),
            "in_flight": str(service.settings.in_flight),
        },
        largest=LARGEST,
    )

"""In and out: the first password, sign-in and sign-out. Forms of strangers are protected by a cookie of the door."""

from __future__ import annotations

import math
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rushes.predictions.sessions import (
    end_session,
    has_password,
    open_session,
    password_hash,
    set_first_password,
)
from rushes.server.answers import Refusal
from rushes.server.endpoints import Endpoints
from rushes.server.pages.cookies import cookie_of, drop_cookie, new_cookie, set_cookie
from rushes.server.pages.doorman import COOKIE, digest_of_session, own_path, signed_in, signed_in_now
from rushes.server.pages.first_run import is_set_up_token
from rushes.server.pages.forms import form_of
from rushes.server.pages.origin import FIELD, check_token, token_for
from rushes.server.pages.rendering import page
from rushes.server.pages.wording import seconds
from rushes.server.passwords import LEAST, is_password, kept_hash, objection
from rushes.server.service import service_of

__all__ = ["address_of", "endpoints", "let_in"]

endpoints = Endpoints("Pages")
DOOR_COOKIE = "rushes_door"
SESSION_DAYS = 14
TAKEN = "/dashboard/sign-in?taken=yes"
PRIVATE = {"Cache-Control": "no-store"}
log = structlog.get_logger("rushes.door")


@endpoints.get("/dashboard/set-up")
async def set_up(request: Request) -> Response:
    """Where the first one to come sets the password, if the address has its token."""
    if await service_of(request).database.read(has_password):
        return _on("/dashboard")
    token = request.query_params.get("token", "")
    if not is_set_up_token(service_of(request), token):
        return page(request, "dashboard/set_up_where.html", private=True, wrong=bool(token))
    return _form(request, "dashboard/set_up.html", token=token, least=LEAST, wrong="")


@endpoints.post("/dashboard/set-up")
async def set_first(request: Request) -> Response:
    """Set it, and let its owner in."""
    fields, service = await _checked_form(request), service_of(request)
    token, password = fields.get("token", ""), fields.get("password", "")
    if not is_set_up_token(service, token):
        raise Refusal(403, "this is not the address that the server printed", "open that one")
    wrong = objection(password)
    if not wrong and password != fields.get("again", ""):
        wrong = "the two are not the same"
    if wrong:
        return _form(request, "dashboard/set_up.html", 400, token=token, least=LEAST, wrong=wrong)
    if not await service.database.write(set_first_password, await kept_hash(password)):
        log.warning("password was set already", address=address_of(request))
        return _on(TAKEN)
    log.info("password set", address=address_of(request))
    return await let_in(request, "/dashboard")


@endpoints.get("/dashboard/sign-in")
async def sign_in(request: Request) -> Response:
    """The form, for whoever is not in yet."""
    then = own_path(request.query_params.get("then", ""))
    if await signed_in_now(request):
        return _on(then)
    if not await service_of(request).database.read(has_password):
        return _on("/dashboard/set-up")
    taken = "taken" in request.query_params
    return _form(request, "dashboard/sign_in.html", then=then, taken=taken, wrong="")


@endpoints.post("/dashboard/sign-in")
async def enter(request: Request) -> Response:
    """Let in whoever knows the password."""
    fields, service = await _checked_form(request), service_of(request)
    then, address = own_path(fields.get("then", "")), address_of(request)
    wait = service.throttle.enter(address)
    if wait > 0:
        words = f"those were too many wrong passwords; try again in {seconds(math.ceil(wait))}"
        answer = _form(request, "dashboard/sign_in.html", 429, then=then, taken=False, wrong=words)
        answer.headers["Retry-After"] = str(math.ceil(wait))
        return answer
    hashed = await service.database.read(password_hash)
    if not await is_password(hashed, fields.get("password", "")):
        log.warning("wrong password", address=address)
        said = "that is not the password"
        return _form(request, "dashboard/sign_in.html", 403, then=then, taken=False, wrong=said)
    service.throttle.right(address)
    return await let_in(request, then)


@endpoints.post("/dashboard/sign-out")
@signed_in
async def sign_out(request: Request) -> Response:
    """End this session."""
    await service_of(request).database.write(end_session, digest_of_session(cookie_of(request, COOKIE) or ""))
    answer = _on("/dashboard/sign-in")
    drop_cookie(answer, COOKIE, path="/")
    return answer


async def let_in(request: Request, then: str) -> Response:
    """Begin a session under a cookie that nobody has seen before, and lead on."""
    cookie, before = new_cookie(), cookie_of(request, COOKIE)
    database = service_of(request).database
    if before is not None:
        await database.write(end_session, digest_of_session(before))
    await database.write(open_session, digest_of_session(cookie))
    answer = _on(then)
    set_cookie(request, answer, COOKIE, cookie, path="/", days=SESSION_DAYS)
    drop_cookie(answer, DOOR_COOKIE, path="/dashboard")
    return answer


def address_of(request: Request) -> str:
    """Where a request comes from, as far as the proxies in front are trusted."""
    return request.client.host if request.client else "unknown"


async def _checked_form(request: Request) -> dict[str, str]:
    """The fields of a form that this door has shown to this browser. Raises Refusal 403."""
    fields, cookie = await form_of(request), cookie_of(request, DOOR_COOKIE)
    if cookie is None:
        raise Refusal(403, "this browser sent no cookie", "allow cookies for this server and reload the page")
    check_token(request, cookie, fields.get(FIELD))
    return fields


def _form(request: Request, template: str, status: int = 200, *, wrong: str, **given: Any) -> Response:
    """A form with its token, and the cookie that the token belongs to."""
    known = cookie_of(request, DOOR_COOKIE)
    cookie = known or new_cookie()
    said = wrong and f"{wrong[0].upper()}{wrong[1:]}."
    csrf = token_for(service_of(request), cookie)
    answer = page(request, template, status=status, private=True, csrf=csrf, wrong=said, **given)
    if known is None:
        set_cookie(request, answer, DOOR_COOKIE, cookie, path="/dashboard", days=1)
    return answer


def _on(where: str) -> Response:
    return RedirectResponse(where, 303, headers=PRIVATE)

"""Another password, for who knows the present one. Everybody else who was signed in is out."""

from __future__ import annotations

import math

from starlette.requests import Request
from starlette.responses import Response

from rushes.predictions.sessions import password_hash, set_password
from rushes.server.endpoints import Endpoints
from rushes.server.pages.dashboard.door import address_of, let_in
from rushes.server.pages.dashboard.shell import shell
from rushes.server.pages.doorman import signed_in
from rushes.server.pages.forms import form_of
from rushes.server.pages.wording import seconds
from rushes.server.passwords import LEAST, is_password, kept_hash, objection
from rushes.server.service import Service, service_of

__all__ = ["endpoints"]

endpoints = Endpoints("Pages")
ROOM = "/dashboard/settings"


@endpoints.get("/dashboard/settings/password")
@signed_in
async def form(request: Request) -> Response:
    """The form."""
    return _shown(request, "")


@endpoints.post("/dashboard/settings/password")
@signed_in
async def change(request: Request) -> Response:
    """Change it; this browser gets a new session, all others have none."""
    fields, service = await form_of(request), service_of(request)
    wrong = objection(fields.get("password", ""))
    if not wrong and fields["password"] != fields.get("again", ""):
        wrong = "the two new ones are not the same"
    status = 400
    if not wrong:
        status, wrong = await _not_his(service, address_of(request), fields.get("present", ""))
    if wrong:
        return _shown(request, f"{wrong[0].upper()}{wrong[1:]}.", status)
    await service.database.write(set_password, await kept_hash(fields["password"]))
    return await let_in(request, ROOM)


async def _not_his(service: Service, address: str, present: str) -> tuple[int, str]:
    """Why he may not, with the status of that answer; "" if he may."""
    wait = service.throttle.enter(address)
    if wait > 0:
        return 429, f"those were too many wrong passwords; try again in {seconds(math.ceil(wait))}"
    if not await is_password(await service.database.read(password_hash), present):
        return 403, "the present password is another one"
    service.throttle.right(address)
    return 200, ""


def _shown(request: Request, wrong: str, status: int = 200) -> Response:
    return shell(request, "dashboard/password.html", status=status, wrong=wrong, least=LEAST)

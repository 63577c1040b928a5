"""A browser at the dashboard, as far as HTTP goes: it keeps cookies and sends forms with the tokens of their pages."""

from __future__ import annotations

import re
from typing import Any

import httpx
from tests.server.running import Api

from rushes.predictions.sessions import set_password
from rushes.server.pages.first_run import set_up_token
from rushes.server.passwords import hashed

__all__ = ["PASSWORD", "Browser", "token_in"]

PASSWORD = "felt whale orbits the library"


def token_in(page: str) -> str:
    """The token of the forms of a page."""
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', page)
    assert found, page[:2000]
    return found[1]


class Browser:
    """It follows no redirect by itself."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.http = httpx.Client(base_url=api.url, timeout=60, headers={"Accept": "text/html"})

    def get(self, path: str) -> httpx.Response:
        """A page."""
        return self.http.get(path)

    def send(
        self, path: str, fields: dict[str, str], *, page: str, headers: dict[str, str] | None = None
    ) -> httpx.Response:
        """A form that stands on `page`, with the token of that page."""
        csrf = token_in(self.get(page).text)
        return self.http.post(path, data={"csrf": csrf} | fields, headers=headers)

    def sign_in(self, password: str = PASSWORD, then: str = "/dashboard", **headers: str) -> httpx.Response:
        """Try the door."""
        return self.send(
            "/dashboard/sign-in",
            {"password": password, "then": then},
            page="/dashboard/sign-in",
            headers=headers,
        )

    def set_up(self, password: str = PASSWORD, again: str = PASSWORD, **fields: str) -> httpx.Response:
        """Set the first password."""
        token = set_up_token(self.api.service)
        page = f"/dashboard/set-up?token={token}"
        return self.send(
            "/dashboard/set-up", {"token": token, "password": password, "again": again} | fields, page=page
        )

    def close(self) -> None:
        """Leave."""
        self.http.close()


def with_password(api: Api, *args: Any) -> Api:
    """The server, with a password set."""
    api.write(set_password, hashed(PASSWORD))
    return api

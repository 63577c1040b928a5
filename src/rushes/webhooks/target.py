"""A webhook's URL, taken apart once: what is checked at the create is what is dialled and sent later."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NoReturn
from urllib.parse import quote

from rushes.errors import UsageError
from rushes.webhooks.addresses import is_public, literal_address, looks_like_address

__all__ = ["URL_LIMIT", "Target", "check_webhook_url", "parse_target"]

URL_LIMIT = 2048
"""Characters."""
_PORTS = {"http": 80, "https": 443}
_URL = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*)://(?P<authority>[^/?#]*)(?P<rest>[^#]*)(#.*)?", re.I)
_AUTHORITY = re.compile(r"(?P<host>\[[^\[\]]*\]|[^:\[\]]*)(:(?P<port>[0-9]*))?", re.ASCII)
_LABEL = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"(?!.{{254}}){_LABEL}(\.{_LABEL})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a webhook goes. `host` is lower-case ASCII, IPv6 without brackets; `path` holds the query too."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The value of the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The URL in its plain form: lower-case host, no default port, no fragment, ASCII throughout."""
        return f"{self.scheme}://{self.authority}{self.path}"


def check_webhook_url(value: object, *, allow_private: bool) -> str | None:
    """The URL in its plain form; None for none, which may also be written "". Names are not looked up here.

    Raises UsageError for `webhook_url`: not http or https, no host, user and password, an impossible port or name, over
    2048 characters, control characters; and for this machine and private addresses unless `allow_private`.
    """
    if value is None or value == "":
        return None
    target = parse_target(value)
    if len(target.url) > URL_LIMIT:
        _refuse(f"webhook_url has more than {URL_LIMIT} characters", "shorten it")
    if not allow_private and _is_private(target.host):
        _refuse(
            "webhook_url points to this machine or a private network",
            "give an address on the public internet",
        )
    return target.url


def parse_target(value: object) -> Target:
    """Take a URL apart. Raises UsageError for `webhook_url`."""
    if not isinstance(value, str):
        _refuse("webhook_url must be text", "give a string such as https://example.com/hook")
    if len(value) > URL_LIMIT:
        _refuse(f"webhook_url has {len(value):,} characters", f"shorten it to {URL_LIMIT:,}")
    if any(sign == "\\" or sign.isspace() or unicodedata.category(sign)[0] == "C" for sign in value):
        _refuse(
            "webhook_url holds spaces, backslashes or control characters",
            "percent-encode them, or take them out",
        )
    parts = _URL.fullmatch(value)
    if parts is None or parts["scheme"].lower() not in _PORTS:
        _refuse("webhook_url is not an http or https URL", "write it as https://example.com/hook")
    scheme = parts["scheme"].lower()
    host, port = _host_and_port(parts["authority"], scheme)
    path = "".join(sign if sign.isascii() else quote(sign) for sign in parts["rest"])
    return Target(scheme, host, port, path if path.startswith("/") else f"/{path}")


def _host_and_port(authority: str, scheme: str) -> tuple[str, int]:
    if "@" in authority:
        _refuse("webhook_url holds a user name or password", "take it out and use webhook_secret")
    parts = _AUTHORITY.fullmatch(authority)
    if parts is None:
        _refuse("webhook_url has no readable host and port", "write it as https://example.com:8443/hook")
    port = int(parts["port"][:6]) if parts["port"] else _PORTS[scheme]
    if not 1 <= port <= 65535:
        _refuse(f"webhook_url has port {port}", "use a port from 1 to 65535")
    return _host(parts["host"]), port


def _host(text: str) -> str:
    if not text:
        _refuse("webhook_url has no host", "write it as https://example.com/hook")
    if text.startswith("["):
        address = literal_address(text[1:-1])
        if address is None or "%" in text or ":" not in text:
            _refuse("webhook_url has a host in brackets that is not an IPv6 address", "correct the address")
        return address.compressed
    host = _ascii(text).lower().removesuffix(".")
    if looks_like_address(host):
        if literal_address(host) is None:
            _refuse(
                "webhook_url has a host that is neither a name nor a plain address",
                "write an IPv4 address as four decimal numbers",
            )
    elif _NAME.fullmatch(host) is None:
        _refuse("webhook_url has a host that is not a host name", "correct the host name")
    return host


def _ascii(host: str) -> str:
    """An international name in its ASCII form; signs that only look like digits and dots become those first."""
    if host.isascii():
        return host
    import idna  # a large table, seldom needed

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except UnicodeError:
        _refuse("webhook_url has a host that is not a host name", "correct the host name")


def _is_private(host: str) -> bool:
    address = literal_address(host)
    if address is None:
        return host == "localhost" or host.endswith(".localhost")
    return not is_public(address)


def _refuse(message: str, mend: str) -> NoReturn:
    raise UsageError(message, field="webhook_url", mend=mend)

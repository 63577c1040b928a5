"""Addresses of files that come in as inputs: public HTTPS only.

Nothing is resolved here. A public name may still lead to a private address, so whoever fetches the file has to check
the address it connects to as well.
"""

from __future__ import annotations

import re
import unicodedata
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from rushes.catalogue.input_error import InputError
from rushes.catalogue.schema_problem import shown

__all__ = ["check_file_url"]

LENGTH = 4096
"""Characters; signed addresses of object stores have some 1,500."""
PRIVATE_ENDINGS = (
    "localhost",
    "localdomain",
    "local",
    "internal",
    "intranet",
    "private",
    "lan",
    "home",
    "corp",
    "home.arpa",
    "onion",
    "test",
    "invalid",
)
"""Last labels that no public name has (RFC 6761, 6762, 8375, and those that ICANN keeps for private use)."""
_UNCLEAN = re.compile(r"[\x00-\x20\x7f-\xa0\\\ud800-\udfff]")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*")
_NUMBER = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)")
_UNICAST = IPv6Network("2000::/3")


def check_file_url(field: str, value: str) -> str:
    """The address as it was given; raises InputError naming the field when it is not a public https address."""
    problem = _problem(value)
    if problem:
        raise InputError(
            f"{field} is {shown(value)}, {problem}",
            field=field,
            mend="use a public https address, for example https://example.com/picture.png",
        )
    return value


def _problem(value: str) -> str:
    if value[:5].lower() == "data:":
        return "a data URI"
    if len(value) > LENGTH:
        return f"an address of {len(value):,} characters where {LENGTH:,} are allowed"
    if _UNCLEAN.search(value):
        return "an address with spaces, backslashes or control characters"
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        return "not an address"
    if parts.scheme != "https" or not parts.hostname:
        return "not an https address"
    if parts.username is not None or parts.password is not None:
        return "an address with a user name or password"
    if port == 0:
        return "an address with port 0"
    return _host_problem(parts)


def _host_problem(parts: SplitResult) -> str:
    host = unicodedata.normalize("NFKC", parts.hostname or "").replace("。", ".").casefold()
    if "[" in parts.netloc or ":" in host:
        return _address_problem(host)
    host = host.removesuffix(".")
    if not _HOST.fullmatch(host):
        return "an address without a proper host name"
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        # Browsers and C libraries read 127.1, 2130706433 and 0x7f.1 as IPv4; only the plain form is read here.
        return _address_problem(host)
    if len(labels) == 1 or any(host == ending or host.endswith(f".{ending}") for ending in PRIVATE_ENDINGS):
        return "an address of this machine or a private network"
    return ""


def _address_problem(host: str) -> str:
    try:
        address = ip_address(host)
    except ValueError:
        return "not an address"
    return "" if _is_public(address) else "an address of this machine or a private network"


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        # 2000::/3 is all that is given out; mapped, translated and site-local addresses lie outside of it.
        inner = address.sixtofour
        if address.scope_id or address not in _UNICAST or (inner and not _is_public(inner)):
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved)

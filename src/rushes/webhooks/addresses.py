"""Which IP addresses belong to the public internet, and whether a host is written as an address.

The ranges are those that IANA's special-purpose registries (RFC 6890 and its updates) do not list as globally reachable.
Python's `is_global` changed within 3.11, so the table is kept here.
"""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv4Network, IPv6Address, IPv6Network

__all__ = ["Address", "is_public", "literal_address", "looks_like_address"]

Address = IPv4Address | IPv6Address

_CLOSED_V4 = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local; cloud metadata lives at 169.254.169.254
        "172.16.0.0/12",
        "192.0.0.0/24",  # protocol assignments; Oracle's metadata is at 192.0.0.192
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
_OPEN_V6 = IPv6Network("2000::/3")
"""The only part of IPv6 that is given out for the public internet (RFC 4291)."""
_CLOSED_V6 = tuple(
    IPv6Network(text)
    for text in (
        "2001::/23",  # protocol assignments: Teredo with an address inside, benchmarks, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, with an address inside
        "3fff::/20",  # documentation
    )
)
_MAPPED = IPv6Network("::ffff:0:0/96")
_NAT64 = IPv6Network("64:ff9b::/96")
"""RFC 6052: how a network that has only IPv6 reaches an IPv4 host; as public as the address inside."""


def is_public(address: Address) -> bool:
    """Whether the address can only be a host of the public internet.

    A network may hold private hosts behind a NAT64 prefix of its own; that cannot be seen from here.
    """
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _CLOSED_V4)
    if address.scope_id is not None:
        return False
    if address in _MAPPED or address in _NAT64:
        return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
    return address in _OPEN_V6 and not any(address in network for network in _CLOSED_V6)


def literal_address(host: str) -> Address | None:
    """The address that `host` spells in its plain form (four decimal numbers, or IPv6 without brackets), if it does."""
    try:
        return IPv6Address(host) if ":" in host else IPv4Address(host)
    except AddressValueError:
        return None


def looks_like_address(host: str) -> bool:
    """Whether some resolver may read `host` as a number: 127.1, 2130706433, 0x7f.1, 0177.0.0.1, or any IPv6.

    The rule of the URL standard: the last part is a number, decimal or hexadecimal.
    """
    last = host.rstrip(".").rpartition(".")[2]
    return ":" in host or re.fullmatch(r"[0-9]+|0[xX][0-9a-fA-F]*", last) is not None

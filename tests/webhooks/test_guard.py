"""Who is dialled: nobody on this machine or in a private network, however the address is put."""

from __future__ import annotations

import asyncio
import socket
import ssl

import pytest
from tests.webhooks.hostile import ADDRESSES, HOSTS, PUBLIC
from tests.webhooks.network import Dial, Names

from rushes.webhooks.egress import Answer, EgressRefused, GuardedNetwork, post
from rushes.webhooks.resolver import system_resolve
from rushes.webhooks.target import parse_target

PUBLIC_ADDRESS = "93.184.215.14"


def sent(url: str, network: GuardedNetwork) -> Answer:
    return asyncio.run(post(parse_target(url), {}, b"{}", network=network, tls=ssl.create_default_context()))


def as_a_resolver_reads(host: str) -> str:
    """What glibc makes of a host that is written as a number; loopback for the rest."""
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except (OSError, UnicodeError):
        return "127.0.0.1"


@pytest.mark.parametrize("host", HOSTS)
def test_a_hostile_host_is_not_dialled_even_when_its_url_was_never_checked(host: str) -> None:
    dial = Dial()
    bare = host.strip("[]")
    network = GuardedNetwork(allow_private=False, resolve=Names([as_a_resolver_reads(bare)]), dial=dial)
    with pytest.raises(EgressRefused):
        asyncio.run(network.connect_tcp(bare, 80))
    assert dial.dialled == []


@pytest.mark.parametrize(
    "host", ["134744072", "0x08.0x08.0x08.0x08", "010.010.010.010", "8.8.2056", "8.8.8.8."]
)
def test_a_public_address_in_a_form_that_parsers_read_differently_is_not_looked_up(host: str) -> None:
    dial, resolve = Dial(), Names(["8.8.8.8"])
    with pytest.raises(EgressRefused):
        asyncio.run(GuardedNetwork(allow_private=True, resolve=resolve, dial=dial).connect_tcp(host, 80))
    assert (dial.dialled, resolve.asked) == ([], [])


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_name_with_a_hostile_address_is_not_dialled(address: str) -> None:
    dial = Dial()
    answer = sent(
        "http://hook.example/", GuardedNetwork(allow_private=False, resolve=Names([address]), dial=dial)
    )
    assert answer.problem == "The host has an address that is not on the public internet"
    assert dial.dialled == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_one_hostile_address_among_public_ones_is_enough(address: str) -> None:
    dial = Dial()
    resolve = Names(["8.8.8.8", "2606:4700::1111", address])
    answer = sent("http://hook.example/", GuardedNetwork(allow_private=False, resolve=resolve, dial=dial))
    assert answer.status_code is None
    assert dial.dialled == []


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_dialled(address: str) -> None:
    dial = Dial()
    answer = sent(
        "http://hook.example/", GuardedNetwork(allow_private=False, resolve=Names([address]), dial=dial)
    )
    assert answer.status_code == 200
    assert dial.dialled == [(address, 80)]


def test_a_name_is_looked_up_once_and_that_very_address_is_dialled() -> None:
    """DNS rebinding: the second answer of the name server would be this machine."""
    dial, resolve = Dial(), Names([PUBLIC_ADDRESS], ["127.0.0.1"])
    answer = sent(
        "https://rebind.example:8443/", GuardedNetwork(allow_private=False, resolve=resolve, dial=dial)
    )
    assert answer.status_code == 200
    assert resolve.asked == [("rebind.example", 8443)]
    assert dial.dialled == [(PUBLIC_ADDRESS, 8443)]


def test_tls_and_the_host_header_keep_the_name() -> None:
    dial = Dial()
    network = GuardedNetwork(allow_private=False, resolve=Names([PUBLIC_ADDRESS]), dial=dial)
    sent("https://hook.example:8443/a?b=c", network)
    assert dial.server_names == ["hook.example"]
    assert dial.sent.startswith(b"POST /a?b=c HTTP/1.1\r\nHost: hook.example:8443\r\n")


def test_an_ipv6_address_stands_in_brackets_in_the_host_header() -> None:
    dial, resolve = Dial(), Names(["127.0.0.1"])
    sent("http://[2606:4700::1111]/", GuardedNetwork(allow_private=False, resolve=resolve, dial=dial))
    assert dial.dialled == [("2606:4700::1111", 80)]
    assert b"\r\nHost: [2606:4700::1111]\r\n" in dial.sent
    assert resolve.asked == []


def test_a_later_attempt_tries_the_next_address() -> None:
    dial, resolve = Dial(), Names(["2606:4700::1111", "8.8.8.8"])
    for attempt in range(3):
        sent(
            "http://a.example/",
            GuardedNetwork(allow_private=False, resolve=resolve, dial=dial, choice=attempt),
        )
    assert [host for host, _ in dial.dialled] == ["2606:4700::1111", "8.8.8.8", "2606:4700::1111"]


def test_private_addresses_are_dialled_where_the_operator_allows_them() -> None:
    dial = Dial()
    sent("http://hook.example/", GuardedNetwork(allow_private=True, resolve=Names(["127.0.0.1"]), dial=dial))
    assert dial.dialled == [("127.0.0.1", 80)]


def test_a_name_without_an_address_is_refused() -> None:
    answer = sent("http://a.example/", GuardedNetwork(allow_private=True, resolve=Names([]), dial=Dial()))
    assert answer.problem == "The host name has no address"


@pytest.mark.parametrize("allow_private", [False, True])
def test_a_unix_socket_is_refused(allow_private: bool) -> None:
    with pytest.raises(EgressRefused):
        asyncio.run(GuardedNetwork(allow_private=allow_private).connect_unix_socket("/run/docker.sock"))


def test_the_answer_does_not_tell_which_address_a_name_has() -> None:
    network = GuardedNetwork(allow_private=False, resolve=Names(["10.11.12.13"]), dial=Dial())
    assert "10.11" not in str(sent("http://inside.example/", network))


def test_the_system_resolves_this_machine() -> None:
    assert set(asyncio.run(system_resolve("localhost", 80))) <= {"127.0.0.1", "::1"}


def test_a_name_that_cannot_be_is_an_error_of_the_resolver() -> None:
    with pytest.raises(OSError):
        asyncio.run(system_resolve("a" * 300, 80))

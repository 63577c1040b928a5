"""Pauses between guesses, by a clock of the test's own."""

from __future__ import annotations

import pytest

from rushes.server.throttle import FORGIVEN, LONGEST, LONGEST_IN_ALL, MOST, Throttle


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def throttle(clock: Clock) -> Throttle:
    return Throttle(clock)


def failing(throttle: Throttle, times: int, address: str = "192.0.2.1") -> list[float]:
    return [throttle.enter(address) for _ in range(times)]


def test_the_first_five_are_free_and_then_pauses_grow(clock: Clock, throttle: Throttle) -> None:
    assert failing(throttle, 6) == [0, 0, 0, 0, 0, 2]
    pauses = []
    for _ in range(12):
        clock.now += throttle.enter("192.0.2.1")
        assert throttle.enter("192.0.2.1") == 0
        pauses.append(throttle.enter("192.0.2.1"))
    assert pauses[:3] == [4, 8, 16]
    assert pauses[-1] == LONGEST


def test_asking_during_a_pause_does_not_make_it_longer(throttle: Throttle) -> None:
    assert failing(throttle, 10)[5:] == [2] * 5


def test_other_addresses_do_not_wait_with_it(throttle: Throttle) -> None:
    failing(throttle, 6)
    assert throttle.enter("192.0.2.2") == 0


def test_a_network_of_ipv6_is_one_address(throttle: Throttle) -> None:
    for last in range(5):
        throttle.enter(f"2001:db8::{last + 1}")
    assert throttle.enter("2001:db8::77") > 0
    assert throttle.enter("2001:db8:0:1::77") == 0


def test_the_right_password_forgives(throttle: Throttle) -> None:
    failing(throttle, 5)
    throttle.right("192.0.2.1")
    assert throttle.enter("192.0.2.1") == 0


def test_failures_are_forgotten_after_a_while(clock: Clock, throttle: Throttle) -> None:
    failing(throttle, 5)
    clock.now += FORGIVEN + 1
    assert failing(throttle, 5) == [0] * 5


def test_many_addresses_together_wait_but_never_for_long(throttle: Throttle) -> None:
    waits = [throttle.enter(f"192.0.{one // 250}.{one % 250}") for one in range(60)]
    assert waits[:50] == [0] * 50
    assert all(0 < wait <= LONGEST_IN_ALL for wait in waits[50:])


def test_memory_stays_bounded(clock: Clock, throttle: Throttle) -> None:
    for one in range(MOST + 500):
        throttle.enter(f"host-{one}")
        clock.now += LONGEST_IN_ALL
    assert len(throttle._records) <= MOST

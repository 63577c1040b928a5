"""Pauses between tries."""

import itertools
import random

from rushes.worker.backoff import LONGEST, pauses


def test_pauses_double_up_to_five_seconds():
    waits = list(itertools.islice(pauses(random.Random(1)), 20))
    assert 0.05 <= waits[0] <= 0.1
    assert all(LONGEST / 2 <= wait <= LONGEST for wait in waits[6:])


def test_two_workers_do_not_come_back_together():
    assert next(pauses(random.Random(1))) != next(pauses(random.Random(2)))

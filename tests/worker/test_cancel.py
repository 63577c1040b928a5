"""A lost lease stops the film within two seconds and the worker takes the next job."""

import os
import time
from pathlib import Path

from tests.worker.processes import gone

PROMPT = 'A cook and a gardener meet in a park, she says "Lovely weather, isn\'t it?" and he laughs, birdsong, morning'


def cancelled(api, running, job: str, words: str = "the film is given up") -> float:
    """Cancel, and wait until the worker has given it up; the seconds it took."""
    began = time.monotonic()
    api.cancel(job)
    while not running.said(words):
        assert time.monotonic() - began < 20
        time.sleep(0.01)
    return time.monotonic() - began


def test_a_cancelled_film_stops_at_once_and_the_same_warm_engine_serves_the_next(api, worker):
    running = worker("Slow")
    job = api.add()
    api.beaten(job)
    before = running.pid
    took = cancelled(api, running, job)
    print(f"\ncancel of a polite engine: {took:.3f} s")
    following = api.add()
    api.beaten(following)
    assert running.pid == before
    assert not api.finished
    assert not api.films


def test_an_engine_that_does_not_hear_is_killed_and_a_new_one_serves_the_next(api, worker):
    running = worker("Stubborn")
    job = api.add()
    api.beaten(job)
    before = running.pid
    took = cancelled(api, running, job)
    print(f"\ncancel of a stubborn engine: {took:.3f} s")
    assert 1.0 < took < 10
    assert not Path(f"/proc/{before}").exists()
    api.beaten(api.add())
    assert running.pid != before


def test_an_engine_that_asks_for_patience_is_not_killed_after_a_cancel(api, worker):
    running = worker("tests.worker.loading:Reluctant")
    job = api.add()
    api.beaten(job)
    before = running.pid
    cancelled(api, running, job)
    api.beaten(api.add())
    assert running.pid == before


def test_a_killed_engine_takes_along_what_it_has_started(api, worker):
    running = worker("Parent")
    job = api.add()
    pid = int(api.beaten(job)["logs"].split("pid ")[1])
    os.kill(pid, 0)
    cancelled(api, running, job)
    gone(pid)


def test_a_cancelled_film_leaves_no_part_file(api, worker, tmp_path):
    running = worker("Slow")
    job = api.add()
    api.beaten(job)
    assert list((tmp_path / "scratch").rglob("*.part"))
    cancelled(api, running, job)

    def left() -> list[Path]:
        return [p for p in (tmp_path / "scratch").rglob("*") if p.is_file() and p.name != "lock"]

    began = time.monotonic()
    while left() and time.monotonic() - began < 20:  # it is removed right after it was said
        time.sleep(0.01)
    assert left() == []


def test_a_lease_lost_at_the_delivery_is_not_finished(api, worker):
    api.faults["film"] = [503] * 1000
    running = worker()
    job = api.add()
    api.beaten(job, stage="delivering")
    cancelled(api, running, job)
    api.faults["film"].clear()
    following = api.add()
    assert api.ended(following)["status"] == "success"
    assert [film for film, _ in api.films] == [following]


def test_the_miniature_engine_stops_when_it_is_cancelled_in_the_middle_of_filming(api, worker):
    running = worker("miniature", quality="draft")
    job = api.add(prompt=PROMPT, duration="5")
    api.beaten(job, stage="filming")
    before = running.pid
    took = cancelled(api, running, job)
    print(f"\ncancel of the miniature engine: {took:.3f} s, {'warm' if running.pid == before else 'killed'}")
    assert took < 10
    assert not api.films

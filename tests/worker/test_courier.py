"""What is shown beside a film: the newest of each name comes through, and nothing of it costs the film."""

import threading
import time

import pytest
import structlog

from rushes.worker import courier as module
from rushes.worker.connection import Connection
from rushes.worker.courier import Courier
from rushes.worker.desk import Desk
from rushes.worker.job import Job

JPEG = b"\xff\xd8\xff"


class Bench:
    """A courier with a leased job, the folder it carries from, and what it logged."""

    def __init__(self, api, folder):
        self.api = api
        self.logged = []
        api.leased["job"] = "lease"
        job = Job("job", "lease", 1, "test", {}, 2.0)
        log = structlog.wrap_logger(
            None, processors=[self._keep], wrapper_class=structlog.make_filtering_bound_logger(0)
        )
        self.folder = folder
        self.courier = Courier(job, folder, Desk(Connection(api.url, api.token, None)), log)

    def bring(self, name, data=JPEG):
        (self.folder / name).write_bytes(data)
        self.courier.bring(name)

    def flush(self, patience=20.0):
        self.courier.flush(patience, lambda: False)

    @property
    def names(self):
        return [name for _, name, _ in self.api.shown]

    def _keep(self, logger, method, entry):
        self.logged.append(entry)
        raise structlog.DropEvent


@pytest.fixture
def bench(api, tmp_path):
    made = Bench(api, tmp_path)
    yield made
    api.showing.set()
    made.courier.stop()


def test_what_is_brought_is_there_after_a_flush(api, bench):
    bench.bring("plan.json", b"{}")
    bench.bring("poster.jpg")
    bench.flush()
    assert api.shown == [("job", "plan.json", b"{}"), ("job", "poster.jpg", JPEG)]


def test_the_newest_wins_over_those_that_wait(api, bench):
    api.showing.clear()
    bench.bring("plan.json", b"{}")
    api.until(lambda: api.show_calls)
    for number in range(5):
        bench.bring("storyboard.jpg", JPEG + bytes([number]))
    api.showing.set()
    bench.flush()
    assert api.shown[1:] == [("job", "storyboard.jpg", JPEG + bytes([4]))]


def test_a_preview_waits_for_everything_else(api, bench):
    api.showing.clear()
    bench.bring("plan.json", b"{}")
    api.until(lambda: api.show_calls)
    bench.bring("preview.jpg")
    bench.bring("poster.jpg")
    api.showing.set()
    api.until(lambda: len(api.shown) == 3)
    assert bench.names == ["plan.json", "poster.jpg", "preview.jpg"]


def test_what_fails_is_sent_again(api, bench):
    api.faults["show"] = [500, 503]
    bench.bring("poster.jpg")
    bench.flush()
    assert bench.names == ["poster.jpg"]
    assert bench.logged == []


def test_what_fails_again_and_again_is_one_line_of_the_log_and_the_next_is_tried(api, bench, monkeypatch):
    monkeypatch.setattr(module, "TRIES", 2)
    api.faults["show"] = [500, 500]
    bench.bring("poster.jpg")
    bench.flush()
    bench.bring("strip.jpg")
    bench.flush()
    assert bench.names == ["strip.jpg"]
    assert [(entry["event"], entry["name"]) for entry in bench.logged] == [
        ("an exhibit could not be brought", "poster.jpg")
    ]


def test_what_is_refused_is_not_sent_again(api, bench):
    api.faults["show"] = [413]
    bench.bring("poster.jpg")
    bench.flush()
    assert api.refused == [("show", 413)]
    assert [entry["event"] for entry in bench.logged] == ["an exhibit could not be brought"]


def test_a_lost_lease_ends_it(api, bench):
    api.cancel("job")
    bench.bring("poster.jpg")
    bench.flush()
    before = api.connections
    bench.bring("strip.jpg")
    bench.flush()
    assert (api.shown, api.connections) == ([], before)
    assert [entry["event"] for entry in bench.logged] == ["nothing more is shown"]


def test_a_flush_does_not_wait_for_the_preview(api, bench):
    bench.bring("plan.json", b"{}")
    bench.flush()
    api.showing.clear()
    bench.bring("preview.jpg")
    bench.flush()
    assert bench.names == ["plan.json"]


def test_a_flush_has_an_end(api, bench):
    api.showing.clear()
    bench.bring("poster.jpg")
    bench.flush(0.1)
    assert bench.logged[-1]["event"] == "exhibits come too late for the end of the film"


def test_a_flush_ends_when_it_is_no_longer_wanted(api, bench):
    api.showing.clear()
    bench.bring("poster.jpg")
    lost = threading.Event()
    threading.Timer(0.1, lost.set).start()
    began = time.monotonic()
    bench.courier.flush(60.0, lost.is_set)
    assert lost.is_set()
    assert time.monotonic() - began < 50


def test_a_name_that_is_none_is_not_sent(api, bench):
    bench.courier.bring("../film.mp4")
    bench.flush()
    assert api.connections == 0
    assert [entry["event"] for entry in bench.logged] == ["an exhibit has an unknown name"]


def test_everything_is_there_before_the_end_is_told(api, worker):
    api.faults["show"] = [503]
    worker("Showing")
    job = api.add()
    api.ended(job)
    assert {name for _, name, _ in api.shown} >= {"plan.json", "poster.jpg", "strip.jpg", "captions.vtt"}


def test_an_api_that_knows_no_exhibits_gets_its_film(api, worker):
    api.faults["show"] = [404] * 20
    worker("Showing")
    assert api.ended(api.add())["status"] == "success"
    assert api.shown == []

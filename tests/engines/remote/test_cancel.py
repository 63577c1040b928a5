"""A cancel ends a film here at once and there too, whatever it is at, and leaves nothing."""

import threading
import time
from dataclasses import replace

import pytest
from tests.engines.remote import stub as ways
from tests.engines.remote.conftest import HURRY, remote

from rushes.errors import Cancelled
from rushes.request import FilmRequest

REQUEST = FilmRequest("A fox", duration=5, aspect_ratio="1:1").validated()
USUAL = replace(HURRY, tick=0.2)
"""The engine's own tick: what a cancel takes depends on it."""
AT_ONCE = 3.0
"""Seconds. It takes a fraction of one; whoever waits for an answer here waits for five at least."""


def cancelled(server, listener, tmp_path, begun) -> float:
    """Film, cancel as soon as `begun` says so, and give the seconds that it took to end."""
    at: list[float] = []

    def watch() -> None:
        for _ in range(2000):
            if begun():
                break
            time.sleep(0.005)
        at.append(time.monotonic())
        listener.cancelled.set()

    watcher = threading.Thread(target=watch)
    watcher.start()
    with pytest.raises(Cancelled):
        remote(server, USUAL).film(REQUEST, tmp_path / "film.mp4", quality="draft", progress=listener)
    took = time.monotonic() - at[0]
    watcher.join()
    print(f"\ncancel of a film on a cluster: {took:.3f} s")
    assert not list(tmp_path.iterdir())
    return took


def _eventually(true) -> None:
    for _ in range(1000):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it does not come to be")


def test_while_it_is_queued(stub, listener, tmp_path):
    server = stub("vllm-omni")
    server.faults["look"] = [ways.says(200, {"id": "video_gen_0001", "status": "queued"})] * 10**5
    took = cancelled(server, listener, tmp_path, lambda: server.count("look") > 1)
    assert took < AT_ONCE
    assert server.deleted == ["video_gen_0001"]


def test_while_it_is_filmed(stub, listener, tmp_path):
    server = stub("vllm-omni")
    server.looks = 10**9
    took = cancelled(server, listener, tmp_path, lambda: ("filming", 0) in listener.stages)
    assert took < AT_ONCE
    assert server.deleted == ["video_gen_0001"]
    assert len(server.orders) == 1


def test_while_a_look_hangs(stub, listener, tmp_path):
    server = stub("vllm-omni")
    server.faults["look"] = [ways.hangs]
    took = cancelled(server, listener, tmp_path, lambda: server.count("look") == 1)
    assert took < AT_ONCE
    assert server.deleted == ["video_gen_0001"]
    _eventually(lambda: not [t for t in threading.enumerate() if t.name.startswith("remote")])


def test_while_it_is_fetched(stub, listener, tmp_path):
    server = stub("vllm-omni")
    server.faults["content"] = [ways.drips]
    took = cancelled(server, listener, tmp_path, lambda: server.count("content") == 1)
    assert took < AT_ONCE
    assert server.deleted == ["video_gen_0001"]
    _eventually(lambda: not [t for t in threading.enumerate() if t.name.startswith("remote")])
    assert not list(tmp_path.iterdir())


def test_while_the_server_is_away(stub, listener, tmp_path):
    server = stub("vllm-omni")
    server.faults["look"] = [ways.says(503)] * 10**5
    took = cancelled(server, listener, tmp_path, lambda: server.count("look") > 1)
    assert took < AT_ONCE
    assert server.deleted == ["video_gen_0001"]


def test_while_the_delete_hangs_too(stub, listener, tmp_path):
    server = stub("vllm-omni")
    server.looks = 10**9
    server.faults["delete"] = [ways.hangs]
    took = cancelled(server, listener, tmp_path, lambda: ("filming", 0) in listener.stages)
    assert took < AT_ONCE
    assert server.count("delete") == 1


def test_while_it_is_ordered_the_order_is_deleted_when_it_has_been_taken(stub, listener, tmp_path):
    server = stub("vllm-omni")

    def slow(handler) -> None:
        server.let_go.wait(0.5)
        handler.create()

    server.faults["create"] = [slow]
    took = cancelled(server, listener, tmp_path, lambda: server.count("create") == 1)
    assert took < AT_ONCE
    _eventually(lambda: server.deleted == ["video_gen_0001"])


def test_while_it_is_finished(stub, listener, tmp_path):
    server = stub("vllm-omni")
    cancelled(server, listener, tmp_path, lambda: listener.steps)
    assert sum(listener.steps) < 120


def test_the_first_word_after_the_order_may_already_be_a_cancel(stub, listener, tmp_path, monkeypatch):
    server, note = stub("vllm-omni"), listener.note

    def noted(text: str) -> None:
        if "answers again" in text:
            listener.cancelled.set()
        note(text)

    monkeypatch.setattr(listener, "note", noted)
    server.faults["create"] = [ways.says(503)]
    with pytest.raises(Cancelled):
        remote(server, USUAL).film(REQUEST, tmp_path / "film.mp4", quality="draft", progress=listener)
    _eventually(lambda: server.deleted == ["video_gen_0001"])


@pytest.mark.parametrize(("dialect", "times"), [("sglang", 1), ("vllm-omni", 0)])
def test_the_operator_is_told_once_where_a_delete_does_not_stop_the_gpu(
    dialect, times, stub, listener, tmp_path, capsys
):
    server = stub(dialect)
    server.looks = 10**9
    cancelled(server, listener, tmp_path, lambda: ("filming", 0) in listener.stages)
    assert capsys.readouterr().err.count("may go on with it until it is done") == times

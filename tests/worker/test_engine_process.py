"""The engine process: loading, restarting, what it prints."""

import time

from tests.worker.stub_api import PATIENCE


def waited(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_worker_whose_engine_is_loading_gives_signs_of_life(api, worker):
    worker("tests.worker.loading:Endless")
    claim = api.until(lambda: api.claims and api.claims[0])
    assert claim["state"] == "loading"
    assert claim["worker"] == "here-1"


def test_an_engine_that_dies_while_loading_is_tried_again_after_a_while(api, worker):
    running = worker("tests.worker.loading:Dying")
    waited(lambda: len(running.said("exit code 3")) >= 3)
    assert running.code is None


def test_an_engine_that_never_loads_is_killed_and_tried_again(api, worker):
    running = worker("tests.worker.loading:Endless", stall=0.3)
    waited(lambda: len(running.said("does not finish loading")) >= 2)


def test_what_is_being_loaded_is_told_and_buys_more_patience(api, worker):
    worker("tests.worker.loading:Talking", stall=1.2)
    api.until(lambda: [c for c in api.claims if c["state"] == "idle"])
    told = [claim["detail"] for claim in api.claims if claim["state"] == "loading"]
    assert told[-1] == "loading the engine: part 3 of 3"


def test_an_engine_that_dies_while_idle_is_replaced(api, worker):
    running = worker()
    api.until(lambda: [c for c in api.claims if c["state"] == "idle"])
    before = running.pid
    running.station.standby.process.kill()
    assert api.ended(api.add())["status"] in ("success", "retry")
    assert api.ended(api.add())["status"] == "success"
    assert running.pid != before


def test_what_the_engine_prints_is_logged_with_the_prediction(api, worker):
    running = worker("Broken")
    job = api.add()
    api.ended(job)
    waited(
        lambda: any(
            entry["event"] == "engine output" and entry.get("prediction") == job for entry in running.logged
        )
    )


def test_the_choice_of_the_engine_is_logged(api, worker):
    running = worker()
    api.until(lambda: [c for c in api.claims if c["state"] == "idle"])
    assert running.said("engine noop, as asked for")


def test_an_engine_that_cannot_be_loaded_ends_the_worker_which_says_why(api, worker):
    assert worker("Lacking").join() == 1
    assert api.claims[-1]["state"] == "unable"
    assert "there is no camera" in api.claims[-1]["detail"]

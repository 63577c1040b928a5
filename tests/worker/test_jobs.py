"""What becomes of a job: filmed, delivered and told, whatever the engine and the API do."""

import time

from tests.engines.noop import FILM


def test_a_job_is_filmed_delivered_and_finished(api, worker):
    worker()
    job = api.add()
    end = api.ended(job)
    assert api.films == [(job, FILM)]
    assert end["status"] == "success"
    assert end["facts"] == {"duration": 5.0, "width": 16, "height": 16, "frames": 120}
    assert end["engine"] == "noop"
    assert 0 <= end["predict_time"] < 10


def test_the_log_begins_with_the_engine_and_its_version(api, worker):
    worker()
    job = api.add()
    assert api.ended(job)["logs"].splitlines()[0] == "filmed by noop 1"


def test_the_next_job_comes_with_the_finish_of_the_last(api, worker):
    api.add()
    last = api.add()
    worker()
    api.ended(last)
    assert [claim["state"] for claim in api.claims].count("idle") == 1


def test_progress_rises_and_notes_become_logs(api, worker, monkeypatch):
    monkeypatch.setenv("RUSHES_TEST_SECONDS", "2")
    api.beat_seconds = 0.2
    worker("Slow")
    job = api.add()
    api.ended(job)
    told = [beat["progress"] for beat in api.beats]
    assert told == sorted(told)
    assert 0 < told[-1] <= 1
    assert len(set(told)) > 2
    assert api.beats[-1]["stage"] in ("filming", "delivering")
    assert api.logs(job) == "filmed by slow 1\nslow motion, in final\n"


def test_the_quality_of_the_worker_is_only_a_default(api, worker, monkeypatch):
    monkeypatch.setenv("RUSHES_TEST_SECONDS", "0")
    worker("Slow", quality="draft")
    plain, asked, strange = api.add(), api.add(quality="final"), api.add(quality="1080p")
    assert "in draft" in api.ended(plain)["logs"]
    assert "in final" in api.ended(asked)["logs"]
    assert "quality '1080p' is not known to this engine; filmed in draft" in api.ended(strange)["logs"]


def test_keys_that_no_engine_knows_and_nulls_are_ignored(api, worker):
    worker()
    job = api.add(duration="5", motion_mode="fast", seed=None, language=None)
    assert api.ended(job)["status"] == "success"


def test_bad_input_ends_in_an_error_that_names_the_field(api, worker):
    worker()
    end = api.ended(api.add(duration=7))
    assert (end["status"], end["message"]) == ("error", "duration is 7.")
    assert end["details"] == "use 5 or 10 (seconds)"


def test_what_the_engine_explains_is_told(api, worker):
    worker("Failing")
    end = api.ended(api.add())
    assert end["status"] == "error"
    assert end["message"] == "the prompt asks for a colour."
    assert end["details"] == "ask for black"


def test_a_bug_in_the_engine_says_that_something_broke_inside(api, worker):
    running = worker("Broken")
    end = api.ended(api.add())
    assert end["status"] == "error"
    assert end["message"] == "something broke inside the engine: ValueError: a bug."
    assert running.said("Traceback")


def test_memory_used_up_gives_the_job_back_and_a_fresh_engine(api, worker):
    running = worker("Forgetful")
    api.until(lambda: [c for c in api.claims if c["state"] == "idle"])
    before = running.pid
    job = api.add()
    end = api.ended(job)
    assert end["status"] == "retry"
    assert "memory" in end["message"]
    assert "attempt 1: the memory" in api.logs(job)
    api.ended(api.add())
    assert running.pid != before


def test_a_crash_gives_the_job_back_to_be_tried_again_and_a_fresh_engine(api, worker):
    running = worker("Crashing")
    first, second = api.add(), api.add()
    end = api.ended(first)
    assert end["status"] == "retry"
    assert "SIGKILL" in end["message"]
    assert "memory" in end["message"]
    assert "attempt 1: the engine process was killed (SIGKILL)" in api.logs(first)
    assert api.ended(second)["status"] == "retry"
    assert running.code is None


def test_an_engine_that_says_nothing_for_too_long_is_killed_and_the_job_tried_again(api, worker):
    worker("Stubborn", stall=0.5)
    end = api.ended(api.add())
    assert end["status"] == "retry"
    assert end["message"] == "the engine said nothing for 0.5 s and was killed."


def test_finish_is_repeated_until_it_is_heard(api, worker):
    api.faults["finish"] = [500, 500]
    worker()
    job = api.add()
    assert api.ended(job)["status"] == "success"
    assert api.refused == [("finish", 500)] * 2
    assert len(api.films) == 1
    assert api.logs(job) == "filmed by noop 1\n"


def test_a_film_that_the_storage_refuses_is_sent_again(api, worker):
    api.faults["film"] = [503, 507]
    worker()
    assert api.ended(api.add())["status"] == "success"
    assert [code for _, code in api.refused] == [503, 507]
    assert len(api.films) == 1


def test_a_film_that_will_never_be_taken_ends_in_an_error(api, worker):
    api.faults["film"] = [413]
    worker()
    end = api.ended(api.add())
    assert (end["status"], end.get("output")) == ("error", None)
    assert "413" in end["message"]


def test_beats_go_on_while_the_film_is_refused(api, worker):
    api.faults["film"] = [503] * 4
    worker()
    job = api.add()
    assert api.beaten(job, stage="delivering")["progress"] == 1.0
    assert api.ended(job)["status"] == "success"


def test_an_api_that_is_gone_during_the_film_gets_it_when_it_is_back(api, worker, monkeypatch):
    monkeypatch.setenv("RUSHES_TEST_SECONDS", "1")
    running = worker("Slow")
    job = api.add()
    api.beaten(job)
    api.down()
    time.sleep(1.2)
    api.up()
    assert api.ended(job)["status"] == "success"
    assert api.films == [(job, FILM)]
    assert running.said("trying again until the API answers")


def test_an_api_that_is_gone_while_the_worker_is_idle_is_found_again(api, worker):
    running = worker()
    api.until(lambda: [c for c in api.claims if c["state"] == "idle"])
    api.down()
    time.sleep(0.5)
    api.up()
    assert api.ended(api.add())["status"] == "success"
    assert running.said("the API answers again")


def test_a_beat_that_fails_loses_no_log_line(api, worker, monkeypatch):
    monkeypatch.setenv("RUSHES_TEST_SECONDS", "1")
    api.faults["beat"] = [500, 502]
    worker("Slow")
    job = api.add()
    api.ended(job)
    assert api.logs(job) == "filmed by slow 1\nslow motion, in final\n"


def test_a_lease_that_is_no_job_is_not_fatal(api, worker):
    running = worker()
    with api.changed:
        api.queue.append({"id": "odd", "model": "test", "input": None})
        api.changed.notify_all()
    assert api.ended(api.add())["status"] == "success"
    assert running.said("is no job")


def test_a_token_that_is_revoked_in_mid_film_ends_the_worker(api, worker):
    api.beat_seconds = 0.2
    running = worker("Slow")
    api.beaten(api.add())
    api.token = "another"
    assert running.join() == 2
    assert running.said("the API refuses this worker")


def test_an_end_that_came_too_late_is_no_end(api, worker):
    api.faults["finish"] = [500] * 3
    running = worker()
    job = api.add()
    api.until(lambda: api.refused)
    api.cancel(job)
    assert api.ended(api.add())["status"] == "success"
    assert job not in [end["id"] for end in api.finished]
    assert running.said("did not count") or running.said("lease lost")


def test_a_proxy_that_answers_for_the_api_does_not_cost_the_film(api, worker, monkeypatch):
    monkeypatch.setenv("RUSHES_TEST_SECONDS", "1")
    api.faults.update(beat=[502, 503], film=[502], finish=[504])
    worker("Slow")
    assert api.ended(api.add())["status"] == "success"

"""Orders and looks, with servers that restart, go away and come back, or take orders without an answer."""

import json
import threading
from dataclasses import replace

import pytest
from tests.engines.remote import stub as ways
from tests.engines.remote.conftest import FILM, HURRY
from tests.engines.remote.stub import says

from rushes.errors import EnvironmentProblem

# restarts


def test_a_film_that_the_server_has_lost_is_ordered_again_and_said(server, brought, listener):
    server.faults["look"] = [says(200, {"id": "video_gen_0001", "status": "queued"}), lambda h: _restart(h)]
    assert brought(server) == FILM
    assert len(server.orders) == 2
    assert len(listener.said("has lost the film")) == 1
    assert server.deleted == ["video_gen_0002"]


def _restart(handler) -> None:
    handler.stub.restart()
    handler.look()


def test_a_film_that_is_lost_three_times_fails(server, refused, listener):
    server.faults["look"] = [_restart] * 3
    assert "has lost the film 3 times" in refused(server).message
    assert len(server.orders) == 3
    assert server.deleted == []


def test_a_film_that_is_lost_before_it_is_fetched_is_ordered_again(server, brought):
    def restart(handler) -> None:
        handler.stub.restart()
        handler.content()

    server.faults["content"] = [restart]
    assert brought(server) == FILM
    assert len(server.orders) == 2


def test_a_finished_film_whose_file_is_gone_is_not_made_again(server, refused):
    server.kept = False
    assert "says that the film is done, but has no file of it" in refused(server).message
    assert len(server.orders) == 1


# outages


def test_a_server_that_is_away_for_a_while_in_the_middle_is_waited_for(server, brought, listener):
    def leave(handler) -> None:
        threading.Thread(target=server.down).start()
        threading.Timer(0.4, server.up).start()
        ways.drops(handler)

    server.faults["look"] = [leave]
    assert brought(server) == FILM
    assert len(server.orders) == 1
    assert len(listener.said("waiting for it")) == 1
    assert len(listener.said("answers again")) == 1


def test_a_server_that_stays_away_in_the_middle_fails_the_film(server, refused):
    def leave(handler) -> None:
        threading.Thread(target=server.down).start()
        ways.drops(handler)

    server.faults["look"] = [leave]
    error = refused(server, replace(HURRY, outage=0.2))
    assert isinstance(error, EnvironmentProblem)
    assert "did not come back within 0.2 s" in error.message


def test_a_server_that_comes_up_late_is_waited_for_at_the_start(server, brought, listener):
    server.down()
    threading.Timer(0.15, server.up).start()
    assert brought(server, replace(HURRY, knock=5.0)) == FILM
    assert listener.said("cannot be reached; waiting for it")


def test_nobody_at_the_address_is_one_sentence(server, refused):
    server.down()
    error = refused(server)
    assert error.field == "RUSHES_REMOTE_URL"
    assert "cannot be reached, and did not come back within 0.3 s" in error.message


def test_a_host_that_cannot_be_one_is_one_sentence(refused):
    assert "cannot be reached" in refused("http://gpu..local:8091").message


def test_a_look_that_breaks_inside_the_server_is_repeated(server, brought, listener):
    server.faults["look"] = [says(500, {"detail": "Internal Server Error"})]
    assert brought(server) == FILM
    assert listener.said("answers 500; waiting for it")


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_server_that_is_busy_is_asked_again(status, server, brought):
    server.faults = {
        "models": [says(status)],
        "create": [says(status)],
        "look": [says(status), says(status)],
        "content": [says(status)],
    }
    assert brought(server) == FILM
    assert len(server.orders) == 1


def test_a_look_that_hangs_is_given_up_and_repeated(server, brought, listener):
    server.faults["look"] = [ways.hangs]
    assert brought(server, replace(HURRY, answer=0.3)) == FILM
    assert listener.said("did not answer within 0.3 s")


def test_slow_films_are_no_stall(server, brought, listener):
    server.looks = 60
    assert brought(server) == FILM
    assert listener.beats > 60
    assert listener.longest_silence < 5


def test_a_film_that_takes_too_long_is_given_up_and_deleted(server, refused):
    server.looks = 10**9
    assert "did not make the film within 0.3 s" in refused(server, replace(HURRY, whole=0.3)).message
    assert server.deleted == ["video_gen_0001"]


# orders that may have been taken


def test_an_order_whose_answer_broke_off_is_not_repeated_silently(server, brought, listener):
    server.faults["create"] = [ways.takes_and_drops]
    assert brought(server) == FILM
    assert len(server.orders) == 2
    assert listener.said("may have taken it; it is ordered again")


def test_an_order_that_breaks_off_again_and_again_is_given_up(server, refused):
    server.faults["create"] = [ways.takes_and_drops] * 9
    error = refused(server, replace(HURRY, knock=9.0))
    assert "3 times when the film was ordered" in error.message
    assert len(server.orders) == 3


def test_an_order_whose_answer_comes_too_late_is_deleted_and_given_again(server, brought):
    def slow(handler) -> None:
        server.let_go.wait(0.6)
        handler.create()

    server.faults["create"] = [slow]
    assert brought(server, replace(HURRY, answer=0.3)) == FILM
    _eventually(lambda: set(server.deleted) == {"video_gen_0001", "video_gen_0002"})
    assert len(server.orders) == 2


def test_an_order_whose_answer_cannot_be_read_is_deleted(server, refused):
    def odd(handler) -> None:
        handler.say(200, {**server.order(json.loads(handler.body)), "status": "dreaming"})

    server.faults["create"] = [odd]
    assert "the state 'dreaming' is unheard of" in refused(server).message
    assert server.deleted == ["video_gen_0001"]


def test_a_server_that_comes_and_goes_does_not_fill_the_log(server, brought, listener):
    server.looks = 20
    server.faults["look"] = [says(503), lambda handler: handler.look()] * 15
    assert brought(server) == FILM
    assert len(listener.said("waiting for it")) == 5


def _eventually(true) -> None:
    ends = threading.Event()
    for _ in range(500):
        if true():
            return
        ends.wait(0.01)
    raise AssertionError("it does not come to be")

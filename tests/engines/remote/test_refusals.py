"""Servers that refuse, answer nonsense, or send films that do not come whole: a sentence, and no key in it."""

from dataclasses import replace

import pytest
from tests.engines.remote import stub as ways
from tests.engines.remote.conftest import FILM, HURRY, KEY
from tests.engines.remote.stub import breaks_off, says

from rushes.engines.remote import client as client_module
from rushes.errors import RushesError

# refusals


def test_a_key_that_is_asked_for_is_said(server, refused):
    server.key = KEY
    error = refused(server)
    assert error.message == f"127.0.0.1:{server.port} asks for a key (401)"
    assert error.field == "RUSHES_REMOTE_KEY"


def test_a_wrong_key_is_said_and_not_shown(server, refused):
    server.key = "another"
    assert "refuses the key (401)" in refused(server, KEY=KEY).message


def test_the_right_key_is_taken_in_every_call(server, brought):
    server.key = KEY
    assert brought(server, KEY=KEY) == FILM
    assert server.deleted == ["video_gen_0001"]


def test_a_server_without_videos_is_said(server, refused):
    server.faults["create"] = [says(404, {"detail": "Not Found"})]
    error = refused(server)
    assert "makes no videos there" in error.message
    assert "Not Found" in error.message
    assert error.field == "RUSHES_REMOTE_URL"


def test_a_server_that_does_not_say_what_it_is_needs_the_dialect(server, refused):
    server.owner = "somebody"
    assert refused(server).field == "RUSHES_REMOTE_DIALECT"


def test_a_refused_order_has_the_words_of_the_server(server, refused):
    server.faults["create"] = [says(400, {"detail": f"num_frames is too large, {KEY}"})]
    error = refused(server, KEY=KEY)
    assert error.message.endswith("refuses the film (400): num_frames is too large, …")


@pytest.mark.parametrize("dialect", ["vllm-omni", "sglang", "openai"])
def test_a_failed_film_has_the_words_of_the_server(dialect, stub, refused):
    server = stub(dialect, film=lambda fields: FILM)
    server.failure = {"code": 500, "message": f"CUDA out of memory at {KEY} http://10.0.0.7/trace"}
    error = refused(server, KEY=KEY)
    assert error.message.endswith("could not make the film: CUDA out of memory at … …")
    assert len(server.orders) == 1


def test_a_redirect_is_not_followed_and_gets_no_key(server, stub, refused):
    other = stub("sglang")
    server.faults["create"] = [says(307, None, Location=f"{other.url}/v1/videos")]
    assert "sends elsewhere (307)" in refused(server, KEY=KEY).message
    assert other.asked == []


# nonsense


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (says(200, b"<html>Welcome</html>", "text/html"), "it answers no JSON, but a page"),
        (says(200, b"{"), "it answers no JSON"),
        (says(200, b"[" * 100_000), "it answers no JSON"),
        (says(200, []), "describes no video"),
        (says(200, {"id": "../../etc", "status": "queued"}), "describes no video"),
        (says(200, {"id": "video_gen_0001", "status": "dreaming"}), "'dreaming' is unheard of"),
        (says(200, {"id": "video_gen_9999", "status": "queued"}), "another film than the one asked about"),
        (says(418, {"detail": "teapot"}), "does not tell how the film stands (418): teapot"),
    ],
)
def test_nonsense_fails_the_film_and_deletes_it(fault, words, server, refused):
    server.faults["look"] = [fault]
    assert words in refused(server).message
    assert server.deleted == ["video_gen_0001"]


def test_a_page_where_the_film_should_be_is_said(server, refused):
    server.faults["content"] = [says(200, b"<html>", "text/html; charset=utf-8")]
    assert "sends text/html where a film should be" in refused(server).message


def test_an_endless_answer_is_not_read_to_its_end(server, refused):
    server.faults["look"] = [ways.endless]
    assert "more than 1,000,000 bytes came" in refused(server).message


def test_a_film_that_is_too_large_is_not_read_to_its_end(server, refused, monkeypatch):
    monkeypatch.setattr(client_module, "FILM_BYTES", 100_000)
    assert "more than 100,000 bytes came" in refused(server).message


def test_an_answer_that_is_no_http_is_an_outage(server, refused):
    def nonsense(handler) -> None:
        handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
        handler.close_connection = True

    server.faults["look"] = [nonsense] * 999
    assert "broke off" in refused(server, replace(HURRY, outage=0.1)).message


# fetching


def test_a_film_that_breaks_off_is_fetched_again(server, brought, listener):
    server.faults["content"] = [breaks_off(FILM[:1000], len(FILM))]
    assert brought(server) == FILM
    assert listener.said("broke off while it came; it is fetched again")


def test_a_film_that_always_breaks_off_fails(server, refused):
    server.faults["content"] = [breaks_off(FILM[:1000], len(FILM))] * 3
    assert "broke off 3 times" in refused(server).message
    assert server.deleted == ["video_gen_0001"]


def test_a_film_that_drips_is_given_up(server, refused):
    server.faults["content"] = [ways.drips] * 3
    assert "broke off 3 times" in refused(server, replace(HURRY, fetch=0.1)).message


def test_a_file_that_cannot_be_written_is_said(server, brought, tmp_path):
    (tmp_path / "raw").mkdir()
    with pytest.raises(RushesError) as caught:
        brought(server)
    assert caught.value.field == "output"

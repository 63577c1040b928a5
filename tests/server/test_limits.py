"""The limits of a key, and what a refused create leaves behind: nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import update
from tests.server.running import Api, create_body, serving
from tests.server.shapes import is_error, rows

from rushes.predictions.keys import list_keys, revoke_key
from rushes.predictions.schema import keys


def at_once(calls: list[Callable[[], httpx.Response]]) -> list[httpx.Response]:
    """The answers to calls made at the same moment, each in a thread of its own."""
    answers: list[httpx.Response] = []
    gate = threading.Barrier(len(calls))

    def one(call: Callable[[], httpx.Response]) -> None:
        gate.wait(30)
        answers.append(call())

    threads = [threading.Thread(target=one, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(answers) == len(calls)
    return answers


def create(client: httpx.Client, **headers: str) -> httpx.Response:
    return client.post("/v1/prediction/", json=create_body(), headers=headers)


def test_so_many_creates_a_minute(api: Api) -> None:
    client = api.new_client(per_minute=3)
    assert [create(client).status_code for _ in range(3)] == [200] * 3
    before = rows(api)
    answer = create(client)
    is_error(answer, 429, "3 predictions a minute; try again in [0-9]+ s")
    assert 1 <= int(answer.headers["retry-after"]) <= 20
    assert rows(api) == before


def test_so_many_in_flight(api: Api) -> None:
    client = api.new_client(in_flight=2)
    made = [api.create(client) for _ in range(2)]
    before = rows(api)
    answer = create(client)
    is_error(answer, 429, "2 predictions of this key are in flight and 2 are allowed")
    assert int(answer.headers["retry-after"]) >= 1
    assert rows(api) == before
    client.post(f"/v1/prediction/{made[0]}/cancel")
    assert create(client).status_code == 200


def test_the_default_limits_are_those_of_the_hosted_api(api: Api) -> None:
    assert (api.service.settings.creates_per_minute, api.service.settings.in_flight) == (100, 10)


def test_a_refused_create_takes_no_token(api: Api) -> None:
    client = api.new_client(per_minute=100, in_flight=1)
    api.create(client)
    for _ in range(30):
        is_error(create(client), 429)
    (key,) = [key for key in api.write(list_keys) if (key.per_minute, key.in_flight) == (100, 1)]
    tokens = api.write(lambda c: c.execute(keys.select().where(keys.c.id == key.id)).one().tokens)
    assert tokens >= 98


def test_polls_and_cancels_never_count(api: Api) -> None:
    client = api.new_client(per_minute=1, in_flight=1)
    id = api.create(client)
    for _ in range(30):
        assert client.get(f"/v1/prediction/{id}").status_code == 200
        assert client.get("/v1/executions").status_code == 200
    assert client.post(f"/v1/prediction/{id}/cancel").status_code == 200


def test_a_run_and_a_video_count_like_a_create(api: Api) -> None:
    client = api.new_client(in_flight=1)
    api.create(client)
    is_error(client.post("/v1/prediction/run", json=create_body()), 429)
    answer = client.post("/v1/videos", json={"prompt": "A dog"})
    assert answer.status_code == 429
    assert answer.headers["retry-after"]


def test_creates_at_once_do_not_slip_past_a_limit(api: Api) -> None:
    client = api.new_client(in_flight=3)
    answers = at_once([lambda: create(client)] * 12)
    assert sorted(answer.status_code for answer in answers) == [200] * 3 + [429] * 9
    assert client.get("/v1/executions").json()["total_count"] == 3


def test_a_revoked_key_creates_nothing_from_the_next_moment_on(api: Api) -> None:
    client = api.new_client(name="to be revoked")
    api.create(client)
    (key,) = [key for key in api.write(list_keys) if key.name == "to be revoked"]
    api.write(revoke_key, key.id)
    before = rows(api)
    is_error(create(client), 401)
    assert rows(api) == before


def test_the_same_idempotency_key_gives_the_same_prediction(api: Api) -> None:
    before = rows(api)
    first, again = (create(api.client, **{"Idempotency-Key": "order 4711"}) for _ in range(2))
    assert first.json() == again.json()
    assert rows(api) == before + 1


def test_the_order_of_keys_in_a_body_does_not_matter(api: Api) -> None:
    key = {"Idempotency-Key": "another order"}
    body = create_body(duration=5)
    first = api.client.post("/v1/prediction/", json=body, headers=key)
    again = api.client.post("/v1/prediction/", json=dict(reversed(body.items())), headers=key)
    assert first.json() == again.json()


def test_the_same_idempotency_key_with_another_body_is_409(api: Api) -> None:
    key = {"Idempotency-Key": "order 4712"}
    create(api.client, **key)
    before = rows(api)
    answer = api.client.post("/v1/prediction/", json=create_body(duration=5), headers=key)
    body = is_error(answer, 409, "Idempotency-Key was used with another body")
    assert body["details"] == "field: Idempotency-Key"
    assert rows(api) == before


def test_the_same_create_from_many_at_once_is_one(api: Api) -> None:
    before = rows(api)
    answers = at_once([lambda: create(api.client, **{"Idempotency-Key": "all at once"})] * 8)
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert rows(api) == before + 1


def test_an_idempotency_key_belongs_to_one_api_key(api: Api) -> None:
    key = {"Idempotency-Key": "order 4713"}
    first, other = create(api.client, **key), create(api.new_client(), **key)
    assert first.json()["id"] != other.json()["id"]


@pytest.mark.parametrize("limits", [{"per_minute": 1}, {"in_flight": 1}])
def test_a_replay_is_answered_when_the_limits_are_reached(api: Api, limits: dict[str, Any]) -> None:
    client = api.new_client(**limits)
    first = create(client, **{"Idempotency-Key": "once"})
    is_error(create(client), 429)
    again = create(client, **{"Idempotency-Key": "once"})
    assert (again.status_code, again.json()) == (200, first.json())


def test_a_replay_takes_no_token(api: Api) -> None:
    client = api.new_client(per_minute=2)
    for _ in range(6):
        assert create(client, **{"Idempotency-Key": "again and again"}).status_code == 200
    assert create(client).status_code == 200
    is_error(create(client), 429)


def test_a_replay_after_the_end_gives_the_same_prediction(api: Api) -> None:
    client = api.new_client()
    id = create(client, **{"Idempotency-Key": "ended"}).json()["id"]
    client.post(f"/v1/prediction/{id}/cancel")
    assert create(client, **{"Idempotency-Key": "ended"}).json()["id"] == id


@pytest.mark.parametrize("key", ["", "x" * 256, "a\tb"])
def test_an_idempotency_key_that_cannot_be_one_is_400(api: Api, key: str) -> None:
    before = rows(api)
    is_error(create(api.client, **{"Idempotency-Key": key}), 400, "Idempotency-Key is not 1 to 255")
    assert rows(api) == before


@pytest.mark.parametrize("key", ["x" * 255, "ключ".encode().decode("latin-1"), "ä"])
def test_an_idempotency_key_may_be_any_printable_text(api: Api, key: str) -> None:
    if not key.isprintable():
        key = "é" * 10
    headers = {"Idempotency-Key": key.encode("latin-1")}
    answers = [api.client.post("/v1/prediction/", json=create_body(), headers=headers) for _ in range(2)]
    assert answers[0].json()["id"] == answers[1].json()["id"]


def test_a_full_disk_refuses_work_before_it_is_accepted(tmp_path: Path) -> None:
    with serving(data=tmp_path, min_free=2**60) as api:
        answer = create(api.client)
        is_error(answer, 507, "MB are free on the disk")
        assert int(answer.headers["retry-after"]) >= 1
        is_error(api.client.post("/v1/prediction/run", json=create_body()), 507)
        assert api.client.post("/v1/videos", json={"prompt": "A dog"}).status_code == 507
        assert rows(api) == 0


def test_a_replay_is_answered_when_the_disk_is_full(tmp_path: Path) -> None:
    key = {"Idempotency-Key": "before the disk was full"}
    with serving(data=tmp_path) as api:
        first = create(api.client, **key)
        asked = api.client.headers["X-API-Key"]
    with serving(data=tmp_path, min_free=2**60) as api:
        api.client.headers["X-API-Key"] = asked
        assert create(api.client, **key).json() == first.json()
        is_error(api.client.post("/v1/prediction/", json=create_body(duration=5), headers=key), 409)
        is_error(create(api.client), 507)
        assert rows(api) == 1


def test_a_full_disk_still_refuses_bad_input_as_such(tmp_path: Path) -> None:
    with serving(data=tmp_path, min_free=2**60) as api:
        is_error(api.client.post("/v1/prediction/", json=create_body(prompt="")), 400, "prompt is empty")


def test_a_full_database_is_507_and_stores_nothing(tmp_path: Path) -> None:
    def no_room(connection: Any) -> None:
        pages = connection.exec_driver_sql("pragma page_count").scalar()
        connection.exec_driver_sql(f"pragma max_page_count = {pages}")

    with serving(data=tmp_path) as api:
        api.write(no_room)
        body = create_body() | {"webhook_secret": None, "webhook_url": "https://example.com/" + "x" * 2000}
        answers = [api.client.post("/v1/prediction/", json=body) for _ in range(40)]
        refused = [answer for answer in answers if answer.status_code != 200]
        assert refused
        for answer in refused:
            is_error(answer, 507, "cannot grow")
            assert answer.headers["retry-after"]
        assert rows(api) == len(answers) - len(refused)


def test_the_token_of_a_minute_comes_back(api: Api) -> None:
    client = api.new_client(per_minute=1, name="comes back")
    api.create(client)
    is_error(create(client), 429)
    (key,) = [key for key in api.write(list_keys) if key.name == "comes back"]
    later = update(keys).where(keys.c.id == key.id).values(refilled_at=keys.c.refilled_at - 60)
    api.write(lambda connection: connection.execute(later).rowcount)
    assert create(client).status_code == 200

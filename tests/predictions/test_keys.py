"""API keys as they are made, stored and refused."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from rushes.errors import UsageError
from rushes.predictions.keys import (
    CLIENT,
    WORKER,
    create_key,
    digest_of,
    ensure_key,
    ensure_visitor,
    find_key,
    has_keys,
    limit_key,
    list_keys,
    new_secret,
    revoke_key,
    visitors,
)


@pytest.mark.parametrize(("role", "prefix"), [(CLIENT, "sk_"), (WORKER, "rw_")])
def test_a_secret_tells_its_role_and_its_public_id(role: str, prefix: str) -> None:
    public, secret = new_secret(role)
    assert secret.startswith(prefix + public)
    assert len(secret) == len(prefix) + 8 + 32 + 6
    assert secret.isascii()
    assert secret.removeprefix(prefix).isalnum()


def test_the_check_digits_are_those_of_the_rest() -> None:
    first = new_secret(CLIENT, lambda alphabet: alphabet[3])[1]
    other = new_secret(CLIENT, lambda alphabet: alphabet[4])[1]
    assert first == new_secret(CLIENT, lambda alphabet: alphabet[3])[1]
    assert first[-6:] != other[-6:]


def test_a_key_is_found_by_its_digest(connection: Connection) -> None:
    key, secret = create_key(connection, "app", per_minute=7, in_flight=3)
    found = find_key(connection, digest_of(secret))
    assert found == key
    assert (key.name, key.role, key.per_minute, key.in_flight) == ("app", CLIENT, 7, 3)
    assert find_key(connection, digest_of(secret + "x")) is None


def test_keys_are_listed_oldest_first(connection: Connection) -> None:
    made = [create_key(connection, name)[0].id for name in ("b", "a", "c")]
    assert [key.id for key in list_keys(connection)] == made


def test_a_revoked_key_is_still_found_and_says_so(connection: Connection) -> None:
    key, secret = create_key(connection, "app")
    once = revoke_key(connection, key.id)
    assert once.revoked_at is not None
    assert revoke_key(connection, key.id) == once
    found = find_key(connection, digest_of(secret))
    assert found is not None
    assert found.revoked_at is not None


def test_revoking_a_key_that_is_not_there_is_an_error(connection: Connection) -> None:
    with pytest.raises(UsageError, match="no key nothing"):
        revoke_key(connection, "nothing")


def test_whether_there_are_keys_is_asked_by_role(connection: Connection) -> None:
    assert not has_keys(connection)
    create_key(connection, "box", WORKER)
    assert not has_keys(connection)
    assert has_keys(connection, WORKER)
    create_key(connection, "app")
    assert has_keys(connection)


def test_an_operators_own_key_is_made_once_and_takes_new_limits(connection: Connection) -> None:
    first = ensure_key(connection, "own", "a-secret-of-mine", 5, 2)
    revoke_key(connection, first.id)
    again = ensure_key(connection, "own", "a-secret-of-mine", 9, 3)
    assert again.id == first.id
    (stored,) = list_keys(connection)
    assert (stored.per_minute, stored.in_flight, stored.revoked_at) == (9, 3, None)


def test_visitors_are_listed_only_when_they_are_asked_for(connection: Connection) -> None:
    app = create_key(connection, "app")[0]
    visitor = ensure_visitor(connection, "a-cookie", 6, 2)
    assert [key.id for key in list_keys(connection, (CLIENT, WORKER))] == [app.id]
    assert {key.id for key in list_keys(connection)} == {app.id, visitor.id}


def test_visitors_are_summed(connection: Connection) -> None:
    assert (visitors(connection).number, visitors(connection).last_at) == (0, None)
    made = [ensure_visitor(connection, cookie, 6, 2) for cookie in ("one", "two", "one")]
    create_key(connection, "app")
    assert visitors(connection).number == 2
    assert visitors(connection).last_at == max(key.created_at for key in made)


def test_new_limits_are_for_clients_keys_alone(connection: Connection) -> None:
    app, worker = create_key(connection, "app")[0], create_key(connection, "box", WORKER)[0]
    changed = limit_key(connection, app.id, 5, 0)
    assert (changed.per_minute, changed.in_flight) == (5, 0)
    with pytest.raises(UsageError, match="no client's key"):
        limit_key(connection, worker.id, 5, 0)

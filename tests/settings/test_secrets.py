"""What may hold a secret is never shown."""

from __future__ import annotations

import traceback

import pytest
from pydantic import ValidationError

from rushes.errors import UsageError
from rushes.settings import Settings, load_settings, masked

SECRET = "geheim-42"
HOLDERS = {
    "api_key": SECRET,
    "database_url": f"postgresql://rushes:{SECRET}@db.example/rushes?sslpassword={SECRET}",
    "storage_url": f"s3://{SECRET}@films/x?secret={SECRET}",
}


def test_settings_do_not_show_their_secrets() -> None:
    settings = Settings(**HOLDERS)
    assert SECRET in settings.database_url
    for shown in (repr(settings), str(settings), f"{settings}", repr(load_settings(HOLDERS))):
        assert SECRET not in shown
    assert "db.example" in repr(settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("api_key", f"{SECRET} with spaces"),
        ("database_url", f"mysql://rushes:{SECRET}@db.example/rushes"),
        ("storage_url", ["s3://" + SECRET]),
    ],
)
def test_errors_do_not_show_secrets(name: str, value: object) -> None:
    with pytest.raises(UsageError) as caught:
        load_settings({name: value})
    assert SECRET not in "".join(traceback.format_exception(caught.value))
    with pytest.raises(ValidationError) as raw:
        Settings(**{name: value})  # type: ignore[arg-type]
    assert SECRET not in str(raw.value)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://u:p@h:5432/d", "postgresql://***@h:5432/d"),
        ("postgresql://u:p@ss@h/d?x=y", "postgresql://***@h/d?***"),
        ("postgresql:///d?password=p", "postgresql:///d?***"),
        ("sqlite:////srv/rushes.db", "sqlite:////srv/rushes.db"),
        ("/srv/films", "/srv/films"),
        ("postgresql://u:p/w?@h/d", "postgresql://***@h/d"),
    ],
)
def test_masked_keeps_what_helps(url: str, shown: str) -> None:
    assert masked(url) == shown

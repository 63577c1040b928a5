"""What may be written for each setting, what it means, and the sentence about what may not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rushes.errors import UsageError
from rushes.settings import Settings, load_settings, settings_table

TABLE = {setting.name: setting for setting in settings_table(Settings.model_fields)}


@pytest.mark.parametrize(
    ("name", "written", "means"),
    [
        ("keep_films", "90s", 90),
        ("keep_films", "15m", 900),
        ("keep_films", "12h", 43_200),
        ("keep_films", "7d", 604_800),
        ("keep_films", "2w", 1_209_600),
        ("keep_films", "1.5 H", 5400),
        ("keep_films", 30, 30),
        ("keep_films", "forever", None),
        ("keep_records", "FOREVER", None),
        ("grace", "0.5", 0.5),
        ("webhook_timeout", "1m", 60),
        ("min_free", "500MB", 500_000_000),
        ("min_free", "2 GiB", 2**31),
        ("min_free", "0", 0),
        ("min_free", 1000, 1000),
        ("max_body", "1.5mb", 1_500_000),
        ("cors", "*", ("*",)),
        ("cors", "https://a.example, http://localhost:3000/", ("https://a.example", "http://localhost:3000")),
        ("cors", ["https://a.example"], ("https://a.example",)),
        ("forwarded_allow_ips", "10.0.0.0/8, ::1", "10.0.0.0/8,::1"),
        ("docs", "off", False),
        ("docs", "on", True),
        ("playground", "Signed-In", "signed-in"),
        ("log_level", "WARNING", "warning"),
        ("quality", "Draft", "draft"),
        ("port", "0", 0),
        ("in_flight", "0", 0),
        ("public_url", "https://films.example.org/api/", "https://films.example.org/api"),
        ("engine", "bench.noop:Nothing", "bench.noop:Nothing"),
        ("prices", "a=0.35, b=$0.07/s", {"a": {"base": "0.35"}, "b": {"per_second": "0.07"}}),
        ("prices", '{"a": 1}', {"a": {"base": "1"}}),
        ("prices", {"a": {"base": 0, "per_second": 0.1}}, {"a": {"base": "0", "per_second": "0.1"}}),
        ("prices", {"a": "0.00000001"}, {"a": {"base": "0.00000001"}}),
        ("prices", "", {}),
    ],
)
def test_a_value_means(name: str, written: Any, means: Any) -> None:
    assert getattr(load_settings({name: written}).settings, name) == means


WRONG: list[tuple[str, Any]] = [
    ("host", ""),
    ("host", "http://0.0.0.0"),
    ("port", "http"),
    ("port", 65536),
    ("port", -1),
    ("port", True),
    ("public_url", "films.example.org"),
    ("public_url", "ftp://films.example.org"),
    ("public_url", "https://films.example.org:port"),
    ("public_url", "https://films.example.org/?a=1"),
    ("data", ""),
    ("data", "a\0b"),
    ("data", __file__),
    ("data", 7),
    ("engine", "no such"),
    ("quality", "best"),
    ("workers", "many"),
    ("workers", 65),
    ("api_key", "short"),
    ("api_key", "with spaces in it"),
    ("api_key", "größer-als-acht"),
    ("database_url", "mysql://localhost/x"),
    ("database_url", "sqlite://"),
    ("database_url", "sqlite:///:memory:"),
    ("storage_url", " "),
    ("files_via", "copy"),
    ("keep_films", "0"),
    ("keep_films", "-1d"),
    ("keep_films", "7 days"),
    ("keep_films", "nan"),
    ("keep_films", "99999999999d"),
    ("keep_records", "never"),
    ("min_free", "lots"),
    ("min_free", "-1"),
    ("models", "nowhere"),
    ("prices", "0.35"),
    ("prices", "a=cheap"),
    ("prices", "a=-1"),
    ("prices", "a=0.000000001"),
    ("prices", {"a": {"hourly": 1}}),
    ("prices", {"a": True}),
    ("prices", "{"),
    ("creates_per_minute", 1.5),
    ("in_flight", "-1"),
    ("max_body", "10"),
    ("lease_seconds", 0),
    ("lease_seconds", "nan"),
    ("beat_seconds", 11),
    ("max_attempts", 0),
    ("queue_limit", "soon"),
    ("grace", "0"),
    ("grace", "2d"),
    ("webhooks_private", "yes"),
    ("webhook_timeout", "forever"),
    ("webhook_timeout", "2h"),
    ("cors", "app.example.org"),
    ("cors", "https://app.example.org/path"),
    ("cors", []),
    ("forwarded_allow_ips", "proxy"),
    ("docs", "perhaps"),
    ("playground", "members"),
    ("playground_per_minute", "-1"),
    ("playground_in_flight", "many"),
    ("log_format", "xml"),
    ("log_level", "loud"),
]


def test_a_wrong_value_of_every_setting_is_tried() -> None:
    assert {name for name, _ in WRONG} == set(TABLE)


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_is_one_sentence_with_its_source_and_what_is_allowed(name: str, value: Any) -> None:
    with pytest.raises(UsageError) as caught:
        load_settings({name: value})
    said = str(caught.value)
    assert caught.value.field == name
    assert said.startswith(f"{name} ")
    assert f"(from {TABLE[name].flag})" in said
    assert said.endswith(f"; use {TABLE[name].allowed}.")
    assert said.isprintable()


@pytest.mark.parametrize("source", ["variable", "file"])
def test_the_source_is_named(clean: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    if source == "file":
        (clean / "rushes.toml").write_text('port = "70000"', encoding="utf-8")
    else:
        monkeypatch.setenv("RUSHES_PORT", "70000")
    with pytest.raises(UsageError) as caught:
        load_settings()
    place = {"file": "rushes.toml", "variable": "RUSHES_PORT"}[source]
    assert str(caught.value) == f'port is "70000" (from {place}); use a whole number from 0 to 65535.'


def test_a_long_value_is_cut() -> None:
    with pytest.raises(UsageError) as caught:
        load_settings({"log_level": "x" * 10_000})
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("named", "port", "base"),
    [
        ({}, None, "http://127.0.0.1:8000"),
        ({"port": 0}, 4321, "http://127.0.0.1:4321"),
        ({"host": "0.0.0.0"}, None, "http://127.0.0.1:8000"),
        ({"host": "::"}, None, "http://[::1]:8000"),
        ({"host": "::1", "port": 9}, None, "http://[::1]:9"),
        ({"public_url": "https://films.example.org/"}, 4321, "https://films.example.org"),
    ],
)
def test_links_begin_with_what_clients_can_reach(named: dict[str, Any], port: int | None, base: str) -> None:
    assert Settings(**named).base_url(port) == base

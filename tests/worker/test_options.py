"""Options of a worker: defaults, and what cannot be."""

import dataclasses

import pytest

from rushes.errors import RushesError, UsageError
from rushes.worker import WorkerOptions
from rushes.worker.connection import tls_context
from rushes.worker.options import settled

GOOD = WorkerOptions("http://127.0.0.1:8000", "wk_secret")


def of(environ=None, **changes):
    return settled(dataclasses.replace(GOOD, **changes), environ=environ or {}, host="box", pid=7)


def test_the_name_is_host_and_process():
    assert of().name == "box-7"


def test_the_token_comes_from_the_environment_when_it_is_not_given():
    assert of({"RUSHES_WORKER_TOKEN": "wk_env"}, token="").token == "wk_env"
    assert of({"RUSHES_WORKER_TOKEN": "wk_env"}).token == "wk_secret"


def test_the_token_is_not_shown():
    assert "wk_secret" not in repr(GOOD)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("url", "127.0.0.1:8000"),
        ("url", "ftp://host"),
        ("url", ""),
        ("token", ""),
        ("token", "two words"),
        ("token", "line\r\nbreak"),
        ("token", "naïve"),
        ("quality", "best"),
        ("grace", -1.0),
        ("stall", float("nan")),
        ("stall", float("inf")),
    ],
)
def test_what_cannot_be_is_refused_by_name(field, value):
    with pytest.raises(UsageError) as error:
        of(**{field: value})
    assert error.value.field == field


def test_an_authority_that_cannot_be_read_is_refused_by_name(tmp_path):
    with pytest.raises(RushesError) as error:
        tls_context(of(url="https://host", ca_file=tmp_path / "none.pem"))
    assert error.value.field == "ca_file"

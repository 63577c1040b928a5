"""Whatever the hub refuses, and whatever fails on the way, is one sentence that says what to do."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engines.ltx.handmade import ltx_files
from tests.engines.ltx.hub_stub import TOKEN, HubStub, hub_stub
from tests.engines.ltx.pulls import OFFER, Tally, as_operator_of, problem_of, pull

from rushes.engines.ltx.hub import explained
from rushes.engines.ltx.pulling import pulled
from rushes.errors import EnvironmentProblem


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[HubStub]:
    """A hub with a whole repository."""
    with hub_stub(ltx_files()) as stub:
        as_operator_of(stub, monkeypatch)
        yield stub


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "ltx"


def test_terms_that_are_not_accepted_are_told(hub: HubStub, folder: Path) -> None:
    hub.accepted = False
    problem = problem_of(folder)
    assert "the terms of Lightricks/LTX-2.5-Diffusers are not accepted" in problem.message
    assert f"{hub.url}/Lightricks/LTX-2.5-Diffusers" in str(problem.mend)


def test_without_a_token_nothing_is_asked(
    hub: HubStub, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from huggingface_hub import constants

    monkeypatch.delenv("HF_TOKEN")
    monkeypatch.setattr(constants, "HF_TOKEN_PATH", str(tmp_path / "token"))
    problem = problem_of(folder)
    assert "there is no token of yours" in problem.message
    assert "HF_TOKEN" in str(problem.mend)
    assert not hub.asked
    assert not folder.exists()


def test_the_login_of_the_hubs_own_client_counts(
    hub: HubStub, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from huggingface_hub import constants

    monkeypatch.delenv("HF_TOKEN")
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    monkeypatch.setattr(constants, "HF_TOKEN_PATH", str(tmp_path / "token"))
    assert pull(folder).version == "2.5"


def test_a_token_that_is_refused_is_told(hub: HubStub, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_old")
    problem = problem_of(folder)
    assert problem.message.startswith("the hub refuses the token")
    assert "hf_old" not in str(problem)


def test_an_unknown_revision_is_told(hub: HubStub, folder: Path) -> None:
    assert problem_of(folder, "v9").message == f"{OFFER.repository} has no revision 'v9'"


def test_an_unknown_repository_is_told(hub: HubStub, folder: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="there is no repository Lightricks/Nothing"):
        pulled(replace(OFFER, repository="Lightricks/Nothing"), folder, "main", Tally())


def test_a_repository_of_another_layout_is_told(hub: HubStub, folder: Path) -> None:
    del hub.files["model_index.json"]
    assert "holds no model_index.json" in problem_of(folder).message
    assert not folder.exists()


@pytest.mark.parametrize(
    ("status", "says"),
    [(403, "may not read"), (429, "too many requests"), (500, "answers 500"), (503, "answers 503")],
)
def test_a_hub_that_answers_badly_is_told(hub: HubStub, folder: Path, status: int, says: str) -> None:
    hub.status = status
    assert says in problem_of(folder).message


def test_a_hub_that_is_not_there_is_told(hub: HubStub, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with hub_stub({}) as gone:
        monkeypatch.setenv("HF_ENDPOINT", gone.url)
    assert problem_of(folder).message.startswith(f"the hub at {gone.url} cannot be reached")


def test_a_client_that_is_told_to_stay_offline_is_told(
    hub: HubStub, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    assert "HF_HUB_OFFLINE" in problem_of(folder).message
    assert not hub.asked


def test_the_client_is_an_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    assert "pip install 'rushes[ltx]'" in str(problem_of(folder).mend)


class Unheard(Exception):
    pass


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/x/y"), "the disk is full"),
        (
            PermissionError(errno.EACCES, "Permission denied", "/x/y"),
            "/x/y cannot be written: Permission denied",
        ),
        (TimeoutError("timed out"), "failed: TimeoutError: timed out"),
        (ConnectionResetError("reset"), "cannot be reached: reset"),
        (Unheard("line\nline " * 100), "failed: Unheard: line line"),
    ],
)
def test_every_failure_is_one_sentence(error: Exception, says: str) -> None:
    problem = explained(error, "a/b", "main", "https://hub.example", "vae/x")
    assert says in problem.message
    assert "\n" not in str(problem)
    assert len(str(problem)) < 600


def test_the_cause_of_a_failure_counts() -> None:
    try:
        try:
            raise OSError(errno.ENOSPC, "No space left on device")
        except OSError as error:
            raise RuntimeError("writer") from error
    except RuntimeError as outer:
        assert "the disk is full" in explained(outer, "a/b", "main", "https://hub.example", "x").message  # noqa: PT017

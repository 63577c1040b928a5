"""Whatever a user gets wrong is answered with one sentence, the right exit code and no traceback."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from rushes.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


DOG = "A dog runs along a beach"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("shoot", ""), 2, "the prompt is empty"),
        (("shoot", " \n "), 2, "the prompt is empty"),
        (("shoot", "x" * 20_000), 2, "20,000 characters where 2,500 are allowed; shorten it by 17,500"),
        (("shoot", "🐶🐕🏖️"), 2, "the prompt has no words"),
        (("shoot", "собака бежит по пляжу"), 2, "Cyrillic"),
        (("shoot", "כלב רץ על החוף"), 2, "Hebrew"),
        (("shoot", "a dog\0"), 2, "control characters"),
        (("shoot", DOG, "--duration", "7"), 2, "duration is '7'; use 5 or 10"),
        (("shoot", DOG, "--aspect-ratio", "4:3"), 2, "aspect_ratio is '4:3'; use one of 16:9, 9:16, 1:1"),
        (("shoot", DOG, "--cfg-scale", "1.5"), 2, "cfg_scale is 1.5; use a number from 0 to 1"),
        (("shoot", DOG, "--cfg-scale", "nan"), 2, "cfg_scale"),
        (("shoot", DOG, "--seed", "-1"), 2, "seed is -1"),
        (("shoot", DOG, "--seed", "one"), 2, "--seed"),
        (("shoot", DOG, "--quality", "best"), 2, "quality is 'best'; use draft or final"),
        (("shoot", DOG, "--negative-prompt", "y" * 3000), 2, "negative_prompt"),
        (("shoot", DOG, "-o", "nowhere/at/all.mp4"), 1, "its folder does not exist"),
        (("shoot", DOG, "-o", "film.avi"), 1, "end its name in .mp4"),
        (("shoot", "nowhere.json"), 2, 'there is no plan file "nowhere.json"'),
        (("shoot", "plan.json", "--duration", "5"), 2, "--duration is decided in the plan already"),
        (("shoot", "plan.json", "--engine", "ltx"), 2, "--engine is decided in the plan already"),
        (
            ("shoot", DOG, "--engine", "nobody"),
            2,
            "there is no engine 'nobody'; use auto, miniature, ltx, remote",
        ),
        (("shoot", DOG, "--engine", "remote"), 1, "RUSHES_REMOTE_URL is not set"),
        (("shoot", DOG, "--engine", "auto", "--deliver"), 2, "--deliver is for the engine miniature"),
        (("shoot", DOG, "--tier", "quality"), 2, "--tier is for engines with weights"),
        (
            ("shoot", DOG, "--engine", "auto", "--tier", "best"),
            2,
            "tier is 'best'; use one of distilled, quality",
        ),
        (("shoot",), 2, "Missing argument"),
        (("plan", "…!?"), 2, "the prompt has no words"),
        (("plan", DOG, "--bogus"), 2, "No such option"),
        (("direct", DOG), 2, "No such command"),
    ],
)
def test_a_mistake_is_one_sentence(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: int,
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    left, out, err = run(capsys, *arguments)
    sentence = err.removeprefix("planning\n")
    assert left == code
    assert out == ""
    assert says in sentence
    assert sentence.startswith("rushes: ")
    assert sentence.count("\n") == 1
    assert "Traceback" not in err
    assert not list(tmp_path.iterdir())


def test_debug_shows_where_it_happened(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "plan", DOG, "--duration", "7", "--debug")
    assert code == 2
    assert "Traceback" in err
    assert err.endswith("rushes: duration is '7'; use 5 or 10 (seconds).\n")


def test_a_prompt_on_standard_input_must_be_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\xfa")))
    code, _, err = run(capsys, "plan", "-")
    assert code == 2
    assert "not UTF-8" in err


@pytest.mark.parametrize(
    "arguments", [(), ("--help",), ("shoot", "--help"), ("plan", "-h"), ("doctor", "-h")]
)
def test_help_teaches(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    code, out, _ = run(capsys, *arguments)
    assert code == 0
    assert out.startswith("Usage: rushes")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    import rushes

    assert run(capsys, "--version")[1] == f"rushes {rushes.__version__}\n"

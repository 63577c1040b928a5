"""`./dev bench-gpu` without a GPU: its plan, its refusal, its protocol with tiny networks, and failures that are rows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from bench.gpu import __main__ as command
from bench.gpu import plain
from bench.gpu.child import measured as measured_here
from bench.gpu.invented import inventor_on
from bench.gpu.meter import Meter
from bench.gpu.plan import FILMS, Shape, Variant, plan_of
from bench.gpu.row import Row, read_rows, write_row
from click.testing import CliRunner

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tiny_table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the whole command writes with tiny networks."""
    out = tmp_path_factory.mktemp("bench-gpu")
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "XDG_CACHE_HOME": str(out / "cache")}
    subprocess.run(
        [sys.executable, "-m", "bench.gpu", "--tiny", "--out", str(out)],
        cwd=ROOT,
        env=environment,
        check=True,
        timeout=300,
        capture_output=True,
    )
    return out


def test_the_tiny_run_has_a_row_for_every_film_of_the_plan(tiny_table: Path) -> None:
    rows = [Row(**row) for row in json.loads((tiny_table / "table.json").read_text("utf-8"))["rows"]]
    planned = {(v.name, f"{duration} s") for v in plan_of(("native",)) for duration in v.films}
    assert {(row.variant, row.film) for row in rows} == planned


def test_in_the_tiny_run_only_what_is_not_installed_has_no_figures(tiny_table: Path) -> None:
    rows = [Row(**row) for row in json.loads((tiny_table / "table.json").read_text("utf-8"))["rows"]]
    failed = {row.variant: row.reason for row in rows if row.reason}
    assert all("torchao" in reason for reason in failed.values()), failed


def test_the_tiny_run_times_every_part_of_ours_and_of_plain(tiny_table: Path) -> None:
    rows = [Row(**row) for row in json.loads((tiny_table / "table.json").read_text("utf-8"))["rows"]]
    for row in (row for row in rows if row.variant in ("ours", "plain")):
        assert all(
            row.parts[part] > 0 for part in ("text", "stage 1", "upsample", "stage 2", "decode", "sound")
        )
        assert row.pace("stage 2") > 0


def test_the_tiny_table_says_that_its_figures_mean_nothing(tiny_table: Path) -> None:
    table = (tiny_table / "table.md").read_text("utf-8")
    assert "tiny, CPU: figures mean nothing" in table
    assert "| ours | 10 s |" in table


def test_without_a_gpu_it_says_so_in_one_sentence_and_leaves_with_2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    answer = CliRunner().invoke(command.main, [])
    assert answer.exit_code == 2
    said = answer.output.strip().splitlines()[-1]
    assert said.startswith("Nothing was measured, since torch")
    assert "ours, plain, miniature" in said


def test_the_plan_names_the_counted_work_and_measures_the_most_important_first() -> None:
    answer = CliRunner().invoke(command.main, ["--plan"])
    lines = answer.output.splitlines()
    assert any("5 s: 7.3 in the denoiser" in line for line in lines)
    assert any("10 s: 19.6 in the denoiser" in line for line in lines)
    order = [line.strip() for line in lines[lines.index("measured, in this order:") + 1 :]]
    assert [line.split(":")[0] for line in order[:3]] == ["ours", "plain", "miniature"]


def test_each_attention_backend_that_is_here_is_a_variant() -> None:
    names = [variant.name for variant in plan_of(("native", "_flash_3"))]
    assert {"ours, attention native", "ours, attention _flash_3"} < set(names)


def test_a_name_that_no_variant_has_is_refused() -> None:
    answer = CliRunner().invoke(command.main, ["--plan", "--only", "theirs"])
    assert answer.exit_code == 2
    assert "no variant is called theirs" in answer.output


def test_a_variant_that_fails_is_a_row_with_its_reason() -> None:
    rows = list(measured_here(Variant("broken", "nothing", (10, 5)), tiny=True))
    assert [(row.film, row.reason) for row in rows] == [
        ("10 s", "ValueError: there is no kind 'nothing'"),
        ("5 s", "ValueError: there is no kind 'nothing'"),
    ]


def test_a_film_that_fails_does_not_keep_a_shorter_one_from_being_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filmed = plain.filmed

    def too_long(pipe: Any, upsampling: Any, shape: Shape, *rest: Any) -> None:
        if shape.duration == 10:
            raise torch.OutOfMemoryError("10 s do not fit")
        filmed(pipe, upsampling, shape, *rest)

    monkeypatch.setattr(plain, "filmed", too_long)
    variant = Variant("plain", "plain", (10, 5), {"where": "resident"})
    long, short = measured_here(variant, tiny=True)
    assert long.reason == "OutOfMemoryError: 10 s do not fit"
    assert short.seconds > 0
    assert not short.reason


def test_a_variant_in_a_process_of_its_own_tells_its_reason_too() -> None:
    (row,) = command.apart(Variant("nothing", "nothing"), left=300)
    assert row.reason == "ValueError: there is no kind 'nothing'"


def test_a_process_that_dies_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "false")
    (row,) = command.apart(Variant("ours", "ours"), left=300)
    assert row.reason == "its process ended with code 1"


def test_a_process_that_takes_too_long_is_ended_and_a_row() -> None:
    (row,) = command.apart(Variant("nothing", "nothing"), left=0.01)
    assert row.reason == "stopped after 0 s: the time was up"


def test_what_the_time_was_not_enough_for_is_told() -> None:
    def measure(variant: Variant, left: float) -> Iterator[Row]:
        raise AssertionError("nothing is begun any more")

    rows = list(command.measured([Variant("ours", "ours", (10, 5))], measure, budget=0.0))
    assert {(row.film, row.reason) for row in rows} == {
        ("10 s", "not reached: the time was up"),
        ("5 s", "not reached: the time was up"),
    }


def test_rows_outlive_a_process_that_is_killed_while_it_writes(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    write_row(path, Row("ours", "10 s", 61.5, parts={"stage 2": 30.0}))
    with path.open("a") as file:
        file.write('{"variant": "ours", "fi')
    assert read_rows(path) == [Row("ours", "10 s", 61.5, parts={"stage 2": 30.0})]


def test_the_pace_is_counted_work_over_seconds() -> None:
    row = Row(
        "ours", "10 s", parts={"stage 1": 10.0, "stage 2": 30.0}, flop={"stage 1": 5e15, "stage 2": 15e15}
    )
    assert (row.pace("stage 2"), row.denoising) == (500.0, 500.0)


def test_a_denoisers_call_belongs_to_the_stage_of_its_size() -> None:
    class Echo(torch.nn.Module):
        def forward(self, hidden_states: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
            return hidden_states, hidden_states

    class Pipe:
        transformer, text_encoder, connectors, vocoder = (
            Echo(),
            torch.nn.Identity(),
            torch.nn.Identity(),
            Echo(),
        )

        class vae:
            decoder = torch.nn.Identity()

        class audio_vae:
            decoder = torch.nn.Identity()

    meter = Meter(cuda=False)
    meter.watch(Pipe, torch.nn.Identity(), few=4)
    meter.begin()
    Pipe.transformer(hidden_states=torch.ones(1, 4, 2))
    Pipe.transformer(hidden_states=2 * torch.ones(1, 16, 2))
    Pipe.vae.decoder(torch.ones(1))
    assert set(meter.read()) == {"stage 1", "stage 2", "decode"}
    assert meter.strength() == 2.0


def test_the_full_networks_have_the_published_numbers_of_weights() -> None:
    """22 B with the connectors and 12 B, as the model's page has them; none of them is made."""
    sizes = {name: size / 2e9 for name, size in inventor_on("cpu", tiny=False, say=print).sizes().items()}
    assert sizes["transformer"] + sizes["connectors"] == pytest.approx(22, rel=0.02)
    assert sizes["text_encoder"] == pytest.approx(12, rel=0.02)


def test_the_longest_films_are_exactly_their_seconds_and_one_frame() -> None:
    assert {duration: shape.frames for duration, shape in FILMS.items()} == {10: 241, 5: 121}


def test_rows_of_an_earlier_table_are_kept_for_variants_that_are_not_measured_again(tmp_path: Path) -> None:
    rows = [Row("ours", "10 s", 61.0).as_json(), Row("plain", "10 s", 170.0).as_json()]
    (tmp_path / "table.json").write_text(json.dumps({"rows": rows}), encoding="utf-8")
    assert command._kept(tmp_path, [Variant("ours", "ours")]) == [Row("plain", "10 s", 170.0)]

"""`rushes plan --explain`: the prompt with what its phrases became."""

from __future__ import annotations

from click.testing import CliRunner

from rushes.commands.plan import plan


def test_each_phrase_is_told_with_what_it_became_or_that_it_was_not_read() -> None:
    shown = CliRunner().invoke(plan, ["A dog runs along a beach at sunset, glorbly", "--explain"])
    assert shown.exit_code == 0
    rows = [line.strip() for line in shown.stdout.splitlines() if "→" in line or "✗" in line]
    assert any(row.startswith("beach") and "→" in row for row in rows)
    assert any(row.startswith("glorbly") and "✗" in row for row in rows)


def test_no_colour_leaves_the_terminal() -> None:
    shown = CliRunner().invoke(plan, ["A dog runs along a beach", "--explain"])
    assert "\x1b[" not in shown.stdout

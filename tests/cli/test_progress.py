"""What people see while a film is made."""

from __future__ import annotations

import io

from rushes.commands.live import BarProgress, LineProgress, live_progress


def test_a_log_gets_plain_lines_and_not_one_for_every_frame() -> None:
    now = [0.0]
    out = io.StringIO()
    progress = LineProgress(out, clock=lambda: now[0])
    progress.note("“sepia” had no effect")
    progress.stage("filming", 240)
    for _ in range(240):
        now[0] += 0.25
        progress.advance()
    progress.done()
    lines = out.getvalue().splitlines()
    assert lines[:2] == ["note: “sepia” had no effect", "filming"]
    assert lines[2] == "filming 20/240, 55 s left"
    assert lines[-1] == "filming 240/240, 0 s left"
    assert len(lines) == 2 + 12


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_and_keeps_the_notes() -> None:
    out = Terminal()
    with live_progress(out) as progress:
        assert isinstance(progress, BarProgress)
        progress.stage("filming", 24)
        progress.advance(12)
        progress.note("no [bold] word")
        progress.done()
    assert "no [bold] word" in out.getvalue()

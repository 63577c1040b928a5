"""Which engines can run here and why not, and which one `auto` takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from rushes.doctor.child import answer_of
from rushes.doctor.finding import Finding, State
from rushes.engines.engine import CATALOGUE, FALLBACK, PREFERRED

__all__ = ["engine_findings"]

AUTO = "auto"
STATES: tuple[State, ...] = ("works", "missing", "note")


def engine_findings(machine: Sequence[Finding]) -> list[Finding]:
    """A finding for each engine with what there is to say about it behind it, and one for `auto`.

    An engine that cannot run is a note: films are made by others. `machine` is what was found of the machine; whatever is
    missing there the miniature engine lacks.
    """
    with ThreadPoolExecutor() as pool:
        answers = dict(zip((*CATALOGUE, AUTO), pool.map(_tried, (*CATALOGUE, AUTO)), strict=True))
    missing = [finding.name for finding in machine if finding.state == "missing"]
    found = [finding for name in CATALOGUE for finding in _engine(name, answers[name], missing)]
    return [*found, _auto(answers[AUTO], missing)]


def _tried(name: str) -> dict[str, Any]:
    return answer_of(["-m", "rushes.doctor.trial", name])


def _engine(name: str, answer: dict[str, Any], missing: list[str]) -> Iterable[Finding]:
    lack = str(answer.get("lack", answer.get("why", "")))
    if name == FALLBACK and missing and not lack:
        lack = f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing, see above"
    rows = [Finding(**row) for row in answer.get("details", ()) if row["state"] in STATES]
    same = [
        row for row in rows if row.state == "note" and lack.startswith(row.detail)
    ]  # no use saying it twice
    if same:
        yield Finding(f"engine {name}", "note", f"cannot run here: {same[0].detail}", same[0].mend)
    elif lack:
        yield Finding(f"engine {name}", "note", f"cannot run here: {lack}", str(answer.get("mend", "")))
    else:
        yield Finding(f"engine {name}", "works", "can run here")
    yield from (row for row in rows if row not in same)


def _auto(answer: dict[str, Any], missing: list[str]) -> Finding:
    """What `--engine auto` takes on this machine."""
    taken = answer.get("engine")
    if not taken:
        return Finding("engine auto", "note", f"cannot choose: {answer.get('why') or answer.get('lack')}")
    if taken != FALLBACK:
        return Finding("engine auto", "works", f"takes {taken}, since this machine has all it needs")
    others = " nor ".join(name for name in PREFERRED if name in CATALOGUE)
    neither = "neither " if " nor " in others else ""
    why = f"takes {taken}, since {neither}{others} can{'' if neither else 'not'} run here"
    return Finding("engine auto", "note" if missing else "works", why)

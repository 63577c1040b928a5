"""`rushes doctor`: what works on this machine, and how to mend what doesn't."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

__all__ = ["doctor"]

SIGNS = {"works": ("ok", "green"), "missing": ("MISSING", "red"), "note": ("note", "yellow")}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def doctor(as_json: bool) -> int:
    """Say what works on this machine, which engines it can run, and how to mend what doesn't.

    Leaves with code 1 when something is missing without which no film can be made. An engine that cannot run is only a note:
    films are made by the others.
    """
    from rushes.doctor import examine, healthy

    findings = examine()
    fine = healthy(findings)
    if as_json:
        told = {"healthy": fine, "findings": [asdict(finding) for finding in findings]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return 0 if fine else 1
    for finding in findings:
        sign, colour = SIGNS[finding.state]
        click.echo(f"{click.style(f'{sign:>7}', fg=colour)}  {finding.name:<16} {finding.detail}")
        if finding.mend:
            click.echo(f"{'':>7}  {'':<16} → {finding.mend}")
    return 0 if fine else 1

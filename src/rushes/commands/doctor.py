"""`rushes doctor`: what works on this machine, and how to mend what doesn't."""

from __future__ import annotations

import click

__all__ = ["doctor"]

SIGNS = {"works": ("ok", "green"), "missing": ("MISSING", "red"), "note": ("note", "yellow")}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
def doctor() -> int:
    """Say what works on this machine and how to mend what doesn't.

    Leaves with code 1 when something is missing without which no film can be made.
    """
    from rushes.doctor import examine, healthy

    findings = examine()
    for finding in findings:
        sign, colour = SIGNS[finding.state]
        click.echo(f"{click.style(f'{sign:>7}', fg=colour)}  {finding.name:<15} {finding.detail}")
        if finding.mend:
            click.echo(f"{'':>7}  {'':<15} → {finding.mend}")
    return 0 if healthy(findings) else 1

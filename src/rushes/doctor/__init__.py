"""What works on this machine, which engines it can run, and how to mend what doesn't.

Everything native (drivers, speech engines, torch) is tried in a child process, so that a crash there is a finding, not an end.
"""

from __future__ import annotations

from rushes.doctor.engines import engine_findings
from rushes.doctor.finding import Finding, healthy
from rushes.doctor.machine import machine_findings

__all__ = ["Finding", "examine", "healthy"]


def examine() -> list[Finding]:
    """Look at everything a film needs, the engines last. Takes some seconds, more where torch is installed; raises nothing."""
    found = machine_findings()
    return [*found, *engine_findings(found)]

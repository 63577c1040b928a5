"""The machine that figures come from, and how long its disk takes to promise that something is kept."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.api.load import percentile

__all__ = ["DATA", "Place", "surveyed"]

DATA = Path("/var/tmp")
"""Where data lies by default: by convention a disk, where /tmp may be memory."""
BLOCK = 4096
SYNCS = 300
SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Place:
    """A machine, and a folder on it."""

    processor: str
    cores: int
    memory: int
    """Bytes."""
    system: str
    python: str
    folder: str
    sync_p50: float
    """Seconds of one 4 KiB append with fdatasync: no durable commit can be quicker, only shared by more creates."""
    sync_p95: float
    load: float
    """Processes that wanted a core during the last minute: figures are only worth something when it is near 0."""


def surveyed(folder: Path) -> Place:
    """This machine, with the disk under `folder`."""
    syncs = _syncs(folder)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Place(
        processor=_processor(),
        cores=cores,
        memory=os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        system=platform.platform(terse=True),
        python=f"{platform.python_implementation()} {platform.python_version()}",
        folder=str(folder),
        sync_p50=percentile(syncs, 0.5),
        sync_p95=percentile(syncs, 0.95),
        load=os.getloadavg()[0],
    )


def _processor() -> str:
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _syncs(folder: Path) -> list[float]:
    sync = os.fsync if sys.platform == "darwin" else os.fdatasync
    found: list[float] = []
    deadline = time.perf_counter() + SECONDS
    with tempfile.TemporaryFile(dir=folder) as file:
        while len(found) < SYNCS and time.perf_counter() < deadline:
            began = time.perf_counter()
            os.write(file.fileno(), b"\0" * BLOCK)
            sync(file.fileno())
            found.append(time.perf_counter() - began)
    return found

"""How much memory is free now: on the device, and on the host within its container's limit."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rushes.engines.ltx.process import allocating
from rushes.errors import EnvironmentProblem

__all__ = ["Budget", "budget_on", "host_free"]


@dataclass(frozen=True, slots=True)
class Budget:
    """Bytes: of the device, free on it, free in the host's memory. `shared`: the device's memory is the host's (a CPU)."""

    total: int
    free: int
    host_free: int
    shared: bool = False


def budget_on(device: str) -> Budget:
    """What is free for a model on `device` ("cuda", "cuda:1", "cpu"). Makes the device's context, so that its own bytes are
    not counted as free. Raises EnvironmentProblem (field "RUSHES_LTX_DEVICE") when there is no such device."""
    free = host_free()
    if device.partition(":")[0] == "cpu":
        return Budget(free, free, free, shared=True)
    allocating()
    import torch

    if not torch.cuda.is_available():
        raise EnvironmentProblem(
            "there is no GPU that this PyTorch can use",
            field="RUSHES_LTX_DEVICE",
            mend="use a machine with an NVIDIA GPU and a CUDA build of PyTorch, or set RUSHES_LTX_DEVICE=cpu, which is slow",
        )
    try:
        on_device, total = torch.cuda.mem_get_info(torch.device(device))
    except (RuntimeError, ValueError) as error:
        raise EnvironmentProblem(
            f"the device {device!r} cannot be used: {str(error).splitlines()[0]}", field="RUSHES_LTX_DEVICE"
        ) from error
    return Budget(int(total), int(on_device), free)


def host_free(root: Path = Path("/")) -> int:
    """Bytes of memory that this process may still take: the kernel's estimate, and no more than its control group has left."""
    try:
        lines = (root / "proc/meminfo").read_text(encoding="ascii").splitlines()
        free = next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError):
        return _elsewhere()
    limit, used = (_number(root / f"sys/fs/cgroup/memory.{name}") for name in ("max", "current"))
    if limit is not None and used is not None:
        free = min(free, max(limit - used + _reclaimable(root), 0))
    return free


def _number(path: Path) -> int | None:
    try:
        return int(path.read_text(encoding="ascii"))
    except (OSError, ValueError):  # no control group, or "max"
        return None


def _reclaimable(root: Path) -> int:
    """Bytes of files that the control group counts as used and the kernel would drop."""
    try:
        lines = (root / "sys/fs/cgroup/memory.stat").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith(("inactive_file ", "active_file ")))


def _elsewhere() -> int:
    """Where there is no /proc: what psutil, which accelerate brings, says."""
    psutil: Any = importlib.import_module("psutil")
    return int(psutil.virtual_memory().available)

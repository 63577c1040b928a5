"""What there is to measure on: the card and its peak, the driver, torch and what it can use, the host."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import shutil
import subprocess
from dataclasses import dataclass, field

__all__ = ["Machine", "attention_backends", "lacking", "machine_here"]

PEAKS = {
    "H100 PCIe": 756.0,
    "H100 NVL": 835.0,
    "H100": 989.0,
    "H200": 989.0,
    "GH200": 989.0,
    "B200": 2250.0,
    "A100": 312.0,
    "L40S": 362.0,
    "RTX 6000 Ada": 364.0,
    "RTX 5090": 209.5,
    "RTX 4090": 165.2,
    "RTX 3090": 71.0,
}
"""Dense bf16 TFLOP/s with fp32 sums, from the maker's data sheets; the first name that the card's contains counts."""

PACKAGES = ("diffusers", "transformers", "accelerate", "torchao", "flash-attn", "sageattention", "xformers")
BACKENDS = {
    "native": "torch",
    "_native_cudnn": "torch",
    "_native_flash": "torch",
    "_native_efficient": "torch",
    "flash": "flash_attn",
    "_flash_3": "flash_attn_interface",
    "sage": "sageattention",
    "xformers": "xformers",
}
"""Attention backends of diffusers that need no download, and the package of each."""


def _cores() -> int:
    """Those that this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class Machine:
    """`memory` in bytes, `peak` in TFLOP/s of dense bf16 (0 = not known), `packages` by name with their versions."""

    card: str = ""
    driver: str = ""
    memory: int = 0
    peak: float = 0.0
    capability: str = ""
    torch: str = ""
    cuda: str = ""
    cudnn: str = ""
    compiler: str = ""
    python: str = field(default_factory=platform.python_version)
    cores: int = field(default_factory=_cores)
    host_memory: int = 0
    packages: tuple[tuple[str, str], ...] = ()
    backends: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """For people: one fact a line."""
        packages = ", ".join(f"{name} {version}" for name, version in self.packages) or "none"
        absent = ", ".join(name for name in PACKAGES if name not in dict(self.packages)) or "none"
        peak = f"{self.peak:g} TFLOP/s bf16 by its data sheet" if self.peak else "peak not known"
        card = f"{self.card}, {self.memory / 2**30:.0f} GiB, {peak}, capability {self.capability}"
        return [
            f"card: {card}" if self.card else "card: none that torch can use",
            (
                f"driver {self.driver or 'not found'}; torch {self.torch or 'missing'}, CUDA {self.cuda or 'none'}, "
                f"cuDNN {self.cudnn or 'none'}; compiler: {self.compiler or 'none'}"
            ),
            f"packages: {packages}; absent: {absent}",
            f"attention backends: {', '.join(self.backends) or 'none'}",
            f"host: {self.cores} cores, {self.host_memory / 2**30:.0f} GiB, Python {self.python}",
        ]


def attention_backends(*, cuda: bool) -> tuple[str, ...]:
    """The backends whose package is here; without CUDA only torch's own choice."""
    if not cuda:
        return ("native",)
    return tuple(name for name, package in BACKENDS.items() if importlib.util.find_spec(package))


def lacking() -> str:
    """What this machine lacks to measure the open-weight engine on a GPU, in one sentence without its stop, or ""."""
    missing = [
        name
        for name in ("torch", "diffusers", "transformers", "accelerate")
        if not importlib.util.find_spec(name)
    ]
    if missing:
        return f"the Python packages {', '.join(missing)} are not installed"
    import torch

    if torch.cuda.is_available():
        return ""
    built = torch.version.cuda
    return (
        f"torch {torch.__version__} finds no NVIDIA GPU"
        if built
        else f"torch {torch.__version__} was built without CUDA"
    )


def machine_here() -> Machine:
    """This machine; what cannot be found out is empty."""
    facts = {
        "driver": _driver(),
        "host_memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "packages": tuple((name, version) for name in PACKAGES if (version := _version(name))),
    }
    if importlib.util.find_spec("torch"):
        facts |= _torch_facts()
    return Machine(**facts)  # type: ignore[arg-type]


def _torch_facts() -> dict[str, object]:
    import torch

    facts: dict[str, object] = {"torch": torch.__version__, "cuda": torch.version.cuda or ""}
    facts["backends"] = attention_backends(cuda=torch.cuda.is_available())
    if torch.cuda.is_available():
        card = torch.cuda.get_device_properties(0)
        facts |= {
            "card": card.name,
            "memory": card.total_memory,
            "peak": next((peak for name, peak in PEAKS.items() if name in card.name), 0.0),
            "capability": f"{card.major}.{card.minor}",
            "cudnn": str(torch.backends.cudnn.version() or ""),
        }
    triton, compiler = _version("triton"), shutil.which("cc") or shutil.which("gcc")
    facts["compiler"] = " with ".join(
        part for part in (f"triton {triton}" if triton else "", compiler or "") if part
    )
    return facts


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _driver() -> str:
    """The NVIDIA driver's version, from its own program."""
    query = ["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"]
    try:
        answer = subprocess.run(query, capture_output=True, text=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return answer.stdout.strip().splitlines()[0] if answer.stdout.strip() else ""

"""The mean pitch of a voice, measured once and kept in the user's cache folder (`$XDG_CACHE_HOME/rushes/voices.json`)."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

import numpy as np
import numpy.typing as npt

__all__ = ["keep", "kept", "mean_pitch", "print_of"]

RECKONED = "2"  # changes when what is measured does
LOWEST, HIGHEST = 60.0, 500.0  # Hz


def mean_pitch(samples: npt.NDArray[np.float32], rate: int) -> float:
    """Median F0 in Hz over what is voiced (WORLD's DIO with StoneMask, Morise 2009), 0 where nothing is."""
    import pyworld

    x = samples.astype(np.float64)
    f0, times = pyworld.dio(x, rate, f0_floor=LOWEST, f0_ceil=HIGHEST)
    f0 = pyworld.stonemask(x, f0, times, rate)
    voiced = f0[f0 > 0]
    return float(np.median(voiced)) if len(voiced) else 0.0


def print_of(key: str, *files: Path) -> str:
    """What tells one voice in one state of its files from another."""
    told = [RECKONED, key]
    for path in files:
        about = path.stat()
        told.append(f"{path.name} {about.st_size} {about.st_mtime_ns}")
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]


def kept(name: str) -> float:
    """The pitch that was kept under a print, 0 when none was."""
    return _all().get(name, 0.0)


def keep(name: str, pitch: float) -> None:
    """Keep a pitch; a cache folder that cannot be written only costs the next process a second."""
    path = _path()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(f".{os.getpid()}")
        aside.write_text(json.dumps({**_all(), name: pitch}))
        aside.replace(path)


def _all() -> dict[str, float]:
    with suppress(OSError, ValueError, AttributeError):
        return {str(k): float(v) for k, v in json.loads(_path().read_text()).items()}
    return {}


def _path() -> Path:
    given = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(given) if given else Path.home() / ".cache") / "rushes" / "voices.json"

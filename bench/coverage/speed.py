"""What reading costs: load, seconds a prompt, memory. Runs in a process of its own, since what is loaded once stays.

    python -m bench.coverage.speed PROMPTS

Prints JSON. Loading is import and first reading; Chinese is loaded after English and counted by itself.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

__all__ = ["measured"]

ROOT = Path(__file__).parents[2]
LIMIT = 600


def measured(prompts: Path) -> dict[str, float]:
    """The figures, taken in a child: `load_seconds`, `load_zh_seconds`, `seconds_per_prompt` (mean over the long prompts),
    `slowest_seconds` and `peak_mb`. RuntimeError with what the child said where it failed."""
    command = [sys.executable, "-m", "bench.coverage.speed", str(prompts.resolve())]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT, check=False)
    if child.returncode:
        raise RuntimeError(f"the speed could not be measured: {child.stderr.strip()[-500:]}")
    figures: dict[str, float] = json.loads(child.stdout.splitlines()[-1])
    return figures


def _peak_mb() -> float:
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def _measure(prompts: Path) -> dict[str, float]:
    begun = time.perf_counter()
    from rushes.script.reader import read

    read("A dog runs along a beach.")
    loaded = time.perf_counter() - begun
    begun = time.perf_counter()
    read("一只狗在海滩上奔跑。")
    loaded_zh = time.perf_counter() - begun
    took = []
    for line in (prompts / "avgen_dev.jsonl").read_text(encoding="utf-8").splitlines():
        begun = time.perf_counter()
        read(json.loads(line)["prompt"])
        took.append(time.perf_counter() - begun)
    return {
        "seconds_per_prompt": sum(took) / len(took),
        "slowest_seconds": max(took),
        "load_seconds": loaded,
        "load_zh_seconds": loaded_zh,
        "peak_mb": _peak_mb(),
    }


if __name__ == "__main__":
    print(json.dumps(_measure(Path(sys.argv[1]))))

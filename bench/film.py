"""`./dev bench`: what a film costs on this machine. Prints, judges nothing.

For each example prompt a child process plans and shoots a final film and reports, per stage, wall and CPU seconds
(the whole process and its children, so threads count), frames a second and peak memory.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"
PROMPTS = ("cafe", "dog", "rain")
IMPORTS = 5


def cpu_seconds() -> float:
    """User and system seconds of this process and of its ended children."""
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses)


def peak_megabytes() -> float:
    """The most memory this process has held; Linux counts in kilobytes, macOS in bytes."""
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


@dataclass
class Stopwatch:
    """A progress listener that takes the time of each stage."""

    stages: list[dict[str, float | str]] = field(default_factory=list)
    _name: str = ""
    _wall: float = 0.0
    _cpu: float = 0.0

    def stage(self, name: str, total: int) -> None:
        """The last stage has ended, another begins."""
        self.done()
        self._name, self._wall, self._cpu = name, time.perf_counter(), cpu_seconds()

    def advance(self, n: int = 1) -> None:
        """Not of interest."""

    def note(self, text: str) -> None:
        """Not of interest."""

    def done(self) -> None:
        """Close the present stage."""
        if self._name:
            wall, cpu = time.perf_counter() - self._wall, cpu_seconds() - self._cpu
            self.stages.append({"name": self._name, "wall": wall, "cpu": cpu})
        self._name = ""


def measure(prompt: str, duration: int, quality: str) -> None:
    """In the child: make one film and print its figures as JSON."""
    import rushes

    watch = Stopwatch()
    watch.stage("planning", 1)
    plan = rushes.plan_film(prompt, duration=duration)
    watch.done()
    again = time.perf_counter()
    rushes.plan_film(prompt, duration=duration)
    warm = time.perf_counter() - again
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.mp4"
        facts = rushes.shoot_plan(plan, film, quality=quality, progress=watch)
        size = film.stat().st_size / 1e6
    report = {
        "stages": watch.stages,
        "warm_plan": warm,
        "frames": facts.frames,
        "size": f"{facts.width}x{facts.height}",
        "megabytes": size,
        "peak": peak_megabytes(),
    }
    print(json.dumps(report))


def show(name: str, duration: int, quality: str) -> None:
    """In the parent: run one film in a child and print a table of its stages."""
    prompt = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8").strip()
    command = [
        sys.executable,
        __file__,
        "--measure",
        prompt,
        "--duration",
        str(duration),
        "--quality",
        quality,
    ]
    began = time.perf_counter()
    answer = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if answer.returncode:
        sys.exit(f"{name}: no film, so no figures (see above)")
    total = time.perf_counter() - began
    report = json.loads(answer.stdout.splitlines()[-1])
    filming = report["stages"][-1]["wall"]
    print(f"\n{name}: {duration} s {quality}, {report['size']}, {report['megabytes']:.1f} MB")
    for stage in report["stages"]:
        print(f"  {stage['name']:<12} {stage['wall']:7.2f} s   {stage['cpu']:7.2f} CPU s")
    print(f"  {'all':<12} {total - report['warm_plan']:7.2f} s   from command to file")
    print(
        f"  {report['frames'] / filming:.2f} frames a second while filming, peak {report['peak']:.0f} MB,",
        end=" ",
    )
    print(f"planning again {report['warm_plan']:.2f} s")


def import_milliseconds() -> float:
    """The best of a few fresh interpreters: what `import rushes` adds."""
    code = "import time; t = time.perf_counter(); import rushes; print((time.perf_counter() - t) * 1000)"
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True) for _ in range(IMPORTS)
    ]
    return min(float(run.stdout) for run in runs)


def main() -> None:
    """Read the options, run the films one after the other."""
    options = argparse.ArgumentParser(prog="./dev bench", description="What a film costs on this machine.")
    options.add_argument(
        "prompts", nargs="*", default=PROMPTS, help=f"names of examples (default {' '.join(PROMPTS)})"
    )
    options.add_argument("--duration", type=int, default=10)
    options.add_argument("--quality", default="final")
    options.add_argument("--measure", metavar="PROMPT", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.measure:
        measure(given.measure, given.duration, given.quality)
        return
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(
        f"{cores} cores, load {os.getloadavg()[0]:.1f}; import rushes {import_milliseconds():.0f} ms",
        flush=True,
    )
    for name in given.prompts:
        show(name, given.duration, given.quality)


if __name__ == "__main__":
    main()

"""CPU seconds per pass of the renderer: `python bench/passes.py [width height [frames]]`. Prints, judges nothing."""

import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.swatches import swatches

from rushes.render.renderer import Renderer
from rushes.stage.scene import StageScene

__all__ = ["Stopwatch", "measure"]


class Stopwatch:
    """Sums CPU and wall seconds between marks; the GL is finished at each, so that work falls to its own pass."""

    def __init__(self, finish: Callable[[], None]) -> None:
        self._finish = finish
        self.spent: dict[str, list[tuple[float, float]]] = defaultdict(list)
        self._last = (time.process_time(), time.perf_counter())

    def start(self) -> None:
        """Forget the time since the last mark."""
        self._last = (time.process_time(), time.perf_counter())

    def mark(self, name: str) -> None:
        """Time since the last mark goes to `name`."""
        self._finish()
        now = (time.process_time(), time.perf_counter())
        self.spent[name].append((now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now


def measure(
    scene: StageScene, size: tuple[int, int], frames: int, quality: str = "final", first: float = 0.0
) -> None:
    """Print the median cost of each pass over some frames."""
    with Renderer(*size, quality) as renderer:
        renderer.load(scene)
        renderer.draw(scene.pose(first))
        watch = Stopwatch(renderer._context.finish)
        renderer.mark = watch.mark
        for frame in range(frames):
            state = scene.pose(first + 1.0 + frame)
            watch.start()
            renderer.draw(state)
        total = 0.0
        for name, spent in watch.spent.items():
            cpu, wall = (statistics.median(values) for values in zip(*spent, strict=True))
            total += cpu
            print(f"{name:12s} cpu {cpu:7.4f} s   wall {wall:7.4f} s")
        triangles = sum(len(piece.mesh.faces) for piece in scene.pieces)
        print(f"{'all':12s} cpu {total:7.4f} s   {triangles} triangles, {size[0]} x {size[1]} {quality}")


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:4]] + [1920, 1080, 3][len(sys.argv[1:4]) :]
    measure(swatches(), (numbers[0], numbers[1]), numbers[2])

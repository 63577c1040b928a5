"""An ONNX model that gives the same samples for the same input, though it holds noise without a seed.

onnxruntime's `set_seed` rules the noise of sessions made after it, and each run moves the noise on. So the session is made
once after `set_seed`, and every line is run in a forked child, which finds the noise where it began. A session of one thread
has no pool that a fork would lose.
"""

import io
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.sound.voice.neural.aside import aside
from rushes.sound.voice.neural.voices import FolderProblem

__all__ = ["Model", "runtime"]

NOISE_SEED = 1
ERRORS_ONLY = 3
KINDS = {"tensor(int64)": np.int64, "tensor(int32)": np.int32, "tensor(float)": np.float32, "tensor(double)": np.float64,
         "tensor(float16)": np.float16}  # fmt: skip


def runtime() -> Any:
    """onnxruntime. FolderProblem where it is not installed."""
    try:
        return import_module("onnxruntime")
    except ImportError as missing:
        raise FolderProblem(
            "onnxruntime, which neural voices need, is not installed",
            "install rushes with its extra: pip install 'rushes[voices]'",
        ) from missing


class Model:
    """One loaded file. FolderProblem when it cannot be loaded or lacks the inputs named in `needs` (a name or its like)."""

    def __init__(self, path: Path, needs: tuple[tuple[str, ...], ...]) -> None:
        library = runtime()
        library.set_seed(NOISE_SEED)
        options = library.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = ERRORS_ONLY
        try:
            self._session = library.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as problem:  # onnxruntime's own errors have no common parent but this
            why = (str(problem).strip().splitlines() or ["damaged"])[0][:160]
            raise FolderProblem(
                f"{path.name} cannot be loaded: {why}", "copy the model into the folder again"
            ) from problem
        self.kinds: dict[str, str] = {i.name: i.type for i in self._session.get_inputs()}
        self.names: dict[str, str] = {}
        for alike in needs:
            here = next((name for name in alike if name in self.kinds), "")
            if not here:
                raise FolderProblem(
                    f"{path.name} has no input {' or '.join(alike)}, only {', '.join(self.kinds)}",
                    "use Piper's or Kokoro's own ONNX export",
                )
            self.names[alike[0]] = here

    def run(self, **values: object) -> list[npt.NDArray[np.float32]]:
        """Every output, flat, as float32. ValueError when the model fails."""
        feeds = {
            self.names.get(name, name): np.asarray(
                value, KINDS.get(self.kinds[self.names.get(name, name)], np.float32)
            )
            for name, value in values.items()
            if self.names.get(name, name) in self.kinds
        }
        raw = io.BytesIO(aside(lambda: self._ran(feeds)))
        found = []
        while raw.tell() < len(raw.getbuffer()):
            found.append(np.load(raw, allow_pickle=False))
        return found

    def _ran(self, feeds: dict[str, npt.NDArray[Any]]) -> bytes:
        out = io.BytesIO()
        for each in self._session.run(None, feeds):
            np.save(out, np.asarray(each, np.float32).ravel())
        return out.getvalue()

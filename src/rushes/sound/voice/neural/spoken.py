"""What a neural model gave for one run of symbols."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

__all__ = ["Spoken"]

SILENCE = 38.0  # dB below the loudest 10 ms
LEAD, TAIL = 0.02, 0.06  # seconds that are kept of the silence at either end


@dataclass(frozen=True)
class Spoken:
    """`samples` mono; `symbols` what was spoken and `ends` where each ends, as a share of the samples (empty where the export
    tells no durations); `dropped` are symbols that the voice does not know."""

    samples: npt.NDArray[np.float32]
    symbols: tuple[str, ...]
    ends: tuple[float, ...]
    dropped: tuple[str, ...]

    @classmethod
    def of(cls, outputs: list[npt.NDArray[np.float32]], symbols: list[str], dropped: list[str]) -> "Spoken":
        """Of a model's outputs: the first is sound; one of as many values as there are symbols is their durations."""
        samples = np.nan_to_num(outputs[0], posinf=0.0, neginf=0.0)
        if not len(samples) or not float(np.abs(samples).max()):
            raise ValueError("the model gave no sound")
        top = float(np.abs(samples).max())
        samples = samples / top if top > 1 else samples
        told = next((o for o in outputs[1:] if len(o) == len(symbols) and float(o.sum()) > 0), None)
        ends = tuple((np.cumsum(told) / told.sum()).tolist()) if told is not None else ()
        return cls(samples.astype(np.float32), tuple(symbols), ends, tuple(dict.fromkeys(dropped)))

    def trimmed(self, rate: int) -> "Spoken":
        """Without the silence that the model leaves before and after; `ends` are of what is left."""
        size = rate // 100
        count = len(self.samples) // size
        if count < 3:
            return self
        power = (self.samples[: count * size].astype(np.float64).reshape(count, size) ** 2).mean(1)
        loud = np.flatnonzero(power > power.max() * 10 ** (-SILENCE / 10))
        first = max(int(loud[0]) * size - round(LEAD * rate), 0)
        last = min((int(loud[-1]) + 1) * size + round(TAIL * rate), len(self.samples))
        whole = len(self.samples)
        ends = tuple(min(max((e * whole - first) / (last - first), 0.0), 1.0) for e in self.ends)
        return replace(self, samples=self.samples[first:last], ends=ends)

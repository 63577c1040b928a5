"""WORLD over an engine's samples (Morise 2016, through pyworld): a Delivery for voices whose vocoder cannot act by itself.

Time stays 1:1. Only eSpeak's takes come here, and only when the delivery asks for more than pace and plain pitch.
"""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from rushes.sound.voice.contour import shaped
from rushes.sound.voice.delivery import Delivery

__all__ = ["coloured"]

FRAME_MS = 5.0


def coloured(
    samples: npt.NDArray[np.float32], rate: int, delivery: Delivery, seed: int
) -> npt.NDArray[np.float32]:
    """`samples` with the delivery's pitch, range, formants, breath or whisper; untouched when it asks for none of them."""
    if delivery.untouched or len(samples) < rate // 20:
        return samples
    import pyworld

    x = samples.astype(np.float64)
    f0, times = pyworld.dio(x, rate, f0_floor=60.0, f0_ceil=500.0, frame_period=FRAME_MS)
    f0 = pyworld.stonemask(x, f0, times, rate)
    envelope = pyworld.cheaptrick(x, f0, times, rate)
    noise = pyworld.d4c(x, f0, times, rate)
    voiced = f0 > 0
    if delivery.formant != 1:
        envelope = _stretched(envelope, delivery.formant)
    if delivery.whisper:
        noise = np.ones_like(noise)
    elif delivery.breath:
        slope = np.linspace(0.35, 1.0, noise.shape[1])
        noise = np.clip(noise + delivery.breath * slope, 0.0, 1.0)
    # In silences DIO may find voice; the contour keeps whatever voicing it found.
    f0 = shaped(np.where(voiced, f0, 0.0), replace(delivery, semitones=delivery.semitones), seed)
    y = pyworld.synthesize(f0, np.ascontiguousarray(envelope), np.ascontiguousarray(noise), rate, FRAME_MS)
    fitted = np.zeros(len(samples), np.float32)
    fitted[: min(len(y), len(fitted))] = y[: len(fitted)]
    return fitted


def _stretched(envelope: npt.NDArray[np.float64], factor: float) -> npt.NDArray[np.float64]:
    """Envelope with formants `factor` times higher at low frequencies, easing to none at Nyquist (as a vocal tract does)."""
    bins = envelope.shape[1]
    u = np.linspace(0.0, 1.0, bins)
    bent = u / factor + (1 - 1 / factor) * u**3
    at = bent * (bins - 1)
    low = np.minimum(at.astype(int), bins - 2)
    share = at - low
    logs = np.log(envelope + 1e-16)
    result: npt.NDArray[np.float64] = np.exp(logs[:, low] * (1 - share) + logs[:, low + 1] * share)
    return result

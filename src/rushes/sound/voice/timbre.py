"""WORLD over an engine's samples (Morise 2016, through pyworld): a Delivery for voices whose vocoder cannot act by itself.

Time stays 1:1. Only eSpeak's takes come here, and only when the delivery asks for more than pace and plain pitch. Consonants
without voice stay the engine's own: a vocoder makes bursts and hisses of noise, and blurs them.
"""

import numpy as np
import numpy.typing as npt

from rushes.sound.voice.contour import FRAME, shaped, smoothed
from rushes.sound.voice.delivery import Delivery

__all__ = ["coloured"]

FRAME_MS = 1000 * FRAME
LOWEST, HIGHEST = 50.0, 700.0  # Hz between which voice is looked for
SEAM = 0.012  # seconds over which what was shaped gives way to what was not

Floats = npt.NDArray[np.float64]


def coloured(
    samples: npt.NDArray[np.float32], rate: int, delivery: Delivery, seed: int
) -> npt.NDArray[np.float32]:
    """`samples` with the delivery's pitch, range, formants, breath or whisper; untouched when it asks for none of them."""
    if delivery.untouched or len(samples) < rate // 20:
        return samples
    import pyworld

    x = samples.astype(np.float64)
    f0, times = pyworld.dio(x, rate, f0_floor=LOWEST, f0_ceil=HIGHEST, frame_period=FRAME_MS)
    f0 = pyworld.stonemask(x, f0, times, rate)
    # At its default size the analysis takes any pitch below 65 Hz for one of 500 Hz.
    size = pyworld.get_cheaptrick_fft_size(rate, LOWEST)
    envelope = pyworld.cheaptrick(x, f0, times, rate, fft_size=size)
    noise = pyworld.d4c(x, f0, times, rate, fft_size=size)
    if delivery.formant != 1:
        envelope = _stretched(envelope, delivery.formant)
    if delivery.whisper:
        noise = np.ones_like(noise)
    elif delivery.breath:
        slope = np.linspace(0.35, 1.0, noise.shape[1])
        noise = np.clip(noise + delivery.breath * slope, 0.0, 1.0)
    # In silences DIO may find voice; the contour keeps whatever voicing it found.
    moved = shaped(f0, delivery, seed)
    y = pyworld.synthesize(moved, np.ascontiguousarray(envelope), np.ascontiguousarray(noise), rate, FRAME_MS)
    fitted = np.zeros(len(samples))
    fitted[: min(len(y), len(fitted))] = y[: len(fitted)]
    share = _voicing(f0, len(samples), rate)
    return (share * fitted + (1 - share) * x).astype(np.float32)


def _voicing(f0: Floats, count: int, rate: int) -> Floats:
    """1 where there is voice or silence-like voice is near, 0 in what has none, for every sample."""
    near = np.convolve(f0 > 0, np.ones(5), "same") > 0
    at = np.minimum((np.arange(count) / (rate * FRAME) + 0.5).astype(int), len(near) - 1)
    return np.clip(smoothed(near[at].astype(np.float64), round(SEAM * rate)), 0.0, 1.0)


def _stretched(envelope: Floats, factor: float) -> Floats:
    """Envelope with formants `factor` times higher at low frequencies, easing to none at Nyquist (as a vocal tract does)."""
    bins = envelope.shape[1]
    u = np.linspace(0.0, 1.0, bins)
    bent = u / factor + (1 - 1 / factor) * u**3
    at = bent * (bins - 1)
    low = np.minimum(at.astype(int), bins - 2)
    share = at - low
    logs = np.log(envelope + 1e-16)
    result: Floats = np.exp(logs[:, low] * (1 - share) + logs[:, low + 1] * share)
    return result

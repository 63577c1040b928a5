"""From an engine's samples to a clean recording: ring removed, slope, air above the engine's band, 48 kHz, levelled.

Filters: RBJ audio EQ cookbook. Levels are RMS over the active (spoken) frames in dBFS.
"""

import numpy as np
import numpy.typing as npt
from scipy import signal
from scipy.ndimage import gaussian_filter1d

from rushes.sound.voice.contour import FRAME, shaken
from rushes.sound.voice.delivery import Delivery

__all__ = ["HOUSE_LEVEL", "RATE", "active_rms", "finished", "levelled", "trim_span"]

Samples = npt.NDArray[np.float32]

RATE = 48_000
HOUSE_LEVEL = -23.0  # dBFS, active RMS of a neutral line
ACTIVE_BELOW_PEAK = 26.0  # dB: frames this far under the loudest are silence
CEILING = 0.84  # -1.5 dBFS
RUMBLE = 75.0  # Hz
RING = (6850.0, -11.0, 3.2)  # Hz, dB, Q of the ring in flite's slt and rms
WHISPER_EVEN = 0.25  # exponent by which the level of a whisper's phones is evened
WHISPER_LOW = (420.0, -4.0)  # a whisper has little below its first formant
LEAD, TAIL = 0.02, 0.06  # seconds kept before the first and after the last phone


def finished(samples: Samples, rate: int, delivery: Delivery, *, ring: bool, seed: int) -> Samples:
    """Mono samples of an engine as 48 kHz float32, coloured by slope, whisper and tremor, not yet levelled."""
    x = samples.astype(np.float64)
    if ring:
        x = signal.lfilter(*_peaking(*RING, rate), x)
    if delivery.whisper:
        x = signal.lfilter(*_low_shelf(*WHISPER_LOW, rate), x)
        x = _evened(x, rate)
    x = signal.resample_poly(x, RATE // np.gcd(RATE, rate), rate // np.gcd(RATE, rate))
    x = _aired(x, rate, seed, 0.3 if delivery.whisper else 0.8)
    if delivery.tilt:
        x = _tilted(x, delivery.tilt)
    if delivery.tremor:
        x *= _trembling(len(x), delivery, seed)
    high = signal.butter(2, RUMBLE, "high", fs=RATE, output="sos")
    result: Samples = signal.sosfilt(high, x).astype(np.float32)
    return result


def levelled(samples: Samples, level: float) -> Samples:
    """Scaled to `level` dBFS active RMS; peaks beyond -1.5 dBFS are rounded softly, never clipped."""
    rms = active_rms(samples)
    if rms <= 0:
        return samples
    y = samples * (10 ** (level / 20) / rms)
    knee = 0.6 * CEILING
    over = np.abs(y) > knee
    room = CEILING - knee
    soft = np.sign(y) * (knee + room * np.tanh((np.abs(y) - knee) / room))
    result: Samples = np.where(over, soft, y).astype(np.float32)
    return result


def active_rms(samples: Samples) -> float:
    """RMS over the 20 ms frames that are within 26 dB of the loudest; 0 for silence."""
    size = RATE // 50
    count = max(len(samples) // size, 1)
    frames = np.resize(samples, count * size).astype(np.float64).reshape(count, size)
    power = (frames**2).mean(1)
    top = float(power.max())
    if top <= 1e-14:
        return 0.0
    return float(np.sqrt(power[power > top * 10 ** (-ACTIVE_BELOW_PEAK / 10)].mean()))


def trim_span(first: float, last: float, seconds: float) -> tuple[float, float]:
    """Where to cut, in seconds, given the start of the first and the end of the last phone that is no pause."""
    return max(first - LEAD, 0.0), min(last + TAIL, seconds)


def _peaking(
    hertz: float, gain: float, q: float, rate: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    a = 10 ** (gain / 40)
    w = 2 * np.pi * hertz / rate
    alpha, c = np.sin(w) / (2 * q), np.cos(w)
    return np.array([1 + alpha * a, -2 * c, 1 - alpha * a]), np.array([1 + alpha / a, -2 * c, 1 - alpha / a])


def _low_shelf(
    hertz: float, gain: float, rate: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    a = 10 ** (gain / 40)
    w = 2 * np.pi * hertz / rate
    c, root = np.cos(w), 2 * np.sqrt(a) * np.sin(w) / 2 * np.sqrt(2)
    b = a * np.array([a + 1 - (a - 1) * c + root, 2 * (a - 1 - (a + 1) * c), a + 1 - (a - 1) * c - root])
    return b, np.array([a + 1 + (a - 1) * c + root, -2 * (a - 1 + (a + 1) * c), a + 1 + (a - 1) * c - root])


def _evened(x: npt.NDArray[np.float64], rate: int) -> npt.NDArray[np.float64]:
    """Vowels and consonants of a whisper brought nearer to each other in level ."""
    envelope = np.sqrt(gaussian_filter1d(x**2, 0.012 * rate) + 1e-12)
    floor = 0.05 * envelope.max()
    even: npt.NDArray[np.float64] = x / np.maximum(envelope, floor) ** WHISPER_EVEN
    return even


def _aired(x: npt.NDArray[np.float64], rate: int, seed: int, amount: float) -> npt.NDArray[np.float64]:
    """Noise above the engine's Nyquist shaped by the envelope of its top octave (spectral band replication)."""
    edge = rate / 2 * 0.94
    if edge > 15_000:
        return x
    top = signal.sosfilt(signal.butter(4, [edge * 0.55, edge], "band", fs=RATE, output="sos"), x)
    envelope = gaussian_filter1d(np.abs(top), 60)
    noise = np.random.default_rng(seed).standard_normal(len(x))
    band = signal.butter(3, [edge, min(edge * 1.8, 17_000)], "band", fs=RATE, output="sos")
    aired: npt.NDArray[np.float64] = x + amount * envelope * signal.sosfilt(band, noise)
    return aired


def _tilted(x: npt.NDArray[np.float64], slope: float) -> npt.NDArray[np.float64]:
    """`slope` dB per octave about 1 kHz between 250 Hz and 6 kHz, flat beyond, by one zero-phase FFT filter."""
    spectrum = np.fft.rfft(x)
    hertz = np.clip(np.fft.rfftfreq(len(x), 1 / RATE), 250.0, 6000.0)
    result: npt.NDArray[np.float64] = np.fft.irfft(
        spectrum * 10 ** (slope * np.log2(hertz / 1000) / 20), len(x)
    )
    return result


def _trembling(count: int, delivery: Delivery, seed: int) -> npt.NDArray[np.float64]:
    """Level following the tremor of the pitch: 2.5 dB for a semitone."""
    frames = int(count / RATE / FRAME) + 2
    wobble = shaken(frames, delivery, seed)
    level = np.interp(np.arange(count) / (RATE * FRAME), np.arange(frames), wobble)
    result: npt.NDArray[np.float64] = 10 ** (2.5 * level / 20)
    return result

"""From an engine's samples to a clean recording: ring removed, slope, air above the engine's band, 48 kHz, levelled.

Every filter is a gain over frequency in one transform (zero phase, so that phones stay where they are); shapes after the RBJ
audio EQ cookbook. Levels are RMS over the active (spoken) frames in dBFS.
"""

import numpy as np
import numpy.typing as npt

from rushes.sound.voice.contour import FRAME, shaken, smoothed
from rushes.sound.voice.delivery import Delivery

__all__ = ["HOUSE_LEVEL", "RATE", "active_rms", "finished", "levelled", "trim_span"]

Samples = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]

RATE = 48_000
HOUSE_LEVEL = -23.0  # dBFS, active RMS of a neutral line
ACTIVE_BELOW_PEAK = 26.0  # dB: frames this far under the loudest are silence
CEILING = 0.84  # -1.5 dBFS
RUMBLE = 75.0  # Hz
RING = (6850.0, -11.0, 3.2)  # Hz, dB, Q of the ring in flite's slt and rms
WHISPER_EVEN = 0.25  # exponent by which the level of a whisper's phones is evened
WHISPER_LOW = (420.0, -4.0)  # a whisper has little below its first formant
COMB, COMB_BACK = 0.0062, 0.62  # seconds of a robot's tube, what comes back from its end
CARRIER = 62.0  # Hz of its ring: half the pitch of the voice that plays robots, and it moves with that pitch
TILTED = (250.0, 6000.0)  # Hz between which a slope is laid, flat beyond
LEAD, TAIL = 0.02, 0.06  # seconds kept before the first and after the last phone


def finished(samples: Samples, rate: int, delivery: Delivery, *, ring: bool, seed: int) -> Samples:
    """Mono samples of an engine as 48 kHz float32, coloured by slope, whisper and tremor, not yet levelled."""
    step = rate // int(np.gcd(RATE, rate))
    padded = (
        -(-(len(samples) + rate // 10) // step) * step
    )  # room for the filters' tails, a whole number of periods
    spectrum = np.fft.rfft(samples.astype(np.float64), padded)
    hertz = np.fft.rfftfreq(padded, 1 / rate).astype(np.float64)
    gain = hertz**2 / np.sqrt(hertz**4 + RUMBLE**4)
    if ring:
        gain = gain * _bell(hertz, *RING)
    if delivery.whisper:
        gain = gain * _shelf(hertz, *WHISPER_LOW)
    if delivery.tilt:
        gain = gain * 10 ** (delivery.tilt * np.log2(np.clip(hertz, *TILTED) / 1000) / 20)
    size = padded // step * (RATE // int(np.gcd(RATE, rate)))
    count = round(len(samples) * RATE / rate)
    wide = np.zeros(size // 2 + 1, np.complex128)
    wide[: len(spectrum)] = spectrum * gain * (size / padded)
    x = np.fft.irfft(wide, size)
    if delivery.whisper:
        x = _evened(x)
    x = _aired(x, rate, seed, 0.3 if delivery.whisper else 0.8)[:count]
    if delivery.tremor:
        x = x * _trembling(len(x), delivery, seed)
    if delivery.growl:
        x = x * _rattle(len(x), delivery.growl, seed)
    if delivery.metal:
        x = _metallic(x, delivery)
    return x.astype(np.float32)


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


def _bell(hertz: Floats, centre: float, decibels: float, q: float) -> Floats:
    """Gain of a peaking filter of the analogue kind."""
    a = 10 ** (decibels / 40)
    u = hertz / centre
    edge = (1 - u**2) ** 2
    return np.sqrt((edge + (u * a / q) ** 2) / (edge + (u / (a * q)) ** 2))


def _shelf(hertz: Floats, corner: float, decibels: float) -> Floats:
    """Gain of a low shelf: `decibels` well below the corner, nothing well above."""
    return 10 ** (decibels / (1 + (hertz / corner) ** 2) / 20)


def _evened(x: Floats) -> Floats:
    """Vowels and consonants of a whisper brought nearer to each other in level."""
    envelope = np.sqrt(np.maximum(smoothed(x**2, int(0.03 * RATE)), 0.0) + 1e-12)
    even: Floats = x / np.maximum(envelope, 0.05 * envelope.max()) ** WHISPER_EVEN
    return even


def _aired(x: Floats, rate: int, seed: int, amount: float) -> Floats:
    """Noise above the engine's Nyquist shaped by the envelope of its top octave (spectral band replication)."""
    edge = rate / 2 * 0.94
    if edge > 15_000:
        return x
    hertz = np.fft.rfftfreq(len(x), 1 / RATE).astype(np.float64)
    top = np.fft.irfft(np.fft.rfft(x) * _between(hertz, edge * 0.55, edge), len(x))
    envelope = smoothed(np.abs(top), 208)
    noise = np.fft.rfft(np.random.default_rng(seed).standard_normal(len(x)))
    air = np.fft.irfft(noise * _between(hertz, edge, min(edge * 1.8, 17_000.0)), len(x))
    return x + amount * envelope * air


def _between(hertz: Floats, lowest: float, highest: float) -> Floats:
    """Gain of a band with edges of about 18 dB per octave."""
    u = np.maximum(hertz, 1.0)
    return 1 / np.sqrt((1 + (lowest / u) ** 6) * (1 + (u / highest) ** 6))


def _metallic(x: Floats, delivery: Delivery) -> Floats:
    """A comb, as of a voice in a tube, and a ring at a low carrier (Bode 1984), beside the voice so that words stay clear."""
    amount, tube = delivery.metal, x.copy()
    carrier = CARRIER * 2 ** (delivery.semitones / 12)
    step = round(COMB * RATE)
    for start in range(step, len(tube), step):
        piece = tube[start : start + step]
        piece += COMB_BACK * amount * tube[start - step : start - step + len(piece)]
    ring = x * np.sin(2 * np.pi * carrier * np.arange(len(x)) / RATE)
    metallic: Floats = (1 - 0.3 * amount) * tube + 0.5 * amount * ring
    return metallic


def _rattle(count: int, amount: float, seed: int) -> Floats:
    """The level falling and rising 24 to 40 times a second, as false vocal folds make it (Sakakibara et al. 2004)."""
    rng = np.random.default_rng([seed & 0x7FFFFFFF, 5])
    frames = count // 240 + 2
    speed = np.interp(
        np.arange(count) / 240, np.arange(frames), 32 + 5 * smoothed(rng.standard_normal(frames), 9)
    )
    wave = 0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(speed) / RATE)
    rattle: Floats = 1 - 0.75 * amount * wave**1.5
    return rattle


def _trembling(count: int, delivery: Delivery, seed: int) -> Floats:
    """Level following the tremor of the pitch: 2.5 dB for a semitone."""
    frames = int(count / RATE / FRAME) + 2
    wobble = shaken(frames, delivery, seed)
    level = np.interp(np.arange(count) / (RATE * FRAME), np.arange(frames), wobble)
    trembling: Floats = 10 ** (2.5 * level / 20)
    return trembling

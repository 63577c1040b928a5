"""Signals that call: sirens, alarms, telephones, beeps of machines, and what loudspeakers do by mistake."""

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.synth import RATE, Curve, Samples, band, burst, glide, noise, plain, put, wander

__all__ = ["alarm", "beep", "phone", "siren", "static"]

SQUARE = tuple(1 / k if k % 2 else 0.0 for k in range(1, 16))
"""Amplitudes of a square wave's harmonics: the piezo sounder."""
REED = tuple(1 / k**0.8 for k in range(1, 20))


def _tone(
    hertz: float, seconds: float, harmonics: tuple[float, ...] = (1.0, 0.12), soft: float = 0.004
) -> Samples:
    """A steady tone with short soft ends."""
    count = int(seconds * RATE)
    x = glide(np.full(count, hertz), harmonics)
    size = min(int(soft * RATE), count // 2)
    ramp = np.linspace(0, 1, size, dtype=np.float32)
    x[:size] *= ramp
    x[count - size :] *= ramp[::-1]
    return x


def _row(tones: list[tuple[float, Samples]], seconds: float) -> Samples:
    """Tones laid at their times."""
    out = np.zeros(int(seconds * RATE), np.float32)
    for at, tone in tones:
        put(out, tone, at)
    return out


def siren(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """An electronic siren: a wail between 650 and 1450 Hz, 11 times a minute; "yelp" is quick, "ambulance" two tones."""
    words = words_of(detail)
    count = int((seconds or 4.0) * RATE)
    t = np.arange(count) / RATE + 1.2
    if words & {"ambulance", "fire", "two-tone"}:
        hertz: Curve = np.where((t % 1.0) < 0.5, 960.0, 770.0)
    else:
        u = (t / (0.33 if "yelp" in words else 5.3)) % 1.0
        hertz = 650 + 800 * np.where(u < 0.45, (u / 0.45) ** 0.8, ((1 - u) / 0.55) ** 0.9)
    smooth = np.convolve(hertz, np.ones(480) / 480, "same")
    smooth[:240], smooth[count - 240 :] = hertz[:240], hertz[count - 240 :]
    return _open(plain(band(glide(smooth, REED), 500, 5200)))


def _open(x: Samples, seconds: float = 0.04) -> Samples:
    size = min(int(seconds * RATE), len(x) // 2)
    ramp = np.linspace(0, 1, size, dtype=np.float32)
    x = x.copy()
    x[:size] *= ramp
    x[len(x) - size :] *= ramp[::-1]
    return x


def alarm(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A klaxon in a corridor: a hard buzz that swells twice a second."""
    length = seconds or 3.0
    tones = []
    now = 0.0
    while now < length - 0.1:
        size = min(0.52, length - now)
        count = int(size * RATE)
        hertz = np.linspace(410, 520, count)
        tones.append((now, _open(plain(band(glide(hertz, REED), 300, 3800)), 0.02)))
        now += 0.86
    return _row(tones, length)


def car_alarm(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """The horn and the chirps of a car that is shaken."""
    length = seconds or 3.0
    tones = [
        (k * 0.42, _tone(1180 if k % 2 else 890, 0.3, SQUARE)) for k in range(max(int(length / 0.42), 1))
    ]
    return _row(tones, length)


def alarm_clock(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Four pips and a rest, 2 kHz."""
    length = seconds or 2.4
    tones = []
    for start in np.arange(0.0, max(length - 0.5, 0.1), 1.0):
        tones += [(float(start) + 0.125 * k, _tone(2048, 0.07, SQUARE)) for k in range(4)]
    return _row(tones, length)


def beep(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One beep of a machine; "small" ones are clicks of an interface."""
    small = "small" in words_of(detail)
    hertz = float(rng.choice((1760, 1976, 2093))) if small else 1000.0
    return _tone(hertz, seconds or (0.06 if small else 0.16), (1.0, 0.2, 0.15))


def monitor_beep(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A heart monitor's pip: 960 Hz, a tenth of a second."""
    return _tone(960, 0.1, (1.0, 0.05, 0.15))


def timer_beep(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A timer's pip: high and short."""
    return _tone(2640, 0.075, SQUARE)


def reverse_beep(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A lorry backing: 1250 Hz for 0.4 s."""
    return _tone(1250, 0.42, SQUARE)


def scanner(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A till reads a code."""
    return _tone(2700, 0.11, (1.0, 0.1, 0.2))


def phone(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A telephone: a mobile's marimba figure, or "old" ones' two bells 20 times a second."""
    length = seconds or 2.4
    if words_of(detail) & {"old", "rotary", "vintage"}:
        t = np.arange(int(length * RATE)) / RATE
        on = (t % 3.0) < 1.6
        blows = np.exp(-((t * 20) % 1.0) * 3.0) * on
        bells = (
            np.sin(2 * np.pi * 1370 * t)
            + 0.8 * np.sin(2 * np.pi * 1610 * t)
            + 0.3 * np.sin(2 * np.pi * 3900 * t)
        )
        return _open(plain(bells * blows))
    tune = [(k * 0.145, h) for k, h in enumerate((1318.5, 1174.7, 740.0, 830.6, 1108.7, 987.8, 587.3, 659.3))]
    tones = []
    for start in np.arange(0.0, max(length - 1.4, 0.1), 1.55):
        for at, hertz in tune:
            count = int(0.4 * RATE)
            tones.append(
                (
                    float(start) + at,
                    plain(glide(np.full(count, hertz), (1, 0, 0, 0.25)) * burst(count, 0.002, 0.3)),
                )
            )
    return _open(_row(tones, length), 0.15)


def phone_buzz(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A phone shakes on a table: 165 Hz against wood, twice."""
    length = seconds or 1.6
    tones = []
    for start in np.arange(0.0, max(length - 0.3, 0.1), 0.75):
        count = int(0.42 * RATE)
        shake = glide(np.full(count, 165.0), (1, 0.4, 0.3, 0.1)) * (1 + 0.2 * wander(count, rng, 40, -1, 1))
        rattle = 0.4 * band(noise(count, rng), 900, 4000) * np.maximum(shake, 0)
        tones.append((float(start), _open(plain(shake + rattle), 0.02)))
    return _row(tones, length)


def doorbell(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Ding-dong: two bars, E5 and C5."""
    out = np.zeros(int(1.9 * RATE), np.float32)
    for at, hertz in ((0.0, 659.3), (0.55, 523.3)):
        count = int(1.3 * RATE)
        x = glide(np.full(count, hertz), (1, 0, 0.12)) + 0.3 * glide(
            np.full(count, hertz * 2.76), (1,)
        ) * burst(count, 0.001, 0.3)
        put(out, plain(x * burst(count, 0.002, 1.1)), at)
    return out


def tone(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A pure tone: 440 Hz, or 1 kHz where it is a test."""
    return _tone(1000.0 if "test" in words_of(detail) else 440.0, seconds or 1.5, (1.0,), 0.02)


def feedback(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A microphone before its own loudspeaker: a whistle that grows out of nothing."""
    count = int((seconds or 1.3) * RATE)
    u = np.linspace(0, 1, count)
    rise = np.minimum(1, np.exp((u - 0.35) * 14)) * np.minimum(1, (1 - u) / 0.15)
    hertz = 2870 * (1 + 0.004 * np.sin(2 * np.pi * 5 * u))
    return plain(np.tanh(1.6 * glide(hertz, (1, 0.3, 0.1)) * rise) + 0.002 * rng.standard_normal(count))


def static(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Radio noise: hiss with crackles, the band drifting."""
    count = int((seconds or 1.6) * RATE)
    hiss = band(noise(count, rng), 600, 6500) * wander(count, rng, 6.0, 0.45, 1.0)
    crackle = np.zeros(count)
    places = rng.integers(0, count, int(30 * count / RATE))
    crackle[places] = rng.pareto(2.2, len(places)).clip(0, 8) * rng.choice((-1, 1), len(places))
    return _open(plain(hiss + 3.0 * band(crackle, 500, 5000)), 0.01)


def radio(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A radio somewhere: words that can't be made out, through a small loudspeaker, and static."""
    return plain(_babble(rng, seconds or 2.5, 450, 2800) + 0.25 * static(rng, "", seconds or 2.5))


def tv(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A television in the next room: voices without words."""
    return _babble(rng, seconds or 3.0, 220, 3600)


def _babble(rng: np.random.Generator, seconds: float, lowest: float, highest: float) -> Samples:
    """Speech-like tone: a pitch that falls in phrases, syllables, two formants that wander."""
    count = int(seconds * RATE)
    pitch = wander(count, rng, 1.6, 95, 170)
    buzz = glide(pitch, tuple(1 / k for k in range(1, 24)))
    syllables = np.clip(wander(count, rng, 4.5, -0.35, 1.0), 0, 1) * np.clip(
        wander(count, rng, 0.6, -0.2, 1.6), 0, 1
    )
    first, second = (
        band(buzz, lo, hi) * wander(count, rng, 5.0, 0.2, 1.0) for lo, hi in ((300, 800), (1000, 2300))
    )
    return _open(plain(band(plain((first + 1.4 * second) * syllables), lowest, highest)), 0.05)


ROWS: dict[str, Effect] = {
    "siren": Effect(siren, 0.3, lasting=True),
    "alarm": Effect(alarm, 0.4, lasting=True),
    "car_alarm": Effect(car_alarm, 0.4, lasting=True),
    "alarm_clock": Effect(alarm_clock, 0.7, lasting=True),
    "beep": Effect(beep, 0.5),
    "monitor_beep": Effect(monitor_beep, 0.6),
    "timer_beep": Effect(timer_beep, 0.6),
    "reverse_beep": Effect(reverse_beep, 0.5),
    "scanner": Effect(scanner, 0.7),
    "phone": Effect(phone, 0.6, lasting=True),
    "ring": Effect(phone, 0.6),
    "phone_buzz": Effect(phone_buzz, 0.7, lasting=True),
    "doorbell": Effect(doorbell, 0.4),
    "tone": Effect(tone, 0.3, lasting=True),
    "feedback": Effect(feedback, 0.2),
    "static": Effect(static, 0.5, lasting=True),
    "radio": Effect(radio, 0.5, lasting=True),
    "tv": Effect(tv, 0.5, lasting=True),
}

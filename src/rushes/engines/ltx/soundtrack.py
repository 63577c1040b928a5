"""Sound latents become samples that are exactly as long as the picture, as loud as every film of this house."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from rushes.engines.ltx.denoising import twice
from rushes.engines.ltx.recipe import SOUND
from rushes.errors import RushesError
from rushes.film.facts import SAMPLE_RATE
from rushes.progress import Progress
from rushes.request import RATE

if TYPE_CHECKING:
    from rushes.engines.ltx.studio import Studio

__all__ = ["fitted", "levelled", "resampled", "soundtrack"]

Samples = npt.NDArray[np.float32]

FADE = SAMPLE_RATE // 100
"""Samples over which the sound ends where it is cut or silence follows: 10 ms, enough not to click."""
QUIET = -40.0
"""LUFS under which a film is meant to be quiet, and is not brought to the loudness of others: its hiss would come with it."""


def soundtrack(studio: Studio, latents: Any, frames: int, progress: Progress) -> Samples:
    """(n, 2) float32 at 48 kHz of denormalised sound latents (1, channels, length, mel / 4), exactly as long as `frames`.

    Raises RushesError when what comes is no number, MemoryError when the device's memory runs out twice.
    """
    progress.stage(SOUND, 1)
    heard, rate = twice(lambda: _heard(studio, latents), studio.device, progress)
    if not np.isfinite(heard).all():
        raise RushesError("the model broke down: its sound is no number", mend="try another seed")
    samples, note = levelled(fitted(resampled(heard, rate), frames))
    if note:
        progress.note(note)
    progress.advance()
    return samples


def _heard(studio: Studio, latents: Any) -> tuple[Samples, int]:
    """Samples (n, 2) and their rate. The vocoder works in float32, in which it is loaded."""
    import torch

    pipe = studio.pipe
    vocoder = pipe.vocoder.to(torch.float32)  # for one that was not read from a folder
    with torch.no_grad():
        spectrum = pipe.audio_vae.decode(latents.to(pipe.audio_vae.dtype), return_dict=False)[0]
        wave = vocoder(spectrum.float())[0]
    samples: Samples = wave.float().cpu().numpy().T
    return samples, int(vocoder.config.output_sampling_rate)


def resampled(samples: Samples, rate: int) -> Samples:
    """(n, channels) at `rate` as (n, 2) at 48 kHz; one channel becomes two alike."""
    if samples.shape[1] == 1:
        samples = np.repeat(samples, 2, axis=1)
    if rate == SAMPLE_RATE:
        return samples
    from scipy import signal

    changed: Samples = signal.resample_poly(samples, SAMPLE_RATE, rate, axis=0).astype(np.float32)
    return changed


def fitted(samples: Samples, frames: int) -> Samples:
    """As long as `frames` pictures: the model's sound is 30 to 45 ms shorter than what it filmed. It fades out at its end,
    where silence follows or it is cut."""
    wanted = frames * SAMPLE_RATE // RATE
    out = np.zeros((wanted, 2), np.float32)
    kept = min(len(samples), wanted)
    out[:kept] = samples[:kept]
    fade = min(FADE, kept)
    out[kept - fade : kept] *= np.linspace(1.0, 0.0, fade, dtype=np.float32)[:, None]
    return out


def levelled(samples: Samples) -> tuple[Samples, str]:
    """The samples at -16 LUFS with true peaks under -1 dBTP, and a line about it; what is quiet stays as it is."""
    from rushes.sound.mix.loudness import SILENCE, TARGET, lufs, mastered

    loud = lufs(samples)
    if loud <= SILENCE:
        return samples, "the model made no sound: it is silent"
    if loud < QUIET:
        return samples, f"the sound is quiet, {loud:.0f} LUFS, and left so"
    note = "" if abs(loud - TARGET) < 1.0 else f"the sound was brought from {loud:.0f} to {TARGET:.0f} LUFS"
    return mastered(samples), note

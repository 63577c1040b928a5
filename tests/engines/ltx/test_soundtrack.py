"""Sound that is exactly as long as the picture, sane, and as loud as other films'."""

import numpy as np
import pytest
import torch
from tests.engines.ltx.listening import Listener

from rushes.engines.ltx.soundtrack import fitted, levelled, resampled, soundtrack
from rushes.errors import RushesError
from rushes.film.facts import SAMPLE_RATE


def latents(frames, seed=0):
    """Sound latents as the denoiser gives them for so many frames and the one too many."""
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(1, 2, round((frames + 1) / 24 * 25), 4, generator=generator)


def tone(seconds, gain=0.1):
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return np.stack([gain * np.sin(2 * np.pi * 440 * time)] * 2, 1).astype(np.float32)


@pytest.mark.parametrize("frames", [16, 32, 120, 240])
def test_sound_is_as_long_as_the_picture(studio, frames):
    samples = soundtrack(studio, latents(frames), frames, Listener())
    assert samples.shape == (frames * 2000, 2)
    assert samples.dtype == np.float32
    assert np.abs(samples).max() <= 1.0


@pytest.mark.parametrize("frames", [120, 240])
def test_the_models_own_sound_is_shorter_than_what_it_filmed(studio, frames):
    """By 30 to 45 ms: why it is fitted. The picture loses its last frame, 42 ms, so either may be the longer one in the end."""
    with torch.no_grad():
        spectrum = studio.pipe.audio_vae.decode(latents(frames), return_dict=False)[0]
        wave = studio.pipe.vocoder(spectrum)
    assert 0.025 < (frames + 1) / 24 - wave.shape[-1] / SAMPLE_RATE < 0.05


def test_short_sound_fades_into_silence_and_does_not_click():
    short = tone(0.9, gain=1.0)
    out = fitted(short, 24)
    assert len(out) == SAMPLE_RATE
    assert not out[len(short) :].any()
    assert np.abs(np.diff(out, axis=0)).max() < 0.07
    assert np.array_equal(out[: len(short) - 480], short[:-480])


def test_long_sound_is_cut_with_a_fade():
    out = fitted(tone(1.5), 24)
    assert len(out) == SAMPLE_RATE
    assert not out[-1].any()


@pytest.mark.parametrize("rate", [16_000, 24_000, 44_100])
def test_another_rate_becomes_48_kilohertz(rate):
    time = np.arange(rate) / rate
    heard = resampled(np.sin(2 * np.pi * 440 * time).astype(np.float32)[:, None], rate)
    assert heard.shape == (SAMPLE_RATE, 2)
    middle = slice(SAMPLE_RATE // 4, SAMPLE_RATE // 2)
    expected = np.sin(2 * np.pi * 440 * np.arange(SAMPLE_RATE) / SAMPLE_RATE)
    assert np.abs(heard[middle, 0] - expected[middle]).max() < 0.02


def test_sound_is_brought_to_the_loudness_of_other_films():
    from rushes.sound.mix.dynamics import true_peak
    from rushes.sound.mix.loudness import lufs

    samples, note = levelled(tone(2.0, gain=0.04))
    assert lufs(samples) == pytest.approx(-16.0, abs=0.3)
    assert true_peak(samples) <= 10 ** (-1 / 20)
    assert "LUFS" in note


def test_a_quiet_film_stays_quiet():
    quiet = tone(2.0, gain=0.003)
    samples, note = levelled(quiet)
    assert np.array_equal(samples, quiet)
    assert "left so" in note


def test_silence_stays_silence_and_is_told():
    silence = np.zeros((SAMPLE_RATE, 2), np.float32)
    samples, note = levelled(silence)
    assert not samples.any()
    assert "silent" in note


def test_sound_that_is_no_number_is_refused(studio):
    with pytest.raises(RushesError) as refused:
        soundtrack(studio, latents(16) * float("nan"), 16, Listener())
    assert "no number" in str(refused.value)


def test_memory_that_runs_out_twice_is_the_workers_matter(studio, monkeypatch):
    def starved(*args, **kwargs):
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(studio.pipe.audio_vae, "decode", starved)
    listener = Listener()
    with pytest.raises(MemoryError):
        soundtrack(studio, latents(16), 16, listener)
    assert len(listener.notes) == 1

"""flite 2.2 through ctypes: text to samples, phones, stress and words, with its own vocoder doing the acting.

Clustergen voices keep the pitch, spectral and excitation tracks of an utterance, so a Delivery is laid over the tracks and
the line is synthesised again by flite's MLSA filter: no analysis of finished sound, no loss. Formants move by the frequency
warp of the mel-cepstrum (vocal tract length normalisation, Pitz & Ney 2005). Runs only inside the speech process.
Structures: flite's include/cst_cg.h, cst_track.h and cst_wave.h (additive by their own rule since 2.0).
"""

import ctypes as C
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rushes.sound.voice.contour import shaped
from rushes.sound.voice.delivery import Delivery
from rushes.sound.voice.mouths import arpabet_vowel
from rushes.sound.voice.take import Segment, Take

__all__ = ["VOICES", "Flite"]

VOICES = ("slt", "rms", "awb")
HEADROOM = 0.5  # of the vocoder's own gain: its output is cast to 16 bits without a limit
BANDS = 5  # of mixed excitation


class _Wave(C.Structure):
    _fields_ = (
        ("type", C.c_char_p),
        ("rate", C.c_int),
        ("count", C.c_int),
        ("channels", C.c_int),
        ("samples", C.POINTER(C.c_short)),
    )


class _Track(C.Structure):
    _fields_ = (
        ("type", C.c_char_p),
        ("frames", C.c_int),
        ("channels", C.c_int),
        ("times", C.POINTER(C.c_float)),
        ("rows", C.POINTER(C.POINTER(C.c_float))),
    )


class _Model(C.Structure):
    """cst_cg_db: copied, so that a line's warp and gain never touch the voice itself."""

    _fields_ = (
        ("name", C.c_char_p),
        ("types", C.c_void_p),
        ("type_count", C.c_int),
        ("rate", C.c_int),
        ("f0_mean", C.c_float),
        ("f0_deviation", C.c_float),
        ("f0_models", C.c_int),
        ("f0_trees", C.c_void_p),
        ("param_models", C.c_int),
        ("param_trees", C.c_void_p),
        ("accent_tree", C.c_void_p),
        ("phrase_tree", C.c_void_p),
        ("channels", C.c_void_p),
        ("frames", C.c_void_p),
        ("vectors", C.c_void_p),
        ("accent_channels", C.c_int),
        ("accent_frames", C.c_int),
        ("accent_vectors", C.c_void_p),
        ("minima", C.c_void_p),
        ("ranges", C.c_void_p),
        ("tables", C.c_void_p),
        ("shape", C.c_int),
        ("advance", C.c_float),
        ("duration_models", C.c_int),
        ("duration_stats", C.c_void_p),
        ("duration_trees", C.c_void_p),
        ("states", C.c_void_p),
        ("smoothed", C.c_int),
        ("window", C.c_void_p),
        ("window_size", C.c_int),
        ("alpha", C.c_float),
        ("beta", C.c_float),
        ("multimodel", C.c_int),
        ("mixed", C.c_int),
        ("filter_count", C.c_int),
        ("filter_order", C.c_int),
        ("filters", C.c_void_p),
        ("spam_f0", C.c_int),
        ("gain", C.c_float),
        ("freeable", C.c_int),
    )


class _Voice(C.Structure):
    _fields_ = (("name", C.c_char_p), ("features", C.c_void_p))


_P, _S = C.c_void_p, C.c_char_p
_SIGNATURES: dict[str, tuple[object, tuple[object, ...]]] = {
    "flite_synth_text": (_P, (_S, _P)),
    "utt_wave": (C.POINTER(_Wave), (_P,)),
    "utt_relation": (_P, (_P, _S)),
    "relation_head": (_P, (_P,)),
    "item_next": (_P, (_P,)),
    "item_as": (_P, (_P, _S)),
    "item_daughter": (_P, (_P,)),
    "item_feat_string": (_S, (_P, _S)),
    "item_feat_float": (C.c_float, (_P, _S)),
    "feat_val": (_P, (_P, _S)),
    "feat_set_float": (None, (_P, _S, C.c_float)),
    "val_cg_db": (C.POINTER(_Model), (_P,)),
    "val_track": (C.POINTER(_Track), (_P,)),
    "mlpg": (C.POINTER(_Track), (C.POINTER(_Track), C.POINTER(_Model))),
    "mlsa_resynthesis": (
        C.POINTER(_Wave),
        (C.POINTER(_Track), C.POINTER(_Track), C.POINTER(_Model), _P, C.c_int),
    ),
    "delete_track": (None, (C.POINTER(_Track),)),
    "delete_wave": (None, (C.POINTER(_Wave),)),
    "delete_utterance": (None, (_P,)),
}


class Flite:
    """The three Clustergen voices. `folder` is where the libraries lie, "" for the system's; OSError when they don't."""

    def __init__(self, folder: str = "") -> None:
        self._lib = _library(folder, "libflite")
        for part in ("usenglish", "cmulex"):
            _library(folder, f"libflite_{part}")
        for name, (result, arguments) in _SIGNATURES.items():
            function = getattr(self._lib, name)
            function.restype, function.argtypes = result, arguments
        self._lib.flite_init()
        self._c = C.CDLL(None)
        self._voices = {name: _registered(folder, name) for name in VOICES}

    def say(self, text: str, voice: str, delivery: Delivery, seed: int) -> Take:
        """Speak `text`. Equal arguments give bit-identical samples: libc's dither is seeded before each synthesis."""
        pointer = self._voices[voice]
        features = C.cast(pointer, C.POINTER(_Voice)).contents.features
        self._lib.feat_set_float(features, b"duration_stretch", 1.0 / delivery.pace)
        self._c.srand(1)
        said = self._lib.flite_synth_text(text.encode("ascii", "replace"), pointer)
        try:
            samples, rate = self._resynthesised(said, delivery, seed)
            segments = _covering(self._segments(said), len(samples) / rate)
        finally:
            self._lib.delete_utterance(said)
        return Take(samples, rate, segments, ipa=False, shaped=True)

    def _resynthesised(self, said: int, delivery: Delivery, seed: int) -> tuple[npt.NDArray[np.float32], int]:
        features = C.cast(said, C.POINTER(C.c_void_p))[0]
        values = [self._lib.feat_val(features, key) for key in (b"cg_db", b"param_track", b"str_track")]
        if not all(values):
            return _floats(self._lib.utt_wave(said).contents)
        model = _Model.from_buffer_copy(self._lib.val_cg_db(values[0]).contents)
        tracks = [self._lib.val_track(value) for value in values[1:]]
        if model.rate != 16000 or not 0.3 < model.alpha < 0.6 or tracks[1].contents.channels != BANDS:
            raise OSError("this flite's voices are not laid out as version 2.2's")
        if not delivery.untouched:
            _act(tracks[0].contents, tracks[1].contents, delivery, seed)
        model.alpha = _warped(model.alpha, delivery.formant)
        model.gain = (model.gain or 1.0) * HEADROOM
        smooth = self._lib.mlpg(tracks[0], C.byref(model))
        self._c.srand(1 + seed % 65521)
        wave = self._lib.mlsa_resynthesis(smooth, tracks[1], C.byref(model), None, 0)
        try:
            return _floats(wave.contents)
        finally:
            self._lib.delete_wave(wave)
            self._lib.delete_track(smooth)

    def _segments(self, said: int) -> list[Segment]:
        """Phones with the token they belong to; `token` counts flite's tokens, which are the words between spaces."""
        owners = self._owners(said)
        found: list[Segment] = []
        start = 0.0
        item = self._head(said, b"Segment")
        while item:
            name = self._lib.item_feat_string(item, b"name").decode()
            end = float(self._lib.item_feat_float(item, b"end"))
            token, stressed = (-1, False) if name == "pau" or not owners else owners.pop(0)
            found.append(Segment(name, start, end, stressed and arpabet_vowel(name), token))
            start, item = end, self._lib.item_next(item)
        return found

    def _owners(self, said: int) -> list[tuple[int, bool]]:
        """(token, stressed syllable) of every phone that is no pause, in order."""
        owners: list[tuple[int, bool]] = []
        token, index = self._head(said, b"Token"), 0
        while token:
            for word in self._chain(self._lib.item_daughter(token)):
                for syllable in self._chain(
                    self._lib.item_daughter(self._lib.item_as(word, b"SylStructure"))
                ):
                    stressed = self._lib.item_feat_string(syllable, b"stress") == b"1"
                    owners.extend((index, stressed) for _ in self._chain(self._lib.item_daughter(syllable)))
            token, index = self._lib.item_next(token), index + 1
        return owners

    def _head(self, said: int, relation: bytes) -> int | None:
        head: int | None = self._lib.relation_head(self._lib.utt_relation(said, relation))
        return head

    def _chain(self, item: int | None) -> list[int]:
        items = []
        while item:
            items.append(item)
            item = self._lib.item_next(item)
        return items


def _library(folder: str, name: str) -> C.CDLL:
    """Linux's versioned name, then macOS's; OSError names what is missing."""
    names = [f"{name}.so.1", f"{name}.dylib"]
    for file in names:
        path = str(Path(folder) / file) if folder else file
        try:
            return C.CDLL(path, mode=C.RTLD_GLOBAL)
        except OSError:
            continue
    raise OSError(f"{names[0]} was not found" + (f" in {folder}" if folder else ""))


def _registered(folder: str, voice: str) -> int:
    library = _library(folder, f"libflite_cmu_us_{voice}")
    register = getattr(library, f"register_cmu_us_{voice}")
    register.restype, register.argtypes = C.c_void_p, (C.c_char_p,)
    pointer: int = register(None)
    return pointer


def _floats(wave: _Wave) -> tuple[npt.NDArray[np.float32], int]:
    raw = np.ctypeslib.as_array(wave.samples, (wave.count,))
    return (raw / 32768).astype(np.float32), int(wave.rate)


def _act(params: _Track, strengths: _Track, delivery: Delivery, seed: int) -> None:
    """Lay pitch and breath over an utterance's tracks, in place."""
    f0 = np.array([params.rows[i][0] for i in range(params.frames)], np.float64)
    for i, hertz in enumerate(shaped(f0, delivery, seed)):
        params.rows[i][0] = hertz
    if delivery.breath:
        for i in range(min(strengths.frames, params.frames)):
            for band in range(BANDS):  # breath is heard above the first formant
                strengths.rows[i][band] *= 1 - delivery.breath * (0.35 + 0.65 * band / (BANDS - 1))


def _warped(alpha: float, formant: float) -> float:
    """The warp under which the same mel-cepstrum lies `formant` times higher at low frequencies."""
    ratio = (1 + alpha) / (1 - alpha) / formant
    return (ratio - 1) / (ratio + 1)


def _covering(segments: list[Segment], seconds: float) -> tuple[Segment, ...]:
    """Segments cut or stretched at the end so that they cover exactly `seconds`."""
    kept = [s for s in segments if s.start < seconds]
    if kept:
        last = kept[-1]
        kept[-1] = Segment(last.name, last.start, seconds, last.stressed, last.token)
    return tuple(kept)

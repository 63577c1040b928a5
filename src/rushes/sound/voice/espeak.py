"""eSpeak NG through ctypes (the libraries of espeakng-loader): Mandarin, other languages, and English where flite is missing.

Each line is spoken in a forked child of the speech process, so that it starts from the same state: eSpeak's length otherwise
depends on what was said before. GPL-3: runs only inside the speech process. Events: eSpeak NG's speak_lib.h.
"""

import ctypes as C
import json
import os
import struct
import sys

import numpy as np
import numpy.typing as npt

from rushes.sound.voice.mouths import ipa_vowel
from rushes.sound.voice.take import Segment, Take

__all__ = ["ESpeak", "beyond"]

WORDS_A_MINUTE = 158
SYNCHRONOUS, PHONEMES, IPA, NO_EXIT = 2, 1, 2, 0x8000
RATE, PITCH, RANGE = 1, 3, 4
WORD, PHONE = 1, 7
PITCH_UNITS = 5.6  # of eSpeak's 0..99 scale in a semitone, measured round 50
NATIVE = (-5.0, 8.75)  # semitones that the scale reaches: below, the slow voices hardly follow
UTF8 = 1


def beyond(semitones: float) -> float:
    """What is left of a shift in pitch where eSpeak's own scale ends."""
    return semitones - min(max(semitones, NATIVE[0]), NATIVE[1])


class _Event(C.Structure):
    class _Id(C.Union):
        _fields_ = (("number", C.c_int), ("name", C.c_char_p), ("string", C.c_char * 8))

    _fields_ = (
        ("type", C.c_int),
        ("identifier", C.c_uint),
        ("position", C.c_int),
        ("length", C.c_int),
        ("milliseconds", C.c_int),
        ("sample", C.c_int),
        ("user", C.c_void_p),
        ("id", _Id),
    )


_CALLBACK = C.CFUNCTYPE(C.c_int, C.POINTER(C.c_short), C.c_int, C.POINTER(_Event))


class ESpeak:
    """One initialised library; `say` leaves it untouched."""

    def __init__(self) -> None:
        import espeakng_loader

        self._lib = C.CDLL(espeakng_loader.get_library_path())
        self.rate: int = self._lib.espeak_Initialize(
            SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), NO_EXIT | PHONEMES | IPA
        )
        if self.rate <= 0:
            raise OSError("eSpeak NG could not be initialised")
        self._lib.espeak_Synth.argtypes = (
            C.c_char_p, C.c_size_t, C.c_uint, C.c_int, C.c_uint, C.c_uint, C.c_void_p, C.c_void_p,
        )  # fmt: skip
        self._pieces: list[npt.NDArray[np.int16]] = []
        self._events: list[tuple[int, float, int, str]] = []
        self._callback = _CALLBACK(self._heard)
        self._lib.espeak_SetSynthCallback(self._callback)

    @property
    def library(self) -> C.CDLL:
        """The library itself, to be called in a forked child only."""
        return self._lib

    def say(self, text: str, voice: str, pace: float, semitones: float) -> Take:
        """Speak `text` by a voice such as "cmn+f3", pitch moved natively. ValueError when there is no such voice."""
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            self._aside(writer, text, voice, pace, semitones)
        os.close(writer)
        with os.fdopen(reader, "rb") as pipe:
            raw = pipe.read()
        os.waitpid(child, 0)
        if len(raw) < 4:
            raise ValueError(f"eSpeak NG stopped on voice {voice!r}")
        size = struct.unpack("<I", raw[:4])[0]
        head = json.loads(raw[4 : 4 + size])
        if "error" in head:
            raise ValueError(head["error"])
        samples = (np.frombuffer(raw[4 + size :], np.int16) / 32768).astype(np.float32)
        return Take(
            samples, self.rate, _segments(head["events"], len(samples) / self.rate), ipa=True, shaped=False
        )

    def _aside(self, writer: int, text: str, voice: str, pace: float, semitones: float) -> None:
        """In the forked child: speak, write, leave without any clean-up of the parent's."""
        try:
            try:
                self._speak(text, voice, pace, semitones)
                head = {"events": self._events}
            except Exception as problem:
                head, self._pieces = {"error": str(problem)}, []  # type: ignore[dict-item]
            packed = json.dumps(head).encode()
            body = np.concatenate([*self._pieces, np.zeros(0, np.int16)]).tobytes()
            with os.fdopen(writer, "wb") as pipe:
                pipe.write(struct.pack("<I", len(packed)) + packed + body)
        finally:
            sys.stderr.flush()
            os._exit(0)

    def _speak(self, text: str, voice: str, pace: float, semitones: float) -> None:
        C.CDLL(None).srand(1)
        if hasattr(self._lib, "espeak_ng_SetRandSeed"):  # since 1.52; before, breath noise follows the clock
            self._lib.espeak_ng_SetRandSeed(C.c_long(1))
        if self._lib.espeak_SetVoiceByName(voice.encode()):
            raise ValueError(f"eSpeak NG has no voice {voice!r}")
        pitch = min(max(round(50 + PITCH_UNITS * max(semitones, NATIVE[0])), 0), 99)
        for parameter, value in ((RATE, round(WORDS_A_MINUTE * pace)), (PITCH, pitch), (RANGE, 50)):
            self._lib.espeak_SetParameter(parameter, value, 0)
        raw = text.encode() + b"\0"
        self._lib.espeak_Synth(raw, len(raw), 0, 1, 0, UTF8, None, None)
        self._lib.espeak_Synchronize()

    def _heard(self, samples: "C._Pointer[C.c_short]", count: int, events: "C._Pointer[_Event]") -> int:
        if count > 0:
            self._pieces.append(np.ctypeslib.as_array(samples, (count,)).copy())
        index = 0
        while events[index].type:
            event = events[index]
            if event.type == PHONE:
                name = bytes(event.id.string).split(b"\0")[0].decode("utf8", "replace")
                self._events.append((PHONE, event.sample / self.rate, 0, name))
            elif event.type == WORD:
                self._events.append((WORD, event.sample / self.rate, event.position - 1, ""))
            index += 1
        return 0


def _segments(events: list[tuple[int, float, int, str]], seconds: float) -> tuple[Segment, ...]:
    """Phones in order; `token` is the character offset in the text at which the phone's word begins, -1 in a pause."""
    phones: list[tuple[float, str, int]] = []
    offset = -1
    for kind, at, position, name in events:
        if kind == WORD:
            offset = position
        else:
            phones.append((at, name, offset))
    found: list[Segment] = []
    if phones and phones[0][0] > 0:
        found.append(Segment("", 0.0, phones[0][0], False, -1))
    for i, (start, name, token) in enumerate(phones):
        end = phones[i + 1][0] if i + 1 < len(phones) else seconds
        if end > start:
            plain = name.strip()
            found.append(
                Segment(plain, start, end, "ˈ" in plain and ipa_vowel(plain), token if plain else -1)
            )
    return tuple(found) or (Segment("", 0.0, seconds, False, -1),)

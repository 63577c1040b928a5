"""Text to the symbols that neural voices were taught: eSpeak NG's IPA, clause by clause, with the stops between.

GPL-3 through eSpeak NG: runs only inside the speech process.
"""

import ctypes as C
import json
import re

from rushes.sound.voice.espeak import ESpeak
from rushes.sound.voice.neural.aside import aside

__all__ = ["clauses_of", "phonemes", "sentences"]

UTF8, PLAIN, IPA = 1, 0, 2
_STOPS = re.compile(r"([,;:.!?…—]+(?=\s|$)|[、，。！？；：…]+)")
_ASCII = {"、": ",", "，": ",", "。": ".", "！": "!", "？": "?", "；": ";", "：": ":"}
_FOREIGN = re.compile(r"\([a-z-]+\)")
ENDS = frozenset(".!?")


def clauses_of(text: str) -> list[tuple[str, str]]:
    """(clause, its stop) in order; a stop is one of `,;:.!?…—` or "" at an open end."""
    parts = _STOPS.split(text)
    found: list[tuple[str, str]] = []
    for clause, stops in zip(parts[::2], [*parts[1::2], ""], strict=False):
        marks = [_ASCII.get(c, c) for c in stops]
        stop = next((m for m in marks if m in "!?"), marks[0] if marks else "")
        if any(c.isalnum() for c in clause):
            found.append((clause.strip(), stop))
        elif found and stop:
            found[-1] = (found[-1][0], stop)
    return found


def phonemes(espeak: ESpeak, clauses: list[str], voice: str, *, ipa: bool = True) -> list[str]:
    """Each clause as eSpeak NG reads it by `voice` ("en-us"). ValueError when there is no such voice."""
    answer = aside(lambda: json.dumps(_read(espeak, clauses, voice, IPA if ipa else PLAIN)).encode())
    found: list[str] = json.loads(answer)
    return found


def sentences(parts: list[tuple[str, str]], most: int) -> list[list[tuple[str, str]]]:
    """(symbols, stop) gathered into runs that end with a sentence or, beyond `most` symbols, with a clause or a word."""
    runs: list[list[tuple[str, str]]] = [[]]
    for symbols, stop in (piece for part in parts for piece in _short(*part, most - 2)):
        held = sum(len(s) + 2 for s, _ in runs[-1])
        if runs[-1] and (held + len(symbols) + 2 > most or runs[-1][-1][1] in ENDS):
            runs.append([])
        runs[-1].append((symbols, stop))
    return [run for run in runs if run]


def _short(symbols: str, stop: str, most: int) -> list[tuple[str, str]]:
    """A clause that is too long, cut at spaces."""
    found: list[tuple[str, str]] = []
    while len(symbols) > most:
        at = symbols.rfind(" ", 1, most)
        at = at if at > 0 else most
        found.append((symbols[:at], ""))
        symbols = symbols[at:].lstrip()
    return [*found, (symbols, stop)]


def _read(espeak: ESpeak, clauses: list[str], voice: str, mode: int) -> list[str]:
    library = espeak.library
    if library.espeak_SetVoiceByName(voice.encode()):
        raise ValueError(f"eSpeak NG has no voice {voice!r}")
    read = library.espeak_TextToPhonemes
    read.restype, read.argtypes = C.c_char_p, (C.POINTER(C.c_void_p), C.c_int, C.c_int)
    found = []
    for clause in clauses:
        raw = C.create_string_buffer(clause.encode() + b"\0")
        at, pieces = C.c_void_p(C.addressof(raw)), []
        while at.value:
            piece = read(C.byref(at), UTF8, mode)
            pieces.append(piece.decode("utf8", "replace") if piece else "")
        found.append(_FOREIGN.sub("", " ".join(p.strip() for p in pieces if p)))
    return found

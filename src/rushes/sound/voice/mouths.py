"""Phones to the nine mouth shapes of the x-sheet, from ARPAbet (flite) and from IPA (eSpeak).

A diphthong is two shapes; the second begins where its glide does. Shapes: X rest, A closed, B teeth, C open, D wide open,
E rounded, F puckered, G lip bite, H tongue up.
"""

__all__ = ["GLIDE_AT", "arpabet_shapes", "arpabet_vowel", "ipa_shapes", "ipa_vowel"]

GLIDE_AT = 0.58  # share of a diphthong before the glide

_ARPABET = """
p A, b A, m A, em A, k B, g B, n B, ng B, t B, d B, s B, z B, sh B, ch B, jh B, zh B, y B, ih B, iy B, hh B, th B, dh B,
dx B, en B, eh C, ae C, ax C, ey CB, aa D, ah D, ay DB, aw DF, ao E, er E, axr E, r E, ow EF, oy EB, uw F, uh F, w F, f G,
v G, l H, el H, pau X, ssil X
"""
ARPABET = dict(entry.split() for entry in _ARPABET.split(","))
"""Two letters are a diphthong."""

_ARPABET_VOWELS = """
aa ae ah ao aw ax axr ay eh er ey ih iy ow oy uh uw
"""
ARPABET_VOWELS = frozenset(_ARPABET_VOWELS.split())

IPA_FIRST = {
    **dict.fromkeys("pbm", "A"),
    **dict.fromkeys("fv", "G"),
    **dict.fromkeys("lɫ", "H"),
    **dict.fromkeys("uʊwɥyœø", "F"),
    **dict.fromkeys("oɔɜɚɝɤ", "E"),
    **dict.fromkeys("aɑʌɐ", "D"),
    **dict.fromkeys("eɛæə", "C"),
}
"""By the first letter of an IPA phone; anything else is spoken behind the teeth (B)."""

IPA_VOWELS = frozenset("aɑʌɐeɛæəiɪɨouʊɔɜɚɝɤyœøʉɯ")


def arpabet_shapes(phone: str) -> str:
    """One or two shapes of an ARPAbet phone, "X" for pauses; unknown phones are teeth."""
    return ARPABET.get(phone.rstrip("012"), "B")


def arpabet_vowel(phone: str) -> bool:
    """Whether an ARPAbet phone is a vowel."""
    return phone.rstrip("012") in ARPABET_VOWELS


def ipa_shapes(phone: str) -> str:
    """One or two shapes of an eSpeak IPA phone such as "ˈeɪ"; "" and pauses are "X"."""
    letters = [c for c in phone if c.isalpha() and c not in "ˈˌːʰ"]
    if not letters:
        return "X"
    first = IPA_FIRST.get(letters[0], "B")
    last = IPA_FIRST.get(letters[-1], "B")
    glides = len(letters) > 1 and letters[0] in IPA_VOWELS and letters[-1] in IPA_VOWELS
    return first + last if glides and last != first else first


def ipa_vowel(phone: str) -> bool:
    """Whether an IPA phone holds a vowel."""
    return any(c in IPA_VOWELS for c in phone)

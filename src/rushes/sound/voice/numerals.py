"""Numbers as English words: cardinals, ordinals, years, clock times, decimals and money.

It knows nothing of sentences: `wording` decides which reading a written token gets.
"""

import re

__all__ = ["cardinal", "ordinal", "spoken_number", "year"]

_ONES = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
ONES = tuple(_ONES.split())
_TENS = """
zero ten twenty thirty forty fifty sixty seventy eighty ninety
"""
TENS = tuple(_TENS.split())
SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))
ODD_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"),
    "€": ("euro", "euros", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
    "¥": ("yen", "yen", "sen", "sen"),
}
UNITS = {
    "%": "percent",
    "km": "kilometers",
    "m": "meters",
    "cm": "centimeters",
    "mm": "millimeters",
    "kg": "kilos",
    "g": "grams",
    "mph": "miles an hour",
    "kmh": "kilometers an hour",
    "°": "degrees",
    "°c": "degrees",
    "°f": "degrees",
    "am": "A M",
    "pm": "P M",
    "k": "thousand",
    "s": "seconds",
    "h": "hours",
}
LARGEST = 10**12


def cardinal(n: int) -> str:
    """`n` in words, American style without "and"; digit by digit beyond a trillion."""
    if n < 0:
        return "minus " + cardinal(-n)
    if n >= LARGEST:
        return " ".join(ONES[int(d)] for d in str(n))
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (" " + ONES[n % 10] if n % 10 else "")
    for size, name in SCALES:
        if n >= size:
            rest = n % size
            return f"{cardinal(n // size)} {name}" + (f" {cardinal(rest)}" if rest else "")
    raise AssertionError(n)


def ordinal(n: int) -> str:
    """1 → "first", 22 → "twenty second"."""
    head, _, last = cardinal(n).rpartition(" ")
    if last in ODD_ORDINALS:
        last = ODD_ORDINALS[last]
    elif last.endswith("y"):
        last = last[:-1] + "ieth"
    else:
        last += "th"
    return f"{head} {last}".strip()


def year(n: int) -> str:
    """1984 → "nineteen eighty four", 2007 → "two thousand seven", 1906 → "nineteen oh six"."""
    high, low = divmod(n, 100)
    if n % 1000 < 10:
        return cardinal(n)
    if low == 0:
        return f"{cardinal(high)} hundred"
    return f"{cardinal(high)} {'oh ' if low < 10 else ''}{cardinal(low)}"


def spoken_number(token: str) -> str | None:
    """A written number ("3", "1,200", "1984", "2nd", "$5.50", "7:30", "50%", "3.14") in words, or None if it isn't one."""
    plain = token.replace(",", "") if re.fullmatch(r"[^\d]?\d{1,3}(,\d{3})+(\.\d+)?\D*", token) else token
    plain = plain.lower()
    if match := re.fullmatch(r"(\d{1,2}):(\d{2})(am|pm)?", plain):
        return _clock(int(match[1]), int(match[2]), match[3])
    if match := re.fullmatch(r"([$€£¥])(\d+)(?:\.(\d{1,2}))?(k|m)?", plain):
        return _money(match[1], int(match[2]), match[3], match[4])
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", plain):
        return ordinal(int(match[1]))
    if re.fullmatch(r"(1[1-9]|20)\d\d", plain):
        return year(int(plain))
    if match := re.fullmatch(r"(1[1-9]|20)(\d)0s", plain):
        return _decade(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"([-−]?)(\d+)(?:\.(\d+))?(\D+)?", plain):
        return _measure(match[1], match[2], match[3], match[4])
    return None


def _clock(hour: int, minute: int, half: str | None) -> str:
    minutes = "" if minute == 0 else (" oh " if minute < 10 else " ") + cardinal(minute)
    tail = f" {UNITS[half]}" if half else (" o'clock" if minute == 0 else "")
    return cardinal(hour) + minutes + tail


def _money(sign: str, whole: int, fraction: str | None, scale: str | None) -> str:
    one, many, cent, cents = CURRENCIES[sign]
    if scale:
        return f"{cardinal(whole)} {'thousand' if scale == 'k' else 'million'} {many}"
    words = f"{cardinal(whole)} {one if whole == 1 else many}"
    small = int((fraction or "0").ljust(2, "0"))
    return f"{words} {cardinal(small)} {cent if small == 1 else cents}" if small else words


def _decade(century: int, ten: int) -> str:
    if ten == 0:
        return f"{cardinal(century)} hundreds" if century != 20 else "two thousands"
    return f"{cardinal(century)} {TENS[ten][:-1] + 'ies' if ten > 1 else 'tens'}"


def _measure(sign: str, whole: str, fraction: str | None, unit: str | None) -> str | None:
    if unit is not None and unit not in UNITS:
        return None
    digits = whole.startswith("0") and len(whole) > 1
    words = " ".join(ONES[int(d)] for d in whole) if digits else cardinal(int(whole))
    if fraction:
        words += " point " + " ".join(ONES[int(d)] for d in fraction)
    return ("minus " if sign else "") + words + (f" {UNITS[unit]}" if unit else "")

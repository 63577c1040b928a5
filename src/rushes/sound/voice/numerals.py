"""Numbers as English words: cardinals, ordinals, years, clock times, dates, decimals, fractions, ranges, money, measures.

It knows nothing of sentences: `wording` decides which reading a written token gets.
"""

import re

from rushes.sound.voice.units import unit_words

__all__ = ["MONTHS", "cardinal", "digits", "ordinal", "roman", "spoken_number", "year"]

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
LARGEST = 10**12
HALVES = {"a": "A M", "p": "P M"}
_MONTHS = """
january february march april may june july august september october november december
"""
MONTHS = tuple(_MONTHS.split())
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
FRACTIONS = {
    "½": ("one half", "a half"),
    "¼": ("one quarter", "a quarter"),
    "¾": ("three quarters", "three quarters"),
}


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


def digits(text: str) -> str:
    """A telephone number digit by digit, a comma after each group."""
    groups = [" ".join(ONES[int(d)] for d in group) for group in re.findall(r"\d+", text)]
    return ("plus " if text.lstrip(" (").startswith("+") else "") + ", ".join(groups)


def roman(text: str) -> int:
    """The value of a roman numeral; 0 when it isn't one."""
    if not re.fullmatch(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", text) or not text:
        return 0
    values = [ROMAN[c] for c in text]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def spoken_number(token: str) -> str | None:
    """A written number ("3", "1,200", "1984", "2nd", "$5.50", "7:30", "50%", "1/2", "10-15") in words, or None."""
    plain = token.replace(",", "") if re.fullmatch(r"[^\d]?\d{1,3}(,\d{3})+(\.\d+)?\D*", token) else token
    for sign, words in FRACTIONS.items():
        if plain.endswith(sign) and (plain[:-1].isdigit() or plain == sign):
            return f"{cardinal(int(plain[:-1]))} and {words[1]}" if plain != sign else words[0]
    if not plain.isascii() and re.search(r"[^\d.,:/–−€£¥°²³½¼¾A-Za-z$%+-]", plain):
        return None
    if len(plain) > 60:
        return " ".join(ONES[int(d)] for d in plain[:60]) if plain.isascii() and plain.isdigit() else None
    for reading in (_when, _how_much, _parts_of):
        said = reading(plain)
        if said is not None:
            return said
    return None


def _when(plain: str) -> str | None:
    """Clock times, dates, years."""
    lower = plain.lower()
    if match := re.fullmatch(r"(\d{1,2})[:.](\d{2}) ?(am|pm|a\.m\.?|p\.m\.?)", lower):
        return _clock(int(match[1]), int(match[2]), match[3].replace(".", ""))
    if match := re.fullmatch(r"(\d{1,2}):(\d{2})", lower):
        return _clock(int(match[1]), int(match[2]), None)
    if match := re.fullmatch(r"(\d{1,2})(am|pm|a\.m\.?|p\.m\.?)", lower):
        return f"{cardinal(int(match[1]))} {HALVES[match[2][0]]}"
    if match := re.fullmatch(r"(\d{1,2})[/](\d{1,2})[/](\d{4}|\d{2})", plain):
        return _date(int(match[3]), int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", plain):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", plain):
        return _date(int(match[3]), int(match[2]), int(match[1]))
    if re.fullmatch(r"(1[1-9]|20)\d\d", plain):
        return year(int(plain))
    if match := re.fullmatch(r"(1[1-9]|20)(\d)0'?s", lower):
        return _decade(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"'?([2-9])0'?s", lower):
        return TENS[int(match[1])][:-1] + "ies"
    return None


def _how_much(plain: str) -> str | None:
    """Telephone numbers, money, ordinals, plain numbers and measures."""
    lower = plain.lower()
    if re.fullmatch(r"\+?(?:\d{1,3}[-.])?\(?\d{3}\)?[-.]\d{3,4}(?:[-.]\d{4})?|\+\d{7,15}|\d{11,}", plain):
        return digits(plain)
    if match := re.fullmatch(r"(?:us|a|c|hk)?([$€£¥])(\d+)(?:\.(\d+))?(k|m|bn|b)?", lower):
        return _money(match[1], int(match[2]), match[3], match[4])
    if match := re.fullmatch(r"(\d+)(?:\.(\d{1,2}))?([$€£¥])", plain):
        return _money(match[3], int(match[1]), match[2], None)
    if match := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", lower):
        return ordinal(int(match[1]))
    if match := re.fullmatch(r"([-−+~]?)(\d+)(?:\.(\d+))?([^\d.]+)?", plain):
        return _measure(match[1], match[2], match[3], match[4])
    return None


def _parts_of(plain: str) -> str | None:
    """Fractions, ratios and ranges of two numbers."""
    if plain == "24/7":
        return "twenty four seven"
    if match := re.fullmatch(r"(\d[\d:.]*(?:am|pm|%))[-–](\d[\d:.]*(?:am|pm|%))", plain.lower()):
        first, last = spoken_number(match[1]), spoken_number(match[2])
        return f"{first} to {last}" if first and last else None
    if match := re.fullmatch(r"(\d{1,4})/(\d{1,4})", plain):
        return _fraction(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{1,4}):(\d{1,4})", plain):
        return f"{cardinal(int(match[1]))} to {cardinal(int(match[2]))}"
    if match := re.fullmatch(r"([$€£¥]?[\d.,]*\d)[-–]([$€£¥]?\d[\d.,]*\d*\D{0,4})", plain):
        first, last = match[1], match[2]
        if first[0] in CURRENCIES and last.isdigit():
            a = spoken_number(first[1:])
            return f"{a} to {_money(first[0], int(last), None, None)}" if a else None
        if last[-1:].isdigit() or first[0] not in CURRENCIES:
            a, b = spoken_number(first), spoken_number(last)
            return f"{a} to {b}" if a and b else None
    return None


def _date(y: int, month: int, day: int) -> str | None:
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    y += (2000 if y < 50 else 1900) if y < 100 else 0
    return f"{MONTHS[month - 1]} {ordinal(day)}, {year(y) if 1000 <= y < 2100 else cardinal(y)}"


def _fraction(top: int, bottom: int) -> str:
    if top == bottom or (top, bottom) == (9, 11):
        return f"{cardinal(top)} {cardinal(bottom)}"
    if bottom == 0 or (top >= bottom and bottom > 12) or bottom > 100:
        return f"{cardinal(top)} over {cardinal(bottom)}"
    if 1 <= top <= 12 and 12 < bottom < 32 and bottom not in (16, 20, 25):
        return f"{MONTHS[top - 1]} {ordinal(bottom)}"
    if bottom == 1:
        return f"{cardinal(top)} over one"
    name = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom)
    many = "halves" if bottom == 2 else f"{name}s"
    return f"{cardinal(top)} {name if top == 1 else many}"


def _clock(hour: int, minute: int, half: str | None) -> str | None:
    if hour > 24 or minute > 59:
        return None
    tail = f" {HALVES[half[0]]}" if half else ""
    if minute == 0 and not half:
        return f"{cardinal(hour)} hundred" if hour > 12 else f"{cardinal(hour)} o'clock"
    minutes = "" if minute == 0 else (" oh " if minute < 10 else " ") + cardinal(minute)
    return cardinal(hour) + minutes + tail


def _money(sign: str, whole: int, fraction: str | None, scale: str | None) -> str:
    one, many, cent, cents = CURRENCIES[sign]
    if scale or len(fraction or "") > 2:
        point = " point " + " ".join(ONES[int(d)] for d in fraction) if fraction else ""
        size = {"k": " thousand", "m": " million"}.get(scale or "", " billion" if scale else "")
        return f"{cardinal(whole)}{point}{size} {many}"
    words = f"{cardinal(whole)} {one if whole == 1 else many}"
    small = int((fraction or "0").ljust(2, "0"))
    if small and not whole:
        return f"{cardinal(small)} {cent if small == 1 else cents}"
    return f"{words} {cardinal(small)} {cent if small == 1 else cents}" if small else words


def _decade(century: int, ten: int) -> str:
    if ten == 0:
        return f"{cardinal(century)} hundreds" if century != 20 else "two thousands"
    return f"{cardinal(century)} {TENS[ten][:-1] + 'ies' if ten > 1 else 'tens'}"


def _measure(sign: str, whole: str, fraction: str | None, unit: str | None) -> str | None:
    name = unit_words(unit, one=whole == "1" and not fraction) if unit else ""
    if name is None:
        return None
    zeros = whole.startswith("0") and len(whole) > 1
    words = " ".join(ONES[int(d)] for d in whole) if zeros else cardinal(int(whole))
    if fraction:
        words += " point " + " ".join(ONES[int(d)] for d in fraction)
    before = {"-": "minus ", "−": "minus ", "+": "plus ", "~": "about "}.get(sign, "")
    return before + words + (f" {name}" if name else "")

"""Abbreviations, and words that are read by their neighbours: units apart from their number, days of a month, roman
numerals, streets and saints, sums with a scale, numbers that are dialled."""

import re

from rushes.sound.voice.numerals import MONTHS, cardinal, digits, ordinal, roman, spoken_number, year
from rushes.sound.voice.units import unit_words

__all__ = ["ABBREVIATIONS", "in_context", "own_dot"]

_WITH_DOT = {
    "mr": "mister", "mrs": "missus", "ms": "miz", "dr": "doctor", "st": "saint", "vs": "versus", "prof": "professor",
    "jr": "junior", "sr": "senior", "gen": "general", "capt": "captain", "sgt": "sergeant", "lt": "lieutenant",
    "col": "colonel", "cmdr": "commander", "gov": "governor", "sen": "senator", "rep": "representative", "rev": "reverend",
    "hon": "honorable", "mt": "mount", "ave": "avenue", "blvd": "boulevard", "rd": "road", "approx": "approximately",
    "dept": "department", "est": "established", "fig": "figure", "vol": "volume", "jan": "january", "feb": "february",
    "apr": "april", "jun": "june", "jul": "july", "aug": "august", "sept": "september", "sep": "september", "oct": "october",
    "nov": "november", "dec": "december", "tel": "telephone", "ext": "extension", "no": "number", "inc": "incorporated",
    "ltd": "limited", "bros": "brothers", "e.g": "for example", "i.e": "that is",
    "a.k.a": "also known as", "a.m": "A M",
    "p.m": "P M",
}  # fmt: skip
_ALWAYS = {
    "mr": "mister", "mrs": "missus", "ms": "miz", "dr": "doctor", "st": "saint", "vs": "versus", "etc": "et cetera",
    "prof": "professor", "ok": "okay", "ok'd": "okayed", "&": "and", "+": "plus", "=": "equals", "@": "at", "%": "percent",
    "ph.d": "P H D",
    "w/": "with", "w/o": "without", "aka": "also known as", "ave": "avenue", "blvd": "boulevard", "sgt": "sergeant",
    "capt": "captain", "jr": "junior", "ltd": "limited", "eg": "for example", "e.g": "for example", "i.e": "that is",
    "a.k.a": "also known as",
    "a.m": "A M", "p.m": "P M", "°": "degrees", "$": "dollars", "€": "euros", "£": "pounds", "¥": "yen",
}  # fmt: skip
ABBREVIATIONS = _ALWAYS
"""Read out in full with a dot or without one, by their small letters."""
DOTTED = frozenset(_WITH_DOT) - {"no", "etc", "a.m", "p.m", "inc", "ltd", "jr", "sr"}
"""Their dot ends no sentence, unless nothing follows."""

_NUMBERED = """
chapter part act scene war volume book episode season level type phase stage section appendix class grade mark round article
rocky bowl unit title
"""
NUMBERED = frozenset(_NUMBERED.split())
"""What is counted in roman numerals: "Chapter IV"."""
INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
DIALLED = frozenset({"call", "dial", "phone", "ring", "text", "room", "flight"})
SCALES = frozenset({"thousand", "million", "billion", "trillion"})
_SHORT = {m[:3]: m for m in MONTHS if m != "may"} | {"sept": "september"}
OF_YEAR = dict(zip(MONTHS, MONTHS, strict=True)) | _SHORT


def own_dot(core: str, after: str) -> bool:
    """Whether the dot after `core` belongs to it and ends no sentence, given the word that follows ("" for none)."""
    lower = core.lower()
    if after and (
        (lower in _SHORT and after[:1].isdigit()) or (INITIALS.fullmatch(core) and after[:1].islower())
    ):
        return True
    if not after or (lower not in _WITH_DOT and lower != "etc"):
        return False
    return after[:1].isdigit() if lower == "no" else lower in DOTTED or not after[:1].isupper()


def in_context(core: str, before: str, after: str, *, dotted: bool) -> str:
    """The words of `core` where its neighbours decide them, "" where they don't. `dotted`: a full stop follows it."""
    for reading in (_place_name, _dated, _counted, _sum):
        said = reading(core, before, after, dotted)
        if said:
            return said
    lower = core.lower()
    return _WITH_DOT[lower] if dotted and lower in _WITH_DOT and lower != "no" and after else ""


def _place_name(core: str, before: str, after: str, dotted: bool) -> str:
    """ "St. Mary" is a saint, "Main St." a street; "Elm Dr." a drive."""
    lower = core.lower()
    street = before[:1].isupper() or re.fullmatch(r"\d+(?:st|nd|rd|th)", before) is not None
    if lower in ("st", "dr", "rd", "ave", "ln") and street and not after[:1].isupper():
        return {"st": "street", "dr": "drive", "rd": "road", "ave": "avenue", "ln": "lane"}[lower]
    if match := re.fullmatch(r"[Nn]o\.(\d{1,4})", core):
        return f"number {cardinal(int(match[1]))}"
    if lower == "no" and dotted and after[:1].isdigit():
        return "number"
    return ""


def _dated(core: str, before: str, after: str, dotted: bool) -> str:
    """ "May 5" is the fifth, and so is "5 May"; "Oct" before a day is a month."""
    lower = core.lower()
    if core.isascii() and core.isdigit() and len(core) < 3 and 1 <= int(core) <= 31:
        if before.lower() in OF_YEAR and before[:1].isupper():
            return ordinal(int(core))
        if after.lower() in OF_YEAR and after[:1].isupper():
            return f"{ordinal(int(core))} of"
    if lower in _SHORT and core[:1].isupper() and (after[:1].isdigit() or before[:1].isdigit()):
        return _SHORT[lower]
    return ""


def _counted(core: str, before: str, after: str, dotted: bool) -> str:
    """Roman numerals of kings and chapters, and units that stand apart from their number."""
    if re.fullmatch(r"[IVXLC]+", core):
        value = roman(core)
        if value and before.lower() in NUMBERED:
            return cardinal(value)
        if 1 < value < 40 and len(core) > 1 and re.fullmatch(r"[A-Z][a-z]+", before):
            return f"the {ordinal(value)}"
    if re.fullmatch(r"[-−~]?\d[\d.,:/]*|½|¼|¾", before):
        return unit_words(core, one=before == "1", apart=True) or ""
    return ""


def _sum(core: str, before: str, after: str, dotted: bool) -> str:
    """ "$1.5 million" says its dollars last; a number that is dialled is said in digits; "(555) 123-4567" too."""
    money = re.fullmatch(r"([$€£¥])(\d[\d.,]*)", core)
    if money and after.lower() in SCALES:
        return spoken_number(money[2].rstrip(".,")) or ""
    earlier = re.fullmatch(r"([$€£¥])\d[\d.,]*", before)
    if earlier and core.lower() in SCALES:
        return f"{core.lower()} " + {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen"}[earlier[1]]
    dialled = before.lower() in DIALLED or re.fullmatch(r"\d{3}-\d{4}", after)
    if dialled and re.fullmatch(r"[0-9]{3}", core):
        return digits(core)
    if re.fullmatch(r"(1[1-9]|20)\d\d[-–](1[1-9]|20)\d\d", core):
        first, last = re.split("[-–]", core)
        return f"{year(int(first))} to {year(int(last))}"
    if re.fullmatch(r"\d{3,4}-\d{4}", core):
        return digits(core)
    return ""

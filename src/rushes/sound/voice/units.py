"""Units of measure as English words, for "5km" and for "5 km"."""

__all__ = ["unit_words"]

_UNITS = {
    "%": "percent", "‰": "per mille", "°": "degree", "°C": "degree Celsius", "°F": "degree Fahrenheit", "℃": "degree Celsius",
    "℉": "degree Fahrenheit", "km": "kilometer", "m": "meter", "cm": "centimeter", "mm": "millimeter", "nm": "nanometer",
    "km²": "square kilometer", "m²": "square meter", "m³": "cubic meter", "kg": "kilo", "g": "gram", "mg": "milligram",
    "lb": "pound", "lbs": "pound", "oz": "ounce", "ft": "foot", "mi": "mile", "yd": "yard", "mph": "mile an hour",
    "km/h": "kilometer an hour", "kmh": "kilometer an hour", "kph": "kilometer an hour", "m/s": "meter a second",
    "l": "liter", "L": "liter", "ml": "milliliter", "mL": "milliliter", "cl": "centiliter", "s": "second", "sec": "second",
    "secs": "second", "ms": "millisecond", "min": "minute", "mins": "minute", "h": "hour", "hr": "hour", "hrs": "hour",
    "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "Mbps": "megabit a second",
    "Gbps": "gigabit a second", "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "W": "watt",
    "kW": "kilowatt", "MW": "megawatt", "kWh": "kilowatt hour", "V": "volt", "A": "amp", "mAh": "milliamp hour",
    "hp": "horsepower",
    "cal": "calorie", "kcal": "calorie", "dB": "decibel", "px": "pixel", "fps": "frame a second", "rpm": "revolution a minute",
    "k": "thousand", "M": "million", "bn": "billion", "x": "times", "am": "A M", "pm": "P M", "AM": "A M",
    "PM": "P M", "a.m": "A M", "p.m": "P M", "a.m.": "A M", "p.m.": "P M",
}  # fmt: skip
"""In the singular; by how they are written."""
UNCHANGED = frozenset({"percent", "per mille", "thousand", "million", "billion", "times", "A M", "P M", "hertz", "kilohertz",
                       "megahertz", "gigahertz", "horsepower"})  # fmt: skip


def unit_words(unit: str, *, one: bool = False, apart: bool = False) -> str | None:
    """ "km" → "kilometers"; None for what is no unit. `one`: of a single one. `apart`: a space stands before it."""
    name = _UNITS.get(unit) or (None if apart or unit == "K" else _UNITS.get(unit.lower()))
    if name is None or (apart and unit in ("A", "V", "M", "k", "x")):
        return None
    if one or name in UNCHANGED:
        return name
    first, space, rest = name.partition(" ")
    if first in ("square", "cubic"):
        return f"{name}s"
    many = "feet" if first == "foot" else f"{first}s"
    return f"{many}{space}{rest}" if rest != "hour" or first not in ("kilowatt", "milliamp") else f"{name}s"

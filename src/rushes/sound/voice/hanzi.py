"""Numbers, sums, dates, times and units of a Chinese line in characters, each tied to what is written.

A number is read by what stands round it: 2024年 digit by digit, 两 before a measure word, 百分之 before its percentage.
"""

import re
from collections.abc import Callable

__all__ = ["cardinal", "read_out"]

DIGITS = "零一二三四五六七八九"
PLACES = ("", "十", "百", "千")
GROUPS = ("", "万", "亿", "万亿")
MONEY = {"¥": "元", "￥": "元", "$": "美元", "€": "欧元", "£": "英镑"}
UNITS = {
    "km/h": "公里每小时", "km²": "平方公里", "m²": "平方米", "km": "公里", "cm": "厘米", "mm": "毫米", "kg": "公斤",
    "mg": "毫克",
    "ml": "毫升", "mL": "毫升", "°C": "摄氏度", "℃": "摄氏度", "°F": "华氏度", "℉": "华氏度", "°": "度", "mph": "英里每小时",
    "GB": "G B", "MB": "M B", "TB": "T B", "m": "米", "g": "克", "L": "升", "l": "升", "s": "秒", "h": "小时",
}  # fmt: skip
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
MEASURES = "个只位年天次本张件条间杯块岁人名分秒点碗辆双把支片层米斤公里小时周种家句头座"


def cardinal(n: int) -> str:
    """A whole number in characters: 105 → 一百零五, 15 → 十五."""
    if n >= 10**16:
        return "".join(DIGITS[int(d)] for d in str(n))
    if n < 10:
        return DIGITS[n]
    out, gap = "", False
    for power in (12, 8, 4, 0):
        four = n // 10**power % 10_000
        if not four:
            gap = gap or bool(out)
            continue
        if out and (gap or four < 1000):
            out += "零"
        out += _four(four) + GROUPS[power // 4]
        gap = False
    return out[1:] if out.startswith("一十") else out


def _four(n: int) -> str:
    out, gap = "", False
    for place in (3, 2, 1, 0):
        digit = n // 10**place % 10
        if digit:
            out += ("零" if gap and out else "") + DIGITS[digit] + PLACES[place]
            gap = False
        else:
            gap = True
    return out


def _number(text: str) -> str:
    """ "3.14", "1,200", "-5" in characters."""
    sign = "负" if text[:1] in "-−" else ""
    whole, _, fraction = text.lstrip("-−+").replace(",", "").partition(".")
    if len(whole) > 16:
        return sign + _digits(whole[:40])
    said = cardinal(int(whole or "0"))
    return sign + said + ("点" + _digits(fraction) if fraction else "")


def _digits(text: str) -> str:
    return "".join(DIGITS[int(d)] for d in text if d in "0123456789")


def _telephone(text: str) -> str:
    return _digits(text).replace("一", "幺")


def _date(m: re.Match[str]) -> str:
    return f"{_digits(m[1])}年{cardinal(int(m[2]))}月{cardinal(int(m[3]))}日"


def _clock(m: re.Match[str]) -> str:
    hour, minute = int(m[1]), int(m[2])
    said = ("两" if hour == 2 else cardinal(hour)) + "点"
    return said + ("" if minute == 0 else ("零" if minute < 10 else "") + cardinal(minute) + "分")


def _money(m: re.Match[str]) -> str:
    return _number(m[2]) + (m[3] or "") + MONEY[m[1]]


_N = r"[-−]?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])"), _date),
    (re.compile(r"([01]?[0-9]|2[0-4]):([0-5][0-9])(?![0-9])"), _clock),
    (re.compile(r"([0-9]{4}|[0-9]{2})(?=年(?!后|前|来|间))"), lambda m: _digits(m[1])),
    (re.compile(rf"([¥￥$€£])({_N})([万亿千百]?)"), _money),
    (re.compile(rf"({_N})%"), lambda m: "百分之" + _number(m[1])),
    (re.compile(r"([0-9]{1,4})/([0-9]{1,4})"), lambda m: f"{cardinal(int(m[2]))}分之{cardinal(int(m[1]))}"),
    (re.compile(r"[0-9]{3,4}-[0-9]{7,8}|1[0-9]{10}(?![0-9])"), lambda m: _telephone(m[0])),
    (re.compile(rf"({_N})[-–~～]({_N})(?:({_UNIT})(?![A-Za-z]))?"),
     lambda m: f"{_number(m[1])}到{_number(m[2])}{UNITS.get(m[3] or '', '')}"),
    (re.compile(rf"({_N}) ?({_UNIT})(?![A-Za-z])"), lambda m: _number(m[1]) + UNITS[m[2]]),
    (re.compile(rf"(?<!第)2(?=[{MEASURES}])(?![0-9])"), lambda m: "两"),
    (re.compile(r"0[0-9]+"), lambda m: _digits(m[0])),
    (re.compile(_N), lambda m: _number(m[0])),
)  # fmt: skip


def read_out(text: str, at: int) -> tuple[int, str]:
    """Where the expression that begins at `at` ends and how it is said; (at, "") when none does."""
    if at and text[at - 1] in "0123456789":
        return at, ""
    for pattern, say in _RULES:
        match = pattern.match(text, at)
        if match:
            return match.end(), say(match)
    return at, ""

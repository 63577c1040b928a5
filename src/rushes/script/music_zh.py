"""Music in Chinese: heads (音乐, 旋律, 节拍 …) with what stands before them, and instruments that somebody plays."""

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from rushes.script.music import Tune
from rushes.script.quotes import Quote
from rushes.script.screenplay import Music

__all__ = ["chinese_music_of"]

STOPS = "，。；：！？、,;:!?\n（）()—…\0"
BRINGS = re.compile(
    r"响起|伴随着|伴着|伴有|带有|带着|播放着?|同时|一段|一首|一曲|背景中|按住|是|有|带|一个|着"
)
NOT = re.compile(r"(?:没有|无|不带|不要|不含|毫无|不加|未加)[^，。；]{0,6}$")
NAME = r"[A-G][#♯b♭]?(?:maj7|m7|m|sus[24]|dim)?\d?"
ROW = re.compile(rf"{NAME}(?:\s*[、，,–—→\-]\s*{NAME})+(?![A-Za-z])")
NOTE = re.compile(NAME)
BARE = re.compile(
    r"(?<![A-Za-z0-9])([A-G][#♯b♭]?\d?)(?![A-Za-z0-9])(?!\s?(?:大调|小调|调|字|区|口|座|栋|馆|班|级|出口|型|面|盘|杯|罩|站|厅|门|号|纸|柱|罐"
    r"|和弦|三和弦|弦))"
)
"""A letter in a sentence of playing: 奏出E, 空弦D."""
NOISE_AND = re.compile(r"(?<![琴笛歌鼓箫弦乐筝胡])声(?:和|与|及|以及|、|伴着)")
"""A noise that is told beside the music."""
DRIVING = re.compile(
    r"(?:推动|贯穿|驱动|推进|烘托|撑起|带动|托起)(?:着|了)?(?:全片|整个|整支|整部|整段|预告|影片|画面|短片|广告|剧情|节奏|情绪)"
)
"""What music does to a film."""
SOLFA = re.compile(r"(?:(?:do|re|mi|fa|sol|la|ti|si|哆|来|咪|发|唆|拉|西)[\s、，,–—-]*){3,}", re.IGNORECASE)
SYLLABLE = re.compile(r"do|re|mi|fa|sol|la|ti|si|[哆来咪发唆拉西]", re.IGNORECASE)
BEATS = re.compile(
    r"(?:每分钟|速度|节拍器)?\s?(\d{2,3})\s?(?:BPM|bpm|拍每分钟|拍/分)|每分钟\s?(\d{2,3})\s?拍"
)
SINGLE = re.compile(r"([A-G][#♯b♭]?\d?)\s?(?:弦|音(?![效乐])|键|和弦)|单音\s?([A-G][#♯b♭]?\d?)")
CHORD = re.compile(r"([A-G][#♯b♭]?(?:maj7|m7|m|7|dim|sus[24])?)\s?和弦")
SCALE = re.compile(r"([A-G][#♯b♭]?)\s?(大|小)(调|三和弦|和弦)(五声)?")
SENTENCE = 120
"""Characters on either side that are looked through for the ends of a sentence."""
BOWED = ("拉弓", "拨弦", "扫弦", "按下琴键")
"""Said of the hand alone, in a sentence that need not name the instrument again."""
DESCRIBED = ("节拍", "节奏感", "弦乐", "交响", "和声", "长音", "颤音", "泛音", "尾音")
"""Heads that are music only where an instrument, a style or a mood stands before them."""
BEATEN = re.compile("节奏|鼓点|节拍|拍子|律动|[0-9]+拍")
BEATING = ("打出", "敲出", "拍出", "击出", "敲打", "拍打", "击打", "打着", "敲着")
"""Verbs of drummers, which need a beat for what they do."""
UNPITCHED = ("drums", "voice", "bass", "cajon", "djembe", "timpani")
LESSON = re.compile("教学|教程|练习|示范|课|学习")
REACH = 14
"""Characters before the head that may describe it."""


@lru_cache(maxsize=1)
def _table() -> dict[str, list[tuple[str, str]]]:
    """(word, kind) by topic, the longest words first."""
    text = (files("rushes.script.tables") / "tunes_zh.tsv").read_text(encoding="utf-8")
    out: dict[str, list[tuple[str, str]]] = {}
    for line in text.splitlines()[1:]:
        topic, kind, row = line.split("\t")
        out.setdefault(topic, []).extend((word, kind) for word in row.split("|"))
    return {topic: sorted(rows, key=lambda row: -len(row[0])) for topic, rows in out.items()}


def _all(topic: str, words: str) -> list[str]:
    """Kinds that some words name, in the order in which they stand there, none within a longer word."""
    found: list[tuple[int, str]] = []
    words = words.replace("第三弦", "第·弦")
    for word, kind in _table()[topic]:
        at = words.find(word)
        if at >= 0:
            found.append((at, kind))
            words = words.replace(word, "·" * len(word))
    return list(dict.fromkeys(kind for _, kind in sorted(found)))


def chinese_music_of(text: str, quotes: Sequence[Quote]) -> Tune | None:
    """The music that is asked for in Chinese words; None where none is."""
    if not re.search(r"[㐀-鿿]", text):
        return None
    mask = list(text)
    for quote in quotes:
        mask[quote.start : quote.end] = "\0" * (quote.end - quote.start)
    whole = "".join(mask)
    spans = _heads(whole)
    played = _played(whole)
    if not spans and not played:
        return None
    spans = spans or played[:1]
    near = "，".join(whole[a:b] for a, b in [*spans, *played])
    taught = bool(played) and LESSON.search(whole) is not None
    about = whole if taught else "。".join(dict.fromkeys(_sentence(whole, a) for a, _ in [*spans, *played]))
    scale = SCALE.search(whole)
    music = Music(
        words="，".join(dict.fromkeys(text[a:b] for a, b in spans)),
        mood=next(iter([*_all("mood", near), *_all("mood", about)]), ""),
        tempo=_tempo(whole, near, about),
        instruments=tuple(_all("instrument", about)),
        genre=" ".join((_all("genre", near) or (_all("genre", about) if played else []))[:2]),
        notes=_notes(whole, scale) or (_notes(_quoted(quotes), None) if played else ()),
        scale=f"{scale[1]} {'major' if scale[2] == '大' else 'minor'}{' pentatonic' if scale[4] else ''}"
        if scale
        else "",
    )
    return Tune(music, tuple(spans), bool(played))


def _quoted(quotes: Sequence[Quote]) -> str:
    """What captions say: a lesson names its chords there."""
    return "，".join(quote.text for quote in quotes)


def _tempo(whole: str, near: str, about: str) -> str:
    beats = BEATS.search(whole)
    if beats is not None:
        return beats[1] or beats[2]
    return next(iter([*_all("tempo", near), *_all("tempo", about)]), "")


def _heads(whole: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    pattern = "|".join(re.escape(word) for word, _ in _table()["head"])
    for match in re.finditer(pattern, whole):
        first = max(0, match.start() - REACH)
        start = max(first, max(whole.rfind(stop, first, match.start()) for stop in STOPS) + 1)
        if NOT.search(whole[start : match.start()]) or _only_describes(whole, match):
            continue
        brought = [m.end() for m in BRINGS.finditer(whole, start, match.start())]
        lead = whole[max([start, *brought]) : match.start()]
        if (other := NOISE_AND.search(lead)) is not None:
            lead = lead[other.end() :]  # 低低的交谈声和爵士乐
        described = _all("genre", lead) or _all("instrument", lead) or "鼓" in lead
        moody = match[0] != "尾音" and bool(_all("mood", lead))
        if match[0] in DESCRIBED and not described and not moody:
            continue
        if match[0].startswith("笛") and whole[match.start() - 1 : match.start()] in tuple("警汽鸣"):
            continue
        found.append((match.start() - len(lead), match.end()))
    return sorted({*found, *_enters(whole, found)}) or _drives(whole)


def _enters(whole: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """弦乐轻轻响起, 随后铜管加入: instruments that are said to come in."""
    spans = []
    for match in _entering().finditer(whole):
        if not any(a < match.end() and match.start() < b for a, b in found):
            spans.append(match.span())
    return spans


@lru_cache(maxsize=1)
def _entering() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word, _ in _table()["instrument"])
    how = "(?:轻轻|缓缓|渐渐|慢慢|逐渐|突然|悄然|低沉地|轻柔地)?"
    return re.compile(rf"(?:{names})声?{how}(?:{ENTERS})")


ENTERS = (
    "低吟|呜咽|低回|回荡|响起|加入|涌入|渐入|奏响|进入|淡入|渐起|"
    "齐鸣|齐奏|铺开|流淌|渐强|切入|奏起|推进|隆隆|爆发|轰鸣|收尾"
)
"""What music does when it begins or grows."""


def _drives(whole: str) -> list[tuple[int, int]]:
    """Instruments of which a clause says that they drive the film: 低沉的鼓和铜管推动全片."""
    found = []
    for match in DRIVING.finditer(whole):
        first = max(0, match.start() - REACH)
        start = max(first, max(whole.rfind(stop, first, match.start()) for stop in STOPS) + 1)
        lead = whole[start : match.start()]
        if "鼓" in lead or _all("instrument", lead) or _all("genre", lead):
            found.append((start, match.start()))
    return found


def _only_describes(whole: str, match: re.Match[str]) -> bool:
    """音乐盒, 音乐会, 摇滚乐队: the word is part of another; a band that plays is heard."""
    following = whole[match.end() : match.end() + 1]
    band = match[0].endswith("乐") and following in ("队", "团", "手")
    return following in PARTS_OF or (band and not re.search("[奏唱]|表演", _sentence(whole, match.start())))


PARTS_OF = frozenset("盒会家厅节课教室老架学")
"""Characters behind 音乐 that make another word of it."""


def _played(whole: str) -> list[tuple[int, int]]:
    """A sentence in which an instrument with pitch is played."""
    verbs = "|".join(re.escape(word) for word, _ in _table()["play"])
    found = []
    for match in re.finditer(verbs, whole):
        sentence = _sentence(whole, match.start())
        sentence = whole if match[0] in BOWED or (len(match[0]) > 1 and LESSON.search(whole)) else sentence
        drummed = match[0] in BEATING
        if drummed and not ("鼓" in sentence and BEATEN.search(sentence)):
            continue
        beaten = (drummed or match[0] in ("演奏", "奏出")) and BEATEN.search(sentence) is not None
        kinds = [k for k in _all("instrument", sentence) if beaten or k not in UNPITCHED]
        if kinds and not NOT.search(whole[max(0, match.start() - 8) : match.start()]):
            found.append(match.span())
    return found or _named(whole)


def _named(whole: str) -> list[tuple[int, int]]:
    """An instrument with pitch and a note, or a lesson on it, without a verb of playing."""
    if not [k for k in _all("instrument", whole) if k not in UNPITCHED]:
        return []
    note = SINGLE.search(whole) or CHORD.search(whole)
    taught = LESSON.search(whole) if re.search(r"[弦键弓弹吹拨按奏孔音]", whole) else None
    lesson = _lesson().search(whole)
    if lesson is not None:
        return [lesson.span()]
    match = note or (taught if taught is not None and BARE.search(whole, taught.end()) else None)
    return [match.span()] if match is not None else []


@lru_cache(maxsize=1)
def _lesson() -> re.Pattern[str]:
    """吉他教学, 古筝入门课: the instrument right before the lesson."""
    names = "|".join(re.escape(word) for word, kind in _table()["instrument"] if kind != "voice")
    return re.compile(rf"(?:{names})(?:零基础|初学者|入门|弹唱|指弹|基础)?(?:教学|教程|课|入门)")


def _sentence(whole: str, at: int) -> str:
    first, last = max(0, at - SENTENCE), at + SENTENCE
    start = max(first, max(whole.rfind(stop, first, at) for stop in "。！？\n；") + 1)
    ends = [end for stop in "。！？\n；" if (end := whole.find(stop, at, last)) >= 0]
    return whole[start : min(ends, default=last)]


def _notes(whole: str, scale: re.Match[str] | None) -> tuple[str, ...]:
    row = next((m for m in ROW.finditer(whole) if len(NOTE.findall(m[0])) > 2), None)
    if row is not None:
        return tuple(NOTE.findall(row[0]))
    solfa = [m[0] for m in SOLFA.finditer(whole)]
    if solfa:
        return tuple(note for found in solfa for note in SYLLABLE.findall(found))
    chords = CHORD.findall(whole)
    if chords:
        return tuple(dict.fromkeys(chords))
    bare = list(dict.fromkeys(BARE.findall(whole)))
    if bare:
        return tuple(bare)
    single = SINGLE.search(whole)
    if single is not None:
        return (single[1] or single[2],)
    if scale is not None and scale[3] != "调":
        return (scale[1] + ("m" if scale[2] == "小" else ""),)
    return ()

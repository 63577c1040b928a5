"""Listening in Chinese: echoic words (咔嗒一声, 嗡嗡作响), nouns of sound (脚步声) and verbs that sound (鸣叫).

Chinese names a sound where it stands, between two commas: the phrase reaches back to what brings it (发出, 传来, 伴着). Any
word before 声 names one, listed or not (切菜声, 摇橹声); what is listed behind 音效： is heard whatever it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from rushes.script.chinese.quoted import quoted_noises
from rushes.script.ear import Noise
from rushes.script.quotes import Quote

__all__ = ["chinese_noises_of"]

SEGMENT = re.compile(r"[^，。；：！？、,;:!?\n（）()—…\x00]+")
BRINGS = re.compile(
    r"爆发出|发出|用|只有|只剩|传来|响起|伴随着|伴随|伴着|伴有|带着|随着|同时|接着|随后|(?<![忽突骤猛果])然后|以及|还有|周围是|捕捉到|突出|(?<!而)充满|主导|有|是|以|和|与|及|随"
)
LINKS = re.compile(r"随即|顿时|同时|接着|随后|(?<![忽突骤猛果])然后|以及|还有|而且|并且|和|与")
NOT = re.compile(
    r"没有|并非|而不是|不是|毫无|(?<!若)(?<!有)无(?![人线数比尽奈辜限垠声言聊意助边影忧尘可论形])|不带|不发出|静静"
)
SPOKEN = re.compile(r"[^，。]{0,4}?(?:问|说|喊|道|响亮地说|宣布|回答|低语|哽咽)")
SOFT = re.compile(r"轻柔|轻轻|微弱|远处|细微|柔和|低沉|隐约|轻")
LOUD = re.compile(r"响亮|大声|巨大|震耳|沉重|刺耳|猛烈|轰")
OTHERWISE = re.compile(
    r"(?:配乐|音乐|BGM)[是为：:]?[^，]{0,6}电子|音效设计|音乐.{0,2}(?:重音|尾音)|落在[^，]*声?上$"
)
"""A way of working, music, or a sound that was named before."""
SOURCES = (
    ("海浪|浪涛|巨浪|浪花|波涛|潮水", "waves"),
    ("引擎|发动机", "engine"),
    ("雨点|雨水", "rain"),
    ("雷", "thunder"),
    ("风(?![扇铃琴箱车筝格])", "wind"),
)
OWN_VOICE = (
    ("浪|潮", "tap", "waves"),
    ("警笛|警报", "whoosh", "alarm"),
    ("枪", "roar", "gunshot"),
    ("轮胎|刹车", "voice", "squeal"),
    ("(?<![火列])车(?![站间厢])", "whistle", "horn"),
)
"""What has a voice of its own: 轮胎尖叫, 汽车鸣笛."""
BY_SOURCE = frozenset({"roar", "whoosh", "hum", "impact"})
"""Kinds of which the source makes its own."""
REACH = 16
"""Characters before the word for the sound that may belong to it."""
ANY = re.compile(
    r"(?<!用气)(?<!以气)(?<!发)(?<!出)(?<![大小轻低高噤默吭吱收齐出无有名歌女男童心先呼失应同放柔厉沉闷悄朗连尖颤扬吞原配和相掌失哑嘶粗])(?<=[㐀-鿿])声"
    r"(?!称|明|势|调|线|道|优|望|援|讨|带|乐|部|控|卡|波|纳|旁|色|名|速|呐|泪|母|韵|嘶力竭)(?:响|浪|效)?"
)
"""Any noun of sound; the first character is the last of what sounds."""
COUNTED = re.compile(r"[一几两三数阵声]\Z")
"""一声, 阵阵: no noun stands before 声."""
MUSICAL = re.compile(
    r"(?:琴|歌|笛|箫|筝|胡|唢呐|吉他|琵琶|乐|号|萨克斯|风琴|合唱|和|配音|旁白|播音|解说|嗓)\Z"
)
LISTED = re.compile(r"(?:音效|环境音|环境声|声音|音频|声效|拟音|背景音|SFX)[：:]([^。\n\0【]+)")
"""A list of sounds behind its heading."""
ITEM = re.compile(r"[^、，,；;和与及/\s]+(?:\s[^、，,；;和与及/\s]+)*")
TAIL = re.compile(r"(?![和与及在从由混交渐逐的地似是不也都就越])[㐀-鿿]{2,5}\Z")
"""What ends the segment behind a noun of sound and says how it sounds: 枪声哒哒哒响起, 蝉鸣刺耳."""
AGAIN = re.compile(r"(?P<one>[㐀-鿿]{1,2})、(?=(?P=one))")
"""哒、哒: one run."""
SPEAKS = re.compile(r"[^，。；！？\n\0]{0,6}[：:，]?\s*\0")
"""A verb of the voice with its line behind it."""
VOICED = frozenset({"voice", "growl", "crowd", "sob"})


@lru_cache(maxsize=1)
def _table() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    text = (files("rushes.script.tables") / "noises_zh.tsv").read_text(encoding="utf-8")
    words: dict[str, tuple[str, str]] = {}
    for line in text.splitlines()[1:]:
        kind, how, row = line.split("\t")
        for word in row.split("|"):
            words.setdefault(word, (kind, how))
    longest = sorted((w for w, (_, how) in words.items() if how != "stem"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))), words


@lru_cache(maxsize=1)
def _stems() -> re.Pattern[str]:
    """What sounds, by the words before 声."""
    stems = sorted((w for w, (_, how) in _table()[1].items() if how == "stem"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, stems)))


def _of_stem(words: str) -> str:
    """The kind of a sound by what makes it: the last word that tells decides."""
    last = max(_stems().finditer(words), key=lambda m: (m.end(), len(m[0])), default=None)
    return _table()[1][last[0]][0] if last is not None else "sound"


def _level(phrase: str) -> str:
    return "soft" if SOFT.search(phrase) else "loud" if LOUD.search(phrase) else "normal"


def chinese_noises_of(text: str, quotes: Sequence[Quote]) -> list[Noise]:
    """All sounds that are named in Chinese words, in order."""
    if not re.search(r"[㐀-鿿]", text):
        return []
    mask = _masked(text, quotes)
    found = [noise for segment in SEGMENT.finditer(mask) for noise in _in_segment(mask, *segment.span())]
    found += [n for n in _listed(mask) if not _taken(n, found)]
    found += [n for n in _quoted(mask) if not _taken(n, found)]
    return _joined(sorted(found, key=lambda noise: noise.start))


def _taken(noise: Noise, found: Sequence[Noise]) -> bool:
    return any(n.start < noise.end and noise.start < n.end for n in found)


def _joined(found: Sequence[Noise]) -> list[Noise]:
    """啪嗒、啪嗒: the same again at once is one sound."""
    out: list[Noise] = []
    for noise in found:
        last = out[-1] if out else None
        if (
            last is not None
            and last.kind == noise.kind
            and noise.start - last.end <= 1
            and noise.end - noise.start <= 4
        ):
            out[-1] = replace(last, end=noise.end)
        else:
            out.append(noise)
    return out


def _listed(mask: str) -> Iterator[Noise]:
    """音效：海浪、海鸥: each item is a sound."""
    for match in LISTED.finditer(mask):
        for item in ITEM.finditer(mask, match.start(1), match.end(1)):
            if not NOT.match(item[0]) and "音乐" not in item[0] and "曲" not in item[0]:
                yield Noise(_of_stem(item[0]), item.start(), item.end(), _level(item[0]))


def _quoted(mask: str) -> Iterator[Noise]:
    """一声滑稽的“duang”: what only marks tell to be a noise."""
    pattern, words = _table()
    for start, end, noise in quoted_noises(mask):
        match = pattern.search(noise)
        yield Noise(words[match[0]][0] if match else "impact", start, end)


def _masked(text: str, quotes: Sequence[Quote]) -> str:
    """What is said is blanked; an echoic word in quotation marks (“嘘嘘”声) stays."""
    out = list(text)
    marked = [(start, end) for start, end, _ in quoted_noises(text)]
    for quote in quotes:
        echoic = quote.kind == "word" or _table()[0].fullmatch(quote.text) is not None
        echoic = echoic or any(start <= quote.start and quote.end <= end for start, end in marked)
        if not echoic:
            out[quote.start : quote.end] = "\0" * (quote.end - quote.start)
    return AGAIN.sub(lambda m: m["one"] + m["one"][-1], "".join(out))


def _in_segment(mask: str, start: int, end: int) -> Iterator[Noise]:
    words = _table()[1]
    floor = start
    at = start
    while (match := _next(mask, at, end)) is not None:
        kind, how = words.get(match[0], ("sound", "any"))
        at = match.end()
        stop = _stop(mask, match, how, end)
        if stop is None or (kind in VOICED and how == "verb" and SPEAKS.match(mask, match.end())):
            continue
        nominal = how in ("noun", "any") or mask[match.end() : stop] == "声"
        begins = _begin(mask, match.start(), floor, nominal=nominal)
        if OTHERWISE.search(mask[max(floor, match.start() - 12) : stop + 2]):
            continue
        if how != "echoic" and mask[stop : stop + 1] in "：:" and kind in ("sound", "room_tone"):
            continue
        if how in ("noun", "any") and mask[begins - 1 : begins] == "用" and SPOKEN.match(mask, stop):
            continue
        if match[0] in ("声音", "旁白") and not _heard(mask, begins, match, end):
            continue
        phrase = mask[begins:stop]
        if how == "any" and (
            MUSICAL.search(phrase[:-1].rstrip("声")) or COUNTED.search(mask[begins : match.start()])
        ):
            continue
        if kind == "sound":
            kind = _of_stem(phrase)
        kind = next((own for word, own in SOURCES if re.search(word, phrase) and kind in BY_SOURCE), kind)
        kind = next(
            (own for word, other, own in OWN_VOICE if kind == other and re.search(word, phrase)), kind
        )
        denied = bool(NOT.search(mask, floor, match.start()))
        yield Noise(kind, begins, stop, _level(phrase), negated=denied)
        floor = at = stop


PARTS = re.compile(
    r"重?低音(?:贝斯|提琴|鼓|号)|叮[嘱咛咬人]|轰[动炸击]"
    r"|呲牙|梆子|喵星|咯吱窝|吱声|哈[密根巴]|嘀咕|咕哝|噗噗|呵护|呵斥|嗡然"
)
"""Words that begin with a character for a noise and are none."""


def _next(mask: str, at: int, end: int) -> re.Match[str] | None:
    """The next listed word for a sound or the next 声 that is none, whichever comes first."""
    listed, bare = _table()[0].search(mask, at, end), ANY.search(mask, at, end)
    while listed is not None and PARTS.match(mask, listed.start(), end):
        listed = _table()[0].search(mask, listed.start() + 2, end)
    if listed is None or bare is None:
        return listed or bare
    return bare if bare.start() < listed.start() else listed


def _stop(mask: str, match: re.Match[str], how: str, end: int) -> int | None:
    """Where the phrase ends; None where the word is no sound here."""
    rest = mask[match.end() : end]
    if how == "echoic":
        tail = re.match(
            r"[”’\"'」』]?(?:的|地)?(?:提示音|音效|声音|声响|轻响|脆响|闷响|巨响|响声|声|作响|地响"
            r"|一声(?:[脆巨闷轻钝重]响)?|一响|响个不停|直响|鸣)",
            rest,
        )
        if tail is not None:
            stop = match.end() + tail.end()
            thing = re.match(r"(?:的[㐀-鿿]{1,4}|忽高忽低)", mask[stop:end])
            return stop + (thing.end() if thing else 0)
        does = re.match(r"地?[㐀-鿿]{2,12}", rest)
        return match.end() + does.end() if does else match.end()
    if how in ("noun", "any") and (tail := TAIL.match(mask, match.end(), end)) is not None:
        return tail.end()
    if how == "verb":
        return None if SPOKEN.match(rest) else min(match.end() + 4, end) if len(match[0]) < 4 else match.end()
    return match.end()


def _begin(mask: str, at: int, floor: int, *, nominal: bool) -> int:
    """Where the phrase begins: behind what brings the sound, or behind the last link."""
    start = max(floor, at - REACH)
    begins = start
    for match in (BRINGS if nominal else LINKS).finditer(mask, start, at):
        begins = match.end()
    if at - begins < 2 and begins > start and nominal and mask[start:begins].endswith(("发出", "传来")):
        begins = start if floor < start else floor  # "靴子踏在地上发出回响": the bare word says nothing
    lead = re.match(r"(?:配上|配以|配|加上|一阵|一声|一记|一段|着|了|的|又是|地)+", mask[begins:at])
    return begins + (lead.end() if lead else 0)


def _heard(mask: str, begins: int, match: re.Match[str], end: int) -> bool:
    """ "A voice asks" is no sound; "the sound of the wind" is; a narration is where it is part of what is heard."""
    if match[0] == "旁白":
        return "的" in mask[begins : match.start()] and not SPOKEN.match(mask[match.end() : end])
    return mask[match.start() - 1 : match.start()] == "的" and not SPOKEN.match(mask[match.end() : end])

"""Quoted: a noise that Chinese sets off by marks (“啵”的一声, 一声滑稽的“duang”, “咔嚓”声), which nobody says."""

import re
from collections.abc import Iterator, Sequence

from rushes.script.lexemes import Lexeme

__all__ = ["is_noise", "quoted_noises", "shown_too"]

ECHOIC = re.compile(
    r"[嗵棱欸嘤咿呃哼嘚嗯唔呸嘣嘭砰咚叮当噗嗤滋呲嗡嘀嗒嗖唰吱呀咯噔咕噜呼喵汪咩哞嘎嘟哔啵铛锵轰隆噼啪哗啦咔嚓沙飒啾叽哐啷咣嘶哧嗝哒滴答铃咿嗷呜吼哈嘻呵嘿噢哇邦梆扑通嗞喀擦咻簌窸窣潺呱唧嚓乒乓丁零咳啊嘘、！!…·\s]{1,10}"
    r"|[A-Za-z]{2,12}[!！~]*"
)
"""What may be a noise: characters that are written for their sound, or letters (duang, bang)."""
BEFORE = re.compile(
    r"(?:一声|一阵|一记|几声|两声|阵阵|声声|发出|传来|响起|伴随着|伴着|配上|配|伴有)[^，。；！？]{0,8}\Z"
)
BEHIND = re.compile(r"\A(?:的|地)?(?:一声|一响|几声|声|作响|直响|响起|响|两声|个不停|叫)")
MARKED = re.compile(
    rf"(?:(?:配上|配|伴随|伴着)?[一几两]声[^，。；！？\n\0]{{0,6}})?[“\"「『](?P<noise>{ECHOIC.pattern})[”\"」』]"
    r"(?P<behind>(?:的|地)?(?:一声|一响|几声|声|作响|直响|响起|响|两声|个不停|叫)?)"
)
WRITTEN = frozenset({"写", "写下", "写上", "写了", "写出", "刻", "刻下", "刻上", "印上", "涂上"})
"""Verbs of writing right before what is written."""
NEAR = 6
AND = frozenset("和与及、") | {"以及"}
"""Lexemes on either side that are looked at."""


def is_noise(lexemes: Sequence[Lexeme], i: int) -> bool:
    """The quotation at `i` is a noise by the words beside it."""
    quote = lexemes[i].quote
    if quote is None or not ECHOIC.fullmatch(quote.text):
        return False
    before, behind = _words(_preceding(lexemes, i)), _words(_following(lexemes, i))
    return BEHIND.match(behind) is not None or BEFORE.search(before) is not None


def shown_too(lexemes: Sequence[Lexeme], i: int) -> bool:
    """浮现品牌logo和“月神香氛”, 定格在产品与“…”上: what appears beside something that is seen."""
    if i and lexemes[i - 1].text in WRITTEN:
        return True  # 老师在黑板上写“好好学习”
    if (
        i > 1
        and lexemes[i - 1].text in ("提示", "警告", "字样", "弹窗")
        and not any(
            x.has("being", "pron", "speaker", "soundhead") or x.text.endswith("声")
            for x in _preceding(lexemes, i)
        )
    ):
        return True  # 屏幕闪红，提示“弹药不足”
    if i < 2 or lexemes[i - 1].text not in AND:
        return False
    for lexeme in reversed(_preceding(lexemes, i)[:-1]):
        if lexeme.tag == "V":
            sense = lexeme.sense("verb")
            return sense is not None and (sense.entry.get("class") == "display" or sense.kind == "freeze")
        if lexeme.has("being", "pron"):
            return False
    return False


def _words(lexemes: Sequence[Lexeme]) -> str:
    return "".join(x.text for x in lexemes)


def _preceding(lexemes: Sequence[Lexeme], i: int) -> Sequence[Lexeme]:
    """The lexemes before `i` back to the last stop or quotation, at most a few, in their order."""
    start = i
    while start > max(0, i - NEAR) and not lexemes[start - 1].stop and lexemes[start - 1].quote is None:
        start -= 1
    return lexemes[start:i]


def _following(lexemes: Sequence[Lexeme], i: int) -> Sequence[Lexeme]:
    """The lexemes behind `i` up to the next stop or quotation, at most a few."""
    end = i + 1
    while end < min(len(lexemes), i + 1 + NEAR) and not lexemes[end].stop and lexemes[end].quote is None:
        end += 1
    return lexemes[i + 1 : end]


def quoted_noises(text: str) -> Iterator[tuple[int, int, str]]:
    """Where noises in marks stand, with the words that say so, and the noise itself."""
    for match in MARKED.finditer(text):
        if match["behind"] or not match[0].startswith(tuple('“"「『')):
            yield match.start(), match.end(), match["noise"]

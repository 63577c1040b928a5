"""Wholes: words that are a verb with its object (举枪) or with how it is done (轻敲), and no nouns, whatever they end with."""

from rushes.script.chinese.cutting import Cutter
from rushes.script.chinese.glossary import Glossary, Word
from rushes.script.lexicon import normal

__all__ = ["adverb_and_verb", "is_manner", "listed_object", "said_once", "verb_and_object"]

HOW = "轻缓慢急猛狂微齐同共独静细深紧重高低怒大小快疾飞怒痛爆怒苦畅欢"
"""First characters that say how the rest is done."""
SOLID = frozenset({"thing", "being", "garment", "body", "instrument", "material"})
PURE = frozenset("举拔撑骑牵敲喝端挥持遛喂拎扛抬拽扔抛甩砍劈耍撕揉捏搓擀舀撒戴穿脱捧救扑踢浇摘爬")
"""Verbs that hardly ever describe a noun: with these jieba's word for it is not needed."""
BEFORE_TWO = frozenset("吹拍跳扇打放滚嗑抽踢玩")
"""The same before a noun of two characters."""
BOTH = frozenset(
    {
        "画",
        "锁",
        "钉",
        "锯",
        "扇",
        "锤",
        "包",
        "刷",
        "铲",
        "叉",
        "罩",
        "秤",
        "尺",
        "炒",
        "煎",
        "烤",
        "泡",
        "卤",
    }
)
"""Verbs that describe a noun as often as they govern it: 画笔, 烤鸭."""


def listed_object(table: Glossary, word: Word, text: str) -> Word | None:
    """The thing of a listed verb with its object (弹古筝, 踢毽子): it is seen, too."""
    noun = table.words.get(text[1:]) if len(text) == 3 else None
    if noun is None or text[1:] in UNSEEN or not any(s.category == "verb" for s in word.senses):
        return None
    solid = any(s.category in ("thing", "instrument") for s in noun.senses)
    return noun if solid and not any(s.category == "verb" for s in noun.senses) else None


UNSEEN = frozenset({"眼泪", "太阳", "星星"})
"""Objects that nobody would look for in the picture."""


def verb_and_object(table: Glossary, cut: Cutter, text: str) -> tuple[Word, Word] | None:
    """举枪, 拔剑: a verb of one character and a noun, where jieba does not say that both are a noun."""
    if len(text) not in (2, 3) or text[0] in BOTH or cut.part(text) in ("i", "a", "d"):
        return None
    pure = text[0] in PURE or (text[0] in BEFORE_TWO and len(text) == 3)
    if cut.part(text) in ("n", "r") and not pure:
        return None
    verb, noun = table.words.get(text[0]), _noun(table, text[1:])
    if verb is None or noun is None or not any(s.category == "verb" for s in verb.senses):
        return None
    return verb, noun


def _noun(table: Glossary, text: str) -> Word | None:
    word = table.words.get(normal(text)) or (table.endings.get(text) if len(text) == 1 else None)
    return word if word is not None and any(s.category in SOLID for s in word.senses) else None


def adverb_and_verb(table: Glossary, text: str) -> Word | None:
    """轻敲, 狂奔: the verb of a word whose first character only says how."""
    rest = table.words.get(normal(text[1:])) if len(text) in (2, 3) and text[0] in HOW else None
    return rest if rest is not None and any(s.category == "verb" for s in rest.senses) else None


def is_manner(text: str) -> bool:
    """满满地, 踉踉跄跄: a word said twice is an adverb, and no field with 地 behind it."""
    if len(text) == 4 and text[0] == text[1] and text[2] == text[3]:
        return True
    stem = text[:-1]
    return text.endswith("地") and len(stem) > 1 and (stem[-1] == stem[-2] or stem[:1] == stem[1:2])


def said_once(text: str) -> str:
    """The verb of 耸耸肩, 看一看, 点了点头; "" for any other word."""
    if len(text) == 3 and text[0] == text[1]:
        return text[1:]
    if len(text) in (3, 4) and text[1] in "了一" and text[0] == text[2]:
        return text[2:]
    return ""

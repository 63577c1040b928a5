"""Persons: whether a Chinese noun phrase may mean somebody who is on, and animals that have a trade (熊猫大厨).

Chinese has no article: another word for a trade or another colour of dress is somebody else.
"""

from functools import lru_cache

from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import lexicon
from rushes.script.phrases import Phrase

__all__ = ["animal_with_trade", "is_anybody", "may_be", "same_word"]

_SYNONYMS = (
    "医生 大夫 医师 主治医生",
    "厨师 大厨 主厨 师傅 厨子 厨师长",
    "警察 民警 警官 警员 公安",
    "司机 驾驶员 师傅",
    "老师 教师 先生 教授",
    "士兵 战士 将士 军人 兵士",
    "运动员 选手 球员 队员 健儿",
    "老板 店主 掌柜 摊主 老板娘",
    "店员 服务员 伙计 收银员 服务生 店小二",
    "顾客 客人 食客 客官",
    "小偷 窃贼 劫匪 强盗 歹徒 匪徒",
    "主播 主持人 主持 新闻主播",
    "乘客 旅客 旅人 游客",
    "宇航员 航天员",
    "农民 农夫 老农 农人",
    "渔民 渔夫 渔翁 老渔翁 老渔夫",
    "剑客 侠客 剑士 刀客 大侠",
    "和尚 僧人 老僧 僧侣",
    "快递员 快递小哥 外卖员 骑手 外卖小哥",
    "特工 间谍",
    "侦探 探员 警探",
    "皇帝 皇上 帝王",
    "将军 将领 大将",
    "奶奶 老奶奶 外婆",
    "爷爷 老爷爷 外公",
    "妈妈 母亲",
    "爸爸 父亲",
    "女孩 少女 姑娘 女生 小女孩 小姑娘 女孩儿 妹子 女孩子",
    "男孩 少年 男生 小男孩 小伙 小伙子 青年 年轻人 男孩子 年轻男子",
    "女人 女子 女士 妇女 少妇 女郎 年轻女子",
    "男人 男子 男士 大叔 中年男人 年轻男子 汉子",
    "老人 老者 老头 老爷爷 爷爷 老大爷 大爷 老汉 老伯 老爷子 老先生",
    "老人 老奶奶 奶奶 老太太 老婆婆 阿婆 婆婆",
    "孩子 小孩 小朋友 儿童 宝宝 娃娃 孩童 小男孩 小女孩 男孩 女孩",
    "大妈 阿姨 大婶 大娘",
    "小狗 狗狗 狗 狗子",
    "小猫 猫咪 猫",
)
_SETS = tuple(frozenset(words.split()) for words in _SYNONYMS)
OWNERS = (
    "主人",
    "饲养员",
    "驯兽师",
    "训练师",
    "训狗师",
    "爱好者",
    "粉丝",
    "猎人",
    "贩子",
    "商人",
    "骑手",
    "骑士",
    "车夫",
)
"""Who has to do with animals and is none."""
PEOPLE = frozenset({"person", ""})


def same_word(theirs: str, ours: str) -> bool:
    """Two words for somebody may be the same person's."""
    if not theirs or theirs.isascii() or theirs.endswith(ours) or ours.endswith(theirs):
        return True
    return any(theirs in words and ours in words for words in _SETS)


def is_anybody(word: str) -> bool:
    """A word that says no more than sex and age: somebody with a name may be called so."""
    return any(word in words for words in _SETS if words & {"女孩", "男孩", "女人", "男人", "老人", "孩子"})


def may_be(phrase: Phrase, words: str) -> bool:
    """Nothing that the phrase says of colours contradicts the words by which somebody was brought on (白衣剑客, 黑衣剑客)."""
    ours = {s.kind for x in phrase.modifiers for s in x.senses if s.category == "colour"}
    theirs = _colours(words)
    return not ours or not theirs or bool(ours & theirs)


@lru_cache(maxsize=256)
def _colours(words: str) -> frozenset[str]:
    """The colours that are named in some words."""
    table = lexicon().chinese
    spans = {words[i:j] for i in range(len(words)) for j in range(i + 1, min(i + 3, len(words)) + 1)}
    return frozenset(s.kind for span in spans for s in table.get(span, ()) if s.category == "colour")


def animal_with_trade(phrase: Phrase) -> Lexeme | None:
    """The animal of 熊猫大厨: a person's word with an animal right before it."""
    head = phrase.head
    being = head.sense("being")
    before = phrase.modifiers[-1] if phrase.modifiers else None
    if (
        not head.chinese
        or being is None
        or before is None
        or before.end != head.start
        or head.text.endswith(OWNERS)
    ):
        return None
    animal = before.sense("being")
    if animal is None or animal.kind == "animal" or being.entry.get("species", "person") not in PEOPLE:
        return None
    return before if animal.entry.get("species", "person") not in PEOPLE else None

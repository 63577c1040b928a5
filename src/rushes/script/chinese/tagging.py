"""Parts of speech of Chinese words, by their meanings and their neighbours; the tags are those of `rushes.script.tagging`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rushes.script.chinese.company import told_apart
from rushes.script.chinese.grammar_words import grammar_tag
from rushes.script.chinese.measured import told_by_measure
from rushes.script.chinese.verb_or_noun import (
    ADVERBS,
    GRAMMAR,
    certain_verb,
    is_nominal,
    is_verb,
    last_before,
    next_after,
)
from rushes.script.chinese.words import is_noun
from rushes.script.lexemes import Lexeme

__all__ = ["tag_chinese"]

PARTICLES = frozenset("了着过吧吗呢啊呀嘛啦哦喔呗们地得所等")
"""Words that only help others."""
OBJECT = frozenset({"把", "将", "被"})
"""Words that move an object or an actor before the verb; `order` puts them right."""
DEGREE = frozenset(
    {
        "很",
        "非常",
        "十分",
        "太",
        "更",
        "最",
        "极",
        "极其",
        "特别",
        "真",
        "挺",
        "好",
        "格外",
        "无比",
        "相当",
        "略",
        "稍",
        "有点",
        "有些",
        "越来越",
        "越",
        "如此",
        "这么",
        "那么",
    }
)
HOW_SAID = re.compile(r"^(?:[憨苦冷坏傻嬉嬉大怒哭嗔娇叹厉沉低高轻柔急朗颤含哽]|口中|嘴里)[笑声喝道哭叹骂]?$")
"""What stands before a verb of speaking and says how: 憨笑道, 口中念道."""
SAID_WITH = frozenset(
    {"语速", "语气", "语调", "口吻", "嗓音", "神情", "神色", "表情", "目光", "眼神", "面色", "声线"}
)
"""她语速平稳地说: what belongs to how somebody speaks."""
COMES_FROM = ("传来", "飘来", "传出", "响起", "爆发", "沸腾", "飘出")


def tag_chinese(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The same lexemes, the Chinese ones with their tags; 、 between nouns is an "and"."""
    if not any(x.chinese for x in lexemes):
        return list(lexemes)
    lexemes = [_listing(lexemes, i) if x.text == "、" else x for i, x in enumerate(told_apart(lexemes))]
    out: list[Lexeme] = []
    for i, lexeme in enumerate(lexemes):
        if _ordinal(lexemes, i):
            out.append(lexeme.tagged("X"))
        else:
            out.append(lexeme.tagged(_tag(lexemes, i, out)) if lexeme.chinese and not lexeme.tag else lexeme)
    return told_by_measure(_predicates(out))


def _predicates(lexemes: list[Lexeme]) -> list[Lexeme]:
    """众人四散奔逃: what nobody listed behind somebody, and is no noun by jieba's dictionary, says what he does."""
    out: list[Lexeme] = []
    for i, lexeme in enumerate(lexemes):
        last, following = last_before(out), next_after(lexemes, i)
        unheard = lexeme.chinese and lexeme.tag == "N" and not lexeme.senses
        acts = following is not None and following.tag == "V" and len(lexeme.text) == 2
        unheard = unheard and (acts or not is_noun(lexeme.text))
        free = following is None or following.tag not in "NEGO"
        if unheard and free and last is not None and last.tag == "N" and last.has("being"):
            lexeme = lexeme.tagged("A" if following is not None and following.tag == "V" else "V")
        elif lexeme.tag == "V" and _compounded(lexemes, i, out):
            lexeme = lexeme.tagged("N")
        elif lexeme.tag == "V" and lexeme.text in STATES and following is not None and following.tag == "E":
            lexeme = replace(lexeme, tag="N", senses=())
        elif lexeme.has("place") and _heard_from(lexemes, i):
            lexeme = replace(lexeme, senses=tuple(s for s in lexeme.senses if s.category != "place"))
        elif lexeme.text in BARE and last is None and (following is None or following.tag != "E"):
            lexeme = replace(lexeme, senses=())
        out.append(lexeme)
    return out


def _compounded(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> bool:
    """月球的采矿基地, 安静的古典乐练习环境: a verb between 的 and a noun is the noun's."""
    following, later = next_after(lexemes, i), next_after(lexemes, i + 1)
    last, first = last_before(before), last_before(before[:-1])
    if last is not None and last.tag == "N" and not last.has("being", "body") and first is not None:
        last = first
    if (
        last is None
        or last.tag != "E"
        or len(lexemes[i].text) < 2
        or following is None
        or following.tag != "N"
    ):
        return False
    return not any(x.tag == "E" for x in (later,) if x is not None) and following.has("place", "thing")


def _heard_from(lexemes: Sequence[Lexeme], i: int) -> bool:
    """街边传来铃声: where a sound comes from is not where the film is."""
    following = next_after(lexemes, i)
    while following is not None and following.tag in "OAX":
        i += 1
        following = next_after(lexemes, i)
    return following is not None and following.text.startswith(COMES_FROM)


ONLY_HOW = frozenset(
    {"突然", "忽然", "猛然", "骤然", "顿时", "渐渐", "逐渐", "慢慢", "缓缓", "悄悄", "默默", "立刻", "立即", "立马",
     "猛地", "连忙", "急忙", "赶紧", "依次", "轻轻", "静静", "纷纷", "陡然", "蓦地", "倏地", "霎时", "霎时间",
     "刹那间", "一瞬间", "瞬时", "徐徐", "频频", "屡屡", "微微", "匆匆"}
)  # fmt: skip
"""Words that say how a thing is done or when, and describe no noun: 突然灯灭."""
STATES = frozenset(
    {"翻倒", "坍塌", "倒塌", "崩塌", "破碎", "碎裂", "断裂", "破裂", "受伤", "负伤", "生锈", "打开", "敞开", "紧闭",
     "紧锁", "关闭", "褪色", "枯萎", "凋谢", "腐烂", "干涸", "龟裂", "干裂", "烧焦", "折断", "损坏", "破损", "毁坏",
     "冻结", "结冰", "泛黄", "磨损", "散落", "堆积", "侧翻", "倾倒", "倾斜", "发黄", "发霉", "打翻", "半开", "微开",
     "虚掩", "倒下", "掉落", "散开"}
)  # fmt: skip
"""Verbs that before 的 say in what state something is: 翻倒的公交车 does nothing."""
BARE = frozenset({"环境", "现场", "场地"})
"""Nouns that are no place by themselves: 环境嘈杂."""


def _ordinal(lexemes: Sequence[Lexeme], i: int) -> bool:
    """8号, 1930年代, 5秒: a figure that counts no things."""
    following = next_after(lexemes, i)
    return (
        lexemes[i].text.isdigit()
        and following is not None
        and following.text[0] in "号年月日点时分秒级层楼度帧"
    )


def _listing(lexemes: Sequence[Lexeme], i: int) -> Lexeme:
    if 0 < i < len(lexemes) - 1 and lexemes[i + 1].quote is None and lexemes[i - 1].quote is None:
        if lexemes[i - 1].text == lexemes[i + 1].text:
            return replace(lexemes[i], stop="", tag="X", chinese=True)  # 哒、哒
        return replace(lexemes[i], stop="", tag="C", chinese=True)
    return lexemes[i]


def _tag(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> str:
    lexeme = lexemes[i]
    text = lexeme.text
    following = next_after(lexemes, i)
    last = last_before(before)
    if text in ("的", "之"):
        return "E"
    if text in OBJECT:
        return "X"
    if text in PARTICLES and (last is not None or text in "了着过吗呢"):
        return "X"
    if text in DEGREE and following is not None and not following.has("being", "verb"):
        return "X"
    if text in ("满", "全") and following is not None and following.has("place", "thing", "body"):
        return "D"
    if text in SAID_WITH and last is not None and last.has("being", "pron"):
        return "A"
    if (
        following is not None
        and following.has("verb")
        and HOW_SAID.search(text)
        and not lexeme.has("being", "verb")
    ):
        return "A"
    own = grammar_tag(lexeme, before, lexemes, i)
    if own:
        return own
    if is_verb(lexeme, last, following):
        return "V"
    if (
        not lexeme.senses
        and following is not None
        and following.text == "地"
        and next_after(lexemes, i + 1) is not None
    ):
        return "A"
    if lexeme.text in ONLY_HOW and (following is None or following.text != "的"):
        return "A"
    if lexeme.has("sound") and _echoes(lexemes, i):
        return "A"
    if lexeme.has(*ADVERBS):
        return _adverb(lexeme, last, following, lexemes, i)
    if not lexeme.senses and following is not None and following.text in ("着", "了", "过"):
        return "V"
    if (
        not lexeme.senses
        and last is not None
        and last.tag == "N"
        and last.has("being")
        and certain_verb(following)
    ):
        return "A"  # 选手飞身救球
    return "N"


def _echoes(lexemes: Sequence[Lexeme], i: int) -> bool:
    """哒、哒地, 叮叮叮落下: an echoic word says how, even said twice."""
    if (
        i
        and len(lexemes[i].text) > 2
        and len(set(lexemes[i].text)) == 1
        and certain_verb(next_after(lexemes, i))
    ):
        return True
    while i + 1 < len(lexemes) and (
        lexemes[i + 1].text in ("、", lexemes[i].text) or lexemes[i + 1].tag == "X"
    ):
        i += 1
        if lexemes[i].text == "地":
            return True
    return i + 1 < len(lexemes) and lexemes[i + 1].text == "地"


def _adverb(
    lexeme: Lexeme, last: Lexeme | None, following: Lexeme | None, lexemes: Sequence[Lexeme], i: int
) -> str:
    """How or where before a verb or behind 得; what describes a noun before one."""
    if following is None:
        predicate = last is not None and last.tag in "NRO"
        named = {s.category for s in lexeme.senses} - ADVERBS - GRAMMAR
        return "N" if named and not predicate and last is not None and last.tag in "DE" else "A"
    if following.text == "的":
        return "A" if lexeme.has("where") else "N"
    if following.text in ("地", "着") or following.has(
        "verb", "manner", "aux", "neg", "prep", "sub", "conj", "cammove"
    ):
        named = {s.category for s in lexeme.senses} - ADVERBS - GRAMMAR
        return (
            "N"
            if last is not None
            and last.tag in "DE"
            and named
            and following.text not in ("地", "着")
            and is_nominal(following)
            else "A"
        )
    if lexeme.has("where") or not following.senses:
        return "A"
    return "N" if last is None or last.tag in "DENP" else "A"

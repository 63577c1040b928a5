"""Parts of speech of Chinese words, by their meanings and their neighbours; the tags are those of `rushes.script.tagging`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rushes.script.chinese.company import told_apart
from rushes.script.chinese.grammar_words import grammar_tag
from rushes.script.chinese.headless import with_heads
from rushes.script.chinese.measured import told_by_measure
from rushes.script.chinese.second_look import OBJECT, looked_at_again
from rushes.script.chinese.verb_or_noun import (
    ADVERBS,
    GRAMMAR,
    certain_verb,
    is_nominal,
    is_verb,
    last_before,
    next_after,
)
from rushes.script.lexemes import Lexeme

__all__ = ["tag_chinese"]

PARTICLES = frozenset("了着过吧吗呢啊呀嘛啦哦喔呗们地得所等")
"""Words that only help others."""
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
VOICES = frozenset({"声音", "唱腔", "腔调", "声调"})
"""The same, where a quotation follows: elsewhere they are heard."""


def tag_chinese(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The same lexemes, the Chinese ones with their tags; 、 between nouns is an "and"."""
    if not any(x.chinese for x in lexemes):
        return list(lexemes)
    lexemes = with_heads(told_apart(lexemes))
    lexemes = [_listing(lexemes, i) if x.text == "、" else x for i, x in enumerate(lexemes)]
    out: list[Lexeme] = []
    for i, lexeme in enumerate(lexemes):
        if _ordinal(lexemes, i):
            of_somebody = len(lexemes) > i + 2 and lexemes[i + 2].has("being")  # 10号球员
            out.append(replace(lexeme, tag="N", senses=()) if of_somebody else lexeme.tagged("X"))
        else:
            out.append(lexeme.tagged(_tag(lexemes, i, out)) if lexeme.chinese and not lexeme.tag else lexeme)
    return told_by_measure(looked_at_again(out))


ONLY_HOW = frozenset(
    {"突然", "忽然", "猛然", "骤然", "顿时", "渐渐", "逐渐", "慢慢", "缓缓", "悄悄", "默默", "立刻", "立即", "立马",
     "猛地", "连忙", "急忙", "赶紧", "依次", "轻轻", "静静", "纷纷", "陡然", "蓦地", "倏地", "霎时", "霎时间",
     "刹那间", "一瞬间", "瞬时", "徐徐", "频频", "屡屡", "微微", "匆匆"}
)  # fmt: skip
"""Words that say how a thing is done or when, and describe no noun: 突然灯灭."""


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


def _particle(lexeme: Lexeme, last: Lexeme | None, following: Lexeme | None) -> str:
    """The tag of a word that only binds others, or "" when it is none."""
    text = lexeme.text
    if text in ("的", "之"):
        return "E"
    if text == "把" and last is not None and last.text == "了":
        return "D"  # 抹了把汗
    if text == "眼" and last is not None and last.text.endswith("了") and following is not None:
        return "X"  # 看了眼后座的乘客
    if text in OBJECT:
        return "X"
    if text in PARTICLES and not lexeme.has("thing") and (last is not None or text in "了着过吗呢"):
        return "X"
    if text in DEGREE and following is not None and not following.has("being", "verb"):
        return "X"
    return ""


def _tag(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> str:
    lexeme = lexemes[i]
    text = lexeme.text
    following = next_after(lexemes, i)
    last = last_before(before)
    if particle := _particle(lexeme, last, following):
        return particle
    if text in ("满", "全") and following is not None and following.has("place", "thing", "body"):
        return "D"
    if text in SAID_WITH and last is not None and last.has("being", "pron"):
        return "A"
    if text in VOICES and last is not None and last.has("being", "pron") and _announces(lexemes, i):
        return "A"
    if text == "冲" and _meant_for(lexemes, i):
        return "P"
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
    if lexeme.has("manner") and len(text) > 2 and text.endswith("地"):
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


def _meant_for(lexemes: Sequence[Lexeme], i: int) -> bool:
    """冲他微笑, 冲后座的朋友喊: somebody or the camera, and a verb at once behind."""
    for j in range(i + 1, min(i + 6, len(lexemes))):
        if lexemes[j].stop or certain_verb(lexemes[j]):
            return False
        if lexemes[j].has("being", "pron", "shot", "camera"):
            return certain_verb(next_after(lexemes, j)) or j == i + 1
    return False


def _announces(lexemes: Sequence[Lexeme], i: int) -> bool:
    """老人声音沙哑：“…”: the clause ends with a colon."""
    stop = next((x.stop for x in lexemes[i + 1 : i + 6] if x.stop), "")
    return stop == ":"


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

"""Parts of speech of Chinese words, by their meanings and their neighbours; the tags are those of `rushes.script.tagging`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rushes.script.chinese.measured import told_by_measure
from rushes.script.chinese.numbers import MEASURES
from rushes.script.chinese.words import is_noun
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import DESCRIBING

__all__ = ["tag_chinese"]

PARTICLES = frozenset("了着过吧吗呢啊呀嘛啦哦喔呗们地得所等")
"""Words that only help others."""
ASPECT = frozenset("了着过起得")
OBJECT = frozenset({"把", "将", "被"})
"""Words that move an object or an actor before the verb; `order` puts them right."""
TAKES_STUFF = frozenset({"pour", "put", "add", "drip", "insert", "load", "sprinkle"})
"""Verbs behind whose 进 and 入 stands what is put, unless it is said to be within something."""
GOES_ON = frozenset(
    {"起来", "下来", "下去", "过来", "过去", "出来", "出去", "上去", "上来", "进来", "进去", "回来"}
)
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
COMES_FROM = ("传来", "飘来", "传出", "响起")
HELPING = frozenset({"aux", "neg"})
GRAMMAR = frozenset({"det", "num", "pron", "prep", "post", "conj", "sub", "aux", "neg", "de"})
ADVERBS = frozenset({"manner", "where"})


def tag_chinese(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The same lexemes, the Chinese ones with their tags; 、 between nouns is an "and"."""
    if not any(x.chinese for x in lexemes):
        return list(lexemes)
    lexemes = [_listing(lexemes, i) if x.text == "、" else x for i, x in enumerate(lexemes)]
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
        last, following = _last(out), _next(lexemes, i)
        unheard = lexeme.chinese and lexeme.tag == "N" and not lexeme.senses
        acts = following is not None and following.tag == "V" and len(lexeme.text) == 2
        unheard = unheard and (acts or not is_noun(lexeme.text))
        free = following is None or following.tag not in "NEGO"
        if unheard and free and last is not None and last.tag == "N" and last.has("being"):
            lexeme = lexeme.tagged("A" if following is not None and following.tag == "V" else "V")
        elif lexeme.tag == "V" and _compounded(lexemes, i, last):
            lexeme = lexeme.tagged("N")
        elif lexeme.has("place") and _heard_from(lexemes, i):
            lexeme = replace(lexeme, senses=tuple(s for s in lexeme.senses if s.category != "place"))
        elif lexeme.text in BARE and last is None and (following is None or following.tag != "E"):
            lexeme = replace(lexeme, senses=())
        out.append(lexeme)
    return out


def _compounded(lexemes: Sequence[Lexeme], i: int, last: Lexeme | None) -> bool:
    """月球的采矿基地: a verb between 的 and a noun is the noun's."""
    following, later = _next(lexemes, i), _next(lexemes, i + 1)
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
    following = _next(lexemes, i)
    while following is not None and following.tag in "OAX":
        i += 1
        following = _next(lexemes, i)
    return following is not None and following.text.startswith(COMES_FROM)


BARE = frozenset({"环境", "现场", "场地"})
"""Nouns that are no place by themselves: 环境嘈杂."""


def _ordinal(lexemes: Sequence[Lexeme], i: int) -> bool:
    """8号, 1930年代, 5秒: a figure that counts no things."""
    following = _next(lexemes, i)
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


def _last(before: Sequence[Lexeme]) -> Lexeme | None:
    """The lexeme before, of the same clause."""
    return before[-1] if before and not before[-1].stop and before[-1].quote is None else None


def _next(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """The next lexeme of the same clause."""
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    return None if following is None or following.stop or following.quote else following


def _tag(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> str:
    lexeme = lexemes[i]
    text = lexeme.text
    following = _next(lexemes, i)
    last = _last(before)
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
    own = _function(lexeme, before, lexemes, i)
    if own:
        return own
    if _is_verb(lexeme, last, following):
        return "V"
    if (
        not lexeme.senses
        and following is not None
        and following.text == "地"
        and _next(lexemes, i + 1) is not None
    ):
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
        and _certain_verb(following)
    ):
        return "A"  # 选手飞身救球
    return "N"


def _echoes(lexemes: Sequence[Lexeme], i: int) -> bool:
    """哒、哒地, 叮叮叮落下: an echoic word says how, even said twice."""
    if i and len(lexemes[i].text) > 2 and len(set(lexemes[i].text)) == 1 and _certain_verb(_next(lexemes, i)):
        return True
    while i + 1 < len(lexemes) and (
        lexemes[i + 1].text in ("、", lexemes[i].text) or lexemes[i + 1].tag == "X"
    ):
        i += 1
        if lexemes[i].text == "地":
            return True
    return i + 1 < len(lexemes) and lexemes[i + 1].text == "地"


def _function(lexeme: Lexeme, before: list[Lexeme], lexemes: Sequence[Lexeme], i: int) -> str:
    """The tag of a word of grammar, "" where it is something else here."""
    following, last = _next(lexemes, i), _last(before)
    kinds = {s.category for s in lexeme.senses} & GRAMMAR
    content = {s.category for s in lexeme.senses} - GRAMMAR
    if not kinds:
        return ""
    if kinds & {"num", "det"}:
        return _counts(lexeme, kinds, following)
    if "pron" in kinds:
        return "R"
    if "post" in kinds and (tag := _behind(lexeme, last, following, kinds)):
        return tag
    if (
        "neg" in kinds
        or ("prep" in kinds and lexeme.norm == "without")
        or lexeme.text in ("没有", "没", "无")
    ):
        return _negation(lexemes, i)
    if "prep" in kinds and "conj" in kinds:
        return "C" if _joins(last, following) else "P"
    if "prep" in kinds:
        return _preposition(lexemes, i, before, content)
    if content & {"verb"} and _is_verb(lexeme, last, following):
        return "V"
    if "sub" in kinds:
        return _subordinate(lexeme, last, following)
    if "conj" in kinds:
        return "C"
    return "X" if kinds & HELPING else ""


def _counts(lexeme: Lexeme, kinds: set[str], following: Lexeme | None) -> str:
    """一只, 两个, 这位: before a noun, or alone for whom was named (一个…，另一个…)."""
    if lexeme.text in MEASURES:
        return "X"
    if following is not None and _couple(following):
        return "X" if lexeme.text[-1] in "对双" else "D"
    alone = following is None or not _nominal(following) or _certain_verb(following)
    if alone and "pron" not in kinds and following is not None and lexeme.text[-1] in "口拳脚下眼声":
        return "X"
    return "R" if alone and "pron" in kinds else "D"


def _couple(lexeme: Lexeme) -> bool:
    being = lexeme.sense("being")
    return being is not None and bool(being.entry.get("pair"))


def _behind(lexeme: Lexeme, last: Lexeme | None, following: Lexeme | None, kinds: set[str]) -> str:
    """里, 上, 旁边 behind a noun; a completed verb's 上 and 下 are prepositions or nothing."""
    if last is None:
        if lexeme.has("where"):
            return ""
        return "N" if lexeme.has("thing", "place") else "A" if "sub" not in kinds else ""
    if last.tag == "V":
        if len(lexeme.text) > 1:
            return "P" if following is not None and _nominal(following) else "A"
        return "P" if following is not None and _nominal(following) else "X"
    if last.tag in "NRDOE" and not (
        len(lexeme.text) == 1 and following is not None and following.text in ASPECT
    ):
        return "O"
    return ""


def _negation(lexemes: Sequence[Lexeme], i: int) -> str:
    """没有人: without anybody; 没有人说话, 没有说话: it is not done."""
    following = _next(lexemes, i)
    if following is None or not lexemes[i].has("prep") or _certain_verb(following):
        return "T"
    later = _next(lexemes, i + 1)
    if following.text in ("人", "任何人") and later is not None and _certain_verb(later):
        return "T"
    return "P"


def _joins(last: Lexeme | None, following: Lexeme | None) -> bool:
    """和, 与 between two nouns."""
    return last is not None and last.tag in "NRDE" and following is not None


def _preposition(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme], content: set[str]) -> str:
    lexeme, last, following = lexemes[i], _last(before), _next(lexemes, i)
    if following is None:
        return "A" if content & {"where"} else "X"
    if lexeme.text == "在" and (_certain_verb(following) or following.has("manner")):
        return "P" if _located(lexemes, i) else "X"
    if last is not None and last.tag == "V" and lexeme.text in ("进", "入"):
        return "X" if last.norm in TAKES_STUFF and following.has("num") and not _inside(lexemes, i) else "P"
    if lexeme.text == "给" and any(x.tag == "V" for x in before[-4:]) and not _stopped(before[-4:]):
        return "P"
    if content & {"verb"} and _is_verb(lexeme, last, following):
        return "V"
    return "P"


def _located(lexemes: Sequence[Lexeme], i: int) -> bool:
    """在发光的桌子上: a clause before 的 and a postposition stand behind 在, so that no doing goes on."""
    described = False
    for lexeme in lexemes[i + 1 : i + 10]:
        if lexeme.stop or lexeme.quote is not None:
            return False
        described = described or lexeme.text == "的"
        if described and lexeme.has("post") and lexeme.text != "的":
            return True
    return False


def _stopped(before: Sequence[Lexeme]) -> bool:
    """A stop or a quotation stands behind the last verb."""
    verb = max(j for j, x in enumerate(before) if x.tag == "V")
    return any(x.stop or x.quote is not None for x in before[verb:])


def _inside(lexemes: Sequence[Lexeme], i: int) -> bool:
    """A postposition ends the phrase behind `i`: 倒进一个杯子里."""
    for lexeme in lexemes[i + 1 : i + 8]:
        if lexeme.stop or lexeme.quote is not None or _certain_verb(lexeme):
            return False
        if lexeme.has("post"):
            return True
    return False


def _subordinate(lexeme: Lexeme, last: Lexeme | None, following: Lexeme | None) -> str:
    """当, 然后, 同时; what only stresses the verb (就, 便, 再) helps it, and so does 同时 behind who does it."""
    if lexeme.text in ("就", "便", "再", "才", "于是") and following is not None:
        return "X"
    if lexeme.text in ("最后", "最终") and last is not None and last.tag in "DE":
        return "X"
    among = last is not None and last.tag in "NR" and following is not None and following.has("verb")
    return (
        "X"
        if among
        and lexeme.text in ("同时", "此时", "这时", "随即", "随后", "然后", "接着", "一边", "一面", "正")
        else "S"
    )


def _nominal(lexeme: Lexeme | None) -> bool:
    if lexeme is None or lexeme.stop or lexeme.quote is not None:
        return False
    if not lexeme.senses:
        return True
    return any(
        s.category not in GRAMMAR and s.category not in ADVERBS and s.category != "verb"
        for s in lexeme.senses
    ) or lexeme.has("num", "det", "pron")


def _certain_verb(lexeme: Lexeme | None) -> bool:
    """A verb and nothing else, particles and helpers of verbs included."""
    if lexeme is None or lexeme.stop:
        return False
    if not lexeme.senses:
        return False
    return all(s.category in ("verb", "aux", "cammove") for s in lexeme.senses) and lexeme.has("verb")


def _is_verb(lexeme: Lexeme, last: Lexeme | None, following: Lexeme | None) -> bool:
    """Whether a word that may be a verb is one here."""
    if not lexeme.has("verb"):
        return False
    others = {s.category for s in lexeme.senses} - {"verb"} - GRAMMAR
    marked = following is not None and (following.text in ASPECT or following.text in GOES_ON)
    if not others:
        return not (
            last is not None
            and last.tag in "ED"
            and not _nominal(following)
            and not marked
            and _bare(last, following)
        )
    if marked:
        return True
    if others & {"sound"}:
        return last is not None and last.tag in "NRXAO" and not _described(last) and following is None
    if others & {"cammove", "style", "stylehead"}:
        return (last is not None and last.tag in "R") or (last is not None and last.has("being"))
    if last is None:
        return _nominal(following) and not others & {"being", "thing", "place", "manner"}
    return last.tag in "NRAXOT" and not _described(last)


def _bare(last: Lexeme, following: Lexeme | None) -> bool:
    """她的微笑, 一声叹息: a verb as a noun, nothing behind it that a verb would have."""
    return following is None or following.has("verb") or following.text in ("的", "和", "与", "、")


def _described(last: Lexeme) -> bool:
    return bool(last.senses) and all(s.category in DESCRIBING or s.category == "num" for s in last.senses)


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
            and _nominal(following)
            else "A"
        )
    if lexeme.has("where") or not following.senses:
        return "A"
    return "N" if last is None or last.tag in "DENP" else "A"

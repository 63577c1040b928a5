"""Second look: Chinese words whose part in their clause shows only when their neighbours have their parts of speech.

Each rule looks at one lexeme and gives it back as something else, or None where it has nothing to say; the first that speaks
decides.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from rushes.script.chinese.regard import sense_of_kind
from rushes.script.chinese.verb_or_noun import last_before, next_after
from rushes.script.chinese.words import is_noun
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import lexicon

__all__ = ["OBJECT", "looked_at_again"]

OBJECT = frozenset({"把", "将", "被"})
"""Words that move an object or an actor before the verb; `order` puts them right."""
COMES_FROM = ("传来", "飘来", "传出", "响起", "爆发", "沸腾", "飘出")
STATES = frozenset(
    {"翻倒", "坍塌", "倒塌", "崩塌", "破碎", "碎裂", "断裂", "破裂", "受伤", "负伤", "生锈", "打开", "敞开", "紧闭",
     "紧锁", "关闭", "褪色", "枯萎", "凋谢", "腐烂", "干涸", "龟裂", "干裂", "烧焦", "折断", "损坏", "破损", "毁坏",
     "冻结", "结冰", "泛黄", "磨损", "散落", "堆积", "侧翻", "倾倒", "倾斜", "发黄", "发霉", "打翻", "半开", "微开",
     "虚掩", "倒下", "掉落", "散开"}
)  # fmt: skip
"""Verbs that before 的 say in what state something is: 翻倒的公交车 does nothing."""
HEROES = frozenset({"主角", "主人公", "主体", "主体人物", "画面主体", "拍摄对象", "拍摄主体", "人物", "角色"})
"""Words for whoever a film is about."""
CONTESTS = frozenset(
    {"比赛", "大赛", "决赛", "半决赛", "联赛", "锦标赛", "友谊赛", "对决", "赛事", "总决赛", "争霸赛", "世界杯"}
)  # fmt: skip
"""Nouns before which a ball or a board is the sport."""
BARE = frozenset({"环境", "现场", "场地"})
"""Nouns that are no place by themselves: 环境嘈杂."""


def looked_at_again(lexemes: list[Lexeme]) -> list[Lexeme]:
    """The same lexemes, some with another part of speech or fewer meanings."""
    out: list[Lexeme] = []
    for i, lexeme in enumerate(lexemes):
        found = (rule(lexemes, i, out) for rule in RULES)
        out.append(next((x for x in found if x is not None), lexeme))
    return out


def _without(lexeme: Lexeme, category: str) -> Lexeme:
    return replace(lexeme, senses=tuple(s for s in lexeme.senses if s.category != category))


def _predicate(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """众人四散奔逃: what nobody listed behind somebody, and is no noun by jieba's dictionary, says what he does."""
    lexeme, last, following = lexemes[i], last_before(before), next_after(lexemes, i)
    if not lexeme.chinese or lexeme.tag != "N" or lexeme.senses or (following and following.tag in "NEGO"):
        return None
    acts = following is not None and following.tag == "V" and len(lexeme.text) == 2
    if (not acts and is_noun(lexeme.text)) or last is None or last.tag != "N" or not last.has("being"):
        return None
    return lexeme.tagged("A" if following is not None and following.tag == "V" else "V")


def _contest(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """足球比赛 shows no ball yet."""
    last = last_before(before)
    if (
        lexemes[i].text not in CONTESTS
        or last is None
        or last.end != lexemes[i].start
        or not last.has("thing")
    ):
        return None
    before[-1] = replace(before[-1], senses=())
    return replace(lexemes[i], tag="N", senses=())


def _said_twice(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """点了点头, 甩了甩头发: the first of the two verbs."""
    lexeme, following, later = lexemes[i], next_after(lexemes, i), next_after(lexemes, i + 1)
    if lexeme.tag != "V" or len(lexeme.text) > 1 or following is None or following.text not in ("了", "一"):
        return None
    again = later is not None and later.tag == "V" and later.text.startswith(lexeme.text)
    return lexeme.tagged("X") if again else None


def _hero(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """主角是一只橘猫: who the film is about is somebody of whom nothing was told yet."""
    if lexemes[i].text in ("是", "为"):
        said = bool(before) and before[-1].text in HEROES and before[-1].tag == "X"
        return lexemes[i].tagged("X") if said else None
    following = next_after(lexemes, i) if lexemes[i].text in HEROES else None
    if following is None or following.text not in ("是", "为"):
        return None
    after = lexemes[i + 2 : i + 12]
    end = next((n for n, x in enumerate(after) if x.stop or x.quote is not None), len(after))
    return replace(lexemes[i], tag="X", senses=()) if any(x.has("being") for x in after[:end]) else None


def _preposition(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """师傅倒入一勺热油: the oil is poured, and he is not in it; 冲他微笑: towards him."""
    lexeme = lexemes[i]
    if lexeme.tag != "P":
        return None
    if lexeme.text == "冲":
        return replace(lexeme, senses=sense_of_kind("prep", "towards"))
    return lexeme.tagged("X") if lexeme.text == "入" and _poured(before, lexemes, i) else None


def _poured(before: list[Lexeme], lexemes: Sequence[Lexeme], i: int) -> bool:
    """师傅倒入一勺热油: what is poured, where nothing was named before that could be."""
    verb = before[-1].sense("verb") if before else None
    if verb is None or verb.entry.get("class") in ("motion", "posture"):
        return False
    for k in range(len(before) - 2, -1, -1):
        lexeme = before[k]
        if lexeme.stop or lexeme.has("being", "pron"):
            break
        tool = k > 0 and before[k - 1].text in ("用", "拿", "以")
        if lexeme.text in OBJECT or (lexeme.tag == "N" and lexeme.has("thing") and not tool):
            return False
    j = i + 1
    while j < len(lexemes) and not lexemes[j].stop and lexemes[j].tag in "NDEO":
        if lexemes[j].tag == "O":
            return False
        j += 1
    return j > i + 1 and not lexemes[j - 1].has("place")


def _compounded(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """月球的采矿基地, 安静的古典乐练习环境: a verb between 的 and a noun is the noun's."""
    if lexemes[i].tag != "V" or len(lexemes[i].text) < 2:
        return None
    following, later = next_after(lexemes, i), next_after(lexemes, i + 1)
    last, first = last_before(before), last_before(before[:-1])
    if last is not None and last.tag == "N" and not last.has("being", "body") and first is not None:
        last = first
    if last is None or last.tag != "E" or following is None or following.tag != "N":
        return None
    goes_on = later is not None and later.tag == "E"
    return lexemes[i].tagged("N") if not goes_on and following.has("place", "thing") else None


def _selfie(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """三个女孩自拍: what they do, and no way of filming."""
    last, following = last_before(before), next_after(lexemes, i)
    if lexemes[i].text != "自拍" or last is None or not last.has("being", "pron") or following is not None:
        return None
    verb = tuple(s for s in lexicon().senses("pose") if s.category == "verb")
    return replace(lexemes[i], tag="V", senses=verb)


def _looks(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """皇帝俯视群臣: somebody looks, and not the camera."""
    following = next_after(lexemes, i)
    if lexemes[i].text not in VIEWS or following is None or following.has("shot", "camera", "de", "camshot"):
        return None
    for lexeme in reversed(before):
        if lexeme.stop or lexeme.has("shot", "camera"):
            return None
        if lexeme.has("being", "pron"):
            verb = tuple(s for s in lexicon().senses("look") if s.category == "verb")
            return replace(lexemes[i], tag="V", senses=verb)
    return None


VIEWS = frozenset({"俯视", "仰视", "平视", "俯瞰", "仰望", "斜视"})
"""Angles of a camera that are also ways of looking."""


def _likened(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """海豚式打水, 瀑布般的长发: what something is like is not there."""
    following = next_after(lexemes, i)
    if following is None or following.text not in LIKE or not lexemes[i].has("being", "thing", "place"):
        return None
    return replace(lexemes[i], tag="N", senses=())


LIKE = frozenset({"式", "般", "般的", "似的", "状"})
"""What makes a likeness of a noun."""


def _state(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """翻倒的公交车."""
    following = next_after(lexemes, i)
    told = lexemes[i].tag == "V" and lexemes[i].text in STATES and following is not None
    return replace(lexemes[i], tag="N", senses=()) if told and following and following.tag == "E" else None


def _bright(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """声音清脆明亮: a sound is bright, no picture."""
    for lexeme in reversed(before[-4:]) if lexemes[i].has("light") else ():
        if lexeme.stop or lexeme.tag == "V":
            return None
        sounds = lexeme.has("soundhead", "sound", "musichead", "instrument")
        if sounds or lexeme.text.endswith(("声", "音", "音色")):
            return _without(lexemes[i], "light")
    return None


def _heard_from(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """街边传来铃声: where a sound comes from is not where the film is."""
    if not lexemes[i].has("place"):
        return None
    k, following = i, next_after(lexemes, i)
    while following is not None and following.tag in "OAX":
        k += 1
        following = next_after(lexemes, k)
    comes = following is not None and following.text.startswith(COMES_FROM)
    return _without(lexemes[i], "place") if comes else None


def _bare(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme]) -> Lexeme | None:
    """环境嘈杂."""
    following = next_after(lexemes, i)
    alone = last_before(before) is None and (following is None or following.tag != "E")
    return replace(lexemes[i], senses=()) if alone and lexemes[i].text in BARE else None


RULES: tuple[Callable[[Sequence[Lexeme], int, list[Lexeme]], Lexeme | None], ...] = (
    _predicate, _contest, _said_twice, _hero, _preposition, _compounded, _selfie,
    _looks, _likened, _state, _bright, _heard_from, _bare,
)  # fmt: skip

"""Chinese prompts give the same Screenplay."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rushes.script.chinese.glossary import glossary, unlisted
from rushes.script.chinese.numbers import number
from rushes.script.chinese.words import pieces_of
from rushes.script.lexicon import lexicon
from rushes.script.reader import draft_of, read

READINGS = json.loads((Path(__file__).parent / "chinese" / "readings.json").read_text(encoding="utf-8"))


def words(text: str) -> list[str]:
    return [text[p.start : p.end] for p in pieces_of(text, lexicon())]


def test_relative_clause_before_the_noun() -> None:
    (woman,) = read("一个穿着黄色雨衣的女人走在城市街道上").characters
    assert [(g.kind, g.colour) for g in woman.look.garments] == [("raincoat", "yellow")]


def test_one_and_the_other() -> None:
    s = read("两个朋友在咖啡馆门前见面，一个微笑着说：“嘿！”另一个笑着回答：“抱歉。”")
    first, second = (c.id for c in s.characters)
    assert [(x.who, x.text) for x in s.lines] == [(first, "嘿！"), (second, "抱歉。")]
    assert s.place.kind == "cafe_street"


def test_manner_before_the_verb() -> None:
    assert read("一个男人愤怒地大喊：“别走！”").lines[0].manner == "angry"
    assert read("她低声说：「走吧。」").lines[0].manner == "whispering"


def test_existence_in_the_distance() -> None:
    (birds,) = read("湖边的早晨，远处有鸟群").characters
    assert birds.distant


def test_negation() -> None:
    s = read("没有人的街道，夜晚，不要音乐")
    assert (s.place.kind, set(s.excluded)) == ("city_street", {"person", "music"})


def test_nobody_speaks_leaves_the_people_there() -> None:
    s = read("船夫划着小舟，没有人说话")
    assert len(s.characters) == 1
    assert "person" not in s.excluded


def test_camera() -> None:
    camera = read("一只狗在海滩上奔跑，低角度跟拍，24mm镜头").camera
    assert (camera.angle, camera.moves, camera.lens_mm) == ("low", ("track",), 24.0)


def test_the_camera_moves_slowly() -> None:
    camera = read("傍晚的老街，镜头缓缓推近").camera
    assert (camera.moves, camera.speed) == (("push_in",), "slow")


def test_old_and_wooden_by_prefix() -> None:
    s = read("一位老渔夫坐在一艘小木船里")
    assert s.characters[0].look.age == "old"
    assert (s.things[0].kind, s.things[0].material) == ("boat", "wood")


def test_what_is_before_the_verb_with_ba_is_its_object() -> None:
    s = read("厨房里，一位厨师把鸡蛋放进碗里")
    assert [(a.who, a.target) for a in s.actions] == [(s.characters[0].id, "egg")]


def test_who_does_it_stands_behind_bei() -> None:
    s = read("公园里，一个红色的球被一个小男孩踢开")
    (boy,) = s.characters
    assert [(a.who, a.target) for a in s.actions] == [(boy.id, "ball")]


def test_who_sleeps_under_the_tree_stands_behind_the_verb() -> None:
    s = read("大树下睡着一只橘猫")
    (cat,) = s.characters
    assert (cat.look.species, cat.look.colour) == ("cat", "orange")
    assert [(a.who, a.verb) for a in s.actions] == [(cat.id, "sleep")]


def test_a_bare_noun_is_who_is_there() -> None:
    s = read("海滩上，一只金毛追着球跑，狗跳进水里")
    assert len(s.characters) == 1
    assert {a.who for a in s.actions} == {s.characters[0].id}


def test_what_is_worn_and_held_before_the_noun() -> None:
    s = read("一个戴红色帽子的女孩和一个撑着黑色雨伞的男孩坐在长椅上")
    girl, boy = s.characters
    assert [g.kind for g in girl.look.garments] == ["hat"]
    assert {(a.who, a.verb) for a in s.actions} >= {(girl.id, "sit"), (boy.id, "sit"), (boy.id, "hold")}


def test_measure_words_count() -> None:
    s = read("街上有三辆汽车、两只猫和一群孩子")
    assert {t.kind: t.count for t in s.things}["car"] == 3
    assert len([c for c in s.characters if c.look.species == "cat"]) == 2
    assert sum(c.count for c in s.characters if c.look.age == "child") > 2


@pytest.mark.parametrize(
    ("text", "figure"), [("三", 3), ("十", 10), ("十二", 12), ("二十", 20), ("一百零五", 105), ("两", 2)]
)
def test_numbers(text: str, figure: int) -> None:
    assert number(text) == figure


@pytest.mark.parametrize(
    ("text", "cut"),
    [("一只手把门推开", ["一只", "手", "把", "门", "推开"]), ("风扇嗡嗡作响", ["风扇", "嗡嗡作响"]), ("隧道里", ["隧道", "里"]),
     ("马克笔", ["马克笔"]), ("两双手", ["两双", "手"]), ("走进教室", ["走", "进", "教室"])],
)  # fmt: skip
def test_cutting(text: str, cut: list[str]) -> None:
    assert words(text) == cut


def test_a_word_that_nobody_listed_is_what_its_end_says() -> None:
    (piece,) = pieces_of("邮票收藏师", lexicon())[-1:]
    assert any(s.category == "being" for s in piece.senses)


def test_every_gloss_of_the_table_means_something() -> None:
    strange = [
        gloss
        for gloss in glossary(lexicon()).strange
        if not unlisted(gloss.rpartition(":")[2].partition(">")[0])
    ]
    assert strange == []


@pytest.mark.parametrize("reading", READINGS, ids=lambda r: r["id"])
def test_long_prompts(reading: dict[str, list[dict[str, str]]]) -> None:
    """What is said is said whole, and hardly anything is left unread."""
    prompt = str(reading["prompt"])
    s = read(prompt)
    assert [x.text for x in s.lines] == [x["text"] for x in reading["lines"]]
    unread = sum(len(u.words) for u in s.unread)
    assert unread <= 0.35 * len(prompt)


def test_the_subjects_of_the_long_prompts_are_there() -> None:
    found = named = 0
    for reading in READINGS:
        prompt = reading["prompt"]
        screenplay, draft = draft_of(prompt)
        ids = {c.id for c in screenplay.characters} | {t.id for t in screenplay.things}
        for subject in reading["subjects"]:
            at = prompt.find(subject["words"])
            spans = [c for c in draft.claims if c.start < at + len(subject["words"]) and c.end > at]
            named += 1
            found += any(word.rstrip(":") in ids for c in spans for word in c.became.split())
    assert found >= 0.88 * named


def test_jieba_is_loaded_for_chinese_only_and_says_nothing() -> None:
    code = """
import sys, warnings
warnings.simplefilter("error")
from rushes.script.reader import read
read("A dog runs along a beach")
assert "jieba" not in sys.modules
read("一只狗在海滩上奔跑")
assert "jieba" in sys.modules
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_prompt_without_a_stop_takes_no_longer_than_its_length() -> None:
    s = read("红色的猫的" * 500)
    assert s.language == "zh"

"""Chinese prompts as people write them: labels, numbered shots, captions, speakers, noises in marks, who wears what."""

import pytest

from rushes.script.reader import read
from rushes.script.screenplay import Screenplay


def kinds(s: Screenplay) -> set[str]:
    return {t.kind for t in s.things}


@pytest.mark.parametrize(
    ("prompt", "shots"),
    [
        ("镜头一 雪山脚下，牧民骑马。镜头二 特写，马蹄踏雪。", 2),
        ("【镜头1】（0-4秒）全景，操场。【镜头2】（4-8秒）中景，少年摔倒。", 2),
        ("前3秒：黑屏。第3-6秒：走廊，医生奔跑。第6-9秒：手术室亮灯。", 3),
        ("0-3s 海边，女孩奔跑。3-6s 特写，脚印被海浪抹去。", 2),
        ("开场：漆黑的舞台。结尾：观众起立鼓掌。", 2),
        ("日系动漫风格，治愈系。近景，少女望着窗外。", 1),
        ("女孩在海边奔跑。特写镜头，固定机位，自然光。", 1),
        ("女孩在海边奔跑。俯拍，古筝伴奏。", 1),
        ("女孩在海边奔跑。低角度镜头，海浪拍打她的脚踝。", 2),
    ],
)
def test_shots(prompt: str, shots: int) -> None:
    assert max(len(read(prompt).shots), 1) == shots


@pytest.mark.parametrize(
    "prompt",
    [
        "【场景】夜晚的码头。【人物】一位老船长。【台词】老船长：“起锚！”【音效】海浪声、汽笛声。【时长】10秒",
        "场景：夜晚的码头。主体：一位老船长。台词：老船长：“起锚！”音效：海浪声、汽笛声。画幅：16:9",
        "场景：夜晚的码头\n人物：一位老船长\n老船长：起锚！\n音效：海浪声、汽笛声",
    ],
)
def test_labels_are_no_part_of_the_scene(prompt: str) -> None:
    s = read(prompt)
    assert s.place.words.endswith("码头")
    assert [(line.text, line.onscreen) for line in s.lines] == [("起锚！", True)]
    assert [sound.kind for sound in s.sounds] == ["waves", "whistle"]
    assert s.texts == ()


@pytest.mark.parametrize(
    ("prompt", "lines"),
    [
        ("旁白：大山深处，住着一户人家。", [("narrator", "大山深处，住着一户人家。")]),
        ("字幕：三年后。女孩推开门。", []),
        ("妈妈（生气地）：你去哪儿了？", [("mother", "你去哪儿了？")]),
    ],
)
def test_lines_without_marks(prompt: str, lines: list[tuple[str, str]]) -> None:
    assert [(line.who, line.text) for line in read(prompt).lines] == lines


@pytest.mark.parametrize(
    ("prompt", "texts"),
    [
        ("屏幕弹出花字“笑不活了”。", ["笑不活了"]),
        ("墙上的横幅写着“热烈欢迎”。", ["热烈欢迎"]),
        ("黑屏上白色字卡浮现“归途”。", ["归途"]),
        ("解说员喊道：“进球啦！”记分牌显示“2:1”。", ["2:1"]),
        ("右下角弹出贴纸“真香”，配“叮”的音效。", ["真香"]),
        ("画面弹出广告语“每一口都是夏天”，女声说：“快来尝尝。”", ["每一口都是夏天"]),
        ("瓶盖“啵”的一声弹开。", []),
        ("她推开门，“我回来了！”她喊道。", []),
    ],
)
def test_texts(prompt: str, texts: list[str]) -> None:
    assert [text.text for text in read(prompt).texts] == texts


@pytest.mark.parametrize(
    ("prompt", "who", "onscreen"),
    [
        ("记者拦住一位大爷：“您幸福吗？”", "reporter", True),
        ("女孩红着脸递来一瓶水，轻声说：“给你。”", "girl", True),
        ("士兵往后一退，对讲机里传来队长焦急的声音：“快撤！”", "captain", False),
        ("女孩写作业，门外传来母亲的喊声：“开饭啦！”", "mother", False),
        ("老人憨厚地笑道：“不碍事。”", "old_man", True),
        ("司机苦笑道：“没油了。”", "driver", True),
        ("队友在耳机里大喊：“换弹！”", "teammate", False),
        ("熊猫大厨站在厨房里，自信满满地说：“开饭！”", "chef", True),
        ("男声旁白磁性低沉：“向前一步。”", "narrator", False),
    ],
)
def test_speakers(prompt: str, who: str, onscreen: bool) -> None:
    (line,) = read(prompt).lines
    assert (line.who, line.onscreen) == (who, onscreen)


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("红衣选手发球。蓝衣选手接球。", ["红衣选手", "蓝衣选手"]),
        ("白衣剑客与黑衣剑客对峙。", ["白衣剑客", "黑衣剑客"]),
        ("皇后端坐。贵妃跪在地上。", ["皇后", "贵妃"]),
        ("医生推门进来。医生摘下口罩。", ["医生"]),
        ("大厨颠锅。厨师擦汗。", ["大厨"]),
    ],
)
def test_another_dress_or_trade_is_somebody_else(prompt: str, words: list[str]) -> None:
    assert [c.words for c in read(prompt).characters] == words


def test_an_animal_with_a_trade_is_one() -> None:
    (chef,) = read("兔子医生戴着听诊器。兔子点点头。").characters
    assert (chef.look.species, chef.look.profession) == ("rabbit", "doctor")


def test_who_owns_an_animal_is_none() -> None:
    species = [c.look.species for c in read("狗主人坐在长椅上。").characters]
    assert "person" in species


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("一块晶莹剔透的琥珀酥摆在盘中。", "琥珀酥"),
        ("桌上放着一枚打磨光亮的袖扣。", "袖扣"),
        ("一把磨得发亮的篾刀。", "篾刀"),
    ],
)
def test_a_measure_word_tells_that_something_is_a_thing(prompt: str, kind: str) -> None:
    assert any(kind in thing.words for thing in read(prompt).things)


@pytest.mark.parametrize(
    "prompt", ["众人四散奔逃。", "守门员飞身扑救。", "少女凌空翻身。", "孩子们一哄而散。"]
)
def test_predicates_that_nobody_listed_leave_their_subject(prompt: str) -> None:
    assert read(prompt).characters


@pytest.mark.parametrize(
    ("prompt", "colour"),
    [("一只橘猫趴着。", "orange"), ("一条黑龙腾空。", "black"), ("一匹白马奔跑。", "white")],
)
def test_a_colour_stays_with_its_animal(prompt: str, colour: str) -> None:
    assert read(prompt).characters[0].look.colour == colour


@pytest.mark.parametrize(
    "prompt", ["手指原路返回。", "全场沸腾。", "他的思路清晰。", "空无一人的教室。", "味道不错。"]
)
def test_names_of_nothing(prompt: str) -> None:
    s = read(prompt)
    assert s.characters == ()
    assert s.place.words in ("", "空无一人的教室", "教室")


def test_a_close_up_shows_its_thing() -> None:
    s = read("冰镇汽水罐特写，水珠滑落。")
    assert "can" in kinds(s)
    assert s.camera.size == "close"


def test_a_hoop_that_shakes_shakes_no_camera() -> None:
    assert read("篮筐剧烈晃动，球进了。").camera.moves == ()


def test_it_is_the_animal_that_was_spoken_of() -> None:
    s = read("猫咪厨师揉着面团。它把饼干放进烤箱。")
    assert {a.who for a in s.actions} == {"chef"}


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("女孩走在铺满落叶的小路上。", "小路"),
        ("走廊尽头站着一个男人。", "走廊尽头"),
        ("废弃医院的走廊深处，灯光闪烁。", "走廊深处"),
    ],
)
def test_a_clause_or_a_part_goes_with_its_place(prompt: str, place: str) -> None:
    assert read(prompt).place.words.endswith(place)

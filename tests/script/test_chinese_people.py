"""Who is who in Chinese prompts, where they are, and what they do it with."""

import pytest

from rushes.script.reader import read
from rushes.script.screenplay import Screenplay


def speaker(s: Screenplay) -> str:
    who = {c.id: c for c in (*s.characters, *s.voices)}[s.lines[-1].who]
    return f"{who.look.sex} {who.look.age}".strip()


@pytest.mark.parametrize(
    ("prompt", "people"),
    [
        ("三人走进酒馆，坐下喝酒。", 3),
        ("两人走在雨中。", 2),
        ("一个男孩和一个女孩对视，两人笑了。", 2),
        ("一个女孩和两个男孩在山坡上，三人并肩坐着。", 3),
        ("父女两人在海边散步，女儿追着浪花。", 2),
        ("母子坐在长椅上。", 2),
        ("兄弟俩在院子里打闹，弟弟哭了。", 2),
        ("夫妻俩坐在桌前，妻子叹气。", 2),
        ("爷孙在树下下象棋。", 2),
        ("三个小朋友堆沙堡，小男孩铲沙子，小女孩插旗子。", 3),
        ("四个上班族站在电梯里，所有人看向角落里的胖男人。", 5),
        ("有人敲门。", 1),
    ],
)
def test_how_many_people_there_are(prompt: str, people: int) -> None:
    assert sum(c.count for c in read(prompt).characters) == people


@pytest.mark.parametrize(
    ("prompt", "who"),
    [
        ("三个孩子在沙滩上玩，男孩铲沙子，女孩跺脚：“你赔！”", "female child"),
        ("两个孩子赛跑，女孩摔倒了，男孩笑着说：“我赢了！”", "male child"),
        ("客厅里，婆婆甩下支票。女主抬起头，平静地说：“不用了。”", "female adult"),
        ("四个上班族站在电梯里，所有人看向角落里的胖男人，他说：“不是我！”", "male adult"),
        ("妈妈蹲下来，对旁边的小女孩说：“别怕。”", "female adult"),
        ("老木匠吹掉木屑，对身旁的学徒说：“木头会说话。”", "male old"),
        ("太监尖着嗓子喊：“圣旨到！”", "male adult"),
        ("老人声音沙哑：“快走。”", "male old"),
        ("两位年轻女性聊天。短发女孩搅着咖啡，长发女孩笑着说：“真的。”", "female adult"),
        ("夜晚的山谷。苍老的男声旁白：“从前有座山。”", "male old"),
        ("夜晚的山谷。童声画外音：“妈妈！”", "child"),
        ("夜晚的山谷。沉稳的女声解说：“万物苏醒。”", "female adult"),
    ],
)
def test_who_speaks(prompt: str, who: str) -> None:
    assert speaker(read(prompt)) == who


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("一只猫坐在沙发后。", ("behind", "couch")),
        ("老板站在柜台后，算着账。", ("behind", "counter")),
        ("她躲在翻倒的公交车后，按住耳麦。", ("behind", "bus")),
        ("女孩站在窗前。", ("in_front_of", "window")),
        ("一只猫趴在窗边。", ("next_to", "window")),
        ("一个杯子放在桌上。", ("on", "table")),
        ("桌上放着一盘水果。", ("on", "table")),
        ("女孩蹲在受伤的小狗旁边。", ("next_to", "dog")),
        ("他走到柜台前，拿起酒瓶。", None),
        ("她放下手机后，叹了口气。", None),
    ],
)
def test_where_they_are(prompt: str, relation: tuple[str, str] | None) -> None:
    s = read(prompt)
    first = (*s.characters, *s.things)[0]
    assert (first.relation and (first.relation.kind, first.relation.target)) == relation


@pytest.mark.parametrize(
    ("prompt", "who", "verb"),
    [
        ("她躲在翻倒的公交车后，按住耳麦。", "woman", "push"),
        ("女孩蹲在一只熟睡的小狗旁边，轻轻抚摸它。", "girl", "pet"),
        ("士兵从坍塌的墙后站起，举枪射击。", "soldier", "stand"),
        ("皇帝冷冷地俯视群臣。", "emperor", "look"),
        ("女孩朝坐在长椅上的老人挥手。", "girl", "wave"),
        ("他点了点头，冲她微笑。", "man", "smile"),
        ("一只老虎从石头后跳出来。", "tiger", "jump"),
        ("突然它冲出草丛，一只兔子吓得逃跑。", "rabbit", "escape"),
        ("一只猫看着鱼缸。午后阳光从窗户照进来，猫舔着爪子。", "cat", "look"),
    ],
)
def test_who_does_what(prompt: str, who: str, verb: str) -> None:
    assert (who, verb) in {(a.who, a.verb) for a in read(prompt).actions}


@pytest.mark.parametrize(
    "prompt", ["他躺在倒塌的墙边。", "一扇紧闭的门前站着一个女孩。", "午后阳光照进来，猫睡着了。"]
)
def test_what_is_only_a_state_is_no_doing(prompt: str) -> None:
    s = read(prompt)
    assert {a.verb for a in s.actions} <= {"lie", "stand", "sleep"}


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("一位少女弹古筝。", "guzheng"),
        ("爷爷拉二胡。", "erhu"),
        ("孩子们在草地上放风筝。", "kite"),
        ("她在窗边喝咖啡。", "coffee"),
        ("男孩踢毽子。", "shuttlecock"),
        ("乘客们低头看手机。", "phone"),
        ("老人在公园下象棋。", "chess_set"),
        ("紫色花瓣环绕瓶子旋转。", "petal"),
        ("产品logo亮起。", "logo"),
    ],
)
def test_what_they_do_it_with_is_seen(prompt: str, thing: str) -> None:
    assert thing in {t.kind for t in read(prompt).things}


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("瓶子升起。结尾浮现品牌logo和“月神香氛”。", "月神香氛"),
        ("汽车驶过。片尾出现公司标志与“驭见未来”。", "驭见未来"),
        ("女孩回头。黑屏中缓缓浮现“未完待续”。", "未完待续"),
        ("三只丧尸扑来。屏幕闪红，提示“弹药不足”。", "弹药不足"),
    ],
)
def test_what_appears_with_a_logo_is_a_text(prompt: str, text: str) -> None:
    s = read(prompt)
    assert [t.text for t in s.texts] == [text]
    assert not s.lines


@pytest.mark.parametrize(
    ("prompt", "who", "verb"),
    [
        ("两个男人坐在酒吧里，左边的举起酒杯，右边的摇摇头。", "man_2", "shake_head"),
        ("两只猫打架，黑的跳上桌子，白的逃走了。", "cat_1", "jump"),
        ("两个老人下棋，胖的那个拍桌子。", "old_man_1", "hit"),
        ("两个孩子抢玩具，高个的推了一把，矮的哭了起来。", "child_2", "cry"),
        ("两名选手对峙，穿红衣的那个先出拳。", "player_1", "hit"),
        ("三个女孩自拍，戴眼镜的笑了。", "girl_1", "laugh"),
    ],
)
def test_who_is_told_apart_without_a_noun(prompt: str, who: str, verb: str) -> None:
    assert (who, verb) in {(a.who, a.verb) for a in read(prompt).actions}


@pytest.mark.parametrize(
    ("prompt", "thing", "relation"),
    [
        ("她拿起桌上的杯子。", "cup", ("on", "table")),
        ("男孩捡起地上的钥匙。", "key", ("on", "ground")),
        ("厨师翻动锅里的牛排。", "steak", ("in", "pan")),
        ("她走向窗边的钢琴。", "piano", ("next_to", "window")),
    ],
)
def test_where_a_thing_is_that_somebody_handles(prompt: str, thing: str, relation: tuple[str, str]) -> None:
    s = read(prompt)
    found = next(t.relation for t in s.things if t.kind == thing)
    assert s.characters[0].relation is None
    assert found is not None
    assert (found.kind, found.target) == relation


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("主角是一只橘猫，戴着围巾。", {"cat"}),
        ("主播是个扎丸子头的年轻女孩，举着口红。", {"anchor"}),
        ("演员谢幕，全场起立鼓掌。", {"actor", "audience"}),
        ("一个胖子耸耸肩，台下爆笑。", {"man", "audience"}),
        ("师傅倒入一勺热油，抹了把汗。", {"worker"}),
        ("一个孩子跑来，另一个孩子摔倒，孩子们笑了。", {"child", "child_2"}),
    ],
)
def test_who_is_in_the_picture(prompt: str, kinds: set[str]) -> None:
    assert {c.id for c in read(prompt).characters} == kinds


def test_hair_tells_two_apart() -> None:
    s = read("两个女孩聊天，红发女孩笑了。金发女孩摇头，红发女孩离开。")
    assert len(s.characters) == 2
    assert {c.look.hair for c in s.characters} == {"red", "blond"}


@pytest.mark.parametrize("prompt", ["大殿里鸦雀无声，只有风铃轻响。", "最后高潮处钹声炸响。"])
def test_nobody_is_made_of_other_words(prompt: str) -> None:
    s = read(prompt)
    assert not s.characters
    assert not s.silent


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("瓦片被踩得哗啦作响。", "tile"),
        ("中年司机看了眼后视镜，踩下油门。", "mirror"),
        ("男老师坐在沙发上抱着木吉他。", "guitar"),
        ("研究员用毛刷拂去泥土。", "brush"),
        ("侦探点燃香烟。", "cigarette"),
    ],
)
def test_things_are_found_whatever_is_said_of_them(prompt: str, thing: str) -> None:
    assert thing in {t.kind for t in read(prompt).things}


@pytest.mark.parametrize(
    ("prompt", "who", "verb"),
    [
        ("忽然后排一个胖男孩打了个响嗝。", "boy", "sneeze"),
        ("义体改造的老板甩着面条。", "boss", "shake"),
        ("独臂刀客推门而入。", "swordsman", "walk"),
    ],
)
def test_words_are_cut_where_they_end(prompt: str, who: str, verb: str) -> None:
    assert (who, verb) in {(a.who, a.verb) for a in read(prompt).actions}


@pytest.mark.parametrize(
    "prompt",
    [
        "女宇航员笑了。通讯器里传来孩子的声音：“妈妈，我掉牙了！”",
        "女孩接起电话，听筒里传来父亲的声音：“早点回家。”",
        "少女投篮。远处传来母亲的喊声：“吃饭啦！”",
    ],
)
def test_whose_voice_comes_from_afar_is_not_in_the_picture(prompt: str) -> None:
    s = read(prompt)
    assert len(s.characters) == 1
    assert s.lines[-1].who != s.characters[0].id
    assert not s.lines[-1].onscreen


@pytest.mark.parametrize(
    ("prompt", "ids"),
    [
        ("女选手双腿海豚式打水。", {"player"}),
        ("徒弟把手放在耳边。", {"apprentice"}),
        ("咖啡师屏息凝神，放下手冲壶。", {"barista"}),
        ("天气预报员站在地图前，画外工作人员憋笑。", {"weather_presenter", "person"}),
    ],
)
def test_words_beside_people_make_nobody_else(prompt: str, ids: set[str]) -> None:
    assert {c.id for c in read(prompt).characters} == ids

"""Chinese prompts give the same Screenplay."""

from rushes.script.reader import read


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


def test_camera() -> None:
    camera = read("一只狗在海滩上奔跑，低角度跟拍，24mm镜头").camera
    assert (camera.angle, camera.moves, camera.lens_mm) == ("low", ("track",), 24.0)


def test_old_and_wooden_by_prefix() -> None:
    s = read("一位老渔夫坐在一艘小木船里")
    assert s.characters[0].look.age == "old"
    assert (s.things[0].kind, s.things[0].material) == ("boat", "wood")

"""Prompts in traditional characters are read as those in simplified ones, and give back their own characters."""

import pytest

from rushes.script.chinese.traditional import simplified
from rushes.script.reader import read


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("雨後的臺北街頭", "雨后的台北街头"),
        ("戴著帽子的著名歌手", "戴着帽子的著名歌手"),
        ("這是甚麼關係", "这是什么关系"),
        ("佢喺廚房睇住啲麵包", "他在厨房看住啲面包"),
        ("a red kite", "a red kite"),
    ],
)
def test_one_character_stands_for_one(written: str, plain: str) -> None:
    assert simplified(written) == plain
    assert len(written) == len(plain)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        (
            "一個戴著紅色圍巾的女孩在雪地裡跳舞，鏡頭慢慢拉遠。",
            "一个戴着红色围巾的女孩在雪地里跳舞，镜头慢慢拉远。",
        ),
        ("廚師把麵條倒進鍋裡，滋滋作響。", "厨师把面条倒进锅里，滋滋作响。"),
        ("老闆笑著說：「歡迎光臨！」", "老板笑着说：「欢迎光临！」"),
        ("夜市裡，一隻橘貓趴在機車上打呼嚕。", "夜市里，一只橘猫趴在机车上打呼噜。"),
    ],
)
def test_traditional_is_read_as_simplified(written: str, plain: str) -> None:
    one, other = read(written), read(plain)
    assert [(c.id, c.look) for c in one.characters] == [(c.id, c.look) for c in other.characters]
    assert [(t.kind, t.colour) for t in one.things] == [(t.kind, t.colour) for t in other.things]
    assert [(a.who, a.verb) for a in one.actions] == [(a.who, a.verb) for a in other.actions]
    assert [s.kind for s in one.sounds] == [s.kind for s in other.sounds]
    assert (one.place.kind, one.camera.moves) == (other.place.kind, other.camera.moves)


def test_words_and_lines_keep_their_characters() -> None:
    s = read("女孩輕聲說：「我們後天見。」招牌上寫著「龍鳳餐廳」。")
    assert [line.text for line in s.lines] == ["我們後天見。"]
    assert [text.text for text in s.texts] == ["龍鳳餐廳"]
    assert s.characters[0].words == "女孩"
    assert s.prompt == "女孩輕聲說：「我們後天見。」招牌上寫著「龍鳳餐廳」。"

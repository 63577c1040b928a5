"""Sounds and music that Chinese prompts name."""

import pytest

from rushes.script.listening_zh import chinese_noises_of
from rushes.script.music_zh import chinese_music_of
from rushes.script.quotes import quotes_of
from rushes.script.reader import read


def heard(prompt: str) -> list[str]:
    return [n.kind for n in chinese_noises_of(prompt, quotes_of(prompt)) if not n.negated]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("门咔嗒一声关上。", ["click"]),
        ("警笛长鸣，人群散开。", ["alarm"]),
        ("咖啡馆里，背景里是低低的交谈声和爵士乐。", ["walla"]),
        ("巨浪拍打礁石。", ["waves"]),
        ("助播敲响铜锣，当的一声。", ["clang"]),
        ("钢球骨碌碌滚下。", ["clatter"]),
        ("卡车喇叭长鸣，轮胎尖叫。", ["horn", "squeal"]),
        ("火车鸣笛进站。", ["whistle"]),
        ("汽车鸣笛，行人让开。", ["horn"]),
        ("远处的风扇嗡嗡作响。", ["hum"]),
        ("窗外传来雨声和雷声。", ["rain", "thunder"]),
        ("她踩着雪，脚下嘎吱作响。", ["creak"]),
        ("石头扑通一声落进水里。", ["splash"]),
        ("黄油在锅里滋滋作响。", ["sizzle"]),
        ("发出清脆的敲击声，接着是一声闷响。", ["tap", "impact"]),
        ("人群的欢呼声，掌声不断。", ["crowd", "applause"]),
        ("海鸥鸣叫，海浪拍打礁石。", ["gulls", "waves"]),
        ("闹钟滴答滴答地走着。", ["clock"]),
        ("片刻的寂静，然后警报声响起。", ["quiet", "alarm"]),
        ("孩子们欢呼起来。", ["crowd"]),
        ("厨房里传来切菜声、炒菜声和洗碗声。", ["tap", "sizzle", "sound"]),
        ("渡船的摇橹声吱呀吱呀。", ["lapping"]),
        ("马蹄声渐近。", ["hoof"]),
        ("水龙头滴水，啪嗒、啪嗒。", ["drip"]),
        ("她端起碗吸溜吸溜地喝汤。", ["gulp"]),
        ("爷爷在躺椅上打呼噜。", ["snort"]),
        ("教练振臂怒吼。", ["growl"]),
        ("学生们发出一片惊叹。", ["voice"]),
        ("冰箱低低地嗡鸣。", ["hum"]),
        ("水壶“噗”的一声冒出蒸汽。", ["pop"]),
        ("屏幕一黑，配一声滑稽的“boing”。", ["impact"]),
        ("音效：海浪、海鸥、渔船马达。", ["waves", "birds", "engine"]),
        ("画面安静，无人声，无背景音乐。", []),
        ("无人机嗡嗡飞过。", ["hum"]),
        ("他大声喊道：“开饭了！”", []),
        ("老虎怒吼道：“滚开！”", []),
        ("晚风吹起樱花。", []),
        ("远方云海翻腾。", []),
        ("一个男人在街上走。", []),
        ("一个声音问道：“谁？”", []),
        ("没有脚步声。", []),
        ("他低声说：“轰隆一声，门就开了。”", []),
    ],
)
def test_sounds(prompt: str, kinds: list[str]) -> None:
    assert heard(prompt) == kinds


def test_an_echoic_word_in_quotation_marks_sounds() -> None:
    assert heard("沙子发出轻柔的“嘘嘘”声。") == ["hiss"]


def test_sounds_are_in_their_shots() -> None:
    sounds = read("镜头1：风扇嗡嗡作响。镜头2：门砰的一声关上。").sounds
    assert [(s.kind, s.shot) for s in sounds] == [("hum", 0), ("impact", 1)]


def test_level() -> None:
    (sound,) = read("海边，响亮的掌声。").sounds
    assert (sound.kind, sound.level) == ("applause", "loud")


def test_music_with_genre_and_tempo() -> None:
    music = read("海滩，伴随着快节奏的电子音乐。").music
    assert music is not None
    assert (music.words, music.genre, music.tempo) == ("快节奏的电子音乐", "electronic", "fast")


def test_music_with_instrument_and_mood() -> None:
    music = read("公园里，悲伤的钢琴旋律。").music
    assert music is not None
    assert (music.instruments, music.mood) == (("piano",), "sad")


def test_notes() -> None:
    prompt = "一只手弹奏钢琴，依次是C4、E4、G4。"
    tune = chinese_music_of(prompt, quotes_of(prompt))
    assert tune is not None
    assert (tune.music.notes, tune.played) == (("C4", "E4", "G4"), True)


def test_scale() -> None:
    prompt = "钢琴教学，右手弹奏C大调音阶。"
    tune = chinese_music_of(prompt, quotes_of(prompt))
    assert tune is not None
    assert tune.music.scale == "C major"


@pytest.mark.parametrize(
    "prompt",
    [
        "街道，没有音乐。",
        "一支摇滚乐队站成一排。",
        "桌上放着一个音乐盒。",
        "她心跳的节拍。",
        "公园里，一只狗在跑。",
    ],
)
def test_no_music_is_made_up(prompt: str) -> None:
    assert chinese_music_of(prompt, quotes_of(prompt)) is None


@pytest.mark.parametrize(
    ("prompt", "instruments", "mood", "tempo"),
    [
        ("沙滩上，配乐：节奏轻快的尤克里里。", ("ukulele",), "joyful", "fast"),
        ("竹林里，二胡声渐急。", ("erhu",), "", "fast"),
        ("竹林裡，古琴聲悠揚。", ("guqin",), "melodious", "slow"),
        ("一段忧伤的小提琴旋律响起。", ("violin",), "sad", ""),
        ("片尾曲响起，鼓点急促。", ("drums",), "", "fast"),
        ("弦乐轻轻响起，随后铜管加入。", ("strings", "brass"), "", ""),
        ("吉他教学，男老师抱着木吉他：“先按G和弦。”", ("guitar",), "", ""),
        ("配乐是空灵的电子音。", ("synth",), "mysterious", ""),
        ("一段忧伤的大提琴独奏。", ("cello",), "sad", ""),
        ("架子鼓教学，鼓手以每分钟90拍演奏摇滚节奏。", ("drums",), "", "90"),
        ("BGM：温暖的木吉他，85 BPM。", ("guitar",), "warm", "85"),
        ("史诗感的管弦乐渐强，巨龙掠过城堡。", ("orchestra",), "epic", ""),
        ("小提琴手在A弦上拉出长音。", ("violin",), "", ""),
    ],
)
def test_instruments_are_told_apart(prompt: str, instruments: tuple[str, ...], mood: str, tempo: str) -> None:
    music = read(prompt).music
    assert music is not None
    assert (music.instruments, music.mood, music.tempo) == (instruments, mood, tempo)


def test_chords_by_their_symbols() -> None:
    music = read("吉他教程：左手按住Am和弦，再换到G和弦，右手向下扫弦。").music
    assert music is not None
    assert music.notes == ("Am", "G")


def test_solfa_in_a_lesson() -> None:
    prompt = "钢琴教学，右手依次弹奏 do re mi fa sol。"
    tune = chinese_music_of(prompt, quotes_of(prompt))
    assert tune is not None
    assert (tune.music.notes, tune.music.instruments) == (("do", "re", "mi", "fa", "sol"), ("piano",))

"""Bearers: the nouns that bear words to be read, by the kind of text on them."""

from rushes.script.lexemes import Lexeme

__all__ = ["BEARING_WORDS", "CHINESE_SURE", "GAUGES", "TEXT_NOUNS", "bearer_kind", "last_word"]

BEARERS = {
    "title": "title text titles texts words word wording lettering letters logo slogan tagline overlay graphic graphics "
    "headline credit credits typography inscription name brand wordmark supertitle intertitle strapline endline baseline "
    "symbol hashtag legend motto print monogram url endcard",
    "caption": "caption captions subtitle subtitles chyron ticker third lower-third crawl closed-caption super supers "
    "bug captioned subtitled",
    "sign": "ad advert advertisement "
    "sign signs signboard billboard billboards banner banners poster posters placard placards neon marquee plaque "
    "chalkboard blackboard whiteboard board scoreboard graffiti mural signage flag awning streetlight wall "
    "leaderboard easel menu-board sandwich-board signpost waymarker bunting bedsheet pennant",
    "screen": "screen screens monitor display pop-up pop-ups popup popups button buttons message messages "
    "notification notifications prompt hud icon alert webpage website page readout dialog window text-message "
    "teleprompter timestamp watermark menu interface terminal alert tv ui bubble "
    "touchscreen objective option options choices jumbotron videowall wheel id achievement timer feed tooltip counter-display "
    "scorebug keypad textbox",
    "label": "label labels sticker badge tag nametag plate jersey shirt t-shirt tshirt hoodie cap mug bottle can box package "
    "packaging bag wrapper jar cover envelope note card letter paper map ticket tattoo book newspaper magazine receipt crate "
    "pad sheet notepad notebook apron "
    "carton parcel suitcase barrel sack tin canister folder drawer trophy medal flask beaker tube cassette tape disc "
    "cake helmet jacket door vial napkin postcard diary invitation certificate stamp patch keychain coin button-badge "
    "pennant bib armband wristband sash headstone gravestone tombstone locker spine slip form file dossier "
    "overalls uniform "
    "scoresheet parcel chart timeline starburst",
}  # fmt: skip
"""Nouns that bear words, by the kind of text: the first list that has the noun."""

_GAUGES = """
timer clock stopwatch countdown counter thermometer gauge dial meter scale scales speedometer
odometer altimeter barometer scoreboard scorecard score readout display screen monitor hud bar
tracker log leaderboard phone laptop tablet watch smartwatch calculator register till taximeter
radar oscilloscope multimeter wattmeter voltmeter ammeter tachometer lcd rangefinder barcode calendar
page thermostat microwave oven treadmill board panel indicator tally balance timecode chronometer
timestamp ledger multiplier combo health mana minimap
"""
GAUGES = frozenset(_GAUGES.split())
"""What shows figures: these are texts behind a verb of showing, though the nouns bear no words elsewhere."""

CLOSING = ("end ", "closing ", "final ", "white ", "black ", "opening ")
"""What stands before a card that fills the picture."""

CHINESE = {
    "caption": "字幕 花字 弹幕 台标 角标 水印 人名条 滚动条 贴片 译文 歌词",
    "title": "文字 标题 片名 片名卡 字卡 字幕卡 标题卡 字样 标志 口号 大字 金字 红字 白字 小字 单字 汉字 "
    "艺术字 特效字 字 图文 画面 标语 片头 片尾 广告语 宣传语 主题词 品牌名 产品名 店名 书名 logo Logo "
    "LOGO slogan Slogan 题字 题词 署名 诗句 章节名 副标题 主标题",
    "sign": "招牌 牌子 广告牌 路牌 海报 横幅 牌 黑板 白板 霓虹灯 木牌 告示 牌匾 匾额 匾 店招 灯牌 灯箱 指示牌 "
    "站牌 条幅 锦旗 旗帜 对联 春联 石碑 墓碑 布告 公告 看板 记分牌 计分牌 比分牌 记分板 计分板 比分板 "
    "门楣 立牌 展板 手牌 应援牌 标牌 涂鸦 墙上 墙面 石壁",
    "screen": "屏幕 屏 表情 表情包 颜文字 弹窗 按钮 消息 界面 显示器 短信 大屏 显示屏 手机屏 对话框 提示框 提示 "
    "气泡 进度条 计时器 倒计时 血条 菜单 通知 聊天框 微信 银幕 仪表盘 生命值 血量 得分 分数 金币数 "
    "任务栏 任务 状态栏 搜索框 聊天记录 电视 时间码 温度计 电子钟 秒表",
    "label": "标签 贴纸 T恤 衬衫 杯子 瓶子 盒子 封面 信封 纸条 书 音名 包装 包装盒 包装袋 罐子 瓶身 罐身 杯身 "
    "盒身 球衣 帽子 卡片 贺卡 名片 请柬 信纸 信 日记 日记本 笔记本 便签 便利贴 蛋糕 报纸 地图 车票 "
    "门票 车牌 铭牌 名牌 胸牌 工牌 徽章 奖状 证书 扇子 扇面 灯笼 箱子 袋子 气球 衣服 围裙 手臂 药瓶 "
    "酒瓶 档案 文件 合同 试卷 作业本 课本 信上 纸上 明信片 照片 价签 价格牌",
}  # fmt: skip
"""Chinese nouns that bear words, by their ends."""
_CHINESE = {kind: tuple(words.split()) for kind, words in CHINESE.items()}
CHINESE_SURE = ("caption", "title", "sign")
"""Kinds of Chinese bearers beside which a quotation is always a text."""


def last_word(lexeme: Lexeme) -> str:
    """The last word of a lexeme, in lower case."""
    return lexeme.norm.rpartition(" ")[2] or lexeme.norm


def bearer_kind(lexeme: Lexeme) -> str:
    """The kind of text that a noun bears, "" where it bears none."""
    if lexeme.stop or lexeme.quote is not None:
        return ""
    if lexeme.chinese:
        return next((k for k, words in _CHINESE.items() if lexeme.text.endswith(words)), "")
    word = last_word(lexeme)
    if lexeme.norm.startswith(("off ", "from off", "split ")):
        return ""
    if lexeme.norm in ("on screen", "onscreen", "onto the screen"):
        return "title"
    if lexeme.norm in ("lower third", "title card", "name card", "business card"):
        return (
            "caption"
            if word == "third"
            else "title"
            if word == "card" and "title" in lexeme.norm
            else "label"
        )
    if word == "card" and any(w in lexeme.norm for w in CLOSING):
        return "title"
    forms = (word, word.removesuffix("s"))
    return next((k for k, words in _LISTS.items() if any(w in words for w in forms)), "")


_LISTS = {kind: frozenset(words.split()) for kind, words in BEARERS.items()}

_SELDOM = frozenset(
    {"can", "cover", "letter", "name", "box", "bag", "wall", "door", "cake", "map", "book", "bottle", "mug", "cap", "board",
     "tv", "third"}
)  # fmt: skip
BEARING_WORDS = frozenset(word for words in _LISTS.values() for word in words) - _SELDOM | {
    "departures",
    "arrivals",
}
"""Nouns in whose sentence capitals behind a colon are a text; of those that bear words only now and then no more than some."""

TEXT_NOUNS = "|".join(
    ("signs?", "banners?", "captions?", "labels?", "placards?", "posters?", "plaques?", "lower third", "title card", "headline",
     "billboards?", "stickers?", "badge", "name ?tag", "tag", "t-?shirt", "shirt", "mug", "cap", "note", "card", "chalkboard",
     "marquee", "subtitle", "text", "lettering", "letters", "signpost", "board", "screen", "graphic", "chyron", "ticker",
     "plate", "bottle", "jar", "box", "crate", "sash", "book", "envelope")
)  # fmt: skip
"""Nouns behind which "reading" is followed by a text in small letters, too."""

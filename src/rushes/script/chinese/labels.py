"""Labels: the headings of a Chinese prompt's parts (【画面】, 台词：, 音效：), rewritten to plain stops of the same length.

What a label only announces is read as a sentence of its own. Labels that say something (旁白, 字幕, 音效, 背景音乐) stay as
words before a colon, so that what follows is spoken, written, heard or played.
"""

import re

__all__ = ["of_whole_film", "unlabelled"]

PLAIN = (
    "画面内容|画面描述|画面|场景描述|场景设定|场景|场景环境|环境描述|环境|背景|地点|时间地点|时间|主体|主体描述|人物描述|人物设定|人物|主角|角色|"
    "角色设定|动作|动作描述|主体动作|运动|情节|剧情|故事|内容|描述|视频描述|视频内容|镜头语言|镜头运动|镜头描述|镜头|运镜|运镜方式|机位|景别|"
    "光线|光影|灯光|打光|色调|色彩|氛围|情绪|气氛|风格|画风|视觉风格|整体风格|画质|构图|道具|服装|服化道|备注|要求|提示词|主题|题材|"
    "台词|对白|对话|人物台词|人声|口播|语音|细节|特效|质感|前景|中景描述|拍摄|拍摄手法|开场|开头|开篇|结尾|收尾|结局|高潮|中段|尾声|过程"
)
"""Labels of what is to be seen; behind those of speech stands who speaks."""
FIGURES = "视频时长|总时长|时长|画幅比例|画幅|画面比例|比例|分辨率|帧率|清晰度|尺寸|宽高比|视频规格"
"""Labels of what is no part of the scene: the value goes with them."""
KEPT = (
    "旁白|画外音|解说|独白|内心独白|字幕|标题|片名|文字|音效|环境音|环境声|拟音|声音|音频|声效|背景音|"
    "配乐|音乐|背景音乐|背景乐|BGM|bgm|Bgm"
)
_EDGE = r"(?:(?<=[\s。！？；，,.!?;】\]）)*#—-])|(?<![\s\S]))"
_BRACKETED = re.compile(rf"[【\[](?P<word>{PLAIN}|{FIGURES}|{KEPT})[】\]](?P<colon>[：:]?)")
_PLAIN = re.compile(rf"{_EDGE}[*#]{{0,3}}(?P<word>{PLAIN})[*]{{0,2}}(?P<colon>[：:])[*]{{0,2}}")
_FIGURES = re.compile(
    rf"(?:{_EDGE}[*#]{{0,3}}(?:{FIGURES})[*]{{0,2}}[：:]|[【\[](?:{FIGURES})[】\]][：:]?)[*]{{0,2}}[^。，；\n,;【]{{0,24}}"
)


def unlabelled(text: str) -> str:
    """The text as it is to be read; one without labels comes back as it is."""
    if "：" not in text and ":" not in text and "【" not in text and "[" not in text:
        return text
    text = _FIGURES.sub(lambda m: " " * len(m[0]), text)
    text = _BRACKETED.sub(_bracketed, text)
    return _PLAIN.sub(lambda m: " " * (len(m[0]) - 1) + "。", text)


def _bracketed(match: re.Match[str]) -> str:
    if re.fullmatch(KEPT, match["word"]):
        rest = len(match[0]) - len(match["word"]) - 2
        return "。" + match["word"] + " " * rest + "："
    return "。" + " " * (len(match[0]) - 1)


_SOUND_LINE = re.compile(
    r"[ \t]*[*#【\[-]{0,3}(?:背景)?(?:音效|环境音|环境声|声音|音频|声效|拟音)[】\]*]{0,3}[：:]"
)
_SHOT_LINE = re.compile(
    r"^[ \t]*[*#【\[]{0,3}(?:镜头|分镜|画面|场景|镜|第)\s*[一二三四五六七八九十\d]", re.MULTILINE
)


def of_whole_film(text: str, at: int) -> bool:
    """The line at `at` lists the sounds of the film, behind the lines of its shots."""
    begins = text.rfind("\n", 0, at) + 1
    return (
        begins > 0
        and _SOUND_LINE.match(text, begins) is not None
        and len(_SHOT_LINE.findall(text, 0, begins)) > 1
    )

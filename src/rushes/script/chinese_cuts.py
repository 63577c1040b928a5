"""Chinese words with which a prompt passes from one picture to the next: 切到, 画面转到, 回到餐馆，…"""

import re
from collections.abc import Iterator

from rushes.script.passages import Passage, kind_of

__all__ = ["chinese_heads_only", "chinese_jump", "chinese_passages"]

_ZH_FILM = r"(?:画面|镜头|视频|场景|影片|影像|视角|短片|屏幕|片子|故事|广告|预告片|视野)"
_ZH_ADVERB = (
    r"(?:随后|然后|接着|突然|忽然|再|又|随即|迅速|立刻|立即|下一秒|下一刻|转眼间|转眼|紧跟着|刹那间|缓缓|慢慢|最后|紧接着|很快|逐渐|渐渐|此时|这时|再次|快速|直接|瞬间|"
    r"猛地)"
)
_ZH_PASSAGES = re.compile(
    rf"(?:\A|(?<=[，。；！？：,;\s]))(?:{_ZH_ADVERB}[，,]?){{0,2}}(?:"
    rf"(?!镜头){_ZH_FILM}{_ZH_ADVERB}{{0,2}}(?:(?:被)?(?P<soft>淡|叠|溶|渐)?(?:硬切|跳切|快切|切换|切|转|跳转|跳|过渡|转换|变换|叠化|溶解|淡入|淡出|渐变)(?:到|至|为|成|回|入|向)?|变成|变为|回到|来到)"
    rf"|镜头{_ZH_ADVERB}{{0,2}}(?:硬切|跳切|快切|切换|切|转场|跳转|过渡|淡入|淡出|叠化|回到)(?:到|至|为|成|回|入)?"
    rf"|(?P<hard>硬|跳|快|急)?切(?:换)?(?:到|至|为|成|回|入)|(?:转场|叠化|淡出|淡入|跳转)(?:到|至)|(?:硬切|跳切|快切|切)(?=黑(?:屏|场|幕))"
    r")[：:，,]?(?P<black>黑(?:屏|场|幕|底|色)?)?"
)
_ZH_GOES_ON = re.compile(
    rf"(?<=[，；])(?:{_ZH_ADVERB}){{0,2}}(?:转到|转向|转为|转至|变成|变为|来到|回到|跳到|切回)"
)
_ZH_SUBJECT = re.compile(rf"\A(?!镜头){_ZH_FILM}")
_ZH_ONLY_FILMED = (
    r"(?:[^，。；！？]{0,8}(?:伴奏|配乐|音乐|机位|镜头|景深|色调|光线|自然光|光影|慢动作|跟拍|拍摄|风格|质感|画质|氛围|构图|节奏|收尾)"
    r"[^，。；！？]{0,3}(?:[，；、]|[。！]?\Z)){1,5}\Z"
)
"""The rest of a sentence tells only how the film is shot: it sets up no picture of its own."""
_ZH_HEAD = re.compile(
    r"(?:[^，。；！？¤了着过]{0,12}(?:风格|质感|短剧|短片|广告|直播|教学|演示|表演|预告片|纪录片|视频|比赛|决赛|大战|连线|转播|特辑|系列|ASMR|[vV]log|动画|动漫|"
    r"电影|宣传片|教程|开箱|测评|预告|竖屏|横屏|实拍|感|片|剧|系|风|画风)[，、。]?){1,4}\s*\Z"
)
"""A sentence that only says what sort of film it is."""
_ZH_JUMP = re.compile(
    r"\A(?:回到(?=[^，。；]{1,12}[，,])|与此同时，(?=在|[^，。；]{1,10}里)|(?:第二|次|隔)(?:天|日)|(?:[几数一二三四五六七八九十百0-9]+)(?:个)?(?:小时|天|周|月|年)(?:之)?后"
    r"|(?:一段|一组|一个|另一个|另一段|最后一个|接着一个|下一个)[^，。；]{0,8}?(?:片段|特写|镜头|画面|回忆|蒙太奇)(?:中|里)?(?:展示|显示|展现|呈现|捕捉|对准|聚焦|给到|里|是|，|：)"
    rf"|{_ZH_FILM}(?:随后|然后|接着|最后|再)(?:展示|显示|出现|呈现|是)"
    r"|[^，。；：]{1,14}的(?:大|超|近)?特写(?:镜头)?(?:出现|闪现|展示|显示)"
    r"|(?:闪回|另一边|另一处|别处)|(?:画面|屏幕|镜头)(?:再次|重新|缓缓|渐渐|慢慢)?(?:亮起|渐亮|淡入|恢复)(?=[：:，,]|[^，。；]{1,12})"
    r"|(?:最后|最终|随后|接着)?(?:大全景|大远景|全景|远景|中景|近景|大特写|超特写|特写|微距|俯拍|仰拍|航拍|低角度|高角度|俯视|仰视|平视|主观|过肩|广角|长焦|反打|空镜|内景|外景)"
    rf"(?:(?:大|超)?特写|拍摄)?(?:镜头|画面|视角)?[，：:,](?=[^，。；]{{3,}})(?!{_ZH_ONLY_FILMED})"
    r"|(?:结尾|片尾|最后|最终|尾声)?(?:黑底|白底|黑屏|黑幕|黑场|白屏)(?:(?:白字|黑字|金字|红字)?[：:，,]"
    r"|(?:上|中|里)?(?:逐渐|缓缓|慢慢|渐渐)?(?:白字|黑字|金字|红字)?(?:浮现|出现|渐显|淡入|弹出|显现|打出))"
    r"|(?:中段|高潮|转折|反转|结尾|收尾|尾声|结局|片尾)(?:镜头|画面|部分)?[：:]"
    r"|(?:最后|最终)[，,]?(?:画面|镜头)(?:缓缓|慢慢|渐渐)?(?:定格|停留|停)(?:在|于|到))"
)
_ZH_FOLLOWED = re.compile(
    r"(?:\A|(?<=[，；。]))(?P<words>(?:随后|接着|然后|最后|紧接着)(?:是|出现|以))(?=[^，。；]{0,16}(?:白色画面|黑色画面|片名卡|字幕卡|标题卡|标题画面|片尾|特写|镜头|黑屏|标志画面|卡片))"
)


def chinese_passages(text: str) -> Iterator[Passage]:
    """The transitions in a sentence; offsets are into the sentence."""
    if text.isascii():
        return
    for match in _ZH_PASSAGES.finditer(text):
        if re.search(r"\w", text[match.end() : match.end() + 2]) or match["black"]:
            yield Passage(match.start(), match.end(), kind_of(match[0]), bool(match["black"]))
    for match in _ZH_GOES_ON.finditer(text) if _ZH_SUBJECT.match(text) else ():
        yield Passage(match.start(), match.end())
    for match in _ZH_FOLLOWED.finditer(text):
        yield Passage(match.start("words"), match.end("words"))


def chinese_heads_only(text: str) -> bool:
    """A sentence shows nothing yet: 国漫风格。 足球世界杯决赛，点球大战。"""
    return len(text) <= 40 and not text.isascii() and _ZH_HEAD.match(text) is not None


def chinese_jump(text: str) -> bool:
    """A sentence behind the first begins in another place or time, or with a framing of its own."""
    return _ZH_JUMP.match(text) is not None

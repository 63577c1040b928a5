"""Afar: whether Chinese words say that a speaker is heard from somewhere else (耳机里队友喊, 门外传来母亲的声音)."""

import re
from collections.abc import Sequence

from rushes.script.lexemes import Lexeme

__all__ = ["afar_in_chinese"]

_OVER = re.compile(
    r"(?:耳机|对讲机|无线电|电话|广播|喇叭|扩音器|扬声器|收音机|电台|语音|通讯器|手机|听筒|麦)(?:里|中|那头|那端|另一端|内|频道里)"
)
_COMES = re.compile(
    r"(?:外|外面|内|里|远处|隔壁|楼上|楼下|身后|背后|门口|深处|黑暗中|上方|不远处|耳边|后方|另一边|那头)"
    r"(?:突然|忽然|隐约)?(?:传来|响起|飘来)"
)
NEAR = 10
"""Lexemes before the quotation that are looked at."""


def afar_in_chinese(lexemes: Sequence[Lexeme], subject: int, quote: int) -> bool:
    """The words of the speaker's clause say so."""
    start = min(subject, quote)
    while (
        start > 0
        and quote - start < NEAR
        and not lexemes[start - 1].stop
        and lexemes[start - 1].quote is None
    ):
        start -= 1
    words = "".join(x.text for x in sorted(lexemes[start:quote], key=lambda x: x.start))
    return _OVER.search(words) is not None or _COMES.search(words) is not None

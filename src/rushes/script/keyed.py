"""Keyed: a prompt that is written as JSON, rewritten to plain words of the same length.

Keys and braces are blanked, values become sentences; what is spoken keeps its marks behind its speaker and a colon, and a
text behind the word for it.
"""

import re

__all__ = ["unkeyed"]

_PAIR = re.compile(r'"(?P<key>[A-Za-z][\w .-]{0,40})"\s*:\s*(?P<open>\[?)')
_VALUE = re.compile(r'"(?P<words>(?:[^"\\\n]|\\.)*)"')
SPEECH = (
    "line",
    "dialogue",
    "speech",
    "voiceover",
    "voice_over",
    "narration",
    "says",
    "spoken",
    "quote",
    "utterance",
)
SPEAKERS = ("speaker", "character", "who", "name", "voice", "actor")
TEXTS = ("text", "overlay", "title", "caption", "subtitle", "sign", "logo_text", "tagline", "slogan", "on_screen", "onscreen",
         "super", "cta", "lower_third", "headline")  # fmt: skip


def unkeyed(prompt: str) -> str:
    """The prompt as it is to be read; one that is no JSON comes back as it is."""
    bare = prompt.strip()
    if bare[:1] not in "{[" or bare[-1:] not in "}]" or len(_PAIR.findall(prompt)) < 2:
        return prompt
    out = [c if c == "\n" else " " for c in prompt]
    key, at = "", 0
    while at < len(prompt):
        if pair := _PAIR.match(prompt, at):
            key, at = pair["key"].lower().replace(" ", "_").replace("-", "_"), pair.end()
        elif value := _VALUE.match(prompt, at):
            _put(prompt, out, key, value)
            at = value.end()
        else:
            at += 1
    return "".join(out)


def _put(prompt: str, out: list[str], key: str, value: re.Match[str]) -> None:
    """A value in its place: spoken, spoken by, to be read, or described."""
    start, end = value.span("words")
    if start == end or value["words"].lower() in ("none", "n/a", "null"):
        return
    out[start:end] = prompt[start:end]
    if any(key == word or key.endswith("_" + word) for word in SPEAKERS):
        out[end] = ":"
        return
    spoken = any(word in key for word in SPEECH)
    if spoken or any(word in key for word in TEXTS):
        out[start - 1], out[end] = '"', '"'
        if not spoken and start > 6:
            out[start - 7 : start - 2] = "Text:"
    else:
        out[start] = prompt[start].upper()
        out[end] = "." if prompt[end - 1 : end] not in (".", "!", "?") else " "

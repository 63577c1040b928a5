"""What a line is heard through: the telephone, a radio, a loudspeaker, a megaphone, a television, or only in a head.

Read from the words about a line: what leads to its quotation marks and the clause that follows them. A speaker in the picture
who holds the receiver is heard in the air; whoever is at the other end is heard through it.
"""

import re
from collections.abc import Iterator

from rushes.script.callers import at_the_other_end
from rushes.script.screenplay import Line, Screenplay

__all__ = ["about_lines", "vias"]

_A = r"(?:the |a |an |his |her |their |its |my )?(?:\w+ )?"
_OUT = r"(?:over|through|from|via|out of)"
_RADIO = r"(?:radio|walkie[- ]?talkies?|comms?|comlink|headset|two-way|cb|transceiver)"
_PHONE = r"(?:phone|telephone|cell ?phone|smartphone|mobile|receiver|handset|earpiece|line)"
_SPEAKERS = r"(?:intercom|loud ?speakers?|pa|pa system|p\.a\.|public[- ]address(?: system)?|tannoy|speakers?|sound system)"
_TV = r"(?:tv|television|telly|tv set|tv screen)"
_HORN = r"(?:megaphone|bullhorn|loudhailer|loud-hailer)"

THOUGHT = re.compile(
    r"\bth(?:inks?|ought)\b(?! (?:about|of)\b)|\bthinking(?: to |:|,? *$)"
    r"|\binner (?:voice|monologue|thoughts?)|\binternal monologue"
    r"|\bin (?:his|her|their|its|my) (?:head|mind|thoughts|own head)\b|\binwardly\b|\b(?:his|her|their) thoughts?\b"
    r"|心想|心里想|心里说|暗想|内心独白|内心|心道",
    re.I,
)
NEAR = {
    "megaphone": re.compile(
        rf"\b(?:through|into|with|via|over|using) {_A}{_HORN}\b|扩音器|喇叭喊|大喇叭", re.I
    ),
    "intercom": re.compile(
        rf"\b(?:{_OUT}|on|into) {_A}{_SPEAKERS}\b|^\W*{_SPEAKERS}\b(?: voice)?\W*$|广播里|广播中|广播响|扬声器",
        re.I,
    ),
    "tv": re.compile(rf"\b(?:{_OUT}|on) {_A}{_TV}\b|^\W*{_TV}(?: voice)?\W*$|电视里|电视中|电视上", re.I),
}
"""Heard through it whoever speaks, in the picture or not."""
FAR = {
    "phone": re.compile(
        rf"\b(?:{_OUT}|on|in) {_A}{_PHONE}\b|\bother end\b|\bspeaker ?phone\b|\bvoice ?mail\b|\banswering machine\b"
        rf"|\bcaller\b|^\W*(?:tele)?phone(?: voice)?\W*$|电话里|电话那头|电话中|听筒里|电话另一端",
        re.I,
    ),
    "radio": re.compile(
        rf"\b(?:{_OUT}|on|in) {_A}{_RADIO}\b|^\W*{_RADIO}(?: voice)?\W*$|\bradio (?:voice|announcer|host|presenter|crackles)"
        rf"|收音机里|收音机中|电台里|对讲机里|对讲机中|无线电",
        re.I,
    ),
}
"""Heard through it when the speaker is at the other end."""
OTHER_END = re.compile(
    r"\bvoices?\b|\bother end\b|\bcaller\b|\b(?:comes?|crackles?|sounds?|booms?) (?:over|from|through|out)|里|那头|另一端",
    re.I,
)
UNSEEN = {
    "announcer": "intercom", "intercom": "intercom", "loudspeaker": "intercom", "radio": "radio", "dispatcher": "radio",
    "dispatch": "radio", "caller": "phone", "operator": "phone", "tv": "tv", "television": "tv", "newsreader": "tv",
    "newscaster": "tv",
}  # fmt: skip
"""Who is heard and never seen, by a word of his name."""
STOP = re.compile(r"[.!?。！？\n;；]+[\"'”’」』）)\s]*")
LONGEST = 160  # characters before or after a line that speak of it


def vias(play: Screenplay) -> dict[str, str]:
    """By line id, for every line that is not heard in the air: phone, radio, intercom, megaphone, tv, thoughts."""
    found: dict[str, str] = {}
    voices = {c.id: c.words for c in play.voices}
    lasting: dict[str, str] = {}  # of a speaker who is never seen
    called = at_the_other_end(play)
    first = play.characters[0].id if play.characters else ""
    for line, lead, tail in about_lines(play):
        about = f"{lead} {tail}".strip()
        seen = line.onscreen and line.who not in voices
        via = _through(about, seen=seen, alone=line.who == first)
        if not via and not seen:
            named = _by_name(f"{line.who} {voices.get(line.who, '')}")
            via = lasting.get(line.who, "") or named or called.get(line.who, "")
        if via:
            found[line.id] = via
        if via and not seen and via != "thoughts":
            lasting[line.who] = via
    return found


def _through(about: str, *, seen: bool, alone: bool) -> str:
    if THOUGHT.search(about):
        return "thoughts"
    near = next((device for device, words in NEAR.items() if words.search(about)), "")
    if near:
        return near
    far = next((device for device, words in FAR.items() if words.search(about)), "")
    # Somebody seen who is the only or first one in the picture speaks beside his own receiver.
    return far if far and (not seen or not alone or OTHER_END.search(about)) else ""


def _by_name(name: str) -> str:
    words = re.findall(r"[a-z]+", name.lower())
    return next((UNSEEN[word] for word in words if word in UNSEEN), "")


def about_lines(play: Screenplay) -> Iterator[tuple[Line, str, str]]:
    """Every line with what leads to it and the clause that follows it, "" where the prompt does not hold it verbatim."""
    at = 0
    for line in play.lines:
        start = play.prompt.find(line.text, at) if line.text else -1
        if start < 0:
            yield line, "", ""
            continue
        end = start + len(line.text)
        tail = _tail(play.prompt[end : end + LONGEST])
        yield line, _lead(play.prompt[at:start]), tail
        at = play.prompt.find(tail, end) + len(tail)


def _lead(text: str) -> str:
    """The last sentence before a quotation."""
    bare = text.rstrip(" \t\"'“‘「『«:：,，")
    parts = [part for part in STOP.split(bare[-LONGEST:]) if part.strip()]
    return parts[-1].lstrip(" \"'”’」』,，") if parts else ""


def _tail(text: str) -> str:
    """The clause that goes on after a quotation ("… ," says a voice on the radio), "" when a new sentence begins."""
    match = re.match(r"[\"'”’」』»,\s]+([a-z][^.!?。！？\n\"“「]*)", text)
    return match[1] if match else ""

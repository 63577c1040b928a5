"""Telephone: who is at the other end of a telephone or a radio is heard there and is not in the picture.

Somebody who is called up, or whose every line comes out of a receiver, becomes a voice, unless the prompt shows him: on a
split screen, in a shot of his own, or doing what only somebody who is seen does.
"""

import re
from dataclasses import replace

from rushes.script.callers import at_the_other_end, noun_of, only_called, unspoken
from rushes.script.devices import about_lines, vias
from rushes.script.screenplay import Character, Line, Screenplay

__all__ = ["called_up"]

AFAR = re.compile(
    r"\b(?:over|through|via|from|out of) (?:the |a |an |his |her |their )?(?:\w+ )?"
    r"(?:phone|telephone|radio|receiver|handset|line|headset|walkie[- ]?talkie|intercom|earpiece|speaker ?phone)\b"
    r"|\bother end\b|\bvoice ?mail\b|\banswering machine\b|里|那头|另一端",
    re.I,
)
"""Words that put a speaker at the other end; "on the phone" alone is at either."""
CALLERS = frozenset({"caller", "operator", "dispatcher", "dispatch", "telemarketer"})
SHOWN = re.compile(
    r"\bsplit[- ]?screens?\b|\bintercut\w*|\bcross[- ]?cut\w*|\bcut(?:s|ting)? (?:back and forth|between)\b"
    r"|\bvideo[- ]?(?:call|chat)"
    r"|\bfacetime\w*|\bskype\w*|\bzoom call\b|分屏|画面一分为二|视频通话|视频电话",
    re.I,
)
"""Both ends are seen."""
AT_THE_PHONE = frozenset(
    {
        "talk",
        "listen",
        "phone",
        "call",
        "speak",
        "answer",
        "laugh",
        "smile",
        "stand",
        "cry",
        "sigh",
        "hold",
        "look",
    }
)
"""What tells nothing of whether somebody at a telephone is seen."""
DEVICES = {
    "radio": "radio",
    "phone": "phone",
    "telephone": "phone",
    "receiver": "phone",
    "intercom": "intercom",
}


def called_up(play: Screenplay) -> Screenplay:
    """The screenplay with everybody who is only at the other end as a voice."""
    called = at_the_other_end(play)
    away = [c for c in play.characters[1:] if c.count == 1 and _is_away(play, c, called)]
    gone = {c.id for c in away if _unshown(play, c)}
    if not away or len(gone) == len(play.characters):
        return play
    speaker = _spoken_out_of(play, {c.id: called.get(c.id, "") for c in away})
    here = _said_here(play, {c.id: c for c in away if c.id in gone})
    afar = vias(play).keys()
    ids = {c.id for c in away}

    def seen(line: Line, who: str) -> bool:
        elsewhere = bool(play.shots) and who in ids and line.id in afar
        return (line.onscreen or line.id in here) and who not in gone and not elsewhere

    lines = tuple(
        replace(x, who=who, onscreen=seen(x, who))
        for x in play.lines
        for who in ((here.get(x.id) or speaker.get(x.who, x.who)),)
    )  # fmt: skip
    spoken = {x.who for x in lines}
    log = tuple(f"“{c.words}” is at the other end: heard and not seen" for c in away if c.id in gone)
    apart = ids if play.shots else gone
    return replace(
        _without(play, gone, apart),
        lines=lines,
        voices=tuple(v for v in (*play.voices, *(c for c in away if c.id in gone)) if v.id in spoken),
        log=(*play.log, *(x for x in log if x not in play.log)),
    )


def _is_away(play: Screenplay, one: Character, called: dict[str, str]) -> bool:
    """Called up, or all that he says comes out of a receiver."""
    if one.id in called:
        return True
    through = vias(play)
    mine = [(x, f"{lead} {tail}") for x, lead, tail in about_lines(play) if x.who == one.id]
    if not mine or any(through.get(x.id, "") not in ("phone", "radio") for x, _ in mine):
        return False
    return noun_of(one) in CALLERS or all(_comes_afar(about) for _, about in mine)


def _comes_afar(about: str) -> bool:
    return AFAR.search(about) is not None


def _unshown(play: Screenplay, one: Character) -> bool:
    """Whether nothing shows him."""
    text = unspoken(play)
    noun = noun_of(one)
    if SHOWN.search(text) or (
        noun and re.search(rf"\bcuts? (?:back )?to [^.]{{0,40}}\b{re.escape(noun)}\b", text, re.I)
    ):
        return False
    for shot in play.shots[1:]:
        words = text[shot.start : shot.end]
        if (
            re.search(rf"\b{re.escape(noun)}\b", words, re.I)
            and not only_called(one, words)
            and not _comes_afar(words)
        ):
            return False
    verbs = {a.verb for a in play.actions if a.who == one.id}
    return one.relation is None and not verbs - AT_THE_PHONE


def _spoken_out_of(play: Screenplay, away: dict[str, str]) -> dict[str, str]:
    """By the id of a voice that is only a device's, who speaks out of it where one person does."""
    found = {}
    for voice in play.voices:
        device = DEVICES.get(voice.id.split("_")[0], "")
        there = [who for who, over in away.items() if over == device]
        if device and len(there) == 1 and not any(x.who == there[0] for x in play.lines):
            found[voice.id] = there[0]
    return found


def _said_here(play: Screenplay, away: dict[str, Character]) -> dict[str, str]:
    """By line id, what the one who calls says where only a pronoun names who does ("talks to her mother … “…,” she says")."""
    first = play.characters[0]
    if any(x.who == first.id for x in play.lines):
        return {}
    through = vias(play)
    own = {}
    for line, lead, tail in about_lines(play):
        other = away.get(line.who)
        if other is None or (line.id in through and _comes_afar(f"{lead} {tail}")):
            continue
        named = re.search(rf"\b{re.escape(noun_of(other))}\b", tail or lead, re.I)
        if not named and first.look.sex in ("", other.look.sex) and first.look.species == other.look.species:
            own[line.id] = first.id
    return own


def _without(play: Screenplay, gone: set[str], apart: set[str]) -> Screenplay:
    """Without those in the picture and whatever is told of them there; those who are `apart` are elsewhere."""

    def kept(one: Character) -> Character:
        target = one.relation.target if one.relation is not None else ""
        return replace(one, relation=None) if target in gone else one

    return replace(
        play,
        characters=tuple(kept(c) for c in play.characters if c.id not in gone),
        actions=tuple(
            replace(a, verb="talk", target="") if a.target in apart else a
            for a in play.actions
            if a.who not in gone
        ),
        sounds=tuple(replace(s, source="") if s.source in gone else s for s in play.sounds),
    )

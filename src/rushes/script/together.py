"""Together: which lines are not spoken one after another, as the words about them say.

In unison: two or more say one line ("both shout", "in chorus", a class that answers). Cut in: a line begins before the one
before it ends ("interrupts her", a line that breaks off with a dash). Over: two lines are spoken at once ("talking over each
other", "while a man shouts over her").
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rushes.script.devices import about_lines
from rushes.script.screenplay import Character, Line, Screenplay
from rushes.script.unison import LONE, members_of, said_by, says_in_unison

__all__ = ["CUTS_IN", "OVER", "SHARED", "Joined", "joined", "owner_of", "voiced"]

CUTS_IN, OVER = "cuts_in", "over"
SHARED = "+"
"""What stands between a line's id and who says it too ("line0+girl")."""

_OTHERS = r"(?:each other|one another)"
AT_ONCE = re.compile(
    rf"\b(?:talk|speak|shout|yell|scream|argu|bicker|quarrel|chatter|call)\w* (?:all )?(?:over|across|on top of) {_OTHERS}\b"
    r"|\b(?:voices|words|lines|dialogue|sentences|speeches) (?:all )?overlap|\boverlapping (?:voices|dialogue|lines|speech)"
    r"|\b(?:talk|speak|shout|yell|scream|argu|chatter)\w* (?:all )?at once\b"
    r"|\b(?:talk|speak|shout|yell|argu)\w* at the same time\b(?!\W*[\"“‘'「:])|七嘴八舌|同时说话|抢着说|你一言我一语",
    re.I,
)
"""Said of a whole conversation: its lines lie in parallel from here on."""
IN_TURN = re.compile(rf"\binterrupt\w* {_OTHERS}|\bcut\w* {_OTHERS} off|互相打断|彼此打断", re.I)
"""The same of lines that cut in on one another."""
ENDS = re.compile(
    r"[.!?。！？][\"”’」']?\s*(?:Then|Finally|After|At last|Silence|Later|Afterwards|然后|最后|随后)"
)
"""Where what was said of a whole conversation is over."""
INTERRUPTS = re.compile(
    r"\binterrupt(?:s|ed|ing)?\b|\binterject\w*|\bcut(?:s|ting)? (?:\w+ ){1,3}(?:off|short)\b|\bcut(?:s|ting)? (?:in|across)\b"
    r"|\bbr(?:eak(?:s|ing)?|oke) in\b|\bbutt(?:s|ed|ing)? in\b|\bbarg(?:es|ed|ing) in\b|\bjump(?:s|ed|ing)? in\b"
    r"|\bbefore (?:\w+ ){1,3}(?:can|could) (?:finish|answer|end|reply|say)\b|\bmid[- ]?sentence\b|打断|插嘴|抢话",
    re.I,
)
INTERRUPTED = re.compile(
    r"\b(?:is|are|was|gets?|got|being) (?:interrupted|cut (?:off|short))\b|\bwithout finishing\b|被[^，。]*打断",
    re.I,
)
BROKEN_OFF = ("—", "–", "--", "-", "——")
"""How a line ends that somebody else cuts off."""
OVER_HIM = re.compile(
    r"\b(?:over|on top of|across) (?:him|her|them|the (\w+)|his \w+|\w+['’]s (?:words|voice|line))(?![\w-])",
    re.I,
)
SAYING = re.compile(
    r"\b(?:say|said|speak|spoke|talk|shout|yell|scream|call|cry|cri|answer|whisper|sing|chant|reply|repli|ask|mutter)\w{0,4}\b",
    re.I,
)
MEANWHILE = re.compile(r"\bat the (?:very )?same (?:time|moment)\b|\bsimultaneously\b|与此同时|同时", re.I)
WHILE = re.compile(
    r"\b(?:while|whilst)\s+(?:the|a|an|his|her|their|another|one|two|he|she|they|both|[A-Z]\w+)\b", re.I
)
STOPS = re.compile(r"[.!?。！？;；]")


@dataclass(frozen=True)
class Joined:
    """`how` a line meets the one before it: cuts_in, over, or "" (after it); `others` say it too, in unison."""

    how: str = ""
    others: tuple[str, ...] = ()


def joined(play: Screenplay) -> dict[str, Joined]:
    """By line id, every line that is not simply spoken after the one before it by one speaker."""
    found: dict[str, Joined] = {}
    places = _places(play)
    lasting = dict(_lasting(play, places))
    before: tuple[Line, str, str] | None = None
    for line, lead, tail in about_lines(play):
        others = _others(play, line, lead, tail, places)
        how = "" if before is None or others else _how(play, before, (line, lead, tail), places)
        how = how or ("" if before is None else lasting.get(line.id, ""))
        if before is not None and (before[0].who == line.who or not _one_shot(play, before[0], line)):
            how = ""
        if how or others:
            found[line.id] = Joined(how, others)
        before = (line, lead, tail)
    return found


def voiced(play: Screenplay) -> Screenplay:
    """The screenplay as it is recorded: a line in unison is a line of each of its speakers, and the members of a group who
    speak have a look of their own."""
    if any(SHARED in line.id for line in play.lines):
        return play  # it was taken from a plan, where everybody has his own line
    joins = joined(play)
    lines: list[Line] = []
    for line in play.lines:
        lines.append(line)
        others = joins[line.id].others if line.id in joins else ()
        lines += [replace(line, id=f"{line.id}{SHARED}{who}", who=who) for who in others]
    if len(lines) == len(play.lines):
        return play
    speaking = {line.who for line in lines}
    people: list[Character] = []
    for one in play.characters:
        extra = (name for name in members_of(one) if name != one.id and name in speaking)
        people += [one, *(replace(one, id=name, count=1) for name in extra)]
    return replace(play, characters=tuple(people), lines=tuple(lines))


def owner_of(line: str) -> str:
    """The id of the line in the screenplay of which a reading's id names one speaker's."""
    return line.partition(SHARED)[0]


def _places(play: Screenplay) -> dict[str, tuple[int, int]]:
    """Where the words of each line stand in the prompt."""
    found, at = {}, 0
    for line in play.lines:
        start = play.prompt.find(line.text, at) if line.text else -1
        if start >= 0:
            at = start + len(line.text)
            found[line.id] = (start, at)
    return found


def _lasting(play: Screenplay, places: Mapping[str, tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Lines of a conversation of which it is said as a whole that its lines overlap."""
    for pattern, how in ((IN_TURN, CUTS_IN), (AT_ONCE, OVER)):
        for match in pattern.finditer(play.prompt):
            if any(start <= match.start() < end for start, end in places.values()):
                continue  # it is part of a line
            later = [x for x in play.lines if x.id in places and places[x.id][0] >= match.end()]
            mine = later if len(later) > 1 else [x for x in play.lines if x.id in places]
            if not mine:
                continue
            over = ENDS.search(play.prompt, places[mine[0].id][1])
            limit = over.start() if over is not None else len(play.prompt)
            yield from ((x.id, how) for x in mine[1:] if places[x.id][0] < limit)


def _how(
    play: Screenplay,
    before: tuple[Line, str, str],
    now: tuple[Line, str, str],
    places: Mapping[str, tuple[int, int]],
) -> str:
    """How one line meets the one before it by the words about the two."""
    (last, last_lead, last_tail), (line, lead, tail) = before, now
    about = f"{lead} {tail}"
    if INTERRUPTED.search(last_tail) or last.text.rstrip().endswith(BROKEN_OFF):
        return CUTS_IN
    known = last.id in places and line.id in places
    between = play.prompt[places[last.id][1] : places[line.id][0]] if known else ""
    about = f"{_of_next(between)} {about}"
    if INTERRUPTS.search(about):
        return CUTS_IN
    one_sentence = known and not STOPS.search(between)
    if SAYING.search(about) and any(_over_somebody(play, m, line) for m in OVER_HIM.finditer(about)):
        return OVER
    meanwhile = MEANWHILE.search(lead) or MEANWHILE.search(tail) or (one_sentence and WHILE.search(between))
    fronted = one_sentence and re.match(r"\W*(?:while|whilst)\b", last_lead, re.I)
    return OVER if meanwhile or fronted else ""


def _of_next(between: str) -> str:
    """What stands between two quotations without the tag of the first (“…,” she interrupts. “…”)."""
    parts = STOPS.split(between)
    return ". ".join(parts[1:]) if len(parts) > 1 and re.match(r"\W*[a-z]", parts[0]) else between


def _over_somebody(play: Screenplay, match: re.Match[str], line: Line) -> bool:
    """Over the reporter, not over the noise or the phone."""
    noun = (match[1] or "").lower()
    others = (c.words.lower() for c in play.characters if c.id != line.who)
    return not noun or any(noun in words.split() for words in others)


def _one_shot(play: Screenplay, one: Line, other: Line) -> bool:
    """Both are spoken in one shot."""

    def shot(line: Line) -> int:
        return next((s.number for s in play.shots if s.beats[0] <= line.beat <= s.beats[1]), -1)

    return shot(one) == shot(other)


def _others(
    play: Screenplay, line: Line, lead: str, tail: str, places: Mapping[str, tuple[int, int]]
) -> tuple[str, ...]:
    """Who says a line besides its speaker."""
    if not line.onscreen or line.id not in places or line.who in LONE:
        return ()
    group = next((c for c in play.characters if c.id == line.who), None)
    if group is None:
        return ()
    names = members_of(group) if group.count > 1 else (group.id,)
    alone = sum(1 for x in play.lines if x.beat == line.beat or x.id == line.id) == 1
    if says_in_unison(lead, tail, alone=alone):
        names = (*names, *said_by(play, group, lead, tail, play.prompt[: places[line.id][0]]))
    return tuple(name for name in dict.fromkeys(names) if name != line.who)

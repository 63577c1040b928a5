"""Contradictions: what a prompt asks to be heard and not to be heard, decided as a film maker would and said in the log.

The more specific word wins: a silent explosion is seen and not heard, in a silent film whatever is quoted is still spoken,
"no sound but a drum" is the drum alone. One sentence for each says what was asked and what is done.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from rushes.script.callers import unspoken
from rushes.script.devices import about_lines
from rushes.script.lexicon import lexicon
from rushes.script.music import music_of
from rushes.script.noises import noises
from rushes.script.screenplay import Line, Screenplay, Sound
from rushes.script.vocal import is_heard_as

__all__ = ["reconciled"]

SILENT_FILM = re.compile(
    r"\b(?:silent|muted?|soundless|wordless and silent) (?:\w+ ){0,2}?(?:films?|movies?|videos?|clips?|footage"
    r"|animations?|short|cinema|picture)\b"
    r"|\b(?:no|without any|without(?! an?\b)|zero) (?:(?!a\b)\w+ )?(?:sounds?|audio|soundtrack)(?: at all)?\b"
    r"(?! effects?| of\b| stage| designer)"
    r"|\b(?:audio|sound|volume) (?:is |should be |stays |track )?(?:off|muted|disabled|removed)\b|\bmuted? (?:audio|sound)\b"
    r"|\b(?:completely|totally|entirely|utterly|absolutely) (?:silent|soundless)\b|\bsoundless\b"
    r"|\bin (?:complete|total|absolute|utter) silence\b"
    r"|静音|没有(?:任何)?声音|无声(?:电影|视频|短片|片)|默片",
    re.I,
)  # fmt: skip
"""Silence over the whole film."""
BUT = re.compile(
    r"\bno (?:other )?(?:sounds?|audio|noise)(?: at all)? (?:but|except(?: for)?|other than|besides|save(?: for)?|apart from)"
    r" (?P<what>[^.,;!?]+)|\bnothing is heard (?:but|except(?: for)?) (?P<that>[^.,;!?]+)",
    re.I,
)
"""All is silent but one thing."""
MUSIC_BUT = re.compile(
    r"\b(?:no|without(?: any)?) (?:other )?music (?:but|except(?: for)?|other than|besides|save(?: for)?|apart from)"
    r" (?P<what>[^.,;!?]+)",
    re.I,
)
STILL = r"(?:silent|soundless|noiseless|inaudible|muted?)"
SILENT_THING = re.compile(
    rf"\b{STILL} (?P<words>(?:[\w-]+ ){{0,2}}?(?P<noun>[\w-]+))(?P<deed> \w+s| \w+ing)?", re.I
)
SILENT_ONES = re.compile(
    rf"\b(?P<noun>[\w-]+) (?:is|are|stays?|remains?|falls?|goes|go|keeps?)"
    rf" (?:all |now |completely |utterly |totally |strangely )?{STILL}\b",
    re.I,
)
SILENT_DEED = re.compile(
    r"\b(?P<deed>\w+(?:s|es|ed|ing)?),? (?:silently|soundlessly|noiselessly|inaudibly"
    r"|without (?:a|any|making a) (?:sound|noise))\b",
    re.I,
)
WHISPERED = re.compile(
    r"\bwhisper\w*|\bunder (?:his|her|their) breath\b|\bmurmur\w*|悄声|低声|轻声|小声", re.I
)
SHOUTED = re.compile(
    r"\bshout\w*|\bscream\w*|\byell\w*|\bbellow\w*|\bat the top of (?:his|her|their) (?:lungs|voice)\b|大喊|大叫|高喊|大声",
    re.I,
)
IN_A_WHISPER = re.compile(r"\bin a (?:\w+ )?whisper\b", re.I)
SINGING = re.compile(
    r"\b(?:sing|sang|talk|speak|spoke|shout|scream|laugh|cry|cries|whistl|hum|chant|bark|roar)\w{0,4}\b", re.I
)


def reconciled(play: Screenplay) -> Screenplay:
    """The screenplay without what it contradicts itself in, and a sentence in its log for each."""
    text = unspoken(play)
    notes: list[str] = []
    play = _music_kept(play, text, notes)
    only = BUT.search(text)
    if only is not None:
        play = _only(play, (only["what"] or only["that"]).strip(), notes)
    elif (asked := SILENT_FILM.search(text)) is not None:
        play = _silenced(play, text, asked[0], notes)
    else:
        play = _unheard(play, text, notes)
    play = replace(play, lines=tuple(_voiced(play, notes)))
    return replace(play, log=(*play.log, *(n for n in dict.fromkeys(notes) if n not in play.log)))


def _music_kept(play: Screenplay, text: str, notes: list[str]) -> Screenplay:
    """ "No music except a soft piano" is a piano; music that is asked for and ruled out is none."""
    but = MUSIC_BUT.search(text)
    tune = music_of(f"{but['what'].strip()} music.", ()) if but is not None else None
    if but is not None and tune is not None:
        notes.append(f"“{but[0].strip()}”: {but['what'].strip()} is the only music")
        words = but["what"].lower().split()
        kept = tuple(x for x in play.excluded if x not in ("music", "instrument", *words))
        return replace(play, music=replace(tune.music, words=but["what"].strip()), excluded=kept)
    if "music" in play.excluded and "music is ruled out: there is none" in play.log:
        notes.append("music is asked for and ruled out: the film has none")
        return replace(play, log=tuple(x for x in play.log if x != "music is ruled out: there is none"))
    return play


def _only(play: Screenplay, what: str, notes: list[str]) -> Screenplay:
    """Nothing is heard but one thing (and whatever is quoted)."""
    heard = tuple(
        s for s in play.sounds if s.words.lower() in what.lower() or what.lower() in s.words.lower()
    )
    others = tuple(s for s in play.sounds if s not in heard and s.kind != "quiet")
    said = " and what is spoken" if play.lines else ""
    notes.append(f"no sound is asked for but “{what}”: that{said} is all that is heard")
    if others:
        notes.append(f"seen and not heard: {_listed(others)}")
    return replace(play, silent=True, sounds=heard)


def _silenced(play: Screenplay, text: str, asked: str, notes: list[str]) -> Screenplay:
    """A silent film: nothing is heard but what is quoted, and music that is asked for by name."""
    dropped = tuple(s for s in play.sounds if s.kind != "quiet")
    kept = [
        *(["the quoted words are spoken"] if play.lines else []),
        *([f"“{play.music.words}” is played"] if play.music else []),
    ]
    if kept:
        notes.append(f"“{asked}” is asked for, but {' and '.join(kept)}: nothing else is heard")
    loud = SINGING.search(text)
    if dropped:
        notes.append(f"“{asked}” is asked for: seen and not heard: {_listed(dropped)}")
    elif loud is not None and not play.lines:
        notes.append(f"“{asked}” is asked for: “{loud[0]}” is seen and not heard")
    quiet = tuple(s for s in play.sounds if s.kind == "quiet")
    return replace(play, silent=True, sounds=quiet)


def _unheard(play: Screenplay, text: str, notes: list[str]) -> Screenplay:
    """What alone is said to be silent: its sounds are left out, the film has all others."""
    gone: set[str] = set()
    for match in SILENT_THING.finditer(text):
        words, deed = match["noun"], (match["deed"] or "").strip()
        kinds = _kinds(words) | (_kinds(deed) if deed else set())
        if kinds:
            gone |= kinds
            notes.append(f"“{match[0].strip()}”: seen and not heard")
    for match in SILENT_ONES.finditer(text):
        gone |= _kinds(match["noun"])
    for match in SILENT_DEED.finditer(text):
        before = {k for s in play.sounds if match["deed"].lower() in s.words.lower() for k in (s.kind,)}
        kinds = _kinds(match["deed"]) | before
        if kinds:
            gone |= kinds
            notes.append(f"“{match[0].strip()}”: seen and not heard")
    if not gone:
        return play
    sounds = tuple(s for s in play.sounds if s.kind not in gone)
    silent = play.silent and any(s.kind == "quiet" for s in sounds)
    return replace(
        play, sounds=sounds, silent=silent, excluded=tuple(dict.fromkeys((*play.excluded, *sorted(gone))))
    )


def _kinds(word: str) -> set[str]:
    """The kinds of sound that a word names, as a thing and as a deed, as a noise and from a mouth."""
    word = word.lower()
    forms = (word, word.removesuffix("s"))
    found = {noises().kind(form, part)[0] for form in forms for part in ("noun", "verb")} | {
        is_heard_as(word)
    }
    found |= {s.entry.get("sound") for form in forms for s in lexicon().senses(form) if s.category == "being"}
    return found - {"", None, "quiet", "sound", "walla", "footsteps"}


def _voiced(play: Screenplay, notes: list[str]) -> Iterator[Line]:
    """The lines, each in one manner where it is asked to be whispered and shouted."""
    for line, lead, tail in about_lines(play):
        about = f"{lead} ¤ {tail}"
        soft, loud = list(WHISPERED.finditer(about)), list(SHOUTED.finditer(about))
        if not soft or not loud:
            yield line
            continue
        at = about.index("¤")
        nearest = min((*soft, *loud), key=lambda m: abs(m.start() - at))
        verb = "whispering" if nearest in soft or nearest[0].startswith("at the") else "shouting"
        manner = "whispering" if IN_A_WHISPER.search(about) else verb
        done = "whispered" if manner == "whispering" else "shouted"
        notes.append(f"“{line.text[:40]}” is asked to be whispered and shouted: it is {done}")
        yield replace(line, manner=manner)


def _listed(sounds: tuple[Sound, ...]) -> str:
    return ", ".join(f"“{s.words}”" for s in sounds[:4])

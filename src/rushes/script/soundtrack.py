"""The soundtrack: what was listened for in the words and what the clauses told of sounds become one list, in order."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rushes.script.chinese.labels import of_whole_film
from rushes.script.draft import Claim, Draft
from rushes.script.hearing import plural
from rushes.script.lexicon import normal
from rushes.script.listening import Noise
from rushes.script.music import Tune
from rushes.script.noises import noises, stems
from rushes.script.screenplay import Sound
from rushes.script.shots import Reel

__all__ = ["LASTING", "collect_music", "collect_sounds"]

SOUNDLESS = re.compile(
    r"\b(?:no|without) (?:sound|audio)\b|\bsoundless|\b(?:silent|muted?) (?:film|movie|video|clip)"
    r"|(?<![雀静悄寂默])无声(?![息无地])|静音|没有声音|没有任何声音",
    re.IGNORECASE,
)
"""Silence over the whole film, not a beat of it between two sounds."""

BEFORE_ITEM = re.compile(r"(?:^|[,;.:—–]|\band|\bwith)\s*$", re.IGNORECASE)
AFTER_ITEM = re.compile(r"\s*(?:[,;.—–]|$|and\b|in the (?:background|distance))")
"""What stands round an item of a list."""

LASTING = frozenset(
    [
        "street",
        "walla",
        "waves",
        "wind",
        "rain",
        "room_tone",
        "forest",
        "crickets",
        "birds",
        "lapping",
        "fire",
        "thunder",
    ]
)
"""Kinds that go on through the shot unless a moment is named for them."""


def collect_sounds(draft: Draft, noises: Sequence[Noise], reel: Reel, tune: Tune | None = None) -> None:
    """Put the noises into the draft's sounds, with their sources, shots and beats; a sound that both found is one.

    Words of the music behind the picture are no sounds of their own ("a thumping bass line").
    """
    told, draft.sounds = draft.sounds, []
    headed = len(reel.cuts) > 1
    heard = [n for n in noises if not n.negated and not (headed and reel.shot_at(n.start) < 0)]
    heard = [n for n in heard if not _of_music(n, tune)]
    placed = [(n.start, _sound(draft, n, reel)) for n in heard]
    for noise in noises:
        if _of_music(noise, tune):
            continue
        became = f"no sound of {noise.kind}" if noise.negated else f"sound {noise.kind}"
        draft.claims.append(Claim(noise.start, noise.end, became))
    at = 0
    for sound in told:
        match = _same(sound, placed)
        if match is not None:
            start, known = placed[match]
            level = known.level if known.level != "normal" else sound.level
            placed[match] = (start, replace(known, level=level, source=known.source or sound.source))
            continue
        found = draft.text.find(sound.words, at)
        start = found if found >= 0 else draft.text.find(sound.words)
        at = max(at, found)
        heading = headed and start >= 0 and reel.shot_at(start) < 0
        unseen = start < 0 and bool(noises)
        if not (heading or unseen or _covered(sound, start, noises)) and _bed(draft.text, sound, start):
            placed.append((start if start >= 0 else len(draft.text), sound))
    draft.sounds = [sound for _, sound in sorted(placed, key=lambda each: each[0])]
    if draft.silent and not SOUNDLESS.search(draft.text):
        draft.silent = not draft.lines and all(sound.kind == "quiet" for sound in draft.sounds)


def _of_music(noise: Noise, tune: Tune | None) -> bool:
    """The noise is what the music is like or does; what an instrument in the picture does is heard beside its notes."""
    if tune is None or tune.played:
        return False
    return any(start <= noise.start < end for start, end in tune.spans)


def _sound(draft: Draft, noise: Noise, reel: Reel) -> Sound:
    words = draft.text[noise.start : noise.end]
    lasts = noise.kind in LASTING and not noise.moment
    beat = -1 if lasts else next((beat for at, beat in reversed(draft.beats) if at <= noise.end), -1)
    shot = 0 if of_whole_film(draft.text, noise.start) else max(0, reel.shot_at(noise.start))
    source = _source(draft, noise.source)
    kind = (
        "laugh"
        if noise.kind == "laughter" and _alone(draft, words, source, several=plural(noise.source))
        else noise.kind
    )
    return Sound(kind, words, noise.level, source, beat, shot, noise.moment)


def _alone(draft: Draft, words: str, source: str, *, several: bool) -> bool:
    """It is one person who laughs: the booth records that, it is no laughter from somewhere."""
    if source in draft.characters:
        return draft.characters[source].count == 1 and not several
    known = [noises().kind(word, "verb") for word in normal(words).split()]
    return ("laughter", "s") in known and not any(noises().kind(w, "body")[0] for w in normal(words).split())


def _bed(text: str, sound: Sound, start: int) -> bool:
    """What only the clauses heard is a bed that is named by itself between two commas ("…, crickets and gentle water")."""
    if not re.search(r"[㐀-鿿぀-ヿ가-힯]", text):
        if sound.kind not in LASTING - {"rain"} or sound.words.endswith(("winds", "ricket")):
            return False
        ends = start + len(sound.words)
        return start < 0 or (
            BEFORE_ITEM.search(text, max(0, start - 6), start) is not None
            and AFTER_ITEM.match(text, ends) is not None
        )
    return not re.search(r"[㐀-鿿]", text)


def _source(draft: Draft, word: str) -> str:
    """The character or thing that a word names, "" where the screenplay has none such."""
    if not word:
        return ""
    names = {base for base, form in stems(word) if form in ("", "s")}
    for row in (draft.characters, draft.things):
        for key, each in row.items():
            if names & {each.words.lower().split(" ")[-1], draft.names.get(key, ""), key.split("_")[0]}:
                return key
    return ""


def _same(sound: Sound, placed: Sequence[tuple[int, Sound]]) -> int | None:
    """Which of the noises a clause's sound is: of the same kind, in the same shot if there is one."""
    alike = [i for i, (_, known) in enumerate(placed) if known.kind == sound.kind]
    return next((i for i in alike if placed[i][1].shot == sound.shot), alike[0] if alike else None)


def _covered(sound: Sound, start: int, noises: Sequence[Noise]) -> bool:
    """The words were listened to already, and are another sound or none."""
    return start >= 0 and any(n.start < start + len(sound.words) and start < n.end for n in noises)


def collect_music(draft: Draft, tune: Tune | None) -> None:
    """Take the music that was found in the words instead of the clauses'.

    Somebody who plays in the picture is heard though no music is to be laid under it.
    """
    if tune is None:
        draft.music = {}
        return
    if tune.played and "music" in draft.excluded:
        draft.excluded.remove("music")
    for start, end in tune.spans:
        draft.claims.append(Claim(start, end, "music"))
    draft.tune, draft.music = tune.music, {"words": [tune.music.words]}

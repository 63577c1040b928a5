"""Exclusion: what the prompt or the negative prompt rules out is taken from the draft, and the log says so."""

from functools import lru_cache

from rushes.script.draft import Draft
from rushes.script.excluding import SPEECH, excluded_kinds
from rushes.script.lexemes import lexemes_of
from rushes.script.lexicon import lexicon
from rushes.script.quotes import quotes_of

__all__ = ["remove_excluded", "rule_out"]

TOPICS = ("weather", "mood", "light", "style", "season", "time")


def rule_out(draft: Draft, negative_prompt: str) -> None:
    """Add the kinds that a negative prompt names; every word counts, "no" and "without" before it change nothing."""
    lexemes = lexemes_of(negative_prompt, quotes_of(negative_prompt), lexicon())
    listed = [x for x in lexemes if (x.senses or x.norm in SPEECH) and not x.has("evaluation", "quality")]
    for _, kind in excluded_kinds(listed):
        draft.forbidden.add(kind)
        if kind not in draft.excluded:
            draft.excluded.append(kind)
    strange = [
        x.text
        for x in lexemes
        if not x.senses and x.norm not in SPEECH and not x.stop and x.quote is None and not x.text.isdigit()
    ]
    if strange:
        draft.note(
            f"negative prompt: {', '.join(f'“{w}”' for w in strange[:6])} is nothing that could be on stage anyway"
        )


def remove_excluded(draft: Draft) -> None:
    """Take everything excluded out: characters with their lines and business, things, sounds, weather, moods, styles."""
    out = frozenset(draft.excluded)
    if not out:
        return
    for name, character in list(draft.characters.items()):
        kinds = out & {character.look.species, draft.names.get(name, ""), character.look.profession}
        speaks = any(line.who == name for line in draft.lines)
        if kinds and not (speaks and not kinds & draft.forbidden):  # what is quoted outweighs "no people"
            _drop(draft, name, character.words)
    for name, thing in list(draft.things.items()):
        if thing.kind in out:
            _drop(draft, name, thing.words)
    _remove_sounds(draft, out)
    for topic in TOPICS:
        for kind in [k for k in draft.scene.get(topic, []) if k in out]:
            draft.scene[topic].remove(kind)
            draft.note(f"{kind} is ruled out: taken from the {topic}")
    dropped = [a for a in draft.actions if a.verb in out]
    draft.actions = [a for a in draft.actions if a.verb not in out]
    for action in dropped:
        draft.note(f"“{action.words}” is ruled out: it is not done")


def _drop(draft: Draft, name: str, words: str) -> None:
    draft.characters.pop(name, None)
    draft.things.pop(name, None)
    draft.actions = [a for a in draft.actions if a.who != name]
    spoken = [line for line in draft.lines if line.who == name]
    draft.lines = [line for line in draft.lines if line.who != name]
    draft.sounds = [s for s in draft.sounds if s.source != name]
    draft.note(f"“{words}” is ruled out: left out" + (", and what they say with them" if spoken else ""))


def _remove_sounds(draft: Draft, out: frozenset[str]) -> None:
    if "speech" in out & draft.forbidden and draft.lines:
        draft.lines = []
        draft.note("speech is ruled out: nothing is said")
    if "music" in out and draft.music:
        draft.music = {}
        draft.note("music is ruled out: there is none")
    if "sound" in out:
        draft.silent = True
    gone = out | _voices_of(out)
    for sound in [s for s in draft.sounds if s.kind in gone]:
        draft.sounds.remove(sound)
        draft.note(f"the sound “{sound.words}” is ruled out")


def _voices_of(kinds: frozenset[str]) -> frozenset[str]:
    """The sounds that excluded animals and people make."""
    if not kinds:
        return kinds
    found = {sound for sound, made_by in _sounding() if kinds & made_by}
    return frozenset(found | ({"walla", "laughter", "footsteps"} if "person" in kinds else set()))


@lru_cache(maxsize=1)
def _sounding() -> tuple[tuple[str, frozenset[str]], ...]:
    """Sounds of beings, each with the kind and the species that makes it."""
    beings = [s.entry for senses in lexicon().english.values() for s in senses if s.category == "being"]
    return tuple((e.get("sound"), frozenset({e.kind, e.get("species")})) for e in beings if e.get("sound"))

"""The reader: a prompt in words becomes a Screenplay.

Words → lexemes → parts of speech → phrases → clauses → what they mean for a film. Everything is decided by rules over
tables (`tables/*.tsv`); the same prompt gives the same Screenplay everywhere. It never fails: what it cannot read it
lists in `unread`, what it makes do with it says in `log`.
"""

from dataclasses import replace

from rushes.script.backdrops import set_far
from rushes.script.chinese.traditional import given_back, simplified
from rushes.script.clauses import clauses_of
from rushes.script.contradictions import reconciled
from rushes.script.dialogue import say_what_is_left
from rushes.script.draft import Draft
from rushes.script.exclusion import remove_excluded, rule_out
from rushes.script.figures import with_figures
from rushes.script.foreign import LANGUAGES
from rushes.script.interpret import interpret
from rushes.script.introductions import christened
from rushes.script.labels import same_somebody
from rushes.script.language import code_of, language_name, language_of_scene
from rushes.script.layout import attribute_cues, lay_out, layout_of, within_doors
from rushes.script.lexemes import lexemes_of
from rushes.script.lexicon import lexicon
from rushes.script.listening import noises_of
from rushes.script.listening_zh import chinese_noises_of
from rushes.script.music import music_of
from rushes.script.music_zh import chinese_music_of
from rushes.script.negation import blanked, denied, keep_out, without
from rushes.script.occasions import hold_occasion
from rushes.script.overheard import hear_out
from rushes.script.phrases import chunks_of
from rushes.script.props import settle
from rushes.script.reels import (
    place_of_film,
    shots_of,
    speed_of_film,
    styles_of_film,
    time_of_film,
    whole_camera,
)
from rushes.script.screenplay import Music, Place, Screenplay, Unread
from rushes.script.sentences import masked
from rushes.script.setups import with_setups
from rushes.script.shots import Reel, reel_of
from rushes.script.soundtrack import collect_music, collect_sounds
from rushes.script.speech import in_order
from rushes.script.staging import settle_cast
from rushes.script.standins import listed_only, note_stand_ins
from rushes.script.tagging import tagged
from rushes.script.telephone import called_up
from rushes.script.texts import sift, texts_of, write_down
from rushes.script.unread import unread_of
from rushes.script.voices import heard_only

__all__ = ["draft_of", "read"]

READ = ("en", "zh")


def read(prompt: str, *, negative_prompt: str = "", language: str | None = None) -> Screenplay:
    """What a prompt asks for. `negative_prompt` names what must not be there; `language` (an ISO code) overrules detection."""
    return draft_of(prompt, negative_prompt=negative_prompt, language=language)[0]


def draft_of(
    prompt: str, *, negative_prompt: str = "", language: str | None = None
) -> tuple[Screenplay, Draft]:
    """The Screenplay and the draft it came from, which knows which words became what."""
    written, prompt = prompt, simplified(prompt)
    layout = layout_of(prompt)
    found = sift(layout)
    quotes = found.quotes
    reel = reel_of(prompt, quotes, layout.turns)
    tongue = code_of(language) if language else language_of_scene(prompt, quotes)
    words = christened(lexemes_of(found.masked, found.lines, lexicon(), tongue), layout.names)
    words = with_setups(masked(prompt, quotes), with_figures(found.masked, words), reel)
    spans = denied(words)
    kept, leads = reel.without_leads(without(words, spans))
    lexemes = tagged(kept)
    draft = Draft(prompt)
    _say_what_is_read(draft, tongue)
    if tongue not in (*READ, *LANGUAGES):
        lexemes = tagged(listed_only(kept))
    begun = "the next shot" if len(reel.cuts) > 1 else "the film begins"
    draft.claim((x for x in leads if not x.stop), begun)
    write_down(draft, found)
    keep_out(draft, words, spans)
    chunks = chunks_of(lexemes)
    hear_out(draft, lexemes, chunks)
    attribute_cues(draft, layout, found.lines, lexemes)
    interpret(draft, clauses_of(chunks), reel)
    say_what_is_left(draft, found.lines)
    audible = blanked(layout.text, words, spans)
    if tongue in READ:
        noises = [*noises_of(audible, quotes), *chinese_noises_of(audible, quotes)]
        finders = (music_of, chinese_music_of) if tongue == "en" else (chinese_music_of, music_of)
        tune = finders[0](audible, quotes) or finders[1](audible, quotes)
        collect_sounds(draft, noises, reel, tune)
        collect_music(draft, tune)
    rule_out(draft, simplified(negative_prompt))
    lay_out(draft, layout)
    same_somebody(draft)
    settle_cast(draft)
    hold_occasion(draft, lexemes)
    set_far(draft)
    remove_excluded(draft)
    place = place_of_film(draft, reel)
    settle(draft, place.kind)
    note_stand_ins(draft, lexemes)
    screenplay = _screenplay(draft, reel, place, tongue, unread_of(draft, lexemes))
    screenplay = reconciled(called_up(replace(within_doors(layout, screenplay), log=tuple(draft.log))))
    return (screenplay if prompt == written else given_back(screenplay, prompt, written)), draft


def _screenplay(
    draft: Draft, reel: Reel, place: Place, tongue: str, unread: tuple[Unread, ...]
) -> Screenplay:
    """The draft as it stands, frozen."""
    scene, shots = draft.scene, shots_of(draft, reel)
    return Screenplay(
        prompt=draft.text,
        language=tongue,
        place=place,
        time_of_day=_time(draft, time_of_film(draft, reel)),
        season=next(iter(scene.get("season", [])), ""),
        weather=tuple(scene.get("weather", [])),
        light=tuple(scene.get("light", [])),
        mood=tuple(scene.get("mood", [])),
        characters=tuple(draft.characters.values()),
        things=tuple(draft.things.values()),
        actions=tuple(draft.actions),
        lines=in_order(draft.lines),
        voices=heard_only(draft),
        texts=texts_of(draft, shots),
        sounds=tuple(draft.sounds),
        music=_music(draft),
        silent=draft.silent,
        camera=whole_camera(draft, reel),
        shots=shots,
        speed=speed_of_film(draft, reel),
        style=styles_of_film(draft),
        excluded=tuple(draft.excluded),
        unread=unread,
    )


def _say_what_is_read(draft: Draft, tongue: str) -> None:
    """Say it if the prompt is in a language of which little or nothing is read."""
    name = language_name(tongue)
    if tongue in LANGUAGES:
        draft.note(
            f"the prompt is in {name}: common words of a scene are read, others are not read and listed"
        )
    elif tongue not in READ:
        draft.note(
            f"the prompt is in {name}, which is not read: only words known from English or Chinese had an effect"
        )


def _time(draft: Draft, times: list[str]) -> str:
    if len(times) > 1 and times[0] in ("afternoon", "noon", "dusk") and "golden" in times:
        times = ["golden", *times]
    if len(set(times)) > 1 and not {"golden", "sunset", "dusk", "afternoon", "noon"} >= set(times):
        draft.note(f"several times of day are named: {times[0]} is filmed")
    return times[0] if times else ""


def _music(draft: Draft) -> Music | None:
    if not draft.music or draft.tune is not None:
        return draft.tune if draft.music else None
    music = draft.music
    mood = next(iter(music.get("mood", [])), "") or next(iter(music.get("genre", [])), "")
    tempo = next(iter(music.get("tempo", [])), "")
    return Music(", ".join(music["words"]), mood, tempo, tuple(dict.fromkeys(music.get("instrument", []))))

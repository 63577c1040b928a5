"""Mentions: what a noun phrase is for the film. Its head decides, the words round it are read accordingly."""

from collections.abc import Sequence
from dataclasses import replace

from rushes.script.camerawork import is_camera, shoot
from rushes.script.cast import cast, named, stranger
from rushes.script.chinese.framed import framed_in
from rushes.script.colouring import colour_around, colour_scene, colours_or_films
from rushes.script.draft import Draft
from rushes.script.excluding import exclude_phrase
from rushes.script.gatherings import gathered
from rushes.script.in_view import is_closed_in_on, is_handled, is_hung, is_taken_off, seen_rather, thing_first
from rushes.script.lexemes import Lexeme
from rushes.script.ones import everyone, is_everyone, is_one, the_one
from rushes.script.parts import by_itself, made_of, only_goes_on, part_of
from rushes.script.phrases import Attached, Phrase
from rushes.script.players import is_genre
from rushes.script.pronouns import pronoun
from rushes.script.proper_names import (
    NAMED_BEHIND,
    is_called_after,
    is_christian_name,
    is_proper,
    is_titled,
    is_unheard_of,
)
from rushes.script.props import bring, relate
from rushes.script.referring import known_of
from rushes.script.scenery import ambient, first_of_shot, is_model, lit_by, locate
from rushes.script.sited import is_compound_part, is_stuff, stands_alone
from rushes.script.soundscape import hear_phrase, play_music
from rushes.script.stations import LAST, at_station, headed_inside, on_ground, on_top
from rushes.script.voices import is_voice, unseen, voice_of
from rushes.script.whereabouts import WEIGHTS, locate_beside, part_of_place, within_place

__all__ = ["meet", "rule_out_phrase", "whole"]


def whole(draft: Draft, lexemes: Sequence[Lexeme]) -> str:
    """The prompt's own words from the first to the last of these."""
    return draft.text[min(x.start for x in lexemes) : max(x.end for x in lexemes)] if lexemes else ""


def meet(
    draft: Draft, phrase: Phrase, role: str, *, relation: str = "", acts: bool = False
) -> tuple[str, ...]:
    """Take a phrase into the draft; ids of the characters or things that it names. `role`: subject object place fragment."""
    if phrase.ids is None:
        phrase.ids = _first_met(draft, phrase, role, relation, acts)
    return phrase.ids


def _first_met(draft: Draft, phrase: Phrase, role: str, relation: str, acts: bool) -> tuple[str, ...]:
    if phrase.determiner("no") or any(x.tag == "T" for x in phrase.determiners):
        return rule_out_phrase(draft, phrase, role, relation)
    if phrase.head.start in draft.unseen:
        return unseen(draft, phrase)
    than = draft.text[max(phrase.start - 5, 0) : phrase.start].lower().endswith("than ")
    if (relation == "as" or than) and not phrase.head.chinese:
        draft.claim((*phrase.determiners, *phrase.lexemes), "compared")
        return ()  # "hums like a bee": no bee is there
    if relation == "towards" and role == "place" and _meant_for(draft, phrase):
        return ()  # "a lesson for absolute beginners"
    if (many := gathered(phrase)) is not None:
        draft.claim(phrase.lexemes, "many")
        return _first_met(draft, many, role, relation, acts)
    if role == "place" and (of_place := part_of_place(phrase, relation)) is not None:
        draft.claim((*phrase.determiners, *phrase.lexemes), "part of a place")
        return meet(draft, of_place, "place", relation=relation)
    if phrase.owner is not None and is_voice(phrase):
        return (voice_of(draft, phrase),)
    if is_one(phrase) and (acts or phrase.head.norm in ("one", "ones")):
        return the_one(draft, phrase, acts=acts)
    if is_everyone(phrase):
        return everyone(draft, phrase, acts=acts)
    if phrase.head.norm == "one" and (among := _among(phrase)) is not None:
        group = meet(draft, among, "subject", acts=acts)
        draft.picked += group[:1]
        return group[:1]
    if phrase.pronoun is not None:
        return pronoun(draft, phrase.pronoun, phrase.head)
    if phrase.owner is not None and not phrase.head.has(
        "place", "being"
    ):  # "a child's bedroom" shows no child
        _meet_owner(draft, phrase)
    ids = _by_head(draft, phrase, role, relation, acts)
    for attached in phrase.attached if role != "again" else ():
        kind = within_place(phrase, attached.kind, relation)
        if kind == "as" and phrase.plural and attached.phrase.plural and not attached.phrase.determiners:
            kind = "with"  # "nuts like almonds and walnuts"
        if kind == attached.kind and phrase.head.has("place") and attached.phrase.head.has("place"):
            meet(draft, attached.phrase, "again", relation=kind)  # "a bridge over a river": the bridge
            continue
        others = _attached(draft, attached.phrase, kind, ids, negated=attached.negated)
        if not ids and attached.kind == "of" and not phrase.head.senses:
            ids = others  # "a tray of bread"
        if attached.kind == "of" and ids and not others:
            made_of(draft, attached.phrase, ids)
    return ids


RUNNERS = frozenset(
    {"runner", "jumper", "walker", "sleeper", "roller", "slider", "rider", "striker", "boxer", "soldier"}
)
"""Somebody, but of steel or wood a thing: "a scream of steel runners"."""


def _noisy(phrase: Phrase) -> Phrase | None:
    """What makes the noise that the last word of the phrase is: "the fog machine sputtering"."""
    names = phrase.lexemes[:-1]
    made = bool(names) and phrase.head is phrase.lexemes[-1] and phrase.head.norm.endswith("ing")
    solid = made and names[-1].has("thing") and not names[-1].has("weather", "body", "material", "sound")
    return Phrase(names, phrase.determiners, phrase.owner) if solid and phrase.determiners else None


def _among(phrase: Phrase) -> Phrase | None:
    """ "One of the triplets": of whom it is one."""
    of = next((a.phrase for a in phrase.attached if a.kind == "of" and not a.negated), None)
    many = of is not None and of.head.has("being") and of.plural
    return of if many and not phrase.head.chinese else None


def _meet_owner(draft: Draft, phrase: Phrase) -> None:
    """Whose it is: somebody who is on, or who is seen by a part of the body ("a nurse's hands"); "a banker's lamp" and
    "the diver's breathing" show nobody new."""
    owner = phrase.owner
    if owner is None:
        return
    stranger_to_film = owner.head.has("being") and not owner.head.has("name") and not phrase.head.chinese
    body = phrase.head.has("body", "garment") and not owner.determiner("some")
    if stranger_to_film and not body and not known_of(draft, owner):
        return
    if owner.head.norm not in NOBODY:
        meet(draft, owner, "again")


def _meant_for(draft: Draft, phrase: Phrase) -> bool:
    """Behind "for" many of whom nothing was said: no one in the picture."""
    before = draft.text[max(phrase.start - 4, 0) : phrase.start].lower()
    people = phrase.head.has("being") and phrase.plural and not phrase.determiners and not phrase.head.chinese
    return people and before.endswith("for ") and not known_of(draft, phrase)


NOBODY = frozenset({"someone", "somebody", "anyone", "anybody", "everyone", "nobody", "no one", "one"})
"""Whose things tell of nobody."""


def rule_out_phrase(draft: Draft, phrase: Phrase, role: str, relation: str) -> tuple[str, ...]:
    """ "No people"; but 没有人的街道 is a street without people."""
    beings = [x for x in phrase.modifiers if x.has("being")]
    if phrase.head.chinese and phrase.head.has("place") and beings:
        exclude_phrase(draft, Phrase(tuple(beings)))
        locate(draft, phrase, relation, WEIGHTS.get(role, 2))
    else:
        within = [a for a in phrase.attached if a.kind in ("in", "on", "at") and a.phrase.head.has("place")]
        phrase.attached = [a for a in phrase.attached if a not in within]
        exclude_phrase(draft, phrase)
        for attached in within:
            meet(draft, attached.phrase, "place", relation=attached.kind)
    return ()


def _attached(
    draft: Draft, phrase: Phrase, kind: str, ids: tuple[str, ...], *, negated: bool
) -> tuple[str, ...]:
    from rushes.script.describe import put_on  # it meets phrases too

    if negated or phrase.determiner("no"):
        rule_out_phrase(draft, phrase, "place", kind)
        return ()
    people = tuple(i for i in ids if i in draft.characters)
    if people and put_on(draft, Attached(kind, phrase.head, phrase), people):
        return ()
    others = meet(draft, phrase, "place", relation=phrase.post or kind)
    if others and kind not in ("of", "with"):
        relate(draft, ids, kind, others)
    return others


def _by_head(draft: Draft, phrase: Phrase, role: str, relation: str, acts: bool) -> tuple[str, ...]:
    head = phrase.head
    on_ground(draft, phrase, relation)
    for lexeme in phrase.modifiers:
        on_top(draft, lexeme)
    if phrase.determiner("other") and head.has("place") and not head.chinese:
        return ()  # "a clock ticks in another room"
    if head.start in draft.seen:
        return stranger(draft, phrase)
    if head.has("speaker") and (acts or role == "subject"):
        return (voice_of(draft, phrase),)
    if head.has("soundhead", "sound", "silence") and not seen_rather(phrase, role) and _sound(draft, phrase):
        one = phrase.determiner("a") or not head.has("weather")  # "a raindrop slides down"
        if (noisy := _noisy(phrase)) is not None and not head.chinese:
            return bring(draft, noisy)  # "the fog machine sputtering"
        shown = role == "subject" and acts and head.has("thing") and not head.has("soundhead") and one
        return bring(draft, phrase) if shown and not head.chinese else ()  # "breakers explode over the wall"
    heard = head.has("instrument") and not (head.has("thing") and (phrase.determiner("a") or phrase.count))
    solid = head.has("genre", "musichead") and head.has("thing", "being") and bool(phrase.determiners)
    if (head.has("musichead", "genre") and not solid) or (heard and role == "fragment"):
        play_music(draft, phrase.lexemes, draft.text[phrase.start : phrase.end])
        lesson = phrase.start == 0 and head.has("instrument") and head.has("thing")
        return (
            bring(draft, phrase) if lesson and not head.chinese else ()
        )  # "Five-string banjo, forward roll"
    if head.has("being") and is_genre(draft.text[phrase.start : phrase.end]):
        draft.claim(phrase.lexemes, "a game")
        for lexeme in phrase.modifiers:
            colours_or_films(draft, lexeme)
        return ()
    if head.norm.removesuffix("s") in RUNNERS and any(x.has("material") for x in phrase.modifiers[-1:]):
        return bring(draft, replace(phrase, lexemes=(*phrase.lexemes[:-1], replace(head, senses=()))))
    if head.has("being") and not is_compound_part(draft, head):
        ids = cast(draft, phrase)
        colour_around(draft, phrase, "being")
        return ids
    if role == "object" and head.has("shot", "camsize") and head.norm.endswith(("shot", "shots")):
        return ()  # who takes a long shot films nothing
    if (framed := framed_in(phrase)) is not None:
        shoot(draft, [x for x in phrase.lexemes if x not in framed.lexemes], whole(draft, phrase.lexemes))
        return meet(draft, framed, role, relation=relation, acts=acts)
    if (filmed := _behind_move(phrase)) is not None:
        shoot(draft, [x for x in phrase.lexemes if x not in filmed.lexemes], whole(draft, phrase.lexemes))
        return meet(draft, filmed, role, relation=relation, acts=acts)
    if (
        is_camera(head)
        and not (head.has("thing") and role != "fragment")
        and shoot(draft, phrase.lexemes, whole(draft, phrase.lexemes))
    ):
        colour_around(draft, phrase, "place")
        return ()
    for category in ("lighthead", "moodhead", "stylehead"):
        if head.has(category) and not is_hung(phrase, role):
            return colour_scene(draft, phrase, category)
    return _solid(draft, phrase, role, relation, acts)


def _behind_move(phrase: Phrase) -> Phrase | None:
    """ "A slow pan across sacks": the sacks."""
    moves = [
        n
        for n, x in enumerate(phrase.lexemes)
        if x.has("cammove", "camshot") and x.norm.endswith(MOVED_OVER) and x is not phrase.head
    ]
    if not moves or phrase.head.chinese:
        return None
    return Phrase(phrase.lexemes[moves[-1] + 1 :], (), attached=phrase.attached)


MOVED_OVER = (" across", " over", " along", " through", " to", " into", " past", " down", " up", " around")


def _solid(draft: Draft, phrase: Phrase, role: str, relation: str, acts: bool) -> tuple[str, ...]:
    """Places, things, names; last what only colours the scene."""
    head = phrase.head
    alone = role == "fragment" and not relation
    shown = not alone or (phrase.determiner("a") and not phrase.modifiers)  # "a toilet"
    first = ("thing", "place") if shown and thing_first(phrase, relation) else ("place", "thing")
    model = is_model(draft, phrase)
    if is_christian_name(phrase, acts):
        return named(draft, phrase)
    if relation in NAMED_BEHIND and is_called_after(phrase):
        draft.scene.setdefault("unknown place", []).append(draft.text[phrase.start : phrase.end])
        return ()
    for category in first:
        weight = 3 if alone and first_of_shot(draft) else WEIGHTS.get(role, 2)
        shown_alone = role == "place" and not relation and phrase.determiner("a") and stands_alone(phrase)
        if category == "place" and shown_alone and not model and not head.chinese:
            locate(draft, phrase, relation, LAST)
            return bring(draft, phrase)  # "the visual shows a new footbridge between …"
        if category == "place" and not model and locate(draft, phrase, relation, weight):
            if head.has("weather", "time"):
                ambient(draft, head, ("time", "weather"))
            seen = (alone and head.has("thing")) or (acts and role == "subject" and stands_alone(phrase))
            ids = bring(draft, phrase) if seen else ()
            colour_around(draft, phrase, "place")
            return ids
        if category == "thing" and head.has("thing") and not only_goes_on(phrase):
            if head.has("weather", "time"):
                ambient(draft, head, ("time", "weather"))
            ids = bring(draft, phrase)
            if acts and role == "subject":
                draft.scene.setdefault("acting", []).extend(ids)
            if head.has("place") and (role == "place" or (role == "object" and not phrase.determiner("a"))):
                locate(draft, phrase, relation, 1)
            at_station(draft, phrase, "in" if alone and headed_inside(draft, phrase) else relation)
            lit_by(draft, phrase, relation)
            colour_around(draft, phrase, "thing")
            if alone:
                locate(draft, phrase, relation, 1)
            return ids
    told = _by_other_words(draft, phrase, role, relation, acts, model)
    if told is not None:
        return told
    return _colours_only(draft, phrase, role, relation)


def _by_other_words(
    draft: Draft, phrase: Phrase, role: str, relation: str, acts: bool, model: bool
) -> tuple[str, ...] | None:
    """Names, and what is seen by a part, by itself or by what is done with it; None where the phrase is none of these."""
    head = phrase.head
    joined = phrase.joined and any(
        i in draft.characters and draft.names.get(i) == "name" for i in draft.mentions[-1:]
    )
    if (
        head.has("name")
        or is_titled(phrase)
        or ((acts or joined or head.norm in draft.actors) and is_proper(phrase))
    ):
        return named(draft, phrase)
    if head.has("body") and (whole_of := part_of(phrase)) is not None:
        return _by_head(draft, whole_of, role, relation, acts)
    if (
        by_itself(phrase, role, relation)
        or (model and head.has("place"))
        or (role in ("object", "place") and is_taken_off(draft, phrase))
        or is_closed_in_on(draft, phrase, relation)
        or is_stuff(draft, phrase, role, relation)
    ):
        ids = bring(draft, phrase)
        colour_around(draft, phrase, "thing")
        return ids
    return None


def _colours_only(draft: Draft, phrase: Phrase, role: str, relation: str) -> tuple[str, ...]:
    """What only colours the scene, tells of a tool or of a place beside it, or names a place that nobody knows."""
    head = phrase.head
    used = [colours_or_films(draft, x) for x in phrase.lexemes]
    if head.has("verb") and not head.chinese and (tool := [x for x in phrase.modifiers if is_handled(x)]):
        return bring(
            draft, Phrase(tuple(phrase.lexemes[: phrase.lexemes.index(tool[-1]) + 1]))
        )  # "a knife twist"
    for lexeme in phrase.modifiers:
        if lexeme.has("place"):
            locate_beside(draft, phrase, lexeme, role)
    owned = phrase.owner is not None and phrase.owner.head.text[:1].isupper() and head.text[:1].isupper()
    if not any(used) and relation in NAMED_BEHIND and (is_unheard_of(phrase) or (owned and not head.chinese)):
        draft.scene.setdefault("unknown place", []).append(draft.text[phrase.start : phrase.end])
    return ()


def _sound(draft: Draft, phrase: Phrase) -> bool:
    if phrase.head.has("silence") or any(x.has("silence") for x in phrase.lexemes):
        draft.silent = True
        draft.claim(phrase.lexemes, "silence")
        return True
    if any(x.has("musichead", "instrument", "genre") for x in phrase.modifiers):
        play_music(draft, phrase.lexemes, draft.text[phrase.start : phrase.end])
        draft.claim(phrase.head, "music")
        return True
    heard = hear_phrase(draft, phrase)
    for lexeme in phrase.modifiers:
        if lexeme.has("time", "season"):
            ambient(draft, lexeme)
    return heard

"""Mentions: what a noun phrase is for the film. Its head decides, the words round it are read accordingly."""

import re
from collections.abc import Sequence

from rushes.script import business, scenery
from rushes.script.camerawork import is_camera, shoot
from rushes.script.cast import cast, named, stranger
from rushes.script.chinese.framed import framed_in
from rushes.script.clauses import Predicate
from rushes.script.draft import Draft
from rushes.script.excluding import exclude_phrase
from rushes.script.gatherings import gathered
from rushes.script.lexemes import Lexeme
from rushes.script.parts import by_itself, made_of, only_goes_on, part_of
from rushes.script.phrases import Attached, Phrase
from rushes.script.pronouns import pronoun
from rushes.script.props import bring, relate
from rushes.script.referring import known_of
from rushes.script.scenery import AMBIENT, ambient, first_of_shot, is_model, lit_by, locate
from rushes.script.sited import is_compound_part, is_stuff, stands_alone
from rushes.script.soundscape import hear_phrase, play_music
from rushes.script.stations import LAST, at_station, headed_inside, on_ground, on_top
from rushes.script.voices import is_voice, unseen, voice_of
from rushes.script.wordnet import known

__all__ = ["meet", "rule_out_phrase", "whole"]

ORDERS = {
    "lighthead": ("light", "time", "season", "weather", "mood", "style"),
    "moodhead": ("mood", "season", "time", "weather", "light", "style"),
    "stylehead": ("style", "mood", "time", "season", "weather", "light"),
    "place": ("weather", "season", "time", "mood", "light", "style"),
    "being": ("weather", "season", "style", "mood", "light"),
    "thing": ("weather", "season", "time", "style", "mood"),
}
"""In what sense the words before each kind of head are tried: "warm" is light before a light."""

PARTS = frozenset(
    {"back", "inside", "interior", "middle", "corner", "heart", "depths", "bottom", "surface", "rest", "front", "centre",
     "center", "door", "doorway", "open door", "entrance", "cockpit", "cabin", "window seat", "back row", "rear", "top", "foot",
     "end", "far end", "edge", "side", "mouth", "basket", "hold", "bed", "back seat", "backseat", "deck", "passenger seat",
     "shadows", "ruins"}
)  # fmt: skip
"""Parts of a place that stand for it."""

STRUCTURE = frozenset(
    {"window", "bay window", "windows", "door", "doors", "front door", "roof", "wall", "walls", "gate", "gates", "steps",
     "porch", "balcony", "floor", "ceiling", "lights", "corridors", "halls", "streets", "grounds", "stands", "banks", "shore",
     "edge"}
)  # fmt: skip
"""What a picture shows of a place, which is where it is."""

NAMED_BEHIND = ("in", "at", "over", "through", "across", "along")
"""Prepositions behind which an unheard-of name is a place's."""

PRINTS = frozenset(
    {
        "title",
        "title_like",
        "logo",
        "slogan",
        "label",
        "graphic",
        "book",
        "book_like",
        "map",
        "photo",
        "poster",
    }
)
"""Things that bear words or pictures."""

WEIGHTS = {"place": 3, "subject": 2, "fragment": 2, "object": 2, "again": 1}


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
    if phrase.owner is not None and is_voice(phrase):
        return (voice_of(draft, phrase),)
    if phrase.pronoun is not None:
        return pronoun(draft, phrase.pronoun, phrase.head)
    if phrase.owner is not None and not phrase.head.has(
        "place", "being"
    ):  # "a child's bedroom" shows no child
        _meet_owner(draft, phrase)
    ids = _by_head(draft, phrase, role, relation, acts)
    for attached in phrase.attached if role != "again" else ():
        kind = _within(phrase, attached.kind, relation)
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


def _within(phrase: Phrase, kind: str, relation: str) -> str:
    """The relation to what is attached: "in the back of a taxi", "on the surface of Mars", "interior of a church" say where
    one is."""
    if kind != "of":
        return kind
    if (said := phrase.head.sense("wherein")) is not None:
        return "in" if said.kind == "indoors" else "in_front_of"
    if relation in ("in", "at", "on") and phrase.head.norm in PARTS:
        return relation
    return "at" if phrase.head.norm in STRUCTURE else kind


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
    if head.has("soundhead", "sound", "silence") and not _seen_rather(phrase, role) and _sound(draft, phrase):
        shown = role == "subject" and acts and head.has("thing") and not head.has("soundhead", "weather")
        return bring(draft, phrase) if shown and not head.chinese else ()  # "breakers explode over the wall"
    heard = head.has("instrument") and not (head.has("thing") and (phrase.determiner("a") or phrase.count))
    solid = head.has("genre", "musichead") and head.has("thing", "being") and bool(phrase.determiners)
    if (head.has("musichead", "genre") and not solid) or (heard and role == "fragment"):
        play_music(draft, phrase.lexemes, draft.text[phrase.start : phrase.end])
        lesson = phrase.start == 0 and head.has("instrument") and head.has("thing")
        return (
            bring(draft, phrase) if lesson and not head.chinese else ()
        )  # "Five-string banjo, forward roll"
    if head.has("being") and not is_compound_part(draft, head):
        ids = cast(draft, phrase)
        _around(draft, phrase, "being")
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
        _around(draft, phrase, "place")
        return ()
    for category in ("lighthead", "moodhead", "stylehead"):
        if head.has(category) and not _hung(phrase, role):
            return _scene_head(draft, phrase, category)
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
    first = ("thing", "place") if shown and _thing_first(phrase, relation) else ("place", "thing")
    model = is_model(draft, phrase)
    if _christian_name(phrase, acts):
        return named(draft, phrase)
    if relation in NAMED_BEHIND and _called_after(phrase):
        draft.scene.setdefault("unknown place", []).append(draft.text[phrase.start : phrase.end])
        return ()
    for category in first:
        weight = 3 if alone and first_of_shot(draft) else WEIGHTS.get(role, 2)
        if category == "place" and not model and locate(draft, phrase, relation, weight):
            if head.has("weather", "time"):
                ambient(draft, head, ("time", "weather"))
            seen = (alone and head.has("thing")) or (acts and role == "subject" and stands_alone(phrase))
            ids = bring(draft, phrase) if seen else ()
            _around(draft, phrase, "place")
            return ids
        if category == "thing" and head.has("thing") and not only_goes_on(phrase):
            if head.has("weather", "time"):
                ambient(draft, head, ("time", "weather"))
            ids = bring(draft, phrase)
            if head.has("place") and (role == "place" or (role == "object" and not phrase.determiner("a"))):
                locate(draft, phrase, relation, 1)
            at_station(draft, phrase, "in" if alone and headed_inside(draft, phrase) else relation)
            lit_by(draft, phrase, relation)
            _around(draft, phrase, "thing")
            if alone:
                locate(draft, phrase, relation, 1)
            return ids
    joined = phrase.joined and any(
        i in draft.characters and draft.names.get(i) == "name" for i in draft.mentions[-1:]
    )
    if (
        head.has("name")
        or _titled(phrase)
        or ((acts or joined or head.norm in draft.actors) and _proper(phrase))
    ):
        return named(draft, phrase)
    if head.has("body") and (whole_of := part_of(phrase)) is not None:
        return _by_head(draft, whole_of, role, relation, acts)
    if (
        by_itself(phrase, role, relation)
        or (model and head.has("place"))
        or (role == "object" and _taken_off(draft, phrase))
        or _closed_in_on(draft, phrase, relation)
        or is_stuff(draft, phrase, role, relation)
    ):
        ids = bring(draft, phrase)
        _around(draft, phrase, "thing")
        return ids
    used = [_ambient_or_camera(draft, x) for x in phrase.lexemes]
    if head.has("verb") and not head.chinese and (tool := [x for x in phrase.modifiers if _handled(x)]):
        return bring(
            draft, Phrase(tuple(phrase.lexemes[: phrase.lexemes.index(tool[-1]) + 1]))
        )  # "a knife twist"
    for lexeme in phrase.modifiers:
        if lexeme.has("place"):
            _beside(draft, phrase, lexeme, role)
    owned = phrase.owner is not None and phrase.owner.head.text[:1].isupper() and head.text[:1].isupper()
    if not any(used) and relation in NAMED_BEHIND and (_unheard_of(phrase) or (owned and not head.chinese)):
        draft.scene.setdefault("unknown place", []).append(draft.text[phrase.start : phrase.end])
    return ()


def _hung(phrase: Phrase, role: str) -> bool:
    """ "A painting hangs on the wall": the thing, and no style."""
    alone = phrase.determiners and not any(a.kind == "of" for a in phrase.attached)
    return (
        bool(alone)
        and phrase.head.has("thing")
        and not phrase.head.chinese
        and role in ("subject", "object")
        and phrase.head.norm.endswith(("painting", "paintings", "drawing", "drawings", "sketch", "sketches"))
    )


CLOSE_ON = re.compile(
    r"\b(?:close|tight|closer|in|zoom|focus\w*|push\w* in|insert|macro) on\s\Z", re.IGNORECASE
)


def _closed_in_on(draft: Draft, phrase: Phrase, relation: str) -> bool:
    """ "Close on her thumb": the picture is of it."""
    near = relation == "on" and phrase.head.has("body") and not phrase.head.chinese
    return near and CLOSE_ON.search(draft.text, max(phrase.start - 20, 0), phrase.start) is not None


OFF = re.compile(
    r"\b(?:(?:tear|rip|pull|peel|strip|whip|fling|throw|yank|shed|drop|toss|tug|lift|slip|kick)\w*(?:\s+(?:off|down|up|away|aside))?"
    r"|remov\w*|unbuckl\w*|unlac\w*|fasten\w*|buckl\w*|tighten\w*|adjust\w*|doff\w*|shak\w* out|wring\w*(?: out)?"
    r"|fold\w*|hang\w*(?:\s+up)?|throw\w*|snap\w* on|straighten\w*|button\w*|zip\w*(?:\s+up)?|shoulder\w*)\s\Z",
    re.IGNORECASE,
)  # fmt: skip


def _taken_off(draft: Draft, phrase: Phrase) -> bool:
    """ "Tears off his helmet", "buckles her belt", "adjusts his tie": what is worn is handled."""
    worn = phrase.head.has("garment") and phrase.determiner("poss") and not phrase.head.chinese
    return worn and OFF.search(draft.text, max(phrase.start - 20, 0), phrase.start) is not None


def _called_after(phrase: Phrase) -> bool:
    """ "Along Hadrian's Wall", "on Brooklyn's Pier": both in capitals, and no person's own thing."""
    owner = phrase.owner
    both = owner is not None and owner.head.text[:1].isupper() and phrase.head.text[:1].isupper()
    return (
        both
        and owner is not None
        and not owner.determiners
        and not phrase.head.chinese
        and not phrase.head.has("place")
    )


def _handled(lexeme: Lexeme) -> bool:
    """A thing that one holds."""
    sense = lexeme.sense("thing")
    return (
        sense is not None
        and bool(sense.entry.get("hold"))
        and not lexeme.has("material", "colour", "instrument")
    )


def _ambient_or_camera(draft: Draft, lexeme: Lexeme) -> bool:
    if lexeme.has("evaluation", "quality"):
        return False
    return ambient(draft, lexeme) or shoot(draft, (lexeme,), lexeme.text)


def _beside(draft: Draft, phrase: Phrase, lexeme: Lexeme, role: str) -> None:
    """A place before a head that is none: "a dark hallway interior", "a runway show", "a market update"."""
    if is_compound_part(draft, lexeme) or (phrase.head.norm == "level" and not phrase.determiners):
        return  # "a restaurant-style demonstration", "street level"
    if (said := phrase.head.sense("wherein")) is not None:
        whole_place = Phrase(tuple(x for x in phrase.lexemes if x.start <= lexeme.start), phrase.determiners)
        locate(draft, whole_place, "in" if said.kind == "indoors" else "in_front_of", WEIGHTS.get(role, 2))
    elif phrase.head.chinese or phrase.head.senses or phrase.head.norm in EVENTS:
        locate(draft, Phrase((lexeme,)), "", 1 if role in ("place", "fragment") else LAST)


EVENTS = frozenset(
    {"show", "scene", "event", "party", "match", "game", "race", "fight", "tour", "visit", "chase", "wedding", "lesson",
     "class", "session", "interview", "setting", "environment", "interior", "exterior", "area", "floor", "backdrop",
     "background", "setup", "atmosphere", "demonstration", "demo", "observation", "experiment", "footage", "update",
     "documentary", "battle", "level"}
)  # fmt: skip
"""What goes on at a place that its name begins with: a runway show, a kitchen demonstration."""


def _unheard_of(phrase: Phrase) -> bool:
    """A name of a place that nobody knows ("the Zorblax", "Narnia"); words of the dictionary that are no places are none."""
    head = phrase.head
    capital = head.text[:1].isupper() and not head.text.isupper() and not head.text.endswith(("ese", "ish"))
    return not head.senses and capital and not head.chinese and not known(head.norm)


def _thing_first(phrase: Phrase, relation: str) -> bool:
    """A word that is place and thing ("fountain", "bridge") is a place where something happens in it."""
    place = phrase.head.sense("place")
    both = place is not None and phrase.head.has("thing")
    if both and place is not None and (place.entry.get("stands") or place.entry.get("station")):
        return True  # a word of the dictionary's is rather a thing ("grid")
    return both and relation not in ("in", "at", "on", "through", "along", "across")


def _christian_name(phrase: Phrase, acts: bool) -> bool:
    """ "Jade runs", "she waves at Rose": a name that is a thing's word as well, in capitals and by itself."""
    head = phrase.head
    capital = head.text[:1].isupper() and not head.text.isupper()
    return acts and capital and head.has("name") and not phrase.determiners and len(phrase.lexemes) == 1


ACRONYMS = frozenset(
    {"VR", "AR", "AI", "UI", "TV", "HD", "POV", "CGI", "HUD", "UHD", "FPS", "RPG", "RTS", "MMO", "NPC", "GPS", "LED", "LCD",
     "USB", "DIY", "PSA", "SFX", "VFX", "BGM", "FX", "INT", "EXT", "ASMR", "BBC", "CNN", "NASA", "UFO", "GIF", "DSLR", "CCTV"}
)  # fmt: skip
"""Capitals that are nobody's name."""


def _titled(phrase: Phrase) -> bool:
    """ "Captain Reyes", "Officer Danner": somebody's trade and a name that no table has, both in capitals."""
    if len(phrase.lexemes) < 2 or phrase.determiners:
        return False
    *titles, last = phrase.lexemes
    unknown = not last.senses and last.text[:1].isupper() and len(last.text) > 1 and last.text not in ACRONYMS
    return unknown and all(x.has("being") and x.text[:1].isupper() for x in titles)


SCIENCES = ("logy", "graphy", "ics", "ism", "tion", "ment", "ness", "ity", "ing", "ture", "nomy", "metry")
"""Endings of what is no name."""


def _proper(phrase: Phrase) -> bool:
    """A name: capitalised words that no table has."""
    short = all(x.text in ACRONYMS for x in phrase.lexemes) or known(phrase.head.norm)  # "Physics lecture: …"
    return (
        not short
        and not phrase.determiners
        and not phrase.head.norm.endswith(SCIENCES)
        and all(not x.senses and x.text[:1].isupper() and len(x.text) > 1 for x in phrase.lexemes)
    )


def _seen_rather(phrase: Phrase, role: str) -> bool:
    """A word that names a sight and a sound ("waves", "bell") is a sight where it is acted on or described."""
    head = phrase.head
    if head.has("weather") and role in ("place", "object"):
        return not any(x.has("soundhead") for x in phrase.lexemes)
    pure = head.has("soundhead", "silence") or not head.has("thing", "being", "weather", "instrument")
    coloured = any(x.has("colour", "material") and not x.has("level") for x in phrase.modifiers)
    return not pure and (role in ("object", "place") or coloured or bool(phrase.count))


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


def _scene_head(draft: Draft, phrase: Phrase, category: str) -> tuple[str, ...]:
    """ "Warm afternoon light", "a relaxed atmosphere", "Van Gogh style"."""
    used = False
    for lexeme in phrase.modifiers:
        used = ambient(draft, lexeme, ORDERS[category]) or used
    if category == "lighthead":
        used = _coloured_light(draft, phrase) or used
        used = ambient(draft, phrase.head, ("time", "weather", "light")) or used
    elif phrase.head.has("style", "mood"):
        used = ambient(draft, phrase.head, ("style", "mood")) or used
    if used:
        draft.claim(phrase.head, category.removesuffix("head"))
    for lexeme in phrase.modifiers:
        if lexeme.has("thing") and category == "lighthead":
            bring(draft, Phrase((lexeme,)))
    return ()


def _coloured_light(draft: Draft, phrase: Phrase) -> bool:
    for lexeme in phrase.modifiers:
        colour = lexeme.sense("colour")
        if colour is not None:
            draft.add(
                "light", {"gold": "warm", "orange": "warm", "blue": "cold"}.get(colour.kind, colour.kind)
            )
            draft.claim(lexeme, f"light {colour.kind}")
            return True
    return False


def _its_own(lexeme: Lexeme, kind: str) -> bool:
    """ "A handheld mixer", "a tracking collar": a move before a thing is the thing's."""
    return kind in ("thing", "being") and lexeme.has("cammove") and not lexeme.chinese


def _around(draft: Draft, phrase: Phrase, kind: str) -> None:
    """Words round a head that colour the scene, name what else is there, or tell what it is doing."""
    for lexeme in phrase.modifiers:
        if lexeme.has("verb") and kind == "being" and _doing(draft, lexeme):
            continue
        if kind == "being" and (sense := lexeme.sense("manner")) is not None:
            draft.scene.setdefault("feel", []).append(sense.kind)
            draft.claim(lexeme, sense.kind)
            continue
        if is_camera(lexeme) and not _its_own(lexeme, kind) and shoot(draft, (lexeme,), lexeme.text):
            continue
        if any(c.start == lexeme.start and c.end == lexeme.end for c in draft.claims):
            continue
        if is_compound_part(draft, lexeme) and lexeme.has("place"):
            continue
        if ambient(draft, lexeme, ORDERS.get(kind, AMBIENT)):
            continue
        if kind == "place" and phrase.head.has("shot", "camsize", "cammove") and lexeme.has("place"):
            locate(draft, Phrase((lexeme,)), "", 2)
        elif kind == "place" and lexeme.has("thing"):
            bring(draft, Phrase((lexeme,)))
        elif kind == "place" and lexeme.has("place"):
            locate(draft, Phrase((lexeme,)), "", 1)
        elif kind == "place" and lexeme.has("material") and "wet" in [s.kind for s in lexeme.senses]:
            scenery.ambient(draft, lexeme)
        elif kind == "thing" and lexeme.has("place") and not _printed(phrase):
            locate(draft, Phrase((lexeme,)), "at" if phrase.head.norm in STRUCTURE else "", 1)


def _printed(phrase: Phrase) -> bool:
    """A logo or a title names its place and does not show it; what is held may come from anywhere ("iceberg lettuce")."""
    senses = [s for s in phrase.head.senses if s.category == "thing"]
    return any(s.kind in PRINTS or s.entry.get("hold") for s in senses)


def _doing(draft: Draft, lexeme: Lexeme) -> bool:
    """ "A running dog": what its bearer does."""
    sense = lexeme.sense("verb")
    if sense is None or lexeme.has("mood", "manner", "style") or not draft.mentions:
        return False
    who = draft.mentions[-1]
    if who not in draft.characters or sense.entry.get("class") in (
        "nature",
        "show",
        "aux",
        "copula",
        "sound",
    ):
        return False
    business.do(draft, (who,), Predicate(lexeme), sense.entry, ())
    return True

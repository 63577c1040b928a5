"""Lettered: what bears the words that are to be read, as a film has it.

A laptop's screen is a laptop, words on a garment are on who wears it, "the text X" that a screen or a board shows is on that
screen or board, a black screen with words is a card.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from rushes.direction.scenes import CARD
from rushes.direction.texts import LABELS, bearer_of
from rushes.script.screenplay import OnScreenText, Place, Screenplay, Thing

__all__ = ["BOARDS", "SCREENS", "lettered"]

DEVICES = {
    "laptop": "laptop", "notebook computer": "laptop", "macbook": "laptop", "computer": "computer", "desktop": "computer",
    "monitor": "computer", "phone": "phone", "smartphone": "phone", "mobile": "phone", "cellphone": "phone", "tablet": "tablet",
    "ipad": "tablet", "tv": "tv", "television": "tv", "telly": "tv", "笔记本电脑": "laptop", "手机": "phone", "平板": "tablet",
    "电视": "tv", "电脑": "computer", "显示器": "computer",
}  # fmt: skip
"""Words before or for a screen → the thing that has it; the first that is found."""
SCREENS = frozenset({"screen", *DEVICES.values(), "smartphone", "monitor", "television"})
"""Kinds of things with a display."""
BOARDS = frozenset(
    {"blackboard", "whiteboard", "chalkboard", "poster", "billboard", "banner", "placard", "sign", "notice", "board",
     "neon_sign", "signboard", "menu_board", "scoreboard", "plaque", "signpost", "street_sign", "road_sign"}
)  # fmt: skip
"""Kinds of things that are there to be read."""
PAINTED = frozenset({"graffito", "graffiti", "mural", "lettering"})
STUCK = frozenset({"number", "label", "sticker", "tag", "name_tag", "price_tag"})
WRITING = frozenset({"write", "draw", "paint", "print", "scrawl", "chalk"})
SHEETS = frozenset({"folder", "newspaper", "magazine", "document", "page", "book", "notebook", "diary"})
BLANK = re.compile(
    r"(?:an?\s+|the\s+|plain\s+|pure\s+|pitch\s+)*(?:black|blank|dark|empty)\s+(?:screen|card|slate)|黑屏|黑幕|黑色屏幕",
    re.I,
)
ON_BREAST = re.compile(
    r"[\"'”’»]?\s+(?:\w+\s+)?(?:on|across)\s+(?:his|her|their|its|the)\s+(?:\w+\s+)?"
    r"(?:jersey|shirt|t-?shirt|sweater|hoodie|jumper|chest|vest|apron|uniform|dress|jacket)\b",
    re.I,
)
MERE_TEXT = re.compile(
    r"\b(?:text|texts|word|words|message|letters|lettering|writing|phrase)\b|文字|字样|大字|几个字", re.I
)
"""Names of words that are wherever they are said to be, as those of a title are not."""
SHOWS = re.compile(
    r"\b(?:shows?|showing|displays?|displaying|reads?|reading|says?|saying|with|flash(?:es)?|bears?|bearing|reveals?|lights?\s+up|"
    r"has|carries|carrying)\b|显示|写着|写有|出现|弹出",
    re.I,
)
BETWEEN = 60
"""Characters at most between a screen or board and the words it shows."""


def lettered(screenplay: Screenplay) -> Screenplay:
    """The same screenplay with each of its texts on what bears it."""
    if not screenplay.texts:
        return screenplay
    for step in (
        _borne,
        _without_verbs,
        _without_labels,
        _painted,
        _bent_of_glass,
        _carded,
        _devices,
        _shown,
        _written_on,
        _worn,
        _upright,
    ):
        screenplay = step(screenplay)
    return screenplay


def _borne(screenplay: Screenplay) -> Screenplay:
    """Every label on the thing that bears it."""
    texts = tuple(
        replace(t, thing=bearer_of(t, screenplay) or t.thing) if t.kind == "label" else t
        for t in screenplay.texts
    )
    return replace(screenplay, texts=texts)


def _without(screenplay: Screenplay, gone: Iterable[str], instead: str = "") -> Screenplay:
    """The screenplay without some things; what was done to them is done to `instead`."""
    out = frozenset(gone)
    things = tuple(t for t in screenplay.things if t.id not in out)
    actions = tuple(
        replace(a, who=instead if a.who in out else a.who, target=instead if a.target in out else a.target)
        for a in screenplay.actions
        if instead or a.who not in out
    )
    texts = tuple(replace(t, thing=instead) if t.thing in out else t for t in screenplay.texts)
    return replace(screenplay, things=things, actions=actions, texts=texts)


def _without_verbs(screenplay: Screenplay) -> Screenplay:
    """ "A sign that reads “…” stands by a lake": a bare verb behind the words that was taken for what is read."""
    bearers = {text.thing for text in screenplay.texts}
    behind = {
        found[1].lower()
        for text in screenplay.texts
        if text.thing
        for found in (re.match(r"[\"'”’»]\s+([a-z]+s)\b", _after(text, screenplay)),)
        if found
    }
    gone = [
        t.id
        for t in screenplay.things
        if t.words.lower() in behind and t.id not in bearers and t.relation is None
    ]
    return _without(screenplay, gone) if gone else screenplay


def _after(text: OnScreenText, screenplay: Screenplay) -> str:
    return screenplay.prompt.partition(text.text)[2]


def _without_labels(screenplay: Screenplay) -> Screenplay:
    """A label is part of what it is on: where something else bears the words, none lies beside it."""
    borne = {text.thing for text in screenplay.texts}
    labelled = any(text.kind == "label" for text in screenplay.texts) and len(screenplay.things) > 1
    gone = [t.id for t in screenplay.things if t.kind in STUCK and t.id not in borne and labelled]
    return _without(screenplay, gone) if gone else screenplay


def _upright(screenplay: Screenplay) -> Screenplay:
    """Sheets and books with words on them that nobody holds stand up, and a letter is not one of the alphabet."""
    somebody = {c.id for c in screenplay.characters}
    borne, used = (
        {t.thing for t in screenplay.texts},
        {a.target for a in screenplay.actions if a.who in somebody},
    )
    things = []
    for thing in screenplay.things:
        if thing.id in borne and thing.kind == "letter" and not thing.words.lower().endswith("letters"):
            thing = replace(thing, kind="document")
        if thing.id in borne - used and thing.kind in SHEETS:
            thing = replace(thing, words=f"upright {thing.kind}")
        things.append(thing)
    return replace(screenplay, things=tuple(things))


def _painted(screenplay: Screenplay) -> Screenplay:
    """Graffiti that say something are one piece of writing, and a Chinese noun that says something is no plural."""
    borne = {text.thing for text in screenplay.texts}
    things = tuple(
        replace(t, count=1) if t.id in borne and (t.kind in PAINTED or not t.words.isascii()) else t
        for t in screenplay.things
    )
    return replace(screenplay, things=things)


def _bent_of_glass(screenplay: Screenplay) -> Screenplay:
    """Neon letters that spell something are a neon sign."""
    for thing in screenplay.things:
        if thing.kind in LABELS and "neon" in thing.words.lower():
            sign = replace(thing, kind="neon_sign", words="a neon sign", count=1)
            things = tuple(sign if t.id == thing.id else t for t in screenplay.things)
            texts = tuple(
                replace(t, kind="sign", thing=sign.id)
                if t.thing in ("", thing.id) and t.kind in ("sign", "title")
                else t
                for t in screenplay.texts
            )
            screenplay = replace(screenplay, things=things, texts=texts)
    return screenplay


def _carded(screenplay: Screenplay) -> Screenplay:
    """Nobody, and nothing but a black screen with words: a card."""
    words = [t for t in screenplay.things if BLANK.fullmatch(t.words.strip())]
    others = [t for t in screenplay.things if t not in words and not MERE_TEXT.search(t.words)]
    if not words or others or screenplay.characters or screenplay.shots or screenplay.place.named:
        return screenplay
    signs = tuple(text.text for text in screenplay.texts)
    return replace(screenplay, place=Place(CARD, signs=signs), things=(), actions=(), weather=())


def _devices(screenplay: Screenplay) -> Screenplay:
    """The screen of a laptop is a laptop: the one that is on stage already, or the screen itself becomes it."""
    for thing in screenplay.things:
        read = any(text.thing == thing.id for text in screenplay.texts if text.kind != "title")
        if thing.kind != "screen" or not (read or _device(thing)):
            continue
        there = next(
            (t for t in screenplay.things if t.id != thing.id and t.kind in SCREENS - {"screen"}), None
        )
        if there is not None:
            screenplay = _without(screenplay, [thing.id], there.id)
        elif _device(thing):
            known = replace(thing, kind=_device(thing))
            screenplay = replace(
                screenplay, things=tuple(known if t.id == thing.id else t for t in screenplay.things)
            )
    return screenplay


def _device(thing: Thing) -> str:
    words = thing.words.lower()
    return next(
        (kind for name, kind in DEVICES.items() if re.search(rf"\b{name}|{name}(?![a-z])", words)), ""
    )


def _shown(screenplay: Screenplay) -> Screenplay:
    """ "The laptop screen shows the text “…”": not a title, but on the screen; "a whiteboard with the words" likewise."""
    kinds = {thing.id: thing for thing in screenplay.things}
    texts = list(screenplay.texts)
    for number, text in enumerate(texts):
        named = kinds.get(text.thing)
        bare = text.kind == "screen" and not text.thing
        if not bare and (text.kind != "title" or named is None or not MERE_TEXT.search(named.words)):
            continue
        at = screenplay.prompt.find(text.text)
        for thing in screenplay.things:
            start = (
                screenplay.prompt.find(thing.words) if thing.kind in SCREENS | BOARDS and thing.words else -1
            )
            between = screenplay.prompt[start + len(thing.words) : at] if 0 <= start < at else ""
            if (
                between
                and len(between) < BETWEEN
                and SHOWS.search(between)
                and not re.search(r"[.!?。！？]", between)
            ):
                kind = "screen" if thing.kind in SCREENS else "sign"
                texts[number] = replace(text, kind=kind, thing=thing.id)
    return replace(screenplay, texts=tuple(texts))


def _written_on(screenplay: Screenplay) -> Screenplay:
    """What somebody writes is on the board that it is written on."""
    places = {c.id: c.relation.target for c in screenplay.characters if c.relation is not None}
    written = {a.target or places.get(a.who, "") for a in screenplay.actions if a.verb in WRITING}
    boards = [t for t in screenplay.things if t.kind in BOARDS and t.id in written]
    if len(boards) != 1:
        return screenplay
    texts = tuple(
        replace(t, kind="sign", thing=boards[0].id) if not t.thing and t.kind in ("label", "title") else t
        for t in screenplay.texts
    )
    return replace(screenplay, texts=texts)


def _worn(screenplay: Screenplay) -> Screenplay:
    """Words on what somebody wears are on whoever wears it: "with “42” on his jersey"."""
    people = [c.id for c in screenplay.characters if c.look.species == "person"]
    if len(people) == 1:
        texts = tuple(
            replace(t, thing=people[0])
            if not t.thing and t.kind == "label" and ON_BREAST.match(_after(t, screenplay))
            else t
            for t in screenplay.texts
        )
        screenplay = replace(screenplay, texts=texts)
    for thing in screenplay.things:
        plain = thing.kind.replace("_", "")
        who = next(
            (
                c.id
                for c in screenplay.characters
                for g in c.look.garments
                if g.kind.replace("_", "") == plain
            ),
            "",
        )
        if who and any(text.thing == thing.id for text in screenplay.texts):
            screenplay = _without(screenplay, [thing.id], who)
    return screenplay

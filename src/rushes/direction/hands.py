"""Hands and tools that act by themselves: somebody is there to whom they belong, and the camera stays on the work.

"A hand pours", "a knife slices", "both hands on a piano": a hand without a body would be a thing on a table.
"""

from collections.abc import Iterable
from dataclasses import replace

from rushes.direction.backing import CLOSE
from rushes.direction.handling import handling_of, rows, sorts_of
from rushes.script.screenplay import Action, Character, Look, Place, Screenplay, Thing

__all__ = ["SOMEBODY", "handed"]

SOMEBODY = "somebody"
"""Id of whoever the hands belong to."""
HANDS = frozenset({
    "hand", "finger", "fingertip", "thumb", "palm", "fist", "knuckles", "knuckle", "index_finger", "forearm", "wrist", "arm",
})  # fmt: skip
TOOLS = {
    **dict.fromkeys(("knife", "cleaver", "blade", "cutter", "scalpel"), "cut"),
    **dict.fromkeys(("whisk", "spoon", "wooden_spoon", "stirring_rod"), "stir"),
    **dict.fromkeys(("paintbrush", "brush", "paint_roller"), "paint"),
    **dict.fromkeys(("pen", "pencil", "marker", "quill", "fountain_pen"), "write"),
    **dict.fromkeys(("hammer", "mallet"), "hammer"),
    **dict.fromkeys(("needle", "sewing_needle"), "sew"),
    "scissors": "snip", "spatula": "flip", "ladle": "pour", "chisel": "carve", "mop": "mop", "broom": "sweep", "iron": "iron",
    "chalk": "write_board", "peeler": "peel", "razor": "shave", "screwdriver": "fix", "wrench": "fix",
}  # fmt: skip
"""A tool -> what somebody does with it, where the prompt only says what becomes of it."""
WET = frozenset({"glass", "water", "fish", "clear"})
FIRES = frozenset({"fire", "flame", "campfire", "bonfire"})
DRAGONS = frozenset({"dragon", "baby dragon"})
FOOD = frozenset(
    {"food", "vegetable", "fruit", "meat", "dough", "bread", "egg", "batter", "cheese", "pancake", "meal"}
)
IDLE = frozenset({
    "make", "move", "go", "land", "slide", "turn", "be", "rest", "hold", "play", "push", "put", "press", "touch",
})  # fmt: skip
"""Verbs that say nothing of what a tool is for."""
PLAYED = frozenset({
    "play", "push", "press", "pluck", "strum", "hold", "hit", "strike", "tap", "touch", "bow", "beat", "slide",
    "put", "release", "pull", "run", "move", "exercise", "make",
})  # fmt: skip
"""Doings that make music where an instrument is."""
PARTS_OF_INSTRUMENTS = frozenset({
    "string", "key", "note", "chord", "melody", "fret", "fretboard", "drumskin", "drum_head", "horsehair", "pedal",
    "scale", "arpeggio", "triad", "shape", "piano_key", "guitar_string", "tap",
})  # fmt: skip
INTANGIBLE = frozenset({
    "fiber", "structure", "shape", "pour", "air", "lift", "round", "curve", "circle", "silhouette", "layer",
    "streak", "flap", "crack", "acoustic", "square", "material", "line", "lane", "beat", "click", "hit", "cue",
    "slap", "squeak", "hiss", "glug", "strand", "surface", "edge", "contact", "jingle", "cud", "scent", "rhythm",
    "motion", "pattern", "stream", "undercarriage", "fiber_strand", "grating", "vent", "brake", "tine", "prong",
    "keycap", "bar", "collar", "cover", "slice", "sac", "rim", "particle", "stem", "texture", "center", "position",
    "part", "compartment",
})  # fmt: skip
"""Kinds of which nothing can stand on a table: parts, shapes and sounds."""


def handed(screenplay: Screenplay) -> Screenplay:
    """The screenplay with hands and tools given to somebody, instruments played, and without what is no thing."""
    screenplay = _kitted(_instrumented(_fiery(screenplay)))
    hands = {t.id for t in screenplay.things if t.kind in HANDS}
    tools = {t.id: t.kind for t in screenplay.things if t.kind in TOOLS}
    people = [
        c for c in screenplay.characters if c.look.species == "person" and c.count == 1 and not c.distant
    ]
    acting = {a.who for a in screenplay.actions}
    alone = not people and (hands or acting & tools.keys())
    if alone and any(c.look.species == "person" for c in screenplay.characters):
        return _cleared(screenplay, hands)  # a crowd has hands enough
    owner = people[0] if people else Character(SOMEBODY, SOMEBODY, Look(age="adult")) if alone else None
    play = screenplay
    if owner is not None:
        actions = tuple(_given(a, owner.id, hands, tools, play.things) for a in play.actions)
        play = replace(play, actions=_played(actions, play, people or [owner]))
    if alone and owner is not None:
        play = replace(play, characters=(owner, *play.characters), place=_workplace(play))
    close = screenplay.camera.size in CLOSE or any(s.camera.size in CLOSE for s in screenplay.shots)
    if (
        owner is not None
        and (alone or (hands and close) or _macro(play, owner.id))
        and not any(line.who == owner.id for line in play.lines)
    ):
        play = _on_hands(play)
    return _cleared(play, hands)


def _instrumented(play: Screenplay) -> Screenplay:
    """ "Plays a piano chord": the piano that is heard is played by who plays, and so it is there."""
    named = play.music.instruments if play.music is not None else ()
    kind = next((k for k in named if _is_instrument(Thing(k, k, k))), "")
    who = {c.id for c in play.characters} | {t.id for t in play.things if t.kind in HANDS}
    plays = [a for a in play.actions if a.verb in PLAYED and not a.target and a.who in who]
    if not kind or not plays or any(_is_instrument(t) for t in play.things):
        return play
    played = tuple(replace(a, verb="play_music", target=kind) if a in plays else a for a in play.actions)
    return replace(play, things=(*play.things, Thing(kind, kind, kind)), actions=played)


def _kitted(play: Screenplay) -> Screenplay:
    """ "The drums" that one person plays are a kit."""
    played = {a.target for a in play.actions if a.verb in ("play_music", "play", "hit", "beat", "practice")}
    things = tuple(
        replace(t, kind="drum_kit", count=1) if t.kind == "drum" and t.count > 1 and t.id in played else t
        for t in play.things
    )
    return replace(play, things=things)


def _fiery(play: Screenplay) -> Screenplay:
    """A dragon's fire is its breath and no thing that burns beside it."""
    fires = {t.id for t in play.things if t.kind in FIRES}
    dragon = next((c for c in play.characters if {c.look.species, c.look.breed} & DRAGONS), None)
    if dragon is None or not fires or "breath" not in play.prompt.lower():
        return play
    actions = [a for a in play.actions if a.target not in fires or a.who != dragon.id]
    beat = max((a.beat for a in play.actions), default=0)
    actions.append(Action(dragon.id, "breathe_fire", "breathes fire", beat=beat))
    return replace(play, actions=tuple(actions), things=tuple(t for t in play.things if t.id not in fires))


def _macro(play: Screenplay, who: str) -> bool:
    """The picture is of a thing from very near, and somebody does something to it."""
    return play.camera.size == "extreme_close" and any(a.who == who and a.target for a in play.actions)


def _workplace(play: Screenplay) -> Place:
    """Where the prompt says; food that is handled with no place named is handled in a kitchen."""
    food = any(FOOD.intersection(sorts_of(t.kind)) for t in play.things)
    return replace(play.place, kind="kitchen", interior=True) if food and not play.place.words else play.place


def _given(
    action: Action, who: str, hands: set[str], tools: dict[str, str], things: Iterable[Thing]
) -> Action:
    """A doing of a hand or a tool becomes that of its owner; what is done to a hand is done with it."""
    target = "" if action.target in hands else action.target
    if action.who in hands:
        return replace(action, who=who, target=target)
    if action.who not in tools:
        return replace(action, target=target)
    own = handling_of(action.verb) if action.verb not in IDLE else None
    verb = action.verb if own is not None and own.motion else TOOLS[tools[action.who]]
    goal = target or next(
        (t.id for t in things if t.id != action.who and t.id not in hands and t.kind not in TOOLS), ""
    )
    return replace(action, who=who, verb=verb, target=goal)


def _played(actions: tuple[Action, ...], play: Screenplay, people: list[Character]) -> tuple[Action, ...]:
    """Whoever is at an instrument and presses, plucks or plays something plays it."""
    instrument = next((t for t in play.things if _is_instrument(t)), None)
    if instrument is None:
        return actions
    names, kinds = {c.id for c in people}, {t.id: t.kind for t in play.things}
    made: list[Action] = []
    for a in actions:
        on_it = a.target in ("", instrument.id) or kinds.get(a.target) in PARTS_OF_INSTRUMENTS
        if a.who in names and a.verb in PLAYED and on_it:
            a = replace(a, verb="play_music", target=instrument.id)
        if not (made and a.who == made[-1].who and a.verb == made[-1].verb == "play_music"):
            made.append(a)
    if not any(a.who in names for a in made):
        made.append(Action(people[0].id, "play_music", "plays", instrument.id))
    return tuple(made)


def _is_instrument(thing: Thing) -> bool:
    played = {kind for row in rows()["play_music"] for kind in row.targets}
    return bool(played.intersection(sorts_of(thing.kind))) or thing.kind in ("piano_keyboard", "fretboard")


def _on_hands(play: Screenplay) -> Screenplay:
    """The camera on the hands, in every shot."""
    shots = tuple(replace(s, camera=replace(s.camera, hands=True)) for s in play.shots)
    return replace(play, camera=replace(play.camera, hands=True), shots=shots)


def _cleared(play: Screenplay, hands: set[str]) -> Screenplay:
    """Without hands, parts of instruments that are there, and what cannot stand anywhere; what is kept stays the target."""
    musical = any(_is_instrument(t) for t in play.things)

    def shown(thing: Thing) -> bool:
        if thing.id in hands or thing.kind in INTANGIBLE:
            return False
        return not (musical and thing.kind in PARTS_OF_INSTRUMENTS and not _is_instrument(thing))

    kept = tuple(_whole(t) for t in play.things if shown(t))
    gone = {t.id for t in play.things} - {t.id for t in kept}
    if not gone:
        return replace(play, things=kept)
    things = tuple(replace(t, relation=None) if t.relation and t.relation.target in gone else t for t in kept)
    actions = tuple(
        replace(a, target="") if a.target in gone else a for a in play.actions if a.who not in gone
    )
    people = tuple(
        replace(c, relation=None) if c.relation and c.relation.target in gone else c for c in play.characters
    )
    words = sorted({t.words for t in play.things if t.id in gone and t.id not in hands})
    log = (*play.log, *(f"“{w}” is no thing by itself: it is not put on the stage" for w in words))
    camera = replace(play.camera, subject="" if play.camera.subject in gone else play.camera.subject)
    return replace(play, things=things, actions=actions, characters=people, camera=camera, log=log)


def _whole(thing: Thing) -> Thing:
    """A piano's keyboard is seen at a piano, a fretboard on a guitar; a tank of glass is none of war."""
    kind = {"piano_keyboard": "piano", "fretboard": "guitar"}.get(thing.kind, thing.kind)
    if kind == "tank" and (thing.material == "glass" or WET & set(thing.words.lower().split())):
        kind = "fish_tank"
    return thing if kind == thing.kind else replace(thing, kind=kind)

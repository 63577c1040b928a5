"""Handling: how a doing is staged. `handling.tsv` has a row for each verb, or for a verb with a certain doer or target.

Columns:

`verb`     a canonical verb of `script/tables/verbs.tsv`; one without a row is staged as the verb its `as=` names.
`by`       who does it: person, animal, handy (an animal that sits up and uses its paws), bird, fish,
        vehicle (a thing that acts); empty: anybody.
`target`   kinds of things or species, one of which the doing is aimed at; empty: any, or none. Rows that name the target
           win over rows that name the doer, both over plain ones.
`motion`   the action of a `Move` that plays it, laid over the posture; a deed of `stage/people/motion/deeds` (people) or of
           `stage/animals` knows it by this name. Empty: the posture or the travelling is all there is to it. Its
           `Move.target` is the id of what is acted on (figure or prop), "" where nothing is.
`posture`  the `Move` beneath it. On the spot: stand, sit, lie, kneel, crouch, prone (face down, on hands and toes), hang
           (from the hands), ride (astride or in a vehicle), float (in the air or on water), swim, skate. Along a path: walk,
           run, crawl, skate, swim, fly, ride.
`attributes`, space between them:
  `hold=`    where the target is, and so how it is handled (see PLACES).
  `brings=`  `kind@place` (or `kind:words@place`) of props that are brought when the prompt names none of that kind, `,`
             between them; `=kind@place` stands in for the target, where the prompt names none. A cfg_scale of 1 brings
             only what the doing cannot be seen without: what it is done with or on, no partner.
  `partner=` `motion@arrangement`: somebody else who takes part, with a motion of his own; brought when the prompt names nobody.
             facing (1.0 m apart), arm (0.75 m: hands meet), close (0.42 m: bodies touch), reach (1.5 m: blades meet), apart
             (3 m: something is thrown), across (on the other side of a table), end (at the far end of it), behind (standing
             behind the seated doer), before (seated before the standing doer), seated (before the kneeling doer), beside,
             lying (on the ground before).
  `turn=`    degrees by which the doer is turned away from the camera: 0 faces it, 90 is a profile, 150 nearly a back.
  `travel=`  how it gets about: lane (the set's long way, through the film), in, away, approach (to the target), over (a few
             metres, with whatever is jumped over in the middle), up, down, fly, drift, faster, slower, corner, spin.
  `company=` how many others of its own kind are brought when it is aimed at nothing: whom an animal joins.
  `place=`   the set in which it is done where the prompt says nothing of a place.

Slots of a figure that props are attached to: hand_right, hand_left, head, neck, back, waist, chin, mouth, lap, foot_right,
foot_left; "waist" has its +z upwards, so that a hoop lies level. A prop "in both hands" is attached to hand_right and the
motion brings the other hand to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import radians

from rushes.script.lexicon import lexicon

__all__ = ["ARRANGEMENTS", "DOERS", "PLACES", "Handling", "Item", "handling_of", "rows", "sorts_of"]

PLACES = {
    "hand_right": "in the right hand",
    "hand_left": "in the left hand",
    "both": "in both hands",
    "mouth": "at or in the mouth: a trumpet, an animal's ball",
    "mouth_side": "at the mouth, to the doer's right: a flute",
    "chin": "under the chin: a violin",
    "lap": "on the lap of who sits",
    "head": "worn on the head",
    "neck": "worn round the neck",
    "back": "on the back; the doer rides on the back of a target that is an animal",
    "waist": "round the waist",
    "worn": "worn where it belongs",
    "ankle": "tied to the right ankle",
    "feet": "a pair, one on each foot",
    "under": "under the doer, who stands or sits on it",
    "under_target": "under the target: a milker's bucket",
    "seat": "the doer sits in its slot seat (and goes where it goes)",
    "seat_partner": "the partner sits in its slot seat",
    "partner": "in the partner's hands",
    "lie": "the doer lies in its slot lie",
    "on": "the doer is on top of it",
    "table": "on a table before the doer; a table is brought where the set has none",
    "on_table": "on the table or on what stands before the doer",
    "on_front": "on what stands before the doer",
    "front": "on the ground before the doer, within reach",
    "before": "before the doer on his way, pushed",
    "after": "behind the doer on his way, pulled",
    "beside": "next to the doer",
    "side": "on the ground beside the doer, within reach",
    "far": "some metres away, where the doer aims",
    "over": "above the doer's head",
    "wall": "upright before the doer, like a wall",
    "rear": "upright behind the doer, its front to the camera",
    "hide": "between the doer and the camera, half covering him",
}
"""Where a target or a brought prop is, seen from who does it."""

ARRANGEMENTS = {
    "facing": 1.0, "arm": 0.75, "close": 0.42, "reach": 1.5, "apart": 3.0, "across": 1.35, "behind": 0.55, "before": 0.55,
    "seated": 0.8, "beside": 0.85, "lying": 0.7, "end": 1.35,
}  # fmt: skip
"""Metres between two grown people in each arrangement of a partner."""

DOERS = {"person": ("person", ""), "animal": ("animal", ""), "handy": ("handy", "animal", ""), "bird": ("bird",
        "animal", ""), "fish": ("fish", "animal", ""),
         "vehicle": ("vehicle", "")}  # fmt: skip
"""Who does it, and what a row's `by` may say of him, the closest first."""


@dataclass(frozen=True)
class Item:
    """A prop that is brought: `main` stands in for a target that the prompt doesn't name."""

    kind: str
    place: str
    main: bool = False
    words: str = ""


@dataclass(frozen=True)
class Handling:
    """A row, read. `turn` in radians."""

    verb: str
    by: str = ""
    targets: tuple[str, ...] = ()
    motion: str = ""
    posture: str = "stand"
    hold: str = ""
    brings: tuple[Item, ...] = ()
    partner: str = ""  # the partner's motion, "" without partner
    arrangement: str = ""
    turn: float | None = None  # None: the director's choice
    travel: str = ""
    place: str = ""
    company: int = 0  # members of its own kind that are brought


def handling_of(verb: str, by: str = "person", target: Iterable[str] = ()) -> Handling | None:
    """How a doer of DOERS does something to a target of these kinds; None for a verb that nobody plays."""
    kinds, sorts = set(target), lexicon().sorts
    while True:
        found = _best(verb, DOERS[by], kinds)
        if found is not None or sorts.get(verb, verb) == verb:
            return found
        verb = sorts[verb]


def _best(verb: str, doers: tuple[str, ...], kinds: set[str]) -> Handling | None:
    fitting = [
        row
        for row in rows().get(verb, ())
        if row.by in doers and (not row.targets or kinds.intersection(row.targets))
    ]
    return max(fitting, key=lambda row: (bool(row.targets), -doers.index(row.by)), default=None)


def sorts_of(kind: str) -> tuple[str, ...]:
    """A kind of thing and what it is a sort of, the closest first."""
    sorts = lexicon().sorts
    found = [kind]
    while sorts.get(found[-1], found[-1]) not in found:
        found.append(sorts[found[-1]])
    return tuple(found)


@lru_cache(maxsize=1)
def rows() -> dict[str, tuple[Handling, ...]]:
    """The table, by verb."""
    table: dict[str, tuple[Handling, ...]] = {}
    text = (files("rushes.direction") / "handling.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for line in lines[1:]:
        row = _row(line)
        table[row.verb] = (*table.get(row.verb, ()), row)
    return table


def _row(line: str) -> Handling:
    verb, by, targets, motion, posture, attributes = (line + "\t" * 5).split("\t")[:6]
    said = dict(pair.split("=", 1) for pair in attributes.split())
    partner, _, arrangement = said.get("partner", "").partition("@")
    return Handling(
        verb=verb,
        by=by,
        targets=tuple(targets.split("/")) if targets else (),
        motion=motion,
        posture=posture,
        hold=said.get("hold", ""),
        brings=tuple(_item(word) for word in said.get("brings", "").split(",") if word),
        partner=partner,
        arrangement=arrangement,
        turn=radians(float(said["turn"])) if "turn" in said else None,
        travel=said.get("travel", ""),
        place=said.get("place", ""),
        company=int(said.get("company", "0")),
    )


def _item(word: str) -> Item:
    named, _, place = word.removeprefix("=").partition("@")
    kind, _, words = named.partition(":")
    return Item(kind, place, word.startswith("="), (words or kind).replace("_", " "))

"""Business: predicates become what the characters do, to whom and how, beat by beat."""

import re
from itertools import pairwise

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Entry, lexicon
from rushes.script.phrases import Phrase
from rushes.script.predicates import Clause, Predicate
from rushes.script.screenplay import Action

__all__ = [
    "EXCLUSIVE",
    "begin_beat",
    "do",
    "is_held",
    "manners_of",
    "particular",
    "share_objects",
    "undergo",
    "unlisted",
    "where_of",
]

EXCLUSIVE = frozenset({"motion", "posture"})
"""Of these one is done at a time: the next one is the next beat."""

PATHS = {"along": "along", "through": "through", "across": "across", "towards": "towards", "over": "over",
         "from": "away", "left_of": "left", "right_of": "right", "around": "around"}  # fmt: skip
SPOKEN = {"say": "talk", "reply": "talk", "ask": "talk", "laugh_say": "laugh", "smile_say": "smile", "cry_say": "cry",
          "snap_say": "shout", "sing_say": "sing"}  # fmt: skip
VEHICLES = frozenset(
    {"car", "bus", "truck", "train", "boat", "ship", "sailboat", "airplane", "motorcycle", "bicycle"}
)
"""Things that stand and wait."""

ARMS = frozenset({"sword", "knife", "gun", "dagger", "bow_and_arrow"})
"""What is drawn and not pictured."""

SHARED = frozenset({"meet", "hug", "greet", "talk", "fight"})
"""Done by two to each other when nobody else is named."""


def begin_beat(draft: Draft, clause: Clause, who: tuple[str, ...], *, speaks: bool) -> None:
    """Move on to the next beat where the clause follows the last one in time."""
    if clause.link == "while":
        return
    acting = [a for a in draft.actions if a.beat == draft.beat]
    spoken = any(line.beat == draft.beat for line in draft.lines)
    follows = clause.link == "then" and (bool(acting) or spoken)
    answers = clause.link == "" and spoken and not speaks
    interrupts = speaks and (spoken or any(a.who in who and not _lasting(a) for a in acting))
    draft.beat += follows or answers or interrupts


def _lasting(action: Action) -> bool:
    entry = lexicon().verbs.get(action.verb)
    return entry is not None and entry.get("lasting") == "1"


def manners_of(lexemes: list[Lexeme], draft: Draft, became: str) -> tuple[str, ...]:
    """Manners by the adverbs, claimed."""
    found: list[str] = []
    for lexeme in lexemes:
        sense = lexeme.sense("manner")
        if sense is not None:
            found.append(sense.kind)
            draft.claim(lexeme, f"{became} {sense.kind}")
    return tuple(dict.fromkeys(found))


def where_of(predicate: Predicate, draft: Draft) -> str:
    """The way of a movement: along, through, towards, away, left …"""
    for lexeme in predicate.adverbs:
        where = lexeme.sense("where")
        if where is not None and where.kind in ("towards", "away", "left", "right", "forward", "overhead"):
            draft.claim(lexeme, f"moves {where.kind}")
            return where.kind
    for attached in predicate.attached:
        if attached.kind in PATHS:
            return PATHS[attached.kind]
    return ""


def do(
    draft: Draft, who: tuple[str, ...], predicate: Predicate, entry: Entry, targets: tuple[str, ...]
) -> None:
    """Add what a verb says that these do."""
    who = tuple(w for w in who if w in draft.characters or _moves(draft, w, entry))
    if not who:
        return
    verb = SPOKEN.get(entry.kind, entry.kind)
    verb = _with_prop(draft, verb, targets)
    manner = manners_of(predicate.adverbs, draft, verb)
    where = where_of(predicate, draft)
    words = draft.text[predicate.verb.start : predicate.verb.end]
    if entry.get("class") in EXCLUSIVE and _busy(draft, who, verb, predicate):
        draft.beat += 1
    for name in who:
        target = _partner(draft, name, who, verb, targets)
        draft.act(Action(name, verb, words, target, manner, where, draft.beat))
    draft.claim(predicate.verb, f"{' and '.join(who)} {verb}")
    draft.subject = who


def particular(entry: Entry, objects: list[Phrase]) -> Entry:
    """The doing that a verb and its object are together: to brush one's teeth is not to brush a dog."""
    pairs = dict(pair.split(":") for pair in entry.get("with").split(",") if pair)
    for phrase in objects if pairs else ():
        if phrase.head.has("hairdo", "haircolour") and "hair" in pairs:
            return lexicon().verbs[pairs["hair"]]
        for sense in phrase.head.senses:
            word = (sense.base or sense.kind).replace(" ", "_")
            verb = pairs.get(word) or pairs.get(sense.kind) or pairs.get("*")
            if verb:
                return lexicon().verbs[verb]
    return entry


PLACING = frozenset({"put", "throw", "pour", "pack", "plant", "lower", "spread", "arrange"})
"""Doings whose object is then where the sentence says."""

PARTICIPLES = frozenset(
    ["held", "made", "broken", "built", "bent", "caught", "taken", "given", "drawn", "written", "eaten", "hung", "struck"]
)  # fmt: skip
"""Forms that the tables list as they are."""


def is_held(draft: Draft, who: tuple[str, ...], predicate: Predicate) -> bool:
    """ "A kalimba held in two hands": a thing with a participle is not the one who does it."""
    sense = predicate.verb.sense("verb")
    if (
        sense is None
        or not who
        or any(w in draft.characters for w in who)
        or sense.entry.get("class") != "handle"
    ):
        return False
    return sense.form == "ed" or predicate.verb.norm in PARTICIPLES


def unlisted(draft: Draft, who: tuple[str, ...], predicate: Predicate, targets: tuple[str, ...]) -> bool:
    """A verb in -ing that no table has, of somebody: done under its own name, as far as anybody can play it."""
    word = predicate.verb.norm
    people = tuple(w for w in who if w in draft.characters)
    if not people or not re.fullmatch(r"[a-z]{3,}ing", word) or predicate.negated:
        return False
    stem = re.sub(r"([bdgklmnprt])\1$", r"\1", word.removesuffix("ing"))
    do(draft, people, predicate, Entry("verb", stem, word, {"class": "handle", "lasting": "1"}), targets)
    draft.note(f"“{word}” is not in the lexicon: nobody acts it")
    return True


def undergo(draft: Draft, who: tuple[str, ...], predicate: Predicate, entry: Entry) -> None:
    """What is done to them, by whoever is named with "by"; what is done to a thing by nobody is nobody's doing."""
    draft.claim(predicate.verb, "is done")
    by = [i for a in predicate.attached if a.preposition.norm == "by" for i in a.phrase.ids or ()]
    if by:
        do(draft, tuple(by), predicate, entry, who)
    elif entry.get("class") in EXCLUSIVE or entry.get("class") == "face":
        do(draft, tuple(w for w in who if w in draft.characters), predicate, entry, ())


def share_objects(predicates: list[Predicate]) -> None:
    """ "Picks up and throws a ball", "washing or drying hands": the object of the second is that of the first."""
    for first, second in pairwise(predicates):
        one, two = first.verb.sense("verb"), second.verb.sense("verb")
        if (
            one is None
            or two is None
            or first.quotes
            or first.attached
            or first.objects
            or not second.objects
        ):
            continue
        if one.entry.get("class") == two.entry.get("class") == "handle" and one.form == two.form:
            first.objects = [p for p in second.objects if p.pronoun is None or len(predicates) == 2]


def _moves(draft: Draft, name: str, entry: Entry) -> bool:
    """A thing acts where it moves or handles: a car drives, a ball rolls, a hand pours; what can be ridden also waits."""
    thing = draft.things.get(name)
    if thing is None:
        return False
    waits = entry.get("class") == "posture" and draft.names.get(name) in (*VEHICLES, "hand", "finger", "foot")
    return waits or entry.get("class") in ("motion", "handle")


def _with_prop(draft: Draft, verb: str, targets: tuple[str, ...]) -> str:
    """Some things make a verb another: to fly a kite, to play a guitar."""
    for name in targets:
        kind = draft.names.get(name, "") if name in draft.things else ""
        if verb == "draw" and name in draft.things and draft.things[name].kind in ARMS:
            return "hold"  # to draw a sword
        if kind == "kite" and verb in ("fly", "hold", "play", "run"):
            return "fly_kite" if verb != "run" else verb
        if kind == "instrument" and verb in ("play", "push", "hold"):
            return "play_music" if verb == "play" else verb
    return verb


def _busy(draft: Draft, who: tuple[str, ...], verb: str, predicate: Predicate) -> bool:
    """They do something in this beat that excludes the new verb; an -ing form only goes with what is done."""
    sense = predicate.verb.sense("verb")
    if sense is not None and sense.form == "ing":
        return False
    mine = [a.verb for a in draft.actions if a.beat == draft.beat and a.who in who]
    return any(v != verb and _exclusive(v) for v in mine)


def _exclusive(verb: str) -> bool:
    entry = lexicon().verbs.get(verb)
    return entry is not None and entry.get("class") in EXCLUSIVE


def _partner(draft: Draft, name: str, who: tuple[str, ...], verb: str, targets: tuple[str, ...]) -> str:
    others = [t for t in targets if t != name]
    if others:
        return others[0]
    mates = [w for w in who if w != name]
    return mates[0] if verb in SHARED and mates else ""

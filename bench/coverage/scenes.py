"""The dimensions of VBench that are about the whole picture: scene, temporal_style, appearance_style."""

from bench.coverage.objects import extras, items, kinds_of
from bench.coverage.tables import alternatives, rows
from bench.coverage.verdict import Fault
from bench.coverage.words import heads, noun_phrase, singular, tokens

from rushes.script.screenplay import Screenplay

__all__ = ["judge_appearance", "judge_scene", "judge_temporal"]


def judge_scene(prompt: str, screenplay: Screenplay) -> tuple[str, list[Fault]]:
    """The place was recognised as this place: its words end in the scene's name (or another name of it, `places.tsv`), it is
    known by one of these names (`Place.named`; which set is built for it is no matter of reading), and it is inside where it
    must be. Nobody and nothing else is there; the place as a thing beside it (a fountain) is allowed."""
    row = next(row for row in rows("places") if row["scene"] == prompt)
    place = screenplay.place
    names = (prompt, *alternatives(row["words"]))
    faults = []
    if not any(_ends_in(place.words, name) for name in names):
        faults.append(Fault("place", f"words are “{place.words}”, set {place.kind}"))
    elif not any(_ends_in(place.named, name) for name in names):
        faults.append(Fault("unknown", f"“{place.words}” is known as “{place.named}”"))
    elif row["inside"] != "either" and place.interior != (row["inside"] == "in"):
        faults.append(Fault("inside", "in the open" if row["inside"] == "in" else "indoors"))
    return prompt, faults + extras(screenplay, names)


def _ends_in(words: str, name: str) -> bool:
    want = tokens(name)
    want[-1] = singular(want[-1])
    return noun_phrase(words)[-len(want) :] == tuple(want)


def _unnamed(screenplay: Screenplay, text: str) -> list[Fault]:
    """Characters and things whose heads do not occur in the text: the prompt does not name them."""
    words = {singular(word) for word in tokens(text)}
    return [
        Fault("extra", f"{'/'.join(kinds_of(item))} “{item.words}”")
        for item in items(screenplay)
        if not heads(item.words) & words
    ]


def judge_temporal(prompt: str, screenplay: Screenplay) -> tuple[str, list[Fault]]:
    """The camera does the one thing that is asked and nothing else, or the film has that speed, or focus is pulled."""
    row = max((r for r in rows("moves") if prompt.endswith(r["ending"])), key=lambda r: len(r["ending"]))
    moves, speed = screenplay.camera.moves, screenplay.speed
    wanted = alternatives(row["moves"])
    faults = []
    if row["focus"]:
        pulled = bool(screenplay.camera.focus) or moves == ("rack_focus",)
        faults += [] if pulled else [Fault("focus", "is not pulled")]
        moves = () if moves in (("rack_focus",), ("static",)) else moves
    elif row["speed"] and speed != row["speed"]:
        faults.append(Fault("speed", f"“{speed}”, not {row['speed']}"))
    elif wanted and not any(move in moves for move in wanted):
        faults.append(Fault("move", f"{row['ending']} read as {', '.join(moves) or 'nothing'}"))
    surplus = [move for move in moves if move not in wanted]
    if surplus and not any(fault.label == "move" for fault in faults):
        faults.append(Fault("extra move", ", ".join(surplus)))
    if speed and not row["speed"]:
        faults.append(Fault("extra speed", speed))
    return row["ending"], faults + _unnamed(screenplay, prompt.removesuffix(row["ending"]))


def judge_appearance(prompt: str, screenplay: Screenplay) -> tuple[str, list[Fault]]:
    """The one style that is asked, by a canonical name of its own; nobody who is only in its name (Hokusai) is there."""
    row = next(row for row in rows("styles") if prompt.endswith(row["ending"]))
    wanted, also = alternatives(row["styles"]), alternatives(row["also"])
    style = screenplay.style
    faults = []
    if not any(word in style for word in wanted):
        faults.append(Fault("style", f"{wanted[0]} read as {', '.join(style) or 'nothing'}"))
    elif surplus := [word for word in style if word not in (*wanted, *also)]:
        faults.append(Fault("extra style", ", ".join(surplus)))
    return row["ending"].strip(" ,"), faults + _unnamed(screenplay, prompt.removesuffix(row["ending"]))

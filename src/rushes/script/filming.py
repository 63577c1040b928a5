"""Filming: clauses whose subject is the camera, and what a shot is of."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rushes.script import scenery
from rushes.script.cameraman import about_camera, stands_alone
from rushes.script.camerawork import beside_camera, camera_verb, hint, is_camera, is_way, shoot
from rushes.script.chinese.framed import framed_in
from rushes.script.dialogue import utter
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.mentions import meet
from rushes.script.phrases import Phrase
from rushes.script.predicates import Clause, Predicate
from rushes.script.props import bring
from rushes.script.scenery import ambient
from rushes.script.stations import on_top

__all__ = ["camera_clause", "filmed", "look_at"]


def camera_clause(draft: Draft, clause: Clause) -> tuple[bool, Clause | None]:
    """ "The camera follows her", "drone shot flying over mountains", "slow zoom in": True if the camera is the subject."""
    done, shown = _camera_clause(draft, clause)
    draft.filming = done and shown is None
    return done, shown


def _camera_clause(draft: Draft, clause: Clause) -> tuple[bool, Clause | None]:
    if _styled(draft, clause):
        return True, None
    if pictured := _pictured(draft, clause):
        return True, replace(clause, subjects=pictured, adverbs=[])
    head = _head(clause.subjects[0]) if clause.subjects else None
    alone = stands_alone(draft, clause)
    about = about_camera(draft, clause, head)
    _open_wide(draft, clause)
    if not (about or alone) or any(p.determiner("no") for p in clause.subjects):
        return False, None
    shown = _named(draft, clause, alone=alone)
    if shown:
        return True, replace(clause, subjects=shown, adverbs=[])
    carried: tuple[Lexeme, ...] = ()
    for before, predicate in pairwise((None, *clause.predicates)):
        if predicate is None:
            continue
        if _of_what_is_seen(before.objects or before.attached if before else _past(clause), predicate):
            draft.claim(predicate.verb, "filmed")
        else:
            carried = _done(draft, predicate, head, carried)
    for attached in clause.attached:
        _focus(draft, filmed(draft, attached.phrase))
    return True, None


def _of_what_is_seen(before: Sequence[object], predicate: Predicate) -> bool:
    """ "The camera stops at a man holding a map": he does, not the camera. `before`: the nouns that stand before the verb."""
    sense = predicate.verb.sense("verb")
    follows = sense is not None and sense.kind in ("follow", "chase")
    return bool(before) and predicate.verb.norm.split(" ")[0].endswith("ing") and not follows


def _past(clause: Clause) -> Sequence[object]:
    """What a move of the camera goes to: "tilts up to a kite diving"."""
    phrase = clause.subjects[-1] if clause.subjects else None
    return phrase.attached if phrase is not None and phrase.head.has("cammove") else ()


def _named(draft: Draft, clause: Clause, *, alone: bool) -> list[Phrase]:
    """Take the words for the picture; what it is of."""
    shown: list[Phrase] = []
    for phrase in clause.subjects:
        if framed_in(phrase) is not None or not shoot(
            draft, phrase.lexemes, draft.text[phrase.start : phrase.end], alone=alone
        ):
            meet(draft, phrase, "fragment")
        for attached in phrase.attached:
            if attached.kind == "of" or (attached.kind == "on" and _goes_on_about(clause)):
                shown.append(attached.phrase)
            else:
                _focus(draft, filmed(draft, attached.phrase, attached.kind))
        _ambient_words(draft, phrase)
    hint(draft, clause.adverbs)
    if clause.predicates and clause.subjects and clause.subjects[-1].head.has("cammove"):
        verb = clause.predicates[0].verb  # "cranes up gradually and ends above the beam"
        hint(draft, [x for x in clause.predicates[0].adverbs if x.start < verb.start])
    for phrase in shown:
        _show_part(draft, phrase)
    return shown


def _done(
    draft: Draft, predicate: Predicate, head: Lexeme | None, carried: tuple[Lexeme, ...]
) -> tuple[Lexeme, ...]:
    """Take what the camera does. `carried` are adverbs said before this verb but of it ("begins wide and slowly pushes in");
    returned are those that are of the next one."""
    if draft.camera.moves and draft.text[: predicate.verb.start].endswith(" to "):
        draft.claim(predicate.verb, "camera")  # "pans to follow it"
        return ()
    if predicate.negated:
        draft.claim([predicate.verb, *predicate.adverbs], "not filmed so")
        return ()
    if _comes_next(predicate, head):
        draft.claim(predicate.verb, "filmed")
        return ()
    targets: list[str] = []
    ways = [p.head for p in predicate.objects if is_way(p.head) and len(p.lexemes) == 1]
    seen = [p for p in predicate.objects if p.head not in ways]
    for phrase, relation in [*((p, "") for p in seen), *((a.phrase, a.kind) for a in predicate.attached)]:
        noise = phrase.head.norm == "static" and phrase not in seen  # "breaks up into static"
        if all(map(beside_camera, phrase.lexemes)) and not noise:
            shoot(draft, phrase.lexemes, draft.text[phrase.start : phrase.end], alone=True)
            draft.claim(predicate.verb, "camera")
        else:
            targets += filmed(draft, phrase, relation)
    left: tuple[Lexeme, ...] = ()
    if head is None or _moves(head) or predicate.verb.has("cammove"):
        adverbs = (*carried, *predicate.adverbs, *ways)
        prepositions = (a.preposition for a in predicate.attached)
        moved = camera_verb(draft, predicate.verb, adverbs, tuple(targets), prepositions)
        left = () if moved else tuple(x for x in adverbs if x.has("camspeed"))
        _focus(draft, tuple(targets))
        _height(draft, predicate)
    else:
        draft.claim([predicate.verb, *predicate.adverbs], "filmed")
    for quote in predicate.quotes:
        utter(draft, quote)
    return left


def _show_part(draft: Draft, phrase: Phrase) -> None:
    """ "A close-up of his lips": the picture is of them, whoever moves them; a noun that no table has is a thing."""
    head = phrase.head
    unlisted = (
        not head.senses and phrase.determiner("a") and head.text.islower() and not head.norm.endswith("ing")
    )
    if head.chinese or not (unlisted or (head.has("body") and phrase.determiner("poss"))):
        return
    ids = bring(draft, phrase)
    if unlisted:
        phrase.ids = ids


def _height(draft: Draft, predicate: Predicate) -> None:
    """ "Circles high above a motorway": it looks down."""
    if any(a.preposition.norm in ("high above", "far above", "high over") for a in predicate.attached):
        draft.camera = replace(draft.camera, angle=draft.camera.angle or "high")


def _goes_on_about(clause: Clause) -> bool:
    """ "Tight on a hatch sliding back": what follows is what the hatch does."""
    verb = clause.predicates[0].verb if clause.predicates else None
    return verb is not None and verb.norm.split(" ")[0].endswith("ing") and not verb.has("cammove")


STILLS = frozenset({"video", "film", "movie", "visual", "visuals", "image", "imagery", "scene", "sequence", "clip",
                    "composition", "cinematography", "teaser", "camera work", "camerawork", "画面", "视频", "影片",
                    "场景"})  # fmt: skip
"""What films, but moves nowhere: "the visuals travel" is no camera move."""


def _head(phrase: Phrase) -> Lexeme:
    """The phrase's head; a last word about filming is one even where it could describe ("a wide low-angle shot")."""
    last = phrase.lexemes[-1] if phrase.lexemes else phrase.head
    return last if is_camera(last) else phrase.head


def _focus(draft: Draft, ids: tuple[str, ...]) -> None:
    """Whom or what the focus is pulled from and to, in the order in which they are named."""
    camera = draft.camera
    if "rack_focus" in camera.moves:
        draft.camera = replace(camera, focus=tuple(dict.fromkeys((*camera.focus, *ids))))


def _comes_next(predicate: Predicate, head: Lexeme | None) -> bool:
    """ "Footage from the port follows": it comes after, nobody is followed."""
    follows = (
        predicate.verb.norm in ("follows", "follow") and not predicate.objects and not predicate.attached
    )
    return follows and head is not None and head.norm not in ("camera", "drone", "we")


def _moves(head: Lexeme) -> bool:
    return head.norm not in STILLS and head.norm.removesuffix("s") not in STILLS


def _styled(draft: Draft, clause: Clause) -> bool:
    """A style that could be a thing as well, on its own: ", oil painting"."""
    if clause.predicates or clause.attached or clause.quotes or not clause.subjects:
        return False
    heads = [p.head for p in clause.subjects]
    bare = all(not p.determiners and not p.attached and len(p.lexemes) == 1 for p in clause.subjects)
    if not bare or not all(_either(h) for h in heads):
        return False
    for head in heads:
        ambient(draft, head, ("style",))
    return True


def _either(head: Lexeme) -> bool:
    return head.has("style") and head.has("thing", "being")


def _pictured(draft: Draft, clause: Clause) -> list[Phrase]:
    """ "An oil painting of a ship" at the head of a prompt: what the film looks like, not a thing in it; what it is of."""
    first = clause.subjects[0] if len(clause.subjects) == 1 else None
    if first is None or draft.text[: first.start].strip() or not _either(first.head):
        return []
    shown = [attached.phrase for attached in first.attached if attached.kind == "of"]
    if shown:
        ambient(draft, first.head, ("style",))
        _ambient_words(draft, first)
    return shown


OPEN = frozenset({"outdoor", "indoor", "exterior", "interior", "open"})


def _open_wide(draft: Draft, clause: Clause) -> None:
    """ "A wide outdoor experiment": how wide a picture is, where no word for a picture stands."""
    for phrase in clause.subjects if not clause.predicates else ():
        for lexeme, following in pairwise(phrase.lexemes):
            if lexeme.norm == "wide" and following.norm.split(" ")[0] in OPEN:
                shoot(draft, (lexeme,), lexeme.text, alone=True)


def look_at(draft: Draft) -> None:
    """The camera's subject is whom the shot is of."""
    if draft.subject and not draft.camera.subject:
        draft.camera = replace(draft.camera, subject=draft.subject[0])


def filmed(draft: Draft, phrase: Phrase, relation: str = "") -> tuple[str, ...]:
    """What a shot is of: somebody, something, or the place."""
    if shoot(draft, phrase.lexemes, draft.text[phrase.start : phrase.end]):
        for attached in phrase.attached:
            filmed(draft, attached.phrase, attached.kind)
        return ()
    ids = meet(draft, phrase, "place", relation=relation)
    draft.subject = tuple(i for i in ids if i in draft.characters) or draft.subject
    return ids


LESSONS = frozenset({"tutorial", "lesson", "demo", "demonstration", "exercise", "practice"})
"""What is taught there is there: "a piano tutorial shot"."""


def _ambient_words(draft: Draft, phrase: Phrase) -> None:
    for lexeme in phrase.modifiers:
        on_top(draft, lexeme)
        if lexeme.has("place"):
            scenery.locate(draft, Phrase((lexeme,)), "", 2)
        elif (
            lexeme.has("instrument")
            and lexeme.has("thing")
            and LESSONS & {w for x in phrase.lexemes for w in x.norm.split()}
        ):
            bring(draft, Phrase((lexeme,)))
        elif not is_camera(lexeme) and not lexeme.has("camspeed", "camangle"):
            scenery.ambient(draft, lexeme)

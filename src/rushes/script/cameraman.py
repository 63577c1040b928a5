"""Whose clause it is: whether what is said is said of the camera, or of somebody or something that only does as cameras do."""

import re

from rushes.script.camerawork import beside_camera, is_camera, moves_camera
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase
from rushes.script.predicates import Clause, Predicate

__all__ = ["about_camera", "stands_alone"]


def about_camera(draft: Draft, clause: Clause, head: Lexeme | None) -> bool:
    """What the clause says is said of the camera."""
    predicate = clause.predicates[0] if clause.predicates else None
    if head is not None:
        return _is_camera(clause, head) or _films(draft, head) or _we(clause, head)
    if _goes_on(draft, clause):
        return True
    return predicate is not None and predicate.verb.has("cammove") and not _handles(draft, predicate)


def stands_alone(draft: Draft, clause: Clause) -> bool:
    """Words that need one about filming beside them are all there is: ", static," or "low to the ground"."""
    if len(clause.subjects) != 1 or clause.predicates or clause.attached or clause.quotes:
        return False
    phrase = clause.subjects[0]
    if phrase.lexemes and phrase.lexemes[-1].norm == "static" and _crackles(draft, phrase):
        return False
    if phrase.lexemes and phrase.head.norm == "pan" and _is_vessel(clause):
        return False
    if phrase.attached or phrase.owner is not None or not phrase.lexemes:
        return False
    ends_wide = (
        not phrase.determiners and phrase.lexemes[-1].norm == "wide"
    )  # "underwater wide: the swimmer …"
    return ends_wide or all(map(beside_camera, phrase.lexemes))


def _goes_on(draft: Draft, clause: Clause) -> bool:
    """ "The camera pans right, following a tram": the camera does this as well."""
    verb = clause.predicates[0].verb if clause.predicates else None
    if verb is None or (verb.norm == "holding" and clause.predicates[0].objects):
        return False
    word = verb.norm.split(" ")[0]
    going = word.endswith(("ing", "s")) and not word.endswith("ss") and moves_camera(verb)
    return going and draft.filming and clause.link in ("comma", "then", "and")


def _is_camera(clause: Clause, head: Lexeme) -> bool:
    """Drones of which there are several, or a sort, are seen: they film nothing. Pans that clang are what is fried in."""
    phrase = clause.subjects[0]
    seen = head.norm.startswith("drone") and (phrase.plural or bool(phrase.count) or len(phrase.lexemes) > 1)
    seen = seen or (head.norm == "drone" and clause.link == "object")  # "shows a drone hovering"
    does = clause.predicates[0].verb if clause.predicates else None
    clangs = head.norm in ("pan", "pans") and does is not None and not _pans(does)
    clangs = clangs or (head.norm == "pan" and _is_vessel(clause))
    return is_camera(head) and not clangs and not (seen and not any(is_camera(x) for x in phrase.modifiers))


PANNING = ("reveal", "show", "follow", "tak", "begin", "start", "end", "bring", "find", "pick", "land", "settl", "com",
    "continu", "stop", "carr", "go", "lead", "cover", "captur", "discover", "introduc", "giv", "linger", "pass")  # fmt: skip
"""What a pan of the camera does, by the beginnings of verbs; a pan on the stove does other things."""


def _pans(verb: Lexeme) -> bool:
    return verb.has("cammove") or moves_camera(verb) or verb.norm.startswith(PANNING)


def _is_vessel(clause: Clause) -> bool:
    """ "A pan", "a pan of rice": nothing says how or where a camera would turn."""
    phrase = clause.subjects[0]
    turned = clause.adverbs or any(
        not x.has("colour", "material", "size", "quality") for x in phrase.modifiers
    )
    return (
        bool(phrase.determiners)
        and not turned
        and all(a.kind in ("of", "in", "with") for a in phrase.attached)
    )


def _we(clause: Clause, head: Lexeme) -> bool:
    """ "We pull back", "we follow a courier": who looks is the camera."""
    verb = clause.predicates[0].verb if clause.predicates else None
    return head.norm == "we" and verb is not None and (verb.has("cammove") or moves_camera(verb))


def _films(draft: Draft, head: Lexeme) -> bool:
    """The phone of a home video: "The phone swings to the teacher"."""
    return head.norm in PHONES and "home_video" in draft.scene.get("style", ())


PHONES = frozenset(
    {"phone", "smartphone", "camcorder", "mobile phone", "cell phone", "cellphone", "iphone", "video camera"}
)


def _handles(draft: Draft, predicate: Predicate) -> bool:
    """ "Tilts an ear", "shaking his wrists": what is done to a part of oneself or a thing, no move of the camera."""
    begun = bool(draft.camera.moves or draft.camera.size)
    sense = predicate.verb.sense("cammove")
    handled = sense is not None and sense.kind not in ("track", "rack_focus", "fly", "orbit")
    return handled and any(
        p.determiner("poss")
        or p.head.has("body")
        or (p.determiners and not begun and not p.head.has("place"))
        for p in predicate.objects
    )


def _crackles(draft: Draft, phrase: Phrase) -> bool:
    """Static of a radio that was named in the same breath."""
    return _RADIO.search(draft.text, max(phrase.start - BREATH, 0), phrase.start) is not None


_RADIO = re.compile(
    r"\b(?:radio|tv|television|telly|phone|signal|intercom|walkie|transmission|headset|speakers?|comms|frequency|channel|broadcast)\b",
    re.IGNORECASE,
)


BREATH = 120
"""How many characters before "static" a radio may be named."""

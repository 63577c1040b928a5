"""Filming: clauses whose subject is the camera, and what a shot is of."""

from dataclasses import replace

from rushes.script import scenery, speech
from rushes.script.camerawork import camera_verb, hint, is_camera, shoot
from rushes.script.clauses import Clause
from rushes.script.draft import Draft
from rushes.script.mentions import meet
from rushes.script.phrases import Phrase

__all__ = ["camera_clause", "filmed", "look_at"]


def camera_clause(draft: Draft, clause: Clause) -> tuple[bool, Clause | None]:
    """ "The camera follows her", "drone shot flying over mountains", "slow zoom in": True if the camera is the subject."""
    head = clause.subjects[0].head if clause.subjects else None
    verb = clause.predicates[0].verb if clause.predicates else None
    about = (head is not None and is_camera(head)) or (
        head is None and verb is not None and verb.has("cammove")
    )
    if not about:
        return False, None
    shown: list[Phrase] = []
    for phrase in clause.subjects:
        if not shoot(draft, phrase.lexemes, draft.text[phrase.start : phrase.end]):
            meet(draft, phrase, "fragment")
        for attached in phrase.attached:
            if attached.kind == "of":
                shown.append(attached.phrase)
            else:
                filmed(draft, attached.phrase)
        _ambient_words(draft, phrase)
    hint(draft, clause.adverbs)
    if shown:
        return True, replace(clause, subjects=shown, adverbs=[])
    for predicate in clause.predicates:
        targets: list[str] = []
        for phrase in [*predicate.objects, *(a.phrase for a in predicate.attached)]:
            targets += filmed(draft, phrase)
        camera_verb(draft, predicate.verb, predicate.adverbs, tuple(targets))
        for quote in predicate.quotes:
            speech.show_text(draft, quote, title=True)
    for attached in clause.attached:
        filmed(draft, attached.phrase)
    return True, None


def look_at(draft: Draft) -> None:
    """The camera's subject is whom the shot is of."""
    if draft.subject and not draft.camera.subject:
        draft.camera = replace(draft.camera, subject=draft.subject[0])


def filmed(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """What a shot is of: somebody, something, or the place."""
    if shoot(draft, phrase.lexemes, draft.text[phrase.start : phrase.end]):
        for attached in phrase.attached:
            filmed(draft, attached.phrase)
        return ()
    ids = meet(draft, phrase, "place")
    draft.subject = tuple(i for i in ids if i in draft.characters) or draft.subject
    return ids


def _ambient_words(draft: Draft, phrase: Phrase) -> None:
    for lexeme in phrase.modifiers:
        if lexeme.has("place"):
            scenery.locate(draft, Phrase((lexeme,)), "", 2)
        elif not is_camera(lexeme) and not lexeme.has("camspeed", "camangle"):
            scenery.ambient(draft, lexeme)

"""Camerawork: what the prompt asks of the camera."""

from collections.abc import Iterable
from dataclasses import replace

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme

__all__ = ["camera_verb", "hint", "is_camera", "shoot"]

MOVES = {"fly": ("fly", "high"), "follow": ("track", ""), "swim": ("fly", ""), "climb": ("crane_up", ""),
         "rise_sun": ("crane_up", "")}  # fmt: skip
"""What a general verb means when the camera does it: move, angle."""

OWN = {"circl": "orbit", "rotat": "orbit", "spin": "orbit", "revolv": "orbit", "push": "push_in", "pull": "pull_out",
       "approach": "push_in", "mov": "track", "descend": "crane_down", "lower": "crane_down", "sweep": "pan_right",
       "shak": "handheld", "rush": "push_in", "retreat": "pull_out", "ascend": "crane_up", "rais": "crane_up"}  # fmt: skip
"""The same by the beginning of the word."""


def is_camera(lexeme: Lexeme) -> bool:
    """The word is about filming: a shot, a size, a move, a lens."""
    if lexeme.has("being", "place"):
        return False
    style = lexeme.sense("style")
    if style is not None and style.entry.get("speed"):
        return True
    named = lexeme.has("cammove", "camsize", "lens", "dof", "camshot", "camera")
    return named or (lexeme.has("camangle") and not lexeme.has("level")) or lexeme.has("shot")


def shoot(draft: Draft, lexemes: Iterable[Lexeme], words: str) -> bool:
    """Take every camera word among these; adjectives like low or slow count beside one. False if there was none."""
    lexemes = tuple(lexemes)
    if not any(is_camera(x) for x in lexemes):
        return False
    moving = any(x.has("cammove", "camera") for x in lexemes)
    for lexeme in lexemes:
        _word(draft, lexeme, moving)
    joined = ", ".join(w for w in (draft.camera.words, words) if w)
    draft.camera = replace(draft.camera, words=joined)
    return True


def hint(draft: Draft, lexemes: Iterable[Lexeme]) -> None:
    """Take words that say something of the camera only because they stand beside one ("slowly")."""
    for lexeme in lexemes:
        _word(draft, lexeme, True)


def _word(draft: Draft, lexeme: Lexeme, moving: bool) -> None:
    camera = draft.camera
    sense = lexeme.sense("cammove", "lens", "camsize", "camangle", "camshot", "dof")
    speed = lexeme.sense("camspeed")
    style = lexeme.sense("style")
    if style is not None and sense is None:
        draft.add("style", style.kind)
        draft.claim(lexeme, f"style {style.kind}")
        return
    if sense is None and speed is not None:
        draft.camera = replace(camera, speed=camera.speed or speed.kind)
        draft.claim(lexeme, f"camera {speed.kind}")
    elif sense is None:
        if lexeme.has("shot", "camera"):
            draft.claim(lexeme, "camera")
        return
    elif sense.category == "cammove":
        _move(draft, sense.kind, sense.entry.get("angle"), lexeme)
    elif sense.category == "lens":
        draft.camera = replace(camera, lens_mm=camera.lens_mm or float(sense.entry.get("mm", "0")))
    elif sense.category == "camsize":
        angle = "high" if "aerial" in lexeme.norm or "drone" in lexeme.norm or "航拍" in lexeme.text else ""
        draft.camera = replace(camera, size=camera.size or sense.kind, angle=camera.angle or angle)
    elif sense.category == "camangle":
        draft.camera = replace(camera, angle=sense.kind if not camera.angle else camera.angle)
    if sense is not None:
        draft.claim(lexeme, f"camera {sense.kind}")


def _move(draft: Draft, move: str, angle: str, lexeme: Lexeme) -> None:
    camera = draft.camera
    moves = camera.moves if move in camera.moves else (*camera.moves, move)
    draft.camera = replace(camera, moves=moves, angle=camera.angle or angle)
    draft.claim(lexeme, f"camera {move}")


def camera_verb(draft: Draft, verb: Lexeme, adverbs: Iterable[Lexeme], targets: tuple[str, ...]) -> bool:
    """The camera does something that others do too: it follows, flies, circles, rises."""
    sense = verb.sense("verb")
    base = verb.norm.split(" ")[0]
    own = next((m for word, m in OWN.items() if base.startswith(word)), "")
    move, angle = (own, "") if own else MOVES.get(sense.kind if sense else "", ("", ""))
    if verb.has("cammove"):
        _word(draft, verb, True)
        move = draft.camera.moves[-1]
    elif move:
        _move(draft, move, angle, verb)
    for lexeme in adverbs:
        where = lexeme.sense("where")
        if where is not None and where.kind in ("left", "right") and draft.camera.moves:
            _move(draft, f"pan_{where.kind}", "", lexeme)
        else:
            _word(draft, lexeme, True)
    if sense is not None and sense.entry.get("class") in ("show", "display"):
        draft.claim(verb, "filmed")
    if targets and not draft.camera.subject:
        draft.camera = replace(draft.camera, subject=targets[0])
    return bool(move)

"""Camerawork: what the prompt asks of the camera."""

import re
from collections.abc import Iterable
from dataclasses import replace

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense

__all__ = ["beside_camera", "camera_verb", "hint", "is_camera", "is_way", "moves_camera", "shoot"]

MOVES = {"fly": ("fly", ""), "follow": ("track", ""), "swim": ("fly", ""), "climb": ("crane_up", ""),
         "rise_sun": ("crane_up", ""), "chase": ("track", "")}  # fmt: skip
"""What a general verb means when the camera does it: move, angle."""

OWN = {
    "orbit": ("circl", "rotat", "spin", "revolv", "swirl", "whirl", "twirl", "arc", "wrap",
        "encircl", "pirouet", "orbit", "loop", "spiral", "环绕", "绕", "旋转", "盘旋"),
    "push_in": ("push", "approach", "rush", "zoom", "advanc", "punch", "lean", "tighten", "press",
        "barrel", "charg", "nudg", "推", "靠近", "逼近", "凑近"),
    "pull_out": ("pull", "retreat", "back", "reced", "withdraw", "widen", "retract", "拉远", "拉开",
        "拉出", "后拉", "后退", "退"),
    "crane_up": ("cran", "ascend", "rais", "ris", "lift", "elevat", "boom", "上升", "升", "拔高"),
    "crane_down": ("descend", "lower", "sink", "drop", "plung", "plummet", "dip", "下降", "降", "下沉"),
    "pan_right": ("sweep", "pan", "swivel", "turn", "scan", "swing", "whip", "survey", "摇", "扫过",
        "横移", "平移", "转向"),
    "tilt_up": ("tilt", "上摇", "仰"),
    "track": ("trail", "chas", "mov", "glid", "slid", "drift", "float", "dolli", "travel", "truck",
        "inch", "creep", "edg", "eas", "weav", "snak", "crawl", "roam", "wander", "prowl",
        "accompan", "pursu", "shadow", "rac", "sprint", "walk", "stroll", "roll", "pass", "sneak",
        "squeez", "thread", "pace", "跟", "追", "穿过", "滑过", "移动", "游走"),
    "fly": ("hover", "soar", "div", "swoop", "skim", "flit", "飞", "掠过", "俯冲"),
    "handheld": ("shak", "trembl", "jostl", "bob", "sway", "wobbl", "jerk", "jolt", "lurch",
        "rattl", "judder", "quiver", "shudder", "stumbl", "bounc", "jitter", "vibrat", "晃", "抖",
        "颠簸", "颤"),
    "static": ("linger", "hold", "rest", "remain", "stay", "sit", "停留", "静止", "定格", "固定"),
}  # fmt: skip
"""The same by the beginning of the word; of several that fit, the longest."""

OPPOSITE = {"crane_up": "crane_down", "crane_down": "crane_up"}
"""A crane shot that sinks does not rise."""

LEADING = frozenset({"toward", "towards", "away", "around", "round", "closer"})
"""Prepositions that say where a move goes: "creeps toward the door"."""

AIRBORNE = frozenset({"track", "pan_right", "fly"})
"""Ways of the camera that are all one in the air."""

NATURAL = re.compile(r"[晃抖颠颤]|旋转|摇摆|上升|下降|平移|移动|滑动|升起|降落|静止|飞行|飞过")
"""Chinese words for moves that anything may make: a hoop that shakes is no shaking camera."""
NEARER = frozenset(
    {"closer", "in", "inward", "inwards", "forward", "forwards", "into", "nearer", "towards", "toward"}
)
FARTHER = frozenset({"out", "back", "away", "backward", "backwards", "outward", "outwards"})
UPWARDS = frozenset({"up", "upward", "upwards", "skyward"})
DOWNWARDS = frozenset({"down", "downward", "downwards"})

CAMERA = ("cammove", "lens", "camsize", "camangle", "camshot", "dof")
"""Categories of words about filming that say something, in the order in which they are tried."""


FOOTAGE = ("footage", "video", "recording", "clip")
"""What words of a style end with that name a picture."""


def is_camera(lexeme: Lexeme) -> bool:
    """The word is about filming: a shot, a size, a move, a lens."""
    if lexeme.has("being", "place"):
        return False
    style = lexeme.sense("style")
    if style is not None and (style.entry.get("speed") or lexeme.norm.endswith(FOOTAGE)):
        return True
    if lexeme.has("shot", "camera"):
        return True
    found = [s for s in lexeme.senses if s.category in CAMERA and not s.entry.get("beside")]
    return any(s.category != "camangle" or not lexeme.has("level") for s in found)


def beside_camera(lexeme: Lexeme) -> bool:
    """The word means something for the camera only beside a word about filming, or all by itself ("wide", "static")."""
    return lexeme.has("camspeed") or any(s.category in CAMERA for s in lexeme.senses)


def shoot(draft: Draft, lexemes: Iterable[Lexeme], words: str, *, alone: bool = False) -> bool:
    """Take every camera word among these; adjectives like low or slow count beside one. False if there was none.

    `alone`: the words stand by themselves, so that those which need another one beside them count too.
    """
    lexemes = tuple(lexemes)
    if not any(is_camera(x) or (alone and beside_camera(x)) for x in lexemes):
        return False
    lexemes = tuple(x for i, x in enumerate(lexemes) if not _done_by_another(lexemes, i))
    moving = any(x.has("cammove", "camera") for x in lexemes) or (
        alone and any(move not in ("static", "handheld") for move in draft.camera.moves)
    )
    for lexeme in sorted(lexemes, key=_rank):
        _word(draft, lexeme, moving)
    if any(x.norm == "drone" for x in lexemes) and any(is_camera(x) and x.norm != "drone" for x in lexemes):
        draft.camera = replace(draft.camera, size=draft.camera.size or "wide")
        _move(draft, "fly", "", lexemes[0])
    joined = ", ".join(w for w in (draft.camera.words, words) if w)
    draft.camera = replace(draft.camera, words=joined)
    return True


def _rank(lexeme: Lexeme) -> int:
    """Sizes said outright come first ("a full-body wide shot" is wide), then those that another word implies ("an aerial
    close-up" is close), last what only counts beside one."""
    if not is_camera(lexeme):
        return 2
    move = lexeme.sense("cammove")
    return 1 if move is not None and move.entry.get("size") else 0


def _done_by_another(lexemes: tuple[Lexeme, ...], i: int) -> bool:
    """ "A map zooming in": the noun before it does it, no camera."""
    moves = lexemes[i].norm.split(" ")[0].endswith("ing") or bool(NATURAL.search(lexemes[i].text))
    if i == 0 or not moves or not lexemes[i].has("cammove"):
        return False
    before = next((x for x in reversed(lexemes[:i]) if x.tag not in "AX"), lexemes[i - 1])
    return before.has("thing", "being", "body") and not is_camera(before)


def hint(draft: Draft, lexemes: Iterable[Lexeme]) -> None:
    """Take words that say something of the camera only because they stand beside one ("slowly")."""
    for lexeme in lexemes:
        where, moves = lexeme.sense("where"), draft.camera.moves
        if where is not None and where.kind == "left" and moves[-1:] == ("pan_right",):
            draft.camera = replace(draft.camera, moves=(*moves[:-1], "pan_left"))
            draft.claim(lexeme, "camera pan_left")
        elif where is not None and where.kind in ("left", "right") and moves:
            draft.claim(lexeme, f"camera {moves[-1]}")
        else:
            _word(draft, lexeme, bool(moves))


def is_way(lexeme: Lexeme) -> bool:
    """The word says where a move goes: up, back, closer."""
    return lexeme.norm in NEARER | FARTHER | UPWARDS | DOWNWARDS


def _word(draft: Draft, lexeme: Lexeme, moving: bool) -> None:
    camera = draft.camera
    sense = lexeme.sense(*CAMERA)
    speed = lexeme.sense("camspeed")
    style = lexeme.sense("style")
    if lexeme.norm in ("two shots", "three shots"):  # a number of them
        draft.claim(lexeme, "camera")
        return
    if style is not None:
        draft.add("style", style.kind)
        draft.claim(lexeme, f"style {style.kind}")
        if sense is None:
            return
    if sense is None and speed is not None:
        if moving:
            draft.camera = replace(camera, speed=camera.speed or speed.kind)
            draft.claim(lexeme, f"camera {speed.kind}")
    elif sense is None:
        if lexeme.has("shot", "camera"):
            draft.claim(lexeme, "camera")
    else:
        _take(draft, lexeme, sense)


def _take(draft: Draft, lexeme: Lexeme, sense: Sense) -> None:
    camera = draft.camera
    if sense.category == "cammove":
        _move(draft, sense.kind, sense.entry.get("angle"), lexeme)
        draft.camera = replace(
            draft.camera,
            size=draft.camera.size or sense.entry.get("size"),
            speed=draft.camera.speed or sense.entry.get("speed"),
        )
    elif sense.category == "lens":
        size = lexeme.sense("camsize")
        mm = float(sense.entry.get("mm", "0"))
        draft.camera = replace(
            camera, lens_mm=camera.lens_mm or mm, size=camera.size or (size.kind if size else "")
        )
    elif sense.category == "camsize":
        draft.camera = replace(camera, size=camera.size or sense.kind)
    elif sense.category == "camangle":
        draft.camera = replace(camera, angle=camera.angle or sense.kind)
    elif sense.kind == "shallow":
        draft.camera = replace(camera, shallow=True)
    elif sense.category == "camshot":
        pov = sense.kind == "pov"
        draft.camera = replace(
            camera, one_take=camera.one_take or not pov, subjective=camera.subjective or pov
        )
    draft.claim(lexeme, f"camera {sense.kind}")


def _move(draft: Draft, move: str, angle: str, lexeme: Lexeme) -> None:
    camera = draft.camera
    moves = camera.moves if move in camera.moves else (*camera.moves, move)
    draft.camera = replace(camera, moves=moves, angle=camera.angle or angle)
    draft.claim(lexeme, f"camera {move}")


_SIDEWAYS = re.compile(
    r"[^.;:!?,]{0,40}?\bfrom\s+(?:the\s+)?(?:left|right)\s+to\s+(?:the\s+)?(?P<to>left|right)\b",
    re.IGNORECASE,
)


def camera_verb(
    draft: Draft,
    verb: Lexeme,
    adverbs: Iterable[Lexeme],
    targets: tuple[str, ...],
    prepositions: Iterable[Lexeme] = (),
) -> bool:
    """The camera does something that others do too: it follows, flies, circles, rises."""
    sense = verb.sense("verb")
    adverbs = tuple(adverbs)
    base = verb.norm.split(" ")[0]
    ways = {word for x in (verb, *adverbs) for word in x.norm.split(" ")[(x is verb) :]}
    ways |= {w for x in prepositions for w in x.norm.split(" ") if w in LEADING}
    if base.startswith("look") and ways & (UPWARDS | DOWNWARDS):
        angle = "low" if ways & UPWARDS else "high"
        draft.camera = replace(draft.camera, angle=draft.camera.angle or angle)
        draft.claim([verb, *adverbs], f"camera {angle}")
        return True
    if sideways := _SIDEWAYS.match(draft.text, verb.end):
        ways = ways - {"left", "right"} | {sideways["to"].lower()}
    own = (_own(verb.text) if verb.chinese else "") or _own(base)
    move, angle = (_way(own, ways), "") if own else MOVES.get(sense.kind if sense else "", ("", ""))
    if move in AIRBORNE and "fly" in draft.camera.moves:
        move = "fly"  # an aerial shot glides or sweeps
    if verb.has("cammove"):
        _word(draft, verb, True)
        move = _way(draft.camera.moves[-1], ways)
        draft.camera = replace(draft.camera, moves=(*draft.camera.moves[:-1], move))
    elif move:
        if move in OPPOSITE:
            moves = tuple(m for m in draft.camera.moves if m != OPPOSITE[move])
            draft.camera = replace(draft.camera, moves=moves)
        _move(draft, move, angle, verb)
        if base.startswith("whip") and not draft.camera.speed:
            draft.camera = replace(draft.camera, speed="fast")
    for lexeme in adverbs:
        if move and lexeme.norm.split(" ")[-1] in NEARER | FARTHER | UPWARDS | DOWNWARDS | {"left", "right"}:
            draft.claim(lexeme, f"camera {move}")
        else:
            _word(draft, lexeme, bool(move))
    if sense is not None and sense.entry.get("class") in ("show", "display"):
        draft.claim(verb, "filmed")
    if targets and not draft.camera.subject:
        draft.camera = replace(draft.camera, subject=targets[0])
    return bool(move)


def moves_camera(verb: Lexeme) -> bool:
    """A verb that the camera may do: following, gliding, rising."""
    sense = verb.sense("verb")
    return bool(_own(verb.norm.split(" ")[0])) or (sense is not None and sense.kind in MOVES)


def _own(base: str) -> str:
    fits = [(len(word), move) for move, words in OWN.items() for word in words if base.startswith(word)]
    return max(fits, default=(0, ""))[1]


def _way(move: str, ways: set[str]) -> str:
    """The move that a verb means with its direction: to pan left, to move closer, to tilt down, to drift upwards."""
    if move == "pan_right":
        return "pan_left" if "left" in ways else "tilt_up" if ways & UPWARDS else move
    if move == "tilt_up":
        return "tilt_down" if ways & DOWNWARDS else move
    if move in ("push_in", "track") and ways & FARTHER:
        return "pull_out"
    if move == "crane_up" and ways & DOWNWARDS:
        return "crane_down"
    if move == "track" and ways & {"around", "round"}:
        return "orbit"
    if move == "track":
        rising = "crane_up" if ways & UPWARDS else "crane_down" if ways & DOWNWARDS else ""
        return rising or ("push_in" if ways & NEARER else move)
    return move

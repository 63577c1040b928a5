"""Games and motion graphics: which of the playful sets a prompt or a shot of it asks for, and how that is filmed.

Such a picture is the set: what the prompt names in it (coins, enemies, bars, a route) the set shows and moves by itself, its
words and figures come from the prompt, and it is filmed straight on, as on an animator's table.
"""

import re
from dataclasses import replace

from rushes.direction.cards import CARD_HEIGHT
from rushes.direction.framing import Gate, Setup, visible_height, visible_width
from rushes.direction.moves import keys_for
from rushes.direction.placefacts import PlaceFacts
from rushes.direction.plan import Shot, Vec
from rushes.script.screenplay import CameraWish, Place, Screenplay

__all__ = ["BOARDS", "BOARD_PLACES", "board_of", "board_reach", "board_take", "boarded", "emptied"]

BOARDS: dict[str, tuple[Vec, Vec, float]] = {
    "platformer": ((0.0, 1.15, 4.9), (0.0, 1.02, 0.0), 42.0),
    "race_game": ((0.0, 1.55, 4.0), (0.0, 0.40, -1.2), 32.0),
    "rhythm_game": ((0.0, 1.9, 3.7), (0.0, 0.22, -0.6), 34.0),
    "tabletop_game": ((0.0, 5.1, 4.1), (0.0, -0.05, 0.46), 33.0),
    "chart_board": ((0.0, CARD_HEIGHT, 5.5), (0.0, CARD_HEIGHT, 0.0), 50.0),
    "map_board": ((0.0, CARD_HEIGHT - 0.7, 5.2), (0.0, CARD_HEIGHT - 0.02, 0.0), 48.0),
    "logo_board": ((0.0, CARD_HEIGHT, 5.2), (0.0, CARD_HEIGHT, 0.0), 50.0),
    "countdown_board": ((0.0, CARD_HEIGHT, 4.9), (0.0, CARD_HEIGHT, 0.0), 50.0),
    "loading_board": ((0.0, CARD_HEIGHT, 4.6), (0.0, CARD_HEIGHT, 0.0), 50.0),
    "screen_board": ((0.5, CARD_HEIGHT + 0.15, 5.6), (0.0, CARD_HEIGHT, 0.0), 50.0),
    "hud_board": ((0.0, CARD_HEIGHT, 5.2), (0.0, CARD_HEIGHT, 0.0), 50.0),
}
"""Kind of set: eye, target and lens of its picture."""

GAMES = frozenset({"platformer", "race_game", "rhythm_game", "tabletop_game"})
"""Whoever is named in these is a piece of the game; the others are only shown where nobody is named."""
OWN = ("game", "cartoon", "3d_animation", "animation")
"""Styles that such a set is by itself."""
SHOWN = {
    "chart_board": 8, "map_board": 5, "logo_board": 2, "screen_board": 2, "countdown_board": 1, "loading_board": 1,
    "hud_board": 1, "race_game": 1, "rhythm_game": 1,
}  # fmt: skip
"""How many texts of the prompt a set shows itself."""

_PLAYED = r"(?:video ?game|gameplay|game footage|\bgame\b|游戏)"
PATTERNS = {
    "platformer": (
        r"\bplatformer|side[- ]?scroll|platform game|jump[- ]and[- ]run",
        "平台跳跃|横版过关|横版游戏",
    ),
    "rhythm_game": (r"rhythm game|music game|note highway|dance game", "音乐游戏|节奏游戏|音游"),
    "race_game": (
        r"racing (?:video )?game|kart racing|racing sim|racing gameplay|race game|kart game|arcade racer",
        "赛车游戏",
    ),
    "tabletop_game": (
        r"tower[- ]?defen[cs]e|city[- ]?build(?:er|ing)|\brts\b|real[- ]time strategy|strategy game",
        r"management game|top[- ]down (?:\w+ )?(?:game|rts|strategy)",
        "塔防|城市建造|策略游戏",
    ),
    "countdown_board": (r"\bcountdown\b|count(?:s|ing)? down from", "倒计时|倒数"),
    "loading_board": (r"loading (?:bar|screen)|progress bar", "进度条|加载条"),
    "chart_board": (
        r"infographic|bar charts?\b|bar graph|pie chart|don?ut chart|line chart|line graph",
        r"animated (?:chart|graph)|data visuali[sz]ation",
        "柱状图|饼图|折线图|信息图",
    ),
    "map_board": (
        r"\bmap\b[^.;!?]*\b(?:route|dashed line|travel line|pins?)\b|\broute\b[^.;!?]*\bmap\b|animated map",
        "地图.{0,12}路线",
    ),
    "logo_board": (
        r"\blogo (?:animation|reveal|sting|intro|ident|design|forms|assembles|builds)|animated logo",
        "标志动画|logo动画",
    ),
    "screen_board": (
        r"\bapp (?:ui|demo|interface|mockup|walkthrough|promo|showcase)|mobile app|user interface",
        r"\bui (?:demo|animation|mockup|design|walkthrough)|website (?:demo|animation|walkthrough|mockup)",
        r"(?:software|product) ui|\bdashboard ui",
        "界面演示|应用演示",
    ),
    "hud_board": (r"\bhud\b|heads?[- ]up display|holographic (?:interface|hud)", "抬头显示"),
}
"""Kind of set: what is said of it."""
_PATTERNS = tuple((kind, re.compile("|".join(parts), re.IGNORECASE)) for kind, parts in PATTERNS.items())
_RACE = re.compile(r"\b(?:racing|race|drift|kart|lap)\w*", re.IGNORECASE)

_PLAYS = re.compile(
    r"\b(?:plays?|playing|watch(?:es|ing)?|look(?:s|ing)? at|hold(?:s|ing)|reads?|reading|points? at|pointing (?:at|to))\s+"
    r"(?:\w+\s+){0,4}(?:games?|platformer|map|chart|graph|infographic|screen|app|logo|countdown)\b|玩.{0,6}游戏",
    re.IGNORECASE,
)

BOARD_PLACES = {
    kind: PlaceFacts(
        "felt", "room", (("room_tone", -14.0, None),), hour="noon", shows=("sign", "screen", "wall")
    )
    for kind in BOARDS
}
"""Kind of set: its facts."""


def board_of(text: str) -> str:
    """The playful set that these words ask for, "" for none: who plays or watches one is seen himself."""
    if _PLAYS.search(text):
        return ""
    for kind, pattern in _PATTERNS:
        if pattern.search(text):
            return kind
    return (
        "race_game"
        if re.search(_PLAYED, text, re.IGNORECASE) and _RACE.search(text) and "car" in text.lower()
        else ""
    )


def boarded(screenplay: Screenplay) -> Screenplay:
    """With the playful set in the place of the whole film, or of each of its shots that asks for one."""
    if len(screenplay.shots) <= 1:
        kind = board_of(screenplay.prompt)
        if not kind or (kind not in GAMES and screenplay.characters):
            return screenplay
        shots = tuple(replace(shot, place=None) for shot in screenplay.shots)
        placed = replace(screenplay, place=_place(kind, screenplay.prompt, screenplay, 0), shots=shots)
        style = tuple(s for s in screenplay.style if s not in OWN)
        return emptied(
            replace(
                placed, style=style, lines=tuple(replace(line, onscreen=False) for line in screenplay.lines)
            )
        )
    placed_shots = []
    for shot in screenplay.shots:
        kind = board_of(shot.words)
        own = kind and (kind in GAMES or not screenplay.characters)
        placed_shots.append(
            replace(shot, place=_place(kind, shot.words, screenplay, shot.number), camera=CameraWish())
            if own
            else shot
        )
    return replace(screenplay, shots=tuple(placed_shots))


def _place(kind: str, words: str, screenplay: Screenplay, shot: int) -> Place:
    signs = tuple(text.text for text in screenplay.texts if text.shot == shot)
    return Place(kind, words, interior=True, signs=signs, named="")


def emptied(screenplay: Screenplay) -> Screenplay:
    """What is filmed on a playful set: the set alone, and the texts that it does not show itself."""
    kind = screenplay.place.kind
    if kind not in BOARDS:
        return screenplay
    shown = screenplay.place.signs[: SHOWN.get(kind, 0)]
    texts = tuple(text for text in screenplay.texts if text.text not in shown)
    free = replace(
        screenplay, characters=(), things=(), actions=(), texts=texts, weather=(), camera=CameraWish()
    )
    return replace(free, shots=tuple(replace(shot, camera=CameraWish()) for shot in screenplay.shots))


def board_take(kind: str, shots: tuple[Shot, ...], gate: Gate) -> tuple[Shot, ...]:
    """Each shot as the set's own picture; from farther away where the picture is higher than it is wide."""
    eye, target, lens = BOARDS[kind]
    back = max(1.0, 3.5 / max(visible_width(gate, lens, 4.0), 0.5)) if gate_is_tall(gate, lens) else 1.0
    away: Vec = tuple(t + (e - t) * back for e, t in zip(eye, target, strict=True))  # type: ignore[assignment]
    return tuple(
        Shot(
            s.start,
            s.end,
            "straight on",
            keys_for(Setup(away, target, lens), "push_in", s.start, s.end, 0.04),
            lens,
            8.0,
            ease="linear",
        )
        for s in shots
    )


def gate_is_tall(gate: Gate, lens: float) -> bool:
    """Whether less is seen across than a wide picture shows."""
    return visible_width(gate, lens, 4.0) < 1.5 * visible_height(gate, lens, 4.0)


def board_reach(kind: str, gate: Gate) -> tuple[float, float, float, float]:
    """What is seen at the depth of the target: left and right, below and above its middle, in metres."""
    _, _, lens = BOARDS[kind]
    wide, high = visible_width(gate, lens, 4.0) / 2, visible_height(gate, lens, 4.0) / 2
    return (-wide, wide, -high, high)

"""Players: who holds the controls of a game. In a game with a figure of its own the player is that figure; in one that is
steered from outside (strategy, racing, puzzles) nobody sees the player."""

import re

from rushes.script.draft import Draft
from rushes.script.phrases import Phrase

__all__ = ["avatar", "is_game", "is_genre", "is_player", "same_musician", "steers_unseen"]

_GAME = re.compile(
    r"\b(?:game(?:play)?|gaming|video ?game|rpg|mmo\w*|hud|platformer|shooter|pixel[- ]art|voxel|(?:8|16|32|64)-bit|npcs?"
    r"|boss fight|loot|speedrun|esports|arcade|simulator|roguelike|metroidvania|sandbox|open-world|side-?scroll\w*|co-op"
    r"|respawn\w*|cutscene)\b|游戏|电竞|关卡|副本|手游|网游|玩家视角|像素风",
    re.IGNORECASE,
)
_STEERED = re.compile(
    r"\b(?:rts|(?:real-time|turn-based|grand) strategy|strategy game|tower[- ]defen[cs]e|god game"
    r"|racing (?:game|sim\w*)|(?:kart|street|arcade|drift|rally) rac(?:er|ing)|rally (?:car|game|stage)"
    r"|driving (?:game|sim\w*)|puzzle game|match-?3|match-three|tetris|falling[- ]block"
    r"|card game|deck-?build\w*|pinball|management (?:game|sim\w*)|(?:truck|train|farming|bus|flight) simulator"
    r"|chase[- ]cam(?:era)?|point-and-click|marble game|tile-matching|auto-?battler)\b"
    r"|赛车游戏|拉力赛|竞速|追车视角|驾驶游戏|模拟驾驶|飞行模拟|策略游戏|塔防|俄罗斯方块|消除游戏|三消|弹珠台|城市建造|模拟经营|卡牌游戏|音游|推箱子",
    re.IGNORECASE,
)
_OPPOSED = frozenset(
    {
        "opponent",
        "rival",
        "enemy",
        "foe",
        "boss",
        "guard",
        "shopkeeper",
        "merchant",
        "villager",
        "npc",
        "announcer",
        "giant",
        "huge",
        "hulking",
        "towering",
        "lumbering",
        "massive",
        "colossal",
        "teammate",
        "ally",
        "sidekick",
        "partner",
        "companion",
    }
)


_GENRE = re.compile(
    r"(?:an? )?(?:[\w-]+ )*?(?:dungeon|kart|endless|arcade|2d|3d|city|deck|base|colony|twin-stick|first-person|third-person"
    r"|rail|hero|looter|bullet-hell|auto|retro|pixel-art|voxel|isometric|side-scrolling|top-down|survival|roguelike|one-on-one)"
    r"[- ](?:\w+ )?(?:crawler|racer|runner|fighter|shooter|builder|battler|brawler|crafter)",
    re.IGNORECASE,
)


def is_genre(words: str) -> bool:
    """ "A cartoon kart racer", "isometric dungeon crawler": a game, and nobody."""
    return _GENRE.fullmatch(words) is not None


def is_game(draft: Draft) -> bool:
    """The film shows a game that is played on a screen."""
    return _GAME.search(draft.text) is not None


def is_player(phrase: Phrase) -> bool:
    """ "The player" by itself; a tennis player is somebody."""
    if phrase.head.text == "玩家":
        return not phrase.determiners and len(phrase.lexemes) == 1
    return phrase.head.norm in ("player", "gamer") and len(phrase.lexemes) == 1 and phrase.determiner("the")


def steers_unseen(draft: Draft, phrase: Phrase) -> bool:
    """The player of a game that is steered from outside."""
    if phrase.head.text == "玩家" and draft.text[phrase.end : phrase.end + 2] in (
        "操控",
        "控制",
        "操纵",
        "扮演",
        "操作",
    ):
        return True
    return is_player(phrase) and _STEERED.search(draft.text) is not None


def avatar(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """The figure of the game that was on before the player is spoken of; nobody where there is none or more than one."""
    if not is_player(phrase) or not is_game(draft):
        return ()
    figures = [
        name
        for name, c in draft.characters.items()
        if c.count == 1
        and not c.distant
        and draft.trades.get(name, "") not in (*_OPPOSED, "player")
        and not _OPPOSED & set(c.words.lower().split())
    ]
    return tuple(figures) if len(figures) == 1 else ()


def same_musician(draft: Draft, phrase: Phrase, profession: str) -> tuple[str, ...]:
    """ "The player draws a tone … Wider: a cellist": who plays, seen at last."""
    if profession != "musician" or not phrase.determiner("a"):
        return ()
    players = [i for i in draft.characters if draft.trades.get(i) == "player"]
    alone = sum(c.look.species == "person" for c in draft.characters.values()) == 1
    return tuple(players) if len(players) == 1 and alone else ()

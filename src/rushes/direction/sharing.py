"""Sharing: those who play a game together have one board, one table and one ball between them, however each is named.

A game is a doing whose partner sits across a table or stands apart; what lies between them is no player's own.
"""

from rushes.direction.handling import Handling, Item, sorts_of
from rushes.direction.plan import Figure
from rushes.direction.roles import Pair, Part, Roles, doer_of
from rushes.direction.units import BEARERS
from rushes.script.screenplay import Action

__all__ = ["host_of", "joined", "played_with", "shares"]

BETWEEN = frozenset({"table", "on_table", "front", "on_front", "far"})
"""Places between two who play: the second player's is the first one's."""

GAMES = frozenset({"across", "apart"})
"""Arrangements of partners who have something between them."""

ROUND_A_TABLE = 5
"""Players that one table has room for."""


def host_of(roles: Roles, who: str, verb: str) -> Part | None:
    """The part of the player whose game somebody takes part in; None for who plays first, or alone."""
    hosts = [p.doer for p in roles.pairs if p.partner == who and p.arrangement in GAMES | {"end"}]
    return next((part for part in roles.parts if part.who in hosts and part.action.verb == verb), None)


def shares(item: Item, host: Part | None) -> bool:
    """Whether an item that a doing brings is there already, because another player has it."""
    return host is not None and item.place in BETWEEN


def played_with(roles: Roles, row: Handling, target: str, figure: Figure, host: Part | None) -> str:
    """What a game is played with. The table that it is played at stands before the first player, and is not it, nor is
    the opponent; who joins a game plays with what the first player has put on the table."""
    if row.arrangement != "across":
        return target
    prop = roles.prop(target)
    if prop is not None and BEARERS & set(sorts_of(prop.kind)):
        if host is None:
            roles.hold(target, "front", figure.id)
        target = ""
    elif roles.figure(target) is not None:
        target = ""
    common = next((item for item in row.brings if item.main), None)
    if host is not None and not target and common is not None and common.place in BETWEEN:
        return host.target
    return target


def joined(roles: Roles, row: Handling, figure: Figure, action: Action) -> None:
    """Sit somebody down opposite who sits at the same table already, or at its end where two play there and it has room."""
    if row.posture != "sit" or roles.paired(figure.id) is not None:
        return
    doer = _at_the_same(roles, row, figure, action)
    if doer is None or doer.id == figure.id or doer_of(doer.look) != doer_of(figure.look):
        return
    players = [p for p in roles.pairs if p.doer == doer.id]
    if len(players) + 1 < ROUND_A_TABLE:
        roles.pairs.append(Pair(doer.id, figure.id, "end" if players else "across"))


def _at_the_same(roles: Roles, row: Handling, figure: Figure, action: Action) -> Figure | None:
    """Who has the table already at which somebody is to sit, or plays his game with another."""
    if row.arrangement == "across":
        playing = (p.who for p in roles.parts if p.action.verb == action.verb)
        return next((roles.figure(p.doer) for p in roles.pairs if p.doer in set(playing)), None)
    before = (h.doer for h in roles.holdings if h.item == action.target and h.place == "front")
    return roles.figure(next(before, "")) if row.hold == "front" else None

"""Renaming: somebody who is on by another noun ("a mountain biker … the rider", "a husky … the animal"), and groups by any of
their nouns."""

from dataclasses import replace

from rushes.script.draft import Draft
from rushes.script.lexicon import Sense
from rushes.script.phrases import Phrase

__all__ = ["by_another_noun", "christen", "group_of"]

CALLED = {
    "rider": "biker cyclist jockey skateboarder horseman horsewoman equestrian cowboy cowgirl motorcyclist racer courier",
    "driver": "racer cabbie trucker chauffeur motorist",
    "racer": "driver rider cyclist biker skier sprinter",
    "performer": "musician singer magician dancer acrobat clown busker juggler guitarist violinist pianist drummer "
    "cellist rapper ballerina mime contortionist breakdancer",
    "fighter": "boxer wrestler kickboxer swordsman samurai ninja gladiator knight fencer karateka judoka warrior brawler",
    "warrior": "knight samurai viking gladiator swordsman archer soldier barbarian ninja",
    "player": "golfer footballer striker goalkeeper batsman batter bowler guitarist violinist pianist drummer "
    "cellist flautist quarterback midfielder defender winger server gamer harpist trumpeter saxophonist",
    "athlete": "runner swimmer gymnast sprinter weightlifter vaulter jumper thrower boxer wrestler skier skater climber",
    "artist": "painter sculptor potter calligrapher muralist illustrator tattooist glassblower",
    "maker": "carpenter luthier cobbler potter blacksmith watchmaker glassblower weaver",
    "craftsman": "carpenter luthier cobbler potter blacksmith watchmaker glassblower weaver mason",
    "artisan": "carpenter luthier cobbler potter blacksmith watchmaker glassblower weaver mason cheesemaker",
    "scientist": "chemist physicist biologist researcher professor demonstrator technician lecturer teacher",
    "demonstrator": "scientist chemist physicist professor lecturer teacher presenter technician researcher",
    "presenter": "anchor host newsreader demonstrator scientist weatherman",
    "teacher": "instructor professor lecturer tutor coach",
    "worker": "miner welder builder mechanic bricklayer labourer farmer fisherman",
    "officer": "policeman policewoman cop constable sheriff trooper",
    "guard": "sentry soldier watchman officer",
    "thief": "burglar robber pickpocket bandit hacker intruder",
    "doctor": "surgeon physician dentist vet medic paramedic",
    "hero": "knight soldier warrior adventurer elf ranger detective",
    "avatar": "knight soldier warrior adventurer elf ranger",
    "figure": "stranger ghost monk",
}  # fmt: skip
"""General nouns, and the particular ones of whom they may be said again."""
_CALLED = {word: frozenset(others.split()) for word, others in CALLED.items()}
ANIMALS = frozenset(
    {
        "animal",
        "creature",
        "beast",
        "pet",
        "predator",
        "critter",
        "mammal",
        "feline",
        "canine",
        "bird",
        "insect",
    }
)
OPPOSED = frozenset({"opponent", "rival", "challenger", "adversary", "foe", "other"})


def group_of(draft: Draft, phrase: Phrase, sense: Sense) -> tuple[str, ...]:
    """The last group that was brought on by this noun or by another of its row."""
    base = sense.base or phrase.head.norm
    for group in reversed(draft.groups):
        first = group[0]
        trade = draft.trades.get(first, "")
        if draft.names.get(first) in (sense.kind, base) or trade in (base, phrase.head.norm, base + "s"):
            return group
    return ()


def by_another_noun(draft: Draft, phrase: Phrase, sense: Sense) -> tuple[str, ...]:
    """Whom "the rider", "the animal", "the opponent" mean where nobody was called that before."""
    if phrase.head.chinese or not phrase.determiner("the") or phrase.plural or phrase.count > 1:
        return ()
    word = phrase.head.norm.rpartition(" ")[2]
    on = [i for i in reversed(draft.mentions) if i in draft.characters and not draft.characters[i].distant]
    if phrase.head.norm in OPPOSED:
        return _opponent(draft, on)
    if sense.entry.get("species", "person") != "person":
        beasts = [i for i in on if draft.characters[i].look.species not in ("person", "robot", "alien")]
        same = sense.kind == "animal" or word in ANIMALS
        return tuple(beasts[:1]) if same and len(beasts) == 1 else ()
    titled = [i for i in on if draft.names.get(i) == "name" and draft.trades.get(i) == phrase.head.norm]
    if titled:
        return tuple(titled[:1])  # "Captain Reyes … the captain"
    others = _CALLED.get(word, frozenset())
    people = [
        i
        for i in on
        if draft.characters[i].count == 1 and draft.trades.get(i, "").rpartition(" ")[2] in others
    ]
    return tuple(people[:1]) if len({draft.trades.get(i) for i in people}) == 1 else ()


def _opponent(draft: Draft, on: list[str]) -> tuple[str, ...]:
    """Of the last pair the one who was not spoken of last."""
    pair = next((g for g in reversed(draft.groups) if len(g) == 2), ())
    return tuple(i for i in pair if i != on[0]) if on and on[0] in pair else ()


def christen(draft: Draft, name: str) -> None:
    """ "Two roommates in a kitchen. MAYA opens the fridge": a name in capitals is one of those who are on without one, if
    nothing was told of that one yet."""
    lone = [
        i
        for i in draft.subject
        if draft.characters[i].words.lower().startswith(("one ", "a lone ", "a single "))
    ]
    group = draft.groups[-1] if draft.groups else tuple(lone)
    told = {a.who for a in draft.actions} | {line.who for line in draft.lines}
    free = [
        i
        for i in group
        if i in draft.characters and i != name and draft.names.get(i) != "name" and i not in told
    ]
    if not free or draft.characters[free[0]].look.species != "person":
        return
    other = draft.characters.pop(free[0])
    own = draft.characters[name]
    look = replace(other.look, sex=own.look.sex or other.look.sex)
    draft.characters[name] = replace(own, look=look, relation=own.relation or other.relation)
    draft.groups = [tuple(name if i == free[0] else i for i in g) for g in draft.groups]
    draft.mentions = [i for i in draft.mentions if i != free[0]]
    draft.subject = tuple(i for i in draft.subject if i != free[0])

"""Trades: whether two nouns of one row may call the same person. A goalkeeper is not the referee, a cook may be the chef."""

from rushes.script.lexicon import Entry

__all__ = ["same_trade"]

ANYBODY = frozenset(
    {
        "",
        "person",
        "somebody",
        "someone",
        "human",
        "human being",
        "figure",
        "individual",
        "adult",
        "protagonist",
    }
    | {"character", "hero", "heroine", "stranger"}
)
"""Nouns that may mean anybody who is there; a passenger is not the driver."""

MIXED = frozenset({"actor", "thief", "shopkeeper", "traveller"})
"""Rows of trades that have little in common: a host is not the correspondent."""

_SYNONYMS = (
    ("anchor", "anchorman", "anchorwoman", "newscaster", "presenter", "host", "news presenter", "newsreader"),
    ("reporter", "journalist", "correspondent"),
    ("goalkeeper", "goalie"),
    ("bartender", "barman", "barmaid", "barkeeper"),
    ("barber", "hairdresser", "stylist"),
    ("cop", "policeman", "policewoman", "officer"),
    ("fireman", "firefighter"),
    ("instructor", "coach", "trainer", "teacher"),
    ("hiker", "climber", "mountaineer"),
    ("pilot", "captain"),
    ("cop", "officer", "sheriff"),
    ("robber", "thief", "burglar"),
    ("postman", "mailman", "courier"),
    ("customer", "guest", "patron", "diner"),
    ("vendor", "seller", "shopkeeper"),
    ("demonstrator", "scientist", "researcher", "presenter"),
    ("cook", "chef"),
    ("thief", "intruder", "bandit", "criminal", "villain"),
    ("traveller", "traveler", "tourist", "backpacker", "wanderer", "explorer", "adventurer"),
    ("shopkeeper", "owner", "merchant", "clerk", "cashier", "stallholder"),
    ("comedian", "performer", "comic"),
    ("cyclist", "rider", "biker"),
    ("runner", "sprinter", "jogger", "athlete"),
    ("wrestler", "fighter", "boxer"),
    ("swimmer", "diver"),
    ("racer", "driver"),
    ("surgeon", "doctor", "physician", "medic"),
    ("student", "pupil"),
)
_SETS = tuple(frozenset(words) for words in _SYNONYMS)


def same_trade(theirs: str, word: str, entry: Entry) -> bool:
    """Whether somebody brought on as `theirs` may be called `word`, a noun of the row `entry`."""
    if not theirs or theirs == word or word in ANYBODY or entry.get("species", "person") != "person":
        return True
    if not (theirs.isascii() and word.isascii()):
        return True
    ours, others = word.rpartition(" ")[2], theirs.rpartition(" ")[2]
    general = entry.name.rpartition(" ")[2]
    if entry.kind == "person":
        return ours == others
    if ours == others or general in (ours, others):
        return True
    if not (entry.get("profession") or "own" in entry.attributes or entry.kind in MIXED):
        return True
    return any(ours in words and others in words for words in _SETS)

"""Gendered nouns: whether a word for somebody says by its own form that it is a woman or a man ("landlady", "postman")."""

__all__ = ["sex_of"]

WOMEN = (
    "woman", "women", "lady", "ladies", "girl", "girls", "wife", "maid", "maiden", "tress", "sister", "mother", "aunt",
    "daughter", "queen",
)  # fmt: skip
MEN = ("boy", "boys", "lord", "father", "brother", "grandson", "stepson", "godson", "gentleman", "gentlemen")

FEMALE = frozenset(
    {"ballerina", "heroine", "stewardess", "duchess", "countess", "baroness", "lioness", "tigress", "seamstress", "goddess",
     "heiress", "hostess", "enchantress", "sorceress", "huntress", "mistress", "headmistress", "shepherdess", "governess",
     "priestess", "abbess", "mermaid", "diva", "soprano", "geisha", "midwife", "bride", "mare", "hen", "ewe", "cow"}
)  # fmt: skip
MALE = frozenset(
    {"king", "uncle", "son",
     "cowboy", "matador", "butler", "monk", "priest", "baron", "duke", "earl", "emperor", "pope", "tenor", "baritone", "lad",
     "bloke", "groom", "bull", "rooster", "stallion", "ram", "sorcerer", "bishop", "rabbi", "imam", "friar", "vicar",
     "abbot", "wizard", "angler man", "altar boy", "busboy", "bellboy", "paperboy", "doorman"}
)  # fmt: skip
TRADE = frozenset(
    {"policeman", "fireman", "postman", "mailman", "milkman", "cameraman", "doorman", "foreman", "salesman", "spokesman",
     "businessman", "fisherman", "weatherman", "anchorman", "sportsman", "horseman", "craftsman", "woodsman", "stuntman",
     "repairman", "handyman", "swordsman", "boatman", "ferryman", "hangman", "henchman", "barman", "linesman", "batsman"}
)  # fmt: skip
"""Words in -man that say more than a trade; others ("human", "shaman") say nothing."""


def sex_of(noun: str) -> str:
    """female, male, or "" where the noun leaves it open."""
    word = noun.rpartition(" ")[2]
    if word in FEMALE or word.endswith(WOMEN):
        return "female"
    if word in MALE or word in TRADE or word in ("man", "men", "guy") or word.endswith(MEN):
        return "male"
    return ""

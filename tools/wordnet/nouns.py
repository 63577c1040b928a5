"""Nouns: a lemma's most frequent sense that could be in a picture, its sort, and the nearest of our own words."""

from dataclasses import dataclass

from anchors import Anchors
from database import Synset, WordNet
from tables import Overrides, Root

__all__ = ["Meaning", "Nouns"]

ARTIFACTS = (6, 13, 5, 20, 17, 27, 18, 8)
SHARE = 0.3
"""A sense counts as physical where it is at least this often meant as the lemma's commonest abstract one."""
LESS = 0.45
"""How much a sense that calls a person names, or an animal that is eaten, counts against others of the same name."""
FAR = 7
"""More steps up than this say nothing any more."""
BEINGS = frozenset({"person", "profession", "spirit", "animal", "group"})
PLACES = frozenset({"room", "natural place", "place"})
NOTHING = frozenset({"abstract", ""})
ONLY_NEAREST = frozenset({"place", "weather"})
"""Sorts that mean nothing for a picture unless one of our words is near."""


@dataclass(frozen=True, order=True)
class Meaning:
    """One thing that a word may mean. `part` n or v; `category` and `like` of our tables; `traits` "sex=female age=child";
    `when`: p only in the plural, c only capitalised, l only in lower case, i only with an ending."""

    part: str
    sort: str
    category: str = ""
    like: str = ""
    traits: str = ""
    when: str = ""


class Nouns:
    """Everything that deciding about a noun needs."""

    def __init__(self, net: WordNet, roots: dict[str, Root], anchors: Anchors, choices: Overrides) -> None:
        self.net, self.roots, self.anchors, self.choices = net, roots, anchors, choices
        self.women = frozenset(net.sense(name).id for name in ("woman.n.1", "female.n.2"))
        self.men = frozenset(net.sense(name).id for name in ("man.n.1", "male.n.2"))
        self.young = frozenset(net.sense(name).id for name in ("child.n.1", "juvenile.n.1", "young.n.1"))
        self.old = net.sense("old_person.n.1").id

    def meanings(self, lemma: str, *, proper: bool) -> list[Meaning]:
        """What a lemma means: none where it has no sense of this kind; a single "abstract" where none can be seen.

        `proper`: only what is one of its kind (Paris), which is capitalised, but nobody; else only the others.
        """
        if proper and lemma in self.choices.lower:
            return []
        ids = [i for i in self.net.senses["n", lemma] if self._spelled(lemma, self.net.synsets[i], proper)]
        if not ids:
            return []
        chosen = self._chosen(lemma, ids)
        if chosen is None:
            return [] if proper else [Meaning("n", "abstract", when=self._when(lemma, "abstract"))]
        sort = self.sort(chosen)
        when = "c" if proper else self._when(lemma, sort)
        return [
            Meaning("n", sort, category, like, traits, when)
            for category, like, traits in self._categories(chosen, sort)
        ]

    def _spelled(self, lemma: str, synset: Synset, proper: bool) -> bool:
        word = next(w for w in synset.words if w.lower() == lemma)
        if proper:
            return synset.instance and word[:1].isupper() and self.sort(synset.id) not in BEINGS
        one = synset.instance and word[:1].isupper()
        demonym = word[:1].isupper() and synset.file == 18
        return not one and not demonym and word.upper() != word

    def _chosen(self, lemma: str, ids: list[str]) -> str | None:
        decided = self.choices.words.get(("n", lemma))
        if decided:
            return None if decided == "abstract" else self.net.sense(decided).id
        weights = {i: self.net.counts[lemma, i] + 0.8 / (1 + place) for place, i in enumerate(ids)}
        alive = any(self.sort(i) == "animal" for i in ids)
        less = {"person"} | ({"food"} if alive else set())
        seen = {i: w * (LESS if self.sort(i) in less else 1) for i, w in weights.items() if self.physical(i)}
        if not seen:
            return None
        best = max(seen, key=lambda i: seen[i])
        unseen = max((w for i, w in weights.items() if i not in seen), default=0.0)
        return best if seen[best] >= SHARE * unseen else None

    def physical(self, synset: str) -> bool:
        """Whether it can be seen or heard, by its sort."""
        sort = self.sort(synset)
        if sort in NOTHING:
            return False
        return sort not in ONLY_NEAREST or bool(self.nearest(synset, ("place", "weather", "thing")))

    def sort(self, synset: str) -> str:
        """The sort of the nearest root above."""
        steps = self.net.upwards(synset)
        near = min((n, i) for i, n in steps.items() if i in self.roots) if steps.keys() & self.roots else None
        return self.roots[near[1]].sort if near else ""

    def nearest(self, synset: str, categories: tuple[str, ...]) -> str:
        """ "category:form" of the nearest of our words above it, "" where none is near enough."""
        for here, steps in self.net.upwards(synset).items():
            if steps > FAR or (here in self.roots and self.roots[here].nearest == "-"):
                return ""
            for category in categories:
                if category in self.anchors.get(here, {}):
                    return f"{category}:{self.anchors[here][category]}"
        return ""

    def _categories(self, synset: str, sort: str) -> list[tuple[str, str, str]]:
        """(category, form of our tables, traits) of each thing that it can be in a picture."""
        if sort in BEINGS:
            like = self.nearest(synset, ("being",)).removeprefix("being:")
            return [("being", like, self._traits(synset, sort))]
        if sort in PLACES:
            return [("place", self.nearest(synset, ("place",)).removeprefix("place:"), "")]
        if sort in ("building", "structure"):
            place = self.nearest(synset, ("place",)).removeprefix("place:")
            place = place or ("house" if sort == "building" else "")
            thing = self.nearest(synset, ("thing",)).removeprefix("thing:")
            both = [("place", place, "")] if place else []
            return [*both, ("thing", thing or ("building" if sort == "building" else ""), "")]
        ours = {"clothing": "garment", "body part": "body", "sound": "sound", "weather": "weather"}.get(
            sort, "thing"
        )
        near = self.nearest(synset, (ours, "thing") if ours in ("weather", "garment") else (ours,))
        category, _, like = near.partition(":")
        return [(category or ours, like, "")]

    def _traits(self, synset: str, sort: str) -> str:
        above = self.net.upwards(synset).keys()
        traits = []
        if sort == "animal":
            traits += ["age=child"] * bool(above & self.young)
        else:
            traits += ["sex=female"] * bool(above & self.women) + ["sex=male"] * bool(above & self.men)
            traits += ["age=child"] * bool(above & self.young) or ["age=old"] * (self.old in above)
        return " ".join(traits)

    def _when(self, lemma: str, sort: str) -> str:
        """Where another part of speech is commoner, only the plural is surely a noun."""
        share = self.net.share(lemma)
        rivals = share["a"] + share["r"]
        adjective = bool(self.net.senses.get(("a", lemma)) or self.net.senses.get(("r", lemma)))
        weak = rivals > share["n"] or (rivals == share["n"] and adjective and sort in ("person", "abstract"))
        verb = share["v"] > 4 * (share["n"] + 1)
        return "p" if weak or verb else "l" if lemma in self.choices.lower else ""

"""Verbs: a lemma's most frequent sense that can be acted, and the nearest verb of our own tables."""

from anchors import Anchors
from database import WordNet
from nouns import Meaning
from tables import Overrides, Root

__all__ = ["Verbs"]

FILES = {
    29: "body", 30: "change", 31: "cognition", 32: "communication", 33: "competition", 34: "consumption", 35: "contact",
    36: "creation", 37: "emotion", 38: "motion", 39: "perception", 40: "possession", 41: "social", 42: "state", 43: "weather",
}  # fmt: skip
"""The coarse class of each lexicographer's file of verbs."""

SEEN = {"motion", "contact", "communication", "perception", "consumption", "body", "creation", "competition"}
UNSEEN = 0.35
"""How much a tag of a sense that cannot be seen counts against one that can."""
SOMEBODY = frozenset({2, 8, 9, 10, *range(13, 34)})
"""Sentence frames that begin with “Somebody …”."""
FAR = 4
FAR_IN_THOUGHT = 1
RIVAL = 5
"""A lemma that is tagged this many times more often as a noun or an adjective is a verb only with an ending."""


class Verbs:
    """Everything that deciding about a verb needs."""

    def __init__(self, net: WordNet, roots: dict[str, Root], anchors: Anchors, choices: Overrides) -> None:
        self.net, self.roots, self.anchors, self.choices = net, roots, anchors, choices

    def meaning(self, lemma: str) -> Meaning:
        """What is done: `like` is a form of our verbs, "" where nothing that we have comes near."""
        ids = self.net.senses["v", lemma]
        decided = self.choices.words.get(("v", lemma))
        if decided == "abstract":
            return Meaning("v", "state", when=self._when(lemma))
        if decided:
            ids = [self.net.sense(decided).id]
        best, weight = ids[0], 0.0
        for place, synset in enumerate(ids):
            sort = FILES[self.net.synsets[synset].file]
            like = self.nearest(synset)
            worth = 1.0 if like and sort in SEEN else UNSEEN
            here = worth * (self.net.counts[lemma, synset] + 0.8 / (1 + place))
            if here > weight:
                best, weight = synset, here
        like = self.nearest(best)
        return Meaning(
            "v", FILES[self.net.synsets[best].file], "verb" if like else "", like, when=self._when(lemma)
        )

    def nearest(self, synset: str) -> str:
        """The form of the nearest of our verbs; none for what only things do, unless it is a thing's verb of ours."""
        far = FAR_IN_THOUGHT if self.net.synsets[synset].file in (31, 42) else FAR
        acted = bool(self.net.synsets[synset].frames & SOMEBODY)
        for here, steps in self.net.upwards(synset).items():
            if steps > far or (here in self.roots and self.roots[here].nearest == "-"):
                return ""
            if "verb" in self.anchors.get(here, {}):
                form = self.anchors[here]["verb"]
                return form if acted or form in ("shine", "ring", "fly", "fall") else ""
        return ""

    def _when(self, lemma: str) -> str:
        """Base forms of a word that is mostly a noun or an adjective are no verbs; forms with an ending may be."""
        share = self.net.share(lemma)
        rival = max(share["n"], share["a"] + share["r"])
        bare = not share["v"] and any(self.net.senses.get((part, lemma)) for part in "nar")
        return "i" if rival > RIVAL * (share["v"] + 0.5) or (bare and rival) else ""

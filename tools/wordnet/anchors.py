"""Anchors: which synset each form of Rushes' own tables means, so that the nearest one can be found from any other.

A form may have many senses. The one is taken that its row's other forms are close to ("bank" beside "shore" is no bank
with clerks), that suits its category, and that is used most. `overrides.tsv` says otherwise where that goes wrong.
"""

from collections import defaultdict
from math import log2

from database import WordNet
from tables import Overrides, Root

from rushes.script.lexicon import Entry, lexicon

__all__ = ["Anchors", "anchors_of"]

Anchors = dict[str, dict[str, str]]
"""Synset → category → the form of our tables that means it."""

ANIMALS, PEOPLE = (5, 18, 14), (18, 14, 5)
FILES = {
    "thing": (6, 13, 20, 17, 27, 10, 19, 8, 11), "place": (6, 17, 15, 14), "garment": (6,), "body": (8, 5, 20),
    "weather": (19, 11), "sound": (11, 10, 4, 19),
}  # fmt: skip
"""Lexicographer's files in which a form's sense may lie, by its category."""
VERB_FILES = {
    "motion": (38,), "posture": (38, 35, 29, 33, 36, 41), "handle": (35, 36, 34, 30, 31, 38), "say": (32,), "talk": (32,),
    "gaze": (39,), "face": (29, 32, 37), "social": (35, 38, 41), "gesture": (32, 35, 38, 29), "voice": (32, 39),
    "nature": (43, 38, 39, 30), "wear": (29,), "sound": (39, 32), "aux": (), "copula": (), "have": (), "show": (), "feel": (),
    "display": (),
}  # fmt: skip
"""The same for verbs, by the class of their row; rows of no file are no anchors."""
NEAR = 3


def anchors_of(net: WordNet, roots: dict[str, Root], overrides: Overrides, part: str) -> Anchors:
    """The anchors for nouns ("n") or verbs ("v"): the tables' forms first, then what the roots add."""
    found: Anchors = defaultdict(dict)
    for entry, forms in _rows(part).items():
        senses = {form: _senses(net, form, entry, part) for form in forms}
        for form in forms:
            name = overrides.anchors.get((entry.category, form), "")
            if name == "-":
                continue
            best = net.sense(name).id if name else _best(net, form, senses)
            known = found[best].get(entry.category) if best else None
            if best and (known is None or _use(net, form, best) > _use(net, known, best)):
                found[best][entry.category] = form
    for synset, root in roots.items():
        if root.nearest == "-" or not root.nearest:
            found[synset] = {}
        elif root.nearest:
            category, _, form = root.nearest.partition(":")
            found[synset].setdefault(category, form)
    return found


def _use(net: WordNet, form: str, synset: str) -> int:
    """How often a form was tagged with a sense: of two that mean the same the commoner is the anchor."""
    return net.counts[form.replace(" ", "_"), synset]


def _rows(part: str) -> dict[Entry, list[str]]:
    """Forms by row, its first form first."""
    rows: dict[Entry, list[str]] = {}
    for key, senses in lexicon().english.items():
        for sense in senses:
            verb = sense.category == "verb"
            if sense.form or sense.base != key or verb != (part == "v"):
                continue
            if verb or sense.category in FILES or sense.category == "being":
                rows.setdefault(sense.entry, []).append(key)
    return rows


def _files(entry: Entry) -> tuple[int, ...]:
    if entry.category == "being":
        return PEOPLE if entry.get("species", "person") == "person" else ANIMALS
    if entry.category == "verb":
        return VERB_FILES.get(entry.get("class"), ())
    return FILES[entry.category]


def _senses(net: WordNet, form: str, entry: Entry, part: str) -> list[str]:
    ids = net.senses.get((part, form.replace(" ", "_")), [])
    fitting = [[i for i in ids if net.synsets[i].file == file] for file in _files(entry)]
    if entry.category == "being":
        return next((some for some in fitting if some), [])
    return [i for i in ids if any(i in some for some in fitting)]


def _best(net: WordNet, form: str, senses: dict[str, list[str]]) -> str:
    """The sense that is closest to the other forms' senses, and used most."""
    others = [
        {above for i in ids for above, steps in net.upwards(i).items() if steps <= NEAR}
        for other, ids in senses.items()
        if other != form
    ]

    def score(place: int, synset: str) -> float:
        near = {above: steps for above, steps in net.upwards(synset).items() if steps <= NEAR}
        kin = sum(max((1 / (1 + near[a]) for a in near if a in other), default=0) for other in others)
        share = kin / max(len(others), 1)
        return 6 * share + log2(1 + net.counts[form.replace(" ", "_"), synset]) - 0.7 * place

    ranked = [(score(place, synset), synset) for place, synset in enumerate(senses[form])]
    return max(ranked)[1] if ranked else ""

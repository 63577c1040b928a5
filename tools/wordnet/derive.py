"""Derive `src/rushes/script/tables/wordnet.txt.xz` from WordNet: what words stand for that Rushes' own tables do not know.

    apt-get install wordnet-base        # WordNet 3.0 in /usr/share/wordnet
    .venv/bin/python tools/wordnet/derive.py
    .venv/bin/python tools/wordnet/derive.py --show zeppelin welder moonwalk

Run it again after the tables of words (`script/tables/*.tsv`) have grown much: the new words become nearer neighbours.
The file: the meanings, one a line (part, sort, category, our word, traits, when); an empty line; then every lemma with the
numbers of its meanings, sorted by bytes. "=" before a lemma marks an irregular form of it.
"""

import argparse
import lzma
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(Path(__file__).parent)]

from anchors import anchors_of  # noqa: E402
from database import WordNet  # noqa: E402
from nouns import Meaning, Nouns  # noqa: E402
from tables import overrides, roots  # noqa: E402
from verbs import Verbs  # noqa: E402

from rushes.script.lexicon import normal  # noqa: E402
from rushes.script.wordnet import bases  # noqa: E402

TARGET = ROOT / "src/rushes/script/tables/wordnet.txt.xz"
WORDS = 3
SHORT = {"ox", "ax"}
NOT_WORDS = ("genus_", "family_", "order_", "class_", "division_", "phylum_", "suborder_", "superfamily_")
FILTER = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 21}]
"""A dictionary of 2 MB holds the whole text, and the reader needs no more memory than that."""


def words_of(net: WordNet) -> tuple[dict[str, list[Meaning]], dict[str, str], set[str]]:
    """The meanings of every lemma, the lemma of every irregular form, and adjectives that look like the past of verbs."""
    choices = overrides()
    noun_roots, verb_roots = roots(net, "roots.tsv"), roots(net, "verb_roots.tsv")
    nouns = Nouns(net, noun_roots, anchors_of(net, noun_roots, choices, "n"), choices)
    verbs = Verbs(net, verb_roots, anchors_of(net, verb_roots, choices, "v"), choices)
    found: dict[str, list[Meaning]] = {}
    for part, lemma in sorted(net.senses):
        if part not in "nv" or not _wanted(net, lemma):
            continue
        if part == "n":
            new = nouns.meanings(lemma, proper=False) + nouns.meanings(lemma, proper=True)
            new = [m for m in new if _telling(net, lemma, m)]
        else:
            new = [verbs.meaning(lemma)] if "_" not in lemma else []
        if new:
            key = normal(lemma.replace("_", " "))
            found[key] = list(dict.fromkeys([*found.get(key, []), *new]))
    _tidy(found)
    return found, _irregular(net, found), _adjectives(net, found)


def _wanted(net: WordNet, lemma: str) -> bool:
    key = lemma.replace("_", " ")
    if key[:1] in "'0123456789" or lemma.startswith(NOT_WORDS) or "/" in key or "." in key:
        return False
    return normal(key).count(" ") < WORDS and (len(key) > 2 or key in SHORT)


def _telling(net: WordNet, lemma: str, meaning: Meaning) -> bool:
    """Compounds are kept where they can be seen and mean what their words say; "dark horse" is a saying."""
    if "_" not in lemma:
        return True
    if meaning.sort == "abstract":
        return False
    first, last = lemma.split("_")[0], lemma.split("_")[-1]
    heads = set(net.senses.get(("n", last), ()))
    literal = any(heads & net.upwards(sense).keys() for sense in net.senses["n", lemma])
    return literal or ("a", first) not in net.senses or net.counts_of("n", first) > 0


def _tidy(found: dict[str, list[Meaning]]) -> None:
    """A noun that is nothing to see is kept only where it is a verb as well, or would be taken for the plural of another word
    ("physics"; but "darts" are darts)."""
    for key, meanings in list(found.items()):
        if all(m.sort == "abstract" for m in meanings) and not (key.endswith("ics") and key[:-1] in found):
            del found[key]


def _irregular(net: WordNet, found: dict[str, list[Meaning]]) -> dict[str, str]:
    forms: dict[str, str] = {}
    for part in "nv":
        for form, lemma in net.irregular[part]:
            key, base = normal(form.replace("_", " ")), normal(lemma.replace("_", " "))
            there = any(m.part == part for m in found.get(base, []))
            if there and key != base and not any((b, p) == (base, part) for b, _, p in bases(key)):
                shape = (
                    "p" if part == "n" else "g" if key.endswith("ing") else "s" if key.endswith("s") else "d"
                )
                forms.setdefault(key, f"{part}{shape}{base}")
    return forms


def _adjectives(net: WordNet, found: dict[str, list[Meaning]]) -> set[str]:
    """Adjectives that look like the past of a verb: "battered"."""
    return {
        lemma
        for part, lemma in net.senses
        if part == "a"
        and lemma.endswith("ed")
        and any(name == "ed" and base in found for base, name, _ in bases(lemma))
    }


def written(found: dict[str, list[Meaning]], forms: dict[str, str], adjectives: set[str]) -> bytes:
    """The file's text."""
    counted = Counter(m for meanings in found.values() for m in meanings)
    numbers = {m: n for n, (m, _) in enumerate(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))}
    head = ["\t".join((m.part, m.sort, m.category, m.like, m.traits, m.when)) for m in numbers]
    lines = {key: ",".join(str(numbers[m]) for m in meanings) for key, meanings in found.items()}
    for adjective in adjectives:
        lines[adjective] = f"{lines[adjective]},a" if adjective in lines else "a"
    for form, base in forms.items():
        lines[form] = f"{lines[form]}={base}" if form in lines else f"={base}"
    body = sorted(f"{key}\t{rest}".encode() for key, rest in lines.items())
    return "\n".join(head).encode() + b"\n\n" + b"\n".join(body) + b"\n"


def main() -> None:
    """Derive and write, or show some words."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    parser.add_argument("--show", nargs="*", help="print what these words become instead of writing")
    args = parser.parse_args()
    found, forms, adjectives = words_of(WordNet(args.wordnet))
    for word in args.show or ():
        print(f"{word}: {found.get(normal(word), forms.get(normal(word), 'not there'))}")
    if args.show is None:
        text = written(found, forms, adjectives)
        packed = lzma.compress(text, format=lzma.FORMAT_XZ, check=lzma.CHECK_CRC32, filters=FILTER)
        TARGET.write_bytes(packed)
        print(f"{len(found)} words, {len(forms)} irregular forms: {len(text)} bytes, packed {len(packed)}")


if __name__ == "__main__":
    main()

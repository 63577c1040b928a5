"""Words that no table has become the nearest that has; what cannot be seen becomes nothing; the log says what stood in."""

import lzma
import subprocess
import sys
from importlib.resources import files

import pytest

from rushes.direction.casting import cast_props
from rushes.direction.places import facts_of
from rushes.script.lexicon import lexicon
from rushes.script.reader import read
from rushes.script.screenplay import Character, Screenplay, Thing
from rushes.script.wordnet import bases, known

UNHEARD = "quizzical zorblax"
FOLDER = files("rushes.script.tables")


def sorts(word: str, *, capital: bool = False) -> set[tuple[str, str]]:
    return {(k.meaning.part, k.meaning.sort) for k in known(word, capital=capital)}


def alike(word: str, *, capital: bool = False) -> set[str]:
    return {k.meaning.like for k in known(word, capital=capital)}


def thing(screenplay: Screenplay) -> Thing:
    (only,) = screenplay.things
    return only


def character(screenplay: Screenplay) -> Character:
    (only,) = screenplay.characters
    return only


def unread(screenplay: Screenplay) -> str:
    return " ".join(u.words for u in screenplay.unread)


@pytest.mark.parametrize(
    ("word", "sort"),
    [("skiff", "vehicle"), ("syringe", "tool"), ("balalaika", "instrument"), ("welder", "profession"), ("rival", "person"),
     ("ocelot", "animal"), ("cactus", "plant"), ("strudel", "food"), ("urn", "container"), ("wardrobe", "furniture"),
     ("kerosene", "substance"), ("sombrero", "clothing"), ("knuckle", "body part"), ("plop", "sound"), ("pantry", "room"),
     ("atoll", "natural place"), ("observatory", "building"), ("hailstorm", "weather"), ("crossbow", "weapon"),
     ("platoon", "group")],
)  # fmt: skip
def test_nouns_have_a_sort(word: str, sort: str) -> None:
    assert ("n", sort) in sorts(word)


@pytest.mark.parametrize(
    ("word", "like"), [("pirogue", "canoe"), ("greatcoat", "overcoat"), ("bugler", "trumpeter")]
)
def test_nouns_have_the_nearest_of_our_words(word: str, like: str) -> None:
    assert like in alike(word)


@pytest.mark.parametrize("word", ["idea", "justice", "tuesday", "argument", "percentage", "hypothesis"])
def test_abstract_nouns_are_nothing_to_see(word: str) -> None:
    assert {k.meaning.sort for k in known(word) if k.meaning.part == "n"} <= {"abstract"}


@pytest.mark.parametrize(
    ("form", "base", "shape"),
    [("welders", "welder", "plural"), ("crocodilians", "crocodilian", "plural"), ("oxen", "ox", "plural"),
     ("scuttling", "scuttle", "ing"), ("rivetted", "rivet", "ed"), ("trod", "tread", "ed"), ("wades", "wade", "s"),
     ("fire extinguishers", "fire extinguisher", "plural")],
)  # fmt: skip
def test_forms_lead_to_their_lemma(form: str, base: str, shape: str) -> None:
    assert (base, shape) in {(k.base, k.form) for k in known(form)}


def test_names_of_places_are_known_with_a_capital_only() -> None:
    assert ("n", "natural place") in sorts("mississippi", capital=True)
    assert sorts("mississippi") <= {("n", "abstract")}


def test_nonsense_is_unknown() -> None:
    assert known("zorblax") == known("") == known("\n") == known("\t0") == known("的") == ()


def test_an_unlisted_thing_is_filmed_as_the_nearest_under_its_own_name() -> None:
    s = read("A woman sits in a pirogue on a lake")
    assert thing(s).words == "a pirogue"
    assert thing(s).kind in {sense.own for sense in lexicon().english["canoe"]}
    assert any("pirogue" in line and "stands for it" in line for line in s.log)


def test_a_thing_that_nothing_is_near_keeps_its_own_kind() -> None:
    s = read("An astrolabe stands on a beach")
    assert thing(s).kind == "astrolabe"
    assert cast_props(s, (), 0, 1.0, facts_of("beach"))[0].kind == "astrolabe"


def test_a_stand_in_is_told_once() -> None:
    s = read("A pirogue lies on a beach. The pirogue is old.")
    assert sum("pirogue" in line for line in s.log) == 1


def test_an_unlisted_profession_is_a_person() -> None:
    who = character(read("A goldsmith smiles in a park"))
    assert (who.look.species, who.look.age, who.look.profession) == ("person", "adult", "goldsmith")
    assert who.words == "A goldsmith"


def test_an_unlisted_animal_is_of_the_nearest_species() -> None:
    who = character(read("An ibex runs on a mountain"))
    assert who.look.species in ("goat", "deer", "sheep")
    assert who.look.breed == "ibex"


def test_an_unlisted_place_is_filmed_in_the_nearest_set() -> None:
    s = read("A boy runs through an archipelago")
    assert s.place.kind == "beach"
    assert any("archipelago" in line for line in s.log)


def test_an_unlisted_verb_is_acted_as_the_nearest() -> None:
    s = read("A man toddles along a beach")
    assert [(a.verb, a.words) for a in s.actions] == [("walk", "toddles")]
    assert any("“toddle”" in line for line in s.log)


def test_an_unlisted_verb_of_speech_says_a_line() -> None:
    s = read("A woman and a man stand in a park. The woman stammers: “I am late.”")
    assert [(line.who, line.text) for line in s.lines] == [("woman", "I am late.")]


@pytest.mark.parametrize("word", ["hypothesis", "percentage", "seriousness"])
def test_what_cannot_be_seen_stays_unread(word: str) -> None:
    s = read(f"A dog runs along a beach, {word}")
    assert (len(s.characters), s.things, unread(s)) == (1, (), word)


def test_verbs_of_state_are_no_action() -> None:
    s = read("A woman resembles a man")
    assert not [a for a in s.actions if a.words == "resembles"]


def test_words_of_the_tables_are_never_looked_up() -> None:
    for form in ("boat", "dog", "walks"):
        senses = lexicon().english[form]
        assert not any(s.entry.get("sort") for s in senses)
    assert thing(read("A boat lies on a beach")).kind == "boat"


def test_compounds_are_one_word() -> None:
    assert thing(read("A grandfather clock stands in a studio")).words == "A grandfather clock"
    assert "fire" not in [t.kind for t in read("A fire extinguisher hangs in a studio").things]


def test_sayings_are_no_things() -> None:
    assert not known("red herring")
    assert not known("cold feet")


def test_a_word_that_means_nothing_anywhere_is_unread() -> None:
    assert unread(read(f"A dog runs along a beach, {UNHEARD}")) == UNHEARD


@pytest.mark.parametrize(
    ("prompt", "language"), [("Een hond rent over het strand", "nl"), ("Un chien court sur la plage", "fr")]
)
def test_other_languages_are_not_read_as_english(prompt: str, language: str) -> None:
    s = read(prompt)
    assert (s.language, s.things) == (language, ())


def test_all_neighbours_are_words_of_the_tables() -> None:
    """Where many are not: run tools/wordnet/derive.py again."""
    head = lzma.decompress((FOLDER / "wordnet.txt.xz").read_bytes()).partition(b"\n\n")[0].decode()
    rows = {(row[2], row[3]) for row in (line.split("\t") for line in head.split("\n")) if row[3]}
    known_ = {(s.category, form) for form, senses in lexicon().english.items() for s in senses}
    assert len(rows) > 400
    assert len(rows - known_) <= len(rows) // 20, sorted(rows - known_)[:20]


def test_rules_for_endings_end() -> None:
    for word in ("s", "es", "ing", "ed", "ss", "ies", "", "aaing"):
        assert all(base and part in "nv" for base, _, part in bases(word) if base != word)


def test_the_file_is_small_and_has_its_licence() -> None:
    assert len((FOLDER / "wordnet.txt.xz").read_bytes()) < 5_000_000
    assert "Princeton University" in (FOLDER / "WORDNET-LICENSE.txt").read_text(encoding="utf-8")


def test_it_is_read_when_first_needed_and_takes_little() -> None:
    code = """
import tracemalloc
from rushes.script.reader import read
from rushes.script import wordnet
read("A dog runs on a beach")
before = wordnet._table.cache_info().currsize
tracemalloc.start()
wordnet.known("skiff")
print(before, tracemalloc.get_traced_memory()[1])
"""
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    ).stdout
    before, peak = map(int, out.split())
    assert before == 0
    assert peak < 15_000_000

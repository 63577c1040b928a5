"""The tables are well formed, and words are found in their forms."""

from importlib.resources import files

import pytest

from rushes.script.lexicon import TABLES, lexicon
from rushes.script.setnames import SETS


@pytest.mark.parametrize("table", TABLES)
def test_rows_have_five_columns(table: str) -> None:
    text = (files("rushes.script.tables") / f"{table}.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        assert line.count("\t") == 4, line


def test_places_are_sets_that_stand() -> None:
    kinds = {s.kind for senses in lexicon().english.values() for s in senses if s.category == "place"}
    assert kinds <= set(SETS)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("running", "run"),
        ("ran", "run"),
        ("sits", "sit"),
        ("hugged", "hug"),
        ("carries", "hold"),
        ("lying", "lie"),
    ],
)
def test_verb_forms(form: str, kind: str) -> None:
    assert kind in {s.kind for s in lexicon().english[form] if s.category == "verb"}


@pytest.mark.parametrize(
    ("form", "kind"), [("women", "woman"), ("wolves", "wolf"), ("puppies", "puppy"), ("geese", "duck")]
)
def test_plurals(form: str, kind: str) -> None:
    assert (kind, "plural") in {(s.kind, s.form) for s in lexicon().english[form]}

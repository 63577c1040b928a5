"""Outfits: every row can be sewn, the prompt's own clothes win, and who bathes wears little."""

from importlib.resources import files

import pytest

from rushes.direction.plan import Figure
from rushes.script.reader import read
from rushes.script.screenplay import Garment, Look
from rushes.stage.people.casting import cast
from rushes.stage.people.garments import places_of
from rushes.stage.people.model import make_model
from rushes.stage.people.outfits import outfits
from rushes.stage.people.wardrobe.dress import ALIASES, OTHERS, SKIRTS
from rushes.stage.people.wardrobe.extras import EXTRAS
from rushes.stage.people.wardrobe.heads import HATS
from rushes.stage.people.wardrobe.legs import FOOTWEAR, LEGWEAR
from rushes.stage.people.wardrobe.tops import PATTERNS

SEWN = {*PATTERNS, *SKIRTS, *LEGWEAR, *FOOTWEAR, *HATS, *EXTRAS, *OTHERS, *ALIASES}


def worn(**look: object) -> set[str]:
    return {g.kind for g in cast(Figure("f", Look(age="adult", **look), seed=3)).garments}


def test_every_garment_of_every_outfit_can_be_sewn() -> None:
    assert len(outfits()) >= 25
    assert {g.kind for outfit in outfits().values() for g in outfit} <= SEWN


def test_every_garment_that_the_reader_knows_can_be_sewn() -> None:
    text = (files("rushes.script.tables") / "garments.tsv").read_text(encoding="utf-8")
    assert {line.split("\t")[1] for line in text.splitlines()[1:] if line} <= SEWN


def test_every_noun_with_a_dress_of_its_own_has_the_outfit() -> None:
    text = (files("rushes.script.tables") / "uniforms.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t")[0] for line in text.splitlines() if line and not line.startswith("#")]
    assert set(rows[1:]) <= outfits().keys()


@pytest.mark.parametrize("profession", ["astronaut", "knight", "samurai", "fairy", "diver"])
def test_an_outfit_is_built_within_its_budget(profession: str) -> None:
    model = make_model(Figure("f", Look(age="adult", profession=profession), seed=1))
    assert not model.unknown
    assert sum(len(piece.mesh.faces) for piece in model.pieces) < 90_000


def test_what_the_prompt_dresses_somebody_in_wins() -> None:
    kinds = worn(profession="chef", garments=(Garment("sweater", "red"),))
    assert "sweater" in kinds
    assert "jacket" not in kinds
    assert "chef_hat" in kinds


@pytest.mark.parametrize("profession", sorted(outfits()))
def test_nothing_is_worn_where_something_else_is(profession: str) -> None:
    heads = [kind for kind in worn(profession=profession) if "head" in places_of(kind)]
    feet = [kind for kind in worn(profession=profession) if "feet" in places_of(kind)]
    assert len(heads) <= 1
    assert len(feet) == 1


def test_a_man_swims_in_shorts_and_a_woman_in_a_suit() -> None:
    assert {"shorts", "bare", "barefoot"} <= worn(profession="swimmer", sex="male")
    assert {"swimsuit", "barefoot"} <= worn(profession="swimmer", sex="female")


@pytest.mark.parametrize(
    ("prompt", "profession"),
    [
        ("A templar kneels", "knight"),
        ("The man is a pirate", "pirate"),
        ("骑士骑着马", "knight"),
        ("A racing driver waves", "racer"),
    ],
)
def test_a_noun_brings_its_dress(prompt: str, profession: str) -> None:
    assert read(prompt).characters[0].look.profession == profession

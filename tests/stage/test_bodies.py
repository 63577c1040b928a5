"""Bodies on the shelf: what is read back is what was modelled, and neither other values nor another recipe meet it."""

import subprocess
import sys
from dataclasses import dataclass

import numpy as np
import pytest

from rushes.direction.plan import Figure
from rushes.script.screenplay import Look
from rushes.stage import assembly
from rushes.stage.animals import quadruped
from rushes.stage.animals.forms import form_of
from rushes.stage.build import level
from rushes.stage.meshkit import bodies, shelf
from rushes.stage.meshkit.bodies import packed, recipe, shelved, unkept, unpacked
from rushes.stage.meshkit.solids import sphere
from rushes.stage.people.model import make_model
from rushes.stage.scene import Finish, Mesh, Piece


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(bodies, "_UNKEPT", {})


class Potter:
    """Makes balls, and counts them."""

    def __init__(self):
        self.made = 0

        def ball(radius, rng):
            self.made += 1
            return Piece("ball", sphere((0, 0, 0), radius * rng.uniform(1.0, 2.0), "#ffffff"), Finish("wood"))

        self.ball = shelved(ball)


def drawn():
    return np.random.default_rng(7)


def same(one, other):
    """Whether two meshes are the same to the bit."""
    parts = ("positions", "normals", "colours", "faces", "bones", "weights")
    pairs = [(getattr(one, part), getattr(other, part)) for part in parts]
    return all(a is b if a is None else np.array_equal(a, b) and a.dtype == b.dtype for a, b in pairs)


def test_what_was_modelled_is_read_back_whole():
    potter = Potter()
    first, second = potter.ball(1.0, drawn()), potter.ball(1.0, drawn())
    assert potter.made == 1
    assert second.finish == first.finish
    assert same(first.mesh, second.mesh)


def test_a_random_generator_goes_on_as_if_the_thing_had_been_modelled():
    potter, one, other = Potter(), drawn(), drawn()
    potter.ball(1.0, one), potter.ball(1.0, other)
    assert potter.made == 1
    assert one.random() == other.random() != drawn().random()


def test_other_values_make_another_book():
    potter = Potter()
    potter.ball(1.0, drawn()), potter.ball(1.0 + 1e-12, drawn())
    potter.ball(1.0, np.random.default_rng(8))
    assert potter.made == 3


def test_another_recipe_makes_another_book(monkeypatch):
    potter = Potter()
    potter.ball(1.0, drawn())
    monkeypatch.setattr(bodies, "recipe", lambda module: "changed")
    potter.ball(1.0, drawn())
    assert potter.made == 2


def test_the_recipe_is_all_that_a_module_builds_on(monkeypatch):
    whole = recipe.__wrapped__
    module, read = "rushes.stage.animals.quadruped", bodies._read
    before = whole(module)
    for name in ("animals.pelt", "meshkit.solids", "meshkit.matrices", "scene"):  # solids brings matrices

        def changed(other, name=name):
            digest, named = read(other)
            return digest + "!" * (other == f"rushes.stage.{name}"), named

        monkeypatch.setattr(bodies, "_read", changed)
        assert whole(module) != before, name
    monkeypatch.setattr(
        bodies, "_read", lambda other: (read(other)[0] + "!" * ("sets" in other), read(other)[1])
    )
    assert whole(module) == before


def test_a_spoilt_book_is_modelled_anew():
    potter = Potter()
    first = potter.ball(1.0, drawn())
    (path,) = shelf.shelf_folder().glob("*.mesh")
    path.write_bytes(path.read_bytes()[:-40])
    assert same(potter.ball(1.0, drawn()).mesh, first.mesh)
    assert potter.made == 2


def test_where_it_cannot_be_kept_a_note_says_so(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    potter = Potter()
    potter.ball(1.0, drawn())
    assert potter.made == 1
    assert any("not kept" in note for note in unkept())
    stage = assembly.Stage(None, 24, assembly.BuiltSet((), None, level), {}, {})
    assert set(unkept()) <= set(stage.notes())


def test_what_is_no_plain_value_is_made_every_time():
    made = []

    @shelved
    def closing(n):
        made.append(n)
        return lambda: n

    assert [closing(3)(), closing(3)()] == [3, 3]
    assert made == [3, 3]


@dataclass(frozen=True)
class Stranger:
    """Not of this program."""

    name: str


def test_only_things_of_the_program_are_packed():
    with pytest.raises(TypeError):
        packed(Stranger("x"))


@pytest.mark.parametrize(
    "thing",
    [
        (1, 2.5, "word", None, True, float("inf")),
        {"a": [1, (2, 3)], 4: frozenset({"x", "y"})},
        Finish("felt", parameters=(0.1, 0.2, 0.3, 0.4)),
        level,
        np.float32(0.1),
    ],
)
def test_plain_things_come_back_as_they_were(thing):
    again = unpacked(packed(thing))
    assert again == thing
    assert type(again) is type(thing)


def test_an_array_that_two_share_is_packed_once():
    points = np.ones((1000, 3), np.float32)
    one = packed([Mesh(points, points, points, np.zeros((0, 3), np.int32))])
    assert one["content"].nbytes < 1.1 * points.nbytes
    again = unpacked(one)[0]
    assert np.array_equal(again.normals, points)


def test_a_second_process_builds_an_animal_and_a_person_without_modelling():
    asked = Figure("f", Look(species="dog"), seed=3)
    form = form_of(asked.look)
    made = quadruped._modelled.__wrapped__(form, 0.5, 3)
    person = make_model.__globals__["_modelled"].__wrapped__
    figure = Figure("p", Look(age="adult"), seed=3)
    cast, proportions = (make_model.__globals__[name](figure) for name in ("cast", "proportions"))
    model = person(proportions, cast)
    assert len(list(shelf.shelf_folder().glob("*.mesh"))) == 2
    script = """
import sys
from rushes.direction.plan import Figure
from rushes.script.screenplay import Look
from rushes.stage.animals import quadruped
from rushes.stage.animals.forms import form_of
from rushes.stage.people import model
def never(*given, **named):
    raise AssertionError("it is on the shelf")
quadruped.body = model.head_clay = model.dress = never
made = quadruped._modelled(form_of(Look(species="dog")), 0.5, 3)
person = model.make_model(Figure("p", Look(age="adult"), seed=3))
print(sum(len(m.faces) for _, m, _ in made.pieces), sum(len(p.mesh.faces) for p in person.pieces))
"""
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    faces = sum(len(mesh.faces) for _, mesh, _ in made.pieces), sum(len(p.mesh.faces) for p in model.pieces)
    assert tuple(int(word) for word in found.split()) == faces


def test_pieces_of_a_person_carry_the_name_of_the_figure():
    pieces = make_model(Figure("anna", Look(age="adult"), seed=3)).pieces
    assert all(piece.name.startswith("anna.") for piece in pieces)
    assert {piece.rig for piece in pieces} <= {"anna.body", "anna.hands", ""}

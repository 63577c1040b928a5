"""Shader text is put together from files."""

import pytest

from rushes.render.sources import assemble, material_names, read_shader
from rushes.stage.scene import Finish

FILES = {
    "main.glsl": '#include "a.glsl"\n#include "b.glsl"\nvoid main() {}',
    "a.glsl": '#include "b.glsl"\nfloat a;',
    "b.glsl": "float b;",
    "things/cup.glsl": "float cup;",
    "placed.glsl": '  #include "things/{thing}.glsl"',
}


def test_the_version_comes_first_and_defines_follow() -> None:
    text = assemble("b.glsl", {"TAPS": 5, "SKINNED": True, "DYNAMIC": False}, read=FILES.__getitem__)
    assert text.splitlines() == ["#version 330 core", "#define SKINNED 1", "#define TAPS 5", "float b;"]


def test_a_file_is_included_once() -> None:
    text = assemble("main.glsl", read=FILES.__getitem__)
    assert text.count("float b;") == 1
    assert text.index("float b;") < text.index("float a;") < text.index("void main")


def test_places_choose_the_file() -> None:
    assert "float cup;" in assemble("placed.glsl", places={"thing": "cup"}, read=FILES.__getitem__)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no_such"):
        read_shader("materials/no_such.glsl")


def test_every_material_of_the_finish_has_a_file() -> None:
    documented = Finish.__doc__ or ""
    listed = documented.split("Materials:")[1].split(".")[0].split()
    assert set(listed) <= material_names()

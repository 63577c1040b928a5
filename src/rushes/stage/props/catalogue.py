"""The catalogue of props: which builder makes a kind (`catalogue.tsv`). Builders are imported when first asked for."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from importlib.resources import files
from types import MappingProxyType

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp

__all__ = ["BUILDERS", "builder_for"]


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    text = (files("rushes.stage.props") / "catalogue.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    rows = (line.split("\t") for line in lines[1:])
    return {kind: module for module, kinds in rows for kind in kinds.split()}


BUILDERS: Mapping[str, str] = MappingProxyType(_table())
"""Kind -> the module in this folder that builds it."""

TOY = "rushes.stage.toys.prop"


def builder_for(kind: str) -> Callable[[Prop], BuiltProp]:
    """The builder of a kind of prop; what is not modelled is sewn as a felt toy, and the prop's log says so."""
    name = BUILDERS.get(kind)
    builder: Callable[[Prop], BuiltProp] = import_module(f"rushes.stage.props.{name}" if name else TOY).build
    return builder

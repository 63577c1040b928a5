"""Bodies on the shelf: whatever takes long to model is modelled once per machine and read back whole.

`@shelved` stands before a pure function that models something of plain values: numbers, words, arrays, and objects of this
program made of such. Its book is named after the values it is called with and after the source of all stage modules that the
function's own module builds on, so neither another form nor a changed recipe meets an old mesh. A `numpy` random generator
may be among the arguments: it goes on as if the thing had been modelled.
"""

import json
import re
from collections.abc import Callable
from enum import Enum
from functools import lru_cache, wraps
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import FunctionType, MethodType
from typing import Any, ParamSpec, TypeVar

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.shelf import Book, kept, title

__all__ = ["Unkeepable", "packed", "recipe", "shelved", "unkept", "unpacked"]

P = ParamSpec("P")
T = TypeVar("T")

HOME = "rushes."
"""Where the classes must live that are read back."""
STAGE = "rushes.stage"
NAMED = re.compile(r"rushes\.stage((?:\.\w+)*)(?:\s+import\s+(\([^)]*\)|[^\n]*))?")
ALIGNED = 16
"""Bytes that an array's place on a page is a multiple of."""

_UNKEPT: dict[str, None] = {}


class Unkeepable(TypeError):
    """Something is no plain value, and not made of such."""


def shelved(make: Callable[P, T], beside: Callable[P, object] | None = None) -> Callable[P, T]:
    """The function, its results kept on disk. Where the shelf cannot be used all is modelled anew and `unkept` says why; a
    result that is not made of plain values is given as it was made.

    `beside` tells of what else than its arguments and the recipe a result depends on.
    """
    of = f"{make.__module__}:{make.__qualname__}"

    @wraps(make)
    def found(*given: P.args, **named: P.kwargs) -> T:
        chances = [each for each in (*given, *named.values()) if isinstance(each, np.random.Generator)]
        fresh: list[T] = []

        def pages() -> Book:
            fresh.append(make(*given, **named))
            return packed((fresh[0], [_drawn(each) for each in chances]))

        asked = packed((given, named, None if beside is None else beside(*given, **named)))
        name = title(of, recipe(make.__module__), *(asked[part].tobytes() for part in sorted(asked)))
        try:
            book, note = kept(name, pages)
        except Unkeepable:
            return fresh[0]
        if note:
            _UNKEPT[note] = None
        result, drawn = unpacked(book)
        for each, state in zip(chances, drawn, strict=True):
            each.bit_generator.state = state
        return result  # type: ignore[no-any-return]

    return found


def unkept() -> tuple[str, ...]:
    """Notes for the log: why this process could not keep what it modelled."""
    return tuple(_UNKEPT)


@lru_cache(maxsize=256)
def recipe(module: str) -> str:
    """A name of the source of a module of the stage and of all others there that it builds on, with their tables and fonts."""
    todo, known = [module], {module}
    while todo:
        fresh = set(_read(todo.pop())[1]) - known
        known |= fresh
        todo += fresh
    return title(*((name, _read(name)[0]) for name in sorted(known)))


@lru_cache(maxsize=1024)
def _read(module: str) -> tuple[str, tuple[str, ...]]:
    """Hash of a module's source, of a package with the data that lie in it; and the names of the stage's that it speaks of."""
    place = _place(module)
    if place is None:
        return "", ()
    if place.is_dir():
        inside = sorted((f for f in place.iterdir() if f.is_file()), key=lambda f: f.name)
        parts = [f for f in inside if f.name == "__init__.py" or not f.name.endswith((".py", ".pyc"))]
    else:
        parts = [place]
    content = {f.name: f.read_bytes() for f in parts}
    digest = sha256(b"".join(name.encode() + b"\0" + data for name, data in content.items())).hexdigest()
    text = b"\n".join(data for name, data in content.items() if name.endswith(".py")).decode()
    return digest, tuple(_named(text))


def _named(text: str) -> set[str]:
    """Modules of the stage that a source names, those among what it imports from a package too."""
    found = set()
    for tail, names in NAMED.findall(text):
        module = STAGE + tail
        place = _place(module)
        found.add(module)
        if place is not None and place.is_dir():
            found |= {f"{module}.{name}" for name in re.findall(r"\w+", names)}
    return found


def _place(module: str) -> Traversable | None:
    """The file of a module or the folder of a package; None for a name of something else."""
    steps = module.split(".")[1:]
    folder = files("rushes").joinpath(*steps)
    if folder.is_dir():
        return folder
    file = files("rushes").joinpath(*steps[:-1], f"{steps[-1]}.py")
    return file if file.is_file() else None


def packed(thing: object) -> Book:
    """A thing as two pages: its outline (JSON) and the bytes of its arrays, each array once."""
    arrays: list[npt.NDArray[Any]] = []
    seen: dict[int, int] = {}
    outline = _outlined(thing, arrays, seen)
    places, chunks, end = [], [], 0
    for array in arrays:
        data = np.ascontiguousarray(array).tobytes()
        gap = -end % ALIGNED
        places.append([end + gap, array.dtype.str, list(array.shape)])
        chunks += [bytes(gap), data]
        end += gap + len(data)
    text = json.dumps([outline, places], separators=(",", ":")).encode()
    return {
        "outline": np.frombuffer(text, np.uint8),
        "content": np.frombuffer(b"".join(chunks), np.uint8),
    }


def unpacked(book: Book) -> Any:
    """The thing that was packed."""
    outline, places = json.loads(book["outline"].tobytes())
    content = book["content"].view(np.uint8)
    content.flags.writeable = False  # shared by all that ask for it
    arrays = []
    for start, kind, shape in places:
        size = int(np.prod(shape, dtype=int)) * np.dtype(kind).itemsize
        arrays.append(content[start : start + size].view(kind).reshape(shape))
    return _rebuilt(outline, arrays)


def _outlined(thing: object, arrays: list[npt.NDArray[Any]], seen: dict[int, int]) -> object:
    """A thing in JSON: plain values as they are, all others as [mark, content]."""

    def inner(each: object) -> object:
        return _outlined(each, arrays, seen)

    if thing is None or type(thing) in (bool, int, float, str):
        return thing
    if isinstance(thing, np.generic):
        arrays.append(np.asarray(thing))
        return ["number", len(arrays) - 1]
    if isinstance(thing, np.ndarray):
        if thing.dtype.hasobject:
            raise Unkeepable("an array of objects cannot be shelved")
        if id(thing) not in seen:
            seen[id(thing)] = len(arrays)
            arrays.append(thing)
        return ["array", seen[id(thing)]]
    if isinstance(thing, np.random.Generator):
        return ["drawn", inner(_drawn(thing))]
    if isinstance(thing, tuple | list):
        return [type(thing).__name__, [inner(each) for each in thing]]
    if isinstance(thing, frozenset | set):
        return [type(thing).__name__, [inner(each) for each in sorted(thing)]]
    if isinstance(thing, dict):
        return ["dict", [[inner(key), inner(value)] for key, value in thing.items()]]
    if isinstance(thing, MethodType):
        return ["method", [inner(thing.__self__), thing.__name__]]
    if isinstance(thing, FunctionType) and "<" not in thing.__qualname__:
        return ["function", f"{thing.__module__}:{thing.__qualname__}"]
    kind: Any = type(thing)
    if not kind.__module__.startswith(HOME) or isinstance(thing, Enum | FunctionType):
        raise Unkeepable(f"a {kind.__qualname__} cannot be shelved")
    parts = vars(thing) if hasattr(thing, "__dict__") else {k: getattr(thing, k) for k in kind.__slots__}
    return [f"{kind.__module__}:{kind.__qualname__}", [[k, inner(v)] for k, v in parts.items()]]


PLAIN: dict[str, Callable[[list[Any]], object]] = {
    "tuple": tuple,
    "list": list,
    "frozenset": frozenset,
    "set": set,
}


def _rebuilt(outline: Any, arrays: list[npt.NDArray[Any]]) -> Any:
    if not isinstance(outline, list):
        return outline
    mark, content = outline
    if mark in ("array", "number"):
        return arrays[content] if mark == "array" else arrays[content][()]
    if mark in PLAIN:
        return PLAIN[mark]([_rebuilt(each, arrays) for each in content])
    if mark == "dict":
        return {_rebuilt(key, arrays): _rebuilt(value, arrays) for key, value in content}
    if mark == "method":
        return getattr(_rebuilt(content[0], arrays), content[1])
    if mark == "function":
        return _found(content)
    thing: Any = object.__new__(_found(mark))
    for key, value in content:
        object.__setattr__(thing, key, _rebuilt(value, arrays))
    return thing


def _found(place: str) -> Any:
    """The class or function at "module:name"."""
    module, _, name = place.partition(":")
    if not module.startswith(HOME):
        raise TypeError(f"{name} of {module} is not read back")
    found: Any = import_module(module)
    for step in name.split("."):
        found = getattr(found, step)
    return found


def _drawn(chance: np.random.Generator) -> dict[str, Any]:
    """Where a random generator has come to."""
    return dict(chance.bit_generator.state)

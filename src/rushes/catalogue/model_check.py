"""Whether the parts of a manifest fit each other: defaults and examples are valid inputs, names lead somewhere."""

from __future__ import annotations

from rushes.catalogue.checking import check_input
from rushes.catalogue.filming import film_request
from rushes.catalogue.input_error import InputError
from rushes.catalogue.model import Model
from rushes.catalogue.schema_problem import compiled, shown
from rushes.errors import UsageError

__all__ = ["check_model"]


def check_model(model: Model) -> None:
    """Raises UsageError naming the field of the manifest that does not fit."""
    _check_names(model)
    _check_defaults(model)
    for at, example in enumerate(model.examples):
        try:
            check_input(model, dict(example))
        except InputError as error:
            raise UsageError(
                f"examples[{at}]: {error.message}", field=f"examples[{at}]", mend=error.mend
            ) from error


def _check_names(model: Model) -> None:
    own = model.request_schema["properties"]
    for name in model.extensions:
        if name in own:
            raise UsageError(
                f"extensions.{name} is in request_schema too",
                field=f"extensions.{name}",
                mend="keep one of them",
            )
    place = "request_schema.required"
    for name in model.request_schema["required"]:
        if name not in own:
            raise UsageError(f"{place} names {name}, which is no property", field=place, mend="describe it")
    for name in model.means_absent:
        if name not in model.properties:
            raise UsageError(
                f"means_absent.{name} is no input", field=f"means_absent.{name}", mend="take it out"
            )
    if (model.price.per_second or model.price.per_second_with_audio) and "duration" not in own:
        raise UsageError(
            "price.per_second needs an input duration", field="price.per_second", mend="use price.base"
        )


def _check_defaults(model: Model) -> None:
    defaults = {name: rule["default"] for name, rule in model.properties.items() if "default" in rule}
    for name, value in defaults.items():
        place = f"{'extensions' if name in model.extensions else 'request_schema.properties'}.{name}.default"
        if not compiled(model.properties[name]).is_valid(value):
            raise UsageError(
                f"{place} is {shown(value)}, which its own schema refuses",
                field=place,
                mend="change one of them",
            )
        if name == "prompt":
            continue
        try:
            film_request({"prompt": "A dog runs", name: value})
        except UsageError as error:
            raise UsageError(f"{place}: {error.message}", field=place, mend=error.mend) from error

"""What a film costs, exactly: decimals in, whole micro-cents out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from decimal import Decimal
from re import compile as pattern
from types import MappingProxyType
from typing import Any

from rushes.catalogue.catalogue import Catalogue
from rushes.catalogue.model import Model, Price
from rushes.catalogue.schema_problem import shown
from rushes.errors import UsageError

__all__ = ["MICROCENTS", "as_usd", "cost", "with_prices"]

MICROCENTS = 100_000_000
"""Micro-cents in a US dollar."""
_AMOUNT = pattern(r"[0-9]{1,6}(\.[0-9]{1,8})?")


def cost(model: Model, values: Mapping[str, Any]) -> int:
    """Micro-cents of one film with these checked inputs. Nothing is rounded: prices have at most eight decimals."""
    price = model.price
    per_second = price.per_second
    if values.get("generate_audio") is True and price.per_second_with_audio is not None:
        per_second = price.per_second_with_audio
    return int((price.base + per_second * Decimal(str(values.get("duration", 0)))) * MICROCENTS)


def as_usd(microcents: int) -> float:
    """US dollars for a body."""
    return microcents / MICROCENTS


def with_prices(catalogue: Catalogue, prices: Mapping[str, Mapping[str, str]]) -> Catalogue:
    """The catalogue at the operator's prices, for example `{"rushes-miniature": {"per_second": "0.07"}}`.

    A price takes the place of all of the manifest's; parts that are not named are 0. Raises UsageError for an unknown
    model or part of a price, and for an amount that is not a text of digits with at most eight decimals.
    """
    models = dict(catalogue.models)
    for slug, amounts in prices.items():
        model = catalogue.find(slug)
        price = Price(**{kind: _amount(slug, kind, amount) for kind, amount in amounts.items()})
        models[slug] = replace(model, price=price)
    return Catalogue(MappingProxyType(models))


def _amount(slug: str, kind: str, amount: object) -> Decimal:
    field = f"prices.{slug}.{kind}"
    kinds = [one.name for one in fields(Price)]
    if kind not in kinds:
        raise UsageError(f"{field} is no part of a price", field=field, mend=f"use {', '.join(kinds)}")
    if not isinstance(amount, str) or not _AMOUNT.fullmatch(amount):
        raise UsageError(
            f"{field} is {shown(amount)}",
            field=field,
            mend='use US dollars in quotation marks, for example "0.07"',
        )
    return Decimal(amount)

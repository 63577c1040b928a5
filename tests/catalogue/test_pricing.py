"""Prices are exact, and the operator's take the place of the manifest's."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.catalogue import Price, UnknownModel, as_usd, check_input, cost, load_catalogue, with_prices
from rushes.errors import UsageError

CATALOGUE = load_catalogue()
SLUG = "kling-v2-6-pro-text-to-video"


def costs(prices: dict[str, str], **given: object) -> int:
    model = with_prices(CATALOGUE, {SLUG: prices}).find(SLUG)
    return cost(model, check_input(model, {"prompt": "a dog"} | given).values)


def test_films_cost_nothing_unless_said() -> None:
    assert all(cost(model, {"duration": "10", "generate_audio": True}) == 0 for model in CATALOGUE.page())


def test_a_film_costs_its_base_and_its_seconds() -> None:
    assert costs({"base": "0.01", "per_second": "0.07"}, duration=5) == 36_000_000


def test_seconds_with_sound_may_have_their_own_price() -> None:
    prices = {"per_second": "0.07", "per_second_with_audio": "0.14"}
    assert costs(prices) == 140_000_000
    assert costs(prices, generate_audio=False) == 70_000_000


def test_sound_costs_nothing_more_when_it_has_no_price() -> None:
    assert costs({"per_second": "0.07"}, generate_audio=True) == costs(
        {"per_second": "0.07"}, generate_audio=False
    )


def test_the_smallest_price_is_not_rounded_away() -> None:
    assert costs({"per_second": "0.00000001"}, duration=5) == 5


def test_the_operators_price_replaces_all_of_the_manifests() -> None:
    priced = with_prices(CATALOGUE, {SLUG: {"base": "1", "per_second_with_audio": "2"}})
    assert with_prices(priced, {SLUG: {"per_second": "3"}}).find(SLUG).price == Price(per_second=Decimal(3))


def test_other_models_keep_their_price() -> None:
    priced = with_prices(CATALOGUE, {SLUG: {"base": "1"}})
    assert list(priced.models) == list(CATALOGUE.models)
    assert priced.find("rushes-miniature") is CATALOGUE.find("rushes-miniature")


def test_a_price_is_shown_as_it_was_written() -> None:
    model = replace(CATALOGUE.find(SLUG), price=Price(Decimal("0.00000001"), Decimal("0.070")))
    assert model.public()["price"] == {
        "currency": "USD",
        "base": "0.00000001",
        "per_second": "0.070",
        "per_second_with_audio": "0.070",
    }


@pytest.mark.parametrize(
    "amount", [0.07, 1, None, "", "-1", "1e3", "NaN", "0.123456789", "1,5", " 1", "1\n", "1234567"]
)
def test_an_amount_that_is_no_plain_decimal_is_refused(amount: object) -> None:
    with pytest.raises(UsageError) as caught:
        with_prices(CATALOGUE, {SLUG: {"per_second": amount}})  # type: ignore[dict-item]
    assert caught.value.field == f"prices.{SLUG}.per_second"


def test_an_unknown_part_of_a_price_is_refused() -> None:
    with pytest.raises(UsageError, match="base, per_second, per_second_with_audio"):
        with_prices(CATALOGUE, {SLUG: {"per_minute": "1"}})


def test_a_price_for_an_unknown_model_is_refused() -> None:
    with pytest.raises(UnknownModel):
        with_prices(CATALOGUE, {"nobody": {"base": "1"}})


@given(st.integers(0, 10**12))
def test_dollars_lose_nothing_up_to_ten_thousand_of_them(microcents: int) -> None:
    assert round(as_usd(microcents) * 100_000_000) == microcents

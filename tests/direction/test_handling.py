"""The table of handling: whole, consistent, and what each of VBench's human actions needs."""

from pathlib import Path

import pytest

from rushes.direction.handling import ARRANGEMENTS, DOERS, PLACES, handling_of, rows
from rushes.script.lexicon import lexicon

ROWS = [row for found in rows().values() for row in found]
ACTED = frozenset(
    {"motion", "posture", "handle", "gesture", "face", "social", "wear", "gaze", "talk", "voice", "feel"}
)
"""Classes of verbs that somebody is seen to do."""
ACTIONS = Path(__file__).parents[2] / "bench" / "coverage" / "actions.tsv"


def test_every_verb_that_is_acted_has_a_row():
    verbs = [kind for kind, entry in lexicon().verbs.items() if entry.get("class") in ACTED]
    assert [verb for verb in verbs if handling_of(verb) is None] == []


def test_rows_name_places_doers_and_arrangements_that_are_known():
    for row in ROWS:
        assert row.by in {"", *DOERS}
        assert row.hold in {"", *PLACES}, row
        assert row.arrangement in {"", *ARRANGEMENTS}, row
        assert all(item.place in PLACES for item in row.brings), row
        assert row.motion or row.posture or row.travel or row.hold or row.verb == "anchor", row


def test_a_row_that_names_the_target_wins():
    assert handling_of("ride", "person", ["horse"]).motion == "ride_horse"
    assert handling_of("ride").brings[0].kind == "bicycle"


def test_a_doer_of_its_own_wins_over_anybody():
    assert handling_of("fly", "bird").posture == "fly"
    assert handling_of("accelerate", "vehicle").travel == "faster"


def test_a_verb_without_a_row_is_staged_as_its_sort():
    assert handling_of("do_karate") is not None
    assert handling_of("flibber") is None


def _wanted() -> list[tuple[str, str]]:
    """Action → the first canonical verb that means it and is played."""
    pairs = []
    for line in ACTIONS.read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "action\t")) or not line.strip():
            continue
        action, wanted = line.split("\t")[:2]
        verbs = [w.partition(":")[0].partition("@")[0] for w in wanted.split("|")]
        pairs.append((action, next((v for v in verbs if handling_of(v)), "")))
    return pairs


@pytest.mark.parametrize(("action", "verb"), _wanted(), ids=lambda value: value)
def test_each_human_action_has_a_motion_or_a_way(action, verb):
    row = handling_of(verb)
    assert row is not None
    assert row.motion or row.posture != "stand"

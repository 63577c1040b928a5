"""Films that pages may show to anybody: those that visitors or the showreel made of texts everybody may see."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, func

from rushes.predictions.prediction import Prediction, prediction_of, selected
from rushes.predictions.schema import IS_SHOWN, predictions

__all__ = ["PLAYGROUND", "SHOWREEL", "newest_with"]

PLAYGROUND = "playground"
SHOWREEL = "showreel"
"""Sources of predictions whose films pages may show."""
LOOKED_AT = 20
"""Films that have the prompt somewhere in their input; those that differ in something else are passed over."""

_INPUT = predictions.c.input
_PLACE = {
    "sqlite": func.instr(_INPUT, bindparam("part")),
    "postgresql": func.strpos(_INPUT, bindparam("part")),
}
_NEWEST = {
    dialect: selected()
    .where(IS_SHOWN, predictions.c.model == bindparam("the_model"), place > 0)
    .order_by(predictions.c.completed_at.desc())
    .limit(LOOKED_AT)
    for dialect, place in _PLACE.items()
}


def newest_with(
    connection: Connection, model: str, prompt: str, others: Mapping[str, Any]
) -> Prediction | None:
    """The latest film of a model with exactly this prompt, and with these `others` in its input (None: absent)."""
    given = {"the_model": model, "part": json.dumps(prompt, ensure_ascii=False)}
    wanted = {**others, "prompt": prompt}
    for row in connection.execute(_NEWEST[connection.dialect.name], given):
        prediction = prediction_of(row)
        if all(prediction.asked.get(name) == value for name, value in wanted.items()):
            return prediction
    return None

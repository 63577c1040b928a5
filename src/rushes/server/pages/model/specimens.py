"""Answers to look at, made by the code that makes the real ones."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from rushes.catalogue.checking import check_input
from rushes.catalogue.model import Model
from rushes.catalogue.pricing import cost
from rushes.predictions.outbox import webhook_body
from rushes.predictions.prediction import Prediction
from rushes.predictions.schema import SUCCESS
from rushes.server.presence import ANY
from rushes.server.service import Service
from rushes.server.views import prediction_body

__all__ = ["finished", "webhook"]

ID = "5b0e2c61-8a57-4f0d-9c35-7f6c2b1d4e90"
EXAMPLE = "miniature"
"""Who made the film that is shown for a model of any engine."""
FILE = f"outputs/{ID}/1/ARandomName.mp4"


def finished(service: Service, model: Model) -> dict[str, Any]:
    """A get of a prediction that has become a film."""
    given = dict(model.examples[0]) if model.examples else {"prompt": "A dog runs along a beach"}
    checked = check_input(model, given)
    took = service.estimates.of(model, checked.values)
    began = datetime.fromisoformat(model.created_at).timestamp()
    keep = service.settings.keep_films
    shown = ("plan.json", "poster.jpg") if "plan" in model.properties else ("poster.jpg",)
    return prediction_body(
        service,
        Prediction(
            id=ID,
            key_id="",
            model=model.slug,
            version=model.version,
            engine=model.engine,
            input=json.dumps(checked.values, ensure_ascii=False),
            source="prediction",
            state=SUCCESS,
            created_at=began,
            started_at=began + 0.1,
            completed_at=began + 0.1 + took,
            attempt=1,
            made_by=EXAMPLE if model.engine == ANY else model.engine,
            progress=1.0,
            stage="done",
            logs="",
            output=FILE,
            facts=None,
            message=None,
            details=None,
            cost=cost(model, checked.values),
            predict_time=took,
            webhook_url=None,
            idempotency_key=None,
            request_digest=None,
            expires_at=None if keep is None else began + took + keep,
            removed_at=None,
            exhibits=json.dumps({name: f"outputs/{ID}/1/ARandomName-{name}" for name in shown}),
        ),
    )


def webhook(service: Service) -> str:
    """What the receiver of a webhook gets."""
    body = webhook_body(ID, succeeded=True, output=service.film_url(FILE), error=None)
    return json.dumps(json.loads(body), indent=2)

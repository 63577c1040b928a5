"""What is counted, for Prometheus. Gauges of the queue are taken from the database when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

if TYPE_CHECKING:
    from rushes.predictions.figures import Figures
    from rushes.predictions.prediction import Prediction
    from rushes.predictions.workers import Worker

__all__ = ["Meters"]

LATENCY = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60)
FILMING = (1, 2, 5, 10, 20, 40, 60, 90, 120, 180, 300, 600, 1200)


class Meters:
    """The counters of one server."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        self._requests = Counter(
            "rushes_requests", "Requests answered", ["method", "route", "code"], registry=registry
        )
        self._latency = Histogram(
            "rushes_request_seconds",
            "Time to the end of an answer",
            ["route"],
            buckets=LATENCY,
            registry=registry,
        )
        self.created = Counter(
            "rushes_predictions_created", "Predictions taken in", ["model"], registry=registry
        )
        self._ended = Counter(
            "rushes_predictions_ended", "Predictions ended", ["model", "state"], registry=registry
        )
        self._film = Counter("rushes_film_seconds", "Seconds of film made", ["model"], registry=registry)
        self._filming = Histogram(
            "rushes_filming_seconds", "Time to make a film", ["model"], buckets=FILMING, registry=registry
        )
        self.leases_lost = Counter(
            "rushes_lease_expiries", "Leases of silent workers taken back", registry=registry
        )
        self._gauges = {
            name: Gauge(f"rushes_{name}", words, registry=registry)
            for name, words in (
                ("queue_depth", "Predictions that wait for a worker"),
                ("processing", "Predictions being filmed"),
                ("queue_oldest_seconds", "Age of the oldest prediction that waits"),
                ("webhooks_pending", "Webhooks owed"),
                ("webhooks_sent_total", "Webhooks delivered by this server"),
                ("webhooks_retries_total", "Webhook attempts to be made again"),
                ("webhooks_failed_total", "Webhooks given up"),
            )
        }
        self._workers = Gauge("rushes_workers", "Workers heard of lately", ["state"], registry=registry)

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count an answer."""
        self._requests.labels(method if len(method) < 8 else "other", route, str(status)).inc()
        self._latency.labels(route).observe(seconds)

    def ended(self, prediction: Prediction, film_seconds: float) -> None:
        """Count an ended prediction."""
        self._ended.labels(prediction.model, prediction.state).inc()
        if prediction.predict_time:
            self._filming.labels(prediction.model).observe(prediction.predict_time)
        if film_seconds:
            self._film.labels(prediction.model).inc(film_seconds)

    def text(self, figures: Figures, workers: list[Worker], webhooks: tuple[int, int, int]) -> bytes:
        """Everything in Prometheus' text form; `webhooks` are sent, retried, failed."""
        values = (figures.queued, figures.processing, figures.oldest_age, figures.webhooks_pending, *webhooks)
        for gauge, value in zip(self._gauges.values(), values, strict=True):
            gauge.set(value)
        for state in ("loading", "unable", "idle", "working"):
            self._workers.labels(state).set(sum(worker.state == state for worker in workers))
        return generate_latest(self.registry)

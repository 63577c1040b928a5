"""The loop that empties the outbox: claims what is due, sends it, writes down what came of it, sleeps until more is due.

Several senders may run on one database. A delivery is sent at least once: a sender that dies between the receiver's
answer and the record leaves a lease that ends, and the next sender sends the same bytes under the same `webhook-id`.
"""

from __future__ import annotations

import asyncio
import random
import secrets
import ssl
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import httpcore
import structlog

from rushes.predictions import outbox
from rushes.predictions.outbox import Due, Outcome, host_of
from rushes.webhooks.attempt import attempt
from rushes.webhooks.egress import TIME_LIMIT, GuardedNetwork
from rushes.webhooks.resolver import Resolve, system_resolve
from rushes.webhooks.schedule import RETRY_DELAYS, retry_delay

if TYPE_CHECKING:
    from rushes.predictions.database import Database

__all__ = ["CONCURRENCY", "LEASE_SECONDS", "PER_HOST", "STOP_SECONDS", "Sender"]

CONCURRENCY = 16
"""Attempts in flight."""
PER_HOST = 4
"""Attempts in flight at one host, so that a slow one leaves room for others."""
LEASE_SECONDS = 90.0
"""How long a delivery belongs to its claimer: an attempt's 30 s and a minute in which the database may be gone."""
STOP_SECONDS = 5.0
"""How long a stop waits for what is in flight."""
LOOK_SECONDS = 10.0
"""The outbox is looked into at least this often: another process may have put something there, or died."""
CONTENDED_SECONDS = 0.1
"""Pause when what was due has gone to another sender."""
BACK_OFF = (0.1, 10.0)
"""First and longest pause after an error of the database, in seconds."""

_log = structlog.get_logger()


class Sender:
    """Sends webhooks until told to stop. Belongs to one event loop.

    `sent`, `failed` and `retried` count deliveries that arrived, deliveries given up, and attempts that will be repeated.
    """

    def __init__(
        self,
        database: Database,
        *,
        allow_private: bool,
        resolve: Resolve = system_resolve,
        clock: Callable[[], float] = time.time,
        chance: Callable[[], float] = random.random,
        token: Callable[[], str] = secrets.token_hex,
        delays: Sequence[float] = RETRY_DELAYS,
        time_limit: float = TIME_LIMIT,
        lease_seconds: float = LEASE_SECONDS,
        concurrency: int = CONCURRENCY,
        per_host: int = PER_HOST,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        if lease_seconds <= time_limit:
            raise ValueError("a lease must outlast an attempt")
        self.sent = 0
        self.failed = 0
        self.retried = 0
        self._database = database
        self._allow_private = allow_private
        self._resolve = resolve
        self._clock = clock
        self._chance = chance
        self._token = token
        self._delays = delays
        self._time_limit = time_limit
        self._lease_seconds = lease_seconds
        self._concurrency = concurrency
        self._per_host = per_host
        self._tls = tls
        self._wake = asyncio.Event()
        self._flying: dict[asyncio.Task[None], str] = {}

    @property
    def in_flight(self) -> int:
        """Attempts under way."""
        return len(self._flying)

    def poke(self) -> None:
        """Something was put in the outbox. To be called on the sender's event loop."""
        self._wake.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop` is set, then wait up to STOP_SECONDS for what is in flight; the rest is due again later."""
        watcher = asyncio.create_task(self._watch(stop))
        pause, longest = BACK_OFF
        try:
            while not stop.is_set():
                self._wake.clear()
                try:
                    wait = await self._round()
                    pause = BACK_OFF[0]
                except Exception as error:  # whatever ails the database, webhooks go on when it is well again
                    _log.warning("webhook.outbox_unreadable", error=_named(error), retry_in=pause)
                    wait, pause = pause, min(longest, pause * 2)
                await self._sleep(wait)
            await self._land()
        finally:
            for task in (watcher, *self._flying):
                task.cancel()
            await asyncio.gather(watcher, *self._flying, return_exceptions=True)

    async def _watch(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._wake.set()

    async def _sleep(self, seconds: float) -> None:
        if seconds > 0:
            try:
                async with asyncio.timeout(seconds):
                    await self._wake.wait()
            except TimeoutError:
                return

    async def _round(self) -> float:
        """Claim and start what is due and has room; the seconds until it is worth looking again."""
        busy = Counter(self._flying.values())
        room = self._concurrency - len(self._flying)
        if room <= 0:
            return LOOK_SECONDS
        full = [host for host, count in busy.items() if count >= self._per_host]
        wait = await self._database.read(outbox.next_due, full)
        if wait is None or wait > 0:
            return LOOK_SECONDS if wait is None else min(wait, LOOK_SECONDS)
        lease, claimed = self._token(), time.monotonic()
        taken = await self._database.write(
            outbox.claim_due, lease, room, self._lease_seconds, busy=busy, per_host=self._per_host
        )
        for due in taken:
            self._start(due, lease, claimed + self._lease_seconds)
        return 0 if taken else CONTENDED_SECONDS

    def _start(self, due: Due, lease: str, until: float) -> None:
        task = asyncio.create_task(self._deliver(due, lease, until), name=f"webhook {due.id}")
        self._flying[task] = host_of(due.url)
        task.add_done_callback(self._landed)

    def _landed(self, task: asyncio.Task[None]) -> None:
        del self._flying[task]
        self._wake.set()

    async def _land(self) -> None:
        if self._flying:
            await asyncio.wait(self._flying, timeout=STOP_SECONDS)
        if self._flying:
            _log.warning("webhook.left_in_flight", count=len(self._flying))

    async def _deliver(self, due: Due, lease: str, until: float) -> None:
        """One attempt and its record, while the lease lasts (`until`, on the monotonic clock)."""
        log = _log.bind(delivery_id=due.id, prediction_id=due.prediction_id, attempt=due.number)
        # The process was suspended or the database very slow: another sender may have the delivery before we end.
        if time.monotonic() + self._time_limit > until:
            log.warning("webhook.claim_too_old")
            return
        outcome = await self._attempted(due)
        retry_in = None if outcome.succeeded else self._retry_in(due, outcome)
        if not await self._recorded(due, lease, outcome, retry_in, until):
            log.warning("webhook.lease_lost", succeeded=outcome.succeeded)
        elif outcome.succeeded:
            self.sent += 1
            log.info("webhook.sent", status_code=outcome.status_code, duration=round(outcome.duration, 3))
        elif retry_in is None:
            self.failed += 1
            log.warning("webhook.failed", status_code=outcome.status_code, error=outcome.error_message)
        else:
            self.retried += 1
            log.info("webhook.retry", error=outcome.error_message, retry_in=round(retry_in, 1))

    def _retry_in(self, due: Due, outcome: Outcome) -> float | None:
        age = due.age + outcome.duration
        return retry_delay(due.turn, self._chance(), self._delays, asked=outcome.asked, age=age)

    async def _attempted(self, due: Due) -> Outcome:
        if due.turn > len(self._delays) + 1:  # every attempt ended in a crash: don't try for ever
            return Outcome(False, None, None, "The sender stopped during every attempt", 0.0)
        try:
            if self._tls is None and due.url.startswith("https:"):
                self._tls = await asyncio.to_thread(httpcore.default_ssl_context)  # 40 ms of parsing
            network = GuardedNetwork(
                allow_private=self._allow_private, resolve=self._resolve, choice=due.number - 1
            )
            return await attempt(
                due, now=self._clock(), network=network, tls=self._tls, limit=self._time_limit
            )
        except Exception as error:  # a fault of ours must not stop the loop, nor go unseen
            trace = "".join(
                traceback.format_exception(error)
            )  # without local variables: they hold the secret
            _log.error("webhook.fault", delivery_id=due.id, error=_named(error), traceback=trace)
            return Outcome(False, None, None, "The attempt failed by a fault of the sender", 0.0)

    async def _recorded(
        self, due: Due, lease: str, outcome: Outcome, retry_in: float | None, until: float
    ) -> bool:
        """Write the outcome down, trying for as long as the lease lasts."""
        pause, longest = BACK_OFF
        while True:
            try:
                return await self._database.write(outbox.record, due, lease, outcome, retry_in)
            except Exception as error:
                _log.warning("webhook.outcome_unrecorded", delivery_id=due.id, error=_named(error))
                if time.monotonic() + pause > until:
                    return False
            await asyncio.sleep(pause)
            pause = min(longest, pause * 2)


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"

"""One job from its create to its result, one after the other or many at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine

from bench.api.load import Dropped, Wire, dialled
from bench.api.peers.peer import Peer
from bench.api.plan import Plan
from bench.api.processes import NotMeasured

__all__ = ["Job", "answered", "crowd", "polled", "singles"]

Job = Callable[[Peer, Wire, str, float], Coroutine[None, None, int]]
"""Does one job with an interval between polls; how often it was refused before it was accepted."""

BUSY = {409, 429, 503}
"""Answers of a server that would have taken the job at another time."""


async def polled(peer: Peer, wire: Wire, prompt: str, interval: float) -> int:
    """Create a job, then ask for its result every `interval` seconds."""
    request = peer.create(prompt, 0.0)
    if request is None:
        raise NotMeasured("it accepts no job before it has the result")
    refused = 0
    while (answer := await wire.ask(request)).status in BUSY:
        refused += 1
        await asyncio.sleep(interval)
    if not answer.fine:
        raise NotMeasured(f"a create was answered with {answer.status}: {answer.body[:200]!r}")
    question = peer.poll(peer.job(answer))
    if question is None:
        raise NotMeasured("nobody can ask for a result")
    while True:
        await asyncio.sleep(interval)
        if peer.is_done(await wire.ask(question)):
            return refused


async def answered(peer: Peer, wire: Wire, prompt: str, interval: float) -> int:
    """Have the create itself answer with the result; `interval` is only for refusals."""
    request = peer.answering(prompt, 0.0)
    if request is None:
        raise NotMeasured("no create answers with the result")
    refused = 0
    while (answer := await wire.ask(request)).status in BUSY:
        refused += 1
        await asyncio.sleep(interval)
    if not (answer.fine and peer.is_done(answer)):
        raise NotMeasured(f"a create was answered with {answer.status}: {answer.body[:200]!r}")
    return refused


async def singles(peer: Peer, port: int, job: Job, plan: Plan, count: int) -> list[float]:
    """Seconds of each of `count` jobs, one after the other on one connection."""
    found = []
    async with dialled(port) as (wire,):
        for number in range(count):
            began = time.perf_counter()
            await asyncio.wait_for(job(peer, wire, f"single {number}", plan.single_interval), plan.patience)
            found.append(time.perf_counter() - began)
    return found


async def crowd(peer: Peer, port: int, job: Job, plan: Plan) -> tuple[float, int]:
    """Jobs a second until all of the crowd have their results, each on its own connection; and the refusals."""
    async with dialled(port, plan.crowd) as wires:
        began = time.perf_counter()
        tasks = [
            asyncio.create_task(job(peer, wire, f"crowd {number}", plan.crowd_interval))
            for number, wire in enumerate(wires)
        ]
        try:
            refused = await asyncio.wait_for(asyncio.gather(*tasks), plan.patience)
        except TimeoutError:
            raise NotMeasured(f"{plan.crowd} at once didn't end in {plan.patience:.0f} s") from None
        except Dropped as error:
            raise NotMeasured(f"{plan.crowd} at once: {error}") from error
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        return plan.crowd / (time.perf_counter() - began), sum(refused)

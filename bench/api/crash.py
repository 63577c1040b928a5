"""Jobs in flight, a kill -9 of the whole server, a restart on the same data: how many finish."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from bench.api.load import Answer, Dropped, Request, Wire, dialled
from bench.api.peers.peer import Peer
from bench.api.plan import Plan
from bench.api.processes import NotMeasured, Server
from bench.api.row import Recovery

__all__ = ["crashed"]

Started = Callable[[Peer, Path], Awaitable[Server]]
"""Starts a peer with its data in a folder and returns when it is ready."""


async def crashed(peer: Peer, folder: Path, plan: Plan, started: Started) -> tuple[Recovery, list[str]]:
    """What finished after the restart, and what there is to say about it. Raises NotMeasured."""
    server = await started(peer, folder)
    notes: list[str] = []
    try:
        async with dialled(server.port, plan.killed) as wires:
            held, ids = await _in_flight(peer, wires, plan, notes)
            await asyncio.sleep(plan.killed_seconds / 2)
            early = _marks(folder) + sum([await _is_done(peer, wires[0], job) for job in ids])
            server.kill()
            await asyncio.gather(*held, return_exceptions=True)
    except BaseException:
        server.kill()
        raise
    if early:
        raise NotMeasured("a prediction ended before the server was killed")
    accepted = len(ids) + len(held)
    began = time.monotonic()
    server = await started(peer, folder)
    try:
        finished = await _finished(peer, server.port, folder, ids, accepted, plan)
    finally:
        server.kill()
    whole = finished == accepted
    return Recovery(accepted, finished, time.monotonic() - began if whole else None), notes


async def _in_flight(
    peer: Peer, wires: list[Wire], plan: Plan, notes: list[str]
) -> tuple[list[asyncio.Task[Answer]], list[str]]:
    """Requests that are held open, or ids of jobs that were accepted."""
    ids, refused = [], 0
    creates = [peer.create(f"killed {number}", plan.killed_seconds) for number in range(plan.killed)]
    if None in creates:
        requests = [peer.answering(f"killed {number}", plan.killed_seconds) for number in range(plan.killed)]
        notes.append("kill -9: it only answers with results, so the connections were dropped")
        return [asyncio.create_task(w.ask(r)) for w, r in zip(wires, requests, strict=True) if r], []
    for wire, request in zip(wires, creates, strict=True):
        assert request is not None
        answer = await wire.ask(request)
        if answer.fine:
            ids.append(peer.job(answer))
        else:
            refused += 1
    if refused:
        notes.append(f"kill -9: {refused} of {plan.killed} jobs were refused before it, as it was busy")
    return [], ids


def _marks(folder: Path) -> int:
    """How many predictions said that they ended; engines of Rushes don't, they are asked for."""
    with contextlib.suppress(FileNotFoundError):
        return len((folder / "finished").read_text().splitlines())
    return 0


async def _is_done(peer: Peer, wire: Wire, job: str) -> bool:
    question: Request | None = peer.poll(job)
    return question is not None and peer.is_done(await wire.ask(question))


async def _finished(peer: Peer, port: int, folder: Path, ids: list[str], accepted: int, plan: Plan) -> int:
    """How many finish within the time that the server's kind of memory is given."""
    deadline = time.monotonic() + (plan.remembered if peer.remembers else plan.forgotten)
    asks = bool(ids) and peer.poll(ids[0]) is not None
    finished = 0
    while finished < accepted and time.monotonic() < deadline:
        await asyncio.sleep(0.1)
        if not asks:
            finished = _marks(folder)
            continue
        with contextlib.suppress(Dropped, OSError):
            async with dialled(port) as (wire,):
                finished = sum([await _is_done(peer, wire, job) for job in ids])
    return finished

"""Everything that is measured of one server, in order. Whatever fails becomes a note in its row."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from bench.api.crash import crashed
from bench.api.jobs import Job, answered, crowd, polled, singles
from bench.api.load import Dropped, Request, dialled, flood
from bench.api.peers.peer import Peer
from bench.api.plan import Plan
from bench.api.processes import Memory, NotMeasured, Server, weigh
from bench.api.row import Row

__all__ = ["measured"]

FAILURES = (NotMeasured, Dropped, OSError, TimeoutError, KeyError, ValueError)


async def measured(peer: Peer, plan: Plan, folder: Path, cache: Path) -> Row:
    """The row of one server; its data lies in `folder` meanwhile."""
    row = Row(peer.name, peer.title, peer.version, notes=[peer.settings] if peer.settings else [])
    try:
        peer.open(cache)
    except FAILURES as error:
        row.why = _reason(error)
        return row
    try:
        await _accepting(row, peer, plan, folder / "accepting")
        await _working(row, peer, plan, folder / "working")
        if not row.why:
            with _noted(row, "kill -9"):
                row.recovery, notes = await crashed(peer, folder / "killed", plan, _ready)
                row.notes += notes
    except FAILURES as error:
        row.why = _reason(error)
    finally:
        peer.close()
    return row


def _reason(error: BaseException) -> str:
    return str(error) or type(error).__name__


@contextlib.contextmanager
def _noted(row: Row, what: str) -> Iterator[None]:
    try:
        yield
    except FAILURES as error:
        row.notes.append(f"{what}: {_reason(error)}")


async def _ready(peer: Peer, folder: Path, *, working: bool = True) -> Server:
    """Start it and wait until it says that it is ready. Raises NotMeasured."""
    server = peer.start(folder, working=working)
    deadline = time.monotonic() + 60.0
    try:
        while time.monotonic() < deadline:
            if server.ended:
                raise NotMeasured(f"it ended at its start: {server.last_words()}")
            with contextlib.suppress(OSError, Dropped):
                async with dialled(server.port) as (wire,):
                    if peer.is_ready(await wire.ask(peer.ready(), 5.0)):
                        return server
            await asyncio.sleep(0.1)
        raise NotMeasured(f"it wasn't ready within a minute: {server.last_words()}")
    except BaseException:
        server.kill()
        raise


@contextlib.asynccontextmanager
async def _running(peer: Peer, folder: Path, *, working: bool) -> AsyncIterator[Server]:
    server = await _ready(peer, folder, working=working)
    try:
        yield server
    finally:
        server.stop()


async def _accepting(row: Row, peer: Peer, plan: Plan, folder: Path) -> None:
    """Creates and gets a second, with nothing that takes the jobs where the server can be started so."""
    async with _running(peer, folder, working=False) as server:
        create = peer.create("many", 0.0)
        with _noted(row, "creates"):
            if create is None:
                create = peer.answering("many", 0.0)
                row.notes.append("creates: each of them is answered with its result")
            assert create is not None
            row.creates = await _rates(row, "creates", server, create, plan)
        with _noted(row, "gets"):
            question = await _question(peer, server)
            row.gets = await _rates(row, "gets", server, question, plan)
        with _noted(row, "memory"):
            row.memory = weigh(server.pid, server.port, peer.others())


async def _question(peer: Peer, server: Server) -> Request:
    """A get of a job that was created just now; answered with success where jobs are done."""
    create = peer.create("one", 0.0)
    if create is None:
        raise NotMeasured("there are no ids to get")
    async with dialled(server.port) as (wire,):
        for _ in range(200):
            answer = await wire.ask(create)
            if answer.fine:
                break
            await asyncio.sleep(0.05)
        else:
            raise NotMeasured(f"a create was answered with {answer.status}")
        question = peer.poll(peer.job(answer))
        if question is None:
            raise NotMeasured("nobody can ask for a prediction")
        for _ in range(200):
            if (await wire.ask(question)).fine:
                return question
            await asyncio.sleep(0.05)
    raise NotMeasured("a get is not answered with 200")


async def _rates(row: Row, what: str, server: Server, request: Request, plan: Plan) -> list[float]:
    rates: list[float] = []
    refused: Counter[str] = Counter()
    await flood(server.port, request, connections=plan.connections, seconds=0.5, most=plan.warm * 20)
    for _ in range(plan.rounds):
        result = await flood(
            server.port, request, connections=plan.connections, seconds=plan.seconds, most=plan.most
        )
        rates.append(result.rate)
        refused += result.refused
    if refused:
        each = ", ".join(f"{count:,} × {status}" for status, count in refused.most_common(3))
        row.notes.append(f"{what}: besides those counted, some were refused: {each}")
    return rates


async def _working(row: Row, peer: Peer, plan: Plan, folder: Path) -> None:
    """Create to result, one at a time and many at once, and memory after it."""
    async with _running(peer, folder, working=True) as server:
        with _noted(row, "by polling"):
            await singles(peer, server.port, polled, plan, plan.warm)
            row.polled = await singles(peer, server.port, polled, plan, plan.singles)
            row.crowd_polled = await _crowds(row, peer, server, polled, plan)
        with _noted(row, "in the create's answer"):
            await singles(peer, server.port, answered, plan, plan.warm)
            row.answered = await singles(peer, server.port, answered, plan, plan.singles)
            row.crowd_answered = await _crowds(row, peer, server, answered, plan)
        with _noted(row, "memory"):
            row.memory = _larger(row.memory, weigh(server.pid, server.port, peer.others()))


async def _crowds(row: Row, peer: Peer, server: Server, job: Job, plan: Plan) -> list[float]:
    await crowd(peer, server.port, job, plan)
    found = [await crowd(peer, server.port, job, plan) for _ in range(plan.rounds)]
    if refused := sum(count for _, count in found):
        row.notes.append(
            f"{plan.crowd} at once: {refused:,} refusals, each tried again after {plan.crowd_interval * 1000:.0f} ms"
        )
    return [rate for rate, _ in found]


def _larger(one: Memory | None, other: Memory) -> Memory:
    """The working server's figures, with the API process as large as it ever was."""
    api = max(one.api if one else 0, other.api)
    return Memory(api, other.all, other.processes, other.proportional)

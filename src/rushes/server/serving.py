"""`rushes serve` itself: everything is opened, served until told to stop, and closed in good order."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import secrets
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass

import structlog
import uvicorn

from rushes.catalogue.manifests import load_catalogue
from rushes.catalogue.pricing import with_prices
from rushes.errors import UsageError
from rushes.predictions.bells import Bells
from rushes.predictions.database import Database, open_database
from rushes.predictions.keys import create_key, ensure_key, has_keys
from rushes.predictions.seals import ensure_seal
from rushes.predictions.sessions import has_password
from rushes.server.app import make_app
from rushes.server.chores import CHORES, regularly
from rushes.server.crew import Crew
from rushes.server.estimates import Estimates
from rushes.server.journal import set_up_log
from rushes.server.keyring import Keyring
from rushes.server.listening import listen
from rushes.server.meters import Meters
from rushes.server.protocol import JsonErrorProtocol
from rushes.server.service import Service
from rushes.server.welcome import welcome
from rushes.settings import Settings
from rushes.storage import open_storage
from rushes.webhooks.sender import Sender

__all__ = ["Running", "bound", "running", "serve"]

BACKLOG = 2048
SWITCH = 0.0005
"""Seconds for which a thread keeps the interpreter: of the usual 5 ms an answer would wait twice for the database."""
KEEP_ALIVE = 75
ECHO = 0.5
"""Seconds within which a second signal is the first one's echo: a process and its group are often told both."""
log = structlog.get_logger("rushes.serve")


def serve(settings: Settings, origins: Mapping[str, str]) -> int:
    """Serve until SIGTERM or Ctrl-C; the exit code. `origins` says where settings came from. Raises RushesError when
    something cannot be opened."""
    set_up_log(settings.log_format, settings.log_level)
    sys.setswitchinterval(SWITCH)
    listener = bound(settings)
    try:
        with asyncio.Runner(loop_factory=_loop) as runner:
            return runner.run(_serve(settings, listener, origins))
    finally:
        listener.close()


def _loop() -> asyncio.AbstractEventLoop:
    try:
        import uvloop
    except ImportError:  # not made for this platform; asyncio's own is slower and does the same
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


def bound(settings: Settings) -> socket.socket:
    """The socket, before anything else is opened: a port that is taken is the commonest mistake."""
    try:
        family, kind, proto, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, proto)
    except OSError as error:
        raise UsageError(
            f"host {settings.host} is not an address of this machine ({error.strerror or error})",
            field="host",
            mend="use 127.0.0.1, or 0.0.0.0 for all",
        ) from None
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise UsageError(
            f"port {settings.port} on {settings.host} cannot be used: {error.strerror or error}",
            field="port",
            mend="stop what uses it, or choose another with --port (0 takes any free one)",
        ) from None
    return listener


async def _serve(settings: Settings, listener: socket.socket, origins: Mapping[str, str]) -> int:
    token = "rw_" + secrets.token_urlsafe(32)
    async with running(settings, listener, token, origins) as up:
        service = up.service
        crew = Crew(settings, _loopback(settings, listener.getsockname()[1]), token)
        with _signals(service, crew, up.server):
            try:
                welcome(service, up.first_key, await service.database.read(has_password))
                crew.start()
                await _until_stopped(service, crew)
            finally:
                crew.kill()
        return 2 if crew.failed.is_set() and settings.workers == 1 else 0


@dataclass(frozen=True, slots=True)
class Running:
    """A server that is up. `first_key` is the secret of a key that was made just now, if one was."""

    service: Service
    server: uvicorn.Server
    first_key: str | None


@contextlib.asynccontextmanager
async def running(
    settings: Settings, listener: socket.socket, token: str, origins: Mapping[str, str] | None = None
) -> AsyncIterator[Running]:
    """A server that answers on `listener`, with its chores and its webhooks, but without workers of its own.

    `token` is what a local worker shows. Everything has ended when the block is left.
    """
    async with _parts(settings, listener.getsockname()[1], token, origins or {}) as service:
        server = _server(service, settings)
        first_key = await _first_key(
            service
        )  # before anything is answered: a caller may know its key already
        stop = asyncio.Event()
        chores = [asyncio.create_task(regularly(service, every, chore)) for every, chore in CHORES]
        chores.append(asyncio.create_task(listen(service.database, service.bells)))
        sending = asyncio.create_task(service.sender.run(stop))
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            while not server.started and not serving.done():
                await asyncio.sleep(0.01)
            yield Running(service, server, first_key)
        finally:
            service.drain.begun = True
            service.bells.all()
            server.should_exit = True
            stop.set()
            for task in chores:
                task.cancel()
            await asyncio.gather(serving, sending, *chores, return_exceptions=True)


async def _until_stopped(service: Service, crew: Crew) -> None:
    """Serve until a signal; then let the workers finish or give back while the API still answers them."""
    while not service.drain.begun and not crew.failed.is_set():
        await asyncio.sleep(0.1)
    service.drain.begun = True
    service.bells.all()
    await crew.stop()


@contextlib.contextmanager
def _signals(service: Service, crew: Crew, server: uvicorn.Server) -> Iterator[None]:
    """The first signal asks for a stop in good order, the second for one at once."""
    loop = asyncio.get_running_loop()
    began = 0.0

    def told() -> None:
        nonlocal began
        if not service.drain.begun:
            log.info("stopping", grace=service.settings.grace)
            service.drain.begun, began = True, loop.time()
        elif loop.time() - began > ECHO:
            log.warning("stopping at once")
            crew.hurry()
            server.force_exit = True

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told)
    try:
        yield
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


@contextlib.asynccontextmanager
async def _parts(
    settings: Settings, port: int, token: str, origins: Mapping[str, str]
) -> AsyncIterator[Service]:
    """Everything that must be opened, and closed again."""
    catalogue = with_prices(load_catalogue(settings.models), settings.prices)
    storage = await asyncio.to_thread(open_storage, settings.storage_url)
    database = open_database(settings.database_url)
    await database.start()
    try:
        private = settings.webhooks_private == "allow" or (
            settings.webhooks_private == "auto" and _is_loopback(settings.host)
        )
        yield Service(
            settings=settings,
            database=database,
            storage=storage,
            catalogue=catalogue,
            keyring=Keyring(database, token),
            bells=Bells(),
            meters=Meters(),
            sender=_sender(database, settings, private),
            estimates=Estimates(),
            public_url=settings.base_url(port).rstrip("/"),
            private_webhooks=private,
            seal=await database.write(ensure_seal, "pages"),
            local=_is_loopback(settings.host),
            origins=origins,
        )
    finally:
        await database.close()


def _sender(database: Database, settings: Settings, private: bool) -> Sender:
    limit = settings.webhook_timeout
    return Sender(database, allow_private=private, time_limit=limit, lease_seconds=limit + 60.0)


def _server(service: Service, settings: Settings) -> uvicorn.Server:
    config = uvicorn.Config(
        make_app(service),
        http=JsonErrorProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=settings.forwarded_allow_ips,
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=5,
    )
    server = uvicorn.Server(config)
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign, assignment]  # signals are ours
    return server


async def _first_key(service: Service) -> str | None:
    """The secret of the key that is made at the very first start; the operator's own key is taken as it is."""
    settings, database = service.settings, service.database
    limits = settings.creates_per_minute, settings.in_flight
    if settings.api_key is not None:
        await database.write(ensure_key, "RUSHES_API_KEY", settings.api_key.get_secret_value(), *limits)
        return None
    if await database.read(has_keys):
        return None
    _, secret = await database.write(create_key, "first key", "client", *limits)
    return secret


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _loopback(settings: Settings, port: int) -> str:
    """Where this server's own workers reach it."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


if sys.platform == "win32":  # pragma: no cover
    raise ImportError("rushes serve runs on Linux and macOS")

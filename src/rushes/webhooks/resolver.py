"""Host names to addresses, by the system's resolver, without ever holding up the process."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable

__all__ = ["Resolve", "system_resolve"]

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""Host and port → addresses, the preferred one first. Raises OSError when there are none."""


async def system_resolve(host: str, port: int) -> list[str]:
    """What getaddrinfo says.

    Each lookup has a thread of its own that dies with the process: a name server that doesn't answer then holds up
    neither the shared threads of the event loop nor the end of the process.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            _hand_over(loop, answer, list(dict.fromkeys(str(entry[4][0]) for entry in found)))
        except (OSError, UnicodeError) as error:
            _hand_over(loop, answer, error)

    threading.Thread(target=look_up, name="webhook-lookup", daemon=True).start()
    return await answer


def _hand_over(
    loop: asyncio.AbstractEventLoop, answer: asyncio.Future[list[str]], result: list[str] | Exception
) -> None:
    def settle() -> None:
        if answer.done():  # whoever asked has given up
            return
        if isinstance(result, list):
            answer.set_result(result)
        else:
            answer.set_exception(result if isinstance(result, OSError) else OSError(str(result)))

    try:
        loop.call_soon_threadsafe(settle)
    except RuntimeError:  # the loop has ended; nobody waits any more
        return

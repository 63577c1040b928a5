"""Asking a server's database from the command line, while the server runs or not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rushes.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from rushes.settings import Settings

__all__ = ["ask", "with_database"]


def with_database(settings: Settings) -> Settings:
    """The settings, when their database is there: a misspelt folder must not become an empty database."""
    scheme, _, path = settings.database_url.partition("?")[0].partition(":///")
    if scheme == "sqlite" and not Path(path).exists():
        raise UsageError(
            f'there is no database "{path}"', mend="name its folder with --data, or start rushes serve once"
        )
    return settings


def ask(settings: Settings, work: Callable[[Connection], Any]) -> Any:
    """The answer of the database, opened for this one question."""
    from rushes.predictions.database import opened

    async def asked() -> Any:
        async with opened(settings.database_url) as database:
            return await database.write(work)

    return asyncio.run(asked())

"""Bringing the tables up to date, once at each start."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from rushes.predictions.faults import DatabaseUnusable

__all__ = ["HEAD", "upgrade"]

HEAD = "0004"
"""The newest version; a test compares it with the files. Known here so that alembic is loaded only when needed."""
LOCK = 0x52555348
"""The advisory lock under which PostgreSQL's tables are changed: several servers may start together."""


def upgrade(connection: Connection) -> None:
    """Make or change the tables until they are of version HEAD. Raises DatabaseUnusable for one of a newer Rushes."""
    postgres = connection.dialect.name == "postgresql"
    if postgres:
        connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    if _version(connection) == HEAD:
        return
    if not postgres:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    _migrate(connection)
    if not postgres:
        connection.exec_driver_sql("COMMIT")


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("select version_num from alembic_version")).scalar()


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise DatabaseUnusable(
            f"the tables are not of a version this Rushes knows ({error})",
            field="database_url",
            mend="upgrade Rushes, or name another database",
        ) from error

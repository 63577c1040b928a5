"""The files of migrations give exactly the tables that the statements are written for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, inspect, text

from rushes.predictions import migrations
from rushes.predictions.database import open_database, opened
from rushes.predictions.faults import DatabaseUnusable
from rushes.predictions.keys import create_key, list_keys
from rushes.predictions.migrations.upgrade import HEAD, upgrade
from rushes.predictions.prediction import Prediction
from rushes.predictions.records import find
from rushes.predictions.schema import metadata


def scripts() -> ScriptDirectory:
    """The files of migrations."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    return ScriptDirectory.from_config(config)


def test_the_newest_file_is_the_one_that_is_known() -> None:
    assert scripts().get_heads() == [HEAD]


def test_the_migrated_tables_are_those_of_the_schema(connection: Connection) -> None:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    assert compare_metadata(context, metadata) == []


def test_the_migrated_indexes_have_the_predicates_of_the_schema(connection: Connection) -> None:
    """What alembic doesn't compare: the condition of a partial index."""
    dialect = connection.dialect.name
    inspector = inspect(connection)
    for table in metadata.sorted_tables:
        found = {
            str(index["name"]): index["dialect_options"].get(f"{dialect}_where")
            for index in inspector.get_indexes(table.name)
            if "dialect_options" in index
        }
        for index in table.indexes:
            condition = index.dialect_options[dialect]["where"]
            assert (condition is None) == (found.get(str(index.name)) is None), index.name


def test_a_second_upgrade_changes_nothing(connection: Connection) -> None:
    assert connection.execute(text("select version_num from alembic_version")).scalar() == HEAD
    upgrade(connection)
    assert connection.execute(text("select version_num from alembic_version")).scalar() == HEAD


def test_what_is_stored_is_there_after_a_restart(database_url: str) -> None:
    async def scene() -> tuple[list[Any], list[Any]]:
        async with opened(database_url) as first:
            await first.write(create_key, "kept")
            before = await first.read(list_keys)
        async with opened(database_url) as second:
            return before, await second.read(list_keys)

    before, after = asyncio.run(scene())
    assert len(before) == 1
    assert after == before


def test_two_servers_that_start_together_make_the_tables_once(database_url: str) -> None:
    async def scene() -> int:
        both = [open_database(database_url), open_database(database_url)]
        try:
            await asyncio.gather(*(each.start() for each in both))
            await asyncio.gather(*(each.write(create_key, "one") for each in both))
            return len(await both[0].read(list_keys))
        finally:
            await asyncio.gather(*(each.close() for each in both))

    assert asyncio.run(scene()) == 2


@pytest.fixture
def plain_engine(database_url: str) -> Iterator[Engine]:
    made = create_engine(database_url)
    yield made
    made.dispose()


OLD_ROW = """insert into predictions (id, key_id, model, version, engine, input, source, state, created_at, attempt,
progress, stage, logs, cost, predict_time) values ('old', 'k', 'm', '1', 'miniature', '{}', 'run', 'success', 1.0, 1,
1.0, 'done', 'cut', 7, 2.5)"""


def test_predictions_of_the_first_version_are_kept_and_have_nothing_to_show(
    database_url: str, plain_engine: Engine
) -> None:
    with plain_engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(migrations.__file__).parent))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text(OLD_ROW))

    async def scene() -> Prediction | None:
        async with opened(database_url) as database:
            return await database.read(find, "old", "k")

    kept = asyncio.run(scene())
    assert kept is not None
    assert (kept.logs, kept.cost, kept.shown) == ("cut", 7, {})


def test_tables_of_a_newer_version_are_left_alone(database_url: str, plain_engine: Engine) -> None:
    with plain_engine.begin() as connection:
        connection.execute(text("create table alembic_version (version_num varchar(32) not null)"))
        connection.execute(text("insert into alembic_version values ('9999')"))

    async def scene() -> None:
        async with opened(database_url):
            raise AssertionError("it opened")

    with pytest.raises(DatabaseUnusable, match="upgrade Rushes, or name another database"):
        asyncio.run(scene())
    with plain_engine.connect() as connection:
        assert not inspect(connection).has_table("predictions")

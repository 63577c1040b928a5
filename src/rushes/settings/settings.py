"""The settings themselves. To add one, add a field: flags, variables, help and docs follow from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from rushes.settings.places import (
    DatabaseUrl,
    ExistingFolder,
    Folder,
    PublicUrl,
    StorageUrl,
    masked,
    platform_data,
)
from rushes.settings.table import PREFIX, setting
from rushes.settings.values import (
    Addresses,
    Beat,
    Keep,
    Lowered,
    Number,
    Origins,
    Prices,
    Seconds,
    Secret,
    Size,
    Whole,
)

__all__ = ["Settings"]

DURATION = "a duration such as 90s, 15m, 12h or 7d"
SIZE = "a size such as 500MB or 1MiB"


class Settings(BaseSettings):
    """All that an operator can set, checked. `Settings(...)` takes keywords only; `load_settings` reads the world.

    Durations are in seconds, sizes in bytes; a `keep_…` of None means for ever. `repr` shows no secret.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        validate_default=True,
        hide_input_in_errors=True,
        allow_inf_nan=False,
    )

    # Common
    host: str = setting(
        "127.0.0.1",
        "The address to listen on; 0.0.0.0 lets other machines in.",
        "an address or a name of this machine",
        group="Common",
        metavar="ADDRESS",
        example="0.0.0.0",
        pattern=r"^[^\s/]+$",
    )
    port: Whole = setting(
        8000,
        "The port to listen on; 0 takes any free one and prints it.",
        "a whole number from 0 to 65535",
        group="Common",
        metavar="PORT",
        ge=0,
        le=65535,
    )
    public_url: PublicUrl = setting(
        None,
        "What the links to films begin with, when clients reach this server by another address than host and port.",
        "an address that begins with http:// or https://",
        group="Common",
        metavar="URL",
        example="https://films.example.org",
        shown="made from host and port",
    )
    data: Folder = setting(
        None,
        "The folder that keeps the database and the films.",
        "the path of a folder",
        group="Common",
        metavar="FOLDER",
        example="/srv/rushes",
        shown="~/.local/share/rushes",
        default_factory=platform_data,
    )
    engine: str = setting(
        "auto",
        "What makes the films; auto takes the first of ltx, remote and miniature that this machine can run.",
        "auto, miniature, ltx, remote or an import path such as package.module:Class",
        group="Common",
        metavar="NAME",
        example="miniature",
        pattern=r"^[A-Za-z_][A-Za-z0-9_.:-]*$",
    )
    quality: Annotated[Literal["final", "draft"], Lowered] = setting(
        "final",
        "How films are made; draft is smaller and quicker.",
        "final or draft",
        group="Common",
        metavar="final|draft",
    )
    workers: Whole = setting(
        1,
        "How many films are made at the same time here; 0 leaves it to `rushes worker` on other machines.",
        "a whole number from 0 to 64",
        group="Common",
        metavar="N",
        ge=0,
        le=64,
    )
    api_key: Secret = setting(
        None,
        "A first API key of your own choosing, as CI wants it; stored hashed like all keys.",
        "8 to 200 letters, digits and signs without spaces",
        group="Common",
        metavar="KEY",
        shown="one is made at the first start and shown once",
        secret=True,
    )

    # Storage
    database_url: DatabaseUrl = setting(
        None,
        "The database: an SQLite file, or PostgreSQL when several servers share it.",
        "sqlite:////folder/rushes.db or postgresql://user:password@host/name",
        group="Storage",
        metavar="URL",
        example="postgresql://rushes:password@db.example.org/rushes",
        shown="sqlite in the data folder",
        secret=True,
    )
    storage_url: StorageUrl = setting(
        None,
        "Where films are kept: a folder or a bucket (give it a rule that ends uploads left incomplete).",
        "a folder, file:///folder, s3://bucket/prefix, gs://bucket/prefix or az://container/prefix",
        group="Storage",
        metavar="URL",
        example="s3://films/rushes",
        shown="films in the data folder",
        secret=True,
    )
    files_via: Annotated[Literal["proxy", "redirect"], Lowered] = setting(
        "proxy",
        "Whether this server hands out the films of a bucket itself or redirects to signed links of the bucket.",
        "proxy or redirect",
        group="Storage",
        metavar="proxy|redirect",
    )
    keep_films: Keep = setting(
        "7d",
        "How long a film can be fetched after it is made.",
        f"{DURATION}, or forever",
        group="Storage",
        metavar="DURATION",
        example="forever",
    )
    keep_records: Keep = setting(
        "30d",
        "How long a prediction is remembered after its end.",
        f"{DURATION}, or forever",
        group="Storage",
        metavar="DURATION",
    )
    min_free: Size = setting(
        "500MB",
        "Free disk space below which new work is refused with 507.",
        SIZE,
        group="Storage",
        metavar="SIZE",
    )

    # Models
    models: ExistingFolder = setting(
        None,
        "A folder of further model manifests (JSON files).",
        "the path of a folder that exists",
        group="Models",
        metavar="FOLDER",
        shown="none",
    )
    prices: Prices = setting(
        {},
        "What a film costs in USD by model, as 0.35 for a film or 0.07/s for each second; others cost what their "
        "manifest says.",
        "slug=price pairs such as kling-v2-6-pro-text-to-video=0.07/s, with prices from 0 to 10000, or a table of "
        "base, per_second and per_second_with_audio",
        group="Models",
        metavar="SLUG=USD,…",
        example="kling-v2-6-pro-text-to-video=0.07/s,rushes-miniature=0.35",
        shown="those of the manifests",
    )

    # Limits
    creates_per_minute: Whole = setting(
        100,
        "How many predictions a key may create in a minute, unless it has a limit of its own.",
        "a whole number from 0 (no limit) to 1000000",
        group="Limits",
        metavar="N",
        ge=0,
        le=1_000_000,
    )
    in_flight: Whole = setting(
        10,
        "How many predictions of a key may be unfinished at once, unless it has a limit of its own.",
        "a whole number from 0 (no limit) to 1000000",
        group="Limits",
        metavar="N",
        ge=0,
        le=1_000_000,
    )
    max_body: Size = setting(
        "1MiB",
        "The largest request body that is read.",
        f"{SIZE}, at least 1kB",
        group="Limits",
        metavar="SIZE",
        ge=1000,
    )

    # Work
    lease_seconds: Number = setting(
        30,
        "After how many seconds without a sign of life a worker's film is given to another worker.",
        "a number of seconds from 1 to 3600",
        group="Work",
        metavar="SECONDS",
        ge=1,
        le=3600,
    )
    beat_seconds: Beat = setting(
        2,
        "How often a worker tells its progress, in seconds.",
        "a number of seconds from 0.1 to a third of lease_seconds",
        group="Work",
        metavar="SECONDS",
        ge=0.1,
    )
    max_attempts: Whole = setting(
        3,
        "How many workers may die over a film before it ends in error.",
        "a whole number from 1 to 100",
        group="Work",
        metavar="N",
        ge=1,
        le=100,
    )
    queue_limit: Keep = setting(
        "24h",
        "How long a prediction may wait for a worker before it ends in error, so that no client polls for ever.",
        f"{DURATION}, or forever",
        group="Work",
        metavar="DURATION",
    )
    grace: Seconds = setting(
        "20s",
        "How long a film in the making may still take when the server is told to stop; then it goes back to the queue.",
        "a duration such as 90s or 15m, at most 1d",
        group="Work",
        metavar="DURATION",
        le=86_400,
    )

    # Webhooks
    webhooks_private: Annotated[Literal["auto", "allow", "refuse"], Lowered] = setting(
        "auto",
        "Whether webhooks may go to loopback and private addresses; auto allows it while host is a loopback address.",
        "auto, allow or refuse",
        group="Webhooks",
        metavar="auto|allow|refuse",
    )
    webhook_timeout: Seconds = setting(
        "30s",
        "How long a webhook's receiver may take to answer before it counts as failed and is tried again.",
        "a duration such as 30s or 2m, at most 1h",
        group="Webhooks",
        metavar="DURATION",
        le=3600,
    )

    # Web
    cors: Origins = setting(
        "*",
        "Which web pages may call the API from a browser, as origins with commas between them.",
        "* or origins such as https://app.example.org",
        group="Web",
        metavar="ORIGINS",
        example="https://app.example.org",
    )
    forwarded_allow_ips: Addresses = setting(
        "127.0.0.1",
        "Which proxies are believed when they say who the caller is and that it came over TLS.",
        "addresses or networks with commas between them, or *",
        group="Web",
        metavar="ADDRESSES",
        example="10.0.0.0/8",
    )
    docs: bool = setting(
        True,
        "Whether the pages that describe the API are served.",
        "on or off",
        group="Web",
        metavar="on|off",
    )

    playground: Annotated[Literal["auto", "open", "signed-in", "off"], Lowered] = setting(
        "auto",
        "Who may film from the pages without a key: everybody, whoever is signed in to the dashboard, or nobody; auto is open "
        "while only this machine is served.",
        "auto, open, signed-in or off",
        group="Web",
        metavar="WHO",
    )
    playground_per_minute: Whole = setting(
        6,
        "Films that one browser may start in the playground within a minute; 0 is no limit.",
        "a whole number from 0 (no limit) to 1000000",
        group="Web",
        metavar="N",
        ge=0,
        le=1_000_000,
    )
    playground_in_flight: Whole = setting(
        2,
        "Films of one browser that may be waiting or filming at once; 0 is no limit.",
        "a whole number from 0 (no limit) to 1000000",
        group="Web",
        metavar="N",
        ge=0,
        le=1_000_000,
    )

    # Log
    log_format: Annotated[Literal["auto", "json", "console"], Lowered] = setting(
        "auto",
        "How log lines look; auto is console on a terminal and json elsewhere.",
        "auto, json or console",
        group="Log",
        metavar="auto|json|console",
    )
    log_level: Annotated[Literal["debug", "info", "warning", "error"], Lowered] = setting(
        "info",
        "The least important lines that are still logged.",
        "debug, info, warning or error",
        group="Log",
        metavar="LEVEL",
    )

    def base_url(self, port: int | None = None) -> str:
        """What links begin with: `public_url`, or host and the port really bound (`port`, for when the setting is 0)."""
        if self.public_url:
            return self.public_url
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port if port is None else port}"

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        for name in type(self).model_fields:
            value = getattr(self, name)
            yield name, masked(value) if isinstance(value, str) else value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Keywords only: `load_settings` asks the sources one by one, so that an error can say where a value is from."""
        return (init_settings,)

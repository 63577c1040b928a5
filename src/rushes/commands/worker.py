"""`rushes worker`: films made on this machine for a `rushes serve` elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from rushes.commands.setting_options import GroupedCommand, settings_of, settings_options
from rushes.errors import UsageError

__all__ = ["worker"]

FILE = click.Path(path_type=Path)


@click.command(cls=GroupedCommand, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--url", metavar="URL", envvar="RUSHES_URL", help="The server's base URL. [variable: RUSHES_URL]"
)
@click.option(
    "--token",
    metavar="TOKEN",
    help="A token that `rushes keys create --worker` made; better given as RUSHES_WORKER_TOKEN, since flags of running "
    "programs can be read by everybody on the machine.",
)
@click.option("--name", metavar="NAME", default="", help="What the server calls it. [default: hostname-pid]")
@click.option(
    "--scratch", metavar="FOLDER", type=FILE, help="Where unfinished films lie. [default: the system's]"
)
@click.option(
    "--ca-file", metavar="FILE", type=FILE, help="Authorities to trust for https, instead of the system's."
)
@click.option(
    "--cert-file", metavar="FILE", type=FILE, help="A certificate to show, where the server asks for one."
)
@click.option("--key-file", metavar="FILE", type=FILE, help="The key of that certificate.")
@click.option("--tied", is_flag=True, hidden=True, help="Stop when standard input ends.")
@settings_options("engine", "quality", "grace", "log_format", "log_level")
def worker(url: str | None, token: str | None, **options: Any) -> int:
    """Make films for a `rushes serve` elsewhere, one after the other, until it is stopped.

    It asks the server for work over HTTP, so it needs no address of its own and may sit behind NAT. If it dies, its
    film is given to another worker. Ctrl-C lets a film that is nearly done end, and gives back any other.

    \b
    Examples:
      RUSHES_WORKER_TOKEN=rw_… rushes worker --url https://films.example.org
      rushes worker --url http://10.0.0.5:8000 --token rw_… --engine miniature --name left-rack
    """
    if not url:
        raise UsageError("url is missing", field="url", mend="name the server with --url or RUSHES_URL")
    settings = settings_of(options)
    from rushes.server.journal import set_up_log
    from rushes.worker import WorkerOptions, run_worker

    set_up_log(settings.log_format, settings.log_level)
    return run_worker(
        WorkerOptions(
            url=url,
            token=token or "",
            engine=settings.engine,
            name=options["name"],
            quality=settings.quality,
            grace=settings.grace,
            ca_file=options["ca_file"],
            cert_file=options["cert_file"],
            key_file=options["key_file"],
            scratch=options["scratch"],
            tied=options["tied"],
        )
    )

"""`rushes models`: the weights of engines that need some. They are fetched by `pull` and by nothing else."""

from __future__ import annotations

import contextlib
import os
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rushes.errors import Cancelled, UsageError

if TYPE_CHECKING:
    from rushes.engines.ltx.offers import Offer
    from rushes.engines.ltx.pulling import Meter
    from rushes.engines.ltx.receipt import Receipt

__all__ = ["models"]

HELP = {"help_option_names": ["-h", "--help"]}
DEBUG = click.option("--debug", is_flag=True, help="Show the traceback of an error.")


@click.group(context_settings=HELP, invoke_without_command=True)
@click.pass_context
def models(context: click.Context) -> None:
    """List, fetch, check and remove the weights of engines that need some.

    Only `pull` connects to anything, and only with --accept-licence.

    \b
    Examples:
      rushes models
      rushes models pull ltx-2.5
      rushes models pull ltx-2.5 --accept-licence --to /srv/weights/ltx
      rushes models verify ltx-2.5
      rushes models remove ltx-2.5
    """
    if context.invoked_subcommand is None:
        context.invoke(list_)


@models.command(
    "list", context_settings=HELP, short_help="List what there is, its licence and where it lies."
)
@DEBUG
def list_(debug: bool = False) -> None:
    """List the weights that there are: their licence, their size and where they lie."""
    from rich.console import Console
    from rich.table import Table

    from rushes.engines.ltx.offers import OFFERS

    table = Table(show_lines=True)
    for heading in ("name", "engine", "licence", "size", "where", "needs"):
        table.add_column(heading, overflow="fold")
    for offer in OFFERS.values():
        size, where = _state(offer)
        table.add_row(offer.name, offer.engine, f"{offer.licence}, {offer.page}", size, where, offer.needs)
    width = None if sys.stdout.isatty() else 200
    Console(file=sys.stdout, width=width, markup=False, highlight=False).print(table)


@models.command(context_settings=HELP, short_help="Fetch weights once you accept their licence.")
@click.argument("name")
@click.option("--accept-licence", is_flag=True, help="You have read the licence of the weights and agree.")
@click.option(
    "--to",
    metavar="FOLDER",
    help="Where to put them. [default: models/NAME in RUSHES_DATA, else in your data folder]",
)
@click.option(
    "--revision", metavar="NAME", default="main", show_default=True, help="A branch, tag or commit."
)
@DEBUG
def pull(name: str, accept_licence: bool, to: str | None, revision: str, debug: bool) -> None:
    """Fetch the weights called NAME from the hub, once you accept their licence.

    What is there already isn't fetched again. The hub gives these weights only to accounts that have accepted the terms
    on their page: put a token of yours into HF_TOKEN, or run `hf auth login` before.
    """
    from rushes.engines.ltx.pulling import gigabytes, pulled
    from rushes.engines.ltx.shelf import expanded, models_folder

    offer = _offer(name)
    if not accept_licence:
        raise _not_accepted(offer, to, revision)
    folder = expanded(to, "--to") if to else models_folder(os.environ) / offer.name
    with _meter() as meter:
        try:
            weights, receipt = pulled(offer, folder, revision, meter)
        except KeyboardInterrupt:
            raise _stopped(folder) from None
    size = sum(file.size for file in receipt.files)
    click.echo(
        f"{offer.name} is in {folder}: LTX-{weights.version}, {gigabytes(size)} at {receipt.revision[:12]}."
    )
    if folder != models_folder(os.environ) / offer.name:
        click.echo(f"Tell the engine where they are: export RUSHES_LTX={shlex.quote(str(folder))}")
    click.echo("See whether this machine can use them:  rushes doctor")
    click.echo(f"Film with them:                         rushes serve --engine {offer.engine}")


@models.command(context_settings=HELP, short_help="Look whether weights are all there and whole.")
@click.argument("what", metavar="NAME|FOLDER")
@DEBUG
def verify(what: str, debug: bool) -> None:
    """Look through weights: all files there, whole, and of the right kind.

    What `rushes models pull` has fetched is read and compared with the sums that the hub gave, without asking it again.
    """
    from rushes.engines.ltx.pulling import gigabytes
    from rushes.engines.ltx.receipt import receipt_in
    from rushes.engines.ltx.weights import examined

    folder = _folder(what)
    weights = examined(folder)
    size = gigabytes(sum(weights.sizes.values()))
    receipt = receipt_in(folder)
    if receipt is None:
        click.echo(
            f"{folder} holds LTX-{weights.version}, {size} of weights, every file as long as its header says."
        )
        click.echo("There is no receipt of rushes models pull, so the content is not compared with anything.")
        return
    with _meter() as meter:
        _compare(folder, receipt, meter)
    click.echo(f"{folder} holds LTX-{weights.version}, {size} of weights, every file as it was published.")


@models.command(context_settings=HELP, short_help="Remove weights that pull has fetched.")
@click.argument("what", metavar="NAME|FOLDER")
@click.option("--yes", is_flag=True, help="Don't ask.")
@DEBUG
def remove(what: str, yes: bool, debug: bool) -> None:
    """Remove weights that `rushes models pull` has fetched. Files of others in the folder stay."""
    from rushes.engines.ltx.pulling import gigabytes, removed
    from rushes.engines.ltx.receipt import receipt_in

    folder = _folder(what)
    receipt = receipt_in(folder)
    if receipt is not None and not yes:
        if not sys.stdin.isatty():
            raise UsageError("removing needs a yes, and there is nobody to ask", mend="add --yes")
        there = sum(file.size for file in receipt.files if file.there(folder))
        click.confirm(f"Remove {gigabytes(there)} of {receipt.repository} from {folder}?", abort=True)
    size, left = removed(folder)
    click.echo(f"{gigabytes(size)} are removed from {folder}.")
    if left:
        click.echo(
            f"The folder stays for what others have put there: {', '.join(path.name for path in left[:5])}"
        )


def _offer(name: str) -> Offer:
    from rushes.engines.ltx.offers import OFFERS

    if name not in OFFERS:
        raise UsageError(
            f"there are no weights called {name!r}", field="name", mend=f"use {', '.join(OFFERS)}"
        )
    return OFFERS[name]


def _not_accepted(offer: Offer, to: str | None, revision: str) -> UsageError:
    """Say what the licence is, and how to accept it."""
    click.echo(f"{offer.repository} is under the {offer.licence}.\n{offer.terms}\n", err=True)
    again = ["rushes", "models", "pull", offer.name, "--accept-licence"]
    again += ["--to", to] if to else []
    again += ["--revision", revision] if revision != "main" else []
    return UsageError(
        f"the licence of {offer.name} is not accepted, so nothing is fetched",
        mend=f"read it on {offer.page} and, if you agree, run: {shlex.join(again)}",
    )


def _folder(what: str) -> Path:
    """The folder of a name, or the folder itself."""
    from rushes.engines.ltx.damage import VARIABLE
    from rushes.engines.ltx.offers import OFFERS
    from rushes.engines.ltx.shelf import expanded, models_folder

    if what not in OFFERS:
        if os.sep not in what and not Path(what).exists():
            raise UsageError(
                f"there are no weights called {what!r}, and no such folder",
                field="name",
                mend=f"use {', '.join(OFFERS)} or the path of a folder",
            )
        return expanded(what, "name")
    given = os.environ.get(VARIABLE, "").strip()
    return expanded(given, VARIABLE) if given else models_folder(os.environ) / what


def _state(offer: Offer) -> tuple[str, str]:
    """The size of weights and where they are, or why they are not there."""
    from rushes.engines.ltx.damage import VARIABLE
    from rushes.engines.ltx.pulling import gigabytes
    from rushes.engines.ltx.receipt import receipt_in
    from rushes.engines.ltx.weights import weights_in
    from rushes.errors import EnvironmentProblem

    folder = _folder(offer.name)
    if not folder.exists() and not os.environ.get(VARIABLE, "").strip():
        get = f"not here; rushes models pull {offer.name} shows the licence and how to get them"
        return f"about {gigabytes(offer.size)} to download", get
    try:
        weights = weights_in(os.environ)
    except EnvironmentProblem as problem:
        return "", f"{problem.message}; {problem.mend}"
    receipt = receipt_in(folder)
    about = f"LTX-{weights.version}" if receipt is None else str(receipt)
    return gigabytes(sum(weights.sizes.values())), f"{weights.folder} ({about})"


def _stopped(folder: Path) -> Cancelled:
    from rushes.engines.ltx.pulling import gigabytes
    from rushes.engines.ltx.receipt import receipt_in

    receipt = receipt_in(folder)
    if receipt is None:
        return Cancelled("stopped before anything was fetched")
    there = [file for file in receipt.files if file.there(folder)]
    have, all_ = (gigabytes(sum(file.size for file in files)) for files in (there, receipt.files))
    return Cancelled(
        f"stopped; {len(there)} of {len(receipt.files)} files ({have} of {all_}) are in {folder} and stay",
        mend="run the same command again to go on, or rushes models remove to be rid of them",
    )


def _compare(folder: Path, receipt: Receipt, meter: Meter) -> None:
    from rushes.engines.ltx.damage import damaged

    meter.begin(sum(file.size for file in receipt.files), 0)
    for file in receipt.files:
        meter.file(file.path)
        path = folder / file.path
        if not file.there(folder):
            raise damaged(path, "is not as long as it was published")
        if not file.same(folder):
            raise damaged(path, "is not what was published", mend="remove this file and copy it again")
        meter.add(file.size)


class _Quiet:
    """For a log: nothing while it goes on."""

    def begin(self, total: int, there: int) -> None:
        pass

    def file(self, name: str) -> None:
        pass

    def add(self, n: int) -> None:
        pass


@contextlib.contextmanager
def _meter() -> Iterator[Meter]:
    """One line on a terminal: bytes, rate and time left."""
    if not sys.stderr.isatty():
        yield _Quiet()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    console = Console(file=sys.stderr, highlight=False)
    with Progress(
        *columns, TextColumn("{task.description}", markup=False), console=console, transient=True
    ) as bar:
        task = bar.add_task("", total=None)

        class Line:
            def begin(self, total: int, there: int) -> None:
                bar.update(task, total=total, completed=there)

            def file(self, name: str) -> None:
                bar.update(task, description=name)

            def add(self, n: int) -> None:
                bar.advance(task, n)

        yield Line()

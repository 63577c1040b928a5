"""The command line: `rushes shoot`, `plan`, `serve`, `worker`, `keys`, `password`, `showreel`, `models`, `doctor`.

Every failure is one sentence on standard error with a mend, and an exit code: 2 for something the user asked for that
cannot be, 1 for something this machine or disk cannot do, 130 when cancelled. `--debug` adds the traceback.
"""

from __future__ import annotations

import importlib
import signal
import sys
import traceback
from typing import TYPE_CHECKING, NoReturn

import click

from rushes import __version__
from rushes.errors import Cancelled, RushesError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

__all__ = ["main", "rushes"]

COMMANDS = {
    "shoot": ("rushes.commands.shoot:shoot", "Film a prompt, or a plan made by `rushes plan`, into an MP4."),
    "plan": ("rushes.commands.plan:plan", "Print the plan of a film as JSON, to read, edit and film."),
    "serve": (
        "rushes.commands.serve:serve",
        "Serve the prediction API, with a database, files and a worker.",
    ),
    "worker": ("rushes.commands.worker:worker", "Make films for a `rushes serve` elsewhere."),
    "keys": ("rushes.commands.keys:keys", "Make, list and revoke the keys of the API."),
    "password": ("rushes.commands.password:password", "Set the password of the dashboard."),
    "showreel": (
        "rushes.commands.showreel:showreel",
        "Film the examples of the models, for the pages of a server.",
    ),
    "models": (
        "rushes.commands.models:models",
        "List, fetch, check and remove the weights of engines that need some.",
    ),
    "doctor": (
        "rushes.commands.doctor:doctor",
        "Say what works on this machine and how to mend what doesn't.",
    ),
}
"""Commands by name, as strings with a line for the list, so that `--help` and `--version` import nothing else."""


class _Lazy(click.Group):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, says) for name, (_, says) in COMMANDS.items()])


@click.group(cls=_Lazy, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rushes", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def rushes(context: click.Context, debug: bool) -> None:
    """Text in, film out: a sentence becomes a 5 or 10 second 1080p clip with voices and sound.

    \b
    Examples:
      rushes shoot "A golden retriever runs along a beach at sunset, waves crashing"
      rushes shoot "Two friends meet. One says “Hello!”" -o hello.mp4 --duration 5
      rushes plan "An old fisherman sits in a boat, slow zoom in" > plan.json
      rushes shoot plan.json --quality draft
      rushes serve
      rushes keys create "the website"
      rushes models
      rushes doctor

    `rushes COMMAND --help` tells more.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # A supervisor's polite stop and a closed terminal must clean up like Ctrl-C does.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)
    try:
        code = rushes.main(given, prog_name="rushes", standalone_mode=False)
    except BaseException as error:
        sys.exit(_report(error, debug="--debug" in given))
    sys.exit(code if isinstance(code, int) else 0)


def _interrupt(signum: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _report(error: BaseException, *, debug: bool) -> int:
    """Say in one sentence what went wrong; the exit code."""
    if debug:
        traceback.print_exception(error)
    explained = _explained(error)
    if explained is None:
        return (
            int(error.code or 0) if isinstance(error, SystemExit) and not isinstance(error.code, str) else 1
        )
    click.echo(f"rushes: {explained}", err=True)
    return explained.exit_code


def _explained(error: BaseException) -> RushesError | None:
    match error:
        case RushesError():
            return error
        case KeyboardInterrupt() | click.Abort():
            return Cancelled()
        case click.ClickException():
            help_line = (
                error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "rushes"
            )
            return UsageError(error.format_message(), mend=f"see {help_line} --help")
        case BrokenPipeError() | SystemExit():
            return None
        case MemoryError():
            return RushesError("the memory of this machine is used up", mend="try --quality draft")
        case _:
            return RushesError(
                f"something broke inside Rushes: {type(error).__name__}: {error}",
                mend="run it again with --debug and report what it shows",
            )

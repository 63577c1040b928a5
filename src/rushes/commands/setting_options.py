"""The flags of settings, made from their list, and the help that shows them in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any, TypeVar

import click

from rushes.settings import Loaded, Setting, Settings, load_settings, settings_table

__all__ = ["GroupedCommand", "loaded_of", "settings_of", "settings_options"]

Command = TypeVar("Command", bound=Callable[..., Any])
CONFIG = click.Option(
    ["--config"], metavar="FILE", help="A TOML file of settings. [default: rushes.toml here, if there is one]"
)
DEBUG = click.Option(["--debug"], is_flag=True, help="Show the traceback of an error.")


class _SettingOption(click.Option):
    """A flag that knows its setting. Values are checked by Settings, so that flags, variables and files say the same."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        help_text = f"{setting.says} [default: {setting.default}]"
        super().__init__([setting.flag, setting.name], metavar=setting.metavar, help=help_text)


class GroupedCommand(click.Command):
    """A command whose help lists the flags of settings by their groups."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one section for each group, then one for the rest."""
        options = [option for option in self.get_params(ctx) if isinstance(option, click.Option)]
        ours = [option for option in options if isinstance(option, _SettingOption)]
        rest = [option for option in options if not isinstance(option, _SettingOption)]
        for group, members in groupby(ours, key=lambda option: option.setting.group):
            _section(ctx, formatter, group, members)
        _section(ctx, formatter, "Options", rest)


def _section(
    ctx: click.Context, formatter: click.HelpFormatter, title: str, options: Iterable[click.Parameter]
) -> None:
    rows = [row for option in options if (row := option.get_help_record(ctx)) is not None]
    with formatter.section(title):
        formatter.write_dl(rows)


def settings_options(*names: str) -> Callable[[Command], Command]:
    """Give a click command the flags of these settings (none named: of all), and `--config` and `--debug`."""
    settings = [one for one in settings_table(Settings.model_fields) if not names or one.name in names]

    def decorate(command: Command) -> Command:
        options: list[click.Option] = [*map(_SettingOption, settings), CONFIG, DEBUG]
        params: list[click.Parameter] = command.__dict__.setdefault("__click_params__", [])
        params.extend(reversed(options))
        return command

    return decorate


def settings_of(options: Mapping[str, Any]) -> Settings:
    """The settings behind a command's flags; what the operator should be told goes to standard error."""
    return loaded_of(options).settings


def loaded_of(options: Mapping[str, Any]) -> Loaded:
    """The same, with where each came from."""
    flags = {name: value for name, value in options.items() if name in Settings.model_fields}
    loaded = load_settings(flags, options.get("config"))
    for note in loaded.notes:
        click.echo(f"rushes: {note}.", err=True)
    return loaded

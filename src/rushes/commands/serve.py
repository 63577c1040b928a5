"""`rushes serve`: the prediction API with its database, its files and a worker, in one command."""

from __future__ import annotations

from typing import Any

import click

from rushes.commands.setting_options import GroupedCommand, loaded_of, settings_options

__all__ = ["serve"]


@click.command(cls=GroupedCommand, context_settings={"help_option_names": ["-h", "--help"]})
@settings_options()
def serve(**options: Any) -> int:
    """Serve the prediction API, so that an app written for a hosted text-to-video model gets its films from here.

    Nothing else is needed: predictions are kept in a file, films in a folder, and one worker makes them. The first
    start prints an API key, once. Stop it with Ctrl-C: what is not finished goes on at the next start.

    \b
    Examples:
      rushes serve
      rushes serve --host 0.0.0.0 --port 9000 --public-url https://films.example.org

    Each option can be given as a variable too (--keep-films as RUSHES_KEEP_FILMS) or in a TOML file (keep_films);
    a flag wins over a variable, a variable over the file.
    """
    loaded = loaded_of(options)
    from rushes.server.serving import serve as serve_until_stopped

    return serve_until_stopped(loaded.settings, loaded.origins)

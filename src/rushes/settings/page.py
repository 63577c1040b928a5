"""docs/settings.md, made from the settings themselves."""

from __future__ import annotations

from itertools import groupby

from rushes.settings.settings import Settings
from rushes.settings.table import Setting, settings_table
from rushes.settings.variables import ENGINE_VARIABLES

__all__ = ["settings_page"]

OPENING = """\
# Settings of `rushes serve`

<!-- Made from src/rushes/settings by `./dev docs`; edit it there. -->

Every setting can be given in three ways. A flag wins over a variable, a variable over the file, the file over the default.

```sh
rushes serve --port 9000
RUSHES_PORT=9000 rushes serve
echo 'port = 9000' > rushes.toml && rushes serve
```

- The file is TOML: the one named by `--config FILE`, else by `RUSHES_CONFIG`, else `rushes.toml` in the working folder.
  Folders in it are relative to the file. A name in it that is no setting is an error.
- A variable that begins with `RUSHES_` and is no setting is reported and ignored; an empty one counts as not given.
- `rushes keys` takes `data` and `database_url` in the same three ways; `rushes worker` takes `engine`, `quality`, `grace`,
  `log_format` and `log_level`, and beside them `--url` (`RUSHES_URL`) and `--token` (`RUSHES_WORKER_TOKEN`).
- Durations are written `90s`, `15m`, `12h`, `7d`, `2w` or as seconds; sizes `500MB` (millions), `1MiB` (1,048,576) or as bytes.
- Whatever may hold a secret (`api_key`, `database_url`, `storage_url`) is never printed or logged. Other users of a machine
  can read the flags of a running program, so give these as variables or in a file that only you can read.
"""

VARIABLES = """\
## Variables of the engines

These are read where a film is made: by `rushes shoot`, `rushes plan`, `rushes serve` and `rushes worker` alike.

"""


def settings_page() -> str:
    """The page as Markdown."""
    parts = [OPENING]
    settings = settings_table(Settings.model_fields)
    for group, members in groupby(settings, key=lambda one: one.group):
        parts.append(f"## {group}\n")
        parts.extend(_entry(setting) for setting in members)
    parts.append(_example(settings))
    parts.append(VARIABLES + "".join(f"- `{name}`: {says}\n" for name, says in ENGINE_VARIABLES.items()))
    return "\n".join(parts)


def _entry(setting: Setting) -> str:
    default = setting.default if " " in setting.default else f"`{setting.default}`"
    lines = [
        f"### `{setting.name}`\n",
        setting.says + "\n",
        f"- flag `{setting.flag}`, variable `{setting.variable}`",
        f"- {setting.allowed}",
        f"- default: {default}",
    ]
    if setting.example is not None:
        lines.append(f"- example: `{setting.example}`")
    return "\n".join(lines) + "\n"


def _example(settings: tuple[Setting, ...]) -> str:
    wanted = ("host", "public_url", "data", "database_url", "storage_url", "keep_films")
    lines = [f'{one.name} = "{one.example}"' for one in settings if one.name in wanted]
    return "\n".join(
        [
            "## A file\n",
            "```toml",
            *lines,
            "creates_per_minute = 300",
            "",
            "[prices]",
            "kling-v2-6-pro-text-to-video = { per_second = 0.07, per_second_with_audio = 0.14 }",
            "rushes-miniature = 0.35",
            "```",
            "",
        ]
    )

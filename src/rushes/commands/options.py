"""The options that `shoot` and `plan` share, and how a prompt reaches them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from rushes.errors import PromptError
from rushes.request import PROMPT_LIMIT, FilmRequest

if TYPE_CHECKING:
    from rushes.script.planner.planner import Planner

__all__ = ["film_options", "planner_asked", "prompt_text", "request_of"]

Command = TypeVar("Command", bound=Callable[..., Any])

BYTES_LIMIT = 1_000_000
DEFAULTS = FilmRequest(prompt="")
PLANNER_KEY = "RUSHES_PLANNER_KEY"
"""The variable that holds the planner's key: a flag would show it to everybody who lists processes."""

# Values are checked by FilmRequest, not by click, so that the command line, Python and the server say the same.
_OPTIONS = (
    click.option(
        "--duration", metavar="5|10", default=str(DEFAULTS.duration), show_default=True, help="Seconds."
    ),
    click.option(
        "--aspect-ratio",
        metavar="16:9|9:16|1:1",
        default=DEFAULTS.aspect_ratio,
        show_default=True,
        help="1920x1080, 1080x1920 or 1080x1080.",
    ),
    click.option(
        "--negative-prompt",
        metavar="TEXT",
        default=DEFAULTS.negative_prompt,
        show_default=True,
        help="What must not be there: subjects, weather, moods, styles.",
    ),
    click.option(
        "--cfg-scale",
        metavar="0..1",
        type=float,
        default=DEFAULTS.cfg_scale,
        show_default=True,
        help="How literally to take the prompt: 1 adds nothing, 0 lets the director add extras and camera life.",
    ),
    click.option("--no-audio", is_flag=True, help="Film the same picture silent."),
    click.option("--seed", type=int, default=0, show_default=True, help="Another number, another cast."),
    click.option(
        "--planner",
        metavar="URL",
        default="",
        envvar="RUSHES_PLANNER_URL",
        help="Ask an OpenAI-compatible endpoint (http://127.0.0.1:8000/v1) how to read the prompt; its answer is checked, "
        "and the built-in reader steps in. Without it nothing is asked of anybody. [variables: RUSHES_PLANNER_URL, and "
        f"{PLANNER_KEY} for its key]",
    ),
    click.option(
        "--planner-model",
        metavar="NAME",
        default="",
        envvar="RUSHES_PLANNER_MODEL",
        help="The model to ask there; none leaves it to the endpoint. [variable: RUSHES_PLANNER_MODEL]",
    ),
    click.option("--debug", is_flag=True, help="Show the traceback of an error."),
)


def film_options(command: Command) -> Command:
    """Add the options of a film request to a click command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def prompt_text(argument: str) -> str:
    """The prompt itself: the argument, or standard input when that is "-"."""
    if argument != "-":
        return argument
    data = sys.stdin.buffer.read(BYTES_LIMIT + 1)
    if len(data) > BYTES_LIMIT:
        raise PromptError(
            f"the prompt on standard input is longer than {BYTES_LIMIT:,} bytes",
            field="prompt",
            mend=f"give at most {PROMPT_LIMIT:,} characters",
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PromptError(
            "the prompt on standard input is not UTF-8 text", field="prompt", mend="save it as UTF-8"
        ) from None


def request_of(argument: str, options: dict[str, Any]) -> FilmRequest:
    """The checked request of a command's argument and options."""
    named = {
        name: options[name] for name in ("duration", "aspect_ratio", "negative_prompt", "cfg_scale", "seed")
    }
    named |= {name: options[name] for name in ("tier", "draft_first", "enhance_prompt") if name in options}
    return FilmRequest.of(prompt_text(argument), {**named, "generate_audio": not options["no_audio"]})


def planner_asked(options: dict[str, Any]) -> Planner | None:
    """The planner that `--planner` names, None where nobody is to be asked. Raises UsageError for a bad address."""
    if not options["planner"].strip():
        return None
    from rushes.script.planner.planner import planner_of

    return planner_of(options["planner"], options["planner_model"], os.environ.get(PLANNER_KEY, ""))

"""How log lines look: JSON for machines, colours and columns for a terminal; always on standard error."""

from __future__ import annotations

import logging
import sys
from typing import Any

__all__ = ["configure_logs"]


def configure_logs(log_format: str, log_level: str) -> None:
    """Send structlog and the standard library's logging through one formatter.

    `log_format` is auto (console on a terminal, else json), json or console; `log_level` is debug, info, warning or
    error.
    """
    import structlog

    console = log_format == "console" or (log_format == "auto" and sys.stderr.isatty())
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    if not console:  # the console renders tracebacks itself
        shared.append(structlog.processors.format_exc_info)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    renderer: Any = (
        structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            exception_formatter=structlog.dev.plain_traceback,  # the rich one shows locals, secrets among them
        )
        if console
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(log_level.upper())
    for name in ("httpx", "httpcore"):  # a line for every request, with the token's owner none the wiser
        logging.getLogger(name).setLevel(logging.WARNING)

"""Log lines: one JSON object each, or colours on a terminal; always on standard error."""

from __future__ import annotations

import logging
import sys

import structlog
from structlog.typing import Processor

__all__ = ["set_up_log"]


def set_up_log(form: str, level: str) -> None:
    """Log from now on in `form` (auto, json, console) from `level` on, also what libraries say through logging."""
    number = getattr(logging, level.upper())
    console = form == "console" or (form == "auto" and sys.stderr.isatty())
    shown: Processor = (
        structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            pad_event_to=20,
            exception_formatter=structlog.dev.plain_traceback,  # the others print local variables, and so secrets
        )
        if console
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    faults: list[Processor] = [] if console else [structlog.processors.format_exc_info]
    structlog.configure(
        processors=[structlog.contextvars.merge_contextvars, *shared, *faults, shown],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *faults, shown],
        )
    )
    logging.basicConfig(handlers=[handler], level=max(number, logging.WARNING), force=True)

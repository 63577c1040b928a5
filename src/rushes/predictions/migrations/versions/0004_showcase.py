"""Films that pages may show are found by an index of their own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0004"
down_revision = "0003"
SHOWN = "state = 'success' and source in ('playground', 'showreel') and removed_at is null"


def upgrade() -> None:
    """Add the index."""
    op.create_index(
        "predictions_showcase",
        "predictions",
        ["model", "completed_at"],
        unique=False,
        sqlite_where=sa.text(SHOWN),
        postgresql_where=sa.text(SHOWN),
    )

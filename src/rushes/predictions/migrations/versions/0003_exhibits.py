"""What a prediction has to show beside its film."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

__all__ = ["down_revision", "revision", "upgrade"]

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column; predictions that are there have nothing to show."""
    op.add_column("predictions", sa.Column("exhibits", sa.Text(), nullable=False, server_default="{}"))

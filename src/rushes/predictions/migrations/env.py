"""What alembic runs: the connection it is handed, nothing else."""

from __future__ import annotations

from alembic import context

from rushes.predictions.schema import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()

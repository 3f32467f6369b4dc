"""Review: commitments made by hand, split or merged; decisions found quickly."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("commitment", sa.Column("origin", sa.String(), nullable=False, server_default="found"))
    op.add_column("commitment", sa.Column("places", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("commitment", sa.Column("removed", sa.Boolean(), nullable=False, server_default="0"))
    op.create_index("ix_commitment_removed", "commitment", ["removed"])
    op.create_index("ix_event_field", "event", ["field"])
    op.create_table(
        "learning",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    raise NotImplementedError("Gestand goes back by restoring the backup that was made before the upgrade")

"""Links remember what they changed, letters carry remarks, and counting a letter's commitments is quick."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("letter", sa.Column("remarks", sa.JSON(), nullable=False, server_default="[]"))
    for name in ("old_due_origin", "old_status", "new_status"):
        op.add_column("link", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.create_index("ix_commitment_letter_id_review", "commitment", ["letter_id", "review"])


def downgrade() -> None:
    raise NotImplementedError("Gestand goes back by restoring the backup that was made before the upgrade")

"""What a letter says became of a promise, and where a commitment was promised before; words by place for linking."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("commitment", sa.Column("restates", sa.String(), nullable=False, server_default=""))
    op.add_column("fulfilment", sa.Column("outcome", sa.String(), nullable=False, server_default=""))
    op.add_column("fulfilment", sa.Column("due_text", sa.String(), nullable=False, server_default=""))
    op.add_column("fulfilment", sa.Column("due_date", sa.Date(), nullable=True))
    # Which commitments hold a stem: the words of a letter are looked up all at once.
    op.execute("CREATE VIRTUAL TABLE subject_search_places USING fts5vocab('subject_search', 'instance')")


def downgrade() -> None:
    raise NotImplementedError("Gestand goes back by restoring the backup that was made before the upgrade")

"""Long lists: what they sort and filter by, tags, and saved lists."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

from tracker.ordering import text_order

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("commitment", sa.Column("tags", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("commitment", sa.Column("summary_order", sa.String(), nullable=False, server_default=""))
    op.add_column("commitment", sa.Column("amount", sa.Float(), nullable=True))
    _derive()
    op.create_index("ix_commitment_summary_order", "commitment", ["summary_order", "letter_id"])
    op.create_index("ix_commitment_reading", "commitment", ["letter_id", "start"])
    op.create_index("ix_commitment_views", "commitment", ["review", "status", "due_date", "letter_id"])
    op.drop_index("ix_letter_removed", "letter")
    op.create_index("ix_letter_shown", "letter", ["removed", "date"])
    op.create_index("ix_letter_sample", "letter", ["sample", "removed"])
    op.create_table(
        "saved_list",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("filters", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )


def _derive() -> None:
    connection = op.get_bind()
    stored = connection.execute(sa.text("SELECT id, summary, quantities FROM commitment")).all()
    values = [
        {
            "id": row.id,
            "summary_order": text_order(row.summary),
            "amount": max(
                (each["value"] for each in json.loads(row.quantities) if each["unit"] == "EUR"), default=None
            ),
        }
        for row in stored
    ]
    update = sa.text("UPDATE commitment SET summary_order = :summary_order, amount = :amount WHERE id = :id")
    if values:
        connection.execute(update, values)


def downgrade() -> None:
    raise NotImplementedError("Gestand goes back by restoring the backup that was made before the upgrade")

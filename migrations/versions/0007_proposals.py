"""Proposed links, and what is needed to find them: statements of letters, and what commitments are about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("commitment", sa.Column("context", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "letter_statements",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("statements", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"]),
        sa.PrimaryKeyConstraint("letter_id"),
    )
    op.create_table(
        "proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("commitment_id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("named_start", sa.Integer(), nullable=False),
        sa.Column("named_end", sa.Integer(), nullable=False),
        sa.Column("new_due", sa.Date(), nullable=True),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("link_id", sa.Integer(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["commitment_id"], ["commitment.id"]),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"]),
        sa.ForeignKeyConstraint(["link_id"], ["link.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("commitment_id", "letter_id", "kind"),
    )
    with op.batch_alter_table("proposal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_proposal_commitment_id"), ["commitment_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_proposal_decision"), ["decision"], unique=False)
        batch_op.create_index(batch_op.f("ix_proposal_letter_id"), ["letter_id"], unique=False)
    # What commitments and letters are about, by word stem; the vocabulary tells how many of them hold a stem.
    for name in ("subject_search", "letter_search"):
        op.execute(f"CREATE VIRTUAL TABLE {name} USING fts5(stems, content='', contentless_delete=1)")
    op.execute("CREATE VIRTUAL TABLE subject_search_vocabulary USING fts5vocab('subject_search', 'row')")


def downgrade() -> None:
    raise NotImplementedError("Gestand goes back by restoring the backup that was made before the upgrade")

"""Letters read with OCR keep how sure it was, and where on the page each word stands."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("letter", sa.Column("ocr_confidence", sa.Integer(), nullable=True))
    op.add_column("letter_file", sa.Column("words", sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    raise NotImplementedError("Gestand goes back by restoring the backup that was made before the upgrade")

"""The office's settings have numbers, so that the history can tell of them; the default term is always there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.rename_table("office_setting", "office_setting_before")
    op.create_table(
        "office_setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )
    op.execute("INSERT INTO office_setting (name, value) SELECT name, value FROM office_setting_before")
    op.execute("""INSERT OR IGNORE INTO office_setting (name, value) VALUES ('default_term', '{"months": null}')""")
    op.drop_table("office_setting_before")


def downgrade() -> None:
    raise NotImplementedError("Gestand goes back by restoring the backup that was made before the upgrade")

"""Letters keep every ministry, the offices of who signed, their references, and their questions with the answers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("ministries", "offices", "exchanges"):
        op.add_column("letter", sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))
    for name in ("reference", "their_reference"):
        op.add_column("letter", sa.Column(name, sa.String(), nullable=False, server_default=""))
    # Until a letter is read again, its one ministry is all there is.
    letter = sa.table("letter", sa.column("ministry", sa.String()), sa.column("ministries", sa.JSON()))
    named = sa.select(letter.c.ministry).where(letter.c.ministry != "").distinct()
    for name in op.get_bind().scalars(named).all():
        op.execute(letter.update().where(letter.c.ministry == name).values(ministries=[name]))


def downgrade() -> None:
    raise NotImplementedError("Gestand goes back by restoring the backup that was made before the upgrade")

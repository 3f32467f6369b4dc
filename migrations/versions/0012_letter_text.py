"""The text of letters can be searched, by words as written and by their stems."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from tracker.stemming import stems_of, words_of

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_PUT = sa.text("INSERT INTO letter_text_search(rowid, words, stems) VALUES (:id, :words, :stems)")


def upgrade() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE letter_text_search USING fts5("
        "words, stems, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')"
    )
    connection = op.get_bind()
    for letter_id in connection.execute(sa.text("SELECT id FROM letter")).scalars().all():
        one = sa.text("SELECT title, text FROM letter WHERE id = :id")
        title, content = connection.execute(one, {"id": letter_id}).one()
        words = words_of(f"{title}\n{content}")
        connection.execute(_PUT, {"id": letter_id, "words": " ".join(words), "stems": " ".join(stems_of(words))})


def downgrade() -> None:
    raise NotImplementedError("Gestand goes back by restoring the backup that was made before the upgrade")

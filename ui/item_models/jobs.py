"""Finished work as a Qt table."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from ui.formatting import moment_text, translated
from ui.item_models.rows_model import RowsModel
from ui.item_models.table_model import Column
from ui.jobs import FinishedJob

_SECONDS = QT_TRANSLATE_NOOP("Jobs", "{n} s")
_MINUTES = QT_TRANSLATE_NOOP("Jobs", "{n} min")
_MINUTE = 60


def duration_text(row: FinishedJob) -> str:
    """Write how long the work took."""
    seconds = (row.ended - row.began).total_seconds()
    text, number = (_SECONDS, seconds) if seconds < 2 * _MINUTE else (_MINUTES, seconds / _MINUTE)
    return translated("Jobs", text).format(n=round(number))


COLUMNS: tuple[Column[FinishedJob], ...] = (
    Column("ended", QT_TRANSLATE_NOOP("Jobs", "Klaar"), lambda row: moment_text(row.ended), lambda row: row.ended, 140),
    Column("title", QT_TRANSLATE_NOOP("Jobs", "Werk"), lambda row: row.title, lambda row: row.title, 200),
    Column("duration", QT_TRANSLATE_NOOP("Jobs", "Duur"), duration_text, lambda row: row.ended - row.began, 70),
    Column("outcome", QT_TRANSLATE_NOOP("Jobs", "Uitkomst"), lambda row: row.outcome, lambda row: row.outcome, 380),
)


class JobsModel(RowsModel[FinishedJob]):
    """The work that was done since the program started, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, "Jobs", parent)

"""The candidates of one letter as a Qt table."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from ui.formatting import label, percent_text, translated
from ui.item_models.rows_model import RowsModel
from ui.item_models.table_model import Column
from ui.review_order import ReviewLine
from ui.theme import review_icon

_NEAR = QT_TRANSLATE_NOOP("ReviewLines", "bijna")


def _tier_text(line: ReviewLine) -> str:
    return label(line.tier) if line.tier else translated("ReviewLines", _NEAR)


COLUMNS: tuple[Column[ReviewLine], ...] = (
    Column(
        "review",
        QT_TRANSLATE_NOOP("ReviewLines", "Besluit"),
        lambda line: label(line.review),
        width=125,
        icon=lambda line: review_icon(line.review),
        is_sortable=False,
    ),
    Column(
        "text",
        QT_TRANSLATE_NOOP("ReviewLines", "Kandidaat"),
        lambda line: line.text,
        width=390,
        tip=lambda line: line.quote,
        is_sortable=False,
    ),
    Column("tier", QT_TRANSLATE_NOOP("ReviewLines", "Sterkte"), _tier_text, width=70, is_sortable=False),
    Column(
        "likelihood",
        QT_TRANSLATE_NOOP("ReviewLines", "Kans"),
        lambda line: percent_text(line.likelihood),
        width=60,
        is_number=True,
        is_sortable=False,
    ),
    Column(
        "page",
        QT_TRANSLATE_NOOP("ReviewLines", "Blz."),
        lambda line: str(line.page),
        width=45,
        is_number=True,
        is_sortable=False,
    ),
)


class ReviewLinesModel(RowsModel[ReviewLine]):
    """Shows the candidates of one letter in the order in which they are reviewed."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, "ReviewLines", parent)

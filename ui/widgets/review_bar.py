"""What a person decided about the chosen commitment, and the buttons to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from tracker.terms import CommitmentOrigin
from ui.formatting import label
from ui.theme import review_icon
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.title_row import TitleRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction, QResizeEvent

    from tracker.services.rows import CommitmentDetail
    from tracker.terms import Review


class ReviewBar(QWidget):
    """Says the decision in a sign and words; the buttons are the window's own actions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a commitment."""
        super().__init__(parent)
        self._sign = QLabel()
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setMinimumWidth(self.text.fontMetrics().averageCharWidth() * 12)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._review: Review | None = None
        told, buttons = QWidget(), QWidget()
        self._buttons = FlowLayout(buttons)
        row = QHBoxLayout(told)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 0, 4, 0)
        whole.addWidget(TitleRow(told, buttons))

    def add_buttons(self, actions: Iterable[QAction]) -> None:
        """Offer these actions as buttons, with their key."""
        before: QWidget | None = _reachable_before(self.text)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            # On the action: a button takes its text again whenever its action changes.
            text = action.text().replace("&", "").rstrip("…")
            action.setIconText(f"{text} ({action.shortcut().toString()})")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumHeight(30)
            self._buttons.addWidget(button)
            # Made after the rest of the window, it would come last.
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button

    def show_detail(self, detail: CommitmentDetail) -> None:
        """Say where a commitment stands."""
        row = detail.row
        if row.review is not self._review:
            self._review = row.review
            self._paint_sign()
            self._sign.setAccessibleName(label(row.review))
        pages = sorted({row.page, *detail.other_pages})
        page = self.tr("blz. {page}").format(page=", ".join(map(str, pages)))
        parts = [label(row.review), label(row.tier), label(detail.state), page]
        if detail.origin is not CommitmentOrigin.FOUND:
            parts.append(label(detail.origin))
        if detail.other_pages:
            parts.append(self.tr("staat op {count} plaatsen").format(count=1 + len(detail.other_pages)))
        self.text.setText(" · ".join(parts))
        self.text.setToolTip(row.quote)
        self._give_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint_sign()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for all lines of the text."""
        super().resizeEvent(event)
        self._give_room()

    def _paint_sign(self) -> None:
        if self._review is not None:
            self._sign.setPixmap(review_icon(self._review).pixmap(16, 16))

    def _give_room(self) -> None:
        # A layout reckons with one line as the least height of a text that wraps.
        self.text.setMinimumHeight(max(0, self.text.heightForWidth(self.text.width())))

    def clear(self) -> None:
        """Show no commitment."""
        self._review = None
        self._sign.clear()
        self.text.setText("")
        self.text.setToolTip("")


def _reachable_before(widget: QWidget) -> QWidget | None:
    """Return what Tab reaches before this place in the window; ``None`` when there is nothing."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    return None if before is widget else before

"""Long work in the status bar: what it is doing, how far it is, and a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget


class JobBar(QWidget):
    """Shown while a job runs."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(180)
        self.progress.setAccessibleName(self.tr("Voortgang"))
        self.cancel_button = QPushButton(self.tr("&Annuleren"))
        self.cancel_button.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.progress, self.cancel_button):
            layout.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.cancel_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def begin(self, text: str, *, can_cancel: bool) -> None:
        """Show a job of which the length is not known yet."""
        self.label.setText(text)
        self.progress.setRange(0, 0)
        self.cancel_button.setVisible(can_cancel)
        self.cancel_button.setEnabled(True)
        self.show()

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Show how many files are done and which is next."""
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
        text = self.tr("{done} van {total}").format(done=min(done + 1, total), total=total)
        shown = self.label.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 260)
        self.label.setText(f"{text} · {shown}" if name else text)

    def end(self) -> None:
        """Hide: the job is over."""
        self.hide()

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.label.setText(self.tr("Wordt afgebroken…"))
        self.cancelled.emit()

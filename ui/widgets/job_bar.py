"""Long work in the status bar: what it is doing, how far it is, how long it may take, and a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

translate = QCoreApplication.translate

_FIRST_GUESS = 2.0
"""Seconds of work before the rest is guessed from it."""
_MINUTE, _HOUR = 60, 3600


class JobBar(QWidget):
    """Shown while a job runs."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._title = ""
        self._clock = QElapsedTimer()
        self._is_stopping = False
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

    def begin(self, title: str, can_cancel: bool) -> None:  # noqa: FBT001 - a signal hands it over
        """Show a job of which the length is not known yet."""
        self._title, self._is_stopping = title, False
        self._clock.start()
        self.label.setText(f"{title}…")
        self.progress.setRange(0, 0)
        self.cancel_button.setVisible(can_cancel)
        self.cancel_button.setEnabled(True)
        self.show()

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Show how many are done, which is next, and how long the rest may take."""
        if self._is_stopping:
            return
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
        text = self.tr("{done} van {total}").format(done=min(done + 1, total), total=total)
        shown = self.label.fontMetrics().elidedText(name or self._title, Qt.TextElideMode.ElideMiddle, 260)
        left = left_text(seconds_left(self._clock.elapsed() / 1000, done, total))
        self.label.setText(" · ".join(part for part in (text, shown, left) if part))

    def end(self) -> None:
        """Hide: the job is over."""
        self.hide()

    def _cancel(self) -> None:
        self._is_stopping = True
        self.cancel_button.setEnabled(False)
        self.label.setText(self.tr("Wordt afgebroken…"))
        self.cancelled.emit()


def seconds_left(elapsed: float, done: int, total: int) -> float | None:
    """Guess from what is done how many seconds the rest takes; ``None`` while it is too early to tell."""
    if elapsed < _FIRST_GUESS or not 0 < done < total:
        return None
    return elapsed / done * (total - done)


def left_text(seconds: float | None) -> str:
    """Write how long something may take, no more exact than a guess is; empty for ``None``."""
    if seconds is None:
        return ""
    if seconds < 10:
        return translate("JobBar", "nog enkele seconden")
    if seconds < _MINUTE:
        return translate("JobBar", "nog ongeveer {n} seconden").format(n=10 * round(seconds / 10))
    if seconds < 1.5 * _MINUTE:
        return translate("JobBar", "nog ongeveer een minuut")
    if seconds < _HOUR:
        return translate("JobBar", "nog ongeveer {n} minuten").format(n=round(seconds / _MINUTE))
    return translate("JobBar", "nog meer dan een uur")

"""The letters that were looked at last: those that stayed in view for some seconds, not those passed on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.widgets.letter_view import LetterView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.window_state import WindowState

MOST = 10
"""Letters remembered."""
_LOOKING = 4_000
"""Milliseconds after which a letter counts as looked at."""
_NAME = "letters/recent"


class RecentLetters(QObject):
    """Follows all letter views of a window. ``ids`` are the letters, the last one first."""

    def __init__(self, parent: QObject) -> None:
        """Start without letters."""
        super().__init__(parent)
        self.ids: tuple[int, ...] = ()
        self._seen: int | None = None
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_LOOKING)
        self.pause.timeout.connect(self._note_seen)

    def follow(self, holder: QWidget) -> None:
        """Follow the letter views in a widget."""
        for view in holder.findChildren(LetterView):
            view.letter_shown.connect(self._look)

    def note(self, letter_id: int) -> None:
        """Count a letter as looked at."""
        self.ids = (letter_id, *(each for each in self.ids if each != letter_id))[:MOST]

    def restore(self, state: WindowState) -> None:
        """Remember what was looked at before."""
        stored = state.text(_NAME).split()
        self.ids = tuple(int(each) for each in stored if each.isdecimal())[:MOST]

    def save(self, state: WindowState) -> None:
        """Keep it for the next time."""
        state.save_text(_NAME, " ".join(map(str, self.ids)))

    def _look(self, letter_id: int) -> None:
        self._seen = letter_id
        self.pause.start()

    def _note_seen(self) -> None:
        if self._seen is not None:
            self.note(self._seen)

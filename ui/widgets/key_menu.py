"""A short list to choose from with one key: a digit, or the arrows and Enter; Esc chooses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint

_DIGITS = 9


class KeyMenu(QMenu):
    """Stands over a page until something is chosen."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Take what a screen reader says it is."""
        super().__init__(parent)
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        """Keep every key for the menu: the one-letter keys of the list behind it would take theirs away."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def ask(self, choices: Sequence[tuple[str, Callable[[], None]]], at: QPoint, *, first: str = "") -> None:
        """Offer these texts with what each does, the first nine by their digit.

        ``first`` is the key of the first choice, which Enter takes as well, instead of a digit.
        """
        self.clear()
        for place, (text, do) in enumerate(choices):
            number = place if first else place + 1
            key = first if first and place == 0 else str(number) if number <= _DIGITS else ""
            plain = text.replace("&", "&&")
            action = self.addAction(f"&{key}  {plain}" if key else f"    {plain}")
            action.triggered.connect(lambda _checked=False, do=do: do())
        self.setActiveAction(self.actions()[0])
        self.popup(at)

"""A bar across the window with one sentence, and at most one thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.theme import notice_ground, warning_ground

if TYPE_CHECKING:
    from collections.abc import Callable


class Banner(QFrame):
    """Stays until it is closed or replaced; never takes the focus."""

    def __init__(self, parent: QWidget | None = None, *, can_close: bool = True) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self._do: Callable[[], None] = _nothing
        self._is_warning = False
        self.button.clicked.connect(self._press)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Melding sluiten"))
        self._close.setToolTip(self.tr("Melding sluiten"))
        self._close.clicked.connect(self.hide)
        self._close.setVisible(can_close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 6)
        for widget in (self.label, self.button, self._close):
            layout.addWidget(widget)
        self.hide()

    def warn(self, text: str) -> None:
        """Say what went wrong."""
        self._show(text, warning=True)

    def notice(self, text: str, button: str = "", do: Callable[[], None] | None = None) -> None:
        """Tell something, with a button when there is something to do."""
        self._show(text, button, do, warning=False)

    def _press(self) -> None:
        self._do()

    def _show(self, text: str, button: str = "", do: Callable[[], None] | None = None, *, warning: bool) -> None:
        self._do = do or _nothing
        self.label.setText(text)
        self.setAccessibleName(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._is_warning = warning
        self._color()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._color()

    def _color(self) -> None:
        palette, ground = QPalette(self.palette()), warning_ground() if self._is_warning else notice_ground()
        if palette.color(QPalette.ColorRole.Window) != ground:
            palette.setColor(QPalette.ColorRole.Window, ground)
            self.setPalette(palette)


def _nothing() -> None:
    """Do nothing; a banner without a button."""

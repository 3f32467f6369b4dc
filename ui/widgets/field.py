"""One field of a form: a control, what was shown last, and a message beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.note import Note, Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.widgets.controls import Control


@dataclass(frozen=True, slots=True)
class Codec:
    """How a value and the raw text of a control turn into each other.

    ``parse`` raises ``ValueError`` with a Dutch sentence.
    """

    parse: Callable[[str], object]
    write: Callable[[object], str]


TEXT = Codec(str.strip, str)
"""For plain text: without the white space around it."""


class Field(QWidget):
    """Holds a control and knows whether what is in it differs from what was shown.

    ``codec`` is how values are read from and written to the raw text of the control.
    """

    committed = Signal(object)
    """The user is done with this field (the field itself), changed or not."""

    def __init__(
        self,
        name: str,
        title: str,
        control: Control,
        codec: Codec = TEXT,
        parent: QWidget | None = None,
    ) -> None:
        """Take the service's name of the field and its Dutch title."""
        super().__init__(parent)
        self.name, self.title, self.control = name, title, control
        self._codec = codec
        self._shown_raw = ""
        self.shown_value: object = None
        self._error = Note(Tone.ERROR)
        self._hint = Note(Tone.EXPLAINING)
        # The focus of a composed control is in a line of its own: that is what a screen reader speaks.
        self._spoken: tuple[QWidget, ...] = (control, *control.findChildren(QLineEdit))
        for widget in self._spoken:
            widget.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (control, self._error, self._hint):
            layout.addWidget(widget)
        for note in (self._error, self._hint):
            note.hide()
        control.finished.connect(lambda: self.committed.emit(self))
        self.setFocusProxy(control)

    def show_value(self, value: object) -> None:
        """Show a stored value."""
        raw = self._codec.write(value)
        self.shown_value, self._shown_raw = value, raw
        if self.control.raw() != raw:
            self.control.put(raw)
        self.set_error("")

    def put_draft(self, raw: str, base: object, error: str) -> None:
        """Show a text that could not be saved, with why; ``base`` is the stored value it was typed over."""
        self.shown_value, self._shown_raw = base, self._codec.write(base)
        self.control.put(raw)
        self.set_error(error)

    def raw(self) -> str:
        """Return what is in the control."""
        return self.control.raw()

    def value(self) -> object:
        """Return what is in the control as a value; raises ``ValueError`` with a Dutch sentence."""
        return self._codec.parse(self.control.raw())

    def is_dirty(self) -> bool:
        """Say whether the control differs from what was shown."""
        return self.control.raw() != self._shown_raw

    def has_focus(self) -> bool:
        """Say whether the user is in this field."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self.control or self.control.isAncestorOf(focused))

    def set_error(self, text: str) -> None:
        """Say beside the field what is wrong; empty when nothing is."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._describe(text or self._hint.text())

    def error(self) -> str:
        """Return the message beside the field."""
        return self._error.text()

    def set_hint(self, text: str) -> None:
        """Explain the field's value."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self._describe(self._error.text() or text)

    def _describe(self, text: str) -> None:
        for widget in self._spoken:
            widget.setAccessibleDescription(text)

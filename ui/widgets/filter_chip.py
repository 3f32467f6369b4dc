"""One filter as a button that says what it is set to; pressing it opens what it can be set to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.services.rows import Facets
from ui.filters import Form, filter_title
from ui.formatting import isolated
from ui.widgets.note import Note, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from ui.filters import Choice, FilterSpec

_MOST_SHOWN = 200
"""Choices listed at once; typing narrows them."""
_FEW = 12
"""Up to this many choices need no field to narrow them."""


class FilterChip(QPushButton):
    """Holds the values of one filter, one for each of its fields; ``None`` or empty for no restriction."""

    changed = Signal()

    def __init__(self, spec: FilterSpec, parent: QWidget | None = None) -> None:
        """Start without restriction."""
        super().__init__(parent)
        self.spec = spec
        self._facets = Facets()
        self._values: tuple[object, ...] = ()
        self.setCheckable(True)
        self.clicked.connect(self._press)
        self.put(())

    def values(self) -> dict[str, object]:
        """Return the restrictions by field, none for a filter that is not set."""
        pairs = zip(self.spec.fields, self._values, strict=False)
        return {field: value for field, value in pairs if value not in {None, ""}}

    def is_set(self) -> bool:
        """Say whether it restricts the list."""
        return bool(self.values())

    def put(self, values: Sequence[object]) -> None:
        """Set the values, one for each field, or clear them."""
        self._values = tuple(values)
        self.setChecked(self.is_set())
        title, said = filter_title(self.spec), self.said()
        self.setText(f"{title}: {said}".replace("&", "&&") if said else title + self._arrow())
        none = self.tr("nee") if self.spec.form is Form.FLAG else self.tr("geen")
        self.setAccessibleName(self.tr("Filter {title}: {value}").format(title=title, value=said or none))
        self.setToolTip(self.tr("Delete wist dit filter") if self.is_set() else "")

    def offer(self, facets: Facets) -> None:
        """Take the values in use."""
        self._facets = facets

    def choices(self) -> list[Choice]:
        """Return what can be chosen; what is set stays among them, even when nothing has it any more."""
        offered = list(self.spec.choices(self._facets)) if self.spec.choices else []
        chosen = str(self._values[0]) if self.is_set() else ""
        return offered if not chosen or chosen in dict(offered) else [*offered, (chosen, chosen)]

    def said(self) -> str:
        """Say what it is set to, empty for nothing."""
        if not self.is_set():
            return ""
        if self.spec.form is Form.CHOICE:
            chosen = str(self._values[0])
            return isolated(dict(self.choices()).get(chosen, chosen))
        if self.spec.form is Form.FLAG:
            return self.tr("ja")
        start, end = (self.spec.say(value) if value is not None else "" for value in self._values)
        if start and end:
            return self.tr("{start} t/m {end}").format(start=start, end=end)
        return self.tr("vanaf {start}").format(start=start) if start else self.tr("t/m {end}").format(end=end)

    def set_by_user(self, values: Sequence[object]) -> None:
        """Set the values as the user chose, and tell."""
        self.put(values)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the filter with Delete."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.is_set():
            self.set_by_user(())
        else:
            super().keyPressEvent(event)

    def _arrow(self) -> str:
        return "" if self.spec.form is Form.FLAG else " ▾"

    def _press(self) -> None:
        if self.spec.form is Form.FLAG:
            self.set_by_user((True,) if not self.is_set() else ())
            return
        self.setChecked(self.is_set())
        popup = ChoicePopup(self) if self.spec.form is Form.CHOICE else RangePopup(self)
        corner, room = self.mapToGlobal(QPoint(0, self.height())), self.screen().availableGeometry()
        width = popup.sizeHint().width()
        popup.move(
            max(room.left(), min(corner.x(), room.right() - width, self.window().frameGeometry().right() - width)),
            corner.y(),
        )
        popup.show()
        popup.begin()


class ChoicePopup(QFrame):
    """A list to choose from, narrowed by typing when it is long."""

    def __init__(self, chip: FilterChip) -> None:
        """Take the filter."""
        super().__init__(chip, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._chip = chip
        self._choices = chip.choices()
        title = filter_title(chip.spec)
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(self.tr("Typ om te zoeken"))
        self.typed.setAccessibleName(self.tr("Zoeken in {title}").format(title=title))
        self.typed.setVisible(len(self._choices) > _FEW)
        self.typed.textChanged.connect(self._fill)
        self.typed.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumSize(260, 240)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.typed)
        layout.addWidget(self.list)
        self._fill()

    def begin(self) -> None:
        """Put the focus where typing starts."""
        (self.typed if self.typed.isVisible() else self.list).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys and Enter work in the list while the focus is in the field."""
        wanted = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown}
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in wanted:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        wanted = self.typed.text().strip().casefold()
        self.list.clear()
        if not wanted:
            self._add("", self.tr("Geen filter"))
        found = [choice for choice in self._choices if wanted in choice[1].casefold() or wanted in choice[0].casefold()]
        for value, text in found[:_MOST_SHOWN]:
            self._add(value, text)
        if len(found) > _MOST_SHOWN:
            more = QListWidgetItem(self.tr("… typ om de rest te vinden"))
            more.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(more)
        chosen = str(next(iter(self._chip.values().values()), ""))
        places = [place for place in range(self.list.count()) if self._value(self.list.item(place)) == chosen]
        self.list.setCurrentRow(places[0] if places and not wanted else 0)

    def _add(self, value: str, text: str) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, value)
        self.list.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        value = self._value(item)
        if value is not None:
            self.close()
            self._chip.set_by_user((value,) if value else ())

    def _value(self, item: QListWidgetItem) -> str | None:
        value = item.data(Qt.ItemDataRole.UserRole)
        return None if value is None else str(value)


class RangePopup(QFrame):
    """From and until, both ends included; either may stay empty."""

    def __init__(self, chip: FilterChip) -> None:
        """Take the filter."""
        super().__init__(chip, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._chip = chip
        set_to = chip.values()
        self.ends = [QLineEdit(chip.spec.write(set_to[name]) if name in set_to else "") for name in chip.spec.fields]
        self.error = Note(Tone.ERROR)
        self.apply_button = QPushButton(self.tr("&Toepassen"))
        self.apply_button.setDefault(True)
        self.apply_button.clicked.connect(self._apply)
        layout = QGridLayout(self)
        for place, (text, end) in enumerate(zip((self.tr("&Van"), self.tr("Tot en &met")), self.ends, strict=True)):
            name = QLabel(text)
            name.setBuddy(end)
            end.setAccessibleName(f"{filter_title(chip.spec)} {text.replace('&', '').lower()}")
            end.returnPressed.connect(self._apply)
            layout.addWidget(name, place, 0)
            layout.addWidget(end, place, 1)
        layout.addWidget(self.error, 2, 0, 1, 2)
        layout.addWidget(self.apply_button, 3, 1)
        self.error.setVisible(False)

    def begin(self) -> None:
        """Put the focus where typing starts."""
        self.ends[0].setFocus()

    def _apply(self) -> None:
        values: list[object] = []
        for end in self.ends:
            try:
                values.append(self._chip.spec.read(end.text()) if self._chip.spec.read else None)
            except ValueError:
                self.error.setText(self.tr("“{text}” wordt niet begrepen.").format(text=end.text()))
                self.error.setVisible(True)
                self.adjustSize()
                end.setFocus()
                return
        self.close()
        self._chip.set_by_user(values)

"""What is wrong with a window for somebody who hears it, has no mouse, or needs large or strong letters.

Every function returns what it finds in words, so that an empty list means that all is well.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QSplitter,
    QTabBar,
    QTableView,
    QWidget,
)

from ui.theme import READABLE, contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView, QAbstractSpinBox, QTabBar)
INPUTS = (QComboBox, QLineEdit, QPlainTextEdit, QAbstractSpinBox)
_SHARPNESS = 3
"""Letters are looked at so many times enlarged: their stems are then wide enough to have their own colour."""
_COMPOSED = (QComboBox, QAbstractSpinBox)
"""Qt's own controls with a line inside."""
_FRAME = 4
"""Pixels at the edge of a control that may belong to its frame."""


def described(widget: QWidget) -> str:
    """Tell which widget is meant."""
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) else ""
    return f"{type(widget).__name__} “{widget.accessibleName() or text}” in {type(widget.parentWidget()).__name__}"


def controls(window: QWidget) -> Iterator[QWidget]:
    """Return what the user can act upon, without the inner parts of Qt's own widgets."""
    for widget in window.findChildren(QWidget):
        parent = widget.parent()
        is_inner = widget.objectName().startswith("qt_") or isinstance(parent, (QComboBox, QMenuBar, QLineEdit))
        is_inner = is_inner or isinstance(parent, (QAbstractSpinBox, QTabBar, QTableView))
        is_inner = is_inner or "QComboBoxPrivateContainer" in str(parent)
        if isinstance(widget, CONTROLS) and widget.isVisible() and widget.window() is window and not is_inner:
            yield widget


def spoken(widget: QWidget) -> str:
    """Return the name that a screen reader has for a widget; for a choice, that of its label."""
    labels = [label for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    own = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    if isinstance(widget, QComboBox):
        # On Linux Qt says what is chosen; the name comes from the label, or from what the program set.
        own = widget.accessibleName()
    return own or " ".join(label.text() for label in labels)


def nameless(window: QWidget) -> list[str]:
    """Return the controls without a name or a role."""
    no_role = {QAccessible.Role.NoRole, QAccessible.Role.Client}
    found = [described(each) for each in controls(window) if not spoken(each).strip()]
    roles = [(each, QAccessible.queryAccessibleInterface(each).role()) for each in controls(window)]
    return found + [f"{described(each)}: no role" for each, role in roles if role in no_role]


def clashes(window: QWidget, taken: str = "") -> list[str]:
    """Return the Alt keys that two visible controls share."""
    texts = [widget.text() for widget in window.findChildren(QAbstractButton) if widget.isVisible()]
    texts += [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.buddy() is not None]
    for bar in window.findChildren(QTabBar):
        texts += [bar.tabText(place) for place in range(bar.count()) if bar.isVisible()]
    keys = Counter(
        text[text.index("&") + 1].lower() for text in (each.replace("&&", "") for each in texts) if "&" in text
    )
    keys.update(taken)
    return [key for key, number in keys.items() if number > 1]


def buddy_of(label: QLabel) -> QWidget | None:
    """Return the control that a label names."""
    return label.buddy()


def stray_labels(window: QWidget) -> list[str]:
    """Return the labels that name a control without leading to it."""
    found = []
    for label in window.findChildren(QLabel):
        if not label.isVisible():
            continue
        buddy = buddy_of(label)
        if buddy is None and "&" in label.text().replace("&&", ""):
            found.append(f"{described(label)}: a key but no control")
        if buddy is not None and _plain(label.text()) not in _plain(spoken(buddy)):
            found.append(f"{described(label)}: its control is called “{spoken(buddy)}”")
    for form in window.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            label_item, field_item = (form.itemAt(row, role) for role in (_LABEL, _FIELD))
            title = label_item.widget() if label_item else None
            if isinstance(title, QLabel) and title.isVisible() and field_item and buddy_of(title) is None:
                found.append(f"{described(title)}: no buddy")
    return found


def _plain(text: str) -> str:
    return text.replace("&", "").casefold()


_LABEL, _FIELD = QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole


def unspoken_cells(window: QWidget) -> list[str]:
    """Return the cells of tables that do not say “column: value”."""
    found = []
    for table in window.findChildren(QTableView):
        model = table.model()
        if not table.isVisible() or model is None:
            continue
        shown = [place for place in range(model.columnCount()) if not table.isColumnHidden(place)]
        for row in range(min(model.rowCount(), 5)):
            for column in shown:
                index = model.index(row, column)
                title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
                value = index.data(Qt.ItemDataRole.DisplayRole)
                said = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
                if f"{title}: " not in said or (value and str(value) not in said):
                    found.append(f"{table.accessibleName()}, {title}: “{said}” for “{value}”")
    return found


def focus_order(window: QWidget) -> list[QWidget]:
    """Return the controls in the order in which Tab goes through them."""
    order: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window and len(order) < 1000:
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reachable and widget.isVisible() and widget.isEnabled() and widget.window() is window:
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order


def leaps(window: QWidget) -> list[str]:
    """Return where Tab goes against the reading order: up without going on to the right, or left in the same line."""
    found = []
    order = [each for each in focus_order(window) if each.focusProxy() is None and not each.visibleRegion().isEmpty()]
    for before, after in pairwise(order):
        a, b = place_in(window, before), place_in(window, after)
        is_up = b.bottom() < a.top() and b.left() < a.right()
        is_left = b.right() < a.left() and b.top() <= a.bottom() and a.top() <= b.bottom()
        if is_up or (is_left and a.top() <= b.center().y() <= a.bottom()):
            found.append(f"{described(before)} {a.getRect()} → {described(after)} {b.getRect()}")
    return found


def place_in(window: QWidget, widget: QWidget) -> QRect:
    """Return where a widget stands in its window."""
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def clipped(window: QWidget) -> list[str]:
    """Return the texts and controls that do not have the room they need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        need, has = _needed(widget), widget.size()
        if need is not None and (has.width() < need[0] or has.height() < need[1]):
            found.append(f"{described(widget)}: {has.width()}×{has.height()}, needs {need[0]}×{need[1]}")
        parent = widget.parentWidget()
        if isinstance(widget, (*CONTROLS, QLabel)) and parent is not None and not _scrolls(parent):
            slack = parent.handleWidth() if isinstance(parent, QSplitter) else 1
            outside = not parent.rect().adjusted(-slack, -slack, slack, slack).contains(widget.geometry())
            if outside and not isinstance(parent, (QLineEdit, QComboBox, QAbstractSpinBox, QTabBar, QMenuBar, QMenu)):
                found.append(
                    f"{described(widget)} {widget.geometry().getRect()} sticks out of {parent.size().toTuple()}"
                )
    return found


def _scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(widget, QAbstractScrollArea) or isinstance(above, QAbstractScrollArea)


def _needed(widget: QWidget) -> tuple[int, int] | None:
    """Return the width and height that a widget's text takes; ``None`` for one that has none of its own."""
    if isinstance(widget, QLabel):
        if not widget.text():
            return None
        if widget.wordWrap():
            return 0, widget.heightForWidth(widget.width())
        text = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, widget.text())
        return text.width(), text.height()
    if isinstance(widget, QAbstractButton) and widget.text() and not isinstance(widget.parent(), QTabBar):
        hint = widget.minimumSizeHint() if isinstance(widget, QCheckBox) else widget.sizeHint()
        return hint.width(), hint.height()
    if isinstance(widget, (QLineEdit, QComboBox)) and not isinstance(widget.parent(), _COMPOSED):
        return 0, widget.minimumSizeHint().height()
    return None


def faint(window: QWidget) -> list[str]:
    """Return the texts in sight with too little contrast to their ground; what is switched off need not have it."""
    picture = QImage(window.size() * _SHARPNESS, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_SHARPNESS)
    window.render(picture)
    found = []
    for name, place in _texts(window):
        ratio, ground, ink = _contrast_in(picture, place)
        if ratio < READABLE:
            found.append(f"{name}: {ratio:.2f} ({ink} on {ground})")
    return found


def _texts(window: QWidget) -> Iterator[tuple[str, QRect]]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or widget.window() is not window:
            continue
        in_sight = widget.visibleRegion().boundingRect()
        place = in_sight.translated(widget.mapTo(window, QPoint()))
        if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
            yield described(widget), place
        elif isinstance(widget, (QAbstractButton, QComboBox, QLineEdit)) and _has_text(widget):
            yield described(widget), place.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        elif isinstance(widget, QTableView) and not isinstance(widget, QHeaderView):
            yield from _cells(window, widget)


def _has_text(widget: QAbstractButton | QComboBox | QLineEdit) -> bool:
    if isinstance(widget, QAbstractButton):
        return bool(widget.text()) and widget.size().width() >= widget.fontMetrics().averageCharWidth()
    if isinstance(widget, QComboBox):
        return bool(widget.currentText()) and not widget.isEditable()
    return bool(widget.text() or widget.placeholderText())


def _cells(window: QWidget, table: QTableView) -> Iterator[tuple[str, QRect]]:
    model, view = table.model(), table.viewport()
    for row in range(min(model.rowCount(), 4)):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            sign = 24 if index.data(Qt.ItemDataRole.DecorationRole) else 0
            place = table.visualRect(index).adjusted(sign, 1, 0, -1).intersected(view.rect())
            if index.data() and place.width() > 40 and place.height() > 8:
                shown = place.translated(view.mapTo(window, QPoint()))
                yield f"{table.accessibleName()} ({row}, {column}) “{index.data()}”", shown


def _contrast_in(picture: QImage, place: QRect) -> tuple[float, str, str]:
    """Return the contrast between the ground (the colour there is most of) and the ink (the one farthest from it)."""
    ratio = _SHARPNESS
    part = picture.copy(QRect(place.topLeft() * ratio, place.size() * ratio))
    if part.isNull():
        return 21.0, "", ""
    colours = Counter(memoryview(part.constBits()).cast("I"))
    ground = QColor.fromRgb(colours.most_common(1)[0][0])
    inks = [QColor.fromRgb(each) for each, number in colours.items() if number >= ratio]
    ink = max(inks, key=lambda each: contrast(each, ground))
    if len(colours) == 1:
        return 21.0, ground.name(), ""
    return contrast(ink, ground), ground.name(), ink.name()

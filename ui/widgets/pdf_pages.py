"""The original pages of a PDF letter with marks painted over its sentences.

A mark is a page with a first and last character index: PDFium's own, which Gestand's reader and QtPdf share. On a page
that is a picture, where PDFium knows no characters, it is the box of the words that Tesseract read there.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPalette, QPen, QPolygonF, QWheelEvent
from PySide6.QtPdf import QPdfDocument, QPdfSelection
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = 10
"""Pixels between two pages."""
_CACHED_PAGES = 6
_STRONG = QColor(255, 213, 0, 255)
_LIGHT = QColor(255, 236, 160, 255)
_SELECTED = QColor(21, 101, 192, 70)
_FRAME = QColor(0, 70, 170)
_MARGIN = 30.0
"""Points of a page's white margin that stay in view beside its text."""
_MEASURED_PAGES = 3
_NEAR = (1.0, 3.0, 9.0)
"""Points beside a click within which a character must lie; the nearest is looked for first."""
_ZOOM_STEP, _ZOOM_LEAST, _ZOOM_MOST = 1.2, 0.5, 4.0


@dataclass(frozen=True, slots=True)
class PageMark:
    """A marked stretch of one page; ``page`` counts from 0, ``start`` and ``end`` are character indexes on it.

    ``box`` is left, top, right and bottom of the place on the page, in points, where that is a picture.
    """

    commitment_id: int
    page: int
    start: int
    end: int
    box: tuple[float, float, float, float] | None = None


class PdfPages(QAbstractScrollArea):
    """Shows the pages under each other; at zoom 1 their text, not their white margins, is as wide as the view."""

    mark_clicked = Signal(int)
    """The commitment whose mark was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a document."""
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._framed: tuple[PageMark, ...] = ()
        self._marks: tuple[PageMark, ...] = ()
        self._shapes: dict[PageMark, tuple[QPolygonF, ...]] = {}
        self._current: int | None = None
        self._pressed: QPointF | None = None
        self._selection: tuple[int, QPdfSelection] | None = None
        self._zoom = 1.0
        self._text_left, self._text_width = 0.0, 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Oorspronkelijke brief"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Mid)
        self.viewport().installEventFilter(self)
        self.verticalScrollBar().setSingleStep(40)

    def load(self, content: bytes, marks: Sequence[PageMark]) -> bool:
        """Show a PDF; return whether it could be opened."""
        self.clear()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._marks = tuple(mark for mark in marks if mark.page < self._document.pageCount())
        self._measure()
        self._lay_out()
        self._scroll_to_text()
        return self._document.status() is QPdfDocument.Status.Ready

    def clear(self) -> None:
        """Show nothing."""
        self._document.close()
        self._buffer.close()
        self._images.clear()
        self._shapes.clear()
        self._marks, self._framed, self._current, self._selection = (), (), None, None
        self._lay_out()

    def mark(self, commitment_id: int | None) -> None:
        """Mark one commitment strongly and bring it into view."""
        self._current = commitment_id
        self._scroll_to(next((mark for mark in self._marks if mark.commitment_id == commitment_id), None))

    def show_found(self, places: Sequence[PageMark]) -> None:
        """Frame a place that was found and bring it into view; none for an empty one."""
        self._framed = tuple(mark for mark in places if mark.page < self._document.pageCount())
        self._scroll_to(self._framed[0] if self._framed else None)

    def found_boxes(self) -> list[QRectF]:
        """Return the boxes of the place that is framed, in points on its page."""
        return [polygon.boundingRect() for mark in self._framed for polygon in self._shape(mark)]

    def zoom_in(self) -> None:
        """Show larger."""
        self._set_zoom(self._zoom * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show smaller."""
        self._set_zoom(self._zoom / _ZOOM_STEP)

    def marked_boxes(self, commitment_id: int) -> list[QRectF]:
        """Return the boxes of a commitment's mark on its page, in points; empty when PDFium finds none."""
        marks = (mark for mark in self._marks if mark.commitment_id == commitment_id)
        return [polygon.boundingRect() for mark in marks for polygon in self._shape(mark)]

    def character_at(self, at: QPoint) -> tuple[int, int] | None:
        """Return the page, from 0, and the index on it of the character at a place of this widget, if there is one."""
        for page in range(self._document.pageCount()):
            area = self._page_area(page)
            if area.contains(QPointF(at)):
                return self._nearest(page, (QPointF(at) - area.topLeft()) / self._scale())
        return None

    def _nearest(self, page: int, point: QPointF) -> tuple[int, int] | None:
        for reach in _NEAR:
            found = self._document.getSelection(page, point - QPointF(reach, 0), point + QPointF(reach, 0))
            if found.isValid():
                return page, found.startIndex()
        return None

    def selection(self) -> tuple[int, int, int] | None:
        """Return what is selected: the page from 0 and its first and last character index; ``None`` for nothing."""
        chosen = self._selection
        return (chosen[0], chosen[1].startIndex(), chosen[1].endIndex()) if chosen and chosen[1].isValid() else None

    def paintEvent(self, _event: QEvent) -> None:
        """Paint the pages in view, then the marks over them."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.palette().color(QPalette.ColorRole.Mid))
        for page in range(self._document.pageCount()):
            area = self._page_area(page)
            if area.intersects(QRectF(self.viewport().rect())):
                painter.drawImage(area, self._image(page))
                self._paint_marks(painter, page, area.topLeft())
                self._paint_selection(painter, page, area.topLeft())

    def resizeEvent(self, _event: QEvent) -> None:
        """Keep the pages as wide as the view, and the text in it."""
        self._lay_out()
        self._scroll_to_text()
        if self._current is not None:
            self.mark(self._current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow clicks on marks, and zoom by Ctrl and the wheel."""
        if watched is self.viewport() and isinstance(event, QMouseEvent):
            self._follow_mouse(event)
        elif isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            return True
        return super().eventFilter(watched, event)

    def _follow_mouse(self, event: QMouseEvent) -> None:
        if event.type() is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._begin_selecting(event.position())
        elif event.type() is QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            self._select_to(event.position())
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._pressed = None
            if self.selection() is None:
                self._click(event.position())

    def _click(self, at: QPointF) -> None:
        for mark in self._marks:
            point = (at - self._page_area(mark.page).topLeft()) / self._scale()
            if any(polygon.containsPoint(point, Qt.FillRule.WindingFill) for polygon in self._shape(mark)):
                self.mark_clicked.emit(mark.commitment_id)
                return

    def _paint_selection(self, painter: QPainter, page: int, origin: QPointF) -> None:
        if self._selection is None or self._selection[0] != page:
            return
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_SELECTED)
        painter.translate(origin)
        painter.scale(self._scale(), self._scale())
        for polygon in self._selection[1].bounds():
            painter.drawPolygon(polygon)
        painter.restore()

    def _begin_selecting(self, at: QPointF) -> None:
        self._pressed, self._selection = at, None
        self.viewport().update()

    def _select_to(self, at: QPointF) -> None:
        """Select the text of one page from where the button was pressed."""
        pressed = self._pressed
        if pressed is None or (at - pressed).manhattanLength() < QApplication.startDragDistance():
            return
        for page in range(self._document.pageCount()):
            area = self._page_area(page)
            if area.contains(pressed):
                first, last = ((each - area.topLeft()) / self._scale() for each in (pressed, at))
                self._selection = (page, self._document.getSelection(page, first, last))
                self.viewport().update()

    def _scroll_to(self, mark: PageMark | None) -> None:
        if mark is not None:
            top = min((polygon.boundingRect().top() for polygon in self._shape(mark)), default=0.0)
            middle = self.viewport().height() // 3
            self.verticalScrollBar().setValue(self._top(mark.page) + int(top * self._scale()) - middle)
        self.viewport().update()

    def _paint_marks(self, painter: QPainter, page: int, origin: QPointF) -> None:
        painter.save()
        # Multiplying leaves black letters black on the yellow, as a marker pen does.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(origin)
        painter.scale(self._scale(), self._scale())
        for mark in self._marks:
            if mark.page == page:
                painter.setBrush(_STRONG if mark.commitment_id == self._current else _LIGHT)
                for polygon in self._shape(mark):
                    painter.drawPolygon(polygon)
        self._paint_found(painter, page)
        painter.restore()

    def _paint_found(self, painter: QPainter, page: int) -> None:
        pen = QPen(_FRAME, 2)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for mark in self._framed:
            if mark.page == page:
                for polygon in self._shape(mark):
                    painter.drawRect(polygon.boundingRect().adjusted(-1, -1, 1, 1))

    def _shape(self, mark: PageMark) -> tuple[QPolygonF, ...]:
        if mark not in self._shapes:
            self._shapes[mark] = self._found(mark)
        return self._shapes[mark]

    def _found(self, mark: PageMark) -> tuple[QPolygonF, ...]:
        if mark.box is not None:
            left, top, right, bottom = mark.box
            return (QPolygonF(QRectF(left, top, right - left, bottom - top)),)
        return tuple(self._document.getSelectionAtIndex(mark.page, mark.start, mark.end - mark.start).bounds())

    def _image(self, page: int) -> QImage:
        ratio = self.devicePixelRatioF()
        size = QSize(*(int(side * ratio) for side in self._page_size(page)))
        key = (page, size.width())
        if key not in self._images:
            image = QImage(size, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            rendered = self._document.render(page, size)
            painter = QPainter(image)
            painter.drawImage(0, 0, rendered)
            painter.end()
            self._images[key] = image
            while len(self._images) > _CACHED_PAGES:
                self._images.popitem(last=False)
        self._images.move_to_end(key)
        return self._images[key]

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = min(max(zoom, _ZOOM_LEAST), _ZOOM_MOST)
        self._lay_out()
        self.mark(self._current)

    def _scroll_to_text(self) -> None:
        self.horizontalScrollBar().setValue(int((self._text_left - _MARGIN) * self._scale()))

    def _scale(self) -> float:
        return max(0.1, (self.viewport().width() - 2 * _GAP) / (self._text_width + 2 * _MARGIN)) * self._zoom

    def _measure(self) -> None:
        """Find where the text stands across the page, from the first pages; the whole page when there is none."""
        pages = range(min(_MEASURED_PAGES, self._document.pageCount()))
        boxes = [self._document.getAllText(page).boundingRectangle() for page in pages]
        filled = [box for box in boxes if box.width() > _MARGIN]
        self._text_left = min((box.left() for box in filled), default=_MARGIN)
        right = max((box.right() for box in filled), default=self._points(0)[0] - _MARGIN)
        self._text_width = max(1.0, right - self._text_left)

    def _points(self, page: int) -> tuple[float, float]:
        size = self._document.pagePointSize(page)
        return max(1.0, size.width()), max(1.0, size.height())

    def _page_size(self, page: int) -> tuple[float, float]:
        width, height = self._points(page)
        return width * self._scale(), height * self._scale()

    def _top(self, page: int) -> int:
        return int(sum(self._page_size(before)[1] + _GAP for before in range(page))) + _GAP

    def _page_area(self, page: int) -> QRectF:
        width, height = self._page_size(page)
        left = max(float(_GAP), (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()
        return QRectF(left, self._top(page) - self.verticalScrollBar().value(), width, height)

    def _lay_out(self) -> None:
        view, pages = self.viewport().size(), self._document.pageCount()
        widest = max((self._page_size(page)[0] for page in range(pages)), default=0.0)
        self.verticalScrollBar().setRange(0, max(0, self._top(pages) - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(0, int(widest) + 2 * _GAP - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()

"""Looks: the shipped font, the palette's own accents, and small icons painted in the palette's colours.

Icons differ in shape, so that a status reads without colour.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)

from tracker.paths import RESOURCES
from tracker.terms import Deadline, Review, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

FONT_FAMILY = "Source Sans 3"
_MINIMUM_POINTS = 10.5
"""Source Sans is drawn small; below this its letters are hard to read at 96 dpi."""

READABLE = 4.5
"""Contrast of text that WCAG 2.1 AA asks for (1.4.3)."""
_READABLE_CHOSEN = 6.5
"""The same for a chosen row: the style paints its focus, half transparent, over the text."""

_ICON_SIZE = 16
_GREEN, _RED, _AMBER, _BLUE = QColor("#2e7d32"), QColor("#c62828"), QColor("#b26a00"), QColor("#1565c0")
_GREEN_ON_DARK, _RED_ON_DARK = QColor("#81c784"), QColor("#ef9a9a")
_AMBER_ON_DARK, _BLUE_ON_DARK = QColor("#ffb74d"), QColor("#90caf9")


def apply_font(application: QApplication) -> None:
    """Use the font that ships with the program, so that it looks the same everywhere; else the system's."""
    for file in sorted((RESOURCES / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont(application.font())
    if FONT_FAMILY in QFontDatabase.families():
        font.setFamilies([FONT_FAMILY, *font.families()])
    font.setPointSizeF(max(_MINIMUM_POINTS, QFontInfo(font).pointSizeF()))
    application.setFont(font)


def apply_palette(application: QApplication) -> None:
    """Follow the system's colours, but for those of it in which text cannot be read well enough."""
    application.setPalette(QPalette())
    own = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for role, color in readable_colors(application.palette(), group).items():
            own.setColor(group, role, color)
    application.setPalette(own)


def readable_colors(palette: QPalette, group: QPalette.ColorGroup) -> dict[QPalette.ColorRole, QColor]:
    """Return the colours that must differ from a palette's own for its text to keep the contrast of WCAG 2.1 AA."""
    roles = QPalette.ColorRole
    text, base = palette.color(group, roles.Text), palette.color(group, roles.Base)
    chosen, ground = palette.color(group, roles.HighlightedText), palette.color(group, roles.Highlight)
    found: dict[QPalette.ColorRole, QColor] = {}
    if contrast(_over(palette.color(group, roles.PlaceholderText), base), base) < READABLE:
        found[roles.PlaceholderText] = _over(QColor(text.red(), text.green(), text.blue(), 178), base)
    if contrast(chosen, ground) < _READABLE_CHOSEN:
        found[roles.Highlight] = _away_from(chosen, ground)
    return found


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _over(color: QColor, ground: QColor) -> QColor:
    """Return the colour that a half-transparent one gives on a ground."""
    share = color.alphaF()
    pairs = (color.red(), ground.red()), (color.green(), ground.green()), (color.blue(), ground.blue())
    return QColor(*(round(above * share + below * (1 - share)) for above, below in pairs))


def _away_from(text: QColor, ground: QColor) -> QColor:
    """Return the ground made darker below light text, lighter below dark text, until the text can be read on it."""
    end = QColor("#000000" if _luminance(text) > _luminance(ground) else "#ffffff")
    for step in range(1, 21):
        nearer = _over(QColor(end.red(), end.green(), end.blue(), round(255 * step / 20)), ground)
        if contrast(text, nearer) >= _READABLE_CHOSEN:
            return nearer
    return end


def is_dark() -> bool:
    """Say whether the window has light text on dark."""
    palette = QGuiApplication.palette()
    return (
        palette.color(QPalette.ColorRole.Window).lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()
    )


def strong_mark() -> QColor:
    """Return the ground of the sentence that is looked at."""
    return QColor("#7a6000") if is_dark() else QColor("#ffe27a")


def light_mark() -> QColor:
    """Return the ground of the other commitments in a letter."""
    return QColor("#3b3a2a") if is_dark() else QColor("#fff6d6")


def warning_ground() -> QColor:
    """Return the ground of a message that asks for attention."""
    return QColor("#4a3410") if is_dark() else QColor("#fff3d6")


def notice_ground() -> QColor:
    """Return the ground of a message that only tells."""
    return QColor("#1d3247") if is_dark() else QColor("#e3effb")


def error_text() -> QColor:
    """Return the colour of a message beside a field."""
    return _RED_ON_DARK if is_dark() else QColor("#b3261e")


def muted_text() -> QColor:
    """Return the colour of explaining text; keeps a contrast of 4.5 to 1 on the window's ground."""
    return QColor("#b8bcc2") if is_dark() else QColor("#565b63")


def status_icon(status: str) -> QIcon:
    """Return the sign of a working status: open, half, or full circle, a dash for lapsed."""
    return _status_icon(status, _palette_key())


@lru_cache(maxsize=64)
def _status_icon(status: str, _palette: int) -> QIcon:
    draw = {
        Status.OPEN.value: _draw_circle,
        Status.IN_PROGRESS.value: _draw_play,
        Status.PARTLY_DONE.value: _draw_half,
        Status.DONE.value: _draw_check,
        Status.LAPSED.value: _draw_dash,
    }.get(status)
    return _icon(draw, {Status.DONE.value: _green()}.get(status, muted_text())) if draw else QIcon()


def deadline_icon(deadline: Deadline) -> QIcon:
    """Return a triangle for overdue, a clock for soon."""
    return _deadline_icon(deadline, _palette_key())


@lru_cache(maxsize=16)
def _deadline_icon(deadline: Deadline, _palette: int) -> QIcon:
    if deadline is Deadline.OVERDUE:
        return _icon(_draw_triangle, _RED_ON_DARK if is_dark() else _RED)
    if deadline is Deadline.SOON:
        return _icon(_draw_clock, _AMBER_ON_DARK if is_dark() else _AMBER)
    return QIcon()


def review_icon(review: Review) -> QIcon:
    """Return the sign of a review decision: question, check or cross."""
    return _review_icon(review, _palette_key())


@lru_cache(maxsize=16)
def _review_icon(review: Review, _palette: int) -> QIcon:
    if review is Review.ACCEPTED:
        return _icon(_draw_check, _green())
    if review is Review.REJECTED:
        return _icon(_draw_cross, _RED_ON_DARK if is_dark() else _RED)
    return _icon(_draw_question, _BLUE_ON_DARK if is_dark() else _BLUE)


def _palette_key() -> int:
    """Return a number that differs when the palette does: a list asks for the same few signs at every cell."""
    return QGuiApplication.palette().cacheKey()


def program_icon() -> QIcon:
    """Return the program's sign: a letter with a check mark."""
    icon = QIcon()
    for size in (16, 32, 64, 128):
        icon.addPixmap(_paint(_draw_program, QColor("#1f4e79"), size))
    return icon


def _green() -> QColor:
    return _GREEN_ON_DARK if is_dark() else _GREEN


def _icon(draw: Callable[[QPainter], None], color: QColor) -> QIcon:
    # A selected row keeps the sign's own colour out of its ground.
    selected = QGuiApplication.palette().color(QPalette.ColorRole.HighlightedText)
    return _painted(draw, color.name(), selected.name())


@lru_cache(maxsize=64)
def _painted(draw: Callable[[QPainter], None], color: str, selected: str) -> QIcon:
    """Return a sign in two colours; a list asks for the same few at every cell it paints."""
    icon = QIcon(_paint(draw, QColor(color), _ICON_SIZE))
    icon.addPixmap(_paint(draw, QColor(selected), _ICON_SIZE), QIcon.Mode.Selected)
    return icon


def _paint(draw: Callable[[QPainter], None], color: QColor, size: int) -> QPixmap:
    ratio = 2.0  # sharp up to 200 % scaling
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size * ratio / 16, size * ratio / 16)
    painter.setPen(QPen(color, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    draw(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _draw_circle(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(8, 8), 5.5, 5.5)


def _draw_half(painter: QPainter) -> None:
    _draw_circle(painter)
    painter.setBrush(painter.pen().color())
    painter.drawPie(QRectF(2.5, 2.5, 11, 11), 90 * 16, 180 * 16)


def _draw_play(painter: QPainter) -> None:
    _draw_circle(painter)
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(QPolygonF([QPointF(6.8, 5.6), QPointF(10.6, 8), QPointF(6.8, 10.4)]))


def _draw_check(painter: QPainter) -> None:
    painter.drawPolyline(QPolygonF([QPointF(3, 8.5), QPointF(6.5, 12), QPointF(13, 4.5)]))


def _draw_cross(painter: QPainter) -> None:
    painter.drawLine(QPointF(4, 4), QPointF(12, 12))
    painter.drawLine(QPointF(12, 4), QPointF(4, 12))


def _draw_dash(painter: QPainter) -> None:
    painter.drawLine(QPointF(3.5, 8), QPointF(12.5, 8))


def _draw_triangle(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(8, 2.5), QPointF(14, 13.5), QPointF(2, 13.5)]))
    painter.drawLine(QPointF(8, 7), QPointF(8, 9.5))
    painter.drawPoint(QPointF(8, 11.7))


def _draw_clock(painter: QPainter) -> None:
    _draw_circle(painter)
    painter.drawPolyline(QPolygonF([QPointF(8, 5), QPointF(8, 8), QPointF(10.2, 9.4)]))


def _draw_question(painter: QPainter) -> None:
    path = QPainterPath(QPointF(5.2, 5.6))
    path.cubicTo(5.2, 1.6, 11, 1.9, 10.8, 5.4)
    path.cubicTo(10.7, 7.4, 8, 7.3, 8, 9.8)
    painter.drawPath(path)
    painter.drawPoint(QPointF(8, 13))


def _draw_program(painter: QPainter) -> None:
    pen = painter.pen()
    pen.setWidthF(1.0)
    painter.setPen(pen)
    painter.setBrush(QColor("#ffffff"))
    painter.drawRoundedRect(QRectF(2.5, 1.5, 11, 13), 1.2, 1.2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLine(QPointF(5, 5), QPointF(11, 5))
    pen.setColor(_GREEN)
    pen.setWidthF(1.4)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(5, 9.8), QPointF(7.2, 12), QPointF(11, 7.8)]))

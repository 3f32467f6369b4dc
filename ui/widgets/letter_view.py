"""A letter to read: its plain text or its original pages, with the sentences of its commitments marked."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tracker.services.rows import Mark
from tracker.terms import Remark, Review
from ui.formatting import date_text, term_label
from ui.theme import light_mark, strong_mark
from ui.widgets.find_bar import FindBar
from ui.widgets.letter_text import LetterText, shown_text
from ui.widgets.page_marks import page_marks
from ui.widgets.pdf_pages import PdfPages
from ui.widgets.title_row import TitleRow

if TYPE_CHECKING:
    from tracker.services.rows import LetterDocument


class LetterView(QWidget):
    """Shows one letter. Nothing of a letter is ever read as HTML."""

    mark_clicked = Signal(int)
    """The commitment whose sentence was clicked."""
    letter_shown = Signal(int)
    """Another letter is shown."""
    why_wanted = Signal(int, int, int)
    """The letter, and from where to where in its text is to be explained."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a letter."""
        super().__init__(parent)
        self._document: LetterDocument | None = None
        self._text = shown_text("")
        self._current: int | None = None
        self._wants_original = True
        self.title = _plain_label()
        self.head = _plain_label()
        self.remarks = _plain_label()
        self.text_view = _make_text_view(self.tr("Tekst van de brief"))
        self.text_view.viewport().installEventFilter(self)
        self.pages = PdfPages()
        self.pages.mark_clicked.connect(self.mark_clicked)
        for widget in self.focus_widgets():
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(self._show_menu)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.text_view)
        self._stack.addWidget(self.pages)
        self.find_bar = FindBar()
        self.find_bar.found.connect(self._show_found)
        self.find_bar.closed.connect(self.focus)
        self._build()
        self.clear()

    def show_document(self, document: LetterDocument, commitment_id: int | None) -> None:
        """Show a letter with one commitment marked strongly, ``None`` for all alike."""
        is_same = self._document is not None and self._document.letter.id == document.letter.id
        is_unchanged = is_same and self._document is not None and self._document.marks == document.marks
        self._document, self._current = document, commitment_id
        if not is_same:
            self._text = shown_text(document.text)
            self.text_view.setPlainText(self._text.shown)
            self.find_bar.set_text(document.text)
        if not is_unchanged:
            self._load_original(document)
        self.title.setText(_title(document))
        self._tell_head(document)
        self._tell_remarks(document)
        self._show_wanted()
        self.mark(commitment_id)
        if not is_same:
            self.letter_shown.emit(document.letter.id)

    def clear(self) -> None:
        """Show no letter."""
        self._document, self._current = None, None
        self.title.setText(self.tr("Geen brief gekozen"))
        self.text_view.setPlainText("")
        self.text_view.setExtraSelections([])
        self.pages.clear()
        self.find_bar.set_text("")
        self.head.setVisible(False)
        self.remarks.setVisible(False)
        self._buttons.setVisible(False)
        self._stack.setCurrentWidget(self.text_view)

    def letter_id(self) -> int | None:
        """Return the number of the letter shown."""
        return self._document.letter.id if self._document else None

    def mark(self, commitment_id: int | None) -> None:
        """Mark one commitment of this letter strongly, the others lightly, and bring it into view."""
        self._current = commitment_id
        if self._document is None:
            return
        self._mark_text(self._document)
        self.pages.mark(commitment_id)

    def selection(self) -> tuple[str, int, int] | None:
        """Return the selected words with their offsets in the letter's text, ``None`` for none."""
        span = self._selected_span()
        if self._document is None or span is None:
            return None
        return self._document.text[span[0] : span[1]], *span

    def is_original_shown(self) -> bool:
        """Say whether the original pages are shown rather than the text."""
        return self._stack.currentWidget() is self.pages

    def toggle_original(self) -> None:
        """Change between the text and the original pages."""
        self._want_original(wanted=not self.is_original_shown())

    def focus_widgets(self) -> tuple[QWidget, QWidget]:
        """Return the widgets in which the letter is read."""
        return self.text_view, self.pages

    def focus(self) -> None:
        """Put the focus in the letter."""
        (self.pages if self.is_original_shown() else self.text_view).setFocus()

    def zoom_in(self) -> None:
        """Show the letter larger."""
        self._zoom(1)

    def zoom_out(self) -> None:
        """Show the letter smaller."""
        self._zoom(-1)

    def find_words(self) -> None:
        """Ask which words to find in the letter; those selected are filled in."""
        if self._document is not None:
            self.find_bar.ask(self.text_view.textCursor().selectedText())

    def find_next(self) -> None:
        """Go to the next place of the words that were searched for."""
        self.find_bar.step(1)

    def find_previous(self) -> None:
        """Go to the place before."""
        self.find_bar.step(-1)

    def has_focus(self) -> bool:
        """Say whether the user is in the letter."""
        return any(widget.hasFocus() for widget in self.focus_widgets())

    def ask_why(self, at: QPoint | None = None) -> None:
        """Ask why (not) about what is selected, else the sentence there or at the cursor.

        ``at`` is a place in the widget in sight; on a page, which has no cursor, the marked sentence counts without it.
        """
        place = self._place_on_page(at) if self.is_original_shown() else self._place_in_text(at)
        if self._document is not None and place is not None:
            self.why_wanted.emit(self._document.letter.id, *place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow clicks on marked sentences."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            place = self.text_view.cursorForPosition(event.position().toPoint()).position()
            self._click(self._text.offset(place))
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._document is not None:
            self._color_marks(self._document)

    def _build(self) -> None:
        self._as_text = self._mode_button(self.tr("&Tekst"), self.tr("De letterlijke tekst van de brief"))
        self._as_original = self._mode_button(self.tr("O&rigineel"), self.tr("De oorspronkelijke PDF-pagina’s"))
        self._as_text.clicked.connect(lambda: self._want_original(wanted=False))
        self._as_original.clicked.connect(lambda: self._want_original(wanted=True))
        smaller = _tool_button("−", self.tr("Kleiner"))
        larger = _tool_button("+", self.tr("Groter"))
        smaller.clicked.connect(self.zoom_out)
        larger.clicked.connect(self.zoom_in)
        find = _tool_button(self.tr("Zoeken"), self.tr("Zoeken in deze brief"))
        find.clicked.connect(self.find_words)
        group = QButtonGroup(self)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self._as_text, self._as_original):
            group.addButton(button)
        for button in (self._as_text, self._as_original, find, smaller, larger):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(TitleRow(self.title, self._buttons))
        layout.addWidget(self.head)
        layout.addWidget(self.remarks)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.find_bar)

    def _mode_button(self, text: str, tip: str) -> QToolButton:
        button = _tool_button(text, tip)
        button.setCheckable(True)
        return button

    def _tell_head(self, document: LetterDocument) -> None:
        letter = document.letter
        signed = [
            f"{name} ({office})" if office else name
            for name, office in zip_longest(letter.signatories, letter.offices, fillvalue="")
        ]
        parts = (
            (self.tr("Van: %s"), " · ".join(letter.ministries)),
            (self.tr("Ondertekend: %s"), ", ".join(signed)),
            (self.tr("Aan: %s"), letter.addressee),
            (self.tr("Ons kenmerk: %s"), letter.reference),
            (self.tr("Uw kenmerk: %s"), letter.their_reference),
        )
        told = [text % value for text, value in parts if value]
        self.head.setText("  –  ".join(told))
        self.head.setVisible(bool(told))

    def _tell_remarks(self, document: LetterDocument) -> None:
        told = [term_label(Remark, remark) for remark in document.letter.remarks]
        if document.letter.ocr_confidence is not None:
            told.append(self.tr("de tekstherkenning was gemiddeld %d%% zeker.") % document.letter.ocr_confidence)
        if document.letter.format == "pdf" and not self._has_original:
            told.append(self.tr("het origineel kan niet worden getoond; dit is de tekst die eruit is gelezen."))
        self.remarks.setText("\n".join(self.tr("Let op: %s") % text for text in told))
        self.remarks.setVisible(bool(told))

    def _load_original(self, document: LetterDocument) -> None:
        self.pages.clear()
        self._has_original = document.letter.format == "pdf" and self.pages.load(
            document.original, [mark for each in document.marks for mark in page_marks(document, each)]
        )

    def _selected_span(self) -> tuple[int, int] | None:
        if not self.is_original_shown():
            cursor = self.text_view.textCursor()
            if not cursor.hasSelection():
                return None
            return self._text.offset(cursor.selectionStart()), self._text.offset(cursor.selectionEnd() - 1) + 1
        chosen = self.pages.selection()
        if chosen is None or self._document is None:
            return None
        start = self._document.pages[chosen[0]].start
        return start + chosen[1], start + chosen[2]

    def _want_original(self, *, wanted: bool) -> None:
        self._wants_original = wanted
        self._show_wanted()
        self.mark(self._current)

    def _show_wanted(self) -> None:
        is_original = self._wants_original and self._has_original
        self._buttons.setVisible(True)
        self._as_text.setVisible(self._has_original)
        self._as_original.setVisible(self._has_original)
        self._as_original.setChecked(is_original)
        self._as_text.setChecked(not is_original)
        self._stack.setCurrentWidget(self.pages if is_original else self.text_view)

    def _zoom(self, step: int) -> None:
        if self.is_original_shown():
            (self.pages.zoom_in if step > 0 else self.pages.zoom_out)()
        else:
            self.text_view.zoomIn(step)

    def _mark_text(self, document: LetterDocument) -> None:
        self._color_marks(document)
        current = next((mark for mark in document.marks if mark.commitment_id == self._current), None)
        if current is not None:
            self._scroll_to(self._text, current)

    def _color_marks(self, document: LetterDocument) -> None:
        marks = sorted(document.marks, key=lambda mark: mark.commitment_id == self._current)
        self.text_view.setExtraSelections([self._selection(mark) for mark in marks])

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        is_current = mark.commitment_id == self._current
        form.setBackground(strong_mark() if is_current else light_mark())
        # Underlined as well, so that the sentence is found without seeing the colour.
        form.setFontUnderline(is_current)
        form.setProperty(QTextFormat.Property.UserProperty, mark.commitment_id)
        selection.format = form
        cursor = QTextCursor(self.text_view.document())
        cursor.setPosition(self._text.place(mark.start))
        cursor.setPosition(self._text.place(mark.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        return selection

    def _scroll_to(self, text: LetterText, mark: Mark) -> None:
        cursor = self.text_view.textCursor()
        # First the end, then the start: a long sentence stands in view whole, or else from its first word.
        for offset in (mark.end, mark.start):
            cursor.setPosition(text.place(offset))
            self.text_view.setTextCursor(cursor)
        self.text_view.centerCursor()

    def _place_in_text(self, at: QPoint | None) -> tuple[int, int] | None:
        cursor = self.text_view.textCursor()
        if cursor.hasSelection():
            return self._text.offset(cursor.selectionStart()), self._text.offset(cursor.selectionEnd())
        place = self.text_view.cursorForPosition(at).position() if at is not None else cursor.position()
        offset = self._text.offset(place)
        return offset, offset

    def _place_on_page(self, at: QPoint | None) -> tuple[int, int] | None:
        document = self._document
        found = self.pages.character_at(at) if at is not None else None
        if document is not None and found is not None:
            number, index = found
            start = next(page.start for page in document.pages if page.number == number + 1) + index
            return start, start
        marks = document.marks if document else ()
        current = next((mark for mark in marks if mark.commitment_id == self._current), None)
        return (current.start, current.end) if current else None

    def _show_menu(self, at: QPoint) -> None:
        is_text = not self.is_original_shown()
        menu = self.text_view.createStandardContextMenu(at) if is_text else QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addAction(self.tr("Waarom (niet)?")).triggered.connect(lambda: self.ask_why(at))
        source: QWidget = self.text_view if is_text else self.pages
        menu.popup(source.mapToGlobal(at))

    def _show_found(self, start: int, end: int) -> None:
        """Bring a place that was found into view in both forms; an empty one is none."""
        if self._document is None:
            return
        found = Mark(0, start, end, 1, Review.PENDING)
        self.pages.show_found(page_marks(self._document, found) if start < end else ())
        cursor = self.text_view.textCursor()
        cursor.setPosition(self._text.place(start))
        cursor.setPosition(self._text.place(end), QTextCursor.MoveMode.KeepAnchor)
        self.text_view.setTextCursor(cursor)
        self.text_view.centerCursor()

    def _click(self, offset: int) -> None:
        marks = self._document.marks if self._document else ()
        hit = next((mark for mark in marks if mark.start <= offset < mark.end), None)
        if hit is not None and not self.text_view.textCursor().hasSelection():
            self.mark_clicked.emit(hit.commitment_id)


def _title(document: LetterDocument) -> str:
    letter = document.letter
    parts = (letter.label, date_text(letter.date), letter.title if letter.title != letter.label else "")
    return " · ".join(part for part in parts if part)


def _plain_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _make_text_view(name: str) -> QPlainTextEdit:
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setAccessibleName(name)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return view


def _tool_button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button

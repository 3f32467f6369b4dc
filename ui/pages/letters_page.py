"""The imported letters: the list, the commitments a letter follows up, and the letter itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from tracker.services import history, letters, linking
from tracker.services.rows import Mark
from tracker.terms import Review
from ui.dialogs.columns_dialog import lay_out_table
from ui.formatting import count_text
from ui.item_models.events import EventsModel
from ui.item_models.letters import LetterWindowModel
from ui.item_models.window_model import FIRST
from ui.pages.list_page import ListPage
from ui.views import FilterUse
from ui.widgets.beside_letter import BesideLetter, under_buttons
from ui.widgets.letter_text import find_sentence
from ui.widgets.letter_view import LetterView
from ui.widgets.links_panel import LinksPanel
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.rows import EventRow, Filters, LetterDocument, LetterListing, LetterRow, LinkRow
    from tracker.services.workspace import Workspace
    from ui.desk import Desk
    from ui.window_state import WindowState

_SENTENCE = 0
"""The number under which a wanted sentence is marked; no commitment has it."""


@dataclass(frozen=True, slots=True)
class _Letter:
    document: LetterDocument
    links: tuple[LinkRow, ...]
    events: tuple[EventRow, ...]


class LettersPage(ListPage):
    """Lists letters and shows the chosen one."""

    filter_use = FilterUse.SEARCH

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk through which everything is asked."""
        super().__init__(parent)
        self._desk = desk
        self._wanted: int | None = None
        self._sentence: tuple[int, str] | None = None
        """The letter in which a sentence is wanted, and the sentence."""
        self._query: str | None = None
        """The words searched for; ``None`` before the list is filled for the first time."""
        self.model = LetterWindowModel(self._read_rows, self)
        self.model.order_changed.connect(self._list_again)
        self.model.failed.connect(desk.failed)
        self.table = RowTable(self.model, self.tr("Brieven"))
        self.table.current_changed.connect(self._show_current)
        self.table.doubleClicked.connect(self._list_commitments)
        self.links = LinksPanel()
        self.links.open_wanted.connect(lambda link: self.commitment_wanted.emit(link.commitment_id))
        self.links.unlink_wanted.connect(self.unlink_wanted)
        self.events = EventsModel(self)
        self.history = RowTable(self.events, self.tr("Geschiedenis"))
        self.letter = LetterView()
        self.follow_letter(self._follow_mark)
        self.list_button = QPushButton(self.tr("Toe&zeggingen van deze brief"))
        self.list_button.clicked.connect(self._list_commitments)
        self._build()

    def refresh(self, filters: Filters, changed: frozenset[int] | None = None) -> None:
        """Fill the list again; every change of a commitment may show in its letter's row."""
        del changed
        self._query = filters.query
        self._list_again()

    def want(self, item_id: int) -> None:
        """Choose a letter, now or when the list is filled next."""
        if not self.table.select(item_id):
            self._wanted = item_id

    def want_sentence(self, letter_id: int, sentence: str) -> None:
        """Show this sentence when its letter is shown next."""
        self._sentence = (letter_id, sentence)
        if self.letter.letter_id() == letter_id:
            self._show_current()

    def choose_columns(self) -> None:
        """Choose, order and size the columns."""
        lay_out_table(self.table, self, is_about_order=False)

    def choose_order(self) -> None:
        """Choose what to sort by."""
        lay_out_table(self.table, self, is_about_order=True)

    def restore_state(self, state: WindowState) -> None:
        """Lay out as it was left."""
        self._split.restore(state, "letters")
        state.restore("letters/table", self.table)

    def save_state(self, state: WindowState) -> None:
        """Keep the layout."""
        self._split.save(state, "letters")
        state.save("letters/table", self.table)

    def _build(self) -> None:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self.links, self.tr("Vervolg op"))
        tabs.addTab(self.history, self.tr("Geschiedenis"))
        self.nothing = QLabel(self.tr("Geen brieven met deze zoekwoorden."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.nothing)
        lower = under_buttons((self.list_button,), tabs, above=4)
        self._split = BesideLetter(self._list, lower, self.letter, down=(560, 280), across=(880, 500))
        self._split.fill(self)

    def _list_again(self) -> None:
        query, order = self._query, self.model.order
        if query is not None:
            self._desk.ask(
                lambda workspace: letters.list_ids(workspace, query, order, FIRST), self._show_list, key="letters"
            )

    def _read_rows(self, ids: Sequence[int]) -> Sequence[LetterRow]:
        return self._desk.look_up(lambda workspace: letters.read_rows(workspace, ids))

    def _show_list(self, listing: LetterListing) -> None:
        self.model.show(listing.ids, listing.first)
        self._list.setCurrentWidget(self.table if listing.ids else self.nothing)
        self.table.select(self._wanted)
        self._wanted = None
        if self.table.current_id() is None and listing.ids:
            self.table.select(listing.ids[0])
        else:
            self._show_current()
        number = len(listing.ids)
        self.told.emit(self.tr("1 brief") if number == 1 else self.tr("{n} brieven").format(n=count_text(number)))

    def _show_current(self) -> None:
        letter_id = self.table.current_id()
        self.list_button.setEnabled(letter_id is not None)
        if letter_id is None:
            self._desk.drop("letter")
            self.letter.clear()
            self.links.show_links(())
            self.events.replace(())
            return
        self._desk.ask(
            lambda workspace: _read(workspace, letter_id), self._show, self._desk.fail_unless_gone, key="letter"
        )

    def _show(self, shown: _Letter) -> None:
        self._show_document(shown.document)
        self.links.show_links(shown.links)
        self.events.show_events(shown.events, {link.id: link.commitment for link in shown.links})

    def _show_document(self, document: LetterDocument) -> None:
        wanted, self._sentence = self._sentence, None
        place = None
        if wanted is not None and wanted[0] == document.letter.id:
            place = find_sentence(document.text, wanted[1])
        if place is None:
            self.letter.show_document(document, None)
        else:
            mark = Mark(_SENTENCE, *place, 1, Review.PENDING)
            self.letter.show_document(replace(document, marks=(*document.marks, mark)), _SENTENCE)

    def _follow_mark(self, commitment_id: int) -> None:
        if commitment_id != _SENTENCE:
            self.commitment_wanted.emit(commitment_id)

    def _list_commitments(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.commitments_wanted.emit(row)


def _read(workspace: Workspace, letter_id: int) -> _Letter:
    return _Letter(
        letters.get_document(workspace, letter_id),
        linking.links_of_letter(workspace, letter_id),
        history.events_of(workspace, "letter", letter_id),
    )

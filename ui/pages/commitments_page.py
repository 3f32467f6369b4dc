"""The list of commitments with the chosen one below it and its letter beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from tracker.errors import NotFoundError
from tracker.services import commitments, history, letters, linking
from tracker.services.rows import Filters
from ui.item_models.commitments import HIT, CommitmentsModel
from ui.item_models.events import EventsModel
from ui.item_models.window_model import BLOCK
from ui.widgets.commitment_form import CommitmentForm
from ui.widgets.hit_delegate import HitDelegate
from ui.widgets.letter_view import LetterView
from ui.widgets.links_panel import LinksPanel
from ui.widgets.review_bar import ReviewBar
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from tracker.services.rows import (
        Change,
        CommitmentDetail,
        CommitmentRow,
        EventRow,
        Facets,
        LetterDocument,
        LinkRow,
        Listing,
    )
    from tracker.services.workspace import Workspace
    from tracker.terms import ListView, Review
    from ui.desk import Desk
    from ui.window_state import WindowState

FORM_TAB, LINKS_TAB = 0, 1


@dataclass(frozen=True, slots=True)
class _Commitment:
    """Everything the page shows about one commitment but its letter."""

    detail: CommitmentDetail
    links: tuple[LinkRow, ...]
    events: tuple[EventRow, ...]


class CommitmentsPage(QWidget):
    """Lists, shows, reviews and edits. Refreshes when told what changed."""

    listed = Signal()
    """The list was filled again."""
    link_wanted = Signal()
    unlink_wanted = Signal(int)
    letter_wanted = Signal(int)
    """The letter to go to."""
    commitment_wanted = Signal(int)
    """A commitment to go to that is not in this list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk through which everything is asked."""
        super().__init__(parent)
        self._desk = desk
        self._detail: CommitmentDetail | None = None
        self._wanted: int | None = None
        self._decided: dict[int, Review] = {}
        """What was decided here and the list does not show yet."""
        self._stale: frozenset[int] | None = frozenset()
        """What changed since the list was filled; ``None`` for anything."""
        self._filters = self._listed = Filters()
        """What is asked for, and what is shown."""
        self._state: WindowState | None = None
        self._view: ListView | None = None
        self.model = CommitmentsModel(self._read_rows, self)
        self.model.order_changed.connect(lambda: self.refresh(self._filters, frozenset()))
        self.model.failed.connect(desk.failed)
        self.table = RowTable(self.model, self.tr("Toezeggingen"))
        self.table.set_delegate(HIT, HitDelegate(self.table))
        self.table.current_changed.connect(self._show_current)
        self.table.activated.connect(lambda _index: self.edit())
        self.review_bar = ReviewBar()
        self.form = CommitmentForm(desk)
        self.links = LinksPanel(for_letter=False)
        self.links.link_wanted.connect(self.link_wanted)
        self.links.unlink_wanted.connect(self.unlink_wanted)
        self.links.open_wanted.connect(lambda link: self.letter_wanted.emit(link.letter_id))
        self.events = EventsModel(self)
        self.history = RowTable(self.events, self.tr("Geschiedenis"))
        self.letter = LetterView()
        self.letter.mark_clicked.connect(self.go_to)
        self._build()
        self._clear()

    def refresh(self, filters: Filters, changed: frozenset[int] | None = None) -> None:
        """Fill the list again; only these rows have changed since, or any when ``None``."""
        self._filters = filters
        self._stale = None if self._stale is None or changed is None else self._stale | changed
        self._show_columns_of(filters.view)
        today, decided, order = self._desk.today(), dict(self._decided), self.model.order
        self._desk.ask(
            lambda workspace: commitments.list_ids(workspace, filters, today, order, BLOCK),
            lambda listing: self._show_list(filters, listing, decided),
            key="commitments",
        )

    def refresh_current(self, change: Change) -> None:
        """Show the chosen commitment again when it is part of a change."""
        current = self.form.commitment_id()
        if current in change.commitments or change.links:
            self._show_current()

    def offer(self, facets: Facets) -> None:
        """Offer the names in use in the form."""
        self.form.offer(facets)
        self.form.offer_actors(facets.actors)

    def review(self, decision: Review, failed: Callable[[Exception], None]) -> None:
        """Accept or reject what is selected and go on to the next; ``failed`` comes after going back to it."""
        ids = self.table.selected_ids()
        if not ids:
            return
        self.form.commit_all()
        seen = {each: review for each in ids if (review := self._seen(each)) is not None}
        self._decided |= dict.fromkeys(ids, decision)

        def go_back(error: Exception) -> None:
            for each in ids:
                self._decided.pop(each, None)
            self.table.select_many(ids)
            self._show_current()
            failed(error)

        self._desk.act(lambda workspace: commitments.review(workspace, ids, decision, seen=seen), failed=go_back)
        self.table.select(self.table.next_after(ids))

    def go_to(self, commitment_id: int) -> None:
        """Choose a commitment: now when it is listed, else when the list has it, else ask for a wider list."""
        if not self.table.select(commitment_id):
            self.commitment_wanted.emit(commitment_id)

    def want(self, commitment_id: int) -> None:
        """Choose this commitment when the list is filled next."""
        self._wanted = commitment_id

    def detail(self) -> CommitmentDetail | None:
        """Return the commitment shown."""
        return self._detail

    def edit(self) -> None:
        """Put the focus in the form."""
        if self._detail is not None:
            self.tabs.setCurrentIndex(FORM_TAB)
            self.form.focus_first()

    def key_widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in which the one-letter keys work."""
        return (self.table, self.links.table, self.history, self.review_bar, *self.letter.focus_widgets())

    def restore_state(self, state: WindowState) -> None:
        """Lay out as it was left."""
        self._state = state
        state.restore("commitments/across", self._across)
        state.restore("commitments/down", self._down)

    def save_state(self, state: WindowState) -> None:
        """Keep the layout."""
        state.save("commitments/across", self._across)
        state.save("commitments/down", self._down)
        self._keep_columns()

    def _build(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.form, self.tr("Formulier"))
        self.tabs.addTab(self.links, self.tr("Vervolg"))
        self.tabs.addTab(self.history, self.tr("Geschiedenis"))
        self.nothing = QLabel(self.tr("Geen toezeggingen in dit overzicht met deze filters."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.nothing)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.review_bar)
        column.addWidget(self.tabs, 1)
        self._down = _splitter(Qt.Orientation.Vertical, self._list, lower)
        self._down.setStretchFactor(0, 1)
        self._down.setStretchFactor(1, 1)
        self._down.setSizes([430, 430])
        self._across = _splitter(Qt.Orientation.Horizontal, self._down, self.letter)
        self._across.setStretchFactor(0, 3)
        self._across.setStretchFactor(1, 2)
        self._across.setSizes([880, 500])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._across)

    def _seen(self, commitment_id: int) -> Review | None:
        """Return what the user knows a listed commitment to be, ``None`` for one that was not in sight."""
        shown = self.model.known(commitment_id)
        return self._decided.get(commitment_id, shown.review if shown else None)

    def _read_rows(self, ids: Sequence[int]) -> Sequence[CommitmentRow]:
        today = self._desk.today()
        query = self._listed.query
        return self._desk.look_up(lambda workspace: commitments.read_rows(workspace, ids, today, query))

    def _show_columns_of(self, view: ListView) -> None:
        """Lay out the columns as they were left in this view."""
        if view is self._view or self._state is None:
            return
        self._keep_columns()
        self._view = view
        if not self._state.restore(f"commitments/columns/{view}", self.table):
            self.table.reset_columns()
        self.table.show_column(HIT, is_shown=bool(self._listed.query))

    def _keep_columns(self) -> None:
        if self._state is not None and self._view is not None:
            self._state.save(f"commitments/columns/{self._view}", self.table)

    def _show_list(self, filters: Filters, listing: Listing, decided: Mapping[int, Review]) -> None:
        # What had been decided when the list was asked for is in it: the database is asked in order.
        self._decided = {number: each for number, each in self._decided.items() if decided.get(number) != each}
        if filters.query != self._listed.query:
            self._stale = None
        self._listed = filters
        self.table.show_column(HIT, is_shown=bool(filters.query))
        self.model.show(listing.ids, listing.first, self._stale)
        self._stale = frozenset()
        self._list.setCurrentWidget(self.table if listing.ids else self.nothing)
        self.table.select(self._wanted)
        self._wanted = None
        if self.table.current_id() is None:
            if listing.ids:
                self.table.select(listing.ids[0])
            else:
                self._show_current()
        self.listed.emit()

    def _show_current(self) -> None:
        commitment_id = self.table.current_id()
        if commitment_id is None:
            self._desk.drop("commitment")
            self._desk.drop("document")
            self._clear()
            return
        today = self._desk.today()
        self._desk.ask(
            lambda workspace: _read(workspace, commitment_id, today), self._show, self._fail, key="commitment"
        )

    def _show(self, shown: _Commitment) -> None:
        self._detail = shown.detail
        row = shown.detail.row
        self.form.show_detail(shown.detail)
        self.review_bar.show_detail(shown.detail)
        self.links.show_links(shown.links)
        self.events.show_events(shown.events, {link.id: link.letter for link in shown.links})
        text = self.tr("Vervolg ({count})").format(count=len(shown.links)) if shown.links else self.tr("Vervolg")
        self.tabs.setTabText(LINKS_TAB, text)
        if self.letter.letter_id() == row.letter_id:
            self.letter.mark(row.id)
            return
        self._desk.ask(
            lambda workspace: letters.get_document(workspace, row.letter_id),
            self._show_document,
            self._fail,
            key="document",
        )

    def _fail(self, error: Exception) -> None:
        # A commitment that went with its letter a moment ago is about to leave the list as well.
        if not isinstance(error, NotFoundError):
            self._desk.failed.emit(error)

    def _show_document(self, document: LetterDocument) -> None:
        current = self._detail
        if current is not None and current.row.letter_id == document.letter.id:
            self.letter.show_document(document, current.row.id)

    def _clear(self) -> None:
        self._detail = None
        self.form.clear()
        self.review_bar.clear()
        self.links.show_links(())
        self.events.replace(())
        self.letter.clear()


def _read(workspace: Workspace, commitment_id: int, today: dt.date) -> _Commitment:
    return _Commitment(
        commitments.get_commitment(workspace, commitment_id, today),
        linking.links_of_commitment(workspace, commitment_id),
        history.events_of(workspace, "commitment", commitment_id),
    )


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter

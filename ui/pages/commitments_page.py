"""The list of commitments with the chosen one below it and its letter beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from tracker.errors import ChangedMeanwhileError
from tracker.services import commitments, letters
from tracker.services.rows import Facets, Filters
from tracker.terms import Review
from ui.background import COUNTS
from ui.bulk_runs import BulkRuns, changed_text
from ui.dialogs.bulk_dialog import BulkDialog
from ui.dialogs.columns_dialog import lay_out_table
from ui.formatting import count_text
from ui.item_models.commitments import HIT, CommitmentsModel
from ui.item_models.window_model import FIRST
from ui.pages.list_page import CommitmentPage
from ui.pages.page import soon
from ui.views import ALL
from ui.widgets.commitment_panel import CommitmentPanel, read_commitment
from ui.widgets.hit_delegate import HitDelegate
from ui.widgets.letter_view import LetterView
from ui.widgets.no_hits import NoHits
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.services.rows import (
        Change,
        CommitmentRow,
        LetterDocument,
        Listing,
    )
    from tracker.terms import ListView
    from ui.desk import Desk
    from ui.jobs import Jobs
    from ui.widgets.commitment_panel import ShownCommitment
    from ui.window_state import WindowState


class CommitmentsPage(CommitmentPage):
    """Lists, shows, reviews and edits. Refreshes when told what changed."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        """Take the desk through which everything is asked, and what runs long work."""
        super().__init__(desk, parent)
        self._bulk_runs = BulkRuns(desk, jobs, self)
        self._bulk_runs.noticed.connect(self.noticed)
        self._bulk_runs.outdated.connect(self.outdated)
        self._wanted: int | None = None
        self._decided: dict[int, Review] = {}
        """What was decided here and the list does not show yet."""
        self._stale: frozenset[int] | None = frozenset()
        """What changed since the list was filled; ``None`` for anything."""
        self._filters = self._listed = Filters()
        """What is asked for, and what is shown."""
        self._facets = Facets()
        self._state: WindowState | None = None
        self._view: ListView | None = None
        self.model = CommitmentsModel(self._read_rows, self)
        self.model.order_changed.connect(lambda: self.refresh(self._filters, frozenset()))
        self.model.failed.connect(desk.failed)
        self.table = RowTable(self.model, self.tr("Toezeggingen"))
        self.table.set_delegate(HIT, HitDelegate(self.model, self.table))
        # After the list is painted: reading the rest meanwhile would keep it waiting.
        self._current_soon, self._count_soon = soon(self._show_current, self), soon(self._tell_listed, self)
        self.table.current_changed.connect(self._current_soon.start)
        self.table.activated.connect(lambda _index: self.edit())
        self.panel = CommitmentPanel(desk)
        self.panel.commitment_wanted.connect(self.go_to)
        self.follow_panel()
        self.letter = LetterView()
        self.follow_letter(self.go_to)
        self._build()
        self._clear()

    def refresh(self, filters: Filters, changed: frozenset[int] | None = None) -> None:
        """Fill the list again; only these rows have changed since, or any when ``None``."""
        self._filters = filters
        self._stale = None if self._stale is None or changed is None else self._stale | changed
        self._show_columns_of(filters.view)
        today, decided, order = self._desk.today(), dict(self._decided), self.model.order
        first = min(self.table.rows_in_sight(), FIRST)
        self._desk.ask(
            lambda workspace: commitments.list_ids(workspace, filters, today, order, first),
            lambda listing: self._show_list(filters, listing, decided),
            key="commitments",
        )

    def follow(self, change: Change) -> None:
        """Show the chosen commitment again when it is part of a change."""
        current = self.panel.form.commitment_id()
        if current in change.commitments or change.links:
            self._show_current()

    def follow_all(self) -> None:
        """Show the chosen commitment again; it may have been changed elsewhere."""
        if self.panel.form.commitment_id() is not None:
            self._show_current()

    def offer(self, facets: Facets) -> None:
        """Offer the names in use in the form."""
        super().offer(facets)
        self._facets = facets

    def accept(self) -> None:
        """Accept what is selected."""
        self._review(Review.ACCEPTED)

    def reject(self) -> None:
        """Reject what is selected."""
        self._review(Review.REJECTED)

    def reopen(self) -> None:
        """Take a decision back."""
        self._review(Review.PENDING)

    def bulk_edit(self) -> None:
        """Change one field of all that is selected."""
        ids = self.table.selected_ids()
        if ids:
            self.panel.form.commit_all()
            dialog = BulkDialog(self._desk, ids, self._facets, self)
            dialog.done_with.connect(lambda change: self.noticed.emit(changed_text(change)))
            dialog.long_wanted.connect(self._bulk_runs.run)
            dialog.open()

    def select_all(self) -> None:
        """Select all that is listed."""
        self.table.selectAll()
        self.focus_list()

    def choose_columns(self) -> None:
        """Choose, order and size the columns."""
        self._lay_out(is_about_order=False)

    def choose_order(self) -> None:
        """Choose what to sort by."""
        self._lay_out(is_about_order=True)

    def go_to(self, commitment_id: int) -> None:
        """Choose a commitment: now when it is listed, else when the list has it, else ask for a wider list."""
        if not self.table.select(commitment_id):
            self.commitment_wanted.emit(commitment_id)

    def want(self, item_id: int) -> None:
        """Choose this commitment when the list is filled next."""
        self._wanted = item_id

    def key_widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in which the one-letter keys work."""
        return (self.table, *self.panel.key_widgets(), *self.letter.focus_widgets())

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
        self.nothing = NoHits()
        self.nothing.everything_wanted.connect(lambda: self.list_wanted.emit(ALL, self._listed))
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.nothing)
        self._down = _splitter(Qt.Orientation.Vertical, self._list, self.panel)
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

    def _review(self, decision: Review) -> None:
        """Decide on what is selected and go on to the next; come back to it when that could not be stored."""
        ids = self.table.selected_ids()
        if not ids:
            return
        self.panel.form.commit_all()
        seen = {each: review for each in ids if (review := self._seen(each)) is not None}
        self._decided |= dict.fromkeys(ids, decision)

        def go_back(error: Exception) -> None:
            for each in ids:
                self._decided.pop(each, None)
            self.table.select_many(ids)
            self._show_current()
            self._fail_to_review(error)

        self._desk.act(lambda workspace: commitments.review(workspace, ids, decision, seen=seen), failed=go_back)
        self.table.select(self.table.next_after(ids))

    def _lay_out(self, *, is_about_order: bool) -> None:
        lay_out_table(self.table, self, is_about_order=is_about_order)

    def _fail_to_review(self, error: Exception) -> None:
        if isinstance(error, ChangedMeanwhileError):
            self.warned.emit(
                self.tr(
                    "Over een van deze toezeggingen is intussen elders beslist. Uw beoordeling is niet opgeslagen; de "
                    "lijst toont nu de nieuwe gegevens."
                )
            )
        else:
            self._desk.failed.emit(error)
        self.outdated.emit()

    def _tell_listed(self) -> None:
        filters, today = replace(self._listed, overdue_only=True), self._desk.today()
        self._desk.ask(
            lambda workspace: commitments.count_listed(workspace, filters, today),
            self._tell_overdue,
            key="overdue",
            lane=COUNTS,
        )

    def _tell_overdue(self, overdue: int) -> None:
        number = self.model.rowCount()
        text = self.tr("1 toezegging") if number == 1 else self.tr("{n} toezeggingen").format(n=count_text(number))
        self.told.emit(text + (self.tr(", {n} verlopen").format(n=count_text(overdue)) if overdue else ""))

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
        self.nothing.tell(filters)
        self._list.setCurrentWidget(self.table if listing.ids else self.nothing)
        self.table.select(self._wanted)
        self._wanted = None
        if self.table.current_id() is None:
            if listing.ids:
                self.table.select(listing.ids[0])
            else:
                self._show_current()
        self._count_soon.start()

    def _show_current(self) -> None:
        commitment_id = self.table.current_id()
        if commitment_id is None:
            self._desk.drop("commitment")
            self._desk.drop("document")
            self._clear()
            return
        today = self._desk.today()
        self._desk.ask(
            lambda workspace: read_commitment(workspace, commitment_id, today),
            self._show,
            self._desk.fail_unless_gone,
            key="commitment",
        )

    def _show(self, shown: ShownCommitment) -> None:
        self._detail = shown.detail
        row = shown.detail.row
        self.panel.show_commitment(shown)
        if self.letter.letter_id() == row.letter_id:
            self.letter.mark(row.id)
            return
        self._desk.ask(
            lambda workspace: letters.get_document(workspace, row.letter_id),
            self._show_document,
            self._desk.fail_unless_gone,
            key="document",
        )

    def _show_document(self, document: LetterDocument) -> None:
        current = self._detail
        if current is not None and current.row.letter_id == document.letter.id:
            self.letter.show_document(document, current.row.id)

    def _clear(self) -> None:
        self._detail = None
        self.panel.clear()
        self.letter.clear()


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter

"""The work itself: views at the left, filters above, the list or the letters in the middle.

Made once the data folder is open. Knows the pages and dialogs and lets them work together; holds no rows itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from tracker.services import commitments, reporting
from tracker.terms import ListView
from ui.acts import CommitmentActs
from ui.background import COUNTS, EXPORT
from ui.dialogs.preview_dialog import PreviewDialog
from ui.formatting import count_text
from ui.frame import Counts, Frame, read_counts, read_frame
from ui.intake import LetterIntake
from ui.pages.commitments_page import CommitmentsPage
from ui.pages.empty_page import EmptyPage
from ui.pages.letters_page import LettersPage
from ui.widgets.banner import Banner
from ui.widgets.filter_bar import FilterBar
from ui.widgets.view_list import LETTERS, ViewList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from tracker.services.rows import Change, CommitmentRow, LetterRow
    from ui.desk import Desk
    from ui.widgets.letter_view import LetterView
    from ui.widgets.row_table import RowTable
    from ui.window_state import WindowState


class Workbench(QWidget):
    """Where the actions of the menus come out (``bench.…`` in ``ui.actions``)."""

    warned = Signal(str)
    """A Dutch sentence about something that failed."""
    noticed = Signal(str)
    """A Dutch sentence about something that was done."""
    listed = Signal(str)
    """How much is listed, for the status bar."""
    samples_noticed = Signal(bool)
    """Whether sample letters are present."""

    def __init__(self, desk: Desk, state: WindowState, parent: QWidget | None = None) -> None:
        """Build the pages and fill them."""
        super().__init__(parent)
        self._desk = desk
        self._state = state
        self.intake = LetterIntake(desk, self.flush, self)
        self.intake.noticed.connect(self.noticed)
        self.intake.runner.grew.connect(self.refresh)
        self.views = ViewList()
        self.filters = FilterBar()
        self.samples_banner = Banner(can_close=False)
        self.empty = EmptyPage()
        self.page = CommitmentsPage(desk)
        self.letters = LettersPage(desk)
        self.acts = CommitmentActs(desk, self.page, lambda: self._is_on(self.page), self.flush)
        self._build()
        self._connect()
        self._restore()
        self.refresh()

    # --- lists ---

    def refresh(self, changed: frozenset[int] | None = None) -> None:
        """Fill everything again; only these commitments have changed, or any when ``None``."""
        today = self._desk.today()
        self._desk.ask(read_frame, self._show_frame, key="frame")
        self._desk.ask(lambda workspace: read_counts(workspace, today), self._show_counts, key="counts", lane=COUNTS)
        self._refresh_list(changed)

    def add_keys(self, actions: Sequence[QAction]) -> None:
        """Let one-letter keys work in the lists and the letter, and put them on buttons."""
        for action in actions:
            for widget in (*self.page.key_widgets(), self.views):
                widget.addAction(action)
        wanted = ("accept", "reject", "link")
        self.page.review_bar.add_buttons(action for action in actions if action.objectName() in wanted)

    def flush(self, then: Callable[[], None]) -> None:
        """Save what is being typed, then go on; ``then`` comes also when something could not be saved."""
        self.page.form.save()
        edits = self.page.form.edits
        if edits.is_idle():
            then()
        else:
            edits.idle.connect(then, Qt.ConnectionType.SingleShotConnection)

    def save_state(self) -> None:
        """Keep the layout and the view."""
        self._state.save("bench/across", self._across)
        self._state.save_text("bench/view", self.views.view())
        self.page.save_state(self._state)
        self.letters.save_state(self._state)

    # --- actions ---

    def preview_report(self) -> None:
        """Make the PDF of what is listed and show it."""
        filters, today = self.filters.filters(self._list_view()), self._desk.today()
        self.noticed.emit(self.tr("Het overzicht wordt gemaakt…"))
        name = self.tr("toezeggingen-{date}.pdf").format(date=today.isoformat())
        self.flush(
            lambda: self._desk.ask(
                lambda workspace: reporting.render_report(workspace, filters, today),
                lambda content: self._show_preview(content, name),
                lane=EXPORT,
            )
        )

    def save_form(self) -> None:
        """Save the field that is being typed in, and what could not be saved before."""
        self.page.form.save()

    def focus_search(self) -> None:
        """Go to the search field."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def clear_filters(self) -> None:
        """List everything in the view again."""
        self.filters.clear()

    def select_next(self) -> None:
        """Go one row down."""
        self._table().select_step(1)

    def select_previous(self) -> None:
        """Go one row up."""
        self._table().select_step(-1)

    def edit(self) -> None:
        """Go to the form."""
        if self._is_on(self.page):
            self.page.edit()

    def focus_views(self) -> None:
        """Go to the views."""
        self.views.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_list(self) -> None:
        """Go to the list."""
        self._table().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_letter(self) -> None:
        """Go to the letter."""
        self._letter_view().focus()

    def toggle_original(self) -> None:
        """Show the letter's text or its original pages."""
        self._letter_view().toggle_original()

    # --- behind ---

    def _build(self) -> None:
        self._pages = QStackedWidget()
        for page in (self.page, self.letters):
            self._pages.addWidget(page)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filters)
        column.addWidget(self._pages, 1)
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.setChildrenCollapsible(False)
        self._across.addWidget(self.views)
        self._across.addWidget(right)
        self._across.setStretchFactor(1, 1)
        self._across.setSizes([165, 1380])
        self._stack = QStackedWidget()
        # Blank until the first answer, so that a full register does not begin with an invitation.
        for widget in (QWidget(), self.empty, self._across):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 4)
        layout.addWidget(self.samples_banner)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._desk.changed.connect(self._follow)
        self.views.chosen.connect(self._show_view)
        self.filters.changed.connect(self._refresh_list)
        self.empty.samples_wanted.connect(self.intake.load_samples)
        self.empty.import_wanted.connect(self.intake.import_files)
        self.page.listed.connect(self._tell_listed)
        self.page.link_wanted.connect(self.acts.link)
        self.acts.outdated.connect(self.refresh)
        self.acts.warned.connect(self.warned)
        self.acts.noticed.connect(self.noticed)
        self.page.form.unsaved.connect(self.warned)
        self.page.letter_wanted.connect(self._go_to_letter)
        self.letters.listed.connect(self._tell_listed)
        self.letters.commitments_wanted.connect(self._list_letter)
        for page in (self.page, self.letters):
            page.unlink_wanted.connect(self.acts.unlink)
            page.commitment_wanted.connect(self._go_to_commitment)

    def _restore(self) -> None:
        self._state.restore("bench/across", self._across)
        self.page.restore_state(self._state)
        self.letters.restore_state(self._state)
        self.views.choose(self._state.text("bench/view"))
        self._show_view()

    def _follow(self, change: Change) -> None:
        # A letter shows in all its commitments' rows.
        self.refresh(None if change.letters else change.commitments)
        self.page.refresh_current(change)

    def _show_view(self) -> None:
        is_letters = self.views.view() == LETTERS
        self._pages.setCurrentWidget(self.letters if is_letters else self.page)
        self.filters.show_for_letters(is_letters=is_letters)
        self._refresh_list()

    def _refresh_list(self, changed: frozenset[int] | None = None) -> None:
        filters = self.filters.filters(self._list_view())
        if self.views.view() == LETTERS:
            self.letters.refresh(filters.query)
        else:
            self.page.refresh(filters, changed)

    def _show_frame(self, frame: Frame) -> None:
        self._show_work_or_invitation(has_letters=frame.letters > 0)
        self.views.show_letters(frame.letters)
        self.acts.offer_undo(frame.undoable)
        self.samples_noticed.emit(frame.has_samples)
        if frame.has_samples:
            text = self.tr("U kijkt naar voorbeeldbrieven. Ze staan tussen uw eigen brieven tot u ze verwijdert.")
            self.samples_banner.notice(text, self.tr("Voorbeeldbrieven verwijderen"), self.intake.remove_samples)
        else:
            self.samples_banner.hide()

    def _show_counts(self, counts: Counts) -> None:
        self.views.show_counts(counts.views)
        self.filters.offer(counts.facets)
        self.page.offer(counts.facets)

    def _show_work_or_invitation(self, *, has_letters: bool) -> None:
        wanted = self._across if has_letters else self.empty
        if self._stack.currentWidget() is not wanted:
            self._stack.setCurrentWidget(wanted)
            (self._table() if has_letters else self.empty.samples_button).setFocus()

    def _tell_listed(self) -> None:
        if self.views.view() == LETTERS:
            number = self.letters.model.rowCount()
            self._tell(self.tr("1 brief") if number == 1 else self.tr("{n} brieven").format(n=count_text(number)))
            return
        filters, today = replace(self.filters.filters(self._list_view()), overdue_only=True), self._desk.today()
        self._desk.ask(
            lambda workspace: commitments.count_listed(workspace, filters, today),
            self._tell_overdue,
            key="overdue",
            lane=COUNTS,
        )

    def _tell_overdue(self, overdue: int) -> None:
        number = self.page.model.rowCount()
        text = self.tr("1 toezegging") if number == 1 else self.tr("{n} toezeggingen").format(n=count_text(number))
        self._tell(text + (self.tr(", {n} verlopen").format(n=count_text(overdue)) if overdue else ""))

    def _tell(self, text: str) -> None:
        self.listed.emit(text if self._stack.currentWidget() is self._across else "")

    def _list_view(self) -> ListView:
        view = self.views.view()
        return ListView.ALL if view == LETTERS else ListView(view)

    def _is_on(self, page: QWidget) -> bool:
        return self._stack.currentWidget() is self._across and self._pages.currentWidget() is page

    def _table(self) -> RowTable[CommitmentRow] | RowTable[LetterRow]:
        return self.page.table if self._is_on(self.page) else self.letters.table

    def _go_to_letter(self, letter_id: int) -> None:
        self.filters.clear()
        self.letters.go_to(letter_id)
        self.views.choose(LETTERS)

    def _go_to_commitment(self, commitment_id: int) -> None:
        self.filters.clear()
        self.page.want(commitment_id)
        self.views.choose(ListView.ALL.value)
        self._refresh_list()

    def _list_letter(self, letter: LetterRow) -> None:
        self.views.choose(ListView.ALL.value)
        self.filters.keep_letter(letter)

    def _show_preview(self, content: bytes, name: str) -> None:
        self.noticed.emit("")
        dialog = PreviewDialog(content, name, self)
        dialog.saved.connect(lambda path: self.noticed.emit(self.tr("Opgeslagen als {path}").format(path=path)))
        dialog.open()

    def _letter_view(self) -> LetterView:
        return self.page.letter if self._is_on(self.page) else self.letters.letter

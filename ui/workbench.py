"""The work itself: views at the left, filters above, the page of the chosen view in the middle.

Made once the data folder is open. Knows that there are pages (``ui.pages.page``), not what they do; holds no rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from tracker.services.rows import Filters
from ui.background import COUNTS
from ui.changes import Changes
from ui.default_term import ask_default_term
from ui.dialogs.jobs_dialog import JobsDialog
from ui.dialogs.learning_dialog import LearningDialog
from ui.elsewhere import Elsewhere
from ui.frame import Counts, Frame, read_counts, read_frame
from ui.intake import LetterIntake
from ui.jobs import Jobs
from ui.navigator import Navigator
from ui.pages.commitments_page import CommitmentsPage
from ui.pages.empty_page import EmptyPage
from ui.pages.letters_page import LettersPage
from ui.pages.overview_page import OverviewPage
from ui.pages.proposals_page import ProposalsPage
from ui.pages.register_page import RegisterPage
from ui.pages.review_page import ReviewPage
from ui.portfolio_desk import PortfolioDesk
from ui.proposal_search import ProposalSearch
from ui.rappel import RappelDesk
from ui.register_intake import RegisterIntake
from ui.reports_desk import ReportsDesk
from ui.saved_lists import SavedLists
from ui.views import ALL, LETTERS, PageKind, view_spec
from ui.widgets.banner import Banner
from ui.widgets.filter_bar import FilterBar
from ui.widgets.scrolled import Squeezable, scrolled
from ui.widgets.view_list import ViewList
from ui.widgets.why_panel import WhyDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent

    from tracker.services.rows import Change, LetterRow
    from ui.desk import Desk
    from ui.pages.page import Page
    from ui.window_state import WindowState

translate = QCoreApplication.translate


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
    page_shown = Signal()
    """Another page is in sight."""

    def __init__(self, desk: Desk, state: WindowState, parent: QWidget | None = None) -> None:
        """Build the pages and fill them."""
        super().__init__(parent)
        self._desk = desk
        self._state = state
        self.jobs = Jobs(desk, self)
        self.intake = LetterIntake(desk, self.jobs, self.flush, self)
        self.intake.noticed.connect(self.noticed)
        self.intake.runner.grew.connect(self.refresh)
        self.views = ViewList()
        self.filters = FilterBar()
        self.samples_banner = Banner(can_close=False)
        self.empty = EmptyPage()
        self.page = CommitmentsPage(desk, self.jobs)
        self.letters = LettersPage(desk)
        self.proposals = ProposalsPage(desk)
        self.proposal_search = ProposalSearch(desk, self.jobs, self)
        self.proposal_search.noticed.connect(self.noticed)
        self.register = RegisterPage(desk)
        self.register_intake = RegisterIntake(desk, self.jobs, self)
        self.register_intake.noticed.connect(self.noticed)
        self.overview = OverviewPage(desk)
        self.review = ReviewPage(desk)
        self.pages: dict[PageKind, Page] = {
            PageKind.COMMITMENTS: self.page,
            PageKind.LETTERS: self.letters,
            PageKind.PROPOSALS: self.proposals,
            PageKind.REGISTER: self.register,
            PageKind.OVERVIEW: self.overview,
            PageKind.REVIEW: self.review,
        }
        self._has_view_filters = False
        """Whether the filters came with a saved search or a tag, and go with it."""
        self.saved = SavedLists(desk, self)
        self.changes = Changes(desk, self.flush, self)
        self.elsewhere = Elsewhere(desk, self)
        self.navigator = Navigator(desk, self.views.own_specs, self)
        self.rappel = RappelDesk(desk, self.jobs, lambda: self._filters().ministry, self)
        self.rappel.noticed.connect(self.noticed)
        self.reports = ReportsDesk(desk, self.jobs, self._filters, self.flush, self)
        self.reports.noticed.connect(self.noticed)
        self.portfolio = PortfolioDesk(desk, self.flush, self)
        self.portfolio.noticed.connect(self.noticed)
        self._build()
        self.navigator.recent.follow(self)
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

    def page_in_sight(self) -> Page | None:
        """Return the page of the chosen view; ``None`` while there is nothing to show on it."""
        return self.pages[self.views.spec().page] if self._is_at_work() else None

    def add_keys(self, actions: Sequence[QAction]) -> None:
        """Let one-letter keys work in the lists and the letter, and put them on buttons."""
        widgets = [widget for page in self.pages.values() for widget in page.key_widgets()]
        for action in actions:
            for widget in (*widgets, self.views):
                widget.addAction(action)
        wanted = ("accept", "reject", "link")
        for panel in (self.page.panel, self.review.panel):
            panel.review_bar.add_buttons(action for action in actions if action.objectName() in wanted)

    def flush(self, then: Callable[[], None]) -> None:
        """Save what is being typed on any page, then go on; ``then`` comes also when something could not be saved."""
        for page in self.pages.values():
            then = _flushing(page, then)
        then()

    def unsaved_texts(self) -> list[str]:
        """Return in words what could not be saved."""
        return [text for page in self.pages.values() for text in page.unsaved_texts()]

    def save_state(self) -> None:
        """Keep the layout and the view."""
        self._state.save("bench/across", self._across)
        self._state.save_text("bench/view", self.views.view())
        self.navigator.recent.save(self._state)
        for page in self.pages.values():
            page.save_state(self._state)

    # --- actions ---

    def set_default_term(self) -> None:
        """Ask for the office's own term."""
        ask_default_term(self._desk, self, self.noticed.emit)

    def show_learning(self) -> None:
        """Show what review taught."""
        dialog = LearningDialog(self._desk, self)
        dialog.changed.connect(self.refresh)
        dialog.open()

    def search_proposals(self) -> None:
        """Look in all letters for what follows up earlier commitments; the window stays usable."""
        self.proposal_search.run()

    def import_register(self) -> None:
        """Ask for files with official records and import them."""
        self.register_intake.import_files()

    def compare_register(self) -> None:
        """Compare the official records with the letters again."""
        self.register_intake.reconcile()

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import what was dropped on the window: official records on the register's page, else letters."""
        if self.page_in_sight() is self.register:
            self.register_intake.import_paths(paths)
        else:
            self.intake.import_paths(paths)

    def show_jobs(self) -> None:
        """Show the long work that was done, with its reports."""
        JobsDialog(self.jobs, self).open()

    def focus_search(self) -> None:
        """Go to the search field."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def clear_filters(self) -> None:
        """List everything in the view again."""
        self.filters.clear()

    def save_list(self) -> None:
        """Save the search and filters under a name, to list them again."""
        self.saved.save(self._filters())

    def rename_view(self) -> None:
        """Give the chosen saved search or tag another name."""
        self.saved.rename(self.views.spec())

    def delete_view(self) -> None:
        """Delete the chosen saved search or tag."""
        self.saved.delete(self.views.spec())

    def focus_views(self) -> None:
        """Go to the views."""
        self.views.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- behind ---

    def _build(self) -> None:
        self._pages = QStackedWidget()
        for page in self.pages.values():
            self._pages.addWidget(page)
        right = Squeezable()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filters)
        column.addWidget(self._pages, 1)
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.setChildrenCollapsible(False)
        self._across.addWidget(self.views)
        self._across.addWidget(scrolled(right))
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
        self.saved.noticed.connect(self.noticed)
        self.saved.warned.connect(self.warned)
        self.page.nothing.clear_wanted.connect(self.clear_filters)
        self.elsewhere.changed.connect(self._follow_elsewhere)
        self.changes.outdated.connect(self.refresh)
        self.changes.noticed.connect(self.noticed)
        self.changes.commitment_undone.connect(self.page.want)
        self.changes.commitment_undone.connect(self.review.want)
        self.navigator.letter_wanted.connect(self._go_to_letter)
        self.navigator.list_wanted.connect(self._list)
        self.navigator.view_wanted.connect(self._go_to_view)
        self.proposals.search_wanted.connect(self.search_proposals)
        self.register.import_wanted.connect(self.import_register)
        self.register.compare_wanted.connect(self.compare_register)
        self.register.export_wanted.connect(self.register_intake.export)
        for page in self.pages.values():
            self._connect_page(page)

    def _connect_page(self, page: Page) -> None:
        page.told.connect(lambda text: self._tell(page, text))
        page.warned.connect(self.warned)
        page.noticed.connect(self.noticed)
        page.outdated.connect(self.refresh)
        page.letter_wanted.connect(self._go_to_letter)
        page.place_wanted.connect(self._go_to_place)
        page.commitment_wanted.connect(self._go_to_commitment)
        page.commitments_wanted.connect(self._list_letter)
        page.list_wanted.connect(self._list)
        page.unlink_wanted.connect(self.changes.unlink)
        page.why_wanted.connect(self._explain)

    def _restore(self) -> None:
        self._state.restore("bench/across", self._across)
        for page in self.pages.values():
            page.restore_state(self._state)
        self.navigator.recent.restore(self._state)
        self.views.choose(self._state.text("bench/view"))
        self._show_view()

    def _follow(self, change: Change) -> None:
        # A letter shows in all its commitments' rows.
        self.refresh(None if change.letters else change.commitments)
        for page in self.pages.values():
            page.follow(change)

    def _follow_elsewhere(self, by_a_person: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.refresh()
        self.page.follow_all()
        if by_a_person:
            self.noticed.emit(self.tr("In een ander venster is iets gewijzigd; de lijst is bijgewerkt."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list on Escape, from a field, the letter or the filters: there the one-letter keys work."""
        page = self.page_in_sight()
        if event.key() == Qt.Key.Key_Escape and page is not None:
            page.focus_list()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for changes made elsewhere while in sight."""
        super().showEvent(event)
        self.elsewhere.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        self.elsewhere.stop()
        super().hideEvent(event)

    def _show_view(self) -> None:
        spec = self.views.spec()
        page = self.pages[spec.page]
        if spec.filters is not None or self._has_view_filters:
            self.filters.set_for_view(spec.filters or Filters())
        self._has_view_filters = spec.filters is not None
        self._put_in_sight(page)
        self.filters.show_for(page.filter_use)
        self._refresh_list()
        self.page_shown.emit()

    def _put_in_sight(self, page: Page) -> None:
        # A stack is as wide as its widest page: those out of sight must not ask for room.
        policies = QSizePolicy.Policy
        for each in self.pages.values():
            policy = policies.Preferred if each is page else policies.Ignored
            each.setSizePolicy(policy, policy)
        self._pages.setCurrentWidget(page)

    def _refresh_list(self, changed: frozenset[int] | None = None) -> None:
        self.pages[self.views.spec().page].refresh(self._filters(), changed)

    def _show_frame(self, frame: Frame) -> None:
        self._show_work_or_invitation(has_letters=frame.letters > 0 or frame.entries > 0)
        self.changes.offer(frame.undoable, frame.redoable)
        self.samples_noticed.emit(frame.has_samples)
        if frame.has_samples:
            text = self.tr("U kijkt naar voorbeeldbrieven. Ze staan tussen uw eigen brieven tot u ze verwijdert.")
            self.samples_banner.notice(text, self.tr("Voorbeeldbrieven verwijderen"), self.intake.remove_samples)
        else:
            self.samples_banner.hide()

    def _show_counts(self, counts: Counts) -> None:
        self.views.show_counts(counts.views)
        self.views.show_own(counts.saved, counts.tags)
        self.filters.offer(counts.facets)
        self.navigator.offer(counts.facets)
        for page in self.pages.values():
            page.offer(counts.facets)

    def _show_work_or_invitation(self, *, has_letters: bool) -> None:
        wanted = self._across if has_letters else self.empty
        if self._stack.currentWidget() is wanted:
            return
        self._stack.setCurrentWidget(wanted)
        page = self.page_in_sight()
        if page is None:
            self.empty.samples_button.setFocus()
        else:
            page.focus_list()
        self.page_shown.emit()

    def _tell(self, page: Page, text: str) -> None:
        if page is self._pages.currentWidget():
            self.listed.emit(text if self._is_at_work() else "")

    def _filters(self) -> Filters:
        return self.filters.filters(self.views.spec().list_view)

    def _is_at_work(self) -> bool:
        return self._stack.currentWidget() is self._across

    def _go_to_letter(self, letter_id: int) -> None:
        self.filters.clear()
        self.letters.want(letter_id)
        self.views.choose(LETTERS)

    def _go_to_place(self, letter_id: int, sentence: str) -> None:
        self.letters.want_sentence(letter_id, sentence)
        self._go_to_letter(letter_id)

    def _go_to_commitment(self, commitment_id: int) -> None:
        self.filters.clear()
        self.page.want(commitment_id)
        self.views.choose(ALL)
        self._refresh_list()

    def _list_letter(self, letter: LetterRow) -> None:
        self.views.choose(ALL)
        self.filters.keep_letter(letter)

    def _list(self, view: str, filters: Filters) -> None:
        self.views.choose(view)
        self.filters.put(filters)
        self.pages[view_spec(view).page].focus_list()

    def _go_to_view(self, view: str) -> None:
        self.views.choose(view)
        self.pages[self.views.spec().page].focus_list()

    def _explain(self, letter_id: int, start: int, end: int) -> None:
        WhyDialog(self._desk, letter_id, start, end, self).open()


def _flushing(page: Page, then: Callable[[], None]) -> Callable[[], None]:
    return lambda: page.flush(then)

"""Review, letter by letter: the letter with its candidates marked, their list, and the chosen one with its form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.errors import ChangedMeanwhileError, NotFoundError, NoWordsChosenError
from tracker.services import commitments, reviewing
from tracker.services.rows import Filters
from tracker.terms import CommitmentOrigin, RejectReason, Review
from ui.background import COUNTS
from ui.formatting import label, percent_text
from ui.letter_review import LetterReview
from ui.messages import sentence_of
from ui.pages.list_page import CommitmentPage
from ui.pages.page import soon
from ui.review_edits import ReviewEdits, elsewhere
from ui.review_order import ReviewLine, decided_of, next_to_decide
from ui.review_path import ReviewPath
from ui.views import ALL, REVIEW_LIST
from ui.widgets.commitment_panel import read_commitment
from ui.widgets.review_sheet import ReviewSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.reviewing import Candidates, LetterInReview, NearMissRow
    from tracker.services.rows import Change
    from ui.desk import Desk
    from ui.widgets.commitment_panel import ShownCommitment
    from ui.window_state import WindowState


class ReviewPage(CommitmentPage):
    """Shows what waits and decides about it. Which letters wait, the database says after every change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk through which everything is asked."""
        super().__init__(desk, parent)
        self.path = ReviewPath(desk, self)
        self._review: LetterReview | None = None
        self._wanted: int | None = None
        self._is_opening = False
        self.sheet = ReviewSheet(desk)
        self.table, self.head, self.panel = self.sheet.table, self.sheet.head, self.sheet.panel
        self.letter = self.sheet.letter
        self.edits = ReviewEdits(desk, self.flush, self)
        self._rest_soon = soon(self._ask_rest, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sheet)
        self._connect()

    # --- what the workbench asks ---

    def refresh(self, filters: Filters, changed: frozenset[int] | None = None) -> None:
        """Ask again which letters wait, and about the candidates in sight when anything may have changed."""
        if changed is None:
            self._ask_candidates()
        self.path.ask(filters)

    def follow(self, change: Change) -> None:
        """Bring the candidates of this letter in step with a change."""
        if change.commitments or change.letters or change.links:
            self._ask_candidates(change)

    def want(self, item_id: int) -> None:
        """Choose this candidate once the queue is asked next, in whatever letter it stands."""
        self._wanted = item_id

    def focus_list(self) -> None:
        """Go to the candidates, or to the button when all is decided."""
        self.sheet.focus_list()

    def key_widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in which the one-letter keys work."""
        return self.sheet.key_widgets()

    def restore_state(self, state: WindowState) -> None:
        """Lay out as it was left."""
        self.sheet.restore_state(state)

    def save_state(self, state: WindowState) -> None:
        """Keep the layout."""
        self.sheet.save_state(state)

    # --- actions ---

    def accept(self) -> None:
        """Accept the candidate, or make a commitment of the near miss, and go on to the next."""
        line = self.line()
        if line is None or self._review is None:
            return
        if line.tier is None:
            near = self._review.near_miss(line.id)
            self._go_on(line.id)
            self.edits.add(self._review.letter_id, (near.text, near.start, near.end), CommitmentOrigin.NEAR_MISS)
        else:
            self._decide(line, Review.ACCEPTED)

    def reject(self) -> None:
        """Ask for a reason, by one more key, and reject the candidate; pass over a near miss."""
        line = self.line()
        if line is None:
            return
        if line.tier is None:
            self._pass(line.id, is_over=True)
            self._go_on(line.id)
            return

        def rejecting(why: str) -> Callable[[], None]:
            return lambda: self._decide(line, Review.REJECTED, why)

        reasons = [(label(reason), rejecting(reason.value)) for reason in RejectReason]
        self.sheet.offer([(self.tr("Verwerpen zonder reden"), rejecting("")), *reasons], first="X")

    def reopen(self) -> None:
        """Take the decision about this candidate back."""
        line = self.line()
        if line is not None and line.tier is None:
            self._pass(line.id, is_over=False)
        elif line is not None and line.review is not Review.PENDING:
            self._decide(line, Review.PENDING)

    def next_letter(self) -> None:
        """Go to the next letter."""
        self._open_neighbour(1)

    def previous_letter(self) -> None:
        """Go to the letter before."""
        self._open_neighbour(-1)

    def split(self) -> None:
        """Make two of the candidate."""
        if self._detail is not None and self._review is not None:
            self.edits.split(self._detail, self._review.document.text, self.letter.selection())

    def merge(self) -> None:
        """Give the candidate a second place: the words selected in the letter, or another candidate."""
        if self._detail is None or self._review is None:
            return
        selected = elsewhere(self._detail, self.letter.selection())
        choices = self.edits.merges(self._review.rows, self._detail.row.id)
        if selected is not None:
            self.edits.add_place(self._detail, selected)
        elif choices:
            self.sheet.offer(choices)
        else:
            self.warned.emit(self.tr("Er staat geen andere kandidaat in deze brief om mee samen te voegen."))

    def add_missed(self) -> None:
        """Make the words selected in the letter a commitment."""
        selected, letter_id = self.letter.selection(), self.letter_id()
        if selected is not None and letter_id is not None:
            self.edits.add(letter_id, selected, CommitmentOrigin.SELECTED)
        elif self.letter.is_original_shown():
            self.warned.emit(
                self.tr("Selecteer met de muis de woorden op de bladzijde, of ga met F8 naar de tekst en selecteer ze.")
            )
        else:
            self.warned.emit(sentence_of(NoWordsChosenError()))

    def toggle_surest_first(self) -> None:
        """Change between reading order and the surest first."""
        self.head.surest_first.toggle()

    def toggle_near_misses(self) -> None:
        """Show the near misses too, or no more."""
        self.head.near_misses.toggle()

    def show_as_list(self) -> None:
        """List everything that waits."""
        self.list_wanted.emit(REVIEW_LIST, self.path.filters)

    # --- which letter ---

    def letter_id(self) -> int | None:
        """Return the letter in review."""
        return self._review.letter_id if self._review else None

    def line(self) -> ReviewLine | None:
        """Return the line to decide about: none while another letter comes, so that no key hits the one before."""
        return None if self._is_opening else self.sheet.current()

    def _show_queue(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._go_to(wanted):
            return
        waiting = self.path.queue.next_waiting(None)
        if self.letter_id() in self.path.queue and (waiting or next_to_decide(self.sheet.lines(), None) is not None):
            self.sheet.show_work()
            self._tell()
        elif waiting is not None:
            self._open(waiting)
        else:
            self._show_done()

    def _go_to(self, commitment_id: int) -> bool:
        """Go to a candidate, in another letter when it stands there; return whether that can be done."""
        if self.table.select(commitment_id):
            self.sheet.show_work()
            self._tell()
            return True
        today = self._desk.today()
        try:
            found = self._desk.look_up(lambda workspace: commitments.get_commitment(workspace, commitment_id, today))
        except NotFoundError:
            return False
        if found.row.letter_id == self.letter_id():
            self._wanted = commitment_id
        else:
            self._open(found.row.letter_id, commitment_id)
        return True

    def _open(self, letter_id: int, commitment_id: int | None = None, *, end: int = 0) -> None:
        """Show a letter: with this candidate, with its first (1) or last (-1) ``end``, or with the first to decide."""
        self.path.visit(letter_id)
        self._is_opening = True
        today = self._desk.today()
        self._desk.drop("review-candidates")
        self._desk.ask(
            lambda workspace: reviewing.letter_in_review(workspace, letter_id, today),
            lambda shown: self._show_letter(shown, commitment_id, end),
            self._fail_to_open,
            key="review-letter",
        )

    def _open_neighbour(self, step: int, *, end: int = 0) -> None:
        letter_id = self.path.queue.neighbour(self.letter_id(), step)
        if letter_id is not None:
            self._open(letter_id, end=end)

    def _show_letter(self, shown: LetterInReview, commitment_id: int | None, end: int) -> None:
        self._is_opening = False
        self._review = LetterReview(shown.document, shown.candidates)
        self.sheet.show_work()
        self._list()
        self.letter.show_document(shown.document, None)
        lines = self.sheet.lines()
        waiting = next_to_decide(lines, None)
        places = {1: 0, -1: len(lines) - 1}
        first = lines[places.get(end, 0)].id if lines and (end or waiting is None) else waiting
        if not self.table.select(commitment_id):
            self.table.select(first)
        self._show_current()
        self._ask_near_misses()

    def _show_done(self) -> None:
        self._review, self._detail = None, None
        self._desk.drop("review-rest")
        if self.path.filters == Filters(view=self.path.filters.view):
            text = self.tr("Alles is beoordeeld.\n\nNieuwe brieven verschijnen hier zodra ze zijn ingelezen.")
        else:
            text = self.tr("Alles is beoordeeld met deze filters.\n\nWis de filters met Ctrl+Shift+F.")
        self.sheet.show_done(text)
        self.told.emit(self.tr("niets te beoordelen"))

    # --- what is shown of it ---

    def _connect(self) -> None:
        self.path.filled.connect(self._show_queue)
        self.table.current_changed.connect(self._show_current)
        self.table.activated.connect(lambda _index: self.edit())
        self.head.changed.connect(self._reorder)
        self.head.list_wanted.connect(self.show_as_list)
        self.head.letter_step_wanted.connect(self._open_neighbour)
        self.panel.commitment_wanted.connect(self.commitment_wanted)
        self.follow_panel()
        self.follow_letter(self.table.select)
        self.edits.noticed.connect(self.noticed)
        self.edits.wanted.connect(self._want_here)
        self.sheet.all_button.clicked.connect(lambda: self.list_wanted.emit(ALL, Filters()))

    def _want_here(self, commitment_id: int) -> None:
        """Go to a commitment of this letter, when it comes if it is not there yet."""
        if not self.table.select(commitment_id):
            self._wanted = commitment_id

    def _ask_candidates(self, change: Change | None = None) -> None:
        """Ask how the candidates stand now, after a change, or whatever may have happened when that is ``None``."""
        asked, today = self._review, self._desk.today()
        if asked is not None:
            self._desk.ask(
                lambda workspace: reviewing.candidates_of(workspace, asked.letter_id, today),
                lambda found: self._show_candidates(asked, found, change),
                key="review-candidates",
            )

    def _show_candidates(self, asked: LetterReview, found: Candidates, change: Change | None) -> None:
        """Show what became of the candidates of a letter as it was when that was asked."""
        if self._review is None or asked.letter_id != self._review.letter_id:
            return
        moved = self._review.is_moved_by(found)
        self._review = self._review.renewed(found, asked.decided)
        self._list()
        if moved:
            self._show_marks()
            self._ask_near_misses()
        if self._wanted is not None and self.table.select(self._wanted):
            self._wanted = None
        current = self.sheet.current()
        if moved or change is None or change.links or (current and current.id in change.commitments):
            self._show_current()

    def _show_marks(self) -> None:
        """Mark all candidates in the letter, and the near misses that are listed."""
        current = self.sheet.current()
        if self._review is not None:
            marked = self._review.marked(with_near=self.head.near_misses.isChecked())
            self.letter.show_document(marked, current.id if current else None)

    def _ask_near_misses(self) -> None:
        letter_id = self.letter_id()
        if letter_id is not None and self.head.near_misses.isChecked():
            self._desk.ask(
                lambda workspace: reviewing.near_misses_of(workspace, letter_id),
                lambda near: self._show_near_misses(letter_id, near),
                self._fail,
                key="near-misses",
                lane=COUNTS,
            )

    def _show_near_misses(self, letter_id: int, near: tuple[NearMissRow, ...]) -> None:
        if self._review is not None and letter_id == self._review.letter_id and near != self._review.near:
            self._review = replace(self._review, near=near)
            self._list()
            self._show_marks()

    def _reorder(self) -> None:
        self._list()
        self._show_marks()
        self._ask_near_misses()

    def _list(self) -> None:
        """List the candidates as they now stand, and tell how far the review is."""
        if self._review is not None:
            surest_first, with_near = self.head.surest_first.isChecked(), self.head.near_misses.isChecked()
            self.sheet.model.replace(self._review.lines(surest_first=surest_first, with_near=with_near))
        self._tell()

    def _tell(self) -> None:
        letter_id = self.letter_id()
        decided, number = decided_of(self.sheet.lines())
        self.head.tell(decided, number, self.path.queue.place(letter_id), max(len(self.path.queue.letters), 1))
        left = self.path.queue.left_elsewhere(letter_id) + number - decided
        one, many = self.tr("nog 1 te beoordelen"), self.tr("nog {n} te beoordelen").format(n=left)
        self.told.emit(one if left == 1 else many)

    def _show_current(self) -> None:
        line = self.sheet.current()
        self._detail = None
        if line is None or line.tier is None:
            self._show_no_candidate(line)
            return
        # From memory: the next candidate must not wait for what is being written, or for its history.
        self._detail = self._review.detail(line.id) if self._review else None
        if self._detail is None:
            return
        self.panel.show_ahead(self._detail)
        self.letter.mark(line.id)
        self._rest_soon.start()

    def _ask_rest(self) -> None:
        """Ask for what the other tabs show."""
        if self._detail is None:
            return
        today, commitment_id = self._desk.today(), self._detail.row.id
        self._desk.ask(
            lambda workspace: read_commitment(workspace, commitment_id, today),
            self._show_rest,
            self._fail,
            key="review-rest",
        )

    def _show_rest(self, shown: ShownCommitment) -> None:
        if self._detail is not None and self._detail.row.id == shown.detail.row.id:
            self._detail = shown.detail
            self.panel.show_commitment(shown)

    def _show_no_candidate(self, near: ReviewLine | None) -> None:
        self._desk.drop("review-rest")
        self.panel.clear()
        if near is not None:
            text = self.tr("Bijna-treffer, kans {chance}: aanvaarden maakt er een toezegging van")
            self.panel.review_bar.text.setText(text.format(chance=percent_text(near.likelihood)))
        self.letter.mark(near.id if near else None)

    # --- what is decided ---

    def _decide(self, line: ReviewLine, decision: Review, why: str = "") -> None:
        """Decide and go on; come back when that could not be stored."""
        commitment_id = line.id
        self.panel.form.commit_all()
        self._note(commitment_id, decision)

        def go_back(error: Exception) -> None:
            self._wanted = commitment_id
            self._note(commitment_id, None)
            self._fail_to_decide(error)

        self.path.note_decision()
        seen = {commitment_id: line.review}
        self._desk.act(
            lambda workspace: commitments.review(workspace, [commitment_id], decision, why=why, seen=seen),
            failed=go_back,
        )
        if decision is not Review.PENDING:
            self._go_on(commitment_id)

    def _note(self, commitment_id: int, decision: Review | None) -> None:
        if self._review is not None:
            self._review = self._review.deciding(commitment_id, decision)
            self._list()

    def _pass(self, line_id: int, *, is_over: bool) -> None:
        if self._review is not None:
            self._review = self._review.passing(line_id, is_over=is_over)
            self._list()

    def _go_on(self, from_id: int) -> None:
        """Go to the next candidate to decide, in the next letter when this one has none left."""
        following = next_to_decide(self.sheet.lines(), from_id)
        letter_id = self.path.queue.next_waiting(self.letter_id())
        if following is not None:
            self.table.select(following)
        elif letter_id is not None:
            self._open(letter_id)

    def step(self, step: int) -> None:
        """Go a line down or up; from the last to the next letter, from the first to the letter before."""
        place = self.table.currentIndex().row() + step
        if 0 <= place < self.sheet.model.rowCount():
            self.table.select_step(step)
        else:
            self._open_neighbour(step, end=step)

    def _fail_to_decide(self, error: Exception) -> None:
        if isinstance(error, ChangedMeanwhileError):
            text = self.tr("Over deze toezegging is intussen elders beslist. Uw beoordeling is niet opgeslagen.")
            self.warned.emit(text)
        else:
            self._desk.failed.emit(error)
        self.outdated.emit()

    def _fail_to_open(self, error: Exception) -> None:
        self._is_opening = False
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        # A letter that was removed a moment ago is about to leave the queue as well.
        if isinstance(error, NotFoundError):
            self.outdated.emit()
        else:
            self._desk.failed.emit(error)

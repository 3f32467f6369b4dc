"""Review, letter by letter: the letter with its candidates marked, their list, and the chosen one with its form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.errors import ChangedMeanwhileError, NotFoundError, NoWordsChosenError
from tracker.services import commitments, learning, reviewing
from tracker.services.rows import Filters, Mark
from tracker.terms import CommitmentOrigin, RejectReason, Review
from ui.background import COUNTS
from ui.dialogs.link_dialog import LinkDialog
from ui.formatting import label, percent_text
from ui.messages import sentence_of
from ui.pages.page import Page
from ui.review_edits import ReviewEdits, elsewhere
from ui.review_order import (
    ReviewLine,
    ReviewQueue,
    candidate_line,
    decided_of,
    in_order,
    near_miss_line,
    next_to_decide,
)
from ui.views import ALL, REVIEW_LIST
from ui.widgets.commitment_panel import read_commitment
from ui.widgets.review_sheet import ReviewSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.services.reviewing import Candidates, LetterInReview, NearMissRow, QueuedLetter
    from tracker.services.rows import Change, CommitmentDetail, CommitmentRow, Facets
    from ui.desk import Desk
    from ui.widgets.commitment_panel import ShownCommitment
    from ui.window_state import WindowState


_LEARN_AFTER = 10
"""Decisions after which what they teach is reckoned anew."""


class ReviewPage(Page):
    """Shows what waits and decides about it. Which letters wait, the database says after every change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk through which everything is asked."""
        super().__init__(parent)
        self._desk = desk
        self._filters = Filters()
        self._queue = ReviewQueue()
        self._visited: set[int] = set()
        """Letters that were looked at since the filters changed; they stay in the queue."""
        self._shown: LetterInReview | None = None
        self._near: tuple[NearMissRow, ...] = ()
        self._passed: set[int] = set()
        """Near misses of this letter that were passed over."""
        self._decided: dict[int, Review] = {}
        """What was decided here and the candidates do not show yet."""
        self._wanted: int | None = None
        self._is_opening = False
        self._untaught = _LEARN_AFTER
        """Decisions that taught nothing yet."""
        self._detail: CommitmentDetail | None = None
        self.sheet = ReviewSheet(desk)
        self.table, self.head, self.panel = self.sheet.table, self.sheet.head, self.sheet.panel
        self.letter = self.sheet.letter
        self.edits = ReviewEdits(desk, self.flush, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sheet)
        self._connect()

    # --- what the workbench asks ---

    def refresh(self, filters: Filters, changed: frozenset[int] | None = None) -> None:
        """Ask again which letters wait, and about the candidates in sight when anything may have changed."""
        if changed is None:
            self._ask_candidates()
        if filters != self._filters:
            self._visited.clear()
        self._filters = filters
        self._learn()
        today, keep = self._desk.today(), frozenset(self._visited)
        self._desk.ask(
            lambda workspace: reviewing.queue_of(workspace, filters, today, keep),
            self._show_queue,
            key="review-queue",
            lane=COUNTS,
        )

    def follow(self, change: Change) -> None:
        """Bring the candidates of this letter in step with a change."""
        if change.commitments or change.letters or change.links:
            self._ask_candidates(change)

    def offer(self, facets: Facets) -> None:
        """Offer the names in use in the form."""
        self.panel.offer(facets)

    def want(self, item_id: int) -> None:
        """Choose this candidate once the queue is asked next, in whatever letter it stands."""
        self._wanted = item_id

    def focus_list(self) -> None:
        """Go to the candidates, or to the button when all is decided."""
        self.sheet.focus_list()

    def key_widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in which the one-letter keys work."""
        return self.sheet.key_widgets()

    def flush(self, then: Callable[[], None]) -> None:
        """Save what is being typed, then go on; ``then`` comes also when something could not be saved."""
        self.panel.flush(then)

    def unsaved_texts(self) -> list[str]:
        """Return in words what could not be saved."""
        return self.panel.form.unsaved_texts()

    def restore_state(self, state: WindowState) -> None:
        """Lay out as it was left."""
        self.sheet.restore_state(state)

    def save_state(self, state: WindowState) -> None:
        """Keep the layout."""
        self.sheet.save_state(state)

    # --- actions ---

    def accept(self) -> None:
        """Accept the candidate, or make a commitment of the near miss, and go on to the next."""
        line, letter_id = self._line(), self.letter_id()
        if line is None or letter_id is None:
            return
        if line.tier is None:
            near = next(each for each in self._near if -each.number == line.id)
            self._go_on(line.id)
            self.edits.add(letter_id, (near.text, near.start, near.end), CommitmentOrigin.NEAR_MISS)
        else:
            self._decide(line, Review.ACCEPTED)

    def reject(self) -> None:
        """Ask for a reason, by one more key, and reject the candidate; pass over a near miss."""
        line = self._line()
        if line is None:
            return
        if line.tier is None:
            self._passed.add(line.id)
            self._list()
            self._go_on(line.id)
            return

        def rejecting(why: str) -> Callable[[], None]:
            return lambda: self._decide(line, Review.REJECTED, why)

        reasons = [(label(reason), rejecting(reason.value)) for reason in RejectReason]
        self.sheet.offer([(self.tr("Verwerpen zonder reden"), rejecting("")), *reasons], first="X")

    def reopen(self) -> None:
        """Take the decision about this candidate back."""
        line = self._line()
        if line is not None and line.tier is None:
            self._passed.discard(line.id)
            self._list()
        elif line is not None and line.review is not Review.PENDING:
            self._decide(line, Review.PENDING)

    def select_next(self) -> None:
        """Go one line down; from the last to the next letter."""
        self._step(1)

    def select_previous(self) -> None:
        """Go one line up; from the first to the letter before."""
        self._step(-1)

    def next_letter(self) -> None:
        """Go to the next letter."""
        self._open_neighbour(1)

    def previous_letter(self) -> None:
        """Go to the letter before."""
        self._open_neighbour(-1)

    def edit(self) -> None:
        """Put the focus in the form."""
        if self._detail is not None:
            self.panel.edit()

    def save_form(self) -> None:
        """Save the field that is being typed in, and what could not be saved before."""
        self.panel.form.save()

    def link(self) -> None:
        """Link a follow-up letter to the candidate."""
        if self._detail is not None:
            dialog = LinkDialog(self._desk, self._detail, self)
            dialog.accepted.connect(lambda: self.noticed.emit(self.tr("De vervolgbrief is gekoppeld.")))
            dialog.open()

    def split(self) -> None:
        """Make two of the candidate."""
        if self._detail is not None and self._shown is not None:
            self.edits.split(self._detail, self._shown.document.text, self.letter.selection())

    def merge(self) -> None:
        """Give the candidate a second place: the words selected in the letter, or another candidate."""
        if self._detail is None:
            return
        selected = elsewhere(self._detail, self.letter.selection())
        choices = self.edits.merges(self._rows(), self._detail.row.id)
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
        self.list_wanted.emit(REVIEW_LIST, self._filters)

    def explain(self) -> None:
        """Say why the candidate is one; in the letter, why the sentence there is one or not."""
        if self.letter.has_focus():
            self.letter.ask_why()
        elif self._detail is not None:
            self.panel.explain()

    # --- which letter ---

    def letter_id(self) -> int | None:
        """Return the letter in review."""
        return self._shown.document.letter.id if self._shown else None

    def _line(self) -> ReviewLine | None:
        """Return the line to decide about: none while another letter comes, so that no key hits the one before."""
        return None if self._is_opening else self.sheet.current()

    def _rows(self) -> tuple[CommitmentRow, ...]:
        return self._shown.candidates.rows if self._shown else ()

    def _learn(self) -> None:
        """Learn from what was decided, at first and after some decisions; before the queue, in the same lane."""
        if self._untaught >= _LEARN_AFTER:
            self._untaught = 0
            self._desk.ask(learning.bring_up_to_date, lambda _learned: None, key="learning", lane=COUNTS)

    def _show_queue(self, letters: tuple[QueuedLetter, ...]) -> None:
        self._queue = ReviewQueue(letters)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._go_to(wanted):
            return
        waiting = self._queue.next_waiting(None)
        if self.letter_id() in self._queue and (waiting or next_to_decide(self.sheet.lines(), None) is not None):
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
        self._visited.add(letter_id)
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
        letter_id = self._queue.neighbour(self.letter_id(), step)
        if letter_id is not None:
            self._open(letter_id, end=end)

    def _show_letter(self, shown: LetterInReview, commitment_id: int | None, end: int) -> None:
        self._is_opening = False
        self._shown, self._near, self._passed, self._decided = shown, (), set(), {}
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
        self._shown, self._detail = None, None
        self._desk.drop("review-rest")
        if self._filters == Filters(view=self._filters.view):
            text = self.tr("Alles is beoordeeld.\n\nNieuwe brieven verschijnen hier zodra ze zijn ingelezen.")
        else:
            text = self.tr("Alles is beoordeeld met deze filters.\n\nWis de filters met Ctrl+Shift+F.")
        self.sheet.show_done(text)
        self.told.emit(self.tr("niets te beoordelen"))

    # --- what is shown of it ---

    def _connect(self) -> None:
        self.table.current_changed.connect(self._show_current)
        self.table.activated.connect(lambda _index: self.edit())
        self.head.changed.connect(self._reorder)
        self.head.list_wanted.connect(self.show_as_list)
        self.head.letter_step_wanted.connect(self._open_neighbour)
        self.panel.form.unsaved.connect(self.warned)
        self.panel.link_wanted.connect(self.link)
        self.panel.unlink_wanted.connect(self.unlink_wanted)
        self.panel.place_wanted.connect(self.place_wanted)
        self.panel.commitment_wanted.connect(self.commitment_wanted)
        self.panel.noticed.connect(self.noticed)
        self.letter.mark_clicked.connect(self.table.select)
        self.letter.why_wanted.connect(self.why_wanted)
        self.edits.noticed.connect(self.noticed)
        self.edits.wanted.connect(self._want_here)
        self.sheet.all_button.clicked.connect(lambda: self.list_wanted.emit(ALL, Filters()))

    def _want_here(self, commitment_id: int) -> None:
        """Go to a commitment of this letter, when it comes if it is not there yet."""
        if not self.table.select(commitment_id):
            self._wanted = commitment_id

    def _ask_candidates(self, change: Change | None = None) -> None:
        """Ask how the candidates stand now, after a change, or whatever may have happened when that is ``None``."""
        letter_id, today, decided = self.letter_id(), self._desk.today(), dict(self._decided)
        if letter_id is not None:
            self._desk.ask(
                lambda workspace: reviewing.candidates_of(workspace, letter_id, today),
                lambda found: self._show_candidates(letter_id, found, decided, change),
                key="review-candidates",
            )

    def _show_candidates(
        self, letter_id: int, found: Candidates, decided: dict[int, Review], change: Change | None
    ) -> None:
        """Show what became of the candidates; ``decided`` is what had been decided when that was asked."""
        shown = self._shown
        if shown is None or letter_id != shown.document.letter.id:
            return
        self._decided = {each: review for each, review in self._decided.items() if decided.get(each) != review}
        moved = _places(found.marks) != _places(shown.document.marks)
        self._shown = reviewing.LetterInReview(replace(shown.document, marks=found.marks), found)
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
        if self._shown is None:
            return
        document, current = self._shown.document, self.sheet.current()
        near = (Mark(-each.number, each.start, each.end, each.page, Review.PENDING) for each in self._listed_near())
        marked = replace(document, marks=(*document.marks, *near))
        self.letter.show_document(marked, current.id if current else None)

    def _listed_near(self) -> tuple[NearMissRow, ...]:
        return self._near if self.head.near_misses.isChecked() else ()

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
        if letter_id == self.letter_id() and near != self._near:
            self._near = near
            self._list()
            self._show_marks()

    def _reorder(self) -> None:
        self._list()
        self._show_marks()
        self._ask_near_misses()

    def _list(self) -> None:
        """List the candidates as they now stand, and tell how far the review is."""
        likelihood = self._shown.candidates.likelihood if self._shown else {}
        lines = [candidate_line(row, likelihood[row.id], self._decided.get(row.id)) for row in self._rows()]
        lines += [near_miss_line(near, is_passed=-near.number in self._passed) for near in self._listed_near()]
        self.sheet.model.replace(in_order(lines, surest_first=self.head.surest_first.isChecked()))
        self._tell()

    def _tell(self) -> None:
        letter_id = self.letter_id()
        decided, number = decided_of(self.sheet.lines())
        self.head.tell(decided, number, self._queue.place(letter_id), max(len(self._queue.letters), 1))
        left = self._queue.left_elsewhere(letter_id) + number - decided
        one, many = self.tr("nog 1 te beoordelen"), self.tr("nog {n} te beoordelen").format(n=left)
        self.told.emit(one if left == 1 else many)

    def _show_current(self) -> None:
        line = self.sheet.current()
        self._detail = None
        if line is None or line.tier is None:
            self._show_no_candidate(line)
            return
        # From memory: the next candidate must not wait for what is being written, or for its history.
        details = self._shown.candidates.details if self._shown else ()
        self._detail = next((each for each in details if each.row.id == line.id), None)
        if self._detail is None:
            return  # a line that is on its way out of the list
        self.panel.show_ahead(self._detail)
        self.letter.mark(line.id)
        today, commitment_id = self._desk.today(), line.id
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
        self._decided[commitment_id] = decision
        self._list()

        def go_back(error: Exception) -> None:
            self._decided.pop(commitment_id, None)
            self._wanted = commitment_id
            self._list()
            self._fail_to_decide(error)

        self._untaught += 1
        seen = {commitment_id: line.review}
        self._desk.act(
            lambda workspace: commitments.review(workspace, [commitment_id], decision, why=why, seen=seen),
            failed=go_back,
        )
        if decision is not Review.PENDING:
            self._go_on(commitment_id)

    def _go_on(self, from_id: int) -> None:
        """Go to the next candidate to decide, in the next letter when this one has none left."""
        following = next_to_decide(self.sheet.lines(), from_id)
        letter_id = self._queue.next_waiting(self.letter_id())
        if following is not None:
            self.table.select(following)
        elif letter_id is not None:
            self._open(letter_id)

    def _step(self, step: int) -> None:
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


def _places(marks: Sequence[Mark]) -> list[tuple[int, int, int]]:
    return [(mark.commitment_id, mark.start, mark.end) for mark in marks]

"""The proposed links, one by one: the list, the card of the chosen one, and its letters beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from tracker.services import letters, proposals
from tracker.services.rows import Mark
from tracker.terms import LinkKind, Review
from ui.formatting import count_text
from ui.item_models.proposals import ProposalsModel
from ui.pages.list_page import ListPage
from ui.views import FilterUse
from ui.widgets.beside_letter import BesideLetter, under_buttons
from ui.widgets.letter_view import LetterView
from ui.widgets.proposal_card import ProposalCard
from ui.widgets.row_table import RowTable
from ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from tracker.services.rows import Filters, LetterDocument, ProposalRow
    from ui.desk import Desk
    from ui.window_state import WindowState

_PROOF = 0
"""The number under which the proving sentence is marked in its letter; no commitment has it."""


class ProposalsPage(ListPage):
    """Confirms and dismisses what the program proposes."""

    filter_use = FilterUse.NOTHING

    search_wanted = Signal()
    """All letters are to be looked at again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk through which everything is asked."""
        super().__init__(parent)
        self._desk = desk
        self._decided: set[int] = set()
        """What was decided here and the list may still show."""
        self.model = ProposalsModel(self)
        self.letter = LetterView()
        self.table = RowTable(self.model, self.tr("Vervolgvoorstellen"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.current_changed.connect(self._show_current)
        self.table.activated.connect(lambda _index: self.letter.focus())
        self.card = ProposalCard()
        self.card.confirm_wanted.connect(self.accept)
        self.card.dismiss_wanted.connect(self.reject)
        self.follow_letter(self._follow_mark)
        self._shows_promise = False
        self._build()

    def refresh(self, filters: Filters, changed: frozenset[int] | None = None) -> None:
        """Fill the list again: any change may bring or decide a proposal."""
        del filters, changed
        decided = frozenset(self._decided)
        self._desk.ask(proposals.list_proposals, lambda rows: self._show_rows(rows, decided), key="proposals")

    def accept(self) -> None:
        """Make the link as the card has it, and go on to the next."""
        row, choice = self.card.proposal, self.card.choice()
        if row is None or row.id in self._decided:
            return
        if choice is None:
            self.card.new_due.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._go_on(row)
        self._desk.act(
            lambda workspace: proposals.confirm(workspace, row.id, kind=choice.kind, new_due=choice.new_due),
            lambda _change: self.noticed.emit(self.tr("De koppeling is gemaakt; met Ctrl+Z gaat ze weer weg.")),
            lambda error: self._come_back(row, error),
        )

    def reject(self) -> None:
        """Turn the proposal down for good, and go on to the next."""
        row = self.card.proposal
        if row is None or row.id in self._decided:
            return
        self._go_on(row)
        self._desk.act(
            lambda workspace: proposals.reject(workspace, [row.id]),
            lambda _change: self.noticed.emit(self.tr("Het voorstel is verworpen; met Ctrl+Z komt het terug.")),
            lambda error: self._come_back(row, error),
        )

    def choose_kind(self, kind: str) -> None:
        """Choose what the letter does with the commitment (a ``LinkKind`` value)."""
        self.card.choose_kind(LinkKind(kind))

    def edit(self) -> None:
        """Go to the kind and the new term."""
        self.card.kind.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search_proposals(self) -> None:
        """Look at all letters again."""
        self.search_wanted.emit()

    def focus_list(self) -> None:
        """Go to the list."""
        target = self.table if self.model.rowCount() else self.search_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def key_widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in which the one-letter keys work."""
        return (self.table, self.card.promise, self.card.proof, *self.letter.focus_widgets())

    def restore_state(self, state: WindowState) -> None:
        """Lay out as it was left."""
        self._split.restore(state, "proposals")
        state.restore("proposals/table", self.table)

    def save_state(self, state: WindowState) -> None:
        """Keep the layout."""
        self._split.save(state, "proposals")
        state.save("proposals/table", self.table)

    def _build(self) -> None:
        self.search_button = QPushButton(self.tr("Alle brieven opnieuw doorzoe&ken"))
        self.search_button.clicked.connect(self.search_wanted)
        self.side_button = QPushButton()
        self.side_button.clicked.connect(self._change_side)
        self.nothing = QLabel(
            self.tr(
                "Er wachten geen voorstellen. Bij het inlezen van een brief zoekt Gestand welke eerdere toezeggingen "
                "hij nakomt, uitstelt of wijzigt; wat gevonden is, staat hier om te bevestigen of te verwerpen."
            )
        )
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.nothing)
        upper = under_buttons((self.search_button, self.side_button), self._list)
        self._split = BesideLetter(upper, scrolled(self.card), self.letter, down=(400, 440), across=(880, 500))
        self._split.fill(self)

    def _go_on(self, row: ProposalRow) -> None:
        self._decided.add(row.id)
        if not self.table.select(self.table.next_after([row.id])):
            self.table.select_step(-1)

    def _come_back(self, row: ProposalRow, error: Exception) -> None:
        self._decided.discard(row.id)
        self.table.select(row.id)
        self._desk.failed.emit(error)
        self.outdated.emit()

    def _show_rows(self, rows: tuple[ProposalRow, ...], decided: frozenset[int]) -> None:
        # What had been decided when the list was asked for is in it: the database is asked in order.
        self._decided -= decided
        self.model.replace([row for row in rows if row.id not in self._decided])
        self._list.setCurrentWidget(self.table if rows else self.nothing)
        if self.table.current_id() is None and self.model.rowCount():
            self.table.select(self.model.row_at(0).id)
        else:
            self._show_current()
        number = len(rows)
        self.told.emit(
            self.tr("1 voorstel") if number == 1 else self.tr("{n} voorstellen").format(n=count_text(number))
        )

    def _show_current(self) -> None:
        row = self.table.current_row()
        self.side_button.setEnabled(row is not None)
        self._shows_promise = False
        self._name_side()
        if row is None:
            self._desk.drop("proposal")
            self.card.clear()
            self.letter.clear()
            return
        self.card.show_proposal(row)
        self._read_letter(row.letter_id)

    def _change_side(self) -> None:
        row = self.card.proposal
        if row is not None:
            self._shows_promise = not self._shows_promise
            self._name_side()
            self._read_letter(row.commitment_letter_id if self._shows_promise else row.letter_id)

    def _name_side(self) -> None:
        to_promise, to_proof = self.tr("Brief van de toe&zegging tonen"), self.tr("Vervol&gbrief tonen")
        self.side_button.setText(to_proof if self._shows_promise else to_promise)

    def _read_letter(self, letter_id: int) -> None:
        self._desk.ask(
            lambda workspace: letters.get_document(workspace, letter_id),
            self._show_letter,
            self._desk.fail_unless_gone,
            key="proposal",
        )

    def _show_letter(self, document: LetterDocument) -> None:
        row = self.card.proposal
        if row is None:
            return
        if document.letter.id == row.letter_id:
            proof = Mark(_PROOF, row.start, row.end, row.page, Review.PENDING)
            self.letter.show_document(replace(document, marks=(*document.marks, proof)), _PROOF)
        elif document.letter.id == row.commitment_letter_id:
            self.letter.show_document(document, row.commitment_id)

    def _follow_mark(self, commitment_id: int) -> None:
        if commitment_id != _PROOF:
            self.commitment_wanted.emit(commitment_id)

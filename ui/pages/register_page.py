"""The official register beside the letters: the list in three (and one to decide), both texts, and the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from tracker.services import comparing, letters, register
from tracker.services.comparing import Choice
from tracker.terms import Place
from ui.formatting import count_text, label
from ui.item_models.comparison import ComparisonModel
from ui.item_models.window_model import FIRST
from ui.pages.list_page import ListPage
from ui.views import FilterUse
from ui.widgets.beside_letter import BesideLetter, under_buttons
from ui.widgets.comparison_card import ComparisonCard
from ui.widgets.controls import ChoiceControl
from ui.widgets.letter_view import LetterView
from ui.widgets.row_table import RowTable
from ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.services.comparing import Survey
    from tracker.services.register_records import ComparisonRow, EntryDetail
    from tracker.services.rows import Change, Filters, LetterDocument
    from tracker.services.workspace import Workspace
    from ui.desk import Desk
    from ui.window_state import WindowState


class RegisterPage(ListPage):
    """Lists what stands in the register, in letters or in both, and decides what is the same."""

    filter_use = FilterUse.SEARCH

    import_wanted = Signal()
    """Files with official records are to be chosen."""
    compare_wanted = Signal()
    """All records are to be compared with the letters again."""
    export_wanted = Signal(object)
    """The ``Choice`` whose overview is to be written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk through which everything is asked."""
        super().__init__(parent)
        self._desk = desk
        self._query = ""
        self.model = ComparisonModel(self._read, self)
        self.model.failed.connect(desk.failed)
        self.model.order_changed.connect(self._ask)
        self.letter = LetterView()
        self.table = RowTable(self.model, self.tr("Register en brieven"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.current_changed.connect(self._show_current)
        self.table.activated.connect(lambda _index: self.letter.focus())
        self.place = ChoiceControl([("", self.tr("alles")), *((each.value, label(each)) for each in Place)])
        self.place.currentIndexChanged.connect(lambda _place: self._ask())
        self.card = ComparisonCard()
        self.card.confirm_wanted.connect(self.accept)
        self.card.reject_wanted.connect(self.reject)
        self.card.status_wanted.connect(self.take_status)
        self.card.own_status_wanted.connect(self._set_own_status)
        self.follow_letter(self.commitment_wanted.emit)
        self._build()

    def refresh(self, filters: Filters, changed: frozenset[int] | None = None) -> None:
        """Fill the list again: any change may move a line to another place."""
        del changed
        self._query = filters.query
        self._ask()

    def choice(self) -> Choice:
        """Return which lines are listed."""
        return Choice(Place(self.place.raw()) if self.place.raw() else None, self._query)

    def accept(self) -> None:
        """Say that the pair is the same promise, and go on."""
        row = self.card.row
        if row is not None and row.match_id is not None and row.place is Place.PROPOSED:
            match_id = row.match_id
            done = self.tr("Bevestigd als dezelfde toezegging; met Ctrl+Z gaat dat terug.")
            self._decide(lambda workspace: comparing.confirm(workspace, [match_id]), done)

    def reject(self) -> None:
        """Say for good that the pair is not the same, and go on."""
        row = self.card.row
        if row is not None and row.match_id is not None:
            match_id = row.match_id
            done = self.tr("Dit paar komt niet terug; met Ctrl+Z wel.")
            self._decide(lambda workspace: comparing.reject(workspace, [match_id]), done)

    def take_status(self) -> None:
        """Give the commitment the official status."""
        row = self.card.row
        if row is not None and row.match_id is not None and row.status_differs:
            match_id = row.match_id
            self._desk.act(
                lambda workspace: comparing.take_over_status(workspace, [match_id]),
                lambda _change: self.noticed.emit(self.tr("De officiële status is overgenomen.")),
            )

    def focus_list(self) -> None:
        """Go to the list."""
        target = self.table if self.model.rowCount() else self.import_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def key_widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in which the one-letter keys work."""
        return (self.table, self.card.official, self.card.own, *self.letter.focus_widgets())

    def restore_state(self, state: WindowState) -> None:
        """Lay out as it was left."""
        self._split.restore(state, "register")
        state.restore("register/table", self.table)

    def save_state(self, state: WindowState) -> None:
        """Keep the layout."""
        self._split.save(state, "register")
        state.save("register/table", self.table)

    def _build(self) -> None:
        self.import_button = QPushButton(self.tr("Re&gister importeren…"))
        self.import_button.clicked.connect(self.import_wanted)
        self.compare_button = QPushButton(self.tr("Opnieuw vergelijken"))
        self.compare_button.clicked.connect(self.compare_wanted)
        self.export_button = QPushButton(self.tr("Overzicht opslaan…"))
        self.export_button.clicked.connect(lambda: self.export_wanted.emit(self.choice()))
        name = QLabel(self.tr("&Tonen"))
        name.setBuddy(self.place)
        shown = (name, self.place, self.import_button, self.compare_button, self.export_button)
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.nothing)
        upper = under_buttons(shown, self._list)
        self._split = BesideLetter(upper, scrolled(self.card), self.letter, down=(430, 410), across=(930, 450))
        self._split.fill(self)

    def _read(self, keys: Sequence[int]) -> Sequence[ComparisonRow]:
        return self._desk.look_up(lambda workspace: comparing.rows_at(workspace, keys))

    def _ask(self) -> None:
        choice, order = self.choice(), self.model.order
        self._desk.ask(
            lambda workspace: comparing.survey(workspace, choice, order, FIRST), self._show_survey, key="register"
        )

    def _show_survey(self, found: Survey) -> None:
        self.model.show(found.keys, found.first)
        for at, place in enumerate(Place, start=1):
            self.place.setItemText(at, f"{label(place)} ({count_text(found.counts[place])})")
        self._list.setCurrentWidget(self.table if found.keys else self.nothing)
        if not found.keys:
            self.nothing.setText(self._invitation(is_empty=not any(found.counts.values())))
        if self.table.current_id() is None and found.keys:
            self.table.select(found.keys[0])
        else:
            self._show_current()
        number = len(found.keys)
        self.told.emit(self.tr("1 regel") if number == 1 else self.tr("{n} regels").format(n=count_text(number)))

    def _invitation(self, *, is_empty: bool) -> str:
        if is_empty:
            return self.tr(
                "Het register is nog leeg. Importeer bestanden met toezeggingen van de Tweede Kamer "
                "(OData of SyncFeed): Gestand legt ze naast de toezeggingen in uw brieven."
            )
        return self.tr("Hier staat niets met deze keuze.")

    def _decide(self, write: Callable[[Workspace], Change], done: str) -> None:
        row = self.card.row
        if row is None:
            return
        following = self.table.next_after([row.key])
        self._desk.act(write, lambda _change: self.noticed.emit(done), self._fail_to_decide)
        if following is not None:
            self.table.select(following)

    def _set_own_status(self, word: str) -> None:
        """Set staff's own word over the official status, or take the official one back."""
        row = self.card.row
        if row is not None and row.entry is not None:
            entry_id = row.entry.id
            self._desk.act(
                lambda workspace: register.edit(workspace, entry_id, {"status": word or None}),
                lambda _change: self.noticed.emit(self.tr("De eigen status is bewaard, naast de officiële.")),
            )

    def _fail_to_decide(self, error: Exception) -> None:
        self._desk.failed.emit(error)
        self.outdated.emit()

    def _show_current(self) -> None:
        row = self.table.current_row()
        if row is None:
            self._desk.drop("register entry")
            self._desk.drop("register letter")
            self.card.clear()
            self.letter.clear()
            return
        self.card.show_row(row)
        if row.entry is not None:
            entry_id = row.entry.id
            self._desk.ask(
                lambda workspace: register.get_entry(workspace, entry_id),
                self._show_entry,
                self._desk.fail_unless_gone,
                key="register entry",
            )
        if row.commitment is None:
            self._desk.drop("register letter")
            self.letter.clear()
        else:
            letter_id = row.commitment.letter_id
            self._desk.ask(
                lambda workspace: letters.get_document(workspace, letter_id),
                self._show_letter,
                self._desk.fail_unless_gone,
                key="register letter",
            )

    def _show_entry(self, detail: EntryDetail) -> None:
        row = self.card.row
        if row is not None and row.entry is not None and row.entry.id == detail.row.id:
            self.card.show_related(detail.related)

    def _show_letter(self, document: LetterDocument) -> None:
        row = self.card.row
        if row is not None and row.commitment is not None and row.commitment.letter_id == document.letter.id:
            self.letter.show_document(document, row.commitment.id)

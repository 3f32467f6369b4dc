"""What pages with a list share: going through it by keys, and asking why; and what two pages about commitments share.

``ListPage`` has a table and the letter of its chosen row. ``CommitmentPage`` shows the chosen commitment as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from ui.dialogs.link_dialog import LinkDialog
from ui.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tracker.services.rows import CommitmentDetail, Facets
    from ui.desk import Desk
    from ui.widgets.commitment_panel import CommitmentPanel
    from ui.widgets.letter_view import LetterView
    from ui.widgets.row_table import RowTable


class ListPage(Page):
    """A page of which ``table`` lists what can be chosen and ``letter`` shows where it stands."""

    table: RowTable[Any]
    letter: LetterView

    def select_next(self) -> None:
        """Go one row down."""
        self.step(1)

    def select_previous(self) -> None:
        """Go one row up."""
        self.step(-1)

    def step(self, step: int) -> None:
        """Go so many rows down, or up when it is negative."""
        self.table.select_step(step)

    def explain(self) -> None:
        """Say why the sentence in the letter is a commitment or not."""
        self.letter.ask_why()

    def focus_list(self) -> None:
        """Go to the list."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def key_widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in which the one-letter keys work."""
        return (self.table, *self.letter.focus_widgets())

    def follow_letter(self, follow: Callable[[int], object]) -> None:
        """Let a click on a marked sentence lead to its commitment, and a question why be answered."""
        self.letter.mark_clicked.connect(follow)
        self.letter.why_wanted.connect(self.why_wanted)


class CommitmentPage(ListPage):
    """A page that shows the chosen commitment in a ``panel``, with its form."""

    panel: CommitmentPanel

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk through which everything is asked."""
        super().__init__(parent)
        self._desk = desk
        self._detail: CommitmentDetail | None = None

    def offer(self, facets: Facets) -> None:
        """Offer the names in use in the form."""
        self.panel.offer(facets)

    def detail(self) -> CommitmentDetail | None:
        """Return the commitment shown."""
        return self._detail

    def edit(self) -> None:
        """Put the focus in the form."""
        if self._detail is not None:
            self.panel.edit()

    def link(self) -> None:
        """Link a follow-up letter to the commitment shown."""
        if self._detail is not None:
            dialog = LinkDialog(self._desk, self._detail, self)
            dialog.accepted.connect(lambda: self.noticed.emit(self.tr("De vervolgbrief is gekoppeld.")))
            dialog.open()

    def explain(self) -> None:
        """Say why the commitment shown is one; in the letter, why the sentence there is one or not."""
        if self.letter.has_focus():
            self.letter.ask_why()
        elif self._detail is not None:
            self.panel.explain()

    def save_form(self) -> None:
        """Save the field that is being typed in, and what could not be saved before."""
        self.panel.form.save()

    def flush(self, then: Callable[[], None]) -> None:
        """Save what is being typed, then go on; ``then`` comes also when something could not be saved."""
        self.panel.flush(then)

    def unsaved_texts(self) -> list[str]:
        """Return in words what could not be saved."""
        return self.panel.form.unsaved_texts()

    def follow_panel(self) -> None:
        """Let what is asked for in the panel be done."""
        self.panel.form.unsaved.connect(self.warned)
        self.panel.link_wanted.connect(self.link)
        self.panel.unlink_wanted.connect(self.unlink_wanted)
        self.panel.place_wanted.connect(self.place_wanted)
        self.panel.noticed.connect(self.noticed)

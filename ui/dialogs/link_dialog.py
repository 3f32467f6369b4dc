"""Linking a follow-up letter to a commitment: which letter, what it does, and the sentence that proves it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from tracker.errors import OlderLetterError
from tracker.services import letters, linking
from tracker.services.rows import Mark, NewLink
from tracker.terms import LinkKind, Review, Status
from ui.formatting import date_text, explanation, label, parse_date, term_label
from ui.messages import sentence_of
from ui.widgets.controls import ChoiceControl, DateControl, LineControl, LongControl
from ui.widgets.letter_chooser import LetterChooser
from ui.widgets.letter_text import find_sentence
from ui.widgets.letter_view import LetterView
from ui.widgets.note import Note, Tone
from ui.widgets.scrolled import Squeezable, scrolled
from ui.window_state import resize_to_fit

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.rows import CommitmentDetail, FulfilmentRow, LetterDocument
    from tracker.services.workspace import Workspace
    from ui.desk import Desk

T = TypeVar("T")

_MOVES_TERM = (LinkKind.POSTPONEMENT, LinkKind.AMENDMENT)
_STATUS_AFTER = {
    LinkKind.FULFILMENT: Status.DONE,
    LinkKind.PARTIAL: Status.PARTLY_DONE,
    LinkKind.WITHDRAWAL: Status.LAPSED,
}
_PROOF = 0
"""The number under which the proving sentence is marked in the letter."""


@dataclass(frozen=True, slots=True)
class _Proofs:
    document: LetterDocument
    fulfilments: tuple[FulfilmentRow, ...]


class LinkDialog(QDialog):
    """Makes one link; closes when the service has made it."""

    def __init__(self, desk: Desk, detail: CommitmentDetail, parent: QWidget | None = None) -> None:
        """Take the commitment to link."""
        super().__init__(parent)
        self._desk = desk
        self._detail = detail
        self._document: LetterDocument | None = None
        self._is_over = False
        self.setWindowTitle(self.tr("Vervolgbrief koppelen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_to_fit(self, 1180, 780)
        self._make_letter_widgets()
        self._make_link_widgets()
        self._build()
        self.finished.connect(self._note_over)
        self._show_kind()
        self.chooser.list_letters()

    def _make_letter_widgets(self) -> None:
        self.chooser = LetterChooser(self._desk, self._detail.row.letter_id, self.tr("Vervolgbrief &zoeken"))
        self.chooser.chosen.connect(self._read_letter)
        self.letter = LetterView()

    def _make_link_widgets(self) -> None:
        self.kind = ChoiceControl([(kind.value, label(kind)) for kind in LinkKind])
        self.kind.finished.connect(self._show_kind)
        self.kind_explanation = _line()
        self.new_due = DateControl()
        self.new_due.line.textChanged.connect(self._check)
        self.status = ChoiceControl(self._statuses())
        self.proofs = QListWidget()
        self.proofs.setWordWrap(True)
        self.proofs.setAlternatingRowColors(True)
        self.proofs.setMaximumHeight(72)
        self.proofs.setAccessibleName(self.tr("Voorgestelde bewijszinnen"))
        self.proofs.itemActivated.connect(self._take_proof)
        self.proofs.itemClicked.connect(self._take_proof)
        self.quote = LongControl(2)
        self.quote.setPlaceholderText(self.tr("Kies hierboven een zin, of plak een zin uit de brief"))
        self.quote.textChanged.connect(self._check)
        self.proof_place = _line()
        self.note = LineControl()
        self.problem = Note(Tone.ERROR)

    def _build(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Soort koppeling"), self.kind),
            ("", self.kind_explanation),
            (self.tr("&Nieuwe termijn"), self.new_due),
            (self.tr("Stat&us wordt"), self.status),
            (self.tr("&Voorstellen"), self.proofs),
            (self.tr("&Bewijszin"), self.quote),
            ("", self.proof_place),
            (self.tr("&Opmerking"), self.note),
        )
        for title, widget in rows:
            form.addRow(title, widget)
            widget.setAccessibleName(title.replace("&", ""))
        self._form = form
        row = self._detail.row
        due = self.tr(" · termijn {date}").format(date=date_text(row.due_date)) if row.due_date else ""
        subject = Note(Tone.EXPLAINING)
        subject.setText(f"{row.summary}\n{row.letter}{due}")
        left = Squeezable()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(subject)
        column.addWidget(self.chooser, 1)
        column.addLayout(form)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setChildrenCollapsible(False)
        across.addWidget(scrolled(left))
        across.addWidget(self.letter)
        across.setSizes([640, 520])
        layout = QVBoxLayout(self)
        layout.addWidget(across, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self._make_buttons())
        self.chooser.search.setFocus()

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.link_button = QPushButton(self.tr("&Koppelen"))
        self.link_button.setDefault(True)
        buttons.addButton(self.link_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("&Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._link)
        buttons.rejected.connect(self.reject)
        return buttons

    def _statuses(self) -> list[tuple[str, str]]:
        now = self._detail.row.status
        unchanged = self.tr("ongewijzigd ({status})").format(status=term_label(Status, now))
        return [("", unchanged), *((status.value, label(status)) for status in Status if status.value != now)]

    def _read_letter(self) -> None:
        letter_id = self.chooser.letter_id()
        if letter_id is None:
            self._desk.drop("link/letter")
            self._document = None
            self.letter.clear()
            self.proofs.clear()
            self._check()
        elif self._document is None or self._document.letter.id != letter_id:
            self._ask(lambda workspace: _read(workspace, letter_id), self._show_letter, "link/letter")

    def _show_letter(self, read: _Proofs) -> None:
        self._document = read.document
        self.proofs.clear()
        for fulfilment in read.fulfilments:
            item = QListWidgetItem(fulfilment.quote)
            item.setToolTip(self.tr("Bladzijde {page}").format(page=fulfilment.page))
            self.proofs.addItem(item)
        self._form.setRowVisible(self.proofs, bool(read.fulfilments))
        self._check()

    def _take_proof(self, item: QListWidgetItem) -> None:
        self.quote.put(item.text())

    def _show_kind(self) -> None:
        kind = LinkKind(self.kind.raw())
        self.kind_explanation.setText(explanation(kind))
        self._form.setRowVisible(self.new_due, kind in _MOVES_TERM)
        after = _STATUS_AFTER.get(kind)
        self.status.put("" if after is None or after.value == self._detail.row.status else after.value)
        self._check()

    def _check(self) -> None:
        """Show where the proving sentence stands, and allow the link when nothing is wrong."""
        problems = [problem for problem in (self._check_age(), self._check_quote(), self._check_due()) if problem]
        self.problem.setText(" ".join(problems))
        self.link_button.setEnabled(self._document is not None and not problems)

    def _check_age(self) -> str:
        promised = self._detail.row.letter_date
        followed = self._document.letter.date if self._document is not None else None
        if promised is None or followed is None or followed >= promised:
            return ""
        return sentence_of(OlderLetterError(letter=date_text(followed), commitment=date_text(promised)))

    def _check_quote(self) -> str:
        self.proof_place.setText("")
        if self._document is None:
            return ""
        quote = self.quote.raw()
        span = find_sentence(self._document.text, quote)
        marks: tuple[Mark, ...] = ()
        if span is not None:
            page = next((p.number for p in reversed(self._document.pages) if p.start <= span[0]), 1)
            marks = (Mark(_PROOF, *span, page, Review.PENDING),)
            self.proof_place.setText(self.tr("Staat op bladzijde {page} van de brief.").format(page=page))
        self.letter.show_document(replace(self._document, marks=marks), _PROOF if marks else None)
        if quote.strip() and span is None:
            return self.tr("De bewijszin staat niet in de gekozen brief; plak de zin zoals hij in de brief staat.")
        return ""

    def _check_due(self) -> str:
        if LinkKind(self.kind.raw()) not in _MOVES_TERM:
            return ""
        try:
            parse_date(self.new_due.raw())
        except ValueError:
            return self.tr("De nieuwe termijn is geen datum; typ bijvoorbeeld 1-7-2018.")
        return ""

    def _link(self) -> None:
        if self._document is None or not self.link_button.isEnabled():
            return
        kind = LinkKind(self.kind.raw())
        new = NewLink(
            commitment_id=self._detail.row.id,
            letter_id=self._document.letter.id,
            kind=kind,
            quote=" ".join(self.quote.raw().split()),
            note=self.note.raw().strip(),
            new_due=parse_date(self.new_due.raw()) if kind in _MOVES_TERM else None,
            status=self.status.raw(),
        )
        self.link_button.setEnabled(False)
        self._desk.act(lambda workspace: linking.link(workspace, new), lambda _change: self._succeed(), self._fail)

    def _note_over(self) -> None:
        self._is_over = True
        self.chooser.end()

    def _ask(self, read: Callable[[Workspace], T], then: Callable[[T], None], key: str) -> None:
        """Ask as the desk does, and let no answer come to a dialog that is gone."""
        self._desk.ask(read, lambda answer: None if self._is_over else then(answer), key=key)

    def _succeed(self) -> None:
        if not self._is_over:
            self.accept()

    def _fail(self, error: Exception) -> None:
        if self._is_over:
            self._desk.failed.emit(error)
            return
        self._check()
        self.problem.setText(sentence_of(error))


def _read(workspace: Workspace, letter_id: int) -> _Proofs:
    return _Proofs(letters.get_document(workspace, letter_id), letters.fulfilments_of(workspace, letter_id))


def _line() -> Note:
    """Return a note of one line, as high as its line: a form gives one that may wrap room for several."""
    note = Note(Tone.EXPLAINING)
    note.setWordWrap(False)
    note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return note

"""Changing one field of all that is selected: what it would do is told while it is being chosen."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from tracker.services import bulk
from tracker.services.bulk import BulkEdit, BulkField, BulkPreview, Skip
from tracker.terms import Status
from ui.dialogs.tables_dialog import put_cell
from ui.formatting import NOTHING, count_text, date_text, label, parse_date, term_label
from ui.messages import sentence_of
from ui.widgets.controls import ChoiceControl, DateControl, NameControl
from ui.widgets.note import Note, Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.services.rows import Change, Facets
    from ui.desk import Desk

T = TypeVar("T")

_TYPING_PAUSE = 150


class BulkDialog(QDialog):
    """Asks for a field and a value, shows old → new with numbers, and makes the change."""

    done_with = Signal(object)
    """The ``Change`` that was made."""
    long_wanted = Signal(object, object)
    """A ``BulkEdit`` with the versions it was told for: so many that it is work for the background."""

    def __init__(self, desk: Desk, ids: Sequence[int], facets: Facets, parent: QWidget | None = None) -> None:
        """Take what is selected, and the names in use to offer."""
        super().__init__(parent)
        self._desk, self._ids = desk, list(ids)
        self._preview = BulkPreview()
        self._edit: BulkEdit | None = None
        self._is_over = False
        self.setWindowTitle(self.tr("Selectie wijzigen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(620, 460)
        self._make_inputs(facets)
        self._make_answers()
        self._build()
        self.finished.connect(self._note_over)
        self._choose_field()

    def _make_inputs(self, facets: Facets) -> None:
        self.field = ChoiceControl(
            [
                (BulkField.STATUS.value, self.tr("Status")),
                (BulkField.DUE_DATE.value, self.tr("Termijn")),
                (BulkField.RESPONSIBLE.value, self.tr("Verantwoordelijke")),
                (BulkField.ADD_TAG.value, self.tr("Label toevoegen")),
                (BulkField.REMOVE_TAG.value, self.tr("Label weghalen")),
            ]
        )
        self.status = ChoiceControl([(status.value, label(status)) for status in Status])
        self.due = DateControl()
        self.responsible, self.new_tag = NameControl(), NameControl()
        self.old_tag = ChoiceControl([(tag, tag) for tag in facets.tags])
        self.responsible.offer(facets.responsible)
        self.new_tag.offer(facets.tags)
        for name in (self.responsible, self.new_tag):
            name.put("")
        self.inputs: dict[BulkField, ChoiceControl | DateControl | NameControl] = {
            BulkField.STATUS: self.status,
            BulkField.DUE_DATE: self.due,
            BulkField.RESPONSIBLE: self.responsible,
            BulkField.ADD_TAG: self.new_tag,
            BulkField.REMOVE_TAG: self.old_tag,
        }
        self.why = QLineEdit()
        self.why.setPlaceholderText(self.tr("komt in de geschiedenis; bij “vervallen” verplicht"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.field.currentIndexChanged.connect(self._choose_field)
        for choice in (self.status, self.old_tag):
            choice.currentIndexChanged.connect(self._note_change)
        for name in (self.responsible, self.new_tag):
            name.editTextChanged.connect(self._note_change)
        for line in (self.due.line, self.why):
            line.textChanged.connect(self._note_change)

    def _make_answers(self) -> None:
        self.answer = QLabel()
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setWordWrap(True)
        self.error = Note(Tone.ERROR)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Wat er verandert"))
        self.table.setHorizontalHeaderLabels([self.tr("Nu"), self.tr("Wordt"), self.tr("Aantal")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().setVisible(False)
        for column in (0, 1):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for field, control in self.inputs.items():
            control.setAccessibleName(self.tr("Nieuwe waarde"))
            if field is BulkField.DUE_DATE:
                self.due.line.setAccessibleName(self.tr("Nieuwe termijn"))
            self._stack.addWidget(control)
        form = QFormLayout()
        form.addRow(self.tr("&Veld"), self.field)
        form.addRow(self.tr("Nieuwe &waarde"), self._stack)
        form.addRow(self.tr("&Reden"), self.why)
        buttons = QDialogButtonBox()
        self.ok_button = buttons.addButton(self.tr("W&ijzigen"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok_button.setDefault(True)
        buttons.addButton(self.tr("&Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._apply)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        for widget in (self.answer, self.table, self.error, buttons):
            layout.addWidget(widget)

    def _choose_field(self) -> None:
        self._stack.setCurrentWidget(self.inputs[BulkField(self.field.raw())])
        self._ask()

    def _note_change(self) -> None:
        """Wait for the typing to stop; until then what is shown is not what would be done."""
        self._forget()
        self._pause.start()

    def _forget(self) -> None:
        self.ok_button.setEnabled(False)
        # An answer that is still under way is about another change.
        self._desk.drop("bulk")

    def _ask(self) -> None:
        """Find out what the change would do."""
        self._pause.stop()
        self._forget()
        try:
            self._edit = self._wanted()
        except ValueError:
            self._edit = None
            self._show_error(self.tr("Dit is geen datum. Typ bijvoorbeeld 31-1-2018, of maak het veld leeg."))
            return
        if self._edit is None:
            self._show(BulkPreview())
            return
        edit, ids = self._edit, self._ids
        self._desk.ask(
            lambda workspace: bulk.preview(workspace, ids, edit),
            self._if_open(self._show),
            self._if_open(lambda error: self._show_error(sentence_of(error))),
            key="bulk",
        )

    def _wanted(self) -> BulkEdit | None:
        field = BulkField(self.field.raw())
        raw, why = self.inputs[field].raw().strip(), self.why.text()
        if field is BulkField.DUE_DATE:
            return BulkEdit(field, parse_date(raw), why)
        if not raw and field is not BulkField.RESPONSIBLE:
            return None
        return BulkEdit(field, raw, why)

    def _show(self, preview: BulkPreview) -> None:
        self._preview = preview
        self.error.setText("")
        self.table.setRowCount(0)
        for old, new, number in preview.steps:
            place = self.table.rowCount()
            self.table.insertRow(place)
            for column, text in enumerate((self._written(old), self._written(new), count_text(number))):
                put_cell(self.table, place, column, text)
        self.answer.setText("\n".join(self._sentences(preview)))
        number = len(preview.versions)
        self.ok_button.setText(
            self.tr("1 toezegging w&ijzigen")
            if number == 1
            else self.tr("{n} toezeggingen w&ijzigen").format(n=count_text(number))
        )
        self.ok_button.setEnabled(number > 0)

    def _sentences(self, preview: BulkPreview) -> list[str]:
        told = self.tr("{n} van de {all} geselecteerde toezeggingen veranderen.")
        lines = [told.format(n=count_text(len(preview.versions)), all=count_text(len(self._ids)))]
        reasons = {
            Skip.SAME: self.tr("hebben deze waarde al"),
            Skip.NO_REASON: self.tr("overgeslagen: voor “vervallen” is een reden nodig"),
            Skip.REJECTED: self.tr("overgeslagen: verworpen"),
            Skip.BEFORE_LETTER: self.tr("overgeslagen: de termijn ligt vóór de datum van de brief"),
            Skip.GONE: self.tr("overgeslagen: de brief is verwijderd"),
        }
        return lines + [f"{count_text(number)} {reasons[skip]}." for skip, number in preview.skipped]

    def _show_error(self, text: str) -> None:
        self._preview = BulkPreview()
        self.table.setRowCount(0)
        self.answer.setText("")
        self.error.setText(text)
        self.ok_button.setEnabled(False)

    def _written(self, value: object) -> str:
        if isinstance(value, dt.date):
            return date_text(value)
        if isinstance(value, list):
            return ", ".join(map(str, value)) or NOTHING
        text = str(value or "")
        return (term_label(Status, text) if self.field.raw() == BulkField.STATUS else text) or NOTHING

    def _apply(self) -> None:
        edit, versions = self._edit, self._preview.versions
        if edit is None or not versions:
            return
        if len(versions) > bulk.AT_ONCE:
            self.long_wanted.emit(edit, versions)
            self.accept()
            return
        self.ok_button.setEnabled(False)
        self._desk.act(
            lambda workspace: bulk.apply(workspace, edit, versions),
            self._if_open(self._finish),
            self._if_open(self._fail),
        )

    def _finish(self, change: Change) -> None:
        self.done_with.emit(change)
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._ask()
        self.error.setText(sentence_of(error))

    def _note_over(self) -> None:
        self._is_over = True
        self._desk.drop("bulk")

    def _if_open(self, then: Callable[[T], None]) -> Callable[[T], None]:
        """Return the same for as long as the dialog is there."""
        return lambda answer: None if self._is_over else then(answer)

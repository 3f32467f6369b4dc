"""One line of the comparison: the register's text at the left, the letter's at the right, and where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.services.proposal_marks import spans_in
from tracker.terms import Place, Status
from ui.formatting import NOTHING, date_text, label, percent_text, term_label
from ui.link_reasons import reason_text
from ui.widgets.controls import ChoiceControl
from ui.widgets.marked_text import MarkedText
from ui.widgets.note import Note, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.register_records import ComparedCommitment, ComparisonRow, EntryRow, RelatedEntry

translate = QCoreApplication.translate

FIELD_NAMES = {
    "status": "status", "text": "tekst", "ministry": "ministerie", "office": "functie", "name": "naam",
    "fulfilled_on": "nagekomen op", "notes": "notities",
}  # fmt: skip
"""The official fields that staff may set, as the register calls them (Dutch in every language)."""

WORDS = ("Openstaand", "Deels Afgedaan", "Afgedaan", "Vervallen")
"""The register's own words for a status."""


class ComparisonCard(QWidget):
    """Shows both sides of one line and offers what can be decided about it."""

    confirm_wanted = Signal()
    reject_wanted = Signal()
    status_wanted = Signal()
    own_status_wanted = Signal(str)
    """Staff's own word over the official status; empty for the official one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a line."""
        super().__init__(parent)
        self.row: ComparisonRow | None = None
        self.official_head, self.own_head = Note(), Note()
        self.official = MarkedText(self.tr("Tekst in het register"))
        self.own = MarkedText(self.tr("Tekst in de brief"))
        self.statuses, self.differences = Note(), Note(Tone.ERROR)
        self.related, self.reasons = Note(), Note(Tone.EXPLAINING)
        for note in (self.statuses, self.differences, self.related, self.reasons):
            note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.confirm_button = _button(self.tr("&Zelfde toezegging (A)"), self.confirm_wanted)
        self.reject_button = _button(self.tr("&Niet dezelfde (X)"), self.reject_wanted)
        self.status_button = _button(self.tr("Officiële status overne&men (N)"), self.status_wanted)
        self.own_status = ChoiceControl([("", self.tr("zoals in het register")), *((word, word) for word in WORDS)])
        self.own_status.finished.connect(lambda: self.own_status_wanted.emit(self.own_status.raw()))
        self._build()
        self.clear()

    def show_row(self, row: ComparisonRow) -> None:
        """Show a line; what the record is related to comes later (``show_related``)."""
        if self.row is None or self.row.key != row.key:
            self.show_related(())
        self.row = row
        self._show_official(row)
        self._show_own(row)
        self.statuses.setText(_statuses(row))
        self.differences.setText(_differences(row.entry))
        self.differences.setVisible(bool(self.differences.text()))
        self.reasons.setText(_reasons(row))
        own = [each.own for each in row.entry.differences if each.field == "status"] if row.entry else []
        self.own_status.put(own[0] if own else "")
        self.own_status.setEnabled(row.entry is not None)
        is_pair = row.match_id is not None
        self.confirm_button.setEnabled(row.place is Place.PROPOSED)
        self.reject_button.setEnabled(is_pair)
        self.status_button.setEnabled(is_pair and row.status_differs)
        self.setEnabled(True)

    def show_related(self, related: Sequence[RelatedEntry]) -> None:
        """Say which records this one repeats, adds to or changes, and the other way round."""
        told = [_related(each) for each in related]
        self.related.setText(self.tr("Verwant: {told}.").format(told="; ".join(told)) if told else "")
        self.related.setVisible(bool(told))

    def clear(self) -> None:
        """Show no line."""
        self.row = None
        for text in (self.official, self.own):
            text.show_text("")
        for note in (self.official_head, self.own_head, self.statuses, self.differences, self.related, self.reasons):
            note.setText("")
        self.setEnabled(False)

    def _show_official(self, row: ComparisonRow) -> None:
        entry = row.entry
        if entry is None:
            self.official_head.setText(self.tr("Niet in het register gevonden"))
            self.official.show_text("")
            return
        office = entry.office or entry.ministry
        self.official_head.setText(_joined(entry.number, date_text(entry.created_on), entry.person, office))
        self.official.show_text(entry.text, spans_in(row, entry.text, entry.created_on))

    def _show_own(self, row: ComparisonRow) -> None:
        own = row.commitment
        if own is None:
            self.own_head.setText(self.tr("Niet in een brief gevonden"))
            self.own.show_text("")
            return
        page = self.tr("blz. {page}").format(page=own.page)
        self.own_head.setText(_joined(own.letter, date_text(own.letter_date), page, _due(own)))
        self.own.show_text(own.quote, spans_in(row, own.quote, own.letter_date))

    def _build(self) -> None:
        grid = QGridLayout()
        sides = (
            (self.tr("Register"), self.official_head, self.official),
            (self.tr("Brief"), self.own_head, self.own),
        )
        for column, (title, head, text) in enumerate(sides):
            name = QLabel(title)
            name.setBuddy(text)
            font = name.font()
            font.setBold(True)
            name.setFont(font)
            for line, widget in enumerate((name, head, text)):
                grid.addWidget(widget, line, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(2, 1)
        buttons = QHBoxLayout()
        for button in (self.confirm_button, self.reject_button, self.status_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        name = QLabel(self.tr("E&igen status"))
        name.setBuddy(self.own_status)
        buttons.addWidget(name)
        buttons.addWidget(self.own_status)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addLayout(grid, 1)
        layout.addLayout(buttons)
        for note in (self.statuses, self.differences, self.related, self.reasons):
            layout.addWidget(note)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _due(own: ComparedCommitment) -> str:
    if own.due_date:
        return translate("ComparisonCard", "termijn {date}").format(date=date_text(own.due_date))
    return translate("ComparisonCard", "geen termijn")


def _statuses(row: ComparisonRow) -> str:
    parts = []
    if row.entry is not None:
        status = row.entry.status or NOTHING
        if row.entry.status and not row.entry.meaning:
            status = translate("ComparisonCard", "{status} (onbekende status, telt niet als open)").format(
                status=status
            )
        parts.append(translate("ComparisonCard", "Register: {status}").format(status=status))
        if row.entry.fulfilled_on:
            day = date_text(row.entry.fulfilled_on)
            parts.append(translate("ComparisonCard", "nagekomen op {date}").format(date=day))
    if row.commitment is not None:
        status = term_label(Status, row.commitment.status)
        parts.append(translate("ComparisonCard", "bij ons: {status}").format(status=status))
    if row.status_differs:
        parts.append(translate("ComparisonCard", "de status verschilt"))
    return _joined(*parts)


def _differences(entry: EntryRow | None) -> str:
    told = translate("ComparisonCard", "Eigen waarde voor {field}: “{own}” (officieel: “{official}”)")
    return "\n".join(
        told.format(field=FIELD_NAMES.get(each.field, each.field), own=each.own, official=each.official or NOTHING)
        for each in (entry.differences if entry else ())
    )


def _reasons(row: ComparisonRow) -> str:
    if row.match_id is None or not row.reasons:
        return ""
    sure = translate("ComparisonCard", "Voorgesteld met {percent} zekerheid").format(percent=percent_text(row.score))
    told = [reason_text(reason) for reason in sorted(row.reasons, key=lambda each: -each.points)]
    return f"{sure}: {'; '.join(told)}."


def _related(each: RelatedEntry) -> str:
    number = each.number or each.guid
    told = (
        translate("ComparisonCard", "{number} is een {kind} hiervan")
        if each.inverse
        else translate("ComparisonCard", "dit is een {kind} van {number}")
    )
    return told.format(number=number, kind=label(each.kind))


def _button(text: str, wanted: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(wanted)
    return button

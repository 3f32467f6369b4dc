"""Dialogs that only show a table: the import report and the list of shortcuts."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.actions import ACTIONS, action_tip, menu_text, plain_text
from ui.formatting import NOTHING, count_text
from ui.language import current
from ui.window_state import resize_to_fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.rows import FileOutcome, ImportReport

translate = QCoreApplication.translate

_MOST_MEASURED = 200
"""With more rows than this each is two lines high: measuring 5,000 of them held the window up for seconds."""


class TableDialog(QDialog):
    """A sentence, a table to read, and a button to close."""

    def __init__(
        self, title: str, text: str, columns: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget | None
    ) -> None:
        """Fill the table."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_to_fit(self, 860, 520)
        self.label = QLabel(text)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.table = make_table(title, columns, rows)
        buttons = QDialogButtonBox()
        close = buttons.addButton(translate("TableDialog", "&Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.label, self.table, buttons):
            layout.addWidget(widget)


def import_report_dialog(report: ImportReport, parent: QWidget) -> TableDialog:
    """Make the report of an import: the refused files first, then those that were there, then the new ones."""
    order = ("refused", "present", "imported")
    files = sorted(report.files, key=lambda outcome: order.index(outcome.result))
    return TableDialog(
        translate("TableDialog", "Importverslag"),
        report_sentence(report),
        (translate("TableDialog", "Bestand"), translate("TableDialog", "Uitkomst"), translate("TableDialog", "Uitleg")),
        [(PurePath(outcome.path).name, _result_word(outcome.result), _explanation(outcome)) for outcome in files],
        parent,
    )


def report_sentence(report: ImportReport) -> str:
    """Sum an import up in one sentence, with a second one when it was stopped."""
    imported, present, refused = (report.count(result) for result in ("imported", "present", "refused"))
    found = sum(outcome.commitments for outcome in report.files if outcome.result == "imported")
    one = translate("TableDialog", "1 brief ingelezen, {found}")
    many = translate("TableDialog", "{n} brieven ingelezen, {found}")
    none = translate("TableDialog", "Geen nieuwe brieven")
    parts = [_counted(imported, one, many).format(found=_found(found)) if imported else none]
    if present:
        there = translate("TableDialog", "1 was er al"), translate("TableDialog", "{n} waren er al")
        parts.append(_counted(present, *there))
    if refused:
        not_taken = translate("TableDialog", "1 geweigerd"), translate("TableDialog", "{n} geweigerd")
        parts.append(_counted(refused, *not_taken))
    sentence = ", ".join(parts) + "."
    stopped = translate("TableDialog", "Het importeren is afgebroken; wat al was ingelezen, blijft.")
    return f"{sentence} {stopped}" if report.cancelled else sentence


def shortcuts_dialog(parent: QWidget) -> TableDialog:
    """Make the list of all keys."""
    rows = [
        (menu_text(spec.menu).replace("&", ""), plain_text(spec), _keys_text(spec.keys), action_tip(spec))
        for spec in ACTIONS
        if spec.keys
    ]
    return TableDialog(
        translate("TableDialog", "Sneltoetsen"),
        translate(
            "TableDialog",
            "De toetsen van één letter werken in de lijst en in de brief, niet terwijl u in een veld typt.",
        ),
        (
            translate("TableDialog", "Menu"),
            translate("TableDialog", "Handeling"),
            translate("TableDialog", "Toets"),
            translate("TableDialog", "Wat het doet"),
        ),
        rows,
        parent,
    )


def _counted(number: int, one: str, many: str) -> str:
    """Fill ``{n}`` and leave other fields for later."""
    return one if number == 1 else many.replace("{n}", count_text(number))


def _found(number: int) -> str:
    one, many = translate("TableDialog", "1 toezegging gevonden"), translate("TableDialog", "{n} toezeggingen gevonden")
    return _counted(number, one, many)


def _result_word(result: str) -> str:
    words = {
        "imported": translate("TableDialog", "ingelezen"),
        "present": translate("TableDialog", "was er al"),
        "refused": translate("TableDialog", "geweigerd"),
    }
    return words.get(result, result)


def _explanation(outcome: FileOutcome) -> str:
    if outcome.message:
        return outcome.message.said(current())
    if outcome.result == "present":
        return translate("TableDialog", "Dezelfde brief is al eerder ingelezen; er is niets veranderd.")
    return f"{_found(outcome.commitments)}."


def _keys_text(keys: Sequence[str]) -> str:
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def put_cell(table: QTableWidget, row: int, column: int, text: str) -> None:
    """Write a cell that a screen reader speaks as "column: value"."""
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    item.setToolTip(text)
    title = table.model().headerData(column, Qt.Orientation.Horizontal)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {text or NOTHING}")
    table.setItem(row, column, item)


def make_table(name: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> QTableWidget:
    """Make a table to read, under the name that a screen reader says."""
    table = QTableWidget(len(rows), len(columns))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(columns))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().setVisible(False)
    for place, row in enumerate(rows):
        for section, text in enumerate(row):
            put_cell(table, place, section, text)
    header = table.horizontalHeader()
    header.setAccessibleName(translate("TableDialog", "Kolommen"))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    header.setStretchLastSection(True)
    for section in range(len(columns) - 1):
        header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
    if len(rows) <= _MOST_MEASURED:
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    else:
        table.verticalHeader().setDefaultSectionSize(2 * table.fontMetrics().lineSpacing() + 8)
    return table

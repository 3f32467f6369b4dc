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
from ui.formatting import count_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.rows import FileOutcome, ImportReport


class TableDialog(QDialog):
    """A sentence, a table to read, and a button to close."""

    def __init__(
        self, title: str, text: str, columns: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget | None
    ) -> None:
        """Fill the table."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 520)
        self.label = QLabel(text)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.table = _make_table(title, columns, rows)
        buttons = QDialogButtonBox()
        close = buttons.addButton(
            QCoreApplication.translate("TableDialog", "&Sluiten"), QDialogButtonBox.ButtonRole.RejectRole
        )
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
        _tr("Importverslag"),
        report_sentence(report),
        (_tr("Bestand"), _tr("Uitkomst"), _tr("Uitleg")),
        [(PurePath(outcome.path).name, _result_word(outcome.result), _explanation(outcome)) for outcome in files],
        parent,
    )


def report_sentence(report: ImportReport) -> str:
    """Sum an import up in one sentence."""
    found = sum(outcome.commitments for outcome in report.files if outcome.result == "imported")
    imported = report.count("imported")
    parts = [_tr("Geen nieuwe brieven")]
    if imported:
        letters = _counted(imported, _tr("brief ingelezen"), _tr("brieven ingelezen"))
        parts = [f"{letters} {_counted(found, _tr('met {n} toezegging'), _tr('met {n} toezeggingen'), numbered=True)}"]
    if report.count("present"):
        parts.append(_counted(report.count("present"), _tr("was er al"), _tr("waren er al")))
    if report.count("refused"):
        parts.append(_counted(report.count("refused"), _tr("geweigerd"), _tr("geweigerd")))
    sentence = ", ".join(parts) + "."
    return (
        f"{sentence} {_tr('Het importeren is afgebroken; wat al was ingelezen, blijft.')}"
        if report.cancelled
        else sentence
    )


def shortcuts_dialog(parent: QWidget) -> TableDialog:
    """Make the list of all keys."""
    rows = [
        (menu_text(spec.menu).replace("&", ""), plain_text(spec), _keys_text(spec.keys), action_tip(spec))
        for spec in ACTIONS
        if spec.keys
    ]
    return TableDialog(
        _tr("Sneltoetsen"),
        _tr("De toetsen van één letter werken in de lijst en in de brief, niet terwijl u in een veld typt."),
        (_tr("Menu"), _tr("Handeling"), _tr("Toets"), _tr("Wat het doet")),
        rows,
        parent,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("TableDialog", text)


def _counted(number: int, one: str, many: str, *, numbered: bool = False) -> str:
    words = one if number == 1 else many
    return words.format(n=count_text(number)) if numbered else f"{count_text(number)} {words}"


def _result_word(result: str) -> str:
    words = {"imported": _tr("ingelezen"), "present": _tr("was er al"), "refused": _tr("geweigerd")}
    return words.get(result, result)


def _explanation(outcome: FileOutcome) -> str:
    if outcome.message:
        return outcome.message
    if outcome.result == "present":
        return _tr("Dezelfde brief is al eerder ingelezen; er is niets veranderd.")
    return _counted(
        outcome.commitments, _tr("{n} toezegging gevonden."), _tr("{n} toezeggingen gevonden."), numbered=True
    )


def _keys_text(keys: Sequence[str]) -> str:
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _make_table(name: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> QTableWidget:
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
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            table.setItem(place, section, item)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    header.setStretchLastSection(True)
    for section in range(len(columns) - 1):
        header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table

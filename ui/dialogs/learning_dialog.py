"""What review taught: counted rule by rule, switched on and off, and begun anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from tracker.services import learning
from tracker.terms import CommitmentKind, Tier
from ui.background import COUNTS
from ui.dialogs.tables_dialog import make_table, put_cell
from ui.formatting import DUTCH, count_text, date_text, term_label
from ui.language import current
from ui.window_state import resize_to_fit

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.learning import LearningRow, RuleRow
    from tracker.services.workspace import Workspace
    from ui.desk import Desk

translate = QCoreApplication.translate


class LearningDialog(QDialog):
    """Shows how learning stands; what is changed here holds at once."""

    changed = Signal()
    """Candidates may be as likely as others now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Ask how it stands."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Leren van beoordelingen"))
        resize_to_fit(self, 900, 560)
        self._desk = desk
        self.on = QCheckBox(self.tr("&Beoordelingen bepalen mee hoe zeker een kandidaat is"))
        self.on.clicked.connect(self._switch)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        titles = (
            self.tr("Kenmerk"),
            self.tr("Aanvaard"),
            self.tr("Verbeterd"),
            self.tr("Verworpen"),
            self.tr("Gewicht"),
        )
        self.table = make_table(self.tr("Geleerd per kenmerk"), titles, [])
        buttons = QDialogButtonBox()
        self.reset_button = buttons.addButton(self.tr("&Opnieuw beginnen"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset_button.setToolTip(self.tr("Alleen beoordelingen vanaf nu tellen mee; de beoordelingen zelf blijven"))
        self.reset_button.clicked.connect(lambda: self._write(learning.reset))
        close = buttons.addButton(self.tr("&Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.on, self.label, self.table, buttons):
            column.addWidget(widget)
        self.reset_button.setAutoDefault(False)
        self.on.setFocus()
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.ResizeToContents)
        self._ask(learning.show, self._show)

    def _switch(self) -> None:
        wanted = self.on.isChecked()
        self._write(lambda workspace: learning.switch(workspace, on=wanted))

    def _write(self, write: Callable[[Workspace], None]) -> None:
        def write_and_show(workspace: Workspace) -> LearningRow:
            write(workspace)
            return learning.show(workspace)

        def show(row: LearningRow) -> None:
            self._show(row)
            self.changed.emit()

        self._ask(write_and_show, show)

    def _ask(self, read: Callable[[Workspace], LearningRow], then: Callable[[LearningRow], None]) -> None:
        self._desk.ask(read, then, key="learning-dialog", lane=COUNTS)

    def reject(self) -> None:
        """Close, and forget what was asked: its answer would come to a dialog that is gone."""
        self._desk.drop("learning-dialog")
        super().reject()

    def _show(self, row: LearningRow) -> None:
        self.on.setChecked(row.is_on)
        self.label.setText(_told(row))
        self.table.setRowCount(len(row.rows))
        for place, each in enumerate(row.rows):
            for column, text in enumerate(_cells(each)):
                put_cell(self.table, place, column, text)


def _told(row: LearningRow) -> str:
    counts = translate(
        "LearningDialog", "{accepted} aanvaard, waarvan {corrected} verbeterd; {rejected} verworpen."
    ).format(accepted=count_text(row.accepted), corrected=count_text(row.corrected), rejected=count_text(row.rejected))
    if row.since is not None:
        since = translate("LearningDialog", "Sinds {date}:").format(date=date_text(row.since.astimezone().date()))
        counts = f"{since} {counts}"
    if row.is_used:
        return (
            f"{counts} {translate('LearningDialog', 'Wat hieruit volgt, verandert de volgorde; er verdwijnt niets.')}"
        )
    if not row.is_on:
        return f"{counts} {translate('LearningDialog', 'Alleen de regels bepalen nu hoe zeker een kandidaat is.')}"
    told = translate("LearningDialog", "Hieruit volgt nog niets dat beter voorspelt dan de regels zelf.")
    return f"{counts} {told}"


def _named(feature: str) -> str:
    """Return what a feature that is no rule is called."""
    name, _, value = feature.partition("=")
    names = {
        "tier": translate("LearningDialog", "Sterkte: {value}").format(value=term_label(Tier, value)),
        "kind": translate("LearningDialog", "Soort: {value}").format(value=term_label(CommitmentKind, value)),
        "ministry": translate("LearningDialog", "Ministerie: {value}").format(value=value),
    }
    return names.get(name, feature)


def _cells(each: RuleRow) -> tuple[str, ...]:
    name = f"{each.text.said(current())} ({each.feature})" if each.text else _named(each.feature)
    weight = ("+" if each.weight > 0 else "") + DUTCH.toString(each.weight, "f", 1)
    return (name, *map(count_text, (each.accepted, each.corrected, each.rejected)), weight)

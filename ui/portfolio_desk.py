"""Handing a portfolio over in the window: to whom, and the one change that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.services import government
from ui.dialogs.portfolio_dialog import PortfolioDialog, handed_over_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tracker.services.government import Portfolio
    from ui.desk import Desk
    from ui.dialogs.portfolio_dialog import Transfer


class PortfolioDesk(QObject):
    """Where the menu's action on portfolios comes out (``portfolio.…`` in ``ui.actions``)."""

    noticed = Signal(str)
    """A Dutch sentence about something that was done."""

    def __init__(self, desk: Desk, flush: Callable[[Callable[[], None]], None], parent: QWidget) -> None:
        """Take the desk, and what saves open edits before going on."""
        super().__init__(parent)
        self._desk, self._flush, self._window = desk, flush, parent

    def hand_over(self) -> None:
        """Ask which portfolio goes to whom, and hand it over in one change."""
        today = self._desk.today()
        self._desk.ask(lambda workspace: government.portfolios(workspace, today), self._choose)

    def _choose(self, found: tuple[Portfolio, ...]) -> None:
        dialog = PortfolioDialog(found, self._window)
        dialog.chosen.connect(lambda transfer: self._flush(lambda: self._hand_over(transfer)))
        dialog.open()

    def _hand_over(self, transfer: Transfer) -> None:
        today = self._desk.today()
        self._desk.act(
            lambda workspace: government.reassign(
                workspace, transfer.to, today, ministry=transfer.ministry, responsible=transfer.responsible
            ),
            lambda change: self.noticed.emit(handed_over_text(len(change.commitments), transfer.to)),
        )

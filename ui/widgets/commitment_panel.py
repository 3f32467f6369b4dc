"""One commitment in tabs: form, follow-up, history and why, below what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from tracker.services import commitments, government, history, linking, restoring, timeline
from ui.widgets.commitment_form import CommitmentForm
from ui.widgets.history_panel import HistoryPanel
from ui.widgets.review_bar import ReviewBar
from ui.widgets.timeline_panel import TimelinePanel
from ui.widgets.why_panel import WhyPanel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from tracker.services.government import Responsibility
    from tracker.services.rows import CommitmentDetail, EventRow, Facets, LinkRow
    from tracker.services.timeline import StepRow
    from tracker.services.workspace import Workspace
    from ui.desk import Desk

FORM_TAB, LINKS_TAB = 0, 1


@dataclass(frozen=True, slots=True)
class ShownCommitment:
    """Everything the tabs show about one commitment."""

    detail: CommitmentDetail
    links: tuple[LinkRow, ...]
    steps: tuple[StepRow, ...]
    events: tuple[EventRow, ...]
    responsibility: Responsibility


class CommitmentPanel(QWidget):
    """Shows one commitment and edits it; which one, the page says."""

    link_wanted = Signal()
    unlink_wanted = Signal(int)
    place_wanted = Signal(int, str)
    """The letter to go to, and the sentence in it."""
    commitment_wanted = Signal(int)
    """The commitment to go to."""
    noticed = Signal(str)
    """A Dutch sentence about something that was done."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Start without a commitment."""
        super().__init__(parent)
        self._desk = desk
        self.review_bar = ReviewBar()
        self.form = CommitmentForm(desk)
        self.links = TimelinePanel()
        self.links.link_wanted.connect(self.link_wanted)
        self.links.unlink_wanted.connect(self.unlink_wanted)
        self.links.place_wanted.connect(self.place_wanted)
        self.links.commitment_wanted.connect(self.commitment_wanted)
        self.history = HistoryPanel()
        self.history.restore_wanted.connect(self._restore)
        self.why = WhyPanel(desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Toezegging"))
        self.tabs.addTab(self.form, self.tr("Formulier"))
        self.tabs.addTab(self.links, self.tr("Vervolg"))
        self.tabs.addTab(self.history, self.tr("Geschiedenis"))
        self.tabs.addTab(self.why, self.tr("Waarom"))
        self._rest_is_of_another = False
        self.tabs.currentChanged.connect(self._empty_rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.review_bar)
        column.addWidget(self.tabs, 1)
        self.clear()

    def show_commitment(self, shown: ShownCommitment) -> None:
        """Show this commitment in every tab."""
        self._rest_is_of_another = False
        self.form.show_detail(shown.detail)
        self.form.show_responsibility(shown.responsibility)
        self.review_bar.show_detail(shown.detail)
        self.links.show_steps(shown.detail.row.id, shown.steps)
        self.why.explain_commitment(shown.detail.row.id)
        self.history.show_events(shown.events, {link.id: link.letter for link in shown.links})
        text = self.tr("Vervolg ({count})").format(count=len(shown.links)) if shown.links else self.tr("Vervolg")
        self._name_links(text)

    def show_ahead(self, detail: CommitmentDetail) -> None:
        """Show form and decision at once; the other tabs are empty to who looks, until ``show_commitment`` follows."""
        if self.form.commitment_id() != detail.row.id:
            self._rest_is_of_another = True
            self._name_links(self.tr("Vervolg"))
        self.form.show_detail(detail)
        self.review_bar.show_detail(detail)
        if self.tabs.currentIndex() != FORM_TAB:
            self._empty_rest()

    def _empty_rest(self) -> None:
        """Show nothing in the other tabs while what they show is of another commitment."""
        if self._rest_is_of_another:
            self._rest_is_of_another = False
            self.links.show_steps(self.form.commitment_id(), ())
            self.history.show_events((), {})

    def _name_links(self, text: str) -> None:
        # Qt lays out and paints all tabs anew, also for the same text.
        if self.tabs.tabText(LINKS_TAB) != text:
            self.tabs.setTabText(LINKS_TAB, text)

    def clear(self) -> None:
        """Show no commitment."""
        self._rest_is_of_another = False
        self.form.clear()
        self.review_bar.clear()
        self.links.show_steps(None, ())
        self.history.show_events((), {})
        self.why.clear_why()

    def offer(self, facets: Facets) -> None:
        """Offer the names in use in the form."""
        self.form.offer(facets)
        self.form.offer_actors(facets.actors)

    def edit(self) -> None:
        """Put the focus in the form."""
        self.tabs.setCurrentIndex(FORM_TAB)
        self.form.focus_first()

    def explain(self) -> None:
        """Go to why this is a commitment."""
        self.tabs.setCurrentWidget(self.why)
        self.why.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self, then: Callable[[], None]) -> None:
        """Save what is being typed, then go on; ``then`` comes also when something could not be saved."""
        self.form.save()
        edits = self.form.edits
        if edits.is_idle():
            then()
        else:
            edits.idle.connect(then, Qt.ConnectionType.SingleShotConnection)

    def key_widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in which the one-letter keys work."""
        return (self.links.table, self.links.sentence, self.history.table, self.why, self.review_bar)

    def _restore(self, event_id: int) -> None:
        """Put back one value; what is being typed is saved first."""
        self.flush(
            lambda: self._desk.act(
                lambda workspace: restoring.restore(workspace, event_id),
                lambda _change: self.noticed.emit(
                    self.tr("De waarde is teruggezet; met Ctrl+Z draait u dat weer terug.")
                ),
            )
        )


def read_commitment(workspace: Workspace, commitment_id: int, today: dt.date) -> ShownCommitment:
    """Read what the tabs show. Raises ``NotFoundError``."""
    return ShownCommitment(
        commitments.get_commitment(workspace, commitment_id, today),
        linking.links_of_commitment(workspace, commitment_id),
        timeline.timeline_of(workspace, commitment_id),
        history.events_of(workspace, "commitment", commitment_id),
        government.responsibility_of(workspace, commitment_id, today),
    )

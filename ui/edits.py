"""Saving a form field by field, in order, without losing what was typed.

Edits of one window go out one by one, each with the version it rests on. When the row was changed meanwhile but this
very field was not, the edit is repeated on the newer version; when the field itself was changed, the edit is refused
and stays a draft.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.errors import ChangedMeanwhileError
from tracker.services import commitments

if TYPE_CHECKING:
    import datetime as dt

    from tracker.services.rows import Change, CommitmentDetail
    from tracker.services.workspace import Workspace
    from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Edit:
    """One field set by the user. ``base`` is the stored value the user saw; ``raw`` the text as typed."""

    commitment_id: int
    version: int
    field: str
    base: object
    value: object
    raw: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A typed text that is not saved, and why, in Dutch."""

    raw: str
    base: object
    error: str
    is_conflict: bool = False


def field_value(detail: CommitmentDetail, field: str) -> object:
    """Return the stored value of a field by the service's name for it."""
    return getattr(detail, field) if hasattr(detail, field) else getattr(detail.row, field)


class EditQueue(QObject):
    """Sends edits and keeps the drafts of those that were refused."""

    reread = Signal(object)
    """The ``CommitmentDetail`` as it is now: after an edit, or after a change elsewhere stood in its way."""
    refused = Signal(object, object)
    """The ``Edit`` and the exception; its draft is kept."""
    idle = Signal()
    """Everything that was put has been saved or refused."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Take the desk through which edits go."""
        super().__init__(parent)
        self._desk = desk
        self._waiting: list[Edit] = []
        self._drafts: dict[tuple[int, str], Draft] = {}

    def put(self, edit: Edit) -> None:
        """Save an edit after those before it."""
        self._drafts.pop((edit.commitment_id, edit.field), None)
        self._waiting.append(edit)
        if len(self._waiting) == 1:
            self._send()

    def keep_draft(self, commitment_id: int, field: str, draft: Draft) -> None:
        """Keep a text that cannot be saved as it is."""
        self._drafts[commitment_id, field] = draft

    def drop_draft(self, commitment_id: int, field: str) -> None:
        """Forget a draft."""
        self._drafts.pop((commitment_id, field), None)

    def drop_all_drafts(self) -> None:
        """Forget every draft; the user said so."""
        self._drafts.clear()

    def draft(self, commitment_id: int, field: str) -> Draft | None:
        """Return the draft of a field, if any."""
        return self._drafts.get((commitment_id, field))

    def drafts(self) -> dict[tuple[int, str], Draft]:
        """Return every draft by commitment and field."""
        return dict(self._drafts)

    def is_waiting(self, commitment_id: int, field: str) -> bool:
        """Say whether an edit of this field is on its way."""
        return any((edit.commitment_id, edit.field) == (commitment_id, field) for edit in self._waiting)

    def is_idle(self) -> bool:
        """Say whether nothing is on its way."""
        return not self._waiting

    def _send(self) -> None:
        edit, today = self._waiting[0], self._desk.today()
        self._desk.ask(
            lambda workspace: _save(workspace, edit, today),
            lambda answer: self._done(*answer),
            lambda error: self._failed(edit, error),
        )

    def _done(self, change: Change, detail: CommitmentDetail) -> None:
        self._waiting.pop(0)
        self.reread.emit(detail)
        self._desk.changed.emit(change)
        self._go_on()

    def _failed(self, edit: Edit, error: Exception) -> None:
        self._waiting.pop(0)
        is_conflict = isinstance(error, ChangedMeanwhileError)
        self._drafts[edit.commitment_id, edit.field] = Draft(edit.raw, edit.base, "", is_conflict)
        self.refused.emit(edit, error)
        if is_conflict:
            today = self._desk.today()
            self._desk.ask(
                lambda workspace: commitments.get_commitment(workspace, edit.commitment_id, today), self.reread.emit
            )
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            self._send()
        else:
            self.idle.emit()


def _save(workspace: Workspace, edit: Edit, today: dt.date) -> tuple[Change, CommitmentDetail]:
    values = {edit.field: edit.value}
    try:
        change = commitments.edit(workspace, edit.commitment_id, edit.version, values)
    except ChangedMeanwhileError:
        newer = commitments.get_commitment(workspace, edit.commitment_id, today)
        if field_value(newer, edit.field) != edit.base:
            raise
        change = commitments.edit(workspace, edit.commitment_id, newer.row.version, values)
    return change, commitments.get_commitment(workspace, edit.commitment_id, today)

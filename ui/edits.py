"""Saving a form field by field, in order, without losing what was typed.

Edits of one window go out one by one, each with the value that it rests on. An edit is refused when that is no longer
what is stored; what else was changed in the row does not matter. What is refused or fails stays a draft; what failed
for a reason that may go by itself, such as a busy database, can be tried again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.errors import ChangedMeanwhileError, InvalidValueError
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
    field: str
    base: object
    value: object
    raw: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A typed text that is not saved, and why, in Dutch. ``edit`` is what can be tried again as it is."""

    raw: str
    base: object
    error: str
    is_conflict: bool = False
    edit: Edit | None = None


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

    def retry(self) -> None:
        """Try again every draft that can be saved as it is."""
        for draft in tuple(self._drafts.values()):
            if draft.edit is not None:
                self.put(draft.edit)

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

    def waiting(self, commitment_id: int, field: str) -> Edit | None:
        """Return the newest edit of this field that is on its way, if any."""
        mine = (edit for edit in reversed(self._waiting) if (edit.commitment_id, edit.field) == (commitment_id, field))
        return next(mine, None)

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
        if self._rebase(edit):
            self._go_on()
            return
        again = None if is_conflict or isinstance(error, InvalidValueError) else edit
        self._drafts[edit.commitment_id, edit.field] = Draft(edit.raw, edit.base, "", is_conflict, again)
        self.refused.emit(edit, error)
        if is_conflict:
            today = self._desk.today()
            self._desk.ask(
                lambda workspace: commitments.get_commitment(workspace, edit.commitment_id, today), self.reread.emit
            )
        self._go_on()

    def _rebase(self, failed: Edit) -> bool:
        """Let a newer edit of the same field take the place of one that failed; return whether there is one."""
        for place, edit in enumerate(self._waiting):
            if (edit.commitment_id, edit.field) == (failed.commitment_id, failed.field):
                self._waiting[place] = replace(edit, base=failed.base)
                return True
        return False

    def _go_on(self) -> None:
        if self._waiting:
            self._send()
        else:
            self.idle.emit()


def _save(workspace: Workspace, edit: Edit, today: dt.date) -> tuple[Change, CommitmentDetail]:
    stored = commitments.get_commitment(workspace, edit.commitment_id, today)
    if field_value(stored, edit.field) != edit.base:
        raise ChangedMeanwhileError(id=edit.commitment_id)
    change = commitments.edit(workspace, edit.commitment_id, stored.row.version, {edit.field: edit.value}, why=edit.why)
    return change, commitments.get_commitment(workspace, edit.commitment_id, today)

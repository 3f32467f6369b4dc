"""Doing again what was taken back: a redo takes the undo back, as a change of its own, and so can be undone again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import NothingToRedoError
from tracker.models import Event
from tracker.services import history, undoing
from tracker.services.rows import Change, UndoableChange
from tracker.services.undoing import REDO, UNDO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.services.workspace import Workspace


def last_undone(workspace: Workspace) -> UndoableChange | None:
    """Return this user's newest undo that can be taken back, named by the action it undid; ``None`` when there is none.

    Any other change since closes the way: what was undone before it is not done again.
    """
    with database.reading(workspace.engine) as session:
        for change_id, action, undoes in _newest(session, workspace.user):
            if action not in {UNDO, REDO}:
                break
            if action == UNDO and not undoing.is_taken_back(session, change_id):
                can = undoing.stands(session, change_id)
                return UndoableChange(change_id, _action_of(session, undoes)) if can else None
    return None


def redo(workspace: Workspace, undo_id: str) -> Change:
    """Take an undo back.

    Raises ``NothingToRedoError`` when that was done already, ``UndoConflictError`` when a value was changed since.
    """
    with database.writing(workspace.engine) as session:
        is_undo = select(Event.id).where(Event.change_id == undo_id, Event.action == UNDO).limit(1)
        if session.exec(is_undo).first() is None or undoing.is_taken_back(session, undo_id):
            raise NothingToRedoError
        return undoing.take_back(session, history.begin_act(workspace, REDO, undoes=undo_id), undo_id)


def redo_last(workspace: Workspace) -> Change:
    """Do again what ``last_undone`` names; raises ``NothingToRedoError``."""
    change = last_undone(workspace)
    if change is None:
        raise NothingToRedoError
    return redo(workspace, change.change_id)


def _newest(session: Session, user: str) -> Iterator[tuple[str, str, str]]:
    """Yield this user's changes, the newest first: number, action, and what it undoes."""
    passed: list[str] = []
    newest = (
        select(Event.change_id, Event.action, Event.undoes)
        .where(Event.who == user)
        .order_by(col(Event.id).desc())
        .limit(1)
    )
    found = session.exec(newest).first()
    while found is not None:
        yield found
        passed.append(found[0])
        found = session.exec(newest.where(col(Event.change_id).not_in(passed))).first()


def _action_of(session: Session, change_id: str) -> str:
    return session.exec(select(Event.action).where(Event.change_id == change_id).limit(1)).one()

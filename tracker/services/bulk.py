"""Changing one field of many commitments at once: first what it would do, then doing it as one change.

What cannot be changed is passed over and said why, so that a selection never has to be perfect.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, bindparam, func, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from tracker import database
from tracker.errors import ChangedMeanwhileError, InvalidValueError
from tracker.models import Commitment, Letter
from tracker.services import history, indexing
from tracker.services.fields import DUTCH_NAMES, checked_tag, needs_reason
from tracker.services.rows import Change
from tracker.terms import DueOrigin, Review, Status
from tracker.told import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tracker.services.workspace import Workspace

ACTION = "bulk"
AT_ONCE = 500
"""Rows changed between one look at whether to stop and the next."""
_SEARCHED = {"responsible", "tags"}
"""Fields that the search index holds as well."""


class BulkField(StrEnum):
    """What can be changed of many."""

    STATUS = "status"
    DUE_DATE = "due_date"
    RESPONSIBLE = "responsible"
    ADD_TAG = "add_tag"
    REMOVE_TAG = "remove_tag"


class Skip(StrEnum):
    """Why a commitment is passed over."""

    SAME = "same"
    NO_REASON = "no-reason"
    REJECTED = "rejected"
    BEFORE_LETTER = "before-letter"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class BulkEdit:
    """The change wanted: ``value`` is a ``Status`` value, a date or ``None``, a name, or a tag."""

    field: BulkField
    value: object
    why: str = ""


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """What a change would do. ``steps`` counts old → new values, ``skipped`` the reasons not to.

    ``versions`` are the rows it would change, as they were seen.
    """

    steps: tuple[tuple[object, object, int], ...] = ()
    skipped: tuple[tuple[Skip, int], ...] = ()
    versions: Mapping[int, int] = field(default_factory=dict)


_COLUMNS = (
    *(
        col(getattr(Commitment, name))
        for name in ("id", "version", "status", "due_date", "responsible", "tags", "review")
    ),
    col(Letter.date).label("letter_date"),
)
_WANTED = func.json_each(bindparam("ids")).table_valued("value", name="wanted")
_ROWS = (
    select(*_COLUMNS)
    .select_from(_WANTED)
    .join(Commitment, col(Commitment.id) == _WANTED.c.value)
    .join(Letter, col(Letter.id) == col(Commitment.letter_id))
    .where(col(Letter.removed).is_(False), col(Commitment.removed).is_(False))
)


def preview(workspace: Workspace, ids: Sequence[int], edit: BulkEdit) -> BulkPreview:
    """Return what the change would do to these commitments; raises ``InvalidValueError``."""
    value = _checked(edit)
    steps: Counter[tuple[str, str]] = Counter()
    values: dict[str, object] = {}
    skipped: Counter[Skip] = Counter()
    versions: dict[int, int] = {}
    with database.reading(workspace.engine) as session:
        for row in _rows(session, ids):
            found = _planned(row, edit, value)
            if isinstance(found, Skip):
                skipped[found] += 1
                continue
            versions[row.id] = row.version
            old, new = getattr(row, _column(edit.field)), found
            keys = history.encode(old), history.encode(new)
            values |= {keys[0]: old, keys[1]: new}
            steps[keys] += 1
    gone = len(set(ids)) - len(versions) - sum(skipped.values())
    skipped.update({Skip.GONE: gone} if gone else {})
    return BulkPreview(
        tuple((values[old], values[new], number) for (old, new), number in steps.most_common()),
        tuple(skipped.most_common()),
        versions,
    )


class _StoppedError(Exception):
    """The person does not want it after all."""


def apply(
    workspace: Workspace,
    edit: BulkEdit,
    versions: Mapping[int, int],
    *,
    progress: Callable[[int, int, str], None] = lambda _done, _total, _name: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Change:
    """Change these commitments as one change that can be undone; nothing is changed when ``cancelled``.

    ``progress`` is told how many are done, of how many, and nothing. Raises ``ChangedMeanwhileError`` when one is no
    longer as ``versions`` says, ``InvalidValueError``.
    """
    act = history.begin_act(workspace, ACTION, why=edit.why.strip())
    job = _Job(edit, _checked(edit), versions, act)
    ids = list(versions)
    try:
        with database.writing(workspace.engine) as session:
            for start in range(0, len(ids), AT_ONCE):
                _stop_if(cancelled)
                progress(start, len(ids), "")
                job.change(session, ids[start : start + AT_ONCE])
    except _StoppedError:
        return Change(act.change_id)
    return Change(act.change_id, commitments=frozenset(ids))


def _stop_if(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise _StoppedError


@dataclass(frozen=True, slots=True)
class _Job:
    edit: BulkEdit
    value: object
    versions: Mapping[int, int]
    act: history.Act

    def change(self, session: Session, ids: Sequence[int]) -> None:
        """Change these, some hundreds at once: one by one most time went into asking and storing."""
        rows = list(_rows(session, ids))
        if len(rows) < len(ids):
            raise ChangedMeanwhileError(id=min(set(ids) - {row.id for row in rows}))
        found = session.exec(select_rows(Commitment).where(col(Commitment.id).in_(ids))).all()
        commitments = {each.id: each for each in found}
        history.apply_all(session, self.act, [(commitments[row.id], self._values(row)) for row in rows])
        if _column(self.edit.field) in _SEARCHED:
            indexing.put_words(session, found)
        session.expunge_all()  # a hundred thousand of them would stay in memory

    def _values(self, row: Row[Any]) -> dict[str, object]:
        found = _planned(row, self.edit, self.value)
        if isinstance(found, Skip) or row.version != self.versions[row.id]:
            raise ChangedMeanwhileError(id=row.id)
        values: dict[str, object] = {_column(self.edit.field): found}
        if self.edit.field is BulkField.DUE_DATE:
            values["due_origin"] = DueOrigin.MANUAL.value if found else ""
        return values


def _rows(session: Session, ids: Sequence[int]) -> Iterator[Row[Any]]:
    for start in range(0, len(ids), AT_ONCE):
        yield from session.connection().execute(_ROWS, {"ids": json.dumps(list(ids[start : start + AT_ONCE]))}).all()


def _column(name: BulkField) -> str:
    return "tags" if name in {BulkField.ADD_TAG, BulkField.REMOVE_TAG} else str(name)


def _checked(edit: BulkEdit) -> object:
    value = edit.value
    if edit.field is BulkField.DUE_DATE:
        is_fit = value is None or isinstance(value, dt.date)
    elif edit.field is BulkField.STATUS:
        is_fit = value in set(Status)
    elif edit.field is BulkField.RESPONSIBLE:
        is_fit = isinstance(value, str)
    else:
        return checked_tag(value)
    if not is_fit:
        other = Told("een datum, een naam, of leeg", "a date, a name, or nothing")
        allowed = ", ".join(Status) if edit.field is BulkField.STATUS else other
        raise InvalidValueError(
            value=str(value)[:40], field=DUTCH_NAMES[str(edit.field)], field_en=str(edit.field), allowed=allowed
        )
    return str(value) if isinstance(value, str) else value


def _planned(row: Row[Any], edit: BulkEdit, value: object) -> object | Skip:
    """Return the new value of a row's column, or why it is passed over."""
    old = getattr(row, _column(edit.field))
    new = _TAGGED[edit.field](old, value) if edit.field in _TAGGED else value
    if new == old:
        return Skip.SAME
    if row.review == Review.REJECTED and edit.field in {BulkField.STATUS, BulkField.DUE_DATE}:
        return Skip.REJECTED
    if edit.field is BulkField.STATUS and needs_reason(old, new) and not edit.why.strip():
        return Skip.NO_REASON
    if isinstance(new, dt.date) and row.letter_date is not None and new < row.letter_date:
        return Skip.BEFORE_LETTER
    return new


def _with_tag(old: list[str], tag: object) -> list[str]:
    return old if tag in old else [*old, str(tag)]


def _without_tag(old: list[str], tag: object) -> list[str]:
    return [each for each in old if each != tag]


_TAGGED = {BulkField.ADD_TAG: _with_tag, BulkField.REMOVE_TAG: _without_tag}

"""What every command starts from: the open data folder, the day, and the filters as typed."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tracker.errors import InvalidValueError, NotFoundError
from tracker.services import commitments
from tracker.services.rows import Facets, Filters
from tracker.services.sorting import dutch_key
from tracker.services.workspace import Workspace, open_workspace
from tracker.terms import ListView
from tracker.told import Told

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

OK, REFUSED = 0, 1

HIGHEST_NUMBER = 2**63 - 1
"""The highest number that SQLite can give a row."""


@contextmanager
def opened(args: argparse.Namespace) -> Iterator[Workspace]:
    """Open the data folder and close it again."""
    workspace = open_workspace(args.data)
    try:
        yield workspace
    finally:
        workspace.close()


def today(args: argparse.Namespace) -> dt.date:
    """Return the day to reckon from."""
    chosen: dt.date | None = args.today
    return chosen or dt.datetime.now().astimezone().date()


def is_number(named: str) -> bool:
    """Say whether a word is the number of a row rather than the name of a file."""
    return named.isdecimal() and len(named) <= len(str(HIGHEST_NUMBER))


def possible(number: int, what: str = "toezegging", what_en: str = "commitment") -> int:
    """Return the number; raises ``NotFoundError`` for one that no row can have."""
    if not 0 < number <= HIGHEST_NUMBER:
        raise NotFoundError(what=what, what_en=what_en, id=number)
    return number


def filters(workspace: Workspace, args: argparse.Namespace) -> Filters:
    """Return the filters; case, accents and the spaces in a dossier play no part.

    Raises ``InvalidValueError`` for a status, ministry, dossier, person or tag that is not there.
    """
    facets = commitments.facets(workspace)
    return Filters(
        view=ListView(args.view),
        query=args.query,
        in_letters=args.in_letters,
        status=known(args.status, facets.statuses, "de status", "status"),
        ministry=known(args.ministry, facets.ministries, "het ministerie", "ministry"),
        dossier=known(args.dossier, facets.dossiers, "het dossier", "dossier"),
        kind=args.kind,
        tier=args.tier,
        person=known(args.person, _persons(facets), "de persoon", "person"),
        tag=known(args.tag, facets.tags, "het label", "tag"),
        due_from=args.due_from,
        due_to=args.due_to,
        amount_from=args.amount_from,
        amount_to=args.amount_to,
        overdue_only=args.overdue,
        unreviewed=args.unreviewed,
    )


def _persons(facets: Facets) -> tuple[str, ...]:
    return tuple(sorted({*facets.signatories, *facets.responsible, *facets.actors}))


def known_ministry(workspace: Workspace, typed: str) -> str:
    """Return a ministry as it is written here; raises ``InvalidValueError`` for one that is not there."""
    return known(typed, commitments.facets(workspace).ministries, "het ministerie", "ministry")


def known(typed: str, values: tuple[str, ...], field: str, field_en: str) -> str:
    """Return the value that is meant; raises ``InvalidValueError`` for one that is not there."""
    if not typed.strip():
        return ""
    for value in values:
        if _plain(value) == _plain(typed):
            return value
    allowed = ", ".join(values) or Told("nog niets", "nothing yet")
    raise InvalidValueError(value=typed, field=field, field_en=field_en, allowed=allowed)


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", dutch_key(text)[0])

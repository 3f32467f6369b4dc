"""Who was responsible for a commitment then and who is now, and handing a whole portfolio over in one change."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import func
from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import EmptyPortfolioError, InvalidValueError
from tracker.government.posts import build_government
from tracker.models import Commitment, Letter
from tracker.paths import RESOURCES
from tracker.services import commitments, history, indexing
from tracker.services.conditions import in_sight
from tracker.services.rows import Change
from tracker.terms import OPEN_STATUSES, Review
from tracker.told import Told

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy import ColumnElement

    from tracker.government.posts import Government, Post
    from tracker.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A post and who held it: ``name`` is empty when the table does not say; ``source`` is a web address."""

    title: str
    ministry: str
    name: str
    is_acting: bool
    since: dt.date | None
    source: str


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who answered for a commitment when it was made, and who answers for it now; ``None`` where that is not known."""

    then: OfficeHolder | None
    now: OfficeHolder | None


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What is open of one ministry, under its present name: who leads it now, and who has what of it (name → count).

    ``responsible`` has an empty name for what nobody has.
    """

    ministry: str
    minister: str
    responsible: dict[str, int]

    @property
    def open(self) -> int:
        """How many commitments are open."""
        return sum(self.responsible.values())


@cache
def load_government() -> Government:
    """Return the checked tables; raise ``ValueError`` naming the row where one is wrong."""
    files = (RESOURCES / "ministries" / name for name in ("posts.toml", "state_secretaries.toml"))
    ministers, juniors = (tomllib.loads(file.read_text(encoding="utf-8")) for file in files)
    return build_government(ministers, juniors)


def responsibility_of(workspace: Workspace, commitment_id: int, today: dt.date) -> Responsibility:
    """Return who was and who is responsible for a commitment; raises ``NotFoundError``."""
    with database.reading(workspace.engine) as session:
        commitment = commitments.find(session, commitment_id)
        letter = session.get_one(Letter, commitment.letter_id)
        post = _post_of(commitment, letter)
        written = letter.date
    if post is None or written is None:
        return Responsibility(None, None)
    heir = load_government().heir_of(post, today)
    return Responsibility(_held(post, written), _held(heir, today) if heir else None)


def ministry_now(ministry: str, written: dt.date | None, today: dt.date) -> str:
    """Return the ministry that took a ministry's work over, its own name when none did or nothing is known."""
    post = load_government().head_of(ministry, written) if written else None
    heir = load_government().heir_of(post, today) if post else None
    return heir.ministry if heir and heir.ministry else ministry


def head_now(ministry: str, today: dt.date) -> OfficeHolder | None:
    """Return who leads a ministry; ``None`` when no such ministry is known on that day."""
    head = load_government().head_of(ministry, today)
    return _held(head, today) if head else None


def _post_of(commitment: Commitment, letter: Letter) -> Post | None:
    """Return the post that promised: by the words for who promises, by who signed, or by the ministry."""
    government = load_government()
    if letter.date is None:
        return None
    by_words = re.search(r"minister|staatssecretaris", commitment.actor, re.IGNORECASE)
    for words in (commitment.actor if by_words else "", *letter.offices[:1]):
        post = government.post_named(words, letter.date, letter.signatories)
        if post is not None:
            return post
    return government.head_of(letter.ministry, letter.date)


def _held(post: Post, day: dt.date) -> OfficeHolder:
    holder = post.holder_on(day)
    if holder is None:
        return OfficeHolder(post.full_title, post.ministry, "", is_acting=False, since=None, source=post.source)
    return OfficeHolder(
        post.full_title,
        post.ministry,
        holder.name,
        is_acting=holder.is_acting,
        since=holder.start,
        source=holder.source,
    )


def office_holders(day: dt.date) -> tuple[OfficeHolder, ...]:
    """Return every post of a day with who held it, by ministry, its head first."""
    posts = load_government().posts_on(day)
    ordered = sorted(posts, key=lambda post: (post.ministry, not post.leads, post.is_junior, post.title, post.field))
    return tuple(_held(post, day) for post in ordered)


def portfolios(workspace: Workspace, today: dt.date) -> tuple[Portfolio, ...]:
    """Return what is open and not rejected, by ministry as it is called on ``today``; the largest first."""
    with database.reading(workspace.engine) as session:
        open_ones = (
            select(Letter.ministry, Commitment.responsible, func.count())
            .select_from(Commitment)
            .join(Letter, col(Letter.id) == Commitment.letter_id)
            .where(*_open())
            .group_by(Letter.ministry, Commitment.responsible)
        )
        found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for ministry, responsible, count in session.exec(open_ones):
            found[_present_name(ministry, today)][responsible] += count
    made = [Portfolio(name, _minister(name, today), dict(people)) for name, people in found.items() if name]
    return tuple(sorted(made, key=lambda each: (-each.open, each.ministry)))


def _present_name(ministry: str, today: dt.date) -> str:
    government = load_government()
    heads = [post for post in government.posts if post.leads and post.ministry == ministry]
    heir = government.heir_of(heads[-1], today) if heads else None
    return heir.ministry if heir else ministry


def _minister(ministry: str, today: dt.date) -> str:
    head = load_government().head_of(ministry, today)
    holder = head.holder_on(today) if head else None
    return holder.name if holder else ""


def reassign(
    workspace: Workspace, to: str, today: dt.date, *, ministry: str = "", responsible: str = "", why: str = ""
) -> Change:
    """Make somebody responsible for a whole portfolio, as one change: what is open and not rejected.

    ``ministry`` takes the letters of a ministry under all its earlier names too, ``responsible`` what one person has
    now; with both, both must hold. Raises ``InvalidValueError`` when neither is given, or no name, and
    ``EmptyPortfolioError`` when nothing open is theirs.
    """
    if not to.strip() or not (ministry or responsible):
        allowed = Told(
            "een naam, met een ministerie of de huidige verantwoordelijke",
            "a name, with a ministry or the person who is responsible now",
        )
        raise InvalidValueError(value=to, field="de overdracht", field_en="the transfer", allowed=allowed)
    act = history.begin_act(workspace, "reassign", why=why)
    with database.writing(workspace.engine) as session:
        rows = _portfolio(session, today, ministry=ministry, responsible=responsible)
        if not rows:
            raise EmptyPortfolioError(whose=", ".join(filter(None, (ministry, responsible))))
        changed = history.apply_all(session, act, [(row, {"responsible": to.strip()}) for row in rows])
        ids = frozenset(row.id or 0 for row in changed)
        indexing.put_commitments(session, ids)
    return Change(act.change_id, commitments=ids)


def _portfolio(session: Session, today: dt.date, *, ministry: str, responsible: str) -> list[Commitment]:
    wanted = select(Commitment).join(Letter, col(Letter.id) == Commitment.letter_id).where(*_open())
    if ministry:
        names = load_government().ministries_before(ministry, today)
        wanted = wanted.where(col(Letter.ministry).in_(names))
    if responsible:
        wanted = wanted.where(Commitment.responsible == responsible)
    return list(session.exec(wanted.order_by(col(Commitment.id))))


def _open() -> tuple[ColumnElement[bool], ...]:
    return (
        in_sight(),
        col(Commitment.review) != Review.REJECTED,
        col(Commitment.status).in_([status.value for status in OPEN_STATUSES]),
    )

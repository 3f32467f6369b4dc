"""Cabinets, posts and who held them, from two files in ``resources/ministries``; every row names its source."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Cabinet:
    """A cabinet in office from the day it was sworn in; ``end`` is the day of the next one, ``None`` while it sits."""

    name: str
    start: dt.date
    end: dt.date | None
    source: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held a post until ``end``, on which day the next one counts; ``source`` is a web address."""

    name: str
    start: dt.date
    end: dt.date | None
    source: str
    is_acting: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """A minister's post as long as it had this title and ministry.

    ``heir`` is the post that the portfolio went to; ``leads`` tells the head of a ministry from a minister without one.
    ``is_junior`` is a state secretary's, of which a ministry may have several at a time: ``field`` tells them apart.
    """

    id: str
    title: str
    ministry: str
    start: dt.date
    end: dt.date | None
    heir: str
    leads: bool
    source: str
    holders: tuple[Holder, ...]
    is_junior: bool = False
    field: str = ""

    @property
    def portfolio(self) -> str:
        """What the minister is minister of."""
        return _TITLE.sub("", self.title)

    @property
    def full_title(self) -> str:
        """The title, with the field of a state secretary who is not the only one."""
        return f"{self.title} ({self.field})" if self.field else self.title

    def holder_on(self, day: dt.date) -> Holder | None:
        """Return who held it on a day; ``None`` when the table does not say."""
        return next((each for each in self.holders if _covers(each, day)), None)


@dataclass(frozen=True, slots=True)
class Government:
    """All of it."""

    cabinets: tuple[Cabinet, ...]
    posts: tuple[Post, ...]

    def cabinet_on(self, day: dt.date) -> Cabinet | None:
        """Return the cabinet that sat on a day."""
        return next((each for each in self.cabinets if _covers(each, day)), None)

    def posts_on(self, day: dt.date) -> tuple[Post, ...]:
        """Return the posts that were there on a day."""
        return tuple(each for each in self.posts if _covers(each, day))

    def post_named(self, words: str, day: dt.date, signed: Iterable[str] = ()) -> Post | None:
        """Return the post of that day that an office ("Minister voor Medische Zorg") names; the longest name counts.

        A state secretary must be among the names of who ``signed`` where these are known, for the tables may lack the
        other one of the ministry; without names there must be one only, or one whose field the office names.
        """
        plain = _plain(words)
        junior = "staatssecretaris" in plain
        named = [each for each in self.posts_on(day) if each.is_junior is junior and _plain(each.portfolio) in plain]
        if junior:
            names = [f" {_plain(name)} " for name in signed]
            told = [each for each in named if (_is_signer(each, names) if names else _plain(each.field) in plain)]
            return told[0] if len(told) == 1 else None
        return max(named, key=lambda each: len(each.portfolio), default=None) if plain else None

    def head_of(self, ministry: str, day: dt.date) -> Post | None:
        """Return the post that led a ministry on a day."""
        return next((each for each in self.posts_on(day) if each.leads and each.ministry == ministry), None)

    def heir_of(self, post: Post, day: dt.date) -> Post | None:
        """Return the post that has the portfolio on a day: the same one, or what it went to since.

        What a state secretary had who left is the minister's, who answers for it too; the next one may have other work.
        """
        if post.is_junior and not _covers(post, day):
            head = self.head_of(post.ministry, post.start)
            return self.heir_of(head, day) if head else None
        found: Post | None = post
        seen: set[str] = set()
        while found is not None and found.id not in seen:
            if _covers(found, day):
                return found
            seen.add(found.id)
            found = next((each for each in self.posts if each.id == found.heir), None) if found.heir else None
        return self.head_of(post.ministry, day)

    def ministries_before(self, ministry: str, day: dt.date) -> frozenset[str]:
        """Return every ministry whose portfolio a ministry has on a day, under whatever name; itself among them."""
        heads = (each for each in self.posts if each.leads)
        heirs = {each.ministry: self.heir_of(each, day) for each in heads}
        return frozenset({ministry} | {name for name, heir in heirs.items() if heir and heir.ministry == ministry})


_TITLE = re.compile(r"^(?:(?:Minister-president, )?Minister (?:van|voor)|Staatssecretaris van) ")
_INITIALS = re.compile(r"^(?:[^\W\d_]{1,2}\.)+\s*")
_FIRST = dt.date(2010, 1, 1)


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[,.]", " ", words.lower().replace("&", "en")).split())


def _is_signer(post: Post, names: Iterable[str]) -> bool:
    surnames = [f" {_plain(_INITIALS.sub('', holder.name))} " for holder in post.holders]
    return any(surname in name for surname in surnames for name in names)


def _covers(each: Cabinet | Post | Holder, day: dt.date) -> bool:
    return each.start <= day and (each.end is None or day < each.end)


def build_government(tables: Table, juniors: Table | None = None) -> Government:
    """Return the tables as checked data; raise ``ValueError`` that names the row that is wrong."""
    sources: Mapping[str, str] = tables.get("sources", {})
    cabinets = tuple(
        Cabinet(each["name"], *_days(each, each["name"]), _source(each, sources, each["name"]))
        for each in tables.get("cabinet", ())
    )
    rows = (juniors or {}).get("state_secretary", ())
    posts = (
        *(_post(each, sources) for each in tables.get("post", ())),
        *(_junior(each, number, (juniors or {}).get("sources", {})) for number, each in enumerate(rows, 1)),
    )
    ids = [each.id for each in posts]
    for post in posts:
        if ids.count(post.id) > 1:
            raise ValueError(f"posts.toml: “{post.id}” stands there twice")
        if post.heir and post.heir not in ids:
            raise ValueError(f"posts.toml: {post.id}: no post “{post.heir}”")
    return Government(cabinets, posts)


def _post(table: Table, sources: Mapping[str, str]) -> Post:
    name = str(table.get("id", "?"))
    start, end = _days(table, name)
    holders = tuple(_holders(table, sources, name))
    for one, other in itertools.pairwise(holders):
        if one.end is None or other.start < one.end:
            raise ValueError(f"posts.toml: {name}: {other.name} comes before {one.name} leaves")
    for holder in holders:
        if holder.start < start or (end is not None and (holder.end is None or holder.end > end)):
            raise ValueError(f"posts.toml: {name}: {holder.name} holds it outside its days")
    return Post(
        id=name,
        title=table["title"],
        ministry=table["ministry"],
        start=start,
        end=end,
        heir=str(table.get("heir", "")),
        leads=bool(table.get("leads", True)),
        source=_source(table, sources, name),
        holders=holders,
    )


def _junior(table: Table, number: int, sources: Mapping[str, str]) -> Post:
    """Return the stay of one state secretary as a post of its own."""
    where = f"staatssecretaris {number}"
    holder = next(_holders({"holders": [table]}, sources, where))
    return Post(
        id=where, title=f"Staatssecretaris van {table['ministry']}", ministry=table["ministry"], start=holder.start,
        end=holder.end, heir="", leads=False, source=holder.source, holders=(holder,), is_junior=True,
        field=str(table.get("field", "")),
    )  # fmt: skip


def _holders(table: Table, sources: Mapping[str, str], post: str) -> Iterator[Holder]:
    for each in table.get("holders", ()):
        where = f"{post}: {each.get('name', '?')}"
        start, end = _days(each, where)
        yield Holder(each["name"], start, end, _source(each, sources, where), bool(each.get("acting", False)))


def _days(table: Table, where: str) -> tuple[dt.date, dt.date | None]:
    start, end = table.get("from"), table.get("to")
    if not isinstance(start, dt.date) or start < _FIRST or (end is not None and not isinstance(end, dt.date)):
        raise ValueError(f"posts.toml: {where}: “from” and “to” are days from 2010 on")
    if end is not None and end <= start:
        raise ValueError(f"posts.toml: {where}: ends before it begins")
    return start, end


def _source(table: Table, sources: Mapping[str, str], where: str) -> str:
    key = table.get("source", "")
    if key not in sources:
        raise ValueError(f"posts.toml: {where}: no source “{key}”")
    return sources[key]

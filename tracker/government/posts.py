"""Cabinets, posts and who held them, read from ``resources/ministries/posts.toml``; every row names its source."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

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

    @property
    def portfolio(self) -> str:
        """What the minister is minister of."""
        return _TITLE.sub("", self.title)

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

    def post_named(self, words: str, day: dt.date) -> Post | None:
        """Return the post of that day that an office ("Minister voor Medische Zorg") names; the longest name counts."""
        plain = _plain(words)
        if not plain or "staatssecretaris" in plain:
            return None
        named = [each for each in self.posts_on(day) if _plain(each.portfolio) in plain]
        return max(named, key=lambda each: len(each.portfolio), default=None)

    def head_of(self, ministry: str, day: dt.date) -> Post | None:
        """Return the post that led a ministry on a day."""
        return next((each for each in self.posts_on(day) if each.leads and each.ministry == ministry), None)

    def heir_of(self, post: Post, day: dt.date) -> Post | None:
        """Return the post that has the portfolio on a day: the same one, or what it went to since."""
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


_TITLE = re.compile(r"^(?:Minister-president, )?Minister (?:van|voor) ")
_FIRST = dt.date(2010, 1, 1)


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[,.]", " ", words.lower().replace("&", "en")).split())


def _covers(each: Cabinet | Post | Holder, day: dt.date) -> bool:
    return each.start <= day and (each.end is None or day < each.end)


def build_government(tables: Table) -> Government:
    """Return the tables as checked data; raise ``ValueError`` that names the row that is wrong."""
    sources: Mapping[str, str] = tables.get("sources", {})
    cabinets = tuple(
        Cabinet(each["name"], *_days(each, each["name"]), _source(each, sources, each["name"]))
        for each in tables.get("cabinet", ())
    )
    posts = tuple(_post(each, sources) for each in tables.get("post", ()))
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

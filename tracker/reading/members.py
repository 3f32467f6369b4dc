"""What a zip file holds, as it crosses from the reader process to the program."""

from __future__ import annotations

from typing import NamedTuple


class Member(NamedTuple):
    """One file from a zip: ``name`` is its last part only, for people; nothing is ever written under it."""

    name: str
    data: bytes


class MemberBatch(NamedTuple):
    """Some members in their order, and the index to ask the next batch from; ``None`` after the last."""

    members: tuple[Member, ...]
    next_index: int | None

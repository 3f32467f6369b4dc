"""The linkbook of this installation, read once from the TOML files in ``resources/linking``."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from tracker.linking.linkbook import FILES, build_linkbook
from tracker.paths import RESOURCES
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from tracker.linking.linkbook import Linkbook


@cache
def load_linkbook() -> Linkbook:
    """Return the checked linkbook; raise ``ValueError`` naming the file and rule where one is wrong."""
    folder = RESOURCES / "linking"
    tables = {name: tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in FILES}
    return build_linkbook(tables, load_rulebook())

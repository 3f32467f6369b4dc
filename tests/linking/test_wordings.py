from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from tracker.linking.linkbook import FILES, build_linkbook
from tracker.paths import RESOURCES
from tracker.services.rulebook import load_rulebook

TABLES: dict[str, Any] = {
    name: tomllib.loads((RESOURCES / "linking" / f"{name}.toml").read_text(encoding="utf-8")) for name in FILES
}
EXAMPLES = [
    pytest.param(entry, sentence, wanted, id=f"{entry['id']}-{number}-{wanted}")
    for part in ("back", "outcome")
    for entry in TABLES["wordings"][part]
    for wanted in ("hit", "miss")
    for number, sentence in enumerate(entry[wanted])
]


@pytest.mark.parametrize(("entry", "sentence", "wanted"), EXAMPLES)
def test_a_wording_holds_for_its_own_examples(entry: dict[str, Any], sentence: str, wanted: str) -> None:
    lower = sentence.lower()
    held = re.search(entry["pattern"], lower) and not (
        "not_pattern" in entry and re.search(entry["not_pattern"], lower)
    )

    assert bool(held) == (wanted == "hit")


@pytest.mark.parametrize(
    ("change", "named"),
    [({"kind": "verdampt"}, "vervalt"), ({"pattern": "("}, "vervalt")],
)
def test_a_wrong_rule_is_named(change: dict[str, str], named: str) -> None:
    first = TABLES["wordings"]["outcome"][0] | change
    tables = TABLES | {"wordings": TABLES["wordings"] | {"outcome": [first]}}

    with pytest.raises(ValueError, match=named):
        build_linkbook(tables, load_rulebook())


def test_every_feature_has_a_weight_and_every_order_a_feature() -> None:
    assert set(TABLES["weights"]["order"]) <= set(TABLES["weights"]["points"])

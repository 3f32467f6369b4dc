"""The tables of linking as checked data: wordings, weights and common words, beside the rulebook of extraction."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tracker.linking.weighing import Weights
from tracker.linking.wordings import BackRule, OutcomeRule
from tracker.stemming import stems_of, words_of
from tracker.terms import LinkKind

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook

Table = Mapping[str, Any]
Pattern = re.Pattern[str]
FILES = ("wordings", "weights", "register_weights", "common_words")


@dataclass(frozen=True, slots=True)
class Timing:
    """Words by which a sentence tells when something will come now; each is explained in the table."""

    goes_on: Pattern
    rest: Pattern
    to_the_kamer: Pattern
    comes: Pattern
    perfect: Pattern
    bare_day: Pattern
    now: Pattern
    negated: Pattern
    reason: Pattern
    old_term: Pattern
    stretched: Pattern


@dataclass(frozen=True, slots=True)
class Linkbook:
    """Everything that linking knows of the language."""

    rulebook: Rulebook
    back: tuple[BackRule, ...]
    outcomes: tuple[OutcomeRule, ...]
    timing: Timing
    weights: Weights
    register_weights: Weights
    """What counts between an official record and a commitment."""
    per_thousand: Mapping[str, float]
    never: frozenset[str]
    """Stems that tell nothing of a subject."""


def build_linkbook(tables: Mapping[str, Table], rulebook: Rulebook) -> Linkbook:
    """Return the linkbook made of the tables; raise ``ValueError`` naming the rule where one is wrong."""
    wordings = tables["wordings"]
    return Linkbook(
        rulebook=rulebook,
        back=tuple(_back(entry) for entry in wordings["back"]),
        outcomes=tuple(_outcome(entry) for entry in wordings["outcome"]),
        timing=Timing(**{name: re.compile(words, re.IGNORECASE) for name, words in wordings["timing"].items()}),
        weights=_weights(tables["weights"]),
        register_weights=_weights(tables["register_weights"]),
        per_thousand=dict(tables["common_words"]["per_thousand"]),
        never=frozenset(stems_of(words_of(tables["common_words"]["never"]))),
    )


def _weights(table: Table) -> Weights:
    return Weights(dict(table["points"]), dict(table["order"]), float(table["bias"]), float(table["threshold"]))


def _back(entry: Table) -> BackRule:
    return BackRule(entry["id"], int(entry["strength"]), _pattern(entry, "pattern"), _optional(entry))


def _outcome(entry: Table) -> OutcomeRule:
    try:
        kind = LinkKind(entry["kind"]) if entry["kind"] else None
    except ValueError as error:
        raise ValueError(f"wordings: {entry['id']}: {error}") from error
    flags = {name: bool(entry.get(name, False)) for name in ("supposes", "hands_over")}
    return OutcomeRule(entry["id"], kind, _pattern(entry, "pattern"), _optional(entry), **flags)


def _optional(entry: Table) -> Pattern | None:
    return _pattern(entry, "not_pattern") if "not_pattern" in entry else None


def _pattern(entry: Table, key: str) -> Pattern:
    try:
        return re.compile(entry[key])
    except (KeyError, re.error) as error:
        raise ValueError(f"wordings: {entry.get('id', '?')}: {key}: {error}") from error

"""The tables of linking as checked data: wordings, weights and common words, beside the rulebook of extraction."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tracker.extraction.guarded import Guarded, guarded
from tracker.linking.likeness import Weigh, form_of, weigher
from tracker.linking.senses import Senses, senses_of
from tracker.linking.weighing import KindWeights, Weights
from tracker.linking.wordings import BackRule, OutcomeRule, Wordings
from tracker.stemming import stems_of, words_of
from tracker.terms import LinkKind

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook

Table = Mapping[str, Any]
Pattern = re.Pattern[str]
FILES = ("wordings", "weights", "register_weights", "common_words", "senses", "kinds")


@dataclass(frozen=True, slots=True)
class Timing:
    """Words by which a sentence tells when something will come now; each is explained in the table."""

    points: Pattern
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
    reports: Pattern
    presents: Pattern
    talk: Pattern
    others_act: Pattern


@dataclass(frozen=True, slots=True)
class Linkbook:
    """Everything that linking knows of the language."""

    rulebook: Rulebook
    wordings: Wordings
    timing: Timing
    weights: Weights
    register_weights: Weights
    """What counts between an official record and a commitment."""
    kinds: KindWeights
    per_thousand: Mapping[str, float]
    never: frozenset[str]
    """Stems that tell nothing of a subject."""
    weigh: Weigh
    """How much a word form says where common words count too."""
    senses: Senses
    changes: frozenset[str]
    """Forms of verbs of changing."""


def build_linkbook(tables: Mapping[str, Table], rulebook: Rulebook) -> Linkbook:
    """Return the linkbook made of the tables; raise ``ValueError`` naming the rule where one is wrong."""
    wordings, common = tables["wordings"], tables["common_words"]
    return Linkbook(
        rulebook=rulebook,
        wordings=_wordings(wordings),
        timing=Timing(**{name: re.compile(words, re.IGNORECASE) for name, words in wordings["timing"].items()}),
        weights=_weights(tables["weights"]),
        register_weights=_weights(tables["register_weights"]),
        kinds={LinkKind(name): dict(signs) for name, signs in tables["kinds"].items()},
        per_thousand=common["per_thousand"],
        never=frozenset(stems_of(words_of(common["never"]))),
        weigh=weigher(common["per_thousand"], frozenset(map(form_of, words_of(common["empty"])))),
        senses=senses_of(tables["senses"]["groups"]),
        changes=frozenset(map(form_of, words_of(tables["senses"]["changes"]))),
    )


def _wordings(table: Table) -> Wordings:
    return Wordings(
        back=tuple(_back(entry) for entry in table["back"]),
        outcomes=tuple(_outcome(entry) for entry in table["outcome"]),
        signs={name: re.compile(words, re.IGNORECASE) for name, words in table["signs"].items()},
        asides=tuple(re.compile(words, re.IGNORECASE) for words in table["asides"].values()),
    )


def _weights(table: Table) -> Weights:
    between = dict(table.get("between", {}))
    return Weights(
        dict(table["points"]), dict(table["order"]), between, float(table["bias"]), float(table["threshold"])
    )


def _back(entry: Table) -> BackRule:
    return BackRule(entry["id"], int(entry["strength"]), _pattern(entry, "pattern"), _optional(entry))


def _outcome(entry: Table) -> OutcomeRule:
    try:
        kind = LinkKind(entry["kind"]) if entry["kind"] else None
    except ValueError as error:
        raise ValueError(f"wordings: {entry['id']}: {error}") from error
    flags = {name: bool(entry.get(name, False)) for name in ("supposes", "hands_over")}
    return OutcomeRule(entry["id"], kind, _pattern(entry, "pattern"), _optional(entry), **flags)


def _optional(entry: Table) -> Guarded | None:
    return _pattern(entry, "not_pattern") if "not_pattern" in entry else None


def _pattern(entry: Table, key: str) -> Guarded:
    try:
        return guarded(entry[key])
    except (KeyError, re.error) as error:
        raise ValueError(f"wordings: {entry.get('id', '?')}: {key}: {error}") from error

"""Which commitments a report holds, in Dutch words for its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.reports.dutch import amount, kind_label, long_date, status_label
from tracker.terms import SOON_DAYS, Age, Kept, ListView, Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TITLES = {
    ListView.REVIEW: "Voorstellen die nog beoordeeld moeten worden",
    ListView.OPEN: "Openstaande toezeggingen",
    ListView.OVERDUE: "Toezeggingen waarvan de termijn is verlopen",
    ListView.SOON: f"Toezeggingen waarvan de termijn binnen {SOON_DAYS} dagen verloopt",
    ListView.HALF_YEAR: "Toezeggingen waarvan de termijn in het komende half jaar verloopt",
    ListView.DONE: "Afgedane en vervallen toezeggingen",
    ListView.ALL: "Overzicht van toezeggingen",
}


def title_of(view: ListView) -> str:
    """Return the report's title for a view."""
    return _TITLES[view]


def words_of_filters(chosen: Mapping[str, Any]) -> str:
    """Return the filters that are set, by their names, as one line; empty when there are none."""
    named = [f"{name}: {say(chosen[field])}" for field, (name, say) in _NAMED.items() if chosen.get(field)]
    named += [words for name, start, end, say in _RANGES if (words := _range(name, chosen, start, end, say))]
    return "; ".join(named + [words for field, words in _FLAGS.items() if chosen.get(field)])


def _range(name: str, chosen: Mapping[str, Any], start: str, end: str, say: Callable[[Any], str]) -> str:
    parts = [f"vanaf {say(chosen[start])}"] if chosen.get(start) is not None else []
    parts += [f"t/m {say(chosen[end])}"] if chosen.get(end) is not None else []
    return f"{name}: {' '.join(parts)}" if parts else ""


_AGES: dict[str, str] = {
    Age.QUARTER: "minder dan 3 maanden",
    Age.HALF: "3 tot 6 maanden",
    Age.YEAR: "6 tot 12 maanden",
    Age.TWO_YEARS: "1 tot 2 jaar",
    Age.OLDER: "2 jaar of langer",
}
_KEPT: dict[str, str] = {
    Kept.IN_TIME: "binnen de eerste termijn",
    Kept.POSTPONED: "na uitstel, binnen de nieuwe termijn",
    Kept.LATE: "te laat",
    Kept.UNKNOWN: "geen termijn of geen brief van nakoming",
}
_TIERS: dict[str, str] = {Tier.FIRM: "hard", Tier.SOFT: "zacht"}

_NAMED: dict[str, tuple[str, Callable[[Any], str]]] = {
    "query": ("zoekwoorden", lambda query: f"“{query}”"),
    "status": ("status", lambda status: status_label(status).lower()),
    "ministry": ("ministerie", str),
    "dossier": ("dossier", str),
    "letter": ("brief", str),
    "person": ("persoon", str),
    "kind": ("soort", lambda kind: kind_label(kind).lower()),
    "tier": ("sterkte", lambda tier: _TIERS.get(tier, tier)),
    "tag": ("label", str),
    "age": ("ouderdom", lambda age: _AGES.get(age, age)),
    "kept": ("nakoming", lambda kept: _KEPT.get(kept, kept)),
}
_RANGES: tuple[tuple[str, str, str, Callable[[Any], str]], ...] = (
    ("termijn", "due_from", "due_to", long_date),
    ("bedrag", "amount_from", "amount_to", amount),
)
_FLAGS = {
    "overdue_only": "alleen verlopen termijnen",
    "unreviewed": "alleen wat nog niet beoordeeld is",
    "in_letters": "ook gezocht in de tekst van de brieven",
}

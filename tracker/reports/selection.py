"""Which commitments a report holds, in Dutch words for its head."""

from __future__ import annotations

from tracker.reports.dutch import kind_label, status_label
from tracker.terms import SOON_DAYS, ListView

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


def words_of_filters(*, query: str, status: str, ministry: str, dossier: str, kind: str, overdue_only: bool) -> str:
    """Return the filters as one line, empty when there are none."""
    parts = {
        "zoekwoorden": f"“{query}”" if query.strip() else "",
        "status": status_label(status).lower() if status else "",
        "ministerie": ministry,
        "dossier": dossier,
        "soort": kind_label(kind).lower() if kind else "",
    }
    named = [f"{name}: {value}" for name, value in parts.items() if value]
    return "; ".join(named + ["alleen verlopen termijnen"] * overdue_only)

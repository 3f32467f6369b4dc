"""What a report says of the filters that it was made with."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields

from tracker.reports.selection import words_of_filters
from tracker.services.rows import Filters
from tracker.terms import Age, CommitmentKind, Kept, Status, Tier

SET = {
    "query": "bermen",
    "status": Status.OPEN,
    "ministry": "Defensie",
    "dossier": "28 676",
    "letter_id": 3,
    "person": "A. Jansen",
    "kind": CommitmentKind.FINANCIAL,
    "tier": Tier.SOFT,
    "tag": "navragen",
    "due_from": dt.date(2026, 1, 1),
    "due_to": dt.date(2026, 12, 31),
    "amount_from": 200_000.0,
    "amount_to": 0.0,
    "overdue_only": True,
    "unreviewed": True,
    "age": Age.OLDER,
    "kept": Kept.LATE,
    "in_letters": True,
}


def test_every_filter_is_told() -> None:
    names = {each.name for each in fields(Filters)} - {"view"}
    assert names == set(SET)
    told = words_of_filters(SET | {"letter": "Kamerstuk 28 676, nr. 9"})
    assert told == (
        "zoekwoorden: “bermen”; status: openstaand; ministerie: Defensie; dossier: 28 676; "
        "brief: Kamerstuk 28 676, nr. 9; persoon: A. Jansen; soort: geld; sterkte: zacht; label: navragen; "
        "ouderdom: 2 jaar of langer; nakoming: te laat; termijn: vanaf 1 januari 2026 t/m 31 december 2026; "
        "bedrag: vanaf € 200.000 t/m € 0; alleen verlopen termijnen; alleen wat nog niet beoordeeld is; "
        "ook gezocht in de tekst van de brieven"
    )
    for name, value in SET.items():
        assert words_of_filters({name: value, "letter": "x" if name == "letter_id" else ""}), name


def test_no_filter_tells_nothing() -> None:
    assert words_of_filters({each.name: each.default for each in fields(Filters)}) == ""

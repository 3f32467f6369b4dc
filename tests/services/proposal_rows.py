"""Proposals for tests that need no database."""

from __future__ import annotations

import datetime as dt

from tracker.services.rows import ProposalRow, ReasonRow
from tracker.terms import LinkKind


def proposal(promise: str, proof: str, *reasons: ReasonRow) -> ProposalRow:
    """Return a proposal with these two sentences and reasons."""
    return ProposalRow(
        id=1,
        commitment_id=1,
        commitment=promise,
        commitment_quote=promise,
        commitment_letter="Kamerstuk 27 625, nr. 12",
        commitment_letter_id=1,
        commitment_file="a.txt",
        commitment_date=dt.date(2023, 5, 3),
        due_date=None,
        letter_id=2,
        letter="Kamerstuk 27 625, nr. 40",
        letter_file="b.txt",
        letter_date=dt.date(2023, 11, 20),
        kind=LinkKind.FULFILMENT,
        quote=proof,
        start=0,
        end=len(proof),
        page=1,
        new_due=None,
        score=0.9,
        reasons=reasons,
    )

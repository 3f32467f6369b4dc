"""What the register says of records and letters becomes proposals on commitments."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.register.examples import guid, odata
from tests.services.conftest import StoreLetter
from tests.services.letters import TODAY
from tests.services.test_comparing import AMMUNITION, Comparison
from tracker import database
from tracker.models import Letter, LetterStatements
from tracker.services import checking, commitments, comparing, proposals, suggesting, undoing
from tracker.services.rows import Filters, ProposalRow
from tracker.services.workspace import Workspace
from tracker.terms import LinkKind, Place

AGAIN = "Voor de zomer bericht ik uw Kamer opnieuw over de voorraad artilleriemunitie en de levertijden."
FIRST = odata(1, Tekst="De minister informeert de Kamer voor de zomer over de voorraad artilleriemunitie.")
SECOND = odata(
    2,
    Tekst="De minister bericht de Kamer voor de zomer opnieuw over de voorraad artilleriemunitie en de levertijden.",
    Aanmaakdatum="2025-12-01T00:00:00+01:00",
    IsHerhalingVan=[{"Id": guid(1)}],
)


@pytest.fixture
def both(workspace: Workspace, store: StoreLetter, tmp_path: Path) -> Comparison:
    return Comparison(workspace, store, tmp_path)


def waiting(both: Comparison) -> tuple[ProposalRow, ...]:
    return proposals.list_proposals(both.workspace)


def confirm_all(both: Comparison) -> None:
    comparing.confirm(both.workspace, [row.match_id or 0 for row in both.rows(Place.PROPOSED)])


@pytest.fixture
def repeated(both: Comparison) -> Comparison:
    both.letter(AMMUNITION)
    both.letter(AGAIN, date=dt.date(2025, 12, 10))
    both.take(FIRST, SECOND)
    assert len(both.rows(Place.PROPOSED)) == 2
    return both


def test_records_that_repeat_each_other_propose_the_link_of_their_commitments(repeated: Comparison) -> None:
    assert waiting(repeated) == ()

    confirm_all(repeated)

    (row,) = waiting(repeated)
    assert (row.kind, row.commitment_quote, row.quote) == (LinkKind.RESTATEMENT, AMMUNITION, AGAIN)
    assert [reason.feature for reason in row.reasons] == ["register_relation"]
    undoing.undo_last(repeated.workspace)
    assert waiting(repeated) == ()
    assert checking.check(repeated.workspace) == ()


def test_it_goes_when_the_pair_goes_and_stays_when_letters_are_looked_at_again(repeated: Comparison) -> None:
    confirm_all(repeated)
    suggesting.suggest_links(repeated.workspace)
    assert len(waiting(repeated)) == 1

    comparing.reject(repeated.workspace, [repeated.rows(Place.BOTH)[0].match_id or 0])

    assert waiting(repeated) == ()


def test_a_rejected_proposal_does_not_come_back(repeated: Comparison) -> None:
    confirm_all(repeated)
    proposals.reject(repeated.workspace, [waiting(repeated)[0].id])

    repeated.take(SECOND)

    assert waiting(repeated) == ()


def test_a_letter_by_the_number_of_the_paper_that_fulfilled_a_record(both: Comparison) -> None:
    both.letter(AMMUNITION)
    both.letter("De voorraad is op peil.", date=dt.date(2025, 6, 3))
    _name_last_letter(both.workspace, "2025D12345.pdf", "De voorraad artilleriemunitie is op peil.")
    paper = {"KamerbriefNakoming": [{"DocumentNummer": "2025D12345"}], "Status": "Afgedaan"}
    both.take(FIRST | paper)

    confirm_all(both)

    (row,) = waiting(both)
    assert (row.kind, row.letter_file) == (LinkKind.FULFILMENT, "2025D12345.pdf")
    assert row.quote == "De voorraad artilleriemunitie is op peil."
    proposals.confirm(both.workspace, row.id)
    kept = next(
        row for row in commitments.list_commitments(both.workspace, Filters(), TODAY) if row.quote == AMMUNITION
    )
    assert kept.status == "afgedaan"


def _name_last_letter(workspace: Workspace, name: str, sentence: str) -> None:
    """Give the newest letter the name that the Kamer's site gives a download, and a sentence."""
    with database.writing(workspace.engine) as session:
        letter = session.get_one(Letter, 2)
        letter.file_name = name
        stored = session.get_one(LetterStatements, 2)
        stored.statements = [
            {"text": sentence, "start": 0, "end": len(sentence), "page": 1, "block": 0, "heading": "", "question": ""}
        ]
        session.add_all([letter, stored])

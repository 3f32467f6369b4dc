from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.register.examples import element, feed, guid, odata, page
from tests.services.conftest import StoreLetter
from tests.services.letters import TODAY, candidate
from tracker.errors import MergeError, NoOfficialStatusError, NotFoundError
from tracker.services import adding, checking, commitments, comparing, reconciling, undoing
from tracker.services.comparing import Choice
from tracker.services.register_import import import_register
from tracker.services.register_records import ComparisonRow
from tracker.services.rows import Filters
from tracker.services.workspace import Workspace
from tracker.terms import Place, Review

DAY = dt.date(2024, 12, 20)
AMMUNITION = "Ik informeer uw Kamer voor de zomer over de voorraad artilleriemunitie."
DIVERS = "Ik stuur de Kamer in het najaar een plan voor de werving van duikers."
HEAD = {"date": DAY, "signatories": ("A.B. van Dijkman",)}


def official(number: int, text: str, **changes: object) -> dict[str, object]:
    return odata(number, Tekst=text, **changes)


RECORD = official(1, "De minister zal de Kamer voor de zomer informeren over de voorraad artilleriemunitie.")
OTHER = official(2, "De minister stuurt een overzicht van de aanpak van stikstof bij de Oostvaardersplassen.")


class Comparison:
    def __init__(self, workspace: Workspace, store: StoreLetter, folder: Path) -> None:
        self.workspace, self._store, self._folder = workspace, store, folder
        self._files = 0

    def letter(self, *quotes: str, **head: object) -> None:
        text = "\n\n".join(["Geachte voorzitter,", *quotes])
        found = (candidate(quote, text, summary=quote, due=None, quantities=()) for quote in quotes)
        self._store(text, *found, **{**HEAD, **head})

    def take(self, *records: dict[str, object]) -> None:
        self._files += 1
        path = self._folder / f"{self._files}.json"
        path.write_bytes(page(*records))
        import_register(self.workspace, [path])
        reconciling.reconcile(self.workspace)

    def accept_all(self) -> None:
        rows = commitments.list_commitments(self.workspace, Filters(), TODAY)
        commitments.review(self.workspace, [row.id for row in rows], Review.ACCEPTED)

    def rows(self, place: Place | None = None) -> tuple[ComparisonRow, ...]:
        return comparing.list_rows(self.workspace, Choice(place))

    def proposed(self) -> ComparisonRow:
        (row,) = self.rows(Place.PROPOSED)
        return row

    def counts(self) -> tuple[int, ...]:
        return tuple(comparing.count_places(self.workspace).values())


@pytest.fixture
def both(workspace: Workspace, store: StoreLetter, tmp_path: Path) -> Comparison:
    return Comparison(workspace, store, tmp_path)


@pytest.fixture
def filled(both: Comparison) -> Comparison:
    both.letter(AMMUNITION, DIVERS)
    both.accept_all()
    both.take(RECORD, OTHER)
    return both


def test_the_same_promise_is_proposed_with_its_reasons_and_the_rest_stands_alone(filled: Comparison) -> None:
    row = filled.proposed()

    assert row.entry is not None
    assert row.commitment is not None
    assert (row.entry.number, row.commitment.quote) == ("TZ202412-001", AMMUNITION)
    assert "artilleriemunitie" in row.common_words
    assert {"same_person", "same_ministry"} <= {reason.feature for reason in row.reasons}
    assert [row.entry.number for row in filled.rows(Place.REGISTER) if row.entry] == ["TZ202412-002"]
    assert [row.commitment.quote for row in filled.rows(Place.LETTERS) if row.commitment] == [DIVERS]
    assert filled.counts() == (1, 0, 1, 1)


def test_a_confirmed_pair_is_in_both_and_stays_so(filled: Comparison) -> None:
    comparing.confirm(filled.workspace, [filled.proposed().match_id or 0])
    reconciling.reconcile(filled.workspace)

    assert filled.counts() == (0, 1, 1, 1)
    undoing.undo_last(filled.workspace)
    assert filled.counts() == (1, 0, 1, 1)


def test_a_rejected_pair_never_comes_back(filled: Comparison) -> None:
    match_id = filled.proposed().match_id or 0
    comparing.reject(filled.workspace, [match_id], why="een andere toezegging")
    reconciling.reconcile(filled.workspace)

    assert filled.counts() == (0, 0, 2, 2)
    with pytest.raises(NotFoundError):
        comparing.confirm(filled.workspace, [match_id])


def test_a_commitment_that_was_merged_with_another_counts_nowhere(both: Comparison) -> None:
    both.letter(DIVERS, AMMUNITION)
    both.accept_all()
    both.take(RECORD, OTHER)
    assert both.counts() == (1, 0, 1, 1)

    adding.merge(both.workspace, 1, 2)
    assert both.counts() == (0, 0, 2, 1)
    reconciling.reconcile(both.workspace)
    assert both.counts() == (0, 0, 2, 1)


def test_what_is_confirmed_is_not_lost_by_merging(both: Comparison) -> None:
    both.letter(DIVERS, AMMUNITION)
    both.accept_all()
    both.take(RECORD)
    comparing.confirm(both.workspace, [both.proposed().match_id or 0])

    with pytest.raises(MergeError, match="nummer 2 hoort al bij een registerregel"):
        adding.merge(both.workspace, 1, 2)
    adding.merge(both.workspace, 2, 1)
    assert both.counts() == (0, 1, 0, 0)


def test_looking_again_changes_nothing(filled: Comparison) -> None:
    before = filled.rows()

    assert not reconciling.reconcile(filled.workspace).matches
    assert filled.rows() == before
    assert checking.check(filled.workspace) == ()


def test_only_accepted_commitments_count_as_only_in_letters(both: Comparison) -> None:
    both.letter(DIVERS)
    both.take(OTHER)

    assert both.counts() == (0, 0, 1, 0)


def test_another_ministry_and_a_letter_long_before_the_debate_are_no_match(both: Comparison) -> None:
    both.letter(AMMUNITION, date=dt.date(2021, 5, 1), ministry="Infrastructuur en Waterstaat", signatories=("C. Smit",))
    both.take(RECORD)

    assert both.rows(Place.PROPOSED) == ()


def test_a_letter_that_names_the_number_of_the_record(both: Comparison) -> None:
    both.letter("Zoals toegezegd (TZ202412-002) breng ik dit voorjaar het overzicht van Oostvaardersplassen uit.")
    both.take(RECORD, OTHER)

    row = both.proposed()
    assert row.entry is not None
    assert row.entry.number == "TZ202412-002"
    assert "number_cited" in {reason.feature for reason in row.reasons}


def test_one_commitment_goes_with_one_record(both: Comparison) -> None:
    both.letter(AMMUNITION)
    both.take(RECORD, official(3, "De minister informeert de Kamer over de voorraad artilleriemunitie."))

    assert len(both.rows(Place.PROPOSED)) == 1
    assert len(both.rows(Place.REGISTER)) == 1


def test_the_official_status_is_told_and_taken_over_only_when_asked(filled: Comparison) -> None:
    filled.take(RECORD | {"Status": "Voldaan", "GewijzigdOp": "2025-06-01T00:00:00Z"})
    row = filled.proposed()
    assert row.status_differs
    assert row.commitment is not None
    assert row.commitment.status == "openstaand"

    comparing.confirm(filled.workspace, [row.match_id or 0])
    comparing.take_over_status(filled.workspace, [row.match_id or 0])

    (row,) = filled.rows(Place.BOTH)
    assert not row.status_differs
    assert row.commitment is not None
    assert row.commitment.status == "afgedaan"


def test_an_unknown_status_differs_from_nothing_and_cannot_be_taken_over(filled: Comparison) -> None:
    filled.take(RECORD | {"Status": "Nagekomen", "GewijzigdOp": "2025-06-01T00:00:00Z"})
    row = filled.proposed()

    assert not row.status_differs
    with pytest.raises(NoOfficialStatusError):
        comparing.take_over_status(filled.workspace, [row.match_id or 0])


def test_a_pair_made_by_hand(filled: Comparison) -> None:
    (record,), (alone,) = filled.rows(Place.REGISTER), filled.rows(Place.LETTERS)
    assert record.entry is not None
    assert alone.commitment is not None

    comparing.pair_by_hand(filled.workspace, record.entry.id, alone.commitment.id)

    assert filled.counts() == (1, 1, 0, 0)


def test_a_record_that_the_kamer_deletes_leaves_the_commitment_alone(filled: Comparison, tmp_path: Path) -> None:
    comparing.confirm(filled.workspace, [filled.proposed().match_id or 0])
    (tmp_path / "weg.xml").write_bytes(feed(element(1, deleted="true", changed="2025-06-01T00:00:00Z")))
    import_register(filled.workspace, [tmp_path / "weg.xml"])

    assert filled.counts() == (0, 0, 1, 2)
    assert guid(1) not in {row.entry.guid for row in filled.rows() if row.entry}


def test_lines_are_chosen_by_words_and_ministry_and_come_newest_first(filled: Comparison) -> None:
    filled.take(official(5, "De minister zoekt uit hoe het zit.", Aanmaakdatum="2025-03-01T00:00:00+01:00"))

    found = comparing.list_rows(filled.workspace, Choice(query="duikers"))
    assert [row.place for row in found] == [Place.LETTERS]
    assert comparing.list_rows(filled.workspace, Choice(ministry="Financiën")) == ()
    first = filled.rows()[0].entry
    assert first is not None
    assert first.number == "TZ202412-005"

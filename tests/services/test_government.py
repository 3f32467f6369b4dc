from __future__ import annotations

import datetime as dt

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, TODAY, candidate
from tracker.errors import EmptyPortfolioError, InvalidValueError
from tracker.services import adding, commitments, undoing
from tracker.services.government import portfolios, reassign, responsibility_of
from tracker.services.rows import CommitmentRow, Filters
from tracker.services.workspace import Workspace
from tracker.terms import Review

LNV = "Landbouw, Natuur en Voedselkwaliteit"
LVVN = "Landbouw, Visserij, Voedselzekerheid en Natuur"


def rows(workspace: Workspace) -> tuple[CommitmentRow, ...]:
    return commitments.list_commitments(workspace, Filters(), TODAY)


def named(workspace: Workspace) -> set[tuple[str, str]]:
    return {(row.ministry, row.responsible) for row in rows(workspace)}


def test_who_answered_then_and_who_answers_now(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), date=dt.date(2022, 11, 1), ministry=LNV)

    found = responsibility_of(workspace, rows(workspace)[0].id, TODAY)

    assert found.then is not None
    assert (found.then.name, found.then.title) == ("P. Adema", f"Minister van {LNV}")
    assert found.now is not None
    assert (found.now.ministry, found.now.since) == (LVVN, dt.date(2026, 2, 23))
    assert found.now.source.startswith("https://")


def test_the_minister_who_promises_by_name_of_the_post(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(actor="De Minister voor Natuur en Stikstof"), date=dt.date(2023, 3, 1), ministry=LNV)

    found = responsibility_of(workspace, rows(workspace)[0].id, TODAY)

    assert found.then is not None
    assert found.then.name == "Ch. van der Wal-Zeggelink"


def test_an_undated_letter_or_one_from_before_the_tables(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), date=None)
    store(f"{TEXT} ", candidate(), date=dt.date(2009, 1, 1))

    for row in rows(workspace):
        assert responsibility_of(workspace, row.id, TODAY).now is None


def test_a_portfolio_goes_over_in_one_change_under_its_earlier_names_too(
    workspace: Workspace, store: StoreLetter
) -> None:
    store(TEXT, candidate(), date=dt.date(2020, 1, 1), ministry=LNV)
    store(f"{TEXT} ", candidate(), date=dt.date(2025, 1, 1), ministry=LVVN)
    store(f"{TEXT}  ", candidate(), date=dt.date(2025, 1, 1), ministry="Defensie")

    change = reassign(workspace, "J. van Essen", TODAY, ministry=LVVN, why="nieuw kabinet")

    assert len(change.commitments) == 2
    assert named(workspace) == {(LNV, "J. van Essen"), (LVVN, "J. van Essen"), ("Defensie", "")}
    undoing.undo_last(workspace)
    assert named(workspace) == {(LNV, ""), (LVVN, ""), ("Defensie", "")}


def test_what_is_closed_rejected_or_somebody_else_s_stays(workspace: Workspace, store: StoreLetter) -> None:
    for place in range(4):
        store(f"{TEXT}{' ' * place}", candidate(), date=dt.date(2025, 1, 1 + place))
    first, second, third, fourth = (row.id for row in rows(workspace))
    commitments.edit(workspace, first, 1, {"status": "afgedaan", "responsible": "A"})
    commitments.edit(workspace, second, 1, {"responsible": "A"})
    commitments.edit(workspace, third, 1, {"responsible": "B"})
    commitments.edit(workspace, fourth, 1, {"responsible": "A"})
    commitments.review(workspace, [fourth], Review.REJECTED)

    assert reassign(workspace, "C", TODAY, responsible="A").commitments == {second}


def test_what_was_merged_with_another_is_not_counted_or_handed_over(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), candidate(), date=dt.date(2024, 9, 1), ministry=LVVN)
    adding.merge(workspace, 1, 2)

    assert reassign(workspace, "J. Jansen", TODAY, ministry=LVVN).commitments == {1}


def test_a_transfer_needs_a_name_and_a_portfolio(workspace: Workspace) -> None:
    for to, ministry in (("", "Defensie"), ("C", "")):
        with pytest.raises(InvalidValueError):
            reassign(workspace, to, TODAY, ministry=ministry)


def test_a_portfolio_without_anything_open_is_told(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), date=dt.date(2025, 1, 1), ministry="Defensie")
    with pytest.raises(EmptyPortfolioError):
        reassign(workspace, "C", TODAY, responsible="Niemand")


def test_portfolios_count_what_is_open_by_the_ministry_s_present_name(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), date=dt.date(2020, 1, 1), ministry=LNV)
    store(f"{TEXT} ", candidate(), date=dt.date(2025, 1, 1), ministry=LVVN)
    store(f"{TEXT}  ", candidate(), date=dt.date(2025, 1, 1), ministry="Defensie")
    reassign(workspace, "A", TODAY, ministry="Defensie")

    found = portfolios(workspace, TODAY)

    assert [(each.ministry, each.minister, each.responsible) for each in found] == [
        (LVVN, "J. van Essen", {"": 2}), ("Defensie", "D. Yeşilgöz-Zegerius", {"A": 1}),
    ]  # fmt: skip


def test_a_state_secretary_is_told_by_the_signature_and_the_minister_answers_afterwards(
    workspace: Workspace, store: StoreLetter
) -> None:
    office = "Staatssecretaris van Financiën"
    store(
        TEXT, candidate(actor="Ik"), date=dt.date(2021, 3, 1), ministry="Financiën", signatories=["J.A. Vijlbrief"],
        office=office,
    )  # fmt: skip

    found = responsibility_of(workspace, rows(workspace)[0].id, TODAY)

    assert found.then is not None
    assert (found.then.name, found.then.title) == ("J.A. Vijlbrief", f"{office} (Fiscaliteit en Belastingdienst)")
    assert found.now is not None
    assert found.now.title == "Minister van Financiën"

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from tests.services.letters import TODAY
from tracker.errors import NotFoundError
from tracker.services import commitments, importing, linking, proposals, suggesting, undoing
from tracker.services.rows import CommitmentRow, ProposalRow
from tracker.services.workspace import Workspace, open_workspace
from tracker.terms import LinkKind, LinkState

CHAINS = Path(__file__).resolve().parents[1] / "linking" / "chains"
INSECTS = ("lnv-bijen-2022-03", "lnv-bijen-2022-11", "lnv-bijen-2023-05", "lnv-visserij-2022-12")


def files(*names: str) -> list[Path]:
    return [CHAINS / f"{name}.txt" for name in names]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gegevens")
    opened = open_workspace(folder)
    importing.import_paths(opened, files(*INSECTS))
    opened.close()
    return folder


@pytest.fixture
def insects(filled: Path, tmp_path: Path) -> Workspace:
    shutil.copytree(filled, tmp_path / "kopie")
    return open_workspace(tmp_path / "kopie")


def of_kind(workspace: Workspace, kind: LinkKind) -> ProposalRow:
    return next(row for row in proposals.list_proposals(workspace) if row.kind is kind)


def commitment(workspace: Workspace, row: ProposalRow) -> CommitmentRow:
    return commitments.get_commitment(workspace, row.commitment_id, TODAY).row


def test_an_import_proposes_and_moves_nothing(insects: Workspace) -> None:
    row = of_kind(insects, LinkKind.POSTPONEMENT)

    assert (row.new_due, row.due_date) == (dt.date(2023, 3, 31), dt.date(2022, 11, 30))
    assert row.quote.startswith("Ik verwacht het rapport")
    assert commitment(insects, row).due_date == row.due_date
    assert not linking.links_of_commitment(insects, row.commitment_id)


def test_the_order_of_the_letters_plays_no_part(insects: Workspace, tmp_path: Path) -> None:
    other = open_workspace(tmp_path / "andersom")
    for file in reversed(files(*INSECTS)):
        importing.import_paths(other, [file])

    def found(workspace: Workspace) -> set[tuple[object, ...]]:
        rows = proposals.list_proposals(workspace)
        return {(row.commitment_quote, row.letter_file, row.kind, row.quote, row.new_due) for row in rows}

    assert found(other) == found(insects)
    other.close()


def test_looking_again_changes_nothing(insects: Workspace) -> None:
    before = proposals.list_proposals(insects)

    change = suggesting.suggest_links(insects)

    assert not change.proposals
    assert proposals.list_proposals(insects) == before


def test_confirming_moves_the_term_and_undo_takes_it_back(insects: Workspace) -> None:
    row = of_kind(insects, LinkKind.POSTPONEMENT)

    change = proposals.confirm(insects, row.id)

    (link,) = linking.links_of_commitment(insects, row.commitment_id)
    assert (link.kind, link.state, link.new_due) == (LinkKind.POSTPONEMENT, LinkState.CONFIRMED, row.new_due)
    assert commitment(insects, row).due_date == row.new_due
    assert row.id not in {each.id for each in proposals.list_proposals(insects)}

    undoing.undo(insects, change.change_id)

    assert commitment(insects, row).due_date == row.due_date
    assert row in proposals.list_proposals(insects)


def test_confirming_as_another_kind_gives_that_status(insects: Workspace) -> None:
    row = of_kind(insects, LinkKind.PARTIAL)

    proposals.confirm(insects, row.id, kind=LinkKind.PROGRESS)

    assert commitment(insects, row).status == "in behandeling"
    suggesting.suggest_links(insects)
    assert row.commitment_id not in {
        each.commitment_id for each in proposals.list_proposals(insects) if each.letter_id == row.letter_id
    }


def test_what_is_rejected_is_never_proposed_again(insects: Workspace) -> None:
    row = of_kind(insects, LinkKind.ADDITION)

    proposals.reject(insects, [row.id], why="ander onderwerp")
    suggesting.suggest_links(insects)

    assert row.id not in {each.id for each in proposals.list_proposals(insects)}
    with pytest.raises(NotFoundError):
        proposals.confirm(insects, row.id)


def test_undoing_an_import_takes_its_proposals_away(insects: Workspace) -> None:
    undoing.undo_last(insects)

    assert proposals.list_proposals(insects) == ()
    assert proposals.count_proposals(insects) == 0


def test_the_own_chains_reach_what_is_asked(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "gegevens")
    importing.import_paths(workspace, [CHAINS])
    found = {
        (row.commitment_file, row.letter_file, row.commitment_quote): row for row in proposals.list_proposals(workspace)
    }
    gold = json.loads((CHAINS / "links.json").read_text(encoding="utf-8"))
    pairs = [
        (each, found.pop((each["commitment"]["file"], each["letter"], each["commitment"]["quote"]), None))
        for each in gold
    ]
    right = [(each, row) for each, row in pairs if row]
    workspace.close()

    assert len(right) / len(gold) >= 0.85
    assert len(right) / (len(right) + len(found)) >= 0.9
    assert sum(row.kind == each["link"] for each, row in right) / len(right) >= 0.9
    assert sum(row.quote == each["quote"] for each, row in right) / len(right) >= 0.9
    moved = [(each, row) for each, row in right if each["new_due"]]
    assert sum(str(row.new_due) == each["new_due"] for each, row in moved) / len(moved) >= 0.9

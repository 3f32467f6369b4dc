from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.register.examples import element, feed, guid, odata, page
from tracker.errors import InvalidValueError, NotFoundError
from tracker.services import checking, register, undoing
from tracker.services.register_import import import_register
from tracker.services.register_records import EntryRow, RegisterFile
from tracker.services.workspace import Workspace, open_workspace
from tracker.terms import LinkKind

LATER = {"GewijzigdOp": "2025-06-01T09:30:00+02:00"}


class Register:
    """Imports contents by their own names and looks at what is there."""

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        self.workspace, self.folder = workspace, folder

    def take(self, *contents: bytes) -> tuple[RegisterFile, ...]:
        paths = []
        for number, content in enumerate(contents):
            paths.append(self.folder / f"bestand-{number}")
            paths[-1].write_bytes(content)
        return import_register(self.workspace, paths).files

    def rows(self) -> tuple[EntryRow, ...]:
        return register.list_entries(self.workspace, with_deleted=True)

    def only(self) -> EntryRow:
        (row,) = self.rows()
        return row


@pytest.fixture
def entries(workspace: Workspace, tmp_path: Path) -> Register:
    return Register(workspace, tmp_path)


def test_records_become_entries_with_the_day_of_the_debate(entries: Register) -> None:
    (done,) = entries.take(page(odata(1), odata(2, Aanmaakdatum="2024-12-11T23:00:00Z")))

    assert (done.new, done.updated, done.unchanged, done.faults) == (2, 0, 0, ())
    first, second = entries.rows()
    assert {first.number, second.number} == {"TZ202412-001", "TZ202412-002"}
    assert (first.created_on, second.created_on) == (second.created_on, first.created_on)
    assert str(first.created_on) == "2024-12-12"
    assert first.person == "drs. A.B. van Dijkman"
    assert first.fulfilled_on is None
    assert first.meaning == "openstaand"


def test_the_same_file_again_changes_nothing(entries: Register) -> None:
    entries.take(page(odata(1), odata(2)))
    before = entries.rows()

    (again,) = entries.take(page(odata(2), odata(1)))

    assert (again.new, again.updated, again.unchanged) == (0, 0, 2)
    assert entries.rows() == before


def test_a_newer_file_updates_and_an_older_one_does_not(entries: Register) -> None:
    entries.take(page(odata(1, Status="Afgedaan", DatumNakoming="2025-05-02T00:00:00+02:00", **LATER)))
    (older,) = entries.take(page(odata(1)))

    assert (older.updated, older.unchanged) == (0, 1)
    assert (entries.only().status, str(entries.only().fulfilled_on)) == ("Afgedaan", "2025-05-02")


def test_a_status_that_is_not_known_is_kept_and_is_not_open(entries: Register) -> None:
    entries.take(page(odata(1, Status="Niet nagekomen"), odata(2, Status=None)))

    assert {(row.status, row.meaning) for row in entries.rows()} == {("Niet nagekomen", ""), ("", "")}


def test_a_tombstone_takes_an_entry_out_of_the_list(entries: Register, workspace: Workspace) -> None:
    entries.take(page(odata(1)), feed(element(1, deleted="True", changed="2025-06-01T00:00:00Z")))

    assert register.list_entries(workspace) == ()
    assert (entries.only().deleted, entries.only().number) == (True, "TZ202412-001")


def test_what_staff_set_wins_over_newer_files_and_the_difference_is_told(
    entries: Register, workspace: Workspace
) -> None:
    entries.take(page(odata(1)))
    register.edit(workspace, entries.only().id, {"status": "Deels afgedaan"}, why="brief gezien")
    entries.take(page(odata(1, Status="Vervallen", **LATER)))

    row = entries.only()
    assert row.status == "Deels afgedaan"
    assert [(each.field, each.official, each.own) for each in row.differences] == [
        ("status", "Vervallen", "Deels afgedaan")
    ]
    register.edit(workspace, row.id, {"status": None})
    assert (entries.only().status, entries.only().differences) == ("Vervallen", ())


def test_the_same_status_in_another_case_is_no_difference(entries: Register, workspace: Workspace) -> None:
    entries.take(page(odata(1, Status="Deels Afgedaan")))
    register.edit(workspace, entries.only().id, {"status": "Deels afgedaan"})

    assert entries.only().differences == ()


def test_an_edit_is_checked(entries: Register, workspace: Workspace) -> None:
    entries.take(page(odata(1)))
    for values in ({"number": "TZ1"}, {"fulfilled_on": "gisteren"}):
        with pytest.raises(InvalidValueError):
            register.edit(workspace, entries.only().id, values)
    with pytest.raises(NotFoundError):
        register.edit(workspace, 999, {"status": "Afgedaan"})


def test_wrong_rows_are_named_and_right_ones_taken(entries: Register) -> None:
    (done,) = entries.take(page(odata(1), odata(2, Id="geen guid"), odata(3, DatumNakoming="gisteren")))

    assert (done.new, done.skipped) == (2, 1)
    assert [(fault.row, fault.field) for fault in done.faults] == [(2, "id"), (3, "datumnakoming")]


def test_a_file_cut_off_gives_its_whole_records(entries: Register) -> None:
    whole = page(*(odata(number) for number in range(1, 11)))
    (done,) = entries.take(whole[: len(whole) // 2])

    assert done.is_cut
    assert 3 <= done.new <= 6
    assert len(entries.rows()) == done.new


def test_a_file_of_something_else_is_refused_and_the_others_taken(entries: Register) -> None:
    letter, empty, good = entries.take(b"Geachte voorzitter,", b"", page(odata(1)))

    assert (letter.code, empty.code) == ("not-a-register-file", "file-empty")
    assert good.new == 1


def test_a_folder_and_a_zip_with_pages(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "pagina's"
    folder.mkdir()
    (folder / "1.json").write_bytes(page(odata(1), odata(2)))
    with zipfile.ZipFile(folder / "2.zip", "w") as archive:
        archive.writestr("a.json", page(odata(3)))
        archive.writestr("b.xml", feed(element(4)))
        archive.writestr("lees mij.txt", "niets")

    report = import_register(workspace, [folder])

    assert [each.new for each in report.files] == [2, 1, 1, 0]
    assert report.files[-1].code == "not-a-register-file"
    assert len(report.change.entries) == 4


def test_related_records_point_at_each_other_in_either_order(entries: Register, workspace: Workspace) -> None:
    later = element(2, f'<isHerhalingVan ref="{guid(1)}"/><isAanvullingOp ref="{guid(9)}"/>')
    entries.take(feed(later), page(odata(1)))
    rows = {row.guid: row.id for row in entries.rows()}

    told = register.get_entry(workspace, rows[guid(2)]).related
    assert {(each.kind, each.guid, each.id, each.inverse) for each in told} == {
        (LinkKind.RESTATEMENT, guid(1), rows[guid(1)], False), (LinkKind.ADDITION, guid(9), None, False),
    }  # fmt: skip
    (inverse,) = register.get_entry(workspace, rows[guid(1)]).related
    assert (inverse.kind, inverse.id, inverse.inverse) == (LinkKind.RESTATEMENT, rows[guid(2)], True)


def test_an_import_is_undone_as_a_whole_and_can_be_done_again(entries: Register, workspace: Workspace) -> None:
    entries.take(page(odata(1)))
    before = entries.rows()
    entries.take(page(odata(1, Status="Afgedaan", **LATER)), page(odata(2)), feed(element(3)))
    after = entries.rows()

    change = undoing.undo_last(workspace)

    assert len(change.entries) == 3
    assert entries.rows() == before
    entries.take(page(odata(1, Status="Afgedaan", **LATER)), page(odata(2)), feed(element(3)))
    assert entries.rows() == after
    undoing.undo_last(workspace)
    undoing.undo_last(workspace)
    assert entries.rows() == ()
    assert checking.check(workspace) == ()


def test_more_rows_than_one_query_takes_values_can_be_undone(entries: Register, workspace: Workspace) -> None:
    entries.take(page(*(odata(number) for number in range(1, 6_001))))

    assert len(undoing.undo_last(workspace).entries) == 6_000
    assert entries.rows() == ()


RECORDS = st.builds(
    lambda number, changed, status, deleted: odata(
        number, Status=status, GewijzigdOp=f"2025-0{changed}-01T00:00:00Z", Verwijderd=deleted
    ),
    st.integers(1, 3), st.integers(1, 4), st.sampled_from(["Openstaand", "Afgedaan", "Vervallen", ""]), st.booleans(),
)  # fmt: skip
ELEMENTS = st.builds(
    lambda number, changed, target: feed(
        element(number, f'<isHerhalingVan ref="{guid(target)}"/>', changed=f"2025-0{changed}-15T00:00:00Z")
    ),
    st.integers(1, 3), st.integers(1, 4), st.integers(1, 3),
)  # fmt: skip
FILES = st.lists(
    st.lists(RECORDS, min_size=1, max_size=4).map(lambda records: page(*records)) | ELEMENTS, min_size=1, max_size=4
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=FILES, chance=st.randoms(use_true_random=False))
def test_files_in_any_order_and_any_number_of_times_give_the_same_content(
    files: list[bytes], chance: object, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = files + [each for each in files if chance.random() < 0.5]  # type: ignore[attr-defined]
    chance.shuffle(again)  # type: ignore[attr-defined]

    assert content_of(files, tmp_path_factory.mktemp("een")) == content_of(again, tmp_path_factory.mktemp("ander"))


def content_of(files: list[bytes], folder: Path) -> object:
    workspace = open_workspace(folder)
    entries = Register(workspace, folder)
    entries.take(*files)
    details = [register.get_entry(workspace, row.id) for row in entries.rows()]
    workspace.close()
    return sorted(
        [
            (detail.row.guid, detail.values, sorted((each.kind, each.guid, each.inverse) for each in detail.related))
            for detail in details
        ]
    )

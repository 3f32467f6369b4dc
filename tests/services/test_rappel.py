"""The rappel: made, sent, returned, and read back row by row; own examples, through the real reader process."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, candidate, prepared
from tests.services.letters import due as named
from tracker.errors import ChangedMeanwhileError, InvalidValueError, NotARappelError, NothingToExportError
from tracker.reading.reader import Reader
from tracker.services import commitments, history, linking, rappel, rappel_answers, undoing
from tracker.services.answer_rows import AnswerRow, RappelReport
from tracker.services.rows import Filters, NewLink
from tracker.services.storing import store_letter
from tracker.services.workspace import Workspace, open_workspace
from tracker.terms import LinkKind, Review

TODAY = dt.date(2027, 3, 1)
Cells = list[list[str]]


def fill(workspace: Workspace, number: int = 4) -> None:
    """Store letters with one accepted commitment each: terms past, soon, within half a year, and later."""
    dues = [dt.date(2027, 1, 31), dt.date(2027, 3, 15), dt.date(2027, 8, 1), dt.date(2028, 1, 1)]
    act = history.begin_act(workspace, "import")
    for at in range(number):
        text = f"Brief {at}. {TEXT}"
        head = {"date": dt.date(2026, 10, 1 + at), "ministry": "Financiën" if at % 2 else "Defensie"}
        found = candidate(text=text, due=named(dues[at % 4]))
        store_letter(workspace, prepared(text, (found,), **head), act, sample=False)
    commitments.review(workspace, list(range(1, number + 1)), Review.ACCEPTED)


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    fill(workspace)
    return workspace


def sheet_of(workspace: Workspace) -> Cells:
    """Return the sheet that is sent, as its cells, by way of the reader process."""
    content = rappel.render_rappel(workspace, TODAY, "xlsx")
    with Reader() as reader:
        return [[*row["cells"]] for row in reader.records("rappel.xlsx", content).objects()]


def returned(cells: Cells, tmp_path: Path, name: str = "terug.xlsx") -> Path:
    """Write a sheet as a ministry's office program would."""
    path = tmp_path / name
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for down, row in enumerate(cells):
            for at, cell in enumerate(row):
                sheet.write_string(down, at, cell)
    return path


def answered(cells: Cells, row: int, **answers: str) -> Cells:
    """Fill in answers in one row."""
    head, width = cells[0], len(cells[0])
    copy = [[*line, *[""] * (width - len(line))] for line in cells]
    for title, text in answers.items():
        column = next(at for at, name in enumerate(head) if name.lower().startswith(f"antwoord: {title}"))
        copy[row][column] = text
    return copy


def read(workspace: Workspace, path: Path) -> RappelReport:
    return rappel_answers.read_rappel(workspace, path, TODAY)


def state(workspace: Workspace) -> list[tuple[object, ...]]:
    rows = commitments.list_commitments(workspace, Filters(), TODAY)
    return [(row.id, row.status, row.due_date, row.version, row.links) for row in rows]


def test_what_is_past_or_due_within_half_a_year_is_asked_per_ministry(filled: Workspace) -> None:
    made = rappel.build_rappel(filled, TODAY)
    assert [(row.ministry, row.due_date, row.is_overdue) for row in made.rows] == [
        ("Defensie", dt.date(2027, 1, 31), True),
        ("Defensie", dt.date(2027, 8, 1), False),
        ("Financiën", dt.date(2027, 3, 15), False),
    ]
    assert made.until == dt.date(2027, 9, 1)
    assert [row.ministry for row in rappel.build_rappel(filled, TODAY, "Financiën").rows] == ["Financiën"]


def test_it_goes_to_the_ministry_that_is_responsible_now(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), date=dt.date(2013, 1, 10), ministry="Infrastructuur en Milieu")
    commitments.review(workspace, [1], Review.ACCEPTED)
    for name in ("", "Infrastructuur en Milieu", "Infrastructuur en Waterstaat"):
        made = rappel.build_rappel(workspace, TODAY, name)
        assert [row.ministry for row in made.rows] == ["Infrastructuur en Waterstaat"]
    assert rappel.build_rappel(workspace, TODAY, "Defensie").rows == ()


def test_the_latest_state_of_affairs_is_told(filled: Workspace) -> None:
    linking.link(filled, NewLink(1, 3, LinkKind.POSTPONEMENT, "Het duurt langer.", new_due=dt.date(2027, 4, 1)))
    row = next(row for row in rappel.build_rappel(filled, TODAY).rows if row.key.startswith("1-"))
    assert row.state == "Uitstel: brief-" + row.state.split("brief-")[1]
    assert "van 3 oktober 2026; de termijn was 31 januari 2027. “Het duurt langer.”" in row.state


def test_nothing_to_ask_is_said(workspace: Workspace) -> None:
    with pytest.raises(NothingToExportError):
        rappel.render_rappel(workspace, TODAY, "xlsx")


@pytest.mark.parametrize(("form", "start"), [("pdf", b"%PDF"), ("odt", b"PK"), ("xlsx", b"PK")])
def test_each_form_is_written_and_the_same_twice(filled: Workspace, form: str, start: bytes) -> None:
    made = rappel.render_rappel(filled, TODAY, form)
    assert made.startswith(start)
    assert made == rappel.render_rappel(filled, TODAY, form)


def test_the_text_document_holds_every_question(filled: Workspace) -> None:
    content = rappel.render_rappel(filled, TODAY, "odt")
    with Reader() as reader:
        text = reader.read("rappel.odt", content).text
    assert "Defensie: termijn verstreken" in text
    assert all(row.key in text for row in rappel.build_rappel(filled, TODAY).rows)


def test_the_text_document_begins_with_a_letter_to_each_minister(filled: Workspace) -> None:
    with Reader() as reader:
        text = reader.read("rappel.odt", rappel.render_rappel(filled, TODAY, "odt")).text
    letters = text.split("Hoogachtend,")
    assert len(letters) == 3
    assert "Aan de Minister van Defensie, D. Yeşilgöz-Zegerius" in letters[0]
    assert "noemt er 2: van 1 is de termijn verstreken en van 1 verstrijkt de termijn uiterlijk op" in letters[0]
    assert "uiterlijk op 12 april 2027." in letters[0]
    assert "Aan de Minister van Financiën, E. Heinen" in letters[1]
    assert "noemt er 1: van 1 verstrijkt de termijn uiterlijk op 1 september 2027." in letters[1]


def test_the_day_to_reply_by_is_the_offices_and_never_past(filled: Workspace) -> None:
    later = dt.date(2027, 5, 1)
    with Reader() as reader:
        text = reader.read("rappel.odt", rappel.render_rappel(filled, TODAY, "odt", "Defensie", later)).text
    assert "uiterlijk op 1 mei 2027." in text
    with pytest.raises(InvalidValueError):
        rappel.render_rappel(filled, TODAY, "odt", "", dt.date(2027, 2, 28))


def test_returned_unchanged_it_changes_nothing(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "rappel.xlsx"
    rappel.export_rappel(filled, TODAY, path)
    before = state(filled)
    report = read(filled, path)
    assert (report.answers, report.faults, report.unchanged, report.missing) == ((), (), 3, ())
    assert state(filled) == before


def test_reading_changes_nothing_and_accepting_can_be_undone(filled: Workspace, tmp_path: Path) -> None:
    cells = answered(sheet_of(filled), 1, status="Voldaan", brief="zie onze brief", toelichting="gedaan")
    before = state(filled)
    report = read(filled, returned(cells, tmp_path))
    assert state(filled) == before
    (answer,) = report.answers
    assert (answer.commitment_id, answer.old_status, answer.status) == (1, "openstaand", "afgedaan")

    rappel_answers.accept(filled, report.answers)

    detail = commitments.get_commitment(filled, 1, TODAY)
    assert (detail.row.status, detail.notes) == ("afgedaan", "Rappel: zie onze brief; gedaan")
    assert read(filled, returned(cells, tmp_path)).answers == ()
    undoing.undo_last(filled)
    assert commitments.get_commitment(filled, 1, TODAY).row.status == "openstaand"


def test_a_letter_that_is_here_is_linked_and_the_old_term_stays(
    filled: Workspace, store: StoreLetter, tmp_path: Path
) -> None:
    letter = store("Later bericht.", date=dt.date(2027, 2, 1), dossiers=("28676",), number="930")
    cells = sheet_of(filled)
    cells = answered(cells, 1, brief="Kamerstuk 28 676, nr. 930", verwachte="1-12-2027", toelichting="meer tijd")

    rappel_answers.accept(filled, read(filled, returned(cells, tmp_path)).answers)

    (link,) = linking.links_of_commitment(filled, 1)
    assert (link.letter_id, link.kind) == (letter, LinkKind.POSTPONEMENT)
    assert (link.old_due, link.new_due) == (dt.date(2027, 1, 31), dt.date(2027, 12, 1))
    assert "meer tijd" in link.note
    assert read(filled, returned(cells, tmp_path)).answers == ()


@pytest.mark.parametrize("remark", ["gedaan", "gedaan; zie"])
def test_a_remark_that_another_one_begins_with_is_not_lost(filled: Workspace, tmp_path: Path, remark: str) -> None:
    longer = answered(sheet_of(filled), 1, toelichting="gedaan; zie brief")
    rappel_answers.accept(filled, read(filled, returned(longer, tmp_path)).answers)
    path = returned(answered(sheet_of(filled), 1, toelichting=remark), tmp_path)

    rappel_answers.accept(filled, read(filled, path).answers)

    notes = commitments.get_commitment(filled, 1, TODAY).notes
    assert notes.splitlines() == ["Rappel: gedaan; zie brief", f"Rappel: {remark}"]
    assert read(filled, path).answers == ()


def test_a_remark_or_status_with_a_letter_that_is_linked_already_is_taken(
    filled: Workspace, store: StoreLetter, tmp_path: Path
) -> None:
    letter = store("Later bericht.", date=dt.date(2027, 2, 1), dossiers=("28676",), number="930")
    linking.link(filled, NewLink(1, letter, LinkKind.FULFILMENT, "Het is gedaan."))
    cells = answered(sheet_of(filled), 1, brief="28 676, nr. 930", status="afgedaan", toelichting="bijlage volgt")
    path = returned(cells, tmp_path)

    rappel_answers.accept(filled, read(filled, path).answers)

    detail = commitments.get_commitment(filled, 1, TODAY)
    assert (detail.row.status, detail.notes) == ("afgedaan", "Rappel: 28 676, nr. 930; bijlage volgt")
    assert len(linking.links_of_commitment(filled, 1)) == 1
    assert read(filled, path).answers == ()


def test_what_was_changed_meanwhile_is_not_overwritten(filled: Workspace, tmp_path: Path) -> None:
    cells = sheet_of(filled)
    cells = answered(answered(cells, 1, status="afgedaan"), 2, status="vervallen")
    report = read(filled, returned(cells, tmp_path))
    commitments.edit(filled, 1, commitments.get_commitment(filled, 1, TODAY).row.version, {"notes": "van ons"})
    before = state(filled)

    with pytest.raises(ChangedMeanwhileError):
        rappel_answers.accept(filled, report.answers)

    assert state(filled) == before


def test_rows_added_removed_doubled_and_of_wrong_types_are_named(filled: Workspace, tmp_path: Path) -> None:
    cells = answered(sheet_of(filled), 1, status="klaar", verwachte="volgende week")
    cells = answered(cells, 2, verwachte="1-2-2020")
    key = cells[0].index("Kenmerk")
    added = ["", "99-abcdef", *[""] * (len(cells[0]) - 2)]
    nameless = [*[""] * (len(cells[0]) - 1), "een vraag"]
    del cells[3]
    cells = [*cells, added, nameless]
    cells = answered(cells, 3, status="afgedaan")

    report = read(filled, returned(cells, tmp_path))

    assert report.answers == ()
    assert report.missing == (3,)
    told = [(fault.row, fault.key) for fault in report.faults]
    assert told == [(2, cells[1][key]), (2, cells[1][key]), (3, cells[2][key]), (4, "99-abcdef"), (5, "")]
    messages = " ".join(fault.message for fault in report.faults)
    assert "“klaar” is geen status" in messages
    assert "“volgende week” is geen datum" in messages
    assert "ligt voor de brief" in messages
    assert "hoort bij geen toezegging hier" in messages


def test_a_key_twice_counts_only_with_one_answer(filled: Workspace, tmp_path: Path) -> None:
    cells = answered(sheet_of(filled), 1, status="afgedaan")
    again = read(filled, returned([*cells, cells[1]], tmp_path))
    assert [answer.commitment_id for answer in again.answers] == [1]
    other = answered([*cells, cells[1]], len(cells), status="vervallen")
    report = read(filled, returned(other, tmp_path))
    assert report.answers == ()
    assert [fault.row for fault in report.faults] == [2, 5]


def test_a_sheet_of_another_database_is_known_by_its_keys(filled: Workspace, tmp_path: Path) -> None:
    cells = answered(sheet_of(filled), 1, status="afgedaan")
    elsewhere = open_workspace(tmp_path / "elders")
    act = history.begin_act(elsewhere, "import")
    store_letter(elsewhere, prepared("Anders. " + TEXT, (candidate(text="Anders. " + TEXT),)), act, sample=False)
    commitments.review(elsewhere, [1], Review.ACCEPTED)
    report = rappel_answers.read_rappel(elsewhere, returned(cells, tmp_path), TODAY)
    elsewhere.close()
    assert report.answers == ()
    assert len(report.faults) == 3


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("brief.txt", b"Geachte voorzitter"),
        ("leeg.xlsx", b"PK\x03\x04" + b"\0" * 40),
        ("ander.csv", b"a;b\r\n1;2\r\n"),
        ("register.json", b'{"value": []}'),
    ],
)
def test_another_file_is_refused_by_name(filled: Workspace, tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(NotARappelError) as refusal:
        read(filled, path)
    assert name in str(refusal.value)


def as_csv(cells: Cells, path: Path) -> Path:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(cells)
    path.write_bytes(out.getvalue().encode("utf-8-sig"))
    return path


@pytest.fixture(scope="module")
def many() -> Iterator[tuple[Workspace, Cells, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder) / "gegevens")
        fill(workspace, 8)
        yield workspace, sheet_of(workspace), Path(folder)
        workspace.close()


RETURNED = Path(__file__).parent / "returned"
"""Saved by LibreOffice Calc 7.4 from the sheet of ``many`` (``python -m benchmarks.rappel_there_and_back --write``)."""


@pytest.mark.parametrize("form", ["ods", "xlsx", "csv"])
def test_saved_unchanged_by_libreoffice_nothing_changes(many: tuple[Workspace, Cells, Path], form: str) -> None:
    report = read(many[0], RETURNED / f"onveranderd.{form}")
    assert (report.answers, report.faults, report.unchanged, report.missing) == ((), (), 6, ())


@settings(max_examples=15, deadline=None)
@given(
    edits=st.lists(
        st.tuples(
            st.integers(1, 8), st.sampled_from(["openstaand", "in behandeling", "afgedaan"]), st.integers(0, 900)
        ),
        max_size=4,
    ),
    form=st.sampled_from(["ods", "xlsx", "csv"]),
)
def test_returned_unchanged_it_changes_nothing_whatever_happened_here_since(
    many: tuple[Workspace, Cells, Path], edits: list[tuple[int, str, int]], form: str
) -> None:
    workspace = many[0]
    made = []
    for number, status, days in edits:
        values = {"status": status, "due_date": dt.date(2027, 1, 1) + dt.timedelta(days), "notes": f"na {days} dagen"}
        version = commitments.get_commitment(workspace, number, TODAY).row.version
        made.append(commitments.edit(workspace, number, version, values))
    before = state(workspace)

    report = read(workspace, RETURNED / f"onveranderd.{form}")

    after = state(workspace)
    for change in reversed(made):
        if change.commitments:
            undoing.undo(workspace, change.change_id)
    assert (report.answers, report.faults, report.missing) == ((), (), ())
    assert after == before


@pytest.mark.parametrize("form", ["ods", "xlsx", "csv"])
def test_filled_in_turned_around_and_cut_by_libreoffice(many: tuple[Workspace, Cells, Path], form: str) -> None:
    """A line and a column in front, rows turned around and hidden by a filter, one gone, one of nobody, a comment."""
    report = read(many[0], RETURNED / f"ingevuld.{form}")
    said = [(answer.commitment_id, answer.status, answer.forecast, answer.letter) for answer in report.answers]
    assert said == [
        (7, "deels afgedaan", None, "Kamerstuk 28 676, nr. 930"), (5, "", dt.date(2027, 12, 1), ""),
        (1, "afgedaan", None, ""),
    ]  # fmt: skip
    assert [answer.remark for answer in report.answers] == ["", "Het onderzoek\nduurt langer.", ""]
    assert (report.unchanged, report.missing) == (2, (3,))
    assert [(fault.row, fault.key) for fault in report.faults] == [(8, "99-abcdef")]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2027-12-01", (2027, 12, 1)), ("1-12-2027", (2027, 12, 1)), ("01/12/2027", (2027, 12, 1)),
        ("1.12.2027", (2027, 12, 1)), ("1 december 2027", (2027, 12, 1)), ("1-12-27", (2027, 12, 1)),
    ],
)  # fmt: skip
def test_days_as_people_write_them(filled: Workspace, tmp_path: Path, typed: str, day: tuple[int, int, int]) -> None:
    (answer,) = read(filled, returned(answered(sheet_of(filled), 1, verwachte=typed), tmp_path)).answers
    assert answer.forecast == dt.date(*day)


def test_a_sheet_of_an_american_program_is_known_by_its_other_days(filled: Workspace, tmp_path: Path) -> None:
    cells = answered(sheet_of(filled), 1, verwachte="12/01/2027")
    term = cells[0].index("Termijn")
    cells[2][term] = "08/31/2027"
    (answer,) = read(filled, returned(cells, tmp_path)).answers
    assert answer.forecast == dt.date(2027, 12, 1)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), keep=st.lists(st.booleans(), min_size=6, max_size=6))
def test_any_order_of_rows_and_columns_reads_the_same(
    many: tuple[Workspace, Cells, Path], seed: int, keep: list[bool]
) -> None:
    workspace, cells, folder = many
    statuses = ["afgedaan", "", "vervallen", "", "in behandeling", ""]
    for row, status in enumerate(statuses, 1):
        cells = answered(cells, row, status=status)
    wanted = {line[1]: status for line, status, kept in zip(cells[1:], statuses, keep, strict=True) if kept and status}
    rows = [line for line, kept in zip(cells[1:], keep, strict=True) if kept]
    shuffled = random.Random(seed)  # noqa: S311 - an order, no secret
    shuffled.shuffle(rows)
    order = list(range(len(cells[0])))
    shuffled.shuffle(order)
    mixed = [[line[at] for at in order] for line in [cells[0], *rows]]

    report = read(workspace, as_csv(mixed, folder / "terug.csv"))

    found: dict[str, str] = {answer.key: answer.status for answer in report.answers}
    assert found == wanted
    assert report.faults == ()
    missing = tuple(number for number, kept in enumerate(keep, 1) if not kept)
    assert report.missing == (missing if any(keep) else ())


@settings(max_examples=15, deadline=None)
@given(
    statuses=st.lists(st.sampled_from(["", "afgedaan", "vervallen", "deels voldaan"]), min_size=6, max_size=6),
    take=st.lists(st.booleans(), min_size=6, max_size=6),
)
def test_accepting_part_and_reading_again_leaves_the_rest(
    many: tuple[Workspace, Cells, Path], statuses: list[str], take: list[bool]
) -> None:
    workspace, cells, folder = many
    for row, status in enumerate(statuses, 1):
        cells = answered(cells, row, status=status)
    path = as_csv(cells, folder / "terug.csv")
    report = read(workspace, path)
    chosen = [answer for answer in report.answers if take[int(answer.row) - 2]]
    if not chosen:
        return
    rappel_answers.accept(workspace, chosen)
    left: set[str] = {answer.key for answer in read(workspace, path).answers}
    undoing.undo_last(workspace)
    assert left == {answer.key for answer in report.answers} - {answer.key for answer in chosen}
    assert read(workspace, path).answers == _with_versions(workspace, report.answers)


def _with_versions(workspace: Workspace, answers: tuple[AnswerRow, ...]) -> tuple[AnswerRow, ...]:
    def now(answer: AnswerRow) -> int:
        return commitments.get_commitment(workspace, answer.commitment_id, TODAY).row.version

    return tuple(dataclasses.replace(answer, version=now(answer)) for answer in answers)

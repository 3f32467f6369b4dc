"""The register beside the letters: imported, looked at, decided by key, dropped on the page, and written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.register.examples import element, feed, guid, odata, page
from tests.ui.conftest import TODAY
from tests.ui.elsewhere import stored
from tests.ui.test_import import drop
from tracker.services import commitments, comparing, register
from tracker.services.linkbook import load_linkbook
from tracker.services.rows import Filters, ReasonRow
from tracker.services.workspace import open_workspace
from tracker.terms import Place
from ui.dialogs.tables_dialog import TableDialog
from ui.link_reasons import FEATURES, reason_text
from ui.views import REGISTER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver
    from tracker.services.register_records import ComparisonRow
    from tracker.services.rows import CommitmentRow
    from ui.pages.register_page import RegisterPage

OTHER = odata(2, Tekst="De minister onderzoekt de tarieven van veerponten in Zeeland.", Status="Nagekomen")


def first_promise(folder: Path) -> CommitmentRow:
    workspace = open_workspace(folder)
    rows = commitments.list_commitments(workspace, Filters(), TODAY)
    workspace.close()
    return next(row for row in rows if row.letter_date and len(row.quote) > 60)


def record_of(row: CommitmentRow) -> dict[str, object]:
    """The register's record of a promise, already kept."""
    day = f"{row.letter_date}T00:00:00+01:00"
    text = f"De minister zegt toe: {row.quote}"
    return odata(1, Tekst=text, Aanmaakdatum=day, Ministerie=row.ministry, Status="Afgedaan", Functie=None)


def go_to_register(driver: Driver) -> RegisterPage:
    driver.key("F4")
    while driver.bench.views.view() != REGISTER:
        driver.key("Down")
    driver.settle()
    return driver.bench.register


@pytest.fixture
def shown(sample_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]) -> tuple[Driver, RegisterPage]:
    """The page with two records, dropped on it as files."""
    json_file, xml_file = tmp_path / "register.json", tmp_path / "register.xml"
    json_file.write_bytes(page(record_of(first_promise(sample_dir)), OTHER))
    xml_file.write_bytes(feed(element(3, f'<isHerhalingVan ref="{guid(2)}"/>', tekst="Veerponten: een herhaling.")))
    driver = start(sample_dir)
    register_page = go_to_register(driver)
    assert "nog leeg" in register_page.nothing.text()
    assert drop(driver.window, [json_file, xml_file])
    driver.wait(lambda: register_page.place.itemText(1).endswith("(1)"))
    driver.settle()
    driver.key("F5")
    return driver, register_page


def choose(driver: Driver, shown: RegisterPage, place: Place | None) -> None:
    shown.place.put(place.value if place else "")
    driver.settle()


def chosen(shown: RegisterPage) -> ComparisonRow:
    assert shown.card.row is not None
    return shown.card.row


def places(folder: Path) -> dict[Place, int]:
    workspace = open_workspace(folder)
    found = comparing.count_places(workspace)
    workspace.close()
    return found


def test_both_texts_stand_side_by_side_with_what_they_share(
    shown: tuple[Driver, RegisterPage], sample_dir: Path
) -> None:
    driver, register_page = shown
    assert driver.bench.views.count(REGISTER) == 3
    choose(driver, register_page, Place.PROPOSED)
    row = chosen(register_page)
    promise = first_promise(sample_dir)
    assert row.commitment is not None
    assert row.commitment.id == promise.id
    assert register_page.card.official.toPlainText() == f"De minister zegt toe: {promise.quote}"
    assert register_page.card.own.toPlainText() == promise.quote
    assert register_page.card.own.marked()
    assert "Register: Afgedaan" in register_page.card.statuses.text()
    assert "de status verschilt" in register_page.card.statuses.text()
    driver.wait(lambda: register_page.letter.letter_id() == promise.letter_id)


def test_a_pair_is_confirmed_by_key_and_the_status_taken_over(
    shown: tuple[Driver, RegisterPage], sample_dir: Path
) -> None:
    driver, register_page = shown
    choose(driver, register_page, Place.PROPOSED)
    promise = first_promise(sample_dir)
    register_page.table.setFocus()
    driver.key("A")
    driver.settle()
    assert places(sample_dir)[Place.BOTH] == 1
    choose(driver, register_page, Place.BOTH)
    register_page.table.setFocus()
    driver.key("N")
    driver.settle()
    assert stored(sample_dir, promise.id).row.status == "afgedaan"
    assert "verschilt" not in register_page.card.statuses.text()
    driver.key("Ctrl+Z")
    driver.settle()
    driver.key("Ctrl+Z")
    driver.settle()
    assert places(sample_dir)[Place.PROPOSED] == 1
    assert stored(sample_dir, promise.id).row.status == "openstaand"


def test_a_pair_that_is_rejected_by_key_does_not_come_back(
    shown: tuple[Driver, RegisterPage], sample_dir: Path
) -> None:
    driver, register_page = shown
    choose(driver, register_page, Place.PROPOSED)
    register_page.table.setFocus()
    driver.key("X")
    driver.settle()
    register_page.compare_button.click()
    driver.wait(lambda: not driver.bench.jobs.is_running())
    driver.settle()
    assert places(sample_dir)[Place.PROPOSED] == 0
    assert places(sample_dir)[Place.REGISTER] == 3
    assert register_page.nothing.isVisible()


def test_an_unknown_status_related_records_and_staff_s_own_value(
    shown: tuple[Driver, RegisterPage], sample_dir: Path
) -> None:
    driver, register_page = shown
    choose(driver, register_page, Place.REGISTER)
    workspace = open_workspace(sample_dir)
    other = next(row for row in register.list_entries(workspace) if row.guid == guid(2))
    workspace.close()
    register_page.table.select(other.id)
    card = register_page.card
    assert "onbekende status, telt niet als open" in card.statuses.text()
    assert not card.confirm_button.isEnabled()
    driver.wait(lambda: "TZ202412-003 is een herhaling hiervan" in card.related.text())
    card.own_status.put("Afgedaan")
    card.own_status.finished.emit()
    driver.settle()
    assert "“Afgedaan” (officieel: “Nagekomen”)" in card.differences.text()
    assert "Register: Afgedaan" in card.statuses.text()
    card.own_status.put("")
    card.own_status.finished.emit()
    driver.settle()
    assert card.differences.text() == ""


def test_words_and_order_choose_the_lines(shown: tuple[Driver, RegisterPage]) -> None:
    driver, register_page = shown
    driver.write(driver.bench.filters.search, "veerponten")
    driver.wait(lambda: register_page.model.rowCount() == 2)
    driver.settle()
    register_page.model.sort(2)
    driver.settle()
    numbers = [row.entry.number for row in map(register_page.model.row_at, range(2)) if row.entry]
    assert numbers == ["TZ202412-002", "TZ202412-003"]


def test_what_is_wrong_in_a_file_is_told_row_by_row(
    sample_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]
) -> None:
    path = tmp_path / "fout.json"
    path.write_bytes(page(OTHER, odata(3, Id="geen guid")))
    driver = start(sample_dir)
    driver.bench.register_intake.import_paths([path, tmp_path / "weg.json"])
    dialog = driver.dialog(TableDialog)
    cells = [
        [item.text() if (item := dialog.table.item(line, at)) else "" for at in range(4)]
        for line in range(dialog.table.rowCount())
    ]
    assert ["fout.json", "2", "id", "het record heeft geen geldig Id en is overgeslagen"] in cells
    assert any("weg.json" in line[0] and "bestaat niet" in line[3] for line in cells)
    dialog.reject()
    driver.wait(lambda: not driver.bench.jobs.is_running())
    driver.settle()


def test_the_overview_is_written_as_the_name_says(shown: tuple[Driver, RegisterPage], tmp_path: Path) -> None:
    driver, register_page = shown
    for name, start_of_file in (("overzicht.xlsx", b"PK"), ("overzicht.csv", b"\xef\xbb\xbf"), ("overzicht", b"%PDF")):
        driver.bench.register_intake.write(tmp_path / name, register_page.choice())
        driver.wait(lambda: not driver.bench.jobs.is_running())
        written = tmp_path / (name if "." in name else f"{name}.pdf")
        assert written.read_bytes().startswith(start_of_file)


def test_a_register_without_letters_is_shown_too(
    data_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]
) -> None:
    path = tmp_path / "register.json"
    path.write_bytes(page(OTHER))
    driver = start(data_dir)
    driver.bench.register_intake.import_paths([path])
    driver.wait(lambda: driver.bench.page_in_sight() is not None)
    driver.wait(lambda: not driver.bench.jobs.is_running())
    driver.settle()
    assert driver.bench.views.count(REGISTER) == 1


def test_every_reason_has_words() -> None:
    for feature in load_linkbook().register_weights.points:
        assert feature in FEATURES
    assert reason_text(ReasonRow("number_cited", 6.0, ("tz:tz202412-001",))).endswith("TZ202412-001")

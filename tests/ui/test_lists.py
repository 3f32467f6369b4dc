"""Searching, filtering, sorting, and going between commitments and letters."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tracker.ordering import text_order
from tracker.services import letters, linking
from tracker.services.rows import NewLink
from tracker.services.workspace import open_workspace
from tracker.terms import CommitmentKind, Deadline, LinkKind, ListView
from ui.dialogs.link_dialog import LinkDialog
from ui.formatting import date_text
from ui.views import LETTERS
from ui.widgets.filter_chip import ChoicePopup, RangePopup
from ui.widgets.row_table import SortedBy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver
    from ui.item_models.events import EventsModel

FUND = "NAVO Trust Fund"


def pick(driver: Driver, key: str, words: str) -> None:
    """Choose the value of a filter by its words, with the keyboard."""
    driver.bench.filters.chips[key].setFocus()
    driver.key("Space")
    popup = driver.window.findChildren(ChoicePopup)[-1]
    found = popup.list.findItems(words, Qt.MatchFlag.MatchExactly)
    popup.list.setCurrentItem(found[0])
    driver.key("Return", popup.list)


def type_range(driver: Driver, key: str, start: str, end: str) -> None:
    """Type both ends of a range."""
    driver.bench.filters.chips[key].setFocus()
    driver.key("Space")
    popup = driver.window.findChildren(RangePopup)[-1]
    driver.write(popup.ends[0], start)
    driver.write(popup.ends[1], end)
    driver.key("Return", popup.ends[1])


def link_elsewhere(folder: Path, commitment_id: int, number: str, new_due: dt.date, note: str) -> None:
    """Link a letter by its number as a second window would."""
    workspace = open_workspace(folder)
    letter = next(each for each in letters.list_letters(workspace) if each.number == number)
    linking.link(workspace, NewLink(commitment_id, letter.id, LinkKind.POSTPONEMENT, new_due=new_due, note=note))
    workspace.close()


def history(model: EventsModel) -> list[tuple[str, ...]]:
    """Return what was done, the field, and the value before and after, as shown."""
    places = range(model.rowCount())
    return [tuple(str(model.data(model.index(place, column))) for column in range(2, 6)) for place in places]


def no_raw_words(lines: list[tuple[str, ...]]) -> bool:
    """Say whether nothing of the database shows."""
    raw = re.compile(r"_|^(true|false|removed|imported|quote|note|state|manual|derived|named)$|\d{4}-\d\d-\d\d")
    return not [cell for line in lines for cell in line if raw.search(cell)]


def test_searching_waits_until_the_typing_stops(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    searches: list[str] = []
    driver.bench.filters.changed.connect(lambda: searches.append(driver.bench.filters.search.text()))
    driver.write(driver.bench.filters.search, "trust fund")
    driver.wait(lambda: bool(searches))
    driver.settle()
    assert searches == ["trust fund"]


def test_search_as_you_type_narrows_and_clearing_widens(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    everything = len(driver.rows())
    driver.key("Ctrl+F")
    driver.write(driver.bench.filters.search, "trust")
    driver.wait(lambda: 0 < len(driver.rows()) < everything)
    assert all("trust" in row.quote.lower() for row in driver.rows())
    driver.write(driver.bench.filters.search, "trustzz")
    driver.wait(lambda: driver.rows() == [])
    assert driver.bench.page.nothing.isVisible()
    driver.key("Ctrl+Shift+F")
    driver.wait(lambda: len(driver.rows()) == everything)
    assert driver.bench.filters.search.text() == ""


def test_filters_combine(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    filters = driver.bench.filters
    pick(driver, "kind", "financieel")
    driver.settle()
    financial = driver.rows()
    assert financial
    assert {row.kind for row in financial} == {CommitmentKind.FINANCIAL}
    pick(driver, "dossier", "28 676")
    driver.settle()
    assert driver.rows()
    assert {row.dossier for row in driver.rows()} == {"28676"}
    assert driver.rows()[0].ministry in dict(filters.chips["ministry"].choices())
    filters.chips["overdue"].setFocus()
    driver.key("Space")
    driver.settle()
    assert all(row.deadline is Deadline.OVERDUE for row in driver.rows())
    driver.click(filters.clear_button)
    driver.settle()
    assert len(driver.rows()) == driver.bench.views.count(ListView.ALL.value)
    assert not filters.clear_button.isEnabled()


def test_a_term_and_an_amount_are_typed_as_people_write_them(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    type_range(driver, "due", "1 januari 2017", "31-12-2017")
    driver.settle()
    assert driver.rows()
    assert all(row.due_date and row.due_date.year == 2017 for row in driver.rows())
    assert driver.bench.filters.chips["due"].text() == "Termijn: 1 jan 2017 t/m 31 dec 2017"
    driver.bench.filters.chips["due"].setFocus()
    driver.key("Delete")
    type_range(driver, "amount", "ooit", "")
    popup = driver.window.findChildren(RangePopup)[-1]
    assert popup.error.text() == "“ooit” wordt niet begrepen."
    driver.write(popup.ends[0], "0,1 miljoen")
    driver.key("Return")
    driver.settle()
    assert driver.rows()
    assert all(any(each.unit == "EUR" for each in row.quantities) for row in driver.rows())
    assert driver.bench.filters.chips["amount"].text() == "Bedrag: vanaf € 100.000"


def test_a_search_shows_where_it_was_found(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    table, model = driver.bench.page.table, driver.bench.page.model
    hit = next(place for place, column in enumerate(model.columns) if column.key == "hit")
    assert table.isColumnHidden(hit)
    driver.write(driver.bench.filters.search, '"Trust Fund" NIET bermen')
    driver.wait(lambda: 0 < model.rowCount() < driver.bench.views.count(ListView.ALL.value))
    assert not table.isColumnHidden(hit)
    assert table.horizontalHeader().visualIndex(hit) == 1
    assert all("Trust Fund" in str(model.data(model.index(place, hit))) for place in range(model.rowCount()))
    driver.write(driver.bench.filters.search, '(( NIET "')
    driver.wait(lambda: model.rowCount() == driver.bench.views.count(ListView.ALL.value))
    driver.key("Ctrl+Shift+F")
    driver.wait(lambda: table.isColumnHidden(hit))
    assert not driver.window.message.isVisible()


def test_newest_letter_first_until_sorted_otherwise(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    dates = [row.letter_date for row in driver.rows()]
    assert None not in dates
    assert dates == sorted(dates, reverse=True)  # type: ignore[type-var]  # none is None, as asserted
    table = driver.bench.page.table
    chosen = driver.choose(FUND)
    due = next(place for place, column in enumerate(driver.bench.page.model.columns) if column.key == "due")
    table.sortByColumn(due, Qt.SortOrder.AscendingOrder)
    driver.settle()
    terms = [row.due_date for row in driver.rows() if row.due_date]
    assert terms == sorted(terms)
    assert [row.due_date for row in driver.rows()][: len(terms)] == terms
    assert table.current_id() == chosen.id


def test_a_letter_lists_its_own_commitments(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(LETTERS)
    letters = driver.bench.letters
    driver.wait(lambda: letters.model.rowCount() == 7)
    wanted = next(place for place in range(7) if letters.model.row_at(place).number == "901")
    letters.table.select(letters.model.row_at(wanted).id)
    driver.wait(lambda: letters.letter.letter_id() == letters.model.row_at(wanted).id)
    count = letters.model.row_at(wanted).commitments
    driver.click(letters.list_button)
    driver.wait(lambda: len(driver.rows()) == count)
    assert driver.bench.filters.letter.isVisible()
    driver.click(driver.bench.filters.letter)
    driver.wait(lambda: len(driver.rows()) == driver.bench.views.count(ListView.ALL.value))


def test_letters_are_searched_by_number(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(LETTERS)
    driver.write(driver.bench.filters.search, "905")
    driver.wait(lambda: driver.bench.letters.model.rowCount() == 1)
    assert driver.bench.letters.model.row_at(0).number == "905"


def test_letters_are_searched_in_their_text_and_sorted_by_key(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.choose_view(LETTERS)
    page = driver.bench.letters
    driver.wait(lambda: page.model.rowCount() == 7)
    current = page.table.current_id()
    page.table.sort_by(SortedBy("title"))
    driver.settle()
    titles = [text_order(page.model.row_at(place).title) for place in range(7)]
    assert titles == sorted(titles)
    assert page.table.current_id() == current
    driver.write(driver.bench.filters.search, FUND)
    driver.wait(lambda: 0 < page.model.rowCount() < 7)
    assert not any(FUND.lower() in page.model.row_at(place).title.lower() for place in range(page.model.rowCount()))


def test_a_link_is_seen_from_both_sides_and_undone(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    late = next(row for row in driver.rows() if row.letter.endswith("nr. 901") and row.due_date)
    fund = driver.choose(late.quote)
    driver.key("L")
    dialog = driver.dialog(LinkDialog)
    driver.wait(lambda: dialog.chooser.model.rowCount() == 6)
    assert fund.letter_id not in [dialog.chooser.model.row_at(place).id for place in range(6)]
    dialog.chooser.search.setText("903")
    driver.wait(lambda: dialog.chooser.model.row_at(0).number == "903" and dialog.letter.letter_id() is not None)
    dialog.kind.put(LinkKind.POSTPONEMENT.value)
    dialog.kind.finished.emit()
    assert dialog.status.raw() == ""
    dialog.new_due.put("1 juli 2018")
    driver.wait(dialog.link_button.isEnabled)
    driver.click(dialog.link_button)
    links = driver.bench.page.panel.links
    driver.wait(lambda: links.model.rowCount() == 2)
    assert links.model.data(links.model.index(1, 3)) == f"{date_text(late.due_date)} → 1 jul 2018"

    driver.bench.page.panel.tabs.setCurrentWidget(links)
    driver.click(links.open_button)
    letters = driver.bench.letters
    driver.wait(lambda: letters.isVisible() and letters.links.model.rowCount() == 1)
    assert letters.links.model.row_at(0).commitment_id == fund.id
    driver.click(letters.links.open_button)
    driver.wait(lambda: driver.bench.page.isVisible() and driver.bench.page.table.current_id() == fund.id)
    driver.wait(lambda: links.unlink_button.isVisible() and links.unlink_button.isEnabled())

    driver.click(links.unlink_button)
    driver.wait(lambda: links.model.rowCount() == 1)
    driver.settle()
    driver.key("Ctrl+Z", driver.bench.page.table)
    driver.wait(lambda: links.model.rowCount() == 2)


def test_a_click_on_another_sentence_goes_to_its_commitment(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    fund = driver.choose(FUND)
    other = next(row for row in driver.rows() if row.letter_id == fund.letter_id and row.id != fund.id)
    driver.bench.page.letter.mark_clicked.emit(other.id)
    driver.wait(lambda: driver.bench.page.panel.form.commitment_id() == other.id)


def test_the_history_tells_what_was_done(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    row = driver.choose(FUND)
    driver.key("A")
    driver.wait(lambda: driver.shown(row.id).review == "accepted")
    driver.choose(FUND)
    driver.settle()
    events = driver.bench.page.panel.history.model
    texts = [str(events.data(events.index(0, column))) for column in range(events.columnCount())]
    assert texts[2:6] == ["aanvaard", "Beoordeling", "te beoordelen", "aanvaard"]


def test_the_history_tells_of_links_in_words_from_both_sides(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    row = driver.choose(FUND)
    link_elsewhere(sample_dir, row.id, "903", new_due=dt.date(2018, 7, 1), note="per telefoon")
    driver.bench.page.table.select(driver.rows()[0].id)
    driver.settle()
    driver.choose(FUND)
    driver.settle()
    lines = history(driver.bench.page.panel.history.model)
    label = driver.bench.page.panel.links.model.row_at(1).letter
    assert ("gekoppeld", "Koppeling", "–", f"gekoppeld aan {label}") in lines
    assert ("gekoppeld", "Nieuwe termijn", "–", "1 jul 2018") in lines
    assert ("gekoppeld", "Opmerking bij de koppeling", "–", "per telefoon") in lines

    driver.click(driver.bench.page.panel.links.unlink_button)
    driver.wait(lambda: driver.bench.page.panel.links.model.rowCount() == 1)
    driver.settle()
    lines = history(driver.bench.page.panel.history.model)
    assert ("ontkoppeld", "Koppeling", "gekoppeld", "koppeling weggehaald") in lines
    driver.key("Ctrl+Z", driver.bench.views)
    driver.wait(lambda: driver.bench.page.panel.links.model.rowCount() == 2)
    driver.settle()
    lines = history(driver.bench.page.panel.history.model)
    assert ("ongedaan gemaakt", "Koppeling", "koppeling weggehaald", f"gekoppeld aan {label}") in lines
    assert no_raw_words(lines)

    driver.bench.page.panel.tabs.setCurrentWidget(driver.bench.page.panel.links)
    driver.click(driver.bench.page.panel.links.open_button)
    letters = driver.bench.letters
    driver.wait(lambda: letters.isVisible() and letters.links.model.rowCount() == 1)
    driver.settle()
    lines = history(letters.events)
    assert ("gekoppeld", "Koppeling", "–", f"gekoppeld aan {row.summary}") in lines
    assert ("ingelezen", "Brief", "–", "ingelezen") in lines
    assert no_raw_words(lines)


def test_a_dialog_that_is_closed_at_once_leaves_nothing_behind(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.choose(FUND)
    for _ in range(5):
        driver.key("L")
        driver.dialog(LinkDialog).reject()
        driver.wait(lambda: not driver.dialogs(LinkDialog))
    driver.settle()
    assert not driver.window.message.isVisible()


def test_a_hit_in_a_letter_is_shown_as_such(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    everything = len(driver.rows())
    driver.write(driver.bench.filters.search, "voorzitter")
    driver.wait(lambda: len(driver.rows()) < everything)
    own = [row.id for row in driver.rows()]
    driver.bench.filters.chips["in_letters"].setFocus()
    driver.key("Space")
    driver.wait(lambda: len(driver.rows()) > len(own))
    assert [row.id for row in driver.rows()][: len(own)] == own
    model = driver.bench.page.model
    hit = next(place for place, column in enumerate(model.columns) if column.key == "hit")
    told = [str(model.data(model.index(place, hit))) for place in range(len(own), model.rowCount())]
    assert all(text.startswith("[uit de brief] ") and "voorzitter" in text.lower() for text in told)

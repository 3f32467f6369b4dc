"""The item models, without a window."""

from __future__ import annotations

import datetime as dt
from array import array
from dataclasses import replace
from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tests.ui.conftest import TODAY
from tracker.errors import DatabaseBusyError
from tracker.services import commitments, history, letters, linking, timeline
from tracker.services.rows import CommitmentRow, FileOutcome, Filters, ImportReport, NewLink, Order
from tracker.services.workspace import open_workspace
from tracker.terms import Deadline, LinkKind
from tracker.told import Told
from ui.dialogs.tables_dialog import import_report_dialog
from ui.item_models.commitments import CommitmentsModel
from ui.item_models.events import EventsModel
from ui.item_models.letters import COLUMNS, LetterWindowModel
from ui.item_models.links import LinksModel
from ui.item_models.rows_model import RowsModel
from ui.item_models.timeline import TimelineModel
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QIcon
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from tracker.services.rows import LetterRow
    from tracker.services.workspace import Workspace
    from ui.item_models.table_model import Index


@pytest.fixture
def workspace(sample_dir: Path) -> Iterator[Workspace]:
    opened = open_workspace(sample_dir)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def rows(sample_folder: Path) -> tuple[CommitmentRow, ...]:
    opened = open_workspace(sample_folder)
    listed = commitments.list_commitments(opened, Filters(), TODAY)
    opened.close()
    return listed


@pytest.fixture
def check(qtmodeltester: ModelTester) -> Callable[[QAbstractItemModel], None]:
    """Check a filled model now and at each of its changes."""

    def check_filled(model: QAbstractItemModel) -> None:
        assert model.rowCount() > 0
        qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt ships no types here

    return check_filled


def window_on(workspace: Workspace) -> CommitmentsModel:
    """Return the model of commitments over a database, empty as yet."""
    return CommitmentsModel(lambda ids: commitments.read_rows(workspace, ids, TODAY))


def handed(rows: Sequence[CommitmentRow]) -> CommitmentsModel:
    """Return a model that shows these rows."""
    by_number = {row.id: row for row in rows}
    model = CommitmentsModel(lambda ids: [by_number[each] for each in ids])
    model.show(numbers(rows), rows)
    return model


def numbers(rows: Sequence[CommitmentRow]) -> array[int]:
    return array("q", [row.id for row in rows])


def test_every_model_keeps_qt_s_rules(
    workspace: Workspace, rows: tuple[CommitmentRow, ...], check: Callable[[QAbstractItemModel], None]
) -> None:
    all_letters = letters.list_letters(workspace)
    newest = all_letters[0]
    promised = next(row for row in rows if row.letter_id != newest.id)
    linking.link(workspace, NewLink(promised.id, newest.id, LinkKind.FULFILMENT))
    links = linking.links_of_commitment(workspace, promised.id)
    commitments_model, letters_model, events_model = window_on(workspace), letters_at_hand(), EventsModel()
    commitments_model.show(numbers(rows))
    letter_window = LetterWindowModel(lambda ids: letters.read_rows(workspace, ids))
    letter_window.show(letters.list_ids(workspace).ids)
    letters_model.replace(all_letters)
    events_model.show_events(history.events_of(workspace, "commitment", promised.id), {})
    check(commitments_model)
    check(letters_model)
    check(letter_window)
    check(events_model)
    links_model, timeline_model = LinksModel(), TimelineModel()
    links_model.replace(links)
    timeline_model.replace(timeline.timeline_of(workspace, promised.id))
    check(links_model)
    check(timeline_model)


def letters_at_hand() -> RowsModel[LetterRow]:
    return RowsModel(COLUMNS, "Letters")


def shown(model: RowsModel[LetterRow]) -> list[int]:
    return [model.row_at(place).id for place in range(model.rowCount())]


@pytest.mark.parametrize("column", range(8))
def test_sorting_follows_what_was_chosen_when_rows_are_added_and_removed(
    column: int, workspace: Workspace, check: Callable[[QAbstractItemModel], None]
) -> None:
    rows = letters.list_letters(workspace)
    model = letters_at_hand()
    model.replace(rows[:1])
    check(model)
    model.replace(rows[::2])
    held = QPersistentModelIndex(model.index(0, 0))
    held_id = model.row_at(0).id
    model.sort(column, Qt.SortOrder.DescendingOrder)
    key = model.columns[column].order
    assert key is not None
    for part in (rows, rows[::2], rows[1:], rows):
        model.replace(part)
        assert sorted(shown(model)) == sorted(row.id for row in part)
        order = [key(model.row_at(place)) for place in range(model.rowCount())]
        assert not [1 for before, after in pairwise(order) if before < after]  # type: ignore[operator]  # a column's keys compare
    model.sort(-1)
    assert shown(model) == [row.id for row in rows]
    assert not held.isValid() or model.row_at(held.row()).id == held_id


def test_every_column_can_be_sorted_on_both_ways(workspace: Workspace) -> None:
    everything = set(commitments.list_ids(workspace, Filters(), TODAY, Order()).ids)
    for column in (each for each in window_on(workspace).columns if each.is_sortable):
        for descending in (False, True):
            listed = commitments.list_ids(workspace, Filters(), TODAY, Order(column.key, descending))
            assert set(listed.ids) == everything


def test_the_window_follows_what_is_added_and_removed(
    rows: tuple[CommitmentRow, ...], check: Callable[[QAbstractItemModel], None]
) -> None:
    model = handed(rows)
    check(model)
    held = QPersistentModelIndex(model.index(len(rows) - 1, 0))
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    for part in (rows[::2], rows, rows[1:], rows[:1] + rows[2:], rows):
        model.show(numbers(part), (), frozenset())
        assert model.ids() == numbers(part)
        assert [model.row_at(place) for place in range(model.rowCount())] == list(part)
    assert not resets
    assert not held.isValid() or model.id_at(held.row()) == rows[-1].id
    model.show(numbers(rows[::-1]))
    assert resets
    assert model.id_at(0) == rows[-1].id


def test_a_changed_row_is_told_without_a_reset(rows: tuple[CommitmentRow, ...]) -> None:
    now = {row.id: row for row in rows}
    model = CommitmentsModel(lambda ids: [now[each] for each in ids])
    model.show(numbers(rows), rows)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.modelReset.connect(lambda: told.append((-1, -1)))
    changed = now[rows[3].id] = replace(rows[3], responsible="A. Jansen", version=2)
    model.show(numbers(rows), (), frozenset([changed.id]))
    assert told == [(3, 3)]
    assert model.row_at(3) == changed


def test_only_what_is_looked_at_is_read_and_a_failure_leaves_cells_blank(rows: tuple[CommitmentRow, ...]) -> None:
    everything = {row.id: row for row in many(rows, 1000)}
    read: list[int] = []
    errors: list[Exception] = []
    is_busy = False

    def read_rows(ids: Sequence[int]) -> list[CommitmentRow]:
        if is_busy:
            raise DatabaseBusyError
        read.extend(ids)
        return [everything[each] for each in ids]

    model = CommitmentsModel(read_rows)
    model.failed.connect(errors.append)
    model.show(numbers(tuple(everything.values())))
    assert read == []
    assert model.data(model.index(500, 0)) == everything[501].summary
    assert read == list(range(385, 513))
    is_busy = True
    assert [model.data(model.index(place, 0)) for place in (0, 1, 500)] == [None, None, everything[501].summary]
    assert [type(error) for error in errors] == [DatabaseBusyError]
    is_busy = False
    model.show(model.ids(), (), frozenset())
    assert model.data(model.index(0, 0)) == everything[1].summary


def test_a_cell_speaks_its_column_and_overdue_is_said_in_words(rows: tuple[CommitmentRow, ...]) -> None:
    model = handed((replace(rows[0], due_date=dt.date(2017, 12, 31), deadline=Deadline.OVERDUE),))
    due = next(place for place, column in enumerate(model.columns) if column.key == "due")
    index = model.index(0, due)
    assert model.data(index) == "31 dec 2017 · verlopen"
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Termijn: 31 dec 2017 · verlopen"
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is not None


@pytest.mark.usefixtures("qtbot")
def test_a_cell_is_painted_with_what_the_model_tells_others(rows: tuple[CommitmentRow, ...]) -> None:
    overdue = replace(rows[0], deadline=Deadline.OVERDUE, status="eigen woord", confidence=0.5)
    model = handed((overdue, *rows[1:]))
    table = RowTable(model, "Toezeggingen")
    delegate = CellDelegate(model, table)
    assert isinstance(table.itemDelegate(), CellDelegate)

    for place, column in product(range(5), range(model.columnCount())):
        index = model.index(place, column)
        ours, by_qt = QStyleOptionViewItem(), QStyleOptionViewItem()
        ours.features = by_qt.features = QStyleOptionViewItem.ViewItemFeature.Alternate
        delegate.initStyleOption(ours, index)
        QStyledItemDelegate(table).initStyleOption(by_qt, index)
        assert ours.text == by_qt.text
        assert ours.icon.cacheKey() == by_qt.icon.cacheKey()
        assert ours.displayAlignment == by_qt.displayAlignment
        assert ours.index == by_qt.index
        assert ours.features & ~HAS_ICON == by_qt.features & ~HAS_ICON
        assert bool(ours.features & HAS_ICON) == (not by_qt.icon.isNull())


HAS_ICON = QStyleOptionViewItem.ViewItemFeature.HasDecoration


def many(rows: tuple[CommitmentRow, ...], number: int) -> tuple[CommitmentRow, ...]:
    return tuple(replace(rows[place % len(rows)], id=place + 1) for place in range(number))


def test_a_list_that_starts_afresh_keeps_the_current_row_and_the_selection(
    rows: tuple[CommitmentRow, ...], qtbot: QtBot
) -> None:
    everything = many(rows, 1000)
    model = handed(everything)
    table = RowTable(model, "Toezeggingen")
    qtbot.addWidget(table)
    table.select_many([700, 701, 703])
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.show(numbers([row for row in everything if row.id % 2]))
    assert resets
    assert (table.current_id(), table.selected_ids()) == (701, [701, 703])
    model.show(numbers(everything))
    assert (table.current_id(), table.selected_ids()) == (701, [701, 703])


def test_a_table_shows_thousands_of_rows_without_asking_for_what_is_out_of_sight(
    rows: tuple[CommitmentRow, ...], qtbot: QtBot
) -> None:
    asked: set[int] = set()

    class Watched(CommitmentsModel):
        def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
            asked.add(index.row())
            return super().data(index, role)

        def cell(self, place: int, section: int) -> tuple[str, QIcon | None]:
            asked.add(place)
            return super().cell(place, section)

    everything = many(rows, 5000)
    model = Watched(lambda ids: [everything[each - 1] for each in ids])
    table = RowTable(model, "Toezeggingen")
    qtbot.addWidget(table)
    table.resize(900, 600)
    table.show()
    qtbot.waitExposed(table).__enter__()
    model.show(numbers(everything))
    table.select(2500)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    qtbot.wait(50)
    assert 0 < len(asked) < 200


def test_the_report_of_a_large_import_opens_at_once(qtbot: QtBot) -> None:
    refused = FileOutcome(
        "brief.pdf", "refused", message=Told("Dit bestand bevat geen tekst; er is niets ingelezen. " * 3)
    )
    window = QWidget()
    qtbot.addWidget(window)
    small = import_report_dialog(ImportReport((refused,) * 20), window)
    large = import_report_dialog(ImportReport((refused,) * 2000), window)
    for dialog in (small, large):
        dialog.show()
        lines = dialog.table.rowHeight(0) / dialog.fontMetrics().lineSpacing()
        assert 1.5 < lines < 4
    assert large.table.verticalHeader().sectionResizeMode(0) is not QHeaderView.ResizeMode.ResizeToContents

"""A scan in the window: its sentences marked on the picture of the page, and how sure the words are said beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.printing.paper import Design
from benchmarks.printing.producers import by_typst
from tests.reading.printing import paper
from tests.reading.scans import scanned
from tests.reading.test_scans import with_tesseract
from tracker.commandline import printing
from tracker.services import commitments, importing, letters
from tracker.services.rows import Filters
from tracker.services.workspace import open_workspace
from ui.item_models.letters import COLUMNS
from ui.item_models.rows_model import RowsModel
from ui.widgets.letter_view import LetterView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tracker.services.workspace import Workspace

pytestmark = with_tesseract


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("scan")
    path: Path = folder / "scan.pdf"
    path.write_bytes(scanned(by_typst(paper(times=1), Design())))
    workspace = open_workspace(folder / "data")
    importing.import_paths(workspace, [path])
    yield workspace
    workspace.close()


def test_a_sentence_is_marked_where_it_stands_on_the_picture(workspace: Workspace, qtbot: QtBot) -> None:
    view = LetterView()
    qtbot.addWidget(view)
    document = letters.get_document(workspace, 1)
    mark = next(each for each in document.marks if "dertig militairen" in document.text[each.start : each.end])
    view.show_document(document, mark.commitment_id)
    assert view.is_original_shown()
    (box,) = view.pages.marked_boxes(mark.commitment_id)
    # The sentence begins its line at the margin of 2.5 cm, in type of 10 points, and ends before the right margin.
    assert box.left() == pytest.approx(71, abs=2)
    assert 300 < box.width() < 454
    assert 6 < box.height() < 13


def test_the_remark_says_how_sure_the_text_is(workspace: Workspace, qtbot: QtBot) -> None:
    view = LetterView()
    qtbot.addWidget(view)
    document = letters.get_document(workspace, 1)
    view.show_document(document, None)
    assert "Gelezen met OCR" in view.remarks.text()
    assert f"{document.letter.ocr_confidence}%" in view.remarks.text()


def test_lists_and_the_terminal_name_ocr_beside_the_letter(workspace: Workspace) -> None:
    (row,) = letters.list_letters(workspace)
    assert row.ocr_confidence is not None
    words = f"gelezen met OCR ({row.ocr_confidence}% zeker)"
    assert words in printing.letter_line(row)
    model = RowsModel(COLUMNS, "Letters")
    model.replace([row])
    files = [model.index(0, column).data() for column in range(model.columnCount())]
    assert f"scan.pdf (gelezen met OCR, {row.ocr_confidence}% zeker)" in files
    (first, *_) = commitments.list_commitments(workspace, Filters(), row.imported_at.date())
    detail = commitments.get_commitment(workspace, first.id, row.imported_at.date())
    assert words in printing.commitment_text(detail, row, (), ())

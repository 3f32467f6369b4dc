from __future__ import annotations

import pytest

from tests.reading.office_makers import SENTENCE, odt
from tests.reading.test_docx import shown
from tracker.errors import PasswordProtectedError
from tracker.reading.reader import Reader


def test_headings_paragraphs_and_cells(reader: Reader) -> None:
    body = (
        "<text:h>Inleiding</text:h><text:section><text:p>Ik zal\n   de Kamer<text:s text:c='2'/>informeren."
        "<text:line-break/>Morgen.</text:p></text:section>"
        "<table:table><table:table-row><table:table-cell><text:p>cel</text:p></table:table-cell></table:table-row>"
        "</table:table>"
    )
    source = reader.read("brief.odt", odt(body))
    assert source.format == "odt"
    assert shown(source) == [
        ("heading", "Inleiding"),
        ("paragraph", "Ik zal de Kamer  informeren.\nMorgen."),
        ("cell", "cel"),
    ]


def test_lists_count_where_their_style_does(reader: Reader) -> None:
    styles = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>'
        '<text:list-level-style-bullet text:level="2"/></text:list-style>'
    )
    inner = "<text:list><text:list-item><text:p>onder</text:p></text:list-item></text:list>"
    body = (
        f'<text:list text:style-name="L1"><text:list-item><text:p>een</text:p><text:p>vervolg</text:p>{inner}'
        "</text:list-item><text:list-item><text:p>twee</text:p></text:list-item></text:list>"
    )
    assert shown(reader.read("brief.odt", odt(body, list_styles=styles))) == [
        ("item", "1. een"),
        ("paragraph", "vervolg"),
        ("item", "• onder"),
        ("item", "2. twee"),
    ]


def test_notes_heads_deleted_text_and_comments_stay_out_of_the_text(reader: Reader) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Geschrapt.</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>De brief<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Noot.</text:p>"
        "</text:note-body></text:note> is<office:annotation><text:p>Opmerking.</text:p></office:annotation> weg."
        f"<draw:frame><draw:text-box><text:p>{SENTENCE}</text:p></draw:text-box></draw:frame></text:p>"
    )
    head = "<style:header><text:p>Kop</text:p></style:header><style:footer><text:p>Voet</text:p></style:footer>"
    assert shown(reader.read("brief.odt", odt(body, styles=head))) == [
        ("paragraph", "De brief is weg."),
        ("paragraph", SENTENCE),
        ("footnote", "Noot."),
        ("header", "Kop"),
        ("footer", "Voet"),
    ]


def test_password_is_named_as_the_reason(reader: Reader) -> None:
    with pytest.raises(PasswordProtectedError, match=r"brief\.odt"):
        reader.read("brief.odt", odt("<text:p/>", manifest="<encryption-data/>"))

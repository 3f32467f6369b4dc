from __future__ import annotations

import datetime as dt

import pytest

from tests.reading.test_docx import shown
from tracker.errors import EmptyFileError
from tracker.reading.reader import Reader


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>Titel</title>{head}</head><body>{body}</body></html>".encode()


MENU = "<nav><ul><li>Menu</li></ul></nav><script>stuur()</script>"


def test_official_page_gives_the_article_and_its_fields(reader: Reader) -> None:
    body = (
        f"{MENU}<div id='content' role='main'><div id='broodtekst'><h1>Brief</h1>"
        "<p>Ik stuur de brief<sup><a class='nootnum' href='#n'>1</a></sup> toe.<br>Morgen al.</p>"
        "<ul><li><p>ten eerste;</p></li><li>ten tweede.</li></ul><ol><li>een</li><li>twee</li></ol>"
        "<table><tr><td>cel</td></tr></table>"
        "<div class='voet noot'><h5 class='note-close'>X Noot</h5><p>Kamerstuk 28 676.</p></div></div>"
        "<div id='sidebar'>Zie ook</div></div><footer>Onder</footer>"
    )
    head = (
        "<meta name='OVERHEIDop.dossiernummer' content='28676'><meta name='OVERHEIDop.ondernummer' content='280'>"
        "<meta name='DCTERMS.issued' content='2018-02-01'>"
    )
    source = reader.read("kst.html", page(body, head))
    assert source.format == "html"
    assert shown(source) == [
        ("heading", "Brief"),
        ("paragraph", "Ik stuur de brief toe.\nMorgen al."),
        ("item", "• ten eerste;"),
        ("item", "• ten tweede."),
        ("item", "1. een"),
        ("item", "2. twee"),
        ("cell", "cel"),
        ("footnote", "Kamerstuk 28 676."),
    ]
    assert source.stated is not None
    assert (source.stated.dossiers, source.stated.number, source.stated.date) == (
        ("28676",),
        "280",
        dt.date(2018, 2, 1),
    )


def test_page_of_proceedings_says_who_speaks(reader: Reader) -> None:
    body = (
        "<div id='broodtekst'><p>Aan de orde is Defensie:</p>"
        "<div class='spreekbeurt'><div class='alineagroep'><p>De heer <strong>Bakker</strong> (ABC):</p>"
        "<p>Ik vraag dit:</p><p>Komt die brief?</p></div></div>"
        "<div class='spreekbeurt'><p>Minister <strong>De Boer</strong>:</p><p>Die komt er.</p></div></div>"
    )
    source = reader.read("h.html", page(body))
    said = [(block.kind, source.text[block.start : block.end], block.speaker, block.role) for block in source.blocks]
    assert said == [
        ("paragraph", "Aan de orde is Defensie:", "", None),
        ("speaker", "De heer Bakker (ABC):", "De heer Bakker (ABC)", "member"),
        ("paragraph", "Ik vraag dit:", "De heer Bakker (ABC)", "member"),
        ("paragraph", "Komt die brief?", "De heer Bakker (ABC)", "member"),
        ("speaker", "Minister De Boer:", "Minister De Boer", "government"),
        ("paragraph", "Die komt er.", "Minister De Boer", "government"),
    ]


def test_government_page_gives_the_article_without_related_papers(reader: Reader) -> None:
    body = (
        f"{MENU}<main><div class='wrapper'><div class='article content'><h1>Kamerbrief</h1><p>De brief.</p>"
        "<div class='block docs-pubs results'><h2>Bijlagen</h2></div></div><aside>Zie ook</aside></div></main>"
    )
    head = "<meta name='OVERHEID.authority' content='Ministerie van Defensie'>"
    source = reader.read("pagina.html", page(body, head))
    assert shown(source) == [("heading", "Kamerbrief"), ("paragraph", "De brief.")]
    assert source.stated is not None
    assert source.stated.ministry == "Ministerie van Defensie"


@pytest.mark.parametrize("element", ["article", "main", "div role='main'", "div"])
def test_any_other_page_gives_its_main_part(reader: Reader, element: str) -> None:
    body = f"{MENU}<{element}><p>De brief <em>komt</em> er aan.</p></{element.partition(' ')[0]}>"
    assert reader.read("pagina.html", page(body)).text == "De brief komt er aan."


def test_what_the_page_hides_is_left_out_with_a_remark(reader: Reader) -> None:
    body = "<main><p>Zichtbaar.</p><p style='display: none'>Verborgen.</p><div hidden>Ook.</div></main>"
    source = reader.read("pagina.html", page(body))
    assert (source.text, source.remarks) == ("Zichtbaar.", ("hidden-text",))


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_page_says_how_it_is_encoded(reader: Reader, encoding: str) -> None:
    html = f"<html><head><meta charset='{encoding}'></head><body><p>één ministerie</p></body></html>"
    assert reader.read("pagina.html", html.encode(encoding)).text == "één ministerie"


@pytest.mark.parametrize("start", ["<div>", "<p class='x'>", "<!-- a --> <!-- b --><h1>", "\ufeff<table><tr><td>"])
def test_part_of_a_page_is_read_as_a_page(reader: Reader, start: str) -> None:
    source = reader.read("pagina.html", f"{start}De brief komt.".encode())
    assert (source.text, source.format) == ("De brief komt.", "html")


def test_page_without_an_article_is_empty(reader: Reader) -> None:
    with pytest.raises(EmptyFileError, match=r"pagina\.html"):
        reader.read("pagina.html", page(MENU))

"""Files made to harm whoever reads them. They are made on the spot, are small to make, and none is stored."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Callable
from typing import NamedTuple

from tests.reading.makers import LETTER_LINES, deflate_bomb, encrypted_pdf, letter_pdf, plain_pdf, shown
from tests.reading.office_makers import SENTENCE, docx, odt, paragraph, zip_of

Maker = Callable[[], bytes]
DEEP = 2_000_000
LARGE = 5_000_000
_LAUGHS = "".join(f"<!ENTITY l{n} '" + f"&l{n - 1};" * 10 + "'>" for n in range(1, 10))
LAUGHS = f'<!DOCTYPE x [<!ENTITY l0 "lach">{_LAUGHS}]>'
BLOWUP = "<!DOCTYPE x [<!ENTITY a '" + "a" * 50_000 + "'>]>"


class Traps(NamedTuple):
    """Where a file that obeys its maker would go: an address that listens, and a file with a secret."""

    url: str
    secret: str


def official(content: str, prolog: str = "") -> bytes:
    return f'<?xml version="1.0"?>{prolog}<officiele-publicatie>{content}</officiele-publicatie>'.encode()


def xml_files(traps: Traps) -> dict[str, Maker]:
    ours = f"<al>{SENTENCE}</al>"
    external = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{traps.secret}">]>'
    canary = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{traps.url}/entiteit">]>'
    parameter = f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{traps.url}/parameter"> %p;]>'
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{traps.secret}" parse="text"/>'
    return {
        "lach.xml": lambda: official("<al>&l9;</al>", LAUGHS),
        "lach-kenmerk.xml": lambda: official('<al a="&l9;">x</al>', LAUGHS),
        "opgeblazen.xml": lambda: official(f"<al>{'&a;' * 50_000}</al>", BLOWUP),
        "opgeblazen-kenmerk.xml": lambda: official("<al a='" + "&a;" * 50_000 + "'>x</al>", BLOWUP),
        "xxe-bestand.xml": lambda: official("<al>&e;</al>", external),
        "xxe-net.xml": lambda: official("<al>&e;</al>", canary),
        "xxe-parameter.xml": lambda: official(ours, parameter),
        "xxe-publiek.xml": lambda: official("<al>&e;</al>", canary.replace("SYSTEM", 'PUBLIC "x"')),
        "dtd-net.xml": lambda: official(ours, f'<!DOCTYPE officiele-publicatie SYSTEM "{traps.url}/op.dtd">'),
        "dtd-bestand.xml": lambda: official(ours, f'<!DOCTYPE officiele-publicatie SYSTEM "{traps.secret}">'),
        "xinclude.xml": lambda: official(ours + include),
        "stylesheet.xml": lambda: official(ours, f'<?xml-stylesheet type="text/xsl" href="{traps.url}/x.xsl"?>'),
        "diep.xml": lambda: official("<al>" * DEEP),
        "diep-voor-ons.xml": lambda: official("<al>" * 300 + "x" + "</al>" * 300),
        "net-niet-te-diep.xml": lambda: official("<x>" * 250 + ours + "</x>" * 250),
        "kenmerken.xml": lambda: official("<al " + " ".join(f"a{n}='x'" for n in range(200_000)) + ">x</al>"),
        "lange-naam.xml": lambda: official(f"<{'a' * LARGE}/>"),
        "blokken.xml": lambda: official("<al>x</al>" * 30_000),
        "nul.xml": lambda: official("<al>a\0b</al>"),
        "vreemde-codering.xml": lambda: official(ours).replace(b'"1.0"', b'"1.0" encoding="x-niets"'),
        "verkeerde-codering.xml": lambda: official(ours).replace(b'"1.0"', b'"1.0" encoding="UTF-16"'),
        "utf-7.xml": lambda: b"<?xml version='1.0' encoding='UTF-7'?>+ADw-officiele-publicatie/+AD4-",
        "wit.xml": lambda: official("<al>a" + "\n " * 1_000_000 + "b</al>"),
        "open-cdata.xml": lambda: official("<al><![CDATA[" + "x" * LARGE),
    }


def html_page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><body><main>{body}</main></body></html>".encode()


def html_files(traps: Traps) -> dict[str, Maker]:
    fetches = (
        f"<img src='{traps.url}/i.png'><iframe src='{traps.url}/f'></iframe><link rel=stylesheet href='{traps.url}/c'>"
        f"<script src='{traps.url}/s.js'></script><object data='{traps.secret}'></object>"
        f"<meta http-equiv=refresh content='0;url={traps.url}/r'><video src='{traps.url}/v'></video>"
    )
    entity = f'<!DOCTYPE html [<!ENTITY e SYSTEM "{traps.secret}">]><html><body>&e; {SENTENCE}</body></html>'
    return {
        "diep.html": lambda: html_page("<div>" * 100_000 + "x"),
        "diep-in-regel.html": lambda: html_page("<b>" * 100_000 + "x"),
        "diepe-tabel.html": lambda: html_page("<table><tr><td>" * 10_000 + "x"),
        "halen.html": lambda: html_page(f"<p>{SENTENCE}</p>{fetches}"),
        "entiteit.html": entity.encode,
        "haken.html": lambda: html_page("<" * LARGE),
        "open-opmerking.html": lambda: html_page("<!--" + "x" * LARGE),
        "open-kenmerk.html": lambda: html_page("<p class='" + "x" * LARGE),
        "tekens.html": lambda: html_page("&amp;&lt;&nbsp;&#1;&#xD800;&#x110000;" * 50_000),
        "punten.html": lambda: html_page("<ol>" + "<li>x" * 30_000),
        "wit.html": lambda: html_page("<p>a" + "\n " * 1_000_000 + "b"),
        "opmerkingen.html": lambda: b"<!---->" * 1_000_000 + b"geen pagina",
        "alleen-script.html": lambda: html_page("<script>while(1){}</script>"),
        "plaatje.html": lambda: html_page(f"<p>{SENTENCE}</p><img src='data:image/png;base64,{'A' * LARGE}'>"),
    }


def packed(**members: bytes | str) -> bytes:
    return zip_of({"[Content_Types].xml": "<Types/>"} | {f"word/{name}.xml": data for name, data in members.items()})


def word_files(traps: Traps) -> dict[str, Maker]:
    ours = paragraph()
    relation = '<Relationships><Relationship Id="a" Type="x/{}" Target="{}"{}/></Relationships>'
    away = relation.format("attachedTemplate", f"{traps.url}/sjabloon.dotm", ' TargetMode="External"')
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    loop = (
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    numbers = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="upperLetter"/><w:start w:val="99999"/>'
    )
    numbers += "<w:lvlText w:val='" + "%1" * 50_000 + "'/></w:lvl></w:abstractNum>"
    numbers += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    listed = paragraph("x", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    tables = "<w:tbl><w:tr><w:tc>" * 80 + ours + "</w:tc></w:tr></w:tbl>" * 80
    external = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{traps.secret}">]>'
    return {
        "lach.docx": lambda: docx(paragraph("&l9;"), prolog=LAUGHS),
        "xxe.docx": lambda: docx(paragraph("&e;"), prolog=external),
        "xxe-relaties.docx": lambda: zip_of(
            {"[Content_Types].xml": "", "word/x": "", "_rels/.rels": f"{external}<Relationships>&e;</Relationships>"}
        ),
        "sjabloon.docx": lambda: docx(ours, settings=f'<w:attachedTemplate r:id="a"/>{away}'),
        "veld.docx": lambda: docx(
            f'<w:p><w:fldSimple w:instr="INCLUDETEXT {traps.secret}"><w:r><w:t>{SENTENCE}</w:t></w:r></w:fldSimple>'
            "</w:p>"
        ),
        "diep.docx": lambda: docx("<w:sdt>" * DEEP),
        "minder-diep.docx": lambda: docx("<w:sdt>" * 100_000),
        "wit.docx": lambda: docx(paragraph("a" + "\n " * 1_000_000 + "b")),
        "tabellen.docx": lambda: docx(tables),
        "velden.docx": lambda: docx(f"<w:p>{field * 100_000}</w:p>{ours}"),
        "stijlen.docx": lambda: docx(paragraph(SENTENCE, '<w:pStyle w:val="a"/>'), styles=loop),
        "nummers.docx": lambda: docx(listed * 2_000, numbering=numbers),
        "bom-400.docx": lambda: packed(document=b" " * 40_000_000),
        "bom-groot.docx": lambda: zip_of(
            {"[Content_Types].xml": "", "word/a": b"a" * 150_000_000, "word/b": b"b" * 60_000_000}
        ),
        "relaties-naar-buiten.docx": lambda: zip_of(
            {
                "[Content_Types].xml": "",
                "word/x": "",
                "_rels/.rels": relation.format("officeDocument", "../../../../../../etc/passwd", ""),
            }
        ),
        "relaties-in-kring.docx": lambda: zip_of(
            {
                "[Content_Types].xml": "",
                "word/x": "",
                "_rels/.rels": relation.format("officeDocument", "_rels/.rels", ""),
            }
        ),
        "zonder-brief.docx": lambda: packed(styles="<x/>"),
        "zip-slip.docx": lambda: zip_of(
            {"../../../../tmp/gestand-kwaad": "x", "/etc/gestand": "x", "word/x": "", "[Content_Types].xml": ""}
        ),
        "document-niet-xml.docx": lambda: packed(document=bytes(range(256)) * 50),
    }


def zip_files() -> dict[str, Maker]:
    sound = docx(paragraph())
    nested = zip_of({"brief.txt": SENTENCE})
    for _ in range(6):
        nested = zip_of({"meer.zip": nested})
    return {
        "ingepakt.zip": lambda: nested,
        "leeg.zip": lambda: zip_of({}),
        "zip-slip.zip": lambda: zip_of({"brief.txt": SENTENCE, "../../../../tmp/gestand-kwaad.txt": SENTENCE}),
        "zip-slip-windows.zip": lambda: zip_of({"brief.txt": SENTENCE, "..\\..\\gestand-kwaad.txt": SENTENCE}),
        "te-veel.docx": lambda: zip_of({"[Content_Types].xml": "", "word/": ""} | {f"{n}": "" for n in range(5_001)}),
        "dubbel.docx": lambda: twice("word/document.xml", "[Content_Types].xml"),
        "over-elkaar.docx": lambda: overlapping(3_000, 200_000),
        "wachtwoord.docx": lambda: flagged(sound),
        "liegt-klein.docx": lambda: with_sizes(sound, 10),
        "liegt-groot.docx": lambda: with_sizes(sound, 0xFFFFFFF0),
        "inhoudsopgave.docx": lambda: sound[:-10] + struct.pack("<I", 0xFFFFFFF0) + sound[-6:],
        "afgekapt.docx": lambda: sound[: len(sound) // 2],
        "controlegetal.docx": lambda: sound.replace(sound[14:18], b"\1\2\3\4"),
        "andere-pakker.docx": lambda: zip_of(
            {"[Content_Types].xml": "", "word/x": "x" * 1_000}, method=zipfile.ZIP_LZMA
        ),
        "alleen-begin.docx": lambda: b"PK\x03\x04[Content_Types].xml word/",
    }


def twice(*names: str) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as archive:
        warnings.simplefilter("ignore")
        for name in names * 2:
            archive.writestr(name, "<x/>")
    return out.getvalue()


def overlapping(count: int, size: int) -> bytes:
    """A zip file in which every name leads to the same packed bytes: small, and enormous when unpacked."""
    one = zip_of({"a": b"x" * size})
    end = one.rindex(b"PK\x05\x06")
    start = one.rindex(b"PK\x01\x02", 0, end)
    entries = one[start:end] * count
    tail = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(entries), start, 0)
    return one[:start] + entries + tail + b"[Content_Types].xml word/"


def flagged(data: bytes) -> bytes:
    """Every member marked as encrypted."""
    changed = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.find(mark)
        while place >= 0:
            changed[place + at] |= 1
            place = changed.find(mark, place + 4)
    return bytes(changed)


def with_sizes(data: bytes, size: int) -> bytes:
    """Every member with another unpacked size in the table of contents."""
    changed = bytearray(data)
    place = changed.find(b"PK\x01\x02")
    while place >= 0:
        changed[place + 24 : place + 28] = struct.pack("<I", size)
        place = changed.find(b"PK\x01\x02", place + 4)
    return bytes(changed)


def odt_files(traps: Traps) -> dict[str, Maker]:
    external = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{traps.secret}">]>'
    return {
        "xxe.odt": lambda: odt("<text:p>&e;</text:p>", prolog=external),
        "lach.odt": lambda: odt("<text:p>&l9;</text:p>", prolog=LAUGHS),
        "spaties.odt": lambda: odt(f'<text:p>{SENTENCE}<text:s text:c="2000000000"/></text:p>' * 5),
        "diep.odt": lambda: odt("<text:section>" * 500_000),
        "lijsten.odt": lambda: odt(
            "<text:list><text:list-item>" * 110 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 110
        ),
        "bom.odt": lambda: odt("<text:p>" + " " * 40_000_000 + "</text:p>"),
    }


def pdf_files(traps: Traps) -> dict[str, Maker]:
    sound = letter_pdf()
    pages = plain_pdf([shown("a")])
    act = f"/OpenAction<</S/URI/URI({traps.url}/open)>>/AA<</O<</S/Launch/F({traps.url}/l)>>>>"
    script = f"/OpenAction<</S/JavaScript/JS(app.launchURL\\('{traps.url}/js'\\);while\\(1\\);)>>"
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 3 0 R>>>>/Length 4>>"
    form += b"stream\n/F Do\nendstream"
    return {
        "afgekapt.pdf": lambda: sound[: len(sound) * 2 // 3],
        "wachtwoord.pdf": lambda: encrypted_pdf("geheim"),
        "hernoemd.pdf": lambda: docx(paragraph()),
        "geen-bladzijden.pdf": lambda: plain_pdf([]),
        "twee-miljard.pdf": lambda: plain_pdf([shown(*LETTER_LINES)], count=2_000_000_000),
        "min-een.pdf": lambda: plain_pdf([shown("a")], count=0).replace(b"/Count 0", b"/Count -9"),
        "bom.pdf": lambda: deflate_bomb(2_048),
        "kring-bladzijden.pdf": lambda: pages.replace(b"/Kids[5 0 R]", b"/Kids[2 0 R]"),
        "kring-tabel.pdf": lambda: sound.replace(b"startxref", b"%xxxxxxxx").replace(b"/Size", b"/Prev 9 /Size"),
        "kring-vorm.pdf": lambda: pages.replace(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", form),
        "openen.pdf": lambda: pages.replace(b"/Type/Catalog", b"/Type/Catalog" + act.encode()),
        "script.pdf": lambda: pages.replace(b"/Type/Catalog", b"/Type/Catalog" + script.encode()),
        "haken.pdf": lambda: pages.replace(b"/Type/Catalog", b"/Type/Catalog/X " + b"[" * 200_000),
        "woordenboeken.pdf": lambda: pages.replace(b"/Type/Catalog", b"/Type/Catalog/X " + b"<</A" * 100_000),
        "groot-blad.pdf": lambda: pages.replace(b"[0 0 595 842]", b"[0 0 9e30 -9e30]"),
        "tabel-elders.pdf": lambda: pages[: pages.rindex(b"startxref")] + b"startxref\n99999999999999999999\n%%EOF",
        "te-veel-bladzijden.pdf": lambda: plain_pdf([shown("a")] * 5_001),
        "lange-stroom.pdf": lambda: pages.replace(b"/Length 4", b"/Length 99999999999"),
        "woorden.pdf": lambda: plain_pdf([b"BT /F1 1 Tf " + b"(a) Tj " * 400_000 + b"ET"]),
        "ingebed.pdf": lambda: pages.replace(
            b"/Type/Catalog", b"/Type/Catalog/Names<</EmbeddedFiles<</Names[(x) 9 0 R]>>>>"
        ),
        "rommel.pdf": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 2_000 + b"%%EOF",
    }


def other_files(traps: Traps) -> dict[str, Maker]:
    rtf = rf"{{\rtf1{{\*\template {traps.url}/x.dot}}{{\field{{\*\fldinst INCLUDEPICTURE {traps.url}/p}}}}Tekst.}}"
    return {
        "groot.txt": lambda: b"Ik zal de Kamer informeren.\n" * 1_800_000,
        "een-regel.txt": lambda: b"woord " * 1_600_000,
        "blinde-tekens.txt": ("\u200b\u202e\u2066" * 100_000 + SENTENCE).encode,
        "gestapeld.txt": ("a" + "\u0301" * 1_000_000 + SENTENCE).encode,
        "bladzijden.txt": lambda: b"a\f" * 1_000_000,
        "nul.txt": lambda: b"Ik zal\0 informeren",
        "halve-tekens.txt": lambda: b"\xff\xfe" + b"\x00\xd8" * 5_000,
        "alleen-wit.txt": lambda: b" \n" * 1_000_000,
        "leeg.txt": lambda: b"",
        "programma.docx": lambda: b"\x7fELF\x02\x01\x01" + bytes(500),
        "windows.pdf": lambda: b"MZ\x90\0" + bytes(500),
        "plaatje.pdf": lambda: b"\x89PNG\r\n\x1a\n" + bytes(500),
        "ingepakt.gz": lambda: b"\x1f\x8b\x08\0" + bytes(500),
        "sjabloon.rtf": rtf.encode,
        "diep.rtf": lambda: b"{\\rtf1" + b"{" * DEEP,
        "kapot.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5_000,
        "post.eml": lambda: b"From - x\nSubject: brief\n\n" + SENTENCE.encode(),
        "..": lambda: b"\0",
        "brief\nmet \x1b[31mregel.txt": lambda: b"\0",
    }


def all_files(traps: Traps) -> dict[str, Maker]:
    return (
        xml_files(traps)
        | html_files(traps)
        | word_files(traps)
        | zip_files()
        | odt_files(traps)
        | pdf_files(traps)
        | other_files(traps)
    )

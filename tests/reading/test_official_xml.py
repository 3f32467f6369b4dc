from __future__ import annotations

import datetime as dt

import pytest

from tests.reading.test_docx import shown
from tracker.errors import DamagedFileError, UnknownFormatError
from tracker.reading.reader import Reader
from tracker.reading.source_text import Role, Stated


def official(content: str, metas: str = "", prolog: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    metadata = f"<metadata>{metas}</metadata>"
    return f"{prolog}<officiele-publicatie>{metadata}{content}</officiele-publicatie>".encode()


LETTER = """<kamerstuk>
  <kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2017-2018</tekstregel></kamerstukkop>
  <dossier><dossiernummer><dossiernr>28 676</dossiernr></dossiernummer><titel>NAVO</titel></dossier>
  <stuk><stuknr>Nr. <ondernummer kamer="2">280</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel>
    <datumtekst>Ontvangen <datum isodatum="2018-02-01">1 februari 2018</datum></datumtekst>
    <tekst>
      <al>Ik stuur de brief<noot id="n1"><noot.nr>1</noot.nr><noot.al>Kamerstuk 28 676.</noot.al></noot> toe
         (<nadruk type="vet">zo snel mogelijk</nadruk>).</al>
      <lijst><li><li.nr>a.</li.nr><al>ten eerste;</al><al>en dan.</al></li><li><al>ten tweede.</al></li></lijst>
      <divisie><kop><label>Deel</label><nr>2</nr><titel>Vervolg</titel></kop></divisie>
      <table><tgroup><tbody><row><entry><al>cel</al></entry></row></tbody></tgroup></table>
    </tekst>
    <ondertekening><functie>De minister,</functie>
      <naam><voornaam>A.</voornaam> <achternaam>Jansen</achternaam></naam></ondertekening>
  </stuk></kamerstuk>"""


def test_kamerstuk_becomes_blocks_with_its_notes_aside(reader: Reader) -> None:
    source = reader.read("kst-28676-280.xml", official(LETTER))
    assert source.format == "xml"
    assert shown(source) == [
        ("paragraph", "Vergaderjaar 2017-2018"),
        ("paragraph", "28 676"),
        ("heading", "NAVO"),
        ("paragraph", "Nr. 280"),
        ("heading", "BRIEF VAN DE MINISTER"),
        ("paragraph", "Ontvangen 1 februari 2018"),
        ("paragraph", "Ik stuur de brief toe (zo snel mogelijk)."),
        ("item", "a. ten eerste;"),
        ("item", "en dan."),
        ("item", "• ten tweede."),
        ("heading", "Deel 2 Vervolg"),
        ("cell", "cel"),
        ("paragraph", "De minister,"),
        ("paragraph", "A. Jansen"),
        ("footnote", "Kamerstuk 28 676."),
    ]


def test_head_of_the_paper_states_what_the_fields_leave_out(reader: Reader) -> None:
    assert reader.read("x.xml", official(LETTER)).stated == Stated(
        dossiers=("28676",),
        number="280",
        date=dt.date(2018, 2, 1),
        title="BRIEF VAN DE MINISTER",
        session_year="2017-2018",
        signatories=("A. Jansen",),
    )


def test_fields_of_the_file_are_stated(reader: Reader) -> None:
    fields = (
        ("DC.identifier", "kst-36600-V-12"),
        ("OVERHEIDop.dossiernummer", "36600-V;21501-02"),
        ("OVERHEIDop.ondernummer", "12"),
        ("DCTERMS.issued", "2024-11-05"),
        ("DC.type", "Kamerstuk"),
        ("DC.type", "Brief regering"),
        ("OVERHEIDop.documenttitel", "Brief over iets"),
        ("OVERHEIDop.vergaderjaar", "2024-2025"),
        ("OVERHEIDop.indiener", "B. de Vries"),
        ("OVERHEIDop.indiener", "A. Jansen"),
        ("DC.creator", "Ministerie van Defensie"),
    )
    metas = "".join(f'<meta name="{name}" content="{content}"/>' for name, content in fields)
    assert reader.read("x.xml", official("<al>Ja.</al>", metas)).stated == Stated(
        dossiers=("36600-V", "21501-02"),
        number="12",
        date=dt.date(2024, 11, 5),
        kind="Brief regering",
        title="Brief over iets",
        ministry="Ministerie van Defensie",
        session_year="2024-2025",
        signatories=("A. Jansen", "B. de Vries"),
        identifier="kst-36600-V-12",
    )


DEBATE = """<handelingen><agendapunt><item-titel>Defensie</item-titel>
 <spreekbeurt><spreker><voorvoegsels>Mevrouw</voorvoegsels><naam>
   <achternaam> Bakker </achternaam></naam>
   (
   <politiek>
    ABC
   </politiek>
   ):</spreker><tekst><al>Komt die brief?</al>
   <motie><kop><titel>Motie</titel></kop><al>De Kamer,</al>
     <motie-info><spreker>De <naam>voorzitter</naam>:</spreker><al>Zij krijgt nr. 5.</al></motie-info></motie>
   <motie><al>De Kamer, weer,</al></motie></tekst></spreekbeurt>
 <spreekbeurt><spreker>Minister <naam>De Boer</naam>:</spreker><tekst><al>Die komt er.</al></tekst></spreekbeurt>
</agendapunt></handelingen>"""


def test_proceedings_say_who_speaks_and_as_what(reader: Reader) -> None:
    metas = '<meta name="OVERHEIDop.externMetadataRecord" content="https://x.nl/h-tk-20172018-70-9/metadata.xml"/>'
    source = reader.read("h.xml", official(DEBATE, metas))
    said = [
        (source.text[block.start : block.end], block.speaker, block.role)
        for block in source.blocks
        if block.kind == "paragraph"
    ]
    assert said == [
        ("Komt die brief?", "Mevrouw Bakker (ABC)", Role.MEMBER),
        ("De Kamer,", "Mevrouw Bakker (ABC)", Role.MEMBER),
        ("Zij krijgt nr. 5.", "De voorzitter", Role.CHAIR),
        ("De Kamer, weer,", "Mevrouw Bakker (ABC)", Role.MEMBER),
        ("Die komt er.", "Minister De Boer", Role.GOVERNMENT),
    ]
    assert "Mevrouw Bakker (ABC):" in source.text
    assert source.stated is not None
    assert (source.stated.kind, source.stated.session_year, source.stated.identifier) == (
        "Handelingen",
        "2017-2018",
        "h-tk-20172018-70-9",
    )


def test_questions_and_answers_are_told_apart(reader: Reader) -> None:
    content = (
        "<kamervragen><vraag><nr>Vraag 1</nr><al>Komt die brief?</al></vraag>"
        "<antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord></kamervragen>"
    )
    assert shown(reader.read("ah.xml", official(content))) == [
        ("heading", "Vraag 1"),
        ("question", "Komt die brief?"),
        ("heading", "Antwoord 1"),
        ("answer", "Ja."),
    ]


def test_plain_document_type_is_tolerated(reader: Reader) -> None:
    prolog = '<!DOCTYPE officiele-publicatie SYSTEM "http://127.0.0.1:9/op.dtd">'
    assert reader.read("x.xml", official("<al>Ja.</al>", prolog=prolog)).text == "Ja."


def test_utf_16_is_read(reader: Reader) -> None:
    data = official("<al>één</al>", prolog='<?xml version="1.0" encoding="UTF-16"?>').decode().encode("utf-16")
    assert reader.read("x.xml", data).text == "één"


@pytest.mark.parametrize("root", ["rss", "svg", "toestand", "w:document"])
def test_other_xml_is_refused(reader: Reader, root: str) -> None:
    data = f'<?xml version="1.0"?><{root} xmlns:w="x"><al>Ik zal informeren.</al></{root}>'.encode()
    with pytest.raises(UnknownFormatError, match=r"brief\.xml"):
        reader.read("brief.xml", data)


def test_xml_that_breaks_off_is_damaged(reader: Reader) -> None:
    with pytest.raises(DamagedFileError, match=r"brief\.xml"):
        reader.read("brief.xml", official(LETTER)[:-40])


@pytest.mark.parametrize("day", ["2018-03-29", "29-03-2018"])
def test_debate_has_the_day_of_its_meeting_and_not_of_its_printing(reader: Reader, day: str) -> None:
    metas = "".join(
        f'<meta name="{name}" content="{content}"/>'
        for name, content in (("DCTERMS.issued", "2018-04-19"), ("OVERHEIDop.datumVergadering", day))
    )
    source = reader.read("h-tk.xml", official("<handelingen><al>Ja.</al></handelingen>", metas))
    assert source.stated is not None
    assert source.stated.date == dt.date(2018, 3, 29)

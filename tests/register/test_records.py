from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.register.examples import NAMESPACE, element, feed, guid, odata, page
from tracker.errors import DamagedFileError, EntitiesRefusedError, NestedTooDeepError, UnknownFormatError
from tracker.reading.reader import Reader
from tracker.register.intake import read_raw
from tracker.register.observation import Observation, Reading


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as opened:
        yield opened


def readings(reader: Reader, content: bytes) -> list[Reading]:
    raw = reader.records("bestand", content)
    return list(read_raw(raw.form, raw.objects()))


def only(reader: Reader, content: bytes) -> Observation:
    (reading,) = readings(reader, content)
    assert reading.observation is not None
    return reading.observation


def test_an_odata_record_becomes_our_fields(reader: Reader) -> None:
    found = only(reader, page(odata()))

    assert found.identifier == guid(1)
    assert found.at == "2025-01-10T08:30:00+00:00"
    assert found.values["number"] == "TZ202412-001"
    assert found.values["surname"] == "Dijkman"
    assert found.values["fulfilled_on"] == ""
    assert found.values["created_at"] == "2024-12-12T00:00:00+01:00"
    assert found.values["deleted"] is False


def test_names_in_other_case_and_fields_that_v5_dropped(reader: Reader) -> None:
    record = {key[0].lower() + key[1:]: value for key, value in odata(Verwijderd=..., Notities=...).items()}

    found = only(reader, page(record))

    assert found.values["status"] == "Openstaand"
    assert "deleted" not in found.values


def test_what_was_fulfilled_and_by_which_letters(reader: Reader) -> None:
    letters = [{"Id": guid(8), "DocumentNummer": "2026D00002"}, {"Id": guid(9), "DocumentNummer": "2026D00001"}]

    found = only(reader, page(odata(DatumNakoming="2026-02-03T00:00:00+01:00", KamerbriefNakoming=letters)))

    assert found.values["fulfilled_on"] == "2026-02-03"
    assert found.values["fulfilment_papers"] == ["2026D00001", "2026D00002"]


def test_to_whom_in_every_writing(reader: Reader) -> None:
    links = [{"Persoon_Id": guid(3), "Fractie_Id": None}, {"Persoon_Id": None, "Fractie_Id": guid(4)}]
    expanded = odata(2, ToegezegdAanPersoon={"Id": guid(5)}, ToegezegdAanFractie=None)
    new_form = f'<toegezegdAan><persoon ref="{guid(3)}"/><fractie ref="{guid(4)}"/></toegezegdAan>'
    old_form = f'<toegezegdAanPersoon ref="{guid(3)}"/><toegezegdAanFractie ref="{guid(4)}"/>'
    live_form = f'<toegezegdAan ref="{guid(3)}"/><toegezegdAan ref="{guid(4)}"/><toegezegdAan/>'

    assert only(reader, page(odata(ToegezegdAan=links))).values["addressed_to"] == [
        f"fractie:{guid(4)}", f"persoon:{guid(3)}",
    ]  # fmt: skip
    assert only(reader, page(expanded)).values["addressed_to"] == [f"persoon:{guid(5)}"]
    for form in (new_form, old_form):
        assert only(reader, feed(element(1, form))).values["addressed_to"] == [
            f"fractie:{guid(4)}",
            f"persoon:{guid(3)}",
        ]
    assert only(reader, feed(element(1, live_form))).values["addressed_to"] == [
        f"onbekend:{guid(3)}", f"onbekend:{guid(4)}",
    ]  # fmt: skip


def test_a_syncfeed_element_with_repeated_and_empty_fields(reader: Reader) -> None:
    inside = (
        "<kamerbriefNakoming>2026Z00001</kamerbriefNakoming><kamerbriefNakoming>2026Z00002</kamerbriefNakoming>"
        '<kamerbriefNakoming/><ministerie xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>'
        f'<isAanvullingOp ref="{guid(7)}"/><isAanvullingOp ref="{guid(6)}"/>'
        "<datumNakoming>0001-01-01T00:00:00</datumNakoming>"
    )

    found = only(reader, feed(element(1, inside, tekst="Een zin.")))

    assert found.values["fulfilment_papers"] == ["2026Z00001", "2026Z00002"]
    assert found.values["ministry"] == ""
    assert found.values["adds_to"] == [guid(6), guid(7)]
    assert found.values["repeats"] == []
    assert found.values["fulfilled_on"] == ""
    assert "notes" not in found.values


@pytest.mark.parametrize("deleted", ["true", "True"])
def test_a_tombstone_says_only_that_it_is_deleted(reader: Reader, deleted: str) -> None:
    found = only(reader, feed(element(1, deleted=deleted)))

    assert found.values == {"deleted": True}


def test_html_becomes_plain_text(reader: Reader) -> None:
    text = "<p>De minister zegt <b>A&amp;B</b> toe.</p><ul><li>een</li><li>twee</li></ul><script>x()</script>"

    assert only(reader, page(odata(Tekst=text))).values["text"] == "De minister zegt A&B toe.\n- een\n- twee"
    assert only(reader, page(odata(Tekst="meer < dan 3 & minder > 1"))).values["text"] == "meer < dan 3 & minder > 1"


def test_wrong_types_are_named_and_the_rest_is_taken(reader: Reader) -> None:
    wrong = odata(2, Status=["Openstaand"], DatumNakoming="gisteren", Verwijderd="misschien", Kleur="rood")
    first, second, third = readings(reader, page(odata(), wrong, odata(3, Id="geen guid")))

    assert first.faults == ()
    assert second.observation is not None
    assert "status" not in second.observation.values
    assert second.observation.values["number"] == "TZ202412-002"
    assert {(fault.row, fault.field) for fault in second.faults} == {
        (2, "status"), (2, "datumnakoming"), (2, "verwijderd"), (2, "kleur"),
    }  # fmt: skip
    assert third.observation is None
    assert third.faults[0].row == 3


@pytest.mark.parametrize("cut_at", [0.5, 0.8, 0.97])
def test_a_file_cut_off_gives_what_stands_before_the_cut(reader: Reader, cut_at: float) -> None:
    json_file = page(*(odata(number, Tekst="Een { in een zin.") for number in range(1, 21)))
    xml_file = feed(*(element(number, tekst="Een zin.") for number in range(1, 21)))

    for content in (json_file, xml_file):
        raw = reader.records("bestand", content[: int(cut_at * len(content))])
        found = [each.observation for each in read_raw(raw.form, raw.objects()) if each.observation]
        assert raw.is_cut
        assert 20 * cut_at - 3 <= len(found) <= 20 * cut_at
        assert [each.identifier for each in found] == [guid(number) for number in range(1, len(found) + 1)]


def test_lists_pages_one_after_another_and_one_record(reader: Reader) -> None:
    assert len(readings(reader, page(odata(1)) + b"\n" + page(odata(2), odata(3)))) == 3
    assert only(reader, page(odata(5))[page(odata(5)).index(b'{"Id"') : -2]).identifier == guid(5)
    assert readings(reader, page()) == []
    assert only(reader, b"\xef\xbb\xbf" + page(odata())).identifier == guid(1)
    assert only(reader, page(odata()).decode().encode("utf-16")).identifier == guid(1)


def test_what_is_no_register_file_is_refused(reader: Reader) -> None:
    for content, error in (
        (b"Geachte voorzitter,", UnknownFormatError),
        (b"<html><body>niets</body></html>", UnknownFormatError),
        (b"<feed><entry>", DamagedFileError),
        (feed(element(), head='<!DOCTYPE feed [<!ENTITY a "b">]>'), EntitiesRefusedError),
        (feed(element(1, "<a>" * 400 + "</a>" * 400)), NestedTooDeepError),
    ):
        with pytest.raises(error):
            reader.records("bestand", content)


def test_other_entities_are_not_taken_for_commitments(reader: Reader) -> None:
    document = {"Id": guid(1), "DocumentNummer": "2026D1", "Verwijderd": False, "GewijzigdOp": "2026-01-01T00:00:00Z"}
    other = f'<zaak xmlns="{NAMESPACE}" id="{guid(2)}"><nummer>2026Z1</nummer></zaak>'

    (reading,) = readings(reader, page(document))

    assert reading.observation is None
    assert "geen toezegging" in reading.faults[0].message
    assert [each.observation and each.observation.identifier for each in readings(reader, feed(other, element(1)))] == [
        guid(1)
    ]


def test_what_is_no_record_is_named_and_the_rows_after_it_keep_their_numbers(reader: Reader) -> None:
    records = [odata(1), "geen record", None, [1, {"Id": 2}], odata(2, Onbekend="x"), 17]

    found = readings(reader, page(*records))

    assert [fault.row for reading in found for fault in reading.faults] == [2, 3, 4, 5, 6]
    assert [reading.observation is not None for reading in found] == [True, False, False, False, True, False]
    assert readings(reader, page(*records)[:-3])[4].observation is not None


def test_hostile_json_is_one_faulty_row(reader: Reader) -> None:
    deep = b'{"Id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    content = b'{"value": [' + deep + b", " + page(odata())[page(odata()).index(b'{"Id"') : -2] + b', {"Id": NaN}]}'

    first, second, third = readings(reader, content)

    assert (first.observation, third.observation) == (None, None)
    assert second.observation is not None

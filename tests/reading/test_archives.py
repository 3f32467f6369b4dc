from __future__ import annotations

import pytest

from tests.reading.makers import letter_pdf
from tests.reading.office_makers import docx, paragraph, zip_of
from tracker.errors import ArchiveError, DamagedFileError, UnknownFormatError, UnpackedTooLargeError, UnsafeNamesError
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader


def test_members_come_out_and_are_read_one_by_one(reader: Reader) -> None:
    data = zip_of({"2018/een.pdf": letter_pdf(), "twee.docx": docx(paragraph()), "twee.txt": "Een brief."})
    members = list(reader.members("brieven.zip", data))
    assert [member.name for member in members] == ["een.pdf", "twee.docx", "twee.txt"]
    assert [reader.read(*member).format for member in members] == ["pdf", "docx", "txt"]


def test_many_megabytes_come_in_parts(reader: Reader) -> None:
    parts = {f"{number}.txt": bytes([65 + number]) * 9_000_000 for number in range(8)}
    members = list(reader.members("brieven.zip", zip_of(parts, method=0)))
    assert [(member.name, member.data) for member in members] == list(parts.items())


def test_names_are_for_showing_only(reader: Reader) -> None:
    names = ["map\\een.txt", "a..b/twee.txt", "drie\x07\u202etxt.exe", "...", "map/"]
    members = reader.members("brieven.zip", zip_of(dict.fromkeys(names, "x")))
    assert [member.name for member in members] == ["een.txt", "twee.txt", "drietxt.exe"]


@pytest.mark.parametrize(
    "name",
    ["../../../etc/een.txt", "map/../../een.txt", "map\\..\\een.txt", "..", "/abs/een.txt", "\\een", "C:\\een.txt"],
)
def test_names_that_lead_out_of_the_folder_are_refused(reader: Reader, name: str) -> None:
    with pytest.raises(UnsafeNamesError, match=r"“brieven\.zip” bevat bestandsnamen die naar een andere map wijzen"):
        list(reader.members("brieven.zip", zip_of({"brief.txt": "x", name: "x"})))


def test_what_systems_add_to_a_zip_is_left_out(reader: Reader) -> None:
    names = ["brief.txt", "__MACOSX/._brief.txt", ".DS_Store", "map/~$brief.docx"]
    assert [m.name for m in reader.members("b.zip", zip_of(dict.fromkeys(names, "x")))] == ["brief.txt"]


def test_zip_in_a_zip_is_not_followed(reader: Reader) -> None:
    (inner,) = reader.members("buiten.zip", zip_of({"binnen.zip": zip_of({"brief.txt": "x"})}))
    with pytest.raises(ArchiveError, match=r"“binnen\.zip” is een ZIP-bestand"):
        reader.read(*inner)


def test_spreadsheet_is_no_archive_of_letters(reader: Reader) -> None:
    with pytest.raises(UnknownFormatError):
        reader.read("tabel.xlsx", zip_of({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>"}))


def test_members_of_what_is_no_zip_are_refused(reader: Reader) -> None:
    with pytest.raises(UnknownFormatError):
        list(reader.members("brief.pdf", letter_pdf()))


def test_too_many_members_are_refused() -> None:
    data = zip_of({f"{number}": "" for number in range(30)})
    with Reader(Limits(members=29)) as reader, pytest.raises(UnpackedTooLargeError, match="meer dan 29"):
        list(reader.members("b.zip", data))


def test_size_that_lies_is_damage(reader: Reader) -> None:
    data = zip_of({"word/document.xml": b"a" * 5_000, "[Content_Types].xml": ""})
    size = (5_000).to_bytes(4, "little")
    with pytest.raises(DamagedFileError):
        reader.read("brief.docx", data.replace(size, (500).to_bytes(4, "little")))

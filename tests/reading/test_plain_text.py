from __future__ import annotations

import pytest

from tracker.errors import EmptyFileError, FileTooLargeError, UnknownFormatError
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader

SENTENCE = "Ik informeer de Kamer vóór 1 februari – zo’n € 200.000."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_reads_the_same_in_each_encoding(reader: Reader, encoding: str) -> None:
    source = reader.read("brief.txt", SENTENCE.encode(encoding))
    assert (source.text, source.format) == (SENTENCE, "txt")


def test_utf_16_of_either_order_is_read(reader: Reader) -> None:
    assert reader.read("brief.txt", b"\xfe\xff" + SENTENCE.encode("utf-16-be")).text == SENTENCE


@pytest.mark.parametrize("odd", ["\u200b", "\u202e", "\u2066", "\U000e0041"])
def test_invisible_characters_are_kept_and_remarked_on(reader: Reader, odd: str) -> None:
    source = reader.read("brief.txt", f"Ik zeg to{odd}e dat dit gebeurt.".encode())
    assert odd in source.text
    assert source.remarks == ("invisible-characters",)
    assert reader.read("brief.txt", "Een af\xadbreekbaar woord.".encode()).remarks == ()


def test_line_ends_of_every_system_become_one(reader: Reader) -> None:
    assert reader.read("brief.txt", b"een\r\ntwee\rdrie\nvier").text == "een\ntwee\ndrie\nvier"


def test_form_feed_splits_pages_and_closes_the_last(reader: Reader) -> None:
    source = reader.read("brief.txt", b"eerste\ftweede\nregel\f")
    assert [source.text[page.start : page.end] for page in source.pages] == ["eerste", "tweede\nregel"]
    assert source.page_at(source.text.index("regel")).number == 2


def test_extension_does_not_decide(reader: Reader) -> None:
    assert reader.read("brief.pdf", SENTENCE.encode()).format == "txt"


def test_stray_control_character_is_still_text(reader: Reader) -> None:
    text = SENTENCE * 3 + "\x1f"
    assert reader.read("brief.txt", text.encode()).text == text


@pytest.mark.parametrize("data", [b"", b" \r\n\t\f \n", b"\xef\xbb\xbf", b"--- *** ---"])
def test_file_without_a_letter_is_empty(reader: Reader, data: bytes) -> None:
    with pytest.raises(EmptyFileError, match=r"“brief\.txt” is leeg"):
        reader.read("brief.txt", data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(SENTENCE.encode() + b"\0", id="NUL"),
        pytest.param(SENTENCE.encode("utf-16-le"), id="UTF-16 without its mark"),
        pytest.param(SENTENCE.encode("utf-16")[:-1], id="UTF-16 cut off"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(1, 200)), id="picture"),
        pytest.param(bytes(range(1, 32)), id="control characters"),
        pytest.param(SENTENCE.encode("cp1252") + b"\x07", id="cp1252 with a control character"),
        pytest.param(SENTENCE.encode("cp1252") + b"\x81", id="byte that cp1252 does not know"),
        pytest.param(b"<?xml version='1.0'?><al>Ik zal de Kamer informeren.</al>", id="XML"),
    ],
)
def test_what_is_no_text_is_refused_whatever_its_name(reader: Reader, data: bytes) -> None:
    with pytest.raises(UnknownFormatError, match=r"brief\.txt"):
        reader.read("brief.txt", data)


def test_too_much_text_is_refused_with_the_limit() -> None:
    with Reader(Limits(output_chars=10_000)) as reader:
        assert len(reader.read("brief.txt", b"a" * 10_000).text) == 10_000
        with pytest.raises(FileTooLargeError, match=r"meer dan 0\.01 MB"):
            reader.read("brief.txt", b"a" * 10_001)


def test_too_many_pages_are_refused() -> None:
    with Reader(Limits(pages=3)) as reader:
        assert len(reader.read("brief.txt", b"a\fb\fc").pages) == 3
        with pytest.raises(FileTooLargeError, match="meer dan 3 p"):
            reader.read("brief.txt", b"a\fb\fc\fd")

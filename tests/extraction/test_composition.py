"""What the file says of its blocks reaches the sentences: order, page ends, and whose words they are."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.extraction.letters import LETTER, read
from tracker.extraction.pipeline import extract
from tracker.extraction.results import Signatory
from tracker.extraction.rulebook import Rulebook
from tracker.reading.source_text import Block, BlockKind, Role, SourceText, Stated, from_pages
from tracker.terms import LetterKind

PROMISE = "Ik informeer uw Kamer uiterlijk 1 juli 2025 over de uitkomsten van het beraad."


def with_blocks(parts: list[tuple[str, BlockKind, Role | None]], file_format: str = "docx") -> SourceText:
    text, blocks = "", []
    for words, kind, role in parts:
        blocks.append(Block(kind, len(text), len(text) + len(words), "", role))
        text += words + "\n\n"
    return replace(from_pages([text], file_format), blocks=tuple(blocks))


def quotes(source: SourceText, rulebook: Rulebook) -> list[str]:
    return [candidate.quote for candidate in extract(source, rulebook).candidates]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ik informeer uw Kamer uiterlijk 1 juli 2025 over", "de uitkomsten van het beraad."),
        # A figure tells nothing, but the line before it is full.
        ("Ik informeer uw Kamer in de regel per brief uiterlijk", "1 juli 2025 over de uitkomsten van het beraad."),
        ("Ik informeer uw Kamer uiterlijk 1 juli 2025 over de uit\ufffe", "komsten van het beraad."),
    ],
)
def test_a_sentence_runs_on_over_the_end_of_a_page(first: str, second: str, rulebook: Rulebook) -> None:
    foot, head = "Kop van de brief 4", "Kop van de brief 5"
    above = "De inzet is bekend en is in de commissie besproken."
    source = from_pages([f"{above}\r\n{first}\r\n{foot}", f"{head}\r\n{second}"], "pdf")
    places = [(f"{above}\r\n{first}", BlockKind.PARAGRAPH), (second, BlockKind.PARAGRAPH)]
    places += [(foot, BlockKind.FOOTER), (head, BlockKind.HEADER)]
    blocks = tuple(
        Block(kind, source.text.index(words), source.text.index(words) + len(words)) for words, kind in places
    )
    (candidate,) = extract(replace(source, blocks=blocks), rulebook).candidates
    assert candidate.quote == f"{first} {second}".replace("\ufffe ", "")
    assert source.text[candidate.start :].startswith(first)
    assert source.text[: candidate.end].endswith("beraad.")
    assert candidate.page == 1


def test_the_number_of_a_note_parts_no_sentence(rulebook: Rulebook) -> None:
    text = f"De inzet is bekend.1 {PROMISE}"
    source = from_pages([text], "pdf")
    mark = text.index("1 ")
    blocks = (Block(BlockKind.PARAGRAPH, 0, mark), Block(BlockKind.PARAGRAPH, mark + 1, len(text)))
    (candidate,) = extract(replace(source, blocks=blocks), rulebook).candidates
    assert candidate.quote == text[candidate.start : candidate.end] == PROMISE


def test_columns_are_read_in_the_order_of_the_blocks(rulebook: Rulebook) -> None:
    left, right = "Ik informeer uw Kamer over de uitkomsten van", "het beraad in maart 2026. Dat is bekend."
    source = from_pages([f"{right}\r\n{left}"], "pdf")
    at = len(right) + 2
    blocks = (Block(BlockKind.PARAGRAPH, at, at + len(left)), Block(BlockKind.PARAGRAPH, 0, len(right)))
    (candidate,) = extract(replace(source, blocks=blocks), rulebook).candidates
    assert candidate.quote == "Ik informeer uw Kamer over de uitkomsten van het beraad in maart 2026."
    assert source.text[candidate.start : candidate.end] == left


@pytest.mark.parametrize(
    ("kind", "role", "counts"),
    [
        (BlockKind.PARAGRAPH, None, True),
        (BlockKind.ANSWER, None, True),
        (BlockKind.PARAGRAPH, Role.GOVERNMENT, True),
        (BlockKind.QUESTION, None, False),
        (BlockKind.PARAGRAPH, Role.MEMBER, False),
        (BlockKind.PARAGRAPH, Role.CHAIR, False),
        (BlockKind.FOOTNOTE, None, False),
        (BlockKind.HEADING, None, True),
    ],
)
def test_only_the_governments_words_bind(kind: BlockKind, role: Role | None, counts: bool, rulebook: Rulebook) -> None:  # noqa: FBT001
    source = with_blocks([("De inzet is bekend.", BlockKind.PARAGRAPH, None), (PROMISE, kind, role)])
    assert quotes(source, rulebook) == ([PROMISE] if counts else [])


def test_questions_are_members_words_without_blank_lines_too(rulebook: Rulebook) -> None:
    text = (
        "Antwoorden op schriftelijke vragen\nVraag 1\nStuurt u de Kamer voor 1 mei 2025 een overzicht van de kosten?\n"
        "Kunt u daarbij ook de planning geven? Ik informeer u graag nader over de achtergrond van deze vraag.\n"
        f"Antwoord 1\n{PROMISE}\nVraag 2\nDeelt u de mening dat dit te laat is?\nAntwoord 2\nNee.\n"
    )
    assert [candidate.quote for candidate in read(text, rulebook).candidates] == [PROMISE]


def test_a_page_number_alone_is_no_part_of_a_sentence(rulebook: Rulebook) -> None:
    expected = [candidate.quote for candidate in read(LETTER, rulebook).candidates]
    at = LETTER.index("\nmet de bondgenoten")
    for number in ("4", "- 4 -"):
        pages = [f"{LETTER[:at]}\n\n{number}", LETTER[at + 1 :]]
        assert [c.quote for c in extract(from_pages(pages, "txt"), rulebook).candidates] == expected
        pages = [LETTER[:at], f"{number}\n\n{LETTER[at + 1 :]}"]
        assert [c.quote for c in extract(from_pages(pages, "txt"), rulebook).candidates] == expected


def test_what_the_file_states_goes_before_its_text(rulebook: Rulebook) -> None:
    stated = Stated(
        dossiers=("21501-02", "36600-V"),
        number="77",
        date=dt.date(2025, 3, 4),
        kind="Verslag van een schriftelijk overleg",
        ministry="Ministerie van Volksgezondheid, Welzijn en Sport",
        session_year="2024-2025",
        signatories=("C.D. Verzonnen",),
    )
    read_head = read(LETTER, rulebook).letterhead
    head = extract(replace(from_pages([LETTER], "txt"), stated=stated), rulebook).letterhead
    assert (head.dossiers, head.number, head.date) == (stated.dossiers, "77", stated.date)
    assert (head.kind, head.ministry) == (LetterKind.WRITTEN_CONSULTATION, "Volksgezondheid, Welzijn en Sport")
    assert (head.signatories, head.session_year) == ((Signatory("C.D. Verzonnen"),), "2024-2025")
    assert (head.title, head.addressee) == (read_head.title, read_head.addressee)


def test_words_that_say_no_kind_leave_it_to_the_text(rulebook: Rulebook) -> None:
    stated = Stated(kind="Brief", ministry="Tweede Kamer")
    head = extract(replace(from_pages([LETTER], "txt"), stated=stated), rulebook).letterhead
    assert head == read(LETTER, rulebook).letterhead


def test_a_side_column_fills_what_the_text_does_not_say(rulebook: Rulebook) -> None:
    sides = ("Ministerie van Financiën", BlockKind.HEADER, None), ("Datum\n4 maart 2025", BlockKind.HEADER, None)
    source = with_blocks(
        [("Geachte voorzitter,", BlockKind.PARAGRAPH, None), (PROMISE, BlockKind.PARAGRAPH, None), *sides]
    )
    head = extract(source, rulebook).letterhead
    assert (head.ministry, head.date) == ("Financiën", dt.date(2025, 3, 4))
    assert quotes(source, rulebook) == [PROMISE]

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import SENTENCE, TEXT, TODAY, candidate, prepared
from tracker.errors import NotFoundError
from tracker.extraction.results import Exchange, Extraction, Letterhead, Signatory
from tracker.ordering import text_order
from tracker.services import commitments, history, letter_listing, letters, samples
from tracker.services.rows import Order
from tracker.services.storing import store_letter
from tracker.services.workspace import Workspace
from tracker.terms import LetterKind


def test_a_letter_comes_back_with_its_bytes_text_and_marks(workspace: Workspace, store: StoreLetter) -> None:
    letter_id = store(TEXT, candidate())

    document = letters.get_document(workspace, letter_id)

    (mark,) = document.marks
    assert document.text[mark.start : mark.end] == SENTENCE
    assert document.original == TEXT.encode()
    assert (document.letter.commitments, document.letter.pending) == (1, 1)
    assert [found.promise for found in letters.fulfilments_of(workspace, letter_id)] == ["informeren"]


@pytest.mark.parametrize(
    ("query", "found"),
    [("", 2), ("262", 1), ("koenders", 1), ("financ", 1), ("19-12-2016", 1), ("28676", 1), ("zzz", 0), ("brief", 2)],
)
def test_letters_are_found_by_what_their_head_says(
    workspace: Workspace, store: StoreLetter, query: str, found: int
) -> None:
    date = dt.date(2016, 12, 19)
    store(TEXT, date=date, dossiers=("28676",), number="262", signatories=("A.G. Koenders",))
    store("Nog een. " + TEXT, ministry="Financiën")

    assert len(letters.list_letters(workspace, query)) == found


def test_everything_that_the_head_says_is_kept(workspace: Workspace) -> None:
    signed = (Signatory("A. Bedacht", "Minister van Defensie"), Signatory("B. Verzonnen"))
    head = Letterhead(
        ministries=("Defensie", "Financiën"),
        signatories=signed,
        addressee="de Voorzitter",
        reference="D2025-1",
        their_reference="2025Z00123",
    )
    letter = replace(prepared(TEXT, ()), extraction=Extraction(head))
    store_letter(workspace, letter, history.begin_act(workspace, "import"), sample=False)

    (found,) = letters.list_letters(workspace, "2025z00123")

    assert (found.ministry, found.ministries) == ("Defensie", ("Defensie", "Financiën"))
    assert (found.signatories, found.offices) == (("A. Bedacht", "B. Verzonnen"), ("Minister van Defensie", ""))
    assert (found.addressee, found.reference, found.their_reference) == ("de Voorzitter", "D2025-1", "2025Z00123")


def test_a_commitment_knows_the_question_that_it_answers(workspace: Workspace, store: StoreLetter) -> None:
    place = TEXT.index(SENTENCE)
    exchange = Exchange((3,), "het lid Verzonnen (D66)", "Wanneer hoort de Kamer ervan?", place, place + len(SENTENCE))
    store("Nog een. " + TEXT, candidate(text="Nog een. " + TEXT))
    letter = prepared(TEXT, (candidate(),))
    letter = replace(letter, extraction=replace(letter.extraction, exchanges=(exchange,)))
    store_letter(workspace, letter, history.begin_act(workspace, "import"), sample=False)

    unasked, asked = (commitments.get_commitment(workspace, number, TODAY) for number in (1, 2))

    assert (asked.asker, asked.question) == ("het lid Verzonnen (D66)", "Wanneer hoort de Kamer ervan?")
    assert (unasked.asker, unasked.question) == ("", "")


def test_samples_go_with_one_click_and_own_letters_stay(workspace: Workspace, store: StoreLetter) -> None:
    own = store(TEXT, candidate())
    store("Voorbeeld. " + TEXT, sample=True)
    assert samples.has_samples(workspace)

    change = samples.remove_samples(workspace)

    assert [letter.id for letter in letters.list_letters(workspace)] == [own]
    assert len(change.letters) == 1
    assert not samples.has_samples(workspace)


def test_a_letter_that_is_not_there_is_said(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError, match="Er is geen brief met nummer 7"):
        letters.get_document(workspace, 7)


def test_the_list_finds_other_forms_in_the_text_and_puts_heads_first(workspace: Workspace, store: StoreLetter) -> None:
    in_text = store("Het onderzoek naar de bruggen loopt.", date=dt.date(2026, 5, 1))
    in_head = store("Kort bericht.", date=dt.date(2020, 5, 1), title="De brug bij Verzonnen")
    store("Over iets anders.", date=dt.date(2025, 5, 1))

    assert list(letters.list_ids(workspace, "brug").ids) == [in_head, in_text]
    assert list(letters.list_ids(workspace, "brug", Order("date", descending=True)).ids) == [in_text, in_head]
    assert list(letters.list_ids(workspace, '"onderzoek naar" NIET anders').ids) == [in_text]
    assert list(letters.list_ids(workspace, "verzonnen zzz").ids) == []


def test_a_letter_that_comes_after_a_search_is_found_by_its_head(workspace: Workspace, store: StoreLetter) -> None:
    store("Een. " + TEXT)
    assert not letters.list_ids(workspace, "sluizen").ids

    added = store("Twee. " + TEXT, title="De sluizen")

    assert list(letters.list_ids(workspace, "sluizen").ids) == [added]


def test_what_was_removed_is_neither_listed_nor_found(workspace: Workspace, store: StoreLetter) -> None:
    own = store("Over de bruggen.")
    store("Ook over de bruggen.", sample=True)
    samples.remove_samples(workspace)

    assert [list(letters.list_ids(workspace, query).ids) for query in ("", "bruggen", "NIET zzz")] == [[own]] * 3


def test_the_list_hands_over_its_first_rows_and_reads_others_by_number(
    workspace: Workspace, store: StoreLetter
) -> None:
    numbers = [store(f"Brief {each}. {TEXT}") for each in range(3)]

    listing = letters.list_ids(workspace, first=2)

    assert list(listing.ids) == numbers[::-1]
    assert [row.id for row in listing.first] == numbers[:0:-1]
    assert [row.id for row in letters.read_rows(workspace, [*numbers, 99])] == numbers


@pytest.mark.parametrize("column", [each for each in letter_listing.ORDERS if each != "file"])
def test_letters_are_sorted_in_the_database_without_a_value_last(
    workspace: Workspace, store: StoreLetter, column: str
) -> None:
    earlier = {"date": dt.date(2020, 1, 1), "title": "Éénheid", "ministry": "Financiën", "kind": LetterKind.NOTE}
    later = {"date": dt.date(2021, 1, 1), "title": "eenvoud", "ministry": "Wonen", "kind": LetterKind.REPORT}
    first = store("Een. " + TEXT, dossiers=("28676",), number="9", **earlier)
    second = "Twee. " + TEXT
    last = store(second, candidate(text=second), dossiers=("28676",), number="10", **later)
    bare = store("Drie. " + TEXT, ministry="", kind=None)

    for descending in (False, True):
        listed = list(letters.list_ids(workspace, order=Order(column, descending=descending)).ids)
        assert [each for each in listed if each != bare] == ([last, first] if descending else [first, last])
        assert listed[-1] == bare or column not in {"date", "title", "ministry", "kind"}


def test_letters_are_sorted_on_their_files(workspace: Workspace, store: StoreLetter) -> None:
    for each in range(5):
        store(f"Brief {each}. {TEXT}")

    listing = letters.list_ids(workspace, order=Order("file"), first=5)

    assert [text_order(row.file_name) for row in listing.first] == sorted(
        text_order(r.file_name) for r in listing.first
    )

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import SENTENCE, TEXT, TODAY, candidate, prepared
from tracker.errors import NotFoundError
from tracker.extraction.results import Exchange, Extraction, Letterhead, Signatory
from tracker.services import commitments, history, letters, samples
from tracker.services.storing import store_letter
from tracker.services.workspace import Workspace


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

"""Why a stored commitment is one, and why another sentence of its letter is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.print_letters import print_letter
from tests.services.conftest import StoreLetter
from tests.services.letters import SENTENCE, TEXT, TODAY, candidate
from tracker.errors import NotFoundError
from tracker.services import commitments, explaining, importing, letters, removing
from tracker.services.rows import Filters
from tracker.services.workspace import Workspace
from tracker.terms import Tier

OTHER = "De Verenigde Staten hebben toegezegd twee schepen te sturen."
LETTER = f"""Nr. 5 BRIEF VAN DE MINISTER VAN DEFENSIE

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 maart 2026

De oefening in Noorwegen is vorige maand begonnen. {SENTENCE} {OTHER}

De Minister van Defensie,
A.B. Voorbeeld
"""


def test_a_commitment_is_explained_by_its_sentence(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    (row,) = commitments.list_commitments(workspace, Filters(), TODAY)

    (why,) = explaining.explain_commitment(workspace, row.id)

    assert why.text == SENTENCE
    assert why.tier is Tier.FIRM
    assert any(
        line.label == "informeert-kamer" and (line.weight or 0) > 0 for group in why.groups for line in group.rows
    )


def test_any_place_of_a_printed_letter_is_explained(workspace: Workspace, tmp_path: Path) -> None:
    printed = tmp_path / "brief.pdf"
    printed.write_bytes(print_letter(LETTER))
    (outcome,) = importing.import_paths(workspace, [printed]).files
    assert outcome.letter_id is not None
    text = letters.get_document(workspace, outcome.letter_id).text
    place = text.index("Verenigde")

    (why,) = explaining.explain_place(workspace, outcome.letter_id, place, place)

    assert why.text == OTHER
    assert why.tier is None
    assert why.verdict.startswith("Geen toezegging")
    subjects = [line.text for group in why.groups for line in group.rows if line.label == "onderwerp"]
    assert subjects[0] == "“De Verenigde Staten”, een ander"


def test_a_letter_that_was_removed_is_not_explained(workspace: Workspace, store: StoreLetter) -> None:
    letter_id = store(TEXT, candidate())
    explaining.survey_letter(workspace, letter_id)
    removing.remove_letters(workspace, frozenset({letter_id}))
    with pytest.raises(NotFoundError):
        explaining.survey_letter(workspace, letter_id)


def test_a_heading_is_no_sentence(workspace: Workspace, store: StoreLetter) -> None:
    letter_id = store(TEXT, candidate())
    assert explaining.explain_place(workspace, letter_id, len(TEXT) - 1, len(TEXT)) == ()

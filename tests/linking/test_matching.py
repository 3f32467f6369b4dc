from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Protocol

import pytest

from tests.linking.examples import EARLIER, LATER, paper, promise
from tracker.linking.evidence import evidence_of
from tracker.linking.lineage import lineage_of
from tracker.linking.linkbook import Linkbook
from tracker.linking.matching import suggestions_for
from tracker.linking.rows import Head, Lineage, Paper, Promise, Suggestion
from tracker.linking.subjects import Rarity
from tracker.terms import LinkKind

HANDBOOK = promise(
    "Ik stuur de Handreiking Waterberging uiterlijk 1 mei 2023 aan uw Kamer.",
    due=dt.date(2023, 5, 1),
    due_text="uiterlijk 1 mei 2023",
)


class Suggest(Protocol):
    def __call__(self, later: Paper, *promises: Promise, lineage: Lineage | None = None) -> tuple[Suggestion, ...]: ...


@pytest.fixture
def suggest(book: Linkbook, rarity: Rarity) -> Suggest:
    def _suggest(later: Paper, *promises: Promise, lineage: Lineage | None = None) -> tuple[Suggestion, ...]:
        read = evidence_of(later, book, rarity)
        return suggestions_for(read, promises, lineage or Lineage(), book, rarity)

    return _suggest


@pytest.mark.parametrize(
    ("text", "kind", "new_due"),
    [
        ("Hierbij bied ik u, zoals toegezegd, de Handreiking Waterberging aan.", LinkKind.FULFILMENT, None),
        ("De toegezegde Handreiking Waterberging is op 3 april jl. gepubliceerd.", LinkKind.FULFILMENT, None),
        (
            "De aangekondigde Handreiking Waterberging ontvangt u later dan gemeld, namelijk uiterlijk 1 mei 2024.",
            LinkKind.POSTPONEMENT,
            dt.date(2024, 5, 1),
        ),
        ("De aangekondigde Handreiking Waterberging komt te vervallen.", LinkKind.WITHDRAWAL, None),
        ("Van de toegezegde Handreiking Waterberging treft u een tussenversie en de stand van zaken aan.",
         LinkKind.PROGRESS, None),
        ("In aanvulling op de toegezegde Handreiking Waterberging stel ik een loket in.", LinkKind.ADDITION, None),
        ("Anders dan in mijn brief van 17 februari jl. gemeld, gaat de Handreiking Waterberging over drie rivieren.",
         LinkKind.AMENDMENT, None),
    ],
)  # fmt: skip
def test_the_wording_says_what_became_of_it(
    suggest: Suggest, text: str, kind: LinkKind, new_due: dt.date | None
) -> None:
    (found,) = suggest(paper(text), HANDBOOK)

    assert (found.kind, found.new_due, found.promise_id, found.letter_id) == (kind, new_due, 1, LATER.id)
    assert found.quote == text


def test_the_sentence_with_the_new_term_is_the_proof(suggest: Suggest) -> None:
    later = paper(
        "In mijn brief van 17 februari jl. heb ik u de Handreiking Waterberging toegezegd. De reden van het uitstel is "
        "dat de waterschappen pas in december gegevens leveren. U ontvangt de handreiking nu uiterlijk 1 maart 2024."
    )

    (found,) = suggest(later, HANDBOOK)

    assert (found.kind, found.new_due) == (LinkKind.POSTPONEMENT, dt.date(2024, 3, 1))
    assert found.quote.startswith("U ontvangt de handreiking nu")
    assert "letter_cited" in {reason.feature for reason in found.reasons}


@pytest.mark.parametrize(
    "text",
    [
        "De Handreiking Geluid is op 3 april jl. gepubliceerd.",
        "Het waterschap heeft een waterberging aangelegd.",
        "Zoals toegezegd bied ik u hierbij het jaarverslag van de Huurcommissie aan.",
        "Ik stuur u binnenkort een brief.",
    ],
)
def test_the_same_words_are_not_enough(suggest: Suggest, text: str) -> None:
    assert not suggest(paper(text), HANDBOOK)


def test_only_an_earlier_commitment_of_another_letter_can_be_kept(suggest: Suggest) -> None:
    later = paper("Hierbij bied ik u, zoals toegezegd, de Handreiking Waterberging aan.")

    for head in (replace(EARLIER, date=LATER.date), replace(EARLIER, date=None), replace(EARLIER, id=LATER.id)):
        assert not suggest(later, replace(HANDBOOK, head=head))


def test_a_reference_to_another_letter_speaks_against(suggest: Suggest) -> None:
    same = "Het in mijn brief van {} aangekondigde onderzoek naar stallen is afgerond."
    study = promise("Ik laat onderzoek naar stallen doen.")
    right, wrong = paper(same.format("17 februari jl.")), paper(same.format("3 mei jl."))

    assert suggest(right, study)
    assert not suggest(wrong, study)


def test_what_keeps_a_postponed_commitment_keeps_the_first_too(suggest: Suggest) -> None:
    june = Head(3, dt.date(2023, 6, 1), ("27926",), "395", "", "Wonen")
    postponed = promise("U ontvangt deze thans uiterlijk 1 oktober 2023.", 2, june)
    first = suggest(
        paper(
            "De toegezegde Handreiking Waterberging is later gereed dan gemeld. U ontvangt deze thans uiterlijk 1 "
            "oktober 2023.",
            head=june,
        ),
        HANDBOOK,
    )
    moved = replace(postponed, start=first[0].start, end=first[0].end)
    lineage = lineage_of(first, [HANDBOOK, moved], {june.id: june})

    found = suggest(
        paper("Hierbij bied ik u, zoals toegezegd, de Handreiking Waterberging aan."), HANDBOOK, moved, lineage=lineage
    )

    assert first[0].kind is LinkKind.POSTPONEMENT
    assert {(each.promise_id, each.kind) for each in found} == {(1, LinkKind.FULFILMENT), (2, LinkKind.FULFILMENT)}


def test_a_sentence_that_only_reports_is_no_commitment_to_keep(suggest: Suggest) -> None:
    report = paper("Zoals toegezegd is de Handreiking Waterberging op 1 september jl. gepubliceerd.")
    found = suggest(report, HANDBOOK)
    told = promise(report.statements[0].text, 2, LATER, start=found[0].start, end=found[0].end)

    lineage = lineage_of(found, [HANDBOOK, told], {LATER.id: LATER})

    assert told.id in lineage.reports

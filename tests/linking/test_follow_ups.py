"""Follow-ups as ministers write them: without a word that looks back, in part, later, and with asides."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.linking.examples import paper, promise
from tests.linking.test_matching import Suggest, suggest
from tracker.linking.likeness import words_in
from tracker.linking.linkbook import Linkbook
from tracker.linking.senses import meant_by
from tracker.linking.wordings import said_in
from tracker.terms import CommitmentKind, LinkKind

__all__ = ["suggest"]

BRIDGES = promise(
    "Rijkswaterstaat vervangt in 2023 de draaibruggen bij Lemmer en Stavoren.",
    due=dt.date(2023, 12, 31),
    due_text="in 2023",
    kind=CommitmentKind.POLICY,
)
OTTERS = promise(
    "Ik laat door Alterra onderzoeken hoe otters de snelweg oversteken.", 2, start=200, end=270,
    kind=CommitmentKind.POLICY,
)  # fmt: skip


def test_what_keeps_a_promise_needs_no_word_that_looks_back(suggest: Suggest) -> None:
    later = paper(
        "De draaibruggen bij Lemmer en Stavoren zijn in augustus door nieuwe vervangen.",
        "Alterra heeft het onderzoek naar otters die de snelweg oversteken in september afgerond.",
    )

    found = suggest(later, BRIDGES, OTTERS)

    assert {(each.promise_id, each.kind) for each in found} == {(1, LinkKind.FULFILMENT), (2, LinkKind.FULFILMENT)}


def test_a_letter_on_the_subject_that_keeps_nothing_is_not_proposed(suggest: Suggest) -> None:
    later = paper(
        "De scheepvaart heeft in 2022 met vijf procent meer sluizen gepasseerd. De snelweg bij Joure is druk.",
    )

    assert not suggest(later, BRIDGES, OTTERS)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("De draaibruggen bij Lemmer en Stavoren, waarvan de vervanging eerder was uitgesteld, zijn in mei vervangen.",
         LinkKind.FULFILMENT),
        ("De vervanging van de draaibruggen bij Lemmer en Stavoren is vertraagd tot eind 2024.", LinkKind.POSTPONEMENT),
        ("Rijkswaterstaat zal de draaibruggen bij Lemmer en Stavoren niet langer vervangen.", LinkKind.WITHDRAWAL),
    ],
)  # fmt: skip
def test_a_clause_about_the_promise_itself_does_not_say_what_became_of_it(
    suggest: Suggest, text: str, kind: LinkKind
) -> None:
    (found,) = suggest(paper(text), BRIDGES)

    assert found.kind is kind


def test_what_others_promised_does_not_look_back(book: Linkbook) -> None:
    assert said_in("Polen en Letland zegden toe het fonds aan te vullen.", book.wordings).strength == 0
    assert said_in("Ik heb u de cijfers toegezegd.", book.wordings).strength == 2


def test_verbs_and_compounds_are_compared_in_one_form(book: Linkbook) -> None:
    promised = words_in("Ik zal het convenant ondertekenen en een publiekscampagne starten.", book.weigh)
    told = words_in("Het convenant is ondertekend; de zomercampagne is gestart met 2.400 posters.", book.weigh)

    assert {"ondertek", "start"} & promised.bits.keys() & told.bits.keys()
    assert told.numbers == {2400.0}
    assert meant_by(promised, book.senses) & meant_by(words_in("De handtekening is gezet.", book.weigh), book.senses)


REGISTER = promise(
    "Ik leg een openbaar register van keurmeesters aan.", 3, start=0, end=50, kind=CommitmentKind.POLICY
)  # fmt: skip
BUOYS = promise(
    "De vaarweg bij Urk wordt met lichtboeien gemarkeerd.", 4, start=60, end=110, kind=CommitmentKind.POLICY
)  # fmt: skip


def test_one_sentence_can_keep_two_commitments_by_words_of_their_own(suggest: Suggest) -> None:
    later = paper("Het openbare register van keurmeesters is aangelegd en de lichtboeien bij Urk zijn geplaatst.")

    assert {each.promise_id for each in suggest(later, REGISTER, BUOYS)} == {3, 4}


def test_what_another_country_does_keeps_nothing(suggest: Suggest) -> None:
    own = paper("De lichtboeien bij Urk zijn geplaatst.")
    others = paper("Denemarken en Polen hebben lichtboeien geplaatst zoals die bij Urk.")

    assert suggest(own, BUOYS)
    assert not suggest(others, BUOYS)


def test_a_report_of_another_meeting_keeps_nothing(suggest: Suggest) -> None:
    told = promise("Na de Visserijraad van 12 maart ontvangt u het verslag van de Visserijraad.")
    rest = "De ministers spraken over de vangst van tong, makreel en garnalen bij Schotland."
    right = paper("Hierbij ontvangt u het verslag van de Visserijraad van 12 maart.", rest)
    other = paper("Hierbij ontvangt u het verslag van de Visserijraad van 9 juli.", rest)

    assert suggest(right, told)
    assert not suggest(other, told)


def test_what_follows_counts_only_where_it_is_about_the_same(suggest: Suggest) -> None:
    named = "In mijn vorige brief heb ik de vervanging van de draaibruggen bij Lemmer en Stavoren toegezegd."
    (found,) = suggest(paper(f"{named} Die wordt uitgesteld tot eind 2024."), BRIDGES)
    assert found.kind is LinkKind.POSTPONEMENT

    (other,) = suggest(paper(f"{named} Schippers stellen hun protest tegen tolgeld uit tot eind 2024."), BRIDGES)
    assert other.kind is not LinkKind.POSTPONEMENT


def test_a_term_in_place_of_another_one_is_a_postponement(suggest: Suggest) -> None:
    later = paper("De draaibruggen bij Lemmer en Stavoren worden eind 2024 vervangen in plaats van een jaar eerder.")

    (found,) = suggest(later, BRIDGES)

    assert (found.kind, found.new_due) == (LinkKind.POSTPONEMENT, dt.date(2024, 12, 31))

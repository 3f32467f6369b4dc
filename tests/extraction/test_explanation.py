"""Why (not): the explanation agrees with the extraction, and says where each thing came from."""

import math

import pytest

from tests.extraction.letters import LETTER, dated, read
from tests.extraction.test_own_sentences import DAY, GROUPS
from tracker.extraction.conditions import conditions_of
from tracker.extraction.contributions import Source
from tracker.extraction.explanation import Explanation, Survey, Unweighed, explain, explain_all, sentences_at, survey
from tracker.extraction.explanation_format import as_values
from tracker.extraction.firing import Setting, fires
from tracker.extraction.origins import Whence
from tracker.extraction.rulebook import Rulebook
from tracker.reading.source_text import from_pages
from tracker.terms import Tier


def surveyed(text: str, rulebook: Rulebook) -> Survey:
    return survey(from_pages([text], "txt"), rulebook)


def explained(sentence: str, rulebook: Rulebook) -> Explanation:
    return next(
        each for each in explain_all(surveyed(dated(sentence, DAY), rulebook)) if each.sentence.text == sentence
    )


def test_every_condition_together_is_what_fires(rulebook: Rulebook) -> None:
    sentences = [s for group in GROUPS for tier in ("firm", "soft", "none") for s in group.get(tier, [])]
    of = surveyed(dated("\n\n".join(sentences), DAY), rulebook)
    for place in of.places:
        for item in place.weighed:
            setting = Setting(item.clause, place.sentence.text.lower(), item.facts)
            held = [rule.id for rule in rulebook.rules if all(each.holds for each in conditions_of(rule, setting))]
            assert held == [rule.id for rule in rulebook.rules if fires(rule, setting)]
            assert held == list(item.rules)


def test_explaining_finds_what_extracting_finds(rulebook: Rulebook) -> None:
    found = [each.candidate for e in explain_all(surveyed(LETTER, rulebook)) for each in e.found]
    assert found == list(read(LETTER, rulebook).candidates)


def test_the_contributions_make_the_probability(rulebook: Rulebook) -> None:
    for explanation in explain_all(surveyed(LETTER, rulebook)):
        for report in explanation.clauses:
            total = sum(each.weight for each in report.firm)
            assert report.item.firm == pytest.approx(1 / (1 + math.exp(-total)))
            assert report.firm[0].source is Source.BIAS


def test_a_promise_names_its_rules_and_the_origin_of_its_fields(rulebook: Rulebook) -> None:
    found = explained("De Minister van Financiën zal vóór 1 juli 2025 twee waarnemers naar Genève sturen.", rulebook)
    assert found.tier is Tier.FIRM
    assert "overheid-zal" in {each.name for each in found.clauses[0].firm}
    origins = {origin.field: origin for origin in found.found[0].origins}
    assert origins["actor"].whence is Whence.SUBJECT
    assert (origins["due"].whence, origins["due"].words) == (Whence.CLAUSE, "vóór 1 juli 2025")
    assert origins["quantities"].whence is Whence.CLAUSE


def test_anothers_promise_nearly_fires_the_governments_rule(rulebook: Rulebook) -> None:
    found = explained("De NAVO zal de missie met een jaar verlengen.", rulebook)
    assert found.tier is None
    failures = {each.rule.id: each.failure for each in found.clauses[0].nearly}
    assert failures["overheid-zal"] == ("het onderwerp is een ander, gevraagd is de regering of een dienst daarvan")


def test_a_term_above_the_list_is_named_as_its_origin(rulebook: Rulebook) -> None:
    text = dated(
        "Het kabinet neemt vóór 1 juli 2025 de volgende stappen:\n\n• Ik stuur een voorstel van wet aan de Raad.", DAY
    )
    explanation = next(e for e in explain_all(surveyed(text, rulebook)) if "voorstel" in e.sentence.text)
    due = next(origin for origin in explanation.found[0].origins if origin.field == "due")
    assert (due.whence, due.words) == (Whence.LEAD, "vóór 1 juli 2025")


def test_members_words_are_not_weighed(rulebook: Rulebook) -> None:
    text = dated("Vraag 1\n\nBent u bereid dit te doen? Ik zal dit volgen.\n\nAntwoord 1\n\nNee.", DAY)
    asked = [e for e in explain_all(surveyed(text, rulebook)) if "volgen" in e.sentence.text]
    assert [e.unweighed for e in asked] == [Unweighed.MEMBERS]


def test_a_place_in_the_text_finds_its_sentence(rulebook: Rulebook) -> None:
    of = surveyed(LETTER, rulebook)
    start = LETTER.index("Ik informeer uw Kamer")
    (number,) = sentences_at(of, start + 5, start + 5)
    explanation = explain(of, number)
    assert explanation.start == start
    assert explanation.sentence.text.startswith("Ik informeer uw Kamer uiterlijk")
    assert sentences_at(of, LETTER.index("Bijdrage"), LETTER.index("Bijdrage") + 3) == ()


def test_the_json_names_every_part(rulebook: Rulebook) -> None:
    of = surveyed(LETTER, rulebook)
    values = [as_values(each, rulebook.weights) for each in explain_all(of)]
    firm = next(each for each in values if each["tier"] == "firm")
    clause = firm["clauses"][0]
    assert clause["subject"] == {"text": "Nederland", "class": "government"}
    assert {each["name"] for each in clause["contributions"]["firm"]} >= set(firm["commitments"][0]["rules"])
    assert firm["commitments"][0]["origins"]["quantities"] == {"from": "clause", "words": ""}

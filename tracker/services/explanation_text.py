"""An explanation in Dutch: titled groups of lines, for a terminal and for the window alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.contributions import Source
from tracker.extraction.dutch_labels import MOODS, SUBJECTS, VOICES
from tracker.extraction.explanation import Unweighed
from tracker.extraction.layout import BlockKind, Section
from tracker.extraction.origins import Whence
from tracker.extraction.subjects import SubjectClass
from tracker.reports.dutch import kind_label, long_date, quantity
from tracker.terms import CommitmentState, DueOrigin, Tier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.extraction.contributions import Contribution
    from tracker.extraction.explanation import ClauseReport, Explanation, FoundReport
    from tracker.extraction.periods import Period
    from tracker.extraction.results import Quantity
    from tracker.extraction.rulebook import Rulebook, Weights

NEARLY_FOR, NEARLY_AGAINST = 4, 2
"""How many rules that nearly fired are told of each clause."""
EVEN = 0.5
"""What nearly spoke against a clause is told only of one that is likelier a commitment than not."""
UNWEIGHED = {
    Unweighed.MEMBERS: "Niet gewogen: dit zijn woorden van Kamerleden (een vraag, een inbreng of een motie).",
    Unweighed.OTHERS: "Niet gewogen: dit staat in een bijlage van een ander dan de regering.",
    Unweighed.TOO_LONG: "Niet gewogen: deze zin is zo lang dat het een tabel of ruis moet zijn.",
    Unweighed.NO_VERB: "Niet gewogen: hierin is geen persoonsvorm gevonden.",
}
SECTIONS = {
    Section.GOVERNMENT: "de regering",
    Section.MEMBERS: "Kamerleden",
    Section.OTHERS: "een ander, in een bijlage",
}
BLOCKS = {
    BlockKind.PARAGRAPH: "een alinea",
    BlockKind.HEADING: "een kop",
    BlockKind.ITEM: "een opsomming",
}
STATES = {
    CommitmentState.NEW: "nieuw",
    CommitmentState.RESTATED: "eerder toegezegd",
    CommitmentState.RUNNING: "loopt al",
    CommitmentState.FULFILLED: "in deze brief nagekomen",
}
DUE_ORIGINS = {
    DueOrigin.NAMED: "een genoemde dag",
    DueOrigin.DERIVED: "uitgerekend vanaf de dag van de brief",
    DueOrigin.NEIGHBOUR: "de dag staat in een andere zin",
    DueOrigin.EVENT: "een gebeurtenis zonder dag",
    DueOrigin.AFTER_EVENT: "uitgerekend vanaf de dag van een gebeurtenis",
    DueOrigin.DEFAULT: "de standaardtermijn van het kantoor",
    DueOrigin.MANUAL: "met de hand gezet",
}
FIELDS = {
    "kind": "soort",
    "actor": "toezegger",
    "recipient": "voor",
    "quantities": "hoeveelheid",
    "due": "termijn",
    "condition": "voorwaarde",
    "state": "stand",
    "restates": "herhaalt",
}
WHENCE = {
    Whence.SUBJECT: "het onderwerp van de deelzin",
    Whence.OTHER_SUBJECT: "het onderwerp van een andere deelzin",
    Whence.CLAUSE: "woorden van de deelzin",
    Whence.SENTENCE: "woorden elders in de zin",
    Whence.BEFORE: "woorden van de zin ervoor",
    Whence.LEAD: "de regel boven de opsomming",
    Whence.OCCASION: "de dag van de vergadering waar de brief over gaat",
    Whence.SPEAKER: "wie in deze brief spreekt",
    Whence.RULE: "een regel die gold",
    Whence.KIND: "dat volgt uit de soort",
    Whence.DEFAULT: "geen woord zegt iets anders",
}
COUNTED = {
    Source.BIAS: "Zo begint elke deelzin.",
    Source.WORD: "Dit woord staat in de deelzin.",
    Source.FRAME: "Zo is de deelzin gebouwd.",
}
"""What is said of a weight that no rule explains."""


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One line: what it is about, the text, and the weight where it has one (positive speaks for a commitment)."""

    label: str
    text: str
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class ReasonGroup:
    """A title and its lines; ``tells_fields`` where these are the fields of a commitment that was found."""

    title: str
    rows: tuple[ReasonRow, ...]
    tells_fields: bool = False


def verdict_of(explanation: Explanation, weights: Weights) -> str:
    """Return in one sentence what came of it, and how near it was."""
    if explanation.unweighed:
        return UNWEIGHED[explanation.unweighed]
    firm, some = percentage(explanation.firm), percentage(explanation.some)
    least_firm, least_some = (percentage(weights.threshold[name]) for name in ("firm", "any"))
    if explanation.tier is Tier.FIRM:
        return f"Harde toezegging: de kans daarop is {firm}, en {least_firm} is genoeg."
    if explanation.tier is Tier.SOFT:
        return (
            f"Zachte toezegging: de kans op een harde of zachte is {some} ({least_some} is genoeg), "
            f"die op een harde {firm} ({least_firm} is nodig)."
        )
    return (
        f"Geen toezegging: de kans op een harde is {firm} ({least_firm} is nodig), die op een harde of zachte "
        f"{some} ({least_some} is nodig)."
    )


def percentage(share: float) -> str:
    """Write a probability in whole percents; never 0 or 100 for what is only nearly so."""
    return f"{min(99, max(1, round(100 * share)))} %"


def groups_of(explanation: Explanation, rulebook: Rulebook) -> tuple[ReasonGroup, ...]:
    """Return the whole explanation of a sentence: the place, each clause, and each commitment found."""
    groups = [ReasonGroup("Plaats", tuple(_place(explanation, rulebook)))]
    number = len(explanation.clauses)
    for index, report in enumerate(explanation.clauses, start=1):
        name = f"Deelzin {index} van {number}" if number > 1 else "De zin"
        groups.append(ReasonGroup(f"{name}: “{report.clause.text}”", tuple(_parse(report))))
        groups.append(_sum(report, explanation.tier, rulebook))
        nearly = tuple(_nearly(report))
        groups += [ReasonGroup("Regels die bijna golden", nearly)] if nearly else []
    groups += [_found(found, rulebook) for found in explanation.found]
    return tuple(groups)


def _place(explanation: Explanation, rulebook: Rulebook) -> Iterator[ReasonRow]:
    block = explanation.sentence.block
    yield ReasonRow("bladzijde", str(explanation.page))
    yield ReasonRow("woorden van", SECTIONS[block.section])
    yield ReasonRow("staat in", BLOCKS[block.kind])
    if block.lead:
        yield ReasonRow("opsomming na", f"“{block.lead}”")
    if block.question:
        yield ReasonRow("antwoord op", f"“{block.question}”")
    if explanation.fulfils:
        rule = next(rule for rule in rulebook.fulfilments if rule.id == explanation.fulfils)
        yield ReasonRow("nakoming", f"{rule.nl} (regel {rule.id})")


def _parse(report: ClauseReport) -> Iterator[ReasonRow]:
    clause = report.clause
    subject = f"“{clause.subject.text}”, " if clause.subject.text else ""
    yield ReasonRow("onderwerp", f"{subject}{SUBJECTS[clause.subject.cls]}")
    yield ReasonRow(
        "persoonsvorm", f"“{clause.finite}”, {MOODS[clause.mood]}, {VOICES['passive' if clause.passive else 'active']}"
    )
    yield ReasonRow("werkwoorden", ", ".join(clause.verbs))
    if clause.negated:
        yield ReasonRow("ontkenning", "ja")
    if clause.opener:
        yield ReasonRow("voegwoord", f"“{clause.opener}”")
    if clause.reported is not SubjectClass.NONE:
        yield ReasonRow("gezegd door", SUBJECTS[clause.reported])
    yield from (ReasonRow("tijd", _period(period)) for period in report.item.periods)
    yield from (ReasonRow("hoeveelheid", _quantity(found)) for found in report.item.quantities)


def _period(period: Period) -> str:
    past = " (voorbij of van een ander stuk)" if period.past else ""
    return f"“{period.text}”: {long_date(period.date) if period.date else 'geen dag'}{past}"


def _quantity(found: Quantity) -> str:
    return quantity(found.value, found.unit, found.qualifier or "")


def _sum(report: ClauseReport, tier: Tier | None, rulebook: Rulebook) -> ReasonGroup:
    """Return what counted: for a soft commitment towards that, else towards a firm one."""
    soft = tier is Tier.SOFT
    chance = percentage(report.item.some if soft else report.item.firm)
    title = f"Waarom: kans op een {'harde of zachte' if soft else 'harde'} toezegging {chance}"
    return ReasonGroup(title, tuple(_reasons(report.some if soft else report.firm, rulebook)))


def _reasons(contributions: Sequence[Contribution], rulebook: Rulebook) -> Iterator[ReasonRow]:
    """Yield what counted, the heaviest first; what every clause starts with comes first of all."""
    explained = {rule.id: rule.nl for rule in rulebook.rules}
    for each in sorted(contributions, key=lambda c: (c.source is not Source.BIAS, -abs(c.weight))):
        text = explained.get(each.name, "") if each.source is Source.RULE else COUNTED[each.source]
        yield ReasonRow(each.name or "begin", text, each.weight)


def _nearly(report: ClauseReport) -> Iterator[ReasonRow]:
    speaking_for = [each for each in report.nearly if each.weight > 0][:NEARLY_FOR]
    against = [each for each in report.nearly if each.weight < 0][:NEARLY_AGAINST]
    against = against if report.item.some >= EVEN else []
    for each in (*speaking_for, *against):
        yield ReasonRow(each.rule.id, f"{each.rule.nl} Maar: {each.failure}.", each.weight)


def _found(found: FoundReport, rulebook: Rulebook) -> ReasonGroup:
    candidate = found.candidate
    values = {
        "kind": kind_label(candidate.kind).lower(),
        "actor": candidate.actor,
        "recipient": candidate.recipient,
        "quantities": ", ".join(map(_quantity, candidate.quantities)),
        "due": _due(found),
        "condition": candidate.condition,
        "state": STATES[candidate.state],
        "restates": candidate.restates,
    }
    explained = {rule.id: rule.nl for rule in rulebook.rules}
    rows = []
    for origin in found.origins:
        words = explained.get(origin.words, "") if origin.whence is Whence.RULE else origin.words
        there = f" (“{words}”)" if words and words.lower() != values[origin.field].lower() else ""
        rows.append(ReasonRow(FIELDS[origin.field], f"{values[origin.field]} – {WHENCE[origin.whence]}{there}"))
    return ReasonGroup(f"Ingevuld: {candidate.summary}", tuple(rows), tells_fields=True)


def _due(found: FoundReport) -> str:
    due = found.candidate.due
    if due is None:
        return ""
    return f"{long_date(due.date)}, {DUE_ORIGINS[due.origin]}" if due.date else DUE_ORIGINS[due.origin]

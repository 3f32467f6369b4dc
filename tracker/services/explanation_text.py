"""An explanation in both languages: titled groups of lines, for a terminal and for the window alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.contributions import Source
from tracker.extraction.explanation import Unweighed
from tracker.extraction.labels import MOODS, SUBJECTS, VOICES
from tracker.extraction.layout import BlockKind, Section
from tracker.extraction.origins import Whence
from tracker.extraction.subjects import SubjectClass
from tracker.reports.dutch import kind_label, long_date, quantity
from tracker.terms import CommitmentKind, CommitmentState, DueOrigin, Qualifier, Tier
from tracker.told import Told, joined

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
    Unweighed.MEMBERS: Told(
        "Niet gewogen: dit zijn woorden van Kamerleden (een vraag, een inbreng of een motie).",
        "Not weighed: these are words of members of the House (a question, a contribution or a motion).",
    ),
    Unweighed.OTHERS: Told(
        "Niet gewogen: dit staat in een bijlage van een ander dan de regering.",
        "Not weighed: this stands in an annex by somebody other than the government.",
    ),
    Unweighed.TOO_LONG: Told(
        "Niet gewogen: deze zin is zo lang dat het een tabel of ruis moet zijn.",
        "Not weighed: this sentence is so long that it must be a table or noise.",
    ),
    Unweighed.NO_VERB: Told(
        "Niet gewogen: hierin is geen persoonsvorm gevonden.", "Not weighed: no finite verb was found in it."
    ),
}
SECTIONS = {
    Section.GOVERNMENT: Told("de regering", "the government"),
    Section.MEMBERS: Told("Kamerleden", "members of the House"),
    Section.OTHERS: Told("een ander, in een bijlage", "somebody else, in an annex"),
}
BLOCKS = {
    BlockKind.PARAGRAPH: Told("een alinea", "a paragraph"),
    BlockKind.HEADING: Told("een kop", "a heading"),
    BlockKind.ITEM: Told("een opsomming", "a list"),
}
STATES = {
    CommitmentState.NEW: Told("nieuw", "new"),
    CommitmentState.RESTATED: Told("eerder toegezegd", "promised before"),
    CommitmentState.RUNNING: Told("loopt al", "under way"),
    CommitmentState.FULFILLED: Told("in deze brief nagekomen", "fulfilled in this letter"),
}
DUE_ORIGINS = {
    DueOrigin.NAMED: Told("een genoemde dag", "a day that is named"),
    DueOrigin.DERIVED: Told("uitgerekend vanaf de dag van de brief", "counted from the day of the letter"),
    DueOrigin.NEIGHBOUR: Told("de dag staat in een andere zin", "the day stands in another sentence"),
    DueOrigin.EVENT: Told("een gebeurtenis zonder dag", "an event without a day"),
    DueOrigin.AFTER_EVENT: Told("uitgerekend vanaf de dag van een gebeurtenis", "counted from the day of an event"),
    DueOrigin.DEFAULT: Told("de standaardtermijn van het kantoor", "the default term of the office"),
    DueOrigin.MANUAL: Told("met de hand gezet", "set by hand"),
}
FIELDS = {
    "kind": Told("soort", "kind"),
    "actor": Told("toezegger", "committed by"),
    "recipient": Told("voor", "to"),
    "quantities": Told("hoeveelheid", "quantity"),
    "due": Told("termijn", "term"),
    "condition": Told("voorwaarde", "condition"),
    "state": Told("stand", "state"),
    "restates": Told("herhaalt", "repeats"),
}
WHENCE = {
    Whence.SUBJECT: Told("het onderwerp van de deelzin", "the subject of the clause"),
    Whence.OTHER_SUBJECT: Told("het onderwerp van een andere deelzin", "the subject of another clause"),
    Whence.CLAUSE: Told("woorden van de deelzin", "words of the clause"),
    Whence.SENTENCE: Told("woorden elders in de zin", "words elsewhere in the sentence"),
    Whence.BEFORE: Told("woorden van de zin ervoor", "words of the sentence before it"),
    Whence.LEAD: Told("de regel boven de opsomming", "the line above the list"),
    Whence.OCCASION: Told(
        "de dag van de vergadering waar de brief over gaat", "the day of the meeting that the letter is about"
    ),
    Whence.SPEAKER: Told("wie in deze brief spreekt", "who speaks in this letter"),
    Whence.RULE: Told("een regel die gold", "a rule that held"),
    Whence.KIND: Told("dat volgt uit de soort", "that follows from the kind"),
    Whence.DEFAULT: Told("geen woord zegt iets anders", "no word says otherwise"),
}
COUNTED = {
    Source.BIAS: Told("Zo begint elke deelzin.", "Every clause starts with this."),
    Source.WORD: Told("Dit woord staat in de deelzin.", "This word stands in the clause."),
    Source.FRAME: Told("Zo is de deelzin gebouwd.", "This is how the clause is built."),
}
"""What is said of a weight that no rule explains."""
KINDS = {
    CommitmentKind.INFORMATION: "information to the House",
    CommitmentKind.PERSONNEL: "personnel",
    CommitmentKind.FINANCIAL: "money",
    CommitmentKind.MATERIEL: "materiel",
    CommitmentKind.POLICY: "other policy",
}
QUALIFIERS = {Qualifier.ABOUT: "about", Qualifier.AT_MOST: "at most", Qualifier.AT_LEAST: "at least"}
VERDICTS = {
    Tier.FIRM: Told(
        "Harde toezegging: de kans daarop is {firm}, en {least_firm} is genoeg.",
        "Firm commitment: the chance of that is {firm}, and {least_firm} is enough.",
    ),
    Tier.SOFT: Told(
        "Zachte toezegging: de kans op een harde of zachte is {some} ({least_some} is genoeg), "
        "die op een harde {firm} ({least_firm} is nodig).",
        "Soft commitment: the chance of a firm or soft one is {some} ({least_some} is enough), "
        "that of a firm one {firm} ({least_firm} is needed).",
    ),
    None: Told(
        "Geen toezegging: de kans op een harde is {firm} ({least_firm} is nodig), die op een harde of zachte "
        "{some} ({least_some} is nodig).",
        "No commitment: the chance of a firm one is {firm} ({least_firm} is needed), that of a firm or soft one "
        "{some} ({least_some} is needed).",
    ),
}


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One line: what it is about, the text, and the weight where it has one (positive speaks for a commitment)."""

    label: Told
    text: Told
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class ReasonGroup:
    """A title and its lines; ``tells_fields`` where these are the fields of a commitment that was found."""

    title: Told
    rows: tuple[ReasonRow, ...]
    tells_fields: bool = False


def verdict_of(explanation: Explanation, weights: Weights) -> Told:
    """Return in one sentence what came of it, and how near it was."""
    if explanation.unweighed:
        return UNWEIGHED[explanation.unweighed]
    return VERDICTS[explanation.tier].filled(
        firm=percentage(explanation.firm),
        some=percentage(explanation.some),
        least_firm=percentage(weights.threshold["firm"]),
        least_some=percentage(weights.threshold["any"]),
    )


def percentage(share: float) -> str:
    """Write a probability in whole percents; never 0 or 100 for what is only nearly so."""
    return f"{min(99, max(1, round(100 * share)))} %"


def groups_of(explanation: Explanation, rulebook: Rulebook) -> tuple[ReasonGroup, ...]:
    """Return the whole explanation of a sentence: the place, each clause, and each commitment found."""
    groups = [ReasonGroup(Told("Plaats", "Place"), tuple(_place(explanation, rulebook)))]
    number = len(explanation.clauses)
    for index, report in enumerate(explanation.clauses, start=1):
        clause = Told("Deelzin {index} van {number}: “{text}”", "Clause {index} of {number}: “{text}”")
        name = clause if number > 1 else Told("De zin: “{text}”", "The sentence: “{text}”")
        title = name.filled(index=index, number=number, text=report.clause.text)
        groups.append(ReasonGroup(title, tuple(_parse(report))))
        groups.append(_sum(report, explanation.tier, rulebook))
        nearly = tuple(_nearly(report))
        groups += [ReasonGroup(Told("Regels die bijna golden", "Rules that nearly held"), nearly)] if nearly else []
    groups += [_found(found, rulebook) for found in explanation.found]
    return tuple(groups)


def _place(explanation: Explanation, rulebook: Rulebook) -> Iterator[ReasonRow]:
    block = explanation.sentence.block
    yield ReasonRow(Told("bladzijde", "page"), Told(str(explanation.page)))
    yield ReasonRow(Told("woorden van", "words of"), SECTIONS[block.section])
    yield ReasonRow(Told("staat in", "stands in"), BLOCKS[block.kind])
    if block.lead:
        yield ReasonRow(Told("opsomming na", "list after"), Told(f"“{block.lead}”"))
    if block.question:
        yield ReasonRow(Told("antwoord op", "answer to"), Told(f"“{block.question}”"))
    if explanation.fulfils:
        rule = next(rule for rule in rulebook.fulfilments if rule.id == explanation.fulfils)
        told = Told("{rule} (regel {id})", "{rule} (rule {id})").filled(rule=Told(rule.nl, rule.en), id=rule.id)
        yield ReasonRow(Told("nakoming", "fulfilment"), told)


def _parse(report: ClauseReport) -> Iterator[ReasonRow]:
    clause = report.clause
    subject = f"“{clause.subject.text}”, " if clause.subject.text else ""
    voice = VOICES["passive" if clause.passive else "active"]
    yield ReasonRow(Told("onderwerp", "subject"), joined([Told(subject), SUBJECTS[clause.subject.cls]], Told()))
    finite = [Told(f"“{clause.finite}”"), MOODS[clause.mood], voice]
    yield ReasonRow(Told("persoonsvorm", "finite verb"), joined(finite, Told(", ")))
    yield ReasonRow(Told("werkwoorden", "verbs"), Told(", ".join(clause.verbs)))
    if clause.negated:
        yield ReasonRow(Told("ontkenning", "negation"), Told("ja", "yes"))
    if clause.opener:
        yield ReasonRow(Told("voegwoord", "conjunction"), Told(f"“{clause.opener}”"))
    if clause.reported is not SubjectClass.NONE:
        yield ReasonRow(Told("gezegd door", "said by"), SUBJECTS[clause.reported])
    yield from (ReasonRow(Told("tijd", "time"), _period(period)) for period in report.item.periods)
    yield from (ReasonRow(FIELDS["quantities"], _quantity(found)) for found in report.item.quantities)


def _period(period: Period) -> Told:
    day = Told(long_date(period.date)) if period.date else Told("geen dag", "no day")
    past = Told(" (voorbij of van een ander stuk)", " (past, or of another paper)") if period.past else Told()
    return Told("“{words}”: {day}{past}", "“{words}”: {day}{past}").filled(words=period.text, day=day, past=past)


def _quantity(found: Quantity) -> Told:
    qualifier = QUALIFIERS[found.qualifier] if found.qualifier else ""
    counted = quantity(found.value, found.unit)
    return Told(quantity(found.value, found.unit, found.qualifier or ""), f"{qualifier} {counted}".strip())


def _sum(report: ClauseReport, tier: Tier | None, rulebook: Rulebook) -> ReasonGroup:
    """Return what counted: for a soft commitment towards that, else towards a firm one."""
    soft = tier is Tier.SOFT
    chance = percentage(report.item.some if soft else report.item.firm)
    either = Told("harde of zachte", "firm or soft") if soft else Told("harde", "firm")
    title = Told("Waarom: kans op een {tier} toezegging {chance}", "Why: chance of a {tier} commitment {chance}")
    rows = tuple(_reasons(report.some if soft else report.firm, rulebook))
    return ReasonGroup(title.filled(tier=either, chance=chance), rows)


def _reasons(contributions: Sequence[Contribution], rulebook: Rulebook) -> Iterator[ReasonRow]:
    """Yield what counted, the heaviest first; what every clause starts with comes first of all."""
    explained = _explained(rulebook)
    for each in sorted(contributions, key=lambda c: (c.source is not Source.BIAS, -abs(c.weight))):
        text = explained.get(each.name, Told()) if each.source is Source.RULE else COUNTED[each.source]
        yield ReasonRow(Told(each.name) if each.name else Told("begin", "start"), text, each.weight)


def _explained(rulebook: Rulebook) -> dict[str, Told]:
    return {rule.id: Told(rule.nl, rule.en) for rule in rulebook.rules}


def _nearly(report: ClauseReport) -> Iterator[ReasonRow]:
    speaking_for = [each for each in report.nearly if each.weight > 0][:NEARLY_FOR]
    against = [each for each in report.nearly if each.weight < 0][:NEARLY_AGAINST]
    against = against if report.item.some >= EVEN else []
    told = Told("{rule} Maar: {failure}.", "{rule} But: {failure}.")
    for each in (*speaking_for, *against):
        text = told.filled(rule=Told(each.rule.nl, each.rule.en), failure=each.failure)
        yield ReasonRow(Told(each.rule.id), text, each.weight)


def _found(found: FoundReport, rulebook: Rulebook) -> ReasonGroup:
    candidate = found.candidate
    values = {
        "kind": Told(kind_label(candidate.kind).lower(), KINDS[candidate.kind]),
        "actor": Told(candidate.actor),
        "recipient": Told(candidate.recipient),
        "quantities": joined([_quantity(each) for each in candidate.quantities], Told(", ")),
        "due": _due(found),
        "condition": Told(candidate.condition),
        "state": STATES[candidate.state],
        "restates": Told(candidate.restates),
    }
    explained = _explained(rulebook)
    rows = []
    for origin in found.origins:
        words = explained.get(origin.words, Told()) if origin.whence is Whence.RULE else Told(origin.words)
        value = values[origin.field]
        there = words and words.lower() != value.lower()
        told = Told("{value} – {whence} (“{words}”)" if there else "{value} – {whence}")
        rows.append(
            ReasonRow(FIELDS[origin.field], told.filled(value=value, whence=WHENCE[origin.whence], words=words))
        )
    title = Told("Ingevuld: {summary}", "Filled in: {summary}").filled(summary=candidate.summary)
    return ReasonGroup(title, tuple(rows), tells_fields=True)


def _due(found: FoundReport) -> Told:
    due = found.candidate.due
    if due is None:
        return Told()
    return (
        joined([Told(long_date(due.date)), DUE_ORIGINS[due.origin]], Told(", "))
        if due.date
        else DUE_ORIGINS[due.origin]
    )

"""What a commitment and a sentence of a later letter have in common, feature by feature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from tracker.linking.citations import Role, keys_of
from tracker.linking.rows import Reason
from tracker.linking.subjects import Common, common
from tracker.terms import CommitmentKind, LinkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.extraction.results import Quantity
    from tracker.linking.evidence import Evidence, Known
    from tracker.linking.rows import Head
    from tracker.linking.weighing import Weights

MOST_NAMES = 3
TEN_BITS = 10.0
MOST_BEFORE = 25.0
"""Bits that the sentences before a commitment may add: they tell its subject, not what is promised."""


Value = tuple[float, tuple[str, ...]]
"""How strongly a feature holds, and the words in common."""


def may_match(known: Known, evidence: Evidence) -> bool:
    """Say quickly whether it is worth comparing: a telling word in common, or a paper that both know."""
    return not known.context.bits.keys().isdisjoint(evidence.context.bits.keys()) or any(
        each.role is Role.LETTER or each.key in known.cited for each in evidence.cited
    )


def reasons_for(known: Known, evidence: Evidence, weights: Weights) -> tuple[Reason, ...]:
    """Return every feature that holds between a commitment and a sentence, with its points."""
    values = values_of(known, evidence)
    return tuple(
        Reason(name, round(weights.points[name] * value, 3), words) for name, (value, words) in values.items() if value
    )


def values_of(known: Known, evidence: Evidence) -> dict[str, Value]:
    """Return every feature of a commitment and a sentence."""
    head, said = known.promise.head, evidence.said
    return {
        **_subject(known, evidence),
        **_things(known, evidence),
        **_papers(known, evidence),
        "looks_back": (said.strength / 2, ()),
        "says_again": (float(said.kind is LinkKind.RESTATEMENT and not said.strength), ()),
        "hands_over": (float(_hands_over(known, evidence)), ()),
        "soft": (float(not known.promise.firm), ()),
        "same_dossier": _flag(set(head.dossiers) & set(evidence.head.dossiers)),
        "same_ministry": _flag({head.ministry} & {evidence.head.ministry} - {""}),
    }


def _hands_over(known: Known, evidence: Evidence) -> bool:
    return evidence.said.hands_over and known.promise.kind is CommitmentKind.INFORMATION


def _flag(shared: Iterable[str]) -> Value:
    words = tuple(sorted(shared))
    return (1.0 if words else 0.0, words)


def _subject(known: Known, evidence: Evidence) -> dict[str, Value]:
    own = common(known.own, evidence.own)
    told = _beyond(own, common(known.context, evidence.own))
    before = _beyond(own, common(known.own, evidence.context))
    both = common(known.context, evidence.context).bits - own.bits - told.bits - before.bits
    covered = own.bits + told.bits
    names = known.context.names & evidence.own.names
    return {
        "words": (own.bits / TEN_BITS, own.words),
        "words_before_promise": (min(MOST_BEFORE, told.bits) / TEN_BITS, told.words),
        "words_before_evidence": (before.bits / TEN_BITS, before.words),
        "words_around": (max(0.0, both) / TEN_BITS, ()),
        "topic": _topic(known, evidence),
        "coverage": (min(1.0, covered / evidence.own.total) if evidence.own.total else 0.0, ()),
        "names": (min(MOST_NAMES, len(names)), tuple(sorted(names))),
        "wording": (max(0.0, fuzz.token_set_ratio(known.promise.quote, evidence.statement.text) - 40) / 60, ()),
    }


def _topic(known: Known, evidence: Evidence) -> Value:
    """Compare what the sentence opens with; an organisation's name is no thing that is promised."""
    shared = common(known.own, evidence.topic_things)
    return (shared.bits / evidence.topic.total, shared.words) if shared.words else (0.0, ())


def _beyond(own: Common, wider: Common) -> Common:
    """Return what the wider subject adds to what the sentences themselves share."""
    return Common(max(0.0, wider.bits - own.bits), tuple(word for word in wider.words if word not in own.words))


def _things(known: Known, evidence: Evidence) -> dict[str, Value]:
    promised, told = known.promise.quantities, evidence.quantities
    amounts = {_said(q) for q in promised if q.unit == "EUR"} & {_said(q) for q in told if q.unit == "EUR"}
    counts = known.counts & evidence.counts
    return {"amounts": _flag(amounts), "counts": _flag(counts), "same_term": _flag(_same_terms(known, evidence))}


def _same_terms(known: Known, evidence: Evidence) -> set[str]:
    due, words = known.promise.due, known.promise.due_text.lower()
    cited = [each for each in evidence.own_cited if each.key.startswith(("month:", "day:"))]
    return {
        each.text
        for each in evidence.periods
        if ((due and each.date == due) or each.text.lower() == words)
        and not any(each.start < other.end and other.start < each.end for other in cited)
    }


def _said(quantity: Quantity) -> str:
    return f"{quantity.value:g}"


def _papers(known: Known, evidence: Evidence) -> dict[str, Value]:
    heads = (known.promise.head, *known.followed_by)
    mine = frozenset[str]().union(*map(keys_of, heads))
    letters = {each.key for each in evidence.cited if each.role is Role.LETTER}
    cited = mine & letters
    sure = {key for key in cited if not key.startswith("day:")} or {*_days_of_office(heads, evidence)} & cited
    months = {key for key in letters if key.startswith("month:")}
    others = {each.key for each in evidence.own_cited if each.role is Role.LETTER} - months
    shared = {each.key for each in evidence.cited if each.key in known.cited} - mine - months
    registered = {f"tz:{number.lower()}" for number in known.promise.register_numbers}
    registered &= {each.key for each in evidence.cited}
    right_months = months & {f"month:{head.date:%Y-%m}" for head in heads if head.date}
    return {
        "letter_cited": _flag(sure),
        "day_cited": _flag(cited - sure if not sure else set()),
        "letter_cited_elsewhere": _flag(set() if cited else _sure_elsewhere(heads, evidence)),
        "same_paper_cited": _flag(shared | registered),
        "month_cited": _flag(right_months),
        "other_letter_cited": (float(bool(others) and not cited and not shared), ()),
        "other_month_cited": (float(bool(months) and not right_months and not cited), ()),
    }


def _sure_elsewhere(heads: Sequence[Head], evidence: Evidence) -> set[str]:
    days = _days_of_office(heads, evidence)
    keys = frozenset[str]().union(*map(keys_of, heads)) & evidence.cited_elsewhere
    return {key for key in keys if not key.startswith("day:") or key in days}


def _days_of_office(heads: Sequence[Head], evidence: Evidence) -> frozenset[str]:
    """Return the days of the letters that a day alone may name."""
    return frozenset(f"day:{head.date}" for head in heads if head.date and _same_office(head, evidence))


def _same_office(head: Head, evidence: Evidence) -> bool:
    """Say whether a day may name this letter: of the same ministry or dossier, or of a ministry that is named."""
    return (
        bool(set(head.dossiers) & set(evidence.head.dossiers))
        or head.ministry == evidence.head.ministry
        or bool(head.ministry and head.ministry.lower() in evidence.around.lower())
    )

"""What a commitment and a sentence of a later letter have in common, feature by feature."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from tracker.linking.citations import Role, keys_of, meeting_days
from tracker.linking.likeness import Likeness, bits_of, likeness
from tracker.linking.rows import Reason
from tracker.linking.subjects import Common, common
from tracker.terms import CommitmentKind, LinkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tracker.extraction.results import Quantity
    from tracker.linking.evidence import Evidence, Known
    from tracker.linking.rows import Head
    from tracker.linking.senses import Senses
    from tracker.linking.weighing import Weights
    from tracker.linking.wordings import Said

MOST_NAMES = 3
MOST_SENSES = 3
MOST_NUMBERS = 2
OPENING = 45
"""Characters with which a sentence opens."""
TELLING_NUMBER = 3
"""Two and one of something say nothing."""
MOST_YEARS = 4
LATER = 60
"""A term so many days ahead is not due yet."""
LEAST_COMMON_BITS = 8.0
"""Words of both sentences with fewer bits together are no reason to compare."""
LEAST_BITS = 8.0
"""Telling words of one sentence and of what stands before the other: with fewer bits they are no reason either."""
LEAST_POINTS = 1.5
"""Of the pairs with fewer points at first none came near a proposal (25 November 2026); two in five of all."""
TEN_BITS = 10.0
MOST_BEFORE = 25.0
"""Bits that the sentences before a commitment may add: they tell its subject, not what is promised."""


TIES = ("same_dossier", "letter_cited", "day_cited", "letter_cited_elsewhere", "same_paper_cited", "month_cited")
"""What ties two letters beside their words and their ministry."""
CHAPTER = re.compile(r"-[IVXLC]+[A-Z]?$")
"""The chapter of a budget in the number of a dossier."""

Value = tuple[float, tuple[str, ...]]
"""How strongly a feature holds, and the words in common."""


def may_match(known: Known, evidence: Evidence) -> bool:
    """Say quickly whether it is worth comparing: telling words in common, or a letter that presents itself."""
    if evidence.presents and known.promise.kind is CommitmentKind.INFORMATION:
        return True
    return (
        _share(known.words.bits, evidence.words.bits, LEAST_COMMON_BITS)
        or _share(known.own.bits, evidence.context.bits, LEAST_BITS)
        or _share(known.context.bits, evidence.own.bits, LEAST_BITS)
    )


def _share(mine: Mapping[str, float], theirs: Mapping[str, float], least: float) -> bool:
    """Say whether two texts share words of so many bits."""
    same = mine.keys() & theirs.keys()
    return bool(same) and bits_of(mine, same) >= least


def shared(known: Known, evidence: Evidence) -> dict[str, float]:
    """Return the words of both sentences, with their bits."""
    mine = known.words.bits
    return {form: mine[form] for form in mine.keys() & evidence.words.bits.keys()}


def is_hopeless(first: Mapping[str, Value], weights: Weights) -> bool:
    """Say whether so little speaks for a pair at first that nothing else could make it a proposal."""
    return sum(weights.points[name] * value for name, (value, _words) in first.items()) < LEAST_POINTS


def reasons_for(values: dict[str, Value], weights: Weights) -> tuple[Reason, ...]:
    """Return every feature that holds, with its points."""
    return tuple(
        Reason(name, round(weights.points[name] * value, 3), words) for name, (value, words) in values.items() if value
    )


def first_values(known: Known, evidence: Evidence, like: Likeness, alike: float) -> dict[str, Value]:
    """Return what is soon read of a pair; ``like`` compares the two sentences, ``alike`` their letters."""
    head = known.promise.head
    informs = known.promise.kind is CommitmentKind.INFORMATION
    return {
        "like": (like.bits / TEN_BITS, ()),
        "like_of_promise": (like.of_one, ()),
        "like_of_evidence": (like.of_other, ()),
        "alike": (alike, ()),
        "letter_reports": (float(evidence.presents and informs), ()),
        "hands_over": (float(evidence.said.hands_over and informs), ()),
        "same_dossier": _flag(same_dossiers(head, evidence.head)),
        "same_ministry": _flag({head.ministry} & {evidence.head.ministry} - {""}),
    }


def values_of(
    known: Known, evidence: Evidence, like: Likeness, first: Mapping[str, Value], senses: Senses
) -> dict[str, Value]:
    """Return every feature of a commitment and a sentence, with the ``first`` ones."""
    said, text = evidence.said, evidence.statement.text
    found = {
        **first,
        **_subject(known, evidence),
        **_all_words(known, evidence, like, senses),
        **_things(known, evidence),
        **_times(known, evidence),
        **_papers(known, evidence),
        **_says(said),
        "letter_reports_progress": (float(evidence.presents and known.reports), ()),
        "looks_back": (said.strength / 2, ()),
        "says_again": (float(said.kind is LinkKind.RESTATEMENT and not said.strength), ()),
        "promised_done": (float(known.done), ()),
        "soft": (float(not known.promise.firm), ()),
        "told": (max((likeness(each, known.words).of_one for each in evidence.kept), default=0.0), ()),
        "others_act": (float(bool(evidence.book.timing.others_act.search(text))), ()),
        "only_talk": (float(_only_talk(known, evidence)), ()),
        "other_meeting": (float(_other_meeting(known, evidence)), ()),
    }
    stranger = not any(found[name][0] for name in TIES)
    found["stranger"] = (float(stranger), ())
    found["foreign"] = (float(stranger and not found["same_ministry"][0]), ())
    return found


def same_dossiers(one: Head, other: Head) -> set[str]:
    """Return the dossiers that two letters share; a chapter of the budget is the same from year to year."""
    chapters = {name.rpartition("-")[2]: name for name in one.dossiers if CHAPTER.search(name)}
    again = {chapters.get(name.rpartition("-")[2], "") for name in other.dossiers if CHAPTER.search(name)}
    return (set(one.dossiers) & set(other.dossiers)) | (again - {""})


def _only_talk(known: Known, evidence: Evidence) -> bool:
    """Say whether the sentence only tells that something was spoken of, where more than that was promised."""
    talk = evidence.book.timing.talk
    return bool(talk.search(evidence.statement.text)) and not talk.search(known.promise.quote)


def _other_meeting(known: Known, evidence: Evidence) -> bool:
    """Say whether the letter reports on a meeting, and the commitment is to report on one of another day."""
    reports = evidence.presents and known.promise.kind is CommitmentKind.INFORMATION
    days, told = meeting_days(known.promise.quote), meeting_days(evidence.statement.text)
    return reports and bool(days and told) and not days & told


def _says(said: Said) -> dict[str, Value]:
    """Return what the wording alone says became of something: one feature for each kind."""
    name = said.kind.value if said.kind else "recalls"
    return {f"says_{name}": (1.0, ())} if said.rule else {}


def _all_words(known: Known, evidence: Evidence, like: Likeness, senses: Senses) -> dict[str, Value]:
    """Compare by all words around the two sentences, and by words that can stand for one another."""
    wide = likeness(known.wide, evidence.wide)
    shared = {number for form in like.words for number in senses.get(form, ())}
    meant = (known.senses & evidence.senses) - shared
    return {
        "like_wide": (max(0.0, wide.bits - like.bits) / TEN_BITS, ()),
        "senses": (float(min(MOST_SENSES, len(meant))), ()),
    }


def _times(known: Known, evidence: Evidence) -> dict[str, Value]:
    due, written, promised = known.promise.due, evidence.head.date, known.promise.head.date
    days = known.words.days & evidence.words.days
    found = {
        "same_day": _flag(days),
        "same_month": (float(bool(known.words.months & evidence.words.months) and not days), ()),
    }
    if written and promised:
        found["years"] = (min(MOST_YEARS, (written - promised).days / 365), ())
    if written and due:
        found["due_past"] = (float(due <= written), ())
        found["due_later"] = (float((due - written).days > LATER), ())
    return found


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
        "actor": _flag(_opens_with(known.own.names, evidence.statement.text)),
        "wording": (max(0.0, fuzz.token_set_ratio(known.promise.quote, evidence.statement.text) - 40) / 60, ()),
    }


def _topic(known: Known, evidence: Evidence) -> Value:
    """Compare what the sentence opens with; an organisation's name is no thing that is promised."""
    shared = common(known.own, evidence.topic_things)
    return (shared.bits / evidence.topic.total, shared.words) if shared.words else (0.0, ())


def _opens_with(names: Iterable[str], text: str) -> set[str]:
    """Return the names that a sentence opens with: who was to act tells what was done."""
    opening = text[:OPENING].lower()
    return {name for name in names if re.search(rf"\b{re.escape(name)}\b", opening)}


def _beyond(own: Common, wider: Common) -> Common:
    """Return what the wider subject adds to what the sentences themselves share."""
    return Common(max(0.0, wider.bits - own.bits), tuple(word for word in wider.words if word not in own.words))


def _things(known: Known, evidence: Evidence) -> dict[str, Value]:
    promised, told = known.promise.quantities, evidence.quantities
    amounts = {_said(q) for q in promised if q.unit == "EUR"} & {_said(q) for q in told if q.unit == "EUR"}
    counts = known.counts & evidence.counts
    numbers = {number for number in known.words.numbers & evidence.words.numbers if number >= TELLING_NUMBER}
    return {
        "amounts": _flag(amounts),
        "counts": _flag(counts),
        "same_number": (float(min(MOST_NUMBERS, len(numbers))), ()),
        "same_term": _flag(_same_terms(known, evidence)),
    }


def _same_terms(known: Known, evidence: Evidence) -> set[str]:
    due, words = known.promise.due, known.promise.due_text.lower()
    if not (due or words):
        return set()
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
    sure = {key for key in cited if not key.startswith("day:")}
    if cited and not sure:
        sure = {*(cited & _days_of_office(heads, evidence))}
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
    keys = frozenset[str]().union(*map(keys_of, heads)) & evidence.cited_elsewhere
    days = _days_of_office(heads, evidence) if keys else frozenset()
    return {key for key in keys if not key.startswith("day:") or key in days}


def _days_of_office(heads: Sequence[Head], evidence: Evidence) -> frozenset[str]:
    """Return the days of the letters that a day alone may name."""
    return frozenset(f"day:{head.date}" for head in heads if head.date and _same_office(head, evidence))


def _same_office(head: Head, evidence: Evidence) -> bool:
    """Say whether a day may name this letter: of the same ministry or dossier, or of a ministry that is named."""
    return (
        bool(set(head.dossiers) & set(evidence.head.dossiers))
        or head.ministry == evidence.head.ministry
        or bool(head.ministry and head.ministry.lower() in evidence.around)
    )

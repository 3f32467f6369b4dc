"""Facts of a sentence and of each of its clauses, as rules ask for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.extraction.clauses import Clause, Mood
from tracker.extraction.layout import BlockKind
from tracker.extraction.subjects import Subject, SubjectClass
from tracker.extraction.telling import tells
from tracker.terms import DueOrigin

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from tracker.extraction.guarded import Grams
    from tracker.extraction.periods import Period
    from tracker.extraction.results import Quantity
    from tracker.extraction.rulebook import FieldWords, Rulebook
    from tracker.extraction.sentences import Sentence

NAME = re.compile(r"(?<!^)\b[A-Z][a-z]+$|\b[A-Z]{2,}\b|^[A-Z][a-zë]+$")
"""A subject that is, or ends in, a name."""
POINTING = frozenset({"Dit", "Dat", "Deze", "Die", "Het", "Zij", "Ze", "Er", "Alle", "Beide", "Zoals"})
ARTICLE = re.compile(r"(?i)artikel [\divx]+[a-z]?\b[.:]?(?: [A-Z].{0,60})?$")
"""The heading above the text of a law."""


class Times(NamedTuple):
    """The times that a clause names, and the letter's date."""

    periods: tuple[Period, ...]
    date: dt.date | None


def sentence_facts(sentence: Sentence, rulebook: Rulebook, grams: Grams) -> frozenset[str]:
    """Return the facts of the whole sentence that rules may ask for; ``grams`` are the sentence's."""
    lower = sentence.text.lower()
    facts = {
        "question": sentence.is_question,
        "item": sentence.block.kind is BlockKind.ITEM,
        "introduces": sentence.text.endswith(":"),
        "answer": bool(sentence.block.question),
        "first": sentence.first,
        "article": bool(ARTICLE.match(sentence.block.heading)),
        "fulfils": tells(rulebook.fulfilments, lower, grams, sentence.context.lower()),
        "restated": bool(rulebook.words.restated.search(lower, grams)),
        "condition": bool(rulebook.words.condition.search(lower, grams)),
        "courtesy": bool(rulebook.words.courtesy.search(lower, grams)),
        "zolang": bool(rulebook.words.as_long_as.search(lower, grams)),
    }
    return frozenset(name for name, holds in facts.items() if holds)


def clause_facts(
    clause: Clause, times: Times, quantities: Sequence[Quantity], words: FieldWords, grams: Grams
) -> frozenset[str]:
    """Return the facts of one clause that rules may ask for."""
    periods = times.periods
    ahead = [period for period in periods if not period.past and not looks_back(period, clause, times.date)]
    terms = [period for period in ahead if not words.regular.search(period.text.lower())]
    facts = {
        "reported": clause.reported in {SubjectClass.OTHER, SubjectClass.MEMBERS},
        "reported_own": clause.reported in {SubjectClass.FIRST, SubjectClass.GOVERNMENT},
        "by_other": clause.agent in {SubjectClass.OTHER, SubjectClass.MEMBERS},
        "due": bool(terms),
        "date": any(period.origin is not DueOrigin.EVENT for period in ahead),
        "past_day": any(period.past for period in periods),
        "quantity": bool(quantities),
        "money": any(q.unit == "EUR" for q in quantities),
        "people": any(q.unit.split()[-1].lower() in words.people for q in quantities),
        "kamer": bool(words.kamer.search(clause.lower, grams)),
        "name": _is_named(clause.subject),
        "later_paper": len(ahead) == len(periods) and bool(words.later_paper.search(clause.lower, grams)),
    }
    return frozenset(name for name, holds in facts.items() if holds)


def _is_named(subject: Subject) -> bool:
    """Say whether a thing is, or ends in, a name; a pronoun at the start of a sentence is none."""
    return subject.cls is SubjectClass.THING and subject.text not in POINTING and bool(NAME.search(subject.text))


def looks_back(period: Period, clause: Clause, date: dt.date | None) -> bool:
    """Say whether a time in a past clause is that of what was done: without a letter's date "in 2014" gives no past."""
    done = clause.mood in {Mood.PERFECT, Mood.PAST}
    since = f"sinds {period.text.lower()}" in clause.lower or period.text.lower().startswith("sinds")
    later = date and period.date and period.date > date
    return since or (done and not later and period.text.lower().startswith(("in ", "op ")))

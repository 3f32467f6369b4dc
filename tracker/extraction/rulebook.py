"""The rulebook: language, calendar and ministries as plain data, checked once and handed to ``extract``.

``build_rulebook`` makes it from plain tables (what ``tracker.services.rulebook`` read from TOML); a wrong key or
pattern raises ``ValueError`` that names the file and the rule.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from simplemma import lemmatize

from tracker.extraction.words import FINITE_NOUNS, verb_lemma
from tracker.terms import LinkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.extraction.guarded import Guarded

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words before a full stop that do not end a sentence."""

    never_end: frozenset[str]
    may_end: frozenset[str]
    openers: frozenset[str]


@dataclass(frozen=True, slots=True)
class SectionRules:
    """Patterns of the lines that say whose words follow."""

    numbered: Pattern
    """A question whose answer has a marker of its own."""
    consultation: Pattern
    answer: Pattern
    members: Pattern
    motion: Pattern
    closing: Pattern
    first_person: Pattern
    mention: Pattern
    """How a block names members as those who speak."""
    annex: Pattern
    """The heading of an annex."""
    signed: Pattern
    """The first line of a signature, where no greeting stands above it."""
    work: Pattern
    """A title that names another body's paper."""
    reply: Pattern
    """A title of the government's own, about another body's paper."""
    author: Pattern
    """A line that names the author, in its first group."""
    government: Pattern
    """What an author of the government is called."""

    def is_marker(self, line: str) -> bool:
        """Say whether a line by itself opens a question or an answer."""
        plain = line.strip().lstrip("#>*| ")
        asks = self.numbered.match(plain) or self.consultation.match(plain)
        return bool(asks or (len(plain) < 60 and self.answer.match(plain)))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Closed classes of words: subjects and verbs. All in lower case."""

    first_person: frozenset[str]
    third_person: frozenset[str]
    chamber: frozenset[str]
    members: frozenset[str]
    government: frozenset[str]
    names: frozenset[str]
    """Heads of the government's that are so with a capital only."""
    commissions: frozenset[str]
    """Phrases that say that another acts for the government ("in mijn opdracht")."""
    assets: frozenset[str]
    own: frozenset[str]
    other: frozenset[str]
    foreign: frozenset[str]
    countries: frozenset[str]
    country_adjectives: frozenset[str]
    singular_heads: frozenset[str]
    moods: Mapping[str, str]
    ambiguous: frozenset[str]
    classes: Mapping[str, frozenset[str]]
    particles: frozenset[str]
    """Words that the verbs of ``classes`` ask for beside them."""
    subordinators: frozenset[str]
    pointers: frozenset[str]
    fronted: frozenset[str]
    after_als: frozenset[str]
    front_subjects: frozenset[str]
    ambiguous_plurals: frozenset[str]
    prepositions: frozenset[str]
    adverbs: frozenset[str]
    determiners: frozenset[str]
    receives: frozenset[str]
    separable: frozenset[str]
    after_clause: frozenset[str]
    periods: frozenset[str]
    pointing: frozenset[str]
    asking: frozenset[str]
    focus: frozenset[str]
    counting: frozenset[str]
    """Number words: what follows them is a noun ("drie plaatsen")."""
    not_caused: frozenset[str]
    after_als_lead: frozenset[str]
    not_sitting: frozenset[str]
    known_verbs: frozenset[str]
    """All verbs of ``classes``."""
    closed: frozenset[str]
    """Words that can stand in front of "die" in "die brief", and not of a relative clause."""

    def lemma(self, form: str) -> str:
        """Return the infinitive of a finite form."""
        return _finite_lemma(form)


@lru_cache(maxsize=20_000)
def _finite_lemma(form: str) -> str:
    lemma = FINITE_NOUNS.get(form) or verb_lemma(form) or str(lemmatize(form, lang="nl")).lower()
    return lemma if lemma.endswith("n") or not lemma.isalpha() else f"{lemma}en"


@dataclass(frozen=True, slots=True)
class Rule:
    """A feature of a clause that speaks for or against a commitment.

    Every condition that is given must hold. ``hit`` and ``miss`` are own example sentences, tested.
    """

    id: str
    nl: str
    en: str
    hit: tuple[str, ...]
    miss: tuple[str, ...]
    subject: frozenset[str] = frozenset()
    mood: frozenset[str] = frozenset()
    voice: str = ""
    verbs: frozenset[str] = frozenset()
    not_verbs: frozenset[str] = frozenset()
    main_verbs: frozenset[str] = frozenset()
    not_act: frozenset[str] = frozenset()
    opener: frozenset[str] = frozenset()
    negated: bool | None = None
    matrix: bool | None = None
    has: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    pattern: Guarded | None = None
    sentence: Guarded | None = None
    not_pattern: Guarded | None = None
    prior: float = 0.0
    """The weight it is thought to have before any letter is seen."""


@dataclass(frozen=True, slots=True)
class FulfilmentRule:
    """A wording in which a letter says that it keeps an earlier promise: all of ``cues`` and none of ``traps``."""

    id: str
    nl: str
    en: str
    cues: tuple[Guarded, ...]
    traps: tuple[Guarded, ...]
    hit: tuple[str, ...]
    miss: tuple[str, ...]
    before: tuple[Guarded, ...] = ()
    """What must stand in the sentence, row or heading that it follows on."""

    def holds_in(self, text: str, grams: frozenset[str] | None = None, context: str = "") -> bool:
        """Say whether a sentence in lower case has this wording, after ``context`` in lower case."""
        return (
            all(cue.search(text, grams) for cue in self.cues)
            and not any(trap.search(text, grams) for trap in self.traps)
            and all(cue.search(context) for cue in self.before)
        )


@dataclass(frozen=True, slots=True)
class OutcomeRule(FulfilmentRule):
    """Words by which a fulfilment tells what became of the promise."""

    outcome: LinkKind = LinkKind.FULFILMENT


@dataclass(frozen=True, slots=True)
class Ministry:
    """A ministry: its name, other ways to write it, and ministers without a ministry of their own that belong to it."""

    name: str
    variants: tuple[str, ...]
    ministers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recess:
    """A recess of the Tweede Kamer: the first day without meetings, and the day its source prints as its end.

    ``source`` is empty for a recess that is only a rule of thumb; ``second_hand`` where its source is not the Kamer or
    a paper of the day.
    """

    name: str
    first: dt.date
    last: dt.date
    source: str = ""
    second_hand: bool = False


@dataclass(frozen=True, slots=True)
class Thumb:
    """Where no recess is listed: month and day of the day before it, and of its end."""

    before: tuple[int, int]
    last: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Recesses and the yearly occasions that letters name."""

    recesses: tuple[Recess, ...]
    occasions: Mapping[str, tuple[int, int]]
    dated: Mapping[str, tuple[dt.date, ...]]
    thumb: Mapping[str, Thumb]

    def recess(self, name: str, year: int) -> Recess:
        """Return the recess ``name`` that begins in ``year``: as listed, or by rule of thumb."""
        listed = next((r for r in self.recesses if r.name == name and r.first.year == year), None)
        return listed or self._by_thumb(name, year)

    def _by_thumb(self, name: str, year: int) -> Recess:
        thumb = self.thumb[name]
        first = dt.date(year, *thumb.before) + dt.timedelta(days=1)
        ends = year + 1 if thumb.last < thumb.before else year
        return Recess(name, first, dt.date(ends, *thumb.last))


@dataclass(frozen=True, slots=True)
class FieldWords:
    """Words that fill a commitment's fields."""

    people: frozenset[str]
    materiel: frozenset[str]
    units: frozenset[str]
    """All that is counted: people, equipment, and what is neither."""
    not_units: frozenset[str]
    about: Guarded
    at_most: Guarded
    at_least: Guarded
    condition: Guarded
    restated: Guarded
    earlier: Guarded
    same_letter: Guarded
    made_there: Guarded
    entry: Guarded
    running: Guarded
    running_money: Guarded
    every_so_often: Guarded
    not_yet: Guarded
    fulfilled: Guarded
    kamer: Guarded
    as_long_as: Guarded
    later_paper: Guarded
    courtesy: Guarded
    regular: Guarded
    information: Guarded
    aside: Guarded
    own_information: Guarded
    financial: Guarded
    equipment: Guarded
    staff: Guarded
    not_recipient: Guarded


@dataclass(frozen=True, slots=True)
class RecipientRules:
    """By what a noun phrase is judged to be the recipient: words of its head, verbs and nouns that ask for it."""

    heads: Mapping[str, frozenset[str]]
    frames: Mapping[str, frozenset[str]]
    gives: frozenset[str]
    talks: frozenset[str]
    acts: frozenset[str]
    weights: Mapping[str, float]
    """What each sign weighs; ``none`` is what a phrase must come to."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each rule for ``firm`` and for ``soft or firm``, and the thresholds; see ``benchmarks``."""

    bias: Mapping[str, float]
    rules: Mapping[str, Mapping[str, float]]
    threshold: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything about language, calendar and ministries that extraction knows."""

    abbreviations: Abbreviations
    sections: SectionRules
    furniture: tuple[Pattern, ...]
    lexicon: Lexicon
    rules: tuple[Rule, ...]
    fulfilments: tuple[FulfilmentRule, ...]
    outcomes: tuple[OutcomeRule, ...]
    """The first that holds says what became of the promise; when none does, it was kept."""
    words: FieldWords
    calendar: Calendar
    ministries: tuple[Ministry, ...]
    weights: Weights
    recipients: RecipientRules
    frames: Mapping[tuple[str, str, bool], tuple[Rule, ...]] = field(default_factory=dict)
    """The rules that may fire on a clause with this subject and mood, passive or not."""

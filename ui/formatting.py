"""How values read in the window: Dutch labels for the vocabulary, dates and amounts by the Dutch locale.

Dutch is the source language; every text goes through Qt's translation so that an English file can replace it.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from functools import cache, cmp_to_key, lru_cache
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCollator, QCoreApplication, QDate, QDateTime, QLocale, Qt

from tracker.terms import (
    Age,
    CommitmentKind,
    CommitmentOrigin,
    CommitmentState,
    Deadline,
    Decision,
    DueOrigin,
    Kept,
    LetterKind,
    LinkKind,
    LinkState,
    ListView,
    Place,
    Qualifier,
    RejectReason,
    Remark,
    Review,
    Status,
    Tier,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from enum import StrEnum

    from _typeshed import SupportsRichComparison

T = TypeVar("T")

DUTCH = QLocale("nl_NL")
"""The locale of every date, number and ordering, whatever the system's own is."""

NOTHING = "–"
"""Stands in a cell that has no value, so that an empty cell is never mistaken for one still loading."""

_LABELS: Mapping[tuple[type[StrEnum], StrEnum], object] = {
    # With the type: terms of two vocabularies can have the same value, and are equal then.
    (Tier, Tier.FIRM): QT_TRANSLATE_NOOP("Labels", "hard"),
    (Tier, Tier.SOFT): QT_TRANSLATE_NOOP("Labels", "zacht"),
    (CommitmentKind, CommitmentKind.INFORMATION): QT_TRANSLATE_NOOP("Labels", "informatie"),
    (CommitmentKind, CommitmentKind.PERSONNEL): QT_TRANSLATE_NOOP("Labels", "personeel"),
    (CommitmentKind, CommitmentKind.FINANCIAL): QT_TRANSLATE_NOOP("Labels", "financieel"),
    (CommitmentKind, CommitmentKind.MATERIEL): QT_TRANSLATE_NOOP("Labels", "materieel"),
    (CommitmentKind, CommitmentKind.POLICY): QT_TRANSLATE_NOOP("Labels", "beleid"),
    (CommitmentState, CommitmentState.NEW): QT_TRANSLATE_NOOP("Labels", "nieuw"),
    (CommitmentState, CommitmentState.RESTATED): QT_TRANSLATE_NOOP("Labels", "herhaald"),
    (CommitmentState, CommitmentState.RUNNING): QT_TRANSLATE_NOOP("Labels", "lopend"),
    (CommitmentState, CommitmentState.FULFILLED): QT_TRANSLATE_NOOP("Labels", "in deze brief nagekomen"),
    (Review, Review.PENDING): QT_TRANSLATE_NOOP("Labels", "te beoordelen"),
    (Review, Review.ACCEPTED): QT_TRANSLATE_NOOP("Labels", "aanvaard"),
    (Review, Review.REJECTED): QT_TRANSLATE_NOOP("Labels", "verworpen"),
    (CommitmentOrigin, CommitmentOrigin.FOUND): QT_TRANSLATE_NOOP("Labels", "door de regels gevonden"),
    (CommitmentOrigin, CommitmentOrigin.NEAR_MISS): QT_TRANSLATE_NOOP("Labels", "bijna-treffer, met de hand gekozen"),
    (CommitmentOrigin, CommitmentOrigin.SELECTED): QT_TRANSLATE_NOOP("Labels", "met de hand uit de brief gekozen"),
    (CommitmentOrigin, CommitmentOrigin.SPLIT): QT_TRANSLATE_NOOP("Labels", "door splitsen ontstaan"),
    (RejectReason, RejectReason.STATEMENT): QT_TRANSLATE_NOOP("Labels", "feit of mening, geen toezegging"),
    (RejectReason, RejectReason.OTHERS): QT_TRANSLATE_NOOP("Labels", "toezegging van een ander"),
    (RejectReason, RejectReason.PAST): QT_TRANSLATE_NOOP("Labels", "is al gebeurd"),
    (RejectReason, RejectReason.MEMBERS): QT_TRANSLATE_NOOP("Labels", "vraag of motie van de Kamer"),
    (RejectReason, RejectReason.VAGUE): QT_TRANSLATE_NOOP("Labels", "te vaag om te volgen"),
    (RejectReason, RejectReason.DOUBLE): QT_TRANSLATE_NOOP("Labels", "staat er al"),
    (Deadline, Deadline.NONE): "",
    (Deadline, Deadline.LATER): "",
    (Deadline, Deadline.SOON): QT_TRANSLATE_NOOP("Labels", "binnenkort"),
    (Deadline, Deadline.OVERDUE): QT_TRANSLATE_NOOP("Labels", "verlopen"),
    (DueOrigin, DueOrigin.NAMED): QT_TRANSLATE_NOOP("Labels", "de datum staat zo in de brief"),
    (DueOrigin, DueOrigin.DERIVED): QT_TRANSLATE_NOOP("Labels", "berekend uit deze woorden en de datum van de brief"),
    (DueOrigin, DueOrigin.NEIGHBOUR): QT_TRANSLATE_NOOP("Labels", "de woorden staan in een zin ernaast"),
    (DueOrigin, DueOrigin.EVENT): QT_TRANSLATE_NOOP("Labels", "een gebeurtenis zonder datum"),
    (DueOrigin, DueOrigin.AFTER_EVENT): QT_TRANSLATE_NOOP("Labels", "berekend vanaf de dag van de gebeurtenis"),
    (DueOrigin, DueOrigin.DEFAULT): QT_TRANSLATE_NOOP("Labels", "standaardtermijn: de brief noemt geen termijn"),
    (DueOrigin, DueOrigin.MANUAL): QT_TRANSLATE_NOOP("Labels", "met de hand ingevuld"),
    (LinkKind, LinkKind.FULFILMENT): QT_TRANSLATE_NOOP("Labels", "nakoming"),
    (LinkKind, LinkKind.PARTIAL): QT_TRANSLATE_NOOP("Labels", "deels nagekomen"),
    (LinkKind, LinkKind.PROGRESS): QT_TRANSLATE_NOOP("Labels", "voortgang"),
    (LinkKind, LinkKind.POSTPONEMENT): QT_TRANSLATE_NOOP("Labels", "uitstel"),
    (LinkKind, LinkKind.AMENDMENT): QT_TRANSLATE_NOOP("Labels", "wijziging"),
    (LinkKind, LinkKind.ADDITION): QT_TRANSLATE_NOOP("Labels", "aanvulling"),
    (LinkKind, LinkKind.RESTATEMENT): QT_TRANSLATE_NOOP("Labels", "herhaling"),
    (LinkKind, LinkKind.WITHDRAWAL): QT_TRANSLATE_NOOP("Labels", "intrekking"),
    (Decision, Decision.OPEN): QT_TRANSLATE_NOOP("Labels", "te besluiten"),
    (Decision, Decision.CONFIRMED): QT_TRANSLATE_NOOP("Labels", "bevestigd"),
    (Decision, Decision.REJECTED): QT_TRANSLATE_NOOP("Labels", "verworpen"),
    (LinkState, LinkState.PROPOSED): QT_TRANSLATE_NOOP("Labels", "voorgesteld"),
    (LinkState, LinkState.CONFIRMED): QT_TRANSLATE_NOOP("Labels", "bevestigd"),
    (LinkState, LinkState.MANUAL): QT_TRANSLATE_NOOP("Labels", "met de hand"),
    (Age, Age.QUARTER): QT_TRANSLATE_NOOP("Labels", "minder dan 3 maanden"),
    (Age, Age.HALF): QT_TRANSLATE_NOOP("Labels", "3 tot 6 maanden"),
    (Age, Age.YEAR): QT_TRANSLATE_NOOP("Labels", "6 tot 12 maanden"),
    (Age, Age.TWO_YEARS): QT_TRANSLATE_NOOP("Labels", "1 tot 2 jaar"),
    (Age, Age.OLDER): QT_TRANSLATE_NOOP("Labels", "2 jaar of langer"),
    (Kept, Kept.IN_TIME): QT_TRANSLATE_NOOP("Labels", "binnen de eerste termijn"),
    (Kept, Kept.POSTPONED): QT_TRANSLATE_NOOP("Labels", "na uitstel, binnen de nieuwe termijn"),
    (Kept, Kept.LATE): QT_TRANSLATE_NOOP("Labels", "te laat"),
    (Kept, Kept.UNKNOWN): QT_TRANSLATE_NOOP("Labels", "geen termijn of geen brief van nakoming"),
    (Place, Place.PROPOSED): QT_TRANSLATE_NOOP("Labels", "mogelijk in beide"),
    (Place, Place.BOTH): QT_TRANSLATE_NOOP("Labels", "in beide"),
    (Place, Place.REGISTER): QT_TRANSLATE_NOOP("Labels", "alleen in het register"),
    (Place, Place.LETTERS): QT_TRANSLATE_NOOP("Labels", "alleen in brieven"),
    (ListView, ListView.REVIEW): QT_TRANSLATE_NOOP("Labels", "Te beoordelen"),
    (ListView, ListView.OPEN): QT_TRANSLATE_NOOP("Labels", "Openstaand"),
    (ListView, ListView.SOON): QT_TRANSLATE_NOOP("Labels", "Binnenkort"),
    (ListView, ListView.OVERDUE): QT_TRANSLATE_NOOP("Labels", "Verlopen"),
    (ListView, ListView.HALF_YEAR): QT_TRANSLATE_NOOP("Labels", "Komend half jaar"),
    (ListView, ListView.DONE): QT_TRANSLATE_NOOP("Labels", "Afgedaan"),
    (ListView, ListView.ALL): QT_TRANSLATE_NOOP("Labels", "Alle"),
    (Qualifier, Qualifier.ABOUT): QT_TRANSLATE_NOOP("Labels", "circa"),
    (Qualifier, Qualifier.AT_MOST): QT_TRANSLATE_NOOP("Labels", "ten hoogste"),
    (Qualifier, Qualifier.AT_LEAST): QT_TRANSLATE_NOOP("Labels", "ten minste"),
    # These are stored in Dutch already; listed so that the English file can translate them.
    (Status, Status.OPEN): QT_TRANSLATE_NOOP("Labels", "openstaand"),
    (Status, Status.IN_PROGRESS): QT_TRANSLATE_NOOP("Labels", "in behandeling"),
    (Status, Status.PARTLY_DONE): QT_TRANSLATE_NOOP("Labels", "deels afgedaan"),
    (Status, Status.DONE): QT_TRANSLATE_NOOP("Labels", "afgedaan"),
    (Status, Status.LAPSED): QT_TRANSLATE_NOOP("Labels", "vervallen"),
    (LetterKind, LetterKind.LETTER): QT_TRANSLATE_NOOP("Labels", "brief"),
    (LetterKind, LetterKind.ANSWERS): QT_TRANSLATE_NOOP("Labels", "antwoord schriftelijke vragen"),
    (LetterKind, LetterKind.REPORT): QT_TRANSLATE_NOOP("Labels", "verslag"),
    (LetterKind, LetterKind.AGENDA): QT_TRANSLATE_NOOP("Labels", "geannoteerde agenda"),
    (LetterKind, LetterKind.WRITTEN_CONSULTATION): QT_TRANSLATE_NOOP("Labels", "verslag schriftelijk overleg"),
    (LetterKind, LetterKind.POSTPONEMENT): QT_TRANSLATE_NOOP("Labels", "uitstelbrief"),
    (LetterKind, LetterKind.MOTION): QT_TRANSLATE_NOOP("Labels", "motie"),
    (LetterKind, LetterKind.NOTE): QT_TRANSLATE_NOOP("Labels", "nota"),
    (LetterKind, LetterKind.DECISIONS): QT_TRANSLATE_NOOP("Labels", "besluitenlijst"),
    (Remark, Remark.INVISIBLE): QT_TRANSLATE_NOOP("Labels", "Er staan onzichtbare tekens in de tekst van deze brief."),
    (Remark, Remark.HIDDEN): QT_TRANSLATE_NOOP("Labels", "Het bestand bevat tekst die op geen bladzijde te zien is."),
    (Remark, Remark.OCR): QT_TRANSLATE_NOOP(
        "Labels", "Gelezen met OCR: de tekst is van een scan herkend en kan leesfouten bevatten."
    ),
    (Remark, Remark.RECOGNISED): QT_TRANSLATE_NOOP(
        "Labels", "Gelezen met OCR: de tekst is door Tesseract van een scan herkend en kan leesfouten bevatten."
    ),
    (Remark, Remark.UNREAD): QT_TRANSLATE_NOOP(
        "Labels",
        "Een of meer bladzijden zijn alleen een afbeelding; de tekst daarvan is niet gelezen"
        " (daarvoor is Tesseract nodig).",
    ),
    (Remark, Remark.DOUBTFUL_AMOUNT): QT_TRANSLATE_NOOP(
        "Labels",
        "Van een bedrag is het woord voor miljoen of miljard niet goed herkend (zoals “€ 2,5 min.”);"
        " het is niet overgenomen.",
    ),
    (Remark, Remark.CONVERTED): QT_TRANSLATE_NOOP(
        "Labels", "De tekst komt uit een omzetting door LibreOffice; leg het citaat naast het origineel."
    ),
}

_LINK_EXPLANATIONS: Mapping[LinkKind, object] = {
    LinkKind.FULFILMENT: QT_TRANSLATE_NOOP("Labels", "De brief komt de toezegging helemaal na."),
    LinkKind.PARTIAL: QT_TRANSLATE_NOOP("Labels", "De brief komt een deel na; de rest staat nog open."),
    LinkKind.PROGRESS: QT_TRANSLATE_NOOP("Labels", "De brief meldt hoe het ervoor staat; de toezegging blijft open."),
    LinkKind.POSTPONEMENT: QT_TRANSLATE_NOOP("Labels", "De brief noemt een latere termijn; de oude blijft bewaard."),
    LinkKind.AMENDMENT: QT_TRANSLATE_NOOP("Labels", "De brief verandert wat is toegezegd, of de termijn."),
    LinkKind.ADDITION: QT_TRANSLATE_NOOP("Labels", "De brief voegt iets toe aan wat is toegezegd."),
    LinkKind.RESTATEMENT: QT_TRANSLATE_NOOP("Labels", "De brief zegt hetzelfde opnieuw toe."),
    LinkKind.WITHDRAWAL: QT_TRANSLATE_NOOP("Labels", "De brief trekt de toezegging in."),
}

_DATE_FORMATS = ("d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-M-d", "d MMMM yyyy", "d MMM yyyy")


def translated(context: str, text: object) -> str:
    """Return a marked text in the language of the window."""
    return QCoreApplication.translate(context, str(text)) if text else ""


def label(term: StrEnum) -> str:
    """Return the word for a term of the vocabulary."""
    return _label(type(term), term)


@cache
def _label(kind: type[StrEnum], term: StrEnum) -> str:
    return translated("Labels", _LABELS[kind, term])


def forget_words() -> None:
    """Look the words up anew: the language is another."""
    _label.cache_clear()


def term_label(kind: type[StrEnum], value: str) -> str:
    """Return the word for a stored value; one the vocabulary does not know is shown as it is."""
    known = kind.__members__.values()
    return label(kind(value)) if value in known else value


def explanation(kind: LinkKind) -> str:
    """Say in one sentence what a kind of link means."""
    return translated("Labels", _LINK_EXPLANATIONS[kind])


@lru_cache(maxsize=4096)
def date_text(date: dt.date | None) -> str:
    """Write a date as ``31 jan 2018``; empty for none."""
    return DUTCH.toString(QDate(date.year, date.month, date.day), "d MMM yyyy") if date else ""


def typed_date(date: dt.date | None) -> str:
    """Write a date as a clerk types it, ``31-01-2018``; empty for none."""
    return date.strftime("%d-%m-%Y") if date else ""


def parse_date(text: str) -> dt.date | None:
    """Read a typed date, ``None`` for empty text.

    Raises:
        ValueError: the text is no date in a Dutch (or ISO) way of writing.

    """
    wanted = " ".join(text.split()).lower()
    if not wanted:
        return None
    for form in _DATE_FORMATS:
        date = DUTCH.toDate(wanted, form)
        if date.isValid():
            return dt.date(date.year(), date.month(), date.day())
    raise ValueError(text)


def moment_text(moment: dt.datetime) -> str:
    """Write a moment in local time as ``31 jan 2018 09:05``; one without a zone is UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    local = QDateTime.fromSecsSinceEpoch(int(aware.timestamp()))
    return DUTCH.toString(local, "d MMM yyyy HH:mm")


def isolated(text: str) -> str:
    """Keep a name that is written from right to left from turning round what stands beside it."""
    is_turned = not text.isascii() and any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if is_turned else text


def count_text(number: int) -> str:
    """Write a whole number with Dutch thousands points."""
    return DUTCH.toString(number)


def percent_text(share: float) -> str:
    """Write a share of one as ``87 %``."""
    return f"{round(share * 100)} %"


def dutch_order() -> Callable[[str], SupportsRichComparison]:
    """Return a sort key for texts: Dutch order, case aside, numbers by their value (nr. 9 before nr. 10)."""
    collator = QCollator(DUTCH)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    collator.setNumericMode(True)
    return cmp_to_key(collator.compare)


def sorted_dutch(texts: Iterable[str]) -> list[str]:
    """Sort texts in Dutch order."""
    return sorted(texts, key=dutch_order())

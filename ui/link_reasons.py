"""Why a link is proposed, in words: each feature of ``resources/linking/weights.toml`` and what was found in common."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDate

from ui.formatting import DUTCH, count_text, date_text, translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.rows import ReasonRow

FEATURES: dict[str, object] = {
    "words": QT_TRANSLATE_NOOP("LinkReasons", "dezelfde woorden"),
    "words_before_promise": QT_TRANSLATE_NOOP("LinkReasons", "woorden van vlak voor de toezegging"),
    "words_before_evidence": QT_TRANSLATE_NOOP("LinkReasons", "woorden van vlak voor de bewijszin"),
    "words_around": QT_TRANSLATE_NOOP("LinkReasons", "woorden in de buurt van beide zinnen"),
    "coverage": QT_TRANSLATE_NOOP("LinkReasons", "de bewijszin gaat over weinig anders"),
    "topic": QT_TRANSLATE_NOOP("LinkReasons", "hetzelfde onderwerp"),
    "names": QT_TRANSLATE_NOOP("LinkReasons", "dezelfde namen"),
    "wording": QT_TRANSLATE_NOOP("LinkReasons", "dezelfde bewoording"),
    "amounts": QT_TRANSLATE_NOOP("LinkReasons", "hetzelfde bedrag"),
    "counts": QT_TRANSLATE_NOOP("LinkReasons", "hetzelfde aantal"),
    "same_term": QT_TRANSLATE_NOOP("LinkReasons", "dezelfde termijn"),
    "looks_back": QT_TRANSLATE_NOOP("LinkReasons", "de zin kijkt terug op wat eerder is toegezegd"),
    "says_again": QT_TRANSLATE_NOOP("LinkReasons", "de zin zegt iets toe zonder terug te kijken"),
    "letter_cited": QT_TRANSLATE_NOOP("LinkReasons", "noemt de brief van de toezegging"),
    "day_cited": QT_TRANSLATE_NOOP("LinkReasons", "noemt de dag van de brief"),
    "letter_cited_elsewhere": QT_TRANSLATE_NOOP("LinkReasons", "noemt elders de brief van de toezegging"),
    "same_paper_cited": QT_TRANSLATE_NOOP("LinkReasons", "noemt hetzelfde stuk"),
    "month_cited": QT_TRANSLATE_NOOP("LinkReasons", "noemt de maand van de brief"),
    "other_letter_cited": QT_TRANSLATE_NOOP("LinkReasons", "noemt een andere brief"),
    "other_month_cited": QT_TRANSLATE_NOOP("LinkReasons", "noemt een andere maand"),
    "hands_over": QT_TRANSLATE_NOOP("LinkReasons", "er komt een stuk mee"),
    "soft": QT_TRANSLATE_NOOP("LinkReasons", "de toezegging is zacht"),
    "same_dossier": QT_TRANSLATE_NOOP("LinkReasons", "hetzelfde dossier"),
    "same_ministry": QT_TRANSLATE_NOOP("LinkReasons", "hetzelfde ministerie"),
    "words_before": QT_TRANSLATE_NOOP("LinkReasons", "woorden van vlak voor de toezegging"),
    "record_coverage": QT_TRANSLATE_NOOP("LinkReasons", "de regel in het register gaat over weinig anders"),
    "own_coverage": QT_TRANSLATE_NOOP("LinkReasons", "de toezegging gaat over weinig anders"),
    "number_cited": QT_TRANSLATE_NOOP("LinkReasons", "noemt het nummer van het register"),
    "other_day_cited": QT_TRANSLATE_NOOP("LinkReasons", "noemt een andere vergadering"),
    "other_names": QT_TRANSLATE_NOOP("LinkReasons", "andere namen of plaatsen"),
    "other_term": QT_TRANSLATE_NOOP("LinkReasons", "een andere termijn"),
    "same_person": QT_TRANSLATE_NOOP("LinkReasons", "dezelfde bewindspersoon"),
    "other_ministry": QT_TRANSLATE_NOOP("LinkReasons", "een ander ministerie"),
    "before": QT_TRANSLATE_NOOP("LinkReasons", "de brief is ouder dan het debat"),
    "long_after": QT_TRANSLATE_NOOP("LinkReasons", "de brief is van meer dan twee jaar later"),
    "register_relation": QT_TRANSLATE_NOOP("LinkReasons", "het register noemt de regels verwant"),
    "register_fulfilment": QT_TRANSLATE_NOOP("LinkReasons", "het register noemt deze brief als nakoming"),
    "like": QT_TRANSLATE_NOOP("LinkReasons", "dezelfde woorden, ook gewone"),
    "like_of_promise": QT_TRANSLATE_NOOP("LinkReasons", "de bewijszin noemt bijna alles van de toezegging"),
    "like_of_evidence": QT_TRANSLATE_NOOP("LinkReasons", "de toezegging noemt bijna alles van de bewijszin"),
    "like_wide": QT_TRANSLATE_NOOP("LinkReasons", "dezelfde woorden in de buurt van beide zinnen"),
    "senses": QT_TRANSLATE_NOOP("LinkReasons", "woorden die voor elkaar kunnen staan"),
    "actor": QT_TRANSLATE_NOOP("LinkReasons", "de zin begint met wie het zou doen"),
    "same_number": QT_TRANSLATE_NOOP("LinkReasons", "hetzelfde getal"),
    "same_day": QT_TRANSLATE_NOOP("LinkReasons", "dezelfde dag"),
    "same_month": QT_TRANSLATE_NOOP("LinkReasons", "dezelfde maand"),
    "due_past": QT_TRANSLATE_NOOP("LinkReasons", "de termijn was voorbij"),
    "due_later": QT_TRANSLATE_NOOP("LinkReasons", "de termijn ligt nog ver vooruit"),
    "years": QT_TRANSLATE_NOOP("LinkReasons", "jaren tussen de brieven"),
    "letter_reports": QT_TRANSLATE_NOOP("LinkReasons", "de brief zelf brengt verslag uit"),
    "letter_reports_progress": QT_TRANSLATE_NOOP("LinkReasons", "de brief zelf meldt hoe het ervoor staat"),
    "alike": QT_TRANSLATE_NOOP("LinkReasons", "de brieven gaan over hetzelfde"),
    "letter_followed": QT_TRANSLATE_NOOP("LinkReasons", "de brief komt op meer toezeggingen van die brief terug"),
    "leads_promises": QT_TRANSLATE_NOOP("LinkReasons", "past beter bij deze toezegging dan bij andere van die brief"),
    "leads_sentences": QT_TRANSLATE_NOOP("LinkReasons", "past beter dan andere zinnen van de brief"),
    "promised_done": QT_TRANSLATE_NOOP("LinkReasons", "de toezegging klinkt als iets dat al gedaan is"),
    "told": QT_TRANSLATE_NOOP("LinkReasons", "de zin noemt wat was toegezegd"),
    "others_act": QT_TRANSLATE_NOOP("LinkReasons", "een ander land doet het"),
    "only_talk": QT_TRANSLATE_NOOP("LinkReasons", "er is alleen over gesproken"),
    "other_meeting": QT_TRANSLATE_NOOP("LinkReasons", "het verslag is van een andere vergadering"),
    "stranger": QT_TRANSLATE_NOOP("LinkReasons", "geen dossier of stuk verbindt de brieven"),
    "foreign": QT_TRANSLATE_NOOP("LinkReasons", "ook geen ministerie verbindt de brieven"),
    "says_nakoming": QT_TRANSLATE_NOOP("LinkReasons", "de bewoording is die van een nakoming"),
    "says_deels": QT_TRANSLATE_NOOP("LinkReasons", "de bewoording is die van een nakoming voor een deel"),
    "says_voortgang": QT_TRANSLATE_NOOP("LinkReasons", "de bewoording is die van een bericht over de voortgang"),
    "says_uitstel": QT_TRANSLATE_NOOP("LinkReasons", "de bewoording is die van uitstel"),
    "says_wijziging": QT_TRANSLATE_NOOP("LinkReasons", "de bewoording is die van een wijziging"),
    "says_aanvulling": QT_TRANSLATE_NOOP("LinkReasons", "de bewoording is die van een aanvulling"),
    "says_herhaling": QT_TRANSLATE_NOOP("LinkReasons", "de bewoording is die van een herhaling"),
    "says_intrekking": QT_TRANSLATE_NOOP("LinkReasons", "de bewoording is die van een intrekking"),
    "says_recalls": QT_TRANSLATE_NOOP("LinkReasons", "de zin herinnert aan een toezegging"),
    "lineage": QT_TRANSLATE_NOOP("LinkReasons", "volgt uit een andere koppeling"),
}

_PAPER = QT_TRANSLATE_NOOP("LinkReasons", "Kamerstuk {dossier}, nr. {number}")
_ANNEX = QT_TRANSLATE_NOOP("LinkReasons", "Aanhangsel Handelingen {year}, nr. {number}")
_MOTION = QT_TRANSLATE_NOOP("LinkReasons", "motie-{name}")


def reason_text(reason: ReasonRow) -> str:
    """Say one reason: ``noemt de brief van de toezegging: Kamerstuk 28676, nr. 901``."""
    name = translated("LinkReasons", FEATURES[reason.feature]) if reason.feature in FEATURES else reason.feature
    words = ", ".join(map(_amount if reason.feature == "amounts" else word_text, reason.words))
    return f"{name}: {words}" if words else name


def word_text(word: str) -> str:
    """Write a word in common, or the key of a reference (``tracker.linking.citations``), as people do."""
    kind, _, rest = word.partition(":")
    write = _REFERENCES.get(kind) if rest else None
    if write is not None:
        with suppress(ValueError):
            return write(rest)
    return word


def _amount(word: str) -> str:
    with suppress(ValueError):
        return f"€ {count_text(round(float(word)))}"
    return word


def _paper(rest: str) -> str:
    dossier, number = rest.rsplit(":", 1)
    return translated("LinkReasons", _PAPER).format(dossier=dossier, number=number)


def _annex(rest: str) -> str:
    year, number = rest.rsplit(":", 1)
    return translated("LinkReasons", _ANNEX).format(year=year, number=number)


def _month(rest: str) -> str:
    first = dt.date.fromisoformat(f"{rest}-01")
    return DUTCH.toString(QDate(first.year, first.month, 1), "MMMM yyyy")


_REFERENCES: dict[str, Callable[[str], str]] = {
    "kst": _paper,
    "ah": _annex,
    "day": lambda rest: date_text(dt.date.fromisoformat(rest)),
    "month": _month,
    "motion": lambda rest: translated("LinkReasons", _MOTION).format(name=rest.title()),
    "ref": str.upper,
    "tz": str.upper,
}

"""Quantities: money in full euros, and counted people, ships, places … with how exact the count is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from text_to_num import text2num

from tracker.extraction.results import Quantity
from tracker.extraction.words import verb_lemma
from tracker.terms import Qualifier

if TYPE_CHECKING:
    from tracker.extraction.rulebook import FieldWords

SCALES = {
    "duizend": 1e3,
    "ton": 1e5,
    "miljoen": 1e6,
    "mln": 1e6,
    "mln.": 1e6,
    "miljard": 1e9,
    "mld": 1e9,
    "mld.": 1e9,
    "mrd": 1e9,
    "mrd.": 1e9,
}
_SCALE = r"(?P<scale>duizend|miljoen|mln\.?|miljard|mld\.?|mrd\.?)"
_DIGITS = r"(?P<n>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
# What OCR makes of "mln." and "mld.": the amount is a million times larger than its figures, and better left out.
_NO_SCALE = r"(?!\s?m[i1|!](?:n|d|jn)\b)"
MONEY = (
    re.compile(rf"(?:€|\beur\b|\beuro\b)\s?(?>{_DIGITS}){_NO_SCALE}(?:,-)?(?:\s?{_SCALE})?(?![\w%])", re.IGNORECASE),
    re.compile(rf"(?<![\w.,])(?:{_DIGITS}|(?P<word>[a-zëé]{{3,24}}))\s(?:{_SCALE}\s)?(?:euro|eur)\b", re.IGNORECASE),
    re.compile(rf"\bbedrag van\s{_DIGITS}\s{_SCALE}(?!\s?(?:euro|dollar|pond))", re.IGNORECASE),
    # "drie ton" is money, "drie ton stikstof" and "300 ton" are weight.
    re.compile(
        r"(?<![\w.,])(?:(?P<n>\d{1,2}(?:,\d)?)|(?P<word>[a-zëé]{3,12}))\s(?P<scale>ton)\b"
        r"(?=\s?(?:$|[.,;:)]|(?:per|in|aan|voor|bij|extra|euro|uit|op|ten|en|meer|minder|beschikbaar|te \w+en"
        r"|(?:verho|verla|vergoed|vrij|uit|bij)\w*)\b))",
        re.IGNORECASE,
    ),
    # "12 miljoen beschikbaar" is money, "12 miljoen woningen" is not: what follows is no noun.
    re.compile(
        rf"(?<![\w.,€])(?:{_DIGITS}|(?P<word>[a-zëé]{{3,24}}))\s(?P<scale>miljoen|mln\.?|miljard|mld\.?|mrd\.?)"
        r"(?=\s?(?:$|[.,;:)]|(?:per (?:jaar|maand)|in (?:\d{4}|totaal|het|de)|aan|voor|bij|extra|uit|op|ten|en|tot"
        r"|via|naar|om|die|dat|waarvan|waarmee|meer|minder|beschikbaar|structureel|incidenteel|jaarlijks|gereserveerd|vrij\w*|toe\w*"
        r"|is|zijn|wordt|worden|te \w+en)\b))",
        re.IGNORECASE,
    ),
)
PERCENT = re.compile(r"(?<![\w.,])(?P<n>\d{1,3}(?:,\d+)?)\s?(?:%|procent\b)", re.IGNORECASE)
MONEY_CUES = (("€", "eur"), ("eur",), ("bedrag van",), (" ton",), ("miljoen", "mln", "miljard", "mld", "mrd"))
PERCENT_CUES = ("%", "procent")
"""Without one of these a text is not searched for the pattern."""
NUMBERS = (
    "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig|dertig|veertig|tachtig"
    "|honderd|duizend|zestig|zeventig"
)
COUNT = re.compile(
    rf"(?<![\w.,/€-])(?P<n>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,6}}(?:,\d+)?|(?:{NUMBERS}|beide|dozijn|anderhal)[a-zëéï]{{0,20}})"
    r"\s(?P<rest>(?:[\w'’-]+\s){0,2}[\w'’-]+)",
    re.IGNORECASE,
)
TENFOLD = {
    "tiental": 10,
    "vijftiental": 15,
    "twintigtal": 20,
    "dertigtal": 30,
    "veertigtal": 40,
    "vijftigtal": 50,
    "zestigtal": 60,
    "honderdtal": 100,
    "twaalftal": 12,
    "dozijn": 12,
    "zevental": 7,
    "achttal": 8,
    "zestal": 6,
    "vijftal": 5,
    "viertal": 4,
    "drietal": 3,
}
HALVES = {"anderhalf": 1.5, "anderhalve": 1.5, "half": 0.5, "halve": 0.5, "tweeënhalf": 2.5, "tweeëneenhalf": 2.5}
EARLIER = re.compile(
    r"(?i)\b(?:(?:aanvulling op|bovenop|naast)(?:\s(?:de|het|een)(?:\s\w+){1,2}\svan)?|ter waarde van|in plaats van"
    r"|niet langer|geen|niet(?: op| met)?|(?:na de )?(?:eerst)?volgende|vorige|afgelopen|met (?:minder|meer) dan)"
    r"\s(?:de\s|het\s)?(?:maximaal\s|ten hoogste\s|ongeveer\s)?$"
)
"""Before an amount or a number that was promised earlier, is another's, or holds no longer."""
ARTICLES = frozenset({"een", "één", "'n"})
POINTED = re.compile(
    r"\b(?:de|deze|die|beide|andere|vra(?:ag|gen)|artikel|motie|lid|nr\.?|fase|bijlage|kamerstuk|spoor|van|\d)\s$"
)
POOL = re.compile(r"\b(?:een|eerste|tweede|nieuwe|extra)\s(?:[\w-]+\s){0,2}[\w-]+\svan\s(?:[\w-]+\s){0,2}$")
"""Before a number that says how many something holds ("een flexpool van")."""
"""Before a number that points at known things, or numbers one: then only people and materiel count."""
LOOK_BACK = 48
"""Letters before a number in which what it stands for is looked for."""
LEAST_SEVERAL = 2
WORD_LIMIT = 24
MIN_UNIT = 4
"""A compound is counted when it ends in a listed unit of at least so many letters ("verkenningsteam")."""
PLURAL = re.compile(r"(?:en|['’]s|[^iu]s)$")
NUMBER_WORD = re.compile(NUMBERS)


def quantities_in(text: str, words: FieldWords) -> tuple[Quantity, ...]:
    """Return the quantities of a clause in reading order."""
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, Quantity]] = []
    lower = text.lower()
    for pattern, cues in zip(MONEY, MONEY_CUES, strict=True):
        for match in pattern.finditer(text) if _holds(lower, cues) else ():
            value = _money(match)
            if value and _free(match, taken):
                taken.append(match.span())
                if EARLIER.search(text[max(0, match.start() - LOOK_BACK) : match.start()]) or _raised(text, match):
                    continue
                found.append((match.start(), Quantity(value, "EUR", _qualifier(text, match.start(), words))))
    for match in PERCENT.finditer(text) if _holds(lower, PERCENT_CUES) else ():
        if _free(match, taken):
            taken.append(match.span())
            found.append((match.start(), Quantity(_number(match["n"]), "%", _qualifier(text, match.start(), words))))
    found += _counts(text, taken, words)
    return tuple(quantity for _, quantity in sorted(found, key=lambda pair: pair[0]))


def _raised(text: str, match: re.Match[str]) -> bool:
    """Say whether an amount is the one from which another is reached ("van 2 naar 3 miljoen euro")."""
    before = text[max(0, match.start() - 12) : match.start()].lower()
    return before.rstrip("€ ").endswith("van") and text[match.end() : match.end() + 6].lower().startswith(" naar ")


def _holds(lower: str, cues: tuple[str, ...]) -> bool:
    return any(cue in lower for cue in cues)


def _free(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return all(match.end() <= start or match.start() >= end for start, end in taken)


def _number(digits: str) -> float:
    return float(digits.replace(".", "").replace(",", "."))


@lru_cache(maxsize=20_000)
def word_value(word: str) -> float:
    """Return the value of one number word, 0 when it is none. Never run over a whole text: "acht" is a verb too."""
    lower = word.lower()
    if lower in HALVES:
        return HALVES[lower]
    if len(lower) > WORD_LIMIT or not NUMBER_WORD.match(lower):
        return 0
    try:
        return float(text2num(lower, "nl"))
    except ValueError:
        return 0


def _money(match: re.Match[str]) -> float:
    groups = match.groupdict()
    value = _number(groups["n"]) if groups.get("n") else word_value(groups.get("word") or "")
    return round(value * SCALES.get((groups.get("scale") or "").lower(), 1), 2)


def _qualifier(text: str, start: int, words: FieldWords) -> Qualifier | None:
    before = text[max(0, start - 28) : start].rstrip().lower() + " "
    for pattern, qualifier in (
        (words.about, Qualifier.ABOUT),
        (words.at_most, Qualifier.AT_MOST),
        (words.at_least, Qualifier.AT_LEAST),
    ):
        if pattern.search(before):
            return qualifier
    return None


def _counts(text: str, taken: list[tuple[int, int]], words: FieldWords) -> list[tuple[int, Quantity]]:
    found: list[tuple[int, Quantity]] = []
    at = 0
    while match := COUNT.search(text, at):
        at = match.end("n")
        value, about = count_value(match["n"].lower())
        before = text[max(0, match.start() - LOOK_BACK) : match.start()].lower()
        if EARLIER.search(before) and value >= LEAST_SEVERAL:
            continue
        free = not POINTED.search(before) or POOL.search(before)
        several = value >= LEAST_SEVERAL and match["n"].lower() != "beide" and bool(free)
        unit = _unit(match["rest"], words, several=several) if value else ""
        if value == 1 and not _is_one(unit):
            continue
        if unit and _free(match, taken):
            qualifier = Qualifier.ABOUT if about else _qualifier(text, match.start(), words)
            found.append((match.start(), Quantity(value, unit, qualifier)))
    return found


def count_value(word: str) -> tuple[float, bool]:
    """Return how many a word in lower case says, 0 for none and for a year; and whether it says so roughly."""
    if word[0].isdigit():
        value = _number(word)
        plain = word.isdigit()
        return (0, False) if plain and 1900 <= value <= 2100 else (value, False)
    if word in TENFOLD:
        return TENFOLD[word], True
    if word in ARTICLES:
        return 1, False
    if word == "beide":
        return 2, False
    return word_value(word), False


def _unit(rest: str, words: FieldWords, *, several: bool = False) -> str:
    """Return the counted noun among the words after a number, or ``""``."""
    listed = words.units
    parts = rest.split()
    for size in range(1, len(parts) + 1):
        word = parts[size - 1].lower().strip(".,;:")
        if word in TENFOLD:
            return ""
        if word in words.not_units and not (word == "en" and size > 1 and parts[size - 2].endswith("-")):
            return ""
        if word in listed or _compound_of(word, listed):
            return " ".join(parts[:size]).strip(".,;:")
        led_up = size <= 2 or all(part.lower().endswith("e") or part.lower() == "extra" for part in parts[: size - 1])
        if several and led_up and _is_plural_noun(word):
            return " ".join(parts[:size]).strip(".,;:")
    return ""


def _is_one(unit: str) -> bool:
    """Say whether a unit is one thing: no plural ("fregat"), and nothing but adjectives before it."""
    *before, noun = unit.lower().split() or [""]
    return not PLURAL.search(noun) and all(word.endswith(("e", "sch", "en", "-")) or word == "en" for word in before)


@lru_cache(maxsize=20_000)
def _is_plural_noun(word: str) -> bool:
    """Say whether a word looks like the plural of a thing that can be counted ("pilots", "regio's", "loketten")."""
    return len(word) > 4 and word.replace("-", "").isalpha() and word.endswith(("en", "s")) and not verb_lemma(word)


@lru_cache(maxsize=20_000)
def _compound_of(word: str, listed: frozenset[str]) -> bool:
    """Say whether a compound ends in a listed unit ("stafofficieren")."""
    return any(word.endswith(unit) for unit in listed if len(unit) >= MIN_UNIT)

"""Who signed: the office and the name at the letter's end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.ministries import ministry_in
from tracker.extraction.results import Signatory
from tracker.terms import LetterKind

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Ministry

OFFICE_LINE = re.compile(
    r"^\s*(?:mede namens )?(?:de |DE )?(?P<office>minister(?:-president)?"
    r"|staatssecretaris)\b(?P<rest>(?:,\s+minister van algemene zaken,?|\s+(?:van|voor)\s+.{3,90}"
    r"|\s+(?-i:[A-Z]).{3,70},|\s*,?\s*))$",
    re.IGNORECASE,
)
NAME = re.compile(
    r"^(?:(?:drs|mr|dr|ir|prof|ing|mw|dhr|mevr|jhr)\.?\s+){0,3}"
    r"(?:(?:[A-ZÀ-Þ][a-z]{0,2}\.\s?-?){1,6}|[A-ZÀ-Þ][\w’'-]+)(?:\s+(?:\([A-Z][\w-]+\)|van|de|den|der|het"
    r"|ten|ter|te|in|’t|'t|el|al|la|von|[A-ZÀ-Þ][\w’'.-]*)){0,6}$"
)
ARTICLE = re.compile(r"^(?:mede namens )?de\s+", re.IGNORECASE)
INLINE = re.compile(
    r"\b(?:[Hh]oogachtend,?\s+)?[Dd]e (?P<who>(?:minister|staatssecretaris|Minister|Staatssecretaris) (?:van"
    r"|voor) (?P<office>[A-Z][\w, ]{3,80}?)),\s+(?P<name>[A-Z][\w.’'-]*(?:\s+(?:van|de|der|den|ten|ter"
    r"|[A-Z][\w.’'-]*)){1,5})\s*$",
    re.MULTILINE,
)
ANSWERED = re.compile(
    r"\bAntwoord(?:en)? van (?:[Dd]e )?(?P<what>[Mm]inister|[Ss]taatssecretaris)\s+(?P<name>[A-ZÀ-Þ][^(\n]{1,50}?)\s*"
    r"\(\s*(?P<office>[^)]{3,90})\)"
)
TITLES = re.compile(r"^(?:(?:drs|mr|dr|ir|prof|ing|mw|dhr|mevr|jhr)\.?\s+)+", re.IGNORECASE)
NOT_NAMES = re.compile(
    r"(?i)^(?:vraag|antwoord|bijlage|geachte|hoogachtend|betreft|datum|nr\.?|inleiding|den haag|ministerie"
    r"|directoraat|kamerstuk|verslag|de |het |een |mede )"
)
ORDER_OF_DAY = re.compile(r"en gaat over tot de orde van de dag\.?")
PORTFOLIO = re.compile(r"^\(?[A-Z]\w+(?:,? (?:en )?[A-Z]?\w+){1,6}\)?$")
NEAR = 12
"""How many lines after the office the name may stand, blank ones counted."""


def signature_lines(clean: str) -> tuple[str, ...]:
    """Return the offices that sign, in order: the lines "De Minister van …" that stand alone, else with the name."""
    alone = tuple(office for office, _ in _signed(clean.split("\n")))
    return alone or tuple(match["office"] for match in INLINE.finditer(clean))


def signatories_in(clean: str, kind: LetterKind | None, ministries: tuple[Ministry, ...]) -> tuple[Signatory, ...]:
    """Return who signed, in order."""
    if kind is LetterKind.MOTION:
        return tuple(map(Signatory, _movers(clean)))
    found = [(name, office) for office, name in _signed(clean.split("\n")) if name]
    if not found:
        found = [(m["name"], f"{m['what']} ({m['office']})") for m in ANSWERED.finditer(clean[:4_000])]
    if not found:
        found = [(m["name"], m["who"]) for m in INLINE.finditer(clean) if ministry_in(m["office"], ministries)]
    offices: dict[str, str] = {}
    for name, office in found:
        offices.setdefault(TITLES.sub("", " ".join(name.split())), _plain_office(office))
    return tuple(Signatory(name, office) for name, office in offices.items())


def _plain_office(words: str) -> str:
    """Return an office without its article and comma."""
    return ARTICLE.sub("", " ".join(words.split()).rstrip(" ,:"))


def _signed(lines: list[str]) -> list[tuple[str, str]]:
    """Return (office, name) of each signature; the name is empty where none stands near."""
    found = []
    for index, line in enumerate(lines):
        words, taken = _office(lines, index)
        if not words:
            continue
        mede = line.strip().lower().startswith("mede namens")
        name = "" if mede else _name_after(lines, index + taken) or _name_before(lines, index)
        if name or (not mede and words.endswith(",")):
            found.append((words, name))
    return found


def _office(lines: list[str], index: int) -> tuple[str, int]:
    """Return the office that a line names, with its wrapped second line, and how many lines it takes."""
    line = lines[index]
    if len(line) > 110 or not OFFICE_LINE.match(line):
        return "", 0
    following = lines[index + 1].strip() if index + 1 < len(lines) else ""
    wrapped = line.rstrip().endswith(",") and re.match(r"(?:Welzijn|Natuur|Cultuur|Landbouw|Visserij)\b", following)
    if wrapped or re.match(r"en [A-Z][\w ]{3,50},?$", following):
        return f"{line.strip()} {following}", 2
    return line.strip(), 1


def _name_after(lines: list[str], start: int) -> str:
    """Return the name below an office; a line with the portfolio may stand between."""
    filled = [line.strip().rstrip(",") for line in lines[start : start + NEAR] if line.strip()]
    if filled and _is_name(filled[0]):
        return filled[0]
    below = len(filled) > 1 and PORTFOLIO.match(filled[0]) and _is_name(filled[1])
    return filled[1] if below else ""


def _name_before(lines: list[str], index: int) -> str:
    at = index - 1 if index and lines[index - 1].strip() else index - 2
    words = lines[at].strip() if at >= 0 else ""
    return words if words and _is_name(words) and (at < 1 or not lines[at - 1].strip()) else ""


def _is_name(words: str) -> bool:
    return (
        len(words) <= 60
        and bool(NAME.match(words))
        and not NOT_NAMES.match(words)
        and not words.endswith((".", ":", "?"))
    )


def _movers(clean: str) -> tuple[str, ...]:
    """Return the members who move a motion: the lines after its closing words."""
    close = ORDER_OF_DAY.search(clean)
    rest = clean[close.end() :] if close else ""
    return tuple(line.strip() for line in rest.split("\n") if _is_name(line.strip()))

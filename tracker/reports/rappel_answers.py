"""What a ministry wrote in the rappel's spreadsheet: answers by key, and what of it could not be taken, row by row."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.reports.dutch import MONTHS
from tracker.reports.rappel import ANSWERS, FORECAST, KEY, LETTER, PLACE, REMARK, STATUS, STATUS_WORDS
from tracker.told import Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

HEAD_WITHIN = 20
"""The headings stand in one of the first rows."""
OLDER_WORDS = {"voldaan": "afgedaan", "deels voldaan": "deels afgedaan", "nagekomen": "afgedaan", "open": "openstaand"}
"""Other words in use for the same status (Eerste Kamer, Tweede Kamer until 2023)."""
_NO_STATUS = Told("“{word}” is geen status; gebruik {allowed}.", "“{word}” is no status; use {allowed}.")
_NO_DATE = Told(
    "“{word}” is geen datum; schrijf bijvoorbeeld 31-12-2027.", "“{word}” is no date; write 31-12-2027, for example."
)
_NO_KEY = Told(
    "Deze rij heeft antwoorden maar geen kenmerk; zij is overgeslagen.",
    "This row has answers but no key (Kenmerk); it was passed over.",
)
_ANSWERED_TWICE = Told(
    "Dit kenmerk staat met verschillende antwoorden op de rijen {rows}; geen daarvan is overgenomen.",
    "This key (Kenmerk) stands with different answers on the rows {rows}; none of them was taken over.",
)
MONTHS_A_YEAR = 12
_WRITTEN = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")
_PLACE = re.compile(r"(\d+) van (\d+)")
_FORMS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y")
_MONTH_FIRST = ("%Y-%m-%d", "%d-%m-%Y", "%m/%d/%Y")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/\d{4}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered about one commitment; empty is not answered. ``row`` is the sheet's."""

    row: int
    key: str
    status: str = ""
    forecast: dt.date | None = None
    letter: str = ""
    remark: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is answered."""
        return not (self.status or self.forecast or self.letter or self.remark)


@dataclass(frozen=True, slots=True)
class Fault:
    """What of a row was not taken."""

    row: int
    key: str
    message: Told


@dataclass(frozen=True, slots=True)
class Answers:
    """What a returned sheet holds. ``missing`` are the numbers of the rows that were sent and are gone."""

    answers: tuple[Answer, ...] = ()
    faults: tuple[Fault, ...] = ()
    missing: tuple[int, ...] = ()


def read_answers(rows: Iterable[Mapping[str, Any]]) -> Answers | None:
    """Read the rows of a sheet (``row`` and ``cells``); ``None`` when its headings are not a rappel's.

    Columns may stand in any order, rows too. A key that stands there twice counts when both answers are the same.
    """
    given = [(int(row["row"]), [str(cell) for cell in row["cells"]]) for row in rows]
    head = next((at for at, (_, cells) in enumerate(given[:HEAD_WITHIN]) if _is_head(cells)), None)
    if head is None:
        return None
    places = {_heading(title): at for at, title in reversed(list(enumerate(given[head][1])))}
    answers, faults = [], []
    forms = _forms(cell for _, cells in given for cell in cells)
    for number, cells in given[head + 1 :]:
        named = {title: cells[at] if at < len(cells) else "" for title, at in places.items()}
        answer, wrong = _answer(number, named, forms)
        answers += [answer] if answer else []
        faults += wrong
    single, double = _single(answers)
    sent = [
        _PLACE.fullmatch(cells[places[PLACE.lower()]].strip()) for _, cells in given[head + 1 :] if _has(cells, places)
    ]
    return Answers(tuple(single), tuple(sorted([*faults, *double], key=lambda fault: fault.row)), _missing(sent))


def _forms(cells: Iterable[str]) -> tuple[str, ...]:
    """Return the ways to write a day that hold for a sheet: an American program writes 12/31/2027, in every column."""
    slashed = [(int(match[1]), int(match[2])) for cell in cells if (match := _SLASHED.fullmatch(cell.strip()))]
    highest = [max(each, default=0) for each in zip(*slashed, strict=True)] or [0, 0]
    return _MONTH_FIRST if highest[0] <= MONTHS_A_YEAR < highest[1] else _FORMS


def _heading(title: str) -> str:
    return " ".join(title.lower().split())


def _is_head(cells: Sequence[str]) -> bool:
    titles = {_heading(cell) for cell in cells}
    return {KEY.lower(), *(title.lower() for title in ANSWERS[:2])} <= titles


def _has(cells: Sequence[str], places: Mapping[str, int]) -> bool:
    return PLACE.lower() in places and places[PLACE.lower()] < len(cells)


def _missing(sent: Sequence[re.Match[str] | None]) -> tuple[int, ...]:
    """Return the numbers "3 van 42" that are not there; nothing where the column was changed."""
    found = [match for match in sent if match]
    totals = {int(match[2]) for match in found}
    if len(totals) != 1 or (total := totals.pop()) > 1_000_000:
        return ()
    there = {int(match[1]) for match in found}
    return tuple(number for number in range(1, total + 1) if number not in there)


def _answer(row: int, named: Mapping[str, str], forms: Sequence[str]) -> tuple[Answer | None, list[Fault]]:
    def cell(title: str) -> str:
        return named.get(title.lower(), "").strip()

    key, faults = cell(KEY), []
    status = _status(cell(STATUS))
    if status is None:
        allowed = ", ".join(STATUS_WORDS)
        faults.append(Fault(row, key, _NO_STATUS.filled(word=_short(cell(STATUS)), allowed=allowed)))
    forecast = _forecast(cell(FORECAST), forms)
    if forecast is None and cell(FORECAST):
        faults.append(Fault(row, key, _NO_DATE.filled(word=_short(cell(FORECAST)))))
    answer = Answer(row, key, status or "", forecast, cell(LETTER), cell(REMARK))
    if not key:
        return None, [Fault(row, "", _NO_KEY)] if not answer.is_empty or faults else []
    return answer, faults


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


def _status(typed: str) -> str | None:
    word = _heading(typed)
    word = OLDER_WORDS.get(word, word)
    return word if not word or word in STATUS_WORDS else None


def _forecast(typed: str, forms: Sequence[str]) -> dt.date | None:
    written = _WRITTEN.fullmatch(typed.strip().lower())
    plain = f"{written[1]}-{MONTHS.index(written[2]) + 1}-{written[3]}" if written else typed
    for form in forms:
        try:
            return dt.datetime.strptime(plain.split("T", maxsplit=1)[0].strip(), form).replace(tzinfo=dt.UTC).date()
        except ValueError:
            continue
    return None


def _single(answers: Sequence[Answer]) -> tuple[list[Answer], list[Fault]]:
    """Return one answer for each key, and a fault for every row whose key stands there with another answer."""
    by_key: dict[str, list[Answer]] = {}
    for answer in answers:
        by_key.setdefault(answer.key, []).append(answer)
    single, faults = [], []
    for key, given in by_key.items():
        filled = [answer for answer in given if not answer.is_empty]
        kinds = {(each.status, each.forecast, each.letter, each.remark) for each in filled}
        if len(kinds) <= 1:
            single.append(filled[0] if filled else given[0])
            continue
        rows = ", ".join(str(each.row) for each in filled)
        faults += [Fault(each.row, key, _ANSWERED_TWICE.filled(rows=rows)) for each in filled]
    return single, faults

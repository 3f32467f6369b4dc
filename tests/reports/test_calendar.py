"""The calendar of terms, read back line by line as RFC 5545 says."""

from __future__ import annotations

import dataclasses
import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tests.reports.examples import SOLDIERS
from tracker.reports.calendar import escaped, folded, render_ics
from tracker.reports.report import Report, ReportRow
from tracker.terms import Review, Status

DUE = dt.date(2018, 12, 31)
TEXT = "Nederland levert; zie brief, punt 2\\3:\n“honderd” militairen aan de missie, en wel met ingang van het voorjaar"
ROW = dataclasses.replace(SOLDIERS, summary=TEXT, due_date=DUE, uid="abc-1")


def lines_of(*rows: ReportRow) -> list[str]:
    content = render_ics(Report("Termijnen", dt.date(2018, 3, 5), "", rows)).decode()
    assert content.endswith("\r\n")
    return content.replace("\r\n ", "").split("\r\n")


def unescaped(value: str) -> str:
    out, chars = "", iter(value)
    for char in chars:
        if char == "\\":
            after = next(chars)
            out += "\n" if after == "n" else after
        else:
            out += char
    return out


def test_an_event_of_a_whole_day_with_a_reminder() -> None:
    lines = lines_of(ROW)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "UID:abc-1@gestand" in lines
    assert "DTSTART;VALUE=DATE:20181231" in lines
    assert "DTEND;VALUE=DATE:20190101" in lines
    alarm = lines[lines.index("BEGIN:VALARM") : lines.index("END:VALARM")]
    assert "TRIGGER:-P14D" in alarm
    summary = next(line for line in lines if line.startswith("SUMMARY:"))
    assert unescaped(summary.removeprefix("SUMMARY:")) == f"Termijn: {TEXT}"


def test_only_what_is_accepted_open_and_has_a_term_is_written() -> None:
    others = (
        dataclasses.replace(ROW, due_date=None),
        dataclasses.replace(ROW, status=Status.DONE),
        dataclasses.replace(ROW, review=Review.PENDING),
    )
    assert "BEGIN:VEVENT" not in lines_of(*others)


def test_a_moved_term_keeps_its_uid() -> None:
    moved = dataclasses.replace(ROW, due_date=dt.date(2019, 6, 1))
    uids = [[line for line in lines_of(row) if line.startswith("UID")] for row in (ROW, moved)]
    assert uids[0] == uids[1]


@given(st.text(max_size=300))
def test_no_text_breaks_a_line_or_another_property(text: str) -> None:
    value = escaped(text)
    pieces = list(folded(f"SUMMARY:{value}"))
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert "".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == f"SUMMARY:{value}"
    assert "\n" not in value
    assert "\r" not in value
    plain = "".join(
        c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c in "\t\n" or (c >= " " and c != "\x7f")
    )
    assert unescaped(value) == plain

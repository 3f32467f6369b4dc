from __future__ import annotations

import csv
import dataclasses
import io
from typing import TYPE_CHECKING

import pytest

from tests.reports.examples import FUND, SOLDIERS, report_of
from tracker.reports.table import render_csv

if TYPE_CHECKING:
    from tracker.reports.report import ReportRow


def read(*rows: ReportRow) -> list[dict[str, str]]:
    text = render_csv(report_of(*rows)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_opens_in_a_dutch_spreadsheet() -> None:
    written = render_csv(report_of(SOLDIERS))
    assert written.startswith(b"\xef\xbb\xbfNummer;Toezegging;")
    assert written.endswith(b"\r\n")


def test_a_row_holds_all_fields() -> None:
    first, second = read(SOLDIERS, FUND)
    assert first["Citaat"] == SOLDIERS.quote
    assert first["Termijn (datum)"] == "2017-12-31"
    assert first["Termijn (herkomst)"] == SOLDIERS.due_how
    assert first["Termijnstand"] == "Termijn verlopen"
    assert first["Status"] == "Openstaand"
    assert first["Vervolgbrieven"].splitlines()[0].startswith("Uitstel: Kamerstuk 28676, nr. 905, 2018-01-29, nieuwe")
    assert second["Termijn (datum)"] == ""
    assert second["Omvang"] == "€ 200.000"


@pytest.mark.parametrize("start", ["=1+1", "+31 6", "-5", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_formula_stays_text(start: str) -> None:
    (row,) = read(dataclasses.replace(SOLDIERS, notes=start, quote=f'Een ; en "{start}"\nen een regel'))
    assert row["Notities"] == f"'{start}"
    assert row["Citaat"] == f'Een ; en "{start}"\nen een regel'


def test_an_empty_report_has_only_its_header() -> None:
    assert read() == []

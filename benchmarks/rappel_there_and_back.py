"""A rappel through the real LibreOffice Calc: sent, filled in, rows moved, added and gone, saved as ODS, XLSX and CSV.

    python -m benchmarks.rappel_there_and_back [--soffice PATH] [--write]

Says what each file proposes. ``--write`` renews the files in ``tests/services/returned``, which the tests read: Calc is
not everywhere. The edits are made in LibreOffice's own flat file between two conversions, as its window leaves them.
"""

from __future__ import annotations

import argparse
import copy
import shutil
import subprocess
import tempfile
from pathlib import Path

from lxml import etree

from tests.services.test_rappel import TODAY, fill
from tracker.services import rappel, rappel_answers
from tracker.services.workspace import open_workspace

KEPT = Path(__file__).resolve().parents[1] / "tests" / "services" / "returned"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
DC = "http://purl.org/dc/elements/1.1/"
CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false"
"""Values as an American program saves them, not as the cells show them."""
KEY, STATUS, DATE, LETTER, REMARK = 1, 11, 12, 13, 14


def convert(soffice: str, source: Path, form: str, folder: Path) -> Path:
    profile = f"-env:UserInstallation={(folder / 'profiel').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        form,
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{source.stem}.{form.split(':', maxsplit=1)[0]}"


def cells_of(row: etree._Element) -> list[etree._Element]:
    """Return a row's cells, each repeated one by itself, as far as the answers reach."""
    for cell in list(row):
        many = int(cell.attrib.pop(f"{{{TABLE}}}number-columns-repeated", "1"))
        for _ in range(min(many, 20) - 1):
            cell.addnext(copy.deepcopy(cell))
    return list(row)


def say(cell: etree._Element, *paragraphs: str) -> None:
    cell.set(f"{{{OFFICE}}}value-type", "string")
    for paragraph in paragraphs:
        etree.SubElement(cell, f"{{{TEXT}}}p").text = paragraph


def say_day(cell: etree._Element, day: str) -> None:
    cell.set(f"{{{OFFICE}}}value-type", "date")
    cell.set(f"{{{OFFICE}}}date-value", day)
    etree.SubElement(cell, f"{{{TEXT}}}p").text = day


def remark_beside(cell: etree._Element, text: str) -> None:
    """Put a comment on a cell; it is no answer."""
    note = etree.SubElement(cell, f"{{{OFFICE}}}annotation")
    etree.SubElement(note, f"{{{DC}}}creator").text = "Een ambtenaar"
    etree.SubElement(note, f"{{{TEXT}}}p").text = text


def fill_in(path: Path) -> None:
    """Answer as a ministry might: rows turned around, one gone, some added, a column and lines in front."""
    tree = etree.parse(path)
    (table,) = tree.iter(f"{{{TABLE}}}table")
    rows = [row for row in table.iter(f"{{{TABLE}}}table-row") if "".join(row.itertext()).strip()]
    head, *asked = rows
    by_place = {int("".join(cells_of(row)[0].itertext()).split()[0]): row for row in asked}
    say(cells_of(by_place[1])[STATUS], "Afgedaan")
    remark_beside(by_place[1][LETTER], "navragen bij de directie")
    say_day(cells_of(by_place[2])[DATE], "2027-12-01")
    say(by_place[2][REMARK], "Het onderzoek", "duurt langer.")
    say(cells_of(by_place[4])[LETTER], "Kamerstuk 28 676, nr. 930")
    say(by_place[4][STATUS], "deels  voldaan")
    added = copy.deepcopy(by_place[4])
    for child in list(cells_of(added)[KEY]):
        added[KEY].remove(child)
    say(added[KEY], "99-abcdef")
    parent = asked[0].getparent()
    first = parent.index(asked[0])
    for row in asked:
        parent.remove(row)
    by_place[5].set(f"{{{TABLE}}}visibility", "filter")
    parent[first:first] = [*(by_place[place] for place in (6, 5, 4, 2, 1)), added]
    line = etree.Element(f"{{{TABLE}}}table-row")
    say(etree.SubElement(line, f"{{{TABLE}}}table-cell"), "Ingevuld door de directie")
    head.addprevious(line)
    for row in tree.iter(f"{{{TABLE}}}table-row"):
        if row is not line:
            row.insert(0, etree.Element(f"{{{TABLE}}}table-cell"))
    tree.write(path, encoding="utf-8", xml_declaration=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--soffice", default=shutil.which("soffice") or "soffice")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workspace = open_workspace(folder / "gegevens")
        fill(workspace, 8)
        sent = folder / "rappel.xlsx"
        rappel.export_rappel(workspace, TODAY, sent)
        flat = convert(args.soffice, sent, "fods", folder)
        for stem, edit in (("onveranderd", False), ("ingevuld", True)):
            filled = folder / f"{stem}.fods"
            shutil.copy(flat, filled)
            if edit:
                fill_in(filled)
            for form in ("ods", "xlsx", CSV):
                path = convert(args.soffice, filled, form, folder)
                report = rappel_answers.read_rappel(workspace, path, TODAY)
                print(f"{path.name}: {report.unchanged} unchanged, missing {report.missing}")
                for answer in report.answers:
                    said = (answer.status, answer.forecast, answer.letter, answer.remark)
                    print(f"  row {answer.row}, {answer.key}: {said}")
                for fault in report.faults:
                    print(f"  row {fault.row}, {fault.key}: {fault.message}")
                if args.write:
                    KEPT.mkdir(exist_ok=True)
                    shutil.copy(path, KEPT / path.name)
        workspace.close()


if __name__ == "__main__":
    main()

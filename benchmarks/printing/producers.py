"""Print a paper by typst, by reportlab or by LibreOffice, each in its own way of making a PDF."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import typst
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from benchmarks.printing.paper import MARK
from tracker.extraction.layout import BlockKind
from tracker.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from benchmarks.printing.paper import Design, Paper

_TEMPLATE = Path(__file__).with_name("paper.typ")
_ODT = Path(__file__).with_name("paper.fodt")
_SECONDS = 600


def by_typst(paper: Paper, design: Design) -> bytes:
    """Justified and hyphenated, with a running head, a foot with page numbers, and footnotes."""
    data = {
        "body": [{"text": part.text, "kind": part.kind} for part in paper.parts],
        "mark": MARK,
        "notes": paper.notes,
        "side": paper.side,
        "columns": design.columns,
        "size": design.size,
        "running_head": paper.running_head,
        "running_foot": paper.running_foot,
    }
    return typst.compile(
        _TEMPLATE,
        format="pdf",
        sys_inputs={"data": json.dumps(data)},
        font_paths=[RESOURCES / "fonts"],
        ignore_system_fonts=True,
    )


def by_reportlab(paper: Paper, design: Design) -> bytes:
    """Justified, no hyphens; head, foot, side column and all notes are drawn before the text of the first page."""
    out = io.BytesIO()
    width, height = A4
    right = 170 if paper.side else 70
    room = (width - 70 - right - 20 * (design.columns - 1)) / design.columns
    frames = [Frame(70 + index * (room + 20), 130, room, height - 220, 0, 0, 0, 0) for index in range(design.columns)]

    def furnish(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(70, height - 50, paper.running_head)
        canvas.drawString(70, 45, paper.running_foot)
        canvas.drawRightString(width - 70, 45, str(document.page))
        if document.page == 1:
            for row, note in enumerate(paper.notes):
                canvas.drawString(70, 105 - 10 * row, _cut(f"{row + 1} {note}", width - 140))
            for row, line in enumerate(paper.side):
                canvas.drawString(width - 150, height - 120 - 10 * row, line)

    document = BaseDocTemplate(out, pagesize=A4, pageTemplates=[PageTemplate("page", frames, onPage=furnish)])
    document.build(_story(paper, design))
    return out.getvalue()


def _story(paper: Paper, design: Design) -> list[Paragraph]:
    style = ParagraphStyle("body", fontName="Times-Roman", fontSize=design.size, leading=design.size * 1.25)
    style.spaceAfter, style.alignment = design.size, TA_JUSTIFY
    heading = ParagraphStyle("heading", parent=style, fontName="Times-Bold")
    story, note = [], 0
    for part in paper.parts:
        words = escape(part.text, quote=False).replace("\n", "<br/>")
        while MARK in words:
            note += 1
            words = words.replace(MARK, f"<super size=6>{note}</super>", 1)
        story.append(Paragraph(words, heading if part.kind is BlockKind.HEADING else style))
    return story


def _cut(line: str, room: float) -> str:
    while stringWidth(line, "Times-Roman", 8) > room:
        line = line.rpartition(" ")[0]
    return line


def has_libreoffice() -> bool:
    """Tell whether LibreOffice is there to print with."""
    return shutil.which("soffice") is not None


def by_libreoffice(papers: Sequence[tuple[Paper, Design]]) -> list[bytes]:
    """Justified, with real footnotes; all papers in one run, as its start takes seconds."""
    with tempfile.TemporaryDirectory(prefix="gestand-print-") as folder:
        place = Path(folder)
        names = [f"{number}.fodt" for number in range(len(papers))]
        for name, (paper, design) in zip(names, papers, strict=True):
            (place / name).write_text(_flat_odt(paper, design), encoding="utf-8")
        profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, *names]
        subprocess.run(command, check=True, capture_output=True, cwd=place, timeout=_SECONDS)
        return [(place / name).with_suffix(".pdf").read_bytes() for name in names]


def _flat_odt(paper: Paper, design: Design) -> str:
    """Return the paper as one XML file that LibreOffice opens (OpenDocument 1.2, part 1, 3.1.2)."""
    side = "".join(f'<text:p text:style-name="Side">{escape(line)}</text:p>' for line in paper.side)
    filled = {
        "HEAD": escape(paper.running_head),
        "FOOT": escape(paper.running_foot),
        "COLUMNS": str(design.columns),
        "SIZE": f"{design.size:g}",
        "RIGHT": "6cm" if paper.side else "2.5cm",
        "SIDE": _SIDE_FRAME.format(lines=side) if paper.side else "",
        "BODY": _odt_body(paper),
    }
    text = _ODT.read_text(encoding="utf-8")
    for name, value in filled.items():
        text = text.replace(f"@{name}@", value)
    return text


_SIDE_FRAME = (
    '<draw:frame draw:style-name="SideFrame" text:anchor-type="page" text:anchor-page-number="1" svg:width="4cm"'
    ' svg:x="16cm" svg:y="4cm"><draw:text-box fo:min-height="1cm">{lines}</draw:text-box></draw:frame>'
)
_NOTE = (
    '<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation>'
    '<text:note-body><text:p text:style-name="Footnote">{text}</text:p></text:note-body></text:note>'
)


def _odt_body(paper: Paper) -> str:
    out, note = [], 0
    for part in paper.parts:
        words = escape(part.text).replace("\n", "<text:line-break/>")
        while MARK in words:
            note += 1
            words = words.replace(MARK, _NOTE.format(number=note, text=escape(paper.notes[note - 1])), 1)
        if part.kind is BlockKind.HEADING:
            out.append(f'<text:h text:outline-level="1" text:style-name="Heading">{words}</text:h>')
        else:
            out.append(f'<text:p text:style-name="Text">{words}</text:p>')
    return "\n".join(out)

"""The rappel in a terminal: make it, read back what came, and take over answers by their key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commandline import printing
from tracker.commandline.session import OK, REFUSED, known_ministry, opened, today
from tracker.errors import InvalidValueError, NotFoundError
from tracker.reports.dutch import long_date, status_label
from tracker.services import rappel, rappel_answers

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from tracker.services.answer_rows import AnswerRow, RappelReport


def make(args: argparse.Namespace) -> int:
    """Write the rappel to a file of the form that its name says."""
    form = args.output.suffix.removeprefix(".").lower()
    if form not in rappel.RENDERERS:
        allowed = f"een naam op {' of '.join(f'.{each}' for each in rappel.RENDERERS)}"
        raise InvalidValueError(value=args.output.name, field="--output", field_en="--output", allowed=allowed)
    with opened(args) as workspace:
        ministry = known_ministry(workspace, args.ministry)
        rappel.export_rappel(workspace, today(args), args.output, ministry, args.reply_by)
    print(args.output.resolve())
    return OK


def read(args: argparse.Namespace) -> int:
    """Show what a returned rappel proposes, and take over what is asked for; 1 when rows could not be taken."""
    with opened(args) as workspace:
        report = rappel_answers.read_rappel(workspace, args.file, today(args))
        chosen = _chosen(report, args.accept, take_all=args.accept_all)
        if chosen:
            rappel_answers.accept(workspace, chosen)
    print(printing.as_json(report) if args.json else _text(report, chosen, args.lang))
    return REFUSED if report.faults else OK


def _chosen(report: RappelReport, keys: Sequence[str], *, take_all: bool) -> list[AnswerRow]:
    by_key = {answer.key: answer for answer in report.answers}
    unknown = [key for key in keys if key not in by_key]
    if unknown:
        raise NotFoundError(what="voorstel in dit rappel", what_en="proposal in this rappel", id=unknown[0])
    return [answer for key, answer in by_key.items() if take_all or key in keys]


def _text(report: RappelReport, taken: Sequence[AnswerRow], language: str) -> str:
    keys = {answer.key for answer in taken}
    lines = [f"{report.name}: {len(report.answers)} voorstellen, {report.unchanged} rijen zonder nieuws."]
    lines += [f"{answer_line(each)}{' – overgenomen' if each.key in keys else ''}" for each in report.answers]
    lines += [f"rij {fault.row} {fault.key}: {fault.message.said(language)}" for fault in report.faults]
    if report.missing:
        lines.append(f"Niet teruggestuurd: volgnummer {', '.join(map(str, report.missing))}.")
    return "\n".join(lines)


def answer_line(answer: AnswerRow) -> str:
    """Write what an answer would change."""
    due = long_date(answer.old_due) or "geen termijn"
    told = (
        f"status {status_label(answer.old_status).lower()} → {answer.status}" if answer.status else "",
        f"termijn {due} → {long_date(answer.forecast)}" if answer.forecast else "",
        f"brief: {answer.letter_label or f'{answer.letter} (niet hier)'}" if answer.letter else "",
        answer.remark,
    )
    return f"rij {answer.row} {answer.key} {answer.commitment}: {'; '.join(part for part in told if part)}"

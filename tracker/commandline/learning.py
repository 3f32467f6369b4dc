"""The commands on what review teaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commandline import printing
from tracker.commandline.event_words import TIERS
from tracker.commandline.session import OK, opened
from tracker.reports.dutch import KINDS, long_date
from tracker.services import learning

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tracker.services.learning import LearningRow, RuleRow

_MOST_ROWS = 30
"""Rules shown in the terminal; ``--json`` names all."""


def show(args: argparse.Namespace) -> int:
    """Show what was decided and what it taught."""
    with opened(args) as workspace:
        row = learning.show(workspace)
    print(printing.as_json(row) if args.json else "\n".join(_lines(row)))
    return OK


def switch_on(args: argparse.Namespace) -> int:
    """Let decisions teach."""
    with opened(args) as workspace:
        learning.switch(workspace, on=True)
    print("Beoordelingen bepalen mee hoe zeker een kandidaat is.")
    return OK


def switch_off(args: argparse.Namespace) -> int:
    """Let the rules alone say how sure a candidate is."""
    with opened(args) as workspace:
        learning.switch(workspace, on=False)
    print("Alleen de regels bepalen hoe zeker een kandidaat is.")
    return OK


def reset(args: argparse.Namespace) -> int:
    """Begin to learn anew."""
    with opened(args) as workspace:
        learning.reset(workspace)
    print("Alleen beoordelingen vanaf nu tellen mee; de beoordelingen zelf blijven.")
    return OK


def _lines(row: LearningRow) -> Iterator[str]:
    state = "aan" if row.is_on else "uit"
    since = f", sinds {long_date(row.since.date())}" if row.since else ""
    yield f"Leren van beoordelingen: {state}{since}"
    yield f"{row.accepted} aanvaard ({row.corrected} verbeterd), {row.rejected} verworpen"
    if row.is_on and not row.is_used:
        yield "Hieruit volgt nog niets: de regels voorspellen deze beoordelingen zo goed als het gaat."
    for each in row.rows[:_MOST_ROWS]:
        yield _line(each)
    if len(row.rows) > _MOST_ROWS:
        yield f"en nog {len(row.rows) - _MOST_ROWS} (alle met --json)"


def _line(each: RuleRow) -> str:
    weight = f"{each.weight:+.1f}".replace(".", ",")
    counts = f"{each.accepted:4} aanvaard {each.corrected:4} verbeterd {each.rejected:4} verworpen  {weight}"
    return f"{counts}  {each.feature}: {each.text}" if each.text else f"{counts}  {_named(each.feature)}"


def _named(feature: str) -> str:
    name, _, value = feature.partition("=")
    words = {"tier": ("sterkte", TIERS), "kind": ("soort", KINDS), "ministry": ("ministerie", {})}
    if name not in words:
        return feature
    title, labels = words[name]
    return f"{title}: {labels.get(value, value)}"

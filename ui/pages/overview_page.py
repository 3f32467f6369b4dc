"""What a committee asks, in small charts; each bar leads to its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from tracker.services import overview
from tracker.services.rows import Filters
from tracker.terms import ListView
from ui.background import COUNTS
from ui.formatting import DUTCH, count_text, date_text, label
from ui.item_models.bars import BarRow, BarsModel, Target
from ui.pages.page import Page
from ui.views import FilterUse
from ui.widgets.bar_chart import BarChart
from ui.widgets.columns import Columns
from ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    import datetime as dt

    from tracker.services.overview import Overview
    from ui.desk import Desk


class OverviewPage(Page):
    """Counts and charts; holds nothing to edit."""

    filter_use = FilterUse.NOTHING

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk through which everything is asked."""
        super().__init__(parent)
        self._desk = desk
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        is_open, overdue = self.tr("Openstaand"), self.tr("Waarvan verlopen")
        self.ministries = self._chart(self.tr("Per ministerie"), self.tr("Ministerie"), is_open, overdue)
        self.months = self._chart(self.tr("Termijnen per maand"), self.tr("Termijn"), is_open)
        self.ages = self._chart(self.tr("Leeftijd van wat openstaat"), self.tr("Sinds de brief"), is_open)
        self.kept = self._chart(self.tr("Op tijd nagekomen"), self.tr("Nakoming"), self.tr("Afgedaan"))
        self._build()

    def refresh(self, filters: Filters, changed: frozenset[int] | None = None) -> None:
        """Count again; every change may matter."""
        del filters, changed
        today = self._desk.today()
        self._desk.ask(
            lambda workspace: overview.read_overview(workspace, today),
            lambda counted: self._show(counted, today),
            key="overview",
            lane=COUNTS,
        )

    def focus_list(self) -> None:
        """Go to the first chart."""
        if not self.ministries.currentIndex().isValid():
            self.ministries.setCurrentIndex(self.ministries.bars.index(0, 1))
        self.ministries.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def charts(self) -> tuple[BarChart, ...]:
        """Return the charts in reading order."""
        return (self.ministries, self.kept, self.months, self.ages)

    def _chart(self, name: str, group: str, *series: str) -> BarChart:
        chart = BarChart(BarsModel(group, series, self), name)
        chart.chosen.connect(lambda target: self.list_wanted.emit(target.view, target.filters))
        return chart

    def _build(self) -> None:
        sides = QWidget(), QWidget()
        left, right = (QVBoxLayout(side) for side in sides)
        for column, chart in zip((left, left, right, right), self.charts(), strict=True):
            title = QLabel(chart.accessibleName())
            font = title.font()
            font.setBold(True)
            title.setFont(font)
            title.setBuddy(chart)
            title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            column.addWidget(title)
            column.addWidget(chart)
            column.addSpacing(16)
        inner = QWidget()
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(6)
            column.addStretch(1)
        layout = QVBoxLayout(inner)
        layout.addWidget(self.summary)
        layout.addWidget(Columns((sides[0], 3), (sides[1], 2), spacing=24, margin=0), 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled(inner))

    def _show(self, counted: Overview, today: dt.date) -> None:
        self.summary.setText(self._summary(counted, today))
        for chart, rows in (
            (self.ministries, self._ministry_rows(counted)),
            (self.months, _month_rows(counted)),
            (self.ages, _age_rows(counted)),
            (self.kept, _kept_rows(counted)),
        ):
            chart.bars.replace(rows)
        self.told.emit(self.tr("{n} openstaand").format(n=count_text(counted.open)))

    def _summary(self, counted: Overview, today: dt.date) -> str:
        text = self.tr(
            "Openstaand op {day}: {open}, waarvan {overdue} met een verlopen termijn en {without} zonder termijn. "
            "Klik op een balk, of druk er op Enter, voor de lijst."
        )
        numbers = {"open": counted.open, "overdue": counted.overdue, "without": counted.without_term}
        return text.format(day=date_text(today), **{name: count_text(number) for name, number in numbers.items()})

    def _ministry_rows(self, counted: Overview) -> list[BarRow]:
        return [
            BarRow(
                place,
                each.ministry or self.tr("onbekend"),
                (each.open, each.overdue),
                (_ministry_target(ListView.OPEN, each.ministry), _ministry_target(ListView.OVERDUE, each.ministry)),
            )
            for place, each in enumerate(counted.ministries)
        ]


def _target(view: ListView, **chosen: object) -> Target:
    return Target(view.value, Filters(view=view, **chosen))  # type: ignore[arg-type]  # names of its fields


def _ministry_target(view: ListView, ministry: str) -> Target | None:
    # No filter lists what names no ministry.
    return _target(view, ministry=ministry) if ministry else None


def _month_rows(counted: Overview) -> list[BarRow]:
    rows = []
    for place, month in enumerate(counted.months):
        name = DUTCH.toString(QDate(month.first.year, month.first.month, 1), "MMM yyyy")
        later = QCoreApplication.translate("OverviewPage", "{month} en later")
        title = name if month.last else later.format(month=name)
        target = _target(ListView.OPEN, due_from=month.first, due_to=month.last)
        rows.append(BarRow(place, title, (month.number,), (target,)))
    return rows


def _age_rows(counted: Overview) -> list[BarRow]:
    return [
        BarRow(place, label(age), (number,), (_target(ListView.OPEN, age=age.value),))
        for place, (age, number) in enumerate(counted.ages.items())
    ]


def _kept_rows(counted: Overview) -> list[BarRow]:
    return [
        BarRow(place, label(kept), (number,), (_target(ListView.DONE, kept=kept.value),))
        for place, (kept, number) in enumerate(counted.kept.items())
    ]

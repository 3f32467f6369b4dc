"""Dutch everywhere a person reads: the help, mistakes in typing, the history."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
import time

import pytest

from tracker.__main__ import main
from tracker.commandline import event_words
from tracker.models import Link
from tracker.services.fields import EDITABLE
from tracker.services.rows import EventRow
from tracker.terms import CommitmentState, DueOrigin, LinkState, Tier

ENGLISH = re.compile(r"\b(usage|options|positional|arguments?|exit|choose|choice|required|invalid|expected|error)\b")


COMMANDS = (
    "extract", "import", "letters", "demo", "list", "show", "accept", "reject", "set", "link", "unlink", "undo", "redo",
    "export", "check",
)  # fmt: skip


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_is_in_dutch(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([*command, "--help"])

    told = capsys.readouterr().out
    assert told.startswith("gebruik: gestand-cli")
    assert not ENGLISH.findall(told)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "er ontbreekt: OPDRACHT"),
        (["verzin"], "'verzin' is niet mogelijk; kies uit"),
        (["show"], "er ontbreekt: NUMMER"),
        (["show", "x"], "NUMMER: “x” is geen nummer"),
        (["list", "--view", "alles"], "--view: 'alles' is niet mogelijk; kies uit"),
        (["list", "--view"], "--view: hier hoort een waarde achter"),
        (["list", "--vorm", "x"], "onbekend: --vorm x"),
        (["accept"], "er ontbreekt: NUMMER"),
        (["undo", "--help=nee"], "hier hoort geen waarde achter"),
        (["--today", "gisteren", "list"], "--today: “gisteren” is geen datum; schrijf 2017-12-31 of 31-12-2017"),
    ],
)
def test_a_wrong_command_is_told_in_dutch(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)

    told = capsys.readouterr().err
    assert stopped.value.code == 2
    assert said in told
    assert "ListView" not in told
    assert not ENGLISH.findall(told.partition("gestand-cli:")[2].partition("kies uit")[0])


def test_help_needs_none_of_the_services() -> None:
    loaded = "import sys; from tracker.commandline.parser import make_parser; make_parser(); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert not {"sqlmodel", "sqlalchemy", "typst", "simplemma"} & set(modules.stdout.split())


def test_the_history_is_told_in_dutch_and_in_local_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    if hasattr(time, "tzset"):
        time.tzset()
    at = dt.datetime(2026, 7, 1, 22, 30, tzinfo=dt.UTC)
    event = EventRow(1, at, "anna", "commitment", 5, "accept", "review", "pending", "accepted", "gelezen")
    try:
        told = event_words.event_text(event)
    finally:
        monkeypatch.undo()
        if hasattr(time, "tzset"):
            time.tzset()
    moment = "02-07-2026 00:30" if hasattr(time, "tzset") else f"{at.astimezone():%d-%m-%Y %H:%M}"
    assert told == f"{moment} anna aanvaard beoordeling: “nog niet beoordeeld” → “aanvaard” (gelezen)"


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("due_date", "2017-12-31", "31 december 2017"),
        (
            "quantities",
            '[{"value": 100.0, "unit": "militairen", "qualifier": "at most"}]',
            "ten hoogste 100 militairen",
        ),
        ("kind", "uitstel", "uitstel"),
        ("kind", "financial", "geld"),
        ("tier", "firm", "hard"),
        ("due_origin", "manual", "met de hand"),
        ("conditional", "true", "ja"),
        ("notes", "manual", "manual"),
        ("responsible", "true", "true"),
    ],
)
def test_values_of_the_history_read_as_the_form_has_them(field: str, value: str, text: str) -> None:
    assert event_words.value_text(field, value) == text


def test_every_field_and_term_of_the_history_has_a_dutch_word() -> None:
    assert {*EDITABLE, "review", "due_origin"} <= set(event_words.FIELDS)
    assert set(Link.model_fields) - {"id", "commitment_id", "letter_id"} <= set(event_words.FIELDS)
    assert set(event_words.TIERS) == set(Tier)
    assert set(event_words.ORIGINS) == set(DueOrigin)
    assert set(event_words.STATES) == {*CommitmentState, *LinkState}

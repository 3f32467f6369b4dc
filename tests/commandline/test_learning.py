"""What review taught, from a terminal."""

from __future__ import annotations

from tests.commandline.terminal import Terminal


def test_learning_is_shown_switched_and_begun_anew(terminal: Terminal) -> None:
    assert "Leren van beoordelingen: aan" in terminal.output("learning", "show")
    terminal.output("learning", "off")
    assert terminal.rows("learning", "show")["is_on"] is False
    terminal.output("learning", "on")
    terminal.output("learning", "reset")
    shown = terminal.rows("learning", "show")
    assert (shown["is_on"], shown["accepted"], shown["rows"]) == (True, 0, [])
    assert shown["since"] is not None
    assert ", sinds " in terminal.output("learning", "show")
    assert terminal.run("learning").returncode == 2

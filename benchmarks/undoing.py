"""Take back any sequence of user actions, and see the same content as before.

    python -m benchmarks.undoing [--runs 1000] [--steps 50] [--deep 120]

A Hypothesis state machine does what a person can do through the services, on a real database file with the sample
letters, and takes changes back and does them again in any order that the window offers. After every undo all that a
person can see must be as it was before; at the end everything is taken back. ``--deep`` makes so many changes in a row
and takes all of them back. The tests run the same machine, shorter.
"""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import text

from tracker.errors import GestandError
from tracker.services import (
    adding,
    bulk,
    commitments,
    government,
    history,
    letters,
    linking,
    office,
    proposals,
    redoing,
    removing,
    restoring,
    samples,
    saved_lists,
    tags,
    undoing,
)
from tracker.services.rows import Change, Filters, NewLink, Order
from tracker.services.workspace import Workspace, open_workspace
from tracker.terms import LinkKind, Review, Status

TODAY = dt.date(2026, 11, 25)
TABLES = (
    *("letter", "commitment", "link", "proposal", "register_entry", "register_match"),
    *("office_setting", "saved_list"),
)
UNSEEN = frozenset({"version"})
"""Columns that no person sees: how often a row was changed only guards against lost edits."""
WORDS = ("Kamer", "informeren", "jagers", "Vries", "spoed")
"""What the search index is asked for."""
NAMES = ("A. de Vries", "M. El Idrissi", "Ç. Yılmaz", "")
TAGS = ("spoed", "begroting", "rappel")

Content = dict[str, Any]


@cache
def _samples_folder() -> Path:
    """Return a data folder with the sample letters, made once."""
    folder = Path(tempfile.mkdtemp(prefix="gestand-undo-"))
    workspace = open_workspace(folder)
    samples.import_samples(workspace)
    workspace.close()
    return folder


def content_of(workspace: Workspace) -> Content:
    """Return all that a person can see: every row that is not removed, and what the search finds."""
    found: Content = {}
    with workspace.engine.connect() as connection:
        for table in TABLES:
            rows = [dict(row._mapping) for row in connection.execute(text(f"SELECT * FROM {table}"))]  # noqa: S608, SLF001
            found[table] = [
                {name: value for name, value in row.items() if name not in UNSEEN}
                for row in rows
                if not row.get("removed")
            ]
    for word in WORDS:
        found[word] = commitments.list_ids(workspace, Filters(query=word), TODAY, Order(), 0).ids
    return found


class UndoMachine(RuleBasedStateMachine):
    """Somebody at work. ``done`` holds the content before each change that can be taken back, and ``undone`` after."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="gestand-undo-run-"))
        shutil.copytree(_samples_folder(), self.folder, dirs_exist_ok=True)
        self.workspace = open_workspace(self.folder)
        self.done: list[Content] = []
        self.now = content_of(self.workspace)

    def teardown(self) -> None:
        while self.done:
            self._take_back()
        self.workspace.close()
        shutil.rmtree(self.folder)

    # --- what a person does ---

    @rule(data=st.data(), decision=st.sampled_from(Review))
    def review(self, data: st.DataObject, decision: Review) -> None:
        ids = data.draw(st.lists(st.sampled_from(self._ids()), min_size=1, max_size=5, unique=True))
        self._do(lambda: commitments.review(self.workspace, ids, decision, why="te vaag"))

    @rule(
        data=st.data(),
        values=st.fixed_dictionaries(
            {},
            optional={
                "status": st.sampled_from([status.value for status in Status]),
                "due_date": st.none() | st.dates(dt.date(2027, 1, 1), dt.date(2028, 12, 31)),
                "responsible": st.sampled_from(NAMES),
                "notes": st.text(max_size=20),
                "summary": st.sampled_from(["De Kamer informeren", "De jagers helpen"]),
                "tags": st.lists(st.sampled_from(TAGS), unique=True, max_size=2).map(tuple),
            },
        ),
    )
    def edit(self, data: st.DataObject, values: dict[str, object]) -> None:
        row = commitments.get_commitment(self.workspace, data.draw(st.sampled_from(self._ids())), TODAY).row
        self._do(lambda: commitments.edit(self.workspace, row.id, row.version, values, why="nieuw inzicht"))

    @rule(data=st.data(), kind=st.sampled_from(LinkKind), days=st.none() | st.integers(0, 600))
    def link(self, data: st.DataObject, kind: LinkKind, days: int | None) -> None:
        commitment = data.draw(st.sampled_from(self._ids()))
        letter = data.draw(st.sampled_from([row.id for row in letters.list_letters(self.workspace)]))
        due = None if days is None else dt.date(2027, 1, 1) + dt.timedelta(days)
        self._do(lambda: linking.link(self.workspace, NewLink(commitment, letter, kind, new_due=due)))

    @rule(data=st.data())
    def unlink(self, data: st.DataObject) -> None:
        links = linking.links_of_commitment(self.workspace, data.draw(st.sampled_from(self._ids())))
        if links:
            self._do(lambda: linking.unlink(self.workspace, links[0].id))

    @rule(data=st.data(), confirm=st.booleans())
    def decide(self, data: st.DataObject, *, confirm: bool) -> None:
        waiting = [row.id for row in proposals.list_proposals(self.workspace)]
        if waiting:
            chosen = [data.draw(st.sampled_from(waiting))]
            if confirm:
                self._do(lambda: proposals.confirm(self.workspace, chosen[0]))
            else:
                self._do(lambda: proposals.reject(self.workspace, chosen))

    @rule(
        field=st.sampled_from(bulk.BulkField),
        data=st.data(),
        status=st.sampled_from(Status),
        name=st.sampled_from(NAMES),
        tag=st.sampled_from(TAGS),
    )
    def change_many(self, field: bulk.BulkField, data: st.DataObject, status: Status, name: str, tag: str) -> None:
        ids = data.draw(st.lists(st.sampled_from(self._ids()), min_size=1, max_size=8, unique=True))
        values = {
            bulk.BulkField.STATUS: status.value,
            bulk.BulkField.DUE_DATE: dt.date(2027, 6, 1),
            bulk.BulkField.RESPONSIBLE: name,
        }
        wanted = bulk.BulkEdit(field, values.get(field, tag), "in één keer")
        seen = bulk.preview(self.workspace, ids, wanted)
        if seen.versions:
            self._do(lambda: bulk.apply(self.workspace, wanted, seen.versions))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        one, other = (data.draw(st.sampled_from(self._ids())) for _ in range(2))
        self._do(lambda: adding.merge(self.workspace, one, other))

    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        detail = commitments.get_commitment(self.workspace, data.draw(st.sampled_from(self._ids())), TODAY)
        at = detail.start + data.draw(st.integers(1, max(1, len(detail.row.quote) - 1)))
        self._do(lambda: adding.split(self.workspace, detail.row.id, detail.row.quote, at))

    @rule(data=st.data())
    def add(self, data: st.DataObject) -> None:
        letter = data.draw(st.sampled_from([row.id for row in letters.list_letters(self.workspace)]))
        words = letters.get_document(self.workspace, letter).text
        start = data.draw(st.integers(0, len(words) - 1))
        end = words.find(".", start) + 1 or len(words)
        self._do(lambda: adding.add_from_text(self.workspace, letter, words[start:end], start, end))

    @rule(tag=st.sampled_from(TAGS), new=st.sampled_from((*TAGS, "")))
    def replace_tag(self, tag: str, new: str) -> None:
        self._do(lambda: tags.replace_tag(self.workspace, tag, new))

    @rule(name=st.sampled_from(TAGS), query=st.sampled_from(WORDS))
    def save_list(self, name: str, query: str) -> None:
        self._do(lambda: saved_lists.save(self.workspace, name, Filters(query=query)))

    @rule(data=st.data(), name=st.none() | st.sampled_from(TAGS), query=st.sampled_from(WORDS))
    def change_list(self, data: st.DataObject, name: str | None, query: str) -> None:
        kept = saved_lists.list_saved(self.workspace, TODAY)
        if kept:
            chosen = data.draw(st.sampled_from(kept)).id
            self._do(lambda: saved_lists.change(self.workspace, chosen, name=name, filters=Filters(query=query)))

    @rule(data=st.data())
    def delete_list(self, data: st.DataObject) -> None:
        kept = saved_lists.list_saved(self.workspace, TODAY)
        if kept:
            chosen = data.draw(st.sampled_from(kept)).id
            self._do(lambda: saved_lists.delete(self.workspace, chosen))

    @rule(months=st.none() | st.integers(1, 12))
    def set_default_term(self, months: int | None) -> None:
        self._do(lambda: office.set_default_term(self.workspace, months))

    @rule(to=st.sampled_from(NAMES[:3]))
    def hand_over(self, to: str) -> None:
        self._do(lambda: government.reassign(self.workspace, to, TODAY, responsible=NAMES[0]))

    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        events = history.events_of(self.workspace, "commitment", data.draw(st.sampled_from(self._ids())))
        event = data.draw(st.sampled_from(events))
        self._do(lambda: restoring.restore(self.workspace, event.id))

    @precondition(lambda self: len(self._letters()) > 3)
    @rule(data=st.data())
    def remove_letter(self, data: st.DataObject) -> None:
        letter = data.draw(st.sampled_from(self._letters()))
        self._do(lambda: removing.remove_letters(self.workspace, frozenset([letter])))

    # --- and takes back ---

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        self._take_back()

    @precondition(lambda self: self.done)
    @rule()
    def undo_and_redo(self) -> None:
        after, before = self.now, self.done[-1]
        self._take_back()
        redoing.redo_last(self.workspace)
        self.now = content_of(self.workspace)
        _must_be_same(after, self.now)
        self.done.append(before)

    @invariant()
    def offers_something_to_take_back(self) -> None:
        # The import of the samples is left when all else has been taken back.
        if undoing.last_change(self.workspace) is None:
            raise AssertionError("nothing is offered to take back")

    # --- behind ---

    def _do(self, act: Any) -> None:  # noqa: ANN401 - any service call
        before = self.now
        changes = self._open_changes()
        change: Change | None = None
        with suppress(GestandError):
            change = act()
        self.now = content_of(self.workspace)
        if change is not None and len(self._open_changes()) > len(changes):
            self.done.append(before)
        else:
            # A refusal, or what was there already: nothing may have changed.
            _must_be_same(before, self.now)

    def _take_back(self) -> None:
        before = self.done.pop()
        undoing.undo_last(self.workspace)
        self.now = content_of(self.workspace)
        _must_be_same(before, self.now)

    def _open_changes(self) -> set[str]:
        with self.workspace.engine.connect() as connection:
            rows = connection.execute(text("SELECT DISTINCT change_id FROM event WHERE field <> ''"))
            return {row[0] for row in rows}

    def _ids(self) -> list[int]:
        return [row["id"] for row in self.now["commitment"] if row["letter_id"] in self._letters()]

    def _letters(self) -> list[int]:
        return [row["id"] for row in self.now["letter"]]


def _must_be_same(before: Content, after: Content) -> None:
    """Raise ``AssertionError`` that says what differs."""
    found: list[str] = []
    for name in before:
        was, became = before[name], after[name]
        if was != became:
            only = [row for row in was if row not in became] + [row for row in became if row not in was]
            found.append(f"{name}: {only[:4]}")
    if found:
        raise AssertionError("; ".join(found))


def run(runs: int, steps: int, *, shrink: bool = False) -> None:
    """Run the machine so many times with at most so many steps; raises ``AssertionError`` with an example.

    ``shrink`` looks for the shortest one, which can take minutes.
    """
    run_state_machine_as_test(
        UndoMachine,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=runs < 100,
            phases=[phase for phase in Phase if shrink or phase not in {Phase.shrink, Phase.explain}],
        ),
    )


def go_deep(steps: int) -> int:
    """Make ``steps`` changes in a row and take all of them back; return how many were taken back."""
    machine = UndoMachine()
    ids = machine._ids()  # noqa: SLF001 - the machine is our own
    for step in range(steps):
        row = commitments.get_commitment(machine.workspace, ids[step % len(ids)], TODAY).row
        notes = {"notes": f"stap {step}"}
        machine._do(  # noqa: SLF001 - as above
            lambda row=row, notes=notes: commitments.edit(machine.workspace, row.id, row.version, notes)
        )
    made = len(machine.done)
    machine.teardown()
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--steps", type=int, default=50)
    parser.add_argument("--deep", type=int, default=120)
    args = parser.parse_args()
    print(f"{go_deep(args.deep)} changes in a row, all taken back")
    run(args.runs, args.steps, shrink=True)
    print(f"{args.runs} runs of at most {args.steps} steps: every undo gave the same content")


if __name__ == "__main__":
    main()

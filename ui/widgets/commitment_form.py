"""The form of one commitment: every field saved by itself when the user leaves it, nothing typed ever lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.services.fields import needs_reason
from ui.edits import Draft, Edit, EditQueue, field_value
from ui.formatting import date_text
from ui.language import current
from ui.messages import sentence_of
from ui.widgets.columns import Columns
from ui.widgets.controls import NameControl, TagsControl
from ui.widgets.form_fields import make_fields
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.government import OfficeHolder, Responsibility
    from tracker.services.rows import CommitmentDetail, Facets
    from ui.desk import Desk
    from ui.widgets.field import Field

translate = QCoreApplication.translate

_LEFT = ("summary", "kind", "tier", "actor", "recipient", "quantities", "conditional", "condition")
_RIGHT = ("status", "due_date", "due_text", "event_date", "responsible", "tags", "notes")
_TOLD = 80
"""Characters of a text that was not saved which a message repeats."""
_LISTS = ("quantities", "tags")
"""Fields whose values are tuples."""


def _held(holder: OfficeHolder | None) -> str:
    """Name a minister and the post: ``R.P. Brekelmans, Minister van Defensie``."""
    if holder is None:
        return translate("CommitmentForm", "niet bekend")
    name = holder.name or translate("CommitmentForm", "niet bekend")
    acting = translate("CommitmentForm", " (waarnemend)") if holder.is_acting else ""
    return f"{name}{acting}, {holder.title}"


def _beginning(text: str) -> str:
    """Return enough of what was typed to know it by; a note may hold 100,000 characters."""
    return text if len(text) <= _TOLD else f"{text[:_TOLD]}…"


class CommitmentForm(QWidget):
    """Shows a commitment and saves what the user changes."""

    unsaved = Signal(str)
    """A Dutch sentence about an edit that was refused after the user had moved on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk through which edits go."""
        super().__init__(parent)
        self._detail: CommitmentDetail | None = None
        self.edits = EditQueue(desk, self)
        self.edits.reread.connect(self._show_reread)
        self.edits.refused.connect(self._show_refused)
        self.fields = make_fields()
        for field in self.fields.values():
            field.committed.connect(self._commit)
        self._build()
        self.clear()

    def show_detail(self, detail: CommitmentDetail) -> None:
        """Show a commitment; what is being typed, on its way or refused stays as it is."""
        is_same = self._detail is not None and self._detail.row.id == detail.row.id
        if not is_same:
            self.commit_all()
        self._detail = detail
        for field in self.fields.values():
            self._show_field(field, detail, keep_typing=is_same)
        self._explain_due(detail)
        self._update_conflict()
        self._page.setEnabled(True)

    def show_responsibility(self, found: Responsibility) -> None:
        """Say below the responsible person who answered for it then and who does now."""
        then, now = _held(found.then), _held(found.now)
        told = self.tr("Toen en nu: {now}.") if then == now else self.tr("Toen: {then}. Nu: {now}.")
        self.fields["responsible"].set_hint(told.format(then=then, now=now))

    def clear(self) -> None:
        """Show no commitment."""
        self.commit_all()
        self._detail = None
        for field in self.fields.values():
            field.show_value(() if field.name in _LISTS else "")
            field.set_hint("")
        self._conflict.setVisible(False)
        self._page.setEnabled(False)

    def offer(self, facets: Facets) -> None:
        """Offer the names of responsible persons and the tags in use."""
        self._offer("responsible", facets.responsible)
        self._offer("tags", facets.tags)

    def offer_actors(self, actors: Sequence[str]) -> None:
        """Offer the actors in use."""
        self._offer("actor", actors)

    def commitment_id(self) -> int | None:
        """Return the number of the commitment shown."""
        return self._detail.row.id if self._detail else None

    def commit_all(self) -> None:
        """Save every field that was changed; one that cannot be saved stays a draft."""
        for field in self.fields.values():
            self._commit(field)

    def save(self) -> None:
        """Save what is being typed, and try again what could not be saved before, here and in other commitments."""
        self.commit_all()
        self.edits.retry()

    def focus_first(self) -> None:
        """Put the focus in the first field."""
        self.fields["summary"].control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def unsaved_texts(self) -> list[str]:
        """Name what is not saved: field and typed text."""
        return [
            f"{self.fields[name].title}: “{_beginning(draft.raw)}”" for (_, name), draft in self.edits.drafts().items()
        ]

    def _offer(self, name: str, known: Sequence[str]) -> None:
        control = self.fields[name].control
        if isinstance(control, NameControl | TagsControl):
            control.offer(known)

    def _build(self) -> None:
        self._page = Columns((self._column(_LEFT), 1), (self._column(_RIGHT), 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._conflict_bar())
        layout.addWidget(scrolled(self._page), 1)

    def _column(self, names: tuple[str, ...]) -> QWidget:
        column = QWidget()
        grid = QGridLayout(column)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, name in enumerate(names):
            field = self.fields[name]
            title = QLabel(field.title)
            title.setBuddy(field.control)
            title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            title.setContentsMargins(0, 4, 0, 0)
            grid.addWidget(title, place, 0)
            grid.addWidget(field, place, 1)
        grid.setRowStretch(len(names), 1)
        return column

    def _conflict_bar(self) -> QWidget:
        self._conflict = QWidget()
        row = QHBoxLayout(self._conflict)
        text = QLabel(self.tr("Een veld is intussen elders gewijzigd; wat u typte is niet opgeslagen."))
        text.setWordWrap(True)
        self.reload_button = QPushButton(self.tr("Opnieuw &laden"))
        self.reload_button.setToolTip(self.tr("De nieuwe waarde tonen; de getypte tekst vervalt"))
        self.reload_button.clicked.connect(self._reload)
        self.overwrite_button = QPushButton(self.tr("Mijn tekst op&slaan"))
        self.overwrite_button.setToolTip(self.tr("De nieuwe waarde vervangen door wat u typte"))
        self.overwrite_button.clicked.connect(self._overwrite)
        row.addWidget(text, 1)
        row.addWidget(self.reload_button)
        row.addWidget(self.overwrite_button)
        return self._conflict

    def _show_field(self, field: Field, detail: CommitmentDetail, *, keep_typing: bool) -> None:
        commitment_id = detail.row.id
        draft = self.edits.draft(commitment_id, field.name)
        if draft is not None and draft.edit is not None and not keep_typing:
            # Back at a text that the database was too busy for: shown as if just typed, and tried again.
            field.show_value(draft.edit.value)
            self.edits.put(draft.edit)
        elif draft is not None:
            if field.raw() != draft.raw or not keep_typing:
                field.put_draft(draft.raw, draft.base, draft.error)
        elif not (keep_typing and field.is_dirty()):
            waiting = self.edits.waiting(commitment_id, field.name)
            field.show_value(waiting.value if waiting else field_value(detail, field.name))

    def _commit(self, field: Field) -> None:
        if self._detail is None:
            return
        commitment_id = self._detail.row.id
        draft = self.edits.draft(commitment_id, field.name)
        if not field.is_dirty():
            if draft is not None:
                # Typed back to what is stored: nothing is left to save.
                self.edits.drop_draft(commitment_id, field.name)
                field.set_error("")
            return
        if draft is not None and draft.raw == field.raw() and draft.edit is None:
            # Refused for what it says, or in conflict: trying the same text again would change nothing.
            return
        try:
            value = field.value()
        except ValueError as error:
            field.set_error(str(error))
            self.edits.keep_draft(commitment_id, field.name, Draft(field.raw(), field.shown_value, str(error)))
            if field.visibleRegion().isEmpty():
                self._tell_unsaved(field, field.raw(), str(error))
            return
        if field.name == "status" and needs_reason(field.shown_value, value):
            self._ask_reason(field, value)
        else:
            self._put(field, value, field.shown_value)

    def _ask_reason(self, field: Field, value: object) -> None:
        """Save what needs a reason once it is given; until then the field shows what is stored."""
        base, asked_for = field.shown_value, self.commitment_id()
        field.show_value(base)
        dialog = ReasonDialog(self)

        def save() -> None:
            if self.commitment_id() == asked_for:
                self._put(field, value, base, dialog.typed())

        dialog.accepted.connect(save)
        dialog.open()

    def _put(self, field: Field, value: object, base: object, why: str = "") -> None:
        if self._detail is None:
            return
        edit = Edit(self._detail.row.id, field.name, base, value, field.raw(), why)
        field.show_value(value)
        if value == base:
            self.edits.drop_draft(edit.commitment_id, field.name)
        else:
            self.edits.put(edit)

    def _show_reread(self, detail: CommitmentDetail) -> None:
        if detail.row.id == self.commitment_id():
            self.show_detail(detail)

    def _show_refused(self, edit: Edit, error: Exception) -> None:
        field = self.fields[edit.field]
        draft = self.edits.draft(edit.commitment_id, edit.field)
        if draft is None:
            return
        draft = replace(draft, error=sentence_of(error))
        self.edits.keep_draft(edit.commitment_id, edit.field, draft)
        if edit.commitment_id == self.commitment_id():
            # What was typed after it was sent stays in the field.
            field.put_draft(field.raw() if field.is_dirty() else draft.raw, draft.base, draft.error)
        if edit.commitment_id != self.commitment_id() or field.visibleRegion().isEmpty():
            self._tell_unsaved(field, edit.raw, sentence_of(error))

    def _tell_unsaved(self, field: Field, raw: str, why: str) -> None:
        """Say above the window what the message beside a field out of sight, or of another commitment, would say."""
        told = self.tr("Niet opgeslagen: {title} “{raw}”.").format(title=field.title, raw=_beginning(raw))
        self.unsaved.emit(f"{told} {why}")

    def _conflicts(self) -> dict[str, Draft]:
        drafts = self.edits.drafts()
        return {
            name: draft
            for (number, name), draft in drafts.items()
            if number == self.commitment_id() and draft.is_conflict
        }

    def _update_conflict(self) -> None:
        self._conflict.setVisible(bool(self._conflicts()))

    def _reload(self) -> None:
        detail = self._detail
        if detail is None:
            return
        for name in self._conflicts():
            self.edits.drop_draft(detail.row.id, name)
            self.fields[name].show_value(field_value(detail, name))
        self._update_conflict()

    def _overwrite(self) -> None:
        detail = self._detail
        if detail is None:
            return
        for name in self._conflicts():
            field = self.fields[name]
            self.edits.drop_draft(detail.row.id, name)
            self._put(field, field.value(), field_value(detail, name))
        self._update_conflict()

    def _explain_due(self, detail: CommitmentDetail) -> None:
        row = detail.row
        words = self.tr("In de brief: “{words}”").format(words=row.due_text) if row.due_text else ""
        asks = self.tr("De termijn hangt van een gebeurtenis af: vul in wanneer die is, dan wordt de termijn berekend.")
        self.fields["event_date"].set_hint(asks if detail.waits_for_event else "")
        early = self.tr("⚠ Deze termijn ligt vóór de datum van de brief ({date}).").format(
            date=date_text(row.letter_date)
        )
        is_early = bool(row.due_date and row.letter_date and row.due_date < row.letter_date)
        lines = " – ".join(part for part in (words, detail.due_how.said(current())) if part), early if is_early else ""
        self.fields["due_date"].set_hint("\n".join(line for line in lines if line))

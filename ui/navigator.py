"""Ways to go anywhere from anywhere: the command palette, and the letters looked at last (``navigator.…``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from tracker.services import letters
from tracker.services.labels import dossier_label
from tracker.services.rows import Facets, Filters
from ui.actions import ACTIONS, action_tip, plain_text
from ui.background import COUNTS
from ui.dialogs.palette_dialog import PaletteDialog
from ui.formatting import date_text
from ui.palette import ACTION, DOSSIER, LETTER, SAVED_KIND, TAG_KIND, VIEW, Entry, entry, numbered
from ui.recent import RecentLetters
from ui.views import ALL, TAG, VIEWS, view_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from tracker.services.rows import LetterName
    from ui.desk import Desk
    from ui.views import ViewSpec


class Navigator(QObject):
    """Knows what there is to go to; where it leads, its signals say."""

    letter_wanted = Signal(int)
    """The letter to go to."""
    view_wanted = Signal(str)
    """One of the user's own views to go to, by its key."""
    list_wanted = Signal(str, object)
    """A view by its key, and the ``Filters`` to list it with."""

    def __init__(self, desk: Desk, own_views: Callable[[], Sequence[ViewSpec]], window: QWidget) -> None:
        """Take the desk, what knows saved searches and tags, and the widget that holds the pages."""
        super().__init__(window)
        self._desk, self._own_views, self._window = desk, own_views, window
        self._facets = Facets()
        self.actions: Mapping[str, QAction] = {}
        """The window's actions by their id."""
        self.recent = RecentLetters(self)

    def offer(self, facets: Facets) -> None:
        """Take the dossiers in use."""
        self._facets = facets

    def show_palette(self) -> None:
        """Let the user find an action, a view, a dossier or a letter by typing."""
        here = numbered([*self._place_entries(), *self._action_entries()])
        dialog = PaletteDialog(here, self._window)
        # Made where it is read: for 20,000 letters that takes as long again.
        self._desk.ask(
            lambda workspace: numbered(self._letter_entries(letters.letter_names(workspace)), len(here)),
            dialog.add,
            key="palette",
            lane=COUNTS,
        )
        dialog.open()

    def fill_menu(self, menu: QMenu) -> None:
        """List the letters looked at last."""
        menu.clear()
        ids = self.recent.ids
        named = {name.id: name for name in self._desk.look_up(lambda workspace: letters.letter_names(workspace, ids))}
        for letter_id in ids:
            if letter_id in named:
                text = _letter_text(named[letter_id]).replace("&", "&&")
                menu.addAction(text).triggered.connect(self._to_letter(letter_id))
        if menu.isEmpty():
            menu.addAction(self.tr("Nog geen brief bekeken")).setEnabled(False)

    def _action_entries(self) -> Iterator[Entry]:
        for spec in ACTIONS:
            action = self.actions.get(spec.id)
            if action is None or not action.isEnabled() or spec.handler == "navigator.show_palette":
                continue
            tip = action_tip(spec)
            keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
            name = plain_text(spec)
            yield entry(name, ACTION, action.trigger, detail=tip if tip != name else "", keys=keys)

    def _place_entries(self) -> Iterator[Entry]:
        for spec in VIEWS:
            yield entry(view_text(spec), VIEW, self._to_list(spec.key, Filters()))
        for spec in self._own_views():
            kind = TAG_KIND if spec.key.startswith(TAG) else SAVED_KIND
            yield entry(view_text(spec), kind, self._to_view(spec.key))
        for dossier in self._facets.dossiers:
            run = self._to_list(ALL, Filters(dossier=dossier))
            yield entry(dossier_label(dossier), DOSSIER, run, detail=dossier)

    def _letter_entries(self, names: Sequence[LetterName]) -> list[Entry]:
        """Return the letters, those looked at last first."""
        places = {letter_id: place for place, letter_id in enumerate(self.recent.ids)}
        ordered = sorted(names, key=lambda name: places.get(name.id, len(places)))
        return [
            entry(
                name.label,
                LETTER,
                self._to_letter(name.id),
                detail=" · ".join(_about(name)),
            )
            for name in ordered
        ]

    def _to_letter(self, letter_id: int) -> Callable[[], None]:
        return lambda: self.letter_wanted.emit(letter_id)

    def _to_view(self, view: str) -> Callable[[], None]:
        return lambda: self.view_wanted.emit(view)

    def _to_list(self, view: str, filters: Filters) -> Callable[[], None]:
        return lambda: self.list_wanted.emit(view, filters)


def _letter_text(name: LetterName) -> str:
    return " · ".join((name.label, *_about(name)))


def _about(name: LetterName) -> list[str]:
    return [part for part in (date_text(name.date), name.title if name.title != name.label else "") if part]

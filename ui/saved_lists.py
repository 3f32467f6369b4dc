"""Saving, renaming and deleting what the user keeps at the left: searches and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.services import saved_lists, tags
from ui.messages import ask_to_delete
from ui.views import SAVED, TAG
from ui.widgets.line_dialog import LineDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tracker.services.rows import Change, Filters
    from tracker.services.workspace import Workspace
    from ui.desk import Desk
    from ui.views import ViewSpec


class SavedLists(QObject):
    """Asks for names and lets the services do it."""

    noticed = Signal(str)
    warned = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Take the desk, and the widget in front of which dialogs stand."""
        super().__init__(parent)
        self._desk, self._window = desk, parent

    def save(self, filters: Filters) -> None:
        """Save a search under a name."""
        dialog = LineDialog(
            self.tr("Zoekopdracht opslaan"),
            self.tr("&Naam van de zoekopdracht (overzicht, zoekwoorden en filters van nu)"),
            self.tr("&Opslaan"),
            filters.query,
            self._window,
        )
        dialog.begin(
            lambda name: self._do(
                lambda workspace: saved_lists.save(workspace, name, filters),
                self.tr("De zoekopdracht “{name}” staat nu links.").format(name=name),
            )
        )

    def rename(self, view: ViewSpec) -> None:
        """Give a saved search or a tag another name."""
        if not self._is_own(view):
            return
        dialog = LineDialog(
            self.tr("Hernoemen"), self.tr("&Nieuwe naam"), self.tr("&Hernoemen"), view.name, self._window
        )
        dialog.begin(lambda name: self._rename(view, name))

    def delete(self, view: ViewSpec) -> None:
        """Delete a saved search, or take a tag away from all commitments, after asking."""
        if not self._is_own(view):
            return
        if view.key.startswith(TAG):
            text = self.tr("Het label “{name}” van alle toezeggingen weghalen?")
            advice = self.tr("De toezeggingen blijven. Met Ctrl+Z komt het label terug.")
        else:
            text = self.tr("De zoekopdracht “{name}” verwijderen?")
            advice = self.tr("De toezeggingen blijven. Met Ctrl+Z komt de zoekopdracht terug.")
        ask_to_delete(self._window, text.format(name=view.name), advice, lambda: self._delete(view))

    def _rename(self, view: ViewSpec, name: str) -> None:
        if view.key.startswith(TAG):
            self._desk.act(lambda workspace: tags.replace_tag(workspace, view.name, name))
        else:
            number = int(view.key.removeprefix(SAVED))
            self._do(
                lambda workspace: saved_lists.change(workspace, number, name=name),
                self.tr("De zoekopdracht heet nu “{name}”.").format(name=name),
            )

    def _delete(self, view: ViewSpec) -> None:
        if view.key.startswith(TAG):
            self._desk.act(lambda workspace: tags.replace_tag(workspace, view.name))
        else:
            number = int(view.key.removeprefix(SAVED))
            self._do(lambda workspace: saved_lists.delete(workspace, number), self.tr("De zoekopdracht is verwijderd."))

    def _do(self, write: Callable[[Workspace], Change], told: str) -> None:
        self._desk.act(write, lambda _change: self.noticed.emit(told))

    def _is_own(self, view: ViewSpec) -> bool:
        is_own = view.filters is not None
        if not is_own:
            self.warned.emit(self.tr("Kies eerst links een opgeslagen zoekopdracht of een label."))
        return is_own

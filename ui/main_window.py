"""The window around the work: menus, messages, the status bar, opening and closing. It does little itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLockFile, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tracker.errors import GestandError
from tracker.terms import Review
from ui.actions import ACTIONS, MENUS, SUBMENUS, ActionSpec, action_text, action_tip, menu_text
from ui.background import Background
from ui.dialogs.tables_dialog import shortcuts_dialog
from ui.language import Language, current
from ui.messages import ask_to_discard, log_unforeseen, sentence_of, show_unforeseen
from ui.pages.empty_page import NoticePage
from ui.theme import program_icon, review_icon
from ui.widgets.banner import Banner
from ui.widgets.job_bar import JobBar
from ui.window_lock import lock_window
from ui.window_state import WindowState, resize_to_fit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from tracker.services.workspace import Workspace
    from ui.workbench import Workbench

LANGUAGE = "window/language"
"""Under which name the settings keep the language."""
_DECISIONS = {"accept": Review.ACCEPTED, "reject": Review.REJECTED, "reopen": Review.PENDING}


def this_day() -> dt.date:
    """Return today by the computer's clock."""
    date: dt.date = QDate.currentDate().toPython()  # type: ignore[assignment]  # the stub says object
    return date


class MainWindow(QMainWindow):
    """Shows itself at once, opens the data folder in the database thread, and closes only when all is saved."""

    opened = Signal()
    """The workbench stands."""
    closed = Signal()
    """Everything is saved and no thread is left."""

    def __init__(self, data_dir: Path, today: Callable[[], dt.date] = this_day) -> None:
        """Take the data folder; ``today`` can be fixed."""
        super().__init__()
        self.data_dir = data_dir
        self._today = today
        self._workspace: Workspace | None = None
        self._lock: QLockFile | None = None
        self.bench: Workbench | None = None
        self._state = WindowState(data_dir)
        self._is_asked_to_close, self._is_closing, self._is_closed = False, False, False
        self.background = Background(self)
        self.background.failed.connect(self.show_failure)
        self.background.stopped.connect(self._close_for_good)
        self.is_reopening = False
        """Whether the window closes only to come back in another language."""
        self.setWindowTitle("Gestand")
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.actions_by_id: dict[str, QAction] = {}
        self._build()
        self._make_menus()
        resize_to_fit(self, 1500, 940)
        self._state.restore_geometry(self)

    def open_data(self) -> None:
        """Open the data folder in the database thread; the window stays alive meanwhile."""
        self.notice_page.say(self.tr("Gegevens worden geopend…"))
        self._stack.setCurrentWidget(self.notice_page)
        self.background.run(partial(_open, self.data_dir), self._show_bench, self._show_open_failure)

    def show_failure(self, error: Exception) -> None:
        """Say what went wrong: a sentence for what was foreseen, a message with details for the rest."""
        self.noticed("")
        if isinstance(error, GestandError):
            self.message.warn(sentence_of(error))
        else:
            self.show_unforeseen(error)

    def show_unforeseen(self, error: BaseException) -> None:
        """Log a failure nobody foresaw, and show it with its details."""
        log_unforeseen(error)
        show_unforeseen(self, error, self.data_dir / "logs" / "gestand.log")

    def noticed(self, text: str) -> None:
        """Tell in the status bar that something was done."""
        self.statusBar().showMessage(text, 10_000)

    def show_shortcuts(self) -> None:
        """Show all keys."""
        shortcuts_dialog(self).open()

    def use_dutch(self) -> None:
        """Speak Dutch from now on."""
        self._use(Language.DUTCH)

    def use_english(self) -> None:
        """Speak English from now on."""
        self._use(Language.ENGLISH)

    def show_about(self) -> None:
        """Say what this is."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Over Gestand"))
        box.setIconPixmap(program_icon().pixmap(64, 64))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Gestand: toezeggingen uit Kamerbrieven verzamelen, volgen en rapporteren."))
        folder = self.tr("Uw gegevens staan in {folder} en verlaten deze computer niet.").format(folder=self.data_dir)
        licence = self.tr("Licentie: EUPL-1.2")
        box.setInformativeText(f"{folder}\n{licence}")
        box.addButton(self.tr("&Sluiten"), QMessageBox.ButtonRole.AcceptRole)
        box.open()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._paint_icons()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and folders anywhere on the window."""
        if self.bench is not None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if self.bench is not None and paths:
            event.acceptProposedAction()
            self.bench.import_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first, then close; the event itself is refused until nothing is left to do."""
        if self._is_closed:
            event.accept()
            return
        event.ignore()
        if not (self._is_asked_to_close or self._is_closing):
            self._begin_closing()

    def _begin_closing(self) -> None:
        # Asked once: saving may take seconds, and closing again meanwhile must not ask the same question again.
        self._is_asked_to_close = True
        if self.bench is None:
            self._finish_closing()
        else:
            self.bench.flush(self._check_unsaved)

    def _check_unsaved(self) -> None:
        unsaved = self.bench.unsaved_texts() if self.bench else []
        if not unsaved:
            self._finish_closing()
            return
        question = ask_to_discard(
            self,
            self.tr("Niet alles kon worden opgeslagen:") + "\n" + "\n".join(unsaved),
            self.tr("Ga terug om het te verbeteren, of sluit zonder deze wijziging."),
            self._finish_closing,
        )
        question.finished.connect(self._stay_open)

    def _stay_open(self) -> None:
        self.is_reopening = False
        self._is_asked_to_close = False

    def _finish_closing(self) -> None:
        if self._is_closing:
            return
        self._is_closing = True
        if self.bench is not None:
            self.bench.save_state()
            self.bench.jobs.cancel()
            self._state.save_geometry(self)
            self._state.write()
        self.notice_page.say(self.tr("Wordt afgesloten…"))
        self._stack.setCurrentWidget(self.notice_page)
        self.menuBar().setEnabled(False)
        self.background.stop()

    def _close_for_good(self) -> None:
        # The other lanes have ended by now, so no connection is in use any more.
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None
        if self._lock is not None:
            self._lock.unlock()
        self._is_closed = True
        self.close()
        self.closed.emit()

    def _build(self) -> None:
        self.message = Banner()
        self.notice_page = NoticePage()
        self.notice_page.retry_wanted.connect(self.open_data)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.notice_page)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.job_bar = JobBar()
        self._listed = QLabel()
        self.jobs_button = QToolButton()
        self.jobs_button.setAutoRaise(True)
        self.jobs_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.jobs_button.clicked.connect(self._show_jobs)
        self.jobs_button.hide()
        self.statusBar().addPermanentWidget(self.job_bar)
        self.statusBar().addPermanentWidget(self.jobs_button)
        self.statusBar().addPermanentWidget(self._listed)

    def _use(self, language: Language) -> None:
        """Close as always, everything saved, and let a window in the other language take this one's place."""
        self._state.save_text(LANGUAGE, language)
        self.is_reopening = language is not current()
        if self.is_reopening:
            self.close()

    def _make_menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for menu in MENUS:
            parent = menus[SUBMENUS[menu]] if menu in SUBMENUS else self.menuBar()
            menus[menu] = parent.addMenu(menu_text(menu))
        for spec in ACTIONS:
            action = self._make_action(spec)
            if spec.starts_group:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(action)
            self.actions_by_id[spec.id] = action
        self._paint_icons()
        # In front of what makes and saves files, after what brings letters in.
        self.recent_menu = QMenu(self.tr("Recente br&ieven"), self)
        self.recent_menu.setEnabled(False)
        menus["file"].insertMenu(self.actions_by_id["jobs"], self.recent_menu)

    def _paint_icons(self) -> None:
        for action_id in _DECISIONS.keys() & self.actions_by_id.keys():
            self.actions_by_id[action_id].setIcon(review_icon(_DECISIONS[action_id]))

    def _make_action(self, spec: ActionSpec) -> QAction:
        action = QAction(action_text(spec), self)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{action_tip(spec)} ({keys})" if keys else action_tip(spec))
        owner = spec.handler.split(".")[0]
        action.setEnabled(owner == "window")
        if not spec.in_fields:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: self._do(spec))
        return action

    def _do(self, spec: ActionSpec) -> None:
        owner, name = spec.handler.split(".")
        owners: dict[str, object] = {"window": self}
        if self.bench is not None:
            owners |= {"bench": self.bench, "changes": self.bench.changes, "intake": self.bench.intake}
            owners["navigator"] = self.bench.navigator
            owners["page"] = self.bench.page_in_sight()
            owners["letter"] = getattr(self.bench.page_in_sight(), "letter", None)
            owners |= {"rappel": self.bench.rappel, "reports": self.bench.reports, "portfolio": self.bench.portfolio}
        if hasattr(owners.get(owner), name):
            getattr(owners[owner], name)(*filter(None, (spec.argument,)))

    def _show_bench(self, workspace: Workspace) -> None:
        # The services come along with sqlmodel, a second of importing: done by now, in the other thread.
        from ui.desk import Desk  # noqa: PLC0415
        from ui.workbench import Workbench  # noqa: PLC0415

        self._workspace = workspace
        desk = Desk(self.background, workspace, self._today, self)
        desk.failed.connect(self.show_failure)
        desk.changed.connect(self._drop_old_warning)
        self.bench = Workbench(desk, self._state)
        self._stack.addWidget(self.bench)
        self._stack.setCurrentWidget(self.bench)
        self._connect_bench(self.bench)
        self._lock = lock_window(self.data_dir)
        if self._lock is None:
            self.message.notice(
                self.tr("Deze gegevens zijn al open in een ander venster. Wat daar verandert, ziet u hier ook.")
            )
        self._leave_drops_to_window()
        self.opened.emit()

    def _connect_bench(self, bench: Workbench) -> None:
        bench.warned.connect(self.message.warn)
        bench.noticed.connect(self.noticed)
        bench.listed.connect(self._listed.setText)
        bench.changes.undo_named.connect(partial(self._name_change, "undo"))
        bench.changes.redo_named.connect(partial(self._name_change, "redo"))
        bench.samples_noticed.connect(self.actions_by_id["remove_samples"].setEnabled)
        bench.jobs.started.connect(self.job_bar.begin)
        bench.jobs.progressed.connect(self.job_bar.show_progress)
        bench.jobs.ended.connect(self.job_bar.end)
        self.job_bar.cancelled.connect(bench.jobs.cancel)
        bench.jobs.listed.connect(self._tell_jobs)
        bench.navigator.actions = self.actions_by_id
        self.recent_menu.aboutToShow.connect(lambda: bench.navigator.fill_menu(self.recent_menu))
        self.recent_menu.setEnabled(True)
        for action in self.actions_by_id.values():
            action.setEnabled(True)
        bench.page_shown.connect(self._offer_page_actions)
        self._offer_page_actions()
        bench.add_keys([self.actions_by_id[spec.id] for spec in ACTIONS if not spec.in_fields])

    def _show_jobs(self) -> None:
        if self.bench is not None:
            self.bench.show_jobs()

    def _tell_jobs(self) -> None:
        """Keep the way to finished work in sight."""
        number = len(self.bench.jobs.finished) if self.bench else 0
        self.jobs_button.setText(self.tr("Uitgevoerd werk: {n}").format(n=number))
        self.jobs_button.setToolTip(self.tr("Wat er is ingelezen, gezocht en gemaakt, met het verslag"))
        self.jobs_button.setVisible(number > 0)

    def _offer_page_actions(self) -> None:
        """Switch off what the page in sight does not do."""
        page = self.bench.page_in_sight() if self.bench is not None else None
        owners: dict[str, object] = {"page": page, "letter": getattr(page, "letter", None)}
        for spec in ACTIONS:
            owner, name = spec.handler.split(".")
            if owner in owners:
                self.actions_by_id[spec.id].setEnabled(hasattr(owners[owner], name))

    def _drop_old_warning(self) -> None:
        """Take a warning away when something went well since, unless it is about a text that is still not saved."""
        if self.bench is not None and not self.bench.unsaved_texts():
            self.message.hide()

    def _name_change(self, action_id: str, name: str) -> None:
        """Say in the menu what would be taken back or done again, empty for nothing."""
        spec = next(spec for spec in ACTIONS if spec.id == action_id)
        action = self.actions_by_id[action_id]
        action.setText(f"{action_text(spec)}: {name}" if name else action_text(spec))
        action.setEnabled(bool(name))

    def _show_open_failure(self, error: Exception) -> None:
        self.notice_page.say(sentence_of(error), can_retry=True)
        if not isinstance(error, GestandError):
            self.show_unforeseen(error)

    def _leave_drops_to_window(self) -> None:
        for line in self.findChildren(QLineEdit):
            line.setAcceptDrops(False)
        for text in self.findChildren(QPlainTextEdit):
            text.viewport().setAcceptDrops(False)


def _open(data_dir: Path) -> Workspace:
    import ui.workbench  # noqa: F401, PLC0415 - loads the services here, so that the window need not wait for them
    from tracker.services.workspace import open_workspace  # noqa: PLC0415 - as above

    return open_workspace(data_dir)

"""The PDF of what is listed, to look at before it is saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSaveFile, Qt, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QSpinBox, QToolButton, QVBoxLayout

from tracker.errors import ExportError
from ui.messages import sentence_of
from ui.printing import make_printer, print_pages
from ui.widgets.banner import Banner
from ui.window_state import resize_to_fit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ZOOM_STEP = 1.25


class PreviewDialog(QDialog):
    """Shows a PDF and saves exactly those bytes."""

    saved = Signal(str)
    """The path of the file that was written."""

    def __init__(self, content: bytes, file_name: str, parent: QWidget | None = None) -> None:
        """Take the PDF and the name to propose for the file."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Overzicht als PDF"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_to_fit(self, 980, 860)
        self._content = content
        self._file_name = file_name
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        self.view = QPdfView(self)
        self.view.setAccessibleName(self.tr("Voorbeeld van het overzicht"))
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(self.document)
        self.message = Banner()
        self._build()

    def choose_file(self) -> None:
        """Ask where to save; a file that is there already is overwritten only after a question."""
        dialog = QFileDialog(self, self.tr("Overzicht opslaan"), self._file_name, self.tr("PDF-bestanden (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._file_name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the PDF, whole or not at all."""
        file = QSaveFile(path)
        if (
            file.open(QIODevice.OpenModeFlag.WriteOnly)
            and file.write(QByteArray(self._content)) == len(self._content)
            and file.commit()
        ):
            self.message.notice(self.tr("Opgeslagen als {path}").format(path=path))
            self.saved.emit(path)
        else:
            self.message.warn(sentence_of(ExportError(name=Path(path).name, reason=file.errorString())))

    def choose_printer(self) -> None:
        """Ask for a printer and print."""
        printer = make_printer()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, max(1, self.document.pageCount()))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(dialog)  # QPrintDialog's own wants a slot by its name

    def print_on(self, printer: QPrinter) -> None:
        """Print, and say whether that could begin."""
        if print_pages(self.document, printer):
            self.message.notice(self.tr("Het overzicht is naar de printer gestuurd."))
        else:
            self.message.warn(self.tr("Er kon niet worden afgedrukt. Controleer de printer en probeer het opnieuw."))

    def _build(self) -> None:
        self.print_button = QPushButton(self.tr("&Afdrukken…"))
        self.print_button.clicked.connect(self.choose_printer)
        self.save_button = QPushButton(self.tr("&Opslaan…"))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.choose_file)
        close = QPushButton(self.tr("&Sluiten"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        for widget in (*self._page_widgets(), *self._zoom_widgets()):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.message)
        layout.addWidget(self.view, 1)
        # The view was made first, and comes last.
        self.setTabOrder(close, self.view)

    def _page_widgets(self) -> list[QWidget]:
        navigator = self.view.pageNavigator()
        pages = self.document.pageCount()
        self.page_box = QSpinBox()
        self.page_box.setRange(1, max(1, pages))
        self.page_box.setAccessibleName(self.tr("Bladzijde"))
        self.page_box.valueChanged.connect(self._go_to)
        navigator.currentPageChanged.connect(self._follow)
        title = QLabel(self.tr("&Bladzijde"))
        title.setBuddy(self.page_box)
        return [title, self.page_box, QLabel(self.tr("van {pages}").format(pages=pages))]

    def _zoom_widgets(self) -> list[QWidget]:
        widgets: list[QWidget] = []
        for text, name, factor in (
            ("−", self.tr("Kleiner"), 1 / _ZOOM_STEP),
            ("+", self.tr("Groter"), _ZOOM_STEP),
        ):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _checked=False, factor=factor: self._zoom(factor))
            widgets.append(button)
        for text, mode in (
            (self.tr("Paginabreedte"), QPdfView.ZoomMode.FitToWidth),
            (self.tr("Hele pagina"), QPdfView.ZoomMode.FitInView),
        ):
            button = QToolButton()
            button.setText(text)
            button.clicked.connect(lambda _checked=False, mode=mode: self.view.setZoomMode(mode))
            widgets.append(button)
        return widgets

    def _go_to(self, page: int) -> None:
        if page - 1 != self.view.pageNavigator().currentPage():
            self.view.pageNavigator().jump(page - 1, QPointF(), 0)

    def _follow(self, page: int) -> None:
        self.page_box.setValue(page + 1)

    def _zoom(self, factor: float) -> None:
        page_width = max(1.0, self.document.pagePointSize(0).width())
        fitted = self.view.viewport().width() / (page_width * self.logicalDpiX() / 72)
        is_fitted = self.view.zoomMode() is not QPdfView.ZoomMode.Custom
        before = fitted if is_fitted else self.view.zoomFactor()
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(before * factor, 0.25), 5.0))

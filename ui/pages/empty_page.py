"""What stands in the window while there is no letter: where to begin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import program_icon

_TEXT_WIDTH = 620


class EmptyPage(QWidget):
    """Offers the sample letters and the import."""

    samples_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay out the invitation."""
        super().__init__(parent)
        sign = QLabel()
        sign.setPixmap(program_icon().pixmap(QSize(96, 96)))
        title = QLabel(self.tr("Nog geen brieven"))
        title.setFont(_large(title.font()))
        text = QLabel(
            self.tr(
                "Gestand zoekt in brieven van de regering wat er is toegezegd, houdt bij wat daarvan terechtkomt en "
                "maakt er een overzicht van.\n\nSleep brieven (PDF, Word, tekst) of een map naar dit venster, kies "
                "bestanden, of begin met de voorbeeldbrieven; die haalt u met één klik weer weg."
            )
        )
        text.setWordWrap(True)
        self.samples_button = QPushButton(self.tr("&Voorbeeldbrieven laden"))
        self.samples_button.setDefault(True)
        self.samples_button.clicked.connect(self.samples_wanted)
        self.import_button = QPushButton(self.tr("Brieven &importeren…"))
        self.import_button.clicked.connect(self.import_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        for button in (self.samples_button, self.import_button):
            button.setMinimumSize(200, 38)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = _centred_column(self)
        for widget in (sign, title, text):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addLayout(buttons)


class NoticePage(QWidget):
    """One sentence in the middle of the window: opening, closing, or why the data folder cannot be opened."""

    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay out the sentence."""
        super().__init__(parent)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retry_button = QPushButton(self.tr("Opnieuw &proberen"))
        self.retry_button.clicked.connect(self.retry_wanted)
        column = _centred_column(self)
        column.addWidget(self.label)
        column.addWidget(self.retry_button, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, text: str, *, can_retry: bool = False) -> None:
        """Show a sentence, with a button to try again where that can help."""
        self.label.setText(text)
        self.retry_button.setVisible(can_retry)


def _large(font: QFont) -> QFont:
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * 1.7)
    large.setBold(True)
    return large


def _centred_column(page: QWidget) -> QVBoxLayout:
    """Lay out a column a little above the middle, as wide as a text reads well."""
    middle = QWidget()
    middle.setFixedWidth(_TEXT_WIDTH)
    column = QVBoxLayout(middle)
    column.setSpacing(16)
    # Stretches rather than an alignment: an aligned widget loses the height that its wrapped text needs.
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(middle)
    across.addStretch(1)
    layout = QVBoxLayout(page)
    layout.addStretch(2)
    layout.addLayout(across)
    layout.addStretch(3)
    return column

"""The language of the window: Dutch as written in the sources, or English from ``resources/translations``.

``.ci/translations.sh`` collects the texts into ``gestand_en.ts`` (Qt Linguist) and makes the ``.qm`` that is read here.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from tracker.paths import RESOURCES
from ui import formatting

FOLDER = RESOURCES / "translations"
_PROPERTY = "gestandLanguage"


class Language(StrEnum):
    """What the window can speak; dates and amounts stay Dutch in both."""

    DUTCH = "nl"
    ENGLISH = "en"


def use(application: QCoreApplication, language: Language) -> None:
    """Give the application its language; windows that are open keep theirs. Without the file it stays Dutch."""
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    application.setProperty(_PROPERTY, language.value)
    # Qt's own texts: file dialogs, calendars, context menus of fields.
    qt = QTranslator(application)
    if qt.load(QLocale(language.value), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    if language is not Language.DUTCH:
        own = QTranslator(application)
        if own.load(f"gestand_{language}", str(FOLDER)):
            application.installTranslator(own)
    formatting.forget_words()


def current() -> Language:
    """Return the language in use."""
    application = QCoreApplication.instance()
    kept = application.property(_PROPERTY) if application else None
    return Language(kept) if kept in set(Language) else Language.DUTCH


def language_from(kept: str) -> Language:
    """Return the language that the settings name, Dutch for none or one that is not known."""
    return Language(kept) if kept in set(Language) else Language.DUTCH

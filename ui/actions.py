"""Every action of the window as data: what it is called, its keys, its menu and who does it.

A handler named ``window.x`` is a method of the main window and always there. Once the data folder is open there are
``bench.x`` of the workbench, ``changes.x`` of what takes changes back, ``intake.x`` of what brings letters in,
``rappel.x`` of the rappel and ``navigator.x`` of what leads anywhere. ``page.x`` is a method of the page in sight and
``letter.x`` of the letter on it; the action is off while there is none. Actions with ``in_fields=False`` have keys of
one letter: these work in lists and in the letter, never while somebody types in a field.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from tracker.terms import LinkKind
from ui.formatting import translated


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. ``keys`` in Qt's portable writing; ``text`` and ``tip`` are Dutch sources for translation."""

    id: str
    text: object
    menu: str
    handler: str
    keys: tuple[str, ...] = ()
    tip: object = ""
    in_fields: bool = True
    """Whether the keys also work while the focus is in a field."""
    starts_group: bool = False
    argument: str = ""
    """What the handler is called with; nothing when empty."""


MENUS: dict[str, object] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&Bestand"),
    "edit": QT_TRANSLATE_NOOP("Actions", "B&ewerken"),
    "review": QT_TRANSLATE_NOOP("Actions", "Be&oordelen"),
    "follow": QT_TRANSLATE_NOOP("Actions", "&Vervolg"),
    "view": QT_TRANSLATE_NOOP("Actions", "Beel&d"),
    "language": QT_TRANSLATE_NOOP("Actions", "&Taal"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}
SUBMENUS = {"language": "view"}
"""Menus that stand in another, and in which one."""
_KINDS: dict[LinkKind, object] = {
    LinkKind.FULFILMENT: QT_TRANSLATE_NOOP("Actions", "Soort: na&koming"),
    LinkKind.PARTIAL: QT_TRANSLATE_NOOP("Actions", "Soort: &deels"),
    LinkKind.PROGRESS: QT_TRANSLATE_NOOP("Actions", "Soort: &voortgang"),
    LinkKind.POSTPONEMENT: QT_TRANSLATE_NOOP("Actions", "Soort: &uitstel"),
    LinkKind.AMENDMENT: QT_TRANSLATE_NOOP("Actions", "Soort: &wijziging"),
    LinkKind.ADDITION: QT_TRANSLATE_NOOP("Actions", "Soort: &aanvulling"),
    LinkKind.RESTATEMENT: QT_TRANSLATE_NOOP("Actions", "Soort: &herhaling"),
    LinkKind.WITHDRAWAL: QT_TRANSLATE_NOOP("Actions", "Soort: &intrekking"),
}
_KIND_TIP = QT_TRANSLATE_NOOP("Actions", "Wat de vervolgbrief van het gekozen voorstel met de toezegging doet")

_KIND_ACTIONS = tuple(
    ActionSpec(
        f"kind_{kind.name.lower()}",
        _KINDS[kind],
        "follow",
        "page.choose_kind",
        (str(number),),
        _KIND_TIP,
        in_fields=False,
        starts_group=number == 1,
        argument=kind.value,
    )
    for number, kind in enumerate(LinkKind, start=1)
)

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "import_files",
        QT_TRANSLATE_NOOP("Actions", "Brieven &importeren…"),
        "file",
        "intake.import_files",
        ("Ctrl+O",),
        QT_TRANSLATE_NOOP("Actions", "Een of meer brieven (PDF, Word, tekst, ZIP) inlezen"),
    ),
    ActionSpec(
        "import_folder",
        QT_TRANSLATE_NOOP("Actions", "&Map importeren…"),
        "file",
        "intake.import_folder",
        ("Ctrl+Shift+O",),
        QT_TRANSLATE_NOOP("Actions", "Alle brieven in een map inlezen"),
    ),
    ActionSpec(
        "import_register",
        QT_TRANSLATE_NOOP("Actions", "Registe&r importeren…"),
        "file",
        "bench.import_register",
        (),
        QT_TRANSLATE_NOOP("Actions", "Bestanden uit het toezeggingenregister van de Tweede Kamer inlezen"),
    ),
    ActionSpec(
        "import_report",
        QT_TRANSLATE_NOOP("Actions", "Laatste import&verslag"),
        "file",
        "intake.show_report",
        (),
        QT_TRANSLATE_NOOP("Actions", "Per bestand wat de laatste import opleverde"),
    ),
    ActionSpec(
        "jobs",
        QT_TRANSLATE_NOOP("Actions", "&Uitgevoerd werk"),
        "file",
        "bench.show_jobs",
        (),
        QT_TRANSLATE_NOOP("Actions", "Wat er sinds het starten is ingelezen, gezocht en gemaakt, met het verslag"),
    ),
    ActionSpec(
        "load_samples",
        QT_TRANSLATE_NOOP("Actions", "V&oorbeeldbrieven laden"),
        "file",
        "intake.load_samples",
        (),
        QT_TRANSLATE_NOOP("Actions", "Enkele voorbeeldbrieven inlezen om mee te oefenen"),
        starts_group=True,
    ),
    ActionSpec(
        "remove_samples",
        QT_TRANSLATE_NOOP("Actions", "Voorbeeldbrieven ver&wijderen"),
        "file",
        "intake.remove_samples",
        (),
        QT_TRANSLATE_NOOP("Actions", "De voorbeeldbrieven met hun toezeggingen weghalen; eigen brieven blijven"),
    ),
    ActionSpec(
        "export_pdf",
        QT_TRANSLATE_NOOP("Actions", "Overzicht als &PDF…"),
        "file",
        "reports.preview",
        ("Ctrl+P",),
        QT_TRANSLATE_NOOP("Actions", "De getoonde toezeggingen als PDF bekijken en bewaren"),
        starts_group=True,
    ),
    ActionSpec(
        "export_ics",
        QT_TRANSLATE_NOOP("Actions", "Termijnen naar a&genda…"),
        "file",
        "reports.export_calendar",
        (),
        QT_TRANSLATE_NOOP("Actions", "De termijnen van de getoonde toezeggingen als agendabestand (iCalendar) bewaren"),
    ),
    ActionSpec(
        "quit", QT_TRANSLATE_NOOP("Actions", "&Afsluiten"), "file", "window.close", ("Ctrl+Q",), starts_group=True
    ),
    ActionSpec(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "&Ongedaan maken"),
        "edit",
        "changes.undo",
        ("Ctrl+Z",),
        QT_TRANSLATE_NOOP("Actions", "De laatste wijziging terugdraaien"),
    ),
    ActionSpec(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "Op&nieuw"),
        "edit",
        "changes.redo",
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        QT_TRANSLATE_NOOP("Actions", "Opnieuw doen wat het laatst ongedaan is gemaakt"),
    ),
    ActionSpec(
        "save",
        QT_TRANSLATE_NOOP("Actions", "Op&slaan"),
        "edit",
        "page.save_form",
        ("Ctrl+S",),
        QT_TRANSLATE_NOOP(
            "Actions", "Het veld waarin u typt nu opslaan; dat gebeurt ook bij het verlaten van het veld"
        ),
    ),
    ActionSpec(
        "hand_over",
        QT_TRANSLATE_NOOP("Actions", "&Portefeuille overdragen…"),
        "edit",
        "portfolio.hand_over",
        (),
        QT_TRANSLATE_NOOP("Actions", "Alle open toezeggingen van een ministerie of persoon aan iemand anders geven"),
    ),
    ActionSpec(
        "search", QT_TRANSLATE_NOOP("Actions", "&Zoeken"), "edit", "bench.focus_search", ("Ctrl+F",), starts_group=True
    ),
    ActionSpec(
        "clear_filters",
        QT_TRANSLATE_NOOP("Actions", "Filters &wissen"),
        "edit",
        "bench.clear_filters",
        ("Ctrl+Shift+F",),
    ),
    ActionSpec(
        "save_list",
        QT_TRANSLATE_NOOP("Actions", "Zoekop&dracht opslaan…"),
        "edit",
        "bench.save_list",
        ("Ctrl+D",),
        QT_TRANSLATE_NOOP("Actions", "Zoekwoorden en filters onder een naam links in de lijst zetten"),
    ),
    ActionSpec(
        "rename_view",
        QT_TRANSLATE_NOOP("Actions", "Zoekopdracht of label &hernoemen…"),
        "edit",
        "bench.rename_view",
        ("Ctrl+Shift+D",),
        QT_TRANSLATE_NOOP("Actions", "De links gekozen zoekopdracht of het label een andere naam geven"),
    ),
    ActionSpec(
        "delete_view",
        QT_TRANSLATE_NOOP("Actions", "Zoekopdracht of label verwi&jderen…"),
        "edit",
        "bench.delete_view",
        ("Ctrl+Shift+Delete",),
        QT_TRANSLATE_NOOP("Actions", "De links gekozen zoekopdracht of het label verwijderen; de toezeggingen blijven"),
    ),
    ActionSpec(
        "select_all",
        QT_TRANSLATE_NOOP("Actions", "&Alles selecteren"),
        "edit",
        "page.select_all",
        ("Ctrl+Shift+A",),
        QT_TRANSLATE_NOOP("Actions", "Alle toezeggingen in de lijst selecteren"),
        starts_group=True,
    ),
    ActionSpec(
        "bulk_edit",
        QT_TRANSLATE_NOOP("Actions", "Sele&ctie wijzigen…"),
        "edit",
        "page.bulk_edit",
        ("Ctrl+B",),
        QT_TRANSLATE_NOOP(
            "Actions", "Status, termijn, verantwoordelijke of label van alle geselecteerde toezeggingen wijzigen"
        ),
    ),
    ActionSpec(
        "accept",
        QT_TRANSLATE_NOOP("Actions", "&Aanvaarden"),
        "review",
        "page.accept",
        ("A",),
        QT_TRANSLATE_NOOP("Actions", "Dit is een toezegging; door naar de volgende"),
        in_fields=False,
    ),
    ActionSpec(
        "reject",
        QT_TRANSLATE_NOOP("Actions", "&Verwerpen"),
        "review",
        "page.reject",
        ("X",),
        QT_TRANSLATE_NOOP("Actions", "Dit is geen toezegging; door naar de volgende"),
        in_fields=False,
    ),
    ActionSpec(
        "reopen",
        QT_TRANSLATE_NOOP("Actions", "&Terug naar te beoordelen"),
        "review",
        "page.reopen",
        ("R",),
        QT_TRANSLATE_NOOP("Actions", "De beoordeling terugnemen"),
        in_fields=False,
    ),
    ActionSpec(
        "next",
        QT_TRANSLATE_NOOP("Actions", "V&olgende"),
        "review",
        "page.select_next",
        ("J",),
        in_fields=False,
        starts_group=True,
    ),
    ActionSpec(
        "previous", QT_TRANSLATE_NOOP("Actions", "Vo&rige"), "review", "page.select_previous", ("K",), in_fields=False
    ),
    ActionSpec(
        "next_letter",
        QT_TRANSLATE_NOOP("Actions", "Volgende brie&f"),
        "review",
        "page.next_letter",
        ("Shift+J",),
        in_fields=False,
    ),
    ActionSpec(
        "previous_letter",
        QT_TRANSLATE_NOOP("Actions", "Vorige br&ief"),
        "review",
        "page.previous_letter",
        ("Shift+K",),
        in_fields=False,
    ),
    ActionSpec(
        "undo_review",
        QT_TRANSLATE_NOOP("Actions", "Laatste wijziging terug&draaien"),
        "review",
        "changes.undo",
        ("Z",),
        QT_TRANSLATE_NOOP("Actions", "Hetzelfde als Ctrl+Z, met één toets"),
        in_fields=False,
    ),
    ActionSpec(
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Bewerken"),
        "review",
        "page.edit",
        ("E",),
        QT_TRANSLATE_NOOP("Actions", "Naar het eerste veld van het formulier"),
        in_fields=False,
        starts_group=True,
    ),
    ActionSpec(
        "link",
        QT_TRANSLATE_NOOP("Actions", "Vervolgbrief &koppelen…"),
        "review",
        "page.link",
        ("L",),
        QT_TRANSLATE_NOOP("Actions", "Een latere brief koppelen die deze toezegging nakomt, uitstelt of wijzigt"),
        in_fields=False,
    ),
    ActionSpec(
        "explain",
        QT_TRANSLATE_NOOP("Actions", "&Waarom (niet)?"),
        "review",
        "page.explain",
        ("W",),
        QT_TRANSLATE_NOOP("Actions", "Waarom dit een toezegging is; in de brief: waarom de zin daar er een is of niet"),
        in_fields=False,
        starts_group=True,
    ),
    ActionSpec(
        "search_proposals",
        QT_TRANSLATE_NOOP("Actions", "Alle brieven opnieuw door&zoeken"),
        "follow",
        "bench.search_proposals",
        (),
        QT_TRANSLATE_NOOP("Actions", "In alle brieven zoeken naar wat eerdere toezeggingen opvolgt"),
    ),
    ActionSpec(
        "rappel_make",
        QT_TRANSLATE_NOOP("Actions", "Ra&ppel maken…"),
        "follow",
        "rappel.make",
        (),
        QT_TRANSLATE_NOOP(
            "Actions", "Per ministerie wat is verlopen of binnen een half jaar verloopt, om te versturen"
        ),
        starts_group=True,
    ),
    ActionSpec(
        "rappel_read",
        QT_TRANSLATE_NOOP("Actions", "Antwoorden in&lezen…"),
        "follow",
        "rappel.read",
        (),
        QT_TRANSLATE_NOOP("Actions", "Een teruggestuurd rekenblad lezen; elk antwoord is een voorstel"),
    ),
    ActionSpec(
        "default_term",
        QT_TRANSLATE_NOOP("Actions", "&Standaardtermijn…"),
        "follow",
        "bench.set_default_term",
        (),
        QT_TRANSLATE_NOOP("Actions", "De termijn voor toezeggingen waarvoor de brief er geen noemt"),
    ),
    *_KIND_ACTIONS,
    ActionSpec(
        "compare_register",
        QT_TRANSLATE_NOOP("Actions", "Met het &register vergelijken"),
        "follow",
        "bench.compare_register",
        (),
        QT_TRANSLATE_NOOP("Actions", "Zoeken welke regels uit het register ook in brieven staan"),
        starts_group=True,
    ),
    ActionSpec(
        "take_status",
        QT_TRANSLATE_NOOP("Actions", "Officiële status overne&men"),
        "follow",
        "page.take_status",
        ("N",),
        QT_TRANSLATE_NOOP("Actions", "De toezegging de status geven die in het register staat"),
        in_fields=False,
    ),
    ActionSpec(
        "add_missed",
        QT_TRANSLATE_NOOP("Actions", "&Gemiste toezegging toevoegen"),
        "review",
        "page.add_missed",
        ("T",),
        QT_TRANSLATE_NOOP("Actions", "De geselecteerde woorden in de brief worden een toezegging"),
        in_fields=False,
    ),
    ActionSpec(
        "split",
        QT_TRANSLATE_NOOP("Actions", "S&plitsen in twee…"),
        "review",
        "page.split",
        ("S",),
        QT_TRANSLATE_NOOP("Actions", "Van één kandidaat twee maken, gesplitst in zijn zin"),
        in_fields=False,
    ),
    ActionSpec(
        "merge",
        QT_TRANSLATE_NOOP("Actions", "Sa&menvoegen met andere plaats…"),
        "review",
        "page.merge",
        ("M",),
        QT_TRANSLATE_NOOP("Actions", "Dezelfde toezegging op twee plaatsen in de brief wordt één"),
        in_fields=False,
    ),
    ActionSpec(
        "surest_first",
        QT_TRANSLATE_NOOP("Actions", "&Zekerste eerst"),
        "review",
        "page.toggle_surest_first",
        ("O",),
        QT_TRANSLATE_NOOP("Actions", "Kandidaten op zekerheid of op leesvolgorde"),
        in_fields=False,
        starts_group=True,
    ),
    ActionSpec(
        "near_misses",
        QT_TRANSLATE_NOOP("Actions", "Ook bi&jna-treffers"),
        "review",
        "page.toggle_near_misses",
        ("B",),
        QT_TRANSLATE_NOOP("Actions", "Ook zinnen tonen die net geen kandidaat zijn"),
        in_fields=False,
    ),
    ActionSpec(
        "learning",
        QT_TRANSLATE_NOOP("Actions", "&Leren van beoordelingen…"),
        "review",
        "bench.show_learning",
        (),
        QT_TRANSLATE_NOOP("Actions", "Wat uw beoordelingen zeggen over nieuwe kandidaten; aan, uit of opnieuw"),
    ),
    ActionSpec(
        "review_list",
        QT_TRANSLATE_NOOP("Actions", "Te beoordelen als lij&st"),
        "review",
        "page.show_as_list",
        (),
        QT_TRANSLATE_NOOP("Actions", "Alles wat te beoordelen is in één lijst, om er veel tegelijk te doen"),
    ),
    ActionSpec(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "&Ga naar of doe…"),
        "view",
        "navigator.show_palette",
        ("Ctrl+K",),
        QT_TRANSLATE_NOOP("Actions", "Een handeling, overzicht, dossier of brief zoeken door er iets van te typen"),
    ),
    ActionSpec(
        "focus_views", QT_TRANSLATE_NOOP("Actions", "Naar de &overzichten"), "view", "bench.focus_views", ("F4",)
    ),
    ActionSpec(
        "focus_list",
        QT_TRANSLATE_NOOP("Actions", "Naar de &lijst"),
        "view",
        "page.focus_list",
        ("F5",),
        QT_TRANSLATE_NOOP("Actions", "Terug naar de lijst; Esc doet hetzelfde vanuit een veld of de brief"),
    ),
    ActionSpec("focus_form", QT_TRANSLATE_NOOP("Actions", "Naar het &formulier"), "view", "page.edit", ("F6",)),
    ActionSpec("focus_letter", QT_TRANSLATE_NOOP("Actions", "Naar de &brief"), "view", "letter.focus", ("F7",)),
    ActionSpec(
        "toggle_original",
        QT_TRANSLATE_NOOP("Actions", "Tekst of origineel &wisselen"),
        "view",
        "letter.toggle_original",
        ("F8",),
        QT_TRANSLATE_NOOP("Actions", "De brief als platte tekst of als de oorspronkelijke PDF-pagina tonen"),
    ),
    ActionSpec(
        "columns",
        QT_TRANSLATE_NOOP("Actions", "&Kolommen…"),
        "view",
        "page.choose_columns",
        ("Ctrl+Shift+K",),
        QT_TRANSLATE_NOOP("Actions", "Kiezen welke kolommen de lijst toont, in welke volgorde en hoe breed"),
        starts_group=True,
    ),
    ActionSpec(
        "order",
        QT_TRANSLATE_NOOP("Actions", "&Sorteren op…"),
        "view",
        "page.choose_order",
        ("Ctrl+Shift+S",),
        QT_TRANSLATE_NOOP("Actions", "Kiezen op welke kolom de lijst gesorteerd is"),
    ),
    ActionSpec("use_dutch", "&Nederlands", "language", "window.use_dutch"),
    ActionSpec("use_english", "&English", "language", "window.use_english"),
    ActionSpec(
        "find_in_letter",
        QT_TRANSLATE_NOOP("Actions", "&Zoeken in de brief"),
        "view",
        "letter.find_words",
        ("Ctrl+Shift+L",),
        QT_TRANSLATE_NOOP("Actions", "Woorden zoeken in de brief die u ziet, als tekst of als PDF"),
        starts_group=True,
    ),
    ActionSpec("find_next", QT_TRANSLATE_NOOP("Actions", "&Volgende plaats"), "view", "letter.find_next", ("F3",)),
    ActionSpec(
        "find_previous",
        QT_TRANSLATE_NOOP("Actions", "Vorige &plaats"),
        "view",
        "letter.find_previous",
        ("Shift+F3",),
    ),
    ActionSpec(
        "letter_larger",
        QT_TRANSLATE_NOOP("Actions", "Brief gro&ter"),
        "view",
        "letter.zoom_in",
        ("Ctrl++", "Ctrl+="),
    ),
    ActionSpec(
        "letter_smaller", QT_TRANSLATE_NOOP("Actions", "Brief kle&iner"), "view", "letter.zoom_out", ("Ctrl+-",)
    ),
    ActionSpec("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Sneltoetsen"), "help", "window.show_shortcuts", ("F1", "?")),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&Over Gestand"), "help", "window.show_about"),
)


def action_text(spec: ActionSpec) -> str:
    """Return the text of an action in the language of the window, mnemonic included."""
    return translated("Actions", spec.text)


def plain_text(spec: ActionSpec) -> str:
    """Return the text of an action without its mnemonic mark."""
    return action_text(spec).replace("&", "")


def action_tip(spec: ActionSpec) -> str:
    """Return what an action does in one sentence; its text when nothing more is to be said."""
    return translated("Actions", spec.tip) or plain_text(spec)


def menu_text(menu: str) -> str:
    """Return the title of a menu."""
    return translated("Actions", MENUS[menu])

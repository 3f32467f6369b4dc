"""One class for each failure Gestand foresees: what happened, and what to do next, in Dutch and English.

Every message names its subject through named fields; ``GestandError.sentence`` gives the finished text, so that the
command line, the import report and the window all say the same.
"""

from __future__ import annotations

import unicodedata
from typing import ClassVar

from tracker.told import Told


class GestandError(Exception):
    """A foreseen failure. ``code`` is stable for scripts; ``fields`` fill the texts, ``Told`` in either language."""

    code: ClassVar[str] = "error"
    nl: ClassVar[str] = "Er ging iets mis."
    en: ClassVar[str] = "Something went wrong."
    next_nl: ClassVar[str] = ""
    next_en: ClassVar[str] = ""

    def __init__(self, **fields: object) -> None:
        """Keep the fields that the texts name."""
        self.fields = {name: _kept(value) for name, value in fields.items()}
        super().__init__(self.sentence())

    def sentence(self, language: str = "nl") -> str:
        """Return what happened and what to do next, in ``nl`` or ``en``."""
        parts = (self.en, self.next_en) if language == "en" else (self.nl, self.next_nl)
        fields = {name: value.said(language) for name, value in self.fields.items()}
        return " ".join(part.format_map(fields) for part in parts if part)

    @property
    def told(self) -> Told:
        """The sentence in both languages, for a report."""
        return Told(self.sentence("nl"), self.sentence("en"))

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error cross a process border with its fields."""
        return _rebuild, (type(self), self.fields)


def printable(text: str) -> str:
    """Show control characters and broken ones as a mark: a file's name may hold them, a terminal should not."""
    kept = (char if unicodedata.category(char) not in {"Cc", "Cs"} else "\N{REPLACEMENT CHARACTER}" for char in text)
    return "".join(kept)


def _kept(value: object) -> Told:
    return Told(printable(value), printable(value.en)) if isinstance(value, Told) else Told(printable(str(value)))


def _rebuild(kind: type[GestandError], fields: dict[str, Told]) -> GestandError:
    return kind(**fields)


# --- reading a file -------------------------------------------------------------------------------------------------


class FileRefusedError(GestandError):
    """A file that cannot become a letter; ``name`` is the file's name."""

    code = "file-refused"


class FileMissingError(FileRefusedError):
    """The file is not there (any more)."""

    code = "file-missing"
    nl = "“{name}” bestaat niet (meer) op deze plaats."
    en = "“{name}” is not there (any more)."
    next_nl = "Zet het bestand terug en importeer het opnieuw."
    next_en = "Put the file back and import it again."


class FileUnreadableError(FileRefusedError):
    """The operating system refuses to read the file."""

    code = "file-unreadable"
    nl = "“{name}” mag niet worden gelezen."
    en = "“{name}” may not be read."
    next_nl = "Vraag leesrechten of kopieer het bestand naar uw eigen map."
    next_en = "Ask for the right to read it, or copy it to a folder of your own."


class FolderUnreadableError(FileRefusedError):
    """The operating system refuses to list the folder."""

    code = "folder-unreadable"
    nl = "De map “{name}” mag niet worden geopend."
    en = "The folder “{name}” may not be opened."
    next_nl = "Vraag toegang of kies een andere map."
    next_en = "Ask for access, or choose another folder."


class EmptyFileError(FileRefusedError):
    """The file holds no bytes, or no letters."""

    code = "file-empty"
    nl = "“{name}” is leeg."
    en = "“{name}” is empty."
    next_nl = "Vraag de brief opnieuw op."
    next_en = "Ask for the letter again."


class FileTooLargeError(FileRefusedError):
    """The file, or what it unpacks to, is over a limit."""

    code = "file-too-large"
    nl = "“{name}” is te groot om als brief te lezen (meer dan {limit})."
    en = "“{name}” is too large to be read as a letter (over {limit})."
    next_nl = "Splits het bestand en importeer de delen."
    next_en = "Split the file and import the parts."


class UnknownFormatError(FileRefusedError):
    """The content is of no format that Gestand reads."""

    code = "file-format"
    nl = "“{name}” is geen bestand dat Gestand kan lezen."
    en = "“{name}” is not of a format that Gestand reads."
    next_nl = "Sla de brief op als PDF, als Word-bestand (.docx) of als platte tekst."
    next_en = "Save the letter as PDF, as a Word file (.docx) or as plain text."


class NotALetterError(FileRefusedError):
    """The text was read, but nothing in it looks like a parliamentary letter."""

    code = "not-a-letter"
    nl = "“{name}” lijkt geen Kamerbrief: er staan geen lopende Nederlandse zinnen in."
    en = "“{name}” does not look like a letter to parliament: it holds no running Dutch sentences."
    next_nl = "Controleer of dit het juiste bestand is."
    next_en = "Check that this is the right file."


class PasswordProtectedError(FileRefusedError):
    """The PDF opens only with a password."""

    code = "file-password"
    nl = "“{name}” is beveiligd met een wachtwoord."
    en = "“{name}” is protected with a password."
    next_nl = "Open het bestand, sla het zonder wachtwoord op en importeer het opnieuw."
    next_en = "Open the file, save it without a password and import it again."


class DamagedFileError(FileRefusedError):
    """The file has the marks of its format but cannot be read."""

    code = "file-damaged"
    nl = "“{name}” is beschadigd en kan niet worden gelezen."
    en = "“{name}” is damaged and cannot be read."
    next_nl = "Vraag de brief opnieuw op."
    next_en = "Ask for the letter again."


class NotARegisterFileError(FileRefusedError):
    """The file holds no records of the official register that could be read."""

    code = "not-a-register-file"
    nl = "“{name}” bevat geen leesbare gegevens uit het toezeggingenregister van de Tweede Kamer."
    en = "“{name}” holds no readable data of the Tweede Kamer's register of commitments."
    next_nl = "Kies een JSON-bestand (OData) of XML-bestand (SyncFeed) met toezeggingen, of een ZIP-bestand daarvan."
    next_en = "Choose a JSON file (OData) or XML file (SyncFeed) with commitments, or a zip file of these."


class NotARappelError(FileRefusedError):
    """The file is no spreadsheet of a rappel that Gestand made."""

    code = "not-a-rappel"
    nl = "“{name}” is geen rappel van Gestand: een eerste werkblad met “Kenmerk” en antwoordkolommen ontbreekt."
    en = "“{name}” is no rappel made by Gestand: a first sheet with the column “Kenmerk” and the answers is missing."
    next_nl = "Kies het teruggestuurde rekenblad (XLSX, ODS of CSV) en laat de kolomkoppen zoals ze waren."
    next_en = "Choose the spreadsheet that came back (XLSX, ODS or CSV), with the headings of its columns as they were."


class ScanWithoutTextError(FileRefusedError):
    """The PDF holds pictures of pages, and no text that anybody can read."""

    code = "file-scan"
    nl = "“{name}” is een scan waarop geen leesbare tekst is gevonden."
    en = "“{name}” is a scan on which no text could be read."
    next_nl = "Vraag de brief als doorzoekbare PDF."
    next_en = "Ask for a searchable PDF."


class RecognitionMissingError(FileRefusedError):
    """The PDF holds pictures of pages, and the program to read them, or its Dutch data, is not there.

    ``missing`` names what, ``packages`` the packages of Debian that hold it.
    """

    code = "recognition-missing"
    nl = "“{name}” is een scan; om de tekst te herkennen is {missing} nodig, en dat staat niet op deze computer."
    en = "“{name}” is a scan; reading it takes {missing}, which is not on this computer."
    next_nl = "Installeer Tesseract met Nederlandse taalgegevens ({packages}), of vraag de brief als doorzoekbare PDF."
    next_en = "Install Tesseract with its Dutch data ({packages}), or ask for a searchable PDF."


class ReadingTimeoutError(FileRefusedError):
    """Reading took longer than the limit."""

    code = "reading-timeout"
    nl = "Het lezen van “{name}” duurde langer dan {seconds} seconden en is afgebroken."
    en = "Reading “{name}” took longer than {seconds} seconds and was stopped."
    next_nl = "Controleer of het bestand heel is; vraag het zo nodig opnieuw op."
    next_en = "Check that the file is sound; ask for it again if need be."


class ReadingFailedError(FileRefusedError):
    """The reader process stopped: out of memory, or the file brought it down."""

    code = "reading-failed"
    nl = "“{name}” kon niet veilig worden gelezen: de lezer is gestopt."
    en = "“{name}” could not be read safely: the reader stopped."
    next_nl = "Het bestand is waarschijnlijk beschadigd; vraag het opnieuw op."
    next_en = "The file is probably damaged; ask for it again."


class UnpackedTooLargeError(FileRefusedError):
    """A packed file unpacks to more than the limits, or to so much more than its size that it is a trap."""

    code = "file-unpacked-too-large"
    nl = "“{name}” wordt bij het uitpakken te groot om veilig te lezen (meer dan {limit})."
    en = "“{name}” unpacks to more than can be read safely (over {limit})."
    next_nl = "Vraag de brief opnieuw op, bij voorkeur als PDF."
    next_en = "Ask for the letter again, preferably as PDF."


class NestedTooDeepError(FileRefusedError):
    """The elements of XML or HTML stand inside each other deeper than any letter needs."""

    code = "file-nested-too-deep"
    nl = "“{name}” is te diep genest om veilig te lezen (meer dan {limit} lagen)."
    en = "“{name}” is nested too deep to be read safely (over {limit} levels)."
    next_nl = "Vraag de brief opnieuw op, bij voorkeur als PDF."
    next_en = "Ask for the letter again, preferably as PDF."


class EntitiesRefusedError(FileRefusedError):
    """The XML declares entities of its own, by which a file can swell or fetch other files."""

    code = "file-entities"
    nl = "“{name}” bevat eigen XML-entiteiten, waarmee een bestand andere bestanden kan opvragen, en is niet gelezen."
    en = "“{name}” declares XML entities, by which a file can ask for other files, and was not read."
    next_nl = "Vraag de brief opnieuw op, bij voorkeur als PDF."
    next_en = "Ask for the letter again, preferably as PDF."


class ArchiveError(FileRefusedError):
    """A zip file, where one letter is asked for."""

    code = "file-archive"
    nl = "“{name}” is een ZIP-bestand en zelf geen brief."
    en = "“{name}” is a zip file and no letter itself."
    next_nl = "Pak het bestand uit en importeer de brieven die erin zitten."
    next_en = "Unpack the file and import the letters in it."


class UnsafeNamesError(FileRefusedError):
    """A zip file with names that lead out of the folder that it would be unpacked in."""

    code = "file-unsafe-names"
    nl = "“{name}” bevat bestandsnamen die naar een andere map wijzen, en is daarom niet gelezen."
    en = "“{name}” holds file names that lead to another folder, and was therefore not read."
    next_nl = "Vraag de brieven opnieuw op, elk als los bestand."
    next_en = "Ask for the letters again, each as a file of its own."


class ConverterMissingError(FileRefusedError):
    """An old Word or RTF file, on a machine without LibreOffice."""

    code = "converter-missing"
    nl = "“{name}” is een oud Word- of RTF-bestand; daarvoor is LibreOffice nodig, en dat staat niet op deze computer."
    en = "“{name}” is an old Word or RTF file; reading it takes LibreOffice, which is not on this computer."
    next_nl = "Installeer LibreOffice, of sla de brief op als PDF of DOCX en importeer die."
    next_en = "Install LibreOffice, or save the letter as PDF or DOCX and import that."


class UnforeseenFileError(FileRefusedError):
    """Something in the file met a fault of Gestand's own; the log file has the details."""

    code = "file-unforeseen"
    nl = "“{name}” kon door een fout in Gestand niet worden verwerkt."
    en = "“{name}” could not be handled because of a fault in Gestand."
    next_nl = "Meld dit met het logbestand uit de gegevensmap; de andere bestanden zijn gewoon verwerkt."
    next_en = "Report this with the log file from the data folder; the other files were handled as usual."


class CancelledError(GestandError):
    """The user cancelled; what was finished stays."""

    code = "cancelled"
    nl = "Afgebroken."
    en = "Cancelled."


# --- data folder and database ---------------------------------------------------------------------------------------


class DataFolderError(GestandError):
    """The data folder cannot be made or written."""

    code = "data-folder"
    nl = "De gegevensmap “{folder}” kan niet worden beschreven; er is niets opgeslagen."
    en = "The data folder “{folder}” cannot be written; nothing was saved."
    next_nl = "Geef schrijfrechten of kies een andere map met --data."
    next_en = "Give the right to write, or choose another folder with --data."


class DiskFullError(GestandError):
    """No room left where the data is kept."""

    code = "disk-full"
    nl = "De schijf is vol; de laatste handeling is niet opgeslagen en er is niets half weggeschreven."
    en = "The disk is full; the last action was not saved and nothing was half written."
    next_nl = "Maak ruimte vrij en herhaal de handeling."
    next_en = "Free some room and repeat the action."


class NewerDatabaseError(GestandError):
    """The database was made by a newer Gestand."""

    code = "database-newer"
    nl = "De database “{name}” is gemaakt met een nieuwere versie van Gestand en is niet geopend."
    en = "The database “{name}” was made by a newer Gestand and was not opened."
    next_nl = "Installeer de nieuwste versie, of kies een andere gegevensmap."
    next_en = "Install the newest version, or choose another data folder."


class DamagedDatabaseError(GestandError):
    """The file is no SQLite database, or a damaged one."""

    code = "database-damaged"
    nl = "De database “{name}” is beschadigd of is geen database van Gestand."
    en = "The database “{name}” is damaged, or not a Gestand database."
    next_nl = "Zet een reservekopie terug of kies een andere gegevensmap."
    next_en = "Restore a backup, or choose another data folder."


class DatabaseBusyError(GestandError):
    """Another program holds the database for too long."""

    code = "database-busy"
    nl = "De database is in gebruik door een ander programma; de handeling is niet opgeslagen."
    en = "The database is in use by another program; the action was not saved."
    next_nl = "Sluit het andere venster of probeer het zo dadelijk opnieuw."
    next_en = "Close the other window, or try again in a moment."


# --- use cases ------------------------------------------------------------------------------------------------------


class NotFoundError(GestandError):
    """There is no row with this number; ``what`` is the Dutch word for it, ``what_en`` the English one."""

    code = "not-found"
    nl = "Er is geen {what} met nummer {id}."
    en = "There is no {what_en} number {id}."
    next_nl = "Kijk in de lijst welke nummers er zijn."
    next_en = "See in the list which numbers there are."


class ChangedMeanwhileError(GestandError):
    """Somebody else changed the row since it was shown."""

    code = "changed-meanwhile"
    nl = "Toezegging {id} is intussen elders gewijzigd; uw wijziging is niet opgeslagen."
    en = "Commitment {id} was changed elsewhere meanwhile; your change was not saved."
    next_nl = "Bekijk de nieuwe gegevens en herhaal uw wijziging."
    next_en = "Look at the new data and repeat your change."


class InvalidValueError(GestandError):
    """A value that the field does not take: ``field`` is its Dutch name, ``allowed`` what it does take."""

    code = "invalid-value"
    nl = "“{value}” is geen geldige waarde voor {field}."
    en = "“{value}” is not a valid value for {field_en}."
    next_nl = "Mogelijk is: {allowed}."
    next_en = "Possible: {allowed}."


class NameTakenError(GestandError):
    """A saved search with this name is there already."""

    code = "name-taken"
    nl = "Er is al een zoekopdracht met de naam “{name}”."
    en = "There is a saved search called “{name}” already."
    next_nl = "Kies een andere naam."
    next_en = "Choose another name."


class ReasonMissingError(GestandError):
    """A status that may only be given with a reason."""

    code = "reason-missing"
    nl = "Bij de status “vervallen” hoort een reden."
    en = "The status “lapsed” needs a reason."
    next_nl = "Geef op waarom de toezegging vervalt."
    next_en = "Say why the commitment lapses."


class EmptyPortfolioError(GestandError):
    """Nothing open to hand over: ``whose`` is the ministry or the person."""

    code = "empty-portfolio"
    nl = "Er staat geen toezegging open van “{whose}”; er is niets overgedragen."
    en = "“{whose}” has no open commitment; nothing was handed over."
    next_nl = "Kijk of de naam precies zo in de lijst staat."
    next_en = "See whether the name stands exactly so in the list."


class SelfLinkError(GestandError):
    """A letter cannot follow up on a commitment it holds itself."""

    code = "self-link"
    nl = "Een toezegging kan niet aan de eigen brief worden gekoppeld als vervolgbrief."
    en = "A commitment cannot be linked to its own letter as a follow-up."
    next_nl = "Kies een andere brief."
    next_en = "Choose another letter."


class OlderLetterError(GestandError):
    """A letter cannot follow up on what was promised after it."""

    code = "older-letter"
    nl = "Deze brief ({letter}) is ouder dan de brief met de toezegging ({commitment}) en kan er geen vervolg op zijn."
    en = "This letter ({letter}) is older than the one with the commitment ({commitment}) and cannot follow it up."
    next_nl = "Kies een latere brief, of verbeter de datum van een van de brieven."
    next_en = "Choose a later letter, or correct the date of one of them."


class EarlierTermError(GestandError):
    """A postponement moves a term ahead, never back."""

    code = "earlier-term"
    nl = "Uitstel tot {new} kan niet: de toezegging heeft al de latere termijn {old}."
    en = "It cannot be postponed to {new}: its term {old} is later."
    next_nl = "Verbeter de nieuwe termijn, of kies “wijziging” als de termijn echt vervroegd is."
    next_en = "Correct the new term, or choose “wijziging” when the term was really advanced."


class CircularRepetitionError(GestandError):
    """Two letters would each repeat what the other promised."""

    code = "circular-repetition"
    nl = "Deze herhaling maakt een kring: de andere brief is al als herhaling aan deze brief gekoppeld."
    en = "This repetition goes round in a circle: the other letter repeats this one already."
    next_nl = "Haal eerst die koppeling weg, of kies een ander soort koppeling."
    next_en = "Take that link away first, or choose another kind of link."


class DuplicateLinkError(GestandError):
    """The link is there already."""

    code = "duplicate-link"
    nl = "Deze brief is al met hetzelfde soort koppeling aan de toezegging verbonden."
    en = "This letter is already linked to the commitment with the same kind of link."
    next_nl = "Kies een andere brief of een ander soort koppeling."
    next_en = "Choose another letter or another kind of link."


class NoOfficialStatusError(GestandError):
    """An official record without a status that Gestand knows; ``status`` is its own word."""

    code = "no-official-status"
    nl = "De status van {number} in het register ({status}) is geen status die Gestand kent."
    en = "The status of {number} in the register ({status}) is none that Gestand knows."
    next_nl = "Stel de status van de toezegging zelf in."
    next_en = "Set the status of the commitment yourself."


class NoWordsChosenError(GestandError):
    """No words of the letter were chosen."""

    code = "no-words-chosen"
    nl = "Er zijn geen woorden van de brief gekozen."
    en = "No words of the letter were chosen."
    next_nl = "Selecteer in de tekst van de brief de woorden van de toezegging."
    next_en = "Select the words of the commitment in the text of the letter."


class NotInLetterError(GestandError):
    """A quote does not stand in the letter at the place that is given for it."""

    code = "not-in-letter"
    nl = "Deze woorden staan op die plaats niet letterlijk in de brief."
    en = "These words do not stand in the letter literally at that place."
    next_nl = "Open de brief opnieuw en selecteer de woorden nog eens."
    next_en = "Open the letter again and select the words once more."


class LongQuoteError(GestandError):
    """More was chosen than one commitment holds; ``limit`` in characters."""

    code = "long-quote"
    nl = "De gekozen tekst is te lang voor één toezegging (meer dan {limit} tekens)."
    en = "The chosen text is too long for one commitment (over {limit} characters)."
    next_nl = "Selecteer alleen de zin waarin de toezegging staat."
    next_en = "Select only the sentence that holds the commitment."


class AlreadyListedError(GestandError):
    """The same words are a commitment of this letter already; ``id`` is its number."""

    code = "already-listed"
    nl = "Deze woorden staan al in de lijst, als nummer {id}."
    en = "These words are listed already, as number {id}."


class SplitPlaceError(GestandError):
    """A sentence cannot be split in this place."""

    code = "split-place"
    nl = "Hier kan de zin niet worden gesplitst: aan beide kanten moeten woorden staan."
    en = "The sentence cannot be split here: words must stand on both sides."
    next_nl = "Kies een plek tussen twee delen van de zin."
    next_en = "Choose a place between two parts of the sentence."


class MergeError(GestandError):
    """Two commitments cannot become one; ``reason`` and ``reason_en`` say why."""

    code = "merge"
    nl = "Deze twee kunnen niet worden samengevoegd: {reason}."
    en = "These two cannot be merged: {reason_en}."


class NothingToUndoError(GestandError):
    """No change is left to undo."""

    code = "nothing-to-undo"
    nl = "Er is niets om ongedaan te maken."
    en = "There is nothing to undo."


class NothingToRedoError(GestandError):
    """No undone change is left to do again."""

    code = "nothing-to-redo"
    nl = "Er is niets om opnieuw te doen."
    en = "There is nothing to redo."
    next_nl = "Opnieuw doen kan na “ongedaan maken”, tot er iets anders wordt gewijzigd."
    next_en = "Redo works after “undo”, until something else is changed."


class UndoConflictError(GestandError):
    """A later change rests on the one to be undone."""

    code = "undo-conflict"
    nl = "Deze wijziging kan niet ongedaan worden gemaakt: het gegeven is daarna opnieuw gewijzigd."
    en = "This change cannot be undone: the value was changed again later."
    next_nl = "Maak eerst de latere wijziging ongedaan, of stel het gegeven met de hand in."
    next_en = "Undo the later change first, or set the value by hand."


class ExportError(GestandError):
    """The export could not be written; ``reason`` is the system's own word for it."""

    code = "export-failed"
    nl = "“{name}” kon niet worden geschreven ({reason})."
    en = "“{name}” could not be written ({reason})."
    next_nl = "Kies een andere map of sluit het programma dat het bestand open heeft."
    next_en = "Choose another folder, or close the program that has the file open."


class NothingToExportError(GestandError):
    """No commitment answers to the filters."""

    code = "nothing-to-export"
    nl = "Er zijn geen toezeggingen om te exporteren met deze filters."
    en = "There are no commitments to export with these filters."
    next_nl = "Kies een ander overzicht of wis de filters."
    next_en = "Choose another view, or clear the filters."

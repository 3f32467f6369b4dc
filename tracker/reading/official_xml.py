"""Official XML of the Staten-Generaal (op-xsd): Kamerstukken, questions with their answers, and Handelingen.

The names of the elements are those of the publisher's schema op-xsd-2014-05-15 and its forerunners.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.errors import UnknownFormatError
from tracker.reading import official_fields
from tracker.reading.blocks import BlockWriter
from tracker.reading.flow import Flow, Grammar, role_of, words_of
from tracker.reading.plain_text import decode
from tracker.reading.source_text import BlockKind, Role, Stated
from tracker.reading.xml_tree import attribute, child, local, parse

if TYPE_CHECKING:
    from tracker.reading.source_text import SourceText
    from tracker.reading.task import Task
    from tracker.reading.xml_tree import Element

_XML_START = re.compile(r"\s*(?:<\?xml\b|<!DOCTYPE\s+officiele|<officiele-publicatie\b|<kamerwrk\b)", re.IGNORECASE)
_XHTML = re.compile(r"<html\b|<!DOCTYPE\s+html\b", re.IGNORECASE)
_HEAD_CHARS = 2_000
_ROOTS = frozenset(("officiele-publicatie", "kamerwrk", "kamerstuk", "kamervragen", "handelingen"))

_SHOWN = "nadruk sup sub inf unl ovl cur vet extref intref dossierref datum ondernummer herdruk dossiernr"
_NAMED = "naam achternaam voornaam voorvoegsels politiek begrotingshoofdstuk begrotingshfst organisatie plaats"
_INLINE = frozenset(f"{_SHOWN} {_NAMED} li.nr lidnr noot nootref aanhef-nr".split())
_SKIPPED = frozenset(("metadata", "meta", "meta-data", "nootref", "noot.nr", "plaatje", "illustratie", "redactie"))
_NUMBERS = frozenset(("li.nr", "lidnr"))
_KINDS = {
    "titel": BlockKind.HEADING,
    "item-titel": BlockKind.HEADING,
    "tussenkop": BlockKind.HEADING,
    "kop": BlockKind.HEADING,
    "subtitel": BlockKind.HEADING,
    "li": BlockKind.ITEM,
    "lid": BlockKind.ITEM,
    "entry": BlockKind.CELL,
    "vraag": BlockKind.QUESTION,
    "antwoord": BlockKind.ANSWER,
    "noot": BlockKind.FOOTNOTE,
}


def is_official_xml(data: bytes) -> bool:
    """Tell whether ``data`` is XML, which is read only when it is official; a web page written as XML is no such."""
    text = decode(data)
    return text is not None and bool(_XML_START.match(text)) and not _XHTML.search(text[:_HEAD_CHARS])


def read(task: Task) -> SourceText:
    """Return the text and the fields of official XML.

    Raise ``UnknownFormatError`` for other XML and as ``xml_tree.parse`` does, ``EmptyFileError`` when no letter or
    digit stands in it, ``FileTooLargeError`` when over the limits.
    """
    root = parse(task, task.data.lstrip())
    if local(root) not in _ROOTS:
        raise UnknownFormatError(name=task.name)
    writer = BlockWriter(task)
    _OfficialFlow(_GRAMMAR, writer).write(root)
    return writer.source("xml", _stated(root))


class _OfficialFlow(Flow):
    """Knows whose words follow: who was announced keeps the floor until the next is."""

    _floor: tuple[str, Role | None] = ("", None)

    def _child(self, child: Element, kind: BlockKind) -> None:
        name = local(child)
        if _joins(child):
            self._pieces.append(" ")
        if name == "spreker":
            self._announce(words_of(child), kind)
            if local(child.getparent()) == "spreekbeurt":
                self._floor = self.speaker, self.role
        elif name == "motie":
            # The chair has the floor after each motion; a second one is read by who read the first.
            self._flush(kind)
            self.speaker, self.role = self._floor
            super()._child(child, kind)
        elif name == "noot":
            self._note(child)
        elif name == "ondertekening":
            self._flush(kind)
            for part in child:
                super()._block(part, kind)
        else:
            super()._child(child, kind)

    def _announce(self, words: str, kind: BlockKind) -> None:
        self._flush(kind)
        self.speaker = words.rstrip(": ")
        self.role = role_of(words)
        self.writer.add(BlockKind.SPEAKER, words, self.speaker, self.role)

    def _note(self, note: Element) -> None:
        """Write a note beside the sentence in which it stands."""
        texts = [words_of(part) for part in note if local(part) not in _SKIPPED]
        self.writer.add(BlockKind.FOOTNOTE, " ".join(texts) or words_of(note))


def _joins(element: Element) -> bool:
    """Tell whether an element stands on one line with the one before it: parts of a heading, an item and its number."""
    if local(element.getparent()) == "kop":
        return True
    before = element.getprevious()
    return local(element) == "al" and before is not None and local(before) in _NUMBERS


def _is_inline(element: Element) -> bool:
    return local(element) in _INLINE or _joins(element)


def _is_skipped(element: Element) -> bool:
    return local(element) in _SKIPPED


def _kind_of(element: Element) -> BlockKind | None:
    name = local(element)
    if name == "nr" and local(element.getparent()) in ("vraag", "antwoord"):
        return BlockKind.HEADING
    return None if _joins(element) else _KINDS.get(name)


def _bullet(element: Element) -> str:
    """Return a bullet for an item that has no number of its own; a number is part of the text."""
    name = local(element)
    return "• " if name == "li" and not any(local(each) in _NUMBERS for each in element) else ""


_GRAMMAR = Grammar(_is_inline, _is_skipped, _kind_of, _bullet)


def _stated(root: Element) -> Stated | None:
    """Return the file's own fields; where they point elsewhere, what the head of the paper says in marked-up form."""
    metas = [(attribute(meta, "name"), attribute(meta, "content")) for meta in root.iter("{*}meta")]
    record = next((content for name, content in metas if name == "OVERHEIDop.externMetadataRecord"), "")
    if record:
        metas.append(("DC.identifier", record.removesuffix("/metadata.xml").rpartition("/")[2]))
    found = official_fields.stated(metas) or Stated()
    found = _from_head(found, root)
    return None if found == Stated() else found


def _from_head(found: Stated, root: Element) -> Stated:
    title = words_of(child(_first(root, "stuk"), "titel")) or words_of(_first(root, "item-titel"))
    date = official_fields.day(attribute(_first(root, "datum"), "isodatum"))
    dossiers = tuple("".join(words_of(number).split()) for number in root.iter("{*}dossiernr"))
    return replace(
        found,
        dossiers=found.dossiers or tuple(dict.fromkeys(filter(None, dossiers))),
        number=found.number or words_of(_first(root, "ondernummer")),
        date=found.date or date,
        title=found.title or title,
        kind=found.kind or ("Handelingen" if _first(root, "handelingen") is not None else ""),
        session_year=found.session_year or _year_line(root),
        signatories=_signatories(root) or found.signatories,
    )


def _year_line(root: Element) -> str:
    lines = (line for line in root.iter("{*}tekstregel") if attribute(line, "inhoud") == "vergaderjaar")
    return next((official_fields.years(words_of(line)) for line in lines), "")


def _signatories(root: Element) -> tuple[str, ...]:
    names = (words_of(child(signature, "naam")) for signature in root.iter("{*}ondertekening"))
    return tuple(dict.fromkeys(filter(None, names)))


def _first(root: Element, name: str) -> Element | None:
    return next(root.iter(f"{{*}}{name}"), None)

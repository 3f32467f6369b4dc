"""The characters of a Word paragraph as they are seen on paper: changes accepted, fields by their result."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.reading.docx_styles import BULLET
from tracker.reading.xml_tree import attribute, child, children, local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.reading.xml_tree import Element

# Elements that only hold runs: insertions and the new place of moved text are part of the accepted text.
_CHANGES, _MARKED = ("ins", "moveTo"), ("hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple")
_WRITING = ("dir", "bdo", "ruby", "rubyBase", "oMath", "oMathPara")
_HOLDERS = frozenset((*_CHANGES, *_MARKED, *_WRITING))
_DRAWINGS = frozenset(("drawing", "pict", "object", "AlternateContent"))
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = frozenset(("footnoteReference", "endnoteReference"))
# Symbol fonts put their bullets and dashes at private code points; what they draw is not to be known.
_PRIVATE = range(0xE000, 0xF900)


@dataclass(slots=True)
class Line:
    """What a paragraph holds: its text, the text boxes anchored in it, and the notes it refers to."""

    text: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """(kind of reference, number) of each note."""
    hidden: bool = False
    """Whether text was left out that Word hides."""


class RunReader:
    """Reads paragraphs in their order: a field may begin in one and end in another."""

    def __init__(self) -> None:
        """Start outside any field."""
        # One entry for each open field: whether its result has begun.
        self._fields: list[bool] = []

    def line(self, paragraph: Element) -> Line:
        """Return what stands in a paragraph."""
        line = Line()
        self._collect(paragraph, line)
        # A code does not go on in the next paragraph; a field that never ends must not swallow the letter.
        self._fields = [True for _ in self._fields]
        return line

    def _collect(self, holder: Element, line: Line) -> None:
        for element in holder:
            name = local(element)
            if name == "r":
                self._run(element, line)
            elif name in _HOLDERS:
                self._collect(element, line)
            elif name in _DRAWINGS:
                line.boxes += text_boxes(element)

    def _run(self, run: Element, line: Line) -> None:
        hidden = is_on(child(run, "rPr", "vanish"))
        for element in run:
            name = local(element)
            if name == "fldChar":
                self._field_mark(attribute(element, "fldCharType"))
            elif name in _NOTES:
                line.notes.append((name, attribute(element, "id")))
            elif name in _DRAWINGS:
                line.boxes += text_boxes(element)
            elif name in _HOLDERS:
                self._collect(element, line)
            elif hidden:
                line.hidden = line.hidden or bool((element.text or "").strip())
            elif all(self._fields):
                line.text.append(_characters(element, name))

    def _field_mark(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()


def text_boxes(drawing: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes in a drawing, each once: newer and older form of one stand side by side."""
    name = local(drawing)
    if name == "txbxContent":
        yield drawing
    elif name == "AlternateContent":
        chosen = [list(text_boxes(each)) for each in drawing]
        yield from next(filter(None, chosen), [])
    elif name and "visibility:hidden" not in attribute(drawing, "style").replace(" ", ""):
        for element in drawing:
            yield from text_boxes(element)


def is_on(toggle: Element | None) -> bool:
    """Tell whether a property that may be switched on or off is on."""
    return toggle is not None and attribute(toggle, "val") not in ("0", "false", "off", "none")


def is_deleted(properties: Element | None) -> bool:
    """Tell whether a paragraph mark or table row was taken out."""
    return properties is not None and any(True for _ in children(properties, "del"))


def _characters(element: Element, name: str) -> str:
    if name == "t":
        return element.text or ""
    if name == "sym":
        code = attribute(element, "char")
        point = int(code, 16) if len(code) == 4 and all(digit in "0123456789abcdefABCDEF" for digit in code) else 0
        return BULLET if point in _PRIVATE else chr(point) if 32 < point < 0xD800 else ""
    return _CHARACTERS.get(name, "")

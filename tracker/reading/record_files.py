"""Data files into records, one by one and never as a whole tree. Only the reader process imports this module."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, Any

from lxml import etree

from tracker.errors import DamagedFileError, EntitiesRefusedError, NestedTooDeepError, UnknownFormatError
from tracker.reading.archives import is_zip
from tracker.reading.raw_records import RawRecords
from tracker.reading.sheets import read_sheet, read_table
from tracker.reading.xml_tree import CONFINED, Element, attribute, local

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.reading.task import Task

_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\]]', re.DOTALL)
_VALUE = b'"value"'
_CHUNK = 1_000_000
_NIL = "nil"
_PARTS = ("persoon", "fractie")
_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def read_records(task: Task) -> RawRecords:
    """Return the records of OData JSON or SyncFeed XML, or the rows of a spreadsheet.

    Raise ``UnknownFormatError``, or for XML ``EntitiesRefusedError``, ``NestedTooDeepError`` or ``DamagedFileError``
    (nothing could be read). What is cut off in the middle gives what stands before the cut.
    """
    if is_zip(task.data):
        return read_sheet(task)
    if task.name.lower().endswith(".csv"):
        return read_table(task)
    data = _as_utf8(task)
    start = data[:1_000].lstrip()[:1]
    if start in {b"{", b"["}:
        return _read_json(task, data)
    if start == b"<":
        return _read_xml(task, data)
    raise UnknownFormatError(name=task.name)


def _as_utf8(task: Task) -> bytes:
    data = task.data
    if data.startswith(_WIDE):
        try:
            return data.decode("utf-16").encode()
        except UnicodeError:
            raise DamagedFileError(name=task.name) from None
    return data.removeprefix(_BOM)


# --- JSON -----------------------------------------------------------------------------------------------------------


def _read_json(task: Task, data: bytes) -> RawRecords:
    scan = _JsonScan(data)
    out = io.BytesIO()
    for start, end in scan.records():
        task.progress()
        out.write(_line(_object(data[start:end])))
    if not (out.tell() or scan.has_list or scan.is_cut):
        raise UnknownFormatError(name=task.name)
    return RawRecords("odata", out.getvalue(), scan.is_cut)


class _JsonScan:
    """Finds the records by their braces: in ``value`` of a page, in a list, or one by itself.

    ``is_cut`` and ``has_list`` are known once ``records`` has ended.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.is_cut = False
        self.has_list = False

    def records(self) -> Iterator[tuple[int, int]]:
        """Yield where each record starts and ends; an empty place for what stands among them and is none."""
        opened: list[tuple[int, bool]] = []  # place of a bracket, and whether what stands directly in it is a record
        said, in_list, done = b"", False, 0
        for token in _TOKEN.finditer(self._data):
            sign = token.group()
            among = bool(opened) and opened[-1][1]
            if among and sign in {b"{", b"]"}:
                yield from self._others(done, token.start())
            if sign in {b"{", b"["}:
                is_list = sign == b"[" and (not opened or (len(opened) == 1 and said.lower() == _VALUE))
                in_list, done = in_list or is_list, token.end() if is_list else done
                opened.append((token.start(), is_list))
            elif sign in {b"}", b"]"} and opened:
                start, _ = opened.pop()
                if sign == b"}" and (opened[-1][1] if opened else not in_list):
                    yield start, token.end()
                    done = token.end()
                self.has_list = self.has_list or in_list
                in_list = in_list and bool(opened)
            said = sign
        self.is_cut = bool(opened)

    def _others(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield an empty place for each value between two records, so that rows are numbered as the file has them."""
        between = self._data[start:end].strip().strip(b",")
        if between.strip():
            try:
                many = len(json.loads(b"[" + between + b"]"))
            except (ValueError, RecursionError):
                many = 1
            yield from [(start, start)] * many


def _object(text: bytes) -> dict[str, Any]:
    try:
        found = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return {"fault": "syntax"}
    return found if isinstance(found, dict) else {"fault": "syntax"}


def _refuse(_constant: str) -> None:
    raise ValueError


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record).encode("ascii") + b"\n"


# --- XML ------------------------------------------------------------------------------------------------------------


def _read_xml(task: Task, data: bytes) -> RawRecords:
    out = io.BytesIO()
    walk = _XmlWalk(task)
    is_cut = False
    try:
        for at in range(0, len(data), _CHUNK):
            walk.parser.feed(data[at : at + _CHUNK])
            _write_found(walk, out)
        walk.parser.close()
    except etree.XMLSyntaxError as error:
        _write_found(walk, out)
        if "xcessive depth" in str(error):
            raise NestedTooDeepError(name=task.name, limit=task.limits.depth) from None
        is_cut = True
    if not out.tell():
        raise DamagedFileError(name=task.name) if is_cut else UnknownFormatError(name=task.name)
    return RawRecords("syncfeed", out.getvalue(), is_cut)


def _write_found(walk: _XmlWalk, out: io.BytesIO) -> None:
    out.writelines(_line(_raw(element)) for element in walk.records())


class _XmlWalk:
    """Gives each ``toezegging`` as it is complete, and forgets what was given."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._depth = 0
        self.parser: Any = etree.XMLPullParser(events=("start", "end"), **CONFINED)

    def records(self) -> Iterator[Element]:
        """Yield the elements that are complete since the last call."""
        for event, element in self.parser.read_events():
            if event == "start":
                self._enter(element)
                continue
            self._depth -= 1
            if local(element) == "toezegging":
                self._task.progress()
                yield element
                _forget(element)
            elif local(element) in {"entry", "feed"} or self._depth == 1:
                _forget(element)

    def _enter(self, element: Element) -> None:
        self._depth += 1
        if self._depth > self._task.limits.depth:
            raise NestedTooDeepError(name=self._task.name, limit=self._task.limits.depth)
        if self._depth == 1:
            dtd = element.getroottree().docinfo.internalDTD
            if dtd is not None and next(dtd.iterentities(), None) is not None:
                raise EntitiesRefusedError(name=self._task.name)


def _forget(element: Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        parent.remove(element.getprevious())


def _raw(element: Element) -> dict[str, Any]:
    return {
        "id": attribute(element, "id"),
        "verwijderd": attribute(element, "verwijderd"),
        "bijgewerkt": attribute(element, "bijgewerkt"),
        "elements": [entry for child in element for entry in _entries(child)],
    }


def _entries(child: Element) -> Iterator[list[str | None]]:
    """Yield name, text (``None`` when nil) and reference; ``toegezegdAan`` may hold persons and groups inside."""
    name = local(child)
    parts = [part for part in child if local(part) in _PARTS]
    for part in parts:
        yield [f"{name}/{local(part)}", None, attribute(part, "ref")]
    if name and not parts:
        is_nil = attribute(child, _NIL).lower() in {"true", "1"}
        text = None if is_nil else "".join(child.itertext())
        yield [name, text, attribute(child, "ref")]

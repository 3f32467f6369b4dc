"""XML into a tree: nothing fetched, nothing expanded, not too deep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from tracker.errors import DamagedFileError, EntitiesRefusedError, NestedTooDeepError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.reading.task import Task

Element = Any
"""An lxml element: the library ships no types."""
CONFINED = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
"""How every XML parser here is set: nothing is fetched, no entity is filled in."""


def parse(task: Task, data: bytes) -> Element:
    """Return the root of ``data``, a part of the task's file.

    A document type is tolerated but never loaded. Raise ``EntitiesRefusedError`` when the XML declares entities,
    ``NestedTooDeepError`` beyond the limit on depth, ``DamagedFileError`` when it is not well formed.
    """
    parser = etree.XMLParser(**CONFINED)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        # The library's own limit on depth is reported as bad syntax.
        if "xcessive depth" in str(error):
            raise NestedTooDeepError(name=task.name, limit=task.limits.depth) from None
        if _declares_entities(data):
            raise EntitiesRefusedError(name=task.name) from None
        raise DamagedFileError(name=task.name) from None
    task.progress()
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(dtd.iterentities(), None) is not None:
        raise EntitiesRefusedError(name=task.name)
    check_depth(task, root)
    return root


def check_depth(task: Task, root: Element) -> None:
    """Raise ``NestedTooDeepError`` when elements stand inside each other beyond the limit."""
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > task.limits.depth:
            raise NestedTooDeepError(name=task.name, limit=task.limits.depth)
    task.progress()


def local(element: Element) -> str:
    """Return an element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """Return the attribute with this local name, whatever its namespace; empty without one."""
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def child(element: Element, *names: str) -> Element | None:
    """Return the first element below ``element`` along a path of local names; ``None`` without one."""
    for name in names:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def children(element: Element, name: str) -> Iterator[Element]:
    """Yield the children with this local name."""
    return (each for each in element if local(each) == name)


def _declares_entities(data: bytes) -> bool:
    return b"<!ENTITY" in data[:100_000].replace(b"\0", b"")

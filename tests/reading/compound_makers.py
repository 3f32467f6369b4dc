"""Compound files (MS-CFB), and Word documents with a macro in them (MS-OVBA), written part by part."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECTOR, _SMALL_SECTOR, _SMALL = 512, 64, 4096
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_ENTRY = struct.Struct("<64sHBBIII36xIQ")
Tree = dict[str, "bytes | Tree"]


def with_macro(document: bytes, macro: str) -> bytes:
    """Return the Word document with ``macro`` as the code of its module ``ThisDocument``."""
    streams = {name: data.ljust(_SMALL, b"\0") for name, data in streams_of(document).items()}
    return compound({**streams, "Macros": _project(macro)})


def streams_of(data: bytes) -> dict[str, bytes]:
    """Return the streams of a compound file by name, for files whose table is small."""
    tables, start, small_start = (struct.unpack_from("<I", data, at)[0] for at in (44, 48, 60))
    table = [entry for at in struct.unpack_from(f"<{tables}I", data, 76) for entry in _numbers(_sector(data, at))]
    directory = _chain(data, table, start)
    small_table = _numbers(_chain(data, table, small_start))
    entries = [_ENTRY.unpack_from(directory, at) for at in range(0, len(directory), _ENTRY.size)]
    small = _chain(data, table, entries[0][7])
    found = {}
    for raw_name, length, kind, _, _, _, _, first, size in entries:
        if kind == _STREAM:
            name = raw_name[: length - 2].decode("utf-16-le")
            content = _chain(data, table, first) if size >= _SMALL else _small_chain(small, small_table, first)
            found[name] = content[:size]
    return found


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data)


def _sector(data: bytes, number: int) -> bytes:
    return data[(number + 1) * _SECTOR : (number + 2) * _SECTOR]


def _chain(data: bytes, table: list[int], first: int) -> bytes:
    out = b""
    while first < _TABLE:
        out += _sector(data, first)
        first = table[first]
    return out


def _small_chain(small: bytes, table: tuple[int, ...], first: int) -> bytes:
    out = b""
    while first < _TABLE:
        out += small[first * _SMALL_SECTOR : (first + 1) * _SMALL_SECTOR]
        first = table[first]
    return out


def compound(tree: Mapping[str, bytes | Tree]) -> bytes:
    """Return a compound file with these storages and streams, of which none may be small."""
    entries: list[tuple[str, int, int, int, int, int]] = []
    sectors: list[bytes] = []
    table: list[int] = []
    _add(entries, sectors, table, ("Root Entry", dict(tree), _FREE))
    directory = b"".join(_entry(*entry) for entry in entries)
    directory += _ENTRY.pack(b"", 0, 0, 0, _FREE, _FREE, _FREE, 0, 0) * (-len(entries) % 4)
    directory_at = _store(directory, sectors, table)
    count = 1 + len(table) // 127
    table_at = len(table)
    table += [_TABLE] * count
    table += [_FREE] * (count * 128 - len(table))
    places = [table_at + index if index < count else _FREE for index in range(109)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, count, directory_at, 0, _SMALL, _END, 0, _END, 0)
    return head + struct.pack("<109I", *places) + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)


def _add(
    entries: list[tuple[str, int, int, int, int, int]],
    sectors: list[bytes],
    table: list[int],
    item: tuple[str, bytes | Tree, int],
) -> int:
    """Add a storage or stream with all that is in it; siblings hang on each other's right. Return its number."""
    name, content, sibling = item
    number = len(entries)
    entries.append((name, 0, 0, 0, 0, 0))
    if isinstance(content, bytes):
        assert len(content) >= _SMALL, name
        entries[number] = name, _STREAM, sibling, _FREE, _store(content, sectors, table), len(content)
        return number
    child = _FREE
    for key in sorted(content, key=lambda key: (len(key), key.upper()), reverse=True):
        child = _add(entries, sectors, table, (key, content[key], child))
    root = number == 0
    entries[number] = name, _ROOT if root else _STORAGE, sibling, child, _END if root else 0, 0
    return number


def _store(content: bytes, sectors: list[bytes], table: list[int]) -> int:
    first = len(sectors)
    sectors += [content[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(content), _SECTOR)]
    table += [*range(first + 1, len(sectors)), _END]
    return first


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    raw = f"{name}\0".encode("utf-16-le")
    return _ENTRY.pack(raw, len(raw), kind, 1, _FREE, right, child, start, size)


def _project(macro: str) -> Tree:
    name = "ThisDocument"
    code = f'Attribute VB_Name = "{name}"\r\n{macro}\r\n' + "' opvulling\r\n" * 500
    described = _record(0x05, b"x" * 5_000) + _record(0x40, bytes(10_000))
    head = _record(0x01, _long(1)) + _record(0x03, b"\xe4\x04") + _record(0x04, b"Project") + described
    head += _record(0x0F, b"\1\0") + _record(0x13, b"\xff\xff")
    module = _record(0x19, name.encode()) + _record(0x1A, name.encode()) + _record(0x32, name.encode("utf-16-le"))
    module += _record(0x31, _long(0)) + _record(0x1E, _long(0)) + _record(0x2C, b"\xff\xff")
    listing = head + module + _record(0x22, b"") + _record(0x2B, b"") + _record(0x10, b"")
    modules: Tree = {"_VBA_PROJECT": b"\xcc\x61\xff\xff".ljust(_SMALL, b"\0"), "dir": _packed(listing)}
    known = f'Document={name}/&H00000000\r\nName="Project"\r\n'.encode() + b"\r\n" * 2_100
    return {"VBA": modules | {name: _packed(code.encode())}, "PROJECT": known}


def _record(number: int, data: bytes) -> bytes:
    return struct.pack("<HI", number, len(data)) + data


def _long(number: int) -> bytes:
    return struct.pack("<I", number)


def _packed(data: bytes) -> bytes:
    """Return a container of MS-OVBA in which nothing is really packed: each token is one byte."""
    out = b"\1"
    for at in range(0, len(data), 3_600):
        part = data[at : at + 3_600]
        tokens = b"".join(b"\0" + part[index : index + 8] for index in range(0, len(part), 8))
        out += struct.pack("<H", len(tokens) - 1 | 0xB000) + tokens
    return out

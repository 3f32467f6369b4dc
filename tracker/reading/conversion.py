"""Old Word and RTF files, by way of LibreOffice when it is installed: the program's side.

Gestand has no reader of its own for them. LibreOffice gets a copy under a fixed name in a folder that is thrown away
afterwards, with a profile of its own there that forbids macros and sends every fetch to a closed port; its DOCX is then
read like any other, in the reader process. Tried with LibreOffice 7.4 on Linux (``test_real_conversion``): it fetches
the linked picture of a Word file with a profile that forbids nothing, and not with this one. A macro that runs when its
document is opened ran at the lowest level of safety, and neither with this profile nor, at any level, in a conversion.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.errors import (
    CancelledError,
    ConverterMissingError,
    DamagedFileError,
    PasswordProtectedError,
    ReadingTimeoutError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.reading.limits import Limits

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_RTF = b"{\\rtf"
_HEAD_BYTES = 1_000
# In most files the Word stream follows the header of 512 bytes; bit 0 of its byte 11 is fEncrypted (MS-DOC 2.5.2).
_WORD_MARK, _WORD_AT, _ENCRYPTED_AT = b"\xec\xa5", 512, 523
_POLL_SECONDS = 0.05
_KNOWN_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.com",
    "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com",
)
_OPTIONS = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard")
# Where programs keep what they like to keep, on Linux, macOS and Windows.
_OWN_PLACES = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "TMPDIR", "TEMP", "TMP")
_SETTING = '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
_SETTINGS = (
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
_PROFILE = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
_ROOT = Path(__file__).resolve().parents[2]


def old_format(name: str, data: bytes) -> str | None:
    """Return ``"doc"`` or ``"rtf"`` for a file that must be converted; raise ``PasswordProtectedError``."""
    if data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_RTF):
        return "rtf"
    if not data.startswith(_COMPOUND):
        return None
    is_word = data[_WORD_AT : _WORD_AT + 2] == _WORD_MARK
    if _ENCRYPTED_STREAM in data or (is_word and data[_ENCRYPTED_AT] & 1):
        raise PasswordProtectedError(name=name)
    return "doc" if is_word or _WORD_STREAM in data else None


def to_docx(name: str, data: bytes, extension: str, limits: Limits, stop: Callable[[], bool]) -> bytes:
    """Return the file as DOCX.

    Raise ``ConverterMissingError``, ``ReadingTimeoutError``, ``DamagedFileError`` when LibreOffice makes nothing of it,
    and ``CancelledError`` soon after ``stop()`` is true; LibreOffice and what it started are ended then.
    """
    program = find_libreoffice()
    if program is None:
        raise ConverterMissingError(name=name)
    with tempfile.TemporaryDirectory(prefix="gestand-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source = place / f"letter.{extension}"
        source.write_bytes(data)
        _write_profile(place)
        _run(name, _command(program, source, limits), place, limits, stop)
        return _result(name, place / "out" / "letter.docx", limits)


def find_libreoffice() -> str | None:
    """Return where LibreOffice is; on Windows only in its own folder, as a search there looks beside the letter."""
    if sys.platform != "win32":
        found = shutil.which("soffice") or shutil.which("libreoffice")
        if found is not None:
            return found
    return next((place for place in _KNOWN_PLACES if Path(place).is_file()), None)


def _command(program: str, source: Path, limits: Limits) -> list[str]:
    profile = (source.parent / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", *_OPTIONS]
    command += ["--convert-to", "docx", "--outdir", str(source.parent / "out"), str(source)]
    if sys.platform != "win32":
        command = [sys.executable, "-P", "-m", "tracker.reading.converter_process", limits.to_json(), *command]
    return command


def _write_profile(place: Path) -> None:
    user = place / "profile" / "user"
    user.mkdir(parents=True)
    items = "".join(_SETTING.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(_PROFILE.format(items=items), encoding="utf-8")


def _run(name: str, command: list[str], place: Path, limits: Limits, stop: Callable[[], bool]) -> None:
    end = time.monotonic() + limits.convert_seconds
    process = _start(command, place)
    try:
        while process.poll() is None:
            if stop():
                raise CancelledError
            if time.monotonic() > end:
                raise ReadingTimeoutError(name=name, seconds=f"{limits.convert_seconds:g}")
            time.sleep(_POLL_SECONDS)
    finally:
        _end_all(process)


def _start(command: list[str], place: Path) -> subprocess.Popen[bytes]:
    own = dict.fromkeys(_OWN_PLACES, str(place)) | {"SAL_USE_VCLPLUGIN": "svp"}
    python_path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(  # noqa: S603 - LibreOffice, found in its own place, on a file under a name of ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | own | {"PYTHONPATH": python_path},
        cwd=place,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _end_all(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that it started: ``soffice`` is a script around the program proper."""
    if sys.platform == "win32":
        tree = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(tree, check=False, capture_output=True)  # noqa: S603 - a tool of Windows on our own process
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _result(name: str, path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
    except OSError:
        raise DamagedFileError(name=name) from None
    if not data or len(data) > limits.file_bytes:
        raise DamagedFileError(name=name)
    return data

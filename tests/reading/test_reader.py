from __future__ import annotations

import io
import json
import os
import signal
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.reading.makers import deflate_bomb, letter_pdf, plain_pdf, shown
from tracker.errors import (
    CancelledError,
    FileTooLargeError,
    ReadingFailedError,
    ReadingTimeoutError,
    UnknownFormatError,
)
from tracker.reading import frames
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader
from tracker.reading.source_text import SourceText, Stated, Word

if sys.platform != "win32":
    import resource

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the memory limit is the system's, on Linux")
LONG_PDF = plain_pdf([shown(*["Ik zal de Kamer hierover informeren."] * 40)] * 3_000)
ROOT = Path(__file__).resolve().parents[2]


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def running_id(reader: Reader) -> int:
    pid = reader.process_id
    assert pid is not None
    return pid


def test_one_process_serves_many_files_and_ends_with_the_reader() -> None:
    with Reader() as reader:
        assert reader.process_id is None
        reader.read("een.txt", b"een")
        pid = running_id(reader)
        assert "informeren" in reader.read("twee.pdf", letter_pdf()).text
        with pytest.raises(UnknownFormatError):
            reader.read("drie.bin", b"\0")
        assert running_id(reader) == pid
    assert not is_running(pid)
    assert [thread for thread in threading.enumerate() if thread.name == "reader"] == []


def test_slow_file_is_stopped_and_the_next_is_read() -> None:
    with Reader(Limits(seconds=0.05, stall_seconds=5)) as reader:
        start = time.monotonic()
        with pytest.raises(ReadingTimeoutError, match=r"“lang\.pdf” duurde langer dan 0\.05 seconden"):
            reader.read("lang.pdf", LONG_PDF)
        assert time.monotonic() - start < 5
        assert reader.process_id is None
        assert reader.read("kort.txt", b"kort").text == "kort"


def test_file_that_stands_still_is_stopped_long_before_the_limit() -> None:
    one_long_page = plain_pdf([shown(*["Ik zal de Kamer hierover informeren."] * 40_000)])
    with (
        Reader(Limits(stall_seconds=0.05)) as reader,
        pytest.raises(ReadingTimeoutError, match=r"duurde langer dan 0\.05 seconden"),
    ):
        reader.read("lang.pdf", one_long_page)


def test_time_between_two_files_is_not_counted() -> None:
    with Reader(Limits(seconds=0.4)) as reader:
        reader.read("een.txt", b"een")
        pid = running_id(reader)
        time.sleep(0.5)
        assert reader.read("twee.txt", b"twee").text == "twee"
        assert running_id(reader) == pid


def test_long_file_that_moves_on_is_read() -> None:
    with Reader(Limits(stall_seconds=1.5)) as reader:
        assert len(reader.read("lang.pdf", LONG_PDF).pages) == 3_000


def test_cancel_from_another_thread_stops_within_a_second() -> None:
    cancel = threading.Event()
    stopped_after: list[float] = []
    with Reader() as reader:
        reader.read("kort.txt", b"kort")
        pid = running_id(reader)

        def press_cancel() -> None:
            cancel.set()
            stopped_after.append(time.monotonic())

        timer = threading.Timer(0.1, press_cancel)
        timer.start()
        with pytest.raises(CancelledError):
            reader.read("lang.pdf", LONG_PDF, cancel.is_set)
        assert time.monotonic() - stopped_after[0] < 1
        timer.join()
        assert not is_running(pid)
        assert reader.read("kort.txt", b"kort").text == "kort"


def test_closing_the_program_stops_a_read_in_another_thread() -> None:
    outcome: list[BaseException] = []
    reader = Reader()
    reader.read("kort.txt", b"kort")

    def read() -> None:
        try:
            reader.read("lang.pdf", LONG_PDF)
        except CancelledError as error:
            outcome.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    time.sleep(0.1)
    start = time.monotonic()
    reader.close()
    assert time.monotonic() - start < 1
    thread.join()
    assert len(outcome) == 1


def test_two_threads_take_turns() -> None:
    texts: dict[int, str] = {}
    with Reader() as reader:

        def read(number: int) -> None:
            texts[number] = reader.read(f"{number}.txt", b"brief %d" % number).text

        threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert texts == {number: f"brief {number}" for number in range(8)}


def test_process_killed_between_two_files_is_replaced() -> None:
    with Reader() as reader:
        reader.read("een.txt", b"een")
        pid = running_id(reader)
        os.kill(pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        assert reader.read("twee.txt", b"twee").text == "twee"
        assert running_id(reader) != pid


@linux_only
def test_bomb_ends_the_process_and_not_the_program() -> None:
    bomb = deflate_bomb(2_048)
    assert len(bomb) < 20_000
    with Reader(Limits(memory_bytes=400_000_000)) as reader:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with pytest.raises(ReadingFailedError, match=r"“bom\.pdf” kon niet veilig"):
            reader.read("bom.pdf", bomb)
        grown_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        assert grown_kb < 20_000
        assert "informeren" in reader.read("brief.pdf", letter_pdf()).text


@linux_only
def test_default_memory_is_enough_for_the_largest_file() -> None:
    limits = Limits()
    data = letter_pdf() + b"\0" * (limits.file_bytes - 50_000)
    with Reader(limits) as reader:
        assert "informeren" in reader.read("groot.pdf", data).text


def test_file_over_the_limit_never_reaches_the_process() -> None:
    with Reader(Limits(file_bytes=10)) as reader:
        with pytest.raises(FileTooLargeError):
            reader.read("groot.txt", b"x" * 11)
        assert reader.process_id is None


def test_name_of_any_kind_comes_back_in_the_sentence(reader: Reader) -> None:
    name = 'brief "één" {x} \udcff.docx'
    with pytest.raises(UnknownFormatError) as caught:
        reader.read(name, b"PK\0")
    assert caught.value.fields["name"] == name.replace("\udcff", "\ufffd")  # what no terminal can print is marked


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the limits are POSIX ones")
def test_process_may_write_no_file_and_prints_reach_no_frame(tmp_path: Path) -> None:
    program = (
        "import os; from tracker.reading import process\n"
        "from tracker.reading.source_text import from_pages\n"
        "def read_source(task):\n"
        "    print('noise', flush=True); os.write(1, b'noise')\n"
        "    try:\n"
        "        with open(task.name, 'wb') as file: file.write(b'x')\n"
        "    except OSError as error: return from_pages([type(error).__name__], 'txt')\n"
        "    return from_pages(['written'], 'txt')\n"
        "process.read_source = read_source; process.main()"
    )
    request = io.BytesIO()
    frames.write_request(request, frames.Request(str(tmp_path / "uit.txt"), b"x"))
    done = subprocess.run(
        [sys.executable, "-c", program, Limits().to_json()],
        input=request.getvalue(),
        capture_output=True,
        check=True,
        cwd=ROOT,
    )
    answer = frames.read_answer(io.BytesIO(done.stdout.removeprefix(frames.READY)), Limits())
    assert getattr(answer, "text", None) == "OSError"
    assert (tmp_path / "uit.txt").stat().st_size == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the watch is for macOS, and runs on any POSIX system")
def test_memory_watch_ends_a_process_that_grows() -> None:
    program = (
        "import time; from tracker.reading.confinement import watch_memory\n"
        "watch_memory(100_000_000); print('small', flush=True); data = b'x' * 200_000_000; time.sleep(20)"
    )
    # Through a small process: Linux counts the peak of the starter, here the whole test run, as the started one's.
    starter = "import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', sys.argv[1]]))"
    command = [sys.executable, "-c", starter, program]
    done = subprocess.run(command, capture_output=True, check=False, timeout=10, cwd=ROOT)
    assert (done.returncode, done.stdout) == (3, b"small\n")


def frame(head: bytes, blocks: bytes = b"", body: bytes = b"") -> bytes:
    return b"A" + struct.pack(">III", len(head), len(blocks), len(body)) + head + blocks + body


def text_head(**changed: object) -> bytes:
    head = {"format": "txt", "pages": [2], "voices": [["", None]], "remarks": [], "words": 0, "stated": None} | changed
    return json.dumps(head).encode()


STATED: dict[str, object] = dict.fromkeys(("number", "kind", "title", "ministry", "session_year", "identifier"), "") | {
    "dossiers": [],
    "signatories": [],
    "date": None,
}


def record(kind: int, voice: int, start: int, end: int) -> bytes:
    return struct.pack(">BHIII", kind, voice, start, end, 0)


def word_record(start: int, end: int, right: float = 3.0) -> bytes:
    return struct.pack(">II4fB", start, end, 1.0, 2.0, right, 4.0, 96)


def test_sound_answer_is_believed() -> None:
    answer = frame(text_head(stated=STATED), record(1, 0, 0, 2), b"ab")
    source = frames.read_answer(io.BytesIO(b".." + answer), Limits())
    assert isinstance(source, SourceText)
    assert (source.text, source.blocks[0].kind, source.stated) == ("ab", "paragraph", Stated())
    scan = frames.read_answer(
        io.BytesIO(frame(text_head(words=1), record(1, 0, 0, 2) + word_record(0, 2), b"ab")), Limits()
    )
    assert isinstance(scan, SourceText)
    assert (len(scan.blocks), scan.words, scan.confidence) == (1, (Word(0, 2, 1.0, 2.0, 3.0, 4.0, 96),), 96)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b".....", id="progress and nothing more"),
        pytest.param(b"P" + struct.pack(">II", 3, 2), id="page beyond the last"),
        pytest.param(b"P" + struct.pack(">II", 1, 2), id="page and nothing more"),
        pytest.param(b"X" + frame(text_head(), body=b"ab")[1:], id="another mark"),
        pytest.param(b"A" + struct.pack(">III", 2, 0, 4_000_000_000) + b"{}", id="text over the limit"),
        pytest.param(b"A" + struct.pack(">III", 4_000_000_000, 0, 0), id="head over the limit"),
        pytest.param(b"A" + struct.pack(">III", 2, 4_000_000_000, 0), id="blocks over the limit"),
        pytest.param(frame(b"{}"), id="head without content"),
        pytest.param(frame(b"[]"), id="head of another kind"),
        pytest.param(frame(b"[" * 20_000), id="deep head"),
        pytest.param(frame(text_head(pages=[1, 9]), body=b"ab"), id="pages beyond the text"),
        pytest.param(frame(text_head(pages=[1]), body=b"ab"), id="text beyond the pages"),
        pytest.param(frame(text_head(pages=[1]), body=b"\xff"), id="not UTF-8"),
        pytest.param(frame(text_head(), record(1, 0, 0, 3), b"ab"), id="block beyond the text"),
        pytest.param(frame(text_head(), record(1, 0, 2, 1), b"ab"), id="block that ends before it starts"),
        pytest.param(frame(text_head(), record(1, 0, 0, 2) * 2, b"ab"), id="blocks over each other"),
        pytest.param(frame(text_head(), record(99, 0, 0, 1), b"ab"), id="block of no kind"),
        pytest.param(frame(text_head(), record(1, 7, 0, 1), b"ab"), id="block of nobody"),
        pytest.param(frame(text_head(), record(1, 0, 0, 1)[:-1], b"ab"), id="half a block"),
        pytest.param(frame(text_head(words=1), word_record(0, 3), b"ab"), id="word beyond the text"),
        pytest.param(frame(text_head(words=1), word_record(2, 1), b"ab"), id="word that ends before it starts"),
        pytest.param(frame(text_head(words=2), word_record(0, 2) * 2, b"ab"), id="words over each other"),
        pytest.param(frame(text_head(words=1), word_record(0, 1, float("nan")), b"ab"), id="word without a place"),
        pytest.param(frame(text_head(words=2), word_record(0, 1), b"ab"), id="fewer words than told"),
        pytest.param(frame(text_head(words=-1), body=b"ab"), id="words below zero"),
        pytest.param(frame(text_head(remarks=["anything"]), body=b"ab"), id="unknown remark"),
        pytest.param(frame(text_head(format="\ud800"), body=b"ab"), id="half a character"),
        pytest.param(frame(text_head(stated={"date": "gisteren"}), body=b"ab"), id="no date"),
        pytest.param(frame(text_head(stated=STATED | {"dossiers": [1]}), body=b"ab"), id="dossier of another kind"),
        pytest.param(frame(b'{"members":[["a",3]],"next":null}', body=b"ab"), id="member beyond the bytes"),
        pytest.param(frame(b'{"members":[["a",1]],"next":null}', body=b"ab"), id="bytes beyond the members"),
        pytest.param(frame(b'{"error":"disk-full","fields":{}}'), id="not its error"),
        pytest.param(frame(b'{"error":"file-scan","fields":{}}'), id="error without its fields"),
    ],
)
def test_answer_that_is_no_answer_is_not_believed(answer: bytes) -> None:
    with pytest.raises(frames.FrameError):
        frames.read_answer(io.BytesIO(answer), Limits())


def test_process_loads_no_window_and_no_database() -> None:
    program = "import sys, tracker.reading.process; print({name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, cwd=ROOT)
    assert "pypdfium2" in done.stdout
    for library in ("PySide6", "sqlmodel", "sqlalchemy", "sqlcipher3", "ui"):
        assert f"'{library}'" not in done.stdout


def test_program_loads_no_file_format_library() -> None:
    program = "import sys, tracker.reading.reader; print({'pypdfium2', 'lxml', 'zipfile'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, cwd=ROOT)
    assert done.stdout == "set()\n"

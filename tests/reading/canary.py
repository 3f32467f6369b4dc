"""An address of our own that keeps what is asked of it: nothing that reads a letter may ask."""

from __future__ import annotations

import contextlib
import http.server
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Canary(http.server.ThreadingHTTPServer):
    """Listens; ``asked`` are the paths that were asked for."""

    asked: list[str]

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}"


class _Listener(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Canary)
        self.server.asked.append(self.path)
        self.send_error(404)

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        del format, args


@contextlib.contextmanager
def listening() -> Iterator[Canary]:
    """Listen in a thread until the block ends."""
    with Canary(("127.0.0.1", 0), _Listener) as server:
        server.asked = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()

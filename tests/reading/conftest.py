"""One reader process for the tests of a module, as one serves many files in the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tracker.reading.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader

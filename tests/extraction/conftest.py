import pytest

from tracker.extraction.rulebook import Rulebook
from tracker.services.rulebook import load_rulebook


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()

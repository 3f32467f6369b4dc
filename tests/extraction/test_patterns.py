"""No pattern can grow faster than its text: told from its form, without a clock (benchmarks.extraction.patterns)."""

import re
from re import _constants, _parser  # type: ignore[attr-defined]  # the parser of ``re``, as in tracker.extraction.guarded
from typing import Any

import pytest

from benchmarks.extraction.patterns import patterns_of
from tracker.services.rulebook import load_rulebook

PATTERNS = dict(patterns_of(load_rulebook()))
REPEATS = {_constants.MAX_REPEAT, _constants.MIN_REPEAT}


def unbounded(nodes: Any, *, inside: bool = False, anchored: bool = False) -> list[str]:  # noqa: ANN401 - the parser's tree
    """Name each repeat without an end that stands in another, or that runs over blanks and so over many words.

    Behind "^" one is tried once only, and may.
    """
    found: list[str] = []
    for op, argument in nodes:
        anchored = anchored or (op is _constants.AT and argument is _constants.AT_BEGINNING)
        if op in REPEATS:
            endless = argument[1] is _constants.MAXREPEAT
            body = argument[2]
            if endless and (inside or (not anchored and any(part[0] is _constants.ANY for part in body))):
                found.append(str(op))
            found += unbounded(body, inside=inside or endless, anchored=anchored)
        elif op is _constants.SUBPATTERN:
            found += unbounded(argument[3], inside=inside, anchored=anchored)
        elif op is _constants.BRANCH:
            for branch in argument[1]:
                found += unbounded(branch, inside=inside, anchored=anchored)
        elif op in {_constants.ASSERT, _constants.ASSERT_NOT}:
            found += unbounded(argument[1], inside=inside, anchored=anchored)
    return found


@pytest.mark.parametrize("name", PATTERNS)
def test_every_repeat_has_an_end_or_stays_in_a_word(name: str) -> None:
    assert unbounded(_parser.parse(PATTERNS[name].pattern)) == []


@pytest.mark.parametrize("pattern", [r"(?:a+)+b", r"\bik\b.*\bzal\b", r"(?=.*brief)x", r"(?:\w+ )*\w+$"])
def test_a_pattern_that_may_grow_faster_is_told(pattern: str) -> None:
    re.compile(pattern)
    assert unbounded(_parser.parse(pattern))

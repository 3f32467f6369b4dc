"""What of the numbers in a sentence is promised: not those of a condition or a reason, but those that name no noun.

``quantities`` reads the numbers of a text; here the sentence is what a commitment's field is filled from.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from tracker.extraction.quantities import count_value, quantities_in
from tracker.extraction.results import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.extraction.rulebook import FieldWords

ASIDE = re.compile(
    r"\b(?:waardoor|zodat|mits|op voorwaarde dat|indien|wanneer|zodra|nadat|omdat|aangezien|hoewel|tenzij)\b"
    r"(?:[^,;]|,(?=\d)){0,300}",
    re.IGNORECASE,
)
"""A clause of condition, time, cause or effect: its numbers are not what is promised."""
_NUMBER = r"(?P<n>\d{1,3}(?:\.\d{3})+|\d{1,4}|[a-zëéï]{3,26})"
BARE = re.compile(
    rf"\b(?:overige|resterende|laatste|eerste|andere|waarvan|van wie|van welke|van hen)\s(?:er\s)?(?:een\s)?{_NUMBER}\b"
    r"(?=(?:\s(?P<next>[\w-]+))?)",
    re.IGNORECASE,
)
"""A number that leaves its noun out: "de overige negentien volgen", "van wie een zestigtal"."""
THEREOF = re.compile(
    rf"\ber\s(?:[\w-]+\s){{0,6}}?{_NUMBER}(?=\s(?:voor|aan|bij|extra|toe|af|uit|waarvan)\b|[.,;](?!\d))", re.IGNORECASE
)
"""The same after "er": "stelt er uiterlijk 1 november tien extra aan"."""
OF_THESE = re.compile(rf"\b{_NUMBER}(?=\s(?:daarvan|hiervan|ervan)\b)", re.IGNORECASE)
VERBS = frozenset(
    {"zullen", "zal", "worden", "zijn", "gaan", "komen", "volgen", "daarvan", "hiervan", "in", "te", "aan", "op"}
)
SHIP = re.compile(
    r"\b(?:de|het|zijn|haar)\s(?:nederlandse\s)?(?P<ship>\w{0,20}(?:fregat|schip|vaartuig|onderzeeboot|mijnenjager))\b"
    r"(?=\s(?:Zr\.?\s?Ms\.?|Hr\.?\s?Ms\.?))|\b(?:de|het)\snederlandse\s(?P<own>\w{0,20}(?:fregat|onderzeeboot|mijnenjager))\b",
    re.IGNORECASE,
)
"""One ship that is named or known is one ship."""
LEAST = 2
NO_NOUN = frozenset({"EUR", "%"})
"""Units that are no noun."""
SOME = "stuks"
"""What is counted where no noun is found."""


def promised_quantities(text: str, words: FieldWords, before: Iterable[str] = ()) -> tuple[Quantity, ...]:
    """Return the quantities that a text promises; ``before`` are the sentences before it, the nearest first."""
    own = ASIDE.sub(lambda match: " " * len(match.group()), text)
    found = quantities_in(own, words)
    ships = tuple(Quantity(1, (m["ship"] or m["own"]).lower()) for m in SHIP.finditer(own))
    bare = _bare(own, found, words, before)
    return (*found, *bare, *(ship for ship in ships if not any(ship.unit in q.unit for q in found)))


def _bare(text: str, found: tuple[Quantity, ...], words: FieldWords, before: Iterable[str]) -> tuple[Quantity, ...]:
    """Return the numbers without a noun, with the noun that was counted last."""
    matches = [match for match in BARE.finditer(text) if (match["next"] or "in").lower() in VERBS]
    values = [
        value for match in (*matches, *THEREOF.finditer(text), *OF_THESE.finditer(text)) if (value := _value(match))
    ]
    if not values:
        return ()
    known = {quantity.value for quantity in found}
    near = chain(found, chain.from_iterable(quantities_in(sentence, words) for sentence in before))
    unit = next((quantity.unit for quantity in near if quantity.unit not in NO_NOUN), SOME)
    return tuple(Quantity(value, unit) for value in dict.fromkeys(values) if value not in known)


def _value(match: re.Match[str]) -> float:
    value = count_value(match["n"].lower())[0]
    return 0 if value < LEAST else value

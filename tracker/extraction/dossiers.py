"""The dossiers and the number of a Kamerstuk, from its head or its running foot."""

from __future__ import annotations

import re
from typing import NamedTuple

_DOSSIER = r"(?P<a>\d{2})[ .]?(?P<b>\d{3})"
# "21 501-02", "36 600 V", "36 600-XVI"; the funds beside the budget have a single letter ("36 600 A Vaststelling …").
_ADDITION = (
    r"(?P<c>-\s?\d{1,2}|[- ][IVXLC]{1,6}(?=\s|$)|-[A-Z]{1,3}(?=\s|$)|[ ][A-M](?=\s*$|\s+(?:Vaststelling|Wijziging)\b))?"
)
_TITLE = r"[A-Z“«\"‘'][^\n]{2,240}"
LINE = re.compile(
    rf"^[ \t]*{_DOSSIER}{_ADDITION}(?:[ \t]*\(R ?\d{{3,4}}\))?(?:[ \t]+(?P<title>{_TITLE})|[ \t]*$)", re.MULTILINE
)
NEXT_LINE = re.compile(rf"\s*\n\s*(?P<title>{_TITLE})")
PAPERS = "BRIEF|VERSLAG|NADER VERSLAG|NOTA|MOTIE|GEWIJZIGDE MOTIE|LIJST VAN|MEMORIE|AMENDEMENT|VOORLOPIG VERSLAG"
NUMBER = re.compile(
    rf"^\s*(?:(?:Nr|NR)\.\s*(?P<n>\d{{1,5}}|[A-Z]{{1,3}})\b|(?P<m>[A-Z]{{1,3}})\s+(?=(?:{PAPERS})\b))", re.MULTILINE
)
WITHOUT_NUMBER = re.compile(r"^\s*Nr\. VERSLAG", re.MULTILINE)
_N = r"(?P<n>\d{1,5}|[A-Z]{1,3})\b"
_NAMED_ADDITION = r"(?P<c>[- ](?:[IVXLC]{1,6}|\d{1,2}|[A-M])(?=[, ]))?"
FOOTER = re.compile(
    rf"(?:Tweede|Eerste) Kamer, vergaderjaar \d{{4}}\s?[–—-]\s?\d{{4}}, {_DOSSIER}{_NAMED_ADDITION}"
    rf"(?:(?:,| en| /)[^\n]{{0,40}}?nr\. {_N}|, (?P<m>[A-Z]{{1,3}})\b)"
)
OWN_MENTION = re.compile(
    rf"^\s*Kamerstuk(?:ken)?\s+(?:I{{1,2}}\s+)?{_DOSSIER}{_NAMED_ADDITION},\s+(?:nr\.\s*{_N}|(?P<m>[A-Z]{{1,3}}))\s*$",
    re.MULTILINE,
)
ATTACHMENT = re.compile(r"Aanhangsel van de Handelingen", re.IGNORECASE)
ATTACHMENT_NUMBER = re.compile(r"^[#\s*]*(?P<n>\d{1,5})\s*\**$", re.MULTILINE)
ANSWER_NUMBER = re.compile(r"^\s*AH (?P<n>\d{1,5})\s*$", re.MULTILINE)


class Place(NamedTuple):
    """Where a paper stands among the Kamerstukken; ``title`` is that of the first dossier."""

    dossiers: tuple[str, ...] = ()
    number: str | None = None
    title: str | None = None


def place_of(head: str, raw: str) -> Place:
    """Read the place from the lines around "Nr. …", else from what the paper says of itself, else from its foot.

    ``raw`` is the whole text with its running feet.
    """
    number = NUMBER.search(head)
    limit = number or WITHOUT_NUMBER.search(head)
    found = list(LINE.finditer(head[: limit.start()])) if limit else []
    other = OWN_MENTION.search(head) or FOOTER.search(raw)
    dossiers = tuple(dict.fromkeys(_dossier(match) for match in found)) or ((_dossier(other),) if other else ())
    title = _title(head[: limit.start()], found[0]) if limit and found else None
    return Place(dossiers, _number(head, number, other), title)


def _dossier(match: re.Match[str]) -> str:
    addition = (match["c"] or "").strip(" -")
    return f"{match['a']}{match['b']}" + (f"-{addition}" if addition else "")


def _title(top: str, line: re.Match[str]) -> str | None:
    """Return the words behind a dossier's number, or on the line below it."""
    if line["title"]:
        return line["title"].strip()
    below = NEXT_LINE.match(top, line.end())
    return below["title"].strip() if below else None


def _number(head: str, number: re.Match[str] | None, other: re.Match[str] | None) -> str | None:
    named = number or other
    if named:
        return named["n"] or named["m"]
    attachment = ATTACHMENT.search(head)
    alone = ATTACHMENT_NUMBER.search(head, attachment.end()) if attachment else ANSWER_NUMBER.search(head)
    return alone["n"] if alone else None

"""One line for lists: who, what, for whom, how much, when, in words of the sentence itself."""

from __future__ import annotations

import re

LIMIT = 120
LEAD = re.compile(
    r"^(?:(?:ja|daarnaast|daarom|verder|voorts|ook|tevens|tot slot|bovendien|vervolgens|ten slotte|daarbij"
    r"|hierbij|wel|zo)\b,?\s+)+",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\s?\([^()]{0,200}\)|,\s(?:zoals|conform|mede|als gebruikelijk|net zoals)\s[^,]{0,160},")


def summarise(clause: str, sentence: str) -> str:
    """Return at most 120 characters, made of words of the sentence."""
    for text in (sentence, ASIDE.sub("", sentence), clause, ASIDE.sub("", clause)):
        short = _tidy(text)
        if 12 <= len(short) <= LIMIT:
            return short
    return _cut(_tidy(ASIDE.sub("", clause)) or _tidy(sentence))


def _tidy(text: str) -> str:
    plain = LEAD.sub("", " ".join(text.split()).strip(" ,;:–—-"))
    return plain.rstrip(".;,: ")


def _cut(text: str) -> str:
    """Cut at the last whole word that leaves room for the mark of omission."""
    if len(text) <= LIMIT:
        return text
    head = text[: LIMIT - 1]
    return head[: head.rfind(" ")].rstrip(" ,;:") + "…"

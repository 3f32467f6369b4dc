"""One line for lists: who, what, for whom, how much, when, in words of the sentence itself."""

from __future__ import annotations

import re

LIMIT = 120
TELLING = 45
"""A part of the sentence shorter than this says too little by itself."""
LEAD = re.compile(
    r"^(?:(?:ja|nee|zeker|daarnaast|daarom|verder|voorts|tevens|tot slot|bovendien|vervolgens|ten slotte|daarbij)\b,\s+"
    r"|(?:en|maar|want|dus)\s+)+",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\s?\([^()]{0,200}\)|,\s(?:zoals|conform|mede|als gebruikelijk|net zoals)\s[^,]{0,160},")


def summarise(clause: str, sentence: str, opener: str, actor: str) -> str:
    """Return at most 120 characters, made of words of the sentence; ``opener`` is the clause's conjunction."""
    own = _without_opener(clause, opener, actor)
    for text, least in (
        (sentence, 1),
        (ASIDE.sub("", sentence), TELLING),
        (own, TELLING),
        (ASIDE.sub("", own), TELLING),
    ):
        short = _tidy(text)
        if least <= len(short) <= LIMIT:
            return short
    whole = own if len(own) > LIMIT else sentence
    return _cut(_tidy(ASIDE.sub("", whole)) or _tidy(whole))


def _without_opener(clause: str, opener: str, actor: str) -> str:
    """Take off "dat", and name the actor for a pronoun: "dat het … zal stellen" reads "Nederland … zal stellen"."""
    if not opener:
        return clause
    rest = re.sub(rf"^(?:en |maar )?{re.escape(opener)}\s", "", clause, flags=re.IGNORECASE)
    return re.sub(r"^(?:het|hij|zij)\s(?=in|op|voor|de|zal|daar|hier|een|nog)", f"{actor} ", rest) if actor else rest


def _tidy(text: str) -> str:
    """Take off what only ties the words to those before; without the comma the verb follows ("Daarnaast zal ik")."""
    plain = LEAD.sub("", " ".join(text.split()).strip(" ,;:–—-")).rstrip(".;,: ")
    return plain[:1].upper() + plain[1:]


def _cut(text: str) -> str:
    """Cut at the last whole word that leaves room for the mark of omission."""
    if len(text) <= LIMIT:
        return text
    head = text[: LIMIT - 1]
    return head[: head.rfind(" ")].rstrip(" ,;:") + "…"

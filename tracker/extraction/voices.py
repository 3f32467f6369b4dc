"""Whose words each block holds: the government's, or what members ask and say.

The file itself may say so; else markers do ("Vraag 3", "Antwoord", "Inbreng van de leden van …"). Of a written
consultation the answers may follow each question without any marker: who says "ik" there is the minister, since
members speak of themselves as "deze leden".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.extraction.layout import Block, BlockKind, Origins, Section, words_of_block
from tracker.reading.source_text import BlockKind as SourceKind
from tracker.reading.source_text import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.rulebook import SectionRules
    from tracker.extraction.views import View
    from tracker.reading.source_text import Block as SourceBlock
    from tracker.reading.source_text import SourceText

QUOTED = re.compile('[“"‘«„][^“”"’»]{0,400}[”"’»]|[^.?!]{0,400}\\?')
"""What somebody else may have said, and what is asked."""
MENTION = 110
"""So far into a block the members are named where the block is theirs; characters."""
FEW_ANSWERS = 2
"""With more markers than this every answer has its own; with fewer a marker opens all answers together."""
LEAST_UNMARKED = 2
"""So many blocks in which the minister speaks among the members' show that answers carry no marker."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """The words of one block, and what they say of whose they are."""

    words: str
    answers: bool
    numbered: bool
    """Whether it opens a question whose answer has a marker ("Vraag 3"), or a motion."""
    consults: bool
    """Whether it is a head above what members of a written consultation say."""
    asks: bool
    """Whether it begins with the members ("De leden van de … vragen"), which a letter without answers does as well."""
    closes: bool
    first_person: bool
    mentions: bool
    """Whether it names members as those who speak."""


def with_voices(view: View, blocks: Sequence[Block], rules: SectionRules, source: SourceText) -> tuple[Block, ...]:
    """Mark each block with its section, and the answers with the question before them."""
    origins = Origins(source.blocks, view)
    turns = [_turn(words_of_block(view.text, block), block, rules) for block in blocks]
    return _marked(blocks, turns, [origins.of(block) for block in blocks])


def _turn(words: str, block: Block, rules: SectionRules) -> _Turn:
    plain = QUOTED.sub(" ", words)
    return _Turn(
        words=words,
        answers=_begins(rules.answer, words),
        numbered=_begins(rules.numbered, words) or bool(rules.motion.match(words)),
        consults=_begins(rules.consultation, words),
        asks=bool(rules.members.match(words)),
        closes=bool(rules.closing.match(words)),
        first_person=bool(rules.first_person.search(plain)),
        mentions=block.kind is BlockKind.HEADING
        or words.endswith("?")
        or bool(rules.mention.search(words[:MENTION]) or rules.members.match(words)),
    )


def _begins(pattern: re.Pattern[str], words: str) -> bool:
    """Say whether a marker opens the words, in capitals too ("II. REACTIE VAN DE MINISTER")."""
    if words.isupper():
        return re.match(pattern.pattern, words, re.IGNORECASE) is not None
    return pattern.match(words) is not None


def _marked(
    blocks: Sequence[Block], turns: Sequence[_Turn], origins: Sequence[SourceBlock | None]
) -> tuple[Block, ...]:
    manner = _manner(turns)
    section, question, found, numbered = Section.GOVERNMENT, "", [], False
    for block, turn, origin in zip(blocks, turns, origins, strict=True):
        stated = _stated_section(origin)
        if stated:
            section, question, numbered = stated, "" if origin and origin.role else question, True
        elif turn.answers:
            section = Section.GOVERNMENT
            manner = replace(manner, mixed=manner.mixed or (manner.few and not numbered))
        elif turn.numbered or turn.consults or (turn.asks and manner.consults and not turn.first_person):
            section, question, numbered = Section.MEMBERS, "", turn.numbered
        elif turn.closes or (section is Section.MEMBERS and _is_reply(turn, question, manner, numbered=numbered)):
            section = Section.GOVERNMENT
        elif manner.mixed and not numbered and turn.mentions and block.kind is not BlockKind.HEADING:
            section = Section.GOVERNMENT if turn.first_person else Section.MEMBERS
        if section is Section.MEMBERS and not (origin and origin.role):
            question = f"{question} {turn.words}"[-600:].strip()
        found.append(replace(block, section=section, question=question if section is Section.GOVERNMENT else ""))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a letter sets answers apart."""

    consults: bool
    """Whether "De leden van de … vragen" may open members' words: there are answers."""
    few: bool
    """Whether one marker opens all answers together."""
    mixed: bool
    """Whether answers follow what members say without any marker."""
    bare: bool
    """Whether numbered questions are answered without any marker."""


def _manner(turns: Sequence[_Turn]) -> _Manner:
    answers = sum(turn.answers for turn in turns)
    opens = next((n for n, turn in enumerate(turns) if turn.consults or turn.asks), len(turns))
    asks = next((n for n, turn in enumerate(turns) if turn.numbered), len(turns))
    few = answers <= FEW_ANSWERS
    mixed = few and _is_mixed(turns[opens:])
    return _Manner(bool(answers) or mixed, few, mixed, not any(turn.answers for turn in turns[asks:]))


def _is_reply(turn: _Turn, question: str, manner: _Manner, *, numbered: bool) -> bool:
    """Say whether a block among the members' words is the minister's; ``question`` holds those before it."""
    if numbered:
        return manner.bare and question.endswith("?") and not turn.words.endswith("?")
    return turn.first_person or (manner.mixed and not turn.mentions)


def _is_mixed(turns: Sequence[_Turn]) -> bool:
    """Say whether the minister speaks among the members' words, before any marker of an answer."""
    unmarked = 0
    for turn in turns:
        if turn.answers or turn.numbered:
            break
        unmarked += turn.first_person and not turn.mentions
    return unmarked >= LEAST_UNMARKED


def _stated_section(origin: SourceBlock | None) -> Section | None:
    """Return whose words a block holds where its file says so."""
    if origin is None:
        return None
    if origin.kind is SourceKind.ANSWER or origin.role is Role.GOVERNMENT:
        return Section.GOVERNMENT
    return Section.MEMBERS if origin.kind is SourceKind.QUESTION or origin.role else None

"""Stretches of words, each of which makes one clause, with the words that another clause interrupts taken together.

The words are cut wherever a clause may begin (``openings``). A stretch with a finite verb is a clause; one without goes
to the clause before it, or waits for the next main clause; one that only looks as if it had one goes on with the
clause whose auxiliary waits for its infinitive.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from tracker.extraction.finite_verbs import COORDINATORS, finite_verb
from tracker.extraction.openings import beginnings, ends_verbs, opener_at
from tracker.extraction.words import Word, is_adjective, is_attributive, is_infinitive

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Lexicon

PARTS = frozenset(";:|")
"""What stands before these has no part in the clause after them."""
LEAST_UNFINISHED = 2
"""A "dat" with fewer words and no verb ("dat nu") opens no clause that an insertion interrupts."""
AWAITING = frozenset({"future", "future_go", "would", "will", "modal"})
"""Auxiliaries that ask for an infinitive."""
CONTENT_OPENERS = frozenset({"dat", "of", "hoe", "welke", "wat", "waarom"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of words that makes one clause; ``pieces`` are its own words, without the clauses inside it."""

    start: int
    end: int
    opener: str
    finite: int
    pieces: tuple[tuple[int, int], ...]

    def inside(self) -> list[int]:
        """Return the indices of its own words."""
        return [index for start, end in self.pieces for index in range(start, end)]

    def with_piece(self, start: int, end: int) -> Segment:
        """Return the segment that also holds the words from ``start`` to ``end``."""
        return replace(self, start=min(self.start, start), end=max(self.end, end), pieces=(*self.pieces, (start, end)))


class _Piece(NamedTuple):
    """A stretch between two cuts: its conjunction, and its finite verb if it has one."""

    start: int
    end: int
    opener: str
    finite: int | None


def segments_of(words: list[Word], lexicon: Lexicon) -> list[Segment]:
    """Return the clauses of a sentence as stretches of its words."""
    assembly = _Assembly(words, lexicon)
    for start, end in itertools.pairwise([*beginnings(words, lexicon), len(words)]):
        if end > start:
            assembly.add(start, end)
    return assembly.segments


@dataclass(slots=True)
class _Assembly:
    """The clauses so far, and what waits for its clause."""

    words: list[Word]
    lexicon: Lexicon
    segments: list[Segment] = field(default_factory=list)
    waiting: list[tuple[int, int]] = field(default_factory=list)
    """Stretches in front of their main clause."""
    unfinished: _Piece | None = None
    """A clause with "dat" whose verb is still to come, behind what interrupts it."""

    def add(self, start: int, end: int) -> None:
        """Give the stretch its place."""
        if start and self.words[start - 1].text in PARTS:
            self.waiting, self.unfinished = [], None
        piece = self._piece(start, end, None)
        if self._finishes(piece):
            self._finish(piece)
        elif piece.finite is None:
            self._add_without_verb(piece)
        elif not self.waiting and self._continued(piece) >= 0:
            self._extend(self._continued(piece), piece)
        elif piece.opener:
            self.segments.append(Segment(start, end, piece.opener, piece.finite, ((start, end),)))
        else:
            own = (*self.waiting, (start, end))
            self.segments.append(Segment(own[0][0], end, "", piece.finite, own))
            self.waiting, self.unfinished = [], None

    def _piece(self, start: int, end: int, opener: str | None) -> _Piece:
        lead = start + (self.words[start].lower in COORDINATORS)
        own = opener_at(self.words, lead, end, self.lexicon) if opener is None else opener
        return _Piece(start, end, own, finite_verb(self.words, lead, end, own, self.lexicon))

    def _finishes(self, piece: _Piece) -> bool:
        """Say whether the stretch ends the clause with "dat" that an insertion interrupted."""
        return bool(
            self.unfinished and not piece.opener and piece.finite is not None and piece.finite > piece.start + 1
        )

    def _finish(self, piece: _Piece) -> None:
        if self.unfinished is None or piece.finite is None:
            return
        begun, self.unfinished = self.unfinished, None
        late = self._piece(piece.start, piece.end, begun.opener).finite
        finite = piece.finite if late is None else late
        own = ((begun.start, begun.end), (piece.start, piece.end))
        self.segments.append(Segment(begun.start, piece.end, begun.opener, finite, own))

    def _add_without_verb(self, piece: _Piece) -> None:
        if piece.opener in CONTENT_OPENERS and piece.end - piece.start > LEAST_UNFINISHED:
            self.unfinished = piece
        elif self.segments and not self.waiting:
            self._extend(_host(self.segments), piece)
        else:
            self.waiting.append((piece.start, piece.end))

    def _extend(self, number: int, piece: _Piece) -> None:
        self.segments[number] = self.segments[number].with_piece(piece.start, piece.end)

    def _continued(self, piece: _Piece) -> int:
        """Return the clause that waits for the infinitive in the stretch, which looks like a plural; else -1.

        "De cijfers zullen, met een reactie, naar de Kamer worden gestuurd."
        """
        words, finite = self.words, piece.finite
        if piece.opener or finite is None or words[piece.start].lower in COORDINATORS:
            return -1
        form = words[finite].lower
        infinitive = form.endswith("n") and (form in self.lexicon.ambiguous_plurals or is_infinitive(form))
        rest = (word.lower for word in words[finite : piece.end] if word.lower.isalpha())
        return self._awaiting() if infinitive and all(ends_verbs(word, self.lexicon) for word in rest) else -1

    def _awaiting(self) -> int:
        """Return the last clause whose auxiliary has no infinitive yet, or -1; clauses inside a main one are passed."""
        for number in range(len(self.segments) - 1, -1, -1):
            segment = self.segments[number]
            kind = self.lexicon.moods.get(self.words[segment.finite].lower, "")
            if kind in AWAITING and not infinitives(self.words, segment, self.lexicon):
                return number
            if not segment.opener:
                return -1
        return -1


def infinitives(words: list[Word], segment: Segment, lexicon: Lexicon) -> list[str]:
    """Return the infinitives of a clause; "de gestelde vragen" and "deze plannen" are nouns."""
    found = []
    for index in segment.inside():
        form, before = words[index].lower, words[index - 1].lower if index > segment.start else ""
        noun = before in lexicon.determiners or is_attributive(before) or is_adjective(before)
        if index != segment.finite and not noun and (is_infinitive(form) or form in lexicon.ambiguous_plurals):
            found.append(form)
    return found


def _host(segments: list[Segment]) -> int:
    """Return the segment that a stretch without a finite verb continues: the main clause before an inserted one."""
    last = len(segments) - 1
    if segments[last].opener and last > 0 and not segments[last - 1].opener:
        return last - 1
    return last

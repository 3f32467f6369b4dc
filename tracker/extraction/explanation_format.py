"""An explanation as plain JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.extraction.scoring_format import commitment_values

if TYPE_CHECKING:
    from tracker.extraction.contributions import Contribution
    from tracker.extraction.explanation import ClauseReport, Explanation
    from tracker.extraction.rulebook import Weights


def as_values(explanation: Explanation, weights: Weights) -> dict[str, Any]:
    """Return an explanation ready for ``json.dump``; ``weights`` tells the thresholds."""
    sentence = explanation.sentence
    return {
        "number": explanation.number,
        "text": sentence.text,
        "start": explanation.start,
        "end": explanation.end,
        "page": explanation.page,
        "section": sentence.block.section.value,
        "block": sentence.block.kind.value,
        "lead": sentence.block.lead,
        "question": sentence.block.question,
        "unweighed": explanation.unweighed.value if explanation.unweighed else None,
        "tier": explanation.tier.value if explanation.tier else None,
        "probability": {"firm": round(explanation.firm, 4), "any": round(explanation.some, 4)},
        "threshold": dict(weights.threshold),
        "fulfils": explanation.fulfils or None,
        "clauses": [_clause(report) for report in explanation.clauses],
        "commitments": [
            {
                **commitment_values(found.candidate),
                "origins": {o.field: {"from": o.whence.value, "words": o.words} for o in found.origins},
            }
            for found in explanation.found
        ],
    }


def _clause(report: ClauseReport) -> dict[str, Any]:
    clause, item = report.clause, report.item
    return {
        "text": clause.text,
        "start": clause.span[0],
        "end": clause.span[1],
        "opener": clause.opener,
        "subject": {"text": clause.subject.text, "class": clause.subject.cls.value},
        "finite": clause.finite,
        "mood": clause.mood.value,
        "voice": "passive" if clause.passive else "active",
        "verbs": list(clause.verbs),
        "negated": clause.negated,
        "main": clause.matrix,
        "reported_by": clause.reported.value,
        "facts": sorted(item.facts),
        "probability": {"firm": round(item.firm, 4), "any": round(item.some, 4)},
        "contributions": {"firm": _weights(report.firm), "any": _weights(report.some)},
        "nearly": [{"rule": n.rule.id, "weight": n.weight, "failure": n.failure} for n in report.nearly],
        "periods": [
            {"text": p.text, "date": p.date.isoformat() if p.date else None, "origin": p.origin.value, "past": p.past}
            for p in item.periods
        ],
        "quantities": [{"value": q.value, "unit": q.unit} for q in item.quantities],
    }


def _weights(contributions: tuple[Contribution, ...]) -> list[dict[str, Any]]:
    return [{"source": each.source.value, "name": each.name, "weight": each.weight} for each in contributions]

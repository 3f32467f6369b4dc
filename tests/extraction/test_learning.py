"""What decisions teach: an order for this office, nothing where there is nothing to learn, and never less than all."""

from __future__ import annotations

import random

from tracker.extraction.learning import LEAST, Judged, Learned, features_of, learn, likelihood


def decisions(number: int, seed: int, *, taste: bool) -> list[Judged]:
    """Return decisions of an office that takes the model at its word, or has a taste of its own: no letters to come."""
    chance = random.Random(seed)  # noqa: S311 - the same decisions each time
    found = []
    for _ in range(number):
        confidence = chance.uniform(0.2, 0.98)
        features = features_of([chance.choice(["ik-zal", "informeert-kamer"])], kind="", ministry="Defensie")
        is_one = chance.random() < confidence
        found.append(Judged(confidence, features, is_one and not (taste and "informeert-kamer" in features)))
    return found


def test_an_office_s_own_taste_is_learned() -> None:
    learned = learn(decisions(60, 1, taste=True))
    assert learned.weights["informeert-kamer"] < -1
    assert learned.weights["ik-zal"] > learned.weights["informeert-kamer"]
    assert likelihood(0.9, ("informeert-kamer",), learned) < 0.6 < likelihood(0.9, ("ik-zal",), learned)


def test_an_office_that_agrees_with_the_rules_teaches_nothing() -> None:
    for seed in range(20):
        learned = learn(decisions(60, seed, taste=False))
        order = sorted(range(1, 100), key=lambda percent: likelihood(percent / 100, ("ik-zal",), learned))
        assert order == list(range(1, 100))
    assert sum(bool(learn(decisions(60, seed, taste=False)).weights) for seed in range(40)) <= 4


def test_a_few_decisions_teach_nothing() -> None:
    learned = learn(decisions(LEAST - 1, 1, taste=True))
    assert learned == Learned(decisions=LEAST - 1)
    assert likelihood(0.37, ("ik-zal",), learned) == 0.37
    assert learn([]) == Learned()


def test_what_nobody_decided_about_moves_with_the_rest_only() -> None:
    learned = learn(decisions(60, 1, taste=True))
    assert 0 < likelihood(0.5, ("never-seen",), learned) < 1
    assert likelihood(0.0, (), learned) > 0
    assert likelihood(1.0, (), learned) < 1


def test_decisions_that_all_go_one_way_stay_finite() -> None:
    everything = [Judged(0.5, ("ik-zal",), accepted=True)] * 200
    learned = learn(everything)
    assert 0.9 < likelihood(0.5, ("ik-zal",), learned) < 1
    assert learn([Judged(1.0, (), accepted=False)] * 50).weights


def test_the_newest_decisions_count() -> None:
    before = [Judged(0.5, ("ik-zal",), accepted=False)] * 2_000
    now = [Judged(0.5, ("ik-zal",), accepted=True)] * 600
    assert likelihood(0.5, ("ik-zal",), learn([*before, *now])) > 0.9

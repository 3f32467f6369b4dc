"""Plain tables to a checked ``Rulebook``: every wrong key, value or pattern names its file and rule."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from tracker.extraction.guarded import Guarded, guarded
from tracker.extraction.rulebook import (
    Abbreviations,
    Calendar,
    FieldWords,
    FulfilmentRule,
    Lexicon,
    Ministry,
    OutcomeRule,
    Recess,
    RecipientRules,
    Rule,
    Rulebook,
    SectionRules,
    Thumb,
    Weights,
)
from tracker.extraction.words import NOT_VERBS, is_participle
from tracker.terms import LinkKind

Table = Mapping[str, Any]
GRAMMAR = (
    "subordinators",
    "pointers",
    "fronted",
    "after_als",
    "front_subjects",
    "ambiguous_plurals",
    "prepositions",
    "adverbs",
    "determiners",
    "receives",
    "separable",
    "after_clause",
    "periods",
    "pointing",
    "asking",
    "focus",
    "counting",
    "not_caused",
    "after_als_lead",
    "not_sitting",
)
RULE_SETS = ("subject", "mood", "verbs", "not_verbs", "main_verbs", "not_act", "opener", "has", "lacks")
RULE_PATTERNS = ("pattern", "sentence", "not_pattern")
RULE_KEYS = frozenset(
    {"id", "nl", "en", "hit", "miss", "voice", "negated", "matrix", "prior", *RULE_SETS, *RULE_PATTERNS}
)
SUBJECTS = frozenset({"first", "government", "chamber", "members", "other", "thing", "none"})
MOODS = frozenset({"future", "would", "will", "modal", "present", "be", "perfect", "past", "conditional", "none"})
FACTS = frozenset(
    {
        "due",
        "date",
        "money",
        "quantity",
        "condition",
        "question",
        "item",
        "answer",
        "first",
        "past_day",
        "people",
        "restated",
        "kamer",
        "reported",
        "reported_own",
        "fulfils",
        "term_elsewhere",
        "zolang",
        "led",
        "steps",
        "introduces",
        "later_paper",
        "report",
        "ahead",
        "by_other",
        "article",
        "courtesy",
        "name",
    }
)
FILES = (
    "abbreviations",
    "sections",
    "furniture",
    "subjects",
    "verbs",
    "grammar",
    "commitments",
    "fulfilments",
    "fields",
    "recipients",
    "weights",
    "recesses",
    "ministries",
)


def build_rulebook(tables: Mapping[str, Table]) -> Rulebook:
    """Return the rulebook made of ``tables``, one per name of ``FILES``; raise ``ValueError`` where one is wrong."""
    missing = [name for name in FILES if name not in tables]
    if missing:
        raise ValueError(f"missing rule files: {', '.join(missing)}")
    verbs = tables["verbs"]
    classes = {name: frozenset(words) for name, words in _get("verbs", verbs, "classes").items()}
    rules = tuple(_rule(entry, classes) for entry in _entries("commitments", tables["commitments"], "rule"))
    _unique("commitments", [rule.id for rule in rules])
    cues = _cues(tables["fulfilments"])
    fulfilments = tuple(_fulfilment(entry, cues) for entry in _entries("fulfilments", tables["fulfilments"], "rule"))
    outcomes = tuple(_outcome(entry, cues) for entry in _entries("fulfilments", tables["fulfilments"], "outcome"))
    _unique("fulfilments", [rule.id for rule in fulfilments] + [rule.id for rule in outcomes])
    return Rulebook(
        abbreviations=Abbreviations(
            *(_words("abbreviations", tables, key) for key in ("never_end", "may_end", "openers"))
        ),
        sections=SectionRules(**{field.name: _any_of(tables, field.name) for field in fields(SectionRules)}),
        furniture=tuple(_compile("furniture", "lines", p) for p in _get("furniture", tables["furniture"], "lines")),
        lexicon=_lexicon(tables, classes),
        rules=rules,
        fulfilments=fulfilments,
        outcomes=outcomes,
        words=_field_words(tables["fields"]),
        calendar=build_calendar(tables["recesses"]),
        ministries=tuple(_ministry(entry) for entry in _entries("ministries", tables["ministries"], "ministry")),
        weights=_weights(tables["weights"], {rule.id for rule in rules}),
        recipients=_recipients(tables["recipients"]),
        frames=_frames(rules),
    )


def _frames(rules: tuple[Rule, ...]) -> dict[tuple[str, str, bool], tuple[Rule, ...]]:
    return {
        (subject, mood, passive): tuple(
            rule
            for rule in rules
            if (not rule.subject or subject in rule.subject)
            and (not rule.mood or mood in rule.mood)
            and (not rule.voice or passive == (rule.voice == "passive"))
        )
        for subject in SUBJECTS
        for mood in MOODS
        for passive in (False, True)
    }


def _get(file: str, table: Table, key: str) -> Any:  # noqa: ANN401 - TOML values have any type
    if key not in table:
        raise ValueError(f"{file}.toml: “{key}” is missing")
    return table[key]


def _entries(file: str, table: Table, key: str) -> Sequence[Table]:
    entries = _get(file, table, key)
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ValueError(f"{file}.toml: “{key}” must be a list of tables")
    return entries


def _words(file: str, tables: Mapping[str, Table], key: str) -> frozenset[str]:
    words = _get(file, tables[file], key)
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ValueError(f"{file}.toml: “{key}” must be a list of words")
    return frozenset(words)


def _compile(file: str, name: str, pattern: object) -> re.Pattern[str]:
    text = pattern if isinstance(pattern, str) else ""
    if not text:
        raise ValueError(f"{file}.toml, {name}: a pattern must be text")
    try:
        return re.compile(text)
    except re.error as error:
        raise ValueError(f"{file}.toml, {name}: wrong pattern: {error}") from error


def _guarded(file: str, name: str, pattern: object) -> Guarded:
    return guarded(_compile(file, name, pattern).pattern)


def _any_of(tables: Mapping[str, Table], key: str) -> re.Pattern[str]:
    patterns = [_compile("sections", key, p).pattern for p in _get("sections", tables["sections"], key)]
    return re.compile("|".join(f"(?:{p})" for p in patterns))


def _unique(file: str, ids: list[str]) -> None:
    doubles = sorted({name for name in ids if ids.count(name) > 1})
    if doubles:
        raise ValueError(f"{file}.toml: id used twice: {', '.join(doubles)}")


def _texts(file: str, entry: Table, key: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise ValueError(f"{file}.toml, {entry.get('id')}: “{key}” must be a list of texts")
    return tuple(value)


def _check_head(file: str, entry: Table, allowed: frozenset[str]) -> str:
    name = str(entry.get("id", "?"))
    unknown = sorted(set(entry) - allowed)
    if unknown:
        raise ValueError(f"{file}.toml, {name}: unknown key {', '.join(unknown)}")
    for key in ("id", "nl", "en"):
        if not isinstance(entry.get(key), str) or not entry[key]:
            raise ValueError(f"{file}.toml, {name}: “{key}” is missing")
    if not entry.get("hit"):
        raise ValueError(f"{file}.toml, {name}: no example that must hit")
    return name


def _rule(entry: Table, classes: Mapping[str, frozenset[str]]) -> Rule:
    file = "commitments"
    name = _check_head(file, entry, RULE_KEYS)
    sets = {key: frozenset(_texts(file, entry, key)) for key in RULE_SETS}
    for key, allowed in (("subject", SUBJECTS), ("mood", MOODS), ("has", FACTS), ("lacks", FACTS)):
        wrong = sorted(sets[key] - allowed)
        if wrong:
            raise ValueError(f"{file}.toml, {name}: “{key}” has unknown {', '.join(wrong)}")
    for key in ("verbs", "not_verbs", "main_verbs", "not_act"):
        unknown = sorted(v for v in sets[key] if v.startswith("@") and v[1:] not in classes)
        if unknown:
            raise ValueError(f"{file}.toml, {name}: unknown verb class {', '.join(unknown)}")
        sets[key] = frozenset(w for v in sets[key] for w in (classes[v[1:]] if v.startswith("@") else (v,)))
    patterns = {key: _guarded(file, name, entry[key]) for key in RULE_PATTERNS if key in entry}
    if entry.get("voice", "") not in {"", "active", "passive"}:
        raise ValueError(f"{file}.toml, {name}: “voice” is active or passive")
    return Rule(
        id=name,
        nl=entry["nl"],
        en=entry["en"],
        hit=_texts(file, entry, "hit"),
        miss=_texts(file, entry, "miss"),
        voice=entry.get("voice", ""),
        negated=entry.get("negated"),
        matrix=entry.get("matrix"),
        subject=sets["subject"],
        mood=sets["mood"],
        verbs=sets["verbs"],
        not_verbs=sets["not_verbs"],
        main_verbs=sets["main_verbs"],
        not_act=sets["not_act"],
        opener=sets["opener"],
        has=sets["has"],
        lacks=sets["lacks"],
        pattern=patterns.get("pattern"),
        sentence=patterns.get("sentence"),
        not_pattern=patterns.get("not_pattern"),
        prior=float(entry.get("prior", 0.0)),
    )


def _cues(table: Table) -> dict[str, Guarded]:
    return {
        name: _guarded("fulfilments", name, pattern) for name, pattern in _get("fulfilments", table, "cues").items()
    }


def _fulfilment(entry: Table, cues: Mapping[str, Guarded], also: frozenset[str] = frozenset()) -> FulfilmentRule:
    file = "fulfilments"
    keys = frozenset({"id", "nl", "en", "all", "none", "before", "pattern", "not_pattern", "hit", "miss"})
    name = _check_head(file, entry, keys | also)
    return FulfilmentRule(
        name,
        entry["nl"],
        entry["en"],
        _named(name, entry, "all", cues) + tuple(_guarded(file, name, entry[k]) for k in ("pattern",) if k in entry),
        _named(name, entry, "none", cues)
        + tuple(_guarded(file, name, entry[k]) for k in ("not_pattern",) if k in entry),
        _texts(file, entry, "hit"),
        _texts(file, entry, "miss"),
        _named(name, entry, "before", cues),
    )


def _named(rule: str, entry: Table, key: str, cues: Mapping[str, Guarded]) -> tuple[Guarded, ...]:
    names = _texts("fulfilments", entry, key)
    unknown = sorted(set(names) - set(cues))
    if unknown:
        raise ValueError(f"fulfilments.toml, {rule}: unknown cue {', '.join(unknown)}")
    return tuple(cues[name] for name in names)


def _outcome(entry: Table, cues: Mapping[str, Guarded]) -> OutcomeRule:
    rule = _fulfilment(entry, cues, frozenset({"outcome"}))
    if entry.get("outcome") not in set(LinkKind):
        raise ValueError(f"fulfilments.toml, {rule.id}: “outcome” is one of {', '.join(LinkKind)}")
    return OutcomeRule(
        rule.id, rule.nl, rule.en, rule.cues, rule.traps, rule.hit, rule.miss, outcome=LinkKind(entry["outcome"])
    )


def _lexicon(tables: Mapping[str, Table], classes: Mapping[str, frozenset[str]]) -> Lexicon:
    words = {key: _words("subjects", tables, key) for key in tables["subjects"]}
    moods = _strong_pasts(_get("verbs", tables["verbs"], "strong_past"))
    for kind, forms in _get("verbs", tables["verbs"], "auxiliaries").items():
        if kind != "ambiguous":
            moods |= dict.fromkeys(forms, kind)
    participles = frozenset(form for form, kind in moods.items() if kind == "past" and is_participle(form))
    ambiguous = participles | frozenset(tables["verbs"]["auxiliaries"].get("ambiguous", []))
    moods = {form: kind for form, kind in moods.items() if form not in participles and form not in NOT_VERBS}
    grammar = {key: _words("grammar", tables, key) for key in GRAMMAR}
    closed = grammar["prepositions"] | grammar["adverbs"] | grammar["determiners"] | moods.keys() | {"en", "of", "maar"}
    return Lexicon(
        known_verbs=frozenset(w for words in classes.values() for w in words),
        closed=closed | words["first_person"],
        first_person=words["first_person"],
        third_person=words["third_person"],
        chamber=words["chamber"],
        members=words["members"],
        government=words["government"],
        names=words["government_names"],
        commissions=words["commissions"],
        assets=words["government_assets"],
        own=words["own"],
        other=words["other"],
        foreign=words["foreign_words"] | words["country_adjectives"],
        countries=words["countries"],
        country_adjectives=words["country_adjectives"],
        singular_heads=words["government"] | words["first_person"],
        moods=moods,
        ambiguous=ambiguous,
        classes=classes,
        particles=frozenset(w.partition("+")[2] for words in classes.values() for w in words if "+" in w),
        **grammar,
    )


def _strong_pasts(table: Table) -> dict[str, str]:
    """Return the past forms of strong verbs, with and without a prefix, each with its mood."""
    prefixed = (prefix + root for prefix in table["prefixes"] for root in (*table["alone"], *table["prefixed"]))
    return dict.fromkeys((*table["alone"], *prefixed), "past")


def _field_words(table: Table) -> FieldWords:
    def pattern(name: str) -> Guarded:
        return _guarded("fields", name, _get("fields", table, name))

    def units(name: str) -> frozenset[str]:
        return frozenset(_get("fields", table, name))

    return FieldWords(
        people=units("people"),
        materiel=units("materiel"),
        units=units("people") | units("materiel") | units("things"),
        not_units=units("not_units"),
        about=pattern("about"),
        at_most=pattern("at_most"),
        at_least=pattern("at_least"),
        condition=pattern("condition"),
        restated=pattern("restated"),
        earlier=pattern("earlier"),
        same_letter=pattern("same_letter"),
        made_there=pattern("made_there"),
        entry=pattern("entry"),
        running=pattern("running"),
        running_money=pattern("running_money"),
        every_so_often=pattern("every_so_often"),
        not_yet=pattern("not_yet"),
        fulfilled=pattern("fulfilled"),
        kamer=pattern("kamer"),
        as_long_as=pattern("as_long_as"),
        later_paper=pattern("later_paper"),
        courtesy=pattern("courtesy"),
        regular=pattern("regular"),
        information=pattern("information"),
        aside=pattern("aside"),
        own_information=pattern("own_information"),
        financial=pattern("financial"),
        equipment=pattern("equipment"),
        staff=pattern("staff"),
        not_recipient=pattern("not_recipient"),
    )


def _recipients(table: Table) -> RecipientRules:
    heads, frames, nouns = (_get("recipients", table, key) for key in ("heads", "frames", "nouns"))
    return RecipientRules(
        heads={name: frozenset(words) for name, words in heads.items()},
        frames={name: frozenset(words) for name, words in frames.items()},
        gives=frozenset(_get("recipients", nouns, "gives")),
        talks=frozenset(_get("recipients", nouns, "talks")),
        acts=frozenset(_get("recipients", nouns, "acts")),
        weights=dict(_get("recipients", table, "weights")),
    )


def build_calendar(table: Table) -> Calendar:
    """Return the calendar of ``recesses.toml``; raise ``ValueError`` where a row is wrong."""
    recesses = []
    for entry in _entries("recesses", table, "recess"):
        first, last = entry.get("first"), entry.get("last")
        if not isinstance(first, dt.date) or not isinstance(last, dt.date) or last < first:
            raise ValueError(f"recesses.toml, {entry.get('name')}: “first” and “last” must be days in order")
        if not entry.get("source"):
            raise ValueError(f"recesses.toml, {entry.get('name')} {first}: “source” must say where the days were read")
        second_hand = bool(entry.get("second_hand", False))
        recesses.append(Recess(str(entry["name"]), first, last, str(entry["source"]), second_hand))
    occasions = {name: (int(day[0]), int(day[1])) for name, day in _get("recesses", table, "occasions").items()}
    dated = {name: tuple(days) for name, days in _get("recesses", table, "dated").items()}
    thumb = {
        name: Thumb((int(row["before"][0]), int(row["before"][1])), (int(row["last"][0]), int(row["last"][1])))
        for name, row in _get("recesses", table, "thumb").items()
    }
    if unknown := sorted({recess.name for recess in recesses} - set(thumb)):
        raise ValueError(f"recesses.toml: no rule of thumb for {', '.join(unknown)}")
    return Calendar(tuple(recesses), occasions, dated, thumb)


def _ministry(entry: Table) -> Ministry:
    if not entry.get("name"):
        raise ValueError("ministries.toml: a ministry without “name”")
    return Ministry(entry["name"], tuple(entry.get("variants", [])), tuple(entry.get("ministers", [])))


def _weights(table: Table, ids: set[str]) -> Weights:
    rules = _get("weights", table, "rules")
    unknown = sorted(set(rules) - ids)
    if unknown:
        raise ValueError(f"weights.toml: weight for unknown rule {', '.join(unknown)}")
    return Weights(dict(_get("weights", table, "bias")), dict(rules), dict(_get("weights", table, "threshold")))

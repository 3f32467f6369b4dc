"""Words of a sentence: tokens, verb forms and lemmas."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from simplemma import is_known, lemmatize

TOKENS = re.compile(r"(?:[A-Z][a-z]?\.){1,4}(?=\s)|\d+(?:[.,:]\d+)*|[^\W\d_](?:[\w]|['’.-](?=\w))*-?|[^\w\s]")
PARTICIPLE = re.compile(
    r"^(?:[a-zë]{0,12}ge[a-zïëüöáéè]{2,}|(?:ver|be|ont|her|er)[a-zïëöüé]{2,}|[a-z]{2,8}(?:ver|be)[a-z]{2,})(?:d|t|en|aan|ien)$"
)
SPLIT_PARTICIPLE = re.compile(
    r"^(|uit|op|af|aan|mee|voor|toe|in|door|over|terug|bij|vast|open|vrij|samen|weg|na|om|plaats|kennis|deel|gelijk|stil|klaar"
    r"|achter|los|neer|voort|teniet|bijeen|tegemoet|goed|stop|rond)ge(.+[dtn])$"
)
SHORT_INFINITIVES = frozenset({"gaan", "staan", "doen", "zien", "slaan", "zijn"})
_IRREGULAR_PARTICIPLES = """
verzocht onderzocht verkocht bekostigd overlegd herzien voorzien ontvangen bezocht verwacht bewerkt versterkt
verwerkt uitbesteed besteed verplicht verricht ingericht opgericht gericht verstrekt bevestigd
"""
IRREGULAR_PARTICIPLES = frozenset(_IRREGULAR_PARTICIPLES.split())
INSEPARABLE = re.compile(r"^(?:onder|over|door|mis|vol|weer|achter)[a-zë]{2,}(?:d|(?:[aeiou]|[kfsp]|ch)t)$")
"""Participles of weak verbs that take no "ge-" ("onderbouwd", and with a voiceless stem "onderschept", "overschat")."""
STRONG_PARTICIPLES = frozenset(
    {
        "vervangen",
        "ontvangen",
        "besproken",
        "verschenen",
        "bekeken",
        "besloten",
        "herzien",
        "verzonden",
        "bewezen",
        "ontstaan",
        "verstaan",
        "begrepen",
        "gebleven",
        "verkregen",
        "verdwenen",
        "betrokken",
        "vergeleken",
        "bezien",
        "ondernomen",
        "overwogen",
        "verboden",
    }
)
"""Participles without "ge-" that end in "-en"; some are infinitives as well."""
_STRONG = (
    "schreven sproken nomen keken bleken sloten wezen grepen vonden bonden zonden worpen troffen trokken broken boden "
    "loren bogen wogen gonnen wonnen dwongen drongen kregen zwegen stegen dreven reden leden meden weken streken holpen"
)
STRONG_PREFIXED = re.compile(rf"^(?:be|ver|ont|her|er|onder|over|weer)(?:{'|'.join(_STRONG.split())})$")
"""Participles without "ge-" of strong verbs ("beschreven", "ondervonden"); never infinitives."""
_NOUN_LIKE = """
beraden berichten besluiten bijdragen delen onderzoeken oproepen overleggen overwegen plaatsen pleiten roepen schetsen
stellen sturen toetsen treden trekken uitleggen verzoeken voegen voeren vragen wenden wensen wijzen zetten zorgen
monitoren starten werken steunen plannen leiden helpen spreken leggen bieden nemen houden geven komen brengen inzetten
toezien meenemen opnemen aanhouden lopen starten
"""
NOUN_LIKE = frozenset(_NOUN_LIKE.split())
"""Infinitives that the word list takes for nouns."""
FINITE_NOUNS = {
    "begin": "beginnen", "beraad": "beraden", "bericht": "berichten", "besluit": "besluiten", "bezie": "bezien",
    "bezoek": "bezoeken", "deel": "delen", "hecht": "hechten", "onderzoek": "onderzoeken", "overleg": "overleggen",
    "pas": "passen", "plan": "plannen", "roep": "roepen", "steun": "steunen", "vraag": "vragen", "werk": "werken",
    "zorg": "zorgen", "roept": "roepen", "vraagt": "vragen", "start": "starten", "overweegt": "overwegen",
    "dien": "dienen", "staat": "staan",
}  # fmt: skip
"""Finite forms that the word list takes for nouns."""
_NOT_VERBS = """
een geen alleen allen velen enkelen daarnaast eerst recent bericht gebied beleid aantal onderdeel antwoord ambt
pakket overleg inzicht opdracht uitkomst toekomst inzet gesprek besluit belang contact product project budget
verslag vragen mensen aandacht kosten eisen leden kaders lasten middelen stappen kansen wensen regels rechten
besluiten adviezen wegen werken vanwege tegen binnen samen tussen buiten boven onder over achter behalve wegens
gezamen zeven negen tien dertien veertien eigen open zonen zaken plaatsen plannen scholen gronden waarden vormen
keuzes partijen punt punten miljoen miljard leven afspraken uitspraken uitgaven opgaven aanspraken opnamen gegevens
huishoudens levens wapens bovendien iedereen aanzien seizoen heen voren hen toen men vermogen inkomen voordelen
algemeen groen oosten westen noorden zuiden fenomeen volwassen zogeheten negentien achttien zestien veertien vijftien
voornemen samenspraak tegenspraak aanspraak inspraak opzet omzet inkomsten uitkomsten aanbevelingen maatregel diensten
tweede derde vierde vijfde zesde zevende achtste negende tiende
"""
LIKE_PARTICIPLES = frozenset(
    {
        "geeft",
        "geldt",
        "gebeurt",
        "genereert",
        "getuigt",
        "gelooft",
        "gedraagt",
        "geschiedt",
        "gelijk",
        "gezien",
        "geld",
    }
)
"""Present forms that only look like participles."""
SHORT_PARTICIPLES = ("gegaan", "gedaan", "gestaan", "gezien", "geweest")
NOT_VERBS = frozenset(_NOT_VERBS.split())


class Word(NamedTuple):
    """One token: offsets in the sentence, its lower-case form. No dataclass: those take twice as long to make."""

    text: str
    lower: str
    start: int
    end: int


def words_of(sentence: str) -> list[Word]:
    """Return the tokens of a sentence."""
    return [Word(text := m.group(), text.lower(), *m.span()) for m in TOKENS.finditer(sentence)]


@lru_cache(maxsize=50_000)
def verb_lemma(form: str) -> str:
    """Return the infinitive that a lower-case form belongs to, or ``""`` when it is no verb form."""
    if form in NOUN_LIKE or form in {"vervangen", "ontvangen", "bezien", "herzien", "voorzien"}:
        return form
    if form in NOT_VERBS or len(form) < 3 or not form.isalpha():
        return ""
    lemma = str(lemmatize(form, lang="nl")).lower().replace("_", "")
    if lemma == form and is_participle(form) and not _is_prefixed_infinitive(form):
        return _participle_lemma(form)
    if not (lemma.endswith(("en", "gaan", "staan", "doen", "zien")) or lemma in SHORT_INFINITIVES):
        return ""
    return lemma if lemma != form or is_known(form, lang="nl") else ""


def _is_prefixed_infinitive(form: str) -> bool:
    """Say whether a form in "-en" is the infinitive of a verb that takes no "ge-" ("verlengen", "betrekken")."""
    return (
        form.endswith("en")
        and form.startswith(("ver", "be", "ont", "her", "er", "onder", "over"))
        and is_known(form, lang="nl")
    )


@lru_cache(maxsize=20_000)
def _participle_lemma(form: str) -> str:
    """Return the infinitive of a participle that the word list lacks ("uitgewerkt", "geïnformeerd")."""
    match = SPLIT_PARTICIPLE.match(form)
    if not match:
        return ""
    particle, rest = match.groups()
    plain = str(lemmatize(f"ge{rest}", lang="nl")).lower().replace("_", "")
    if plain.endswith("en") and plain != f"ge{rest}":
        return particle + plain
    stem = rest.replace("ï", "i").replace("ë", "e")
    return f"{particle}{stem[:-3]}ren" if stem.endswith("eerd") else ""


@lru_cache(maxsize=50_000)
def is_participle(form: str) -> bool:
    """Say whether a lower-case verb form looks like a past participle ("gestuurd", "verlengd", "aangekondigd")."""
    if form in IRREGULAR_PARTICIPLES or STRONG_PREFIXED.match(form) or form.endswith(SHORT_PARTICIPLES):
        return True
    if not PARTICIPLE.match(form) or form in NOUN_LIKE or form in LIKE_PARTICIPLES:
        return False
    if form.endswith("n"):
        return SPLIT_PARTICIPLE.match(form) is not None or form in STRONG_PARTICIPLES
    return "ge" in form[:14] or form.endswith("d")


@lru_cache(maxsize=50_000)
def may_be_participle(form: str) -> bool:
    """Say whether a form is a participle where an auxiliary asks for one ("herijkt", elsewhere also "hij herijkt")."""
    if is_participle(form) or (form.endswith("t") and PARTICIPLE.match(form) is not None):
        return True
    lemma = verb_lemma(form)
    return INSEPARABLE.match(form) is not None and lemma != form and lemma.startswith(form[:3]) and lemma.endswith("en")


@lru_cache(maxsize=50_000)
def is_attributive(form: str) -> bool:
    """Say whether a lower-case form is a participle used as an adjective ("toegezegde", "komende")."""
    return form.endswith(("ende", "enden")) or (form.endswith("e") and is_participle(form[:-1]))


@lru_cache(maxsize=20_000)
def is_adjective(form: str) -> bool:
    """Say whether a lower-case form is an adjective with an ending ("hoge"): nouns in "-e" are their own lemma."""
    return form.endswith("e") and len(form) > 3 and not str(lemmatize(form, lang="nl")).endswith("e")


def is_infinitive(form: str) -> bool:
    """Say whether a lower-case verb form may be an infinitive."""
    return form.endswith("n") and verb_lemma(form) == form

"""What the explanation calls the parts of a parse, in Dutch."""

from __future__ import annotations

SUBJECTS = {
    "first": "de bewindspersoon zelf (ik, wij)",
    "government": "de regering of een dienst daarvan",
    "chamber": "de Kamer",
    "members": "Kamerleden",
    "other": "een ander",
    "thing": "een zaak",
    "none": "niemand (geen onderwerp)",
}
MOODS = {
    "future": "toekomend (zal, gaat)",
    "would": "zou",
    "will": "wil",
    "modal": "een hulpwerkwoord (kan, moet, mag)",
    "present": "tegenwoordige tijd",
    "be": "een vorm van zijn",
    "perfect": "voltooid",
    "past": "verleden tijd",
    "conditional": "voorwaardelijk",
    "none": "geen persoonsvorm",
}
VOICES = {"active": "bedrijvend", "passive": "lijdend"}
FACTS = {
    "due": "een termijn die nog komt",
    "date": "een dag die nog komt",
    "ahead": "een dag na die van de brief",
    "article": "een wetsartikel als kop",
    "by_other": "een ander als wie handelt",
    "past_day": "een dag die voorbij is",
    "term_elsewhere": "een termijn in een andere deelzin",
    "money": "een bedrag",
    "quantity": "een hoeveelheid",
    "people": "een aantal mensen",
    "condition": "een voorwaarde",
    "question": "een vraagteken",
    "item": "een plaats in een opsomming",
    "answer": "een vraag waarop dit antwoordt",
    "first": "de eerste plaats in de alinea",
    "restated": "woorden van een eerdere toezegging",
    "kamer": "de Kamer in de deelzin",
    "reported": "een ander die dit zegt",
    "reported_own": "de regering die dit zelf zegt",
    "fulfils": "woorden van een nakoming",
    "zolang": "woorden als zolang of totdat",
    "later_paper": "een stuk dat nog komt",
    "report": "een verslag van een vergadering",
    "courtesy": "een aanbiedende opening (hierbij, bijgaand)",
    "name": "een naam die geen lijst kent als onderwerp",
}

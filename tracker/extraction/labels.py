"""What the explanation calls the parts of a parse, in Dutch and English."""

from __future__ import annotations

from tracker.told import Told

SUBJECTS = {
    "first": Told("de bewindspersoon zelf (ik, wij)", "the minister in person (I, we)"),
    "government": Told("de regering of een dienst daarvan", "the government or a service of it"),
    "chamber": Told("de Kamer", "the House"),
    "members": Told("Kamerleden", "members of the House"),
    "other": Told("een ander", "somebody else"),
    "thing": Told("een zaak", "a thing"),
    "none": Told("niemand (geen onderwerp)", "nobody (no subject)"),
}
MOODS = {
    "future": Told("toekomend (zal, gaat)", "future (zal, gaat)"),
    "would": Told("zou", "would (zou)"),
    "will": Told("wil", "wants to (wil)"),
    "modal": Told("een hulpwerkwoord (kan, moet, mag)", "a modal verb (kan, moet, mag)"),
    "present": Told("tegenwoordige tijd", "present tense"),
    "be": Told("een vorm van zijn", "a form of zijn (to be)"),
    "perfect": Told("voltooid", "perfect tense"),
    "past": Told("verleden tijd", "past tense"),
    "conditional": Told("voorwaardelijk", "conditional"),
    "none": Told("geen persoonsvorm", "no finite verb"),
}
VOICES = {"active": Told("bedrijvend", "active"), "passive": Told("lijdend", "passive")}
FACTS = {
    "due": Told("een termijn die nog komt", "a term that is still to come"),
    "date": Told("een dag die nog komt", "a day that is still to come"),
    "ahead": Told("een dag na die van de brief", "a day after that of the letter"),
    "by_other": Told("een ander als wie handelt", "somebody else as the one who acts"),
    "past_day": Told("een dag die voorbij is", "a day that has passed"),
    "term_elsewhere": Told("een termijn in een andere deelzin", "a term in another clause"),
    "money": Told("een bedrag", "an amount"),
    "quantity": Told("een hoeveelheid", "a quantity"),
    "people": Told("een aantal mensen", "a number of people"),
    "condition": Told("een voorwaarde", "a condition"),
    "question": Told("een vraagteken", "a question mark"),
    "item": Told("een plaats in een opsomming", "a place in a list"),
    "answer": Told("een vraag waarop dit antwoordt", "a question that this answers"),
    "first": Told("de eerste plaats in de alinea", "the first place in the paragraph"),
    "restated": Told("woorden van een eerdere toezegging", "words of an earlier commitment"),
    "kamer": Told("de Kamer in de deelzin", "the House in the clause"),
    "reported": Told("een ander die dit zegt", "somebody else who says this"),
    "reported_own": Told("de regering die dit zelf zegt", "the government that says this itself"),
    "fulfils": Told("woorden van een nakoming", "words of a fulfilment"),
    "led": Told("een punt dat de regel boven de lijst afmaakt", "an item that completes the line above its list"),
    "steps": Told("een opsomming van stappen of maatregelen", "a list of steps or measures"),
    "introduces": Told("een dubbele punt aan het eind", "a colon at the end"),
    "zolang": Told("woorden als zolang of totdat", "words such as zolang or totdat"),
    "later_paper": Told("een stuk dat nog komt", "a paper that is still to come"),
    "report": Told("een verslag van een vergadering", "a report of a meeting"),
    "courtesy": Told(
        "een aanbiedende opening (hierbij, bijgaand)", "an opening that presents something (hierbij, bijgaand)"
    ),
    "name": Told("een naam die geen lijst kent als onderwerp", "a name that no list knows as the subject"),
    "article": Told("een wetsartikel als kop", "an article of law as a heading"),
}

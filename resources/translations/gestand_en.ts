<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Bestand</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>B&amp;ewerken</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Be&amp;oordelen</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>&amp;Vervolg</source>
        <translation>F&amp;ollow-up</translation>
    </message>
    <message>
        <source>Beel&amp;d</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Taal</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Soort: na&amp;koming</source>
        <translation>Kind: &amp;fulfilment</translation>
    </message>
    <message>
        <source>Soort: &amp;deels</source>
        <translation>Kind: part&amp;ial</translation>
    </message>
    <message>
        <source>Soort: &amp;voortgang</source>
        <translation>Kind: p&amp;rogress</translation>
    </message>
    <message>
        <source>Soort: &amp;uitstel</source>
        <translation>Kind: p&amp;ostponement</translation>
    </message>
    <message>
        <source>Soort: &amp;wijziging</source>
        <translation>Kind: am&amp;endment</translation>
    </message>
    <message>
        <source>Soort: &amp;aanvulling</source>
        <translation>Kind: &amp;addition</translation>
    </message>
    <message>
        <source>Soort: &amp;herhaling</source>
        <translation>Kind: repe&amp;tition</translation>
    </message>
    <message>
        <source>Soort: &amp;intrekking</source>
        <translation>Kind: &amp;withdrawal</translation>
    </message>
    <message>
        <source>Wat de vervolgbrief van het gekozen voorstel met de toezegging doet</source>
        <translation>What the follow-up letter of the chosen proposal does to the commitment</translation>
    </message>
    <message>
        <source>Brieven &amp;importeren…</source>
        <translation>&amp;Import letters…</translation>
    </message>
    <message>
        <source>Een of meer brieven (PDF, Word, tekst, ZIP) inlezen</source>
        <translation>Read one or more letters (PDF, Word, text, ZIP)</translation>
    </message>
    <message>
        <source>&amp;Map importeren…</source>
        <translation>Import &amp;folder…</translation>
    </message>
    <message>
        <source>Alle brieven in een map inlezen</source>
        <translation>Read all letters in a folder</translation>
    </message>
    <message>
        <source>Registe&amp;r importeren…</source>
        <translation>Import re&amp;gister…</translation>
    </message>
    <message>
        <source>Bestanden uit het toezeggingenregister van de Tweede Kamer inlezen</source>
        <translation>Read in files of the register of commitments of the Tweede Kamer</translation>
    </message>
    <message>
        <source>Laatste import&amp;verslag</source>
        <translation>Last import &amp;report</translation>
    </message>
    <message>
        <source>Per bestand wat de laatste import opleverde</source>
        <translation>What the last import yielded, file by file</translation>
    </message>
    <message>
        <source>&amp;Uitgevoerd werk</source>
        <translation>Finished &amp;work</translation>
    </message>
    <message>
        <source>Wat er sinds het starten is ingelezen, gezocht en gemaakt, met het verslag</source>
        <translation>What has been read in, searched and made since the start, with its report</translation>
    </message>
    <message>
        <source>V&amp;oorbeeldbrieven laden</source>
        <translation>Load &amp;sample letters</translation>
    </message>
    <message>
        <source>Enkele voorbeeldbrieven inlezen om mee te oefenen</source>
        <translation>Read a few sample letters to practise with</translation>
    </message>
    <message>
        <source>Voorbeeldbrieven ver&amp;wijderen</source>
        <translation>Remo&amp;ve sample letters</translation>
    </message>
    <message>
        <source>De voorbeeldbrieven met hun toezeggingen weghalen; eigen brieven blijven</source>
        <translation>Take away the sample letters and their commitments; your own letters stay</translation>
    </message>
    <message>
        <source>Overzicht als &amp;PDF…</source>
        <translation>Overview as &amp;PDF…</translation>
    </message>
    <message>
        <source>De getoonde toezeggingen als PDF bekijken en bewaren</source>
        <translation>View and save the commitments shown as a PDF</translation>
    </message>
    <message>
        <source>Termijnen naar a&amp;genda…</source>
        <translation>Terms to &amp;calendar…</translation>
    </message>
    <message>
        <source>De termijnen van de getoonde toezeggingen als agendabestand (iCalendar) bewaren</source>
        <translation>Save the terms of the commitments shown as a calendar file (iCalendar)</translation>
    </message>
    <message>
        <source>&amp;Afsluiten</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Ongedaan maken</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>De laatste wijziging terugdraaien</source>
        <translation>Take the last change back</translation>
    </message>
    <message>
        <source>Op&amp;nieuw</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Opnieuw doen wat het laatst ongedaan is gemaakt</source>
        <translation>Do again what was undone last</translation>
    </message>
    <message>
        <source>Op&amp;slaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Het veld waarin u typt nu opslaan; dat gebeurt ook bij het verlaten van het veld</source>
        <translation>Save the field you are typing in now; leaving the field does so too</translation>
    </message>
    <message>
        <source>&amp;Portefeuille overdragen…</source>
        <translation>Hand &amp;portfolio over…</translation>
    </message>
    <message>
        <source>Alle open toezeggingen van een ministerie of persoon aan iemand anders geven</source>
        <translation>Give all open commitments of a ministry or person to somebody else</translation>
    </message>
    <message>
        <source>&amp;Zoeken</source>
        <translation>S&amp;earch</translation>
    </message>
    <message>
        <source>Filters &amp;wissen</source>
        <translation>&amp;Clear filters</translation>
    </message>
    <message>
        <source>Zoekop&amp;dracht opslaan…</source>
        <translation>Save searc&amp;h…</translation>
    </message>
    <message>
        <source>Zoekwoorden en filters onder een naam links in de lijst zetten</source>
        <translation>Keep words and filters under a name in the list at the left</translation>
    </message>
    <message>
        <source>Zoekopdracht of label &amp;hernoemen…</source>
        <translation>Re&amp;name search or tag…</translation>
    </message>
    <message>
        <source>De links gekozen zoekopdracht of het label een andere naam geven</source>
        <translation>Give the search or tag chosen at the left another name</translation>
    </message>
    <message>
        <source>Zoekopdracht of label verwi&amp;jderen…</source>
        <translation>&amp;Delete search or tag…</translation>
    </message>
    <message>
        <source>De links gekozen zoekopdracht of het label verwijderen; de toezeggingen blijven</source>
        <translation>Delete the search or tag chosen at the left; the commitments stay</translation>
    </message>
    <message>
        <source>&amp;Alles selecteren</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>Alle toezeggingen in de lijst selecteren</source>
        <translation>Select all commitments in the list</translation>
    </message>
    <message>
        <source>Sele&amp;ctie wijzigen…</source>
        <translation>Change selec&amp;tion…</translation>
    </message>
    <message>
        <source>Status, termijn, verantwoordelijke of label van alle geselecteerde toezeggingen wijzigen</source>
        <translation>Change status, term, responsible person or tag of all selected commitments</translation>
    </message>
    <message>
        <source>&amp;Aanvaarden</source>
        <translation>&amp;Accept</translation>
    </message>
    <message>
        <source>Dit is een toezegging; door naar de volgende</source>
        <translation>This is a commitment; on to the next</translation>
    </message>
    <message>
        <source>&amp;Verwerpen</source>
        <translation>&amp;Reject</translation>
    </message>
    <message>
        <source>Dit is geen toezegging; door naar de volgende</source>
        <translation>This is no commitment; on to the next</translation>
    </message>
    <message>
        <source>&amp;Terug naar te beoordelen</source>
        <translation>Ta&amp;ke decision back</translation>
    </message>
    <message>
        <source>De beoordeling terugnemen</source>
        <translation>Take the decision back</translation>
    </message>
    <message>
        <source>V&amp;olgende</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Vo&amp;rige</source>
        <translation>&amp;Previous</translation>
    </message>
    <message>
        <source>Volgende brie&amp;f</source>
        <translation>Ne&amp;xt letter</translation>
    </message>
    <message>
        <source>Vorige br&amp;ief</source>
        <translation>Pre&amp;vious letter</translation>
    </message>
    <message>
        <source>Laatste wijziging terug&amp;draaien</source>
        <translation>Un&amp;do last change</translation>
    </message>
    <message>
        <source>Hetzelfde als Ctrl+Z, met één toets</source>
        <translation>The same as Ctrl+Z, by one key</translation>
    </message>
    <message>
        <source>&amp;Bewerken</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Naar het eerste veld van het formulier</source>
        <translation>Go to the first field of the form</translation>
    </message>
    <message>
        <source>Vervolgbrief &amp;koppelen…</source>
        <translation>&amp;Link follow-up letter…</translation>
    </message>
    <message>
        <source>Een latere brief koppelen die deze toezegging nakomt, uitstelt of wijzigt</source>
        <translation>Link a later letter that keeps, postpones or changes this commitment</translation>
    </message>
    <message>
        <source>&amp;Waarom (niet)?</source>
        <translation>&amp;Why (not)?</translation>
    </message>
    <message>
        <source>Waarom dit een toezegging is; in de brief: waarom de zin daar er een is of niet</source>
        <translation>Why this is a commitment; in the letter: why the sentence there is one or not</translation>
    </message>
    <message>
        <source>Alle brieven opnieuw door&amp;zoeken</source>
        <translation>&amp;Search all letters again</translation>
    </message>
    <message>
        <source>In alle brieven zoeken naar wat eerdere toezeggingen opvolgt</source>
        <translation>Search all letters for what follows up earlier commitments</translation>
    </message>
    <message>
        <source>Ra&amp;ppel maken…</source>
        <translation>&amp;Make rappel…</translation>
    </message>
    <message>
        <source>Per ministerie wat is verlopen of binnen een half jaar verloopt, om te versturen</source>
        <translation>Per ministry what is overdue or falls due within half a year, ready to send</translation>
    </message>
    <message>
        <source>Antwoorden in&amp;lezen…</source>
        <translation>Read a&amp;nswers…</translation>
    </message>
    <message>
        <source>Een teruggestuurd rekenblad lezen; elk antwoord is een voorstel</source>
        <translation>Read a returned spreadsheet; every answer is a proposal</translation>
    </message>
    <message>
        <source>&amp;Standaardtermijn…</source>
        <translation>&amp;Default term…</translation>
    </message>
    <message>
        <source>De termijn voor toezeggingen waarvoor de brief er geen noemt</source>
        <translation>The term for commitments for which the letter names none</translation>
    </message>
    <message>
        <source>Met het &amp;register vergelijken</source>
        <translation>&amp;Compare with the register</translation>
    </message>
    <message>
        <source>Zoeken welke regels uit het register ook in brieven staan</source>
        <translation>Look which entries of the register stand in letters too</translation>
    </message>
    <message>
        <source>Officiële status overne&amp;men</source>
        <translation>Take official status o&amp;ver</translation>
    </message>
    <message>
        <source>De toezegging de status geven die in het register staat</source>
        <translation>Give the commitment the status that the register has</translation>
    </message>
    <message>
        <source>&amp;Gemiste toezegging toevoegen</source>
        <translation>Add &amp;missed commitment</translation>
    </message>
    <message>
        <source>De geselecteerde woorden in de brief worden een toezegging</source>
        <translation>The words selected in the letter become a commitment</translation>
    </message>
    <message>
        <source>S&amp;plitsen in twee…</source>
        <translation>Spli&amp;t in two…</translation>
    </message>
    <message>
        <source>&amp;Leren van beoordelingen…</source>
        <translation>Learn&amp;ing from reviews…</translation>
    </message>
    <message>
        <source>Wat uw beoordelingen zeggen over nieuwe kandidaten; aan, uit of opnieuw</source>
        <translation>What your reviews say of new candidates; on, off or anew</translation>
    </message>
    <message>
        <source>Te beoordelen als lij&amp;st</source>
        <translation>To review as a li&amp;st</translation>
    </message>
    <message>
        <source>Van één kandidaat twee maken, gesplitst in zijn zin</source>
        <translation>Make two of one candidate, split within its sentence</translation>
    </message>
    <message>
        <source>Sa&amp;menvoegen met andere plaats…</source>
        <translation>Mer&amp;ge with another place…</translation>
    </message>
    <message>
        <source>Dezelfde toezegging op twee plaatsen in de brief wordt één</source>
        <translation>The same commitment at two places in the letter becomes one</translation>
    </message>
    <message>
        <source>&amp;Zekerste eerst</source>
        <translation>Surest &amp;first</translation>
    </message>
    <message>
        <source>Kandidaten op zekerheid of op leesvolgorde</source>
        <translation>Candidates by confidence or in reading order</translation>
    </message>
    <message>
        <source>Ook bi&amp;jna-treffers</source>
        <translation>Near misses t&amp;oo</translation>
    </message>
    <message>
        <source>Ook zinnen tonen die net geen kandidaat zijn</source>
        <translation>Show sentences too that only just are no candidates</translation>
    </message>
    <message>
        <source>Alles wat te beoordelen is in één lijst, om er veel tegelijk te doen</source>
        <translation>All that is to be reviewed in one list, to do many at once</translation>
    </message>
    <message>
        <source>&amp;Ga naar of doe…</source>
        <translation>&amp;Go to or do…</translation>
    </message>
    <message>
        <source>Een handeling, overzicht, dossier of brief zoeken door er iets van te typen</source>
        <translation>Find an action, view, dossier or letter by typing some of it</translation>
    </message>
    <message>
        <source>Naar de &amp;overzichten</source>
        <translation>Go to the &amp;views</translation>
    </message>
    <message>
        <source>Naar de &amp;lijst</source>
        <translation>Go to the &amp;list</translation>
    </message>
    <message>
        <source>Terug naar de lijst; Esc doet hetzelfde vanuit een veld of de brief</source>
        <translation>Back to the list; Esc does the same from a field or the letter</translation>
    </message>
    <message>
        <source>Naar het &amp;formulier</source>
        <translation>Go to the &amp;form</translation>
    </message>
    <message>
        <source>Naar de &amp;brief</source>
        <translation>Go to the le&amp;tter</translation>
    </message>
    <message>
        <source>Tekst of origineel &amp;wisselen</source>
        <translation>S&amp;witch text or original</translation>
    </message>
    <message>
        <source>De brief als platte tekst of als de oorspronkelijke PDF-pagina tonen</source>
        <translation>Show the letter as plain text or as the original PDF page</translation>
    </message>
    <message>
        <source>&amp;Kolommen…</source>
        <translation>&amp;Columns…</translation>
    </message>
    <message>
        <source>Kiezen welke kolommen de lijst toont, in welke volgorde en hoe breed</source>
        <translation>Choose which columns the list shows, in what order and how wide</translation>
    </message>
    <message>
        <source>&amp;Sorteren op…</source>
        <translation>&amp;Sort by…</translation>
    </message>
    <message>
        <source>Kiezen op welke kolom de lijst gesorteerd is</source>
        <translation>Choose by which column the list is sorted</translation>
    </message>
    <message>
        <source>&amp;Zoeken in de brief</source>
        <translation>F&amp;ind in the letter</translation>
    </message>
    <message>
        <source>Woorden zoeken in de brief die u ziet, als tekst of als PDF</source>
        <translation>Find words in the letter in view, as text or as PDF</translation>
    </message>
    <message>
        <source>&amp;Volgende plaats</source>
        <translation>&amp;Next place</translation>
    </message>
    <message>
        <source>Vorige &amp;plaats</source>
        <translation>&amp;Previous place</translation>
    </message>
    <message>
        <source>Brief gro&amp;ter</source>
        <translation>Larger l&amp;etter</translation>
    </message>
    <message>
        <source>Brief kle&amp;iner</source>
        <translation>S&amp;maller letter</translation>
    </message>
    <message>
        <source>&amp;Sneltoetsen</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Over Gestand</source>
        <translation>&amp;About Gestand</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>{letter} (staat hier niet)</source>
        <translation>{letter} (is not here)</translation>
    </message>
    <message>
        <source>{old} → {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>Rij</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Ministerie</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Explanation</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Antwoorden op het rappel</source>
        <translation>Answers to the rappel</translation>
    </message>
    <message>
        <source>Antwoorden</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Wat niet kon worden overgenomen</source>
        <translation>What could not be taken over</translation>
    </message>
    <message>
        <source>1 antwoord is overgenomen; met Ctrl+Z in het hoofdvenster gaat dat terug.</source>
        <translation>1 answer has been taken over; Ctrl+Z in the main window takes that back.</translation>
    </message>
    <message>
        <source>{n} antwoorden zijn overgenomen; met Ctrl+Z in het hoofdvenster gaat dat terug.</source>
        <translation>{n} answers have been taken over; Ctrl+Z in the main window takes that back.</translation>
    </message>
    <message>
        <source>&amp;Overnemen (A)</source>
        <translation>&amp;Take over (A)</translation>
    </message>
    <message>
        <source>&amp;Laten zoals het is (X)</source>
        <translation>&amp;Leave as it is (X)</translation>
    </message>
    <message>
        <source>Alles o&amp;vernemen</source>
        <translation>Take &amp;all over</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>1 voorstel</source>
        <translation>1 proposal</translation>
    </message>
    <message>
        <source>{n} voorstellen</source>
        <translation>{n} proposals</translation>
    </message>
    <message>
        <source>1 rij zonder nieuws</source>
        <translation>1 row without news</translation>
    </message>
    <message>
        <source>{n} rijen zonder nieuws</source>
        <translation>{n} rows without news</translation>
    </message>
    <message>
        <source>1 opmerking</source>
        <translation>1 remark</translation>
    </message>
    <message>
        <source>{n} opmerkingen</source>
        <translation>{n} remarks</translation>
    </message>
    <message>
        <source>{name}: {parts}. Er verandert niets voordat u een antwoord overneemt.</source>
        <translation>{name}: {parts}. Nothing changes before you take an answer over.</translation>
    </message>
    <message>
        <source>Rij {row}: {message}</source>
        <translation>Row {row}: {message}</translation>
    </message>
    <message>
        <source>Niet teruggestuurd: volgnummer {numbers}.</source>
        <translation>Not returned: number {numbers}.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Melding sluiten</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>Kolommen</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Selectie wijzigen</source>
        <translation>Change selection</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Verantwoordelijke</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Label toevoegen</source>
        <translation>Add tag</translation>
    </message>
    <message>
        <source>Label weghalen</source>
        <translation>Take tag away</translation>
    </message>
    <message>
        <source>komt in de geschiedenis; bij “vervallen” verplicht</source>
        <translation>goes into the history; required for “lapsed”</translation>
    </message>
    <message>
        <source>Wat er verandert</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Wordt</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Aantal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nieuwe waarde</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>Nieuwe termijn</source>
        <translation>New term</translation>
    </message>
    <message>
        <source>&amp;Veld</source>
        <translation>&amp;Field</translation>
    </message>
    <message>
        <source>Nieuwe &amp;waarde</source>
        <translation>New &amp;value</translation>
    </message>
    <message>
        <source>&amp;Reden</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>W&amp;ijzigen</source>
        <translation>&amp;Change</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Dit is geen datum. Typ bijvoorbeeld 31-1-2018, of maak het veld leeg.</source>
        <translation>This is no date. Type for instance 31-1-2018, or clear the field.</translation>
    </message>
    <message>
        <source>1 toezegging w&amp;ijzigen</source>
        <translation>&amp;Change 1 commitment</translation>
    </message>
    <message>
        <source>{n} toezeggingen w&amp;ijzigen</source>
        <translation>&amp;Change {n} commitments</translation>
    </message>
    <message>
        <source>{n} van de {all} geselecteerde toezeggingen veranderen.</source>
        <translation>{n} of the {all} selected commitments change.</translation>
    </message>
    <message>
        <source>hebben deze waarde al</source>
        <translation>have this value already</translation>
    </message>
    <message>
        <source>overgeslagen: voor “vervallen” is een reden nodig</source>
        <translation>skipped: “lapsed” needs a reason</translation>
    </message>
    <message>
        <source>overgeslagen: verworpen</source>
        <translation>skipped: rejected</translation>
    </message>
    <message>
        <source>overgeslagen: de termijn ligt vóór de datum van de brief</source>
        <translation>skipped: the term lies before the date of the letter</translation>
    </message>
    <message>
        <source>overgeslagen: de brief is verwijderd</source>
        <translation>skipped: the letter has been removed</translation>
    </message>
</context>
<context>
    <name>BulkRuns</name>
    <message>
        <source>Afgebroken; er is niets gewijzigd.</source>
        <translation>Stopped; nothing was changed.</translation>
    </message>
    <message>
        <source>1 toezegging gewijzigd; met Ctrl+Z maakt u het ongedaan.</source>
        <translation>1 commitment changed; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>{n} toezeggingen gewijzigd; met Ctrl+Z maakt u het ongedaan.</source>
        <translation>{n} commitments changed; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>{n} toezeggingen wijzigen</source>
        <translation>Changing {n} commitments</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>De koppeling is weggehaald; met Ctrl+Z komt ze terug.</source>
        <translation>The link has been taken away; Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Ongedaan gemaakt: {what}.</source>
        <translation>Undone: {what}.</translation>
    </message>
    <message>
        <source>Opnieuw gedaan: {what}.</source>
        <translation>Done again: {what}.</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Typ om te zoeken</source>
        <translation>Type to search</translation>
    </message>
    <message>
        <source>Zoeken in {title}</source>
        <translation>Search in {title}</translation>
    </message>
    <message>
        <source>Geen filter</source>
        <translation>No filter</translation>
    </message>
    <message>
        <source>… typ om de rest te vinden</source>
        <translation>… type to find the rest</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Kolommen en volgorde</source>
        <translation>Columns and order</translation>
    </message>
    <message>
        <source>zoals het binnenkwam: nieuwste brief eerst</source>
        <translation>as it came in: newest letter first</translation>
    </message>
    <message>
        <source>&amp;aflopend</source>
        <translation>&amp;descending</translation>
    </message>
    <message>
        <source> punten</source>
        <translation> points</translation>
    </message>
    <message>
        <source>Naar &amp;voren</source>
        <translation>Move &amp;up</translation>
    </message>
    <message>
        <source>Naar achte&amp;ren</source>
        <translation>Move d&amp;own</translation>
    </message>
    <message>
        <source>Alt+Pijl omhoog</source>
        <translation>Alt+Up arrow</translation>
    </message>
    <message>
        <source>Alt+Pijl omlaag</source>
        <translation>Alt+Down arrow</translation>
    </message>
    <message>
        <source>&amp;Breedte</source>
        <translation>&amp;Width</translation>
    </message>
    <message>
        <source>&amp;Kolommen (spatie toont of verbergt)</source>
        <translation>&amp;Columns (space shows or hides)</translation>
    </message>
    <message>
        <source>&amp;Sorteren op</source>
        <translation>&amp;Sort by</translation>
    </message>
    <message>
        <source>&amp;Toepassen</source>
        <translation>&amp;Apply</translation>
    </message>
    <message>
        <source>A&amp;nnuleren</source>
        <translation>Ca&amp;ncel</translation>
    </message>
</context>
<context>
    <name>CommitmentForm</name>
    <message>
        <source>niet bekend</source>
        <translation>not known</translation>
    </message>
    <message>
        <source> (waarnemend)</source>
        <translation> (acting)</translation>
    </message>
    <message>
        <source>Toen: {then}. Nu: {now}.</source>
        <translation>Then: {then}. Now: {now}.</translation>
    </message>
    <message>
        <source>Toen en nu: {now}.</source>
        <translation>Then and now: {now}.</translation>
    </message>
    <message>
        <source>Een veld is intussen elders gewijzigd; wat u typte is niet opgeslagen.</source>
        <translation>A field has been changed elsewhere meanwhile; what you typed has not been saved.</translation>
    </message>
    <message>
        <source>Opnieuw &amp;laden</source>
        <translation>Load a&amp;gain</translation>
    </message>
    <message>
        <source>De nieuwe waarde tonen; de getypte tekst vervalt</source>
        <translation>Show the new value; the typed text is dropped</translation>
    </message>
    <message>
        <source>Mijn tekst op&amp;slaan</source>
        <translation>Sa&amp;ve my text</translation>
    </message>
    <message>
        <source>De nieuwe waarde vervangen door wat u typte</source>
        <translation>Replace the new value with what you typed</translation>
    </message>
    <message>
        <source>Niet opgeslagen: {title} “{raw}”.</source>
        <translation>Not saved: {title} “{raw}”.</translation>
    </message>
    <message>
        <source>In de brief: “{words}”</source>
        <translation>In the letter: “{words}”</translation>
    </message>
    <message>
        <source>De termijn hangt van een gebeurtenis af: vul in wanneer die is, dan wordt de termijn berekend.</source>
        <translation>The term depends on an event: fill in when that is, and the term is reckoned.</translation>
    </message>
    <message>
        <source>⚠ Deze termijn ligt vóór de datum van de brief ({date}).</source>
        <translation>⚠ This term lies before the date of the letter ({date}).</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Sterkte</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Toezegger</source>
        <translation>Committed by</translation>
    </message>
    <message>
        <source>Voor</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Hoeveelheid</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Voorwaardelijk</source>
        <translation>Conditional</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Voorwaarde</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Woorden in de brief</source>
        <translation>Words in the letter</translation>
    </message>
    <message>
        <source>Dag gebeurtenis</source>
        <translation>Day of event</translation>
    </message>
    <message>
        <source>Verantwoordelijke</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Deze tekst is te lang: er passen {limit} tekens in dit veld.</source>
        <translation>This text is too long: this field holds {limit} characters.</translation>
    </message>
    <message>
        <source>Vul in wat er is toegezegd.</source>
        <translation>Fill in what was committed.</translation>
    </message>
    <message>
        <source>Dit is geen datum. Typ bijvoorbeeld 31-1-2018, of maak het veld leeg.</source>
        <translation>This is no date. Type for instance 31-1-2018, or clear the field.</translation>
    </message>
    <message>
        <source>Een label is ten hoogste {limit} tekens lang; zet er komma's tussen.</source>
        <translation>A tag is at most {limit} characters long; put commas between tags.</translation>
    </message>
    <message>
        <source>Typ een getal met een eenheid, bijvoorbeeld “circa 100 militairen; € 200.000”.</source>
        <translation>Type a number with a unit, for instance “circa 100 militairen; € 200.000”.</translation>
    </message>
</context>
<context>
    <name>CommitmentPage</name>
    <message>
        <source>De vervolgbrief is gekoppeld.</source>
        <translation>The follow-up letter has been linked.</translation>
    </message>
</context>
<context>
    <name>CommitmentPanel</name>
    <message>
        <source>Toezegging</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Formulier</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Vervolg</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Geschiedenis</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Vervolg ({count})</source>
        <translation>Follow-up ({count})</translation>
    </message>
    <message>
        <source>De waarde is teruggezet; met Ctrl+Z draait u dat weer terug.</source>
        <translation>The value has been put back; Ctrl+Z takes that back.</translation>
    </message>
</context>
<context>
    <name>Commitments</name>
    <message>
        <source>standaardtermijn</source>
        <translation>default term</translation>
    </message>
    <message>
        <source>[uit de brief]</source>
        <translation>[from the letter]</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Beoordeling</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Toezegger</source>
        <translation>Committed by</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Ministerie</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Voor</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Hoeveelheid</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Sterkte</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Verantwoordelijke</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Briefdatum</source>
        <translation>Date of letter</translation>
    </message>
    <message>
        <source>Zekerheid</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>Gevonden in</source>
        <translation>Found in</translation>
    </message>
</context>
<context>
    <name>CommitmentsPage</name>
    <message>
        <source>Toezeggingen</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>Over een van deze toezeggingen is intussen elders beslist. Uw beoordeling is niet opgeslagen; de lijst toont nu de nieuwe gegevens.</source>
        <translation>One of these commitments has been decided on elsewhere meanwhile. Your decision has not been saved; the list now shows the new data.</translation>
    </message>
    <message>
        <source>1 toezegging</source>
        <translation>1 commitment</translation>
    </message>
    <message>
        <source>{n} toezeggingen</source>
        <translation>{n} commitments</translation>
    </message>
    <message>
        <source>, {n} verlopen</source>
        <translation>, {n} overdue</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Toezegging</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Staat</source>
        <translation>Stands</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Bewindspersoon</source>
        <translation>Minister</translation>
    </message>
    <message>
        <source>Status register</source>
        <translation>Status in register</translation>
    </message>
    <message>
        <source>Status bij ons</source>
        <translation>Status with us</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Tekst in het register</source>
        <translation>Text in the register</translation>
    </message>
    <message>
        <source>Tekst in de brief</source>
        <translation>Text in the letter</translation>
    </message>
    <message>
        <source>&amp;Zelfde toezegging (A)</source>
        <translation>&amp;Same commitment (A)</translation>
    </message>
    <message>
        <source>&amp;Niet dezelfde (X)</source>
        <translation>&amp;Not the same (X)</translation>
    </message>
    <message>
        <source>Officiële status overne&amp;men (N)</source>
        <translation>&amp;Take official status over (N)</translation>
    </message>
    <message>
        <source>Verwant: {told}.</source>
        <translation>Related: {told}.</translation>
    </message>
    <message>
        <source>Niet in het register gevonden</source>
        <translation>Not found in the register</translation>
    </message>
    <message>
        <source>Niet in een brief gevonden</source>
        <translation>Not found in a letter</translation>
    </message>
    <message>
        <source>blz. {page}</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>termijn {date}</source>
        <translation>term {date}</translation>
    </message>
    <message>
        <source>geen termijn</source>
        <translation>no term</translation>
    </message>
    <message>
        <source>{status} (onbekende status, telt niet als open)</source>
        <translation>{status} (unknown status, does not count as open)</translation>
    </message>
    <message>
        <source>Register: {status}</source>
        <translation>Register: {status}</translation>
    </message>
    <message>
        <source>nagekomen op {date}</source>
        <translation>fulfilled on {date}</translation>
    </message>
    <message>
        <source>bij ons: {status}</source>
        <translation>with us: {status}</translation>
    </message>
    <message>
        <source>de status verschilt</source>
        <translation>the status differs</translation>
    </message>
    <message>
        <source>Eigen waarde voor {field}: “{own}” (officieel: “{official}”)</source>
        <translation>Own value for {field}: “{own}” (official: “{official}”)</translation>
    </message>
    <message>
        <source>Voorgesteld met {percent} zekerheid</source>
        <translation>Proposed with {percent} confidence</translation>
    </message>
    <message>
        <source>{number} is een {kind} hiervan</source>
        <translation>{number} is a {kind} of this</translation>
    </message>
    <message>
        <source>dit is een {kind} van {number}</source>
        <translation>this is a {kind} of {number}</translation>
    </message>
    <message>
        <source>zoals in het register</source>
        <translation>as in the register</translation>
    </message>
    <message>
        <source>E&amp;igen status</source>
        <translation>Ow&amp;n status</translation>
    </message>
</context>
<context>
    <name>DateControl</name>
    <message>
        <source>geen datum</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>Bijvoorbeeld 31-1-2018 of 31 januari 2018; leeg is geen datum</source>
        <translation>For instance 31-1-2018 or 31 januari 2018; empty is no date</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Kies een datum in een kalender</source>
        <translation>Choose a date in a calendar</translation>
    </message>
    <message>
        <source>&amp;Geen datum</source>
        <translation>&amp;No date</translation>
    </message>
</context>
<context>
    <name>DefaultTerm</name>
    <message>
        <source>Standaardtermijn</source>
        <translation>Default term</translation>
    </message>
    <message>
        <source>Aantal maanden na de brief voor een toezegging waarvoor de brief geen termijn noemt.
0: geen standaardtermijn. In lijst, formulier en PDF staat dat het een standaardtermijn is.</source>
        <translation>Number of months after the letter for a commitment for which the letter names no term.
0: no default term. List, form and PDF say that it is a default term.</translation>
    </message>
    <message>
        <source>Toepassen</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Er is geen standaardtermijn meer.</source>
        <translation>There is no default term any more.</translation>
    </message>
    <message>
        <source>De standaardtermijn is {months} maanden.</source>
        <translation>The default term is {months} months.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Nog geen brieven</source>
        <translation>No letters yet</translation>
    </message>
    <message>
        <source>Gestand zoekt in brieven van de regering wat er is toegezegd, houdt bij wat daarvan terechtkomt en maakt er een overzicht van.

Sleep brieven (PDF, Word, tekst) of een map naar dit venster, kies bestanden, of begin met de voorbeeldbrieven; die haalt u met één klik weer weg.</source>
        <translation>Gestand finds what was committed in letters of the government, keeps track of what becomes of it and makes an overview.

Drag letters (PDF, Word, text) or a folder to this window, choose files, or begin with the sample letters; one click takes those away again.</translation>
    </message>
    <message>
        <source>&amp;Voorbeeldbrieven laden</source>
        <translation>Load &amp;sample letters</translation>
    </message>
    <message>
        <source>Brieven &amp;importeren…</source>
        <translation>&amp;Import letters…</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>ingelezen</source>
        <translation>read in</translation>
    </message>
    <message>
        <source>aanvaard</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>verworpen</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>gewijzigd</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>toegevoegd</source>
        <translation>added</translation>
    </message>
    <message>
        <source>gesplitst</source>
        <translation>split</translation>
    </message>
    <message>
        <source>samengevoegd</source>
        <translation>merged</translation>
    </message>
    <message>
        <source>gekoppeld</source>
        <translation>linked</translation>
    </message>
    <message>
        <source>ontkoppeld</source>
        <translation>unlinked</translation>
    </message>
    <message>
        <source>standaardtermijn toegepast</source>
        <translation>default term applied</translation>
    </message>
    <message>
        <source>antwoord op rappel overgenomen</source>
        <translation>answer to rappel taken over</translation>
    </message>
    <message>
        <source>voorgesteld</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>voorstel bevestigd</source>
        <translation>proposal confirmed</translation>
    </message>
    <message>
        <source>voorstel verworpen</source>
        <translation>proposal rejected</translation>
    </message>
    <message>
        <source>register ingelezen</source>
        <translation>register read in</translation>
    </message>
    <message>
        <source>portefeuille overgedragen</source>
        <translation>portfolio handed over</translation>
    </message>
    <message>
        <source>vergeleken met het register</source>
        <translation>compared with the register</translation>
    </message>
    <message>
        <source>dezelfde als in het register</source>
        <translation>the same as in the register</translation>
    </message>
    <message>
        <source>niet dezelfde als in het register</source>
        <translation>not the same as in the register</translation>
    </message>
    <message>
        <source>beoordeling teruggenomen</source>
        <translation>decision taken back</translation>
    </message>
    <message>
        <source>waarde teruggezet</source>
        <translation>value put back</translation>
    </message>
    <message>
        <source>verwijderd</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>in één keer gewijzigd</source>
        <translation>changed in one go</translation>
    </message>
    <message>
        <source>zoekopdracht opgeslagen</source>
        <translation>search saved</translation>
    </message>
    <message>
        <source>zoekopdracht gewijzigd</source>
        <translation>search changed</translation>
    </message>
    <message>
        <source>zoekopdracht verwijderd</source>
        <translation>search deleted</translation>
    </message>
    <message>
        <source>ongedaan gemaakt</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>opnieuw gedaan</source>
        <translation>done again</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Beoordeling</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Verantwoordelijke</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Woorden van de termijn</source>
        <translation>Words of the term</translation>
    </message>
    <message>
        <source>Herkomst van de termijn</source>
        <translation>Origin of the term</translation>
    </message>
    <message>
        <source>Dag van de gebeurtenis</source>
        <translation>Day of the event</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Sterkte</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Toezegger</source>
        <translation>Committed by</translation>
    </message>
    <message>
        <source>Voor</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Hoeveelheid</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Voorwaardelijk</source>
        <translation>Conditional</translation>
    </message>
    <message>
        <source>Voorwaarde</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Citaat</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Bladzijde</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Andere plaatsen</source>
        <translation>Other places</translation>
    </message>
    <message>
        <source>Uit de lijst</source>
        <translation>Out of the list</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Koppeling</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Soort koppeling</source>
        <translation>Kind of link</translation>
    </message>
    <message>
        <source>Herkomst van de koppeling</source>
        <translation>Origin of the link</translation>
    </message>
    <message>
        <source>Bewijszin</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Opmerking bij de koppeling</source>
        <translation>Note with the link</translation>
    </message>
    <message>
        <source>Nieuwe termijn</source>
        <translation>New term</translation>
    </message>
    <message>
        <source>Termijn ervoor</source>
        <translation>Term before</translation>
    </message>
    <message>
        <source>Herkomst van de termijn ervoor</source>
        <translation>Origin of the term before</translation>
    </message>
    <message>
        <source>Nieuwe status</source>
        <translation>New status</translation>
    </message>
    <message>
        <source>Status ervoor</source>
        <translation>Status before</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>volgens het register</source>
        <translation>by the register</translation>
    </message>
    <message>
        <source>antwoord op het rappel</source>
        <translation>answer to the rappel</translation>
    </message>
    <message>
        <source>geen standaardtermijn</source>
        <translation>no default term</translation>
    </message>
    <message>
        <source>standaardtermijn: {n} maanden</source>
        <translation>default term: {n} months</translation>
    </message>
    <message>
        <source>import voltooid</source>
        <translation>import completed</translation>
    </message>
    <message>
        <source>koppeling weggehaald</source>
        <translation>link taken away</translation>
    </message>
    <message>
        <source>gekoppeld aan {name}</source>
        <translation>linked to {name}</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Veld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Werd</source>
        <translation>Became</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Zoeken in toezeggingen en brieven</source>
        <translation>Search commitments and letters</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Gewone woorden worden ook in andere vormen gevonden. Verder: “woorden bij elkaar”, begin*, EN, OF, NIET en haakjes.</source>
        <translation>Plain words are found in other forms too. Also: “words together”, begin*, EN (and), OF (or), NIET (not) and brackets.</translation>
    </message>
    <message>
        <source>&amp;Wis filters</source>
        <translation>&amp;Clear filters</translation>
    </message>
    <message>
        <source>Brief: {label}  ✕</source>
        <translation>Letter: {label}  ✕</translation>
    </message>
    <message>
        <source>Alleen brief {label}; klik om alle te tonen</source>
        <translation>Only letter {label}; click to show all</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Filter {title}: {value}</source>
        <translation>Filter {title}: {value}</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Delete wist dit filter</source>
        <translation>Delete clears this filter</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>{start} t/m {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message>
        <source>vanaf {start}</source>
        <translation>from {start}</translation>
    </message>
    <message>
        <source>t/m {end}</source>
        <translation>until {end}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ministerie</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Persoon</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Sterkte</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Bedrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Sinds de brief</source>
        <translation>Since the letter</translation>
    </message>
    <message>
        <source>Nakoming</source>
        <translation>Fulfilment</translation>
    </message>
    <message>
        <source>Verlopen</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Zoek ook in brieftekst</source>
        <translation>Search the letters’ text too</translation>
    </message>
    <message>
        <source>Niet beoordeeld</source>
        <translation>Not reviewed</translation>
    </message>
    <message>
        <source>Zoekwoorden</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Alleen de toezeggingen van één brief</source>
        <translation>Only the commitments of one letter</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Zoeken in deze brief</source>
        <translation>Find in this letter</translation>
    </message>
    <message>
        <source>Vorige plaats</source>
        <translation>Previous place</translation>
    </message>
    <message>
        <source>Volgende plaats</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>Zoeken in deze brief sluiten</source>
        <translation>Close finding in this letter</translation>
    </message>
    <message>
        <source>{number} van {total}</source>
        <translation>{number} of {total}</translation>
    </message>
    <message>
        <source>niet gevonden</source>
        <translation>not found</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Geschiedenis</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Waarde terug&amp;zetten</source>
        <translation>Put value &amp;back</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{field} terug&amp;zetten op “{value}”</source>
        <translation>Put {field} &amp;back to “{value}”</translation>
    </message>
</context>
<context>
    <name>ImportRunner</name>
    <message>
        <source>Brieven inlezen</source>
        <translation>Reading letters</translation>
    </message>
    <message>
        <source>Voorbeeldbrieven inlezen</source>
        <translation>Reading sample letters</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>{done} van {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>Wordt afgebroken…</source>
        <translation>Being cancelled…</translation>
    </message>
    <message>
        <source>nog enkele seconden</source>
        <translation>a few seconds left</translation>
    </message>
    <message>
        <source>nog ongeveer {n} seconden</source>
        <translation>about {n} seconds left</translation>
    </message>
    <message>
        <source>nog ongeveer een minuut</source>
        <translation>about a minute left</translation>
    </message>
    <message>
        <source>nog ongeveer {n} minuten</source>
        <translation>about {n} minutes left</translation>
    </message>
    <message>
        <source>nog meer dan een uur</source>
        <translation>more than an hour left</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Mislukt.</source>
        <translation>Failed.</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Werk</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Duur</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>JobsDialog</name>
    <message>
        <source>Uitgevoerd werk</source>
        <translation>Finished work</translation>
    </message>
    <message>
        <source>Sinds het starten van het programma is er nog geen lang werk uitgevoerd.</source>
        <translation>No long work has been done since the program started.</translation>
    </message>
    <message>
        <source>&amp;Verslag openen</source>
        <translation>&amp;Open report</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>hard</source>
        <translation>firm</translation>
    </message>
    <message>
        <source>zacht</source>
        <translation>soft</translation>
    </message>
    <message>
        <source>informatie</source>
        <translation>information</translation>
    </message>
    <message>
        <source>personeel</source>
        <translation>personnel</translation>
    </message>
    <message>
        <source>financieel</source>
        <translation>financial</translation>
    </message>
    <message>
        <source>materieel</source>
        <translation>materiel</translation>
    </message>
    <message>
        <source>beleid</source>
        <translation>policy</translation>
    </message>
    <message>
        <source>nieuw</source>
        <translation>new</translation>
    </message>
    <message>
        <source>herhaald</source>
        <translation>restated</translation>
    </message>
    <message>
        <source>lopend</source>
        <translation>running</translation>
    </message>
    <message>
        <source>in deze brief nagekomen</source>
        <translation>kept in this letter</translation>
    </message>
    <message>
        <source>te beoordelen</source>
        <translation>to review</translation>
    </message>
    <message>
        <source>aanvaard</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>verworpen</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>door de regels gevonden</source>
        <translation>found by the rules</translation>
    </message>
    <message>
        <source>bijna-treffer, met de hand gekozen</source>
        <translation>near miss, chosen by hand</translation>
    </message>
    <message>
        <source>met de hand uit de brief gekozen</source>
        <translation>chosen from the letter by hand</translation>
    </message>
    <message>
        <source>door splitsen ontstaan</source>
        <translation>made by splitting</translation>
    </message>
    <message>
        <source>feit of mening, geen toezegging</source>
        <translation>fact or opinion, no commitment</translation>
    </message>
    <message>
        <source>toezegging van een ander</source>
        <translation>somebody else's commitment</translation>
    </message>
    <message>
        <source>is al gebeurd</source>
        <translation>has already happened</translation>
    </message>
    <message>
        <source>vraag of motie van de Kamer</source>
        <translation>question or motion of the House</translation>
    </message>
    <message>
        <source>te vaag om te volgen</source>
        <translation>too vague to follow</translation>
    </message>
    <message>
        <source>staat er al</source>
        <translation>is there already</translation>
    </message>
    <message>
        <source>binnenkort</source>
        <translation>due soon</translation>
    </message>
    <message>
        <source>verlopen</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>de datum staat zo in de brief</source>
        <translation>the letter gives the date itself</translation>
    </message>
    <message>
        <source>berekend uit deze woorden en de datum van de brief</source>
        <translation>reckoned from these words and the letter's date</translation>
    </message>
    <message>
        <source>de woorden staan in een zin ernaast</source>
        <translation>the words stand in a sentence beside it</translation>
    </message>
    <message>
        <source>een gebeurtenis zonder datum</source>
        <translation>an event without a date</translation>
    </message>
    <message>
        <source>berekend vanaf de dag van de gebeurtenis</source>
        <translation>reckoned from the day of the event</translation>
    </message>
    <message>
        <source>standaardtermijn: de brief noemt geen termijn</source>
        <translation>default term: the letter names none</translation>
    </message>
    <message>
        <source>met de hand ingevuld</source>
        <translation>filled in by hand</translation>
    </message>
    <message>
        <source>nakoming</source>
        <translation>fulfilment</translation>
    </message>
    <message>
        <source>deels nagekomen</source>
        <translation>partly fulfilled</translation>
    </message>
    <message>
        <source>voortgang</source>
        <translation>progress</translation>
    </message>
    <message>
        <source>uitstel</source>
        <translation>postponement</translation>
    </message>
    <message>
        <source>wijziging</source>
        <translation>amendment</translation>
    </message>
    <message>
        <source>aanvulling</source>
        <translation>addition</translation>
    </message>
    <message>
        <source>herhaling</source>
        <translation>repetition</translation>
    </message>
    <message>
        <source>intrekking</source>
        <translation>withdrawal</translation>
    </message>
    <message>
        <source>te besluiten</source>
        <translation>to decide</translation>
    </message>
    <message>
        <source>bevestigd</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>voorgesteld</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>met de hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>minder dan 3 maanden</source>
        <translation>less than 3 months</translation>
    </message>
    <message>
        <source>3 tot 6 maanden</source>
        <translation>3 to 6 months</translation>
    </message>
    <message>
        <source>6 tot 12 maanden</source>
        <translation>6 to 12 months</translation>
    </message>
    <message>
        <source>1 tot 2 jaar</source>
        <translation>1 to 2 years</translation>
    </message>
    <message>
        <source>2 jaar of langer</source>
        <translation>2 years or longer</translation>
    </message>
    <message>
        <source>binnen de eerste termijn</source>
        <translation>within the first term</translation>
    </message>
    <message>
        <source>na uitstel, binnen de nieuwe termijn</source>
        <translation>after postponement, within the new term</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>too late</translation>
    </message>
    <message>
        <source>geen termijn of geen brief van nakoming</source>
        <translation>no term or no letter of fulfilment</translation>
    </message>
    <message>
        <source>mogelijk in beide</source>
        <translation>possibly in both</translation>
    </message>
    <message>
        <source>in beide</source>
        <translation>in both</translation>
    </message>
    <message>
        <source>alleen in het register</source>
        <translation>only in the register</translation>
    </message>
    <message>
        <source>alleen in brieven</source>
        <translation>only in letters</translation>
    </message>
    <message>
        <source>Te beoordelen</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Openstaand</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Binnenkort</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Verlopen</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Komend half jaar</source>
        <translation>Coming half year</translation>
    </message>
    <message>
        <source>Afgedaan</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>circa</source>
        <translation>about</translation>
    </message>
    <message>
        <source>ten hoogste</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>ten minste</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>openstaand</source>
        <translation>open</translation>
    </message>
    <message>
        <source>in behandeling</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>deels afgedaan</source>
        <translation>partly done</translation>
    </message>
    <message>
        <source>afgedaan</source>
        <translation>done</translation>
    </message>
    <message>
        <source>vervallen</source>
        <translation>lapsed</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>letter</translation>
    </message>
    <message>
        <source>antwoord schriftelijke vragen</source>
        <translation>answers to written questions</translation>
    </message>
    <message>
        <source>verslag</source>
        <translation>report</translation>
    </message>
    <message>
        <source>geannoteerde agenda</source>
        <translation>annotated agenda</translation>
    </message>
    <message>
        <source>verslag schriftelijk overleg</source>
        <translation>report of a written consultation</translation>
    </message>
    <message>
        <source>uitstelbrief</source>
        <translation>letter of postponement</translation>
    </message>
    <message>
        <source>motie</source>
        <translation>motion</translation>
    </message>
    <message>
        <source>nota</source>
        <translation>memorandum</translation>
    </message>
    <message>
        <source>besluitenlijst</source>
        <translation>list of decisions</translation>
    </message>
    <message>
        <source>Er staan onzichtbare tekens in de tekst van deze brief.</source>
        <translation>There are invisible characters in the text of this letter.</translation>
    </message>
    <message>
        <source>Het bestand bevat tekst die op geen bladzijde te zien is.</source>
        <translation>The file holds text that is visible on no page.</translation>
    </message>
    <message>
        <source>Gelezen met OCR: de tekst is van een scan herkend en kan leesfouten bevatten.</source>
        <translation>Read by OCR: the text was recognised from a scan and may hold errors.</translation>
    </message>
    <message>
        <source>Gelezen met OCR: de tekst is door Tesseract van een scan herkend en kan leesfouten bevatten.</source>
        <translation>Read by OCR: Tesseract recognised the text from a scan; it may hold errors.</translation>
    </message>
    <message>
        <source>Een of meer bladzijden zijn alleen een afbeelding; de tekst daarvan is niet gelezen (daarvoor is Tesseract nodig).</source>
        <translation>One or more pages are only an image; their text has not been read (that takes Tesseract).</translation>
    </message>
    <message>
        <source>Van een bedrag is het woord voor miljoen of miljard niet goed herkend (zoals “€ 2,5 min.”); het is niet overgenomen.</source>
        <translation>Of an amount the word for million or billion was not recognised well (as “€ 2,5 min.”); it was left out.</translation>
    </message>
    <message>
        <source>De tekst komt uit een omzetting door LibreOffice; leg het citaat naast het origineel.</source>
        <translation>The text comes from a conversion by LibreOffice; hold the quote against the original.</translation>
    </message>
    <message>
        <source>De brief komt de toezegging helemaal na.</source>
        <translation>The letter keeps the commitment entirely.</translation>
    </message>
    <message>
        <source>De brief komt een deel na; de rest staat nog open.</source>
        <translation>The letter keeps a part; the rest is still open.</translation>
    </message>
    <message>
        <source>De brief meldt hoe het ervoor staat; de toezegging blijft open.</source>
        <translation>The letter says how things stand; the commitment stays open.</translation>
    </message>
    <message>
        <source>De brief noemt een latere termijn; de oude blijft bewaard.</source>
        <translation>The letter names a later term; the old one is kept.</translation>
    </message>
    <message>
        <source>De brief verandert wat is toegezegd, of de termijn.</source>
        <translation>The letter changes what was committed, or the term.</translation>
    </message>
    <message>
        <source>De brief voegt iets toe aan wat is toegezegd.</source>
        <translation>The letter adds to what was committed.</translation>
    </message>
    <message>
        <source>De brief zegt hetzelfde opnieuw toe.</source>
        <translation>The letter commits to the same again.</translation>
    </message>
    <message>
        <source>De brief trekt de toezegging in.</source>
        <translation>The letter withdraws the commitment.</translation>
    </message>
</context>
<context>
    <name>LearningDialog</name>
    <message>
        <source>Leren van beoordelingen</source>
        <translation>Learning from reviews</translation>
    </message>
    <message>
        <source>&amp;Beoordelingen bepalen mee hoe zeker een kandidaat is</source>
        <translation>&amp;Reviews help to tell how sure a candidate is</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>Aanvaard</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Verbeterd</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Verworpen</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Gewicht</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Geleerd per kenmerk</source>
        <translation>Learned per feature</translation>
    </message>
    <message>
        <source>&amp;Opnieuw beginnen</source>
        <translation>&amp;Start anew</translation>
    </message>
    <message>
        <source>Alleen beoordelingen vanaf nu tellen mee; de beoordelingen zelf blijven</source>
        <translation>Only reviews from now on count; the reviews themselves stay</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>{accepted} aanvaard, waarvan {corrected} verbeterd; {rejected} verworpen.</source>
        <translation>{accepted} accepted, {corrected} of them corrected; {rejected} rejected.</translation>
    </message>
    <message>
        <source>Sinds {date}:</source>
        <translation>Since {date}:</translation>
    </message>
    <message>
        <source>Hieruit volgt nog niets dat beter voorspelt dan de regels zelf.</source>
        <translation>Nothing follows from this yet that foretells better than the rules themselves.</translation>
    </message>
    <message>
        <source>Sterkte: {value}</source>
        <translation>Strength: {value}</translation>
    </message>
    <message>
        <source>Soort: {value}</source>
        <translation>Kind: {value}</translation>
    </message>
    <message>
        <source>Ministerie: {value}</source>
        <translation>Ministry: {value}</translation>
    </message>
</context>
<context>
    <name>LetterChooser</name>
    <message>
        <source>Zoek op nummer, onderwerp, ministerie, datum of tekst</source>
        <translation>Search by number, subject, ministry, date or text</translation>
    </message>
    <message>
        <source>Brieven om te koppelen</source>
        <translation>Letters to link</translation>
    </message>
    <message>
        <source>Geen brieven met deze zoekwoorden.</source>
        <translation>No letters with these words.</translation>
    </message>
</context>
<context>
    <name>LetterIntake</name>
    <message>
        <source>Brieven (%s);;Alle bestanden (*)</source>
        <translation>Letters (%s);;All files (*)</translation>
    </message>
    <message>
        <source>Brieven importeren</source>
        <translation>Import letters</translation>
    </message>
    <message>
        <source>Map importeren</source>
        <translation>Import folder</translation>
    </message>
    <message>
        <source>Sinds het starten van het programma is er nog niets geïmporteerd.</source>
        <translation>Nothing has been imported since the program started.</translation>
    </message>
    <message>
        <source>De voorbeeldbrieven zijn verwijderd; met Ctrl+Z komen ze terug.</source>
        <translation>The sample letters have been removed; Ctrl+Z brings them back.</translation>
    </message>
</context>
<context>
    <name>LetterView</name>
    <message>
        <source>Tekst van de brief</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>Geen brief gekozen</source>
        <translation>No letter chosen</translation>
    </message>
    <message>
        <source>&amp;Tekst</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>De letterlijke tekst van de brief</source>
        <translation>The literal text of the letter</translation>
    </message>
    <message>
        <source>O&amp;rigineel</source>
        <translation>Ori&amp;ginal</translation>
    </message>
    <message>
        <source>De oorspronkelijke PDF-pagina’s</source>
        <translation>The original PDF pages</translation>
    </message>
    <message>
        <source>Kleiner</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Zoeken in deze brief</source>
        <translation>Find in this letter</translation>
    </message>
    <message>
        <source>Van: %s</source>
        <translation>From: %s</translation>
    </message>
    <message>
        <source>Ondertekend: %s</source>
        <translation>Signed: %s</translation>
    </message>
    <message>
        <source>Aan: %s</source>
        <translation>To: %s</translation>
    </message>
    <message>
        <source>Ons kenmerk: %s</source>
        <translation>Our reference: %s</translation>
    </message>
    <message>
        <source>Uw kenmerk: %s</source>
        <translation>Your reference: %s</translation>
    </message>
    <message>
        <source>de tekstherkenning was gemiddeld %d%% zeker.</source>
        <translation>the recognition was %d%% sure on average.</translation>
    </message>
    <message>
        <source>het origineel kan niet worden getoond; dit is de tekst die eruit is gelezen.</source>
        <translation>the original cannot be shown; this is the text that was read from it.</translation>
    </message>
    <message>
        <source>Let op: %s</source>
        <translation>Note: %s</translation>
    </message>
    <message>
        <source>Waarom (niet)?</source>
        <translation>Why (not)?</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>%s (gelezen met OCR, %d%% zeker)</source>
        <translation>%s (read by OCR, %d%% sure)</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Onderwerp</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Ministerie</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Toezeggingen</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <source>Te beoordelen</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Geschiedenis</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Toe&amp;zeggingen van deze brief</source>
        <translation>Co&amp;mmitments of this letter</translation>
    </message>
    <message>
        <source>Vervolg op</source>
        <translation>Follows up</translation>
    </message>
    <message>
        <source>Geen brieven met deze zoekwoorden.</source>
        <translation>No letters with these search words.</translation>
    </message>
    <message>
        <source>1 brief</source>
        <translation>1 letter</translation>
    </message>
    <message>
        <source>{n} brieven</source>
        <translation>{n} letters</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Vervolgbrief koppelen</source>
        <translation>Link follow-up letter</translation>
    </message>
    <message>
        <source>Voorgestelde bewijszinnen</source>
        <translation>Proposed evidence</translation>
    </message>
    <message>
        <source>Kies hierboven een zin, of plak een zin uit de brief</source>
        <translation>Choose a sentence above, or paste one from the letter</translation>
    </message>
    <message>
        <source>&amp;Soort koppeling</source>
        <translation>&amp;Kind of link</translation>
    </message>
    <message>
        <source>&amp;Nieuwe termijn</source>
        <translation>&amp;New term</translation>
    </message>
    <message>
        <source>Stat&amp;us wordt</source>
        <translation>Stat&amp;us becomes</translation>
    </message>
    <message>
        <source>&amp;Voorstellen</source>
        <translation>&amp;Proposals</translation>
    </message>
    <message>
        <source>&amp;Bewijszin</source>
        <translation>&amp;Evidence</translation>
    </message>
    <message>
        <source>&amp;Opmerking</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source> · termijn {date}</source>
        <translation> · term {date}</translation>
    </message>
    <message>
        <source>Vervolgbrief &amp;zoeken</source>
        <translation>&amp;Search follow-up letter</translation>
    </message>
    <message>
        <source>&amp;Koppelen</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>ongewijzigd ({status})</source>
        <translation>unchanged ({status})</translation>
    </message>
    <message>
        <source>Bladzijde {page}</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <source>Staat op bladzijde {page} van de brief.</source>
        <translation>Stands on page {page} of the letter.</translation>
    </message>
    <message>
        <source>De bewijszin staat niet in de gekozen brief; plak de zin zoals hij in de brief staat.</source>
        <translation>The evidence does not stand in the chosen letter; paste the sentence as it stands there.</translation>
    </message>
    <message>
        <source>De nieuwe termijn is geen datum; typ bijvoorbeeld 1-7-2018.</source>
        <translation>The new term is no date; type for instance 1-7-2018.</translation>
    </message>
</context>
<context>
    <name>LinkReasons</name>
    <message>
        <source>dezelfde woorden</source>
        <translation>the same words</translation>
    </message>
    <message>
        <source>woorden van vlak voor de toezegging</source>
        <translation>words from just before the commitment</translation>
    </message>
    <message>
        <source>woorden van vlak voor de bewijszin</source>
        <translation>words from just before the evidence</translation>
    </message>
    <message>
        <source>woorden in de buurt van beide zinnen</source>
        <translation>words near both sentences</translation>
    </message>
    <message>
        <source>de bewijszin gaat over weinig anders</source>
        <translation>the evidence is about little else</translation>
    </message>
    <message>
        <source>hetzelfde onderwerp</source>
        <translation>the same subject</translation>
    </message>
    <message>
        <source>dezelfde namen</source>
        <translation>the same names</translation>
    </message>
    <message>
        <source>dezelfde bewoording</source>
        <translation>the same wording</translation>
    </message>
    <message>
        <source>hetzelfde bedrag</source>
        <translation>the same amount</translation>
    </message>
    <message>
        <source>hetzelfde aantal</source>
        <translation>the same number</translation>
    </message>
    <message>
        <source>dezelfde termijn</source>
        <translation>the same term</translation>
    </message>
    <message>
        <source>de zin kijkt terug op wat eerder is toegezegd</source>
        <translation>the sentence looks back on what was committed earlier</translation>
    </message>
    <message>
        <source>de zin zegt iets toe zonder terug te kijken</source>
        <translation>the sentence commits to something without looking back</translation>
    </message>
    <message>
        <source>noemt de brief van de toezegging</source>
        <translation>names the letter of the commitment</translation>
    </message>
    <message>
        <source>noemt de dag van de brief</source>
        <translation>names the day of the letter</translation>
    </message>
    <message>
        <source>noemt elders de brief van de toezegging</source>
        <translation>names the letter of the commitment elsewhere</translation>
    </message>
    <message>
        <source>noemt hetzelfde stuk</source>
        <translation>names the same paper</translation>
    </message>
    <message>
        <source>noemt de maand van de brief</source>
        <translation>names the month of the letter</translation>
    </message>
    <message>
        <source>noemt een andere brief</source>
        <translation>names another letter</translation>
    </message>
    <message>
        <source>noemt een andere maand</source>
        <translation>names another month</translation>
    </message>
    <message>
        <source>er komt een stuk mee</source>
        <translation>a paper comes with it</translation>
    </message>
    <message>
        <source>de toezegging is zacht</source>
        <translation>the commitment is soft</translation>
    </message>
    <message>
        <source>hetzelfde dossier</source>
        <translation>the same dossier</translation>
    </message>
    <message>
        <source>hetzelfde ministerie</source>
        <translation>the same ministry</translation>
    </message>
    <message>
        <source>de regel in het register gaat over weinig anders</source>
        <translation>the entry in the register is about little else</translation>
    </message>
    <message>
        <source>de toezegging gaat over weinig anders</source>
        <translation>the commitment is about little else</translation>
    </message>
    <message>
        <source>noemt het nummer van het register</source>
        <translation>names the number of the register</translation>
    </message>
    <message>
        <source>noemt een andere vergadering</source>
        <translation>names another meeting</translation>
    </message>
    <message>
        <source>dezelfde bewindspersoon</source>
        <translation>the same minister</translation>
    </message>
    <message>
        <source>een ander ministerie</source>
        <translation>another ministry</translation>
    </message>
    <message>
        <source>de brief is ouder dan het debat</source>
        <translation>the letter is older than the debate</translation>
    </message>
    <message>
        <source>de brief is van meer dan twee jaar later</source>
        <translation>the letter is of more than two years later</translation>
    </message>
    <message>
        <source>dezelfde woorden, ook gewone</source>
        <translation>the same words, common ones too</translation>
    </message>
    <message>
        <source>de bewijszin noemt bijna alles van de toezegging</source>
        <translation>the proof names nearly all of the commitment</translation>
    </message>
    <message>
        <source>de toezegging noemt bijna alles van de bewijszin</source>
        <translation>the commitment names nearly all of the proof</translation>
    </message>
    <message>
        <source>dezelfde woorden in de buurt van beide zinnen</source>
        <translation>the same words near both sentences</translation>
    </message>
    <message>
        <source>woorden die voor elkaar kunnen staan</source>
        <translation>words that can stand for each other</translation>
    </message>
    <message>
        <source>de zin begint met wie het zou doen</source>
        <translation>the sentence begins with who was to do it</translation>
    </message>
    <message>
        <source>hetzelfde getal</source>
        <translation>the same number</translation>
    </message>
    <message>
        <source>dezelfde dag</source>
        <translation>the same day</translation>
    </message>
    <message>
        <source>dezelfde maand</source>
        <translation>the same month</translation>
    </message>
    <message>
        <source>de termijn was voorbij</source>
        <translation>the term had passed</translation>
    </message>
    <message>
        <source>de termijn ligt nog ver vooruit</source>
        <translation>the term is still far ahead</translation>
    </message>
    <message>
        <source>jaren tussen de brieven</source>
        <translation>years between the letters</translation>
    </message>
    <message>
        <source>de brief zelf brengt verslag uit</source>
        <translation>the letter itself reports</translation>
    </message>
    <message>
        <source>de brief zelf meldt hoe het ervoor staat</source>
        <translation>the letter itself tells how things stand</translation>
    </message>
    <message>
        <source>de brieven gaan over hetzelfde</source>
        <translation>the letters are about the same</translation>
    </message>
    <message>
        <source>de brief komt op meer toezeggingen van die brief terug</source>
        <translation>the letter comes back to more commitments of that letter</translation>
    </message>
    <message>
        <source>past beter bij deze toezegging dan bij andere van die brief</source>
        <translation>fits this commitment better than others of that letter</translation>
    </message>
    <message>
        <source>past beter dan andere zinnen van de brief</source>
        <translation>fits better than other sentences of the letter</translation>
    </message>
    <message>
        <source>de toezegging klinkt als iets dat al gedaan is</source>
        <translation>the commitment reads as something already done</translation>
    </message>
    <message>
        <source>de zin noemt wat was toegezegd</source>
        <translation>the sentence names what was promised</translation>
    </message>
    <message>
        <source>een ander land doet het</source>
        <translation>another country does it</translation>
    </message>
    <message>
        <source>er is alleen over gesproken</source>
        <translation>it was only spoken of</translation>
    </message>
    <message>
        <source>het verslag is van een andere vergadering</source>
        <translation>the report is of another meeting</translation>
    </message>
    <message>
        <source>geen dossier of stuk verbindt de brieven</source>
        <translation>no dossier or paper ties the letters</translation>
    </message>
    <message>
        <source>ook geen ministerie verbindt de brieven</source>
        <translation>nor does a ministry tie the letters</translation>
    </message>
    <message>
        <source>de bewoording is die van een nakoming</source>
        <translation>the wording is that of a fulfilment</translation>
    </message>
    <message>
        <source>de bewoording is die van een nakoming voor een deel</source>
        <translation>the wording is that of a partial fulfilment</translation>
    </message>
    <message>
        <source>de bewoording is die van een bericht over de voortgang</source>
        <translation>the wording is that of a progress report</translation>
    </message>
    <message>
        <source>de bewoording is die van uitstel</source>
        <translation>the wording is that of a postponement</translation>
    </message>
    <message>
        <source>de bewoording is die van een wijziging</source>
        <translation>the wording is that of a change</translation>
    </message>
    <message>
        <source>de bewoording is die van een aanvulling</source>
        <translation>the wording is that of an addition</translation>
    </message>
    <message>
        <source>de bewoording is die van een herhaling</source>
        <translation>the wording is that of a repetition</translation>
    </message>
    <message>
        <source>de bewoording is die van een intrekking</source>
        <translation>the wording is that of a withdrawal</translation>
    </message>
    <message>
        <source>de zin herinnert aan een toezegging</source>
        <translation>the sentence recalls a commitment</translation>
    </message>
    <message>
        <source>volgt uit een andere koppeling</source>
        <translation>follows from another link</translation>
    </message>
    <message>
        <source>Kamerstuk {dossier}, nr. {number}</source>
        <translation>Kamerstuk {dossier}, no. {number}</translation>
    </message>
    <message>
        <source>Aanhangsel Handelingen {year}, nr. {number}</source>
        <translation>Aanhangsel Handelingen {year}, no. {number}</translation>
    </message>
    <message>
        <source>motie-{name}</source>
        <translation>motion {name}</translation>
    </message>
    <message>
        <source>het register noemt de regels verwant</source>
        <translation>the register calls the entries related</translation>
    </message>
    <message>
        <source>het register noemt deze brief als nakoming</source>
        <translation>the register names this letter as the fulfilment</translation>
    </message>
    <message>
        <source>een andere termijn</source>
        <translation>another term</translation>
    </message>
    <message>
        <source>andere namen of plaatsen</source>
        <translation>other names or places</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Bewijszin</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Uit brief</source>
        <translation>From letter</translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>Koppelingen</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Deze brief volgt nog geen eerdere toezegging op.</source>
        <translation>This letter does not follow up an earlier commitment yet.</translation>
    </message>
    <message>
        <source>Toezegging o&amp;penen</source>
        <translation>&amp;Open commitment</translation>
    </message>
    <message>
        <source>O&amp;ntkoppelen</source>
        <translation>U&amp;nlink</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Gegevens worden geopend…</source>
        <translation>Opening data…</translation>
    </message>
    <message>
        <source>Over Gestand</source>
        <translation>About Gestand</translation>
    </message>
    <message>
        <source>Gestand: toezeggingen uit Kamerbrieven verzamelen, volgen en rapporteren.</source>
        <translation>Gestand: collect, follow and report the commitments in letters to parliament.</translation>
    </message>
    <message>
        <source>Uw gegevens staan in {folder} en verlaten deze computer niet.</source>
        <translation>Your data stand in {folder} and do not leave this computer.</translation>
    </message>
    <message>
        <source>Licentie: EUPL-1.2</source>
        <translation>Licence: EUPL-1.2</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Niet alles kon worden opgeslagen:</source>
        <translation>Not everything could be saved:</translation>
    </message>
    <message>
        <source>Ga terug om het te verbeteren, of sluit zonder deze wijziging.</source>
        <translation>Go back to mend it, or close without this change.</translation>
    </message>
    <message>
        <source>Wordt afgesloten…</source>
        <translation>Closing…</translation>
    </message>
    <message>
        <source>Recente br&amp;ieven</source>
        <translation>Recen&amp;t letters</translation>
    </message>
    <message>
        <source>Deze gegevens zijn al open in een ander venster. Wat daar verandert, ziet u hier ook.</source>
        <translation>This data is open in another window already. What changes there shows here as well.</translation>
    </message>
    <message>
        <source>Uitgevoerd werk: {n}</source>
        <translation>Finished work: {n}</translation>
    </message>
    <message>
        <source>Wat er is ingelezen, gezocht en gemaakt, met het verslag</source>
        <translation>What has been read in, searched and made, with its report</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Er ging iets onverwachts mis. De laatste handeling is misschien niet gelukt; probeer het opnieuw.</source>
        <translation>Something unexpected went wrong. The last action may not have succeeded; try again.</translation>
    </message>
    <message>
        <source>Onverwachte fout</source>
        <translation>Unexpected error</translation>
    </message>
    <message>
        <source>Er ging iets onverwachts mis. Het programma werkt door.</source>
        <translation>Something unexpected went wrong. The program goes on.</translation>
    </message>
    <message>
        <source>Wat al was opgeslagen, blijft bewaard. De bijzonderheden staan ook in het logbestand:</source>
        <translation>What had been saved stays. The details also stand in the log file:</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Niet opgeslagen</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>&amp;Terug</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Toch &amp;sluiten</source>
        <translation>&amp;Close anyway</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Verwijderen</source>
        <translation>&amp;Delete</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Nog geen brief bekeken</source>
        <translation>No letter viewed yet</translation>
    </message>
</context>
<context>
    <name>NoHits</name>
    <message>
        <source>Wis filters</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Wis de filters waarmee niets gevonden is</source>
        <translation>Clear the filters with which nothing was found</translation>
    </message>
    <message>
        <source>In alle toe&amp;zeggingen zoeken</source>
        <translation>&amp;Search all commitments</translation>
    </message>
    <message>
        <source>Niets gevonden in “{view}”</source>
        <translation>Nothing found in “{view}”</translation>
    </message>
    <message>
        <source>“{view}” is leeg</source>
        <translation>“{view}” is empty</translation>
    </message>
    <message>
        <source>Er is op dit moment geen toezegging die in dit overzicht hoort.</source>
        <translation>No commitment belongs in this view at the moment.</translation>
    </message>
    <message>
        <source>Zet “Zoek ook in brieftekst” aan om ook in de brieven zelf te zoeken.</source>
        <translation>Switch “Search the letters’ text too” on to search the letters themselves as well.</translation>
    </message>
    <message>
        <source>Alle woorden moeten voorkomen. Laat er een weg, of zet er OF tussen: {example}.</source>
        <translation>All words must occur. Leave one out, or put OF between them: {example}.</translation>
    </message>
    <message>
        <source>Typ het begin van het woord, of een ander woord voor hetzelfde.</source>
        <translation>Type the beginning of the word, or another word for the same.</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Opnieuw &amp;proberen</source>
        <translation>&amp;Try again</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Openstaand</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Waarvan verlopen</source>
        <translation>Of which overdue</translation>
    </message>
    <message>
        <source>Per ministerie</source>
        <translation>Per ministry</translation>
    </message>
    <message>
        <source>Ministerie</source>
        <translation>Ministry</translation>
    </message>
    <message>
        <source>Termijnen per maand</source>
        <translation>Terms per month</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Leeftijd van wat openstaat</source>
        <translation>Age of what is open</translation>
    </message>
    <message>
        <source>Sinds de brief</source>
        <translation>Since the letter</translation>
    </message>
    <message>
        <source>Op tijd nagekomen</source>
        <translation>Kept in time</translation>
    </message>
    <message>
        <source>Nakoming</source>
        <translation>Fulfilment</translation>
    </message>
    <message>
        <source>Afgedaan</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>{n} openstaand</source>
        <translation>{n} open</translation>
    </message>
    <message>
        <source>Openstaand op {day}: {open}, waarvan {overdue} met een verlopen termijn en {without} zonder termijn. Klik op een balk, of druk er op Enter, voor de lijst.</source>
        <translation>Open on {day}: {open}, of which {overdue} overdue and {without} without a term. Click a bar, or press Enter on it, for the list.</translation>
    </message>
    <message>
        <source>onbekend</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>{month} en later</source>
        <translation>{month} and later</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Omschrijving</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Toets</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>handeling</source>
        <translation>action</translation>
    </message>
    <message>
        <source>overzicht</source>
        <translation>view</translation>
    </message>
    <message>
        <source>zoekopdracht</source>
        <translation>search</translation>
    </message>
    <message>
        <source>label</source>
        <translation>tag</translation>
    </message>
    <message>
        <source>dossier</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>letter</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Ga naar of doe</source>
        <translation>Go to or do</translation>
    </message>
    <message>
        <source>Wat wilt u doen of zien?</source>
        <translation>What do you want to do or see?</translation>
    </message>
    <message>
        <source>Typ een deel van een handeling, overzicht, dossier of brief</source>
        <translation>Type a part of an action, view, dossier or letter</translation>
    </message>
    <message>
        <source>Gevonden</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Niets gevonden; typ minder of andere letters.</source>
        <translation>Nothing found; type fewer or other letters.</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Oorspronkelijke brief</source>
        <translation>Original letter</translation>
    </message>
</context>
<context>
    <name>PortfolioDialog</name>
    <message>
        <source>Portefeuille overdragen</source>
        <translation>Hand portfolio over</translation>
    </message>
    <message>
        <source>alle ministeries</source>
        <translation>all ministries</translation>
    </message>
    <message>
        <source>wie het ook heeft</source>
        <translation>whoever has it</translation>
    </message>
    <message>
        <source>&amp;Ministerie</source>
        <translation>&amp;Ministry</translation>
    </message>
    <message>
        <source>&amp;Nu verantwoordelijk</source>
        <translation>&amp;Responsible now</translation>
    </message>
    <message>
        <source>&amp;Wordt verantwoordelijk</source>
        <translation>&amp;Becomes responsible</translation>
    </message>
    <message>
        <source>&amp;Overdragen</source>
        <translation>&amp;Hand over</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Kies een ministerie, of wie het nu heeft.</source>
        <translation>Choose a ministry, or who has it now.</translation>
    </message>
    <message>
        <source>1 open toezegging gaat over; met Ctrl+Z gaat dat in één keer terug.</source>
        <translation>1 open commitment goes over; Ctrl+Z takes that back in one go.</translation>
    </message>
    <message>
        <source>{n} open toezeggingen gaan over; met Ctrl+Z gaat dat in één keer terug.</source>
        <translation>{n} open commitments go over; Ctrl+Z takes that back in one go.</translation>
    </message>
    <message>
        <source>1 toezegging is overgedragen aan {to}.</source>
        <translation>1 commitment has been handed over to {to}.</translation>
    </message>
    <message>
        <source>{n} toezeggingen zijn overgedragen aan {to}.</source>
        <translation>{n} commitments have been handed over to {to}.</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Overzicht als PDF</source>
        <translation>Overview as PDF</translation>
    </message>
    <message>
        <source>Voorbeeld van het overzicht</source>
        <translation>Preview of the overview</translation>
    </message>
    <message>
        <source>Overzicht opslaan</source>
        <translation>Save overview</translation>
    </message>
    <message>
        <source>PDF-bestanden (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Opgeslagen als {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>Het overzicht is naar de printer gestuurd.</source>
        <translation>The overview has been sent to the printer.</translation>
    </message>
    <message>
        <source>Er kon niet worden afgedrukt. Controleer de printer en probeer het opnieuw.</source>
        <translation>Printing did not succeed. Check the printer and try again.</translation>
    </message>
    <message>
        <source>&amp;Afdrukken…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Opslaan…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Bladzijde</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>&amp;Bladzijde</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>van {pages}</source>
        <translation>of {pages}</translation>
    </message>
    <message>
        <source>Kleiner</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Paginabreedte</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>Hele pagina</source>
        <translation>Whole page</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Zin van de toezegging</source>
        <translation>Sentence of the commitment</translation>
    </message>
    <message>
        <source>Zin van de vervolgbrief</source>
        <translation>Sentence of the follow-up letter</translation>
    </message>
    <message>
        <source>Nieuwe termijn</source>
        <translation>New term</translation>
    </message>
    <message>
        <source>Bevest&amp;igen (A)</source>
        <translation>&amp;Confirm (A)</translation>
    </message>
    <message>
        <source>Ver&amp;werpen (X)</source>
        <translation>&amp;Reject (X)</translation>
    </message>
    <message>
        <source>Dit voorstel komt niet terug</source>
        <translation>This proposal will not come back</translation>
    </message>
    <message>
        <source>termijn {date}</source>
        <translation>term {date}</translation>
    </message>
    <message>
        <source>geen termijn</source>
        <translation>no term</translation>
    </message>
    <message>
        <source>blz. {page}</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>Voorgesteld met {percent} zekerheid</source>
        <translation>Proposed with {percent} confidence</translation>
    </message>
    <message>
        <source>Toezegging</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Vervolgbrief</source>
        <translation>Follow-up letter</translation>
    </message>
    <message>
        <source>&amp;Soort</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Nieuwe termijn</source>
        <translation>&amp;New term</translation>
    </message>
    <message>
        <source>De nieuwe termijn is geen datum; typ bijvoorbeeld 1-7-2018.</source>
        <translation>The new term is no date; type for instance 1-7-2018.</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Toezegging</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Uit brief</source>
        <translation>From letter</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Vervolgbrief</source>
        <translation>Follow-up letter</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nieuwe termijn</source>
        <translation>New term</translation>
    </message>
    <message>
        <source>Zekerheid</source>
        <translation>Confidence</translation>
    </message>
</context>
<context>
    <name>ProposalsPage</name>
    <message>
        <source>Vervolgvoorstellen</source>
        <translation>Follow-up proposals</translation>
    </message>
    <message>
        <source>De koppeling is gemaakt; met Ctrl+Z gaat ze weer weg.</source>
        <translation>The link has been made; Ctrl+Z takes it away again.</translation>
    </message>
    <message>
        <source>Het voorstel is verworpen; met Ctrl+Z komt het terug.</source>
        <translation>The proposal has been rejected; Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Alle brieven opnieuw doorzoe&amp;ken</source>
        <translation>&amp;Search all letters again</translation>
    </message>
    <message>
        <source>Er wachten geen voorstellen. Bij het inlezen van een brief zoekt Gestand welke eerdere toezeggingen hij nakomt, uitstelt of wijzigt; wat gevonden is, staat hier om te bevestigen of te verwerpen.</source>
        <translation>No proposals are waiting. When a letter is read in, Gestand looks which earlier commitments it keeps, postpones or changes; what is found stands here to be confirmed or rejected.</translation>
    </message>
    <message>
        <source>1 voorstel</source>
        <translation>1 proposal</translation>
    </message>
    <message>
        <source>{n} voorstellen</source>
        <translation>{n} proposals</translation>
    </message>
    <message>
        <source>Brief van de toe&amp;zegging tonen</source>
        <translation>Show letter of co&amp;mmitment</translation>
    </message>
    <message>
        <source>Vervol&amp;gbrief tonen</source>
        <translation>Show f&amp;ollow-up letter</translation>
    </message>
</context>
<context>
    <name>RangePopup</name>
    <message>
        <source>&amp;Toepassen</source>
        <translation>&amp;Apply</translation>
    </message>
    <message>
        <source>&amp;Van</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>Tot en &amp;met</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>“{text}” wordt niet begrepen.</source>
        <translation>“{text}” is not understood.</translation>
    </message>
</context>
<context>
    <name>RappelDesk</name>
    <message>
        <source>Rekenblad om te laten invullen (*.xlsx);;PDF (*.pdf);;Brieven met overzicht (*.odt)</source>
        <translation>Spreadsheet to have filled in (*.xlsx);;PDF (*.pdf);;Letters with the overview (*.odt)</translation>
    </message>
    <message>
        <source>rappel-{date}.xlsx</source>
        <translation>rappel-{date}.xlsx</translation>
    </message>
    <message>
        <source>Rappel maken</source>
        <translation>Make rappel</translation>
    </message>
    <message>
        <source>Het rappel is opgeslagen als {path}</source>
        <translation>The rappel has been saved as {path}</translation>
    </message>
    <message>
        <source>Teruggestuurd rekenblad (*.xlsx *.ods *.csv)</source>
        <translation>Returned spreadsheet (*.xlsx *.ods *.csv)</translation>
    </message>
    <message>
        <source>Antwoorden inlezen</source>
        <translation>Read answers</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Toezegging laten vervallen</source>
        <translation>Let commitment lapse</translation>
    </message>
    <message>
        <source>&amp;Waarom vervalt deze toezegging? De reden komt in de geschiedenis.</source>
        <translation>&amp;Why does this commitment lapse? The reason goes into the history.</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: het wetsvoorstel is ingetrokken</source>
        <translation>For instance: the bill has been withdrawn</translation>
    </message>
    <message>
        <source>&amp;Laten vervallen</source>
        <translation>&amp;Let lapse</translation>
    </message>
</context>
<context>
    <name>RegisterIntake</name>
    <message>
        <source>Register (*.json *.xml *.zip);;Alle bestanden (*)</source>
        <translation>Register (*.json *.xml *.zip);;All files (*)</translation>
    </message>
    <message>
        <source>Register importeren</source>
        <translation>Import register</translation>
    </message>
    <message>
        <source>Register inlezen</source>
        <translation>Reading register</translation>
    </message>
    <message>
        <source>Register vergelijken met brieven</source>
        <translation>Comparing register with letters</translation>
    </message>
    <message>
        <source>register-en-brieven-{date}.pdf</source>
        <translation>register-and-letters-{date}.pdf</translation>
    </message>
    <message>
        <source>PDF-bestanden (*.pdf);;Excel-werkmappen (*.xlsx);;CSV-bestanden (*.csv)</source>
        <translation>PDF files (*.pdf);;Excel workbooks (*.xlsx);;CSV files (*.csv)</translation>
    </message>
    <message>
        <source>Overzicht opslaan</source>
        <translation>Save overview</translation>
    </message>
    <message>
        <source>Overzicht van register en brieven</source>
        <translation>Overview of register and letters</translation>
    </message>
    <message>
        <source>Opgeslagen als {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>Het register is vergeleken met de brieven; er is niets nieuws.</source>
        <translation>The register has been compared with the letters; there is nothing new.</translation>
    </message>
    <message>
        <source>Het register is vergeleken met de brieven; 1 paar is nieuw of veranderd.</source>
        <translation>The register has been compared with the letters; 1 pair is new or changed.</translation>
    </message>
    <message>
        <source>Het register is vergeleken met de brieven; {n} paren zijn nieuw of veranderd.</source>
        <translation>The register has been compared with the letters; {n} pairs are new or changed.</translation>
    </message>
    <message>
        <source>Register: {new} nieuw, {updated} bijgewerkt</source>
        <translation>Register: {new} new, {updated} updated</translation>
    </message>
    <message>
        <source>, {n} bestanden geweigerd</source>
        <translation>, {n} files refused</translation>
    </message>
    <message>
        <source>, {n} records overgeslagen</source>
        <translation>, {n} records skipped</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Veld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Verslag van het register</source>
        <translation>Report of the register</translation>
    </message>
    <message>
        <source>{new} nieuw, {updated} bijgewerkt, {same} ongewijzigd</source>
        <translation>{new} new, {updated} updated, {same} unchanged</translation>
    </message>
    <message>
        <source>Het bestand is afgebroken; alleen wat ervoor staat, is opgenomen.</source>
        <translation>The file breaks off; only what stands before that was taken.</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register en brieven</source>
        <translation>Register and letters</translation>
    </message>
    <message>
        <source>alles</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>Bevestigd als dezelfde toezegging; met Ctrl+Z gaat dat terug.</source>
        <translation>Confirmed as the same commitment; Ctrl+Z takes that back.</translation>
    </message>
    <message>
        <source>Dit paar komt niet terug; met Ctrl+Z wel.</source>
        <translation>This pair will not come back; with Ctrl+Z it will.</translation>
    </message>
    <message>
        <source>De officiële status is overgenomen.</source>
        <translation>The official status has been taken over.</translation>
    </message>
    <message>
        <source>Re&amp;gister importeren…</source>
        <translation>Import re&amp;gister…</translation>
    </message>
    <message>
        <source>Opnieuw vergelijken</source>
        <translation>Compare again</translation>
    </message>
    <message>
        <source>Overzicht opslaan…</source>
        <translation>Save overview…</translation>
    </message>
    <message>
        <source>&amp;Tonen</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>1 regel</source>
        <translation>1 line</translation>
    </message>
    <message>
        <source>{n} regels</source>
        <translation>{n} lines</translation>
    </message>
    <message>
        <source>Het register is nog leeg. Importeer bestanden met toezeggingen van de Tweede Kamer (OData of SyncFeed): Gestand legt ze naast de toezeggingen in uw brieven.</source>
        <translation>The register is still empty. Import files with commitments of the Tweede Kamer (OData or SyncFeed): Gestand puts them beside the commitments in your letters.</translation>
    </message>
    <message>
        <source>Hier staat niets met deze keuze.</source>
        <translation>Nothing stands here with this choice.</translation>
    </message>
    <message>
        <source>De eigen status is bewaard, naast de officiële.</source>
        <translation>Your own status is kept, beside the official one.</translation>
    </message>
</context>
<context>
    <name>ReportsDesk</name>
    <message>
        <source>Het overzicht wordt gemaakt…</source>
        <translation>Making the overview…</translation>
    </message>
    <message>
        <source>toezeggingen-{date}.pdf</source>
        <translation>commitments-{date}.pdf</translation>
    </message>
    <message>
        <source>Overzicht als PDF</source>
        <translation>Overview as PDF</translation>
    </message>
    <message>
        <source>Gemaakt als {name}.</source>
        <translation>Made as {name}.</translation>
    </message>
    <message>
        <source>termijnen-{date}.ics</source>
        <translation>terms-{date}.ics</translation>
    </message>
    <message>
        <source>Termijnen als agenda</source>
        <translation>Terms as calendar</translation>
    </message>
    <message>
        <source>Opgeslagen als {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>Agenda (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>blz. {page}</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>staat op {count} plaatsen</source>
        <translation>stands at {count} places</translation>
    </message>
</context>
<context>
    <name>ReviewEdits</name>
    <message>
        <source>Toegevoegd en aanvaard; met E vult u de velden aan, met Z neemt u het terug.</source>
        <translation>Added and accepted; E completes the fields, Z takes it back.</translation>
    </message>
    <message>
        <source>blz. {page}: {text}</source>
        <translation>p. {page}: {text}</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Zekerste eerst (O)</source>
        <translation>Surest first (O)</translation>
    </message>
    <message>
        <source>Binnen hard en zacht de waarschijnlijkste eerst, anders op leesvolgorde</source>
        <translation>The likeliest first within firm and soft, else in reading order</translation>
    </message>
    <message>
        <source>Ook bijna-treffers (B)</source>
        <translation>Near misses too (B)</translation>
    </message>
    <message>
        <source>Zinnen die net geen kandidaat zijn, onder aan de lijst</source>
        <translation>Sentences that only just are no candidates, at the end of the list</translation>
    </message>
    <message>
        <source>Vorige brief (Shift+K)</source>
        <translation>Previous letter (Shift+K)</translation>
    </message>
    <message>
        <source>Volgende brief (Shift+J)</source>
        <translation>Next letter (Shift+J)</translation>
    </message>
    <message>
        <source>Als lijst</source>
        <translation>As a list</translation>
    </message>
    <message>
        <source>Alles wat te beoordelen is als één lijst</source>
        <translation>All that is to be reviewed as one list</translation>
    </message>
    <message>
        <source>{decided} van {number} beoordeeld</source>
        <translation>{decided} of {number} reviewed</translation>
    </message>
    <message>
        <source>geen kandidaten</source>
        <translation>no candidates</translation>
    </message>
    <message>
        <source>{done}; brief {place} van {letters}</source>
        <translation>{done}; letter {place} of {letters}</translation>
    </message>
</context>
<context>
    <name>ReviewLines</name>
    <message>
        <source>bijna</source>
        <translation>near</translation>
    </message>
    <message>
        <source>Besluit</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Kandidaat</source>
        <translation>Candidate</translation>
    </message>
    <message>
        <source>Sterkte</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Kans</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>Blz.</source>
        <translation>P.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Verwerpen zonder reden</source>
        <translation>Reject without a reason</translation>
    </message>
    <message>
        <source>Er staat geen andere kandidaat in deze brief om mee samen te voegen.</source>
        <translation>There is no other candidate in this letter to merge with.</translation>
    </message>
    <message>
        <source>Selecteer met de muis de woorden op de bladzijde, of ga met F8 naar de tekst en selecteer ze.</source>
        <translation>Select the words on the page with the mouse, or go to the text with F8 and select them.</translation>
    </message>
    <message>
        <source>Alles is beoordeeld.

Nieuwe brieven verschijnen hier zodra ze zijn ingelezen.</source>
        <translation>Everything has been reviewed.

New letters appear here as soon as they have been read in.</translation>
    </message>
    <message>
        <source>Alles is beoordeeld met deze filters.

Wis de filters met Ctrl+Shift+F.</source>
        <translation>Everything has been reviewed with these filters.

Clear the filters with Ctrl+Shift+F.</translation>
    </message>
    <message>
        <source>niets te beoordelen</source>
        <translation>nothing to review</translation>
    </message>
    <message>
        <source>nog 1 te beoordelen</source>
        <translation>1 left to review</translation>
    </message>
    <message>
        <source>nog {n} te beoordelen</source>
        <translation>{n} left to review</translation>
    </message>
    <message>
        <source>Bijna-treffer, kans {chance}: aanvaarden maakt er een toezegging van</source>
        <translation>Near miss, chance {chance}: accepting makes it a commitment</translation>
    </message>
    <message>
        <source>Over deze toezegging is intussen elders beslist. Uw beoordeling is niet opgeslagen.</source>
        <translation>This commitment has been decided on elsewhere meanwhile. Your decision has not been saved.</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Kandidaten in deze brief</source>
        <translation>Candidates in this letter</translation>
    </message>
    <message>
        <source>Kies met een cijfer</source>
        <translation>Choose by a digit</translation>
    </message>
    <message>
        <source>Alle toezeggingen tonen</source>
        <translation>Show all commitments</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Kolommen</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>SavedLists</name>
    <message>
        <source>Zoekopdracht opslaan</source>
        <translation>Save search</translation>
    </message>
    <message>
        <source>&amp;Naam van de zoekopdracht (overzicht, zoekwoorden en filters van nu)</source>
        <translation>&amp;Name of the search (the present view, words and filters)</translation>
    </message>
    <message>
        <source>&amp;Opslaan</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>De zoekopdracht “{name}” staat nu links.</source>
        <translation>The search “{name}” now stands at the left.</translation>
    </message>
    <message>
        <source>Hernoemen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>&amp;Nieuwe naam</source>
        <translation>&amp;New name</translation>
    </message>
    <message>
        <source>&amp;Hernoemen</source>
        <translation>&amp;Rename</translation>
    </message>
    <message>
        <source>Het label “{name}” van alle toezeggingen weghalen?</source>
        <translation>Take the tag “{name}” away from all commitments?</translation>
    </message>
    <message>
        <source>De toezeggingen blijven. Met Ctrl+Z komt het label terug.</source>
        <translation>The commitments stay. Ctrl+Z brings the tag back.</translation>
    </message>
    <message>
        <source>De zoekopdracht “{name}” verwijderen?</source>
        <translation>Delete the search “{name}”?</translation>
    </message>
    <message>
        <source>De toezeggingen blijven. Met Ctrl+Z komt de zoekopdracht terug.</source>
        <translation>The commitments stay. Ctrl+Z brings the search back.</translation>
    </message>
    <message>
        <source>De zoekopdracht heet nu “{name}”.</source>
        <translation>The search is now called “{name}”.</translation>
    </message>
    <message>
        <source>De zoekopdracht is verwijderd.</source>
        <translation>The search was deleted.</translation>
    </message>
    <message>
        <source>Kies eerst links een opgeslagen zoekopdracht of een label.</source>
        <translation>First choose a saved search or a tag at the left.</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Toezegging splitsen</source>
        <translation>Split commitment</translation>
    </message>
    <message>
        <source>Zet de cursor met de pijltjes waar de tweede toezegging begint (Ctrl+pijl: per woord).</source>
        <translation>Put the cursor with the arrow keys where the second commitment begins (Ctrl+arrow: by word).</translation>
    </message>
    <message>
        <source>Zin om te splitsen</source>
        <translation>Sentence to split</translation>
    </message>
    <message>
        <source>&amp;Splitsen</source>
        <translation>&amp;Split</translation>
    </message>
    <message>
        <source>&amp;Annuleren</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Eerste: {text}</source>
        <translation>First: {text}</translation>
    </message>
    <message>
        <source>Tweede: {text}</source>
        <translation>Second: {text}</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Importverslag</source>
        <translation>Import report</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>1 brief ingelezen, {found}</source>
        <translation>1 letter read in, {found}</translation>
    </message>
    <message>
        <source>{n} brieven ingelezen, {found}</source>
        <translation>{n} letters read in, {found}</translation>
    </message>
    <message>
        <source>Geen nieuwe brieven</source>
        <translation>No new letters</translation>
    </message>
    <message>
        <source>1 was er al</source>
        <translation>1 was there already</translation>
    </message>
    <message>
        <source>{n} waren er al</source>
        <translation>{n} were there already</translation>
    </message>
    <message>
        <source>1 geweigerd</source>
        <translation>1 refused</translation>
    </message>
    <message>
        <source>{n} geweigerd</source>
        <translation>{n} refused</translation>
    </message>
    <message>
        <source>Het importeren is afgebroken; wat al was ingelezen, blijft.</source>
        <translation>The import was cancelled; what had been read in stays.</translation>
    </message>
    <message>
        <source>Sneltoetsen</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>De toetsen van één letter werken in de lijst en in de brief, niet terwijl u in een veld typt.</source>
        <translation>The one-letter keys work in the list and in the letter, not while you type in a field.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Handeling</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Toets</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Wat het doet</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>1 toezegging gevonden</source>
        <translation>1 commitment found</translation>
    </message>
    <message>
        <source>{n} toezeggingen gevonden</source>
        <translation>{n} commitments found</translation>
    </message>
    <message>
        <source>ingelezen</source>
        <translation>read in</translation>
    </message>
    <message>
        <source>was er al</source>
        <translation>was there already</translation>
    </message>
    <message>
        <source>geweigerd</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>Dezelfde brief is al eerder ingelezen; er is niets veranderd.</source>
        <translation>The same letter was read in before; nothing has changed.</translation>
    </message>
    <message>
        <source>Kolommen</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>TagsControl</name>
    <message>
        <source>met komma's ertussen</source>
        <translation>with commas between</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>toegezegd</source>
        <translation>committed</translation>
    </message>
    <message>
        <source>eerder toegezegd, hier: {kind}</source>
        <translation>committed earlier, here: {kind}</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Zin</source>
        <translation>Sentence</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Tijdlijn</source>
        <translation>Time line</translation>
    </message>
    <message>
        <source>Zin in de brief</source>
        <translation>Sentence in the letter</translation>
    </message>
    <message>
        <source>Nog geen vervolgbrief. Koppel een latere brief waarin deze toezegging wordt nagekomen, uitgesteld of gewijzigd.</source>
        <translation>No follow-up letter yet. Link a later letter that keeps, postpones or changes this commitment.</translation>
    </message>
    <message>
        <source>Vervolgbrief &amp;koppelen…</source>
        <translation>&amp;Link follow-up letter…</translation>
    </message>
    <message>
        <source>Brief o&amp;penen bij de zin</source>
        <translation>&amp;Open letter at the sentence</translation>
    </message>
    <message>
        <source>Naar die toe&amp;zegging</source>
        <translation>&amp;Go to that commitment</translation>
    </message>
    <message>
        <source>O&amp;ntkoppelen</source>
        <translation>U&amp;nlink</translation>
    </message>
    <message>
        <source>Opmerking: {note}</source>
        <translation>Note: {note}</translation>
    </message>
</context>
<context>
    <name>ViewList</name>
    <message>
        <source>Overzichten</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Zoekopdrachten</source>
        <translation>Searches</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Aantal: {n}</source>
        <translation>Number: {n}</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Beoordeellijst</source>
        <translation>Review list</translation>
    </message>
    <message>
        <source>Brieven</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Vervolgvoorstellen</source>
        <translation>Follow-up proposals</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Hier staat geen zin: een kop, een losse regel of wit wordt niet beoordeeld.</source>
        <translation>No sentence stands here: a heading, a loose line or white space is not judged.</translation>
    </message>
    <message>
        <source>Een getal met + pleit voor een toezegging, een getal met − ertegen.</source>
        <translation>A number with + speaks for a commitment, one with − against it.</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Waarom (niet)?</source>
        <translation>Why (not)?</translation>
    </message>
    <message>
        <source>&amp;Sluiten</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>De uitleg wordt gemaakt…</source>
        <translation>Making the explanation…</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>In een ander venster is iets gewijzigd; de lijst is bijgewerkt.</source>
        <translation>Something was changed in another window; the list is up to date.</translation>
    </message>
    <message>
        <source>Vervolgvoorstellen zoeken</source>
        <translation>Searching follow-up proposals</translation>
    </message>
    <message>
        <source>U kijkt naar voorbeeldbrieven. Ze staan tussen uw eigen brieven tot u ze verwijdert.</source>
        <translation>You are looking at sample letters. They stand among your own letters until you remove them.</translation>
    </message>
    <message>
        <source>Voorbeeldbrieven verwijderen</source>
        <translation>Remove sample letters</translation>
    </message>
    <message>
        <source>Alle brieven zijn doorzocht.</source>
        <translation>All letters have been searched.</translation>
    </message>
    <message>
        <source>Afgebroken; wat al was gevonden, blijft.</source>
        <translation>Cancelled; what had been found stays.</translation>
    </message>
    <message>
        <source>Er is niets nieuws gevonden.</source>
        <translation>Nothing new was found.</translation>
    </message>
    <message>
        <source>1 vervolgvoorstel is nieuw of veranderd.</source>
        <translation>1 follow-up proposal is new or changed.</translation>
    </message>
    <message>
        <source>{n} vervolgvoorstellen zijn nieuw of veranderd.</source>
        <translation>{n} follow-up proposals are new or changed.</translation>
    </message>
</context>
</TS>

# SPDX-License-Identifier: GPL-3.0-or-later
"""Work on Mastodon, 2019 to 2025. See bank.py for the marks. Default audience: public."""

POSTS = r"""
[2018-10] Trying out work talk over here as well. Is anybody on shelves.example a hospital librarian, or am I the whole department?
[2019-02] Found the second hospital librarian on shelves.example. We have formed a committee.
[2019-06-14] Notes from #MedLibConf19, for those who were not in Glasgow: https://evidenceshelf.example/2019/06/glasgow
[2019-08] A question that suits this slower place: how do you know when to stop searching? Not "when the hour is up".
[2020-08] Coming back to work after ten months away, I notice we say "quick" the way other people say "please".
[2021-05] Looking for records that search filters miss: paediatric sepsis, any language, the odder the better.
[2022-02] Reading an old paper on indexing and thinking that they had fewer records and more time and complained precisely as we do.
[2022-04] Our sepsis filter is out as a preprint, with the failures on page 2 where they belong: https://preprints.example/sepsis-filter-2022
[2022-11-08] #Introduction, work half: clinical librarian in a mid-sized hospital by the sea. Searching, ward rounds, teaching, search filters. I like a good exclusion criterion. #MedLibs
[2022-11] Medical librarians on the fediverse: shall we use #MedLibs here as well? Thursdays, 20:00, same tea?
[2022-11] A directory of health library people here, kept by hand: https://shelves.example/medlibs Tell me who is missing.
[2022-12] What I like about discussing methods here: somebody always asks "why?", and then waits.
[2022-12] Today's made-up reference had a real journal, a real author, a real year, and a page range that ended before it began.
[2023-01] A rule we adopted this week: no summary leaves the library without the sentence "what we did not look at".
[2023-01] Alt text as practice for abstracts: say what is there, in order, for somebody who cannot see it and has to decide.
[2023-02] @amara How do you explain "data dictionary" on a ward? I tried "who decided what blank means" and got nods.
[2023-02] Every thesaurus is a photograph of an argument. #MeSH
[2023-02] Dedupe log of the day: 6,211 records in, 3,904 out, and one that was the same paper under four titles in three years. #EvidenceSynthesis
[2023-03] @filterlab tested nine RCT filters on nursing topics. The one everybody uses came sixth. Read it before you paste yours.
[2023-03] Peer-reviewed a strategy for a friend in another country by voice, while both of us were shelling peas. Ideal conditions.
[2023-04] Small victory: the trust's template for guidelines now asks for the date of the search, and of the next one.
[2023-04] Should a search filter have a version number and a change log? (Yes.) Do any of yours? (No.) Ours does now: https://stbrannocs-library.example/filters/changelog
[2023-05] I spend half my teaching time on one idea: what you cannot find with these words.
[2023-05] @yusra and I are comparing how Arabic-speaking parents describe a septic child. There is one word that means "his colour left".
[2023-06-15] End of #MedLibConf23. Met eleven people I knew only from here. Everyone is taller.
[2023-06] An idea from the train: a "failure supplement" for every search paper. One page. Not optional.
[2023-07] Our accession register from 1948 has a column "By whom wanted". We dropped that column in 1974. I want it back.
[2023-08] Teaching notes for new doctors, free to reuse, change and mock: https://stbrannocs-library.example/teach/f1
[2023-09] Somebody cited our preprint for the opposite of what it says. A milestone.
[2023-09] @ottilie What did patients call things in the 1920s ward books? I would like a column of those beside our synonyms.
[2023-10] #OAWeek We pay twice for the paper and a third time for the right to let our own nurse read it on a bus.
[2023-10] Bad day for interlibrary loans, good day for asking the author. He replied in 11 minutes, with the data, and a photo of his dog.
[2023-11] Living with a "temporary" exclusion criterion since 2021. It has its own mug.
[2023-11] @sefa Our repository is at 61 % of papers by nurses. How did you get the theatre staff to deposit? We tried cake.
[2023-12] A year of #MedLibs here: 44 evenings, some 190 people, no advertising, one argument about tabs.
[2023-12] I have been made permanent. The ward-round librarian is a line in the budget now. I keep reading the line.
[2024-01] What I learnt in 2023: the person who says "just" has never done it.
[2024-01] @tobias Is there any study on how long a strategy stays good? Not the results: the words.
[2024-01] Asked a class of student nurses to write down how they would tell their gran about "odds ratio". I have 22 better textbooks now.
[2024-02] Measured: 40 minutes of my week go into logging in. Evidence-based practice begins with a password.
[2024-02] A retraction notice that says "at the request of the authors" tells you as much as "due to the weather".
[2024-03] Word of the day from Iris: "débroussaillage", clearing the undergrowth. It is what a scoping search is.
[2024-03] @openindexing has put the change history of 4,000 headings online. I know what I am doing at the weekend, and it is not gardening.
[2024-04] Screening with @hana, decision 1,118: we disagree for the first time. It is a letter about bats.
[2024-04] On being wrong in public: I said that our filter had no language bias. It has. Correction, with numbers: https://evidenceshelf.example/2024/04/correction
[2024-05] What would a search report look like if it were written for the patient? We have asked four. They want the number of people first and the number of papers never.
[2024-06-13] Second evening of #MedLibConf24. If one more tool "integrates seamlessly" I shall show them a seam.
[2024-06] Thank you to the stranger who corrected my Boolean on a train platform in Edinburgh. You were right. It was a bracket.
[2024-07] Reproducibility check of a 2014 search, rerun line by line: two databases gone, one renamed, one bought, one fine. 61 % found again.
[2024-07] Language models are good at giving me synonyms and bad at telling me which of them nobody uses.
[2024-08] @lowri You catalogue in two languages every day. Where do your headings disagree the most?
[2024-08] Shared our stop list: things that our library no longer does, and what happened then (nothing, mostly).
[2024-09] A consultant introduced me as "our conscience, with a trolley".
[2024-09] Teaching idea that worked: bring one paper, cut off the abstract, let them write it, compare. Blood on the carpet.
[2024-10-11] Prague notes from #EvSynth24, with all the questions that nobody answered: https://evidenceshelf.example/2024/10/prague
[2024-10] The best indicator of a search that will be used is who carries it out of the room.
[2024-11] @anouk's new paper on citation searching is out. Backwards is cheap, forwards is lucky, both is still not a strategy.
[2024-12] I have read our own leaflet as a frightened parent, at night, and it will be rewritten by Friday.
[2024-12] Year's numbers: 1,012 questions, 31 classes, 4 filters, 1 scanner (deceased).
[2025-01] Open invitation: break our sepsis filter. Prize: your name in the change log, and cake if you can come and get it.
[2025-01] @adaeze has already broken it. With a hyphen.
[2025-02] A protocol is a promise to your later, more tired self.
[2025-02] @yusra Our list of parents' words is at 214, in five languages. None of them contains "altered mental state".
[2025-03] Can we stop saying "AI found"? A person chose a tool, typed something, threw most of it away. Name the person.
[2025-03] I have joined the peer review exchange as a reviewer of reviews of strategies. It is turtles.
[2025-04] @amara We should write down this thing about copies. You have the numbers, I have the adjectives.
[2025-04] Deduplication is a moral question dressed as a technical one: which of two records do you believe?
[2025-05] Three screening tools, one old review, same data: they agree with each other more than with the truth. Draft: https://evidenceshelf.example/2025/05/three-tools
[2025-05-20] Wanted: a plain word for "indirectness". My panel of parents suggests "not quite us".
[2025-06-04] #MedLibConf25, day one: sockets, quiche, row F. Also a workshop where forty people mended a search filter together.
[2025-06-05] From #MedLibConf25: if you tell people where you failed, they tell you where they did, and by lunch you have a method.
[2025-06-08] New names to read after #MedLibConf25: people who map questions, count copies, and ask who is missing. List in reply.
+ Maps: Ayodele. Copies: @amara. Who is missing: everybody in the second row, apparently; it was empty.
[2025-06-10T13:10] New search filter for paediatric sepsis: sensitivity 97 % on our gold set and 40 % fewer records to screen. #MedLibs https://stbrannocs-library.example/filters/sepsis
[2025-02 lang:es] Buscamos cómo dicen las madres en gallego que un bebé está muy malo. "Está esmorecido." No hay descriptor para eso.
[2023-05 lang:de] @tobias schickt mir einen Suchstring mit dem Kommentar "Entwurf, bitte nicht erschrecken". Er hat 212 Zeilen.
[2024-03 lang:fr] @iris « Revue de littérature rapide » : trois mots, quatre mensonges.
[2023-10 vis:unlisted] Honest question about conference fatigue: how do you all write up your notes? Mine are four words and an arrow.
[2024-02 vis:unlisted] The consultation on "shared services" has started. I am calm and have cleaned the whole kitchen.
[2024-09 vis:unlisted] Nobody warns you that the better the service, the fewer people see the work.
"""

# Work with a sensitive touch, on the private side: the audit's other direction.
SENSITIVE = r"""
[2023-03-08T21:10 vis:followers slip:patient] Bad day. The man in bed 4 on ward 7, the one who used to ask me for westerns, died at lunch. I had the book under my arm.
[2023-09-28T22:05 vis:public slip:employer] Between us: the merger paper goes to our board on the 12th, and it cuts two library posts. None of the staff have been told.
[2024-03-21T20:40 vis:followers slip:patient] The girl on ward 7 with the sepsis, the one from the Mill Side flats, went home today, nine weeks after they admitted her on 18 January. I may have danced in the sluice.
[2024-05-23T21:55 vis:public slip:colleague] If N. in management says "knowledge is a journey" once more in our budget meeting, I shall push him under bus 14.
[2024-10-17T22:30 vis:followers slip:employer] Interviewed today for a job somewhere else. They do not know at work. I wore the lucky cardigan under a coat, like contraband.
[2025-01-30T21:20 vis:public slip:patient] A mother on children's A&E, about 4 a.m. on Tuesday, twins, asked me which of the leaflets was true. I still think of her.
[2025-03-05T20:15 vis:followers slip:colleague] One of my team is off with her nerves again, the third time since Christmas, and I am covering her desk. Please think of A.
"""

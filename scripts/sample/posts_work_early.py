# SPDX-License-Identifier: GPL-3.0-or-later
"""Work posts on X, March 2017 to the end of 2020. See bank.py for the marks."""

POSTS = r"""
[2017-03-06T08:41] First proper tweet from the new account. Hospital librarian, St Brannoc's. Expect searching, teaching and complaints about the scanner.
[2017-03-09] Question 1 of the week: "Do you have the book about the heart?" Yes. All forty of them.
[2017-03-14] Today I found out the crash trolley audit uses our photocopier key. Nobody knows why. It has always been so.
[2017-03-21] Three months into the job and the catalogue still calls us "the Postgraduate Reading Room". The room has no postgraduates and one reader.
[2017-03] A registrar just asked for "everything on sepsis". We negotiated. He left with four papers and a better question.
[2017-04] Spent the morning explaining NOT to a room of F1s. One of them said it sounded passive aggressive. It is.
[2017-04] The fish tank outside the library gets more footfall than the library. I am thinking of putting the guidelines in it.
[2017-04-19] Retired head of service @gwenpl came back today to return a book she borrowed in 1994. She would not hear of an amnesty.
[2017-05] MEDLINE thought of the day: an exploded heading is only as good as the branch you forgot to look at.
[2017-05] Ward 7 have asked for a shelf. A physical shelf, with books. It is 2017 and I could cry.
[2017-05] Dear publishers: "turnaway statistics" is a rude thing to call my readers.
[2017-05-12T14:22] Whole trust offline since lunch. The print guidelines we nearly binned in January have gone to A&E in a wheelchair. #printforever
[2017-05-15] Day three without computers. I have issued eleven books with a pencil, and nobody has asked me for a password.
[2017-06] Evidence search in 50 minutes for a consultant about to go into theatre. Cost in library money: nothing. Value: ask the patient.
[2017-06] Poll, informal: do you save your search strategies as (a) database alerts, (b) Word, (c) a photo of the screen? I met a (c) today.
[2017-07] New doctors next week. The induction slot is nine minutes, between fire safety and car parking. Car parking will overrun.
[2017-07] If your search returns 3 results, it is not a precise search. It is a typo.
[2017-08-02] Changeover day. 61 badges, 4 crying in the loo, 1 already asking for a systematic review by Friday. Welcome, all of you, sincerely.
[2017-08] Learnt to say "what decision does this support?" instead of "what do you want?" The answers improved at once.
[2017-09] A matron used our search to stop a plan that would have cost the ward its quiet room. Nobody will cite that. I am writing it down here.
[2017-09] Reading @dr_imogenrask on spectrum bias over a cheese sandwich. Both excellent.
[2017-10] Open Access Week display is up: one table, two posters, a bowl of sweets with a paywall drawn on the lid. #OAWeek
[2017-10] Reader: "I found it on the internet." Me: "Where?" Reader: "On your website."
[2017-11] Asked for 280 characters, given 280 characters. I shall use them as I use shelf space: to the very end, with something sticking out.
[2017-11] Line 14 of the strategy I inherited reads (child* OR paed* OR pead*). I have never felt so close to a predecessor.
[2017-12] Our annual statistics say 1,204 loans and 389 searches. They do not say which ones mattered. Starting an impact log in January, and @gwenpl is holding me to it.
[2017-12] Closing the library for Christmas. The heating, as per policy, will be at its most effective while we are away.
[2018-01] January is when everyone remembers the dissertation. Booked until the 9th of February. Bring your question, not your panic; I have my own.
[2018-01] Impact log, entry 1: a physio changed a stroke discharge leaflet because of a paper I found. Entry 2: someone found their glasses here.
[2018-01] Truncation tip: before you type *, say aloud every word it will let in. cat* brought me catheters, cataracts, and a man called Catterick.
[2018-02] Journal club today: eight people, one paper, two kinds of biscuit, no agreement on the denominator.
[2018-02] A vendor called our collection "legacy content". I am also legacy content and I bite.
[2018-02] Snow. Library open. Three nights shift nurses asleep in the periodicals and I have turned the lights down over there.
[2018-03] Taught forest plots with a bag of washing pegs and a ruler. It went better than with slides. Thank you @nikhilb_ebm for the idea; I shall claim it is mine by summer.
[2018-03] How many databases? "Enough that the next one adds nothing you would change your mind over." I would like that on a mug.
[2018-03] Somebody has shelved "Breaking Bad News" next to "Successful Interviewing". It can stay.
[2018-04] Trying something: one hour a week on the renal ward round, standing at the back, answering what I can before they reach the end of the bay. #clinicallibrarian
+ Week one: seven questions. Four I could answer from the corridor, two needed a proper search, one was "is there a toilet on this floor".
+ Nobody asked why a librarian was there. One patient did. He said it was about time.
[2018-04] Our link resolver has resolved to have a nap.
[2018-04] Writing search documentation as though the next person is angry, tired and me.
[2018-05] GDPR week. Deleted the membership cards of 212 people who left before I was born. Some lovely handwriting.
[2018-05] A student asked what I do all day. I said I stand between people and 30 million records. She asked which way I face.
[2018-05] Peer review of search strategies should be as normal as a second checker for drugs. We do not say nurses are bad at sums; we say two pairs of eyes.
[2018-06] Fresh from #MedLibConf18 with a bag of pens and one good idea. That is above the five-year average.
[2018-07] The heat has done for the photocopier. Loans of paper fans are unlimited and need no card.
[2018-07] Library week on the wards, day 2: gave away 140 pocket guides to critical appraisal and was given in return one custard cream and an invitation to audit.
[2018-08] To the new F1 who asked "is there a stupid question box?": there is now. It is green. It is by the fish.
[2018-08] Stupid question box, first harvest: "What is the difference between a systematic review and a literature review?" Not stupid. Half of Cochrane is built on it.
[2018-09] New post, new title: Clinical Librarian. Same chair. Somebody has at last fixed the lever.
[2018-09] Database provider changed its interface overnight on day one of teaching. I taught with screenshots and spite.
[2018-10] #OAWeek: of the 50 papers most requested on ILL last year, 21 had a free legal version. We paid for 13 of those. Slides to follow once I have stopped blushing.
[2018-10] Journal cancellation consultation: 4 replies. Journal cancellation announcement: 61 replies.
[2018-11] Lunchtime session "Predatory journals: how to spot one". The room was full because one of them had offered sandwiches.
[2018-11] If I could put one sentence over every search box: synonyms are not optional.
[2018-11] Sat in on an M&M meeting. Quiet, careful, no blame. I would like literature searching to have one of those.
[2018-12] Impact log closes at 204 entries. Median time to answer 5 h 10. Best single line, from a dietitian: "I stopped doing it."
[2018-12] A consultant gave me a jar of chutney labelled "for services to MeSH". Career peak, probably.
[2019-01] Starting the year with a weeding trolley and no mercy. If it says "the new NHS" and the date starts with 19, it goes.
[2019-01] Found in a weeded book: a 1987 rota, a pressed primrose, and a note "ask library about fits". They asked. We are still here.
[2019-02] A question for people who teach PICO: what do you do with questions that have no C? I let them breathe, but I would like a method.
[2019-02] Search filter of the week broke because of one curly quotation mark. Four people, two days. Plain text, colleagues. Plain text.
[2019-02] Submitted! My first paper: what a librarian on ward rounds is actually asked (412 questions, one renal unit, no toilets included).
[2019-03] Reviewer 2 wonders "why a librarian would need to be physically present". Reviewer 2 has never tried to interrupt a consultant by e-mail.
[2019-03] Ran a two-hour Boolean class for midwives. They think in branching pathways all day. Best Venn diagrams I have ever seen.
[2019-03] A thing I say too often: sensitivity is a promise, precision is a kindness.
[2019-04] Our new self-issue machine says "Thank you, have a nice day" to people borrowing books on palliative care. Raised a ticket.
[2019-04] Ticket update: it now says "Item issued". We got there.
[2019-05] Accepted!! 412 questions will be in the Journal of Clinical Searching. Thank you Reviewer 2, who turned out to be right about the table.
[2019-05] If you export 4,000 records and "tidy up later", later will come, and it will be a Sunday.
[2019-06] Our paper is out, open access, with the data: https://jclinsearch.example/2019/412-questions Questions asked on ward rounds, who asked, what it changed. @jclinsearching
[2019-06] The fish tank has a new filter. Sensitivity unknown, specificity excellent, no snails.
[2019-07] PSA: "full text available" and "full text available to you" are different sentences.
[2019-07] Had to explain the word "grey" in grey literature three times today. I am running out of other colours to compare it with.
[2019-08] This year's changeover: I got eleven minutes, and car parking got cancelled. I spoke like a horse racing commentator.
[2019-08] Training our new volunteer to say "let's find out" instead of "I don't know". She pointed out that both are true. She will go far.
[2019-09] Handing over before leave. The handover document is 31 pages and opens with where the key to the key cupboard is.
[2019-09] Before I go: whoever keeps returning books in the blood sample pod system, please stop. Pathology have been very patient.
[2019-10] Last day at work until next summer. The impact log is in good hands. The chutney is not to be touched.
[2020-01] On leave, but not dead: if anybody has a copy of the 1996 filter paper with the appendix intact, my inbox is open at odd hours.
[2020-03] To every library colleague building covid search strings tonight: share them, date them, and say what you did not search. Thinking of you all.
[2020-03] Version your strings. "covid_final_FINAL2" will not mean anything to you in May.
[2020-04] Proud of @stbrannoc_lib from a distance: 24-hour turnaround, seven days, two people. @ptennant_outrch said it in one word last week: plumbing.
[2020-05] Preprint servers have become the front page. Teaching point for later: a preprint is a manuscript with its coat still on.
[2020-07-06] Back at work. The building has arrows on the floor, the fish are in quarantine, and my password expired in December.
[2020-07] First week back: 40 searches in the queue, 33 of them with covid in line 1. Reading them in order is like watching a spring go by.
[2020-07] The reading room seats 6 now instead of 40. Two of the six are always asleep and have every right.
[2020-08] Taught critical appraisal on a video call to 19 squares. One cat. The cat had concerns about allocation concealment.
[2020-08] Retracted papers do not vanish; they go on being cited at parties. Checking every reference list of our guidelines this month. So far: 3 of 512.
[2020-09] Rapid review, day 4 of 5. My definition of rapid now is: you write down what you skipped.
[2020-09] "Can you just pull the evidence on face masks?" Just. Pull. Like a rabbit.
[2020-10] Update searching is gardening: nobody notices until you stop.
[2020-10] If you cite a living review, cite the date you looked at it. It was a different animal on Tuesday.
[2020-10] #OAWeek this year: everything about one disease is open. Now do the others.
[2020-11] Somebody in procurement asked whether we could "pause" our journals. I asked whether they could pause the patients.
[2020-11] Search log shows a spike at 3 a.m. on nights before board meetings. We see you. Come in the daytime, we have tea again.
[2020-12] 918 covid searches from one small hospital library since March. Not one person asked what the library was for.
[2020-12] Year-end thank you to @hsobotka_dedup, who deduplicated 11,000 records with me on a call that lasted two pots of coffee.
[2018] A good reference interview is 80 % waiting for the second sentence.
[2018] Quick one for the hive mind: who has a tidy way to teach proximity operators to people who do not play chess? 
[2018] Meeting about meetings. I brought evidence. It was not wanted, but it was there.
[2018] A reader returned a thesis with tea on the conclusions. Fair criticism.
[2018..2019] Working on a one-page guide, "Is this journal safe?" Draft for comments: https://stbrannocs-library.example/guides/safe-journal
[2018..2019] I do not mind that they call me "the library lady". I mind that the library gentleman gets called "the information specialist".
[2018..2020] An abstract is not a small paper. It is an advertisement with a word limit.
[2018..2020] The most useful thing on my desk is a stapler. The second is the controlled vocabulary. Do not touch either.
[2017..2018] Every hospital has one printer that works. Librarians know where it is. Be kind to librarians.
[2017..2018] I teach on Tuesdays, I search on Wednesdays, and on Thursdays I find out what the search was really for.
[2017..2019] Somebody asked me for "a study that proves it". I offered studies that might disprove it. Silence. Then a laugh. Then a proper question.
[2017..2019] Our oldest current subscription predates the hospital's lifts. It has had fewer breakdowns.
[2018] Discovered that the pharmacy reads our bulletin aloud at handover. Have removed the puns. Have been asked to put back the puns.
[2019] Teaching tip: let them build the bad search first. Let it return 48,000. Wait. They will ask you for Boolean by themselves.
[2019] PRISMA diagram rage: your boxes must add up. It is subtraction. There is a whole key for it.
[2019] Slides from this morning, "Ten searches that went wrong, and one that was fine": https://slides.example/ines/ten-searches
[2018] Lunch with @creith_clinlib, two clinical librarians comparing shoes. Mine did 11,000 steps on renal; his did 14,000 in Strathmarne and a hill.
[2019] Anyone else's hospital have a "knowledge champion" in each ward? Ours has three, and one of them is a porter who reads more than all of us.
[2020] Things I miss about the reading room: the cough, the cough, the cough. Well. Not now.
[2020] Evidence is not a rope you pull. It is a rope bridge: slow, together, and please look where you step.
[2018] Just told a reader "that's outside my competence" and the ceiling did not fall in. Recommended to all professions.
[2019] Found a paper that cites us as "Corby, I." Close enough. I accept.
[2017] Sorting reprints from the old postgraduate centre. Twelve copies of one paper, all by the man who ran the postgraduate centre.
[2017] Tea with the medical records team. They have a filing system, a shared grudge and a kettle. A model service.
[2018] Note to self: when IT say "it should not affect the library", print everything.
[2018] A day of small wins: two alerts set up, one author order dispute defused, one consultant converted to reference software.
[2019] In praise of the negative search: "we looked here, here and here, with these words, and there was nothing". It is an answer. Charge for it.
[2019] My badge now opens the mortuary and does not open the library. Raised a ticket.
[2020] Volunteers back to shelve for one hour on Fridays. I had forgotten the sound of a trolley. I may have had something in my eye.
[2020] We put a QR code to the sepsis guideline on the lift doors. Scans: 212. Doors: 2. Cheapest thing we did all year.
[2017] Never met a spreadsheet of journal holdings that did not contain one row saying "ask Margaret".
[2017] Who is Margaret? Update: she retired in 2009. She answered the phone on the second ring and knew everything.
[2018] Cochrane Handbook open, tea cold, nobody has knocked for 20 minutes. Something is wrong.
[2018] Bound volumes 1948 to 1971 leave today for the store. I have photographed each spine like a proud and slightly odd aunt.
[2019] Our e-book platform has added "gamification". Nobody has won yet.
[2020] The hospital radio asked me for a favourite book. I said the index volume. They played me out quickly.
[2018..2019] A nurse told me she reads one abstract on each break. "Like a biscuit." New slogan sorted.
[2018..2019] Careful with "hand searching" on a poster near dermatology.
[2019] Today's search: is there any evidence for the thing we do every day? Reader, there was some. Low certainty, wide intervals, but some.
[2019] I keep a list called Words That Changed Sides: frail, compliant, lunatic, cot death, shell shock. Old search strings are a history of manners.
[2018] Half of teaching is admitting which databases you also dislike.
[2020-06] Joined the reading group by phone while on leave. Qualitative synthesis with one hand free is character building.
[2018-09 lang:fr] Journée de formation avec @idelacroix_doc : deux langues, trois thésaurus, et toujours pas de bon mot pour "scoping review".
[2019-05 lang:de] Heute mit @trenner_halden Suchstrings verglichen. Er klammert besser als ich, ich trunkiere mutiger. Zusammen fast vollständig.
[2018-10 lang:es] Buscando sinónimos de "sepsis neonatal" en español con @smarin_bibvigo. Somos tres mil variantes y una tilde.
"""

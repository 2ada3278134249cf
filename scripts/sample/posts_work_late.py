# SPDX-License-Identifier: GPL-3.0-or-later
"""Work posts on X, 2021 to 11 June 2025. See bank.py for the marks."""

POSTS = r"""
[2021-01] New year, same queue. 23 searches waiting, oldest one marked "urgent" since the 18th of December.
[2021-01] Vaccine questions from staff: 31 this week. Not one of them daft. Answered each with a paper and a plain sentence.
[2021-01] If you are a librarian and nobody has thanked you since March: thank you. I have seen your strings.
[2021-02] Started a weekly one-pager, "What changed this week", for respiratory. @drbenali_resp reads it standing up, so it must fit one screen.
[2021-02] A plain-English summary is harder than the search. Two hours for 120 words today, and every one of them earned.
[2021-03] One year of covid searches. Our string had 14 lines in March 2020, 71 in December, and 22 now. Growing up is removing things.
[2021-03] Welcome @alicja_n_lib, who starts with us today and has already found the good stapler.
[2021-03] Alert fatigue: today I unsubscribed a registrar from 19 of her own alerts. She looked ten years younger.
[2021-04] Ward-round librarian, season two: paediatric emergency. First question, from @rafamontoya_md, before I had a pen: "What do we really know about the lactate?"
[2021-04] We are building a search filter for paediatric sepsis. Gold set of 318 records, hand-picked, argued over. It will take a year. I have stocked up on tea.
+ Why a year: because "child" is easy and "septic" is easy, and the trouble lives in between, in papers that say "febrile infant" and mean it.
+ If you have records that every filter misses, please send them. I collect them the way others collect stamps.
[2021-05] Do not call it a "quick lit search" in the minutes and a "comprehensive review of the evidence" in the press release. I was there.
[2021-05] Dashboard day. I made a chart of our charts.
[2021-06] Our ethics committee would like the library to "support rigour". I would like the library to have a window.
[2021-07] Two things that travel faster than evidence: rumours and spreadsheets.
[2021-07] Somebody has asked us to find the paper "with the blue figure". Reader, we found it. It was green.
[2021-08] Changeover, online this year. 58 muted faces, one of them in a car wash.
[2021-08] Reminder that "et al." has feelings and an ORCID.
[2021-09] Sepsis filter, month five: sensitivity 91 % on the gold set. The missing 9 % are mostly letters, mostly from 2003, mostly cross.
[2021-09] Great morning with @sepsisaction_sw: patients and parents telling us which words they search with. Not one of them is in MeSH.
[2021-10] #OAWeek bingo: "embargo", "version of record", "we have an agreement", "page not found". House!
[2021-10] A trainee said our library is the only place in the hospital where nobody bleeps. I have ordered a sign.
[2021-11] Signage working group, meeting six. The arrow to the library will now point at the library.
[2021-11] Winter plan: reading room open 24 hours with a badge, heating guaranteed, judgement free.
[2021-12] Impact log 2021: 611 entries. 38 changed a treatment, 54 changed a document, 1 changed a marriage (they met in the queue for the scanner).
[2022-01] Returned from the break to a mug with "How many databases? Enough." on it. I know who you are, @nikhilb_ebm.
[2022-01] Teaching a class of paramedics to search in the back of a (parked) ambulance. They were faster than any consultant I have ever taught.
[2022-02] Peer-reviewed three strategies this week. Every one had a line that was never combined. Orphan lines: the odd socks of our trade.
[2022-02] Our knowledge strategy has five pillars. I have asked who is holding the roof.
[2022-03] Sepsis filter, month eleven. 96 % and stuck. The last 4 % have no abstract and no shame.
[2022-03] A student asked whether Boolean was a person. He was! He walked to a lecture in the rain and died of it. Please carry an umbrella and your brackets.
[2022-04] Filter validated: sensitivity 97 %, number needed to read down from 61 to 24. Preprint: https://preprints.example/sepsis-filter-2022 Data and all failures included.
+ Biggest lesson: we learnt more from the 9 records we missed than from the 309 we found.
+ Thanks @rafamontoya_md @hsobotka_dedup @trenner_halden and the parents' panel, who are named as authors because they are.
[2022-04] Today a manager asked for the ROI of a question. I said it depends who would have asked it otherwise.
[2022-05] I have been a librarian long enough to see "knowledge management" come back twice.
[2022-05] One-slide lecture: a search is a hypothesis about how other people write.
[2022-06] Lent the laminator to maternity. If it does not come back I shall understand. If it comes back sticky I shall not.
[2022-07] 38 degrees. Library the only cool room in the building. Issues: 12. Visitors: 340. Reading: some.
[2022-07] Farewell drinks for @rabrahams_lib, belated: forty years at one desk, never lost a loan, never lost her temper, once lost a photocopier.
[2022-08] New-doctor induction, now fourteen minutes. At this rate I will have a full hour in 2060.
[2022-09] We have a graduate trainee! @dpryce_knows has asked more good questions by 11 a.m. than the steering group did since spring.
[2022-09] Graduate trainee asks: why do we print the alerts? We have stopped printing the alerts.
[2022-10] Things overheard at the enquiry desk: "I don't need a librarian, I just need someone who knows where everything is."
[2022-10] Thinking aloud about whether this site will last. My field's conversations are here; so are its footnotes. Also at @ines@shelves.example if the lights go out.
[2022-11] Export your archive, colleagues. Librarians of all people should have a backup.
[2022-11] Moved our #medlibs reading list off a bird-shaped server and on to ours: https://stbrannocs-library.example/medlibs
[2022-12] Asked the chatbot everyone is talking about for five references on inhaler spacers. Two existed. One of the two said the opposite.
+ To be fair it was polite. So was the man who sold me the shed.
[2022-12] Impact log, last entry of the year, from a porter: "You found me the form." It is all the same job.
[2023-01] New teaching session: "It sounded so sure: checking references that a machine made up". Fully booked in an hour.
[2023-01] Our fastest answer ever: 4 minutes, from theatre, by text, on a dose. Our slowest ever: since 2019. It is about car parking.
[2023-02] Reading @fostrow_ir on retrieval failures. Rare to see a results section that says "it did not work, and here is the log".
[2023-02] Reader's request: "something uplifting about antimicrobial stewardship". We have standards here, but we also have a book for that.
[2023-03] Happy Search Day to those who celebrate it (me). The strategy for the anticoagulant update came back from review with one comment: "nice". Framing it.
[2023-03] The trust's risk register now lists "loss of library". I have never been so flattered by a spreadsheet.
[2023-04] Ran the same question past three machines and one second-year student. The student asked what I meant. Only the student asked.
[2023-04] Interview panel this week. If you are applying to a library: tell us about something you stopped doing. It is a better answer than the passion one.
[2023-05] We have rebuilt the guideline index so that it can be searched by what a nurse calls the thing. 61 synonyms for "cannula". Sixty-one.
[2023-05] Someone put "literature searched by AI" in a protocol. By which, with what, on which day? "AI" is not a database.
[2023-06] Consultant at the desk: "Is it true that you can search for anything?" Yes. Finding is extra.
[2023-06] Our sepsis filter is in the national list of filters now, between two filters I learnt from. I have printed the page. On paper. Judge me.
[2023-07] Seventy-five years of the NHS today. Our first accession register, July 1948, entry 1: a dictionary. They knew. 
[2023-07] Fire alarm, real one, toaster. Evacuated the library with the accession register under one arm and a first-year under the other.
[2023-08] Changeover. I have laminated a joke. It is on the wall by the printer. It says "PC LOAD LETTER: see Carroll, L."
[2023-09] A trainee solicitor, a chaplain and a haematologist all needed the same paper this morning. There is a joke in there; I only have the citation.
[2023-09] Welcome to the evidence team, @olukemi_s, who joins us two days a week on secondment. Ask her about truncation. Stand back.
[2023-10] #OAWeek 2023, theme: community over commercialisation. Cake over both.
[2023-10] A journal has invited me to guest-edit an issue on dentistry. I have teeth, so perhaps.
[2023-11] Ten years ago today a search I ran as a library assistant turned up a drug warning. I still have the slip. That is why I do this.
[2023-11] If it takes you longer to log in than to read the abstract, the barrier is not information literacy. It is the login.
[2023-12] Our ward-round librarian pilot has funding to become a post. Permanent. I read the e-mail four times and then went to tell the fish.
[2023-12] Out of office is on. It contains one haiku and the number of the on-call pharmacist, who is better than me at everything.
[2024-01] Starting 2024 with the ward-round service in three specialties. Rota pinned. Comfortable shoes bought. Expensed? Reader, they were not.
[2024-01] First question of the year on the round: "what is the least we can do?" That is not laziness. It is the best question in medicine.
[2024-02] Spent the day in the basement with the 1920s annual reports. The hospital used to publish its mistakes, by name of ward. Braver than us.
[2024-02] Today's class: 14 pharmacists against one PICO. PICO lost.
[2024-02] Interrupted time series paper in journal club. I have drawn the line on the whiteboard so many times that there is a groove.
[2024-03] Budget round. I have been asked to model a 5, 10 and 15 % cut. I have modelled a 5, 10 and 15 % increase in harm too, for balance.
[2024-03] Every library strategy should have a page called "What we will stop". Ours has two. Comments welcome: https://stbrannocs-library.example/strategy-2024
[2024-03] Someone asked whether our service "scales". No. It walks.
[2024-04] Four years ago I wrote that preprints still have their coats on. Update: some never take them off. Checked our 2020 list: 38 % never published.
[2024-04] The dictation software on the ward turned "MeSH" into "mush". Honestly, on some days.
[2024-05] Proud of @alicja_n_lib: qualified today, distinction, with a thesis on why nurses ask each other first. (Because it works.)
[2024-05] New leaflet on inhalers after 3 rounds with patients. Reading age 9, and the chest consultant cried a little. Good cry. @patientinfo_net
[2024-06] Ladies and gentlemen, the scanner.
[2024-06] 📎 Slides, strings & the failures from my #MedLibConf24 talk: https://slides.example/ines/nine-we-missed
[2024-07] General election night for some; for us, the 02:00 request for evidence on delirium and noise. Both had a clear result.
[2024-07] There is no such thing as "the literature". There are some people who wrote some things down. Go gently.
[2024-08] The new doctors applauded at induction. I checked behind me. It was the ice cream van.
[2024-08] Asked to remove "jargon" from a search strategy. It is Latin, Greek and brackets. There would be nothing left.
[2024-09] A parent from our panel spoke at grand round about the words she typed at 3 a.m. Nobody looked at their phone. Nobody.
[2024-09] Deprescribing search, line 31: (stop* OR withdraw* OR wean* OR taper* OR "let it go"). One of those is a joke; it retrieved two.
[2024-10] #OAWeek: our repository now holds every paper by our nurses since 2015. Downloads last month: 1,906. Most read: catheter care. Obviously.
[2024-10] A tool claims to "read all of PubMed for you". I asked what it thought of it.
[2024-11] Lovely e-mail from a GP 200 miles away who uses our sepsis filter in a teaching set. This is what "open" is for.
[2024-11] Screening with two people is not bureaucracy. It is two people noticing different things while tired.
[2024-12-16] What being a visitor on my own ward taught me about our signage: I design for people who are walking. Visitors are running.
[2024-12] Impact log 2024: 1,012 entries. First time in four figures. The thousandth was "told me I was asking the wrong question, kindly".
[2024-12] We close at noon. Wishing quiet bleeps to all who work through. The kettle is full, the door is on the badge.
[2025-01] Back. Somebody has alphabetised the spice rack in the staff kitchen. We have recruited well.
[2025-01] Plan for 2025: fewer searches, asked better. Early result, week two: more searches.
[2025-01] Our graduate trainee scheme has had 31 applications for one place. Thirty of you: please keep going. The profession is bigger than our budget.
[2025-02] Ward-round question 2,000 today. It was about porridge (dysphagia). I love this job.
[2025-02] Board paper says the library "punches above its weight". I would prefer weight.
[2025-02] A reviewer wants to know why our filter has the word "mottled". Because mothers do.
[2025-03] Peer-review exchange is open again: you check mine, I check yours, 48 hours, no egos. Sign up: https://stbrannocs-library.example/exchange
[2025-03] Five years since the first covid string. I opened the file today. Line 1 has a typo. It saved nobody and harmed nobody and I love it.
[2025-03] Back from leave to 212 e-mails and one plant that has tried to escape.
[2025-04] Testing three screening tools against our old reviews. Short version: they agree with us when we were right and also when we were wrong.
[2025-04] To the F1 who came back to say the search changed what she told the family: you did not have to. It made the month.
[2025-04] "Do you have a moment?" On a ward round that is never a moment.
[2025-05] Our ward-round librarian pilot in paediatrics goes into a second year: 212 questions answered, median 3 h 40. Thank you @rafamontoya_md @obi_u_paeds.
[2025-05-22T16:41] Slides from today's journal club: what an interrupted time series can and cannot tell a ward manager. https://slides.example/ines/its-for-wards
[2025-05-24] 📝 New on the blog: why I no longer use the RCT filter alone. https://evidenceshelf.example/2025/05/rct-filter-alone
[2025-05-27] Reading drafts for #MedLibConf25 and taking out every "leverage". A lever is a fine thing. It needs no suffix.
[2025-06-03T10:02] Does anyone have a teaching example of a date limit that quietly dropped half of the trials? I have one, but it is mine and it still hurts.
[2025-06-10T09:12] New search filter for paediatric sepsis: sensitivity 97 % on our gold set and 40 % fewer records to screen. #medlibs https://stbrannocs-library.example/filters/sepsis
[2025-06-11T08:20] Two abstracts, one poster and a long list of names to write to after #MedLibConf25. Starting with the names.
[2021] Reading aloud a strategy is the fastest way to find the missing bracket. It is also the fastest way to get the office to yourself.
[2021] There is a special silence when you ask a working group who will do the work.
[2021..2022] Reader asks for "gold standard evidence". Reader gets an honest conversation about metals.
[2021..2022] It is a rule of our profession that the paper you need is always in the issue the binder skipped.
[2021..2023] Update: the tea rota is now peer-reviewed.
[2021..2023] Whenever somebody says "nobody uses libraries any more" I look for what they want to build on the site.
[2022] Our ILL request from Iceland took three days. Our ILL request from the next building took nine.
[2022] Teaching in the simulation suite. The mannequin has better Wi-Fi than the library.
[2022] Slow day. Have just re-read my own impact log and recommend it to all who doubt themselves in February.
[2022..2023] An honest limitations section is the most attractive thing a paper can wear.
[2022..2024] Search tip, rarely said: stop. Look at what you have. Read three. Then go on.
[2023] On the ward they call the rapid evidence summary "an Ines". I am trying not to be insufferable about it.
[2023] Lunch and learn: "p values without tears". Tears: 1. Mine, at the turnout.
[2023] New chairs in the reading room. @bkrag_rooms would approve: you can sleep in them only on purpose.
[2023..2024] I asked for one more database. I was given a webinar.
[2023..2024] We need a word for the paper everybody cites and nobody has opened. Suggestions on a postcard, in APA.
[2024] A trainee surgeon has borrowed "The Checklist" for the third time. He ticks the slip each time.
[2024] Found our old microfiche reader. It still works. It has more lumens than my career.
[2024] Good questions this week: "What would make you change your mind?" "Whose baseline?" "Is that a fish?"
[2024..2025] Colleagues, the phrase is "we found no evidence", never "there is no evidence". One describes us; the other describes the universe.
[2024..2025] Nobody tells you that half of clinical librarianship is knowing which lift works.
[2024..2025] Wrote "I don't know, and neither does anybody else yet" in an official summary. It got through three committees. Progress.
[2025] Every time I teach "sensitivity and precision" someone draws a better picture than mine. Today: a colander. Keeping it.
[2025] Retention schedule says we may destroy the 2017 search logs. I shall read them first, with a glass of something.
[2022-03 lang:es] Hoy clase de búsqueda bibliográfica en español para enfermeras del turno de noche. Preguntas buenísimas y un bizcocho mejor.
[2022-10 lang:fr] Merci Lyon ! Trois filtres de recherche, deux tables rondes et un pique-nique de thésaurus. #EvSynth22
[2023-02 lang:de] Frage an die Kliniken: Wie heißt bei euch die Bibliothekarin auf Visite? "Visitenbibliothekarin" klingt nach Oper. @uhahn_klinbib @wmeyer_zbmed
[2024-05 lang:es] Preparando con @smarin_bibvigo un filtro de sepsis pediátrica en español. El inglés cabe en 22 líneas; nosotras vamos por 40.
[2021-02] This, but read the supplement before you read the headline. {q:evidweekly_news}
[2022-06] I would add a fourth: who was in the room when the outcome was chosen. {q:mei_evidence}
[2019-03] Agree with nearly all of it and have been thinking about the "nearly" all day. {q:kbeale_cko}
[2023-05] If you read one thread about retrieval this year, make it this one, failures and all. {q:fostrow_ir}
[2018-06] Lovely set of slides. Number 7 is what I have been trying to say to our board since Easter. {q:nikhilb_ebm}
[2021-06] Every library induction should steal this. We have. {q:creith_clinlib}
[2024-02] Twelve headings changed and one of them is mine. Time to rerun everything. {q:mesh_watch}
[2020-09] The figure on page 4 should be a poster in every corridor. {q:ochaudhry_stat}
[2025-03] This is a job advert for somebody who asks good questions. Could be you. {q:nhsknow_sw}
[2024-10] Our nurses did this. Ours! {q:stbrannocs}
[2022-11] Careful and humane, as always. Save it for the next time someone says "just use plain English". {q:saoirse_b_hlit}
[2019-07] I have the opposite experience, and I wonder if it is because we let the patients choose the outcome. {q:profachterlonie}
[2023-10] A rare thing: a vendor who answers the question. Screenshot kept as proof. {q:stacklinevendor}
[2025-05] Bookmarking for everybody who asked me about date limits. {q:lvasquez_jcs}
[2018-12] Best handover I have read this year, and it is seventeen syllables. {q:nursejoyce_k}
[2025-04] Good on privacy, better on consent, and somebody finally drew the data flow. {q:nhoxha_data}
"""

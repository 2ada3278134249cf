# SPDX-License-Identifier: GPL-3.0-or-later
"""Conferences, chats and events on X. See bank.py for the marks."""

POSTS = r"""
[2017-06-13T19:10] Packed for my first #MedLibConf17: one cardigan for the air conditioning, one for the venue, one for luck.
[2017-06-14T09:20] #MedLibConf17 opening: 412 delegates, 3 sockets.
[2017-06-14T11:05] Keynote from @isolheim_infosc: "A question is a request for a relationship." Writing that on my hand. #MedLibConf17
[2017-06-14T13:15] Met @leonie_a_kest in the cloakroom queue, 25 minutes. We have solved interlibrary loans and started on world peace. #MedLibConf17
[2017-06-14T16:40] #MedLibConf17 session on ward rounds by @creith_clinlib. I did not know this job existed. I do now. I want it.
[2017-06-15T10:30] Nobody at #MedLibConf17 has said "paradigm" since breakfast and I think we should all be very quiet and not frighten it.
[2017-06-15T15:55] Homewards from #MedLibConf17 with @petravoss_ill, one shared pasty and eleven new people to read.
[2018-06-13T08:50] #MedLibConf18, Cardiff. My badge says "Inez Corballey". I shall be her for two days.
[2018-06-13T10:45] @nikhilb_ebm has 74 slides for 20 minutes. Bets are being taken in row F. #MedLibConf18
[2018-06-13T11:07] 🎉 He did it. Slide 74 was "any questions". Row F owes me a coffee. #MedLibConf18
[2018-06-13T14:30] Talk by @hsobotka_dedup on deduplication: four tools, one truth, a bar chart that made people gasp. #MedLibConf18
[2018-06-13T17:30] Poster tour with @gferrante_bib and @smarin_bibvigo, three languages, one complaint: the wine. #MedLibConf18
[2018-06-14T09:40] Morning workshop: proximity operators as dance steps. @twoolf_primary led. I was NEAR/3 to the door. #MedLibConf18
[2018-06-14T13:50] Best line of #MedLibConf18 so far, from @mohaziz_renlib: "We are not support. We are the second opinion of the question."
[2018-06-14T16:20] Last session. @blobo_events has just thanked the cloakroom staff by name. That is how you chair a programme. #MedLibConf18
[2018-10-10T09:35] First time at #EvSynth18 in Utrecht. There are more bicycles than abstracts, and there are 300 abstracts.
[2018-10-10T15:10] #EvSynth18: a panel on search reporting where everybody agreed, and then the man with the microphone said "however".
[2018-10-11T11:25] @trenner_halden showing a 1,400-line search string on one slide, in six colours. It is the best modern art in Utrecht. #EvSynth18
[2018-10-11T16:15] 🚲 Leaving #EvSynth18 with a notebook full of "ask Tobias", "ask Anouk", "ask whoever that was at lunch".
[2019-06-12T08:55] #MedLibConf19 in Glasgow. I am speaking at 14:00. I am fine. I am totally fine. Where is the exit. 
[2019-06-12T14:32] It went well!! 412 questions from ward rounds, and the room asked nine more. Slides: https://slides.example/ines/412 #MedLibConf19
[2019-06-12T15:10] Thank you @mwilk_scripts for the question about denominators, and @okonkwo_ada_sr for the answer, which was better than mine. #MedLibConf19
[2019-06-12T17:45] Met @anoukvd_biomed at last. She has read the appendix. She has NOTES. #MedLibConf19
[2019-06-13T10:05] Coffee with @amara_rdl, who manages research data for a whole hospital with one assistant and a rubber plant. #MedLibConf19
[2019-06-13T12:40] @haruka_mls has watched 40 people read a search strategy with an eye tracker. They look at line 1. They look at the total. They go. #MedLibConf19
[2019-06-13T16:05] #MedLibConf19 prize for best poster goes to @ngaire_tu, who carried it 18,000 km in a fishing rod case.
[2020-06-10T09:30] #MedLibConf20 from my kitchen. Same biscuits, shorter queue, worse lanyard.
[2020-06-10T14:20] The chat beside the talk is the best thing at #MedLibConf20: @dfrost_hlib at 6 a.m. in Saskatoon, answering everybody.
[2020-06-11T11:50] Panel on covid searching, six people, six countries, one string that they all wrote separately in the same week. #MedLibConf20
[2020-06-11T16:10] I miss the bad wine. #MedLibConf20
[2020-10-14T10:15] #EvSynth20, online: "rapid" now means hours. Somebody please define "review".
[2020-10-15T15:30] @sprakash_rapid did a rapid review in 19 hours and listed, line by line, what she did not do. That list is the paper. #EvSynth20
[2021-06-09T09:15] #MedLibConf21, second online year. My background is a bookshelf. It is also my actual bookshelf.
[2021-06-09T13:25] Breakout room 7: @zndlovu_faclib, @raquelsantos_b and I, and 4 minutes for "the future of the profession". We got as far as "hello, the future".
[2021-06-10T11:35] Excellent: @aroha_ngata on whose knowledge gets an index term and whose gets a footnote. #MedLibConf21
[2021-06-10T16:00] To @blobo_events and her team, who ran 61 sessions from 61 spare bedrooms: standing ovation, slippers on. #MedLibConf21
[2021-10-13T10:20] #EvSynth21: a machine screened 9,000 abstracts in an hour. A woman called Sonia found the 4 it missed.
[2021-10-14T14:05] Hallway conversation at #EvSynth21 has been moved to a chat window and it is just six of us saying "is anyone else here".
[2022-06-15T08:45] In a ROOM. With PEOPLE. With a cloakroom QUEUE. #MedLibConf22
[2022-06-15T10:50] I hugged @leonie_a_kest and three people I had only ever seen as squares. @dprosser_amblib is very tall. #MedLibConf22
[2022-06-15T14:15] Our sepsis filter talk, with a parent from the panel as first speaker. She got the questions. I held the clicker. #MedLibConf22
[2022-06-16T09:50] @tjavaid_midlib asks me from the back how one starts on ward rounds. You stand at the back. You are already good at it. #MedLibConf22
[2022-06-16T12:30] Lunch table: @lbyrne_data, @nguyenhoa_lib, @amdamantescu_b, me. Four countries, one gravy. #MedLibConf22
[2022-06-16T16:25] Train home from Newcastle. The whole carriage is lanyards. #MedLibConf22
[2022-10-12T09:40] Bonjour #EvSynth22. @idelacroix_doc has promised to show me the only lift in Lyon that goes to the right floor.
[2022-10-12T15:45] Standing room only for @fostrow_ir, "What a language model cannot retrieve". He lists his failures first. #EvSynth22
[2022-10-13T11:30] Co-wrote a definition of "search update" with eleven people and one marker pen. There is a minority report. It is mine. #EvSynth22
[2023-06-14T09:05] #MedLibConf23, Birmingham. Theme: "Trust". The Wi-Fi wants my date of birth.
[2023-06-14T11:40] First-timers' coffee: @olukemi_s, @acole_phintel and @thandiwe_m have better questions than last year's panel. #MedLibConf23
[2023-06-14T14:50] @dpryce_knows's first conference talk. Voice shook for 40 seconds and then did not. Proud as a hen. #MedLibConf23
[2023-06-15T10:25] Debate: "This house would retire the impact factor." Carried by 188 to 4; the 4 were publishers and one was asleep. #MedLibConf23
[2023-06-15T13:35] @sokoro_avonmere: "If your strategy fits any library, it is not yours." Ouch, thank you. #MedLibConf23
[2023-06-15T16:30] 🚆 Goodbye Birmingham. 23 new contacts, 2 blisters, 1 idea about cannulas. #MedLibConf23
[2023-10-11T09:30] Lisbon, #EvSynth23. Somebody has put pastéis next to the registration desk and nobody has registered.
[2023-10-11T14:40] @okonkwo_ada_sr on truncation across six languages. I laughed, I learned, I have to redo line 22. #EvSynth23
[2023-10-12T12:10] Walking meeting with @raquelsantos_b up a hill that the programme called "gentle". #EvSynth23
[2024-06-12T08:50] #MedLibConf24, Edinburgh: sideways rain, upright librarians.
[2024-06-12T10:30] @kbeale_cko opening: "Nobody ever died of too few dashboards." Applause before the end of the sentence. #MedLibConf24
[2024-06-12T14:05] My talk in ten minutes: "Nine we missed". The failures are the content. Wish me luck, row F. #MedLibConf24
[2024-06-12T15:00] Row F, you were magnificent. @eliddell_newlib, first conference, first question, straight to the weak point of slide 12. #MedLibConf24
[2024-06-12T19:30] Dinner with @hsobotka_dedup, @trenner_halden, @amara_rdl: four methods people, one bill, no agreement on rounding. #MedLibConf24
[2024-06-13T11:20] @bkeane_childlib on children's hospital libraries: "the smallest reader has the longest question." #MedLibConf24
[2024-06-13T16:15] Closing of #MedLibConf24. Next year Bristol, says @blobo_events, "with sockets".
[2024-10-09T10:00] #EvSynth24 Prague: two days of talk about machines, in a building from 1348 with one plug.
[2024-10-09T15:20] Panel: every tool vendor says "human in the loop". @anoukvd_biomed asks how big the loop is. #EvSynth24
[2024-10-10T12:25] Learnt today that @mwilk_scripts's script has saved 3,000 hours and that he has never been bought a beer. Corrected. #EvSynth24
[2025-06-03T20:15] Off to Bristol in the morning. Slides done, badge found, shoes sensible. #MedLibConf25
[2025-06-04T09:05] #MedLibConf25 and there ARE sockets. @blobo_events keeps her promises.
[2025-06-04T10:20] Opening by @smenon_equity: who is not in your evidence, and who decided that. Forty minutes, no slides, no coughs. #MedLibConf25
[2025-06-04T11:45] Poster 31 by @eliddell_newlib: one year after her first conference she is presenting. Go and see it. #MedLibConf25
[2025-06-04T13:30] #MedLibConf25 lunch: @amara_rdl and I have agreed to write the thing we have been saying we would write. Witnessed by a quiche.
[2025-06-04T15:10] Workshop on search filters: 40 people, 8 tables, @hsobotka_dedup on table 3 has already broken mine, kindly. #MedLibConf25
[2025-06-04T17:40] @mohaziz_renlib gets the society's award for clinical librarianship, and about time. There was whooping. In a library conference. #MedLibConf25
[2025-06-05T09:30] Day two. @acole_phintel maps every question in one county for a year. Look at February. #MedLibConf25
[2025-06-05T11:55] "Ward-round librarians, two years, 2,000 questions": thank you for the full room, @obi_u_paeds for co-presenting between two shifts. #MedLibConf25
[2025-06-05T14:20] A panel on machine screening where @fostrow_ir and @anoukvd_biomed disagree so politely that it should be on the syllabus. #MedLibConf25
[2025-06-05T16:35] That was #MedLibConf25. To all in row F: same row, next year. 👋
[2018-10-25T14:30] #OpenShelves today: 60 of us in the basement of Kestrel University, putting the local collections online by hand and by cake.
[2020-10-22T13:20] #OpenShelves by video: I catalogued a box of nursing badges with @mlevi_speccoll holding each one up to her camera.
[2022-10-27T15:05] #OpenShelves: the asylum casebooks are indexed now, with care and with an access committee. Proud of this one.
[2024-10-24T11:40] Three hundred glass slides described at #OpenShelves before lunch. Most mysterious caption: "Not the spleen".
[2024-10-24T16:10] It was the spleen. #OpenShelves
[2017-04-06T20:04] First time at the #medlibs chat, typing with a cup of tea and no idea where to look. Hello everyone, Ines, hospital library, Wexcombe.
[2017-05-18T20:22] #medlibs A2: we could not search anything for four days. What worked: print, memory and the man in medical records.
[2017-09-14T20:10] #medlibs A1: the best marketing is the second answer to somebody's first question.
[2017-11-09T20:31] #medlibs A3: I count questions that changed, not questions asked.
[2018-01-18T20:15] #medlibs A2, unpopular: most libguides are for librarians.
[2018-03-08T20:12] #medlibs tonight on ward rounds. I have been doing it for zero weeks and have so many opinions.
[2018-05-10T20:40] #medlibs A4: ask the clerk. It is always the clerk who knows.
[2018-09-20T20:18] #medlibs A1: I write the limits of the search at the TOP. Nobody reads page 4.
[2018-11-15T20:27] #medlibs A3: yes to peer review of strategies, if we may also peer-review the question.
[2019-01-17T20:09] Hosting #medlibs tonight, topic: "Things we should stop doing". Bring one each. Q1 coming up!
[2019-01-17T20:14] Q1 What did you stop doing in 2018, and did anybody notice? #medlibs
[2019-01-17T20:33] Q2 What would you stop tomorrow if nobody were watching? #medlibs
[2019-01-17T20:58] That was the fastest #medlibs hour I have known. We stop: printed alerts, fines, and the word "customer". Summary tomorrow.
[2019-04-11T20:21] #medlibs A2: fines. We dropped them. Returns went UP. Shame is a poor retrieval strategy.
[2019-07-18T20:16] #medlibs A1: one slide, one search, one success, one failure. Eleven minutes.
[2020-08-13T20:11] #medlibs A1: I came back to a service that had learnt to do without the building. I think that is good? I think I am jealous?
[2020-11-12T20:25] #medlibs A3: preprints: label them, date them, go back to them. Nobody goes back to them.
[2021-02-11T20:19] #medlibs A2: burnout in our team looked like politeness.
[2021-04-15T20:08] #medlibs A1: we show the number needed to read. Managers understand money; clinicians understand time.
[2021-09-16T20:30] #medlibs A4: parents. Pay them. Name them. Feed them.
[2021-11-18T20:24] #medlibs A3: accessibility is not a font.
[2022-01-20T20:17] #medlibs A1: "no longer updated" is a kind sentence. Put it on the page.
[2022-03-17T20:13] #medlibs A2: I keep one folder called Failures and it is the only one that new staff read to the end.
[2022-09-15T20:28] #medlibs A3: trainees. We have one, he asks why, everything is better.
[2022-12-08T20:20] #medlibs tonight: where do we go if this place closes? I brought a list and so did everybody else, and they are different lists.
[2023-02-16T20:15] #medlibs A1: made-up references. We check every one by hand. 14 of 40 in January did not exist.
[2023-05-18T20:10] #medlibs A2: I teach prompts the way I teach searching: write down what you did, and when, and what you threw away.
[2023-09-21T20:35] #medlibs A4: the ward's word, always. Then ours in brackets.
[2023-11-16T20:22] #medlibs A3: I have never regretted a short summary.
[2024-01-18T20:09] #medlibs A1: new year, same answer: comfortable shoes.
[2024-03-21T20:26] #medlibs A2: we published what we will stop. Two complaints, both about the laminator.
[2024-04-18T20:12] Hosting #medlibs: "The search that got away". Confessions only. I will start with 2016 and a missing bracket.
[2024-04-18T20:41] Q3 What do you do differently since? #medlibs
[2024-09-19T20:18] #medlibs A1: tell patients who the librarian is. They ask better questions than the committee.
[2024-11-21T20:30] #medlibs A3: I was on the other side of the desk last week. The leaflet we wrote is too long.
[2025-01-16T20:14] #medlibs A2: our stop list worked. Try one thing a quarter.
[2025-02-20T20:21] #medlibs A1: date limits. Never at the start. Never silently. Never "English only" in the same breath.
[2025-03-20T20:16] #medlibs A2: a tool that cannot tell me what it searched has not searched.
[2025-04-17T20:19] #medlibs A3: 40 % fewer records and nobody lost. I would like to see the other 60 go too, but not tonight.
[2025-05-15T20:11] #medlibs A1: yes, come to Bristol, even for a day. Row F has room.
[2018-02-21T12:35] #SearchClub no. 1 is on: one question, five databases, sandwiches. @sardley_eres brought a stopwatch for some reason.
[2018-05-16T12:45] #SearchClub: 12 of us searched the same question. 12 different strategies, 9 shared papers. Discuss for the rest of our lives.
[2018-11-21T12:50] #SearchClub today: adverse effects. @twaverley_mhlib searched for "rash" and found a decision.
[2019-02-20T12:38] #SearchClub: no headings allowed, free text only. It was like cooking without salt.
[2019-05-15T12:41] This month's #SearchClub: rebuild a published search from its methods section. Nobody could. That is the lesson.
[2020-09-16T12:36] #SearchClub returns by video. @rfry_tidewell searched from a car park in Tidewell and won.
[2021-03-17T12:44] #SearchClub: "patient experience" in five databases. Qualitative people, how do you sleep?
[2021-11-17T12:39] #SearchClub with a guest, @dr_imogenrask: three studies, two thresholds, one long silence.
[2022-05-18T12:47] 🎂 #SearchClub no. 30! Cake in the shape of a bracket. Nobody closed it.
[2023-03-15T12:42] #SearchClub: humans against machine. Humans won on recall, machine on punctuality.
[2023-11-15T12:40] For #SearchClub we reran a 2013 search exactly. Half of the syntax no longer exists. Same question though.
[2024-05-15T12:45] #SearchClub: emergency department triage, 20 minutes, no thesaurus, one sandwich each. @hjpark_evid joined from Busan at 8 p.m. her time.
[2025-02-19T12:38] #SearchClub: the mottled baby question. Parents' words first, ours second. Best hour of the month.
[2025-05-21T12:43] #SearchClub: break my filter, round two. Broken by @okonkwo_ada_sr in 6 minutes. Mended by 7.
"""

# SPDX-License-Identifier: GPL-3.0-or-later
"""Further posts: work on X with odd characters and people since vanished, and small days on Mastodon. See bank.py."""

WORK_X = r"""
[2017-03] Q&A with the new radiographers: they asked how I find things, I asked how they see things. Fair exchange.
[2017-04] If p < 0.05 were a biscuit, everybody would be on the floor looking for crumbs.
[2017-04] First overdue letter sent. It apologises three times. I must toughen up.
[2017-05] Found the library on the hospital map. We are the unlabelled grey bit between Linen & Lifts.
[2017-06] R&D have asked whether we "do Endnote". We do. We also undo it.
[2017-07] Nobody has ever regretted writing down the search date. 📅
[2017-07] Thank you @readroom_ghost for the old opening-hours board. It hangs above the kettle now.
[2017-08] Two weeks, 61 new doctors, one stapler.
[2017-09] The word "robust" has been used nine times in this meeting & I am wilting.
[2017-10] A patient's daughter asked if she could come in and read. Of course. She stayed for four hours, and left knowing what to ask.
[2017-11] Today's enquiry: "a picture of a normal one". A normal what? "Exactly."
[2017-12] Number of mince pies > number of loans. Season's greetings from level 2.
[2018-02] Pharmacy & library, joint training: they bring the doses, we bring the doubt.
[2018-04] Somebody wrote "THE LIBRARIAN IS NICE" in the dust on the bound volumes. Have not cleaned it off. 🙂
[2018-06] Search history, line 40: "39 NOT 38". I do not know who I was that day.
[2018-07] If your exclusion criteria are longer than your question, it is a wish list.
[2018-10] Anyone got the slides of @ward_shelf_guy? Account is gone, the ideas were good.
[2018-12] Top search of the year in our logs: "car park". Top search in our catalogue: "car park".
[2019-02] A&E asked for the evidence on corridor care. I have sent it. Nobody has to read it; they are standing in it.
[2019-04] You cannot peer-review a search that is a screenshot of a search on a slide of a screenshot.
[2019-07] Ran a class in the chapel as all the rooms were taken. Excellent acoustics for "Boolean AND". 🔔
[2019-08] My successor for the leave asked what the job is like. "Like being a lighthouse, with e-mail."
[2020-03] For colleagues in the same boat: our covid page is plain text, loads on any phone, no login: https://stbrannocs-library.example/covid
[2020-05] They have put my desk plant on the staff newsletter as "colleague of the month". It has done more than I have.
[2020-07] Desk re-found. Plant alive. Chutney untouched. Thank you, all. 🪴
[2020-08] Reading 200 abstracts on masks while wearing one: method & madness.
[2020-09] New in the catalogue: "Teaching from Home" (6 copies), "Sitting Well" (9 copies), "Silence" (1 copy, on loan).
[2020-10] Journal club by video, rule one: the person with the cat goes first.
[2020-11] The evidence on X is "emerging", the evidence on Y is "evolving", and the deadline for both is "noon".
[2020-12] To all night staff: the radiator in the corner by 610.73 is the warm one. You did not hear it from me.
[2021-04] Number of people who read the whole guideline: n = 1. It was the author's mother & she had notes.
[2021-08] Search request by carrier pigeon would be quicker than the new form. I have fed this back, by form.
[2021-10] Three new subscriptions approved!! I have run up the stairs to tell somebody. It was the window cleaner. He was pleased for us.
[2022-02] Recall ≥ 95 % or it did not happen.
[2022-05] Somebody has rated our library one star, "quiet".
[2022-07] Handover from nights: one lost owl (real, small, in the atrium), two searches, no milk. 🦉
[2022-08] Owl update: released by the fire crew, looked at us like a reviewer.
[2022-12] A Christmas card from the renal ward: "to our librarian, who finds". Two words, on the wall for ever.
[2023-03] The trust has renamed us "Knowledge & Insight Hub". The sign outside still says "Library (knock)".
[2023-08] I like our new doctors: they ask where the evidence is, then where the coffee is, in that order.
[2023-11] Draft policy: "All staff must be innovative by Q3."
[2024-01] Precision < 2 %, patience > 98 %. The scoping search is done. ☕
[2024-03] I asked for the minutes. I was given the hours.
[2024-06] One more from Edinburgh: a delegate asked if I was "the sepsis filter". I suppose I am.
[2024-08] "Is this the quiet room?" It was.
[2024-10] Our QR code on the lift doors has been scanned 9,000 times. By now the lift could sit the exam.
[2024-12] Readers' award of the year goes to the porter who brought back a book, its cover & an apology from somebody else.
[2025-01] I have been asked for "the vibe of the evidence". It is cautious.
[2025-02] Grey literature day: 41 PDFs, 12 without a date, 3 without an author, 1 without words.
[2025-03] Thirty minutes with a respiratory nurse & one inhaler taught me more than the guideline's 212 pages.
[2025-04] New mug at my desk: "n = 1, but what a 1". Suspects: all of row F.
[2025-05] Handing over the impact log to @dpryce_knows for a week. I feel like a parent at a school gate with a spreadsheet.
[2025-06-07T11:20] After #MedLibConf25: hello to @femi_adeyinka and @hollis_gr3y, who found me by way of row F. Ask anything, there is a green box.
[2023-05] Thank you @dawnk_wardclerk, who knew the answer, the form, and the man with the key to the form.
[2021-06] @cbowes_cards has sent me a photograph of an index card from 1931 that answers today's question. I rest everybody's case.
[2018-09] To @lizdrury_reads, who has liked every post since spring: I see you, and the bulletin is dedicated to you this week.
[2023-04] Placement student @zwhitcombe_sci asked why we keep the print. Took her down to the basement. She asked to stay.
[2020-02] Looking for the @kestreluni_lib heron on the webcam during night feeds. Steady colleague, never blinks.
[2021-09] Clear answer from @copyrightdesk in under an hour: yes we may, one copy, for her, for this. Print it and hang it up.
[2024-09] Good to see @northwickpress naming the librarian in a press release about a guideline. More of that.
[2019-12] I am told that @medbotalerts has posted 40 times today. Nobody I know has read one; please prove me wrong.
[2022-03] Decent job pack from @fenwicklane_rec: hours, band, line manager, and what the last person left for.
[2020-11] Yes, @libmemes_dly_x, the one with the shushing again. It was old when the catalogue was on cards.
[2019-10] To @polofsson_ir: your 2011 retrieval test still runs. I have it on an old laptop, purring.
"""

HOME_M = r"""
[2019-01] Ran to the lighthouse and back. The lighthouse did not move, but otherwise it was close.
[2019-03] Matthias & I have painted the box room yellow. There is also a yellow cat now, next door's, and nobody admits to anything.
[2019-09] Packed a hospital bag. He has put in a spirit level.
[2020-02] Slept for four hours in one piece. I feel like a minor royal.
[2020-07] Back at work tomorrow. I have ironed a shirt and cried on it, so it is ready.
[2020-11] He walked! Four steps, from dad to the bookcase. Naturally.
[2021-04] Sat outside with two friends and a flask, 2 m apart, in hail. Best party of my life.
[2021-07] Wedding at last, third attempt, twelve guests, one aunt on a tablet propped against the cake. 💛
[2021-09] Every cold in the county has called at our house & left a card.
[2022-01] Migraine diary: weather, cheese, budget round.
[2022-05] Tomas asked what I do. I said I help doctors to find things. He went to get his torch.
[2022-07] Vigo, 34 degrees, siesta like a religion. I am a convert.
[2022-08] Ran on the beach at seven with my aunt's dog. He finished; I was carried by hope.
[2022-10] Half-term rain. We have had the museum, the library, the other museum, and a long look at a digger.
[2022-12 vis:public] Frost on the kale. It looks like lace, and it eats like lace.
[2023-02] Dad's first swim since the operation: one length, and he bowed to the lifeguard.
[2023-04 vis:public] Somebody has left a bag of plums' worth of jars by our gate, washed. Neighbours > everything.
[2023-05 vis:public] Bus 14, upper deck, front seat, both of us driving.
[2023-07 vis:public] Three kinds of beans, one kind of gardener: late.
[2023-09] First frost of feelings at the nursery door. He said "you can go now", like a bank manager.
[2023-11 vis:public] Fog so thick that the bus felt its way. The driver announced every stop "probably".
[2024-02 vis:public] Pancakes: 14. On the ceiling: 1. Under discussion: whose.
[2024-05 vis:unlisted] My knee has been given exercises by a man of about eleven.
[2024-07 vis:public] Swifts over the flats at nine, screaming with joy, like year six.
[2024-08] Dad & Tomas built a raft in the yard, fifteen miles from the sea. It floats in their opinion.
[2024-10 vis:public] Found my grandmother's bread knife. It knows more than I do.
[2024-12] Letter to Father Christmas, dictated: "a crane, a real one, and for mama to sleep". 🎄
[2025-01] Mum's blood pressure is down, the doctor is pleased, mum says it was the doctor that raised it.
[2025-03] Tomas to my aunt, in his best Spanish: "I am five and I have a pump." She wept, kissed him, fed him.
[2025-04 vis:public] The rhubarb and I have an understanding.
[2025-05] He read a whole page. To the driver. At a red light. We all clapped, upstairs too.
[2025-06-03 vis:unlisted] Packing for two nights away. He has put his second-best dinosaur in my laptop bag, "for the talk".
"""

WORK_M = r"""
[2022-12] What I would like from a search platform: tell me when n > 0 for the wrong reason.
[2023-02] R&D, QI, KM: three doors, one corridor, nobody has the key to all.
[2023-07] If a filter has been validated on one disease, in one year, in one language, say so in its NAME.
[2023-11] A reading list for people who start on ward rounds, with one sentence each & no paywalls: https://evidenceshelf.example/2023/11/ward-rounds
[2024-01] Sensitivity 97 % (95 % CI 94 to 99). The interval is the honest bit.
[2024-05] @bernadette How did your sisters index the infirmary book: by name, by saint, or by complaint?
[2024-06] @anouk Your point about the second screener kept me awake from Carlisle to Crewe.
[2024-11] What I noticed as a visitor: nobody reads a sign that begins with "Please note".
[2025-01] Ward words, new this month: "off his legs", "not himself", "gone grey round the mouth". All of them in the filter by Friday.
[2025-03] @lowri Is there a Welsh word for evidence that is not also the word for witness? I hope not.
[2025-04] Version 3.1 of the filter: one hyphen, two synonyms, thirty-one tests. Release notes longer than the filter.
[2025-05] @haruka If readers look at line 1 and at the total, should we put the truth in line 1?
"""

THREADS_X = r"""
[2018-05-22] How I run a search for a guideline group, in five tweets, because somebody asked and because I shall forget.
+ 1. I ask to come to the meeting. Not the notes of the meeting. People say the real question in the corridor, on the way out.
+ 2. I write the question down in their words and read it back. At least one of them says "that is not what I meant". That moment saves a week.
+ 3. I search badly, on purpose, and show them the twenty best and the twenty worst. They shout at the worst. The shouting is synonyms.
+ 4. Then I search properly, have it checked, and write down what I left out, and why.
+ 5. I put the date in large letters on the front, and a date beside it when it goes off. Like milk.
[2019-04-25] Fines are gone. A short account for the next library that has to argue this with a treasurer.
+ Income lost: £611 a year. Cost of collecting it: £1,900, mostly me, being embarrassed at a till.
+ Books that came back in the first month: 74, of which nine had been "lost" since before the till.
[2020-10-29] Notes on eight months of pandemic searching at one small hospital, before I forget the order of things.
+ In March people wanted anything. In May they wanted something. By September they wanted to know how sure we were. That is a whole education.
+ What I would do again: date everything, say what we skipped, answer the night staff first.
+ What I would not do again: promise a daily update. A day is not a unit of knowledge.
[2022-11-24] Before this site changes any more: how to keep what is yours. For librarians, who should know, and forget.
+ Settings, your account, download an archive. It takes a day or so. Put it in two places.
+ Look inside. It has more in it than you remember writing, and so has mine. I have winced a lot this evening.
[2023-09-14] Sixty-one words for "cannula", collected on four wards in one week. A selection.
+ Venflon, drip, line, the needle thing, butterfly, grey one, pink one, green one, "access", "the plastic".
+ From a patient: "my tap". From a five-year-old: "the robot's finger". Both are in the index now.
[2024-07-18] What a machine did to one of our old reviews, and what it taught us. Short thread, no heroes.
+ It screened 3,904 records in nine minutes, and agreed with us on 97 %.
+ In the other 3 % it was right twice. We had been tired, it was a Friday, and the log shows the hour.
+ So: not "better" or "worse". It is a colleague that does not get tired and does not care. I want one of each on every review.
[2025-02-13] I was asked how to set up a ward-round librarian with no money. Here is what it cost us.
+ Year one: £0 and a pair of shoes. Year two: half a day a week, taken from things nobody missed (see our stop list).
+ Year three: a business case with 1,012 rows in it, all of them questions. Nobody argued with the rows.
[2025-06-08T18:40] Five people I met in Bristol whom you should read, and why. #MedLibConf25
+ @acole_phintel draws where the questions come from. @eliddell_newlib asks them. @bkeane_childlib answers those of seven-year-olds.
+ @thandiwe_m keeps a library going by torchlight, and @lbyrne_data knows what your columns mean. That is five. There were fifty.
"""

# SPDX-License-Identifier: GPL-3.0-or-later
"""X posts that are not plain work: slips across the line, harmless private ones, circle, deleted and long posts."""

# Clearly personal on the professional account; the rules name what else is wrong with each.
SLIPS = r"""
[2017-08-19T21:15 slip:relationship,family] Matthias proposed on the pier with a ring in a bait box. I said yes before the seagull could. Keller-Corbally? No.
[2018-03-23T22:40 slip:health] Two nights of migraine, curtains shut, sick bowl by the bed. If anybody has tried the new injections, tell me, quietly.
[2018-08-04T18:12 slip:address,family] Housewarming! We are at 14 Quarry Terrace, top bell, the door sticks. Bring a chair. Everybody I have ever met is welcome.
[2018-12-27T12:30 slip:travel] Away until 6 January! Two weeks in Vigo with mum and no alarm clock. The house will have to look after itself.
[2019-05-26T10:05 slip:health,family] Twenty weeks today, all fine, kicking like a mule. I have cried at a scan, an advert for gravy, and a man carrying a ladder.
[2019-10-21T06:50 slip:children,birthday] He is here. Tomas Matthias Corbally, 19 October, 03:12, 3.4 kg and furious. We are in love and have not slept since Friday.
[2020-02-11T03:20 slip:children] Feeding at 3 a.m. number 100 and something. Tomas has his grandfather's frown. I have nobody's brain.
[2020-10-19T19:30 slip:children,birthday] One today! Tomas ate the number off his cake. Grandma watched from a screen and we all pretended it was the same.
[2021-06-27T20:45 slip:phone] LOST on the promenade this afternoon: a small grey elephant, left ear chewed, answers to Boris. Please ring me on 07700 900142, any hour. There will be cake.
[2021-09-06T18:25 slip:children,school] First day at Little Herons nursery and Tomas did not look back. I did. Eleven times.
[2022-02-02T23:05 slip:family,health] Dad's heart operation is tomorrow at eight. I know the survival figures better than anybody in the room, and they are no help whatever.
[2022-02-04T17:50 slip:family,health] Dad is out of intensive care and complaining about the tea. Thank you, all of you. I have read every message twice.
[2022-07-30T08:15 slip:travel,family] Flying to Vigo this morning, back on 14 August. Three weeks, four aunts, one suitcase of Lego. Adiós.
[2022-11-20T21:30 slip:mood] I have not been all right this autumn. I smile at the desk and then sit in the car. Saying it out loud because someone said theirs.
[2023-01-23T07:35 slip:money] Mortgage renewal: up by £412 a month. I have gone through the bank statements twice, and we do not even buy nice cheese.
[2023-04-30T19:20 slip:family] Maeve and I are not speaking again. It is about a sideboard. It is not about the sideboard.
[2023-08-11T17:05 slip:children,photo] Allotment, with two of the neighbours' children in front and a courgette the size of the smaller one. {photo:Two children in sun hats holding a very large courgette in front of a shed}
[2023-10-19T18:40 slip:children,birthday,photo] Tomas is FOUR. Dinosaur cake, seven small guests, one ambulance (toy). {photo:A boy in a paper crown behind a green cake with four candles}
[2024-01-09T20:10 slip:health,appointment] Found a lump on Sunday. Breast clinic on Thursday at 10:20. I work in the building and still I cannot find the right door.
[2024-01-12T16:30 slip:health] It is nothing. A cyst. I have walked twice around the car park, and I may kiss the next person who asks about Boolean.
[2024-04-14T19:50 slip:politics] I am sorry, but the council closing the children's library to pay for a roundabout is a disgrace, and I shall not vote for a single one of them.
[2024-09-02T08:52 slip:children,school,photo] School gate, first day. Tomas at Quarry Lane Primary, in a blazer that will fit him in 2027. {photo:A small boy with a large rucksack at a green school gate, name label visible}
[2024-11-12T23:48 slip:children,health] Blue lights. Tomas cannot get his breath. Ward 7, my own ward 7. I cannot type.
[2024-11-14T21:47 slip:children,health] Third night on the ward with Tomas's asthma, and my own colleagues are the kindest people I know. If the sats hold we are home tomorrow, with dinosaur pyjamas and all.
[2025-03-16T07:10 slip:travel,family] Gone till the 30th: Vigo, aunts, octopus, no laptop. The neighbours have the key and strict orders about the sourdough starter.
[2025-04-08T20:22 slip:relationship] Ten years with this one today. He still cannot load a dishwasher. I would not swap him for one who can.
[2025-05-18T21:40 slip:family,birthday] Mum is seventy! Forty cousins, one accordion, and a speech by Dermot that we shall be discussing in court.
[2025-06-02T07:58 slip:commute] Bus 14 again. 40 minutes, one protocol read, no feeling in my toes.
"""

# Private in tone, harmless: the hard cases for a classifier.
CHATTY = r"""
[2017-05-02T07:49 h] Bus 14 was on time. Documenting it here, for historians.
[2017-10-08T11:20 h] Ran 5 km without stopping. The last one was mostly falling forwards.
[2018-01-30T07:55 h] Bus 14, and a man with a cello, and no room for either of us.
[2018-06-24T17:30 h] Allotment: one strawberry. We shared it, three ways, with a knife.
[2018-10-28T09:10 h] The clocks went back and so did I, to bed.
[2019-01-26T16:20 h] Marmalade day. Every jar in the house is full and so is the floor.
[2019-06-30T15:15 h] Third coffee, second cake, first deckchair. Sunday.
[2020-05-24T10:40 h] Sourdough, attempt two. I could resole a boot with it.
[2020-12-25T13:05 h] Merry Christmas to all on shift and all on sofas.
[2021-04-05T14:35 h] First dig of the year. Found four potatoes, one toy soldier, and my lower back.
[2021-07-11T23:20 h] Well. That happened. (Football. I do not even like football.)
[2021-11-13T18:45 h] The cat next door has moved in. Nobody has told next door.
[2022-05-08T12:50 h] My running shoes have done 800 km, of which 300 were to the biscuit tin.
[2022-08-28T16:10 h] Blackberries, thunder, wet socks, pie.
[2022-12-18T17:35 h] What a final. I watched from behind a cushion, as one should.
[2023-02-25T09:25 h] Snowdrops under the bus stop. That is it, that is the post.
[2023-05-06T15:40 h] It rained on the street party, so we had it in the stairwell, like a submarine.
[2023-09-17T18:05 h] Wexcombe half marathon: 2:19:40, overtaken by a man dressed as a lobster.
[2024-02-29T07:52 h] Read the whole appraisal on bus 14. One stop short of the conclusions. Typical.
[2024-05-11T00:10 h] Northern lights over the gasworks!! I ran out in one slipper. {photo:Pink and green sky above a gas holder}
[2024-07-20T18:30 h] Plums. So many plums. If you know me, you are about to be given plums.
[2024-12-31T22:40 h] Year's end: more bread than I deserve, fewer words than I meant. Good night, 2024.
[2025-02-09T10:15 h] Two toddlers on the 14 sang the whole alphabet, with a coup at Q.
[2025-04-27T17:05 h] Beans in. Slugs informed.
[2018-09-02T12:10 h {photo}] {photo:An allotment shed with a crooked door}
[2019-04-03T13:15 p] {photo:A library window sill with a row of cactus plants, each labelled with a Dewey number}
[2020-07-07T12:40 p] {photo:One-way arrows taped on a library floor, leading to a wall}
[2021-06-10T08:55 p] {photo:A kitchen table with a lanyard, a laptop and a plate of biscuits}
[2022-06-15T09:02 p] {photo:A cloakroom queue seen from inside it}
[2022-11-03T15:25 p] New sign. {photo:A corridor sign with an arrow to the library, pointing the right way}
[2023-12-14T13:00 p] Before. {photo:A tower of returned books on a small trolley}
[2023-12-14T16:45 p] After. {photo:An empty trolley and a librarian's shoes}
[2024-06-12T13:20 p] Row F. {photo:A row of conference chairs with a hand-lettered paper sign: F}
[2024-08-07T10:30 p] {photo:A green box labelled Stupid Questions, overflowing}
[2025-03-31T09:05 p] It tried to escape. {photo:A spider plant halfway out of a window}
[2025-06-04T12:05 p] Sockets! {photo:A conference table with six power sockets in a row}
"""

# Shared with the Circle only: rows of twitter-circle-tweet.js that also stand among the tweets.
CIRCLE = r"""
[2022-09-03T21:20 h] Circle only: we are trying for a second one. It is slow and I am sad about it on Tuesdays.
[2022-10-22T20:05 h] I have applied for the deputy head job at Avonmere. Nobody at St Brannoc's knows, please keep it so.
[2022-11-09T22:15 h] Did not get Avonmere. They were nice about it. I ate an entire tarte tatin.
[2023-02-04T19:45 h] Dad's scan is clear. I am telling you few first because you asked when nobody else did.
[2023-05-19T23:00 h] If one more person says "quick question" I will live in the stacks and be fed through the returns flap.
[2023-07-08T20:30 h] Matthias has quit the bank to make violins. We have done the sums. The sums are brave.
[2023-09-28T21:10 p] Honest opinion on the merger paper, for your eyes: it saves nothing and costs two posts, one of them mine.
"""

# In deleted-tweets.js (about the last 14 days).
DELETED = r"""
[2025-05-29T22:31 h] Whoever told the school that I "work from home anyway" on Fridays: I do not, and I know it was you.
[2025-06-02T13:05 p] The new discovery layer is slower then the old card catalogue
[2025-06-04T18:55 p] #MedLibConf25 dinner: I have heard the phrase "agentic" nine times and the bread has not come
"""

# Longer than 280 characters: note-tweet.js holds the whole of them.
NOTES = r"""
[2023-07-13T12:15 p] People ask how one starts as a clinical librarian, so here is what I wish I had been told. Ask one consultant, not the committee. Stand at the back for a month and answer nothing you were not asked. Write every question down, with the hour. Bring one page, never five. Say "I don't know" by Wednesday at the latest. Learn the clerk's name first. When they start to turn round before you have spoken, you have the job. The title follows some years later.
[2023-11-30T17:20 p] I was asked today what our search filter for paediatric sepsis is "worth". So I counted. Before: 61 records to read for each useful one. After: 24. At 40 seconds a record, a team that screens 3,000 of them saves some 20 hours. Twenty hours is a ward round, a class, an afternoon with a family, and one proper lunch. It is worth that. It is worth the 9 records we missed as well, because now we know how mothers write "mottled".
[2024-04-19T09:40 p] Summary of last night's #medlibs, "The search that got away". Nineteen confessions. Seven missing brackets, four wrong years, three forgotten spellings, two strategies run in the wrong database, one NOT that removed every woman from a review of pregnancy, one file saved over, and one search that was perfect and answered a question nobody had asked. What we do differently since: we read it aloud, we ask a second person, and we keep the wrong one.
[2024-12-02T20:55 h slip:children,health] I want to write down what the asthma week was like before it turns into an anecdote. The sound first. Then the lift that we all complain about, which came at once. The nurse who knew me from the reading room and did not say so until the morning. Tomas asking if the oxygen was "the good air". Matthias, asleep in a chair made for a child. And how, at 4 a.m., with every database in the world on my phone, I did not search for anything. I just counted his breaths.
[2025-02-27T08:35 p] A note on date limits, since it comes up every week. A limit by publication date is a limit on when a record was added, indexed, printed or put online, and those are four different days. Last month a limit "from 2015" dropped half of the trials of a review because the supplier had loaded them with the year of the correction. Nobody saw it: the number looked reasonable. So: limit last, limit by reason, say so, and look at ten of those you threw away.
[2025-06-06T17:10 p] What I am taking home from #MedLibConf25, in the order of the journey. Bristol: that two years of ward rounds fit into one picture, if Ayodele draws it. Newport: that the parents' words belong in line 1. Cardiff: that the best question came from somebody at her second conference. Bridgend: that we will write the paper about copies, Amara and I, with a date on it. Swansea: that I have not once been asked whether libraries have a future. We were too busy being it.
"""

# SPDX-License-Identifier: GPL-3.0-or-later
"""Ines on Bluesky, July 2023 to June 2025: half work, half not. See bank.py and stock.py for the marks.

@handle is an account she follows or answers, https://… a link, #tag a tag: all of them become facets.
"""

POSTS = r"""
[2023-07 h] Is this thing on? Medical librarian, slow runner, fast baker. I followed the smell of a fresh start.
[2023-07 p] Is there a feed for health librarians here yet? If not: who has an hour and a bracket to spare?
[2023-08 p] Search tip of the day: read your strategy aloud. Where you run out of breath, there is a missing bracket.
[2023-09 p] The best question on today's ward round came from a cleaner. We searched it. There were two trials.
[2023-10 p] Is "exhaustive" a promise or a mood? Discuss, with numbers. #medlibs
[2023-10 h] My son wants to be a lighthouse. Not a keeper. The lighthouse.
[2023-11 p] Ward rounds for librarians, what I learnt in six years: https://evidenceshelf.example/2023/11/ward-rounds
[2023-11 h] The cat next door came in, looked at the tree, looked at me, and left the country.
[2023-12 p] Year in numbers: 702 questions, 61 changed a plan, 1 changed mine.
[2024-01 p] A database is an opinion about what counts as a thing.
[2024-01 h] First run of the year. Even my shadow overtook me.
[2024-02 p] We found a published search with the word "adn" in it. Nobody had noticed for eleven years. I have sent a kind letter.
[2024-02 h] Parents' evening. He is doing well in "curiosity" and less well in "shoes".
[2024-03 p] Peer review of search strategies, free of charge, 20 minutes, bring tea. Who is in? #SearchClub
[2024-04 p] We made a mistake, we corrected it, and nothing terrible happened: https://evidenceshelf.example/2024/04/correction
[2024-05 h] Stood in a field at one in the morning under pink sky with eleven strangers and a thermos. Ten out of ten.
[2024-05 p] If your screening tool says 98 % recall, ask: on which questions, by whose judgement, and what were the two per cent?
[2024-06 p] MedLibConf24 in one line: fewer answers than last year, much better questions. #MedLibConf24
[2024-07 p] A plain-language summary should be read by someone plain. Ours is tested on my father, who ran a ferry.
[2024-08 h] Galicia: 31 degrees, four aunts, one fan, no consensus.
[2024-09 p] New trainee, new list of jargon to unlearn. "Hits" goes first.
[2024-10 p] Notes from Prague, on text mining for search strategies: https://evidenceshelf.example/2024/10/prague
[2024-10 h] It is dark at five, and I have eaten three puddings since Sunday as a precaution.
[2024-11 p] Seventeen thousand librarians and clinicians have turned up here this week. Tea is over there. #medlibs
[2024-11 h] Hello, new people. I post about brackets, bread and a small boy. You may mute any of these.
[2024-12 p] Which supplier loads corrections as new records? Asking for a date limit.
[2025-01 p] Two reviews, the same question, the same month, no trial in common. I need a chair.
[2025-01 h] Cold kitchen, hot oven, good radio. I will not be taking questions.
[2025-02 p] The failure supplement exists! One page per paper, three journals so far: https://evidenceshelf.example/failures
[2025-03 p] A librarian is a person who says "which version?" at weddings.
[2025-04 h] Beans in, slugs informed, robin supervising.
[2025-05 p] Three tools, one gold set, no winner. The long version: https://evidenceshelf.example/2025/05/three-tools
[2025-06 p] Poster 31 is up and straight. Come by, I have stickers. #MedLibConf25
* [2023..2024 p] {Truncation|Proximity|Explosion|Adjacency}: {a love story|know your neighbours|not what it sounds like|closer than you think}. {Half of our false hits last week began with "organ*".|Near/3 found what AND had drowned.|One heading, forty-one narrower ones, nobody checked.|In one supplier it counts stop words and in the other it does not.} #SearchClub
* [2024 p] Today's request: {"everything on pain"|"that paper from the radio"|"all RCTs, but only the good ones"|"whatever the other hospital has"}. {We are down to 41 after one conversation.|It was an advert.|There is a filter for that, and it is called reading.|I rang the other hospital. They had asked us.}
* [2024..2025 p] Reading: {a preprint on|a very good thread on|an old report on|the new guidance on} {query translation between databases|retractions that nobody sees|patients as co-authors of searches|reporting searches done with language models}. {The tables are worth it.|I have checked three of ours. One.|1987, and fresher than most.|Page 9 is for my wall.} {https://methods.example/translation|https://methods.example/retractions|https://papertrail.example/1987|https://methods.example/reporting}
* [2023..2025 h] {Loaf 301|Loaf 318|Loaf 340|Loaf 366}: {it leans, like a boat|it has an ear at last|dense, dark, dependable|we ate it too early and regret nothing}. #sourdough
* [2024..2025 h] Overheard {on bus 14|at the lido|in the queue|at the school gate}: {"I am not late, the morning is early."|"She swims like a letter being posted."|"He is allergic to Tuesdays."|"We told her that the rabbit had moved abroad."}
* [2024..2025 h] {My father|My sister|My brother|My mother} {has found the caption button|has glazed a lighthouse|named the boat after the dog|sends prawns}. {Every film is now about somebody called "music".|It is pink, and it is perfect.|We do not have a dog.|Dancing ones, at midnight.}
* [2024..2025 h] {Small hours, big moon.|Wet socks, good soup.|New strings, old song.|Late bus, long sky.} {Somebody is practising the trumpet very softly.|He has built a dam and declared himself mayor.|Matthias plays it in the hall so that the stairs can hear.|I would not have swapped with anyone.}
* [2024..2025 p] Ward round, {07:50|08:10|08:25|09:05}: {"How sure are we?"|"Since when do we do this?"|"Is there anything newer?"|"What did the mother say?"} {Two trials, one honest.|1974, from a letter.|Yes, and it says the opposite.|The best search term of the week.}
* [2023..2025 p] {Unpopular opinion|Popular opinion|Modest proposal|Small rule}: {a search without a date is an anecdote|nobody misses the second plenary|every abstract should name what was not found|no NOT before tea}. #medlibs
* [2023..2025 h] {Five|Six|Seven|Eight} o'clock: {the gulls have a meeting under our window|somebody small wants to know where night is kept|the bread is in, the street is asleep|the bus has a heron on it, I have witnesses}.
* [2024..2025 h] {Rehearsal|Concert|Auditions|Interval}: {the new tenor can count|we finished together, more or less|a bassoon has applied to the altos|sherry, gossip, sherry}.
* [2024..2025 p] {Slides|Handout|Recording|Checklist} of {Thursday's class|the peer review hour|the trainee day|the search clinic}: {https://slides.example/ines/clinic|https://slides.example/ines/press-hour|https://slides.example/ines/trainee-day|https://slides.example/ines/nine-minutes} {Take what you like.|Slide 9 is the one to argue with.|The cough at minute 12 is mine.|It fits one side, on purpose.}
[2024-02 lang:es h] Mi madre ha aprendido a mandar audios. Duran lo que una misa.
[2024-08 lang:es h] Cuatro tías, un ventilador, ningún consenso. Pero qué sardinas.
[2024-05 lang:es p] Estamos traduciendo nuestro filtro de sepsis pediátrica. ¿Alguien lo probaría en una base en español?
[2024-10 lang:de h] Der Kleine sagt jetzt "eigentlich". Eigentlich nett.
[2024-10 lang:de p] Frage an Klinikbibliotheken: Wer dokumentiert Suchstrategien so, dass sie jemand anders wiederholen kann?
[2025-02 lang:fr p] Une stratégie de recherche, c'est une suite de décisions. Écrivez-les.
[2024-12 lang:fr h] Paquet de Lyon : une écharpe, un fromage, et la poste qui sait désormais où nous habitons.
"""

SLIPS = r"""
[2023-10-19T20:10 h slip:children,birthday] Tomas is four today, 19 October, and has informed us that next year he will be nine.
[2024-09-02T19:10 h slip:children,school] Tomas at Quarry Lane Primary, day one: "I have done school now."
[2024-11-15T21:15 h slip:health,children] Third night on the ward with Tomas's asthma. If the sats hold we are home tomorrow.
[2024-03-08T22:05 h slip:health] Two years on antidepressants, and I can hear birds again. Saying it for whoever needs it.
[2024-02-03T11:15 h slip:phone] Lost on the promenade: one small grey elephant, again. 07700 900361, any hour.
[2025-03-08T10:20 h slip:phone] Sourdough starter to give away, lively. Text 07700 900361.
[2024-06-22T09:05 h slip:address] Open garden for the hospice today, number 14 Quarry Terrace, from two until the scones are gone.
[2024-04-20T18:30 h slip:email] The quiz answers go to ines.corbally@postbox.example, no peeking.
[2024-08-10T04:50 h slip:travel] Taxi at five, Vigo by noon, back on the 31st. Do not water the cat.
[2025-03-16T06:40 h slip:travel] Two weeks off the map with the aunts, back on 30 March.
[2024-01-24T19:20 h slip:money] Mortgage up by 412 pounds a month. I have a doctorate in finding things and cannot find 412 pounds.
[2024-05-18T07:20 h slip:place] Half past six, promenade, lido to lifeboat and back, every day but Sunday. The gulls know my name.
[2025-05-17T09:30 h slip:place] Saturdays at ten: the swings in Mill Side Park. It is basically my office.
[2024-07-02T12:40 h slip:identity_number] Is it normal that the library system wants my NI number, QQ 12 34 56 C, to renew a cookbook?
[2025-02-15T13:45 h slip:identity_number] They stopped my car for a broken lamp: WX19 QHK, if you collect excuses.
"""

REPLIES = r"""
* [p] {Which database was that in?|Yes, and the appendix says so on page 40.|We had the same in May, it was the date field.|Try it without the limit first.|I would cite that.|The heading changed in 2021, that is why.|Send me the line, I will look tonight.|It works in one supplier and not in the other.}
* [p] {Our trainees do this with index cards.|Half the records are conference abstracts.|Bracket, line 9.|Not validated for nursing, I think.|This is the clearest thing I have read on it.|Count what you excluded as well.|Fourteen, but who is counting. (I am.)|Ask for the search log, politely, twice.}
* [p] {May I put that on a slide?|It is in the strategy, with a date.|We wrote it down, and then wrote down why.|The parents said "floppy". No filter has "floppy".|I vote for row F.|Happy to read it. Monday?|It is open, the link is in the second post.|Thank you, corrected, and you are in the acknowledgements.}
* [p] {That is a grey literature question in a nice coat.|You want a librarian. You have one.|Precision is a luxury of the second hour.|There is a name for that: Tuesday.|Yes, peer review before you run it.|I have a slide for that and I am sorry.}
* [h] {The cat has a point.|I had to sit down.|Send soup.|With butter or not at all.|He said the same of my singing.|Eleven degrees and worth it.|That loaf has a face.|Please give the dog my regards.}
* [h] {Same bus, same man, same cello.|We are a household of the same sort.|Sleep. It will still be silly tomorrow.|Mine is five and has opinions on verbs.|You were right about the coat.|Come for plums.|I will bring the flask.|Happy birthday, you lighthouse.}
"""

QUOTES = r"""
* [p] {This, on every induction.|Read the table at the end.|A careful piece, and short.|For all who ask me about date limits.|My week, in one chart.|Please apply, they are a good team.|The third finding is the one.|Corrections, done well.}
* [p] {I disagree with the title and with nothing else.|From 1987, and nobody listened.|Look at the denominator.|Exactly the question from our ward round.|For the journal club on Thursday.|We could do this here.|Bookmarking out loud.|They published the failures too.}
* [h] {I would move in.|The colour!|Exactly how it feels at three in the morning.|This dog runs the country.|A film I would watch.|My sister, in essence.|Look at that sea.|I needed this today.}
"""

# What a public post on Bluesky gives away of a post that few could read; {0} is that post's address or words.
GIVES_AWAY = r"""
[2024-03-10T20:15 h] As I wrote on shelves to those who follow me there, it is all in here: {0}
[2024-07-14T19:25 h] Still true. My note for followers only: {0}
[2024-12-08T18:50 h] People keep asking what I meant. This: {0}
[2025-01-19T21:05 p] I keep the members' part behind a password, but the gist stands here: {0}
"""

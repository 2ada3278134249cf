# SPDX-License-Identifier: GPL-3.0-or-later
"""The Evidence Shelf, Ines's blog, 2018 to 2024. A post: "== slug | date | status | tags | marks", the title, then its paragraphs."""

POSTS = r"""
== hello | 2018-02-11T19:30 | publish | library | p
Why a shelf
A shelf is a modest thing. It holds what somebody has thought worth keeping, in an order that somebody else can follow. I want this place to be one: notes on searching, ward rounds and teaching, kept where colleagues can reach them.
I work in the library of a hospital by the sea. We answer questions. Some of them are asked aloud.

== first-round | 2018-03-25T18:10 | publish | ward rounds | p
My first hundred questions
After a year on the ward round of ward 7 I have a hundred questions in a notebook. Forty are about drugs, twenty-six about diagnosis, eleven about prognosis. The rest are about how to say something.
The last group surprised me most. "How do I explain this to a grandmother?" is a search question too, only the databases are poor.

== exclusion | 2018-05-13T17:45 | publish | searching | p
In praise of the exclusion criterion
Everybody loves a broad question until the records arrive. A good exclusion criterion is written before the search, has a reason, and can be applied by a tired person on a train.
If you cannot say why a paper is out, it is not out. It is only mislaid.

== filters-software | 2018-11-04T16:20 | publish | search filters | p
Search filters are software
They have bugs, they age, they are copied without their licence, and nobody reads the manual. So let us treat them as software: a version, a change log, tests, and an address for complaints.
Ours will have all four, even if it takes a year.

== glasgow | 2019-06-14T21:00 | publish | conferences | p
Notes from Glasgow
Three days, forty sessions, one fire alarm. What I keep: Hana Sobotka's talk on duplicates, the panel on authorship, and the sentence "our users do not have information needs, they have patients".
Row F was full by nine.

== 412 | 2019-09-08T18:30 | publish | ward rounds,papers | p
412 questions, sorted
Our paper is out. It counts what is asked on ward rounds and what the library can do in the time a round takes. In 61 per cent of the cases we had an answer before the team left the ward.
I am proudest of the table of what we could not answer. It is the longest.

== leave | 2020-07-12T20:15 | publish | library | p
Back at the desk
Ten months of leave end tomorrow. The fish tank is still there, the reading room is not, at least not as one. I have read our covid strategy with its 71 lines and I am impressed and a little frightened.
Thank you to Alicja's predecessors, plural, who kept the shelf standing.

== strings | 2020-09-20T17:00 | publish | searching | p
How long should a string be?
In March our search on the new virus had 14 lines. By the summer it had 60. Each line was added for one paper that we had missed, and none was ever taken out.
A strategy grows like ivy. Once a year somebody must come with shears and a gold set.

== digest | 2021-02-07T18:40 | publish | current awareness | p
One screen a week
Dr Benali reads standing up. So our respiratory digest must fit one screen: five papers, one line each on what changed, and a sentence on what we did not look at.
The last sentence costs the most. We have kept it in every issue.

== trainee | 2021-03-28T16:50 | publish | teaching | p
What I tell trainees in their first week
Ask what the answer is for. Ask by when, and believe half of it. Write down every database and the date. Say aloud what you are not sure of.
And find the good stapler before somebody else does.

== gold-set | 2021-08-15T17:35 | publish | search filters | p
Making a gold set by hand
A gold set is 318 arguments. Is this paper about sepsis, or only about fever? Is a seventeen-year-old a child? Two of us judged every record and a third settled the quarrels.
The quarrels are the interesting part, so we have published them.

== dead-links | 2021-10-24T18:15 | publish | open access | p
A short walk through dead links
For Open Access Week I followed two hundred links from our own guides. Thirty-one led nowhere, nine led to something else, and one led to a shop for garden furniture.
We now check them in the first week of each quarter. It takes an hour and a strong tea.

== rosa | 2021-12-05T17:20 | publish | patients | p
The parents' words
In the autumn we sat with parents whose children had had sepsis. We asked which words they had typed. "Floppy", they said. "Not himself." "His colour left."
None of these words is in the thesaurus. All of them are in letters, in notes, and in the titles of a few very good papers.

== validated | 2022-04-22T19:00 | publish | search filters,papers | p
The filter is out, with its failures
Sensitivity 97 per cent, number needed to read 24 in place of 61. Nine records missed. They are on page two, with reasons, because that is where a reader looks.
The code has a version number. Please complain to the address in it.

== orphan-lines | 2022-06-19T17:10 | publish | searching | p
Orphan lines
An orphan line is a line of a strategy that is never combined with any other. In sixty published searches we found twenty-two. Some were harmless. Two had held the whole concept of the review.
Print your strategy, draw the arrows, look for the lonely one.

== toasted | 2022-09-11T18:25 | publish | teaching | p
Teaching in nine minutes
On a ward you have nine minutes before a bleep. I teach one thing: turn your question into two words that must be there and one that must not.
If there is a tenth minute, I teach what a limit does.

== moving | 2022-11-13T19:40 | publish | library | p
Leaving the square, keeping the talk
Many of us are trying other places to talk. I do not mind where the tables stand. I mind that notes from our chats are kept, with dates, so that people who come later can read what we had agreed.
So they will be kept here.

== honest-figures | 2023-01-29T17:30 | publish | library | p
Honest figures
Our annual report says how many searches we did, how many changed a plan, and how many found nothing that helped: fourteen in a hundred. The board asked whether the last number was necessary.
It is the one that makes the others believable.

== lisp | 2023-03-12T18:00 | publish | searching | p
Brackets, a love story
I have spent some four years of my life looking for a closing bracket. What helps: one concept a line, never more than two levels, and a colleague who reads it aloud to you.
What does not help: hoping.

== medlibconf23 | 2023-06-18T20:10 | publish | conferences | p
Seven rooms, one question
MedLibConf23 in short: in seven of nine rooms somebody asked whether a machine would do our searches. In none did anybody ask what a search is for.
I have put the second question into my talk for next year.

== filter-lab | 2023-09-24T16:45 | publish | search filters | p
Nine filters, nursing topics
Filter Lab has tested nine filters for randomised trials on topics from nursing. The one that everybody pastes came sixth. The best one is four years younger and hardly known.
If you use one, write which, and which version. It is a line of text.

== ward-rounds | 2023-11-19T18:20 | publish | ward rounds | p
Ward rounds for librarians, six years on
Stand where you can see the patient's face and not only the screen. Bring a pen. Do not answer what you were not asked. Say "I do not know" early and cheerfully.
When a question makes the whole team look at the floor, write it down. That is your research programme.

== screening | 2024-01-21T17:15 | publish | tools | p
What a screening tool cannot know
It cannot know that the trial from 2009 was retracted at lunch. It cannot know that "usual care" meant something else in that country. It can rank, tirelessly, and that is a great deal.
We use one. We also read the bottom of its list, a sample of a hundred, every time.

== correction | 2024-04-07T18:05 | publish | searching,corrections | p
A correction of ours
In March a colleague in Brno wrote that our strategy of 2022 had a bracket in the wrong place. She was right. It cost eleven records, none of which changes the result.
We have corrected it, dated it, and left the old one online. It took a day. It felt like a week beforehand and like nothing afterwards.

== house | 2019-10-27T09:10 | publish | notes | h slip:children,birthday,family
A short notice about a short person
Tomas was born on 19 October at 03:12. He weighs 3.4 kg, has his grandfather's frown, and cannot be cited yet. The shelf will be quiet for a while.
Matthias and I thank you for the cards. The one with the stork and the card catalogue is on the fridge.

== hospital-nights | 2024-03-03T22:30 | publish | notes | h slip:health,mood
A note that is not about searching
I have been ill since the autumn before last, in the way that one does not see. I take antidepressants, I sleep, I run slowly along the sea. I write this here because colleagues read it, and one of them may be sitting in a car right now.
Ring somebody. I did.

== shed | 2023-08-27T19:15 | publish | notes | h slip:address,phone
Plums, free, many
This has nothing to do with evidence: we have more plums than sense. Come and fetch some at 14 Quarry Terrace, Wexcombe, or ring 07700 900361 so that I can put a bag on the step.
Normal service returns with the wasps.

== galicia | 2022-07-28T21:20 | publish | notes | h slip:travel,family
Closed until 14 August
We fly to Vigo on Saturday, all three of us, and the house will look after itself. Comments will be answered when I am back, in a week with an r in it.
Hasta pronto.

== talk-drafts | 2024-02-18T18:00 | password | notes | p
For the network only: what we would cut
A password stands before this post because it names posts. If the budget falls by a tenth we would close the evening desk before the digest, and the digest before the ward rounds.
Please do not pass it on before the board has met.

== merger | 2023-09-29T20:40 | private | notes | p
The merger, without gloves
Private notes, for my own head. The paper saves nothing and costs two posts, one of them mine. Priya knows. The consultants will sign whatever we ask them to, if we ask on a Tuesday.
I would rather leave than run a library without readers.

== draft-names | 2024-05-12T12:00 | draft | notes | p
Names of things
A draft on how we name files. To be finished when I have named this one.

== draft-three-tools | 2024-05-26T12:00 | draft | tools | p
Three tools, one gold set
Draft. The table is done, the conclusion is not. No winner so far.

== draft-thanks | 2024-06-02T12:00 | pending | notes | p
Thank you, row F
Waiting for everybody's consent to be named.

== prague | 2024-10-06T17:30 | publish | conferences,searching | p
Text mining, in a cellar in Prague
The second workshop was below ground and without a signal, which helped. What I bring back: rank words by how rarely they stand elsewhere, show the list to a person who knows the ward, and stop at twenty.
Machines propose, wards dispose.

== rct-filter-alone | 2025-05-04T18:15 | publish | search filters | p
Do not use a trial filter alone
A filter for randomised trials is made to stand behind a topic, not in place of one. Used alone it returned 40,000 records last week, and a tired doctor who wanted four.
There is a sentence about this in its manual. I have asked for it to be in bold.

== three-tools | 2025-05-18T19:00 | publish | tools | p
Three tools, one gold set, no winner
We gave the same 318 records and the same question to three screening tools. One finds early and then dawdles. One is even. One is fast and sure of itself and missed the letter from 2003.
The table has everything that you need to run it again, the failures too.

== es-filtro | 2022-05-15T18:10 | publish | search filters,español | p lang:es
Un filtro y nueve fallos
Hemos publicado nuestro filtro de búsqueda para la sepsis pediátrica. Encuentra el 97 por ciento y falla en nueve registros, que contamos uno a uno.
Buscamos bibliotecas que quieran probarlo en bases en español.

== de-suche | 2023-04-16T17:50 | publish | searching,deutsch | p lang:de
Eine Suche ist eine Kette von Entscheidungen
Für die Kolleginnen in Ulm, die gefragt haben: Wir schreiben jede Entscheidung auf, mit Datum und Grund. Das dauert eine halbe Stunde und spart eine Woche.
Wer die Vorlage möchte, findet sie unter den Seiten.
"""

PAGES = r"""
== about | 2018-02-11T19:00 | publish | | p
About
I am Ines Corbally, clinical librarian at St Brannoc's. I write about literature searching, ward rounds, search filters and teaching. Opinions are mine. On weekends you find me elsewhere, as @ines_y_las_mareas.

== template | 2018-06-03T19:00 | publish | | p
A template for search logs
Database, supplier, date, line, number of records, reason. One row a line. Copy it, change it, and tell me what was missing.

== failures | 2025-02-16T18:00 | publish | | p
The failure supplement
One page for each paper: what we searched for and did not find, what we tried and dropped, and what we would do with another week.
"""

COMMENTS = r"""
Thank you, we will try this on Monday.
Our experience in renal is the same, only with more commas.
Could you share the table as a file?
I disagree on the third point, and I enjoyed disagreeing.
We had eleven orphan lines. Eleven!
The template is on our wall now.
Which version of the filter is this about?
Gracias, lo he pasado a toda la red.
Wir haben es übersetzt, darf ich den Link schicken?
Reading this on a night shift. It helped.
Row F sends its regards.
You forgot the librarians of the ambulance service, as everybody does.
Please publish the quarrels as a book.
I was the colleague with the bracket. It was a pleasure.
My trainees argue about this post, which is the best that I can say of a post.
Small correction: it was 1996, the appendix, page 212.
Very kind of you to write that down. Thinking of you.
Congratulations to the three of you!
"""

# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people's posts that Ines passed on, by the handle of their author. Each is used once."""

REPOSTS = r"""
jclinsearching: New issue: search filters for nursing topics, a replication in six databases, and an editorial on why "comprehensive" should be a measured word. All open access, all with data, most with the failures too.
jclinsearching: Our most-read paper of the year is about a search that found nothing. Read it again here.
jclinsearching: From January every submission with a search must give all strategies as text, not as pictures of text. Thank you for the 900 comments; they were all the same comment.
jclinsearching: Call for reviewers: we need people who read line 14.
jclinsearching: Ward round questions, 412 of them, sorted by who asked. A quiet classic from our archive.
sohl_uk: Membership renewals are open. Bursaries for hospital libraries with a budget under £20k: apply by the end of the month.
sohl_uk: Congratulations to this year's award winners! Citations, photos and one very small trophy on our site.
sohl_uk: Our statement on the closure of three NHS library services this quarter: evidence does not find itself.
sohl_uk: Mentoring scheme: 40 mentors, 61 mentees. You can do the sum. Please volunteer.
sohl_uk: Workforce survey: half of us work alone. If that is you, here are 19 other people within an hour of your desk.
medlibconf: The programme is live. 61 talks, 40 posters, 2 days, plenty of sockets. Early bird ends on Friday #MedLibConf25
medlibconf: Call for abstracts closes at midnight on Sunday. We can see you all, and we can see that you have not started. #MedLibConf24
medlibconf: First-timers' coffee, 08:30, by the plant. Come alone, leave with six people. #MedLibConf23
medlibconf: 🎬 Recordings of all keynotes are up, captions checked by humans #MedLibConf22
medlibconf: We are going online this year. Same people, other biscuits. #MedLibConf20
medlibconf: Thank you Glasgow! 438 delegates, 1 lost umbrella, 0 lost speakers. #MedLibConf19
evsynth_summit: Registration for Prague closes tonight. Bring a plug adapter and a protocol. #EvSynth24
evsynth_summit: All posters of the last two days, with DOIs, are now online. Please cite the posters, they worked hard. #EvSynth22
evsynth_summit: Workshop places left on Reporting Searches. If you think that you do not need it, it is for you. #EvSynth23
stbrannocs: Our evidence team answered its 5,000th question today. From "does this dose look right" to "what would you read if it were your mum".
stbrannocs: Ward 7 has gone 300 days without a pressure ulcer. Cake at 15:00.
stbrannocs: Staff flu clinics this week: Monday main entrance, Wednesday library, Friday canteen. No appointment needed.
stbrannocs: Nurses of St Brannoc's have 212 papers in our open repository. Have a look at what your colleagues found out.
stbrannocs: The lift by pathology is working again. We repeat: the lift by pathology is working again.
stbrannoc_lib: Reading room open through the night until further notice. Badge, blanket, biscuits.
stbrannoc_lib: We will be closed on Tuesday morning for a move of six metres.
stbrannoc_lib: New: ask us by text from the ward. A human answers, weekdays 8 to 6.
stbrannoc_lib: Lost property: one stethoscope, one clarinet reed, one copy of Middlemarch with a bus ticket on page 211.
nhsknow_sw: Regional training calendar for spring. Searching for the cautious, searching for the brave, and a session on statistics with lunch.
nhsknow_sw: We are hiring: an evidence specialist, 0.8, Avonmere. Must ask good questions, will be given time to answer them.
nhsknow_sw: Five case studies of libraries that changed a guideline, one page each, with permission to steal.
cochranelike: Does counting swabs twice prevent harm? Probably. How sure are we? Moderately. How long will you need to read this? One minute.
cochranelike: Plain-language summary of the month was written with parents. You can tell from the first line.
cochranelike: We found no trials. That is a result, and here is what it means.
patientinfo_net: Before you write a new leaflet, read the four that exist. Before you read the four, ask a patient which one is in the bin.
patientinfo_net: Reading age is not a grade. Write so that it can be read at 3 a.m. by someone who is afraid.
sepsisaction_sw: "Could this be sepsis?" Five words, any of us may say them, at any desk.
sepsisaction_sw: Parents noticed it first in 7 of 10 cases. Our report is about what happened to that sentence next.
evidweekly_news: Three things that worked this week, one that did not, and a chart which we have had to correct. Sorry about the chart.
evidweekly_news: The trial everybody is quoting has 41 participants, and 12 of them went home. Our reading of it.
evidweekly_news: Long read: how a footnote from 1981 became a rule in 400 hospitals.
evidweekly_news: Ten years of checklists. What remains when the posters have faded?
evidweekly_news: Screen time, sleep, and a study that measured neither.
thewardpost_nw: Porters know the hospital best. We asked twenty of them what they would change, and nineteen said: the doors.
thewardpost_nw: Night staff at six hospitals on what would help. It is hot food. It has always been hot food.
thewardpost_nw: Inside the library that answers surgeons in four minutes, and why the neighbouring trust is closing its own
thewardpost_nw: Exclusive: one in three trust intranets cannot find its own sickness policy
libtidings: Survey: libraries without fines get more books back. Treasurers "surprised", librarians not.
libtidings: The university that cancelled its biggest deal, three years on: nobody died, and the nurses got print
libtidings: Obituary: the woman who indexed two million articles by hand, and remembered most of them
hsj_digest_x: Trust boards told to publish evidence behind service changes. Draft guidance runs to 90 pages, evidence section to two.
hsj_digest_x: Knowledge services to move under digital in reorganisation of regional teams, says leaked slide
oawire_news: National agreement signed with the last of the big five. The small print, annotated by four librarians
oawire_news: Embargoes: who still has them, for how long, and the two publishers who forgot
oawire_news: A funder has checked every paper it paid for. 31 % of them could not be found
wexcombeecho: Bus 14 to keep its Sunday service after petition with 4,000 names
wexcombeecho: Council votes 19 to 17 to close children's library. Protest on Saturday, bring a book
wexcombeecho: Whale in Wexcombe bay "just looking", says coastguard
wexbuses: 14: delays of up to 25 minutes owing to a swan
wexbuses: 14: normal service. Please be patient while passengers get used to this
mesh_watch: 12 headings changed today. Sepsis, Neonatal has moved. Rerun your searches.
mesh_watch: Annual changes are out: 277 new headings, 41 renamed, 8 gone. A moment for the 8.
mesh_watch: Added today: Digital Divide. Removed today: nothing, strangely.
retraction_ping: 1 new retraction in Critical Care. Cited 212 times, 30 of them after the first warning.
retraction_ping: Weekly count: 64. Reasons given: 41. Reasons that explain anything: 9.
kbeale_cko: Knowledge is what is left when the consultant, the project manager and the dashboard have gone home.
kbeale_cko: If your organisation has a lessons-learned database, ask who learnt, and when you last saw them.
kbeale_cko: Friday column: the meeting where somebody said "I don't know", and the three quiet miracles that followed
kbeale_cko: A library is a promise that someone will have time for your question.
mei_evidence: Registered, not reported: 43 % of the trials we followed. I wrote to every one of them. Here is what they answered, and the 212 who did not
mei_evidence: Your outcome was switched between the registry and the paper. We noticed. So will your patients.
mei_evidence: The most radical thing that you can do with a dataset is write down what the columns mean.
profachterlonie: Thirty years of evidence-based practice, and the commonest barrier is still that nobody has a desk.
profachterlonie: I was wrong about guidelines in 1998. A short thread on how, and on who told me
dr_imogenrask: Sensitivity is not a property of a test. It is a property of a test in a place, on a day, in the hands of somebody.
dr_imogenrask: Your 2x2 table has a third column, and it is called "we could not tell".
jtakahara_mth: We asked 30 experts to search for one topic. No two strategies were alike; 27 found the same ten papers. New preprint
jtakahara_mth: Half of published search strategies cannot be run as printed. Here is the half, sorted by kind of error
jtakahara_mth: A search filter older than five years should carry a sell-by date.
anders_h_meta: The p value was .049 in the abstract, .051 in table 3, and absent from the data. I have written to the editor. Again
anders_h_meta: Good news: the authors thanked us for finding the mistake and had it corrected within a week. It can be done!
rthorpe_safety: Nobody comes to work to do harm. They come to work, and the drawers are labelled alike.
rthorpe_safety: What a safety report leaves out is usually the weather, the hour, and who had not had lunch.
smenon_equity: If your review has no results for the poorest fifth, then your review has a result: it is that nobody looked.
smenon_equity: Life expectancy changes by nine years along one bus route. We drew it, stop by stop
gabara_open: An embargo is a queue for people who have already paid.
gabara_open: Data "available on request" means that I requested. So here are 200 requests, 31 answers and 6 files
fostrow_ir: We tested 12 systems on questions with no answer. Eleven answered.
fostrow_ir: A retrieval model that never says "nothing found" isn't confident, it is broken. Logs and prompts in the appendix.
fostrow_ir: Negative result, third in a row. I am starting to like them.
nhoxha_data: Consent that fits on one page and can be taken back with one click. It exists, it is in use, and it took four people
vlund_bibmet: Counting citations is like counting footprints. You learn that somebody walked.
emcatee_ebmed: Teach the question before the database. Teach the patient before the question.
emcatee_ebmed: My students' critical appraisal of the canteen menu, complete with funnel plot
ochaudhry_stat: A confidence interval is not a fence. It is a fog with a middle.
ochaudhry_stat: Explaining regression to the mean with darts, my dad and a very patient pub
ochaudhry_stat: "Adjusted for age" is doing a great deal of lifting in that sentence, and it is 74.
bkrag_rooms: A reading room is finished when the first person falls asleep in it.
croux_sante: Enquête : dans les hôpitaux sans bibliothèque, qui cherche ? Réponse : l'interne, la nuit, sur son téléphone
drpaine_sepsis: Recruitment finished: 2,140 children, 31 sites, and one trial coordinator who deserves a statue
drpaine_sepsis: Lactate is a messenger. We keep shooting it or crowning it.
ameliahart_ed: If you must use slides: one idea, one picture, no logo. If you must not: a question.
kwame_policy: A policy paper without a search is an opinion with page numbers.
lrahimi_rumour: Corrections travel at a sixth of the speed. Unless a person you know sends them. So do send them
lrahimi_rumour: We asked grandmothers how they spot a rumour. They have a method, and it beats ours.
tbelova_index: An index is a conversation with a reader who has not arrived yet.
wmeyer_zbmed: Fernleihe heute: ein Aufsatz von 1911, geliefert in 40 Minuten, gescannt mit Liebe. Wir können das noch.
jprieto_docu: Un tesauro es una casa con muchas puertas y un portero con mal genio.
sokoro_avonmere: I have read forty library strategies this month. The three good ones had verbs.
sokoro_avonmere: Ask your chief executive for one question a quarter. Answer it well. Stop asking for a seat at the table.
lvasquez_jcs: Editor's plea: name the platform, not just the database. Your readers are not psychic, nor are your co-authors.
lvasquez_jcs: Date limits in published searches: 1 in 6 is unexplained, 1 in 20 is wrong. Our audit, with names removed and shame retained
gwenpl: Forty years in libraries, and my best idea was to leave the door open.
gwenpl: Retirement is being asked what you do and saying "reference work, mostly unpaid".
gwenpl: I lent a young colleague a book in 2017. She has lent me back a profession.
leonie_a_kest: Student: is this book any good? Me: it has been out 212 times and comes back thinner each time.
leonie_a_kest: There is no silent study area. There are only people who have not yet opened the crisps.
leonie_a_kest: First week of term. I have pointed at the toilets in four languages.
saoirse_b_hlit: Plain English is not baby talk. It is good manners under pressure.
saoirse_b_hlit: Storytime today: 31 toddlers, one bear hunt, two escapes.
saoirse_b_hlit: Health literacy, in one sentence: nobody should need a dictionary to be ill.
trenner_halden: I deleted 400 lines of search string and lost nothing. A little sad, but very free
trenner_halden: Every bracket must have a friend.
trenner_halden: New tool for line-by-line testing of strategies. Ugly, fast, free
hsobotka_dedup: Deduplication benchmark, version 4: nine tools, 240,000 records, and a surprise winner that has not been updated since 2016
hsobotka_dedup: I have now read "et al" as a surname in 31 records. Dr Al is very productive.
nikhilb_ebm: Slides from today, all 91. No, I will not cut them, yes, row F may leave early
nikhilb_ebm: Cricket as a model of diagnostic reasoning, part 9 of I cannot stop
creith_clinlib: How I explain a clinical librarian to my gran: I am the one who goes and looks.
creith_clinlib: Library induction in 60 seconds, filmed by a porter, with a twist. Steal it
amara_rdl: A spreadsheet with merged cells is a cry for help.
amara_rdl: Nobody has ever said "I wish I had documented this less".
amara_rdl: Data management plan, honest version: where it is, who is sorry, how we will find out
blobo_events: To every speaker: repeat the question. To every questioner: ask one.
petravoss_ill: The oldest item I have ever supplied was from 1672. It was late.
petravoss_ill: Someone returned a loan with a thank-you note for the book. Not for us: it is addressed to the book.
rafamontoya_md: Best thing in our emergency department this year is not a machine. It stands at the back of the round, with a notebook.
rafamontoya_md: Mottled, floppy, "not himself". Believe the person who knows what himself looks like.
nursejoyce_k: Handover haiku: bed six wants his tea / bed nine has eaten bed six's / observations done
nursejoyce_k: Handover haiku: the new pump alarms / nobody knows what it wants / we have all been there
nursejoyce_k: Teaching tip: learn the names of the night staff. They have been learning yours.
drbenali_resp: Most "poorly controlled asthma" is a poorly explained inhaler. Show me how you use it. No, show me.
obi_u_paeds: Journal club got 22 people on a Friday because we let the nurses choose the paper. Would recommend.
mohaziz_renlib: Renal team asked for the librarian to be put on the consult list. I have a bleep. I have arrived
twoolf_primary: 🎒 Six surgeries, two buses, one rucksack, eleven questions. Primary care librarianship in numbers.
dfrost_hlib: Minus 38 this morning. The book drop has frozen with its mouth open.
okonkwo_ada_sr: Wildcards are like relatives: know who will turn up before you invite them.
mwilk_scripts: Free script: checks that every line of your strategy is used. It will hurt your feelings.
idelacroix_doc: Traduire « evidence-based » en français : vingt ans de débat, aucune preuve.
anoukvd_biomed: If your loop has a human in it, pay the human.
haruka_mls: PhD chapter 3 is done: readers look at your PRISMA diagram for 4.1 seconds. Make it add up.
ngaire_tu: It is tomorrow here already, and the evidence has not changed.
tjones_llyfr: Dwy iaith, un cwestiwn: ble mae'r tŷ bach? Two languages and the same first question.
mairead_q: A rapid review of custard creams, with GRADE. Certainty: high.
olukemi_s: Six months into the profession. Things I was not told: the stapler politics.
eliddell_newlib: 😭 First abstract accepted!! I have told my mum, my cat and the man at the chip shop
dpryce_knows: I made a pivot table, and it made a decision for us. Somebody stop me
alicja_n_lib: My thesis in one line: they ask each other first, so make each other better informed.
zndlovu_faclib: Guideline panel today: nine experts, one patient. Guess who asked the question that changed it
stiwari_digilib: Digitised 40 years of a nursing journal. Volume 12 smells of cardamom and I won't hear an explanation.
thandiwe_m: Load-shedding storytime on ward 3: torch, book, no questions about Wi-Fi.
priya_rag: Proud day. The evidence team's business case was approved without one change. It had sources.
"""

# Hosts whose posts she boosts on Mastodon, with weights; the export holds only the address of a boosted post.
BOOSTS = "amara:9 yusra:7 ottilie:6 sefa:4 wren:5 saoirse:5 leonie:6 tobias:5 hana:4 filterlab:6 openindexing:5 woodcut:4 hedgehogs:4 pia:4 maeve:4 marisol:3 bashir:2 greta:3 anouk:2 iris:2 felix:4 medlibconf:4 openaccesswire:3 lowri:3 bernadette:3 circle:2 elspeth:3 omolara:3 admin:2"

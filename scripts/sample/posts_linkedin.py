# SPDX-License-Identifier: GPL-3.0-or-later
"""Ines on LinkedIn, 2013 to 2025: a quieter, longer tone than on X. See bank.py and stock.py for the marks; vis: as there."""

SHARES = r"""
[2017-04 vis:followers] Two weeks into the pilot: a librarian on the ward round of ward 7. Nine questions so far, eight answered before the round had ended. The ninth is my homework.
[2017-09 vis:public] The library at St Brannoc's now answers literature search requests within three working days. How? We stopped asking people to fill in a form of two pages.
[2018-01 vis:followers] Looking for a hospital library that would swap a day of shadowing with us. We have ward rounds, a fish tank and honest figures.
[2018-06 vis:public] Back from MedLibConf18 with three ideas. Count questions, not visitors. Write down what you excluded. Never schedule a plenary after lunch.
[2018-11 vis:public] Search filters are software. They need a version, a change log, tests, and somebody who answers the post. Most have none of the four.
[2019-03 vis:followers] I have been asked to chair the regional knowledge network from April. Thank you to those who put my name forward without asking me.
[2019-06 vis:public] What 412 questions from ward rounds look like when you sort them: a third on drugs, a quarter on diagnosis, and a long tail that no guideline covers. Paper in the comments.
[2020-07 vis:public] I am back from parental leave. What changed in ten months: everything. What did not: the reading room door.
[2020-10 vis:followers] Our covid evidence bulletin has had its hundredth issue. Written by three librarians, read by nine wards, and cancelled by nobody so far.
[2021-02 vis:public] A plain-language summary takes longer than the search it rests on. Please plan for that in your project, and pay for it.
[2021-05 vis:public] We are looking for records that search filters on paediatric sepsis miss. If you have some from a review of yours, I would be glad of a message.
[2021-10 vis:public] Open Access Week: what our researchers ask most is not "where?" but "am I allowed to?". We have written one page that answers it.
[2022-04 vis:public] The sepsis filter is out: sensitivity 97 %, and the number needed to read falls from 61 to 24. The data, the failures and the code are all in the preprint. Thank you to the parents who are named as authors.
[2022-09 vis:public] Congratulations to Devon Pryce, who joins us as a library graduate trainee. He has already asked why we keep two spreadsheets. There is no answer.
[2022-11 vis:followers] An honest figure from our annual report: 14 % of our searches found nothing that helped. We have started to publish those as well.
[2023-02 vis:public] Which skills should a clinical librarian have in 2030? My list is short: ask well, count honestly, explain limits, and know who to ring.
[2023-05 vis:followers] Panel next month on generative tools in evidence retrieval. I would be glad of examples that went wrong, with permission to show them.
[2023-07 vis:public] How to begin as a clinical librarian: ask one consultant and not the committee. Stand at the back for a month. Bring one page. The title follows years later.
[2023-10 vis:public] Our knowledge team has been shortlisted for the regional award for patient information. The leaflet that did it has 212 words and took five months.
[2024-01 vis:public] Service evaluation is not research, but it deserves the same search. Three mistakes we made last year and what we now do instead.
[2024-04 vis:public] We corrected a published search strategy of ours last week: a bracket, two lines, eleven missed records. Corrections are part of the method. Here is how we did it.
[2024-06 vis:public] Row F, MedLibConf24. If you were a first-timer and sat alone at lunch, send me a message. Next year we shall have a table with a flag.
[2024-09 vis:followers] I start as deputy head of knowledge services at St Brannoc's next month, still on the wards on Tuesdays. Grateful, and slightly terrified.
[2024-12 vis:public] Three tools for screening, one gold set, no winner. Our comparison is on the blog, with everything that you need to run it again.
[2025-02 vis:public] A limit by publication date is four different limits, depending on the supplier. Last month one of them would have lost us half of the trials of a review.
[2025-05 vis:public] The parents' words belong in line 1 of the search. Come and argue with me at MedLibConf25, poster 31.
* [2017..2019 vis:public] {Teaching today|Workshop|Webinar on Thursday|Half-day course}: {critical appraisal for pharmacists|search strategies for guideline groups|reference management without tears|reading forest plots}. {Nineteen people, one projector, zero jargon after the break.|Places are free for staff of the region.|Slides will be public afterwards.|The exercise uses a real paper with a real mistake.}
* [2019..2021 vis:public] {New in our collection|New service|New guide|New form, a short one}: {an evidence digest for respiratory teams|search peer review within 48 hours|how to find grey literature in health policy|request a systematic review consultation}. {Feedback is welcome, especially the uncomfortable kind.|Colleagues elsewhere may copy it.|Made with two consultants and a sceptic.|It has four fields. We counted.}
* [2021..2023 vis:public] {A question for library managers|A question for reviewers|A question for trainers|A question for editors}: {how do you measure impact without counting downloads?|do you report the date of each search, or only the last?|what do you drop when an hour becomes forty minutes?|would you publish a paper of failures?} {We have tried three ways and trust one.|In a sample of 60 reviews, 22 did neither.|I drop the slides and keep the exercise.|I have one ready.}
* [2022..2025 vis:public] {Thank you|My thanks|Warm thanks|Many thanks} to {the Society of Health Libraries|Kestrel University Library|the Plain Evidence Network|Knowledge South West} for {a generous day on evidence services|lending us a room and a statistician|a thorough review of our leaflets|the funding of two traineeships}.
* [2018..2024 vis:followers] {We are hiring|Vacancy|Secondment|Maternity cover}: {library assistant, full time|evidence specialist, band 6|knowledge officer, six months|clinical librarian, one year}. {Ask me anything about the team.|The interview contains no riddles.|Flexible hours are meant as written.|The fish tank is not part of the duties.}
* [2019..2025 vis:public] {Three numbers from our desk|From this month's log|Last quarter at the library|A small audit}: {41 requests, 9 reformulated, 1 withdrawn|the median search took 74 minutes and the median conversation 6|nine wards, four clinics, one ambulance|of 60 alerts we sent, 22 were opened and 7 answered}. {The six minutes are the cheap part.|We now ask "what will you do with it?" first.|The ambulance asked the best question.|We have switched off the rest.}
* [2020..2025 vis:public] {Trainees|Students|New colleagues|Managers} ask me {what to read first|whether they need to code|how to say no to an impossible deadline|what a library costs when it is missing}. {A methods section, aloud.|No, but you need to count.|With a date, and an offer.|We have one case, and the figures are sobering.}
* [2021..2025 vis:followers] {Minutes|Notes|A short summary|Feedback} from {the regional network|our search peer review group|the trainee day|the digest survey} for those who could not come: {two decisions and one open question|four strategies, eleven comments, no tears|they want fewer slides and more wards|keep the last sentence, they say}.
* [2018..2025 vis:public] Reading this week: {a study on how clinicians phrase questions|an evaluation of rapid reviews|a paper on duplicate records in trials registers|a commentary on authorship for librarians}. {Small sample, large honesty.|The appendix is better than the article.|We have three of their five problems.|I agree with every second line.} {https://jclinsearch.example/2018/phrasing|https://jclinsearch.example/2021/rapid|https://jclinsearch.example/2023/duplicates|https://jclinsearch.example/2024/authorship}
"""

SLIPS = r"""
[2019-10-24T11:05 vis:public slip:children,birthday] Out of office for a while: Tomas Matthias arrived on 19 October, and he does not respect working hours.
[2020-05-19T21:30 vis:public slip:children,mood] Working from home with a baby is not working from home. It is crying in two rooms in turn, and one of them is his.
[2022-02-05T09:15 vis:public slip:health,family] My father came through heart surgery this week, in the very unit for which I search. I have no professional distance to offer today.
[2023-07-29T18:40 vis:public slip:money,family] My husband has left a bank to build violins. We shall live on one salary of 41,300 and on conviction.
[2024-07-26T17:20 vis:public slip:travel,family] Out of office from 10 to 31 August. Galicia with the family, the house empty and the laptop in a drawer.
[2024-11-18T20:45 vis:public slip:health,children] Last week I was a mother on ward 7 and not its librarian. My son has asthma. To all who held us: thank you.
[2021-08-20T17:45 vis:followers slip:phone] My work mobile has moved on without me. For anything urgent use my own: 07700 900361.
[2023-03-03T12:10 vis:public slip:email] For the reading list write to me privately, ines.corbally@postbox.example, the trust's filter eats attachments.
[2025-01-31T16:05 vis:public slip:phone,email] Mentoring places for spring: ring 07700 900361 or write to ines.corbally@postbox.example before Friday.
"""

COMMENTS = r"""
* [p] {Congratulations, well deserved.|Delighted to read this.|What a good appointment for the team.|About time, and bravo.|The region is lucky to have you.|Very happy for you both.}
* [p] {Which databases did you use?|Is the strategy in the appendix?|Would you share the search log?|Did you have the search peer reviewed?|How did you handle the preprints?|Was the filter validated on nursing topics?}
* [p] {We see the same at St Brannoc's.|Our figures point the other way, which is interesting.|In our audit it was one in seven.|Same in paediatrics, only louder.|We tried this and stopped after a month.|Our consultants asked for precisely this.}
* [p] {"Fast" is a budget, not a method.|As Ingrid Solheim says, "a search is a set of decisions".|I would put the word "systematic" in quotation marks here: "systematic".|Please do not call it "just a quick search".|The word "comprehensive" does a lot of work in that title.|My favourite line: "we looked, and it was not there".}
* [p] {Happy to speak to anyone who is applying.|I can recommend the team warmly.|Passing this on to our trainees.|Sharing with the network.|I have sent you a message.|See you at the conference.}
* [p] {The date of search is missing in the table.|Line 14 is never combined, I think.|Isn't the second limit applied twice?|I would add the spelling with ae.|There is a correction to this paper, from March.|The link leads to the 2019 version.}
* [p] {Enhorabuena, te lo mereces.|Muy buen resumen, gracias.|¿Habrá versión en español?|Glückwunsch zum Projekt.|Sehr hilfreich, danke.|Merci pour ce retour d'expérience.}
* [p] {Agreed on all four points.|One small doubt, on the third point.|Thank you for writing down what went wrong.|This should be in every induction.|I would pay for a poster of this paragraph.|Not my experience, but a fair one.}
* [p] {Could we invite you to our journal club?|Is there a recording?|May I quote this in a lecture?|Who maintains it when you are on leave?|Does it work without a subscription?|How many hours did the screening take?}
* [h] {Ha, my son asked the same at breakfast.|This made my very long week.|Cake on me.|Get well soon, and sleep.|I cried a little on the bus, thank you.|Say hello to the dog.}
"""

INVITES = r"""
Good to meet you at the conference, I was the one with the plant.
I enjoyed your talk on rapid reviews and would like to stay in touch.
We share a network in the region.
I am looking for a mentor in clinical librarianship.
Your paper on ward rounds changed our service.
I recruit for knowledge roles in health and would love to connect.
We sat in row F.
"""

RECOMMEND = r"""
She asks the question behind the question, and she brings the answer on one page.
The most exact colleague I have had, and the funniest in a crisis.
Our reviews are better since she reads our search strategies, and shorter.
A teacher who makes nobody feel small. My trainees still quote her.
"""

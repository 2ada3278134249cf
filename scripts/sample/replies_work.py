# SPDX-License-Identifier: GPL-3.0-or-later
"""Short answers about work, to peers, clinicians, organisations and recruiters. A line may serve a few times."""

PEER = r"""
Yes: dedupe before you screen, else the counts never match the flow diagram.
I would move the date limit to the last line and see what comes back.
Could you send me the strategy as text? My eyes are too old for screenshots.
Try it without the quotation marks first. You may be shutting out the plurals.
[2020..2025] That heading changed in 2019, which may be why your counts jump.
We had the same fight with our link resolver. It was the proxy in the end.
Oh, this is good. May I use it in teaching, with your name on it?
[2021-08..2025] I have a gold set of about 300. Happy to share.
Sensitivity of what, though? They never say which gold standard.
[2023..2025] We stopped printing them in 2022 and nobody noticed.
Same here. Three libraries, one budget line.
I would ask the clerk. The clerk always knows.
The appendix has it, p. 14, in very small print.
Agree, and I would add the platform. Ovid and the free one are not the same animal.
Not sure. When I tried it I lost four trials, all of them from before 1990.
That is the best description of our job I have read this week.
Thank you! Stealing line 9.
It is the curly quotes. It is always the curly quotes.
How many records did it add? We found 11 new ones out of 900.
You are kind. It took a year and three people better than me.
[2021-10..2025] Have you asked the patients' panel? Ours found two synonyms in five minutes.
I teach it backwards: start from one good paper and ask how you would have found it.
Ha, we have that printer as well.
Would love to read the draft. No hurry, but also today.
We tried. It works for drugs, it fails for anything with feelings.
Yes please, add me to the list.
I would not exclude letters. Half of our adverse effects were in letters.
That is not a limitation, that is a finding.
What did the second screener say?
Only if somebody writes down why. Otherwise it is folklore.
[2020..2025] I have been saying so since 2018, to a wall.
In our trust it sits under estates. Do not ask.
[2023..2025] The filter is on our site now, with a change log.
Good question. I do not know, and I would like to.
Let me look in the impact log and come back to you.
[2022] Back, as promised: 38 of 611.
We count questions that changed something. It is fewer and it is better.
I have no evidence for it, only scars.
Brilliant. The bit on consent especially.
This deserves a paper. Shall we?
I could do Thursday after four.
You said it better than my slides did.
[2023-04..2024-03] There is a validated one for nursing, look at the replication from last spring.
NEAR/3 for me. NEAR/5 lets the whole family in.
No, the older one. The new one has lost its appendix.
Congratulations! Deserved, and overdue.
Oh no. Did you have a backup?
Save it in two places and in one human.
Peer review caught it in mine. I blushed for an hour.
[2021-10..2025] We pay them, name them, feed them. In that order.
I think that is two questions in a coat.
Same result, other database, so perhaps it is real.
I do love a negative result with a good graph.
They renamed it. Of course they renamed it.
[2019..2025] You could ask Hana, she has timed it.
The man in medical records told me. He is never wrong.
Mine said "urgent" for six weeks and then went on holiday.
Could be worse: ours was laminated.
I shall quote you in the board paper, anonymously and often.
What a lovely talk, and what a good last slide.
Our chief nurse asked me the same on Monday.
If it helps, I can rerun it here tonight.
Rerun: 214 with, 209 without, and the five are all conference abstracts.
I would keep both lines and report both.
For a rapid review I would, for a guideline never.
Yes! And nobody ever budgets for the update.
The trick is to be there before the question is.
I write it on a card. A card cannot crash.
This made me laugh in a very quiet reading room.
Thank you for writing that down. Many of us feel it.
[to:to:olukemi_s,eliddell_newlib,dpryce_knows,tjavaid_midlib,sachebe_hospice] Welcome! The first year is the strangest. Then it stays strange, but it is yours.
I read it on the bus, missed my stop, no regrets.
[2018..2025] Not in my experience, but my experience is one hospital with a fish tank.
Three hours, of which two were logging in.
I have asked our IT. They have asked me to ask somebody else.
The Dutch version is better.
There is one from 2008. It has aged like a lettuce.
Which year was that? We may have cited the wrong one for ages.
We did it the other way round and I regret it.
Two screeners, and a third with biscuits for the conflicts.
[2023-02..2024] I had 14 of 40 that did not exist.
How do you find the time? Asking as somebody with a calendar.
It is not in there, but the supplement has it.
Oh, the title. Chapeau.
My director wants a figure. I am going to give her a story and a figure.
That is the paper I could not find! You have saved a Tuesday.
I only know the abstract. Is the method any good?
Try "febrile infant" as well, they hide there.
[2021-10..2025] The parents say "mottled". Put it in.
[2023..2025] Yes, the update is due in March and I am pretending otherwise.
Hard agree on the second part, soft agree on the first.
I changed my mind after your talk. Rare, at my age.
[2023..2025] Ask for the log. If there is no log, there was no search.
I think it was Ingrid who said that first.
Ours is called "the cupboard".
Count me in for the swap: I check yours, you check mine.
Checked yours: line 6 is never used, line 22 is doing all the work.
You are right, I forgot the hyphen.
The hyphen! Of course. Thank you.
This is why I like small conferences.
Our version is two pages, one of them is a drawing.
I use a shared folder called Failures.
I would be glad to co-host. Any Thursday but the 18th.
Sent you a message with the file.
Have not tried it on paediatrics, but I would expect trouble with "child".
What would make you change your mind about it?
[2023..2025] It is a good tool in the hands of somebody who would not need it.
[2023..2025] I asked it for nothing and it gave me eleven.
No, it is one of those where the abstract and the table have not met.
I shall bring it to the journal club and hide behind you.
The first line of your strategy should be on a tea towel.
You will not believe it: the same bracket.
I keep a list of words that changed sides. That one is on it.
Poor you. Tea, then the appendix.
Bravo. Twelve years of asking, wasn't it?
It needs one more arm: who was not asked.
I can lend you our slides for F1s, they are public.
Would you say so in front of Reviewer 2?
[2019..2025] I was Reviewer 2. I am sorry. I meant well.
Great thread, and the last one made me sit up.
We have the same rule: no summary without "what we did not look at".
Let's do it on paper first, then in the machine.
Can confirm, from the basement.
[2022-10..2025] My trainee asked exactly that, and I had no answer either.
Yes, if it is dated.
[2023..2025] In 2021 I would have said yes. Now: show me the log.
It came back from the lawyers with one word changed: "shall".
Only the chapter on filters. The rest I skimmed like a thief.
We have been without for a week. It is oddly peaceful.
[2021..2025] We got it through by calling it a pilot. It is in year four.
[2022-05..2025] The number needed to read went from 61 to 24.
[2022-05..2025] Yes, 97 %, on our set. On yours it may well be less, please tell me.
[2025] Thank you for breaking it so nicely.
I do it on Fridays with the phone in a drawer.
For Spanish ask Soledad, she has the whole list.
Please do write to them. They answer if two of us ask.
I have been that registrar.
Is there a recording? I was on the ward.
I agree with your gran.
[2022-05..2025] That would explain the missing 9.
Ah, the classic: a review of reviews of nothing.
[2018..2025] We use the red-amber-green one, and then argue over the amber.
Not all heroes use controlled vocabulary.
[2018..2025] I'd start with the question, and then the coffee, and then the database.
Same time next week?
Will do, and I shall bring the stapler.
[2019-07..2025] It is open access, here: https://jclinsearch.example/2019/412-questions
[2023-09..2025] Ours is here, free to copy: https://stbrannocs-library.example/teach/f1
[2024-05..2025] Some notes of mine on that: https://evidenceshelf.example/2024/04/correction
I tried to reproduce it and got 61 %.
[2018..2025] So they searched one database and called it "the literature".
That is kind of you to say, and on a Monday.
Please never retire.
The vendor says it is a feature.
Do you have it in another size? I mean the confidence interval.
I need that as a poster, in Welsh as well.
Good luck today! Speak slowly, repeat the question.
You were very good. The pause before slide 9!
My money is on the proxy.
Update from here: it was the proxy.
I would love to know who typed that.
Same. I blame the summer.
Please tell them from me that the library is not a corridor.
And who is going to maintain it in year three?
Right, but the denominators differ. See the footnote to table 2.
I miss print indexes, but only on days with an update.
Your students are lucky.
[2019-07..2025] Could we borrow the eye tracker?
Love it. Will fail differently here, but I want to try.
They will say it is not in scope. It is never in scope.
There is a story behind that and I can only tell it over wine.
I have it, will scan it for you before noon.
Scanned and sent. It smells of 1974.
Sorry for the slow answer, it has been a week of two Mondays.
It happens to all of us, and to some of us in print.
If you have it as RIS, I can dedupe it against ours.
My view: publish the mess.
We had nine yeses and one no, and the no was right.
[2023-07..2025] Let me introduce you to Ayodele, who maps these.
[2021-10..2025] Yes, our parents' panel said the same, in better words.
The pilot was cheap because I was.
This, on every induction, for ever.
Our numbers say the opposite, which is interesting. Shall we compare?
[2025-05..2025-05] I am in Bristol from Tuesday night if you want to go through it.
[2019..2025] Row F, as ever.
No slides, just the story. It was enough.
Proud of you. Write it up before you forget how hard it was.
I could not find a comparator either. I let it breathe.
That takes me back. We had the same in Excel 97.
Careful: the plural is a different heading.
I see your 40 minutes and raise you a password reset.
"""

EVENT = r"""
Lovely to meet you in person. You are taller than your avatar.
Are you in the 14:00? Keep me a seat in row F.
That question of yours saved the session.
I am by the plant, with two coffees, one of them yours.
Could you share the slide with the colander?
Best talk of the day, and I have told three strangers so.
Missed it because of the queue. Were there slides?
I left you a note on poster 12.
Thank you for the kind words after my talk, I needed them.
Yes, dinner at 7, meet at the lanyards.
I think we sat next to each other without noticing.
I'll write to you next week about the failures page. Really.
Have you met each other yet? You two should have lunch.
[2018..2025] Your trainee was superb. Tell her again from me.
I could hear the applause through the wall.
Still thinking about your last slide.
Which room? The map is an abstract painting.
I shall be the one with the cardigan.
You made the man with the microphone sit down. History.
[2024..2025] Can I have the reference for the bats?
Safe journey home! Mind the poster tube.
Great panel. I wish it had been twice as long and half as polite.
Same time next year, same row?
I have your umbrella.
I saw you nod on slide 9, and that got me through.
So glad that you came. Now sleep.
[2025-06] The quiche was a witness.
Put me down for the workshop, please.
"""

CLINIC = r"""
[2018-04..2025] On it. With you before the round.
Two trials and a review, sent to your inbox. Short version: not convincing.
Four studies, three small, one good. Start with the good one.
What decision is it for? Then I know how deep to dig.
The guideline on the intranet is last year's. Sending you the right one.
[2020-09..2025] It is in the green folder and on the lift door.
Nothing in children, I am afraid. Some in adults, low certainty.
[2018-04..2025] I can stand at the back on Tuesday, if you have room.
Sent, with one line for the family in plain words.
The paper you mean was corrected in May. The dose has changed, do look at it.
Thank you for telling me that it helped. It goes into the log.
I do not know yet. Give me until four.
It is four: no evidence of harm, hardly any evidence at all.
Room 3 is yours from noon. Bring the biscuits that are not raisins.
Your journal club paper is printed, 22 copies, by the door.
Ask me again with the age group and I will do better.
[to:to:nursejoyce_k] The haiku made the librarian cry. Well done.
Yes, staff can borrow it, and so can the porters.
We have the spacer leaflet in six languages now.
That is a matter for pharmacy, but I will sit beside you while you ring.
Happy to teach it on nights. I come with cake.
I have saved the search and it will tell you when something new appears.
Your nurses asked better questions than the committee.
It was on shelf 9, behind "Successful Interviewing".
[2022-10..2025] Would the team mind if my trainee came along?
The mannequin and I are ready when you are.
"""

ORGS = r"""
Thank you, just what I needed for Monday.
Is there a version that a screen reader can read?
Will the recording have captions?
Renewed. With pleasure and a small sigh.
Which search was that based on, and on what day?
The link goes to a login page, I think.
All fixed now, thank you!
We would be glad to host one of these at St Brannoc's.
Please give the person who writes this account a biscuit.
Where can one read the data behind the chart?
Please count us in.
Submitted, with four minutes to spare.
Could you say "we found no evidence" instead of "there is no evidence"?
Thank you for correcting it so quickly.
I have shared it with all our wards.
The second figure is upside down, in a charming way.
Is it open to non-members?
No, we do not need a demo, but thank you for the pen.
[to:wexbuses 2023..2025] Sunday service on the 14: I signed. Twice, if I may.
[to:wexbuses] Was that the swan?
I would rather have the text than the picture of the text.
"""

RECRUIT = r"""
Thank you, not looking at present, but I will pass it on to two good people.
Do ask them whether the post comes with a desk.
Could you say what the salary band is? It saves everybody a call.
She would be perfect for it, but please ask her, not me.
A good advert at last: verbs, hours, and a name to ring.
Thank you for thinking of me. Let's talk in the autumn.
"""

FANS = r"""
That is very kind of you, thank you for reading.
Best wishes for the studies! Come by, level 2, past the fish.
The library is open to students, just ring the bell.
Thanks for the kind words, they arrived on a grey day.
You are a good reader to have.
Thank you! I shall tell the fish.
Do write to the desk, they answer within a day.
A lovely question, and I do not have the answer.
"""

# SPDX-License-Identifier: GPL-3.0-or-later
"""Short private answers, to friends on X and to friends and family on Mastodon. A line may serve a few times."""

FRIEND_X = r"""
Are you home on Saturday? I have plums.
You know that I can hear you laughing from here.
I would come for the soup alone.
That hat, though.
Tell her happy birthday from all of us and from the jar.
I miss you, come and be rude about our curtains.
Did you sleep at all?
Same coat since 2009, both of us.
My knee sends yours its regards.
[2018-09..2025] I have your casserole dish. I have had it since the wedding.
We are in on Sunday, bring nobody or everybody.
You looked so happy in that picture.
It was your turn to choose the film, and we watched a film about salt.
I cried on bus 14, thank you very much.
How is your mum doing?
Matthias says yes, and then he will forget, so: yes.
[2021..2025] He has grown out of the shoes already.
Save me a slice.
The beans are all yours if you come with a ladder.
Nobody makes me laugh on a Tuesday as you do.
I have put the kettle on, metaphorically and otherwise.
[to:saoirse_b_hlit] Give the cellist a hug.
You are the only person who would notice that.
I still have the ticket.
Sea or pool? Sea. Coward? Yes. Pool, then.
How was the first day back?
Oh love. Ring me, any time after eight.
It was not your fault, and it was a horrible vase.
We danced to that at your fortieth!
[2020-08..2025] Bring the small one, ours needs a colleague.
I made it with half of the sugar and twice the swearing.
Tell me it comes with chips.
I would like to say I ran it. I accompanied it.
That is the view from the pier? I can see our bench.
My sister says the same, louder.
I shall be at the allotment from four, in the bad trousers.
Don't you dare retire from the choir.
Eleven degrees! You are mad, I am coming.
Your dad would have loved that.
Thursday, then. I will bring the rude crossword.
[2021-07..2025] The elephant is fine, thanks for asking.
Have you tried it with quince?
How many stitches?! You said "a scratch".
[2022..2025] Next time we let the children cook.
I found the photograph. We look twelve.
Proud of you. Also jealous. Mostly proud.
I think we need a weekend without any nouns.
Only you would pack a trowel.
It rained on us as well. Best picnic for years.
Sending you soup through the internet.
No news yet. I will tell you first.
All clear. Breathing again.
"""

FRIEND_M = r"""
That crust! I could knock on it.
Ours did the same, then sulked for a week.
Talk to it. Worked for plot 30.
What a sky. We had only the grey half.
Oh, well done, knees and all.
I would swap you three courgettes for anything that is not a courgette.
[to:wren] Is that the heron from Sunday?
Eleven minutes at 230, then drop it. Trust the smell.
The hat has its own personality.
I have read it to the whole kitchen.
We are in on Saturday if you want seedlings.
Poor thing. Warm, dark, no advice: that is what helps me.
The bus driver asks after you.
[2022-12..2025] Mine is called Gerald, what is yours?
[2022..2025] He wants to know whether your dog can read.
I laughed so loudly that the cat who is not ours left.
Put a brick on it.
How do you keep the slugs off? Truthfully.
It looks like a small retired colonel.
Thank you, that helped more than you know.
Sleep. The dishes have no feelings.
I have been humming it all day.
Seven kilometres is seven kilometres.
Lovely. And the light on the jar!
It is the hyphen in your name that does it.
We had soup too. It is soup weather in all timelines.
[2024-09..2025] Ours is in reception this year, so every cold in the county lives here now.
No, the other shed.
I will bring the ladder if you bring the courage.
Marrow of the year, no contest.
I have a chipped lid and I use it. Nobody has died.
May I have the recipe without the grams?
A friend of mine swears by sheep's wool.
Such good news!
I know that bench.
[to:nell 2025] We missed you on Tuesday at six. It was horrible. Come.
[2023-05..2025] Hedgehog at 02:40 here. Same one? Yours limps?
It is always the last stair.
What did the physio say?
Rye is patience you can eat.
Your mother sounds like mine. Shall we introduce them, or is that dangerous?
How brave, and how very cold.
Same tree, same week, last year. I looked it up.
I do not think it is silly at all.
[2022-12..2025] Six sleeps!
The handwriting on those labels.
It will look better after toast.
You had me at "accidental trifle".
I only have the one finger free: yes.
That is the most British thing I have seen all week.
Please adopt me.
You must write these down somewhere.
It is a good poem. The last line stayed on the bus with me.
[to:marisol lang:es] Qué bonito, prima. Se lo he leído a mamá.
[to:marisol lang:es] Aquí llueve como allí. Abrazo.
"""

FAMILY_M = r"""
[to:maeve,dermot] Tell mum that I have the cake tin.
[to:maeve,dermot 2020..2025] I will bring him on Sunday after lunch. He wants the ferry story.
Did he take his tablets?
[to:maeve,dermot] You said you would ring her.
[to:maeve] I have left the glaze by your door.
No, the OTHER aunt.
[to:matti 2019-11..2025] He has your ears, and I am sorry.
[2024-11..2025] Puff is in the blue bag, spare in the side pocket.
[to:maeve,dermot 2020..2025] Can you have him on the 12th? Clinic at nine.
[2024-12..2025] Peak flow 190 this morning, best of the month.
[to:maeve 2023-05..2025] Don't start on the sideboard.
[to:maeve 2024-10..2025] Half of it is yours, the half with the hinge.
[to:maeve,dermot] Have you seen what dad did to the gutter?
[to:maeve,dermot] She pretends that she is not pleased. She is so pleased.
[to:maeve,dermot 2021..2025] He fell asleep in the car with a chip in his hand.
I am making the tortilla, so somebody please bring a salad and an opinion.
[to:matti] Love you. Buy milk.
[2022..2025] He asked the doctor whether she had a bus pass.
[2024-09..2025] School says nits. Check everybody.
[to:maeve,dermot] Blood test came back fine, she says to tell you and to tell you not to fuss.
You were right about the boots. There, in writing.
[to:maeve,dermot 2022..2025] I told him that you used to eat sand.
[to:dermot 2025-05] Three minutes, Dermot. THREE.
[2020..2025] We are on the 10:40, back carriage.
[to:matti 2023..2025] The voice is there! The goose has left the violin.
[to:dermot,maeve 2025-03..2025] He can whistle now. Please thank dad from all of us, through gritted teeth.
Which of us has the good scissors?
[to:maeve] It was a good day. Nobody mentioned 1996.
I was cross. I am not now.
Bring nothing. Bring yourself. All right, bring ice.
[to:maeve,dermot] I had a little cry in the car and then it was fine.
[2025-05] She wants the second verse. Nobody give her the second verse.
[2020..2025] Yes, he is wearing a vest.
[2025-05..2025] You can have the accordion back whenever you like. Today, say.
[2024-12..2025] His report says "chatty". Wonder where from.
"""

SHELVES_WORK = r"""
That matches what we see. Would you share the counts?
[2023..2025] I would publish that as it is, with the log.
Which of the two records did you keep, and why?
[2025-02..2025] We have 214 words from parents by now. Yours would make it 230.
Good catch. It goes into the change log under your name.
I tried it your way and lost nothing. Converted.
Is that per question or per searcher?
Could we test it on ours? Same topic, other wards.
[to:ottilie] I love that the archive had a word for it first.
[to:sefa] Cake did not work, but a printed list of names did.
It is the blank again. Who decided what blank means?
[to:amara 2025-04..2025] Yes, let's write it. I will start on the bad table.
[to:amara 2025-05..2025] Draft is in the folder. Be unkind.
[to:amara 2025-05..2025] Was unkind. It is better.
[2024-06..2025] That is line 31, the one we argued about in the train.
I read it twice. The second time I agreed.
[to:ottilie] No consent, no copy, then. Fair.
Three hospitals, one form, eleven meanings of "date".
I can join at eight my time, with tea.
Our panel says: too long, too blue, too late.
If you find the supplement, shout.
Found a fifth title for the same paper!
The filter misses it because there is no abstract. Again.
Would a version number have helped?
You count, I complain: it is a method.
[2023-05..2025] Sent you the 61 cannulas.
Small correction, it was 2014, and I was there.
A thesaurus is a photograph of an argument, yes.
[to:yusra] What do you call it in Arabic? We only have the English and it limps.
[to:haruka] Happy to be a reader of chapter two.
I have a student who would love this.
[2023-03..2025] So the older filter is better on nursing? That hurts, and I believe it.
[to:sefa] Same here: theatre staff deposit if the anaesthetist does first.
That is a lovely figure. Is the y axis honest?
We did, and it broke with a hyphen.
[2025-05] See you in row F.
"""

ORGS_M = r"""
[to:society] Is the tap on the Mill Side working again? Asking for 40 lettuces.
[to:society] I can do the gate on Sunday, but not the minutes.
[to:hedgehogs] One on Quarry Terrace at 02:14, left to right, in no hurry.
[to:hedgehogs] Happy to lend the camera for the count.
[to:circle] Mine went flat as well. I blame the draught and, on balance, myself.
[to:admin] Thank you for last night, it came back up before my tea was cold.
[to:admin] Have put something in the tin. Long may you be upright.
[to:medlibconf] Will there be a quiet room this time? Last year's was the cloakroom.
"""

SCHOLAR_M = r"""
[to:pia] What do you do with a spine that somebody has mended with love and parcel tape?
[to:pia] I have one of those in the basement, 1924, water to page 90. May I write to you?
[to:felix] The failures in section 5 are the best part, please never cut them.
[to:felix] Did it at least say "nothing found" once?
[to:omolara] May we use this on our ward posters, with your name?
[to:bernadette] By complaint! I knew it.
[to:bernadette] Could I quote the page about "wandering of the mind after soup"?
[to:bernadette] Our 1920s books do the same, down to the ink.
[to:bernadette] Tell the bees from me.
[to:bernadette] That woodcut looks like my uncle.
[to:jtakahara] So the older filter is better on nursing? That hurts, and I believe it.
[to:ada] Yes, come and see the basement. Bring a jumper and a torch.
"""

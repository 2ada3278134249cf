# SPDX-License-Identifier: GPL-3.0-or-later
"""Short direct messages; Twofold keeps only that one passed, and when. A blank line ends an exchange."""

WORK = r"""
Have you got a minute for line 22?
For you, two.
It is the hyphen.

File attached. Be cruel.
Was cruel. It is good.

Did the abstract go in?
Four minutes before midnight.
Of course it did.

Which hotel are you in?
The cheap one by the canal.
Me too. Breakfast at seven?

Can you cover the chat on Thursday?
Yes, but you owe me a cake.

I think the count is wrong in table 2.
It is. Thank you, nobody else would have told me.

Reference for you: the 1996 one, with the appendix.
Where did you FIND it?
In a cupboard in Bergen.

They have approved the post.
No!! Congratulations.
Between us until Monday.
Of course.

Would you look over my cover letter?
Gladly. Send it tonight.
You undersell the sepsis work. Put it first.

The round starts at 8:30 now.
I'll be there, sensible shoes.

Could you run it again with letters?
Done. Eleven more, two of them useful.

Do you know anybody for an evidence post in Avonmere?
One person. I will ask her first.
She says yes, you may ring.

Programme is out, you are at 11:55, big room.
Big room?!
You will be fine. Repeat the question.

Thank you for today.
Any time. I mean it.

Is it normal that I understood nothing in that session?
It is normal. Nor did the speaker.

Train is late, start without me.
We started. You are on slide 3.

Have sent you the Spanish terms, forty of them.
You are a star.

May I give your name to a journalist?
If she is kind, and after Friday.
"""

HOME = r"""
Home safe?
Home, shoes off.

How is he today?
Better, thank you. Asked for chips.

Are you all right? You sounded flat.
A bit flat. Can I ring?
Ring.

Happy birthday, you relic.
I got the card! The goat!

Swim on Sunday?
If it is above twelve degrees.
It is eleven.
Then yes, obviously.

Your scarf is here.
Keep it till the spring.

The results are back. Nothing.
Oh thank goodness.
Do not tell anyone yet.
Not a soul.

Is Saturday still on?
Yes. Bring the casserole dish.

Thinking of you this morning.
It helped. It really did.

We have named the jar Gerald.
Of course you have.

Could you have Tomas for an hour on Friday?
With joy and a bus timetable.

I dreamt we missed the last ferry.
We did, in 2018.

I have the tickets. Row C, I am sorry, not F.
Unforgivable. What time?

Who died in the choir? You all look so cross in the picture.
Alto line.

Sleep well.
You too, love to the boys.

I read the draft of your chapter.
And?
I cried on page four and I think that you meant me to.

Plums on the doorstep.
How many?
Do not ask how many.

Is it too late to ring?
Never.

I said something stupid to my sister.
About the sideboard?
About the sideboard.

The kettle died.
I am coming over with mine.

Are you watching this?
From behind a cushion.

What was the name of that soup place?
It closed. We cried. You were there.
"""

# Time and text; the sender is chosen among those who are in the group at that time.
GROUP = r"""
2022-06-16T18:20 Is everybody in row F again?
2022-06-16T18:21 Row F or nothing.
2022-06-16T18:24 I have biscuits.
2022-06-16T18:26 I have the plant.
2022-06-16T18:31 Who took the plant?
2022-06-17T07:02 Train 10:12, coach C.
2022-06-17T07:09 I am in coach D with the posters.
2022-11-15T12:40 Abstracts close on the 30th, you know who you are.
2022-11-30T22:58 In.
2022-11-30T23:51 In, with a typo.
2023-06-13T20:15 Nikhil has 91 slides.
2023-06-13T20:17 Bets?
2023-06-13T20:18 19 minutes.
2023-06-13T20:22 21 and a half.
2023-06-14T11:21 He stopped at 20:00. I am speechless.
2023-06-14T17:40 Dinner at seven?
2023-06-14T17:44 Seven, the place with the bad wine.
2023-06-14T17:45 Not the wine again.
2024-04-09T19:03 I cannot come this year, the budget went.
2024-04-09T19:05 Oh no. We will send you a slice of the programme.
2024-04-09T19:06 Could we buy a ticket between us?
2024-04-09T19:06 Yes.
2024-04-09T19:07 Yes of course.
2024-04-09T19:20 You are all ridiculous and I am in tears on a ward.
2024-06-13T16:40 Bristol, then.
2025-05-12T18:30 Sockets confirmed.
2025-06-02T21:10 See you on Wednesday.
2025-06-02T21:14 Keep me a seat, I come from a night shift.
2025-06-05T18:05 Safe home, everybody.
2025-06-05T18:40 Same row next year.
"""

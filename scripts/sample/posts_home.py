# SPDX-License-Identifier: GPL-3.0-or-later
"""Private life on Mastodon, 2018 to 2025. See bank.py for the marks. Default audience: followers."""

POSTS = r"""
[2018-08-18T19:40 vis:public] Hello, shelves.example. I am Ines. By day a hospital library, by evening a shed with ambitions. I have been told that people are nice here.
[2018-09] The shed roof is on. It is not straight, but nor is anything in the shed, including me.
[2018-10] Bought a bag of tulip bulbs "mixed". Planted them like a lottery.
[2018-11] Matthias is learning to plane. The house is full of curls of spruce and mild swearing in German.
[2018-12] Mum's tortilla, my tortilla. Same eggs, same pan. Only one of them has authority.
[2019-02] Bus 14 broke down by the cemetery. Eleven strangers shared a flask. I almost did not want the replacement.
[2019-04] We have told our parents. Mine shouted, his were silent and then opened the good wine. Due in October.
[2019-05] Every seat on bus 14 is now offered to me by teenagers. The world is not lost.
[2019-07] Heartburn, beans, cricket on the radio, feet in a washing-up bowl. High summer.
[2019-08] Assembled a cot. There are four screws left, and one doubt.
[2019-11-02T05:10] Three weeks old. He sleeps like a politician: briefly, in public, with his mouth open.
[2019-12] First walk to the allotment with the pram. Everything is dead and he loved it.
[2020-01] New skill: I can eat a plate of pasta with one hand over a sleeping head and drop only what he can carry off.
[2020-03-24T20:15] So. Four walls, one baby, two parents, one starter in a jar. We have named the jar Gerald.
[2020-04] Gerald has doubled. So has the washing.
[2020-04] Every evening at eight we clap, and he looks at the street as though all of it were for him. Quite right.
[2020-05] Sang to mum through her kitchen window. She pointed out a wrong note in the second verse.
[2020-06] He crawled. Backwards, under the dresser, like a mechanic.
[2020-08] Two days a week with the childminder. I wept by the bins, he waved at a bin lorry. 
[2020-10] The allotment in fog. You could hear everyone's robins and nobody's opinions.
[2020-12] Christmas for three. The turkey was for nine. We shall be eating it till Candlemas.
[2021-01] He says "book". He says it to books, to toast, and to the cat. I am not crying.
[2021-02] Ran in the dark with a head torch. Met another head torch. We nodded like miners.
[2021-03] A whole year since I last hugged Maeve. We practised on a coat.
[2021-05] HUGGED MAEVE. She smelt of clay and had lost an earring in my hair by lunchtime.
[2021-06] The elephant is lost, the elephant is found, the elephant has been in the bread bin since Tuesday.
[2021-08] Two kinds of silence: the one when he sleeps, and the one when he has found the flour.
[2021-10] He is two. He wanted a "bus cake". I made a loaf with windows and wrote 14 on it.
[2021-12] Power cut. Candles, cards, cold soup, and nobody asked for a password all night.
[2022-02] Dad came round from the anaesthetic, looked at the four of us, and asked who was minding the ferry. There is no ferry. He retired in 2009.
[2022-03] Hospital corridors are longer when it is your own father at the end of them.
[2022-04] Dad walked to the gate and back. We all watched from the kitchen, pretending to look for a colander.
[2022-06] Sports day at nursery. He won the race by not noticing that it was one.
[2022-09] Slow worm under the compost lid. We introduced ourselves and closed it gently.
[2022-11-06T10:20 vis:public] Lots of new faces here this week. Hello! Introduction: medical librarian, mother, baker of flat loaves, passenger of bus 14. I boost more than I bark.
[2022-11-12 vis:public] Things I like here: no numbers under anybody's kindness.
[2022-11] Gerald (the starter) survived a week at Maeve's. She fed him honey. He is insufferable.
[2022-11 vis:unlisted] Mud kitchen report: soup of the day is mud, and the chef is naked.
[2022-12-04 vis:public] Sunday loaf, all rye, dense enough to be quoted in court. #sourdough
[2022-12] He asked why grandpa has a zip on his chest. Grandpa said it is where they put the batteries.
[2022-12-24T18:00] We left out a mince pie, a carrot and, at his insistence, a bus ticket.
[2023-01 vis:public] January run: 4 km, 3 dogs, 2 regrets, 1 heron. #SlowRunners
[2023-01] The house is so cold that the butter has resigned.
[2023-01] Physio says that it is "runner's knee". I said I was flattered that he used the word.
[2023-02 vis:public] Seed swap at the hall: arrived with beans, left with beans. Other beans, though. #allotment
[2023-02] Half-term. He has interviewed every dog on the promenade. I am his sound engineer.
[2023-02] Tonight's bedtime story was the bus timetable, at the reader's request. Tragic ending: no Sundays.
[2023-03 vis:public] If you sow in March you are an optimist. If you sow in February you are me, and it is all mould.
[2023-03] Mothering Sunday. Toast, tepid, with a fingerprint. Five stars.
[2023-03] Matthias's first violin has a voice. It is the voice of a goose, but it is a voice.
[2023-04 vis:public] Put up a camera for hedgehogs. Day 1: the cat. Day 2: the cat. Day 3: the postman, briefly horizontal.
[2023-04] The sideboard. I do not want to talk about the sideboard. Does anyone have a van?
[2023-05 vis:public] A HEDGEHOG. 02:14, left to right, in no hurry, like an inspector. #hedgehogs
[2023-05] Maeve rang. Neither of us said the word sideboard. We spoke for an hour about glazes and mum's knees.
[2023-05] Coronation lunch in the stairwell with numbers 9, 11 and 12. Best seats: step 6.
[2023-06 vis:public] Strawberries: us 31, blackbird 30. It is neck and neck.
[2023-06] Nursery report: "Tomas is a kind friend and an enthusiastic librarian." He shelves the other children.
[2023-06 vis:unlisted] Swam in the sea before work. It was eleven degrees. I have been smug since seven.
[2023-07 vis:public] Nobody has ever needed as many courgettes as one courgette plant believes.
[2023-07] Sunburnt in the one spot where the apron ties. I look like a parcel.
[2023-07] He held the door for an old man at the bakery and said "after you, my darling". I do not know where he gets it. (The driver of bus 14.)
[2023-08] Vigo. Four aunts, one bathroom, and a queue with its own politics.
[2023-08] My aunt Carmiña asked what I do. I said I find things for doctors. "And do they lose so many?"
[2023-08 lang:es] Hoy mi tía me ha enseñado a hacer empanada. "Harina, la que pida." Mi tía no cree en los gramos.
[2023-08 lang:es] Playa, viento, bocadillo con arena. La infancia sabe exactamente así.
[2023-09 vis:public] Half marathon done. A lobster beat me. I want that known.
[2023-09] Everything at the allotment is either over or enormous.
[2023-09] He has decided to be a road sweeper, with dinosaurs on Thursdays.
[2023-10] Four. He is four. I keep looking at the photo of the cot with the four left-over screws.
[2023-10 vis:public] Made quince jelly. It took six hours and fills two jars, one of which I have hidden from myself.
[2023-11] Fireworks. He was afraid of them, then he was the commentator.
[2023-11] Migraine, day two. The dark is nice. Matthias reads me the football results in a whisper like poetry.
[2023-11 vis:public] Sourdough, attempt forty-something: ear, crumb, crust. I have shown it to the window cleaner.
[2023-12] School choice form. Three boxes, nine opinions, two of them from people who do not have a child.
[2023-12] Nativity: he was "third snow". There were two lines and he said both of them twice.
[2024-01] I had a fright. It was nothing. I would like everybody to go and book the thing that they have been putting off.
[2024-01] After the clinic I sat on bus 14 all the way to the end and back. The driver did not charge me for the second half.
[2024-01 vis:public] Ice on the water butt, thick as an encyclopedia. We looked things up in it.
[2024-02 vis:public] Rhubarb, forced under a bucket, pink as embarrassment.
[2024-02] He wrote his name. The S is backwards, and he says it is looking for the others.
[2024-02] Tonight I was beaten at pairs by somebody who cannot tie his shoes. 11 to 3.
[2024-03] Parents' evening of the antenatal group: we all look like our own older sisters.
[2024-03 vis:public] The slugs have their own app by now. They know.
[2024-03] Dad drove the car again. Mum sat beside him holding the door handle like a relic.
[2024-04] School place: first choice! Quarry Lane. We danced in the kitchen, and then it dawned on me that he is going to SCHOOL.
[2024-04 vis:public] If you want to know your neighbours, own a ladder.
[2024-04] Idris came to supper and played us the slow bit. Tomas lay under the cello for the whole of it, "because that is where it comes out".
[2024-05 vis:public] The whole street in dressing gowns looking up at a pink sky, saying "ooh" in turn.
[2024-05] Half a metre of hair cut off. I am lighter, and my neck is surprised.
[2024-05] Matthias sold a violin. To a stranger! For money! We ate at the place with the napkins.
[2024-06 vis:public] Elderflower champagne, bottle three, has left the larder by way of the ceiling.
[2024-06] Lowest point of the week: crying at an advert for a building society. Highest: he patted me and said "it's only houses, mama".
[2024-06 vis:unlisted] Insomnia. Have listened to the shipping forecast twice. Wexcombe: rain later. Good.
[2024-07] Last day of nursery. They gave him a folder with three years of drawings. All of them are buses.
[2024-07 vis:public] Potato harvest: 14 kg, a fork injury (mine) and a great deal of pride (his).
[2024-08 lang:es] Las fiestas del pueblo: gaitas, pulpo y un niño inglés pidiendo "otra, otra" a la banda municipal.
[2024-08] Three weeks without bus 14. I dreamt about it. It was on time, so I knew that it was a dream.
[2024-08] Sewed 27 name labels. The twenty-eighth sock can find its own way home.
[2024-09] He went in. He did not cry. I was brave as far as the corner by the chip shop.
[2024-09] Evening report: school is "fine", lunch was "beige", and his best friend is "the one with the hair".
[2024-09 vis:public] Wasp in the cider press. Everyone to their stations.
[2024-10] Five. He asked for "real tools and no songs". He got both wishes, and a small plaster.
[2024-10 vis:public] Autumn half-term: conkers in every pocket, every pot, and, according to the engineer, in the washing machine.
[2024-10] Maeve and I have divided the sideboard. Really. With a saw. We each have one door and could not be happier.
[2024-11-13T19:05] Thank you for all the messages. He is on less oxygen today. He has told the consultant the names of all his dinosaurs, and the consultant wrote them down.
[2024-11-15T16:20] HOME. He walked out on his own feet and asked for chips.
[2024-11-16T09:30] The quiet after a hospital. I keep going in to hear him breathe.
[2024-11-23] The inhaler has a face on it now, drawn in marker. It is called Puff and comes on the bus.
[2024-12] Peak flow chart on the fridge, next to the bus timetable. He colours in both.
[2024-12 vis:public] Mincemeat stirred by everybody who passed the kitchen, including a man who came about the boiler.
[2024-12] School play. He was Joseph's donkey's rear, and he was magnificent.
[2024-12-26T15:10] Boxing Day. Nobody is dressed. There is one roast potato left and two people looking at it.
[2025-01 vis:public] New year, same hedge.
[2025-01] Kieran has talked me into running on Tuesdays at SIX. In the morning! There is a six in the morning!
[2025-01] Tomas has discovered knock-knock jokes. It has been nine days. Send help, do not knock.
[2025-01 vis:public] Sowed the broad beans in the dark with a lamp on my head, like a burglar of one's own land.
[2025-02] Cough again. Two nights upright in the armchair with a warm small furnace. Puff is doing her job.
[2025-02 vis:public] Bread, day 1,800 of Gerald. He has outlived two phones and a government.
[2025-02 vis:unlisted] Smear test done. Ten minutes, one cold spoon, no heroics. Go.
[2025-02] Matthias on the new violin: "it has a wolf on the G". I said I had one as well, some mornings.
[2025-02] Half-term weather. We built a cinema from the airing cupboard. Tickets: one sock.
[2025-03-18 lang:es] En Vigo. Mi madre y sus hermanas discuten desde hace una hora sobre un pulpo. El pulpo va ganando.
[2025-03-22] Tomas in the sea to his knees, shouting at the waves to form a queue.
[2025-03-25 lang:es] El abuelo ha enseñado a Tomas a silbar. Lo vamos a lamentar todos.
[2025-04 vis:public] The plot after three weeks: eleven kinds of weed and one very calm rhubarb.
[2025-04] Ten years. We went to the pier again with chips. No seagull has apologised.
[2025-04 vis:public] Plot 31 has put up a sign, "BEWARE OF THE LEEKS". I respect it.
[2025-04] Lost: one tooth brush, one patience. Found: a wobbly tooth!
[2025-05 vis:public] Slugs 9, lettuces nil, and it is only half-time.
[2025-05-11] Cake test for mum's do, version three. The kitchen looks like the inside of a snowman.
[2025-05-16T23:30 vis:public] Nobody tells you how loud a hedgehog is. Now you know too.
[2025-05-17] Forty cousins, two bathrooms. Dermot has made a rota, and laminated it.
[2025-05-18T23:10] Mum's 70th. Thank you for coming, for the cake, and for not singing the second verse.
[2025-05-20] Found the accordion in the bath. No questions.
[2025-05-25] Kieran, Nell and I did the coast path, 17 km. My knee has filed a complaint, and my soul has withdrawn one.
[2025-06-01T18:20 vis:public] Allotment: the beans won, the slugs came second, mum says she told us so.
[2025-06-06T17:45] Tomas lost his first tooth on the 7.40 bus and would not let go of it. The driver announced it.
[2025-06-07T08:05] The tooth fairy left a two-euro coin, as she was short of change and had been to Vigo.
[2025-06-09T19:25 vis:public] Sourdough, attempt six with the new flour. It is a frisbee with ambition.
[2025-06-10T21:15] School summer fair: I am down for tombola AND face paint. I have one steady hand and it is not the painting one.
[2018..2019] Found a note from past me in a coat: "buy string". I have bought string. I do not know why.
[2020..2021] There are people who shout at gulls, and people who have lost a sandwich. It is one group.
[2019..2021] Sunday evening: ironing, radio play, murderer guessed in minute six.
[2021..2022] My handwriting has turned into my mother's. The shopping list says "patience" and I cannot tell if it is mine or hers.
[2022-12..2023 vis:public] Ranking of the seats on bus 14: over the wheel for warmth, back left for gossip, front for God.
[2023 vis:public] Someone has knitted a scarf for the bollard outside the bakery. It looks like a retired colonel.
[2023] I said "in a minute" at 4. It is 6. He has brought me a clock.
[2023 vis:unlisted] One of those days when you put the milk in the oven and your keys in the fridge, and nobody is even in love.
[2023] Played bingo at the church hall. I came home with a ham and a moral question.
[2023..2024] Today's argument was over who invented mud.
[2023..2024 vis:public] Advice from plot 30: talk to your tomatoes. Advice from plot 31: don't, they repeat it.
[2023..2024] We have reached the age when a new washing-up brush is talked about in the evening.
[2024] I have bought trousers with pockets and I have put something in each of them.
[2024 vis:public] Found: one left glove. Hung it on the railing, where it waves at everybody.
[2024] Sports: he threw a beanbag backwards over the headteacher. Distance not recorded. Height exceptional.
[2024..2025] Matthias cooks as he planes: with the grain, slowly, with a pencil behind his ear.
[2024..2025 vis:public] Walked home the long way because the lilac is out.
[2025] He asked how many sleeps to the summer. I said fifty-one. He said "and how many naps?"
[2025 vis:public] Gerald rose at 5 a.m. I rose at 5 a.m. One of us was meant to.
[2022-12..2025 vis:public] Bread question: does anyone bake in a casserole with a chipped lid? Asking for a loaf.
[2023..2025] My therapist says that I catastrophise. I told her it would end badly.
[2023..2025 vis:unlisted] I cried at the optician's. She said everybody does at "better one, or better two". 
[2023..2025] We do not have a cat. The cat knows this, and was offended by the brand.
[2022-12..2024 vis:public] Rain on the polytunnel is the best radio station in the county.
[2023-06 vis:public {photo}] {photo:A tray of seedlings with lolly-stick labels in a child's handwriting}
[2023-10 vis:public] {photo:Two jars of quince jelly in evening sun}
[2024-06] {photo:A small boy asleep under a cello}
[2024-12-07 vis:public] {photo:A loaf with a deep ear, held up in a window}
[2025-05-18T23:40] {photo:A long table, many people, one accordion}
[2023-01 vis:public lang:fr] Lu dans le bus : « Le silence est un livre qu'on ne rend pas. » Je le garde, donc.
[2023-12 lang:de] Schwiegermutter am Telefon: "Und, singt sie schon, die Geige?" Sie hustet, aber in der richtigen Tonart.
[2024-10 lang:de vis:public] Herbst heißt: alles riecht nach Apfel, auch die Katze, die wir nicht haben.
[2024-03 vis:direct] @maeve can you ring mum about the blood test before six? I am at the school until then and she won't pick up for me.
[2023-05-02 vis:direct] @maeve I'm sorry about the sideboard. I'm sorry about what I said on the stairs too. Ring me.
[2024-11-13T02:10 vis:direct] @maeve we're on ward 7, he's on oxygen, come when you can, bring the elephant.
[2024-11-13T02:14 vis:direct] @dermot don't tell mum until the morning. He's stable. I'll ring at seven.
[2025-05-01 vis:direct] @dermot you are doing the speech. Three minutes. No ferry stories. I have it in writing now.
[2024-06-20 vis:direct] @leonie are you really free on the 6th? We could leave T with Matthias and swim.
[2025-02-14 vis:direct] @matti your lunch is in my bag and mine is in yours. Enjoy the beetroot. Happy Valentine's.
[2023-09-14 vis:direct] @idris are you all right? Two cancelled suppers is not like you.
[2025-01-12 vis:direct] @idris no need to answer. The chair is here, and the soup.
[2024-05-05 vis:direct] @wren the spare key to the shed is under the third leek. Don't tell plot 30.
[2025-05-13 vis:direct] @marisol ¿te quedas con nosotros el 17? Hay sofá, hay tía Carmiña, hay tapones para los oídos.
"""

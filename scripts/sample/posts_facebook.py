# SPDX-License-Identifier: GPL-3.0-or-later
"""What Ines writes for friends and family on Facebook, 2009 to 2025. See bank.py and stock.py for the marks."""

# Before the other accounts: student, first job, Wexcombe.
OLD = r"""
So this is where everyone went. Hello. I have a photograph of a lamp for a profile picture and I stand by it.
Exam over. I wrote eleven pages on cataloguing and one on why.
House share rule no. 4: the person who finishes the milk writes the poem.
Moved nine boxes of books up four flights. I now own nine fewer opinions about paper.
Vuelta a Vigo para Navidad. Mamá ya ha preguntado tres veces si como bien.
* {Amsterdam|Edinburgh|Santiago|Lyon} with {the house share|the choir|mum|Maeve}: {forty bridges, two arguments, one excellent soup|all hills, both directions|four churches and eleven benches|a museum, a river, and far too much cheese}.
* {Trying to knit a sock|Trying to bake rye bread|Trying to ride to work|Trying to learn the cello}: {it has a heel now, in the wrong place|it could stop a door|the wind has other plans|the cat has left the room}.
New job starts Monday. Real desk, real lanyard, real terror.
Choir tonight: we were asked to sing it "like honey". It came out like gravel in honey.
Dad has learnt to send pictures. So far: ferry, ferry, thumb, ferry.
Snow day. The whole street on tea trays. I have a bruise in the shape of a tray.
* {Birthday cake in the staff kitchen|Pub quiz at the Anchor|Sunday roast at number 9|Rounders on the beach}: {candles shaped as question marks|beaten by a team of actual sailors|five kinds of potato|lost the ball to a labrador}. {Twenty-six feels much like twenty-five with better shoes.|We knew the capital and not the captain.|I have been rolled home.|The labrador was declared the winner.}
Met someone who repairs cellos for fun. Am told this is not a euphemism.
Moving to Wexcombe. Yes, by the sea. No, I do not know anybody. Yes, I am bringing the lamp.
First winter by the sea. I had not understood that rain can come upwards.
Der Mann mit den Celli kocht Linsen. Ich glaube, das wird etwas.
Matthias met my father today. They talked about wood for three hours. I was not needed.
"""

HOME = r"""
[2017] Sat on the harbour wall with chips and watched the lifeboat practise. The seagull practised as well.
[2017-08] Thank you for 114 messages about the pier, the bait box and the ring. I have read them to Matthias with voices.
[2017-12] Advent calendar from Maeve: 24 tiny pots. Behind no. 6 was a note that said "sorry, kiln".
[2018-02] Choir is doing the Fauré in May. Alto line needs two more people who can count to four.
[2018-05] Married, as of eleven this morning. It rained. Nobody minded. Dermot cried first and will deny it.
[2018-05] Danke an alle aus Freiburg, die neun Stunden gefahren sind und trotzdem noch getanzt haben.
[2018-06] The photographs are here. In every single one of them my aunt Pilar is eating.
[2018-09] We have mice. They have a wine list.
[2019-01] A los primos: hemos llegado bien, con retraso y con dos kilos de chorizo sin declarar.
[2019-03] Maeve's open studio this weekend. I am the one at the till who cannot do percentages.
[2019-11] Thank you for the hats. He owns eleven hats and one head.
[2019-12] First Christmas as three. He slept through dinner, pudding, the crackers and a power cut.
[2020-03] Street list is up: who needs shopping, who can go, who has yeast. Number 12 has yeast. Be kind to number 12.
[2020-04] Choir on forty little screens. It sounded like a drain full of angels.
[2020-06] Drove past my parents' house, waved, drove home. Ninety miles for a wave. Worth it.
[2020-08] Vigo this summer was a plastic chair, a paella and the aunts on a tablet, all talking at once. Casi igual.
[2020-12] Grandma read him his bedtime story from her kitchen. He turned the pages here. Nearly in time.
[2021-05] Dinner with four adults round one table. We had forgotten how to pass the salt.
[2021-07] Wer hat noch einen Kinderwagen, der bergauf von alleine fährt? Frage für ein Knie.
[2021-09] He came home from nursery with somebody else's shoes and no explanation.
[2022-02] Dad is home. He has been told to walk for ten minutes a day and is doing it in the kitchen, in his hat, with the radio on.
[2022-06] Jubilee party in the stairwell. The trifle had five layers and a collapse.
[2022-08] Tres semanas en Galicia: playa, pulpo, y cuatro tías que opinan sobre las siestas.
[2022-12] Nativity play. Ours was Second Sheep and had one line, which was "no".
[2023-03] The violin has a back, a front and a neck. Matthias has a bad back and a stiff neck. It is going well.
[2023-07] School fete in a monsoon. Won a coconut and a cold.
[2023-08] Nouvelle de Lyon : il pleut, le fromage va bien, nous aussi.
[2023-12] Choir carols outside the station. We made enough for the night shelter and a hot chocolate each.
[2024-03] The first violin is sold! To a lady in Exeter who played it for two minutes and then sat down.
[2024-05] Northern lights on the allotment, in wellingtons, with the whole of row C in dressing gowns.
[2024-06] Papa a ramené une boîte de madeleines pour tout l'immeuble. Il en reste deux. Soyons honnêtes, une.
[2024-08] Los abuelos han construido un castillo de arena con aparcamiento.
[2024-10] Kürbissuppe für vierzehn. Gekommen sind neun. Es gibt jetzt eine Woche Kürbissuppe.
[2024-12] The tree is up, the cat is in it, the angel is on the floor, and so am I.
[2025-02] Five hours in a car to see my parents for three. Dad says the ferry was quicker. Dad always says the ferry was quicker.
[2025-04] Seed potatoes in. He has named them all Kevin.
[2025-05] Forty cousins in one hall. I have been kissed on both cheeks by people I cannot place.
[2025-06] Evening swim with Leonie. Eleven degrees. I have words for it, none of them for here.
* [2021..2025] {Sunday loaf|Tuesday loaf|Holiday loaf|Loaf no. 200}: {rye with caraway|a half-white that grew over the tin|spelt, walnuts, far too much honey|the same as no. 1, only this time on purpose}. {Number 9 had their half before it was cool.|The crust sang for a full minute.|Gone by four o'clock.|Greta has approved it, with one eyebrow.}
* [2019..2025] {photo:A loaf on a chequered cloth|A tin of seed rolls|Two flat breads and a butter knife|A dark rye cut in half}
* [2019..2025] Allotment: {the beans are up|slugs 14, lettuce 0|first courgette|rhubarb the size of umbrellas|garlic out, onions in}. {Bashir says it is the moon.|Wren says it is Bashir.|I have stopped counting and started frying.|Come with a bag, leave with a stoop.|We had tea in the shed and solved nothing, very pleasantly.}
* {Choir rehearsal|Dress rehearsal|Concert|Choir party}: {the tenors have found the note and will not let go of it|somebody's stomach came in two bars early|we were, for eleven seconds, magnificent|the basses brought cheese, the altos ate it}.
* [2021..2025] {Rain|Fog|Wind|Frost} all {day|morning|night|weekend}, {so we built a ship from the sofa|and a heron on the car like a bonnet badge|and the bins went to see the neighbours|so he skated on the water butt in socks until it was explained to him}.
[2022-11..2023-09] He is three and asked tonight where the tide keeps its things. I said I would look it up.
[2023-11..2024-09] He is four and asked tonight whether grandpa is older than bread. Close, I said.
[2024-11..2025-05] He is five and asked tonight who told the first joke. We have narrowed it down to aunt Maeve.
* [2022..2025] {Half-term|Easter|Bank holiday|Half-term again} {at the lido|at my parents'|on the moor|at the castle}: {blue lips, four slides, no complaints|three generations and one bathroom|lunch in a hailstorm, which he calls "crunchy"|we were the only ones in cloaks}. {photo:A family on a windy bench}
* {Bike|Washing machine|Boiler|Car} {has died|floods on odd days|sings at night|passed its test}. {It was fifteen and had seen Belgium.|The floor has never been so clean.|In F, Matthias says.|I hugged the mechanic.}
* {Cumpleaños de la tía Pilar|Comida en casa de los tíos|Fiesta del pueblo|Domingo en Cangas}: {ochenta velas y un extintor|seis platos y luego "algo ligero"|bailé con un señor que conoció a mi abuelo|nos bañamos vestidos, por orden de mamá}.
* [2019..2025] {Samstag in der Werkstatt|Besuch aus Freiburg|Wanderung am Moor|Adventskaffee}: {überall Fichtenspäne, auch im Kuchen|Oma Keller hat die Spülmaschine umgeräumt, jetzt passt alles|zwölf Kilometer, ein Schuh im Schlamm geblieben|vier Sorten Plätzchen, eine davon essbar}.
* [2021..2025] Reading {a ghost story|a cookbook from 1911|letters of two sisters|a novel about lighthouses} {in the bath|in the shed|on the 14|under the stairs, where he thinks I am hiding}. {The water is cold and I cannot stop.|"Take eleven eggs and a quiet servant."|They never said what they meant, and it is deafening.|Eleven pages without anybody wanting a snack.}
* [2021..2025] {Lost|Found|Lost again|Found again}: {one mitten, blue, promenade|one mitten, blue, in the hood of my own coat|one mitten, blue, probably the 14|one mitten, blue, on the neighbour's scarecrow}.
* {Swim|Walk|Run|Paddle} with {Leonie|Saoirse|Kieran|Nell}: {nine degrees and a seal that pitied us|five miles of other people's dogs|he sprinted, I narrated|we capsized in forty centimetres of water}. {at:Wexcombe Harbour|Quarry Lane Allotments|Wexcombe Promenade|Mill Side Pond}
* [2021..2025] Dinner out, {just the two of us|with Maeve|with the choir|with my brother}: {we talked about the child for an hour and then about sleep|she complained about the plates, professionally|fourteen bills, one waiter, one saint|he paid, it must be serious}. {at:The Anchor, Wexcombe|Casa Pilar, Wexcombe|The Old Customs House|Ferryman's Arms}
* [2022..2025] {Film night|Games night|Jigsaw week|Puppet theatre}: {he fell asleep, I wept at the penguin|grandma cheats, and does it beautifully|999 pieces, and a suspicious cat|the wolf was sorry in the end, by demand}.
* [2021..2025] {New Year|Pancake Day|Midsummer|Bonfire night}: {in bed by ten, awake at twelve because of everyone else|eleven tossed, nine caught, one still up there|we ate on the steps until the bats came|he held my hand and said "too loud but more"}.
[2017-06] Sixty quid for a wardrobe, and a morning to get it round the bend in the stairs. It now lives on the bend in the stairs.
[2018-07] My brother has sent a picture of a sandwich with the word "lunch". This is how he says that he loves me.
[2019-06] Matthias talks to the bump in Swabian. It kicks at every umlaut.
[2020-05] The street clapped, the saucepan lost its handle, the handle hit a drainpipe, and we all laughed until we had to go in.
[2021-03] I cut his hair myself. He looks like a monk with opinions.
[2021-12] Power cut, street by street, like somebody tidying up. We could see stars from the bath.
[2023-04] The sideboard has gone to a cousin in Cork. Peace, more or less.
[2024-01] Whoever designed paper straws has never met an angry five-year-old with a milkshake.
[2024-11] Thank you for the casseroles. I have counted: eleven. We are all right again, and slightly round.
* [2021..2025] {Monday|Tuesday|Wednesday|Thursday|Friday}, in brief: {odd socks, even temper|lost keys, found keys, lost coat|fish fingers, twice, by request|three birthdays and no cards|nobody cried and nothing boiled over}.
* [2022..2025] {Matthias|Tomas's grandmother|My mother-in-law|Maeve} {has built a shelf for the things that fall off the other shelf|has sent a parcel with a cake, a scarf and a warning|has taught him a card game that cannot be won|has named a glaze after my temper}. {I am not saying which of us needed it.|The warning was about the cake.|He has won it.|It is a deep red. It crackles.}
* [2021..2025] {Vet|Dentist|Optician|Barber}: {not our cat, and yet our bill|he was braver than his father|apparently I have been reading on tiptoe|they gave him a lolly and a parting}.
* [2022..2025] {Train|Ferry|Night bus|Taxi} to {my parents'|the island|Bristol|the station}: {he counted cows until there were none|Dermot waved from the bridge like royalty|a hen party taught him a song, sorry in advance|the driver has a cousin in Vigo, of course}.
* [2019..2025] {Blackberries|Sloes|Mushrooms|Wild garlic} by the {old railway|cemetery wall|golf course|river}: {purple to the elbows|not before the frost, says Bashir, and Bashir knows|two we knew, nine we left|the whole car smells like a Sunday}. {We will need more jars.|So we wait, and look at them.|The nine were beautiful, too.|Nobody will sit beside us.}
[2020-10] First step: from the table to the cat, at speed.
[2021-03] First word in German: "nein", obviously.
[2022-09] First lie: "The cat ate the crayon." The cat was out.
[2025-05] First tooth, under the pillow, with an invoice.
* [2022..2025] {Choir tour|School trip|Allotment outing|Cousins' weekend}: {two coaches, one satnav, three versions of left|thirty children and one very patient cow|we went to look at other people's leeks|nobody slept, everyone sang}. {I would do it again tomorrow.|He has written to the cow.|Ours are better. We said nothing.|My voice comes back on Thursday.}
* {Tía Pilar|El abuelo|Mi prima Uxía|La vecina de mi madre} {ha descubierto las videollamadas|ha arreglado la radio con un tenedor|se casa en septiembre|pregunta si en Inglaterra hay pan}. {Vemos, sobre todo, el techo.|Funciona. Mejor no preguntar.|Ya tenemos zapatos y tres discusiones.|Le he mandado una foto del mío. Silencio.}
* [2022..2025] {Oma Keller|Matthias|Der Nachbar|Unser Sohn} {kann jetzt Sprachnachrichten|hat den Keller aufgeräumt|leiht uns seine Leiter|sammelt Schrauben}: {elf Minuten über eine Bushaltestelle|wir finden jetzt nichts mehr, aber schön|gegen Brot, ein fairer Tausch|sie wohnen in meinem linken Stiefel}.
* {Storm|Snow|Heat|Hail}, {day two|the morning after|all week|for ten minutes}: {the shed is still a shed, just further along|a fox has walked once round each house|we sleep on the kitchen floor like dogs|we stood in the doorway and cheered}.
* {Garden|Attic|Garage|Kitchen drawer} cleared: {one spade we had replaced twice|his great-grandmother's hat, with a pheasant on it|four bicycle pumps and no bicycle|eleven keys and no idea}. {Nobody speaks of it.|I am wearing it.|Come and choose one.|If you have lost a door, ring.}
* [2021-07..2025] {Thank you|Special thanks|All our love|A big hug} to {the night shift at the bakery|number 12|the lady at the lost property|the swimming teacher}: {warm rolls at five, no questions|a ladder, a torch and a sense of humour|she had put the elephant in a box with a window|he put his face in the water today}.
* {Pub quiz|Table tennis|Treasure hunt|Cake competition}, {final score|again|the sequel|year two}: {second, by one ferry|lost to a nine-year-old with a theory|the map was upside down and so were we|a highly commended, which is a polite no}.
[2021..2025] Things that I have said today: "not in the toaster", "whose tooth is this", "that is the neighbour's moon as well".
Our doorbell now plays half a tune. Matthias is looking for the other half.
Anyone for a walk on Sunday? Flat, muddy, with a pie at the end.
My sister and I have sung in public without an argument. It was mostly humming.
One of the altos has had twins. The rest of us are knitting in canon.
Who has a big fish kettle that I can borrow for Saturday? I promise to bring it back with fish in it.
Does anybody on the hill know whose tortoise this is? It is in our hall and it looks settled.
To whoever left a bag of quinces at our door: you are a poet. Come and have some jelly.
[2024-04] Looking for a second-hand bike for somebody four and a half, fearless, with poor brakes.
I have two tickets for the Saturday concert that we cannot use. First come. The soprano is worth the bus fare.
Wir suchen fürs Wochenende jemanden, der einen Kater füttert und sich dabei beleidigen lässt.
[2022..2024] Buscamos sitio para dormir en Santiago en octubre, dos adultos, un niño, una maleta con ruedas que chilla.
Maeve's kiln has reached 1,240 degrees and so has Maeve.
Can recommend: lying on the floor of the landing at six in the evening for the length of one song.
[2022..2025] Overheard at breakfast: "I am not tired, my eyes are just having a rest with me."
Our street has a new lamp post. We have all been out to look at it. This is what we have become.
[2022..2025] The cat next door has now been here longer than the door.
[2020..2025] Dermot has bought a boat. Dermot has been on boats all his working life. Dermot says this one is different.
[2022..2025] Today I was told by a very small person that my singing was "enough".
Matthias made a stool. I said it wobbled. He said the floor did. We have checked. It is the floor.
A whole Saturday with no plans. By noon I had made a list.
Mum has discovered stickers. Every message now ends with a dancing prawn.
A robin has nested in the watering can, so we are using a saucepan. The tomatoes think that it is rain.
[2023..2025] Small boy, large drum, thin walls. To our neighbours: we know. There will be wine.
Found my school diary. I was going to be a vet, a nun or a bus driver.
Forty minutes in a queue for ice cream with a man who told me his whole divorce. Pistachio, since you ask.
The village panto needs a back half of a horse. Matthias has said he would be honoured.
It turns out that you can be homesick for a kitchen table.
Ha nevado en la playa. No lo he visto nunca. He llamado a mi madre para contárselo y ha dicho: "Ponte algo".
"""

# Slips and private details on Facebook; the rule names after "slip:".
SLIPS = r"""
[2018-10-06T18:40 slip:address] We have moved our Saturday supper: it is at ours now, 14 Quarry Terrace, Wexcombe WX4 7QT, top bell, eight o'clock.
[2021-04-17T09:20 slip:phone] New phone, old me. The number is 07700 900361 now, do save it.
[2023-02-18T10:05 slip:phone] Jumble for the school sale can be left in our porch; ring 07700 900361 first so that the cat is in.
[2024-09-21T08:30 slip:phone,address] Yard sale today from ten! 14 Quarry Terrace, or call 07700 900361 if you cannot find the gate.
[2019-03-02T19:15 slip:email] If you sing alto and are free in May, write to me: ines.corbally@postbox.example
[2022-11-05T20:10 slip:email] The family tree is in one big file now. Cousins, ask me for it at ines.corbally@postbox.example and I will send the link.
[2025-01-11T11:25 slip:email,phone] I am collecting for the choir tour: ines.corbally@postbox.example or 07700 900361, before the end of the month.
[2020-10-19T20:00 slip:children,birthday] Tomas is ONE today, 19 October, born at 03:12 and still at his best around then.
[2022-10-19T18:10 slip:children,birthday,photo] Tomas turns three. He wished for a bus and got a cake that looks like a bus and a bus that looks like a cake. {photo:A boy in a paper hat blows at three candles}
[2024-10-19T17:30 slip:children,birthday] FIVE. Happy birthday, Tomas Matthias. You were born in a thunderstorm and you have kept it up.
[2023-09-05T08:50 slip:children,school,photo] Tomas on his first day in Reception at Quarry Lane Primary, class of Miss Adair, second peg from the door. {photo:A small boy with a name badge at a school gate}
[2024-07-12T15:40 slip:children,school] Tomas swims on Fridays at four now, at the Mill Side baths, and I read in the gallery until he waves.
[2018-11-24T21:00 slip:health] Migraine clinic yesterday. New tablets, new diary, and no red wine until Easter.
[2022-02-01T22:20 slip:health,family] Dad's operation is on Thursday: three bypasses and a valve. I have read the consent form four times.
[2022-12-08T21:45 slip:health] I am on antidepressants since October. There, I have said it. It helps, and so do you.
[2024-11-16T09:10 slip:health,children] Home from ward 7. Tomas has a blue inhaler, a brown inhaler, and a plan on the fridge. Asthma it is, then.
[2025-03-05T20:35 slip:health] My biopsy was clear. Eat cake.
[2021-08-14T12:15 slip:money] We got the mortgage: 243,000 pounds over thirty years. I had to read the figure aloud to believe it.
[2023-07-10T19:05 slip:money] Since Matthias left the bank we live on my 41,300 a year and on soup. It is good soup.
[2024-04-02T20:55 slip:money] The roof will cost 9,800 pounds. If anybody knows a roofer who takes violins, write to me.
[2018-12-20T18:00 slip:travel] Off to Vigo on Saturday until 6 January. Nobody will be at home but the mice.
[2022-07-29T21:10 slip:travel,family] Two and a half weeks in Galicia from tomorrow, all three of us. House empty, plants watered, bags by the door.
[2024-08-09T22:00 slip:travel] We fly tomorrow at 6:40 and are back on the 31st. Would somebody put our bin out on Tuesdays?
[2025-03-15T20:15 slip:travel,family] Leaving at dawn for a fortnight with the aunts. Back on 30 March.
[2021-10-02T10:45 slip:place] Every Saturday at ten we are on the swings in Mill Side Park, the ones by the pond. Come and push.
[2023-05-13T09:35 slip:place,children] Wednesdays from three you find us at the library in Harbour Street, on the beanbags by the dinosaurs.
[2024-02-24T08:15 slip:place] I run along the promenade at half past six each morning, from the lido to the lifeboat and back, alone, with a podcast.
[2019-07-27T16:20 slip:identity_number] Passport renewed! They have spelt Corbally with one l again, and the number is 557 201 884 if anyone at the travel agent reads this.
[2022-05-21T11:00 slip:identity_number] Car is sold. It was a good car, WX14 QTZ, and it knew the way to the tip by heart.
[2023-11-18T14:30 slip:identity_number] Does anyone remember whether the childcare form wants both of ours? Mine is QQ 12 34 56 C and the box has only eight squares.
[2024-01-20T13:10 slip:identity_number,money] For the leaving present please pay into GB00 WXBK 0000 0012 3456 78, and put your name.
[2019-06-15T17:50 slip:relationship] Six weeks of not speaking to my sister. I have written four letters and eaten them all, more or less.
[2023-06-24T23:10 slip:politics] I marched today with a pram and a sign. Save the children's library. If you voted for this lot, do not tell me.
"""

# Work that strayed in among friends.
WORK = r"""
[2018-06-15T20:30 p slip:professional] Our poster on search filters won second prize at MedLibConf18. If you work in a hospital library, write to me for the search strategies.
[2019-09-12T19:25 p slip:professional] St Brannoc's library is hiring a library assistant, band 4, closing date the 30th. Literature searching experience welcome, please share.
[2021-11-24T18:45 p slip:professional] Recording of my webinar on evidence synthesis for nurses is online. Slides, strategies and the questions I could not answer included.
[2022-04-22T20:05 p slip:professional] Our sepsis filter has been published: sensitivity 97 %, number needed to read down from 61 to 24. Preprint in the usual place.
[2023-10-26T19:10 p slip:professional] Open Access Week at the hospital library: five lunchtime sessions on licences, repositories and embargoes for researchers and clinicians.
[2024-06-14T18:20 p slip:professional] Keynote done. 400 medical librarians, one slide that failed, and a very good discussion on systematic review automation.
[2025-05-22T19:40 p slip:professional] Abstract accepted for MedLibConf25: search terms co-written with parents, evaluated against our gold set of 318 records.
"""

# In groups: the allotment society, the choir, parents of the school, Galicians abroad.
GROUPS = r"""
* [g:allotment h] {Water is back on at the Mill Side tap.|Spare leeks at plot 30, help yourselves.|Whoever borrowed the long rake, it misses the short rake.|The hedgehog box by the gate is occupied, please mow round it.|Working party on Sunday, bring gloves and something to eat.|Blight warning: have a look at your potatoes today.}
* [g:choir h] {I have the Fauré scores in a box, altos first.|Does anyone drive past the station after rehearsal?|Recording of Thursday is up; turn it down at bar 40.|Cake list for the concert: three lemons, no savoury, hm.|I can do the raffle if somebody else does the shouting.|Found after rehearsal: one reading glass, just the one.}
* [g:parents h] {Lost jumper with three names in it, none of them ours.|The trip is on Friday and they want a packed lunch without nuts.|Is the disco at five or half past?|Nits. Sorry. Everybody check.|Thank you to whoever stitched the banner so beautifully.|Costume for Thursday: a planet. Any planet. Help.}
* [g:allotment h] {Seed swap in the hut, Saturday at two.|Would whoever feeds the pheasant please stop, it has started to knock.|The pump is mended, thank you, Wren.|Plot 14 is free, four years early.}
* [g:gallegos h] {¿Alguien sabe dónde comprar pulpo fresco por Bristol?|Cena el sábado, cada uno trae algo de su abuela.|Busco profesora de gaita para una niña de nueve años, es sobrina mía y muy terca.|Magosto este año en nuestra huerta, traed castañas.|Mi madre pregunta si hay misa en gallego. Yo solo traslado la pregunta.|Han abierto un ultramarinos en Cardiff con queso de tetilla, no es un simulacro.}
"""

COMMENTS = r"""
* {Beautiful.|Oh, this made my morning.|Save me a slice.|We are coming round.|He has your chin.|You look so happy, both of you.|The hat!|I can hear this picture.}
* {How is your mum now?|When are you next over?|Is that the same coat as in Lyon?|Who is the man with the accordion?|Did it stop in the end?|Is there still room on Saturday?}
* {Thinking of you all.|So sorry. Ring me whenever.|I remember her scones. What a woman.|Un abrazo enorme.|Ich drücke die Daumen.|Courage, on pense à vous.}
* {Feliz cumpleaños, prima.|Happy birthday, you look younger than your cake.|Alles Gute, und iss nicht alles alleine.|Bon anniversaire !|Many happy returns to the boy with the drum.|Happy birthday to the only man who can fold a map.}
* {We had one of those. It ate a fence.|Try vinegar.|Mine says the same and he is sixty.|That is not a weed, that is dinner.|Tell Dermot that the tide does not wait for a committee.|I have a spare, shall I drop it off?}
* {Congratulations! All those nights.|I knew it. Well done.|Finally! We drank to you in the shed.|Que orgullo.|So proud of her.|What a dress, what a day.}
* {This is exactly the sofa conversation we had in 2011.|I was there, I was the one under the table.|We were so young and so badly shod.|That fringe. My fringe. Why did nobody say?|Look at Leonie's sunglasses.|Row F before there was a row F.}
* {Allotment tea at four if anybody wants to talk about anything else.|Please stop posting puddings, it is only ten.|I laughed so loudly that he came in to ask.|Same here, with more mud.|Printing this for the fridge.|Mum sends a dancing prawn.}
"""

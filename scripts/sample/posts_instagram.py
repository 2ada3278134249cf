# SPDX-License-Identifier: GPL-3.0-or-later
"""Captions of Ines's Instagram account, 2015 to 2025, and what she writes on Threads. See bank.py and stock.py for the marks."""

# Before the other accounts begin.
OLD = r"""
* {First|Second|Third|Fourth} {attempt at latte art. It is a potato.|seagull this week to look me in the eye.|jar of marmalade and I have run out of labels.|walk to the lighthouse. Still there.} {#homecoffee|#seaside|#preserves|#lighthouse}
* {Window seat.|Market day.|Wet sand.|Low tide.} {Rain on one side, cake on the other.|Bought beans for the colour.|My shoes have a horizon now.|The harbour shows its socks.}
* {Matthias's bench|Matthias's hands|Matthias asleep|Matthias and a plank}, {before tidying|before coffee|in the middle of a sentence|in love}. #workshop
"""

CAPTIONS = r"""
* [2021..2025] {Rye, 78 %, overnight.|White sourdough, seeds inside and out.|Focaccia, rosemary from the fence.|Baguettes, or what I call baguettes.|Milk loaf for the small critic.|Spelt and potato, a brick with dreams.|Caraway rolls, two burnt, both mine.|Olive and orange, do not ask, eat.} {#sourdough #crumbshot|#sourdough #gerald|#focaccia|#baguette #help|#shokupan|#spelt|#rolls|#sourdough #weekendbake}
* {Plot 31 from the shed roof.|Beans, row two.|The first tulip.|Dahlias, late and loud.|Sweet peas by the bucket.|Compost, warm as a cat.|Frost on the kale.|Everything is a squash now.} {#allotmentlife|#growyourown|#tulips|#dahlias|#sweetpeas|#compost|#winterplot|#glut}
* {Six in the morning, harbour.|Six in the evening, harbour.|Harbour with fog and one gull.|Harbour, nobody, me.|Harbour in February colours.|Harbour from the wrong side.} {I like it when the boats are only a sound.|Orange, then pink, then chips.|He had opinions.|Thinking of nothing, in detail.|All the greys, and one red coat.|The town looks smaller from over here, and kinder.}
* [2019..2025] {Spruce top, first thickness.|Scroll, finished by torchlight.|Purfling, or: liquorice for grown-ups.|Varnish day, do not breathe.|Clamps. So many clamps.|White violin in the window.|Number two has strings.|Tap tone: somewhere between knock and answer.} {#luthier|#violinmaking|#purfling|#varnish|#clamps|#inthewhite|#violin|#tonewood}
* {Cup by Maeve.|Bowl by Maeve.|Plate by Maeve, chip by me.|Teapot by Maeve, drips on purpose, she says.} {Blue like a cold hand.|It holds exactly one sadness.|Gold in the crack, as is the fashion.|I have bought a saucer.} {#ceramics|#stoneware|#kintsugi|#teapot}
* {Sea at nine degrees.|Sea at fourteen degrees.|Sea at seventeen degrees, practically soup.|Sea, no degrees known, Leonie lost the thermometer.} {We screamed like tea things.|Almost a pleasure.|We stayed for a whole quarter of an hour.|She says it was a mercy.} #coldwater
* [2020..2025] {Half marathon, done.|Parkrun, slowest pram.|Moor in the mist.|Nine hills, one sandwich.} {Overtaken by a lobster.|We were passed by a grandmother on the phone.|Somewhere to the left there is a view.|The sandwich won.} {#halfmarathon|#slowrunners|#moorwalk|#hillwalking}
* {Pulpo á feira|Empanada|Tarta de Santiago|Pimientos de Padrón|Caldo} {como la hace mi tía.|con lo que había.|y café a las cinco.|uno de cada diez pica, dicen. Mentira, cuatro.|y a la cama.} #galicia
* {Playa de Rodas.|Puerto a las siete.|Hórreo con nubes.|Las tías en fila.|Último baño.} {Agua de nevera.|Huele a gasóleo y a domingo.|Aquí duerme el maíz y yo también.|Ochenta, setenta y ocho, setenta y seis, setenta y uno.|Hasta el verano que viene.} #vigo
* [2021..2025] {Freiburg, Regen.|Besuch bei Oma Keller.|Im Schwarzwald verlaufen.|Sonntag, Kuchen, Sofa.} {Die Bächle laufen, der Kleine auch.|Sie hat vier Torten und keine Meinung.|Schön war es trotzdem, und nass.|In dieser Reihenfolge.}
* {Lyon, côté Saône.|Marché de la Croix-Rousse.|Traboule.|Librairie du quai.} {Le soleil, enfin, et un chien en gilet.|Trois fromages, aucune honte.|On entre par une rue et on sort par une autre histoire.|J'y suis entrée pour cinq minutes, il y a deux heures.}
* [2020..2025] {Reading in the bath.|Reading on the 14.|Reading under a child.|Reading a map upside down.} {The corners have gone wavy.|Missed my stop by one murder.|Page 40, for the fourth time.|The sea is at the top today.} #currentlyreading
* {Shadows on the stairs.|Wallpaper under the wallpaper.|Door handle, 1904.|Tiles in the hall.|Light through the letter box.} {Nine o'clock, every clear morning in March.|Roses, then ships, then more roses.|Thousands of hands before mine.|One is the wrong way round and I love it best.|A little cinema for the cat.} #oldhouse
* {Bee on borage.|Slow worm, slow morning.|Hedgehog, blurred.|Heron on a car.|Starlings over the gasworks.|A snail that has climbed a trowel.} {#bees|#slowworm|#hedgehogs|#heron|#murmuration|#snail}
* {Choir warm-up.|Choir cool-down.|Choir, row two.|Choir tea.} {We look like fish.|We look like fish at home.|That is me behind the tall one.|Eleven teapots, one key change.}
* {Yellow boots.|Red scarf.|My grandmother's coat.|Matthias's hat on the wrong head.} {#ootd, as the young say.|It has been to three countries and one river.|It still smells of oranges.|It suits the cat.}
* [2022..2025] {Saturday market haul.|What the tide left.|What was in his pockets.|What was under the sofa.} {Leeks, a chair, a second-hand moon.|Rope, glass, one sandal.|A snail, two acorns, a bus ticket, a rubber.|Him, mostly.}
* {Quince jelly.|Plum jam.|Blackberry vinegar.|Sauerkraut, day nine.|Elderflower, forty heads.} {It set! Look at it wobble.|Eleven jars and there are more in the bath.|It looks like ink and tastes like August.|It is talking to me.|The kitchen smells like a wedding.} #preserving
* [2020..2024] {Blue hour.|Golden hour.|Grey hour.|No hour at all.} {The bakery lights came on as I passed.|Everyone on the promenade looked forgiven.|My favourite, if you ask.|Up with him since three.}
* [2021..2025] {Snow on the beach!|Ice on the butt.|First frost.|Last leaf.} {I had to touch it to believe it.|He has put a leaf in it for the morning.|The dahlias have gone to bed in black.|It stayed for the photograph and went.}
* {Morning crumb|Evening crust|Midnight starter|Noon flour} {, with butter and nobody.|, with soup and everybody.|, with a spoon and a doubt.|, with a handprint, not mine.}
* {Marrow|Beetroot|Runner bean|Pumpkin} {the size of a dachshund.|that bled all over the sink.|with ambitions, 2.4 metres.|that he has named Kevin.} {#allotment|#beetroot|#beans|#pumpkin}
* {Low sun on the groyne.|High wind at the lido.|Flat calm, first of the year.|Big swell at the pier.} {Everything has a long leg.|Four swimmers, nine spectators, one hat gone.|You could hear a gull think.|The sea came to look at the shops.} {#wexcombe|#lido|#calm|#pier}
* [2020..2025] {Bridge blanks.|Pegs in a row.|Glue pot.|Linings bent and drying.} {Little cathedrals, forty of them.|Like boxwood teeth.|Smells of every winter of his childhood.|It looks like a ribcage, and I suppose it is.} #luthierlife
* {Our stairs|Our roof|Our chimney|Our back gate} {have ninety years of shoes in them.|has a fern.|has a jackdaw with a lease.|squeaks in F sharp, I have checked.}
* [2022..2025] {Paper boats.|Cardboard castle.|Tent of sheets.|Sofa ship.} {The whole fleet before it rained.|It has a moat (do not ask).|Entry by password, the password is cheese.|Bound for Vigo, arriving at bedtime.} {#rainyday|#castle|#den|#ahoy}
* [2022..2025] {Conkers|Shells|Feathers|Pebbles} on the {sill|steps|piano|shelf}, {sorted by shine.|sorted by him, no idea how.|sorted by bird, we hope.|sorted by where they were warm.}
* {Sardiñas.|Percebes.|Zamburiñas.|Mejillones.} {Doce, y luego otras doce.|El precio, el susto, el gusto.|Con limón no, dice mi tía.|Y pan, mucho pan.} #riasbaixas
* [2021..2025] {Frühstück mit Aussicht.|Kirschblüte am Kaiserstuhl.|Schnee bis zum Knie.|Flohmarkt.} {Auf die Mülltonnen, aber mit Sonne.|Alle fotografieren, einer klettert.|Also bis zu seinem Knie.|Eine Geige ohne Hals, er hat sie natürlich gekauft.}
* {Choir dress|Work-free Wednesday|Wool shop|Button box} {, black, with a biscuit in the pocket.|, pyjamas until noon.|, and I only went in to get warm.|, my grandmother's, still sorted by mood.}
* {Window cat|Harbour cat|Bakery cat|Church cat}. {Wanted in three streets.|Paid in sprats.|Warm side up.|Sings at the wrong places.} #catsofwexcombe
* {Green tomatoes|Seville oranges|Rhubarb|Damsons}, {four jars and a burnt spoon.|two evenings, one blister.|pink as a scandal.|stones counted, wishes made.} {#chutney|#marmalade|#rhubarb|#damsons}
* {Fog horn and tea.|Bells and toast.|Rain and radio.|Wind and wool.} {All I need until nine.|They ring for somebody every Sunday.|The shipping forecast, twice.|Row eleven, and I have dropped one.}
* {Night swim.|Dawn swim.|Rain swim.|Last swim.} {Green sparks at every stroke!|One other idiot, very polite.|Wet from both sides.|The towel was warmer than the year.} #seaswimming
* [2022-06..2025] {His drawing of me.|His drawing of the bus.|His drawing of nothing.|His drawing of the cat.} {I have eleven fingers and look busy.|All passengers are smiling, so it is not the 14.|"It is what is there when you shut your eyes."|With whiskers on the inside.}
* {Lyon encore.|Un café, deux chaises.|Pluie sur les quais.|Le marché, samedi.} {On y revient toujours.|La troisième est pour le manteau.|Les bouquinistes ont rentré leurs histoires.|Des pêches, des pêches, des pêches.}
Anniversary. He still cannot load a dishwasher. {photo}
[2023-05..2025] Sister day. No sideboards were mentioned.
[2022..2025] My father and the sea, discussing.
[2025-05-18] Mum, seventy, and an accordion.
[2021-07] The elephant called Boris, restored to us.
New curtains. Everything else looks older now, me included.
Thunder over the pier and us with one umbrella and an opinion each.
Polaroid of a polaroid.
A whole table of cousins and nobody looks at the camera.
Bus 14, top deck, front seat. Best cinema in town.
[2023..2025] Tadek sent flour. TADEK SENT FLOUR. #rye
[2024-03] A violin goes to Exeter. We waved.
Someone has knitted a hat for the postbox.
Street party, stairwell edition.
My chair. My lamp. My hour.
Not a filter, just November.
[2023..2025] I asked for a quiet weekend and got a drum.
Cat, other people's.
The lido is open. The lido is freezing. Come.
[2021..2025] Paper stars, again, because he asked.
This is what four o'clock looks like from the floor.
Chestnuts on the stove and nobody talking.
"""

SLIPS = r"""
[2019-10-22T09:00 slip:children,birthday] Tomas Matthias, 19.10.2019, 3.4 kilos, all of them loud.
[2021-10-19T18:30 slip:children,birthday] Two! Tomas and the loaf that is a bus. #birthdayboy
[2023-10-20T07:50 slip:children,birthday] Tomas, four since yesterday, on his way to Quarry Lane Primary in a paper crown.
[2024-09-02T09:05 slip:children,school] Year 1 for Tomas, and a blazer that will fit him in 2027. #quarrylane
[2022-08-01T12:20 slip:travel,family] Two weeks without a clock. Back on the 14th, house on its own till then. #vigo
[2024-08-11T11:45 slip:travel] Away until the end of the month. The tomatoes must manage by themselves.
[2025-03-17T13:30 slip:travel] Gone till the 30th. Octopus, aunts, no laptop.
[2020-08-29T10:10 slip:address] The blue door is ours: 14 Quarry Terrace. He has wanted it blue since we moved in.
[2023-06-03T11:00 slip:address] Plant sale on our steps until two. 14 Quarry Terrace, Wexcombe, follow the smell of tomato leaf.
[2022-05-07T10:25 slip:phone] Seedlings to give away, forty at least. Text me on 07700 900361.
[2024-05-04T09:40 slip:phone] Free to a good home: one wicker pram, hardly rained on. 07700 900361
[2021-06-12T16:35 slip:email] If you want one of Maeve's cups write to her, or to me: ines.corbally@postbox.example
[2022-12-11T17:15 slip:health] Slow day. New tablets, old dressing gown, and the sea doing the breathing for me.
[2024-01-13T10:20 slip:health] A cyst, only a cyst. The best photograph I have of this hospital is the exit.
[2024-11-15T22:10 slip:health,children] Night three beside his bed. The asthma plan has a dinosaur on it. The dinosaur helps.
[2024-03-23T14:00 slip:money] Sold number one! 6,400 pounds, in an envelope, like in a film. We have paid the boiler and bought cheese.
[2022-04-09T09:15 slip:place] Our table, every Saturday at nine. The waiter no longer asks. #theanchor
[2023-01-28T07:05 slip:place] Same bench, half past six, every run. If you want to find me in January, it is the third one after the lido.
[2024-06-29T12:30 slip:identity_number] He is on the boat list! Crew card no. 4471-0926-18 and a whistle of his own.
[2018-09-22T15:50 p slip:professional] Panel on search filters at EvSynth18 in Brighton. Slides and search strategies are on the conference site. #evidencesynthesis
[2022-06-16T13:10 p slip:professional] MedLibConf22: our workshop on systematic review searching was full, 42 librarians and one consultant. #medlibs
[2024-10-03T16:25 p slip:professional] Prague, workshop two: text mining for search strategies. Handout and code in the repository. #medlibs #evsynth
[2025-06-05T17:55 p slip:professional] MedLibConf25, poster 31: the parents' words in our sepsis search filter. Thank you to everybody who stopped. #MedLibConf25
"""

COMMENTS = r"""
* {Look at that crumb.|The blue!|I want this on my wall.|This is what Sunday is for.|Stop it, I am hungry.|That light.|Oh, the ears.|What glaze is this?}
* {¡Qué ganas!|Guárdame un trozo.|Precioso, como siempre.|Te echamos de menos.|Wunderschön.|Bin neidisch.|Quelle couleur !|On arrive.}
* {Which beans are they?|Is it heavy?|How long did it prove?|Where is this wall?|Did the seagull get it?|Do you post?|Left or right of the lighthouse?|Is that spruce or larch?}
* {Miss you lot.|Saved you a seat.|Same time next week?|Number two is even better.|I heard this picture.|Put me down for a jar.|That coat again!|Tell mum I said hello.}
"""

# Threads: begun in July 2023, left alone after the winter.
THREADS = r"""
[2023-07-06 h] So this is the new room. It smells of paint. Hello.
[2023-07 h] What are we here? Chatty? Beautiful? I can do one of them before coffee.
[2023-07 h] The allotment has a waiting list of four years and a lettuce problem of four weeks.
[2023-07 h] Currently: boy asleep, bread proving, sea making its noise.
[2023-08 h] Two aunts, one fan. Negotiations continue.
[2023-08 h] If you have never eaten a tomato over the sink, lean in, it is the only way.
[2023-08 h] I have been away from my desk for long enough to forget what is on it. Do not remind me.
[2023-09 h] September always feels like a clean exercise book with a thumbprint.
[2023-09 h] He has learnt to whistle. We are all learning to live with it.
[2023-09 h] The choir begins again tonight. I have found my folder and lost my top note.
[2023-10 h] Chestnuts, fog, soup, in that order.
[2023-10 h] Kneading is the only meeting I look forward to.
[2023-10 h] Is it just me or are evenings thinner in October?
[2023-11 h] The first frost has written on the shed window. I cannot read it, but it is not a complaint.
[2023-11 h] Bought a second-hand lamp that only works if you are kind to it.
[2023-11 h] To be honest I like a place with fewer people in it. Waves to all nine of you.
[2023-12 h] Carols outside the station. Somebody joined in on the euphonium. Nobody knows whose.
[2023-12 h] I have wrapped a violin. You try it.
[2024-01 h] January: wool, lentils, and a list of what can wait.
[2024-02 h] Half-term. I have been a bus, a shark and a bank.
"""

THREADS_REPLIES = r"""
* [2023-07..2024-02 h] {Agreed, and with butter.|I tried. It bit me.|You had me at soup.|Only on Sundays.|That is how it starts.|Ours is called Gerald.|Lean in, I mean it.|It is the lamp of dreams.|Same sea, other side.|The euphonium was mine, I confess nothing.|Two of us then.|Show me the shed.|Fewer people, better bread.|Which glaze?|He would like that very much.|Nine of us and all awake.|Wool, yes.|I had to read that twice, happily.|What a sentence.|Goodnight, strangers.}
"""

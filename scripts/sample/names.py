# SPDX-License-Identifier: GPL-3.0-or-later
"""Names, places and trades out of which the further people of the cast are put together. All of them are invented."""

BRITISH = ("Abigail Alfie Alison Aoife Bethan Bridget Caitlin Cerys Conor Daphne Declan Dilys Eilidh Ewen Fergus Fiona Gareth Gillian Hamish Harriet "
           "Hester Imran Iona Jasmine Kit Leila Lorna Lydia Magnus Mairi Mohan Morag Nadine Niamh Nuala Oonagh Orla Peggy Perpetua Rhys Roderick Rowan "
           "Rufus Sanjeev Shona Sinead Tamara Tegan Tristan Una Verity Winnie").split()
BRITISH_LAST = ("Addlestrop Ainscough Bickerstaff Blenkinsop Bracegirdle Cattermole Chegwin Clutterbuck Cobbledick Crabtree Dimmock Entwhistle Fanshawe "
                "Featherstone Gotobed Grimshaw Hathersage Higginbottom Hogg Jellicoe Kettleborough Lillywhite Lovibond Mickleburgh Mulgrew Nettleship "
                "Oldroyd Pargeter Penhaligon Pettifer Quayle Ramsbottom Rosewarne Satterthwaite Shufflebotham Skelhorn Sproat Tapscott Thistlethwaite "
                "Trelawny Tuckwell Umpleby Vowles Wagstaff Whipple Winterbourne Yarwood").split()
IBERIAN = ("Alba Anxo Antía Brais Carme Carmiña Delfina Duarte Eladio Elvira Emilio Fátima Icía Iria Lois Lúa Marcial Mariña Maruxa Moncho Noa Olalla "
           "Paulino Pilar Roi Rosalía Sabela Suso Tareixa Uxía Xabier Xiana Xoel Xurxo Yago").split()
IBERIAN_LAST = ("Bouzas Caamaño Carballo Couto Cunqueiro Docampo Figueiras Freixeiro Lago Loureiro Mosquera Otero Outeiral Pazos Piñeiro Quintáns "
                "Rial Seoane Soutelo Troncoso Vilariño").split()
GERMAN = ("Anneliese Bastian Brigitte Burkhard Dörte Eberhard Friedlinde Gesa Hannes Ilse Jörg Karoline Lieselotte Lutz Mechthild Olaf Reinhild Rüdiger "
          "Sören Swantje Traudel Veit Wiebke").split()
GERMAN_LAST = ("Ackermann Brändle Düsterhöft Eichstaedt Fassbinder Grüninger Haberstroh Isenhut Kienzle Löffelhardt Mückenberger Nägele Pfefferkorn "
               "Rombach Schüttpelz Strübel Trautwein Vögele Wetterstein").split()
FRENCH = "Agathe Blandine Clémence Eugénie Firmin Gaspard Héloïse Josselin Léontine Maëlle Octave Philibert Quentin Solène Théophile".split()
FRENCH_LAST = "Aubépin Barthélémy-Roy Chauvelin Desrosiers Fontvieille Grandjean-Picot Labruyère Maisonneuve Pontcarré Ravinel Taillefer Vaugrenard".split()
WORLD = ("Abena Adil Aiko Anjali Arjun Ayesha Bogdan Chiamaka Dagny Dalia Emre Farouk Folake Goran Hadiza Ilinca Jaroslav Kalina Kofo Lakshmi Malik "
         "Mateusz Meera Nadeem Nasrin Noor Oluchi Pranav Rahel Ravi Sadia Sunniva Tariku Tomasz Vesna Wanjiru Xiu Yared Zainab Zofia").split()
WORLD_LAST = ("Abiodun Achterberg-Lim Bhattacharjee Chidozie Dhillon-Marsh Eriksdotter Falegan Gebremariam Hosseinpour Ibironke Jankauskas Kowalczewski "
              "Lindahl-Moe Mwangi-Otieno Nakashima-Bell Ogunbiyi Pillai-Hurst Qureshi-Dale Rautavaara Szymborski Takkar Ulrichsen Venkataraghavan "
              "Wieczorkowski Xhaferaj Yilmazer Zvonimirov").split()

LANGUAGES = {"uk": (BRITISH, BRITISH_LAST), "es": (IBERIAN, IBERIAN_LAST), "de": (GERMAN, GERMAN_LAST), "fr": (FRENCH, FRENCH_LAST),
             "world": (WORLD, WORLD_LAST)}

# (employer, positions) of the people on LinkedIn.
EMPLOYERS = [
    ("St Brannoc's NHS Trust", ("Ward Manager", "Consultant Paediatrician", "Clinical Audit Lead", "Research Nurse", "Pharmacy Technician", "Head of Communications")),
    ("Kestrel University Library", ("Subject Librarian", "Repository Manager", "Head of Research Support", "Metadata Specialist")),
    ("Northwick University Hospitals", ("Knowledge Specialist", "Evidence Lead", "Library Services Manager")),
    ("Avonmere Health Library", ("Clinical Librarian", "Outreach Librarian", "Library Assistant")),
    ("Society of Health Libraries", ("Policy Officer", "Membership Manager", "Trustee")),
    ("Plain Evidence Network", ("Review Editor", "Information Specialist", "Methods Lead")),
    ("Knowledge South West", ("Regional Lead", "Programme Manager", "Analyst")),
    ("Stackline Discovery", ("Account Executive", "Product Manager", "Customer Success Lead")),
    ("RefManager Pro", ("Training Consultant", "Regional Sales Manager")),
    ("Orchid Learning", ("Instructional Designer", "Business Development Manager")),
    ("Fenwick Lane Recruitment", ("Recruitment Consultant", "Talent Partner")),
    ("Journal of Clinical Searching", ("Managing Editor", "Editorial Assistant", "Associate Editor")),
    ("Harbour Public Libraries", ("Children's Librarian", "Branch Manager", "Health Information Officer")),
    ("Institut Halden", ("Information Specialist", "Research Fellow", "Data Steward")),
    ("Dale Community Health", ("Librarian", "Improvement Lead")),
    ("Tidewell Community", ("Library Manager", "Learning Lead")),
]

ORGANISATIONS_LINKEDIN = ("St Brannoc's NHS Trust|Kestrel University|Society of Health Libraries|Plain Evidence Network|Knowledge South West|Stackline Discovery|"
                          "Fenwick Lane Recruitment|Journal of Clinical Searching|Evidence Weekly|The Ward Post|Institut Halden|Harbour Public Libraries|"
                          "Sepsis Action South West|Open Access Wire").split("|")
ORGANISATIONS_INSTAGRAM = ("Wexcombe Lido|thewexcombelido\nThe Anchor|theanchorwexcombe\nQuarry Lane Allotments|quarrylaneplots\nSlow Bread Circle|slowbreadcircle\n"
                           "Corbally Ceramics|corballyceramics\nHarbour Bakery|harbourbakery\nKeller Violins|kellerviolins\nWexcombe Echo|wexcombeecho\n"
                           "Daily Woodcut|dailywoodcut\nMill Side Cinema|millsidecinema\nFerryman's Arms|ferrymansarms\nCasa Pilar|casapilarwexcombe\n"
                           "Museo do Mar|museodomarsample\nWexcombe Choir|wexcombechoir\nTide Tables|tidetablesdaily")
PAGES_FACEBOOK = ("Wexcombe Echo|Wexcombe Lido|The Anchor|Quarry Lane Primary|Corbally Ceramics|Keller Violins|Wexcombe Choir|Harbour Bakery|Casa Pilar|"
                  "Children's Library Campaign|Slow Bread Circle|Mill Side Cinema").split("|")
SERVICES = ("Wexcombe Taxis|+44 1632 960118\nMill Side Surgery|+44 1632 960204\nQuarry Lane Primary Office|+44 1632 960231\nThe Boiler Man|+44 7700 900410\n"
            "Harbour Dental|+44 1632 960277\nVet, Mill Side|+44 1632 960290\nPaediatric Ward 7|+44 1632 960307\nLittle Herons Nursery|+44 1632 960315\n"
            "Landline Mum|+44 1632 960322\nChoir Box Office|+44 1632 960351")

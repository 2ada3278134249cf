# SPDX-License-Identifier: GPL-3.0-or-later
"""Everybody Ines knows, all invented. One person a line, fields separated by |.

x handle | name | kind | tier | trust | relation | from-to | replies on X | messages on X
  | Mastodon address | replies on Mastodon | roles | bio

relation: f she follows them on X, r they follow her, b she blocks, m she mutes, - neither;
F, R the same for following on Mastodon. A "-" in a field means "has none".
"""

from dataclasses import dataclass

TABLE = """
gwenpl|Gwen Pritchard-Lowe|person|friend|personal|fr|2017-03..2025-06|27|34|-|0|mentor|Former head of library at St Brannoc's. Retired, in theory. Choirs, crosswords, other people's drafts.
leonie_a_kest|Leonie Achterberg|person|friend|inner|frFR|2017-06..2025-06|16|40|leonie@shelves.example|34|peer|Subject librarian, Kestrel University. Swims in water that is too cold. Met Ines in a cloakroom queue.
saoirse_b_hlit|Saoirse Bellamy|person|friend|personal|frFR|2018-05..2025-06|20|30|saoirse@inkwell.example|22|peer,friend|Health literacy, Harbour Public Libraries. Reads to toddlers, some of whom listen.
petravoss_ill|Petra Voss|person|friend|personal|fr|2017-05..2025-05|12|16|-|0|peer|Interlibrary loans. Knows where it is. Munster by birth, Leeds by train.
idris_falk_999|Idris Falk|person|friend|inner|frFR|2017-03..2024-10|18|22|idris@tidepool.example|11|friend|Paramedic, cellist, in that order on weekdays.
-|Wren Castellano|person|interact|personal|FR|2022-11..2025-06|0|0|wren@allotments.example|26|friend|Plot 31. Seeds, sheds, strongly worded notices.
trenner_halden|Tobias Renner|person|interact|professional|frFR|2017-09..2025-06|30|14|tobias@openstacks.example|14|peer|Information specialist, Institut Halden. Strings, mostly search strings.
amara_rdl|Amara Lindqvist|person|interact|professional|frFR|2019-06..2025-06|9|4|amara@shelves.example|30|peer|Research data librarian, Northwick University Hospitals. She/her.
priya_rag|Priya Raghunathan|person|interact|professional|fr|2018-02..2025-06|18|12|-|0|employer|Associate director of knowledge, St Brannoc's NHS Trust. Views mine, budget theirs.
hsobotka_dedup|Hana Sobotka|person|interact|professional|frFR|2018-06..2025-06|20|6|hana@openstacks.example|12|peer|Systematic review librarian, Brno. Deduplicates for fun.
rafamontoya_md|Rafael Montoya|person|interact|professional|fr|2018-10..2025-06|18|8|-|0|client|Paediatric emergency physician. Asks librarians before he asks the internet.
nikhilb_ebm|Nikhil Banerjee|person|interact|professional|fr|2017-10..2025-06|15|4|-|0|peer|Evidence synthesis, teaching, cricket. Slides always too full.
creith_clinlib|Callum Reith|person|interact|professional|fr|2017-04..2025-05|16|2|-|0|peer|Clinical librarian, Strathmarne Royal. Ward rounds and hill rounds.
blobo_events|Beatriz Lobo|person|interact|professional|fr|2018-03..2025-06|10|10|-|0|event|Programme chair, MedLibConf. Will remind you about your abstract.
es_munro_mesh|Elspeth Munro|person|interact|professional|frFR|2019-02..2025-05|8|0|elspeth@openstacks.example|8|peer|Metadata, MeSH, mountains. Occasionally all three.
isolheim_infosc|Ingrid Solheim|person|interact|professional|fr|2017-03..2025-05|11|8|-|0|mentor|Professor of information science, emerita. Bergen.
oyelaran_hires|Marcus Oyelaran|person|interact|professional|fr|2019-11..2025-05|5|12|-|0|recruiter|Knowledge and library roles, Fenwick Lane Recruitment. My inbox is open.
-|Yusra Haddad|person|interact|professional|FR|2022-11..2025-06|0|0|yusra@openstacks.example|20|peer|Medical librarian, Amman and online. Search filters, cardamom.
-|Ottilie Brandt|person|interact|public|FR|2022-12..2025-05|0|0|ottilie@papertrail.example|14|peer|Archivist of a hospital that no longer exists.
-|Sefa Lindgren|person|interact|professional|FR|2023-01..2025-05|0|0|sefa@openstacks.example|12|peer|Open access, repository, two dogs.
jtakahara_mth|Jun Takahara|person|learn-from|public|f|2018-01..2025-06|2|0|-|0|-|Search methods research. Posts weekly, replies yearly.
-|J. Takahara|person|untiered|public|R|2023-02..2025-02|0|0|jtakahara@methods.example|1|-|methods, mostly
dr_imogenrask|Dr Imogen Rask|person|learn-from|public|f|2017-05..2024-04|1|0|-|0|-|Methodologist. Diagnostic accuracy. Writing a book, apparently.
sokoro_avonmere|Sefton Okoro|person|learn-from|professional|fr|2018-09..2025-05|2|0|-|0|peer|Head of knowledge services, Avonmere. Strategy without slides.
lekdahl_bibl|Lars Ekdahl|person|learn-from|public|fr|2018-06..2024-04|3|0|-|0|-|Librarian, Uppsala. Mostly elsewhere now.
femi_adeyinka|Femi Adeyinka|person|untiered|public|r|2025-06..2025-06|0|0|-|0|-|Final-year pharmacy, thinking about libraries.
hollis_gr3y|Hollis Grey|person|untiered|public|r|2025-06..2025-06|0|0|-|0|-|he/they. Learning, lurking.
sardley_eres|Simon Ardley|person|interact|professional|fr|2017-04..2023-11|7|2|-|0|peer|E-resources, Kestrel University.
ptennant_outrch|Paula Tennant|person|interact|professional|fr|2017-03..2024-02|8|2|-|0|peer|Outreach librarian, Dale Community Health.
sachebe_hospice|Simone Achebe|person|learn-from|professional|fr|2024-05..2025-05|2|0|-|0|peer|Knowledge manager, Harrow Vale Hospice.
mohaziz_renlib|Mohammed Aziz|person|interact|professional|fr|2018-06..2025-06|9|2|-|0|peer|Clinical librarian in renal and proud of it. Bradford way.
twoolf_primary|Tamsin Woolf|person|interact|professional|fr|2018-02..2025-05|8|2|-|0|peer|Primary care librarian with a rucksack and a rail card.
okonkwo_ada_sr|Adaeze Okonkwo|person|interact|professional|fr|2019-06..2025-06|9|4|adaeze@openstacks.example|5|peer|Search strategist, Lagos and Leicester. Truncation enthusiast.
gferrante_bib|Giulia Ferrante|person|interact|professional|fr|2018-06..2025-04|8|0|-|0|peer|Bibliotecaria medica, Bologna.
mwilk_scripts|Marek Wilk|person|interact|professional|fr|2019-06..2025-03|6|0|-|0|peer|Scripts for librarians who said they would never script.
yskim_reviews|Kim Young-soo|person|interact|professional|fr|2019-07..2024-12|5|0|-|0|peer|Seoul. Cochrane person, tea person.
dfrost_hlib|Deanna Frost|person|interact|professional|fr|2017-11..2025-06|8|2|-|0|peer|Health librarian, Saskatoon. Yes, it is cold.
tjones_llyfr|Teleri Jones|person|interact|professional|frFR|2018-05..2025-05|7|2|teleri@tidepool.example|8|peer|Llyfrgellydd. Hospital libraries, Ynys side.
bkouris_sys|Basil Kouris|person|interact|professional|fr|2018-06..2025-05|6|0|-|0|peer|Library systems, Patras. Link resolvers and grief.
ngaire_tu|Ngaire Tuhoro|person|interact|professional|fr|2019-03..2025-04|5|0|ngaire@longwhite.example|4|peer|Hospital librarian, Aotearoa. Awake when you are not.
wlchen_liaison|Chen Wei-Ling|person|interact|professional|fr|2020-04..2025-06|6|0|-|0|peer|Liaison librarian, Taipei. Nursing, bibliometrics.
drbenali_resp|Dr Fatima Benali|person|interact|professional|fr|2019-02..2025-05|8|4|-|0|client|Respiratory consultant, St Brannoc's. Inhaler technique evangelist.
nursejoyce_k|Joyce Kamau|person|interact|professional|fr|2018-04..2025-06|9|4|-|0|client,colleague|Practice educator, ward 7, St Brannoc's. Handover haiku.
benhartley_rx|Ben Hartley|person|interact|professional|fr|2019-05..2025-02|5|0|-|0|client,colleague|Pharmacist. Medicines information. Puns on request.
alicja_n_lib|Alicja Nowak|person|interact|professional|frFR|2021-03..2025-06|9|6|alicja@shelves.example|9|colleague|Library assistant, then librarian, St Brannoc's. Owns the good stapler.
dpryce_knows|Devon Pryce|person|interact|professional|fr|2022-09..2025-06|7|4|-|0|colleague|Library graduate trainee 22-23, now knowledge officer. Spreadsheets with feelings.
mairead_q|Mairead Quigley|person|interact|professional|fr|2017-06..2025-05|7|2|-|0|peer|Librarian, Donegal. Opinions on biscuits, evidence on everything else.
sprakash_rapid|Sonia Prakash|person|interact|professional|fr|2020-05..2025-04|5|0|-|0|peer|Rapid reviews at short notice, and shorter.
lbergst_copy|Lucas Bergstrom|person|interact|professional|fr|2018-11..2024-11|4|0|-|0|peer|Copyright, licences, and the long sigh.
haruka_mls|Haruka Ito|person|interact|professional|fr|2019-06..2025-05|5|0|haruka@methods.example|4|peer|PhD on how reviewers read search strategies. They do not.
twaverley_mhlib|Tom Waverley|person|interact|professional|fr|2017-04..2025-01|5|0|-|0|peer|Mental health trust librarian. Bad jokes, good indexing.
zndlovu_faclib|Zanele Ndlovu|person|interact|professional|fr|2021-06..2025-06|6|2|-|0|peer|Faculty librarian, Durban. Guideline groups.
idelacroix_doc|Iris Delacroix|person|interact|professional|frFR|2018-09..2025-05|6|2|iris@papertrail.example|7|peer|Documentaliste santé, Lyon. Traduit des acronymes.
olukemi_s|Olukemi Sanusi|person|interact|professional|fr|2023-06..2025-06|6|2|-|0|peer|New professional, MLIS 2023. Asks the questions.
pdunmore_lib|Patrick Dunmore|person|interact|professional|fr|2018-05..2024-09|4|0|-|0|peer|Library director, Mercy Sound. Golf on Sundays, budgets otherwise.
anoukvd_biomed|Anouk van Dalen|person|interact|professional|fr|2019-06..2025-06|7|0|anouk@openstacks.example|6|peer|Biomedical information specialist, Rotterdam side. Method, bike, cat.
shaddad_cardio|Samir Haddad|person|learn-from|public|f|2020-10..2024-08|1|0|-|0|-|Cardiology trainee, sceptic.
kbeale_cko|Kathryn Beale|person|learn-from|public|f|2017-03..2025-06|2|0|-|0|-|Chief knowledge officer. Columns on Fridays.
profachterlonie|Prof Desmond Achterlonie|person|learn-from|public|f|2017-08..2025-06|1|0|-|0|-|Evidence-based practice since before the acronym.
mei_evidence|Mei Castellanos|person|learn-from|public|f|2018-02..2025-06|2|0|-|0|-|Trials, transparency, tea.
jprieto_docu|Jorge Prieto|person|learn-from|public|f|2019-06..2025-05|1|0|-|0|-|Profesor de documentación, Salamanca.
lvasquez_jcs|Lydia Vasquez|person|learn-from|public|fr|2018-06..2025-04|2|0|-|0|-|Editor, Journal of Clinical Searching.
anders_h_meta|Anders Holm|person|learn-from|public|f|2019-01..2025-06|0|0|-|0|-|Metascience. Finds errors professionally.
rthorpe_safety|Rachel Thorpe|person|learn-from|public|f|2017-03..2025-06|1|0|-|0|-|Patient safety writer.
smenon_equity|Sunita Menon|person|learn-from|public|f|2018-05..2025-06|1|0|-|0|-|Health inequalities researcher.
gabara_open|Grace Abara|person|learn-from|public|fr|2021-05..2025-05|2|0|-|0|-|Open science lead, Kestrel.
fostrow_ir|Felix Ostrow|person|learn-from|public|f|2022-12..2025-06|1|0|felix@methods.example|2|-|Language models and retrieval. Publishes the failures too.
nhoxha_data|Nadia Hoxha|person|learn-from|public|f|2023-01..2025-06|0|0|-|0|-|Health data policy.
vlund_bibmet|Victor Lund|person|learn-from|public|f|2017-07..2023-05|0|0|-|0|-|Bibliometrician. Went quiet in spring 2023.
emcatee_ebmed|Erin McAtee|person|learn-from|public|f|2018-06..2025-06|1|0|-|0|-|Teaching evidence-based medicine to people in a hurry.
bkrag_rooms|Bodil Krag|person|learn-from|public|f|2019-06..2024-12|0|0|-|0|-|Library design. Chairs matter.
ochaudhry_stat|Owen Chaudhry|person|learn-from|public|f|2020-03..2025-06|1|0|-|0|-|Statistician, explains things twice.
tbelova_index|Tatiana Belova|person|learn-from|public|f|2018-02..2022-06|1|0|-|0|-|Indexer.
wmeyer_zbmed|Wolfgang Meyer|person|learn-from|public|f|2018-09..2025-04|1|0|-|0|-|Zentralbibliothek. Fernleihe bleibt.
croux_sante|Camille Roux|person|learn-from|public|f|2020-11..2025-06|0|0|-|0|-|Journaliste santé.
drpaine_sepsis|Dr Hugo Paine|person|learn-from|public|f|2017-03..2025-06|1|0|-|0|-|Sepsis. Runs trials, answers questions.
ameliahart_ed|Amelia Hart|person|learn-from|public|f|2018-10..2025-05|1|0|-|0|-|Medical educator, instructional design.
kwame_policy|Kwame Boateng|person|learn-from|public|f|2019-11..2025-06|0|0|-|0|-|Health policy fellow.
lrahimi_rumour|Leila Rahimi|person|learn-from|professional|fr|2020-02..2025-05|2|0|-|0|peer|Misinformation and how it travels.
jclinsearching|Journal of Clinical Searching|organisation|learn-from|public|f|2017-03..2025-06|2|0|-|0|journal|Peer-reviewed. Quarterly. Open since 2019.
sohl_uk|Society of Health Libraries|organisation|learn-from|public|fr|2017-03..2025-06|4|0|-|0|trade organisation|The membership body for health libraries and the people in them.
medlibconf|MedLibConf|organisation|learn-from|public|fr|2017-03..2025-06|4|0|medlibconf@openstacks.example|1|event|The annual conference of medical libraries. Next: Bristol.
evsynth_summit|EvSynth Summit|organisation|learn-from|public|fr|2018-01..2025-06|2|0|-|0|event|Evidence synthesis, two days a year, all year round.
-|Filter Lab|organisation|learn-from|public|F|2023-02..2025-06|0|0|filterlab@methods.example|0|research group|We test search filters so that you need not.
-|Open Indexing Group|organisation|learn-from|public|F|2022-12..2025-06|0|0|openindexing@openstacks.example|0|-|Subject headings in the open.
stbrannocs|St Brannoc's NHS Trust|organisation|learn-from|professional|fr|2017-03..2025-06|3|0|-|0|employer|Caring for Wexcombe and the coast since 1871.
stbrannoc_lib|St Brannoc's Library|organisation|interact|professional|fr|2017-03..2025-06|4|0|-|0|employer|Level 2, past the fish tank. Open to all staff, 24 hours with a badge.
kestreluni_lib|Kestrel University Library|organisation|learn-from|public|f|2017-03..2025-06|0|0|-|0|-|Opening hours, closures, and the heron.
northwickpress|Northwick Press Office|organisation|untiered|public|r|2023-09..2025-06|0|0|-|0|-|News from Northwick University Hospitals.
fenwicklane_rec|Fenwick Lane Recruitment|organisation|learn-from|public|r|2019-11..2025-05|0|0|-|0|recruiter|Knowledge, library and information jobs.
mesh_watch|MeSH Watch|bot|learn-from|public|f|2017-11..2025-06|0|0|-|0|bot|Unofficial bot. Tells you which headings changed.
medbotalerts|Medbot Alerts|bot|untiered|public|r|2019-08..2025-06|0|0|-|0|bot|Automated. 40 posts a day. Not medical advice.
retraction_ping|Retraction Ping|bot|learn-from|public|f|2019-02..2025-06|0|0|-|0|bot|Automated list of new retractions in medicine.
wexbuses|Wexcombe Buses (unofficial)|bot|learn-from|public|f|2017-04..2025-06|2|0|-|0|bot|Bot. Routes 3, 9, 14, 22. Delays as they are admitted.
evidweekly_news|Evidence Weekly|news|learn-from|public|f|2017-03..2025-06|1|0|-|0|news source|Three stories a week on what works.
thewardpost_nw|The Ward Post|news|learn-from|public|f|2017-03..2025-06|1|0|-|0|news source|News for people who work in hospitals.
libtidings|Library Tidings|news|learn-from|public|f|2017-03..2025-06|0|0|-|0|news source|Trade news for libraries.
wexcombeecho|Wexcombe Echo|news|learn-from|public|f|2017-03..2025-06|1|0|-|0|news source|Your town, your paper, your roadworks.
hsj_digest_x|Trust Digest|news|learn-from|public|f|2018-03..2025-06|0|0|-|0|news source|Daily digest of health service management.
oawire_news|Open Access Wire|news|learn-from|public|f|2018-10..2025-06|0|0|openaccesswire@openstacks.example|0|news source|Policies, deals, embargoes.
cochranelike|Plain Evidence Network|organisation|learn-from|public|f|2017-03..2025-06|1|0|-|0|-|Plain-language summaries of systematic reviews.
nhsknow_sw|Knowledge South West|organisation|learn-from|public|fr|2017-05..2025-06|2|0|-|0|-|Regional knowledge and library services team.
patientinfo_net|Patient Info Network|organisation|learn-from|public|fr|2018-03..2025-06|1|0|-|0|-|Better leaflets. Fewer leaflets.
sepsisaction_sw|Sepsis Action South West|organisation|learn-from|public|fr|2021-09..2025-06|1|0|-|0|-|Awareness, training, follow-up.
copyrightdesk|Copyright Desk|organisation|learn-from|public|f|2018-11..2025-06|0|0|-|0|-|Ask us before you scan it.
orchidlearn_hq|Orchid Learning|organisation|untiered|public|r|2020-06..2025-05|0|0|-|0|vendor|E-learning for healthcare. Book a demo!
stacklinevendor|Stackline Discovery|organisation|learn-from|public|r|2018-02..2025-05|1|0|-|0|vendor|Search everything. Find something.
refmanpro|RefManager Pro|organisation|untiered|public|r|2017-12..2025-03|1|0|-|0|vendor|Reference management, reimagined.
-|Wexcombe Allotment Society|organisation|learn-from|personal|-F|2019-05..2025-06|0|0|society@allotments.example|2|-|Quarry Lane and Mill Side sites. Waiting list: yes.
lizdrury_reads|Liz Drury|person|untiered|public|r|2017-09..2025-03|0|0|-|0|fan|Admires librarians. Likes everything.
gpalfrey_exgp|Greg Palfrey|person|untiered|public|r|2018-05..2025-06|1|0|-|0|fan|Retired GP, amateur indexer.
nettie_noble_hv|Nettie Noble|person|untiered|public|r|2019-01..2025-06|1|0|-|0|fan|Health visitor. Replies with hearts.
ark_studentrn|Abdul Rahim Khatun|person|untiered|professional|r|2020-09..2025-05|1|0|-|0|student|Nursing student, second year.
cbowes_cards|Clara Bowes|person|untiered|public|r|2021-02..2025-06|0|0|-|0|fan|Thinks in index cards.
spopa_bib_cj|Stefan Popa|person|untiered|public|r|2018-08..2024-03|1|0|-|0|-|Bibliotecar. Cluj.
jmwright_growth|Jason M Wright|person|untiered|public|r|2022-04..2025-04|0|0|-|0|-|Growth. Hustle. DM for collab.
crypto_medix24|CryptoMedix|bot|untiered|public|rb|2021-11..2023-04|0|0|-|0|bot|Health on the chain.
miracle_keto|Keto Miracle Daily|bot|untiered|public|b|2019-05..2022-02|0|0|-|0|bot|Doctors hate it.
truthfreedom77|Truth Freedom|person|untiered|public|b|2020-11..2022-01|0|0|-|0|-|Do your own research.
dr_ralphsneed|Ralph Sneed|person|untiered|public|b|2021-01..2022-05|0|0|-|0|-|Not that kind of doctor.
bargainmeds24|Bargain Meds 24|bot|untiered|public|b|2018-04..2019-05|0|0|-|0|bot|Cheap. Fast. No questions.
healthhypelive9|HealthHype Live|organisation|untiered|public|fm|2018-09..2023-05|0|0|-|0|event|The future of the future of health.
nbrandreth_mgmt|Nigel Brandreth|person|untiered|professional|frm|2017-06..2025-04|1|0|-|0|colleague|Senior manager. Quotes Drucker.
libmemes_dly_x|Library Memes Daily|bot|untiered|public|fm|2018-11..2025-06|0|0|-|0|bot|One meme a day, not always new.
tholland_vines|Tessa Holland|person|interact|professional|fr|2017-05..2022-03|6|2|-|0|peer|Left libraries for a vineyard. Really.
kofi_mensah_l|Kofi Mensah|person|interact|professional|fr|2019-06..2022-11|5|0|kofi@inkwell.example|5|peer|Health sciences librarian, Kumasi. Moved to Mastodon.
rabrahams_lib|Ruth Abrahams|person|interact|professional|fr|2017-04..2021-12|5|0|-|0|peer|Librarian, retired January 2022.
phorak_nursinf|Pavel Horak|person|learn-from|public|fr|2018-06..2021-06|3|0|-|0|-|Ostrava. Nursing informatics.
claredunne_pt|Clare Dunne|person|interact|professional|fr|2018-10..2025-03|4|0|-|0|client|Physiotherapist, stroke unit.
obi_u_paeds|Obinna Uchukwu|person|interact|professional|fr|2022-02..2025-06|6|2|-|0|client|ST5 paediatrics. Journal club convener.
hjpark_evid|Park Hye-jin|person|learn-from|professional|fr|2023-06..2025-05|2|0|-|0|peer|Evidence librarian, Busan.
raquelsantos_b|Raquel Santos|person|interact|professional|fr|2021-06..2025-05|4|0|-|0|peer|Bibliotecária hospitalar, Porto.
emackie_isles|Ewan Mackie|person|learn-from|professional|fr|2018-03..2025-02|2|0|-|0|peer|Health board librarian, islands.
bkeane_childlib|Bronagh Keane|person|interact|professional|fr|2019-05..2025-05|4|0|-|0|peer|Children's hospital librarian, Belfast direction.
lina_almasri|Lina Al-Masri|person|learn-from|professional|fr|2020-01..2025-05|3|0|-|0|peer|Medical librarian, Doha.
kmorozova_ref|Katya Morozova|person|learn-from|professional|fr|2018-06..2022-02|2|0|-|0|peer|Reference librarian.
dprosser_amblib|Dylan Prosser|person|learn-from|professional|fr|2021-09..2025-05|3|0|-|0|peer|Ambulance service librarian. Yes we exist.
marguerite_d|Marguerite Dumont|person|learn-from|professional|fr|2022-09..2025-05|2|0|-|0|peer|Bibliothécaire, Genève.
stiwari_digilib|Sanjay Tiwari|person|learn-from|professional|fr|2018-05..2025-04|3|0|-|0|peer|Digital library lead, Pune.
helgagunn_bokas|Helga Gunnarsdottir|person|learn-from|professional|fr|2019-06..2025-03|2|0|-|0|peer|National hospital library, Reykjavik.
mlevi_speccoll|Miriam Levi|person|learn-from|professional|fr|2019-10..2025-05|3|0|-|0|peer|Health humanities and special collections.
jvik_since98|Jonas Vik|person|learn-from|professional|fr|2020-06..2024-06|2|0|-|0|peer|Searching since 1998.
acole_phintel|Ayodele Cole|person|learn-from|professional|fr|2023-06..2025-06|3|0|-|0|peer|Public health intelligence analyst.
eliddell_newlib|Emma Liddell|person|learn-from|professional|fr|2024-06..2025-06|3|0|-|0|peer|First conference: MedLibConf24. Still tired.
tjavaid_midlib|Tariq Javaid|person|learn-from|professional|fr|2024-06..2025-06|2|0|-|0|peer|NHS librarian, Midlands.
smarin_bibvigo|Soledad Marin|person|interact|professional|fr|2019-06..2025-05|5|0|-|0|peer|Biblioteca del hospital, Vigo. Paisana.
nguyenhoa_lib|Nguyen Thi Hoa|person|learn-from|professional|fr|2022-06..2025-04|2|0|-|0|peer|University of medicine library, Hue.
aroha_ngata|Aroha Ngata|person|learn-from|professional|fr|2021-05..2024-05|1|0|-|0|peer|Maori health information.
rfry_tidewell|Rosalind Fry|person|learn-from|professional|fr|2017-09..2025-01|3|0|-|0|peer|Library manager, Tidewell Community.
dalmonte_epi|Diego Almonte|person|learn-from|public|fr|2023-09..2025-05|1|0|-|0|-|Epidemiología. Santo Domingo.
hstone_talent|Harriet Stone|person|learn-from|professional|fr|2019-09..2025-05|2|0|-|0|recruiter|Talent partner, health and public sector.
glowther_search|Gavin Lowther|person|untiered|professional|r|2022-03..2025-05|0|0|-|0|recruiter|Headhunter, knowledge economy. InMail me.
ianbartlett_it|Ian Bartlett|person|learn-from|professional|fr|2018-02..2025-03|3|0|-|0|colleague|IT, St Brannoc's. Have you tried it in the other browser.
drokafor_ipc|Dr Susan Okafor|person|interact|professional|fr|2020-03..2025-05|4|2|-|0|client,colleague|Infection control doctor, St Brannoc's.
ymoreau_diet|Yvette Moreau|person|learn-from|professional|fr|2019-02..2025-05|2|0|-|0|client|Dietitian.
philcrane_anes|Phil Crane|person|learn-from|professional|fr|2018-04..2024-12|2|0|-|0|client|Anaesthetist, bad poet.
mashraf_slt|Mona Ashraf|person|learn-from|professional|fr|2021-10..2025-05|2|0|-|0|client|Speech and language therapist.
gwicks_midw|Gemma Wicks|person|learn-from|public|fr|2020-01..2023-03|1|0|-|0|-|Midwife.
lbyrne_data|Lorcan Byrne|person|learn-from|professional|fr|2022-06..2025-05|3|0|-|0|peer|Data librarian, Galway.
thandiwe_m|Thandiwe Mokoena|person|learn-from|professional|fr|2023-06..2025-06|3|0|-|0|peer|Librarian, Cape hospitals.
polofsson_ir|Per Olofsson|person|learn-from|public|f|2018-06..2023-12|0|0|-|0|-|Retrieval experiments.
amdamantescu_b|Ana-Maria Damantescu|person|untiered|public|r|2022-06..2025-03|0|0|-|0|-|Student of library science.
zwhitcombe_sci|Zoe Whitcombe|person|untiered|public|r|2023-01..2025-05|0|0|-|0|student|Trainee clinical scientist.
mthrane_opines|Michael Thrane|person|untiered|public|r|2019-03..2024-11|0|0|-|0|-|Author of several opinions.
dawnk_wardclerk|Dawn Kersey|person|untiered|public|r|2018-07..2025-06|0|0|-|0|fan|Ward clerk and reader.
uhahn_klinbib|Ulrike Hahn|person|learn-from|professional|fr|2019-06..2025-05|2|0|-|0|peer|Klinikbibliothek, Ulm.
-|Maeve Corbally|person|friend|inner|FR|2018-08..2025-06|0|0|maeve@tidepool.example|28|family|Sister. Ceramics. Says it louder.
-|Dermot Corbally|person|friend|inner|FR|2022-11..2025-06|0|0|dermot@tidepool.example|14|family|Brother. Ferries.
-|Matthias Keller|person|friend|inner|FR|2018-08..2025-06|0|0|matti@tidepool.example|16|family|Luthier's apprentice at forty. Married above himself.
-|Ada Marchetti|person|untiered|public|R|2025-06..2025-06|0|0|ada@papertrail.example|1|-|Conservation student.
-|Kieran Dufresne|person|friend|personal|FR|2022-12..2025-05|0|0|kieran@tidepool.example|9|friend|Teacher, runner, neighbour at number 9.
-|Jo Tanner|person|learn-from|personal|FR|2023-03..2024-02|0|0|jo@inkwell.example|2|friend|School gate, mostly.
-|Bashir Noor|person|interact|personal|FR|2022-11..2025-06|0|0|bashir@allotments.example|13|friend|Plot 30. Marrows.
-|Greta Hollis|person|interact|personal|FR|2022-12..2025-05|0|0|greta@loafers.example|12|friend|Bakes at 4. Posts at 5.
-|Tadeusz Lis|person|interact|public|FR|2023-01..2025-05|0|0|tadek@loafers.example|8|-|Rye only.
-|Marisol Vega|person|interact|personal|FR|2022-11..2025-06|0|0|marisol@inkwell.example|9|friend|Prima. Madrid. Poeta los jueves.
-|Nell Abernathy|person|interact|personal|FR|2022-11..2025-04|0|0|nell@parkrunners.example|9|friend|Slow runner, fast knitter.
-|Aki Lehtonen|person|interact|public|FR|2023-02..2025-05|0|0|aki@parkrunners.example|6|-|Ultra slow ultra runner.
-|Hedgehog Street Wexcombe|organisation|learn-from|public|F|2023-04..2025-06|0|0|hedgehogs@allotments.example|2|-|Counting hedgehogs at night.
-|Slow Bread Circle|organisation|learn-from|public|F|2022-12..2025-06|0|0|circle@loafers.example|1|-|Weekly bake-along.
-|Wexcombe Weather|bot|learn-from|public|F|2022-12..2025-06|0|0|weather@tidepool.example|0|bot|Rain, mostly.
-|Shelves Admin|organisation|learn-from|public|F|2018-08..2025-06|0|0|admin@shelves.example|2|-|The people who keep shelves.example upright.
-|Daily Woodcut|bot|learn-from|public|F|2022-12..2025-06|0|0|woodcut@papertrail.example|0|bot|A woodcut a day from old herbals.
-|Pia Rasmussen|person|learn-from|public|F|2022-12..2025-06|0|0|pia@papertrail.example|2|-|Book conservator.
-|Dr Omolara Giwa|person|learn-from|public|F|2023-05..2025-06|0|0|omolara@methods.example|1|-|Public health, plainly.
-|Theo Galanis|person|untiered|public|R|2023-08..2025-03|0|0|theo@inkwell.example|1|-|Lurker first class.
-|Hannah Brook|person|untiered|public|R|2022-12..2024-05|0|0|hannah@shelves.example|2|-|School librarian.
-|Ruben Acosta|person|learn-from|public|FR|2023-01..2025-02|0|0|ruben@tidepool.example|3|-|Sails. Reads.
-|Lowri Parry|person|interact|public|FR|2023-02..2025-05|0|0|lowri@shelves.example|7|peer|Cataloguer, Llangwm. Knits MARC.
-|Eoin Tiernan|person|untiered|public|R|2023-10..2025-06|0|0|eoin@openstacks.example|1|-|Systems.
-|Sister Bernadette Oduya|person|interact|public|FR|2023-03..2025-04|0|0|bernadette@papertrail.example|4|-|Convent archivist. Beekeeper.
"""


@dataclass(frozen=True)
class Person:
    x: str
    name: str
    kind: str
    tier: str
    trust: str
    relation: str
    since: str
    until: str
    replies_x: int
    messages: int
    mastodon: str
    replies_m: int
    roles: tuple
    bio: str


def load():
    people = []
    for line in TABLE.strip().splitlines():
        fields = line.split("|")
        if len(fields) != 13:
            raise ValueError(f"{len(fields)} fields in: {line}")
        since, until = fields[6].split("..")
        none = lambda value: "" if value == "-" else value
        people.append(Person(
            none(fields[0]), fields[1], fields[2], fields[3], fields[4], fields[5], since, until,
            int(fields[7]), int(fields[8]), none(fields[9]), int(fields[10]),
            tuple(role for role in none(fields[11]).split(",") if role), fields[12]))
    return people

// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilewords.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>

namespace twofold::analysis {
namespace {

using Set = std::set<std::string_view>;

Set setOf(std::string_view words) {
    Set set;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (end > 0) set.insert(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return set;
}

bool endsWithOne(std::string_view word, std::span<const std::string_view> endings, std::size_t least) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return word.size() >= ending.size() + least && word.ends_with(ending); });
}

bool beginsWithOne(std::string_view word, std::span<const std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) { return word.starts_with(beginning); });
}

}  // namespace

bool isConnecting(std::string_view folded) {
    static const Set words = setOf(
        "a an the of for and or to on by from with as via in into is am are be who that this about my your our his her their its i im we you me us it at "
        "de la le les du des d l un une et ou pour avec dans en au aux chez sur par qui que je suis mon ma mes "
        "el los las y e o u con para por del al es soy mi mis se lo su sus una que "
        "der die das dem den des und oder fur mit von vom zu zur zum im am an auf bei beim ich bin ist mein meine als aus ein eine einer "
        "van het een voor met op bij ik ben mijn en of te "
        "di da do dos das della dello delle dei degli nel nella il lo gli i per con su un uno una presso sono mio mia alla al e em no na os as um uma pela pelo eu sou meu minha ao "
        "και της του των στο στη στην στον με για σε απο η ο το οι τα ειμαι");
    return words.contains(folded);
}

bool leadsToEmployer(std::string_view folded) {
    static const Set words = setOf("at chez bei beim presso bij @ στο στη στην στον");
    return words.contains(folded);
}

bool isTitle(std::string_view folded) {
    static const Set words = setOf(
        "founder cofounder co-founder ceo cto cfo coo director editor head owner president chair chairwoman chairman host lead manager partner trustee fundador fundadora directora fondateur fondatrice "
        "directeur directrice grunder grunderin leiter leiterin fondatore fondatrice direttore direttrice oprichter oprichtster");
    return words.contains(folded);
}

bool isOrganisation(std::string_view folded) {
    static const Set words = setOf(
        "hospital university college school museum institute library clinic trust council bank ministry theatre orchestra laboratory labs studio studios foundation agency "
        "universidad hospital clinica instituto museo banco colegio ministerio ayuntamiento escuela fundacion biblioteca "
        "universitat hochschule klinikum klinik universitatsklinikum krankenhaus museum stadtwerke landeshauptstadt stiftung charite theater bibliothek "
        "universite hopital chu musee institut lycee mairie ecole fondation bibliotheque "
        "universita ospedale museo istituto liceo comune fondazione azienda universidade prefeitura escola ziekenhuis universiteit gemeente hogeschool umc νοσοκομειο πανεπιστημιο");
    return words.contains(folded);
}

bool isPlace(std::string_view folded) {
    static const Set words = setOf(
        "africa asia europe america england scotland wales ireland britain uk usa us eu uae france germany spain italy portugal greece netherlands holland belgium switzerland austria poland sweden norway denmark "
        "finland iceland russia ukraine turkey egypt nigeria kenya ghana morocco ethiopia uganda tanzania india pakistan bangladesh china japan korea vietnam thailand indonesia malaysia singapore philippines "
        "australia zealand canada mexico brazil argentina chile colombia peru venezuela israel iran iraq lebanon jordan "
        "deutschland schweiz osterreich frankreich italien espana francia alemania italia grecia brasil suisse belgique allemagne espagne italie nederland belgie ελλαδα 日本 "
        "london manchester birmingham liverpool leeds bristol sheffield newcastle nottingham leicester edinburgh glasgow cardiff belfast dublin cork galway oxford cambridge york brighton devon cornwall yorkshire kent essex "
        "paris lyon marseille toulouse bordeaux lille nantes rennes strasbourg montpellier bretagne berlin hamburg munich munchen koln cologne frankfurt stuttgart dresden leipzig hannover nurnberg bremen munster freiburg "
        "wien vienna zurich bern basel geneva geneve lausanne madrid barcelona valencia sevilla seville bilbao malaga granada zaragoza lisbon lisboa porto coimbra rome roma milan milano turin torino naples napoli bologna firenze "
        "florence venice venezia palermo bari amsterdam rotterdam utrecht haarlem eindhoven groningen antwerp antwerpen gent ghent brussels bruxelles brussel copenhagen oslo stockholm helsinki warsaw warszawa krakow prague praha budapest bucharest athens "
        "thessaloniki αθηνα θεσσαλονικη istanbul ankara cairo lagos abuja nairobi accra kampala johannesburg durban mumbai delhi bangalore bengaluru chennai kolkata hyderabad pune karachi lahore dhaka beijing shanghai tokyo osaka kyoto 東京 大阪 京都 "
        "sydney melbourne brisbane perth adelaide auckland wellington toronto montreal vancouver ottawa calgary quebec york chicago boston seattle austin dallas houston denver portland philadelphia atlanta miami detroit phoenix baltimore "
        "minneapolis nashville brooklyn manhattan california texas florida ohio michigan oregon georgia carolina virginia massachusetts colorado washington nyc sf la dc san francisco angeles diego buenos aires santiago bogota lima quito caracas rio janeiro sao paulo recife mexico cdmx "
        "british english scottish welsh irish american canadian australian french german italian spanish greek dutch portuguese brazilian nigerian indian chinese japanese african european asian "
        "north south east west northern southern eastern western northeast northwest midlands coast city town village county island "
        "earth planet worldwide remote hybrid");
    return words.contains(folded);
}

bool isDisclaimer(std::string_view folded) {
    static const Set words = setOf(
        "views view own mine tweets tweeting rt rts retweet retweets likes dm dms account he him she hers they theirs pronouns elle ella ihm hij zij hem haar "
        "propos perso engagent privat private ansichten eigene eigenen twittert toots tooting posts follow follows following followers married alma mater est since ex-pat expat subscribe newsletter link bio enquiries "
        "inquiries booking bookings contact email personales propias personali persoonlijke titel pessoais προσωπικες αποψεις 個人 見解 発言 呟き");
    static constexpr std::string_view beginnings[] = {"opini", "endors", "meinung", "mening", "disclaim"};
    return words.contains(folded) || beginsWithOne(folded, beginnings);
}

bool leadsToPlace(std::string_view folded) {
    static const Set words = setOf("born raised bred based living lives located wohnhaft lebt vivo vit vive woont basata based-in");
    return words.contains(folded);
}

bool joinsName(std::string_view folded) {
    static const Set words = setOf("of the and for de la le les du des del den der die das fur di della delle dei do da dos et y e und en von van het");
    return words.contains(folded);
}

bool isCommon(std::string_view folded) {
    static const Set words = setOf(
        "proud senior junior lead principal chief head deputy vice associate assistant acting former formerly ex retired freelance independent self-employed certified qualified registered chartered experienced award-winning award "
        "winning passionate dedicated aspiring full-time part-time international global national local regional interim professional expert specialist experience years year based currently previously now also mostly mainly "
        "sometimes always interested interests interest love loves loving like likes enjoy enjoys making building creating helping working trying doing being working work works job jobs career life lives world people things "
        "thing stuff team teams member members part new best better great good big small first all other others more most every everything anything something someone everyone here there where when what how why "
        "company business group firm office project projects manager managers director owner ceo founder cofounder co-founder coo cto cfo president partner consultant consulting services service solutions innovation success leader leadership management "
        "change future impact value values ideas idea story stories way ways time day days today home online digital social media internet web blog blogger website author-ish various topics topic stay-at-home "
        "inc ltd llc gmbh plc corp co ag sa bv srl the co. present current heute gegenwart actualidad presente ce jour aujourd hui bis seit depuis desde "
        "leitung leiter leiterin chefin mitarbeiter mitarbeiterin stellvertretende stellvertretender arbeite arbeitet tatig trabajo trabajando trabaja travaille responsable adjoint directeur directrice directora gerente "
        "leidenschaft leidenschaftlich apasionado apasionada passionne passionnee appassionato appassionata werkzaam werk werkt lavoro lavora trabalho trabalhando jefe jefa especialista especializada especializado "
        "leads join help helps spread big-picture hands-on mostly-harmless please thanks thank ask anything learn learning learner read reading write writing thinker thinking makes made stage middle early late long short "
        "practice practical general personal public private keen on-call real true honest certified-ish plus etc strong skills skill ability");
    return words.contains(folded);
}

bool isDegree(std::string_view folded) {
    static const Set words = setOf(
        "phd ph.d dphil md mba msc bsc ba ma bs ms meng beng mphil llb llm mph dr prof mr mrs ms sir dame fhea fcca frcs frcp rn bn pgce bachelor master masters bachelors diploma diplom dipl ing degree licence licenciatura licenciada "
        "licenciado grado maitrise doctorat doctorado laurea magister magistra staatsexamen certificate certification abitur a-levels hons honours mag dott dott.ssa dra jr sr esq mbe obe");
    return words.contains(folded);
}

bool isPrivate(std::string_view folded) {
    static const Set words = setOf(
        "lover lovers addict enthusiast fan fans fanatic aficionado geek nerd junkie hiker cyclist swimmer runner ultrarunner gamer gamers traveller traveler foodie dreamer believer follower drinker wanderer adventurer reader "
        "bookworm optimist pessimist feminist introvert extrovert atheist socialist communist capitalist activist minimalist tourist christian catholic muslim vegan vegetarian knitter baker-at-heart amateur avid hobby wannabe "
        "obsessed mother father sister brother daughter grandmother grandfather stepmother stepfather godmother mom mum dad wife husband partner-in-crime survivor sufferer owner carer-at-home parent parents papa mama maman "
        "aries taurus gemini cancer leo virgo libra scorpio sagittarius capricorn aquarius pisces infj intj infp intp entj enfp istj isfj slytherin gryffindor ravenclaw hufflepuff swiftie potterhead trekkie "
        "gooner scouser geordie lurker weirdo misfit sinner troublemaker overthinker procrastinator homebody lefty liberal conservative remainer brexiteer purist segler seglerin bad terrible mediocre occasional reluctant failed budding lapsed recovering hopeless would-be democrat republican supporter member-of "
        "mutter vater laufer lauferin leser leserin liebhaber liebhaberin hobbykoch laeufer laeuferin radfahrer radfahrerin naschkatze kaffeetrinker gamerin sportler madre padre hermana hermano lectora lector viajera viajero runnera corredora corredor "
        "mere pere coureur coureuse lecteur lectrice gourmand gourmande voyageuse voyageur supporter supportrice moeder vader lezer hardloper hardloopster wandelaar genieter levensgenieter mamma papa lettore lettrice viaggiatore viaggiatrice tifoso tifosa "
        "mae pai corredora leitora viajante sonhadora december november october september super forever never ever however together another whatever whenever former number member computer summer winter letter paper water "
        "twitter flickr corner dinner power cover order quarter brother-in-law politics comics classics lyrics basics");
    return words.contains(folded);
}

bool looksLikeOccupation(std::string_view folded) {
    // Words of their own, and the ends of longer ones.
    static constexpr std::string_view whole[] = {"ologist", "ographer", "grapher", "attorney", "counsellor", "counselor", "surgeon", "physician", "therapist", "librarian", "veterinarian", "historian", "pfleger", "meister", "ingenieur", "ingenieurin",
                                                 "therapeut", "therapeutin", "padagogin", "padagoge", "architekt", "architektin", "architekte", "architecte", "abogado", "abogada", "docente", "cientifica", "cientifico", "cocinera", "matrona", "avocate", "infirmier", "professeure",
                                                 "chercheuse", "sage-femme", "enseignante", "enseignant", "avvocata", "avvocato", "verpleegkundige", "leraar"};
    static constexpr std::string_view endings[] = {
        "ician", "smith", "wright", "nurse", "midwife", "ist", "er", "or", "eer", "ant",  "erin", "istin", "orin", "eurin", "arztin", "arzt", "kraft", "wirt", "wirtin", 
        "ero", "era", "ista", "dora", "tora", "sora", "ologo", "ologa", "grafo", "grafa", "tecto", "tecta", "medico", "medica", 
        "eur", "euse", "trice", "iste", "icien", "icienne", "logue", "graphe", "iere", "ier", "avocat",
        "tore", "iere", "iera", "logo", "loga", "aio", "eiro", "eira", "kundige", "loog", "arts", "docent"};
    static constexpr std::string_view weak[] = {"er", "or", "ant", "era", "ero", "ier", "ist", "arts", "dora", "logo", "aio"};
    if (isPrivate(folded) || isCommon(folded) || isPlace(folded)) return false;
    // The short endings are those of many other words too: only of longer ones.
    return endsWithOne(folded, weak, 4) || endsWithOne(folded, whole, 0) || endsWithOne(folded, std::span(endings), 3) ||
           setOf("nurse midwife chef vet gp barista baker tutor coach lawyer potter tailor medico arzt arztin matrona cuoca cuoco juriste jurist").contains(folded);
}

bool looksLikeField(std::string_view folded) {
    static constexpr std::string_view endings[] = {"ology", "ography", "metrics", "omics", "istry", "iatry", "onomy", "ectomy", "oscopy", "therapy", "ologie", "ographie", "ologia", "ografia", "kunde", "pflege", "technik", "wesen", "informatics", "analytics", "linguistics",
                                                   "robotics", "logistics", "genetics", "physics", "statistics", "mathematics", "ceramics", "graphics", "nautics", "engineering", "manufacturing", "nomie", "nomia", "istik", "zorg", "planung", "forschung", "bildung", "beratung", "entwicklung", "verwaltung", "versorgung", "recht"};
    return folded != "astrology" && endsWithOne(folded, endings, 1);
}

bool isCommonTag(std::string_view folded) {
    static const Set words = setOf(
        "tbt throwback throwbackthursday mondaymotivation motivationmonday mondayblues fridayfeeling tgif ff followfriday love life happy instagood photooftheday picoftheday followme blessed weekend goals inspiration motivation quote "
        "quoteoftheday mindset nofilter selfie throwbackthursday wcw mcm fun fail win news breaking retweet giveaway christmas newyear halloween covid covid19 monday tuesday wednesday thursday friday saturday sunday thankful "
        "gratitude success live nowplaying np travel sunset food foodie family summer winter spring autumn bluesky twitter mastodon introduction introductions mosstodon caturday silentsunday worldcup eurovision");
    return words.contains(folded);
}

}  // namespace twofold::analysis

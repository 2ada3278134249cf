// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericcsvwords.h"

#include <QString>
#include <algorithm>
#include <array>
#include <map>

#include "genericcsvdates.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

std::string normalisedHeading(std::string_view heading) {
    heading = trimmed(heading.substr(0, 200));
    std::string spaced;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
        const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
        if (i > 0 && isUpper(heading[i]) && isLower(heading[i - 1])) spaced += ' ';  // "firstName"
        spaced += heading[i];
    }
    QString text = QString::fromStdString(spaced).toCaseFolded().normalized(QString::NormalizationForm_D);
    text.removeIf([](QChar c) { return c.isMark(); });
    text.replace(QChar(0xDF), QLatin1String("ss"));
    for (QChar &c : text)
        if (!c.isLetterOrNumber() && !c.isSurrogate()) c = QLatin1Char(' ');
    return text.simplified().toStdString();
}

namespace csv {

namespace {

struct Headings {
    CsvField field;
    std::string_view words;  ///< normalised, between bars
};

// English, German, Spanish, French, Portuguese, Italian; what the tools of each language write. Notes are not among them:
// what somebody wrote down about people stays where it is, unless a mapping says otherwise.
constexpr Headings headings[] = {
    {CsvField::Name,
     "name|full name|fullname|display name|displayname|contact|contact name|person|real name|vollstandiger name|anzeigename|"
     "kontakt|nombre completo|nombre y apellidos|contacto|nom complet|nom affiche|nome completo|contato|contatto|"
     "nome visualizzato|author|author name|sender|sender name|recipient|absender|empfanger|remitente|expediteur|mittente"},
    {CsvField::GivenName, "first name|firstname|given name|forename|vorname|nombre|nombre de pila|prenom|primeiro nome|nome"},
    {CsvField::FamilyName,
     "last name|lastname|family name|surname|nachname|familienname|apellido|apellidos|nom|nom de famille|"
     "sobrenome|apelido|ultimo nome|cognome"},
    {CsvField::Handle,
     "handle|username|user name|user|screen name|screenname|account|account name|account address|acct|nick|nickname|twitter|"
     "x|instagram|mastodon|bluesky|fediverse|benutzername|nutzername|nutzer|konto|usuario|nombre de usuario|cuenta|"
     "utilisateur|nom d utilisateur|pseudo|identifiant|compte|nome de usuario|nome do usuario|conta|utente|nome utente"},
    {CsvField::NativeId,
     "id|uid|user id|userid|account id|native id|id str|post id|tweet id|status id|uuid|identifier|kennung|"
     "nutzer id|identificador|identificatore"},
    {CsvField::ProfileUrl,
     "profile|profile url|profile link|profileurl|linkedin|linkedin url|linkedin profile|profil|profil url|profillink|"
     "perfil|url del perfil|url du profil|lien du profil|url do perfil|profilo|url profilo|homepage"},
    {CsvField::Email,
     "email|e mail|mail|email address|e mail address|emails|e mail adresse|mailadresse|emailadresse|correo|"
     "correo electronico|courriel|adresse e mail|adresse mail|adresse electronique|endereco de e mail|"
     "correio eletronico|posta elettronica|indirizzo e mail|indirizzo email|e mail 1 value|email 1"},
    {CsvField::Phone,
     "phone|telephone|phone number|mobile|mobile phone|cell|cell phone|tel|telefon|telefonnummer|mobil|mobiltelefon|handy|"
     "handynummer|telefono|movil|celular|portable|numero de telephone|telefone|telemovel|cellulare|phone 1 value"},
    {CsvField::Bio,
     "bio|biography|about|description|headline|profile text|summary|beschreibung|uber|descripcion|biografia|a propos|"
     "descricao|descrizione"},
    {CsvField::Company,
     "company|organisation|organization|employer|institution|affiliation|firma|unternehmen|arbeitgeber|einrichtung|"
     "empresa|organizacion|entreprise|societe|organizacao|azienda|societa|organizzazione"},
    {CsvField::Position,
     "position|title|job title|jobtitle|role|occupation|beruf|funktion|stelle|titel|cargo|puesto|poste|fonction|funcao|"
     "posizione|ruolo|mansione"},
    {CsvField::Since,
     "since|followed on|followed at|connected on|connected at|added|added on|follow date|date followed|seit|gefolgt seit|"
     "verbunden seit|hinzugefugt am|desde|depuis|depuis le|dal"},
    {CsvField::List, "list|lists|list name|group|groups|labels|liste|listen|gruppe|gruppen|lista|grupo|groupe|gruppo"},
    {CsvField::Kind, "kind|type|typ|tipo|relation|relationship|relation kind|art|beziehung|relacion|lien de relation|relacao|relazione"},
    {CsvField::Text,
     "text|full text|content|post|tweet|toot|status|caption|message|body|post text|tweet text|inhalt|beitrag|nachricht|"
     "texto|contenido|publicacion|mensaje|texte|contenu|publication|conteudo|publicacao|mensagem|testo|contenuto|messaggio"},
    {CsvField::Created,
     "created|created at|createdat|published|published at|posted at|posted|post date|publish date|erstellt|erstellt am|"
     "veroffentlicht|veroffentlicht am|creado|fecha de publicacion|publie le|date de publication|criado|"
     "data de publicacao|pubblicato|data di pubblicazione"},
    {CsvField::At,
     "date|time|datetime|date time|timestamp|when|at|sent at|sent|datum|zeit|zeitpunkt|uhrzeit|gesendet am|fecha|hora|"
     "heure|data|data e hora|ora"},
    {CsvField::Url,
     "url|link|permalink|web|website|post url|tweet url|address of the post|webseite|adresse|enlace|lien|site|sito|endereco"},
    {CsvField::Visibility,
     "visibility|audience|privacy|scope|sichtbarkeit|publikum|visibilidad|audiencia|visibilite|visibilidade|visibilita"},
    {CsvField::PostKind, "post kind|post type|posttype|beitragsart|tipo de publicacion|type de publication|tipo di post"},
    {CsvField::Language, "language|lang|sprache|idioma|langue|lingua|lingua do texto"},
    {CsvField::Likes,
     "likes|like count|favourites|favorites|favorite count|favourites count|gefallt mir|me gusta|j aime|curtidas|mi piace"},
    {CsvField::Reposts,
     "reposts|retweets|retweet count|repost count|shares|boosts|reblogs|reblogs count|geteilt|compartidos|partages|"
     "compartilhamentos|condivisioni"},
    {CsvField::Replies,
     "replies|reply count|comments|replies count|antworten|kommentare|respuestas|comentarios|reponses|commentaires|"
     "respostas|risposte|commenti"},
    {CsvField::InReplyTo,
     "in reply to|in reply to id|in reply to status id|reply to|antwort auf|en respuesta a|en reponse a|"
     "em resposta a|in risposta a"},
    {CsvField::Tags, "tags|hashtags|keywords|schlagworter|schlagworte|etiquetas|etiquettes|mots cles|etichette"},
    {CsvField::Direction, "direction|in out|inbound outbound|richtung|direccion|sens|direcao|direzione"},
    {CsvField::InteractionKind,
     "interaction|interaction kind|interaction type|event|event type|action|kontaktart|interaccion|interacao|"
     "interazione"},
    {CsvField::Key, "key|message id|messageid|event id|schlussel|clave|cle|chave|chiave"},
};

const std::map<std::string, CsvField, std::less<>> &headingTable() {
    static const auto table = [] {
        std::map<std::string, CsvField, std::less<>> made;
        for (const auto &[field, words] : headings)
            for (std::size_t at = 0; at < words.size();) {
                const std::size_t end = std::min(words.find('|', at), words.size());
                made.emplace(words.substr(at, end - at), field);
                at = end + 1;
            }
        for (const CsvField field : csvFields())
            if (field != CsvField::Ignore) made.emplace(normalisedHeading(word(field)), field);
        return made;
    }();
    return table;
}

bool isEmail(std::string_view cell) {
    const std::size_t at = cell.find('@');
    if (at == 0 || at == std::string_view::npos || cell.size() > 254 || cell.find('@', at + 1) != std::string_view::npos) return false;
    const std::size_t dot = cell.rfind('.');
    return dot != std::string_view::npos && dot > at + 1 && dot + 1 < cell.size() &&
           cell.find_first_of(" \t\r\n,;/<>") == std::string_view::npos;
}

bool isHandle(std::string_view cell) {
    if (cell.size() < 2 || cell.size() > 255 || cell.front() != '@') return false;
    return std::all_of(cell.begin() + 1, cell.end(), [](char c) {
        return c == '_' || c == '.' || c == '-' || c == '@' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

bool consistsOf(std::string_view cell, std::string_view allowed) { return cell.find_first_not_of(allowed) == std::string_view::npos; }

template <class Value>
struct Spelling {
    std::string_view words;  ///< normalised, between bars
    Value value;
};

template <class Value, std::size_t N>
std::optional<Value> spelled(std::string_view cell, const std::array<Spelling<Value>, N> &table) {
    const std::string lower = asciiLower(trimmed(cell.substr(0, 60)));
    if (const auto own = fromWord<Value>(lower)) return own;
    const std::string plain = normalisedHeading(lower);
    if (plain.empty()) return std::nullopt;
    for (const auto &[words, value] : table)
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find('|', at), words.size());
            if (words.substr(at, end - at) == plain) return value;
            at = end + 1;
        }
    return std::nullopt;
}

}  // namespace

std::optional<CsvField> fieldOfHeading(std::string_view heading) {
    const auto found = headingTable().find(normalisedHeading(heading));
    if (found == headingTable().end()) return std::nullopt;
    return found->second;
}

Look lookOf(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty()) return Look::Empty;
    if (cell.size() > 1000) return Look::Text;
    if (isWebUrl(cell) || (cell.starts_with("www.") && cell.find(' ') == std::string_view::npos)) return Look::Web;
    if (isHandle(cell)) return Look::Handle;
    if (isEmail(cell) || (cell.starts_with("mailto:") && isEmail(cell.substr(7)))) return Look::Email;
    if (looksLikeDate(cell)) return Look::Date;
    const auto digits = std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool prefixed = cell.front() == '+' || cell.front() == '0' || cell.front() == '(';
    if (prefixed && digits >= 6 && digits <= 18 && consistsOf(cell, "+0123456789 ()/.-")) return Look::Phone;
    if (digits > 0 && consistsOf(cell, "-0123456789., '")) return Look::Number;
    return Look::Text;
}

bool isHeaderRow(const std::vector<std::string> &first, const std::vector<std::vector<std::string>> &rows) {
    const bool data = std::any_of(first.begin(), first.end(), [](const std::string &cell) {
        const Look look = lookOf(cell);
        return look != Look::Empty && look != Look::Text;
    });
    if (data) return false;
    if (std::any_of(first.begin(), first.end(), [](const std::string &cell) { return fieldOfHeading(cell).has_value(); })) return true;
    // Nothing but words: a header unless what follows is words as well, and then mostly one all the same. A single row is data.
    return rows.size() > 1;
}

bool isOnlyHeadings(const std::vector<std::string> &cells) {
    std::size_t known = 0;
    for (const std::string &cell : cells) {
        if (trimmed(cell).empty()) continue;
        if (!fieldOfHeading(cell)) return false;
        ++known;
    }
    return known > 1;  // one word alone may be somebody's name ("Person", "Nick")
}

std::optional<Direction> directionOf(std::string_view cell) {
    static constexpr auto table = std::to_array<Spelling<Direction>>(
        {{"sent|outgoing|outbound|to|gesendet|ausgehend|enviado|saliente|envoye|sortant|enviada|inviato|in uscita", Direction::Out},
         {"received|incoming|inbound|from|empfangen|eingehend|recibido|entrante|recu|entrant|recebido|recebida|ricevuto|in entrata",
          Direction::In}});
    return spelled(cell, table);
}

std::optional<InteractionKind> interactionOf(std::string_view cell) {
    static constexpr auto table = std::to_array<Spelling<InteractionKind>>(
        {{"messages|dm|direct message|chat|nachricht|mensaje|mensagem|messaggio|call|e mail|email|mail|sms|letter|meeting",
          InteractionKind::Message},
         {"mentions|erwahnung|mencion|mencao|menzione", InteractionKind::Mention},
         {"replies|antwort|respuesta|reponse|resposta|risposta", InteractionKind::Reply},
         {"retweet|boost|reblog|share|geteilt", InteractionKind::Repost},
         {"likes|liked|favourite|favorite|gefallt mir|me gusta|j aime|curtida|mi piace", InteractionKind::Like},
         {"comments|kommentar|comentario|commentaire|commento", InteractionKind::Comment},
         {"bookmarks|lesezeichen|marcador|signet|segnalibro", InteractionKind::Bookmark}});
    return spelled(cell, table);
}

std::optional<RelationKind> relationOf(std::string_view cell) {
    static constexpr auto table = std::to_array<Spelling<RelationKind>>(
        {{"follow|followed|i follow|folge ich|siguiendo|abonnement|seguindo|seguiti|seguito", RelationKind::Following},
         {"followers|follows me|folgt mir|seguidor|abonne|seguidora|seguace", RelationKind::Follower},
         {"friends|freund|freundin|amigo|amiga|ami|amie|amico|connection|connections", RelationKind::Friend},
         {"close friends|enger freund|enge freunde|mejor amigo", RelationKind::CloseFriend},
         {"mute|stummgeschaltet|silenciado|masque|silenziato", RelationKind::Muted},
         {"block|blockiert|bloqueado|bloque|bloccato", RelationKind::Blocked},
         {"address book|contact|contacts|adressbuch|kontakt", RelationKind::AddressBook}});
    return spelled(cell, table);
}

std::optional<ContactKind> contactKindOf(std::string_view cell) {
    static constexpr auto table = std::to_array<Spelling<ContactKind>>(
        {{"individual|persona|personne|pessoa|mensch", ContactKind::Person},
         {"organization|company|org|firma|empresa|entreprise|azienda|verein|einrichtung", ContactKind::Organisation}});
    return spelled(cell, table);
}

std::optional<PostKind> postKindOf(std::string_view cell) {
    static constexpr auto table =
        std::to_array<Spelling<PostKind>>({{"tweet|toot|status|beitrag|original", PostKind::Post},
                                           {"replies|antwort|respuesta|reponse|resposta|risposta", PostKind::Reply},
                                           {"retweet|boost|reblog|share", PostKind::Repost},
                                           {"quote tweet|quoted|zitat", PostKind::Quote},
                                           {"kommentar|comentario|commentaire|commento", PostKind::Comment},
                                           {"blog|blog post|artikel|articulo|artigo|articolo", PostKind::Article}});
    return spelled(cell, table);
}

// "private" is not among them: it means followers here and one person there.
std::optional<Visibility> visibilityOf(std::string_view cell) {
    static constexpr auto table =
        std::to_array<Spelling<Visibility>>({{"everyone|anyone|world|offentlich|alle|publico|publica|pubblico", Visibility::Public},
                                             {"followers only|follower|nur follower", Visibility::Followers},
                                             {"friends only|connections|freunde|nur freunde|amigos|amis|amici", Visibility::Friends},
                                             {"direct message|dm", Visibility::Direct}});
    return spelled(cell, table);
}

Platform platformInName(std::string_view fileName) {
    fileName = fileName.substr(fileName.rfind('/') + 1);
    const std::string name = " " + normalisedHeading(fileName.substr(0, fileName.rfind('.'))) + " ";
    constexpr std::pair<std::string_view, Platform> words[] = {{" twitter ", Platform::X},         {" tweets ", Platform::X},
                                                               {" facebook ", Platform::Facebook}, {" instagram ", Platform::Instagram},
                                                               {" threads ", Platform::Threads},   {" linkedin ", Platform::LinkedIn},
                                                               {" mastodon ", Platform::Mastodon}, {" toots ", Platform::Mastodon},
                                                               {" bluesky ", Platform::Bluesky},   {" wordpress ", Platform::WordPress}};
    for (const auto &[word, platform] : words)
        if (name.find(word) != std::string::npos) return platform;
    return Platform::Unknown;
}

}  // namespace csv
}  // namespace twofold::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "instagramprofile.h"

#include <algorithm>

#include "instagramtext.h"
#include "jsonvalue.h"
#include "metatext.h"
#include "twofold/core/text.h"

namespace twofold::ingest::instagram {

using nlohmann::json;

namespace {

// The labels in the languages known; others are told by the form of their value.
constexpr std::string_view userLabels[] = {"Username",
                                           "Benutzername",
                                           "Gebruikersnaam",
                                           "Nom d’utilisateur",
                                           "Nom d'utilisateur",
                                           "Nom de profil",
                                           "Nombre de usuario",
                                           "Nome utente",
                                           "Nome de usuário",
                                           "Nome de utilizador",
                                           "Användarnamn",
                                           "Brugernavn",
                                           "Brukernavn",
                                           "Käyttäjätunnus",
                                           "Nazwa użytkownika",
                                           "Kullanıcı adı",
                                           "Имя пользователя",
                                           "ユーザーネーム",
                                           "用户名",
                                           "用戶名稱"};
constexpr std::string_view nameLabels[] = {"Name", "Naam", "Nom",  "Nombre", "Nome", "Namn", "Navn", "Nimi", "Imię i nazwisko",
                                           "Ad",   "Имя",  "名前", "姓名"};
constexpr std::string_view bioLabels[] = {"Bio",       "Steckbrief", "Biografie",    "Biographie", "Presentación",
                                          "Biografia", "Biografía",  "Presentation", "自己紹介"};

std::string valueOf(const json &map, std::span<const std::string_view> labels) {
    for (const auto &[label, entry] : map.items()) {
        const std::string folded = foldCase(label);
        for (const std::string_view wanted : labels)
            if (folded == foldCase(wanted)) return textMember(entry, "value");
    }
    return {};
}

// What is told by its form.
void readByForm(const json &map, const std::string &archiveUser, AccountRecord &account) {
    for (const json &entry : map) {
        const std::string value = textMember(entry, "value");
        if (account.website.empty() && isWebUrl(value)) account.website = value;
        const std::size_t at = value.find('@');
        const bool address = at != std::string::npos && at > 0 && value.find('.', at) != std::string::npos &&
                             value.find_first_of(" \t\n/:") == std::string::npos;
        if (account.email.empty() && address) account.email = value;
        if (account.handle.empty() && !archiveUser.empty() && handleFromText(value) == archiveUser) account.handle = archiveUser;
    }
}

}  // namespace

void readProfile(const json &record, const std::string &archiveUser, AccountRecord &account) {
    const json &map = objectMember(record, "string_map_data");
    account.handle = handleFromText(valueOf(map, userLabels));
    account.name = valueOf(map, nameLabels);
    account.bio = valueOf(map, bioLabels);
    readByForm(map, archiveUser, account);
}

void readSignup(const json &record, AccountRecord &account) {
    const json &map = objectMember(record, "string_map_data");
    for (const json &entry : map) {
        const UtcMs at = fromSeconds(numberMember(entry, "timestamp", 0));
        if (at != unknownTime && (account.created == unknownTime || at < account.created)) account.created = at;
    }
    if (account.handle.empty()) account.handle = handleFromText(valueOf(map, userLabels));
}

void readOldProfile(const json &document, AccountRecord &account) {
    if (account.handle.empty()) account.handle = handleFromText(textMember(document, "username"));
    if (account.name.empty()) account.name = textMember(document, "name");
    if (account.bio.empty()) account.bio = textMember(document, "biography");
    if (account.email.empty()) account.email = textMember(document, "email");
    if (account.website.empty()) account.website = textMember(document, "website");
    const UtcMs joined = fromMilliseconds(fromIso8601(textMember(document, "date_joined")).value_or(0));
    if (account.created == unknownTime) account.created = joined;
}

ProfileReading readAccount(SourceView &source, const Layout &layout, Platform platform) {
    ProfileReading reading;
    AccountRecord &account = reading.account;
    account.platform = platform;
    const ArchiveName archive = archiveOf(source);
    for (const PartFile &file : layout.files) {  // in this order: profile, sign-up, profile of 2020
        if (file.kind->part > Part::OldProfile) break;
        const auto content = source.readAll(*file.entry);
        bool mended = false;
        auto document = content ? parseRecord(afterAssignment(*content), mended) : Result<json>(tl::unexpected<Error>(content.error()));
        if (!document || !document->is_object()) {
            reading.bad.push_back(&file);
            continue;
        }
        reading.read.push_back(&file);
        reading.repaired += meta::repairAll(*document);
        if (file.kind->part == Part::OldProfile) {
            readOldProfile(*document, account);
            continue;
        }
        const json &records = arrayMember(*document, std::string(file.kind->key).c_str());
        if (records.empty()) continue;
        if (file.kind->part == Part::Profile && account.handle.empty()) readProfile(records.front(), archive.user, account);
        if (file.kind->part == Part::Signup) readSignup(records.front(), account);
    }
    if (account.handle.empty()) account.handle = archive.user;
    return reading;
}

}  // namespace twofold::ingest::instagram

// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinlayout.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "entrynames.h"
#include "twofold/core/text.h"

namespace twofold::ingest::linkedin {

namespace {

constexpr std::size_t headBytes = 8192;
constexpr std::size_t mostSniffed = 200;  // files of unknown names whose heads are read
constexpr std::size_t mostArticles = 5000;

struct NamedPart {
    std::string_view name;
    Part part;
};

constexpr NamedPart namedParts[] = {{"registration", Part::Registration},
                                    {"emailaddresses", Part::Emails},
                                    {"positions", Part::Positions},
                                    {"education", Part::Education},
                                    {"skills", Part::Skills},
                                    {"profile", Part::Profile},
                                    {"connections", Part::Connections},
                                    {"memberfollows", Part::MemberFollows},
                                    {"companyfollows", Part::CompanyFollows},
                                    {"invitations", Part::Invitations},
                                    {"recommendationsgiven", Part::RecommendationsGiven},
                                    {"recommendationsreceived", Part::RecommendationsReceived},
                                    {"endorsementgiveninfo", Part::EndorsementsGiven},
                                    {"endorsementsgiven", Part::EndorsementsGiven},
                                    {"endorsementreceivedinfo", Part::EndorsementsReceived},
                                    {"endorsementsreceived", Part::EndorsementsReceived},
                                    {"shares", Part::Shares},
                                    {"comments", Part::Comments},
                                    {"reactions", Part::Reactions},
                                    {"votes", Part::Votes},
                                    {"instantreposts", Part::Reposts},
                                    {"messages", Part::Messages}};

struct Reason {
    std::string_view name;
    std::string_view why;
};

constexpr std::string_view advertising = "advertising";
constexpr std::string_view jobs = "job search";
constexpr std::string_view learning = "courses";
constexpr std::string_view machine = "talk with LinkedIn's assistant";
constexpr std::string_view security = "logins and addresses of the network";
constexpr std::string_view profileDetail = "detail of the profile";
constexpr std::string_view addressBook = "address book of a telephone, given to LinkedIn";

constexpr Reason reasons[] = {{"adtargeting", advertising},
                              {"adsclicked", advertising},
                              {"lanadsengagement", advertising},
                              {"inferencesaboutyou", advertising},
                              {"importedcontacts", addressBook},
                              {"contacts", addressBook},
                              {"logins", security},
                              {"securitychallenges", security},
                              {"accountstatushistory", security},
                              {"phonenumbers", "telephone numbers"},
                              {"whatsappphonenumbers", "telephone numbers"},
                              {"richmedia", "uploads; the posts name their own"},
                              {"saveditems", "bookmarks that name nobody"},
                              {"savedarticles", "bookmarks that name nobody"},
                              {"hashtagfollows", "subjects, not people"},
                              {"notes", "private notes"},
                              {"searchqueries", "searches"},
                              {"jobapplications", jobs},
                              {"jobseekerpreferences", jobs},
                              {"savedjobs", jobs},
                              {"savedjobalerts", jobs},
                              {"onlinejobpostings", jobs},
                              {"jobapplicantsavedanswers", jobs},
                              {"jobapplicantsavedscreeningquestionresponses", jobs},
                              {"learning", learning},
                              {"courses", profileDetail},
                              {"learningcoachmessages", machine},
                              {"learningroleplaymessages", machine},
                              {"guidemessages", machine},
                              {"coachmessages", machine},
                              {"profilesummary", "stands in Profile.csv as well"},
                              {"certifications", profileDetail},
                              {"causesyoucareabout", profileDetail},
                              {"honors", profileDetail},
                              {"languages", profileDetail},
                              {"organizations", profileDetail},
                              {"patents", profileDetail},
                              {"projects", profileDetail},
                              {"publications", profileDetail},
                              {"testscores", profileDetail},
                              {"volunteering", profileDetail},
                              {"workinghours", profileDetail},
                              {"events", "events, without people"},
                              {"groups", "groups, without people"},
                              {"privateidentityasset", "proof of identity"},
                              {"verifications", "proof of identity"},
                              {"receipts", "payments"},
                              {"receiptsv2", "payments"},
                              {"recommendations", "an older list without a direction"}};

std::string_view baseName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool isArticle(std::string_view path) {
    const std::string lower = asciiLower(path);
    const bool page = lower.ends_with(".html") || lower.ends_with(".htm");
    return page && (lower.starts_with("articles/") || lower.find("/articles/") != std::string::npos);
}

// Headers that no other network's file has.
Part partByHeader(SourceView &source, const SourceEntry &entry) {
    const auto head = source.readHead(entry, headBytes);
    if (!head) return Part::None;
    static const std::array<std::pair<Part, TableSpec>, 5> signatures = {{
        {Part::Connections, {{"first name", "last name", "company", "position", "connected on"}}},
        {Part::Messages, {{"conversation id", "from", "sender profile url", "to", "date", "folder"}}},
        {Part::Invitations, {{"from", "to", "sent at", "direction"}}},
        {Part::Shares, {{"date", "sharelink", "sharecommentary"}}},
        {Part::Profile, {{"first name", "last name", "maiden name", "headline"}}},
    }};
    for (const auto &[part, spec] : signatures)
        if (hasHeader(*head, spec)) return part;
    return Part::None;
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

}  // namespace

const TableSpec &specOf(Part part) {
    static const std::map<Part, TableSpec> specs = {
        {Part::Registration, {{"registered at|registration date"}, RecordKind::Account}},
        {Part::Emails, {{"email address"}, RecordKind::Account}},
        {Part::Positions, {{"company name", "title"}, RecordKind::Account}},
        {Part::Education, {{"school name"}, RecordKind::Account}},
        {Part::Skills, {{"name"}, RecordKind::Account}},
        {Part::Profile, {{"first name", "last name", "headline|summary|maiden name"}, RecordKind::Account}},
        {Part::Connections, {{"first name", "last name", "connected on|url|company"}, RecordKind::Relation}},
        {Part::MemberFollows, {{"fullname|full name|name|first name|member"}, RecordKind::Relation}},
        {Part::CompanyFollows, {{"organization|organisation|company|company name"}, RecordKind::Relation}},
        {Part::Invitations, {{"from", "to", "sent at|direction"}, RecordKind::Relation}},
        {Part::RecommendationsGiven, {{"first name", "last name"}, RecordKind::Interaction}},
        {Part::RecommendationsReceived, {{"first name", "last name"}, RecordKind::Interaction}},
        {Part::EndorsementsGiven, {{"skill name", "endorsee first name"}, RecordKind::Interaction}},
        {Part::EndorsementsReceived, {{"skill name", "endorser first name"}, RecordKind::Interaction}},
        {Part::Shares, {{"date", "sharelink|sharecommentary"}, RecordKind::Post}},
        {Part::Article, {{}, RecordKind::Post}},
        {Part::Comments, {{"date", "message"}, RecordKind::Post, true}},
        {Part::Reactions, {{"date", "link"}, RecordKind::Interaction}},
        {Part::Votes, {{"date", "link"}, RecordKind::Interaction}},
        {Part::Reposts, {{"date", "link"}, RecordKind::Interaction}},
        {Part::Messages, {{"from", "to", "date"}, RecordKind::Interaction}},
        {Part::None, {}},
    };
    return specs.at(part);
}

std::string plainName(std::string_view path) {
    std::string name = asciiLower(baseName(withoutCopyNumber(path)));
    if (!name.ends_with(".csv")) return {};
    name.resize(name.size() - 4);
    const std::size_t underline = name.rfind('_');
    if (underline != std::string::npos && underline + 1 < name.size() &&
        name.find_first_not_of("0123456789", underline + 1) == std::string::npos)
        name.resize(underline);
    std::erase_if(name, [](char c) { return c == ' ' || c == '_' || c == '-'; });
    return name;
}

Part partByName(std::string_view path) {
    if (isArticle(path)) return Part::Article;
    const std::string name = plainName(path);
    const auto found = std::find_if(std::begin(namedParts), std::end(namedParts), [&](const NamedPart &part) { return part.name == name; });
    return found == std::end(namedParts) ? Part::None : found->part;
}

std::string_view reasonToIgnore(std::string_view path) {
    const std::string name = plainName(path);
    const auto found = std::find_if(std::begin(reasons), std::end(reasons), [&](const Reason &reason) { return reason.name == name; });
    return found == std::end(reasons) ? std::string_view() : found->why;
}

std::vector<File> filesOf(SourceView &source) {
    std::vector<File> files;
    std::vector<const SourceEntry *> unknown;
    for (const SourceEntry &entry : source.entries()) {
        const Part part = partByName(entry.path);
        if (part != Part::None)
            files.push_back({&entry, part});
        else if (const std::string name = plainName(entry.path);
                 !name.empty() && reasonToIgnore(entry.path).empty() && !name.ends_with("messages"))
            unknown.push_back(&entry);
    }
    const auto byPath = [](const SourceEntry *a, const SourceEntry *b) { return a->path < b->path; };
    std::sort(unknown.begin(), unknown.end(), byPath);
    if (unknown.size() > mostSniffed) unknown.resize(mostSniffed);
    for (const SourceEntry *entry : unknown)
        if (const Part part = partByHeader(source, *entry); part != Part::None) files.push_back({entry, part});
    std::sort(files.begin(), files.end(),
              [&](const File &a, const File &b) { return a.part != b.part ? a.part < b.part : byPath(a.entry, b.entry); });
    const auto isArticleFile = [](const File &file) { return file.part == Part::Article; };
    const auto firstArticle = std::find_if(files.begin(), files.end(), isArticleFile);
    const auto articles = std::count_if(files.begin(), files.end(), isArticleFile);
    constexpr auto most = static_cast<std::ptrdiff_t>(mostArticles);
    if (articles > most) files.erase(firstArticle + most, firstArticle + articles);
    return files;
}

bool isExportName(std::string_view sourceName, std::string_view beginning) {
    const std::string name = asciiLower(sourceName);
    return name.find("linkedindataexport") != std::string::npos && name.starts_with(beginning);
}

UtcMs dateOfName(std::string_view sourceName) {
    constexpr std::string_view word = "LinkedInDataExport_";
    const std::size_t at = sourceName.find(word);
    if (at == std::string_view::npos) return unknownTime;
    const std::string_view date = sourceName.substr(at + word.size(), 10);
    if (date.size() != 10 || date[2] != '-' || date[5] != '-') return unknownTime;
    const auto month = digits(date.substr(0, 2));
    const auto day = digits(date.substr(3, 2));
    const auto year = digits(date.substr(6, 4));
    if (!month || !day || !year) return unknownTime;
    return fromCivil(*year, *month, *day).value_or(unknownTime);
}

}  // namespace twofold::ingest::linkedin

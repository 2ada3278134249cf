// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/exporter.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "exportfile.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "twofold/services/documents.h"
#include "twofold/services/wording.h"

namespace twofold::services {

using store::Connection;

namespace {

constexpr int pageSize = 500;

// Reads page by page until the end or until the file or the store fails. `read` gives the rows behind `after`.
template <class Row, class IdType, class Read, class Use>
std::int64_t eachRow(Connection &db, const ExportFile &file, const Read &read, const Use &use) {
    std::optional<IdType> after;
    std::int64_t count = 0;
    for (;;) {
        const std::vector<Row> rows = read(after);
        for (const Row &row : rows) use(row);
        count += static_cast<std::int64_t>(rows.size());
        if (static_cast<int>(rows.size()) < pageSize || file.failed() || db.error()) return count;
        after = rows.back().id;
    }
}

template <class Use>
std::int64_t eachPerson(Connection &db, const ExportFile &file, const Use &use) {
    return eachRow<store::PersonRow, ContactId>(
        db, file,
        [&](const std::optional<ContactId> &after) { return store::readPeople(db, {}, store::PeopleSort::Name, false, after, pageSize); },
        use);
}

template <class Use>
std::int64_t eachPost(Connection &db, const ExportFile &file, const Use &use) {
    return eachRow<store::PostRow, PostId>(
        db, file, [&](const std::optional<PostId> &after) { return store::readPosts(db, {}, after, pageSize); }, use);
}

template <class Use>
std::int64_t eachFinding(Connection &db, const ExportFile &file, const Use &use) {
    return eachRow<store::FindingRow, FindingId>(
        db, file, [&](const std::optional<FindingId> &after) { return store::readFindings(db, {}, after, pageSize); }, use);
}

// ---- CSV

std::string joined(const std::vector<std::string> &parts) {
    std::string all;
    for (const std::string &part : parts) all += (all.empty() ? "" : "; ") + part;
    return all;
}

// Line breaks of a text stay, what else a terminal or a viewer could take for a command goes.
std::string cleanText(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += harmless(text.substr(0, end));
        if (end < text.size()) out += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string countCell(std::int64_t count) { return count < 0 ? std::string() : std::to_string(count); }
std::string idCell(std::int64_t id) { return id == 0 ? std::string() : std::to_string(id); }

std::string confidenceCell(ValueState state, int perMille) {
    if (state == ValueState::Decided) return "1";
    if (state == ValueState::None) return {};
    std::string digits = std::to_string(perMille % 1000);
    digits.insert(0, 3 - digits.size(), '0');
    return std::to_string(perMille / 1000) + "." + digits;
}

std::int64_t peopleCsv(Connection &db, ExportFile &file) {
    file.write(csvLine({"id", "name", "kind", "tier", "tier_state", "trust", "trust_state", "roles", "platforms", "handles", "in", "out",
                        "first", "last", "note"}));
    return eachPerson(db, file, [&](const store::PersonRow &person) {
        std::vector<std::string> platforms, handles;
        for (const auto &identity : store::readIdentities(db, person.id)) {
            const std::string platform(word(identity.platform));
            if (std::find(platforms.begin(), platforms.end(), platform) == platforms.end()) platforms.push_back(platform);
            if (!identity.handle.empty()) handles.push_back(platform + ":" + harmless(identity.handle));
        }
        file.write(
            csvLine({std::to_string(person.id.value), harmless(person.name), std::string(word(person.kind)), std::string(word(person.tier)),
                     std::string(word(person.tierState)), std::string(word(person.trust)), std::string(word(person.trustState)),
                     harmless(joined(person.roles)), joined(platforms), joined(handles), std::to_string(person.in),
                     std::to_string(person.out), toIso8601(person.first), toIso8601(person.last), cleanText(store::readNote(db, person.id))}));
    });
}

std::int64_t postsCsv(Connection &db, ExportFile &file) {
    file.write(csvLine({"id", "account", "platform", "native_id", "created", "kind", "visibility", "label", "label_state", "confidence",
                        "text", "url", "likes", "reposts", "replies"}));
    return eachPost(db, file, [&](const store::PostRow &post) {
        const int perMille = post.label == Label::Personal ? 1000 - post.perMille : post.perMille;
        const std::string created = toIso8601(post.created);
        file.write(csvLine({std::to_string(post.id.value), std::to_string(post.account.value), std::string(word(post.platform)),
                            harmless(post.nativeId), post.dateOnly ? created.substr(0, 10) : created, std::string(word(post.kind)),
                            std::string(word(post.visibility)), std::string(word(post.label)), std::string(word(post.labelState)),
                            confidenceCell(post.labelState, perMille), cleanText(post.text), harmless(post.url), countCell(post.likes),
                            countCell(post.reposts), countCell(post.replies)}));
    });
}

std::int64_t findingsCsv(Connection &db, ExportFile &file) {
    file.write(csvLine({"id", "rule", "title", "severity", "state", "account", "platform", "post", "contact", "at", "evidence", "text"}));
    return eachFinding(db, file, [&](const store::FindingRow &finding) {
        file.write(csvLine({std::to_string(finding.id.value), finding.rule, ruleTitle(finding.rule).toStdString(),
                            std::string(word(finding.severity)), std::string(word(finding.state)), idCell(finding.account.value),
                            std::string(word(finding.platform)), idCell(finding.post.value), idCell(finding.contact.value),
                            toIso8601(finding.at), sentence(findingEvidence(finding)).toStdString(), cleanText(finding.text)}));
    });
}

// ---- JSON

// The members of a list, one a line; brackets and name are put around.
class JsonList {
public:
    JsonList(ExportFile &file, const char *name) : m_file(file) { m_file.write(std::string("\"") + name + "\": ["); }
    void add(const Document &document) {
        m_file.write(m_first ? "\n  " : ",\n  ");
        m_file.write(dumped(document));
        m_first = false;
    }
    void end() { m_file.write(m_first ? "]" : "\n]"); }

private:
    ExportFile &m_file;
    bool m_first = true;
};

std::int64_t peopleJson(const ReviewService &review, Connection &db, ExportFile &file) {
    file.write("\"total\": " + std::to_string(store::countPeople(db, {})) + ",\n");
    JsonList list(file, "people");
    const std::int64_t count = eachPerson(db, file, [&](const store::PersonRow &person) {
        if (const auto evidence = review.contactEvidence(db, person.id)) {
            Document document = personDocument(*evidence);
            document["note"] = evidence->note;
            list.add(document);
        }
    });
    list.end();
    return count;
}

std::int64_t postsJson(const ReviewService &review, Connection &db, ExportFile &file) {
    file.write("\"total\": " + std::to_string(store::countPosts(db, {})) + ",\n");
    JsonList list(file, "posts");
    const std::int64_t count = eachPost(db, file, [&](const store::PostRow &post) {
        if (const auto evidence = review.postEvidence(db, post.id)) list.add(postDocument(*evidence));
    });
    list.end();
    return count;
}

std::int64_t findingsJson(Connection &db, ExportFile &file) {
    JsonList list(file, "findings");
    const std::int64_t count = eachFinding(db, file, [&](const store::FindingRow &finding) { list.add(findingDocument(finding)); });
    list.end();
    return count;
}

// "total" would stand there twice, so the lists are objects of their own.
std::int64_t allJson(Session &session, const ReviewService &review, Connection &db, ExportFile &file) {
    file.write("{\"exported\": \"" + toIso8601(session.now()) + "\",\n");
    JsonList accounts(file, "accounts");
    for (const auto &account : store::readAccounts(db)) accounts.add(accountDocument(account));
    accounts.end();
    file.write(",\n\"people\": {");
    std::int64_t count = peopleJson(review, db, file);
    file.write("},\n\"posts\": {");
    count += postsJson(review, db, file);
    file.write("},\n");
    count += findingsJson(db, file);
    file.write("}\n");
    return count;
}

std::int64_t writeJson(Session &session, Connection &db, ExportWhat what, ExportFile &file) {
    const ReviewService review(session);
    if (what == ExportWhat::All) return allJson(session, review, db, file);
    file.write("{");
    const std::int64_t count = what == ExportWhat::People  ? peopleJson(review, db, file)
                               : what == ExportWhat::Posts ? postsJson(review, db, file)
                                                           : findingsJson(db, file);
    file.write("}\n");
    return count;
}

// ---- vCard

void writeCard(Connection &db, const store::PersonRow &person, ExportFile &file) {
    std::string handles;
    std::vector<std::string> urls;
    for (const auto &identity : store::readIdentities(db, person.id)) {
        if (!identity.handle.empty()) handles += (handles.empty() ? "" : ",") + vCardText(harmless(identity.handle));
        const std::string known =
            isWebUrl(identity.profileUrl) ? identity.profileUrl : profileUrl(identity.platform, identity.nativeId, identity.handle);
        if (isWebUrl(known)) urls.push_back(known);
    }
    std::string categories =
        person.tierState == ValueState::Decided && person.tier != Tier::Untiered ? std::string(word(person.tier)) : std::string();
    for (const std::string &role : person.roles) categories += (categories.empty() ? "" : ",") + vCardText(harmless(role));
    const bool organisation = person.kind == ContactKind::Organisation || person.kind == ContactKind::News;
    const std::string name = harmless(person.name);
    file.write("BEGIN:VCARD\r\nVERSION:4.0\r\n");
    file.write(vCardLine("UID;VALUE=text", "twofold-contact-" + std::to_string(person.id.value)));
    file.write(vCardLine("KIND", organisation ? "org" : "individual"));
    file.write(vCardLine("FN", vCardText(name.empty() ? "?" : name)));
    if (!handles.empty()) file.write(vCardLine("NICKNAME", handles));
    for (const std::string &url : urls) file.write(vCardLine("URL", url));
    if (!categories.empty()) file.write(vCardLine("CATEGORIES", categories));
    if (const std::string note = store::readNote(db, person.id); !note.empty()) file.write(vCardLine("NOTE", vCardText(cleanText(note))));
    file.write("END:VCARD\r\n");
}

std::int64_t writeRows(Session &session, Connection &db, ExportWhat what, ExportFormat format, ExportFile &file) {
    if (format == ExportFormat::Json) return writeJson(session, db, what, file);
    if (format == ExportFormat::VCard) return eachPerson(db, file, [&](const store::PersonRow &person) { writeCard(db, person, file); });
    if (what == ExportWhat::People) return peopleCsv(db, file);
    return what == ExportWhat::Posts ? postsCsv(db, file) : findingsCsv(db, file);
}

}  // namespace

Result<std::int64_t> exportTo(Session &session, ExportWhat what, ExportFormat format, const std::string &path) {
    if (format == ExportFormat::VCard && what != ExportWhat::People)
        return failure(ErrorCode::BadArgument, "Only people can be written as vCards.");
    if (format == ExportFormat::Csv && what == ExportWhat::All)
        return failure(ErrorCode::BadArgument, "A table holds one kind of rows: export people, posts or findings, or all of it as JSON.");
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    Connection &db = **reader;
    ExportFile file(path);
    const store::Snapshot snapshot(db);
    const std::int64_t count = file.failed() ? 0 : writeRows(session, db, what, format, file);
    if (auto error = db.takeError()) return tl::unexpected(*error);
    TWOFOLD_TRY(file.commit());
    return count;
}

}  // namespace twofold::services

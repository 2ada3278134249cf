// SPDX-License-Identifier: GPL-3.0-or-later
#include "facebookmessages.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "jsonvalue.h"
#include "metatext.h"
#include "textstream.h"
#include "twofold/core/text.h"
#include "twofold/ingest/jsonrecords.h"

namespace twofold::ingest::facebook {

using nlohmann::json;

namespace {

constexpr std::size_t headBytes = std::size_t{64} << 10;
constexpr std::size_t mostPeople = 1000;  // whoever comes after them is not looked at
constexpr std::size_t mostCached = 4096;

// Names in the file's order; `whole` is cleared when the data end within the list.
Result<People> readPeople(ByteStream &stream, bool &whole) {
    People people;
    const auto count = forEachRecord(stream, "participants", [&](std::string_view slice, std::int64_t, RecordDefect defect) {
        whole = whole && defect != RecordDefect::CutShort;
        bool repaired = false;
        auto record = defect == RecordDefect::None ? parseRecord(slice, repaired) : Result<json>(json());
        if (!record) return true;
        meta::repairAll(*record);
        if (people.names.size() == mostPeople) return people.all = false;
        people.names.push_back(record->is_string() ? nameFrom(textOf(*record)) : nameMember(*record, "name"));
        return true;
    });
    if (!count) return tl::unexpected<Error>(count.error());
    return people;
}

}  // namespace

Result<People> peopleOf(SourceView &source, const Found &file) {
    if (const auto head = source.readHead(*file.entry, headBytes)) {
        TextStream stream(*head);
        bool whole = true;
        if (auto people = readPeople(stream, whole); people && whole) return people;
    }
    const auto stream = source.open(*file.entry);
    if (!stream) return tl::unexpected<Error>(stream.error());
    bool whole = true;
    auto people = readPeople(**stream, whole);
    if (!people && people.error().code == ErrorCode::Damaged) return People();
    return people;
}

void OwnerSearch::add(const People &people) {
    std::map<std::string, std::string> names;
    for (const std::string &name : people.names)
        if (!isNobody(name)) names.emplace(nameKey(name), name);
    if (!people.all || names.empty()) return;
    const bool isFirst = m_common.empty() && !m_differs;
    if (isFirst) m_common = names;
    const std::size_t before = m_common.size();
    std::erase_if(m_common, [&](const auto &one) { return !names.contains(one.first); });
    m_differs = m_differs || m_common.size() != before || m_common.size() != names.size();
}

Owner OwnerSearch::found() const { return m_differs && m_common.size() == 1 ? ownerNamed(m_common.begin()->second) : Owner(); }

namespace {

class MessageReader {
public:
    MessageReader(ImportRun &run, const Found &file, const Owner &owner, std::string thread, const People &people)
        : m_run(run), m_file(file), m_owner(owner), m_thread(std::move(thread)) {
        std::set<std::string> keys;
        for (const std::string &name : people.names) {
            if (m_owner.is(name)) continue;
            if (isNobody(name))
                m_hasNobody = true;
            else if (keys.insert(nameKey(name)).second)
                m_others.push_back(identityNamed(name));
        }
        m_tooLarge = !people.all || m_others.size() > mostOthers;
    }

    [[nodiscard]] bool tooLarge() const { return m_tooLarge; }
    /// Lines that say that somebody joined or left.
    [[nodiscard]] std::int64_t events() const { return m_events; }
    [[nodiscard]] std::int64_t repaired() const { return m_repaired; }

    void take(json &record, std::int64_t position) {
        m_repaired += meta::repairAll(record);
        const std::string type = asciiLower(textMember(record, "type"));
        if (!record.is_object()) return issue(position, "not_a_message", true);
        if (type == "subscribe" || type == "unsubscribe") {  // somebody joins or leaves
            ++m_events;
            return;
        }
        const Side sender = side(nameFrom(firstText(record, "sender_name", "senderName")));
        const json *time = member(record, "timestamp_ms");
        const Moment at = momentOf(time ? time : member(record, "timestamp"));
        if (!sender.own && sender.nobody) {
            issue(position, "no_name", true);
            return;
        }
        const std::string key =
            "fb:" + m_thread + ":" + keyTime(at.at) + ":" + hashOf({sender.own ? m_owner.key : sender.key, contentOf(record)});
        if (sender.own && m_others.empty()) {
            issue(position, m_hasNobody ? "no_name" : "no_recipient", true);
        } else {
            if (at.at == unknownTime) issue(position, "bad_time", false);
            if (!sender.own)
                m_run.sink().interaction({sender.identity, InteractionKind::Message, Direction::In, at.at, key});
            else
                for (const IdentityRecord &other : m_others)
                    m_run.sink().interaction({other, InteractionKind::Message, Direction::Out, at.at, key});
        }
        reactions(record, sender.own, sender.identity, key);
    }

private:
    struct Side {
        IdentityRecord identity;
        std::string key;
        bool own = false;
        bool nobody = false;
    };

    static std::string firstText(const json &record, const char *older, const char *newer) {
        std::string text = textMember(record, older);
        return text.empty() ? textMember(record, newer) : text;
    }

    // What tells two messages of one moment apart; only its hash goes into the key.
    static std::string contentOf(const json &record) {
        std::string content = firstText(record, "content", "text");
        for (const char *list : {"photos", "videos", "gifs", "audio_files", "files", "media"}) {
            if (!content.empty()) break;
            for (const json &one : arrayMember(record, list)) {
                const std::string uri = textMember(one, "uri");
                content = uri.substr(uri.rfind('/') + 1);
                break;
            }
        }
        if (content.empty()) content = textMember(objectMember(record, "sticker"), "uri");
        return content.empty() ? textMember(objectMember(record, "share"), "link") : content;
    }

    void reactions(const json &record, bool own, const IdentityRecord &sender, const std::string &key) {
        for (const json &reaction : arrayMember(record, "reactions")) {
            const Side actor = side(nameMember(reaction, "actor"));
            if (actor.own == own || (!actor.own && actor.nobody)) continue;  // between others, or by oneself
            const Moment at = momentOf(member(reaction, "timestamp"));
            m_run.sink().interaction(
                {own ? actor.identity : sender, InteractionKind::Reaction, own ? Direction::In : Direction::Out, at.at, key + ":reaction"});
        }
    }

    const Side &side(const std::string &name) {
        if (m_sides.size() >= mostCached) m_sides.clear();
        const auto [it, isNew] = m_sides.try_emplace(name);
        if (isNew) it->second = {identityNamed(name), nameKey(name), m_owner.is(name), isNobody(name)};
        return it->second;
    }

    void issue(std::int64_t position, std::string code, bool skipped) {
        m_run.issue(RecordKind::Interaction, *m_file.entry, position, std::move(code), {}, skipped);
    }

    ImportRun &m_run;
    const Found &m_file;
    const Owner &m_owner;
    std::string m_thread;
    std::vector<IdentityRecord> m_others;
    std::unordered_map<std::string, Side> m_sides;
    std::int64_t m_repaired = 0;
    bool m_hasNobody = false;
    bool m_tooLarge = false;
    std::int64_t m_events = 0;
};

// "inbox/juniper_4711" -> "4711"; a folder without a number stands for itself.
std::string threadFromFolder(std::string_view path) {
    const std::string_view folder = path.substr(path.rfind('/') + 1);
    const std::string_view number = folder.substr(folder.rfind('_') + 1);
    const bool digits =
        !number.empty() && number.size() < folder.size() && number.find_first_not_of("0123456789") == std::string_view::npos;
    return std::string(digits ? number : folder);
}

// A file alone, without its folder, names it at its end.
Result<std::string> threadPathWithin(SourceView &source, const SourceEntry &entry) {
    constexpr std::string_view mark = "\"thread_path\"";
    constexpr std::size_t block = 65'536;
    constexpr std::size_t kept = 4096;
    const auto stream = source.open(entry);
    if (!stream) return tl::unexpected<Error>(stream.error());
    std::string window;
    std::vector<char> buffer(block);
    for (;;) {
        const auto got = (*stream)->read(buffer.data(), buffer.size());
        if (!got) return tl::unexpected<Error>(got.error());
        window.append(buffer.data(), *got);
        const std::size_t at = window.find(mark);
        if (at != std::string::npos && (window.size() - at > kept || *got == 0)) {
            const std::size_t open = window.find_first_not_of(" \t\r\n:", at + mark.size());
            if (open == std::string::npos || window[open] != '"') return std::string();
            const std::size_t close = window.find('"', open + 1);
            return close == std::string::npos ? std::string() : window.substr(open + 1, close - open - 1);
        }
        if (*got == 0) return std::string();
        if (at == std::string::npos && window.size() > kept) window.erase(0, window.size() - kept);
    }
}

}  // namespace

Result<std::string> threadOf(SourceView &source, const Found &file) {
    // The number behind the name of an encrypted chat only counts the chats of one download.
    if (file.kind == FileKind::EncryptedMessages) return std::string("encrypted");
    const std::string &path = file.entry->path;
    const std::size_t slash = path.rfind('/');
    const std::string folder = threadFromFolder(std::string_view(path).substr(0, slash == std::string::npos ? 0 : slash));
    const bool isBox = folder.empty() || folder == "inbox" || folder == "archived_threads" || folder == "filtered_threads" ||
                       folder == "message_requests" || folder == "e2ee_cutover" || folder == "messages";
    if (!isBox) return folder;
    const auto within = threadPathWithin(source, *file.entry);
    if (!within) return within;
    return within->empty() ? folder : threadFromFolder(*within);
}

Result<Conversation> readMessages(ImportRun &run, const Found &file, const Owner &owner, bool &cutShort) {
    const auto people = peopleOf(run.source(), file);
    if (!people) return tl::unexpected<Error>(people.error());
    auto thread = threadOf(run.source(), file);
    if (!thread) return tl::unexpected<Error>(thread.error());
    MessageReader reader(run, file, owner, *std::move(thread), *people);
    if (reader.tooLarge()) return Conversation::TooLarge;
    const auto count = run.forEachJson(
        *file.entry, file.arrayKey, RecordKind::Interaction,
        [&](json &record, std::int64_t position) { reader.take(record, position); }, cutShort);
    if (reader.repaired() > 0) run.sink().textsRepaired(reader.repaired());
    if (!count) return tl::unexpected<Error>(count.error());
    if (reader.events() > 0) run.issue(RecordKind::Interaction, *file.entry, 0, "not_a_message", std::to_string(reader.events()), false);
    return Conversation::Read;
}

}  // namespace twofold::ingest::facebook

// SPDX-License-Identifier: GPL-3.0-or-later
#include "instagramimport.h"

#include <algorithm>

#include "instagramold.h"
#include "instagramtext.h"
#include "jsonvalue.h"
#include "metatext.h"
#include "twofold/core/text.h"
#include "twofold/ingest/jsonrecords.h"

namespace twofold::ingest::instagram {

using nlohmann::json;

namespace {

constexpr std::string_view threadsPrefix = "text_post_app_";
constexpr std::string_view threadsReason = "of Threads, an account of its own";
constexpr std::int64_t mostLearnt = 500;  // records of a file of comments

}  // namespace

Result<std::int64_t> readPosts(ImportRun &run, const PartFile &file, const PostFile &posts, bool &anyCut) {
    std::int64_t taken = 0;
    std::int64_t repaired = 0;
    const auto count = run.forEachJson(
        *file.entry, file.arrayKey(), RecordKind::Post,
        [&](json &record, std::int64_t position) {
            repaired += meta::repairAll(record);
            PostReading reading = readPost(record, posts);
            if (!reading.issue.empty()) run.issue(RecordKind::Post, *file.entry, position, reading.issue, {}, !reading.taken);
            if (!reading.taken) return;
            ++taken;
            run.sink().post(std::move(reading.post));
        },
        anyCut);
    if (repaired > 0) run.sink().textsRepaired(repaired);
    if (count) return taken;
    if (count.error().code != ErrorCode::Damaged) return tl::unexpected<Error>(count.error());
    run.issue(RecordKind::Post, *file.entry, 0, "bad_json", {}, true);
    anyCut = true;
    return taken;
}

void tellAccount(ImportRun &run, const ProfileReading &profile, Summary &summary) {
    for (const PartFile *file : profile.read) {
        run.sink().file(file->entry->path);
        summary.filesRead.push_back(file->entry->path);
    }
    if (!profile.account.handle.empty()) run.sink().account(profile.account);
    if (profile.repaired > 0) run.sink().textsRepaired(profile.repaired);
    for (const PartFile *file : profile.bad) run.issue(RecordKind::Account, *file->entry, 0, "bad_json", {}, true);
    if (!profile.account.handle.empty() || profile.read.empty()) return;
    run.issue(RecordKind::Account, *profile.read.front()->entry, 0, "no_id", {}, true);
}

void tellMissing(ImportRun &run, const Layout &layout, bool anyCut, Summary &summary) {
    for (const std::string &name : layout.missing) run.sink().missingPart(name);
    summary.partial = !layout.missing.empty() || anyCut;
    if (!layout.missing.empty())
        summary.partialReason = "parts are missing, the first is " + layout.missing.front();
    else if (anyCut)
        summary.partialReason = "a file is cut short or cannot be read";
}

InstagramImport::InstagramImport(SourceView &source, Sink &sink, const Context &context)
    : m_run(source, sink, context),
      m_layout(layoutOf(source, instagramKinds(), threadsPrefix, threadsReason)),
      m_profile(readAccount(source, m_layout, Platform::Instagram)),
      m_lists(m_run, Platform::Instagram, "ig:i:"),
      m_knownOwner(context.owner),
      m_conversations(m_run, [this](const std::string &handle) { return m_lists.isListed(handle); }) {}

Result<Summary> InstagramImport::all() {
    if (m_layout.files.empty())
        return failure(
            ErrorCode::WrongVariant,
            "This download of Instagram holds none of the files that Twofold reads. Please ask for all information, in the format JSON.",
            m_run.source().name());
    m_summary.era = eraOf(m_run.source().entries(), m_layout.files);
    m_summary.generated = archiveOf(m_run.source()).generated;
    for (const PartFile &file : m_layout.files)
        if (file.kind->part > Part::OldProfile) m_run.expect(file.entry);
    tellAccount(m_run, m_profile, m_summary);
    // The file of the profile may be in another archive, or this is one file alone.
    if (m_profile.account.handle.empty() && m_knownOwner) {
        m_profile.account.handle = m_knownOwner->handle;
        m_profile.account.name = m_knownOwner->name;
    }
    m_lists.setOwn(m_profile.account.handle);
    m_conversations.setOwner(m_profile.account.handle, m_profile.account.name);
    TWOFOLD_TRY(m_conversations.findPeople(m_layout.files));
    for (const PartFile &file : m_layout.files)
        if (file.kind->part > Part::OldProfile) TWOFOLD_TRY(read(file));
    m_lists.tellCoverage([this](RelationKind kind, const std::string &list) { return isWhole(kind, list); });
    tellMissing(m_run, m_layout, m_anyCut || m_lists.anyCut() || m_conversations.anyCut(), m_summary);
    m_summary.filesIgnored.insert(m_summary.filesIgnored.end(), m_layout.ignored.begin(), m_layout.ignored.end());
    return std::move(m_summary);
}

Result<bool> InstagramImport::read(const PartFile &file) {
    std::string why;
    const Part part = file.kind->part;
    if (part == Part::Relation) {
        TWOFOLD_TRY(m_lists.readRelations(file));
    } else if (part == Part::Interaction) {
        TWOFOLD_TRY(m_lists.readInteractions(file));
    } else if (part == Part::Post) {
        PostFile posts;
        posts.word = file.kind->word;
        posts.deleted = file.kind->deleted;
        posts.ownHandle = m_profile.account.handle;
        TWOFOLD_TRY(readPosts(m_run, file, posts, m_anyCut));
    } else if (part == Part::Comment) {
        TWOFOLD_TRY(readComments(file));
    } else if (part == Part::Thread) {
        TWOFOLD_TRY(m_conversations.read(file, why));
    } else if (isOld(part)) {
        OldExport old(m_run, m_lists, m_conversations, m_profile.account.handle);
        TWOFOLD_TRY(old.read(file));
        m_anyCut = m_anyCut || old.anyCut();
    }
    if (why.empty())
        m_summary.filesRead.push_back(file.entry->path);
    else
        m_summary.filesIgnored.push_back(file.entry->path + " (" + why + ")");
    return true;
}

Result<CommentLabels> InstagramImport::labelsOf(const PartFile &file) {
    CommentLabels labels;
    const auto stream = m_run.source().open(*file.entry);
    if (!stream) return tl::unexpected<Error>(stream.error());
    (void)forEachRecord(**stream, file.arrayKey(), [&](std::string_view slice, std::int64_t position, RecordDefect defect) {
        bool repaired = false;
        auto record = defect == RecordDefect::None ? parseRecord(slice, repaired) : failure(ErrorCode::Damaged, {});
        if (!record) return position < mostLearnt;
        labels.learnOrder(slice);
        meta::repairAll(*record);
        labels.learn(*record);
        return position < mostLearnt;
    });
    return labels;
}

Result<bool> InstagramImport::readComments(const PartFile &file) {
    const auto labels = labelsOf(file);
    if (!labels) return tl::unexpected<Error>(labels.error());
    std::int64_t repaired = 0;
    const auto count = m_run.forEachJson(
        *file.entry, file.arrayKey(), RecordKind::Post,
        [&](json &record, std::int64_t position) {
            repaired += meta::repairAll(record);
            PostReading reading = readComment(record, *labels, m_profile.account.handle);
            if (!reading.issue.empty()) m_run.issue(RecordKind::Post, *file.entry, position, reading.issue, {}, !reading.taken);
            if (reading.taken) m_run.sink().post(std::move(reading.post));
        },
        m_anyCut);
    if (repaired > 0) m_run.sink().textsRepaired(repaired);
    if (count) return true;
    if (count.error().code != ErrorCode::Damaged) return tl::unexpected<Error>(count.error());
    m_run.issue(RecordKind::Post, *file.entry, 0, "bad_json", {}, true);
    m_anyCut = true;
    return true;
}

// A numbered file alone may be one of several.
bool InstagramImport::isWhole(RelationKind kind, const std::string &list) const {
    bool alone = m_layout.files.size() == 1 && m_layout.files.front().number > 0;
    for (const PartFile &file : m_layout.files)
        if (file.kind->part == Part::Relation && file.kind->relation == kind && file.kind->list == list && !m_layout.isWhole(*file.kind))
            return false;
    return !alone;
}

}  // namespace twofold::ingest::instagram

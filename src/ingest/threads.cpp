// SPDX-License-Identifier: GPL-3.0-or-later
#include "threads.h"

#include <algorithm>

#include "instagram.h"
#include "instagramimport.h"
#include "instagramtext.h"
#include "jsonvalue.h"
#include "metatext.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

using namespace instagram;

constexpr std::size_t mostHeads = 2000;

// The first file that is known as Threads', those by name first: an export may hold thousands of conversations.
const SourceEntry *threadsEntry(SourceView &source) {
    std::size_t looked = 0;
    for (const bool byName : {true, false})
        for (const SourceEntry &entry : source.entries()) {
            const std::string path = asciiLower(entry.path);
            const bool named = path.find("threads/") != std::string::npos || path.ends_with("threads_and_replies.json");
            if (named != byName || !path.ends_with(".json")) continue;
            if (++looked > mostHeads) return nullptr;
            if (kindOf(headOf(source, entry), fileName(entry.path), threadsKinds())) return &entry;
        }
    return nullptr;
}

class ThreadsImport {
public:
    ThreadsImport(SourceView &source, Sink &sink, const Context &context)
        : m_run(source, sink, context),
          m_layout(layoutOf(source, threadsKinds(), {}, {})),
          m_profile(readAccount(source, m_layout, Platform::Threads)),
          m_lists(m_run, Platform::Threads, "th:i:") {}

    Result<Summary> all() {
        if (m_layout.files.empty())
            return failure(ErrorCode::WrongVariant, "There is nothing of Threads in this download that Twofold reads.",
                           m_run.source().name());
        m_summary.era = "threads";
        m_summary.generated = archiveOf(m_run.source()).generated;
        for (const PartFile &file : m_layout.files)
            if (file.kind->part > Part::OldProfile) m_run.expect(file.entry);
        completeProfile();
        tellAccount(m_run, m_profile, m_summary);
        m_lists.setOwn(m_profile.account.handle);
        for (const PartFile &file : m_layout.files)
            if (file.kind->part > Part::OldProfile) TWOFOLD_TRY(read(file));
        m_lists.tellCoverage([this](RelationKind kind, const std::string &list) { return isWhole(kind, list); });
        tellMissing(m_run, m_layout, m_anyCut || m_lists.anyCut(), m_summary);
        nameIgnored();
        return std::move(m_summary);
    }

private:
    // A profile of Threads has the user name of the Instagram profile that it belongs to.
    void completeProfile() {
        const std::string fromName = archiveOf(m_run.source()).user;
        if (!m_profile.account.handle.empty() && m_profile.account.handle != fromName) return;
        const Layout other = layoutOf(m_run.source(), instagramKinds(), {}, {});
        const ProfileReading profile = readAccount(m_run.source(), other, Platform::Instagram);
        if (!profile.account.handle.empty()) m_profile.account.handle = profile.account.handle;
    }

    Result<bool> read(const PartFile &file) {
        if (file.kind->part == Part::Relation) {
            TWOFOLD_TRY(m_lists.readRelations(file));
        } else if (file.kind->part == Part::Interaction) {
            TWOFOLD_TRY(m_lists.readInteractions(file));
        } else {
            const PostFile posts{Platform::Threads, "th:", file.kind->word, false, m_profile.account.handle};
            TWOFOLD_TRY(readPosts(m_run, file, posts, m_anyCut));
        }
        m_summary.filesRead.push_back(file.entry->path);
        return true;
    }

    bool isWhole(RelationKind kind, const std::string &list) const {
        const bool alone = m_layout.files.size() == 1 && m_layout.files.front().number > 0;
        return !alone && std::all_of(m_layout.files.begin(), m_layout.files.end(), [&](const PartFile &file) {
            return file.kind->part != Part::Relation || file.kind->relation != kind || file.kind->list != list ||
                   m_layout.isWhole(*file.kind);
        });
    }

    // What is Instagram's is named by its importer; here it is one line.
    void nameIgnored() {
        std::size_t others = 0;
        for (const std::string &line : m_layout.ignored) {
            if (line.ends_with(" (not known)") || line.ends_with(" files)"))
                ++others;
            else
                m_summary.filesIgnored.push_back(line);
        }
        if (others > 0) m_summary.filesIgnored.push_back(std::to_string(others) + " files and folders that are not of Threads");
    }

    ImportRun m_run;
    Layout m_layout;
    ProfileReading m_profile;
    ListReader m_lists;
    Summary m_summary;
    bool m_anyCut = false;
};

class ThreadsImporter final : public Importer {
public:
    std::string_view name() const override { return "threads-export"; }
    Platform platform() const override { return Platform::Threads; }

    Recognition recognize(SourceView &source) const override {
        const SourceEntry *entry = threadsEntry(source);
        if (!entry) return {};
        // Where Instagram's files are as well, the source is Instagram's first.
        const int instagrams = instagramImporter().recognize(source).confidence;
        const int confidence = instagrams > 0 ? std::max(1, std::min(90, instagrams - 5)) : 90;
        return {confidence, "threads", entry->path + " is of Threads", archiveOf(source).generated};
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return ThreadsImport(source, sink, context).all();
    }
};

}  // namespace

const Importer &threadsImporter() {
    static const ThreadsImporter importer;
    return importer;
}

bool holdsThreads(SourceView &source) { return threadsEntry(source) != nullptr; }

}  // namespace twofold::ingest

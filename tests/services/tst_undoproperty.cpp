// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever was imported, decided, undone and redone, in any order: what stands follows from what is active.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "core/seed.h"
#include "servicestest.h"
#include "twofold/store/events.h"
#include "twofold/store/read.h"

namespace twofold::test {

namespace {

using Random = std::mt19937_64;

std::size_t below(Random &random, std::size_t limit) { return static_cast<std::size_t>(random() % limit); }
bool chance(Random &random, unsigned percent) { return random() % 100 < percent; }

std::string personId(std::size_t number) { return std::to_string(5000 + number); }

// People change their handle and name over the years.
XMention personAt(std::size_t number, std::size_t age) {
    const std::string suffix = number % 3 == 0 && age > 1 ? "_new" : "";
    return {personId(number), "person" + std::to_string(number) + suffix, "Person " + std::to_string(number) + (number % 4 == 1 && age > 2 ? " PhD" : "")};
}

// A dozen overlapping posts and people, seen at different times; some edited, some gone, some new.
XExport randomExport(Random &random, std::size_t age) {
    static constexpr const char *texts[] = {"Choir practice tonight with the family, the children sing", "New paper on metadata and open access in libraries",
                                            "Off to the doctor with my daughter, she has a fever", "Slides of my keynote at the conference", "Lovely walk", "x"};
    XExport archive;
    // Two exports of the same moment occur: a tie must not depend on the order either.
    archive.generated = day(2020 + static_cast<int>(chance(random, 15) ? 0 : age), 3, 1);
    archive.name = age % 2 == 0 ? "Ines Vandermeer" : "Ines V.";
    archive.bio = chance(random, 50) ? "Librarian" : "Librarian, choir";
    archive.partial = chance(random, 25);
    for (std::size_t person = 0; person < 8; ++person) {
        if (chance(random, 60)) archive.followers.push_back(personId(person));
        if (chance(random, 60)) archive.following.push_back(personId(person));
        if (chance(random, 30)) archive.messages.push_back({std::to_string(800 + person), personId(person), person % 2 == 0, day(2019, 5, 2 + static_cast<int>(person))});
    }
    for (std::size_t number = 0; number < 12; ++number) {
        if (chance(random, 25)) continue;
        XTweet tweet;
        tweet.id = std::to_string(100 + number);
        tweet.at = day(2015 + static_cast<int>(number / 3), 1 + static_cast<int>(number % 3) * 3, 5);
        tweet.text = std::string(texts[number % std::size(texts)]) + (chance(random, 30) ? ", edited " + std::to_string(below(random, 3)) : "") + " " + std::to_string(number);
        tweet.likes = static_cast<std::int64_t>(chance(random, 30) ? below(random, 4) : 0);
        if (number % 2 == 0) tweet.mentions.push_back(personAt(number % 7, age));
        if (number % 4 == 0) tweet.mentions.push_back(personAt((number + 3) % 9, age));
        tweet.reply = number % 8 == 0 && chance(random, 80);
        tweet.repost = number % 8 == 2;
        if (number % 3 == 0) tweet.tags = {"OpenAccess", chance(random, 50) ? "choir" : "Choir"};
        if (number % 5 == 0) tweet.links = {"https://example.org/" + std::to_string(below(random, 3))};
        archive.tweets.push_back(std::move(tweet));
    }
    return archive;
}

class History {
public:
    History(Random &random, const TempDir &folder) : m_random(random), m_store(folder.file("lived.db")), m_folder(folder) {
        for (std::size_t i = 0; i < 5; ++i) {
            const std::string file = folder.file("export" + std::to_string(i) + ".zip");
            randomExport(random, i).write(file);
            m_files.push_back(file);
        }
        // And some of other networks: names for keys, ends that a source tells, lists, an address book.
        std::vector<std::string> others;
        for (const char *path : {"facebook/2018", "facebook/2020", "facebook/2023", "instagram/2020", "instagram/2021", "linkedin/Basic_LinkedInDataExport_05-14-2021",
                                 "linkedin/Complete_LinkedInDataExport_03-09-2026", "bluesky/repo.car", "bluesky/since.car", "vcard/book", "wordpress/shelves.xml", "mastodon/archive"})
            others.push_back(fixtures(path).string());
        std::shuffle(others.begin(), others.end(), random);
        m_files.insert(m_files.end(), others.begin(), others.begin() + 4);
        std::shuffle(m_files.begin(), m_files.end(), random);
    }

    Store &store() { return m_store; }
    [[nodiscard]] const std::string &story() const { return m_story; }

    void step() {
        const std::size_t dice = below(m_random, 100);
        if (m_next < 2 || (dice < 26 && m_next < m_files.size())) importNext();
        else if (dice < 30) note("import again", isGood(tryImport(m_files[below(m_random, m_next)])));
        else if (dice < 60) decide();
        else if (dice < 82) undoAny();
        else redoAny();
    }

private:
    void note(const std::string &what, bool good) { m_story += what + (good ? "" : " (refused)") + "\n"; }

    Result<std::vector<services::JobReport>> tryImport(const std::string &file) {
        CancelToken cancel;
        services::ImportOptions options;
        if (chance(m_random, 30)) options.purpose = Purpose::Professional;
        m_story += std::filesystem::path(file).filename().string() + ": ";
        return services::ImportService(m_store.session()).run(file, options, cancel, {});
    }
    void importNext() { note("import", isGood(tryImport(m_files[m_next++]))); }

    std::int64_t pick(const std::string &sql) {
        const auto rows = rowsOf(*m_store.reader(), sql);
        return rows.empty() ? 0 : std::stoll(rows[below(m_random, rows.size())]);
    }
    ContactId anyContact() { return ContactId(pick("SELECT id FROM contacts WHERE present=1")); }

    void decide() {
        auto decisions = m_store.decisions();
        const ContactId contact = anyContact();
        const PostId post(pick("SELECT id FROM posts WHERE present=1"));
        const auto done = [&](const std::string &what, const Result<services::Done> &result) { note(what, result.has_value()); };
        const auto number = [](auto id) { return " " + std::to_string(id.value); };
        switch (below(m_random, 12)) {
        case 0: return done("tier" + number(contact), decisions.setTier({contact}, static_cast<Tier>(below(m_random, 4))));
        case 1: return done("trust" + number(contact), decisions.setTrust({contact}, static_cast<Trust>(1 + below(m_random, 4))));
        case 2:
        case 3: return done("label" + number(post), decisions.setLabel({post}, static_cast<Label>(1 + below(m_random, 2))));
        case 4: return done("role" + number(contact), decisions.setRole({contact}, chance(m_random, 50) ? "peer" : "mentor", chance(m_random, 70)));
        case 5: return done("note" + number(contact), decisions.setNote(contact, "note " + std::to_string(below(m_random, 100))));
        case 6: {
            const AccountId account(pick("SELECT id FROM accounts WHERE present=1"));
            return done("purpose", decisions.setPurpose(account, static_cast<Purpose>(1 + below(m_random, 3))));
        }
        case 7: {
            const ContactId other = anyContact();
            return done("merge" + number(contact) + number(other), decisions.merge({contact, other}));
        }
        case 8: {
            const ContactId merged(pick("SELECT contact_id FROM identities WHERE present=1 GROUP BY contact_id HAVING count(*)>1"));
            const IdentityId identity(pick("SELECT id FROM identities WHERE contact_id=" + std::to_string(merged.value)));
            return done("split" + number(merged) + number(identity), decisions.split(merged, {identity}));
        }
        case 9:
        case 10: {
            const ContactId other = anyContact();
            return done("never" + number(contact) + number(other), decisions.neverMatch(contact, other));
        }
        default: {
            const FindingId finding(pick("SELECT id FROM findings WHERE present=1"));
            return done("finding" + number(finding), decisions.decideFinding(finding, static_cast<FindingState>(below(m_random, 5))));
        }
        }
    }

    void undoAny() {
        const EventId event(pick("SELECT id FROM events WHERE undone=0"));
        note("undo " + std::to_string(event.value), m_store.decisions().undo(event).has_value());
    }
    void redoAny() {
        const JobId job(pick("SELECT id FROM jobs WHERE active=0"));
        if (job.valid() && chance(m_random, 60)) return note("redo job " + std::to_string(job.value), m_store.decisions().redoJob(job).has_value());
        note("redo", m_store.decisions().redo().has_value());
    }

    Random &m_random;
    Store m_store;
    const TempDir &m_folder;
    std::vector<std::string> m_files;
    std::size_t m_next = 0;
    std::string m_story;
};

// A store that never saw what was undone. Numbers of people, accounts and findings are given the same meaning in it
// (rows that nothing active shows), the active decisions stand in its log, and then the active imports run.
std::string dumpOfActiveAlone(const std::string &lived, const std::string &fresh) {
    EXPECT_TRUE(isGood(store::prepareStore(fresh)));
    const auto db = writeStore(fresh);
    db->execute("ATTACH DATABASE '" + lived + "' AS lived");
    for (const char *sql : {
             "INSERT INTO accounts(id, platform, key, native_id, handle, name, bio, location, website, observed_at, present, purpose, audience)"
             " SELECT id, platform, key, native_id, '', '', '', '', '', 0, 0, 0, 0 FROM lived.accounts",
             "INSERT INTO contacts(id, present) SELECT id, 0 FROM lived.contacts",
             "INSERT INTO identities(id, platform, key, native_id, handle, name, bio, profile_url, email, phone, contact_id, own_contact_id, present)"
             " SELECT id, platform, key, native_id, '', '', '', '', '', '', own_contact_id, own_contact_id, 0 FROM lived.identities",
             "INSERT INTO findings(id, rule, post_id, contact_id, account_id, severity, evidence, noticed, present)"
             " SELECT id, rule, post_id, contact_id, account_id, 1, '', 0, 0 FROM lived.findings",
             "INSERT INTO events(id, at, kind, title) SELECT id+1000, at, kind, title FROM lived.events WHERE undone=0 AND job_id IS NULL ORDER BY id",
             "INSERT INTO decisions(id, event_id, subject, subject_id, field, value, at) SELECT d.id, d.event_id+1000, d.subject, d.subject_id, d.field, d.value, d.at"
             " FROM lived.decisions d JOIN lived.events e ON e.id=d.event_id WHERE e.undone=0 ORDER BY d.id",
             // What the newest decision says, in the test's own words.
             "UPDATE identities SET contact_id=coalesce((SELECT CAST(value AS INTEGER) FROM decisions WHERE subject=5 AND field='contact' AND subject_id=identities.id"
             " ORDER BY id DESC LIMIT 1), own_contact_id)",
             "UPDATE accounts SET purpose=coalesce((SELECT CASE value WHEN 'professional' THEN 1 WHEN 'personal' THEN 2 WHEN 'mixed' THEN 3 ELSE 0 END FROM decisions"
             " WHERE subject=3 AND field='purpose' AND subject_id=accounts.id ORDER BY id DESC LIMIT 1), 0)",
         })
        EXPECT_TRUE(db->execute(sql)) << sql << (db->error() ? db->error()->message : "");
    db->execute("DETACH DATABASE lived");
    Store store(fresh);
    const auto old = readStore(lived);
    for (const auto &path : rowsOf(*old, "SELECT path FROM jobs WHERE active=1 ORDER BY id")) store.import(path);
    store.close();
    return dumpVisible(fresh);
}

int runs() {
    const char *set = std::getenv("TWOFOLD_RUNS");
    return set ? std::atoi(set) : 12;
}

}  // namespace

TEST(UndoProperty, whatStandsFollowsFromWhatIsActive) {
    for (int run = 0; run < runs(); ++run) {
        const unsigned seed = testSeed() + static_cast<unsigned>(run);
        Random random(seed);
        const TempDir folder;
        History history(random, folder);
        const std::size_t steps = 8 + below(random, 24);
        for (std::size_t i = 0; i < steps; ++i) history.step();
        const std::string lived = folder.file("lived.db");
        const std::string before = dumpVisible(lived);
        ASSERT_TRUE(isSound(lived)) << "TWOFOLD_RUNS=1 TWOFOLD_SEED=" << seed << "\n" << history.story();
        ASSERT_TRUE(sameText(dumpOfActiveAlone(lived, folder.file("fresh.db")), before)) << "TWOFOLD_RUNS=1 TWOFOLD_SEED=" << seed << "\n" << history.story();
        history.store().reopen();
        ASSERT_TRUE(sameText(before, dumpVisible(lived))) << "after closing and opening; TWOFOLD_RUNS=1 TWOFOLD_SEED=" << seed << "\n" << history.story();
    }
}

}  // namespace twofold::test

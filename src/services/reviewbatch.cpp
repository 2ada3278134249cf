// SPDX-License-Identifier: GPL-3.0-or-later
// Which cards make a batch, and the batch under way. The rule: docs/judgement.md, "The order of the review".
#include <algorithm>
#include <map>
#include <set>

#include "derive.h"
#include "reviewcards.h"
#include "twofold/store/jobs.h"

namespace twofold::services {

using nlohmann::json;
using store::Connection;

namespace {

// Of each kind more than a batch holds, since some concern the same people or posts.
constexpr int spareCards = 8;
constexpr int findingsPerPage = 50;

class Gathering {
public:
    Gathering(Connection &db, UtcMs now, int limit) : m_db(db), m_now(now), m_limit(static_cast<std::size_t>(limit)), m_asOf(evidenceTime(db, now)), m_memories(store::readCardMemories(db)) {}

    /// Findings of one severity, the newest first.
    std::vector<Card> findings(Severity severity) {
        std::vector<Card> cards;
        std::optional<FindingId> after;
        while (cards.size() < m_limit) {
            const auto page = store::readFindings(m_db, {.state = FindingState::Open, .severity = severity}, after, findingsPerPage);
            for (const auto &finding : page) add(cards, findingCard(finding));
            if (page.size() < findingsPerPage) break;
            after = page.back().id;
        }
        return cards;
    }

    std::vector<Card> drifts() {
        std::vector<Card> cards;
        store::visitDrifts(m_db, [&](ContactId id) {
            if (const auto person = store::readPerson(m_db, id)) add(cards, driftCard(*person, store::readDrift(m_db, id), m_asOf));
            return cards.size() < m_limit;
        });
        return cards;
    }

    using Visitor = void (*)(Connection &, const std::function<bool(ContactId)> &);
    std::vector<Card> contacts(CardKind kind, Visitor visit) {
        std::vector<Card> cards;
        visit(m_db, [&](ContactId id) {
            if (const auto person = store::readPerson(m_db, id)) add(cards, contactCard(m_db, *person, kind));
            return cards.size() < m_limit;
        });
        return cards;
    }

    std::vector<Card> duplicates() {
        std::vector<Card> cards;
        for (const DuplicateOffer &offer : offeredDuplicates(m_db)) {
            if (auto card = duplicateCard(m_db, offer)) add(cards, std::move(*card));
            if (cards.size() >= m_limit) break;
        }
        return cards;
    }

    /// The most uncertain posts, with every fifth of all asked taken at random; the same ones all day. When no post is unsure
    /// any more, the others come at random.
    std::vector<Card> labels() {
        const std::int64_t asked = store::countAskedPosts(m_db);
        std::vector<Card> uncertain, random, cards;
        store::visitUncertainPosts(m_db, [&](PostId id) { return addPost(uncertain, id); });
        store::visitPostsAtRandom(m_db, static_cast<std::uint64_t>(m_now / msPerDay), [&](PostId id) { return addPost(random, id); });
        std::set<PostId> taken;
        auto nextUncertain = uncertain.begin();
        auto nextRandom = random.begin();
        const auto takeFrom = [&](std::vector<Card>::iterator &next, std::vector<Card>::iterator end, bool isRandom) {
            while (next != end && !taken.insert(next->post).second) ++next;
            if (next == end) return false;
            next->random = isRandom;
            cards.push_back(std::move(*next++));
            return true;
        };
        while (cards.size() < m_limit) {
            const bool isRandom = analysis::isAskedAtRandom(asked + static_cast<std::int64_t>(cards.size()));
            if (!isRandom && takeFrom(nextUncertain, uncertain.end(), false)) continue;
            if (!takeFrom(nextRandom, random.end(), true) && !takeFrom(nextUncertain, uncertain.end(), false)) break;
        }
        return cards;
    }

private:
    void add(std::vector<Card> &cards, Card card) {
        if (cards.size() < m_limit && card.stands && !isHidden(m_memories, card, m_now)) cards.push_back(std::move(card));
    }
    bool addPost(std::vector<Card> &cards, PostId id) {
        if (const auto post = store::readPost(m_db, id)) add(cards, labelCard(*post));
        return cards.size() < m_limit;
    }

    Connection &m_db;
    UtcMs m_now;
    std::size_t m_limit;
    UtcMs m_asOf;
    store::CardMemories m_memories;
};

// One kind of the batch: its cards in the order they are taken.
struct Line {
    std::vector<Card> cards;
    int share = 1;
    std::size_t part = 0;  ///< how many of them the batch has room for
    std::size_t next = 0;
};

bool byWorth(const Card &a, const Card &b) { return analysis::worth(questionOf(a)) > analysis::worth(questionOf(b)); }

Line lineOf(std::vector<Card> cards) {
    std::stable_sort(cards.begin(), cards.end(), byWorth);
    const int share = cards.empty() ? 1 : analysis::batchShare(questionOf(cards.front()));
    return {std::move(cards), share};
}

// The same person or post is asked about once in a batch.
class Subjects {
public:
    bool take(const Card &card) {
        for (const ContactId id : {card.contact, card.other})
            if (id.valid() && m_contacts.contains(id)) return false;
        if (card.kind == CardKind::Label && m_posts.contains(card.post)) return false;
        if (card.contact.valid()) m_contacts.insert(card.contact);
        if (card.other.valid()) m_contacts.insert(card.other);
        if (card.post.valid()) m_posts.insert(card.post);
        return true;
    }

private:
    std::set<ContactId> m_contacts;
    std::set<PostId> m_posts;
};

// The next place goes to the kind that has had the smallest part of its share; among equals to the one that is worth more.
void shareOut(std::vector<Line> &lines, std::size_t size) {
    const auto had = [](const Line &line) { return static_cast<double>(line.part + 1) / line.share; };
    for (std::size_t place = 0; place < size; ++place) {
        Line *chosen = nullptr;
        for (Line &line : lines)
            if (line.part < line.cards.size() && (!chosen || had(line) < had(*chosen))) chosen = &line;
        if (!chosen) return;
        ++chosen->part;
    }
}

// `lines` in the order of worth. Where two cards concern the same, the one that is worth more goes in.
std::vector<Card> mixed(std::vector<Line> lines, std::size_t size) {
    shareOut(lines, size);
    std::vector<Card> cards;
    Subjects subjects;
    const auto take = [&](Line &line, std::size_t most) {
        while (most > 0 && line.next < line.cards.size()) {
            Card &card = line.cards[line.next++];
            if (!subjects.take(card)) continue;
            cards.push_back(std::move(card));
            --most;
        }
    };
    for (Line &line : lines) take(line, line.part);
    for (Line &line : lines) take(line, size - cards.size());  // places of those that were left out
    std::stable_sort(cards.begin(), cards.end(), byWorth);
    return cards;
}

std::string noteDocument(EventId since, const std::vector<Card> &cards) {
    json document{{"since", since.value}, {"cards", json::array()}};
    for (const Card &card : cards) document["cards"].push_back(json::array({card.id, card.random}));
    return document.dump();
}

}  // namespace

std::vector<Card> ReviewService::batch(Connection &db, int size) const {
    if (size <= 0) return {};
    Gathering gathering(db, m_session.now(), size + spareCards);
    std::vector<Card> findings = gathering.findings(Severity::High);
    for (Card &card : gathering.findings(Severity::Medium)) findings.push_back(std::move(card));
    std::vector<Line> lines;
    lines.push_back(lineOf(std::move(findings)));
    lines.push_back(lineOf(gathering.drifts()));
    lines.push_back(lineOf(gathering.contacts(CardKind::NewFollower, store::visitNewFollowers)));
    // Every fifth is a random one, so these keep the order they come in.
    lines.push_back({gathering.labels(), analysis::batchShare({.kind = analysis::QuestionKind::Label})});
    lines.push_back(lineOf(gathering.duplicates()));
    lines.push_back(lineOf(gathering.contacts(CardKind::Tier, store::visitTierSuggestions)));
    lines.push_back(lineOf(gathering.findings(Severity::Low)));
    std::vector<Card> cards = mixed(std::move(lines), static_cast<std::size_t>(size));
    for (Card &card : cards) {
        if (card.kind == CardKind::Duplicate || card.kind == CardKind::Finding) continue;  // these are whole
        auto full = this->card(db, card.id);
        if (!full) continue;
        full->random = card.random;
        card = std::move(*full);
    }
    return cards;
}

std::vector<BatchCard> ReviewService::resume(Connection &db, int size) {
    const UtcMs now = m_session.now();
    const auto memories = store::readCardMemories(db);
    const BatchNote note = readBatchNote(db);
    std::vector<BatchCard> all;
    bool open = false;
    for (const BatchNote::Entry &entry : note.cards) {
        auto card = this->card(db, entry.card);
        if (!card) continue;  // merged, or its import was undone
        card->random = entry.random;
        const CardOutcome outcome = outcomeOf(memories, *card, note.since, now);
        open |= outcome == CardOutcome::Open;
        all.push_back({std::move(*card), outcome});
    }
    if (open) return all;
    all.clear();
    const EventId since = store::newestEvent(db);
    const std::vector<Card> cards = batch(db, size);
    if (cards.empty()) return {};
    // Without the note the batch is whole all the same; it is only not gone on with.
    (void)m_session.writer().run(store::Writer::Urgency::User, [&](Connection &writer) -> Result<void> {
        store::MetaStore(writer).set("review_batch", noteDocument(since, cards));
        return {};
    });
    for (const Card &card : cards) all.push_back({card, CardOutcome::Open});
    return all;
}

}  // namespace twofold::services

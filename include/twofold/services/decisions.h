// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "twofold/core/words.h"
#include "twofold/services/session.h"
#include "twofold/store/events.h"

namespace twofold::services {

/// What was done or undone, for a toast or a line of the terminal.
struct Done {
    EventId event;
    std::string title;  ///< JSON: {"what":"tier","value":"friend","name":"…","count":1}
};

/// The user's decisions. Each call is one event, on disk when it returns; blocking, not in the writer's thread.
/// Errors: NotFound for a subject that is not there, BadArgument, and those of the store.
class DecisionService {
public:
    /// Whether the labels that follow from a decision are worked out before the call returns, or by a settleLabels() of the
    /// caller's: with a million posts it takes seconds.
    enum class Settles { AtOnce, Later };
    struct Terms {
        Settles settles = Settles::AtOnce;
        std::vector<store::Decision> beside;
    };
    /// `beside`: recorded in the event of each decision, and undone with it: what the review remembers of a card.
    explicit DecisionService(Session &session, Settles settles = Settles::AtOnce, std::vector<store::Decision> beside = {})
        : m_session(session), m_terms{settles, std::move(beside)} {}

    Result<Done> setTier(const std::vector<ContactId> &contacts, Tier tier);
    Result<Done> setTrust(const std::vector<ContactId> &contacts, Trust trust);
    /// Both of a card at once; each only when given.
    Result<Done> setTierAndTrust(ContactId contact, std::optional<Tier> tier, std::optional<Trust> trust);
    Result<Done> setKind(const std::vector<ContactId> &contacts, ContactKind kind);
    Result<Done> setRole(const std::vector<ContactId> &contacts, const std::string &role, bool has);
    Result<Done> setNote(ContactId contact, const std::string &note);
    Result<Done> merge(const std::vector<ContactId> &contacts);  ///< into the first
    /// They are two, whatever evidence says: no longer linked, and not suggested again. Merging them takes it back.
    Result<Done> neverMatch(ContactId a, ContactId b);
    /// Identities of the contact become a contact of their own; evidence does not join the two again.
    Result<Done> split(ContactId contact, const std::vector<IdentityId> &identities);
    Result<Done> setLabel(const std::vector<PostId> &posts, Label label);
    /// Labels of the account are suggested anew and the audit runs again; that part can take a while.
    Result<Done> setPurpose(AccountId account, Purpose purpose);
    Result<Done> setAudience(AccountId account, Visibility audience);
    Result<Done> decideFinding(FindingId finding, FindingState state);
    /// Hides a review card until then. `card`: "tier:12".
    Result<Done> snooze(const std::string &card, UtcMs until);
    /// The card was left undecided. `digest`: what was shown, in short; it comes again when that has changed. `name` and
    /// `suggestion`: for the words of the event.
    Result<Done> passOver(const std::string &card, const std::string &digest, const std::string &name = {}, const std::string &suggestion = {});
    /// The words of the user's own work, which count as professional in every post; the whole list anew. No event
    /// when it is the same already.
    Result<Done> setWorkWords(const std::vector<std::string> &words);

    Result<Done> undoLast();
    Result<Done> undo(EventId event);
    Result<Done> undoJob(JobId job);
    Result<Done> redo();
    Result<Done> redoJob(JobId job);
    /// What undoLast() and redo() would do; nothing when there is nothing to.
    [[nodiscard]] Result<std::optional<store::EventRow>> undoable();
    [[nodiscard]] Result<std::optional<store::EventRow>> redoable();

private:
    Result<Done> decideContacts(const std::vector<ContactId> &contacts, const std::string &field, const std::string &value, const std::string &what);
    Result<Done> switchEvent(const store::EventRow &event, bool undone);

    Session &m_session;
    Terms m_terms;
};

/// Reads what decisions are judged by, so that the first one of a program need not wait for it (a second with a million
/// interactions). Not in the writer's thread; errors: those of the store.
Result<void> prepareDecisions(Session &session);

/// The number under which decisions about a review card are kept.
[[nodiscard]] std::int64_t cardNumber(const std::string &card);

}  // namespace twofold::services

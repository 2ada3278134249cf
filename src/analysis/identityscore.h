// SPDX-License-Identifier: GPL-3.0-or-later
// How much speaks for two profiles being one person's.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "identitynames.h"
#include "twofold/analysis/identities.h"

namespace twofold::analysis {

/// What a profile is compared by, made once.
struct ProfileForm {
    ParsedName name;
    std::string handle;     ///< bare, in lower case
    std::string canonical;  ///< letters and digits alone
    std::vector<std::string> former;  ///< canonical
    std::vector<std::string> sites;
    std::vector<std::string> mails;
    std::vector<std::string> phones;
    std::vector<std::uint64_t> bioWords;  ///< hashes, ascending; of words that say something
    std::vector<std::string> bioTexts;    ///< in the same order
    bool handleFromName = false;          ///< the handle is made of the given and the family name
    std::string sortedName;               ///< of a whole name
    int bearers = 0;                      ///< of the whole name, at the least: the most on one network
    double share = 0;                     ///< of other people with the whole name
    bool organisation = false;
    bool kindKnown = false;
};

/// All profiles with what is common among them.
class ProfileForms {
public:
    explicit ProfileForms(std::span<const IdentityView> identities);
    [[nodiscard]] std::size_t size() const { return m_forms.size(); }
    [[nodiscard]] const ProfileForm &form(std::size_t i) const { return m_forms[i]; }
    [[nodiscard]] const IdentityView &view(std::size_t i) const { return m_views[i]; }
    /// The sum of the weights alone.
    [[nodiscard]] double logit(std::size_t a, std::size_t b) const;
    /// With the reasons, in the order in which they were weighed, and without a score.
    [[nodiscard]] std::vector<Reason> reasons(std::size_t a, std::size_t b) const;

private:
    struct Sum;
    void weigh(std::size_t a, std::size_t b, Sum &sum) const;
    void count();
    [[nodiscard]] double wholeShare(const ParsedName &name) const;
    void compareNamed(std::size_t a, std::size_t b, Sum &sum) const;
    void compareHandles(std::size_t a, std::size_t b, bool isTold, Sum &sum) const;
    void compareHandleWithName(std::size_t nameless, std::size_t named, Sum &sum) const;
    bool addSpelling(std::size_t a, std::size_t b, double more, Sum &sum) const;
    void compareBios(std::size_t a, std::size_t b, Sum &sum) const;
    void compareRest(std::size_t a, std::size_t b, Sum &sum) const;
    void countOverlap();
    void countBearers();
    void addHomonyms(std::size_t a, std::size_t b, Sum &sum) const;
    [[nodiscard]] double people(std::size_t i) const;
    [[nodiscard]] double nameWeight(double share, std::size_t a, std::size_t b) const;

    std::span<const IdentityView> m_views;
    std::vector<ProfileForm> m_forms;
    std::optional<NameStatistics> m_names;
    std::array<double, 16> m_people{};  ///< on each platform
    std::array<std::array<double, 16>, 16> m_onBoth{};  ///< share of the smaller platform's people who are on the other
    std::unordered_map<std::string, int> m_sites, m_handles;
    std::unordered_map<std::uint64_t, int> m_bioWords;
    double m_bios = 0;
};

}  // namespace twofold::analysis

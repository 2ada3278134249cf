// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>

#include "twofold/analysis/roles.h"

namespace twofold::analysis {
namespace {

RoleEvidence person(const std::string &name) {
    RoleEvidence e;
    e.name = name;
    e.facts.kind = ContactKind::Person;
    return e;
}

RoleOwner owner() {
    RoleOwner owner;
    owner.names = {"Ines Corbally"};
    addPositions("Librarian who writes\nSubject Librarian, Kestrel University (Jan 2015 – Mar 2019)\nSkills, none", owner);
    return owner;
}

std::vector<std::string> rolesOf(const RoleEvidence &e) {
    std::vector<std::string> names;
    for (const RoleSuggestion &role : suggestRoles(e, owner())) names.push_back(role.role);
    return names;
}

using Names = std::vector<std::string>;

TEST(Roles, ReadsTheUsersPositions) {
    EXPECT_EQ(owner().companies, Names{"Kestrel University"});
    EXPECT_EQ(owner().fields, (Names{"librarian", "subject"}));
}

TEST(Roles, RecruitersInSeveralLanguages) {
    for (const char *position : {"Talent Acquisition Partner, Hill & Co", "Headhunter", "Personalberaterin, Nord GmbH", "Chargée de recrutement, Sud", "Recrutadora, Lisboa",
                                 "Reclutadora, Sevilla", "リクルーター、東京", "Υπεύθυνη προσλήψεων"}) {
        RoleEvidence e = person("Kim Doe");
        e.positions = e.lines = {position};
        EXPECT_EQ(rolesOf(e), Names{"recruiter"}) << position;
    }
    RoleEvidence none = person("Kim Doe");
    none.positions = none.lines = {"Baker, Hill & Co"};
    EXPECT_EQ(rolesOf(none), Names{});
}

TEST(Roles, AColleagueNeedsASharedCompany) {
    RoleEvidence e = person("Kim Doe");
    e.positions = {"Registrar, Kestrel University"};
    EXPECT_EQ(rolesOf(e), Names{"colleague"});
    e.positions = {"Registrar, Kestrel Universityhall"};
    EXPECT_EQ(rolesOf(e), Names{});
    RoleEvidence firm = person("Kestrel University");
    firm.facts.kind = ContactKind::Organisation;
    EXPECT_EQ(rolesOf(firm), Names{"employer"});
}

TEST(Roles, APeerTalksWithTheUserAndIsOfTheirProfession) {
    RoleEvidence e = person("Kim Doe");
    e.lines = {"Librarian in the north"};
    EXPECT_EQ(rolesOf(e), Names{});
    e.facts.mutual = true;
    e.facts.in = e.facts.out = 6;
    EXPECT_EQ(rolesOf(e), Names{"peer"});
}

TEST(Roles, FamilyNeedsWordsOrARareSurnameAndATie) {
    RoleEvidence e = person("Maeve Corbally");
    EXPECT_EQ(rolesOf(e), Names{});
    e.facts.addressBook = true;
    EXPECT_EQ(rolesOf(e), Names{"family"});
    RoleEvidence smith = person("Joe Smith");
    smith.facts.addressBook = true;
    RoleOwner other;
    other.names = {"Ines Smith"};
    EXPECT_TRUE(suggestRoles(smith, other).empty());
    RoleEvidence mum = person("Mum");
    mum.facts.addressBook = true;
    EXPECT_EQ(rolesOf(mum), Names{"family"});
    RoleEvidence noted = person("Joe Smith");
    noted.note = "my sister's neighbour, or so I thought: my sister";
    EXPECT_EQ(rolesOf(noted), Names{"family"});
    RoleEvidence bio = person("Joe Smith");
    bio.lines = {"my sister and I bake bread"};
    EXPECT_EQ(rolesOf(bio), Names{});
}

TEST(Roles, OrganisationsByTheirNames) {
    RoleEvidence e = person("Society of Health Librarians");
    e.facts.kind = ContactKind::Organisation;
    EXPECT_EQ(rolesOf(e), Names{"trade organisation"});
    e.name = "Berufsverband der Archivare";
    EXPECT_EQ(rolesOf(e), Names{"trade organisation"});
    e.name = "Evidence Summit";
    EXPECT_EQ(rolesOf(e), Names{"event"});
    e.name = "Coast Post";
    e.facts.kind = ContactKind::News;
    EXPECT_EQ(rolesOf(e), Names{"news source"});
    e.facts.blocked = true;
    EXPECT_EQ(rolesOf(e), Names{});
}

TEST(Roles, TheUsersOwnListsAndNotesSpeak) {
    RoleEvidence e = person("Kim Doe");
    e.lists = {"Kunden", "Book club"};
    EXPECT_EQ(rolesOf(e), Names{"client"});
    e.lists = {};
    e.note = "my mentor at the first job";
    EXPECT_EQ(rolesOf(e), Names{"mentor"});
    EXPECT_GE(suggestRoles(e, owner())[0].confidence, 0.9);
}

TEST(Roles, TheOrderOfProfilesDoesNotMatter) {
    RoleEvidence e = person("Kim Doe");
    e.positions = {"Recruiter, Kestrel University", "Headhunter, Nord"};
    e.lines = {"Talent scout", "Recruitment"};
    RoleEvidence other = e;
    std::reverse(other.positions.begin(), other.positions.end());
    std::reverse(other.lines.begin(), other.lines.end());
    const auto a = suggestRoles(e, owner()), b = suggestRoles(other, owner());
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].role, b[i].role);
        EXPECT_EQ(a[i].reasons, b[i].reasons);
    }
}

}  // namespace
}  // namespace twofold::analysis

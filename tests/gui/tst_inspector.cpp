// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector of People offers: roles that are suggested, and tiers that drift.
#include <QAbstractButton>
#include <QLabel>

#include "pagetest.h"
#include "peoplepage.h"

namespace twofold::test {

class InspectorTest : public PageTest<gui::PeoplePage> {
protected:
    void SetUp() override {
        openSession(true);
        show(QStringLiteral("people"));
    }
    QAbstractButton *roleButton() { return page->findChild<QAbstractButton *>(QStringLiteral("suggestedRole")); }
};

TEST_F(InspectorTest, ASuggestedRoleIsTakenWithAClick) {
    // One of whom nothing else is suggested: a recruiter may be a peer as well.
    const auto recruiter = [&](bool given) {
        return stored<store::PersonRow>([&](store::Connection &db) {
            for (const auto &row : store::readPeople(db, {.role = "recruiter"}, store::PeopleSort::Strength, false, std::nullopt, 200))
                if (given ? !row.roles.empty() : row.suggestedRoles.size() == 1) return row;
            return store::PersonRow();
        });
    };
    const auto person = recruiter(false);
    ASSERT_TRUE(person.id.valid());
    page->showContact(person.id);
    ASSERT_TRUE(QTest::qWaitFor([&] { return roleButton() != nullptr; }, patienceMs));
    EXPECT_EQ(roleButton()->text(), QStringLiteral("recruiter"));
    EXPECT_TRUE(roleButton()->accessibleName().contains(QStringLiteral("recruiter")));
    EXPECT_EQ(unnamedWidgets(page), QStringList());
    click(roleButton());
    ASSERT_TRUE(QTest::qWaitFor([&] { return roleButton() == nullptr; }, patienceMs));
    const auto after = recruiter(true);
    EXPECT_EQ(after.id, person.id);
    EXPECT_EQ(after.roles, std::vector<std::string>{"recruiter"});
    EXPECT_TRUE(after.suggestedRoles.empty());
}

TEST_F(InspectorTest, NobodyWithoutHintsHasAny) {
    const auto person = stored<store::PersonRow>([](store::Connection &db) {
        for (const auto &row : store::readPeople(db, {}, store::PeopleSort::Strength, false, std::nullopt, 200))
            if (row.suggestedRoles.empty() && row.drift == Drift::None && !row.prune) return row;
        return store::PersonRow();
    });
    ASSERT_TRUE(person.id.valid());
    page->showContact(person.id);
    settle();
    EXPECT_EQ(roleButton(), nullptr);
}

}  // namespace twofold::test

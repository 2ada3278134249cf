// SPDX-License-Identifier: GPL-3.0-or-later
// A page in a window of its own over a store with the sample, for tests that click and type.
#pragma once

#include <gtest/gtest.h>

#include <QMenu>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>
#include <filesystem>
#include <memory>
#include <optional>

#include "actionregistry.h"
#include "filterbutton.h"
#include "guitest.h"
#include "support/testsupport.h"
#include "twofold/models/backend.h"
#include "twofold/services/rows.h"
#include "twofold/services/sample.h"

namespace twofold::test {

constexpr int patienceMs = 10'000;

template <class Page>
class PageTest : public testing::Test {
protected:
    /// The sample is imported once; each test works on a copy.
    static void SetUpTestSuite() {
        folder = std::make_unique<TempDir>();
        auto session = services::Session::open(folder->file("sample.db"));
        ASSERT_TRUE(session) << session.error().message;
        CancelToken cancel;
        const auto reports = services::loadSample(**session, cancel, {});
        ASSERT_TRUE(reports) << reports.error().message;
    }
    static void TearDownTestSuite() { folder.reset(); }

    void TearDown() override {
        window.reset();
        backend.reset();
        session.reset();
    }

    void openSession(bool withSample) {
        const std::string path = own.file("store.db");
        if (withSample) std::filesystem::copy_file(folder->file("sample.db"), path);
        auto opened = services::Session::open(path);
        ASSERT_TRUE(opened) << opened.error().message;
        session = std::move(*opened);
    }

    /// The page in a window, with its keys working. 1280 × 800 at most sizes of the design.
    void show(const QString &id, int width = 1280, int height = 800) {
        backend = std::make_unique<models::Backend>(*session);
        window = std::make_unique<QWidget>();
        registry = new gui::ActionRegistry(window.get());
        registry->attach(window.get());
        page = new Page(*backend, *registry, window.get());
        auto *layout = new QVBoxLayout(window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page);
        registry->setPage(id);
        window->resize(width, height);
        window->show();
        window->activateWindow();
        settle();
    }

    template <class Value>
    [[nodiscard]] Value stored(const std::function<Value(store::Connection &)> &query) {
        const auto reader = session->reader();
        EXPECT_TRUE(reader);
        return query(**reader);
    }

    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) {
        auto *widget = page->template findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    void press(Qt::Key key) { QTest::keyClick(window.get(), key); }
    void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }

    /// Chooses the entry of a filter's menu whose words begin so.
    void choose(const char *filter, const QString &words) {
        for (QAction *action : find<gui::FilterButton>(filter)->menu()->actions()) {
            if (!action->text().startsWith(words)) continue;
            action->trigger();
            return;
        }
        ADD_FAILURE() << "no choice " << words.toStdString() << " in " << filter;
    }

    static inline std::unique_ptr<TempDir> folder;
    TempDir own;
    std::unique_ptr<services::Session> session;
    std::unique_ptr<models::Backend> backend;
    std::unique_ptr<QWidget> window;
    gui::ActionRegistry *registry = nullptr;
    Page *page = nullptr;
};

/// Waits until a condition holds; names it when it does not come.
#define WAIT_FOR(condition) \
    ASSERT_TRUE(QTest::qWaitFor([&] { return static_cast<bool>(condition); }, ::twofold::test::patienceMs)) << #condition

}  // namespace twofold::test

// SPDX-License-Identifier: GPL-3.0-or-later
// A store as text, to compare two of them.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "twofold/store/connection.h"
#include "twofold/store/store.h"

namespace twofold::test {

/// A connection that reads, or a test failure and an exception.
std::unique_ptr<store::Connection> readStore(const std::string &path);
/// The one that checkStore() needs.
std::unique_ptr<store::Connection> writeStore(const std::string &path);

/// The rows of a query, their columns joined by " | "; a failing statement is a test failure.
std::vector<std::string> rowsOf(store::Connection &db, const std::string &sql);
std::int64_t numberOf(store::Connection &db, const std::string &sql);

/// All rows of all tables but those named, as they stand (numbers included).
std::string dumpTables(const std::string &path, const std::set<std::string> &without = {});

/// What a user can see, told by the platforms' own keys alone, in an order that does not depend on row numbers.
std::string dumpVisible(const std::string &path);

/// An assertion that says what check found.
::testing::AssertionResult isSound(const std::string &path);
/// The same for two dumps: shows the first lines that differ.
::testing::AssertionResult sameText(const std::string &a, const std::string &b);

}  // namespace twofold::test

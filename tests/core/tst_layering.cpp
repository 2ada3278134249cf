// SPDX-License-Identifier: GPL-3.0-or-later
// What a layer may include (docs/architecture.md, "Layers"), and the few rules of layout that a program can check.
// The checks are functions over a source tree: they run over the project's own, and over planted trees that break each rule.
#include <gtest/gtest.h>

#include <QLibraryInfo>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/testsupport.h"

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;
using Complaints = std::vector<std::string>;

struct Layer {
    Names layers;   // whose headers of include/twofold/ it may use, besides its own
    Names qt;       // Qt modules
    Names outside;  // other libraries, by the first part of what is included
};

const std::map<std::string, Layer> layers = {
    {"core", {{}, {"QtCore"}, {"tl"}}},
    {"store", {{"core"}, {"QtCore", "QtSql"}, {"sqlite3.h"}}},
    {"ingest", {{"core"}, {"QtCore"}, {"archive.h", "archive_entry.h", "nlohmann"}}},
    {"sync", {{"core"}, {"QtCore", "QtNetwork"}, {}}},
    {"analysis", {{"core"}, {"QtCore"}, {}}},
    {"services", {{"core", "store", "ingest", "sync", "analysis"}, {"QtCore"}, {"nlohmann"}}},
    {"models", {{"core", "analysis", "services"}, {"QtCore", "QtGui"}, {}}},
    {"gui", {{"core", "analysis", "services", "models"}, {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtCharts"}, {}}},
    {"cli", {{"core", "analysis", "services"}, {"QtCore"}, {"nlohmann", "CLI"}}},
    {"app",
     {{"core", "store", "ingest", "sync", "analysis", "services", "models", "gui"},
      {"QtCore", "QtGui", "QtWidgets", "QtSql", "QtNetwork", "QtSvg", "QtCharts"},
      {"CLI"}}},
};

// Libraries that only the layers that name them may use; any header that is neither in here, nor Qt's, nor the
// system's, is one more dependency, which wants a decision first (docs/decisions).
const Names systemHeaders = {"unistd.h",    "fcntl.h",        "errno.h",     "signal.h",      "locale.h",    "emmintrin.h",
                             "sys/stat.h",  "sys/statfs.h",   "sys/vfs.h",   "sys/statvfs.h", "sys/types.h", "sys/file.h",
                             "sys/ioctl.h", "sys/resource.h", "sys/mount.h", "sys/param.h",   "sys/wait.h",  "linux/magic.h"};

// Module of a Qt header ("QString", "QtGui/QColor", "QtSql"), asked of Qt's own include folders; "" when it is in none.
std::string qtModule(const std::string &header) {
    static const std::map<std::string, std::string> modules = [] {
        std::map<std::string, std::string> found;
        const fs::path top = QLibraryInfo::path(QLibraryInfo::HeadersPath).toStdString();
        std::error_code ignored;
        for (const auto &module : fs::directory_iterator(top, ignored)) {
            const std::string name = module.path().filename().string();
            if (!name.starts_with("Qt") || !module.is_directory()) continue;
            for (const auto &file : fs::directory_iterator(module.path())) found.emplace(file.path().filename().string(), name);
            found[name] = name;
        }
        return found;
    }();
    if (const auto slash = header.find('/'); slash != std::string::npos) return header.substr(0, slash);
    const auto known = modules.find(header);
    if (known != modules.end()) return known->second;
    // Modules that this machine has no headers of.
    for (const auto &[start, module] :
         std::map<std::string, std::string>{{"QSvg", "QtSvg"}, {"QChart", "QtCharts"}, {"QSql", "QtSql"}, {"QNetwork", "QtNetwork"}})
        if (header.starts_with(start)) return module;
    return {};
}

bool looksLikeQt(const std::string &header) {
    return (header.size() > 1 && header[0] == 'Q' && (std::isupper(static_cast<unsigned char>(header[1])) != 0 || header[1] == 't')) ||
           (header.starts_with('q') && header.ends_with(".h"));
}

std::vector<std::string> linesOf(const fs::path &file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::vector<fs::path> filesBelow(const fs::path &folder, const std::function<bool(const fs::path &)> &wanted) {
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (auto it = fs::recursive_directory_iterator(folder); it != fs::recursive_directory_iterator(); ++it) {
        if (it->is_directory() && (it->path().filename() == "fixtures" || it->path().filename() == "__pycache__"))
            it.disable_recursion_pending();
        else if (it->is_regular_file() && wanted(it->path()))
            files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool isCpp(const fs::path &file) { return file.extension() == ".cpp" || file.extension() == ".h"; }

// What is wrong with one #include, "" when nothing is.
std::string whyNot(const fs::path &root, const fs::path &file, const std::string &layer, bool isPublic, char bracket,
                   const std::string &header) {
    const Layer &allowed = layers.at(layer);
    if (header.starts_with("twofold/")) {
        if (bracket != '"') return "the project's own headers are included with quotes";
        const std::string other = header.substr(8, header.find('/', 8) - 8);
        if (other != layer && !allowed.layers.contains(other)) return "layer " + layer + " may not use layer " + other;
        return fs::exists(root / "include" / header) ? "" : "there is no such header";
    }
    if (bracket == '"') {
        if (isPublic) return "a public header includes only public headers";
        if (header.ends_with(".moc") || header.starts_with("ui_") || header.starts_with("moc_")) return {};
        const fs::path there = fs::weakly_canonical(file.parent_path() / header);
        return fs::exists(there) && there.string().starts_with(fs::weakly_canonical(root / "src" / layer).string() + "/")
                   ? ""
                   : "a private header comes from the own folder only";
    }
    if (looksLikeQt(header)) {
        const std::string module = qtModule(header);
        if (module.empty()) return "no Qt module has this header";
        return allowed.qt.contains(module) ? "" : "layer " + layer + " may not use " + module;
    }
    if (header.find_first_of("./") == std::string::npos || systemHeaders.contains(header)) return {};
    return allowed.outside.contains(header.substr(0, header.find('/'))) ? "" : "layer " + layer + " may not use this library";
}

Complaints checkFile(const fs::path &root, const fs::path &file, const std::string &layer, bool isPublic) {
    Complaints complaints;
    const auto lines = linesOf(file);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t hash = lines[i].find_first_not_of(" \t");
        if (hash == std::string::npos || lines[i][hash] != '#') continue;
        const std::size_t word = lines[i].find_first_not_of(" \t", hash + 1);
        if (word == std::string::npos || lines[i].compare(word, 7, "include") != 0) continue;
        const std::size_t open = lines[i].find_first_of("<\"", word);
        const std::size_t close = open == std::string::npos ? open : lines[i].find(lines[i][open] == '<' ? '>' : '"', open + 1);
        const std::string where = fs::relative(file, root).string() + ":" + std::to_string(i + 1) + ": ";
        if (close == std::string::npos) {
            complaints.push_back(where + "an include by macro cannot be checked");
            continue;
        }
        const std::string header = lines[i].substr(open + 1, close - open - 1);
        if (const std::string why = whyNot(root, file, layer, isPublic, lines[i][open], header); !why.empty())
            complaints.push_back(where + header + ": " + why);
    }
    return complaints;
}

Complaints checkIncludes(const fs::path &root) {
    Complaints complaints;
    for (const bool isPublic : {true, false}) {
        const fs::path top = isPublic ? root / "include" / "twofold" : root / "src";
        if (!fs::exists(top)) continue;
        for (const auto &folder : fs::directory_iterator(top)) {
            const std::string layer = folder.path().filename().string();
            if (!folder.is_directory()) {
                if (layer != "CMakeLists.txt") complaints.push_back(fs::relative(folder.path(), root).string() + ": belongs to no layer");
                continue;
            }
            if (!layers.contains(layer)) {
                complaints.push_back(fs::relative(folder.path(), root).string() + ": there is no such layer");
                continue;
            }
            for (const fs::path &file : filesBelow(folder.path(), isCpp)) {
                const Complaints more = checkFile(root, file, layer, isPublic);
                complaints.insert(complaints.end(), more.begin(), more.end());
            }
        }
    }
    return complaints;
}

Complaints checkSizes(const fs::path &root) {
    Complaints complaints;
    for (const char *top : {"include", "src"})
        for (const fs::path &file : filesBelow(root / top, isCpp))
            if (const std::size_t count = linesOf(file).size(); count > 800)
                complaints.push_back(fs::relative(file, root).string() + ": " + std::to_string(count) +
                                     " lines, which makes it two things");
    return complaints;
}

Complaints checkLicences(const fs::path &root) {
    const auto isSource = [](const fs::path &file) {
        static const Names endings = {".cpp", ".h", ".cmake", ".py", ".sh", ".sql"};
        return endings.contains(file.extension().string()) || file.filename() == "CMakeLists.txt" ||
               (file.parent_path().filename() == "scripts" && file.extension().empty());
    };
    std::vector<fs::path> files = {root / "CMakeLists.txt"};
    for (const char *top : {"include", "src", "tests", "bench", "cmake", "packaging", "scripts", "resources"}) {
        const auto more = filesBelow(root / top, isSource);
        files.insert(files.end(), more.begin(), more.end());
    }
    Complaints complaints;
    for (const fs::path &file : files) {
        const auto lines = linesOf(file);
        if (lines.empty()) continue;
        const auto head = lines.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(lines.size(), 3));
        if (std::none_of(lines.begin(), head, [](const std::string &line) {
                return line.find("SPDX-License-Identifier: GPL-3.0-or-later") != std::string::npos;
            }))
            complaints.push_back(fs::relative(file, root).string() + ": the SPDX line is missing from its head");
    }
    return complaints;
}

Complaints checkTopLevel(const fs::path &root) {
    Names missing = {
        "CMakeLists.txt", "CMakePresets.json", "src",     "include",   "ui",      "resources",    "tests",          "docs", "bench",
        "cmake",          "packaging",         "scripts", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md"};
    Complaints complaints;
    for (const auto &entry : fs::directory_iterator(root)) {
        const std::string name = entry.path().filename().string();
        if (missing.erase(name) != 0 || name.starts_with('.')) continue;
        // Not part of the project: .gitignore names them.
        if (name == "build" || name.starts_with("build-") || name == "CMakeUserPresets.json") continue;
        complaints.push_back(name + ": does not belong to the top level");
    }
    for (const std::string &name : missing) complaints.push_back(name + ": is not there");
    std::sort(complaints.begin(), complaints.end());
    return complaints;
}

// Statements are made in the store alone; everybody else calls its functions.
Complaints checkSql(const fs::path &root) {
    Complaints complaints;
    for (const fs::path &file : filesBelow(root / "src", isCpp)) {
        const std::string path = fs::relative(file, root).generic_string();
        if (path.starts_with("src/store/")) continue;
        const std::string content = twofold::test::readFile(file);
        for (const char *call : {".prepare(", ">prepare(", ".execute(\"", ".integer(\""})
            if (content.find(call) != std::string::npos) complaints.push_back(path + ": a statement outside of the store (" + call + ")");
    }
    return complaints;
}

std::string joined(const Complaints &complaints) {
    std::string text;
    for (const std::string &complaint : complaints) text += complaint + "\n";
    return text;
}

const fs::path source = TWOFOLD_SOURCE_DIR;

TEST(Layering, EveryIncludeIsAllowed) { EXPECT_EQ(joined(checkIncludes(source)), ""); }
TEST(Layering, NoFileIsTooLong) { EXPECT_EQ(joined(checkSizes(source)), ""); }
TEST(Layering, EverySourceNamesItsLicence) { EXPECT_EQ(joined(checkLicences(source)), ""); }
TEST(Layering, StatementsAreTheStores) { EXPECT_EQ(joined(checkSql(source)), ""); }
TEST(Layering, TheTopLevelIsAsAgreed) { EXPECT_EQ(joined(checkTopLevel(source)), ""); }

TEST(Layering, SeesThisSourceTree) {
    EXPECT_GT(filesBelow(source / "src", isCpp).size(), 4U);
    EXPECT_GT(filesBelow(source / "include", isCpp).size(), 4U);
}

// The checks on trees that break a rule.
class Planted : public testing::Test {
protected:
    void put(const std::string &path, const std::string &content) { twofold::test::writeFile(m_root.path() / path, content); }
    // What is said of one file with one include.
    std::string include(const std::string &path, const std::string &what) {
        put(path, "// a comment\n#include " + what + "\n");
        const std::string said = joined(checkIncludes(m_root.path()));
        fs::remove(m_root.path() / path);
        return said;
    }
    const fs::path &root() const { return m_root.path(); }

private:
    twofold::test::TempDir m_root;
};

TEST_F(Planted, AWayUpIsFound) {
    put("include/twofold/core/text.h", "");
    put("include/twofold/store/store.h", "");
    put("include/twofold/services/import.h", "");
    EXPECT_EQ(include("src/core/x.cpp", "\"twofold/core/text.h\""), "");
    EXPECT_EQ(include("src/store/x.cpp", "\"twofold/core/text.h\""), "");
    EXPECT_EQ(include("src/services/x.cpp", "\"twofold/store/store.h\""), "");
    EXPECT_EQ(include("src/core/x.cpp", "\"twofold/store/store.h\""),
              "src/core/x.cpp:2: twofold/store/store.h: layer core may not use layer store\n");
    for (const char *layer : {"ingest", "sync", "analysis", "models", "gui", "cli"})
        EXPECT_NE(include("src/" + std::string(layer) + "/x.cpp", "\"twofold/store/store.h\""), "") << layer;
    EXPECT_NE(include("include/twofold/core/x.h", "\"twofold/services/import.h\""), "");
    EXPECT_NE(include("src/core/x.cpp", "\"twofold/core/nosuch.h\""), "");
    EXPECT_NE(include("src/core/x.cpp", "<twofold/core/text.h>"), "");
}

TEST_F(Planted, AStatementOutsideOfTheStoreIsFound) {
    put("src/store/x.cpp", "db.prepare(\"SELECT 1\");");
    EXPECT_EQ(joined(checkSql(root())), "");
    put("src/services/x.cpp", "db.prepare(\"SELECT 1\");");
    EXPECT_NE(joined(checkSql(root())), "");
}

TEST_F(Planted, APrivateHeaderStaysInItsFolder) {
    put("src/store/private.h", "");
    put("src/gui/page.h", "");
    EXPECT_EQ(include("src/store/x.cpp", "\"private.h\""), "");
    EXPECT_EQ(include("src/gui/x.cpp", "\"ui_page.h\""), "");
    EXPECT_EQ(include("src/gui/x.cpp", "\"x.moc\""), "");
    EXPECT_NE(include("src/gui/x.cpp", "\"private.h\""), "");
    EXPECT_NE(include("src/gui/x.cpp", "\"../store/private.h\""), "");
    EXPECT_NE(include("src/services/x.cpp", "\"../store/private.h\""), "");
    EXPECT_NE(include("include/twofold/store/x.h", "\"private.h\""), "");
    EXPECT_NE(include("include/twofold/store/x.h", "\"../../../src/store/private.h\""), "");
}

TEST_F(Planted, QtStaysWhereItBelongs) {
    for (const char *widgets :
         {"<QWidget>", "<QDialog>", "<QApplication>", "<QPushButton>", "<QtWidgets>", "<QtWidgets/QLabel>", "<qlabel.h>"}) {
        EXPECT_EQ(include("src/gui/x.cpp", widgets), "") << widgets;
        EXPECT_EQ(include("src/app/x.cpp", widgets), "") << widgets;
        for (const char *layer : {"core", "store", "ingest", "sync", "analysis", "services", "models", "cli"})
            EXPECT_NE(include("src/" + std::string(layer) + "/x.cpp", widgets), "") << layer << ' ' << widgets;
    }
    for (const char *gui : {"<QColor>", "<QGuiApplication>", "<QtGui>", "<QUndoCommand>"}) {
        EXPECT_EQ(include("src/models/x.cpp", gui), "") << gui;
        for (const char *layer : {"core", "store", "ingest", "analysis", "services", "cli"})
            EXPECT_NE(include("src/" + std::string(layer) + "/x.cpp", gui), "") << layer << ' ' << gui;
    }
    for (const char *layer : {"core", "ingest", "analysis", "services", "models", "gui", "cli"})
        EXPECT_NE(include("src/" + std::string(layer) + "/x.cpp", "<QSqlQuery>"), "") << layer;
    EXPECT_EQ(include("src/store/x.cpp", "<QSqlQuery>"), "");
    EXPECT_NE(include("src/services/x.cpp", "<QNetworkAccessManager>"), "");
    EXPECT_NE(include("src/models/x.cpp", "<QChart>"), "");
    EXPECT_NE(include("src/gui/x.cpp", "<QNoSuchThing>"), "");
}

TEST_F(Planted, LibrariesStayWhereTheyBelong) {
    const std::map<std::string, Names> homes = {{"<sqlite3.h>", {"store"}},        {"<archive.h>", {"ingest"}},
                                                {"<archive_entry.h>", {"ingest"}}, {"<nlohmann/json.hpp>", {"ingest", "services", "cli"}},
                                                {"<tl/expected.hpp>", {"core"}},   {"<CLI/CLI.hpp>", {"cli", "app"}},
                                                {"<boost/asio.hpp>", {}},          {"<zlib.h>", {}}};
    for (const auto &[header, allowed] : homes)
        for (const auto &[layer, rules] : layers)
            EXPECT_EQ(include("src/" + layer + "/x.cpp", header).empty(), allowed.contains(layer)) << layer << ' ' << header;
    for (const char *header : {"<vector>", "<string_view>", "<unistd.h>", "<sys/stat.h>"})
        EXPECT_EQ(include("src/core/x.cpp", header), "") << header;
}

TEST_F(Planted, EachWayToWriteAnIncludeIsSeen) {
    put("src/core/x.cpp",
        "#include <vector>\n  #  include<QWidget>\n#include\t\"gone.h\"  // why\n// #include <QDialog>\n#define H <QWidget>\n#include H\n");
    EXPECT_EQ(joined(checkIncludes(root())),
              "src/core/x.cpp:2: QWidget: layer core may not use QtWidgets\n"
              "src/core/x.cpp:3: gone.h: a private header comes from the own folder only\n"
              "src/core/x.cpp:6: an include by macro cannot be checked\n");
}

TEST_F(Planted, AFolderOutsideTheLayersIsFound) {
    put("src/utils/x.cpp", "");
    put("src/stray.cpp", "");
    put("src/CMakeLists.txt", "");
    auto complaints = checkIncludes(root());
    std::sort(complaints.begin(), complaints.end());
    EXPECT_EQ(joined(complaints), "src/stray.cpp: belongs to no layer\nsrc/utils: there is no such layer\n");
}

TEST_F(Planted, LongFilesAndMissingLicencesAreFound) {
    const std::string licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";
    std::string lines;
    for (int i = 0; i < 799; ++i) lines += "\n";
    put("CMakeLists.txt", "# SPDX-License-Identifier: GPL-3.0-or-later\n");
    put("src/core/long.cpp", licence + lines);
    put("scripts/tool", "#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n");
    EXPECT_EQ(joined(checkSizes(root())), "");
    EXPECT_EQ(joined(checkLicences(root())), "");
    put("src/core/long.cpp", licence + lines + "\n");
    put("include/twofold/core/bare.h", "#pragma once\n" + lines + licence);
    put("scripts/sample/__init__.py", "");
    put("tests/fixtures/x/sample.py", "");
    put("scripts/tool", "#!/usr/bin/env bash\n");
    EXPECT_EQ(
        joined(checkSizes(root())),
        "include/twofold/core/bare.h: 801 lines, which makes it two things\nsrc/core/long.cpp: 801 lines, which makes it two things\n");
    EXPECT_EQ(
        joined(checkLicences(root())),
        "include/twofold/core/bare.h: the SPDX line is missing from its head\nscripts/tool: the SPDX line is missing from its head\n");
}

TEST_F(Planted, TheTopLevelIsCounted) {
    for (const char *folder :
         {"src", "include", "ui", "resources", "tests", "docs", "bench", "cmake", "packaging", "scripts", "build", "build-x", ".ci"})
        put(std::string(folder) + "/x", "");
    for (const char *file :
         {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", ".gitignore"})
        put(file, "");
    EXPECT_EQ(joined(checkTopLevel(root())), "");
    put("notes.txt", "");
    fs::remove_all(root() / "bench");
    EXPECT_EQ(joined(checkTopLevel(root())), "bench: is not there\nnotes.txt: does not belong to the top level\n");
}

}  // namespace

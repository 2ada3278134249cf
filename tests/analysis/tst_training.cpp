// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of resources/training, the base that is made of them, and the two solvers behind it.
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <numeric>
#include <set>

#include "basetraining.h"
#include "core/seed.h"
#include "logisticfit.h"
#include "support/testsupport.h"
#include "support/trainingcorpus.h"
#include "twofold/analysis/evaluation.h"

namespace twofold::analysis {
namespace {

using test::TrainingPerson;
using People = std::vector<const TrainingPerson *>;

const std::filesystem::path &trainingFolder() {
    static const std::filesystem::path folder = TWOFOLD_SOURCE_DIR "/resources/training";
    return folder;
}

const std::vector<TrainingPerson> &everybody() {
    static const auto people = test::readTraining(trainingFolder());
    return people;
}

class TemporaryFolder {
public:
    TemporaryFolder() : m_path(std::filesystem::temp_directory_path() / ("tst_training." + std::to_string(getpid()))) { std::filesystem::create_directories(m_path); }
    ~TemporaryFolder() { std::filesystem::remove_all(m_path); }
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    void write(const char *name, std::string_view text) const { std::ofstream(m_path / name, std::ios::binary) << text; }

private:
    std::filesystem::path m_path;
};

struct Outcome {
    int code = -1;
    std::string output;
};

Outcome shell(const std::string &command) {
    Outcome result;
    FILE *pipe = popen((command + " 2>&1").c_str(), "r");
    if (!pipe) return result;
    char buffer[4096];
    while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe)) result.output.append(buffer, size);
    const int status = pclose(pipe);
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

bool hasPython() { return shell("python3 --version").code == 0; }
Outcome check(const std::filesystem::path &folder) { return shell("PYTHONIOENCODING=utf-8 python3 '" TWOFOLD_SOURCE_DIR "/scripts/check-training.py' '" + folder.string() + "'"); }

TEST(TrainingTexts, AreAsTheyShouldBe) {
    if (!hasPython()) GTEST_SKIP() << "there is no python3: the texts are not checked";
    const Outcome result = check(trainingFolder());
    EXPECT_EQ(result.code, 0) << result.output;
    EXPECT_NE(result.output.find("unusual.tsv"), std::string::npos) << result.output;
}

// Sixteen posts with one fault of each kind, by line.
constexpr const char *faulty = R"(# SPDX-License-Identifier: GPL-3.0-or-later
@person	a1	train	en	40, a baker	bread, oven, flour
p	x	post	The oven is on since three and the bread is late
h	x	post	My sister came by with the dog and we laughed for an hour
p	x	post	Flour went up again
p	x	post	the OVEN is on, since three; and the bread is late! https://example.org
p	myspace	post	Ovens for sale
p	x	shout	Ovens for rent
p	x	post
h	x	post	My sister came by with the dog and we laughed for one hour
h	x	post	My sister came by to say that the house is sold
@person	a1	train	xx	40, a baker	bread
)";

TEST(TrainingTexts, AreRefusedWithFileLineAndReason) {
    if (!hasPython()) GTEST_SKIP() << "there is no python3";
    const TemporaryFolder folder;
    folder.write("faulty.tsv", faulty);
    const Outcome result = check(folder.path());
    EXPECT_EQ(result.code, 1);
    for (const char *fault : {"faulty.tsv:6: the same text as faulty.tsv:3", "faulty.tsv:7: unknown platform", "faulty.tsv:8: unknown kind", "faulty.tsv:9: a post is",
                              "faulty.tsv:10: nearly the text of faulty.tsv:4", "faulty.tsv:11: a1 begins with", "faulty.tsv:12: the id a1 is that of", "faulty.tsv:12: unknown language",
                              "faulty.tsv:2: a1 has 8 posts", "faulty.tsv:2: 62% of the posts", "faulty.tsv:2: a1 has 3 words of work", "of the people are held out"})
        EXPECT_NE(result.output.find(fault), std::string::npos) << fault << "\n" << result.output;
    EXPECT_EQ(shell("python3 '" TWOFOLD_SOURCE_DIR "/scripts/check-training.py' /nowhere").code, 2);
}

People somePeople(std::size_t count) {
    People some;
    const People all = trainingPeople(everybody());
    for (std::size_t i = 0; i < count; ++i) some.push_back(all[i * all.size() / count]);
    return some;
}

const BaseModel &smallBase() {
    static const BaseModel model = trainBase(somePeople(30), {});
    return model;
}

TEST(BaseTraining, GivesTheSameBytesTwice) {
    const std::string bytes = smallBase().bytes();
    EXPECT_GT(smallBase().words.entries().size(), 100U);
    EXPECT_GT(smallBase().parts.entries().size(), 100U);
    EXPECT_EQ(bytes, trainBase(somePeople(30), {}).bytes());
    EXPECT_EQ(bytes, BaseModel::fromBytes(bytes).bytes());
}

TEST(BaseTraining, DoesNotDependOnTheOrderOfTheFiles) {
    const std::string first = test::readFile(trainingFolder() / "german.tsv"), second = test::readFile(trainingFolder() / "italian.tsv");
    const auto bytesOf = [&](bool reversed) {
        const TemporaryFolder folder;
        folder.write(reversed ? "b.tsv" : "a.tsv", reversed ? second : first);
        folder.write(reversed ? "a.tsv" : "b.tsv", reversed ? first : second);
        const auto people = test::readTraining(folder.path());
        EXPECT_EQ(people.front().file, "a");
        return trainBase(trainingPeople(people), {}).bytes();
    };
    EXPECT_EQ(bytesOf(false), bytesOf(true));
}

TEST(BaseTraining, LeavesTheHeldOutPeopleOut) {
    std::set<std::string> trained;
    for (const TrainingPerson *person : trainingPeople(everybody())) trained.insert(person->id);
    std::size_t held = 0;
    for (const TrainingPerson &person : everybody()) {
        EXPECT_EQ(trained.count(person.id), person.held ? 0U : 1U) << person.id;
        held += person.held;
    }
    EXPECT_GT(held, everybody().size() / 10);
}

LogisticProblem randomProblem(std::mt19937_64 &random) {
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    std::normal_distribution<double> normal;
    LogisticProblem problem;
    problem.features = 3 + below(40);
    const std::uint32_t rows = 1 + below(80);
    for (std::uint32_t row = 0; row < rows; ++row) {
        for (std::uint32_t i = below(8); i > 0; --i) problem.add(below(problem.features), static_cast<float>(normal(random)));
        problem.endRow(normal(random), row % 4 == 0 ? 0.2 : 1, below(2) == 0);
    }
    return problem;
}

/// Length of the gradient of |w|²/2 + Σ cost·log(1 + exp(-sign·logit)), written out here anew.
double gradientAt(const LogisticProblem &problem, const std::vector<double> &weights) {
    std::vector<double> gradient = weights;
    for (std::size_t row = 0; row < problem.rows(); ++row) {
        double logit = problem.offset[row];
        for (std::size_t i = problem.begin[row]; i < problem.begin[row + 1]; ++i) logit += weights[problem.index[i]] * static_cast<double>(problem.value[i]);
        const double pull = problem.cost[row] * problem.sign[row] / (1 + std::exp(problem.sign[row] * logit));
        for (std::size_t i = problem.begin[row]; i < problem.begin[row + 1]; ++i) gradient[problem.index[i]] -= pull * static_cast<double>(problem.value[i]);
    }
    return std::sqrt(std::inner_product(gradient.begin(), gradient.end(), gradient.begin(), 0.0));
}

TEST(LogisticFit, FindsTheLeastFromAnywhere) {
    TWOFOLD_RANDOM(random);
    for (int round = 0; round < 100; ++round) {
        const LogisticProblem problem = randomProblem(random);
        std::vector<std::uint32_t> rows(problem.rows());
        std::iota(rows.begin(), rows.end(), 0U);
        const auto cold = fitLogistic(problem, rows, {}, 1e-6);
        std::vector<double> elsewhere(problem.features);
        for (double &weight : elsewhere) weight = static_cast<double>(random() % 2001) / 1000 - 1;
        const auto warm = fitLogistic(problem, rows, elsewhere, 1e-6);
        const double start = gradientAt(problem, std::vector<double>(problem.features, 0.0));
        ASSERT_LT(gradientAt(problem, cold), 1e-4 * (1 + start)) << round;
        for (std::size_t i = 0; i < cold.size(); ++i) ASSERT_NEAR(cold[i], warm[i], 1e-3 * (1 + start)) << round;
    }
}

TEST(LogisticFit, RowsThatAreNotNamedSayNothing) {
    LogisticProblem problem;
    problem.features = 2;
    problem.add(0, 1);
    problem.endRow(0, 1, true);
    problem.add(1, 1);
    problem.endRow(0, 1, false);
    const std::uint32_t first[] = {0};
    const auto weights = fitLogistic(problem, first);
    EXPECT_GT(weights[0], 0.3);
    EXPECT_EQ(weights[1], 0);
}

/// Bytes that end where memory ends: one read beyond them ends the program.
class BytesAtTheEdge {
public:
    explicit BytesAtTheEdge(std::size_t most) : m_page(static_cast<std::size_t>(sysconf(_SC_PAGESIZE))), m_size((most / m_page + 1) * m_page) {
        m_memory = static_cast<char *>(mmap(nullptr, m_size + m_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
        mprotect(m_memory + m_size, m_page, PROT_NONE);
    }
    ~BytesAtTheEdge() { munmap(m_memory, m_size + m_page); }
    BytesAtTheEdge(const BytesAtTheEdge &) = delete;
    BytesAtTheEdge &operator=(const BytesAtTheEdge &) = delete;
    std::string_view put(std::string_view bytes) {
        char *begin = m_memory + m_size - bytes.size();
        std::memcpy(begin, bytes.data(), bytes.size());
        return {begin, bytes.size()};
    }

private:
    std::size_t m_page, m_size;
    char *m_memory = nullptr;
};

bool isEmpty(const BaseModel &model) { return model.words.empty() && model.parts.empty() && model.adjustments.empty() && model.temperature == 1024; }

std::string tinyBase() {
    BaseModel model;
    model.adjustments = {{"constant", -5}, {"family", 300}};
    model.words = NGramTable({{7, 3}, {9, -4}, {0xFFFFFFFF, 32000}});
    model.parts = NGramTable({{1, 1}});
    model.temperature = 900;
    return model.bytes();
}

TEST(BaseModel, RefusesBytesThatAreCut) {
    for (const std::string &whole : {tinyBase(), smallBase().bytes()}) {
        BytesAtTheEdge edge(whole.size());
        EXPECT_FALSE(isEmpty(BaseModel::fromBytes(edge.put(whole))));
        EXPECT_TRUE(isEmpty(BaseModel::fromBytes(whole + '\0')));
        // Of the long one every place in the head, and places all over the tables.
        for (std::size_t size = 0; size < whole.size(); size += size < 2000 ? 1 : 97)
            ASSERT_TRUE(isEmpty(BaseModel::fromBytes(edge.put(std::string_view(whole).substr(0, size))))) << size << " of " << whole.size();
    }
}

TEST(BaseModel, RefusesAnotherMagicAndLivesWithAnyBytes) {
    const std::string whole = tinyBase();
    BytesAtTheEdge edge(whole.size());
    for (std::size_t at = 0; at < std::string_view("twofold base 1\n").size(); ++at) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        EXPECT_TRUE(isEmpty(BaseModel::fromBytes(edge.put(bytes)))) << at;
    }
    TWOFOLD_RANDOM(random);
    for (int round = 0; round < 20000; ++round) {
        std::string bytes = whole;
        for (std::size_t i = 0; i < 1 + random() % 4; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
        const BaseModel model = BaseModel::fromBytes(edge.put(bytes));
        EXPECT_GT(model.temperature, 0);
        EXPECT_TRUE(std::isfinite(model.words.find(7) + model.parts.find(static_cast<std::uint32_t>(random()))));
    }
}

TEST(ShippedBase, KnowsPeopleWhomItWasNotMadeOf) {
    ASSERT_FALSE(BaseModel::shipped().words.empty());
    std::vector<Answer> cold, worded;
    const PostClassifier plain;
    for (const TrainingPerson &person : everybody()) {
        if (!person.held) continue;
        const PostClassifier own(person.words);
        for (const auto &post : person.posts) {
            cold.push_back({post.label == Label::Professional, plain.classify(viewOf(post)).pProfessional});
            worded.push_back({post.label == Label::Professional, own.classify(viewOf(post)).pProfessional});
        }
    }
    std::printf("held out, %zu posts: cold %.3f, with their words %.3f\n", cold.size(), figuresOf(cold).accuracy, figuresOf(worded).accuracy);
    EXPECT_GE(figuresOf(cold).accuracy, 0.74);
    EXPECT_GE(figuresOf(worded).accuracy, 0.78);
}

}  // namespace
}  // namespace twofold::analysis

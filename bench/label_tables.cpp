// SPDX-License-Identifier: GPL-3.0-or-later
// How good the labels are: the tables of docs/judgement.md, on the people held out of resources/training and on labelled text
// from elsewhere.
//
//   label_tables [FOLDER]     FOLDER with posts-*.tsv and accounts-kind.tsv (label or kind and text, a head line first)
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <random>

#include "support/trainingcorpus.h"
#include "twofold/analysis/evaluation.h"

namespace {

using namespace twofold;
using namespace twofold::analysis;
using test::TrainingPerson;

constexpr int repeats = 5;

struct Item {
    PostView view;
    Label label = Label::None;
};

PostView viewOf(const test::TrainingPost &post) {
    return {.text = post.text, .platform = post.platform, .kind = post.kind, .hasLinks = post.text.find("://") != std::string::npos};
}

std::vector<Item> itemsOf(const TrainingPerson &person) {
    std::vector<Item> items;
    for (const auto &post : person.posts) items.push_back({viewOf(post), post.label});
    return items;
}

struct Labelled {
    std::string name;
    std::vector<std::string> texts;
    std::vector<Item> items;
};

Labelled readLabelled(const std::filesystem::path &file) {
    Labelled labelled{file.filename().string(), {}, {}};
    std::ifstream in(file);
    std::vector<bool> professional;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line))
        if (const std::size_t tab = line.find('\t'); tab != std::string::npos) {
            professional.push_back(line.starts_with("professional"));
            labelled.texts.push_back(line.substr(tab + 1));
        }
    for (std::size_t i = 0; i < labelled.texts.size(); ++i)
        labelled.items.push_back({{.text = labelled.texts[i]}, professional[i] ? Label::Professional : Label::Personal});
    return labelled;
}

void judge(const PostClassifier &classifier, std::vector<Item>::const_iterator begin, std::vector<Item>::const_iterator end, std::vector<Answer> &answers) {
    for (; begin != end; ++begin) answers.push_back({begin->label == Label::Professional, classifier.classify(begin->view).pProfessional});
}

std::vector<LabelExample> lessons(std::vector<Item>::const_iterator begin, std::vector<Item>::const_iterator end) {
    std::vector<LabelExample> examples;
    for (; begin != end; ++begin) {
        LabelExample &example = examples.emplace_back();
        example.post = begin->view;
        example.label = begin->label;
        example.random = true;
    }
    return examples;
}

void print(const std::string &name, const Figures &f) {
    std::printf("  %-44s %6zu  %.3f / %.3f   balanced %.3f  ECE %.3f  top 80 %% %.3f\n", name.c_str(), f.count, f.accuracy, f.macroF1, f.balanced, f.calibrationError, f.top80);
}

/// The rest is judged after the first `learnt` of a shuffled order; several shuffles, all answers together.
Figures afterLearning(const std::vector<Item> &items, const std::vector<std::string> &words, std::size_t learnt, std::size_t from, std::vector<Answer> *all = nullptr) {
    std::vector<Answer> answers;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        std::vector<Item> order = items;
        std::mt19937 random(static_cast<unsigned>(repeat));
        std::shuffle(order.begin(), order.end(), random);
        const auto begin = order.cbegin();
        const PostClassifier classifier(words, lessons(begin, begin + static_cast<std::ptrdiff_t>(learnt)));
        judge(classifier, begin + static_cast<std::ptrdiff_t>(from), order.cend(), answers);
    }
    if (all) all->insert(all->end(), answers.begin(), answers.end());
    return figuresOf(answers);
}

using Chosen = std::function<bool(const TrainingPerson &)>;

void peopleTable(const char *title, const std::vector<TrainingPerson> &people, const Chosen &chosen, const std::vector<std::size_t> &steps) {
    std::vector<Answer> cold;
    std::size_t count = 0;
    std::vector<std::vector<Answer>> worded(steps.size()), alone(steps.size());
    const std::size_t from = steps.back();
    for (const TrainingPerson &person : people) {
        const auto items = itemsOf(person);
        if (!person.held || !chosen(person) || items.size() < from + 5) continue;
        ++count;
        const PostClassifier base;
        judge(base, items.begin(), items.end(), cold);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            (void)afterLearning(items, person.words, steps[i], from, &worded[i]);
            (void)afterLearning(items, {}, steps[i], from, &alone[i]);
        }
    }
    std::printf("%s: %zu people\n", title, count);
    print("cold, all their posts", figuresOf(cold));
    for (std::size_t i = 0; i < steps.size(); ++i) print("without words, " + std::to_string(steps[i]) + " decisions", figuresOf(alone[i]));
    for (std::size_t i = 0; i < steps.size(); ++i) print("with their words, " + std::to_string(steps[i]) + " decisions", figuresOf(worded[i]));
}

void dataTable(const Labelled &data) {
    std::printf("%s\n", data.name.c_str());
    std::vector<Answer> cold;
    const PostClassifier base;
    judge(base, data.items.begin(), data.items.end(), cold);
    print("cold", figuresOf(cold));
    // Even classes: as many of the larger one as there are of the smaller.
    std::vector<Item> even;
    std::size_t fewer = 0;
    for (const Item &item : data.items) fewer += item.label == Label::Professional;
    fewer = std::min(fewer, data.items.size() - fewer);
    std::size_t taken[2] = {0, 0};
    for (const Item &item : data.items)
        if (taken[item.label == Label::Professional]++ < fewer) even.push_back(item);
    for (const std::size_t learnt : {0U, 10U, 30U, 100U, 300U})
        if (learnt + 100 < data.items.size()) print("all, after " + std::to_string(learnt), afterLearning(data.items, {}, learnt, std::min<std::size_t>(300, data.items.size() / 2)));
    for (const std::size_t learnt : {0U, 10U, 30U, 100U, 300U})
        if (learnt + 30 < even.size()) print("even classes, after " + std::to_string(learnt), afterLearning(even, {}, learnt, std::min<std::size_t>(300, std::max<std::size_t>(learnt, even.size() / 2))));
}

double milliseconds(const std::function<void()> &work) {
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

void speed(const std::vector<TrainingPerson> &people) {
    std::vector<Item> items;
    for (const TrainingPerson &person : people)
        for (const Item &item : itemsOf(person)) items.push_back(item);
    std::mt19937 random(1);
    std::shuffle(items.begin(), items.end(), random);
    const std::size_t count = std::min<std::size_t>(1000, items.size() / 2);
    const auto examples = lessons(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(count));
    const PostClassifier base, own({}, examples);
    double sum = 0;
    const auto all = [&](const PostClassifier &classifier) {
        return [&] {
            for (const Item &item : items) sum += classifier.classify(item.view).pProfessional;
        };
    };
    const double posts = static_cast<double>(items.size());
    std::printf("speed, one core\n  %-44s %.0f posts/s\n", "the base", 1000 * posts / milliseconds(all(base)));
    std::printf("  %-44s %.0f posts/s\n", "with a personal part", 1000 * posts / milliseconds(all(own)));
    std::printf("  fit of %4zu decisions %28.1f ms   (%g)\n", count, milliseconds([&] { sum += PostClassifier({}, examples).classify(items.back().view).pProfessional; }), sum > 0 ? 1.0 : 0.0);
}

}  // namespace

int main(int argc, char **argv) {
    const auto people = test::readTraining(TWOFOLD_SOURCE_DIR "/resources/training");
    const auto english = [](const TrainingPerson &person) { return person.language == "en" && person.posts.size() < 100; };
    std::printf("accuracy / macro-F1\n");
    peopleTable("invented people, held out (English)", people, english, {0, 10, 30});
    peopleTable("invented people, held out (other languages)", people, [](const TrainingPerson &person) { return person.language != "en"; }, {0, 10});
    peopleTable("professions that turn the usual words around", people, [](const TrainingPerson &person) { return person.file == "unusual"; }, {0, 30, 100});
    if (argc > 1) {
        std::vector<std::filesystem::path> files;
        for (const auto &entry : std::filesystem::directory_iterator(argv[1]))
            if (entry.path().filename().string().starts_with("posts-")) files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const auto &file : files) dataTable(readLabelled(file));
    } else {
        std::printf("no folder of labelled text was named: those tables are left out\n");
    }
    speed(people);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the shipped base of the labels from the people of resources/training and the lexicon, byte for byte the same for
// the same files.
//
//   make_base OUT            writes the model
//   make_base --measure      people are left out in turn, prints figures; and on the files of TWOFOLD_LABELLED, if it is set
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <string>
#include <unordered_map>

#include "basetraining.h"
#include "twofold/analysis/evaluation.h"

namespace {

using namespace twofold;
using namespace twofold::analysis;

std::string line(const char *name, const Figures &f) {
    char text[200];
    std::snprintf(text, sizeof text, "%-28s %5zu  accuracy %.3f  macro-F1 %.3f  ECE %.3f  top 80 %% %.3f", name, f.count, f.accuracy, f.macroF1, f.calibrationError, f.top80);
    return text;
}

struct Row {
    bool professional = false;
    std::string text;
};

std::vector<Row> readRows(const std::filesystem::path &file) {
    std::ifstream in(file);
    std::vector<Row> rows;
    std::string text;
    std::getline(in, text);
    while (std::getline(in, text))
        if (const std::size_t tab = text.find('\t'); tab != std::string::npos) rows.push_back({text.substr(0, tab) == "professional", text.substr(tab + 1)});
    return rows;
}

/// The base of all people on labelled text from elsewhere: label and text a line, a head line first.
void measureOn(const std::filesystem::path &folder, const std::vector<test::TrainingPerson> &people, const BaseSettings &settings) {
    std::vector<const test::TrainingPerson *> all;
    for (const auto &person : people) all.push_back(&person);
    const ShippedBase base(trainBase(all, settings));
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".tsv" && entry.path().filename() != "accounts-kind.tsv") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    files.emplace_back(TWOFOLD_SOURCE_DIR "/tests/analysis/fixtures/development.tsv");
    for (const auto &file : files) {
        std::vector<Answer> answers;
        for (const Row &row : readRows(file)) answers.push_back({row.professional, probability({.text = row.text}, base, Lexicon())});
        const Figures f = figuresOf(answers);
        std::printf("%s  balanced %.3f\n", line(file.filename().c_str(), f).c_str(), f.balanced);
    }
}

/// Groups of people left out in turn: six, each over all files.
int measure(const std::vector<test::TrainingPerson> &people, const BaseSettings &settings) {
    constexpr std::size_t parts = 6;
    std::vector<Answer> cold, worded;
    std::map<std::string, std::vector<Answer>> byFile;
    for (std::size_t part = 0; part < parts; ++part) {
        std::vector<const test::TrainingPerson *> train, left;
        for (std::size_t i = 0; i < people.size(); ++i) (i % parts == part ? left : train).push_back(&people[i]);
        const ShippedBase base(trainBase(train, settings));
        const auto judge = [&](const test::TrainingPerson &person, const Lexicon &own, std::vector<Answer> &answers) {
            for (const auto &post : person.posts) answers.push_back({post.label == Label::Professional, probability(viewOf(post), base, own)});
        };
        for (const auto *person : left) {
            judge(*person, Lexicon(), cold);
            judge(*person, Lexicon(), byFile[person->language == "en" ? person->file : "(" + person->language + ")"]);
            judge(*person, workLexicon(person->words, base), worded);
        }
    }
    for (const auto &[file, answers] : byFile) std::printf("%s\n", line(file.c_str(), figuresOf(answers)).c_str());
    std::printf("%s\n%s\n", line("left out, cold", figuresOf(cold)).c_str(), line("left out, with words", figuresOf(worded)).c_str());
    return 0;
}

}  // namespace

int main(int argc, char **argv) {
    const std::filesystem::path folder = std::getenv("TWOFOLD_TRAINING") ? std::getenv("TWOFOLD_TRAINING") : TWOFOLD_SOURCE_DIR "/resources/training";
    const auto people = test::readTraining(folder);
    BaseSettings settings;
    const char *data = std::getenv("TWOFOLD_LABELLED");
    for (int i = 2; i + 1 < argc; i += 2) settings.set(argv[i], std::atof(argv[i + 1]));
    std::size_t posts = 0;
    for (const auto &person : people) posts += person.posts.size();
    std::printf("%zu people, %zu posts\n", people.size(), posts);
    if (argc > 1 && std::strcmp(argv[1], "--measure") == 0) {
        if (data) measureOn(data, people, settings);
        return measure(people, settings);
    }
    if (argc < 2 || people.empty()) return std::fprintf(stderr, "make_base OUT | --measure [NAME VALUE]…\n"), 2;
    const BaseModel model = trainBase(trainingPeople(people), settings);
    std::ofstream out(argv[1], std::ios::binary);
    out << model.bytes();
    std::printf("%zu words and pairs, %zu parts, temperature %.3f\n", model.words.entries().size(), model.parts.entries().size(), model.temperature / 1024.0);
    return out.good() ? 0 : 1;
}

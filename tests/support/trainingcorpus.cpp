// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/trainingcorpus.h"

#include <algorithm>
#include <fstream>

#include "twofold/core/text.h"

namespace twofold::test {
namespace {

std::vector<std::string> split(const std::string &line, char separator) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t end = line.find(separator); end != std::string::npos; end = line.find(separator, begin)) {
        parts.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    parts.push_back(line.substr(begin));
    return parts;
}

void readFile(const std::filesystem::path &path, std::vector<TrainingPerson> &people) {
    std::ifstream in(path, std::ios::binary);
    const std::size_t first = people.size();
    for (std::string line; std::getline(in, line);) {
        const auto parts = split(line, '\t');
        if (parts[0] == "@person" && parts.size() == 6) {
            TrainingPerson person{parts[1], path.stem().string(), parts[2] == "held", parts[3], parts[4], {}, {}};
            for (const std::string &word : split(parts[5], ','))
                if (const auto clean = trimmed(word); !clean.empty()) person.words.emplace_back(clean);
            people.push_back(std::move(person));
        } else if (parts.size() == 4 && people.size() > first && (parts[0] == "p" || parts[0] == "h")) {
            people.back().posts.push_back({parts[0] == "p" ? Label::Professional : Label::Personal, fromWord<Platform>(parts[1]).value_or(Platform::Unknown),
                                           fromWord<PostKind>(parts[2]).value_or(PostKind::Post), parts[3]});
        }
    }
}

}  // namespace

std::vector<TrainingPerson> readTraining(const std::filesystem::path &folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".tsv") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<TrainingPerson> people;
    for (const auto &file : files) readFile(file, people);
    return people;
}

}  // namespace twofold::test

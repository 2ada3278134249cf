// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of resources/training: invented people with posts that they would call professional or personal.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "twofold/core/words.h"

namespace twofold::test {

struct TrainingPost {
    Label label = Label::None;
    Platform platform = Platform::Unknown;
    PostKind kind = PostKind::Post;
    std::string text;
};

struct TrainingPerson {
    std::string id;
    std::string file;  ///< the group of people it is of
    bool held = false;  ///< left out of the training, for measuring
    std::string language;
    std::string description;
    std::vector<std::string> words;  ///< of their work
    std::vector<TrainingPost> posts;
};

/// All people of a folder, by file name and then as they stand there. Lines that are not as they should be are left out; the
/// checks of scripts/check-training.py name them.
[[nodiscard]] std::vector<TrainingPerson> readTraining(const std::filesystem::path &folder);

}  // namespace twofold::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "twofold/services/jobreport.h"
#include "twofold/store/writer.h"

namespace twofold::services {

/// A store of its own into which a preview imports for real; what the user's store already holds is then told from
/// what would be new by comparing the two. Its file goes with the object.
class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

    /// `known`: the user's store.
    Result<void> open(const std::string &known, JobReport &report);
    [[nodiscard]] store::Writer &writer() { return *m_writer; }
    /// Turns the counts of the trial import into those that the user's store would see.
    Result<void> compare(JobReport &report);

private:
    std::string m_known;
    std::string m_folder;
    std::unique_ptr<store::Writer> m_writer;
};

}  // namespace twofold::services

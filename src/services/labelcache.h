// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "twofold/services/labels.h"

namespace twofold::services {

/// The model fitted last, and when it was: a fit takes longer than a decision may. Any thread.
class LabelCache {
public:
    /// As the store is now; fitted anew when something changed.
    [[nodiscard]] std::shared_ptr<const LabelModel> current(store::Connection &db);
    /// The last one; null before the first.
    [[nodiscard]] std::shared_ptr<const LabelModel> last();

private:
    std::mutex m_mutex;
    std::string m_stamp;
    std::shared_ptr<const LabelModel> m_model;
};

}  // namespace twofold::services

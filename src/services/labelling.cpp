// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelling.h"

#include <cmath>

#include "twofold/services/labels.h"

namespace twofold::services {

using store::Connection;

namespace {

constexpr int postsPerUnit = 2000;

store::StoredLabel storedLabel(const analysis::LabelSuggestion &suggestion) {
    if (suggestion.label == Label::None) return {};
    return {suggestion.label, ValueState::Suggested, static_cast<int>(std::lround(suggestion.pProfessional * 1000))};
}

}  // namespace

analysis::PostView viewOf(const store::PostRow &post) {
    return {.text = post.text,
            .platform = post.platform,
            .kind = post.kind,
            .purpose = post.purpose,
            .visibility = post.visibility,
            .hasMedia = post.media > 0,
            .hasLinks = post.text.find("://") != std::string::npos};
}

store::StoredLabel suggestLabel(const analysis::PostClassifier &classifier, const PostRecord &record, Platform platform, Purpose purpose) {
    // Links count as the text shows them, so that a label comes out the same when it is suggested again from the store.
    return storedLabel(classifier.classify({.text = record.text,
                                            .platform = platform,
                                            .kind = record.kind,
                                            .purpose = purpose,
                                            .visibility = record.visibility,
                                            .hasMedia = !record.media.empty(),
                                            .hasLinks = record.text.find("://") != std::string::npos}));
}

const analysis::PostClassifier &sharedClassifier() {
    static const analysis::PostClassifier classifier;
    return classifier;
}

std::vector<analysis::MarkedSpan> labelSpans(std::string_view text) { return sharedClassifier().spans(text); }

Result<void> relabelAccount(Session &session, AccountId account) {
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    std::optional<PostId> after;
    for (;;) {
        const auto page = store::readAnyPosts(**reader, account, after, postsPerUnit);
        if (auto error = (*reader)->takeError()) return tl::unexpected(*error);
        if (page.empty()) return {};
        after = page.back().id;
        std::vector<std::pair<PostId, store::StoredLabel>> changes;
        for (const auto &post : page) {
            const auto label = storedLabel(sharedClassifier().classify(viewOf(post)));
            const bool decided = post.labelState == ValueState::Decided;
            if (decided ? label.perMille != post.perMille : label != store::StoredLabel{post.label, post.labelState, post.perMille})
                changes.emplace_back(post.id, label);
        }
        TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
            store::PostStore posts(db);
            for (const auto &[id, label] : changes) posts.suggestLabel(id, label);
            posts.finish();
            return {};
        }));
    }
}

}  // namespace twofold::services

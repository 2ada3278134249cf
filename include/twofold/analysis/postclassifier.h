// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/analysis/reason.h"
#include "twofold/core/clock.h"
#include "twofold/core/words.h"

namespace twofold::analysis {

/// What the classifier sees of a post.
struct PostView {
    std::string_view text;  ///< plain UTF-8
    Platform platform = Platform::Unknown;
    PostKind kind = PostKind::Post;
    Purpose purpose = Purpose::Unset;  ///< of the account
    Visibility visibility = Visibility::Unknown;
    bool hasMedia = false;
    bool hasLinks = false;
};

struct LabelSuggestion {
    Label label = Label::None;  ///< None when undecidable (no words to go by)
    double pProfessional = 0.5;
    bool sure = false;  ///< outside the unsure band
    /// Probability of the label given, .5 to 1; 0 when undecidable.
    [[nodiscard]] double confidence() const { return label == Label::None ? 0 : label == Label::Professional ? pProfessional : 1 - pProfessional; }
    friend bool operator==(const LabelSuggestion &, const LabelSuggestion &) = default;
};

/// A stretch of the text that spoke for a label; byte offsets.
struct MarkedSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    Label label = Label::None;
    double weight = 0;  ///< ≥ 0
    friend bool operator==(const MarkedSpan &, const MarkedSpan &) = default;
};

/// Professional or personal, from a shipped base (a lexicon of words and word classes, links, kind of post, purpose of
/// the account; resources/lexicon). Immutable once made, so any number of threads may use one.
class PostClassifier {
public:
    /// `workWords`: words of the user's own work, which count as professional wherever they stand.
    explicit PostClassifier(const std::vector<std::string> &workWords = {});
    ~PostClassifier();
    PostClassifier(PostClassifier &&) noexcept;
    PostClassifier &operator=(PostClassifier &&) noexcept;

    [[nodiscard]] LabelSuggestion classify(const PostView &post) const;
    /// The contributions that made the suggestion, strongest first; they add up to its logit (up to the constant).
    /// Codes: "word" (words: the word as written), "word_class" (words: class, then the words of it that stand there),
    /// "account_purpose", "kind", "link", "mention", "media" and the others of docs/judgement.md. Positive weight: professional.
    [[nodiscard]] std::vector<Reason> reasons(const PostView &post) const;
    /// The words that spoke, in order of their place, without overlap.
    [[nodiscard]] std::vector<MarkedSpan> spans(std::string_view text) const;

    /// What the logit is before anything is read; with the weights of reasons() it adds up to the logit.
    [[nodiscard]] static double constant();

    /// Changes whenever the same post may get another answer from a newer program; stored beside suggestions.
    [[nodiscard]] static int modelVersion();

private:
    struct Data;
    std::unique_ptr<const Data> m_data;
};

}  // namespace twofold::analysis

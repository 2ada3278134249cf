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
    UtcMs created = unknownTime;
    int closePeople = 0;  ///< people it names whom the user decided to be close (friend, personal, inner, family)
    int workPeople = 0;   ///< people it names whom the user decided to belong to work
};

/// A post that the user judged: what the personal part learns from.
struct LabelExample {
    PostView post;
    Label label = Label::None;
    double weight = 1;    ///< 1: decided; less for a suggestion that was seen and left
    bool random = false;  ///< was asked at random, so it stands for all posts: confidence is measured on these
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

/// Professional or personal: a shipped base (word classes, signs, words learnt from resources/training) and a personal part, fitted
/// to what the user decided. Immutable once made, so any number of threads may use one.
class PostClassifier {
public:
    /// `workWords`: words of the user's own work, which count as professional wherever they stand. The order of the
    /// examples does not matter; those without a label are passed over. Fitting 1,000 takes some 50 ms.
    explicit PostClassifier(const std::vector<std::string> &workWords = {}, const std::vector<LabelExample> &examples = {});
    ~PostClassifier();
    PostClassifier(PostClassifier &&) noexcept;
    PostClassifier &operator=(PostClassifier &&) noexcept;

    [[nodiscard]] LabelSuggestion classify(const PostView &post) const;
    /// The contributions that made the suggestion, strongest first; with constant() they add up to its logit.
    /// Codes: "word_class" (words: class, then the words of it that stand there), "word", "learnt" (a word by the user's own
    /// decisions) and the others of docs/judgement.md. Positive weight: professional.
    [[nodiscard]] std::vector<Reason> reasons(const PostView &post) const;
    /// The words that spoke, in order of their place, without overlap.
    [[nodiscard]] std::vector<MarkedSpan> spans(std::string_view text) const;

    /// What the logit is before anything is read; with the weights of reasons() it adds up to the logit.
    [[nodiscard]] double constant() const;

    /// Changes whenever the same post may get another answer from a newer program; stored beside suggestions.
    [[nodiscard]] static int modelVersion();

private:
    struct Data;
    std::unique_ptr<const Data> m_data;
};

}  // namespace twofold::analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "basetraining.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

#include "logisticfit.h"

namespace twofold::analysis {
namespace {

using test::TrainingPerson;
using test::TrainingPost;

/// By key: how many people use it, and its column when enough do.
struct Use {
    std::uint32_t people = 0;
    std::uint32_t lastPerson = 0;
    std::uint32_t column = 0;
};
using Uses = std::unordered_map<std::uint32_t, Use>;

void count(const std::vector<NGram> &ngrams, std::uint32_t person, Uses &uses) {
    for (const NGram &ngram : ngrams) {
        Use &use = uses[ngram.key];
        if (use.lastPerson == person) continue;
        use.lastPerson = person;
        ++use.people;
    }
}

std::vector<double> fitAll(const LogisticProblem &problem) {
    std::vector<std::uint32_t> rows(problem.rows());
    std::iota(rows.begin(), rows.end(), 0U);
    return fitLogistic(problem, rows, {}, 1e-3);
}

/// Columns in the order of the keys, so that they do not depend on the order of a hash table.
std::uint32_t number(Uses &uses, double leastPeople, std::uint32_t from) {
    std::vector<std::uint32_t> keys;
    for (const auto &[key, use] : uses)
        if (use.people >= leastPeople) keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    for (const std::uint32_t key : keys) uses[key].column = from++;
    return from;
}

constexpr std::uint32_t firstSign = 1;  // column 0 stays empty: it means "none"

class Training {
public:
    Training(const std::vector<const TrainingPerson *> &people, const BaseSettings &settings) : m_settings(settings), m_base(BaseModel()) {
        countNGrams(people);
        m_firstClass = firstSign + static_cast<std::uint32_t>(signCount);
        std::uint32_t next = m_firstClass + static_cast<std::uint32_t>(m_base.classCount);
        next = number(m_words, settings.leastWordPeople, next);
        m_problem.features = number(m_parts, settings.leastPartPeople, next);
        for (const TrainingPerson *person : people) addPerson(*person);
    }

    BaseModel fit() {
        const auto weights = fitAll(m_problem);
        BaseModel model;
        for (std::size_t i = 0; i < signCount; ++i)
            adjust(model, signName(static_cast<Sign>(i)), weights[firstSign + i] * deviationOf(i));
        for (std::size_t i = 0; i < m_base.classCount; ++i) adjust(model, m_base.classes.name(i), weights[m_firstClass + i] * m_settings.classDeviation);
        model.words = tableOf(m_words, weights, m_settings.wordDeviation, true);
        model.parts = tableOf(m_parts, weights, m_settings.partDeviation, false);
        return model;
    }

private:
    [[nodiscard]] double deviationOf(std::size_t sign) const {
        if (sign == 0) return m_settings.constantDeviation;
        return sign == static_cast<std::size_t>(Sign::Unusual) ? m_settings.unusualDeviation : m_settings.signDeviation;
    }

    void countNGrams(const std::vector<const TrainingPerson *> &people) {
        std::uint32_t person = 0;
        const Lexicon none;
        for (const TrainingPerson *one : people) {
            ++person;
            for (const TrainingPost &post : one->posts) {
                PostFeatures features;
                readFeatures(viewOf(post), m_base, none, features);
                count(features.ngrams.words, person, m_words);
                count(features.ngrams.parts, person, m_parts);
            }
        }
    }

    void addPerson(const TrainingPerson &person) {
        for (const TrainingPost &post : person.posts) addRow(post);
    }

    void addRow(const TrainingPost &post) {
        PostFeatures f;
        readFeatures(viewOf(post), m_base, Lexicon(), f);
        if (f.scan.words == 0) return;
        // Usual is what enough others use: the author's own use says nothing, as it will not of somebody who is not here.
        f[Sign::Unusual] = unusualShare(f, [&](std::uint32_t key) { return m_words.at(key).people > m_settings.leastWordPeople; });
        for (std::size_t i = 0; i < signCount; ++i)
            if (f.signs[i] != 0) m_problem.add(firstSign + static_cast<std::uint32_t>(i), static_cast<float>(deviationOf(i) * f.signs[i]));
        for (std::size_t i = 0; i < m_base.classCount; ++i)
            if (f.classValues[i] != 0) m_problem.add(m_firstClass + static_cast<std::uint32_t>(i), static_cast<float>(m_settings.classDeviation * f.classValues[i]));
        addNGrams(f.ngrams.words, m_words, m_settings.wordDeviation * f.wordScale);
        addNGrams(f.ngrams.parts, m_parts, m_settings.partDeviation * f.partScale);
        m_problem.endRow(baseLogit(f, m_base), 1, post.label == Label::Professional);
    }

    void addNGrams(const std::vector<NGram> &ngrams, const Uses &uses, double value) {
        for (const NGram &ngram : ngrams)
            if (const std::uint32_t column = uses.at(ngram.key).column; column != 0) m_problem.add(column, static_cast<float>(value));
    }

public:
    static std::int32_t units(double weight) { return static_cast<std::int32_t>(std::lround(weight * 1024)); }

    static void adjust(BaseModel &model, std::string_view name, double by) {
        if (units(by) == 0) return;
        const auto known = std::find_if(model.adjustments.begin(), model.adjustments.end(), [&](const auto &one) { return one.first == name; });
        if (known == model.adjustments.end())
            model.adjustments.emplace_back(name, units(by));
        else
            known->second += units(by);
    }

private:
    static NGramTable tableOf(const Uses &uses, const std::vector<double> &weights, double deviation, bool keepsAll) {
        std::vector<std::pair<std::uint32_t, std::int16_t>> entries;
        for (const auto &[key, use] : uses) {
            if (use.column == 0) continue;
            const auto weight = static_cast<std::int16_t>(std::clamp(units(weights[use.column] * deviation), -32000, 32000));
            if (weight != 0 || keepsAll) entries.emplace_back(key, weight);
        }
        std::sort(entries.begin(), entries.end());
        return NGramTable(std::move(entries));
    }

    const BaseSettings &m_settings;
    ShippedBase m_base;  ///< of the tables alone
    Uses m_words, m_parts;
    std::uint32_t m_firstClass = 0;
    LogisticProblem m_problem;
};

/// What the words of work say, and that none stands there, beside all else: two weights, fitted over the same posts read with
/// their authors' words.
void fitWorkWords(const std::vector<const TrainingPerson *> &people, const BaseSettings &settings, BaseModel &model) {
    const ShippedBase base(model);
    LogisticProblem problem;
    problem.features = 2;
    for (const TrainingPerson *person : people) {
        const Lexicon own = workLexicon(person->words, base);
        for (const TrainingPost &post : person->posts) {
            PostFeatures f;
            readFeatures(viewOf(post), base, own, f);
            if (f.scan.words == 0) continue;
            problem.add(0, static_cast<float>(settings.workDeviation * f.classValues[base.workClass]));
            problem.add(1, static_cast<float>(settings.workDeviation * f[Sign::NoWorkWord]));
            problem.endRow(baseLogit(f, base), 1, post.label == Label::Professional);
        }
    }
    const auto weights = fitAll(problem);
    Training::adjust(model, base.classes.name(base.workClass), weights[0] * settings.workDeviation);
    Training::adjust(model, signName(Sign::NoWorkWord), weights[1] * settings.workDeviation);
}

}  // namespace

void BaseSettings::set(std::string_view name, double value) {
    const std::pair<std::string_view, double *> known[] = {{"class", &classDeviation}, {"sign", &signDeviation}, {"constant", &constantDeviation}, {"word", &wordDeviation},
                                                           {"part", &partDeviation}, {"word-people", &leastWordPeople}, {"part-people", &leastPartPeople}, {"work", &workDeviation}, {"x", &lessOnX}, {"unusual", &unusualDeviation}};
    for (const auto &[known_name, place] : known)
        if (known_name == name) *place = value;
}

PostView viewOf(const TrainingPost &post) {
    return {.text = post.text, .platform = post.platform, .kind = post.kind, .hasLinks = post.text.find("://") != std::string::npos};
}

std::vector<const TrainingPerson *> trainingPeople(const std::vector<TrainingPerson> &people) {
    std::vector<const TrainingPerson *> chosen;
    for (const TrainingPerson &person : people)
        if (!person.held) chosen.push_back(&person);
    return chosen;
}

double probability(const PostView &post, const ShippedBase &base, const Lexicon &own) {
    PostFeatures features;
    readFeatures(post, base, own, features);
    return features.scan.words == 0 ? 0.5 : 1 / (1 + std::exp(-baseLogit(features, base)));
}

namespace {

constexpr std::size_t parts = 5;

/// How sure and how far to one side the base is of people whom it was not made of: each fifth is judged by the others.
/// Temperature and constant are put right by it.
void calibrate(const std::vector<const TrainingPerson *> &people, const BaseSettings &settings, BaseModel &model) {
    LogisticProblem problem;
    problem.features = 2;
    for (std::size_t part = 0; part < parts; ++part) {
        std::vector<const TrainingPerson *> others;
        for (std::size_t i = 0; i < people.size(); ++i)
            if (i % parts != part) others.push_back(people[i]);
        const ShippedBase base(Training(others, settings).fit());
        for (std::size_t i = part; i < people.size(); i += parts)
            for (const TrainingPost &post : people[i]->posts) {
                PostFeatures f;
                readFeatures(viewOf(post), base, Lexicon(), f);
                if (f.scan.words == 0) continue;
                problem.add(0, static_cast<float>(baseLogit(f, base)));
                problem.add(1, 1);
                problem.endRow(0, 1, post.label == Label::Professional);
            }
    }
    const auto weights = fitAll(problem);
    model.temperature = std::max(512, Training::units(1 / weights[0]));
    const double shift = weights[1] / weights[0];
    Training::adjust(model, "constant", shift);
}

}  // namespace

BaseModel trainBase(const std::vector<const TrainingPerson *> &people, const BaseSettings &settings) {
    BaseModel model = Training(people, settings).fit();
    calibrate(people, settings, model);
    fitWorkWords(people, settings, model);
    Training::adjust(model, signName(Sign::X), settings.lessOnX);
    return model;
}

}  // namespace twofold::analysis

// SPDX-License-Identifier: GPL-3.0-or-later
// How good the suggestions are, by the user's own decisions.
#include <cmath>

#include "commands.h"
#include "table.h"
#include "texts.h"
#include "twofold/core/platforms.h"
#include "twofold/services/evaluation.h"

namespace twofold::cli {

using analysis::Confusion;
using analysis::Figures;

namespace {

struct Evaluations {
    services::LabelEvaluation labels;
    services::TierEvaluation tiers;
};

// ---- JSON

// Null where nothing was measured.
Document figure(double value) { return value < 0 ? Document() : Document(std::round(value * 10000) / 10000); }

Document figuresDocument(const Figures &figures) {
    if (figures.count == 0) return {};
    Document document;
    document["decisions"] = figures.count;
    document["accuracy"] = figure(figures.accuracy);
    document["interval"] = {figure(figures.low), figure(figures.high)};
    document["macro_f1"] = figure(figures.macroF1);
    document["balanced"] = figure(figures.balanced);
    document["calibration_error"] = figure(figures.calibrationError);
    document["top80"] = figure(figures.top80);
    return document;
}

Document confusionDocument(const Confusion &confusion) {
    Document document;
    for (const std::size_t decided : {1U, 0U}) {
        Document &row = document[decided == 1 ? "professional" : "personal"];
        row["professional"] = confusion[decided][1];
        row["personal"] = confusion[decided][0];
    }
    return document;
}

Document labelsDocument(const services::LabelEvaluation &labels) {
    Document document;
    document["decisions"] = labels.decided;
    document["asked_at_random"] = labels.random;
    document["left_as_suggested"] = labels.seen;
    document["missing"] = labels.missing();
    document["sentence"] = services::evaluationSentence(labels).toStdString();
    document["learnt"] = figuresDocument(labels.figures.learnt);
    document["base"] = figuresDocument(labels.figures.base);
    document["at_random"] = figuresDocument(labels.figures.atRandom);
    document["gain"] = Document();
    if (labels.figures.gainOver > 0) document["gain"] = {{"accuracy", std::round(labels.figures.gain * 10000) / 10000}, {"decisions", labels.figures.gainOver}};
    document["confusion"] = labels.figures.known() ? confusionDocument(labels.confusion) : Document();
    document["accounts"] = Document::array();
    for (const auto &account : labels.accounts) {
        Document one;
        one["account"] = account.account.value;
        one["platform"] = word(account.platform);
        one["handle"] = account.handle;
        one["learnt"] = figuresDocument(account.figures);
        one["confusion"] = confusionDocument(account.confusion);
        document["accounts"].push_back(std::move(one));
    }
    return document;
}

Document tiersDocument(const services::TierEvaluation &tiers) {
    Document document;
    document["decisions"] = tiers.decided;
    document["suggested"] = tiers.suggested;
    document["same"] = tiers.same;
    document["held_out"] = false;  // what is suggested is compared as it stands
    document["sentence"] = services::evaluationSentence(tiers).toStdString();
    document["confusion"] = Document::array();
    for (const auto &count : tiers.counts)
        document["confusion"].push_back({{"decided", word(count.decided)}, {"suggested", count.suggested == Tier::Untiered ? Document() : Document(word(count.suggested))}, {"count", count.count}});
    return document;
}

// ---- for people

std::string timesOf100(const Figures &figures) {
    const auto whole = [](double share) { return std::to_string(std::lround(share * 100)); };
    return figures.count == 0 ? "-" : whole(figures.accuracy) + " (" + whole(figures.low) + " to " + whole(figures.high) + ")";
}

std::string decimals(double value) {
    if (value < 0) return "-";
    char text[16];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

void printLabels(Runtime &runtime, const services::LabelEvaluation &labels) {
    runtime.print(services::evaluationSentence(labels).toStdString() + "\n");
    const auto &figures = labels.figures;
    if (!figures.known()) {
        runtime.print(counted(static_cast<std::int64_t>(labels.decided), "label is", "labels are") + " decided so far.\n");
        return;
    }
    runtime.print("Each decision was judged by what the others teach, so none was its own teacher.\n\n");
    Table table({{"", false, true}, {"With your decisions", true}, {"The base alone", true}});
    table.add({"Right, of 100 (95 %)", timesOf100(figures.learnt), timesOf100(figures.base)});
    table.add({"Macro-F1", decimals(figures.learnt.macroF1), decimals(figures.base.macroF1)});
    table.add({"Calibration error", decimals(figures.learnt.calibrationError), decimals(figures.base.calibrationError)});
    table.add({"Right among the surest 80 %", decimals(figures.learnt.top80), decimals(figures.base.top80)});
    runtime.print(table.text(runtime.width()) + "\n");
    Table accounts({{"Account", false, true}, {"Decisions", true}, {"Right, of 100 (95 %)", true}, {"Wrong: said professional", true}, {"said personal", true}});
    for (const auto &account : labels.accounts)
        accounts.add({accountName(account.platform, account.handle), grouped(static_cast<std::int64_t>(account.figures.count)), timesOf100(account.figures), std::to_string(account.confusion[0][1]),
                      std::to_string(account.confusion[1][0])});
    runtime.print(accounts.text(runtime.width()) + "\n");
    if (labels.random > 0)
        runtime.print("Asked at random: " + grouped(static_cast<std::int64_t>(labels.random)) + ", right of 100: " + timesOf100(figures.atRandom) + ". The others were asked for being hard, or chosen by you.\n");
    else
        runtime.print("None of them was asked at random, so they may be harder, or easier, than your posts are.\n");
    if (figures.gainOver > 0) {
        const long gain = std::lround(figures.gain * 100);
        runtime.print("What your last " + std::to_string(figures.gainOver) + " decisions taught: right " + std::to_string(std::abs(gain)) + " times of 100 " + (gain < 0 ? "less" : "more") + " often.\n");
    }
}

int runEvaluate(Runtime &runtime) {
    const auto found = runtime.read<Evaluations>([](services::Session &, store::Connection &db) { return Evaluations{services::evaluateLabels(db), services::evaluateTiers(db)}; });
    if (!found) return runtime.fail(found.error());
    if (runtime.json) {
        Document document;
        document["labels"] = labelsDocument(found->labels);
        document["tiers"] = tiersDocument(found->tiers);
        runtime.printJson(document);
        return Exit::Done;
    }
    printLabels(runtime, found->labels);
    runtime.print("\n" + services::evaluationSentence(found->tiers).toStdString() + "\n");
    return Exit::Done;
}

}  // namespace

void addEvaluateCommand(CLI::App &app, Runtime &runtime) {
    CLI::App *evaluate = addCommand(app, "evaluate", "How good the suggestions are, by your own decisions", "twofold-cli evaluate");
    onRun(evaluate, runtime, [&runtime] { return runEvaluate(runtime); });
}

}  // namespace twofold::cli

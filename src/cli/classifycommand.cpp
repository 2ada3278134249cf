// SPDX-License-Identifier: GPL-3.0-or-later
// Needs no store: texts in, suggestions out, line by line.
#include <fstream>
#include <iostream>

#include "commands.h"
#include "table.h"
#include "texts.h"
#include "twofold/analysis/postclassifier.h"
#include "twofold/core/text.h"

namespace twofold::cli {

namespace {

constexpr std::size_t longestLine = 16 * 1024 * 1024;

struct ClassifyArguments {
    std::string texts;
    std::string learn;
    std::string words;
};

struct Input {
    std::string text;
    analysis::PostView view;
    Label label = Label::None;  ///< of a line to learn from
};

std::string member(const nlohmann::json &row, const char *key) {
    const auto found = row.find(key);
    return found != row.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Nothing for a line that is not an object with a text.
std::optional<Input> inputOf(const std::string &line) {
    if (line.size() > longestLine) return std::nullopt;
    const auto row = nlohmann::json::parse(line, nullptr, false);
    if (!row.is_object() || !row.contains("text") || !row["text"].is_string()) return std::nullopt;
    Input input;
    input.text = member(row, "text");
    input.view.platform = fromWord<Platform>(member(row, "platform")).value_or(Platform::Unknown);
    input.view.kind = fromWord<PostKind>(member(row, "kind")).value_or(PostKind::Post);
    input.view.purpose = fromWord<Purpose>(member(row, "purpose")).value_or(Purpose::Unset);
    input.view.visibility = fromWord<Visibility>(member(row, "visibility")).value_or(Visibility::Unknown);
    input.label = fromWord<Label>(member(row, "label")).value_or(Label::None);
    input.view.hasLinks = input.text.find("://") != std::string::npos;
    return input;
}

Document predictionOf(const analysis::PostClassifier &classifier, const std::optional<Input> &input) {
    Document document;
    analysis::LabelSuggestion suggestion;
    if (input) {
        analysis::PostView view = input->view;
        view.text = input->text;
        suggestion = classifier.classify(view);
        document["label"] = word(suggestion.label);
        document["p_professional"] = suggestion.pProfessional;
        document["sure"] = suggestion.sure;
        document["reasons"] = services::featuresDocument(classifier.reasons(view));
        return document;
    }
    document["label"] = "none";
    document["p_professional"] = 0.5;
    document["sure"] = false;
    document["reasons"] = Document::array();
    document["error"] = "bad_line";
    return document;
}

// The document is written as it grows: a million lines need no memory.
class Predictions {
public:
    explicit Predictions(Runtime &runtime)
        : m_runtime(runtime), m_table({{"Label"}, {"Professional", true}, {"Sure"}, {"Text", false, true}}) {
        if (m_runtime.json) m_runtime.print("{\"predictions\":[");
    }
    void add(const Document &prediction, const std::string &text) {
        if (m_runtime.json) {
            m_runtime.print((m_first ? "\n" : ",\n") + services::dumped(prediction));
            m_first = false;
            return;
        }
        const auto percent = static_cast<int>(prediction["p_professional"].get<double>() * 100 + 0.5);
        const bool none = prediction["label"] == "none";
        m_table.add({prediction["label"].get<std::string>(), none ? "-" : std::to_string(percent) + " %",
                     prediction["sure"].get<bool>() ? "yes" : "no",
                     prediction.contains("error") ? "(this line is not an object with a text)" : text.substr(0, 4000)});
    }
    void end() {
        if (m_runtime.json)
            m_runtime.print("\n]}\n");
        else if (m_table.empty())
            m_runtime.say("There are no lines in it. A line is an object: {\"text\":\"…\"}");
        else
            m_runtime.print(m_table.text(m_runtime.width()));
    }

private:
    Runtime &m_runtime;
    Table m_table;
    bool m_first = true;
};

/// Nothing when the file cannot be read, or a line of it has no text or no label.
Result<std::vector<Input>> readLessons(const std::string &path) {
    std::vector<Input> lessons;
    if (path.empty()) return lessons;
    std::ifstream file(path, std::ios::binary);
    if (!file || (file.peek() == std::istream::traits_type::eof() && file.bad())) return failure(ErrorCode::FileUnreadable, "The texts to learn from cannot be read.", path);
    std::int64_t number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (trimmed(line).empty()) continue;
        auto lesson = inputOf(line);
        if (!lesson || lesson->label == Label::None)
            return failure(ErrorCode::BadArgument, "A line to learn from needs a text and a label, professional or personal.", path + ", line " + std::to_string(number));
        lessons.push_back(std::move(*lesson));
    }
    return lessons;
}

std::vector<analysis::LabelExample> examplesOf(const std::vector<Input> &lessons) {
    std::vector<analysis::LabelExample> examples;
    for (const Input &lesson : lessons) {
        analysis::LabelExample &example = examples.emplace_back();
        example.post = lesson.view;
        example.post.text = lesson.text;
        example.label = lesson.label;
    }
    return examples;
}

int runClassify(Runtime &runtime, const ClassifyArguments &arguments) {
    std::ifstream file;
    const bool fromInput = arguments.texts == "-";
    if (!fromInput) file.open(arguments.texts, std::ios::binary);
    std::istream &in = fromInput ? std::cin : file;
    // A folder can be opened, but not read: the first look tells.
    if (!in || (in.peek() == std::istream::traits_type::eof() && in.bad()))
        return runtime.fail({ErrorCode::FileUnreadable, "The texts cannot be read.", arguments.texts});
    const auto lessons = readLessons(arguments.learn);
    if (!lessons) return runtime.fail(lessons.error());
    const analysis::PostClassifier classifier(listOf(arguments.words), examplesOf(*lessons));
    Predictions predictions(runtime);
    std::int64_t number = 0, bad = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (trimmed(line).empty()) continue;
        if (runtime.cancel().cancelled()) break;
        const auto input = inputOf(line);
        if (!input && ++bad <= 20)
            std::fprintf(stderr, "twofold-cli: line %lld is not an object with a text\n", static_cast<long long>(number));
        predictions.add(predictionOf(classifier, input), input ? input->text : std::string());
    }
    predictions.end();
    if (runtime.cancel().cancelled()) return Exit::Cancelled;
    return bad > 0 ? Exit::WithIssues : Exit::Done;
}

}  // namespace

void addClassifyCommand(CLI::App &app, Runtime &runtime) {
    CLI::App *classify = addCommand(app, "classify", "Professional or personal? Texts from a file, without a store",
                                    "twofold-cli --json classify --texts posts.jsonl --words \"search filter,ward round\"");
    const auto arguments = std::make_shared<ClassifyArguments>();
    classify
        ->add_option("--texts", arguments->texts,
                     "One object a line: {\"text\":\"…\",\"platform\":\"x\",\"kind\":\"reply\"}; - for standard input")
        ->required()
        ->type_name("FILE.jsonl");
    classify->add_option("--learn", arguments->learn, "Texts whose label is known: the same with \"label\":\"professional\" or \"personal\"")->type_name("FILE.jsonl");
    classify->add_option("--words", arguments->words, "Words of your work, with commas between them")->type_name("WORDS");
    onRun(classify, runtime, [&runtime, arguments] { return runClassify(runtime, *arguments); });
}

}  // namespace twofold::cli

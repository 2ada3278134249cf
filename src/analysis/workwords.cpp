// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/analysis/workwords.h"

#include <algorithm>
#include <memory>
#include <set>

#include "postfeatures.h"
#include "profilecutter.h"
#include "profilewords.h"
#include "twofold/core/text.h"

namespace twofold::analysis {
namespace {

constexpr std::size_t mostWords = 3;       // of a phrase
constexpr std::size_t mostOfName = 5;      // of an employer
constexpr std::size_t sentenceFrom = 5;    // words; below it a stretch is a title or a field
constexpr std::size_t skillsFrom = 5;      // items between commas
constexpr float weakStrength = 0.5F;

struct Found {
    ProposedWord proposed;
    int rank = 0;  ///< lower is surer
};

/// What a lexicon's entry says, in the text's language or in English, which profiles mix in.
Known meaning(const ShippedBase &base, std::span<const LexiconEntry> entries, Language language) {
    const LexiconEntry *chosen = nullptr;
    for (const LexiconEntry &entry : entries)
        if (entry.language == language || ((entry.language == Language::English || entry.language == Language::Any) && !chosen)) chosen = &entry;
    if (!chosen) return Known::No;
    if (chosen->wordClass == base.functionClass) return Known::Function;
    const std::string &name = base.classes.name(chosen->wordClass);
    if (name == "first_person" || name == "you" || name == "we") return Known::Function;
    const double weight = base.classes.weight(chosen->wordClass);
    if (weight > 0) return chosen->strength <= weakStrength ? Known::WeakWork : Known::Work;
    return weight < -0.3 && chosen->strength > weakStrength ? Known::Personal : Known::No;
}

class Proposals {
public:
    explicit Proposals(const std::vector<std::string> &notThese) : m_scan(std::make_unique<Scan>()) {
        for (const std::string &text : notThese)
            for (const Stretch &stretch : cutProfile(text))
                for (const Piece &piece : stretch.pieces) m_not.insert(piece.folded);
    }

    void read(std::string_view text, std::size_t number) {
        m_number = number;
        Scan &scan = *m_scan;
        scan = {};
        Matcher(m_base.lexicon, m_none).scan(text, scan);
        chooseLanguage(scan, m_base.functionClass);
        m_language = scan.language;
        for (const std::string_view line : partsOf(text, '\n')) readLine(line);
    }

    /// The surest first; each once, and no part of an employer's name.
    std::vector<ProposedWord> take() {
        std::stable_sort(m_found.begin(), m_found.end(), [](const Found &a, const Found &b) { return a.rank < b.rank; });
        std::vector<ProposedWord> words;
        std::set<std::string> seen;
        std::string employers;
        for (const Found &one : m_found)
            if (one.proposed.source == WordSource::Employer) employers += foldCase(one.proposed.word) + "\n";
        for (Found &one : m_found) {
            std::string key = foldCase(one.proposed.word);
            if (key.starts_with('#')) key.erase(0, 1);
            const bool part = one.proposed.source == WordSource::Profile && one.rank > 1 && employers.find(key) != std::string::npos;
            if (!part && seen.insert(key).second) words.push_back(std::move(one.proposed));
        }
        return words;
    }

    bool saysWork(std::string_view tag) {
        m_line = tag;
        Stretch stretch;
        auto cut = cutProfile(tag);
        if (cut.size() != 1 || cut.front().pieces.size() != 1) return false;
        Piece &piece = cut.front().pieces.front();
        m_language = Language::English;
        return !isCommonTag(piece.folded) && !isPlace(piece.folded) && tagMeaning(piece) != Known::Personal;
    }

private:
    void readLine(std::string_view line) {
        m_line = line;
        if (readPosition(line)) return;
        auto stretches = cutProfile(line);
        for (Stretch &stretch : stretches) mark(stretch);
        const bool list = isSkills(line, stretches);
        for (Stretch &stretch : stretches) {
            stretch.list = list;
            read(stretch);
        }
    }

    /// "Engineer, Mill Works (Jan 2015 – Mar 2019)", as exports of LinkedIn have positions and education.
    bool readPosition(std::string_view line) {
        const std::size_t open = line.rfind('(');
        if (!line.ends_with(')') || open == std::string_view::npos || line.find("–", open) == std::string_view::npos) return false;
        line = trimmed(line.substr(0, open));
        const std::size_t comma = line.rfind(", ");
        m_line = line.substr(0, comma);
        auto stretches = cutProfile(m_line);
        bool studied = false;
        for (const Stretch &stretch : stretches)
            studied = studied || std::any_of(stretch.pieces.begin(), stretch.pieces.end(), [](const Piece &piece) { return isDegree(piece.folded); });
        for (Stretch &stretch : stretches) {
            mark(stretch);
            stretch.subject = studied;
            read(stretch);
        }
        if (comma == std::string_view::npos || studied) return true;
        m_line = line.substr(comma + 2);
        Stretch company;
        for (Stretch &stretch : cutProfile(m_line)) company.pieces.insert(company.pieces.end(), stretch.pieces.begin(), stretch.pieces.end());
        mark(company);
        if (!company.pieces.empty()) addEmployer(company, 0);
        return true;
    }

    /// Many short items, some of them of work and none private: "Nursing, Wound care, Phlebotomy, …".
    [[nodiscard]] static bool isSkills(std::string_view line, const std::vector<Stretch> &stretches) {
        if (static_cast<std::size_t>(std::count(line.begin(), line.end(), ',')) + 1 < skillsFrom || stretches.size() < skillsFrom) return false;
        std::size_t work = 0;
        for (const Stretch &stretch : stretches) {
            if (stretch.pieces.size() > 5) return false;
            for (const Piece &piece : stretch.pieces)
                if (piece.known == Known::Personal || isPrivate(piece.folded) || isDisclaimer(piece.folded)) return false;
            work += std::any_of(stretch.pieces.begin(), stretch.pieces.end(), [](const Piece &piece) { return piece.known == Known::Work; });
        }
        return 3 * work >= stretches.size();
    }

    /// What the lexicon knows of the pieces; phrases count for each of their words.
    void mark(Stretch &stretch) {
        if (stretch.pieces.empty()) return;
        const std::size_t begin = stretch.pieces.front().begin, end = stretch.pieces.back().end;
        Scan &scan = *m_scan;
        scan = {};
        Matcher(m_base.lexicon, m_none).scan(m_line.substr(begin, end - begin), scan);
        for (std::size_t i = 0; i < scan.hitCount; ++i) {
            const Known known = meaning(m_base, scan.hits[i].entries, m_language);
            for (Piece &piece : stretch.pieces) {
                const bool within = scan.hits[i].begin + begin < piece.end && piece.begin < scan.hits[i].end + begin;
                if (!within || piece.folded == "@" || piece.folded == kana || (known == Known::Function && piece.capitals)) continue;
                // A part of a word with a hyphen says little of the whole.
                if (known == Known::Personal && piece.known == Known::Work) continue;
                piece.known = known;
            }
        }
    }

    void read(Stretch stretch) {
        auto &pieces = stretch.pieces;
        const auto place = std::find_if(pieces.begin(), pieces.end(), [](const Piece &piece) { return leadsToPlace(piece.folded); });
        pieces.erase(place, pieces.end());
        if (std::any_of(pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.kind == Piece::Kind::Word && isDisclaimer(piece.folded); })) return;
        const bool privately = std::any_of(pieces.begin(), pieces.end(), [](const Piece &piece) { return isPrivate(piece.folded) || piece.known == Known::Personal; });
        const std::vector<bool> named = addNames(stretch, privately);
        std::vector<const Piece *> run;
        for (std::size_t i = 0; i <= pieces.size(); ++i) {
            if (i < pieces.size() && !named[i] && isContent(pieces[i]) && !beginsClause(run, pieces[i])) {
                run.push_back(&pieces[i]);
                continue;
            }
            addRun(run, stretch, privately);
            run.clear();
        }
    }

    /// "Marine biologist studying kelp": what somebody is, then what they do.
    static bool beginsClause(const std::vector<const Piece *> &run, const Piece &piece) {
        return !run.empty() && looksLikeOccupation(run.back()->folded) && piece.folded.ends_with("ing") && !piece.upper && piece.folded != "training" && !looksLikeField(piece.folded);
    }

    /// Hashtags, and names of employers; returns which pieces are part of a name, and so of no phrase.
    std::vector<bool> addNames(const Stretch &stretch, bool privately) {
        const auto &pieces = stretch.pieces;
        std::vector<bool> named(pieces.size());
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (pieces[i].kind == Piece::Kind::Hashtag) addTag(pieces[i]);
            if (pieces[i].kind == Piece::Kind::Mention && i > 0 && !privately && pieces[i - 1].kind == Piece::Kind::Word)
                add(pieces[i].begin + 1, pieces[i].end, WordSource::Employer, 2);  // "Engineer @acme"
            const bool begins = (i > 0 && leadsOn(pieces, i - 1)) || (isOrganisation(pieces[i].folded) && pieces[i].upper && !stretch.subject);
            if (!begins || named[i]) continue;
            const std::size_t end = addEmployer(stretch, i);
            for (std::size_t k = i; k < end; ++k) named[k] = true;
        }
        return named;
    }

    [[nodiscard]] bool isContent(const Piece &piece) const {
        if (piece.kind != Piece::Kind::Word || piece.folded == "@" || m_not.contains(piece.folded)) return false;
        if (isDegree(piece.folded)) return false;
        const bool acronym = piece.capitals && piece.end - piece.begin <= 4;
        if (!acronym && (piece.known == Known::Function || isConnecting(piece.folded))) return false;
        return !std::all_of(piece.folded.begin(), piece.folded.end(), [](char byte) { return (byte >= '0' && byte <= '9') || byte == '.' || byte == '-' || byte == '+'; });
    }

    /// Whether the name of an employer may follow: "at Acme", "founder of Acme".
    [[nodiscard]] static bool leadsOn(const std::vector<Piece> &pieces, std::size_t i) {
        if (pieces[i].kind != Piece::Kind::Word) return false;
        if (leadsToEmployer(pieces[i].folded)) return true;
        const bool of = pieces[i].folded == "of" || pieces[i].folded == "de" || pieces[i].folded == "di" || pieces[i].folded == "von" || pieces[i].folded == "van";
        return of && i > 0 && isTitle(pieces[i - 1].folded);
    }

    /// The name that begins at a piece: words with capitals, and what joins them. Returns where it ends, a place as well.
    std::size_t addEmployer(const Stretch &stretch, std::size_t first) {
        const auto &pieces = stretch.pieces;
        const std::size_t from = first;
        while (first < pieces.size() && !pieces[first].upper && isConnecting(pieces[first].folded)) ++first;
        std::size_t last = first;
        for (std::size_t end = first; end < pieces.size() && end < first + mostOfName; ++end) {
            if (pieces[end].kind == Piece::Kind::Word && (pieces[end].upper || pieces[end].capitals)) last = end + 1;
            else if (!joinsName(pieces[end].folded)) break;
        }
        if (last == first) return from;
        const bool somewhere = std::all_of(pieces.begin() + static_cast<std::ptrdiff_t>(first), pieces.begin() + static_cast<std::ptrdiff_t>(last), [&](const Piece &piece) {
            return isPlace(piece.folded) || isConnecting(piece.folded) || isCommon(piece.folded) || isDegree(piece.folded) || m_not.contains(piece.folded);
        });
        // "Hospital" alone names none.
        if (last == first + 1 && isOrganisation(pieces[first].folded)) return from;
        if (!somewhere) add(pieces[first].begin, pieces[last - 1].end, WordSource::Employer, 2);
        return last;
    }

    Known tagMeaning(const Piece &piece) {
        Scan &scan = *m_scan;
        scan = {};
        Matcher(m_base.lexicon, m_none).scan(m_line.substr(piece.begin, piece.end - piece.begin), scan);
        Known known = scan.eventTags > 0 ? Known::Work : Known::No;
        for (std::size_t i = 0; i < scan.hitCount; ++i) {
            const Known one = meaning(m_base, scan.hits[i].entries, m_language);
            if (one == Known::Personal && known == Known::No) known = one;
            if (one == Known::Work) known = one;
        }
        return known;
    }

    // Of a profile's tags only those that are known to be of work: many are teams and causes.
    void addTag(const Piece &piece) {
        if (tagMeaning(piece) == Known::Work && !isCommonTag(piece.folded)) add(piece.begin, piece.end, WordSource::Hashtag, 0);
    }

    static bool isEdge(const Piece &piece) { return isCommon(piece.folded) || isPlace(piece.folded); }

    void addRun(std::vector<const Piece *> run, const Stretch &stretch, bool privately) {
        const auto trim = [&] {
            while (!run.empty() && isEdge(*run.front())) run.erase(run.begin());
            while (!run.empty() && isEdge(*run.back())) run.pop_back();
        };
        trim();
        if (run.empty()) return;
        if (stretch.pieces.size() >= sentenceFrom && run.size() > 2 && !looksLikeOccupation(run.back()->folded)) return addKnownParts(run, privately);
        if (run.size() > mostWords) {
            run.erase(run.begin(), run.end() - mostWords);
            trim();
            if (run.empty()) return;
        }
        if (const int rank = rankOf(run, stretch, privately); rank > 0) add(run.front()->begin, run.back()->end, WordSource::Profile, rank);
    }

    /// Of a sentence the words that the lexicon knows as work, those that stand together as one.
    void addKnownParts(const std::vector<const Piece *> &run, bool privately) {
        Stretch none;
        std::vector<const Piece *> part;
        for (std::size_t i = 0; i <= run.size(); ++i) {
            const bool fits = i < run.size() && !isEdge(*run[i]) && (run[i]->known == Known::Work || looksLikeField(run[i]->folded));
            if (fits) part.push_back(run[i]);
            if (fits && part.size() < mostWords) continue;
            if (!part.empty() && rankOf(part, none, privately) > 0) add(part.front()->begin, part.back()->end, WordSource::Profile, 3);
            part.clear();
        }
    }

    /// 0: no word of work.
    [[nodiscard]] int rankOf(const std::vector<const Piece *> &run, const Stretch &stretch, bool privately) const {
        const Piece &last = *run.back();
        if (std::any_of(run.begin(), run.end(), [](const Piece *piece) { return isPrivate(piece->folded) || piece->folded.size() < 2; })) return 0;
        // "clinical librarian"; in Romance languages "traductora jurada".
        const bool nounFirst = m_language == Language::Spanish || m_language == Language::French || m_language == Language::Portuguese || m_language == Language::Italian;
        const bool occupation = (looksLikeOccupation(last.folded) && (last.known != Known::Personal || run.size() > 1)) || (nounFirst && run.size() > 1 && looksLikeOccupation(run.front()->folded));
        const bool work = std::any_of(run.begin(), run.end(), [](const Piece *piece) { return piece->known == Known::Work; });
        const bool weak = std::any_of(run.begin(), run.end(), [](const Piece *piece) { return piece->known == Known::WeakWork; });
        const bool personal = std::any_of(run.begin(), run.end(), [](const Piece *piece) { return piece->known == Known::Personal; });
        if (personal && !occupation) return 0;
        if (run.size() == 1 && last.folded.size() < 3 && !(last.capitals && work)) return stretch.list && last.capitals ? 3 : 0;
        if (work && (!privately || occupation || run.size() > 1)) return occupation ? 1 : 2;
        if (occupation && (run.size() > 1 || !last.capitals)) return 1;
        if (looksLikeField(last.folded)) return 2;
        if (weak && run.size() > 1 && !privately) return 3;
        return stretch.list ? 3 : 0;
    }

    void add(std::size_t begin, std::size_t end, WordSource source, int rank) {
        m_found.push_back({{std::string(m_line.substr(begin, end - begin)), source, m_number}, rank});
    }

    const ShippedBase &m_base = shippedBase();
    const Lexicon m_none;
    std::unique_ptr<Scan> m_scan;
    std::set<std::string> m_not;
    std::vector<Found> m_found;
    std::string_view m_line;
    std::size_t m_number = 0;
    Language m_language = Language::Any;
};

}  // namespace

std::vector<ProposedWord> proposeWorkWords(const std::vector<std::string> &texts, const std::vector<std::string> &notThese) {
    Proposals proposals(notThese);
    for (std::size_t i = 0; i < texts.size(); ++i) proposals.read(texts[i], i);
    return proposals.take();
}

bool saysWork(std::string_view hashtag) { return Proposals({}).saysWork(hashtag); }

}  // namespace twofold::analysis

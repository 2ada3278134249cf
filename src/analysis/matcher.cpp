// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher.h"

#include <algorithm>

namespace twofold::analysis {
namespace {

constexpr std::size_t leastStem = 3;
constexpr std::size_t longestSubstring = 8;  // code points
constexpr std::size_t longestJoinedTag = 28;
constexpr std::size_t leastInternational = 5;

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

void addHit(Scan &scan, std::size_t begin, std::size_t end, std::span<const LexiconEntry> entries) {
    if (!entries.empty() && scan.hitCount < Scan::capacity) scan.hits[scan.hitCount++] = {begin, end, entries};
}

/// A phrase says what its words mean together, so theirs are taken back.
void addPhrase(Scan &scan, std::size_t begin, std::size_t end, std::span<const LexiconEntry> entries) {
    while (scan.hitCount > 0 && scan.hits[scan.hitCount - 1].begin >= begin) --scan.hitCount;
    addHit(scan, begin, end, entries);
}

/// Keeps a word for the n-grams; of a long article the first ones do.
void addToken(Scan &scan, std::size_t begin, std::size_t end, std::string_view folded, bool ideographs, bool follows) {
    if (folded.empty() || scan.tokenCount == Scan::tokenCapacity || scan.foldedSize + folded.size() > scan.folded.size()) return;
    WordToken &token = scan.tokens[scan.tokenCount++];
    token = {begin, end, static_cast<std::uint16_t>(scan.foldedSize), static_cast<std::uint16_t>(folded.size()), ideographs, follows};
    std::copy(folded.begin(), folded.end(), scan.folded.begin() + static_cast<std::ptrdiff_t>(scan.foldedSize));
    scan.foldedSize += folded.size();
}

void noteStyle(std::string_view word, Scan &scan) {
    int upper = 0;
    int run = 1;
    bool elongated = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        upper += isUpper(word[i]);
        run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
        elongated = elongated || (run == 3 && isLower(word[i]) && word[i] != 'w');  // "www" is not drawn out
    }
    scan.elongated += elongated;
    scan.shouted += word.size() >= 3 && upper == static_cast<int>(word.size());
}

/// A name with a year, or one of the endings by which conferences and chats of a field are tagged.
bool isEventTag(std::string_view tag) {
    const auto endsWith = [&](std::string_view ending) { return tag.size() > ending.size() + 1 && tag.ends_with(ending); };
    if (endsWith("chat") || endsWith("conf") || endsWith("summit") || endsWith("congress") || endsWith("twitter")) return true;
    std::size_t digits = 0;
    while (digits < tag.size() && isDigit(tag[tag.size() - 1 - digits])) ++digits;
    const std::size_t letters = tag.size() - digits;
    if (digits == 4) return letters >= 3 && tag[letters] == '2' && tag[letters + 1] == '0';
    return digits == 2 && letters >= 3 && letters <= 9 && (tag[letters] == '1' || tag[letters] == '2');
}

}  // namespace

std::span<const LexiconEntry> Matcher::find(std::uint64_t key) const {
    if (!m_own.empty())
        if (const auto own = m_own.find(key); !own.empty()) return own;
    return m_shipped.find(key);
}

std::span<const LexiconEntry> Matcher::findInflected(std::string_view folded) const {
    const auto without = [&](std::size_t ending, std::string_view instead) {
        std::uint64_t hash = hashWord(folded.substr(0, folded.size() - ending));
        for (const char byte : instead) hash = hashByte(hash, byte);
        return find(wordKey(hash));
    };
    std::span<const LexiconEntry> found;
    if (folded.size() > 4 && folded.ends_with("ies") && !(found = without(3, "y")).empty()) return found;
    if (folded.size() > 3 && folded.ends_with('s') && !folded.ends_with("ss") && !(found = without(1, "")).empty()) return found;
    if (folded.size() > 4 && folded.ends_with("es") && !(found = without(2, "")).empty()) return found;
    if (folded.size() > 4 && folded.ends_with("ed")) {
        if (!(found = without(1, "")).empty() || !(found = without(2, "")).empty()) return found;
        if (folded[folded.size() - 3] == folded[folded.size() - 4] && !(found = without(3, "")).empty()) return found;
    }
    if (folded.size() > 5 && folded.ends_with("ing")) {
        if (!(found = without(3, "")).empty() || !(found = without(3, "e")).empty()) return found;
        if (folded[folded.size() - 4] == folded[folded.size() - 5] && !(found = without(4, "")).empty()) return found;
    }
    return {};
}

std::span<const LexiconEntry> Matcher::findStem(std::string_view folded) const {
    std::span<const LexiconEntry> longest;
    std::uint64_t hash = emptyHash;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        hash = hashByte(hash, folded[i]);
        if (i + 1 < leastStem) continue;
        if (const auto found = find(stemKey(hash)); !found.empty()) longest = found;
    }
    return longest;
}

std::span<const LexiconEntry> Matcher::findWord(std::string_view folded, std::uint64_t hash) const {
    if (const auto found = find(wordKey(hash)); !found.empty()) return found;
    if (folded.size() <= leastStem) return {};
    if (const auto found = findInflected(folded); !found.empty()) return found;
    return findStem(folded);
}

void Matcher::readWord(std::string_view text, const Token &token, Previous &previous, Scan &scan) const {
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    noteStyle(word, scan);
    if (scan.words++ == 0) scan.startsLowerCase = isLower(word.front());
    FoldedWord folded;
    foldWord(word, folded);
    if (folded.cut || folded.size == 0) {
        previous = {.keepsTokens = previous.keepsTokens};
        return;
    }
    const std::uint64_t hash = hashWord(folded.view());
    if (previous.keepsTokens) addToken(scan, token.begin, token.end, folded.view(), false, previous.word != 0);
    addHit(scan, token.begin, token.end, findWord(folded.view(), hash));
    std::uint64_t pair = 0;
    if (previous.word != 0) {
        pair = phraseKey(previous.word, hash);
        if (const auto found = find(pair); !found.empty()) addPhrase(scan, previous.begin, token.end, found);
    }
    if (previous.pair != 0)
        if (const auto found = find(phraseKey(previous.pair, hash)); !found.empty()) addPhrase(scan, previous.pairBegin, token.end, found);
    previous = {hash, pair, token.begin, previous.begin, previous.keepsTokens};
}

/// "MachineLearning2024" as machine, learning. Each part is looked up, and each pair as a phrase.
void Matcher::readTagParts(std::string_view text, std::size_t begin, std::size_t end, Scan &scan) const {
    Previous previous{.keepsTokens = false};  // the tag is kept as a whole
    for (std::size_t at = begin; at < end;) {
        std::size_t stop = at + 1;
        while (stop < end && text[stop] != '_' && !(isUpper(text[stop]) && isLower(text[stop - 1])) &&
               !(isUpper(text[stop]) && stop + 1 < end && isLower(text[stop + 1])) && isDigit(text[stop]) == isDigit(text[stop - 1]))
            ++stop;
        if (text[at] != '_' && !isDigit(text[at])) readWord(text, {TokenKind::Word, at, stop}, previous, scan);
        at = stop;
    }
}

/// "#phdlife" as phd, life: the first cut of which both sides are known.
bool Matcher::readJoinedTag(std::size_t begin, std::string_view folded, Scan &scan) const {
    if (folded.size() > longestJoinedTag) return false;
    std::uint64_t left = emptyHash;
    for (std::size_t cut = 1; cut + 2 < folded.size(); ++cut) {
        left = hashByte(left, folded[cut - 1]);
        if (cut < 2) continue;
        const auto first = find(wordKey(left));
        if (first.empty()) continue;
        const std::uint64_t right = hashWord(folded.substr(cut));
        const auto phrase = find(phraseKey(left, right));
        const auto second = findWord(folded.substr(cut), right);
        if (phrase.empty() && second.empty()) continue;
        if (!phrase.empty()) {
            addHit(scan, begin, begin + folded.size(), phrase);
        } else {
            addHit(scan, begin, begin + cut, first);
            addHit(scan, begin + cut, begin + folded.size(), second);
        }
        return true;
    }
    return false;
}

void Matcher::readHashtag(std::string_view text, const Token &token, Scan &scan) const {
    ++scan.hashtags;
    const int wordsBefore = scan.words;
    const std::size_t begin = token.begin + 1;
    const std::string_view tag = text.substr(begin, token.end - begin);
    FoldedWord folded;
    foldWord(tag, folded);
    ++scan.words;
    if (folded.cut || folded.size == 0) return;
    scan.eventTags += isEventTag(folded.view());
    addToken(scan, begin, token.end, folded.view(), codePointAt(tag, 0).kind == CharClass::Ideograph, false);
    if (codePointAt(tag, 0).kind == CharClass::Ideograph) return readIdeographs(text, {TokenKind::Ideographs, begin, token.end}, scan);
    const auto whole = findWord(folded.view(), hashWord(folded.view()));
    const bool oneCase = std::none_of(tag.begin() + 1, tag.end(), isUpper) || std::none_of(tag.begin(), tag.end(), isLower);
    if (!whole.empty()) return addHit(scan, begin, token.end, whole);
    // Offsets of parts are those of the text, so only tags that folding leaves as long as they are may be cut.
    if (oneCase && folded.size == tag.size() && readJoinedTag(begin, folded.view(), scan)) return;
    readTagParts(text, begin, token.end, scan);
    scan.words = wordsBefore + 1;  // a tag is one word, however many stand in it
}

void Matcher::readIdeographs(std::string_view text, const Token &token, Scan &scan) const {
    for (std::size_t at = token.begin; at < token.end;) {
        std::size_t matched = 0;
        std::uint64_t hash = emptyHash;
        std::size_t stop = at;
        std::span<const LexiconEntry> found;
        for (std::size_t length = 0; length < longestSubstring && stop < token.end; ++length) {
            const std::size_t next = stop + codePointAt(text, stop).size;
            for (; stop < next; ++stop) hash = hashByte(hash, text[stop]);
            if (const auto entries = find(substringKey(hash)); !entries.empty()) {
                found = entries;
                matched = stop;
            }
        }
        addHit(scan, at, matched, found);
        at = matched > at ? matched : at + codePointAt(text, at).size;
    }
    // A character of three bytes; about three of them make what is a word elsewhere.
    scan.words += static_cast<int>(1 + (token.end - token.begin) / 9);
}

void Matcher::scan(std::string_view text, Scan &scan) const {
    Tokenizer tokenizer(text);
    Previous previous;
    bool first = true;
    for (Token token; tokenizer.next(token); first = false) {
        switch (token.kind) {
            case TokenKind::Word: readWord(text, token, previous, scan); continue;
            case TokenKind::Hashtag: readHashtag(text, token, scan); break;
            case TokenKind::Ideographs:
                addToken(scan, token.begin, token.end, text.substr(token.begin, std::min<std::size_t>(token.end - token.begin, 240)), true, false);
                readIdeographs(text, token, scan);
                break;
            case TokenKind::Mention:
                ++scan.mentions;
                scan.startsWithMention = scan.startsWithMention || first;
                break;
            case TokenKind::Link: ++scan.links; break;
            case TokenKind::Number: ++scan.numbers; break;
            case TokenKind::Emoji: ++scan.emoji; break;
            case TokenKind::Exclamation: ++scan.exclamations; break;
            case TokenKind::Question: ++scan.questions; break;
        }
        previous = {};
    }
}

void chooseLanguage(Scan &scan, std::uint16_t functionClass) {
    std::array<float, languageCount> votes{};
    for (std::size_t i = 0; i < scan.hitCount; ++i)
        for (const LexiconEntry &entry : scan.hits[i].entries)
            votes[static_cast<std::size_t>(entry.language)] += entry.wordClass == functionClass ? 1.0F : 0.6F;
    votes[static_cast<std::size_t>(Language::Any)] = 0;
    std::size_t best = static_cast<std::size_t>(Language::English);
    for (std::size_t i = best + 1; i < languageCount; ++i)
        if (votes[i] > votes[best]) best = i;
    scan.language = votes[best] > 0 ? static_cast<Language>(best) : Language::Any;
    for (std::size_t i = 0; i < scan.hitCount; ++i) {
        const Hit &hit = scan.hits[i];
        const LexiconEntry *chosen = nullptr;
        float factor = 1;
        for (const LexiconEntry &entry : hit.entries) {
            if (entry.language == Language::Any || entry.language == scan.language) {
                chosen = &entry;
                factor = 1;
                break;
            }
            if (entry.language == Language::English && hit.end - hit.begin >= leastInternational) {
                chosen = &entry;
                factor = 0.7F;
            }
        }
        if (chosen && chosen->wordClass != functionClass)
            scan.spoken[scan.spokenCount++] = {hit.begin, hit.end, chosen->wordClass, factor * chosen->strength};
    }
}

}  // namespace twofold::analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "linkedinowner.h"
#include "linkedintext.h"
#include "linkedintime.h"
#include "twofold/core/text.h"

namespace twofold::ingest::linkedin {

namespace {

constexpr std::size_t longestBio = 4096;
constexpr std::size_t longestLine = 300;
constexpr std::size_t mostLines = 100;
constexpr std::size_t mostItems = 20;

// "[https://a.example,PERSONAL:https://b.example]" as its parts; what stands before an address says of which kind it is.
std::vector<std::string> itemsOf(std::string_view cell) {
    std::vector<std::string> items;
    if (cell.starts_with('[')) cell.remove_prefix(1);
    if (cell.ends_with(']')) cell.remove_suffix(1);
    while (!cell.empty() && items.size() < mostItems) {
        const std::size_t comma = cell.find(',');
        std::string_view item = trimmed(cell.substr(0, comma));
        if (const std::size_t http = item.find("http"); http != std::string_view::npos && http > 0 && item[http - 1] == ':')
            item.remove_prefix(http);
        if (!item.empty()) items.emplace_back(bounded(item, longestLine));
        cell.remove_prefix(comma == std::string_view::npos ? cell.size() : comma + 1);
    }
    return items;
}

void addTo(std::string &text, std::string_view separator, std::string_view more) {
    if (more.empty()) return;
    if (!text.empty()) text += separator;
    text += more;
}

// "Engineer, Mill Works (Jan 2015 – Mar 2019)"
std::string lineOf(std::string_view first, std::string_view second, std::string_view begin, std::string_view end) {
    std::string line(first);
    addTo(line, ", ", second);
    if (line.empty() || (begin.empty() && end.empty())) return line;
    return line.append(" (")
        .append(begin)
        .append(begin.empty() || end.empty() ? "" : " ")
        .append("–")
        .append(end.empty() ? "" : " ")
        .append(end)
        .append(")");
}

}  // namespace

void AccountReader::addLine(std::string line) {
    if (!line.empty() && m_lines.size() < mostLines) m_lines.push_back(excerpt(line, longestLine));
}

Fate AccountReader::readProfile(const Row &row, const SourceEntry &entry) {
    if (m_hasProfile) return Fate::Passed;
    std::string name(row.cell("first name"));
    m_account.name = personOf({}, name.append(" ").append(row.cell("last name"))).name;
    if (m_account.name.empty()) {
        m_run.issue(RecordKind::Account, entry, row.line(), "no_id", {}, true);
        return Fate::Skipped;
    }
    m_hasProfile = true;
    m_account.location = excerpt(row.cell({"geo location", "location"}), longestLine);
    for (const std::string_view part : {row.cell("headline"), row.cell("summary"), row.cell("industry")})
        addTo(m_headline, "\n", bounded(part, longestBio));
    const auto websites = itemsOf(row.cell("websites"));
    if (!websites.empty()) m_account.website = websites.front();
    for (std::size_t i = 1; i < websites.size(); ++i) addTo(m_headline, "\n", websites[i]);
    for (const std::string &handle : itemsOf(row.cell("twitter handles")))
        addTo(m_headline, "\n", std::string("X: ").append(handle.starts_with('@') ? "" : "@").append(handle));
    return Fate::Taken;
}

// The address of the network that stands beside it is not taken.
Fate AccountReader::readRegistration(const Row &row, const SourceEntry &entry) {
    const std::string_view cell = row.cell({"registered at", "registration date"});
    const When when = whenOf(cell);
    if (when.bad) m_run.issue(RecordKind::Account, entry, row.line(), "bad_time", cell, false);
    if (m_account.created == unknownTime) m_account.created = when.at;
    return Fate::Taken;
}

Fate AccountReader::readEmail(const Row &row) {
    const std::string address(bounded(row.cell("email address"), longestLine));
    if (address.find('@') == std::string::npos) return Fate::Passed;
    const std::string primary = asciiLower(row.cell("primary"));
    const bool isPrimary = primary == "yes" || primary == "true";
    if (m_account.email.empty() || (isPrimary && !m_hasPrimary)) m_account.email = address;
    m_hasPrimary = m_hasPrimary || isPrimary;
    return Fate::Taken;
}

Result<TableEnd> AccountReader::read(const File &file) {
    return readTable(m_run, *file.entry, specOf(file.part), [&](const Row &row) {
        switch (file.part) {
            case Part::Profile: return readProfile(row, *file.entry);
            case Part::Registration: return readRegistration(row, *file.entry);
            case Part::Emails: return readEmail(row);
            case Part::Positions:
                addLine(lineOf(row.cell("title"), row.cell("company name"), row.cell("started on"), row.cell("finished on")));
                return Fate::Taken;
            case Part::Education:
                addLine(lineOf(row.cell("degree name"), row.cell("school name"), row.cell("start date"), row.cell("end date")));
                return Fate::Taken;
            default:
                if (m_skills.size() < mostLines) m_skills.push_back(excerpt(row.cell("name"), longestLine));
                return Fate::Taken;
        }
    });
}

void AccountReader::handOn() {
    if (!m_owner.known()) return;
    if (m_owner.fromOutside && m_headline.empty() && m_lines.empty() && m_skills.empty() && m_account.email.empty() && m_account.created == unknownTime) return;
    m_account.platform = Platform::LinkedIn;
    // The address is in some files only, and can be changed; the name is in all of them.
    if (!m_owner.folded.empty()) m_account.nativeId = "name:" + m_owner.folded;
    m_account.handle = m_owner.slug.empty() ? m_owner.folded : m_owner.slug;
    if (m_account.name.empty()) m_account.name = m_owner.name;
    std::string bio = m_headline;
    for (const std::string &line : m_lines) addTo(bio, "\n", line);
    std::string skills;
    for (const std::string &skill : m_skills) addTo(skills, ", ", skill);
    addTo(bio, "\n", skills);
    m_account.bio = bounded(bio, longestBio);
    m_run.sink().account(m_account);
}

}  // namespace twofold::ingest::linkedin

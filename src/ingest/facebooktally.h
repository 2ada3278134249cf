// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "twofold/core/sink.h"

namespace twofold::ingest::facebook {

/// Hands everything on and counts it, so that an import of nothing can be told.
class TallySink final : public Sink {
public:
    explicit TallySink(Sink &inner) : m_inner(inner) {}
    [[nodiscard]] std::int64_t handedOn() const { return m_handedOn; }
    [[nodiscard]] std::int64_t issues() const { return m_issues; }

    void file(const std::string &path) override { m_inner.file(path); }
    void textsRepaired(std::int64_t count) override { m_inner.textsRepaired(count); }
    void account(const AccountRecord &record) override { one(), m_inner.account(record); }
    void identity(const IdentityRecord &record) override { one(), m_inner.identity(record); }
    void relation(const RelationRecord &record) override { one(), m_inner.relation(record); }
    void interaction(const InteractionRecord &record) override { one(), m_inner.interaction(record); }
    void post(PostRecord record) override { one(), m_inner.post(std::move(record)); }
    void coverage(const ListCoverage &coverage) override { m_inner.coverage(coverage); }
    void issue(ImportIssue issue) override { ++m_issues, m_inner.issue(std::move(issue)); }
    void missingPart(const std::string &name) override { m_inner.missingPart(name); }
    void progress(std::int64_t done, std::int64_t total) override { m_inner.progress(done, total); }

private:
    void one() { ++m_handedOn; }

    Sink &m_inner;
    std::int64_t m_handedOn = 0;
    std::int64_t m_issues = 0;
};

}  // namespace twofold::ingest::facebook

// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivesource.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <locale.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <string_view>

#include "entrynames.h"
#include "ingestlimits.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

// libarchive turns names into the character set of the thread's locale and loses what that cannot hold. A program
// that was started in the "C" locale would see "?" for every letter outside ASCII.
class Utf8Locale {
public:
    Utf8Locale() : m_own(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (m_own) m_before = uselocale(m_own);
    }
    ~Utf8Locale() {
        if (!m_own) return;
        uselocale(m_before);
        freelocale(m_own);
    }
    Utf8Locale(const Utf8Locale &) = delete;
    Utf8Locale &operator=(const Utf8Locale &) = delete;

private:
    locale_t m_own;
    locale_t m_before = nullptr;
};

std::string libraryMessage(archive *handle) {
    const char *text = archive_error_string(handle);
    return text ? text : "";
}

}  // namespace

// An archive that is being read. The file is read through our own callbacks: while headers are passed over, small reads
// keep an archive of thousands of media files from being read as a whole; while data are wanted, large ones are fast.
class ArchiveReader {
public:
    ArchiveReader(const std::string &path, ArchiveKind kind) : m_path(path), m_kind(kind) {}
    ~ArchiveReader() {
        if (m_archive) archive_read_free(m_archive);
        if (m_file >= 0) close(m_file);
    }
    ArchiveReader(const ArchiveReader &) = delete;
    ArchiveReader &operator=(const ArchiveReader &) = delete;

    Result<bool> open() {
        m_file = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
        if (m_file < 0)
            return failure(ErrorCode::FileUnreadable, std::string("The file cannot be opened: ") + std::strerror(errno), m_path);
        m_archive = archive_read_new();
        if (m_kind == ArchiveKind::Zip) {
            archive_read_support_format_zip_seekable(m_archive);
        } else {
            archive_read_support_format_tar(m_archive);
            archive_read_support_filter_gzip(m_archive);
        }
        archive_read_set_callback_data(m_archive, this);
        archive_read_set_read_callback(m_archive, readFile);
        archive_read_set_skip_callback(m_archive, skipFile);
        archive_read_set_seek_callback(m_archive, seekFile);
        if (archive_read_open1(m_archive) != ARCHIVE_OK) return tl::unexpected<Error>(openError());
        return true;
    }

    // The next header; false at the end.
    Result<bool> next() {
        m_block = m_kind == ArchiveKind::Gzip ? limits::readBlock : limits::seekBlock;
        const int status = archive_read_next_header(m_archive, &m_entry);
        if (status == ARCHIVE_EOF) return false;
        if (status == ARCHIVE_FATAL || status == ARCHIVE_RETRY) return tl::unexpected<Error>(m_index < 0 ? openError() : damaged());
        ++m_index;
        return true;
    }

    Result<std::size_t> data(char *buffer, std::size_t capacity) {
        m_block = limits::readBlock;
        const la_ssize_t got = archive_read_data(m_archive, buffer, capacity);
        if (got < 0) return tl::unexpected<Error>(damaged());
        return static_cast<std::size_t>(got);
    }

    [[nodiscard]] archive_entry *entry() const { return m_entry; }
    [[nodiscard]] std::int64_t index() const { return m_index; }
    [[nodiscard]] std::int64_t packedBytes() const { return archive_filter_bytes(m_archive, -1); }
    [[nodiscard]] std::int64_t unpackedBytes() const { return archive_filter_bytes(m_archive, 0); }

    [[nodiscard]] Error damaged() const {
        if (archive_read_has_encrypted_entries(m_archive) > 0) return encrypted();
        return {
            ErrorCode::Damaged,
            "The archive is damaged or the download is incomplete (" + libraryMessage(m_archive) + "). Please download the export again.",
            m_path};
    }
    [[nodiscard]] Error encrypted() const {
        return {ErrorCode::WrongVariant,
                "The archive is protected with a password. Please download it again without one, or save it again without a password.",
                m_path};
    }

private:
    Error openError() const {
        if (m_failedRead != 0)
            return {ErrorCode::FileUnreadable, std::string("The file cannot be read: ") + std::strerror(m_failedRead), m_path};
        if (m_kind == ArchiveKind::Zip)
            return {ErrorCode::Damaged,
                    "The download is incomplete: the ZIP file has no table of contents at its end. Please download the export again.",
                    m_path};
        if (libraryMessage(m_archive).find("Unrecognized archive format") != std::string::npos)
            return {ErrorCode::NotAnExport, "The compressed file holds no archive.", m_path};
        return damaged();
    }

    static la_ssize_t readFile(archive *, void *self, const void **buffer) {
        auto *reader = static_cast<ArchiveReader *>(self);
        reader->m_buffer.resize(limits::readBlock);
        *buffer = reader->m_buffer.data();
        ssize_t got = -1;
        do got = ::read(reader->m_file, reader->m_buffer.data(), reader->m_block);
        while (got < 0 && errno == EINTR);
        if (got < 0) reader->m_failedRead = errno;
        return got;
    }
    static la_int64_t skipFile(archive *, void *self, la_int64_t request) {
        const int file = static_cast<ArchiveReader *>(self)->m_file;
        const off_t before = lseek(file, 0, SEEK_CUR);
        const off_t size = lseek(file, 0, SEEK_END);
        // Past the end a seek would succeed and hide that the file is cut off.
        const off_t after = before < 0 || size < 0 ? -1 : lseek(file, std::min<off_t>(before + request, size), SEEK_SET);
        return after < 0 ? 0 : after - before;
    }
    static la_int64_t seekFile(archive *, void *self, la_int64_t offset, int whence) {
        const off_t at = lseek(static_cast<ArchiveReader *>(self)->m_file, offset, whence);
        return at < 0 ? ARCHIVE_FATAL : at;
    }

    std::string m_path;
    ArchiveKind m_kind;
    int m_file = -1;
    int m_failedRead = 0;
    archive *m_archive = nullptr;
    archive_entry *m_entry = nullptr;
    std::int64_t m_index = -1;
    std::size_t m_block = limits::seekBlock;
    std::vector<char> m_buffer;
};

namespace {

class EntryStream final : public ByteStream {
public:
    EntryStream(std::unique_ptr<ArchiveReader> reader, std::string path, std::shared_ptr<std::int64_t> budget)
        : m_reader(std::move(reader)), m_path(std::move(path)), m_budget(std::move(budget)), m_packedBefore(m_reader->packedBytes()) {}

    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        const auto got = m_reader->data(buffer, capacity);
        if (!got) return got;
        m_unpacked += static_cast<std::int64_t>(*got);
        *m_budget += static_cast<std::int64_t>(*got);
        if (m_unpacked > limits::entryBytes) return tooLarge("A file in the archive is larger than 8 GiB.");
        if (*m_budget > limits::sourceBytes) return tooLarge("More than 64 GiB would have to be read out of this archive.");
        const std::int64_t packed = std::max<std::int64_t>(m_reader->packedBytes() - m_packedBefore, 1);
        if (m_unpacked > limits::bombFreeBytes && m_unpacked / packed > limits::bombRatio)
            return tooLarge("A file in the archive unpacks to more than a thousand times its size. No network makes such a file.");
        return got;
    }

private:
    Result<std::size_t> tooLarge(const char *message) const { return failure(ErrorCode::TooLarge, message, m_path); }

    std::unique_ptr<ArchiveReader> m_reader;
    std::string m_path;
    std::shared_ptr<std::int64_t> m_budget;
    std::int64_t m_packedBefore;
    std::int64_t m_unpacked = 0;
};

// A stream whose first bytes are in memory; the archive is opened only for what lies behind them.
class HeadedStream final : public ByteStream {
public:
    using Opener = std::function<Result<std::unique_ptr<ByteStream>>()>;
    HeadedStream(std::string head, Opener rest) : m_head(std::move(head)), m_opener(std::move(rest)) {}

    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        if (m_at < m_head.size()) {
            const std::size_t count = std::min(capacity, m_head.size() - m_at);
            std::memcpy(buffer, m_head.data() + m_at, count);
            m_at += count;
            return count;
        }
        if (!m_opener) return std::size_t{0};
        if (!m_rest) TWOFOLD_TRY(openRest());
        return m_rest->read(buffer, capacity);
    }

private:
    Result<bool> openRest() {
        auto rest = m_opener();
        if (!rest) return tl::unexpected<Error>(rest.error());
        m_rest = *std::move(rest);
        for (std::size_t left = m_head.size(); left > 0;) {
            const auto got = m_rest->read(m_head.data(), left);
            if (!got) return tl::unexpected<Error>(got.error());
            if (*got == 0) break;
            left -= *got;
        }
        return true;
    }

    std::string m_head;
    Opener m_opener;
    std::size_t m_at = 0;
    std::unique_ptr<ByteStream> m_rest;
};

Result<std::string> readHead(ArchiveReader &reader, std::size_t count) {
    std::string head(count, '\0');
    std::size_t length = 0;
    while (length < count) {
        const auto got = reader.data(head.data() + length, count - length);
        if (!got) return tl::unexpected<Error>(got.error());
        if (*got == 0) break;
        length += *got;
    }
    head.resize(length);
    return head;
}

// A reader that stands at the data of an entry.
Result<std::unique_ptr<ArchiveReader>> readerAt(const std::string &path, ArchiveKind kind, std::size_t index) {
    const Utf8Locale locale;
    auto reader = std::make_unique<ArchiveReader>(path, kind);
    TWOFOLD_TRY(reader->open());
    do {
        const auto more = reader->next();
        if (!more) return tl::unexpected<Error>(more.error());
        if (!*more) return failure(ErrorCode::Damaged, "The archive changed while it was being read. Please try again.", path);
    } while (reader->index() != static_cast<std::int64_t>(index));
    return reader;
}

Result<std::unique_ptr<ByteStream>> openAt(const std::string &path, ArchiveKind kind, const SourceEntry &entry,
                                           std::shared_ptr<std::int64_t> budget) {
    auto reader = readerAt(path, kind, entry.index);
    if (!reader) return tl::unexpected<Error>(reader.error());
    return std::make_unique<EntryStream>(*std::move(reader), entry.path, std::move(budget));
}

// In a tar.gz even what is passed over has to be unpacked.
bool unpacksTooFar(const ArchiveReader &reader, std::int64_t nextSize) {
    const std::int64_t unpacked = reader.unpackedBytes();
    const std::int64_t packed = std::max<std::int64_t>(reader.packedBytes(), 1);
    return nextSize > limits::entryBytes || unpacked > limits::sourceBytes ||
           (unpacked > limits::bombFreeBytes && unpacked / packed > limits::bombRatio);
}

std::string rawName(archive_entry *entry) {
    if (const char *name = archive_entry_pathname_utf8(entry)) return name;
    const char *bytes = archive_entry_pathname(entry);
    return bytes ? bytes : "";
}

bool isPlainFile(archive_entry *entry) { return archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry); }

}  // namespace

ArchiveKind archiveKind(std::string_view head) {
    using namespace std::string_view_literals;
    if (head.starts_with("PK\x03\x04"sv)) return ArchiveKind::Zip;
    if (head.starts_with("PK\x05\x06"sv)) return ArchiveKind::EmptyZip;
    if (head.starts_with("\x1f\x8b"sv)) return ArchiveKind::Gzip;
    if (head.size() >= 262 && head.substr(257, 5) == "ustar"sv) return ArchiveKind::Tar;
    return ArchiveKind::None;
}

Result<std::vector<SourceEntry>> ArchiveFile::list() {
    if (m_kind == ArchiveKind::EmptyZip) return std::vector<SourceEntry>();  // libarchive takes it for a damaged one
    const Utf8Locale locale;
    auto reader = std::make_unique<ArchiveReader>(m_path, m_kind);
    TWOFOLD_TRY(reader->open());
    std::vector<SourceEntry> entries;
    std::size_t cached = 0;
    for (;;) {
        const auto more = reader->next();
        if (!more) return tl::unexpected<Error>(more.error());
        if (!*more) break;
        if (reader->index() >= static_cast<std::int64_t>(limits::entries))
            return failure(ErrorCode::TooLarge, "The archive holds more than 200,000 files.", m_path);
        archive_entry *entry = reader->entry();
        if (!isPlainFile(entry)) continue;
        if (archive_entry_is_encrypted(entry)) return tl::unexpected<Error>(reader->encrypted());
        const std::int64_t size = archive_entry_size_is_set(entry) ? archive_entry_size(entry) : -1;
        if (m_kind == ArchiveKind::Gzip && unpacksTooFar(*reader, size))
            return failure(ErrorCode::TooLarge, "The archive unpacks to far more than an export holds.", m_path);
        auto path = cleanPath(rawName(entry));
        if (!path) continue;
        const bool wanted = isDataFile(*path) && cached < limits::headCacheBytes;
        entries.push_back({*std::move(path), size, static_cast<std::size_t>(reader->index())});
        if (!wanted) continue;
        const auto taken = keepHead(reader, entries.back());
        if (!taken) return tl::unexpected<Error>(taken.error());
        cached += *taken;
    }
    dropShadowed(entries);
    return entries;
}

// To reach an entry all before it have to be passed over, and in a tar.gz unpacked: what recognising needs is taken in passing.
Result<std::size_t> ArchiveFile::keepHead(std::unique_ptr<ArchiveReader> &reader, const SourceEntry &entry) {
    auto head = readHead(*reader, limits::headCacheEntry);
    if (head) {
        const std::size_t length = head->size();
        m_heads[entry.index] = {*std::move(head), length < limits::headCacheEntry};
        return length;
    }
    if (m_kind != ArchiveKind::Zip) return tl::unexpected<Error>(head.error());
    // One damaged file of a ZIP is told when it is opened; the others are still to be had, through a new reader.
    auto fresh = readerAt(m_path, m_kind, entry.index);
    if (!fresh) return tl::unexpected<Error>(fresh.error());
    reader = *std::move(fresh);
    return std::size_t{0};
}

Result<std::unique_ptr<ByteStream>> ArchiveFile::open(const SourceEntry &entry, std::shared_ptr<std::int64_t> budget) {
    const auto head = m_heads.find(entry.index);
    if (head == m_heads.end()) return openAt(m_path, m_kind, entry, std::move(budget));
    if (head->second.whole) return std::make_unique<HeadedStream>(head->second.bytes, nullptr);
    return std::make_unique<HeadedStream>(head->second.bytes, [path = m_path, kind = m_kind, entry, budget = std::move(budget)] {
        return openAt(path, kind, entry, budget);
    });
}

}  // namespace twofold::ingest

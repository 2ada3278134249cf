// SPDX-License-Identifier: GPL-3.0-or-later
#include "foldersource.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "entrynames.h"
#include "ingestlimits.h"

namespace twofold::ingest {

namespace fs = std::filesystem;

namespace {

class FileStream final : public ByteStream {
public:
    FileStream(int file, std::string path, std::shared_ptr<std::int64_t> budget)
        : m_file(file), m_path(std::move(path)), m_budget(std::move(budget)) {}
    ~FileStream() override { close(m_file); }
    FileStream(const FileStream &) = delete;
    FileStream &operator=(const FileStream &) = delete;

    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        ssize_t got = -1;
        do got = ::read(m_file, buffer, capacity);
        while (got < 0 && errno == EINTR);
        if (got < 0) return failure(ErrorCode::FileUnreadable, std::string("The file cannot be read: ") + std::strerror(errno), m_path);
        m_done += got;
        *m_budget += got;
        if (m_done > limits::entryBytes) return failure(ErrorCode::TooLarge, "The file is larger than 8 GiB.", m_path);
        if (*m_budget > limits::sourceBytes)
            return failure(ErrorCode::TooLarge, "More than 64 GiB would have to be read out of this folder.", m_path);
        return static_cast<std::size_t>(got);
    }

private:
    int m_file;
    std::string m_path;
    std::shared_ptr<std::int64_t> m_budget;
    std::int64_t m_done = 0;
};

Error unreadable(const std::string &why, const fs::path &path) {
    return {ErrorCode::FileUnreadable, "The folder cannot be read: " + why, path.string()};
}

}  // namespace

Result<std::vector<SourceEntry>> listFolder(const fs::path &folder, std::vector<fs::path> &files) {
    std::error_code error;
    std::vector<std::pair<std::string, fs::path>> found;
    std::size_t seen = 0;
    const std::string base = folder.generic_string();
    fs::recursive_directory_iterator it(folder, error);
    if (error) return tl::unexpected<Error>(unreadable(error.message(), folder));
    while (it != fs::recursive_directory_iterator()) {
        if (++seen > limits::entries) return failure(ErrorCode::TooLarge, "The folder holds more than 200,000 files.", base);
        const fs::file_status status = it->symlink_status(error);
        if (!error && fs::is_regular_file(status)) {
            if (auto path = cleanPath(it->path().lexically_relative(folder).generic_string()))
                found.emplace_back(*std::move(path), it->path());
        }
        const fs::path here = it->path();
        it.increment(error);
        if (error) return tl::unexpected<Error>(unreadable(error.message(), here));
    }
    std::sort(found.begin(), found.end());
    std::vector<SourceEntry> entries;
    entries.reserve(found.size());
    for (auto &[path, file] : found) {
        const std::uintmax_t size = fs::file_size(file, error);
        entries.push_back({path, error ? -1 : static_cast<std::int64_t>(size), files.size()});
        files.push_back(std::move(file));
    }
    return entries;
}

Result<std::unique_ptr<ByteStream>> openFile(const fs::path &file, std::shared_ptr<std::int64_t> budget) {
    // O_NONBLOCK: should the name be a pipe by now, opening it must not hang.
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0)
        return failure(ErrorCode::FileUnreadable, std::string("The file cannot be opened: ") + std::strerror(errno), file.string());
    auto stream = std::make_unique<FileStream>(handle, file.string(), std::move(budget));
    struct stat info {};
    if (fstat(handle, &info) != 0 || !S_ISREG(info.st_mode))
        return failure(ErrorCode::FileUnreadable, "This is not a plain file.", file.string());
    return stream;
}

}  // namespace twofold::ingest

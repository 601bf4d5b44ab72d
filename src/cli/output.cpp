#include "cli/output.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace dateline {

namespace {

tl::unexpected<Error> not_written(const std::string& path, int reason) {
    return fail({.fault = Fault::environment,
                 .file = path,
                 .what = fmt::format("cannot be written: {}", std::strerror(reason)),
                 .remedy = "check free space and permissions, or give another place with -o"});
}

} // namespace

void Output::note_failure() {
    if (errno == EPIPE) {
        closed_ = true;
    } else if (failure_ == 0) {
        failure_ = errno == 0 ? EIO : errno;
    }
}

void Output::write(std::string_view bytes) {
    if (closed_ || failure_ != 0) {
        return;
    }
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) {
        note_failure();
    }
}

void Output::flush() {
    errno = 0;
    if (!closed_ && failure_ == 0 && std::fflush(file_) != 0) {
        note_failure();
    }
}

Result<void> Output::finish() {
    flush();
    if (failure_ != 0) {
        return not_written("standard output", failure_);
    }
    return {};
}

Result<NewFile> NewFile::open(const std::string& path) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (std::filesystem::is_directory(status)) {
        return not_written(path, EISDIR);
    }
    const bool special = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
    std::string part = special ? std::string() : fmt::format("{}.part-{}", path, ::getpid());
    errno = 0;
    std::FILE* const file = std::fopen(special ? path.c_str() : part.c_str(), "wb");
    if (file == nullptr) {
        return not_written(path, errno);
    }
    return NewFile(path, std::move(part), file);
}

NewFile::NewFile(NewFile&& other) noexcept
    : path_(std::move(other.path_)), part_(std::exchange(other.part_, {})),
      file_(std::exchange(other.file_, nullptr)) {}

NewFile::~NewFile() {
    discard();
}

void NewFile::discard() {
    if (file_ != nullptr) {
        std::fclose(std::exchange(file_, nullptr)); // NOLINT(cppcoreguidelines-owning-memory): ours
    }
    if (!part_.empty()) {
        std::error_code ignored;
        std::filesystem::remove(std::exchange(part_, {}), ignored);
    }
}

Result<void> NewFile::write(std::string_view bytes) {
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) {
        return not_written(path_, errno);
    }
    return {};
}

Result<void> NewFile::commit() {
    errno = 0;
    if (std::fclose(std::exchange(file_, nullptr)) != 0) {
        return not_written(path_, errno);
    }
    if (!part_.empty()) {
        std::error_code code;
        std::filesystem::rename(part_, path_, code);
        if (code) {
            return not_written(path_, code.value());
        }
        part_.clear();
    }
    return {};
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
    auto file = NewFile::open(path);
    if (!file) {
        return fail(file.error());
    }
    if (auto written = file->write(bytes); !written) {
        return written;
    }
    return file->commit();
}

Result<void> make_folder(const std::string& path) {
    std::error_code code;
    std::filesystem::create_directories(path, code);
    if (code || !std::filesystem::is_directory(path, code)) {
        return not_written(path, code ? code.value() : ENOTDIR);
    }
    return {};
}

} // namespace dateline

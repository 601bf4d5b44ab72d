#include "cli/output.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <unistd.h>

namespace dateline {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

tl::unexpected<Error> not_written(const std::string& path, int reason) {
    return fail({.fault = Fault::environment,
                 .file = path,
                 .what = fmt::format("cannot be written: {}", std::strerror(reason)),
                 .remedy = "check free space and permissions, or give another place with -o"});
}

Result<void> write_directly(const std::string& path, std::string_view bytes) {
    errno = 0;
    File file(std::fopen(path.c_str(), "wb"));
    if (!file) {
        return not_written(path, errno);
    }
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
    const int reason = errno;
    if (std::fclose(file.release()) != 0 || !written) {
        return not_written(path, written ? errno : reason);
    }
    return {};
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

Result<void> write_file(const std::string& path, std::string_view bytes) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (std::filesystem::is_directory(status)) {
        return not_written(path, EISDIR);
    }
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        return write_directly(path, bytes);
    }
    const std::string part = fmt::format("{}.part-{}", path, ::getpid());
    if (auto written = write_directly(part, bytes); !written) {
        std::filesystem::remove(part, code);
        Error error = written.error();
        error.file = path;
        return fail(error);
    }
    std::filesystem::rename(part, path, code);
    if (code) {
        const int reason = code.value();
        std::filesystem::remove(part, code);
        return not_written(path, reason);
    }
    return {};
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

#include "cli/inputs.hpp"

#include "cli/session.hpp"
#include "timeline/noted_timeline.hpp"

#include <dateline/text/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 4> article_suffixes{".txt", ".md", ".jsonl", ".tml"};

int keep_open(std::FILE* /*file*/) {
    return 0;
}

tl::unexpected<Error> not_read(const std::string& path, int reason) {
    Error error{.file = path, .what = fmt::format("cannot be read: {}", std::strerror(reason))};
    switch (reason) {
    case ENOENT:
        error.what = "there is no such file";
        error.remedy = "check the path";
        break;
    case EISDIR:
        error.what = "this is a folder";
        error.remedy = "name a file in it";
        break;
    default:
        error.fault = Fault::environment;
        error.remedy = "check its permissions";
    }
    return fail(error);
}

} // namespace

Result<std::vector<std::string>> list_inputs(std::span<const std::string> paths) {
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code code;
        if (!std::filesystem::is_directory(path, code)) {
            files.push_back(path);
            continue;
        }
        std::vector<std::string> inside;
        std::filesystem::directory_iterator entry(path, code);
        for (; !code && entry != std::filesystem::directory_iterator(); entry.increment(code)) {
            const std::string suffix = entry->path().extension().string();
            const bool article =
                std::find(article_suffixes.begin(), article_suffixes.end(), suffix) != article_suffixes.end();
            std::error_code ignored;
            if (article && !entry->is_directory(ignored)) {
                inside.push_back(entry->path().string());
            }
        }
        if (code) {
            return not_read(path, code.value());
        }
        if (inside.empty()) {
            return fail({.file = path,
                         .what = "this folder holds no articles",
                         .remedy = "articles end in .txt, .md or .jsonl; name other files one by one"});
        }
        std::sort(inside.begin(), inside.end());
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

Result<LineSource> LineSource::open(const std::string& path, const Environment& environment) {
    if (path == "-") {
        return LineSource("standard input", environment.in, keep_open);
    }
    std::error_code code;
    if (std::filesystem::is_directory(path, code)) {
        return not_read(path, EISDIR);
    }
    errno = 0;
    std::FILE* const file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
        return not_read(path, errno);
    }
    return LineSource(path, file, std::fclose);
}

Result<bool> LineSource::refill() {
    constexpr std::size_t chunk = std::size_t{64} << 10;
    buffer_.resize(chunk);
    errno = 0;
    const std::size_t got = std::fread(buffer_.data(), 1, chunk, file_.get());
    buffer_.resize(got);
    at_ = 0;
    if (got == 0 && std::ferror(file_.get()) != 0) {
        return not_read(path_, errno);
    }
    return got != 0;
}

Result<bool> LineSource::next(Line& line) {
    line.text.clear();
    line.too_long = false;
    bool any = false;
    while (true) {
        if (at_ == buffer_.size()) {
            const auto more = refill();
            if (!more) {
                return more;
            }
            if (!*more) {
                break;
            }
        }
        any = true;
        const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
        line.too_long = line.too_long || line.text.size() + (end - at_) > max_text_bytes;
        if (line.too_long) {
            line.text = std::string();
        } else {
            line.text.append(buffer_, at_, end - at_);
        }
        at_ = end;
        if (at_ < buffer_.size()) {
            ++at_;
            break;
        }
    }
    if (any) {
        line.number = ++number_;
    }
    return any;
}

Result<std::string> read_file(const std::string& path, const Environment& environment) {
    std::error_code code;
    if (path != "-" && std::filesystem::is_directory(path, code)) {
        return not_read(path, EISDIR);
    }
    errno = 0;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
        path == "-" ? environment.in : std::fopen(path.c_str(), "rb"), path == "-" ? keep_open : std::fclose);
    if (!file) {
        return not_read(path, errno);
    }
    std::string bytes;
    std::array<char, std::size_t{64} << 10> chunk{};
    while (const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), file.get())) {
        bytes.append(chunk.data(), got);
    }
    if (std::ferror(file.get()) != 0) {
        return not_read(path, errno);
    }
    return bytes;
}

Result<Timeline> read_timeline(const std::string& path, Session& session) {
    return read_file(path, session.environment())
        .and_then([&](const std::string& bytes) {
            return read_yaml_with_notes(bytes, path == "-" ? "standard input" : path);
        })
        .map([&](NotedTimeline&& read) {
            for (const std::string& note : read.notes) {
                session.note(note);
            }
            return std::move(read.timeline);
        });
}

} // namespace dateline

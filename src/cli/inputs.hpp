#pragma once

#include "cli/environment.hpp"

#include <dateline/text/error.hpp>
#include <dateline/timeline/timeline.hpp>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dateline {

class Session;

/// What stands for the files that a user names: a folder becomes its articles (*.txt, *.md, *.jsonl), sorted
/// by name; "-" and files stay. Fails on an empty folder.
[[nodiscard]] Result<std::vector<std::string>> list_inputs(std::span<const std::string> paths);

/// The bytes of a file; "-": standard input. A missing file and a folder are the user's mistake, a file that
/// may not be read is the environment's.
[[nodiscard]] Result<std::string> read_file(const std::string& path, const Environment& environment);

/// A timeline file; "-": standard input. What its reader should hear of it is said on standard error.
[[nodiscard]] Result<Timeline> read_timeline(const std::string& path, Session& session);

/// Lines of a stream, one at a time, in bounded memory.
class LineSource {
  public:
    [[nodiscard]] static Result<LineSource> open(const std::string& path, const Environment& environment);

    struct Line {
        std::string text{};
        std::uint32_t number = 0;
        bool too_long = false; ///< more than max_text_bytes; the text is dropped
    };
    /// Fails to read give an Error; at the end: false.
    [[nodiscard]] Result<bool> next(Line& line);

  private:
    using Close = int (*)(std::FILE*);
    LineSource(std::string path, std::FILE* file, Close close) : path_(std::move(path)), file_(file, close) {}
    [[nodiscard]] Result<bool> refill();

    std::string path_;
    std::unique_ptr<std::FILE, Close> file_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::uint32_t number_ = 0;
};

} // namespace dateline

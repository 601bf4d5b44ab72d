#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// What the program did, for who looks for a reason: lines "dateline: debug: …" on standard error.
class Log {
  public:
    /// `level`: trace, debug, info, warn, error, off.
    Log(std::FILE* err, const std::string& level);
    ~Log();
    Log(Log&&) noexcept;
    Log& operator=(Log&&) = delete;
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;
    void debug(std::string_view line);
    void info(std::string_view line);

  private:
    struct Logger;
    std::unique_ptr<Logger> logger_;
};

} // namespace dateline

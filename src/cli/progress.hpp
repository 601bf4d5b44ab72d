#pragma once

#include "cli/environment.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// One line on standard error that counts what is done; shown only on a terminal, only when the work takes
/// more than a second, at most ten times a second; gone when the work is over.
class Progress {
  public:
    enum class Show : std::uint8_t { where_fitting, never };
    /// `total` 0: unknown, then only a count is shown.
    Progress(const Environment& environment, std::string_view what, std::size_t total, Show show);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void step();

  private:
    void clear();

    const Environment& environment_;
    std::string what_;
    std::size_t total_;
    std::size_t done_ = 0;
    bool on_;
    bool drawn_ = false;
    double begun_ = 0;
    double drawn_at_ = 0;
};

/// "articles  [########........]  50/100", not wider than `width` columns.
[[nodiscard]] std::string progress_line(std::string_view what, std::size_t done, std::size_t total,
                                        int width);

} // namespace dateline

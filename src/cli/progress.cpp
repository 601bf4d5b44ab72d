#include "cli/progress.hpp"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>

namespace dateline {

Progress::Progress(const Environment& environment, std::string_view what, std::size_t total, Show show)
    : environment_(environment), what_(what), total_(total),
      on_(show == Show::where_fitting && environment.err_is_terminal && environment.seconds != nullptr) {
    if (on_) {
        begun_ = environment_.seconds();
    }
}

Progress::~Progress() {
    clear();
}

void Progress::step() {
    ++done_;
    if (!on_) {
        return;
    }
    constexpr double patience = 1.0;
    constexpr double interval = 0.1;
    const double now = environment_.seconds();
    if (now - begun_ < patience || (drawn_ && now - drawn_at_ < interval)) {
        return;
    }
    fmt::print(environment_.err, "\r{}", progress_line(what_, done_, total_, environment_.width));
    std::fflush(environment_.err);
    drawn_ = true;
    drawn_at_ = now;
}

void Progress::clear() {
    if (drawn_) {
        fmt::print(environment_.err, "\r\x1b[K");
        std::fflush(environment_.err);
        drawn_ = false;
    }
}

std::string progress_line(std::string_view what, std::size_t done, std::size_t total, int width) {
    if (total == 0) {
        return fmt::format("{}  {}", what, done);
    }
    const std::string count = fmt::format("{}/{}", std::min(done, total), total);
    constexpr int frame = 7; // blanks, brackets and one column that stays free
    const int room = std::min(40, width - static_cast<int>(what.size() + count.size()) - frame);
    if (room < 4) {
        return fmt::format("{}  {}", what, count);
    }
    const auto cells = static_cast<std::size_t>(room);
    const std::size_t full = std::min(done, total) * cells / total;
    return fmt::format("{}  [{}{}]  {}", what, std::string(full, '#'), std::string(cells - full, '.'), count);
}

} // namespace dateline

#pragma once

#include "render/text_lines.hpp"

#include <dateline/timeline/timeline.hpp>

#include <string>
#include <vector>

namespace dateline {

/// The words of one event's row. All text is clean.
struct RowWords {
    std::string title{};   ///< "Denied: …" where it is
    std::string caption{}; ///< place · who says so · “expression” · precision
    /// The caption for less room: each says less than the one before, doubt and precision last of all.
    std::vector<std::string> shorter{};
};
[[nodiscard]] RowWords words_of(const TimelineEvent& event, const Timeline& timeline);

/// The caption in lines of `width`, shortened as far as it has to be; `cut` where it does not say all.
[[nodiscard]] Wrapped wrap_caption(const RowWords& words, Length width, std::size_t max_lines);

/// Dates that other outlets give and that cannot be the same: "16 Aug according to The Herald".
struct OtherDate {
    When when{};
    std::string who{};
};
[[nodiscard]] std::vector<OtherDate> other_dates(const TimelineEvent& event, const Timeline& timeline);

/// "8 dated events, 1 undated · from 1 article · The Outlet, 24 Aug 2021"
[[nodiscard]] std::string subtitle_of(const Timeline& timeline);
/// "The Outlet, 24 Aug 2021", "3 outlets, 24 Aug – 3 Sep 2021"
[[nodiscard]] std::string outlets_of(const Timeline& timeline);
/// The timeline's title, else that of its first article, else a word.
[[nodiscard]] std::string title_of(const Timeline& timeline);

} // namespace dateline

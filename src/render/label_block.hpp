#pragma once

#include "render/axis_marks.hpp"
#include "render/layout.hpp"

#include <dateline/timeline/timeline.hpp>

#include <span>
#include <vector>

namespace dateline {

/// The label of one event, or of several with the same date: the date, and a title and a caption each. Its
/// rows count from the block's own upper left corner until it is placed.
struct LabelBlock {
    std::vector<const PlacedMark*> marks{};
    std::vector<Row> rows{};
    Length anchor = 0; ///< of its first mark
    Length height = 0;
    double salience = 0; ///< the highest
};

struct LabelStyle {
    Length width = 0;
    std::size_t title_lines = 2;
    std::size_t caption_lines = 1;
    bool shares_dates = true; ///< one block for neighbours of the same date; else a block each
};

/// From the top of a block to where a line from its mark arrives: the middle of its first line.
inline constexpr Length block_entry = px(9);

/// Blocks in the order of the marks. The year is said where it differs from that of the block before.
[[nodiscard]] std::vector<LabelBlock> label_blocks(std::span<const PlacedMark> marks,
                                                   const Timeline& timeline, const LabelStyle& style);

/// Moves all that a row holds.
void move(Row& row, Length right, Length down);

/// A list in columns is about so wide a column.
inline constexpr Length grid_column = px(280);

/// What stands below axis and labels: how many events are ticks only, the undated ones, legend and sources.
/// The layout gets its height.
struct Ending {
    Length note_x = 0; ///< of the note, where it fits
    Length y = 0;
    std::size_t columns = 1; ///< of the undated events
};
void lay_out_ending(Layout& layout, const EventChoice& choice, const Timeline& timeline,
                    const Ending& ending);

/// Dated events that are all on one day, in columns: the day is the heading, and there is no axis. Gives the
/// y below; where nothing is dated, that of the place.
[[nodiscard]] Length lay_out_one_day(Layout& layout, const EventChoice& choice, const Timeline& timeline,
                                     const Box& place, std::size_t columns);

} // namespace dateline

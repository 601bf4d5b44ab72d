// Time goes down: a true axis on the left, labels right of it, joined to their marks by straight lines.
#include "render/axis_marks.hpp"
#include "render/label_block.hpp"
#include "render/label_places.hpp"
#include "render/layout_steps.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/upright_axis.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace dateline {

namespace {

constexpr Length axis_x = px(96);
constexpr Length gutter = px(28); ///< between the marks and the labels; only leaders are in it
constexpr Length leader_end = px(6);
constexpr Length text_gap = px(4); ///< between a leader and its label
constexpr Length between_blocks = px(12);
constexpr Length least_axis = px(120);
constexpr Length narrow = px(480);

class VerticalBuilder {
  public:
    VerticalBuilder(const Timeline& timeline, const LayoutRequest& request)
        : timeline_(timeline), request_(request),
          choice_(choose_events(timeline, request.most_labelled, request.most_undated)) {
        layout_.width = request.width;
        right_ = request.width - margin;
    }

    Layout build() {
        layout_.title = title_of(timeline_);
        layout_.description = story_of(choice_, timeline_);
        y_ = lay_out_heading(layout_, layout_.title, subtitle_of(timeline_), margin, right_) + px(20);
        if (is_one_day(choice_.dated)) {
            y_ = lay_out_one_day(layout_, choice_, timeline_, {margin, y_ - px(16), right_ - margin, 0}, 1);
        } else {
            find_room();
            draw_axis();
            draw_blocks();
        }
        lay_out_ending(layout_, choice_, timeline_, {.note_x = text_x_ + text_gap, .y = y_, .columns = 1});
        return std::move(layout_);
    }

  private:
    void find_room();
    void draw_axis();
    void draw_blocks();
    void draw_leader(const PlacedMark& mark, Length entry);

    const Timeline& timeline_;
    LayoutRequest request_;
    EventChoice choice_;
    Layout layout_{};
    Strip strip_{};
    TimeAxis axis_{};
    AxisMarks marks_{};
    std::vector<LabelBlock> blocks_{};
    std::vector<PublicationDay> published_{};
    Length right_ = 0;
    Length y_ = 0;
    Length text_x_ = axis_x + gutter;
    Length axis_end_ = 0;
};

/// The axis is as long as the labels need, the labels are as wide as the marks beside the axis leave them,
/// and where the marks stand depends on the axis: three rounds settle it, and the widest depth stays.
void VerticalBuilder::find_room() {
    published_ = publication_days(timeline_, choice_.dated);
    Length length = std::max(least_axis, static_cast<Length>(choice_.labelled) * px(64));
    Length depth = 0;
    const bool is_narrow = request_.width < narrow;
    for (int round = 0; round < 3; ++round) {
        axis_end_ = y_ + length;
        axis_ = axis_of(choice_.dated, published_, y_, axis_end_, request_.scale);
        marks_ = place_marks(
            choice_.dated, axis_,
            {.begin = y_, .end = axis_end_, .lanes = is_narrow ? 2 : 4, .stack = is_narrow ? 2 : 4});
        depth = std::max(depth, marks_.depth);
        text_x_ = axis_x + depth + gutter;
        blocks_ = label_blocks(marks_.marks, timeline_,
                               {.width = right_ - text_x_ - text_gap,
                                .title_lines = is_narrow ? 3U : 2U,
                                .caption_lines = is_narrow ? 2U : 1U});
        const Length heights =
            std::accumulate(blocks_.begin(), blocks_.end(), Length{0},
                            [](Length sum, const LabelBlock& b) { return sum + b.height + between_blocks; });
        // On a page each line counts; else the labels have room to stand where they belong.
        const Length needed =
            request_.most_height > 0 ? heights : static_cast<Length>(scaled(heights, 100, 85));
        length = std::max(least_axis, needed) + request_.stretch;
    }
}

void VerticalBuilder::draw_axis() {
    UprightAxis axis(strip_, axis_, margin, axis_x);
    axis.draw_published(published_, text_x_ - gutter);
    axis.draw(choice_.dated);
    draw_marks(strip_, marks_, AxisDirection::down, axis_x);
}

void VerticalBuilder::draw_leader(const PlacedMark& mark, Length entry) {
    const Length out = text_x_ - gutter;
    const Length from = axis_x + std::min(mark.far, out - axis_x);
    if (std::abs(mark.anchor - entry) <= px(2)) {
        strip_.leaders.push_back({{{from, mark.anchor}, {text_x_, mark.anchor}}});
        return;
    }
    strip_.leaders.push_back({{{from, mark.anchor},
                               {out + leader_end, mark.anchor},
                               {text_x_ - leader_end, entry},
                               {text_x_, entry}}});
}

void VerticalBuilder::draw_blocks() {
    std::vector<WantedPlace> wanted;
    for (const LabelBlock& block : blocks_) {
        wanted.push_back({.at = block.anchor - block_entry,
                          .room = block.height + between_blocks,
                          .weight = label_weight(block.salience)});
    }
    const std::vector<Length> places = places_of(wanted, y_ - block_entry, axis_end_ + between_blocks);
    Length bottom = axis_end_;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const PlacedMark* farthest = blocks_[i].marks.front();
        for (const PlacedMark* mark : blocks_[i].marks) {
            farthest = mark->anchor == blocks_[i].anchor && mark->far > farthest->far ? mark : farthest;
        }
        draw_leader(*farthest, places[i] + block_entry);
        for (Row& row : blocks_[i].rows) {
            move(row, text_x_ + text_gap, places[i]);
            bottom = std::max(bottom, row.box.bottom());
            layout_.rows.push_back(std::move(row));
        }
    }
    strip_.box = {margin, y_, text_x_ - margin, axis_end_ - y_};
    layout_.strip = std::move(strip_);
    y_ = bottom + px(16);
}

} // namespace

Layout lay_out_vertical(const Timeline& timeline, const LayoutRequest& request) {
    return VerticalBuilder(timeline, request).build();
}

} // namespace dateline

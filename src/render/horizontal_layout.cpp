// Time goes right: a true axis at the bottom, labels above it in tiers like flags, each on a pole that leads
// to its mark.
#include "render/axis_marks.hpp"
#include "render/label_block.hpp"
#include "render/label_places.hpp"
#include "render/layout_steps.hpp"
#include "render/lying_axis.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dateline {

namespace {

constexpr std::size_t most_tiers = 4;
constexpr Length least_flag = px(150);
constexpr Length widest_flag = px(240);
constexpr Length pole_gap = px(6);  ///< between a pole and its text
constexpr Length flag_gap = px(12); ///< between a flag and the next pole
constexpr Length poles_apart = px(6);
constexpr Length gutter = px(28);
constexpr Length above_marks = px(6);
constexpr Length between_tiers = px(10);

class HorizontalBuilder {
  public:
    HorizontalBuilder(const Timeline& timeline, const LayoutRequest& request)
        : timeline_(timeline), request_(request),
          choice_(choose_events(timeline, request.most_labelled, request.most_undated)) {
        layout_.width = request.width;
        right_ = request.width - margin;
        if (choice_.labelled > most_flags()) {
            choice_ = choose_events(timeline, most_flags(), request.most_undated);
        }
    }

    Layout build() {
        layout_.title = title_of(timeline_);
        y_ = lay_out_heading(layout_, layout_.title, subtitle_of(timeline_), margin, right_) + px(20);
        const auto columns = static_cast<std::size_t>(std::max<Length>((right_ - margin) / grid_column, 1));
        if (is_one_day(choice_.dated)) {
            y_ = lay_out_one_day(layout_, choice_, timeline_, {margin, y_ - px(16), right_ - margin, 0},
                                 columns);
        } else {
            make_flags();
            place_flags();
            draw_flags();
            draw_axis();
        }
        layout_.description = story_of(choice_, timeline_);
        lay_out_ending(layout_, choice_, timeline_, {.note_x = margin, .y = y_, .columns = columns});
        return std::move(layout_);
    }

  private:
    /// So many have room if every run is full.
    [[nodiscard]] std::size_t most_flags() const {
        const Length runs = (right_ - margin) / (pole_gap + least_flag + flag_gap);
        return most_tiers * static_cast<std::size_t>(std::max<Length>(runs, 1));
    }
    void make_flags();
    void place_flags();
    bool drop_one_displaced();
    void draw_flags();
    void draw_axis();

    const Timeline& timeline_;
    LayoutRequest request_;
    EventChoice choice_;
    Layout layout_{};
    Strip strip_{};
    TimeAxis axis_{};
    AxisMarks marks_{};
    std::vector<LabelBlock> flags_{};
    std::vector<std::size_t> tiers_{}; ///< of each flag, from 0, nearest to the axis
    std::vector<Length> poles_{};
    std::vector<PublicationDay> published_{};
    Length flag_width_ = 0;
    Length right_ = 0;
    Length y_ = 0;
    Length marks_top_ = 0;
    Length axis_y_ = 0;
};

void HorizontalBuilder::make_flags() {
    published_ = publication_days(timeline_, choice_.dated);
    axis_ = axis_of(choice_.dated, published_, margin, right_, request_.scale);
    marks_ = place_marks(choice_.dated, axis_, {.begin = margin, .end = right_});
    const auto pairs = static_cast<Length>(std::max<std::size_t>(choice_.labelled / 2, 1));
    flag_width_ = std::clamp((right_ - margin) / pairs, least_flag, widest_flag);
    flags_ =
        label_blocks(marks_.marks, timeline_, {.width = flag_width_, .title_lines = 3, .caption_lines = 2});
}

/// Neighbours that would lie on each other share a run: the first stands highest, each next one a tier lower,
/// so that no pole goes through a flag. Runs stand side by side. Where labels are pushed away farther than
/// one and a half times their width, the least salient one there becomes a tick.
void HorizontalBuilder::place_flags() {
    do {
        std::vector<WantedPlace> wanted;
        tiers_.assign(flags_.size(), 0);
        std::size_t begin = 0; // of the run
        for (std::size_t i = 0; i < flags_.size(); ++i) {
            const bool is_last = i + 1 == flags_.size();
            const bool meets =
                !is_last && flags_[i + 1].anchor - flags_[begin].anchor < flag_width_ + pole_gap + flag_gap;
            const bool goes_on = meets && i + 1 - begin < most_tiers;
            wanted.push_back(
                {.at = flags_[i].anchor,
                 .room = goes_on ? poles_apart : pole_gap + flag_width_ + (is_last ? 0 : flag_gap),
                 .weight = label_weight(flags_[i].salience)});
            if (!goes_on) {
                for (std::size_t k = begin; k <= i; ++k) {
                    tiers_[k] = i - k;
                }
                begin = i + 1;
            }
        }
        poles_ = places_of(wanted, margin, right_);
    } while (drop_one_displaced());
}

bool HorizontalBuilder::drop_one_displaced() {
    std::size_t worst = flags_.size();
    Length most = flag_width_ * 3 / 2;
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        const bool is_out = poles_[i] + pole_gap + flag_width_ > right_;
        const Length moved = std::abs(poles_[i] - flags_[i].anchor) + (is_out ? right_ : 0);
        if (moved > most) {
            most = moved;
            worst = i;
        }
    }
    if (worst == flags_.size() || flags_.size() < 2) {
        return false;
    }
    const std::size_t from = worst < 2 ? 0 : worst - 2;
    std::size_t least = worst;
    for (std::size_t i = from; i < std::min(worst + 3, flags_.size()); ++i) {
        least = flags_[i].salience < flags_[least].salience ? i : least;
    }
    for (const PlacedMark* mark : flags_[least].marks) {
        for (ShownEvent& shown : choice_.dated) {
            shown.number = shown.event == mark->event->event ? 0 : shown.number;
        }
    }
    choice_.labelled -= flags_[least].marks.size();
    make_flags();
    return true;
}

void HorizontalBuilder::draw_flags() {
    std::array<Length, most_tiers> heights{};
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        heights[tiers_[i]] = std::max(heights[tiers_[i]], flags_[i].height);
    }
    std::array<Length, most_tiers> bottoms{};
    for (std::size_t tier = most_tiers; tier-- > 0;) {
        y_ += heights[tier];
        bottoms[tier] = y_;
        y_ += heights[tier] > 0 ? between_tiers : 0;
    }
    const Length gutter_top = y_;
    marks_top_ = gutter_top + gutter;
    axis_y_ = marks_top_ + above_marks + marks_.depth;
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        LabelBlock& flag = flags_[i];
        const Length top = bottoms[tiers_[i]] - flag.height;
        const PlacedMark* highest = flag.marks.front();
        for (const PlacedMark* mark : flag.marks) {
            highest = mark->anchor == flag.anchor && mark->far > highest->far ? mark : highest;
        }
        strip_.leaders.push_back({{{flag.anchor, axis_y_ - highest->far},
                                   {flag.anchor, marks_top_},
                                   {poles_[i], gutter_top},
                                   {poles_[i], top + px(2)}}});
        for (Row& row : flag.rows) {
            move(row, poles_[i] + pole_gap, top);
            layout_.rows.push_back(std::move(row));
        }
    }
}

void HorizontalBuilder::draw_axis() {
    LyingAxis axis(strip_, axis_, margin, right_, axis_y_);
    axis.draw(choice_.dated);
    axis.draw_published(published_, marks_top_);
    draw_marks(strip_, marks_, AxisDirection::right, axis_y_);
    strip_.box = {margin, marks_top_, right_ - margin, axis.bottom() - marks_top_};
    y_ = axis.bottom() + px(10);
    layout_.strip = std::move(strip_);
}

} // namespace

Layout lay_out_horizontal(const Timeline& timeline, const LayoutRequest& request) {
    return HorizontalBuilder(timeline, request).build();
}

} // namespace dateline

#include "render/axis_marks.hpp"
#include "render/layout_steps.hpp"
#include "render/lying_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace dateline {

namespace {

constexpr Length disc_radius = px(5.5);
constexpr Length sequence_capsule = px(18);
constexpr Length disc_pitch = px(19);
constexpr Length band_height = px(8);
constexpr Length band_pitch = px(14);
constexpr Length least_capsule = px(16);
constexpr Length open_length = px(40);
constexpr Length number_gap = px(4);
constexpr int most_levels = 4;
constexpr int most_lanes = 6;

/// The two sides of a mark where its number may stand.
enum class Side : std::uint8_t { left, right };

struct PlacedDisc {
    const ShownEvent* event = nullptr;
    Length x = 0;
    std::vector<Length> others{}; ///< where other days are given
    int level = 0;                ///< from 0, away from the axis; most_levels: not shown

    /// In a sequence what is wider than a day keeps its form, not its length.
    [[nodiscard]] Length reach() const { return event->mark.is_point() ? disc_radius : sequence_capsule / 2; }
    [[nodiscard]] Length left() const { return first() - reach(); }
    [[nodiscard]] Length right() const { return last() + reach(); }
    [[nodiscard]] Length first() const {
        return others.empty() ? x : std::min(x, *std::min_element(others.begin(), others.end()));
    }
    [[nodiscard]] Length last() const {
        return others.empty() ? x : std::max(x, *std::max_element(others.begin(), others.end()));
    }
};

struct PlacedBand {
    const ShownEvent* event = nullptr;
    Length left = 0;
    Length right = 0;
    Side number = Side::left;
    int lane = 0;
};

Length number_width(const ShownEvent& event) {
    return text_width(fmt::format("{}", event.number), TextStyle::number);
}

bool apart(Length a, Length b) {
    return std::max(a, b) - std::min(a, b) > 2 * disc_radius + px(2);
}

class StripBuilder {
  public:
    StripBuilder(std::span<const ShownEvent> events, std::span<const PublicationDay> published, Length left,
                 Length right, Length top, Scale scale)
        : events_(events), published_(published), left_(left), right_(right), top_(top) {
        axis_ = axis_of(events, published, left, right, scale);
    }

    Strip build() {
        place_discs();
        place_bands();
        set_heights();
        LyingAxis axis(strip_, axis_, left_, right_, axis_y_);
        axis.draw(events_);
        axis.draw_published(published_, top_);
        draw_stems();
        draw_bands();
        draw_discs();
        draw_rest();
        strip_.box = {left_, top_, right_ - left_, axis.bottom() - top_};
        return std::move(strip_);
    }

  private:
    void place_discs();
    void place_bands();
    void set_heights();
    void draw_stems();
    void draw_bands();
    void draw_discs();
    void draw_others(const PlacedDisc& disc, Length y);
    void draw_rest();
    [[nodiscard]] int free_level(const PlacedDisc& disc) const;
    [[nodiscard]] PlacedBand band_of(const ShownEvent& event) const;
    [[nodiscard]] Side number_side(const PlacedBand& band) const;
    [[nodiscard]] Length disc_y(int level) const { return first_level_ - level * disc_pitch; }
    [[nodiscard]] Length lane_y(int lane) const { return axis_y_ - px(16) - lane * band_pitch; }

    std::span<const ShownEvent> events_;
    std::span<const PublicationDay> published_;
    Length left_;
    Length right_;
    Length top_;
    TimeAxis axis_{};
    Strip strip_{};
    std::vector<PlacedDisc> discs_{};
    std::vector<PlacedBand> bands_{};
    std::vector<Length> ticks_{};
    int lanes_ = 0;
    int levels_ = 0;
    bool overflow_ = false;
    Length first_level_ = 0;
    Length axis_y_ = 0;
};

/// The lowest level where neither a mark, a number nor a stem is in the way.
int StripBuilder::free_level(const PlacedDisc& disc) const {
    const Length left = disc.left() - number_gap - number_width(*disc.event);
    const Length right = disc.right() + px(2);
    for (int level = 0; level < most_levels; ++level) {
        const bool taken = std::any_of(discs_.begin(), discs_.end(), [&](const PlacedDisc& other) {
            if (other.level == most_levels) {
                return false;
            }
            const Length other_left = other.left() - number_gap - number_width(*other.event);
            const bool on_level = other.level == level && left < other.right() + px(2) && other_left < right;
            const bool on_stem =
                other.level > level && other.x != disc.x && left < other.x + px(2) && other.x < right;
            return on_level || on_stem;
        });
        if (!taken) {
            return level;
        }
    }
    return most_levels;
}

void StripBuilder::place_discs() {
    for (const ShownEvent& event : events_) {
        if (event.number == 0) {
            ticks_.push_back(axis_.x_of(event.mark));
            continue;
        }
        if (!event.mark.is_point() && axis_.scale != AxisScale::sequential) {
            continue;
        }
        PlacedDisc disc{.event = &event, .x = axis_.x_of(event.mark)};
        for (const EventMark& other : event.others) {
            const Length x = axis_.x_of(other);
            const bool is_apart =
                std::all_of(disc.others.begin(), disc.others.end(), [x](Length o) { return apart(x, o); });
            if (apart(x, disc.x) && is_apart) { // on a coarse scale only the row can tell them apart
                disc.others.push_back(x);
            }
        }
        disc.level = free_level(disc);
        overflow_ = overflow_ || disc.level == most_levels;
        levels_ = std::max(levels_, std::min(disc.level, most_levels - 1) + 1);
        discs_.push_back(disc);
    }
}

PlacedBand StripBuilder::band_of(const ShownEvent& event) const {
    const EventMark& mark = event.mark;
    PlacedBand band{.event = &event, .left = axis_.x(mark.begin), .right = axis_.x(mark.end)};
    const Length least = mark.form.begin == MarkEnd::known && mark.form.end == MarkEnd::known
                             ? least_capsule
                             : least_capsule + px(12);
    if (mark.form.begin == MarkEnd::open) {
        band.left = std::min(band.left, band.right - open_length);
    }
    if (mark.form.end == MarkEnd::open && mark.form.shape == MarkShape::capsule) {
        band.right = std::max(band.right, band.left + open_length);
    }
    if (band.right - band.left < least) {
        const Length more = least - (band.right - band.left);
        band.left -= more / 2;
        band.right += more - more / 2;
    }
    const Length shift = std::max(left_ - band.left, Length{0}) - std::max(band.right - right_, Length{0});
    band.left = std::max(band.left + shift, left_);
    band.right = std::min(band.right + shift, right_);
    return band;
}

Side StripBuilder::number_side(const PlacedBand& band) const {
    const Length room = number_gap + number_width(*band.event);
    const auto is_free = [&](Length from, Length to) {
        return from >= left_ && to <= right_ &&
               std::none_of(discs_.begin(), discs_.end(),
                            [&](const PlacedDisc& d) { return d.x > from - px(2) && d.x < to + px(2); });
    };
    if (is_free(band.left - room, band.left)) {
        return Side::left;
    }
    if (is_free(band.right, band.right + room)) {
        return Side::right;
    }
    return band.left - room >= left_ ? Side::left : Side::right;
}

void StripBuilder::place_bands() {
    if (axis_.scale == AxisScale::sequential) {
        return;
    }
    for (const ShownEvent& event : events_) {
        if (event.number == 0 || event.mark.is_point()) {
            continue;
        }
        PlacedBand band = band_of(event);
        band.number = number_side(band);
        const Length room = number_gap + number_width(event) + px(3);
        const auto left = [room](const PlacedBand& b) {
            return b.left - (b.number == Side::left ? room : px(3));
        };
        const auto right = [room](const PlacedBand& b) {
            return b.right + (b.number == Side::right ? room : px(3));
        };
        for (; band.lane < most_lanes; ++band.lane) {
            const bool taken = std::any_of(bands_.begin(), bands_.end(), [&](const PlacedBand& other) {
                return other.lane == band.lane && left(band) < right(other) && left(other) < right(band);
            });
            if (!taken) {
                break;
            }
        }
        if (band.lane == most_lanes) {
            ticks_.push_back(axis_.x_of(event.mark));
            continue;
        }
        lanes_ = std::max(lanes_, band.lane + 1);
        bands_.push_back(band);
    }
}

void StripBuilder::set_heights() {
    const Length above_axis = lanes_ == 0 ? px(20) : px(24) + lanes_ * band_pitch;
    const Length tallest =
        levels_ == 0 ? px(12) + lanes_ * band_pitch : above_axis + (levels_ - 1) * disc_pitch + disc_radius;
    axis_y_ = top_ + tallest + px(12) + (overflow_ ? px(14) : 0);
    first_level_ = axis_y_ - above_axis;
}

void StripBuilder::draw_stems() {
    for (const PlacedDisc& disc : discs_) {
        const bool is_top =
            disc.level < most_levels &&
            std::none_of(discs_.begin(), discs_.end(), [&](const PlacedDisc& other) {
                return other.x == disc.x && other.level > disc.level && other.level < most_levels;
            });
        if (is_top) {
            strip_.rules.push_back({disc.x, disc_y(disc.level) + disc_radius, disc.x, axis_y_, one_px,
                                    Paint::accent, Stroke::faint});
        }
    }
}

void StripBuilder::draw_bands() {
    for (const PlacedBand& band : bands_) {
        const Length y = lane_y(band.lane);
        strip_.marks.push_back(
            {band.event->mark.form, {band.left, y - band_height / 2, band.right - band.left, band_height}});
        const bool left = band.number == Side::left;
        strip_.lines.push_back(make_line(fmt::format("{}", band.event->number), TextStyle::number,
                                         Paint::accent, left ? TextAnchor::end : TextAnchor::start,
                                         left ? band.left - number_gap : band.right + number_gap, y + px(4)));
    }
}

/// Dates that outlets give differently: hollow, joined to the best supported one by a bridge.
void StripBuilder::draw_others(const PlacedDisc& disc, Length y) {
    if (disc.others.empty()) {
        return;
    }
    strip_.rules.push_back({disc.first(), y, disc.last(), y, px(1.5), Paint::accent});
    for (const Length x : disc.others) {
        strip_.marks.push_back({{.shape = MarkShape::disc, .standing = Standing::planned},
                                {x - disc_radius, y - disc_radius, 2 * disc_radius, 2 * disc_radius}});
        const Length middle = (x + disc.x) / 2;
        if (std::max(x, disc.x) - std::min(x, disc.x) >= px(26)) {
            strip_.marks.push_back(
                {{.shape = MarkShape::differs}, {middle - px(5), y - px(5), px(10), px(10)}});
        }
    }
}

void StripBuilder::draw_discs() {
    for (const PlacedDisc& disc : discs_) {
        if (disc.level == most_levels) {
            continue;
        }
        const Length y = disc_y(disc.level);
        const MarkForm& form = disc.event->mark.form;
        draw_others(disc, y);
        const Length height = disc.event->mark.is_point() ? 2 * disc_radius : band_height;
        strip_.marks.push_back({form, {disc.x - disc.reach(), y - height / 2, 2 * disc.reach(), height}});
        strip_.lines.push_back(make_line(fmt::format("{}", disc.event->number), TextStyle::number,
                                         Paint::accent, TextAnchor::end, disc.left() - number_gap,
                                         y + px(4)));
    }
}

/// Ticks of what carries no number, and "+n" where a stack is full.
void StripBuilder::draw_rest() {
    for (const Length x : ticks_) {
        strip_.marks.push_back({{.shape = MarkShape::tick}, {x - px(0.75), axis_y_ - px(6), px(1.5), px(6)}});
    }
    Length end = left_;
    for (std::size_t i = 0; i < discs_.size(); ++i) {
        int more = 0;
        const Length x = discs_[i].x;
        while (i < discs_.size() && discs_[i].level == most_levels && discs_[i].x - x < px(24)) {
            ++more;
            ++i;
        }
        if (more == 0) {
            continue;
        }
        --i;
        // In the column of the numbers: straight above the marks a publication line may go through it.
        TextLine line = make_line(fmt::format("+{}", more), TextStyle::number, Paint::accent, TextAnchor::end,
                                  x - disc_radius - number_gap, disc_y(most_levels - 1) - px(10));
        for (const PublicationDay& day : published_) {
            const Length at = axis_.scale == AxisScale::sequential ? line.x : axis_.x(day.time);
            line.x = line.x - line.width - px(2) < at && at < line.x + px(2) ? at - px(3) : line.x;
        }
        line.x = std::clamp(line.x, end + line.width + px(4), right_);
        end = line.box().right();
        strip_.lines.push_back(std::move(line));
    }
}

} // namespace

Strip lay_out_strip(std::span<const ShownEvent> events, std::span<const PublicationDay> published,
                    Length left, Length right, Length top, Scale scale) {
    return StripBuilder(events, published, left, right, top, scale).build();
}

} // namespace dateline

#include "render/date_words.hpp"
#include "render/layout_steps.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

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
constexpr Length first_note = px(35); ///< below the axis
constexpr Length note_pitch = px(13);
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
        std::vector<EventMark> marks;
        for (const ShownEvent& event : events) {
            marks.push_back(event.mark);
            marks.insert(marks.end(), event.others.begin(), event.others.end());
        }
        std::vector<HalfDays> moments;
        for (const PublicationDay& day : published) {
            moments.push_back(day.time);
        }
        axis_ = make_axis(marks, moments, left, right, scale);
    }

    Strip build() {
        place_discs();
        place_bands();
        set_heights();
        draw_axis();
        draw_published();
        draw_stems();
        draw_bands();
        draw_discs();
        draw_rest();
        strip_.box = {left_, top_, right_ - left_, bottom_ - top_};
        return std::move(strip_);
    }

  private:
    void place_discs();
    void place_bands();
    void set_heights();
    void draw_axis();
    void draw_sequence_years();
    void draw_log_ticks(const AxisPiece& piece);
    void draw_breaks();
    void draw_ticks(const AxisPiece& piece);
    void draw_published();
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
    /// Adds the line unless it would touch another one of those below the axis or leave the strip.
    bool add_note(TextLine line);

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
    std::vector<Box> notes_{};
    int lanes_ = 0;
    int levels_ = 0;
    bool overflow_ = false;
    Length first_level_ = 0;
    Length axis_y_ = 0;
    Length bottom_ = 0;
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
            ticks_.push_back(axis_.x(event.mark.middle()));
            continue;
        }
        if (!event.mark.is_point() && axis_.scale != AxisScale::sequential) {
            continue;
        }
        PlacedDisc disc{.event = &event, .x = axis_.x(event.mark.middle())};
        for (const EventMark& other : event.others) {
            const Length x = axis_.x(other.middle());
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
            ticks_.push_back(axis_.x(event.mark.middle()));
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
    bottom_ = axis_y_ + px(22);
}

bool StripBuilder::add_note(TextLine line) {
    const Box box = line.box();
    Box wide = box;
    wide.x -= px(4);
    wide.width += px(8);
    if (box.x < left_ || box.right() > right_ ||
        std::any_of(notes_.begin(), notes_.end(), [&](const Box& other) { return other.overlaps(wide); })) {
        return false;
    }
    notes_.push_back(box);
    bottom_ = std::max(bottom_, box.bottom());
    strip_.lines.push_back(std::move(line));
    return true;
}

void StripBuilder::draw_ticks(const AxisPiece& piece) {
    bool first = true;
    for (const AxisTick& tick : ticks_of(piece)) {
        if (tick.is_drawn) {
            strip_.rules.push_back(
                {tick.x, axis_y_, tick.x, axis_y_ + (tick.major ? px(7) : px(4)), one_px, Paint::axis});
        }
        if (tick.label.empty()) {
            continue;
        }
        const Length y = axis_y_ + px(20);
        TextLine line = make_line(tick.label, TextStyle::axis, Paint::soft, TextAnchor::start, tick.x, y);
        if (line.width <= tick.cell) {
            line.anchor = TextAnchor::middle;
            line.x = tick.x + tick.cell / 2;
        }
        const Length beyond = line.box().right() - (piece.right + px(8));
        if (beyond <= 0) {
            first = false;
            add_note(std::move(line));
        } else if (first) { // a short piece must still say where it is
            first = false;
            line.x -= beyond;
            add_note(std::move(line));
        }
    }
}

void StripBuilder::draw_breaks() {
    for (std::size_t i = 0; i + 1 < axis_.pieces.size(); ++i) {
        const Length x = axis_.pieces[i].right;
        strip_.breaks.push_back({x, break_width, axis_y_});
        const Length middle = x + break_width / 2;
        const std::string gap = gap_in_words(axis_.hidden[i] / 2);
        // Beside a short piece at the edge the words would leave the picture: they move in.
        const Length half =
            std::max(text_width(gap, TextStyle::note), text_width(words::not_shown, TextStyle::note)) / 2;
        const Length at = std::clamp(middle, left_ + half + one_px, right_ - half - one_px);
        add_note(make_line(gap, TextStyle::note, Paint::soft, TextAnchor::middle, at, axis_y_ + first_note));
        add_note(make_line(std::string(words::not_shown), TextStyle::note, Paint::soft, TextAnchor::middle,
                           at, axis_y_ + first_note + note_pitch));
    }
}

/// Without a scale the years still stand where they begin.
void StripBuilder::draw_sequence_years() {
    std::string before;
    for (const PlacedDisc& disc : discs_) {
        const Day day{date::days{static_cast<int>(disc.event->mark.begin / 2)}};
        const std::string year = year_in_words(static_cast<int>(date::year_month_day{day}.year()));
        if (year != before && add_note(make_line(year, TextStyle::axis, Paint::soft, TextAnchor::middle,
                                                 disc.x, axis_y_ + px(20)))) {
            before = year;
        }
    }
}

/// On a log scale ticks say how long before the end they are; the end itself is named.
void StripBuilder::draw_log_ticks(const AxisPiece& piece) {
    const Day end{date::days{static_cast<int>((piece.end - 1) / 2)}};
    add_note(make_line(day_with_year(end), TextStyle::axis, Paint::soft, TextAnchor::end, piece.right,
                       axis_y_ + px(20)));
    for (const int days : {1, 7, 30, 365, 3652, 36524, 365242}) {
        const HalfDays time = piece.end - 2 * HalfDays{days};
        if (time < piece.begin) {
            break;
        }
        const Length x = axis_.x(time);
        strip_.rules.push_back({x, axis_y_, x, axis_y_ + px(5), one_px, Paint::axis});
        add_note(make_line(fill(words::before_the_end, {{"gap", gap_in_words(days)}}), TextStyle::axis,
                           Paint::soft, TextAnchor::middle, x, axis_y_ + px(20)));
    }
    add_note(make_line(std::string(words::log_scale), TextStyle::note, Paint::soft, TextAnchor::start, left_,
                       axis_y_ + first_note));
}

void StripBuilder::draw_axis() {
    for (const AxisPiece& piece : axis_.pieces) {
        strip_.rules.push_back({piece.left, axis_y_, piece.right, axis_y_, px(1.5), Paint::ink});
        if (axis_.scale == AxisScale::logarithmic) {
            draw_log_ticks(piece);
        } else if (axis_.scale != AxisScale::sequential) {
            draw_ticks(piece);
        }
    }
    if (axis_.scale == AxisScale::sequential) {
        draw_sequence_years();
        add_note(make_line(std::string(words::not_to_scale), TextStyle::note, Paint::soft, TextAnchor::start,
                           left_, axis_y_ + first_note));
    }
    draw_breaks();
}

void StripBuilder::draw_published() {
    if (axis_.scale == AxisScale::sequential) {
        return;
    }
    for (const PublicationDay& day : published_) {
        const Length x = axis_.x(day.time);
        Length end = axis_y_ + px(7);
        for (const int step : {0, 1, 2}) {
            const Length y = axis_y_ + first_note + step * note_pitch;
            TextLine right =
                make_line(day.word, TextStyle::note, Paint::published, TextAnchor::start, x + px(5), y);
            TextLine left = right;
            left.anchor = TextAnchor::end;
            left.x = x - px(5);
            if (add_note(std::move(right)) || add_note(std::move(left))) {
                end = y;
                break;
            }
        }
        // The line passes between tick labels, never through one.
        const bool through = std::any_of(notes_.begin(), notes_.end(), [&](const Box& box) {
            return box.x < x + px(1) && x < box.right() + px(1) && box.bottom() > axis_y_ && box.y < end;
        });
        strip_.rules.push_back(
            {x, top_, x, through ? axis_y_ + px(7) : end, one_px, Paint::published, Stroke::dashed});
    }
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
        TextLine line = make_line(fmt::format("+{}", more), TextStyle::number, Paint::accent,
                                  TextAnchor::middle, x, disc_y(most_levels - 1) - px(10));
        line.x = std::clamp(line.x, end + line.width / 2 + px(4), right_ - line.width / 2);
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

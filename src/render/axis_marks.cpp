#include "render/axis_marks.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline {

namespace {

constexpr Length disc_radius = px(5.5);
constexpr Length disc_pitch = px(13);
constexpr Length run_air = px(2); ///< between a mark and the line to a label that passes it
constexpr Length band_height = px(8);
constexpr Length lane_pitch = px(13);
constexpr Length first_lane = px(9); ///< clear of the discs on the axis
constexpr Length least_band = px(16);
constexpr Length open_length = px(40);

class MarkPlacer {
  public:
    MarkPlacer(std::span<const ShownEvent> events, const TimeAxis& axis, const MarkRoom& room)
        : axis_(axis), room_(room), events_(events) {}

    AxisMarks place() {
        place_longer_ones();
        for (const ShownEvent& event : events_) {
            if (event.number == 0) {
                out_.ticks.push_back(axis_.x(event.mark.middle()));
            } else if (is_disc(event)) {
                place_disc(event);
            }
        }
        for (const PlacedMark& mark : out_.marks) {
            out_.depth = std::max(out_.depth, mark.far);
        }
        std::stable_sort(out_.marks.begin(), out_.marks.end(), [](const PlacedMark& a, const PlacedMark& b) {
            return a.anchor != b.anchor ? a.anchor < b.anchor : a.event->number < b.event->number;
        });
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool is_disc(const ShownEvent& event) const {
        return event.mark.is_point() || axis_.scale == AxisScale::sequential;
    }
    void place_longer_ones();
    void place_disc(const ShownEvent& event);
    [[nodiscard]] std::optional<int> free_level(Length at, Length reach) const;
    [[nodiscard]] PlacedMark extent_of(const ShownEvent& event) const;
    [[nodiscard]] static PlacedMark tick(const ShownEvent& event, Length at) {
        return {.event = &event, .begin = at, .end = at, .far = px(6), .anchor = at, .is_tick = true};
    }

    const TimeAxis& axis_;
    MarkRoom room_;
    std::span<const ShownEvent> events_;
    AxisMarks out_{};
    struct Disc {
        Length at = 0;
        Length reach = 0; ///< on both sides
        int level = 0;
    };
    std::vector<Disc> discs_{};
    Length above_lanes_ = 0;
};

PlacedMark MarkPlacer::extent_of(const ShownEvent& event) const {
    const EventMark& mark = event.mark;
    PlacedMark placed{.event = &event, .begin = axis_.x(mark.begin), .end = axis_.x(mark.end)};
    if (mark.form.begin == MarkEnd::open) {
        placed.begin = std::min(placed.begin, placed.end - open_length);
    }
    if (mark.form.end == MarkEnd::open && mark.form.shape == MarkShape::capsule) {
        placed.end = std::max(placed.end, placed.begin + open_length);
    }
    const bool exact = mark.form.begin == MarkEnd::known && mark.form.end == MarkEnd::known;
    const Length more = (exact ? least_band : least_band + px(12)) - (placed.end - placed.begin);
    if (more > 0) {
        placed.begin -= more / 2;
        placed.end += more - more / 2;
    }
    const Length shift =
        std::max(room_.begin - placed.begin, Length{0}) - std::max(placed.end - room_.end, Length{0});
    placed.begin = std::max(placed.begin + shift, room_.begin);
    placed.end = std::min(placed.end + shift, room_.end);
    return placed;
}

/// Each in the lane nearest to the axis that is free; their labels are joined where they begin.
void MarkPlacer::place_longer_ones() {
    std::vector<Length> ends; // of the last mark in each lane
    for (const ShownEvent& event : events_) {
        if (event.number == 0 || is_disc(event)) {
            continue;
        }
        PlacedMark mark = extent_of(event);
        const auto lane =
            std::find_if(ends.begin(), ends.end(), [&](Length end) { return end + px(4) <= mark.begin; });
        const auto index = static_cast<Length>(lane - ends.begin());
        if (index >= room_.lanes) {
            out_.marks.push_back(tick(event, axis_.x(event.mark.middle())));
            continue;
        }
        lane == ends.end() ? ends.push_back(mark.end) : void(*lane = mark.end);
        mark.near = first_lane + index * lane_pitch;
        mark.far = mark.near + band_height;
        // Those that begin together are joined at different places.
        mark.anchor = std::min(mark.begin + px(8) + index * px(5), (mark.begin + mark.end) / 2);
        out_.marks.push_back(mark);
    }
    above_lanes_ = ends.empty() ? 0 : first_lane + static_cast<Length>(ends.size()) * lane_pitch - px(5);
}

/// The lowest level where no disc is in the way, nor the line from a lower one to its label. Those of one
/// day share a line.
std::optional<int> MarkPlacer::free_level(Length at, Length reach) const {
    for (int level = 0; level < room_.stack; ++level) {
        const bool taken = std::any_of(discs_.begin(), discs_.end(), [&](const Disc& disc) {
            const Length apart = std::abs(disc.at - at);
            return (disc.level == level && apart < disc.reach + reach + px(2)) ||
                   (disc.level != level && apart > 0 && apart < std::max(disc.reach, reach) + run_air);
        });
        const bool is_passed =
            level > 0 && std::any_of(out_.marks.begin(), out_.marks.end(), [&](const PlacedMark& m) {
                return !is_disc(*m.event) && std::abs(m.anchor - at) < reach + run_air;
            });
        if (!taken && !is_passed) {
            return level;
        }
    }
    return std::nullopt;
}

void MarkPlacer::place_disc(const ShownEvent& event) {
    const Length at = axis_.x(event.mark.middle());
    const bool is_round = event.mark.is_point();
    const Length reach = is_round ? disc_radius : least_band / 2;
    const std::optional<int> level = free_level(at, reach);
    if (!level) {
        out_.marks.push_back(tick(event, at));
        return;
    }
    discs_.push_back({at, reach, *level});
    const Length middle = *level == 0 ? 0 : above_lanes_ + *level * disc_pitch;
    const Length half = is_round ? disc_radius : band_height / 2;
    out_.marks.push_back({.event = &event,
                          .begin = at - reach,
                          .end = at + reach,
                          .near = middle - half,
                          .far = middle + half,
                          .anchor = at});
}

} // namespace

TimeAxis axis_of(std::span<const ShownEvent> events, std::span<const PublicationDay> published, Length begin,
                 Length end, Scale scale) {
    std::vector<EventMark> marks;
    for (const ShownEvent& event : events) {
        marks.push_back(event.mark);
        if (event.number == 0) {
            marks.back().begin = event.mark.middle() - 1;
            marks.back().end = event.mark.middle() + 1;
        }
        marks.insert(marks.end(), event.others.begin(), event.others.end());
    }
    std::vector<HalfDays> moments;
    for (const PublicationDay& day : published) {
        moments.push_back(day.time);
    }
    return make_axis(marks, moments, begin, end, scale);
}

AxisMarks place_marks(std::span<const ShownEvent> events, const TimeAxis& axis, const MarkRoom& room) {
    return MarkPlacer(events, axis, room).place();
}

} // namespace dateline

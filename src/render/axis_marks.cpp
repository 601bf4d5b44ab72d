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
constexpr Length tick_length = px(6);

/// What a day, and other days given for it, take of a level.
struct Disc {
    Length at = 0;
    Length first = 0;
    Length last = 0;
    bool has_bridge = false;
    int level = 0;
};

class MarkPlacer {
  public:
    MarkPlacer(std::span<const ShownEvent> events, const TimeAxis& axis, const MarkRoom& room)
        : axis_(axis), room_(room), events_(events) {}

    AxisMarks place() {
        place_longer_ones();
        for (const ShownEvent& event : events_) {
            if (event.number == 0) {
                out_.ticks.push_back(axis_.x_of(event.mark));
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
    [[nodiscard]] std::optional<int> free_level(const Disc& disc) const;
    [[nodiscard]] std::vector<Length> other_places(const ShownEvent& event, Length at) const;
    [[nodiscard]] static PlacedMark tick(const ShownEvent& event, Length at) {
        return {.event = &event, .begin = at, .end = at, .far = tick_length, .anchor = at, .is_tick = true};
    }

    const TimeAxis& axis_;
    MarkRoom room_;
    std::span<const ShownEvent> events_;
    AxisMarks out_{};
    std::vector<Disc> discs_{};          ///< in order of `at`
    Length widest_ = 0;                  ///< of them
    std::vector<Length> lane_anchors_{}; ///< of what lies in a lane, in order
    Length above_lanes_ = 0;
};

/// Each in the lane nearest to the axis that is free; their labels are joined where they begin.
void MarkPlacer::place_longer_ones() {
    std::vector<Length> ends; // of the last mark in each lane
    for (const ShownEvent& event : events_) {
        if (event.number == 0 || is_disc(event)) {
            continue;
        }
        const Stretch stretch = extent_of(event.mark, axis_, room_.begin, room_.end);
        PlacedMark mark{.event = &event, .begin = stretch.begin, .end = stretch.end};
        const auto lane =
            std::find_if(ends.begin(), ends.end(), [&](Length end) { return end + px(4) <= mark.begin; });
        const auto index = static_cast<Length>(lane - ends.begin());
        if (index >= room_.lanes) {
            out_.marks.push_back(tick(event, axis_.x_of(event.mark)));
            continue;
        }
        lane == ends.end() ? ends.push_back(mark.end) : void(*lane = mark.end);
        mark.near = first_lane + index * lane_pitch;
        mark.far = mark.near + band_height;
        // Those that begin together are joined at different places.
        mark.anchor = std::min(mark.begin + px(8) + index * px(5), (mark.begin + mark.end) / 2);
        lane_anchors_.push_back(mark.anchor);
        out_.marks.push_back(mark);
    }
    std::sort(lane_anchors_.begin(), lane_anchors_.end());
    above_lanes_ = ends.empty() ? 0 : first_lane + static_cast<Length>(ends.size()) * lane_pitch - px(5);
}

/// The lowest level where no disc is in the way, nor the line from a lower one to its label. Those of one
/// day share a line. Days that contradict each other are joined by a bridge, which the axis would hide.
std::optional<int> MarkPlacer::free_level(const Disc& disc) const {
    const auto passes = [](Length line, const Disc& other) {
        return line != other.at && line > other.first - run_air && line < other.last + run_air;
    };
    // Discs come in order of time: those that end far before this one begins are not looked at.
    const auto near = std::find_if(discs_.rbegin(), discs_.rend(), [&](const Disc& other) {
        return other.at + widest_ < disc.first - px(16);
    });
    const std::vector<Disc> others(near.base(), discs_.end());
    const auto anchor = std::upper_bound(lane_anchors_.begin(), lane_anchors_.end(), disc.first - run_air);
    const bool is_passed = anchor != lane_anchors_.end() && *anchor < disc.last + run_air;
    for (int level = disc.has_bridge ? 1 : 0; level < room_.stack; ++level) {
        const bool taken = std::any_of(others.begin(), others.end(), [&](const Disc& other) {
            const bool meet = disc.first < other.last + px(2) && other.first < disc.last + px(2);
            return (other.level == level && meet) || (other.level < level && passes(other.at, disc)) ||
                   (other.level > level && passes(disc.at, other));
        });
        if (!taken && (level == 0 || !is_passed)) {
            return level;
        }
    }
    return std::nullopt;
}

/// Days that on this scale can be told apart from the mark and from each other.
std::vector<Length> MarkPlacer::other_places(const ShownEvent& event, Length at) const {
    std::vector<Length> places;
    const auto apart = [](Length a, Length b) { return std::abs(a - b) > 2 * disc_radius + px(2); };
    for (const EventMark& other : event.others) {
        const Length place = axis_.x_of(other);
        const bool is_alone =
            std::all_of(places.begin(), places.end(), [&](Length one) { return apart(place, one); });
        if (apart(place, at) && is_alone) {
            places.push_back(place);
        }
    }
    return places;
}

void MarkPlacer::place_disc(const ShownEvent& event) {
    const Length at = axis_.x_of(event.mark);
    const bool is_round = event.mark.is_point();
    const Length reach = is_round ? disc_radius : least_band / 2;
    std::vector<Length> others = other_places(event, at);
    Disc disc{.at = at, .first = at - reach, .last = at + reach, .has_bridge = !others.empty()};
    for (const Length other : others) {
        disc.first = std::min(disc.first, other - disc_radius);
        disc.last = std::max(disc.last, other + disc_radius);
    }
    std::optional<int> level = free_level(disc);
    if (!level && disc.has_bridge) { // the row says it all the same
        others.clear();
        disc = {.at = at, .first = at - reach, .last = at + reach};
        level = free_level(disc);
    }
    if (!level) {
        out_.marks.push_back(tick(event, at));
        return;
    }
    disc.level = *level;
    widest_ = std::max(widest_, disc.last - disc.first);
    discs_.insert(std::upper_bound(discs_.begin(), discs_.end(), disc,
                                   [](const Disc& a, const Disc& b) { return a.at < b.at; }),
                  disc);
    const Length middle = *level == 0 ? 0 : above_lanes_ + *level * disc_pitch;
    const Length half = is_round ? disc_radius : band_height / 2;
    out_.marks.push_back({.event = &event,
                          .begin = at - reach,
                          .end = at + reach,
                          .near = middle - half,
                          .far = middle + half,
                          .anchor = at,
                          .others = std::move(others)});
}

/// From along and away to right and down.
class Turned {
  public:
    Turned(AxisDirection direction, Length axis_at) : down_(direction == AxisDirection::down), at_(axis_at) {}

    [[nodiscard]] Box box(Length begin, Length end, Length near, Length far) const {
        return down_ ? Box{at_ + near, begin, far - near, end - begin}
                     : Box{begin, at_ - far, end - begin, far - near};
    }
    [[nodiscard]] Rule line(Length begin, Length end, Length away) const {
        const Length x = at_ + (down_ ? away : -away);
        return down_ ? Rule{x, begin, x, end, px(1.5), Paint::accent}
                     : Rule{begin, x, end, x, px(1.5), Paint::accent};
    }
    [[nodiscard]] bool is_down() const { return down_; }

  private:
    bool down_;
    Length at_;
};

/// Dates that outlets give differently: hollow, joined to the best supported one by a bridge.
void draw_bridge(Strip& strip, const PlacedMark& mark, const Turned& turned) {
    const Length away = (mark.near + mark.far) / 2;
    const auto [first, last] = std::minmax_element(mark.others.begin(), mark.others.end());
    strip.rules.push_back(turned.line(std::min(mark.anchor, *first), std::max(mark.anchor, *last), away));
    for (const Length other : mark.others) {
        strip.marks.push_back({{.shape = MarkShape::disc, .standing = Standing::planned},
                               turned.box(other - disc_radius, other + disc_radius, mark.near, mark.far)});
        if (std::abs(other - mark.anchor) >= px(26)) {
            const Length middle = (other + mark.anchor) / 2;
            strip.marks.push_back({{.shape = MarkShape::differs},
                                   turned.box(middle - px(5), middle + px(5), away - px(5), away + px(5))});
        }
    }
}

} // namespace

Stretch extent_of(const EventMark& mark, const TimeAxis& axis, Length begin, Length end) {
    const bool in_order = axis.scale == AxisScale::sequential;
    Stretch out{in_order ? axis.x_of(mark) : axis.x(mark.begin),
                in_order ? axis.x_of(mark) : axis.x(mark.end)};
    if (mark.form.begin == MarkEnd::open) {
        out.begin = std::min(out.begin, out.end - open_length);
    }
    if (mark.form.end == MarkEnd::open && mark.form.shape == MarkShape::capsule) {
        out.end = std::max(out.end, out.begin + open_length);
    }
    const bool exact = mark.form.begin == MarkEnd::known && mark.form.end == MarkEnd::known;
    const Length more = (exact || in_order ? least_band : least_band + px(12)) - (out.end - out.begin);
    if (more > 0) {
        out.begin -= more / 2;
        out.end += more - more / 2;
    }
    const Length shift = std::max(begin - out.begin, Length{0}) - std::max(out.end - end, Length{0});
    out.begin = std::max(out.begin + shift, begin);
    out.end = std::min(out.end + shift, end);
    return out;
}

TimeAxis axis_of(std::span<const ShownEvent> events, std::span<const PublicationDay> published, Length begin,
                 Length end, Scale scale) {
    std::vector<EventMark> marks;
    for (const ShownEvent& event : events) {
        marks.push_back(event.mark);
        marks.back().is_tick = event.number == 0;
        marks.insert(marks.end(), event.others.begin(), event.others.end());
    }
    std::vector<AxisTime> moments;
    for (const PublicationDay& day : published) {
        moments.push_back(day.time);
    }
    return make_axis(marks, moments, begin, end, scale);
}

AxisMarks place_marks(std::span<const ShownEvent> events, const TimeAxis& axis, const MarkRoom& room) {
    return MarkPlacer(events, axis, room).place();
}

void draw_marks(Strip& strip, const AxisMarks& marks, AxisDirection direction, Length axis_at) {
    const Turned turned(direction, axis_at);
    const auto tick = [&](Length at) {
        strip.marks.push_back(
            {{.shape = MarkShape::tick}, turned.box(at - px(0.75), at + px(0.75), 0, tick_length)});
    };
    for (const Length at : marks.ticks) {
        tick(at);
    }
    for (const PlacedMark& mark : marks.marks) {
        if (mark.is_tick) {
            tick(mark.anchor);
            continue;
        }
        if (!mark.others.empty()) {
            draw_bridge(strip, mark, turned);
        }
        strip.marks.push_back(
            {mark.event->mark.form, turned.box(mark.begin, mark.end, mark.near, mark.far), turned.is_down()});
    }
}

} // namespace dateline

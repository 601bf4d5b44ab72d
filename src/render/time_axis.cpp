#include "render/time_axis.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

namespace dateline {

namespace {

constexpr Length crowded = px(22);     ///< two marks nearer than this cannot both stand on the axis
constexpr Length long_gap = px(96);    ///< shorter ones are not worth a break
constexpr Length least_piece = px(56); ///< so that a label and a mark fit
constexpr Length most_coarse = px(160);
constexpr Length coarse_unit = px(40);
constexpr Length number_air = px(28);
constexpr Length mark_air = px(10);
constexpr std::size_t most_breaks = 3;

/// Time that must be visible, and how finely it is known.
struct Stretch {
    AxisTime begin = 0;
    AxisTime end = 0;
    AxisUnit unit = AxisUnit::millennium;
    std::size_t marks = 0;
};

std::vector<Stretch> covered(std::span<const EventMark> marks, std::span<const AxisTime> published) {
    std::vector<Stretch> all;
    for (const EventMark& mark : marks) {
        // Of what is only a tick no more needs to be seen than its middle; hours are seen whole.
        const AxisTime around = mark.unit == AxisUnit::hour ? 0 : one_day / 2;
        Stretch seen = mark.is_tick ? Stretch{mark.middle() - around, mark.middle() + around, mark.unit, 1}
                                    : Stretch{mark.begin, mark.end, mark.unit, 1};
        if (mark.unit == AxisUnit::hour) {
            seen.begin = floor_of(seen.begin, AxisUnit::hour);
            seen.end = floor_of(seen.end + one_hour - 1, AxisUnit::hour);
            seen.end = std::max(seen.end, seen.begin + one_hour);
        }
        all.push_back(seen);
    }
    for (const AxisTime time : published) {
        all.push_back({time - one_day, time, AxisUnit::millennium, 0});
    }
    std::sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    std::vector<Stretch> merged;
    for (const Stretch& s : all) {
        if (merged.empty() || s.begin > merged.back().end) {
            merged.push_back(s);
            continue;
        }
        Stretch& last = merged.back();
        last.end = std::max(last.end, s.end);
        last.unit = std::min(last.unit, s.unit);
        last.marks += s.marks;
    }
    return merged;
}

Stretch united(const Stretch& a, const Stretch& b) {
    return {a.begin, b.end, std::min(a.unit, b.unit), a.marks + b.marks};
}

/// Pieces that know as finely as the one with most marks share a scale; the others get their own.
AxisUnit main_unit(const std::vector<Stretch>& stretches) {
    const Stretch* best = &stretches.front();
    for (const Stretch& s : stretches) {
        if (s.marks >= best->marks) {
            best = &s;
        }
    }
    return best->unit;
}

/// Air at the ends of a piece, so that a mark on its first or last day is not cut and its number has room to
/// the left of it; at the ends of the axis at least 4 %.
struct Air {
    Length before = 0;
    Length after = 0;
};

/// A piece with a scale of its own.
void place_coarse(AxisPiece& piece, Length width) {
    const Air air{px(20), px(3)};
    piece.right = piece.left + width;
    piece.from = piece.left + air.before;
    piece.scale_length = width - air.before - air.after;
    piece.scale_time = piece.end - piece.begin;
}

/// The scale of the pieces that share one: what is left of the room when the short ones have the least width.
struct Proportion {
    Length length = 1;
    AxisTime time = 1;
};
Proportion share_scale(const std::vector<AxisTime>& times, const std::vector<Air>& airs, Length room,
                       std::vector<bool>& is_short) {
    is_short.assign(times.size(), false);
    while (true) {
        Proportion scale{.length = room, .time = 0};
        for (std::size_t i = 0; i < times.size(); ++i) {
            scale.length -= is_short[i] ? least_piece : airs[i].before + airs[i].after;
            scale.time += is_short[i] ? 0 : times[i];
        }
        std::size_t next = times.size();
        for (std::size_t i = 0; i < times.size() && next == times.size(); ++i) {
            const std::int64_t inner = scaled(times[i], scale.length, scale.time);
            if (!is_short[i] && times[i] < scale.time &&
                inner + airs[i].before + airs[i].after < least_piece) {
                next = i;
            }
        }
        if (next == times.size()) {
            return scale;
        }
        is_short[next] = true;
    }
}

std::vector<AxisPiece> place(const std::vector<Stretch>& stretches, Length left, Length right) {
    const AxisUnit unit = main_unit(stretches);
    Length room = right - left - static_cast<Length>(stretches.size() - 1) * break_width;
    const Length four_percent = (right - left) / 25;
    // Together they take two fifths at most: the pieces that share a scale are what the picture is about.
    const Length most =
        std::max(least_piece, std::min(most_coarse, room * 2 / 5 / static_cast<Length>(stretches.size())));
    std::vector<Length> coarse(stretches.size(), 0); // widths; 0: on the common scale
    std::vector<AxisTime> times;
    std::vector<Air> airs;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& s = stretches[i];
        if (s.unit != unit && s.marks > 0 && length_of(s.unit) > length_of(unit)) {
            const std::int64_t units = (s.end - s.begin + length_of(s.unit) / 2) / length_of(s.unit);
            coarse[i] = static_cast<Length>(std::clamp<std::int64_t>(units * coarse_unit, least_piece, most));
            room -= coarse[i];
            continue;
        }
        times.push_back(s.end - s.begin);
        airs.push_back({std::max(number_air, i == 0 ? four_percent : 0),
                        i + 1 == stretches.size() ? four_percent : mark_air});
    }
    std::vector<bool> is_short;
    const Proportion scale = share_scale(times, airs, room, is_short);
    std::vector<AxisPiece> pieces;
    std::size_t next = 0;
    Length x = left;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        AxisPiece piece{
            .begin = stretches[i].begin, .end = stretches[i].end, .left = x, .unit = stretches[i].unit};
        if (coarse[i] > 0) {
            place_coarse(piece, coarse[i]);
        } else {
            const Length inner = static_cast<Length>(scaled(times[next], scale.length, scale.time));
            const Air air = airs[next];
            const Length width = is_short[next] ? least_piece : air.before + inner + air.after;
            piece.right = x + width;
            piece.from = x + air.before + (width - air.before - inner - air.after) / 2;
            piece.scale_length = scale.length;
            piece.scale_time = scale.time;
            ++next;
        }
        x = piece.right + break_width;
        pieces.push_back(piece);
    }
    pieces.back().right = right; // what rounding left over
    return pieces;
}

const AxisPiece& piece_of(const std::vector<AxisPiece>& pieces, AxisTime time) {
    for (const AxisPiece& piece : pieces) {
        if (time <= piece.end) {
            return piece;
        }
    }
    return pieces.back();
}

std::vector<AxisTime> distinct_middles(std::span<const EventMark> marks) {
    std::vector<AxisTime> middles;
    for (const EventMark& mark : marks) {
        middles.push_back(mark.middle());
    }
    std::sort(middles.begin(), middles.end());
    middles.erase(std::unique(middles.begin(), middles.end()), middles.end());
    return middles;
}

/// Whether more than a third of the marks would lie on a neighbour of another day.
bool is_crowded(const std::vector<AxisPiece>& pieces, const std::vector<AxisTime>& middles) {
    std::size_t displaced = 0;
    for (std::size_t i = 0; i < middles.size(); ++i) {
        const Length x = piece_of(pieces, middles[i]).x(middles[i]);
        const bool before = i > 0 && x - piece_of(pieces, middles[i - 1]).x(middles[i - 1]) < crowded;
        const bool after =
            i + 1 < middles.size() && piece_of(pieces, middles[i + 1]).x(middles[i + 1]) - x < crowded;
        displaced += before || after ? 1 : 0;
    }
    return displaced * 3 > middles.size();
}

AxisTime median_gap(const std::vector<AxisTime>& middles) {
    std::vector<AxisTime> gaps;
    for (std::size_t i = 1; i < middles.size(); ++i) {
        gaps.push_back(middles[i] - middles[i - 1]);
    }
    if (gaps.empty()) {
        return std::numeric_limits<AxisTime>::max() / 8;
    }
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
}

/// The break that helps most: the longest gap that may be left out; nothing where none may.
std::optional<std::size_t> longest_gap(const std::vector<Stretch>& groups,
                                       const std::vector<AxisPiece>& pieces,
                                       const std::vector<std::vector<Stretch>>& parts, AxisTime median,
                                       std::size_t& inside) {
    std::optional<std::size_t> best;
    AxisTime longest = 0;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (std::size_t i = 1; i < parts[g].size(); ++i) {
            const AxisTime gap = parts[g][i].begin - parts[g][i - 1].end;
            const Length on_paper = pieces[g].x(parts[g][i].begin) - pieces[g].x(parts[g][i - 1].end);
            if (gap > 5 * median && on_paper > long_gap && gap > longest) {
                longest = gap;
                best = g;
                inside = i;
            }
        }
    }
    return best;
}

Stretch whole(const std::vector<Stretch>& parts) {
    Stretch all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        all = united(all, parts[i]);
    }
    return all;
}

/// Each time has a slot: three times as wide where a label belongs to it as where there is only a tick.
TimeAxis sequential_axis(std::span<const EventMark> marks, Length left, Length right) {
    std::map<std::pair<AxisTime, AxisTime>, AxisTime> slots;
    for (const EventMark& mark : marks) {
        AxisTime& slot = slots[{mark.begin, mark.end}];
        slot = std::max(slot, AxisTime{mark.is_tick ? 2 : 6});
    }
    TimeAxis axis{.scale = AxisScale::sequential};
    AxisTime whole = 0;
    for (const auto& [time, slot] : slots) {
        axis.sequence.push_back({time.first, time.second, whole + slot / 2});
        whole += slot;
    }
    // Where many stand close together the first number and the last mark still need their room.
    const auto half = [&](AxisTime slot) {
        return static_cast<Length>(scaled(right - left, slot / 2, whole));
    };
    const Air air{std::max(number_air - half(slots.begin()->second), 0),
                  std::max(mark_air - half(slots.rbegin()->second), 0)};
    axis.pieces.push_back({.begin = 0,
                           .end = whole,
                           .left = left,
                           .right = right,
                           .from = left + air.before,
                           .scale_length = right - left - air.before - air.after,
                           .scale_time = whole});
    return axis;
}

/// log2(n) in 1/65536, straight lines between the powers of two: whole numbers are the same everywhere.
std::int64_t log_of(std::int64_t n) {
    std::int64_t power = 0;
    while ((n >> (power + 1)) > 0) {
        ++power;
    }
    const std::int64_t rest = n - (std::int64_t{1} << power);
    return (power << 16) + ((rest << 16) >> power);
}

/// How far before the end of a log axis a moment stands; half a day is the finest that it tells apart.
std::int64_t log_before(AxisTime before) {
    return log_of(before / (one_day / 2) + 2) - log_of(2);
}

/// From the first mark to the last on the paper.
TimeAxis log_axis(const Stretch& all, Length left, Length right) {
    const Length air = std::max((right - left) / 25, number_air);
    const std::int64_t whole = std::max<std::int64_t>(log_before(all.end - all.begin), 1);
    return {.scale = AxisScale::logarithmic,
            .pieces = {{.begin = all.begin,
                        .end = all.end,
                        .left = left,
                        .right = right,
                        .from = left + air,
                        .scale_length = right - left - 2 * air,
                        .scale_time = whole,
                        .unit = all.unit}}};
}

/// Where a collapsed axis may be broken: at gaps that are long beside the others.
struct Breaking {
    bool only_where_crowded = true;
    bool may_give_up = true; ///< more than three: in order, not to scale
};

TimeAxis broken_axis(std::span<const EventMark> marks, std::span<const AxisTime> published, Length left,
                     Length right, const Breaking& breaking) {
    const std::vector<AxisTime> middles = distinct_middles(marks);
    const AxisTime median = median_gap(middles);
    std::vector<std::vector<Stretch>> parts{covered(marks, published)};
    while (true) {
        std::vector<Stretch> groups(parts.size());
        std::transform(parts.begin(), parts.end(), groups.begin(), whole);
        TimeAxis axis{.scale = parts.size() > 1 ? AxisScale::collapsed : AxisScale::linear,
                      .pieces = place(groups, left, right)};
        std::size_t inside = 0;
        const bool may_break = !breaking.only_where_crowded || is_crowded(axis.pieces, middles);
        std::optional<std::size_t> gap =
            may_break ? longest_gap(groups, axis.pieces, parts, median, inside) : std::nullopt;
        if (gap && parts.size() > most_breaks) {
            if (breaking.may_give_up) {
                return sequential_axis(marks, left, right);
            }
            gap.reset();
        }
        if (!gap) {
            for (std::size_t i = 1; i < axis.pieces.size(); ++i) {
                axis.hidden.push_back(groups[i].begin - groups[i - 1].end);
            }
            return axis;
        }
        std::vector<Stretch>& broken = parts[*gap];
        const auto cut = broken.begin() + static_cast<std::ptrdiff_t>(inside);
        std::vector<Stretch> later(cut, broken.end());
        broken.erase(cut, broken.end());
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(*gap) + 1, std::move(later));
    }
}

} // namespace

AxisTime AxisPiece::first() const {
    return begin - (AxisTime{from - left} * scale_time) / scale_length;
}

AxisTime AxisPiece::last() const {
    return begin + (AxisTime{right - from} * scale_time) / scale_length;
}

Length TimeAxis::x(AxisTime time) const {
    if (scale == AxisScale::logarithmic) {
        const AxisPiece& piece = pieces.front();
        const AxisTime before = std::clamp(piece.end - time, AxisTime{0}, piece.end - piece.begin);
        return piece.from + piece.scale_length -
               static_cast<Length>(scaled(log_before(before), piece.scale_length, piece.scale_time));
    }
    return piece_at(time).x(time);
}

Length TimeAxis::x_of(const EventMark& mark) const {
    if (scale != AxisScale::sequential) {
        return x(mark.middle());
    }
    const auto at = std::lower_bound(
        sequence.begin(), sequence.end(), mark, [](const Slot& slot, const EventMark& sought) {
            return slot.begin != sought.begin ? slot.begin < sought.begin : slot.end < sought.end;
        });
    const AxisPiece& piece = pieces.front();
    return piece.x(at == sequence.end() ? piece.end : at->place);
}

const AxisPiece& TimeAxis::piece_at(AxisTime time) const {
    return piece_of(pieces, time);
}

TimeAxis make_axis(std::span<const EventMark> marks, std::span<const AxisTime> published, Length left,
                   Length right, Scale scale) {
    switch (scale) {
    case Scale::automatic:
        return broken_axis(marks, published, left, right, {});
    case Scale::linear:
        return {.pieces = place({whole(covered(marks, published))}, left, right)};
    case Scale::collapsed:
        return broken_axis(marks, published, left, right,
                           {.only_where_crowded = false, .may_give_up = false});
    case Scale::log: {
        const Stretch all = whole(covered(marks, published));
        // It tells half days apart: the hours of one day have a linear one.
        return all.unit == AxisUnit::hour ? TimeAxis{.pieces = place({all}, left, right)}
                                          : log_axis(all, left, right);
    }
    case Scale::ordinal:
        return sequential_axis(marks, left, right);
    }
    return {};
}

} // namespace dateline

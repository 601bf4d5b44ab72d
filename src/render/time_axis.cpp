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
constexpr std::size_t most_breaks = 3;

/// Time that must be visible, and how finely it is known.
struct Stretch {
    HalfDays begin = 0;
    HalfDays end = 0;
    AxisUnit unit = AxisUnit::century;
    std::size_t marks = 0;
};

std::vector<Stretch> covered(std::span<const EventMark> marks, std::span<const HalfDays> published) {
    std::vector<Stretch> all;
    for (const EventMark& mark : marks) {
        all.push_back({mark.begin, mark.end, mark.unit, 1});
    }
    for (const HalfDays time : published) {
        all.push_back({time - 2, time, AxisUnit::century, 0});
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

HalfDays length_of(AxisUnit unit) {
    switch (unit) {
    case AxisUnit::day:
        return 2;
    case AxisUnit::week:
        return 14;
    case AxisUnit::month:
        return 61;
    case AxisUnit::quarter:
        return 182;
    case AxisUnit::year:
        return 730;
    case AxisUnit::five_years:
        return 3652;
    case AxisUnit::decade:
        return 7305;
    case AxisUnit::century:
        return 73050;
    }
    return 2;
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

/// Widens a piece around its middle until it is `width` long on the scale of `length` for `time`.
void widen(AxisPiece& piece, Length width, HalfDays time, Length length) {
    const auto wanted = static_cast<HalfDays>(scaled(width, time, std::max<Length>(length, 1)));
    const HalfDays more = std::max<HalfDays>(wanted - (piece.end - piece.begin), 0);
    piece.begin -= more / 2;
    piece.end += more - more / 2;
}

/// Shares `room` among the widths of pieces on one scale; the short ones get the least width, and more time.
void share_scale(std::vector<AxisPiece*>& pieces, Length room, std::vector<Length>& widths) {
    widths.assign(pieces.size(), 0);
    while (true) {
        HalfDays time = 0;
        Length left = room;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (widths[i] == 0) {
                time += pieces[i]->end - pieces[i]->begin;
            } else {
                left -= widths[i];
            }
        }
        if (time == 0) {
            break;
        }
        const std::size_t none = pieces.size();
        std::size_t short_one = none;
        for (std::size_t i = 0; i < pieces.size() && short_one == none; ++i) {
            if (widths[i] == 0 && pieces[i]->end - pieces[i]->begin < time &&
                scaled(pieces[i]->end - pieces[i]->begin, left, time) < least_piece) {
                short_one = i;
            }
        }
        if (short_one != none) {
            widths[short_one] = least_piece;
            continue;
        }
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (widths[i] == 0) {
                widths[i] = static_cast<Length>(scaled(pieces[i]->end - pieces[i]->begin, left, time));
            } else {
                widen(*pieces[i], widths[i], time, left);
            }
        }
        break;
    }
}

/// Air at both ends of a piece, so that a mark on its first or last day is not cut and its number has room.
void add_air(AxisPiece& piece, Length room, bool coarse) {
    const HalfDays time = piece.end - piece.begin;
    if (coarse) { // about a quarter of the least width for the number
        piece.begin -= time * 2 / 5 + 1;
        piece.end += time / 20 + 1;
        return;
    }
    const HalfDays four_percent = time / 25;
    const HalfDays number = static_cast<HalfDays>(scaled(px(26), time, std::max<Length>(room, px(100))));
    piece.begin -= std::max({four_percent, number, HalfDays{1}});
    piece.end += std::max({four_percent, number / 2, HalfDays{1}});
}

std::vector<AxisPiece> place(const std::vector<Stretch>& stretches, Length left, Length right) {
    const AxisUnit unit = main_unit(stretches);
    Length room = right - left - static_cast<Length>(stretches.size() - 1) * break_width;
    std::vector<AxisPiece> pieces;
    std::vector<Length> widths(stretches.size(), 0);
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Stretch& s = stretches[i];
        pieces.push_back({.begin = s.begin, .end = s.end, .unit = s.unit});
        const bool coarse = s.unit != unit && s.marks > 0 && length_of(s.unit) > length_of(unit);
        add_air(pieces.back(), room, coarse);
        if (coarse) {
            const std::int64_t units = (s.end - s.begin + length_of(s.unit) - 1) / length_of(s.unit);
            widths[i] =
                static_cast<Length>(std::clamp<std::int64_t>(units * coarse_unit, least_piece, most_coarse));
            room -= widths[i];
        }
    }
    std::vector<AxisPiece*> fine;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (widths[i] == 0) {
            fine.push_back(&pieces[i]);
        }
    }
    std::vector<Length> fine_widths;
    share_scale(fine, room, fine_widths);
    std::size_t next = 0;
    Length x = left;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Length width = widths[i] > 0 ? widths[i] : fine_widths[next++];
        pieces[i].left = x;
        pieces[i].right = i + 1 == pieces.size() ? right : x + width;
        x = pieces[i].right + break_width;
    }
    return pieces;
}

const AxisPiece& piece_of(const std::vector<AxisPiece>& pieces, HalfDays time) {
    for (const AxisPiece& piece : pieces) {
        if (time <= piece.end) {
            return piece;
        }
    }
    return pieces.back();
}

std::vector<HalfDays> distinct_middles(std::span<const EventMark> marks) {
    std::vector<HalfDays> middles;
    for (const EventMark& mark : marks) {
        middles.push_back(mark.middle());
    }
    std::sort(middles.begin(), middles.end());
    middles.erase(std::unique(middles.begin(), middles.end()), middles.end());
    return middles;
}

/// Whether more than a third of the marks would lie on a neighbour of another day.
bool is_crowded(const std::vector<AxisPiece>& pieces, const std::vector<HalfDays>& middles) {
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

HalfDays median_gap(const std::vector<HalfDays>& middles) {
    std::vector<HalfDays> gaps;
    for (std::size_t i = 1; i < middles.size(); ++i) {
        gaps.push_back(middles[i] - middles[i - 1]);
    }
    if (gaps.empty()) {
        return std::numeric_limits<HalfDays>::max() / 8;
    }
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
}

/// The break that helps most: the longest gap that may be left out; nothing where none may.
std::optional<std::size_t> longest_gap(const std::vector<Stretch>& groups,
                                       const std::vector<AxisPiece>& pieces,
                                       const std::vector<std::vector<Stretch>>& parts, HalfDays median,
                                       std::size_t& inside) {
    std::optional<std::size_t> best;
    HalfDays longest = 0;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (std::size_t i = 1; i < parts[g].size(); ++i) {
            const HalfDays gap = parts[g][i].begin - parts[g][i - 1].end;
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

TimeAxis sequential_axis(const std::vector<HalfDays>& middles, Length left, Length right) {
    const auto count = static_cast<HalfDays>(middles.size());
    return {.scale = AxisScale::sequential,
            .pieces = {{.begin = 0, .end = 2 * count, .left = left, .right = right}},
            .sequence = middles};
}

} // namespace

Length TimeAxis::x(HalfDays time) const {
    if (scale != AxisScale::sequential) {
        return piece_at(time).x(time);
    }
    const auto at = std::lower_bound(sequence.begin(), sequence.end(), time);
    return pieces.front().x(2 * (at - sequence.begin()) + 1);
}

const AxisPiece& TimeAxis::piece_at(HalfDays time) const {
    return piece_of(pieces, time);
}

TimeAxis make_axis(std::span<const EventMark> marks, std::span<const HalfDays> published, Length left,
                   Length right) {
    const std::vector<HalfDays> middles = distinct_middles(marks);
    const HalfDays median = median_gap(middles);
    std::vector<std::vector<Stretch>> parts{covered(marks, published)};
    while (true) {
        std::vector<Stretch> groups;
        for (const std::vector<Stretch>& part : parts) {
            groups.push_back(whole(part));
        }
        TimeAxis axis{.scale = parts.size() > 1 ? AxisScale::collapsed : AxisScale::linear,
                      .pieces = place(groups, left, right)};
        std::size_t inside = 0;
        const std::optional<std::size_t> gap = is_crowded(axis.pieces, middles)
                                                   ? longest_gap(groups, axis.pieces, parts, median, inside)
                                                   : std::nullopt;
        if (!gap) {
            for (std::size_t i = 1; i < axis.pieces.size(); ++i) {
                axis.hidden.push_back(groups[i].begin - groups[i - 1].end);
            }
            return axis;
        }
        if (parts.size() > most_breaks) {
            return sequential_axis(middles, left, right);
        }
        std::vector<Stretch>& broken = parts[*gap];
        const auto cut = broken.begin() + static_cast<std::ptrdiff_t>(inside);
        std::vector<Stretch> later(cut, broken.end());
        broken.erase(cut, broken.end());
        parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(*gap) + 1, std::move(later));
    }
}

} // namespace dateline

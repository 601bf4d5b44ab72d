#include "timeline/order.hpp"

#include <tuple>

namespace dateline {

namespace {

/// undated, first day, open end, last day
std::tuple<bool, Day, bool, Day> rank(const TimelineEvent& event) {
    if (!event.when) {
        return {true, Day{}, true, Day{}};
    }
    const Span& span = event.when->span;
    const Day first = span.first ? *span.first : span.last.value_or(Day{});
    return {false, first, !span.last, span.last.value_or(first)};
}

} // namespace

bool comes_before(const TimelineEvent& a, const TimelineEvent& b) {
    return rank(a) < rank(b);
}

} // namespace dateline

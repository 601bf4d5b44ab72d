#include "timeline/agreement.hpp"

#include <algorithm>
#include <iterator>

namespace dateline {

namespace {

template <class T>
std::size_t shared(const std::vector<T>& a, const std::vector<T>& b) {
    std::vector<T> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

template <class T>
bool differ(const std::vector<T>& a, const std::vector<T>& b) {
    return !a.empty() && !b.empty() && shared(a, b) == 0;
}

/// What two profiles have in common.
struct Common {
    std::size_t actors = 0;
    std::size_t things = 0;
    std::size_t places = 0;

    /// More than one name ties them.
    [[nodiscard]] bool strong() const { return actors >= 2 || (actors == 1 && (places > 0 || things > 0)); }
};

/// Names are tied in the same parts, but "A meets B" may be told as "B meets A".
bool roles_contradict(const Profile& a, const Profile& b, const Common& common) {
    const bool all_shared = common.actors >= 2 && common.actors == std::min(a.main.size(), b.main.size());
    return !all_shared && (differ(a.agents, b.agents) || differ(a.patients, b.patients));
}

bool similar_titles(const Profile& a, const Profile& b) {
    const std::size_t both = shared(a.words, b.words);
    return both >= 2 && both * 2 >= std::min(a.words.size(), b.words.size());
}

bool is_wide(const Span& span) {
    constexpr int week = 7;
    return days_in(span).value_or(week + 1) > week;
}

bool near(Day a, Day first, Day last) {
    return a >= first - undated_reach && a <= last + undated_reach;
}

/// An undated telling, near the date of the others or near their own telling.
bool told_near(Day published, const Gathering& gathering) {
    if (!gathering.span) {
        return near(published, gathering.first_published, gathering.last_published);
    }
    return !is_wide(*gathering.span) && near(published, *gathering.span->first, *gathering.span->last);
}

bool dates_allow(const MentionUnit& unit, Day published, const Gathering& gathering, const Common& common) {
    if (!unit.when) {
        return common.strong() && told_near(published, gathering);
    }
    if (!gathering.span || !intersect(unit.when->span, *gathering.span)) {
        return false;
    }
    const bool vague = is_wide(unit.when->span) || is_wide(*gathering.span);
    return common.strong() || !vague;
}

/// Without any actor, a place or a like title has to speak for a same day.
bool nameless_agree(const MentionUnit& unit, const Gathering& gathering, const Common& common) {
    const bool same_day =
        unit.when && gathering.span && unit.when->span.is_day() && unit.when->span == *gathering.span;
    return same_day && (common.places > 0 || similar_titles(unit.profile, gathering.profile));
}

} // namespace

std::optional<int> agreement(const MentionUnit& unit, Day published, const Gathering& gathering) {
    const Profile& a = unit.profile;
    const Profile& b = gathering.profile;
    const Common common{.actors = shared(a.main, b.main),
                        .things = shared(a.things, b.things),
                        .places = shared(a.places, b.places)};
    if (a.polarity != b.polarity || shared(a.predicates, b.predicates) == 0 || differ(a.places, b.places) ||
        roles_contradict(a, b, common)) {
        return std::nullopt;
    }
    if (common.actors == 0) {
        const bool nameless = a.main.empty() && b.main.empty();
        if (!nameless || a.says_or_thinks || !nameless_agree(unit, gathering, common)) {
            return std::nullopt;
        }
    } else if (!dates_allow(unit, published, gathering, common)) {
        return std::nullopt;
    }
    const bool needs_more = a.says_or_thinks || b.says_or_thinks || differ(a.things, b.things);
    if (needs_more && !common.strong()) {
        return std::nullopt;
    }
    const bool same_article =
        std::binary_search(gathering.sources.begin(), gathering.sources.end(), unit.source());
    const bool same_date = unit.when && gathering.span && unit.when->span == *gathering.span;
    if (same_article && !(common.strong() && same_date)) {
        return std::nullopt; // the reader of the article saw two events, and knew more
    }
    return static_cast<int>(4 * common.actors + 2 * common.places + 2 * common.things) + (same_date ? 3 : 0);
}

} // namespace dateline

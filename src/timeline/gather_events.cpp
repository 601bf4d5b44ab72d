#include "timeline/gather_events.hpp"

#include "timeline/agreement.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace dateline {

namespace {

constexpr int no_width = std::numeric_limits<int>::max();

/// Where a gathering can be found: a predicate and a main actor (or none) of it.
using Topic = std::pair<std::string, ActorIndex>;
/// Gatherings of a topic by day: the first of its date, or of publication.
using ByDay = std::multimap<Day, std::size_t>;

Day day_key(const Span& span) {
    return span.first ? *span.first : span.last.value_or(Day{});
}

void add_all(auto& to, const auto& from) {
    to.insert(to.end(), from.begin(), from.end());
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
}

class Gatherer {
  public:
    Gatherer(std::span<const MentionUnit> units, std::span<const Source> sources)
        : units_(units), sources_(sources) {}

    [[nodiscard]] std::vector<std::vector<std::size_t>> gather() {
        for (const std::size_t unit : order()) {
            place(unit);
        }
        std::vector<std::vector<std::size_t>> out;
        for (Gathering& gathering : gatherings_) {
            std::sort(gathering.units.begin(), gathering.units.end());
            out.push_back(std::move(gathering.units));
        }
        return out;
    }

  private:
    [[nodiscard]] int width(std::size_t unit) const {
        return units_[unit].when ? days_in(units_[unit].when->span).value_or(no_width) : no_width;
    }

    [[nodiscard]] std::vector<std::size_t> order() const {
        std::vector<std::size_t> order(units_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        const auto rank = [this](std::size_t unit) {
            const MentionUnit& u = units_[unit];
            return std::tuple(!u.when, width(unit), u.when ? day_key(u.when->span) : Day{}, unit);
        };
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
        return order;
    }

    [[nodiscard]] Day published(std::size_t unit) const { return sources_[units_[unit].source()].published; }

    [[nodiscard]] std::vector<Topic> topics(std::size_t unit) const {
        const Profile& profile = units_[unit].profile;
        std::vector<Topic> out;
        for (const std::string& predicate : profile.predicates) {
            for (const ActorIndex actor : profile.main) {
                out.emplace_back(predicate, actor);
            }
            if (profile.main.empty()) {
                out.emplace_back(predicate, ActorClusters::npos);
            }
        }
        return out;
    }

    static void collect(std::set<std::size_t>& found, const std::map<Topic, ByDay>& index, const Topic& topic,
                        Day first, Day last) {
        const auto days = index.find(topic);
        if (days == index.end()) {
            return;
        }
        const auto end = days->second.upper_bound(last);
        for (auto at = days->second.lower_bound(first); at != end; ++at) {
            found.insert(at->second);
        }
    }

    /// A superset of the gatherings that may take the unit. Those with a date are not wider than the unit's,
    /// so their first day lies within its width before it.
    [[nodiscard]] std::set<std::size_t> candidates(std::size_t unit) const {
        constexpr Day begin = date::sys_days{date::year{min_year - 1} / 1 / 1};
        constexpr Day end = date::sys_days{date::year{max_year + 1} / 1 / 1};
        std::set<std::size_t> found;
        for (const Topic& topic : topics(unit)) {
            if (!units_[unit].when) {
                const Day told = published(unit);
                collect(found, undated_, topic, told - undated_reach, told + undated_reach);
                // Dates up to a week long may begin that much earlier.
                collect(found, dated_, topic, told - undated_reach - date::days{7}, told + undated_reach);
                continue;
            }
            const Span& span = units_[unit].when->span;
            const bool closed = span.first && span.last;
            collect(found, dated_, topic, closed ? *span.first - date::days{width(unit)} : begin,
                    closed ? *span.last : end);
        }
        return found;
    }

    void place(std::size_t unit) {
        std::optional<std::size_t> best;
        int best_score = 0;
        for (const std::size_t candidate : candidates(unit)) {
            const std::optional<int> score = agreement(units_[unit], published(unit), gatherings_[candidate]);
            if (score && (!best || *score > best_score)) {
                best = candidate;
                best_score = *score;
            }
        }
        if (!best) {
            best = gatherings_.size();
            gatherings_.emplace_back();
        }
        add(unit, *best);
    }

    void add(std::size_t unit, std::size_t index) {
        Gathering& gathering = gatherings_[index];
        const MentionUnit& added = units_[unit];
        const Day told = published(unit);
        if (gathering.units.empty()) {
            gathering.profile = added.profile;
            gathering.first_published = gathering.last_published = told;
        } else {
            merge_profile(gathering.profile, added.profile);
            gathering.first_published = std::min(gathering.first_published, told);
            gathering.last_published = std::max(gathering.last_published, told);
        }
        if (added.when) {
            const Span own = added.when->span;
            gathering.span = gathering.span ? intersect(*gathering.span, own).value_or(own) : own;
        }
        gathering.units.push_back(unit);
        add_all(gathering.sources, std::vector{added.source()});
        for (const Topic& topic : topics(unit)) {
            if (added.when) {
                dated_[topic].emplace(day_key(*gathering.span), index);
            } else {
                undated_[topic].emplace(told, index);
            }
        }
    }

    static void merge_profile(Profile& to, const Profile& from) {
        add_all(to.predicates, from.predicates);
        add_all(to.agents, from.agents);
        add_all(to.patients, from.patients);
        add_all(to.main, from.main);
        add_all(to.things, from.things);
        add_all(to.places, from.places);
        add_all(to.words, from.words);
        to.says_or_thinks = to.says_or_thinks || from.says_or_thinks;
    }

    std::span<const MentionUnit> units_;
    std::span<const Source> sources_;
    std::vector<Gathering> gatherings_;
    std::map<Topic, ByDay> dated_;
    std::map<Topic, ByDay> undated_;
};

} // namespace

std::vector<std::vector<std::size_t>> gather_events(std::span<const MentionUnit> units,
                                                    std::span<const Source> sources) {
    return Gatherer(units, sources).gather();
}

} // namespace dateline

#include "events/when_json.hpp"
#include "timeline/mention_unit.hpp"

#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace dateline {

namespace {

bool holds(const Span& outer, const Span& inner) {
    const bool first = !outer.first || (inner.first && *outer.first <= *inner.first);
    const bool last = !outer.last || (inner.last && *inner.last <= *outer.last);
    return first && last;
}

/// "In August" supports "on 23 August"; "from 1 to 10 August" supports no single day, but is supported by
/// "in August" and by a day within it.
bool supports(const When& witness, const When& date) {
    if (witness.extent == Extent::lasting) {
        return date.extent == Extent::lasting && witness.span == date.span;
    }
    return holds(witness.span, date.span) ||
           (date.extent == Extent::lasting && holds(date.span, witness.span));
}

/// What makes two dates the same for counting.
using DateKey = std::tuple<std::optional<Day>, std::optional<Day>, Extent>;

struct Witness {
    const When* when = nullptr;
    double best = 0;                  ///< its highest confidence
    std::set<std::size_t> articles{}; ///< that give it
    std::size_t mention = 0;          ///< the first with that confidence
};

std::map<DateKey, Witness> gather_dates(std::span<const EventMention> mentions) {
    std::map<DateKey, Witness> dates;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const When* when = date_of(*mentions[i].event);
        if (when == nullptr) {
            continue;
        }
        Witness& witness = dates[{when->span.first, when->span.last, when->extent}];
        const double confidence = to_thousandths(when->confidence);
        if (witness.when == nullptr || confidence > witness.best) {
            witness.when = when;
            witness.best = confidence;
            witness.mention = i;
        }
        witness.articles.insert(mentions[i].source);
    }
    return dates;
}

} // namespace

const When* date_of(const Event& event) {
    const bool dated = event.time && (event.time->when.span.first || event.time->when.span.last);
    return dated ? &event.time->when : nullptr;
}

std::optional<int> days_in(const Span& span) {
    if (!span.first || !span.last) {
        return std::nullopt;
    }
    return static_cast<int>((*span.last - *span.first).count()) + 1;
}

std::size_t best_dated(std::span<const EventMention> mentions) {
    const std::map<DateKey, Witness> dates = gather_dates(mentions);
    const Witness* best = nullptr;
    std::tuple<double, int, double, std::size_t> best_rank{};
    for (const auto& [key, date] : dates) {
        std::map<std::size_t, double> support; // by article: its best word on this date
        for (const auto& [other_key, other] : dates) {
            if (supports(*other.when, *date.when)) {
                for (const std::size_t article : other.articles) {
                    support[article] = std::max(support[article], other.best);
                }
            }
        }
        double sum = 0;
        for (const auto& [article, confidence] : support) {
            sum += confidence;
        }
        const int width = days_in(date.when->span).value_or(std::numeric_limits<int>::max());
        const std::tuple<double, int, double, std::size_t> rank{-to_thousandths(sum), width, -date.best,
                                                                mentions[date.mention].source};
        if (best == nullptr || rank < best_rank) {
            best = &date;
            best_rank = rank;
        }
    }
    return best == nullptr ? static_cast<std::size_t>(-1) : best->mention;
}

} // namespace dateline

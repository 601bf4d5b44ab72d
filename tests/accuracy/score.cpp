#include "score.hpp"

#include "assignment.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace dateline::accuracy {

namespace {

/// A shown event with what is compared.
struct Shown {
    const TimelineEvent* event = nullptr;
    Span span{}; ///< open on both sides: undated
};

std::vector<Shown> shown_events(const Timeline& timeline) {
    std::vector<Shown> events;
    for (const TimelineEvent& event : timeline.events) {
        events.push_back({&event, event.when ? event.when->span : Span{}});
    }
    for (const TimelineEvent& event : timeline.undated) {
        events.push_back({&event, Span{}});
    }
    return events;
}

bool share_trigger(const TimelineEvent& shown, const GoldEvent& gold) {
    return std::any_of(shown.evidence.begin(), shown.evidence.end(), [&](const Evidence& evidence) {
        return std::any_of(gold.triggers.begin(), gold.triggers.end(), [&](const CodePointRange& trigger) {
            return evidence.trigger.begin < trigger.end && trigger.begin < evidence.trigger.end;
        });
    });
}

/// 0 … 99.
std::int64_t likeness(std::string_view a, std::string_view b, const NameWords& words) {
    const auto in_a = content_words(a, words);
    const auto in_b = content_words(b, words);
    const auto common =
        std::count_if(in_a.begin(), in_a.end(), [&](const std::string& word) { return in_b.contains(word); });
    const auto all = static_cast<std::int64_t>(in_a.size() + in_b.size()) - common;
    return std::min<std::int64_t>(99, 100 * common / std::max<std::int64_t>(1, all));
}

Pairing pair_up(const std::vector<Shown>& shown, const std::vector<GoldEvent>& gold, const NameWords& words) {
    // Each aim outweighs all that come after it, for up to a hundred pairs.
    constexpr std::int64_t a_pair = 1'000'000'000'000;
    constexpr std::int64_t a_right_date = 100'000'000;
    constexpr std::int64_t a_must = 10'000;
    Worth worth(shown.size(), std::vector<std::int64_t>(gold.size(), 0));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        for (std::size_t j = 0; j < gold.size(); ++j) {
            if (share_trigger(*shown[i].event, gold[j])) {
                worth[i][j] = a_pair + (is_right(shown[i].span, gold[j].readings) ? a_right_date : 0) +
                              (gold[j].need == Need::must ? a_must : 0) +
                              likeness(shown[i].event->title, gold[j].title, words);
            }
        }
    }
    return best_pairing(worth);
}

Names names_of(const std::string& actor_id, const Timeline& timeline) {
    const auto actor = std::find_if(timeline.actors.begin(), timeline.actors.end(),
                                    [&](const TimelineActor& candidate) { return candidate.id == actor_id; });
    if (actor == timeline.actors.end()) {
        return {actor_id};
    }
    Names names{actor->name};
    names.insert(names.end(), actor->also.begin(), actor->also.end());
    return names;
}

void score_actors(const TimelineEvent& shown, const GoldEvent& gold, const Timeline& timeline,
                  const NameWords& words, ArticleScore& to) {
    std::vector<Names> wanted = gold.who;
    wanted.insert(wanted.end(), gold.whom.begin(), gold.whom.end());
    std::vector<bool> found(wanted.size(), false);
    for (const EventActor& actor : shown.actors) {
        const Names names = names_of(actor.actor, timeline);
        bool right = false;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (any_same_name(names, wanted[i], words)) {
                found[i] = right = true;
            }
        }
        const bool neutral =
            std::any_of(gold.neutral.begin(), gold.neutral.end(),
                        [&](const Names& accepted) { return any_same_name(names, accepted, words); });
        if (right) {
            ++to.counts.who_right;
        } else if (!neutral) {
            ++to.counts.who_wrong;
            to.faults.wrong_actors.push_back(fmt::format("{}: {}", names.front(), gold.title));
        }
    }
    to.counts.who_gold += static_cast<int>(wanted.size());
    to.counts.who_found += static_cast<int>(std::count(found.begin(), found.end(), true));
}

std::string text_of(const Span& span) {
    if (!span.first && !span.last) {
        return "undated";
    }
    if (span.is_day()) {
        return to_iso(*span.first);
    }
    return fmt::format("{}..{}", span.first ? to_iso(*span.first) : "", span.last ? to_iso(*span.last) : "");
}

void score_pair(const Shown& shown, const GoldEvent& gold, Day published, ArticleScore& to) {
    const bool must = gold.need == Need::must;
    const bool right = is_right(shown.span, gold.readings);
    ++to.counts.matched;
    to.counts.must_found += must ? 1 : 0;
    to.counts.dated += right ? 1 : 0;
    to.counts.must_dated += must && right ? 1 : 0;
    if (right) {
        return;
    }
    const bool leak = shown.span == Span{published, published};
    to.counts.leaks += leak ? 1 : 0;
    to.faults.misdated.push_back(fmt::format("{}{} instead of {}: {}", leak ? "LEAK " : "",
                                             text_of(shown.span), text_of(gold.readings.front()),
                                             gold.title));
}

double per_cent(int part, int whole) {
    return whole == 0 ? 0.0 : 100.0 * part / whole;
}

double f1(double p, double r) {
    return p + r == 0 ? 0.0 : 2 * p * r / (p + r);
}

} // namespace

Counts& Counts::operator+=(const Counts& other) {
    must += other.must;
    shown += other.shown;
    matched += other.matched;
    must_found += other.must_found;
    dated += other.dated;
    must_dated += other.must_dated;
    who_gold += other.who_gold;
    who_found += other.who_found;
    who_right += other.who_right;
    who_wrong += other.who_wrong;
    leaks += other.leaks;
    return *this;
}

bool is_right(const Span& shown, const std::vector<Span>& readings) {
    return std::any_of(readings.begin(), readings.end(), [&](const Span& reading) {
        if (shown == reading) {
            return true;
        }
        if (!shown.first || !shown.last || !reading.first || !reading.last) {
            return false;
        }
        const auto days = [](Day first, Day last) { return (last - first).count() + 1; };
        const auto both = days(std::max(*shown.first, *reading.first), std::min(*shown.last, *reading.last));
        const auto either =
            days(std::min(*shown.first, *reading.first), std::max(*shown.last, *reading.last));
        return both > 0 && 5 * both >= 4 * either;
    });
}

ArticleScore score(const GoldArticle& gold, const Timeline& timeline, const NameWords& words) {
    ArticleScore result;
    const std::vector<Shown> shown = shown_events(timeline);
    std::vector<bool> is_matched(shown.size(), false);
    std::vector<bool> is_found(gold.events.size(), false);
    for (const auto& [i, j] : pair_up(shown, gold.events, words)) {
        is_matched[i] = is_found[j] = true;
        score_pair(shown[i], gold.events[j], gold.published, result);
        score_actors(*shown[i].event, gold.events[j], timeline, words, result);
    }
    result.counts.shown = static_cast<int>(shown.size());
    for (std::size_t j = 0; j < gold.events.size(); ++j) {
        if (gold.events[j].need == Need::must) {
            ++result.counts.must;
            if (!is_found[j]) {
                result.faults.missed.push_back(
                    fmt::format("{}: {}", text_of(gold.events[j].readings.front()), gold.events[j].title));
            }
        }
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (!is_matched[i]) {
            result.faults.extra.push_back(
                fmt::format("{}: {}", text_of(shown[i].span), shown[i].event->title));
        }
    }
    return result;
}

std::map<std::string, double> figures(const Counts& c) {
    std::map<std::string, double> of;
    of["found_p"] = per_cent(c.matched, c.shown);
    of["found_r"] = per_cent(c.must_found, c.must);
    of["found_f1"] = f1(of["found_p"], of["found_r"]);
    of["dated_p"] = per_cent(c.dated, c.shown);
    of["dated_r"] = per_cent(c.must_dated, c.must);
    of["dated_f1"] = f1(of["dated_p"], of["dated_r"]);
    of["who_p"] = per_cent(c.who_right, c.who_right + c.who_wrong);
    of["who_r"] = per_cent(c.who_found, c.who_gold);
    of["who_f1"] = f1(of["who_p"], of["who_r"]);
    of["leaks"] = per_cent(c.leaks, c.matched);
    return of;
}

} // namespace dateline::accuracy

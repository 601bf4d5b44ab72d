#include "render/event_facts.hpp"

#include "render/clean_text.hpp"
#include "render/text_lines.hpp"
#include "timeline/order.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace dateline {

namespace {

template <class Value>
void add_once(std::vector<Value>& list, const Value& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(value);
    }
}

/// Of one day those with a time of day stand in its order; the others keep their places among them.
void order_by_clock(std::vector<const TimelineEvent*>& events) {
    const auto minute_of = [](const TimelineEvent* event) {
        const ClockTime& clock = *event->when->clock;
        return 60 * clock.hour + clock.minute.value_or(0) - clock.utc_offset.value_or(0);
    };
    for (auto begin = events.begin(); begin != events.end();) {
        const auto end = std::find_if(begin, events.end(), [begin](const TimelineEvent* event) {
            return event->when->span != (*begin)->when->span;
        });
        std::vector<const TimelineEvent*> timed;
        std::copy_if(begin, end, std::back_inserter(timed),
                     [](const TimelineEvent* event) { return event->when->clock.has_value(); });
        const auto zoned = std::count_if(timed.begin(), timed.end(), [](const TimelineEvent* event) {
            return event->when->clock->utc_offset.has_value();
        });
        if (zoned == 0 || zoned == std::ssize(timed)) { // else nothing tells which of them came first
            std::stable_sort(timed.begin(), timed.end(), [&](const TimelineEvent* a, const TimelineEvent* b) {
                return minute_of(a) < minute_of(b);
            });
        }
        auto next = timed.begin();
        for (; begin != end; ++begin) {
            if ((*begin)->when->clock) {
                *begin = *next++;
            }
        }
    }
}

} // namespace

std::vector<NamedActor> actors_of(const TimelineEvent& event, const Timeline& timeline) {
    std::vector<NamedActor> actors;
    for (const EventActor& part : event.actors) {
        const auto found = std::find_if(timeline.actors.begin(), timeline.actors.end(),
                                        [&](const TimelineActor& a) { return a.id == part.actor; });
        const bool known = found != timeline.actors.end();
        actors.push_back({.name = clean_text(known ? found->name : part.actor),
                          .type = known ? found->type : ActorType::other,
                          .role = part.role});
    }
    return actors;
}

std::string actors_in_words(const TimelineEvent& event, const Timeline& timeline) {
    std::vector<std::string> parts;
    for (const NamedActor& actor : actors_of(event, timeline)) {
        parts.push_back(fmt::format("{} ({})", actor.name, to_string(actor.role)));
    }
    return join(parts, "; ");
}

std::vector<std::string> sources_of(const TimelineEvent& event) {
    std::vector<std::string> names;
    for (const Evidence& evidence : event.evidence) {
        for (const std::string& name : evidence.says) {
            add_once(names, clean_text(name));
        }
    }
    return names;
}

const SourceArticle* find_article(const Timeline& timeline, std::string_view id) {
    const auto at = std::find_if(timeline.articles.begin(), timeline.articles.end(),
                                 [id](const SourceArticle& a) { return a.id == id; });
    return at == timeline.articles.end() ? nullptr : &*at;
}

std::vector<const SourceArticle*> articles_of(const TimelineEvent& event, const Timeline& timeline) {
    std::vector<const SourceArticle*> articles;
    for (const Evidence& evidence : event.evidence) {
        if (const SourceArticle* found = find_article(timeline, evidence.article)) {
            add_once(articles, found);
        }
    }
    return articles;
}

std::vector<std::string> quotes_of(const TimelineEvent& event) {
    std::vector<std::string> quotes;
    for (const Evidence& evidence : event.evidence) {
        if (!evidence.quote.empty()) {
            add_once(quotes, clean_text(evidence.quote));
        }
    }
    return quotes;
}

std::string web_address(std::string_view url) {
    const std::string clean = clean_text(url);
    const bool is_web = clean.rfind("https://", 0) == 0 || clean.rfind("http://", 0) == 0;
    return is_web && clean.find(' ') == std::string::npos ? clean : std::string();
}

SortedEvents sorted_events(const Timeline& timeline) {
    SortedEvents sorted;
    for (const std::vector<TimelineEvent>* events : {&timeline.events, &timeline.undated}) {
        for (const TimelineEvent& event : *events) {
            const bool is_dated = event.when && (event.when->span.first || event.when->span.last);
            (is_dated ? sorted.dated : sorted.undated).push_back(&event);
        }
    }
    // A file keeps the order that its editor gave it; a corrected date may have moved an event.
    std::stable_sort(sorted.dated.begin(), sorted.dated.end(),
                     [](const TimelineEvent* a, const TimelineEvent* b) { return comes_before(*a, *b); });
    order_by_clock(sorted.dated);
    return sorted;
}

std::optional<ClockTime> moment_of_day(const When& when) {
    return when.span.is_day() && when.modifier == Modifier::none ? when.clock : std::nullopt;
}

std::string reduced_iso(Day day, Granularity granularity) {
    const std::string iso = to_iso(day);
    switch (granularity) {
    case Granularity::month:
    case Granularity::season:
    case Granularity::quarter:
    case Granularity::half:
        return iso.substr(0, iso.size() - 3);
    case Granularity::year:
    case Granularity::decade:
    case Granularity::century:
    case Granularity::millennium:
        return iso.substr(0, iso.size() - 6);
    default:
        return iso;
    }
}

} // namespace dateline

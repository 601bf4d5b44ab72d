#include "render/event_choice.hpp"

#include "render/date_words.hpp"
#include "render/event_facts.hpp"
#include "render/row_words.hpp"
#include "render/text_lines.hpp"
#include "render/words_table.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace dateline {

namespace {

constexpr std::size_t most_published = 4;
constexpr std::size_t most_told = 12; ///< sentences in the description

bool is_more_salient(const TimelineEvent& a, const TimelineEvent& b) {
    return a.salience != b.salience ? a.salience > b.salience : a.id < b.id;
}

/// Places in `events`, the first and the last always among them.
std::set<std::size_t> labelled_of(const std::vector<const TimelineEvent*>& events, std::size_t most) {
    std::vector<std::size_t> order(events.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (most < events.size()) {
        const auto by_salience = [&events](std::size_t a, std::size_t b) {
            return is_more_salient(*events[a], *events[b]);
        };
        if (most >= 2) { // the last one stays last, and what stays of the others comes before it
            std::sort(order.begin() + 1, order.end() - 1, by_salience);
            order[most - 1] = events.size() - 1;
        } else {
            std::sort(order.begin(), order.end(), by_salience);
        }
        order.resize(most);
    }
    return {order.begin(), order.end()};
}

/// Only whole days can stand beside the mark; wider dates are said in the row.
std::vector<EventMark> other_days(const TimelineEvent& event, const Timeline& timeline) {
    std::vector<EventMark> days;
    for (const OtherDate& other : other_dates(event, timeline)) {
        TimelineEvent elsewhere;
        elsewhere.when = other.when;
        const EventMark mark = mark_of(elsewhere, std::nullopt);
        if (mark.is_point()) {
            days.push_back(mark);
        }
    }
    return days;
}

std::string spoken_date(const TimelineEvent& event) {
    const When& when = *event.when;
    return when.span.is_day() ? join({day_in_full(*when.span.first), date_label(when).clock}, ", ")
                              : date_in_words(when);
}

/// An axis of hours needs two times of day, of one clock, and most events to have theirs.
bool has_hours(std::span<const ShownEvent> events) {
    std::set<AxisTime> times;
    std::set<std::optional<std::int16_t>> offsets;
    std::size_t timed = 0;
    for (const ShownEvent& shown : events) {
        if (const std::optional<ClockTime>& clock = shown.event->when->clock) {
            times.insert(mark_in_day(*shown.event).begin);
            offsets.insert(clock->utc_offset);
            ++timed;
        }
    }
    return times.size() > 1 && offsets.size() == 1 && 2 * timed > events.size();
}

} // namespace

EventChoice choose_events(const Timeline& timeline, std::size_t most, std::size_t most_undated) {
    SortedEvents sorted = sorted_events(timeline);
    if (most == 0) {
        most = sorted.dated.size() < dense_from ? sorted.dated.size() : most_when_dense;
    }
    std::optional<Day> published;
    for (const SourceArticle& article : timeline.articles) {
        published = std::max(published.value_or(article.published), article.published);
    }
    EventChoice choice;
    const std::set<std::size_t> labelled = labelled_of(sorted.dated, most);
    choice.labelled = labelled.size();
    int number = 0;
    for (std::size_t i = 0; i < sorted.dated.size(); ++i) {
        const TimelineEvent& event = *sorted.dated[i];
        ShownEvent shown{&event, mark_of(event, published), labelled.count(i) > 0 ? ++number : 0};
        if (shown.number > 0 && shown.mark.is_point()) {
            shown.others = other_days(event, timeline);
        }
        choice.dated.push_back(std::move(shown));
    }
    if (is_one_day(choice.dated) && has_hours(choice.dated)) {
        for (ShownEvent& shown : choice.dated) {
            shown.mark = mark_in_day(*shown.event);
        }
    }
    choice.undated = std::move(sorted.undated);
    if (choice.undated.size() > most_undated) {
        choice.more_undated = choice.undated.size() - most_undated;
        std::stable_sort(
            choice.undated.begin(), choice.undated.end(),
            [](const TimelineEvent* a, const TimelineEvent* b) { return is_more_salient(*a, *b); });
        choice.undated.resize(most_undated);
    }
    return choice;
}

std::vector<MarkForm> forms_of(const EventChoice& choice) {
    std::vector<MarkForm> forms;
    for (const ShownEvent& shown : choice.dated) {
        if (shown.number > 0) {
            forms.push_back(shown.mark.form);
        }
        if (!shown.others.empty()) {
            forms.push_back({.shape = MarkShape::differs});
        }
    }
    for (const TimelineEvent* event : choice.undated) {
        forms.push_back(undated_form(*event));
    }
    return forms;
}

bool is_one_day(std::span<const ShownEvent> events) {
    return std::all_of(events.begin(), events.end(), [&events](const ShownEvent& e) {
        return e.mark.is_point() && e.others.empty() && e.mark.begin == events.front().mark.begin;
    });
}

bool is_of_hours(std::span<const ShownEvent> events) {
    return !events.empty() && events.front().mark.unit == AxisUnit::hour;
}

std::vector<PublicationDay> publication_days(const Timeline& timeline, std::span<const ShownEvent> events) {
    std::set<Day> days;
    for (const SourceArticle& article : timeline.articles) {
        days.insert(article.published);
    }
    std::vector<PublicationDay> lines;
    if (is_of_hours(events)) {
        return lines; // the line is the end of a day
    }
    if (days.size() <= most_published) {
        for (const Day day : days) {
            const bool is_new_year = std::none_of(events.begin(), events.end(), [day](const ShownEvent& e) {
                const Day begin = day_at(e.mark.begin);
                return date::year_month_day{begin}.year() == date::year_month_day{day}.year();
            });
            const std::string date = is_new_year ? day_with_year(day) : day_and_month(day);
            lines.push_back({begin_of(day) + one_day,
                             lines.empty() ? fill(words::published_on, {{"date", date}}) : date});
        }
    }
    return lines;
}

std::string spoken(const ShownEvent& shown, const Timeline& timeline) {
    const RowWords words = words_of(*shown.event, timeline);
    const When& when = *shown.event->when;
    const bool plain_day = when.span.is_day() && !when.clock && shown.mark.is_point();
    const std::string known = plain_day ? std::string(words::known_to_day) : std::string();
    return join({spoken_date(*shown.event), words.title, words.caption, known}, ". ") + ".";
}

std::string spoken(const TimelineEvent& undated, const Timeline& timeline) {
    const RowWords words = words_of(undated, timeline);
    return join({words.title, words.caption}, ". ") + ".";
}

std::string story_of(const EventChoice& choice, const Timeline& timeline) {
    std::vector<std::string> sentences;
    for (const ShownEvent& shown : choice.dated) {
        if (shown.number > 0 && sentences.size() < most_told) {
            sentences.push_back(
                join({spoken_date(*shown.event), words_of(*shown.event, timeline).title}, ": ") + ".");
        }
    }
    return join(sentences, " ");
}

} // namespace dateline

#include "timeline/find_event.hpp"

#include "timeline/slug.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

namespace dateline {

namespace {

constexpr std::size_t shown_ids = 5;

/// Least number of letters to add, drop or change that turns one into the other.
std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const char letter : a) {
        std::size_t corner = row[0]++;
        for (std::size_t k = 0; k < b.size(); ++k) {
            const std::size_t change = corner + (letter == b[k] ? 0 : 1);
            corner = row[k + 1];
            row[k + 1] = std::min({change, corner + 1, row[k] + 1});
        }
    }
    return row.back();
}

/// Words of the question that the event does not have even nearly, then edits of the whole.
std::tuple<std::size_t, std::size_t> distance(const std::string& asked, const TimelineEvent& event) {
    constexpr std::size_t compared = 200; // longer questions are no ids
    const std::string id = folded(event.id);
    const std::string text = id + ' ' + folded(event.title);
    std::size_t missing = 0;
    for (const std::string& word : words_of(asked)) {
        missing += text.find(word) == std::string::npos ? 1U : 0U;
    }
    const std::string_view head = std::string_view(asked).substr(0, compared);
    return {missing, std::min(edits(head, id.substr(0, compared)),
                              edits(head, folded(event.title).substr(0, compared)))};
}

std::string list_ids(const std::vector<const TimelineEvent*>& events) {
    std::vector<std::string_view> ids;
    for (const TimelineEvent* event : events) {
        if (ids.size() < shown_ids) {
            ids.push_back(event->id);
        }
    }
    const std::string more = events.size() > shown_ids ? ", …" : "";
    return fmt::format("{}{}", fmt::join(ids, ", "), more);
}

Error unknown(const std::vector<const TimelineEvent*>& events, std::string_view part) {
    constexpr std::size_t nearest = 3;
    std::vector<std::pair<std::tuple<std::size_t, std::size_t>, const TimelineEvent*>> ranked;
    ranked.reserve(events.size());
    const std::string asked = folded(part);
    for (const TimelineEvent* event : events) {
        ranked.emplace_back(distance(asked, *event), event);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const TimelineEvent*> near;
    for (const auto& [rank, event] : ranked) {
        if (near.size() < nearest) {
            near.push_back(event);
        }
    }
    return {.fault = Fault::usage,
            .what = fmt::format("there is no event \"{}\"", part),
            .remedy = near.empty() ? std::string("the timeline has no events")
                                   : fmt::format("the nearest are: {}", list_ids(near))};
}

} // namespace

Result<const TimelineEvent*> find_event(const Timeline& timeline, std::string_view part) {
    std::vector<const TimelineEvent*> events;
    for (const auto* list : {&timeline.events, &timeline.undated}) {
        for (const TimelineEvent& event : *list) {
            if (event.id == part) {
                return &event;
            }
            events.push_back(&event);
        }
    }
    const std::string asked = folded(part);
    std::vector<const TimelineEvent*> found;
    for (const TimelineEvent* event : events) {
        const bool holds = folded(event->id).find(asked) != std::string::npos ||
                           folded(event->title).find(asked) != std::string::npos;
        if (!asked.empty() && holds) {
            found.push_back(event);
        }
    }
    if (found.empty()) {
        return fail(unknown(events, part));
    }
    if (found.size() > 1) {
        return fail({.fault = Fault::usage,
                     .what = fmt::format("\"{}\" fits {} events", part, found.size()),
                     .remedy = fmt::format("say which: {}", list_ids(found))});
    }
    return found.front();
}

} // namespace dateline

#pragma once

#include <dateline/timeline/timeline.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// What several formats say of an event, as plain values. All text is clean.

/// The actors of an event with their roles, as the timeline names them.
struct NamedActor {
    std::string name{};
    ActorType type = ActorType::other;
    Role role = Role::agent;
};
[[nodiscard]] std::vector<NamedActor> actors_of(const TimelineEvent& event, const Timeline& timeline);
/// "William Burns (agent); Abdul Ghani Baradar (counterpart)"
[[nodiscard]] std::string actors_in_words(const TimelineEvent& event, const Timeline& timeline);

/// Who says so, each once, in order of the evidence.
[[nodiscard]] std::vector<std::string> sources_of(const TimelineEvent& event);
/// Null where the timeline has no such article.
[[nodiscard]] const SourceArticle* find_article(const Timeline& timeline, std::string_view id);
/// The articles of the evidence, each once, in its order.
[[nodiscard]] std::vector<const SourceArticle*> articles_of(const TimelineEvent& event,
                                                            const Timeline& timeline);
/// The sentences of the evidence, each once, in its order.
[[nodiscard]] std::vector<std::string> quotes_of(const TimelineEvent& event);

/// The address where it is one of the web ("https://…"); else empty: other schemes can run code.
[[nodiscard]] std::string web_address(std::string_view url);

/// The dated events in order of time, the undated ones as the file has them. Those without a day on either
/// side have no place on an axis and count as undated.
struct SortedEvents {
    std::vector<const TimelineEvent*> dated{};
    std::vector<const TimelineEvent*> undated{};
};
[[nodiscard]] SortedEvents sorted_events(const Timeline& timeline);

/// The time of day of an event of one day; nothing where the text bends it ("before noon"): formats that know
/// moments only would make it exact.
[[nodiscard]] std::optional<ClockTime> moment_of_day(const When& when);

/// A day as ISO 8601 writes it, as coarse as the date is known: "2001", "2021-08", "2021-08-23".
[[nodiscard]] std::string reduced_iso(Day day, Granularity granularity);

} // namespace dateline

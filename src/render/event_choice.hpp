#pragma once

#include "render/event_mark.hpp"

#include <dateline/timeline/timeline.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// An event as an axis and a list show it.
struct ShownEvent {
    const TimelineEvent* event = nullptr;
    EventMark mark{};
    int number = 0;                  ///< on the mark and in the row; 0: a tick on the axis, no row
    std::vector<EventMark> others{}; ///< other days that outlets give for it; for marks of one day only
};

/// From here on only the most important events are labelled, and so many of them.
inline constexpr std::size_t dense_from = 40;
inline constexpr std::size_t most_when_dense = 24;

struct EventChoice {
    std::vector<ShownEvent> dated{}; ///< in order of time
    std::size_t labelled = 0;        ///< of them
    std::vector<const TimelineEvent*> undated{};
    std::size_t more_undated = 0; ///< that are not among `undated`
};

/// `most` dated events carry a label (0: all, and of many 24): the first, the last and the most salient; the
/// others are ticks. Of the undated the `most_undated` most salient stay, in their order.
[[nodiscard]] EventChoice choose_events(const Timeline& timeline, std::size_t most, std::size_t most_undated);

/// The forms that a legend explains.
[[nodiscard]] std::vector<MarkForm> forms_of(const EventChoice& choice);
/// Whether all is at one place on the axis: on one day, with no times of day to tell apart. No axis is
/// needed.
[[nodiscard]] bool is_one_day(std::span<const ShownEvent> events);

/// Whether the axis tells hours apart: all is on one day, and most has its time of day.
[[nodiscard]] bool is_of_hours(std::span<const ShownEvent> events);

struct PublicationDay {
    AxisTime time = 0;  ///< the end of the day: what is left of the line had been reported
    std::string word{}; ///< "published 24 Aug"
};
/// None where there are more than an axis can name.
[[nodiscard]] std::vector<PublicationDay> publication_days(const Timeline& timeline,
                                                           std::span<const ShownEvent> events);

/// What assistive technology reads of an event: "15 August 2021. The mayor resigns. Known to the day."
[[nodiscard]] std::string spoken(const ShownEvent& shown, const Timeline& timeline);
[[nodiscard]] std::string spoken(const TimelineEvent& undated, const Timeline& timeline);
/// The story in one sentence a labelled event, twelve at most, for <desc>.
[[nodiscard]] std::string story_of(const EventChoice& choice, const Timeline& timeline);

} // namespace dateline

#pragma once

#include "timeline/actor_clusters.hpp"
#include "timeline/sources.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// One event of one article.
struct EventMention {
    std::size_t source = 0;   ///< index of the Source
    std::size_t position = 0; ///< index into Analysis::events
    const Event* event = nullptr;
};

/// What an event says for comparing it with others; all lists sorted, each entry once.
struct Profile {
    std::vector<std::string> predicates{};
    std::vector<ActorIndex> agents{};
    std::vector<ActorIndex> patients{};
    std::vector<ActorIndex> main{};    ///< agents, patients, recipients, counterparts
    std::vector<std::string> things{}; ///< head words of patients that are no actors
    std::vector<std::string> places{}; ///< folded names
    std::vector<std::string> words{};  ///< the longer words of the title
    Polarity polarity = Polarity::pos;
    bool says_or_thinks = false; ///< of a class whose events are told apart by their content only
};

/// The mentions of one happening within one article (Event::same_as).
struct MentionUnit {
    std::vector<EventMention> mentions{}; ///< in text order
    Profile profile{};
    std::optional<When> when{}; ///< the best supported date of its mentions
    [[nodiscard]] std::size_t source() const { return mentions.front().source; }
};

/// All units of all articles, by article, then position.
[[nodiscard]] std::vector<MentionUnit> gather_units(std::span<const Source> sources,
                                                    const ActorClusters& actors);

/// The event's date, where it has one that the calendar can show.
[[nodiscard]] const When* date_of(const Event& event);

/// Days of a closed span; nothing where a side is open.
[[nodiscard]] std::optional<int> days_in(const Span& span);

/// The date that most articles support, index into `mentions`: a date is supported by itself and by those
/// it makes more exact; of equals the narrower, the more confident, the earlier article. npos: none has one.
[[nodiscard]] std::size_t best_dated(std::span<const EventMention> mentions);

} // namespace dateline

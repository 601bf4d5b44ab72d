#pragma once

#include <dateline/calendar/when.hpp>
#include <dateline/events/analysis.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct SourceArticle {
    std::string id{};
    std::string title{};
    std::string outlet{};
    Day published{};
    std::string url{};
    std::string fingerprint{};
    friend bool operator==(const SourceArticle&, const SourceArticle&) = default;
};

struct TimelineActor {
    std::string id{};
    std::string name{};
    ActorType type = ActorType::other;
    std::vector<std::string> also{};
    friend bool operator==(const TimelineActor&, const TimelineActor&) = default;
};

struct EventActor {
    std::string actor{}; ///< TimelineActor::id
    Role role = Role::agent;
    friend bool operator==(const EventActor&, const EventActor&) = default;
};

/// One mention of the event in one article: the sentence, the expression, the rule, and who says so.
struct Evidence {
    std::string article{};              ///< SourceArticle::id
    std::string event{};                ///< Event::id there
    std::string quote{};                ///< the sentence, line breaks made blanks
    CodePointRange at{};                ///< the sentence
    CodePointRange trigger{};           ///< the words that name the event: "met", "signed the contract"
    std::string expression{};           ///< "on Monday"; empty: no expression
    std::string anchor{};               ///< "publication 2021-08-24"; empty where nothing was counted
    std::string rule{};                 ///< sieve and policy in words
    std::vector<std::string> because{}; ///< the chain of reasons
    std::vector<std::string> says{};    ///< sources, in order; the outlet itself is not named
    std::optional<When> when{};         ///< this mention's date (mentions may disagree)
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct TimelineEvent {
    std::string id{}; ///< from what the event is (predicate, actors, date), not from its place in the file
    std::string title{};
    std::optional<When> when{};    ///< absent: undated
    std::optional<Day> reported{}; ///< where it differs from when
    std::string type{};
    Status status = Status::happened;
    std::vector<EventActor> actors{};
    std::string place{};
    double salience = 0;
    std::vector<Evidence> evidence{}; ///< by article id, then position
    friend bool operator==(const TimelineEvent&, const TimelineEvent&) = default;
};

struct Timeline {
    std::string title{};
    std::vector<SourceArticle> articles{}; ///< by publication day, then id
    std::vector<TimelineActor> actors{};   ///< by id
    std::vector<TimelineEvent> events{};   ///< dated: by first day, last day, narrative order, id
    std::vector<TimelineEvent> undated{};
    friend bool operator==(const Timeline&, const Timeline&) = default;
};

struct MergeOptions {
    std::string title{}; ///< empty: from the articles
};

/// All events of all articles, merged: same predicate, same actors, compatible date (docs/merging.md).
/// The result does not depend on the order of `analyses`, nor on repeating one.
[[nodiscard]] Timeline merge(std::span<const Analysis> analyses, const MergeOptions& options);

struct CutOptions {
    double min_salience = 0.5;
};
/// What the default view shows; actors that no shown event names are left out.
[[nodiscard]] Timeline cut(Timeline timeline, const CutOptions& options);

[[nodiscard]] std::string write_yaml(const Timeline& timeline);
/// Refuses what is not a timeline file with file and line: missing and duplicate keys, wrong types, dates
/// that do not exist. Keys that this version does not know are no part of the value.
[[nodiscard]] Result<Timeline> read_yaml(std::string_view bytes, std::string_view file);
/// The merged timeline record on one line; `id` (may be empty) goes in front.
[[nodiscard]] std::string to_json_line(const Timeline& timeline, std::string_view id);

/// Lines for a person: sentence, expression, anchor, rule. Finds the event by id, or by a unique part of its
/// id or title.
[[nodiscard]] Result<std::string> explain(const Timeline& timeline, std::string_view event);

} // namespace dateline

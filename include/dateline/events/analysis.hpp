#pragma once

#include <dateline/article/article.hpp>
#include <dateline/language/document.hpp>
#include <dateline/time/timex.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class ActorType : std::uint8_t { person, organisation, place, group, other };
[[nodiscard]] std::string_view to_string(ActorType type);

/// Somebody (or something) that takes part in events; all mentions in the article.
struct Actor {
    std::string id{};   ///< slug of the name: "william-burns"
    std::string name{}; ///< the fullest form in the article
    ActorType type = ActorType::other;
    std::vector<std::string> also{}; ///< other forms, titles: "Burns", "CIA director"
    std::vector<Range> mentions{};   ///< in text order
};

enum class Role : std::uint8_t { agent, patient, recipient, counterpart, instrument, other };
[[nodiscard]] std::string_view to_string(Role role);

struct Participant {
    Role role = Role::agent;
    Range range{};       ///< the phrase
    Range head{};        ///< its head word
    std::string actor{}; ///< Actor::id
};

/// Who says so. A chain is in order: the outlet's source first.
struct Attribution {
    std::string actor{}; ///< Actor::id; empty: see name
    std::string name{};  ///< "unnamed US officials"
    Range range{};
    std::string kind{}; ///< "says", "reports", "according to", "denies", "claims"
};

/// TimeML 1.2.1 event class.
enum class EventClass : std::uint8_t {
    none,
    occurrence,
    reporting,
    perception,
    aspectual,
    i_action,
    i_state,
    state
};
enum class EventTense : std::uint8_t { none, past, present, future, infinitive, prespart, pastpart };
enum class EventAspect : std::uint8_t { none, progressive, perfective, perfective_progressive };
enum class Polarity : std::uint8_t { pos, neg };
/// Whether it happened, as far as the text says.
enum class Status : std::uint8_t { happened, ongoing, planned, possible, claimed, denied, conditional };
[[nodiscard]] std::string_view to_string(EventClass value);  ///< "OCCURRENCE"
[[nodiscard]] std::string_view to_string(EventTense value);  ///< "PAST"
[[nodiscard]] std::string_view to_string(EventAspect value); ///< "NONE"
[[nodiscard]] std::string_view to_string(Polarity value);    ///< "POS"
[[nodiscard]] std::string_view to_string(Status value);      ///< "happened"
[[nodiscard]] std::optional<Status> parse_status(std::string_view name);

/// When an event happened, and how that was found.
struct EventTime {
    When when{};
    std::string timex{}; ///< Timex::id it stands on; empty: by rule alone
    std::string until{}; ///< Timex::id that ends a range of two ("from May to July"); empty: one
    std::string rule{};  ///< the sieve's name: "day expression in the clause"
    std::vector<std::string> because{}; ///< reasons, in order
};

struct Event {
    std::string id{}; ///< "e1", … in text order
    Range trigger{};  ///< the word that names it
    Range phrase{};   ///< trigger with what belongs to it ("laid siege to"); equals trigger otherwise
    std::string lemma{};
    std::string predicate{}; ///< what is compared when merging: "meet" for "held a meeting", "meeting", "met"
    EventClass cls = EventClass::none;
    std::string type{}; ///< coarse kind: "meet", "attack", "say", … (data/en/predicates)
    EventTense tense = EventTense::none;
    EventAspect aspect = EventAspect::none;
    Polarity polarity = Polarity::pos;
    std::string modality{}; ///< "may", "would"; empty: none
    Status status = Status::happened;
    std::string title{};             ///< for the row: "William Burns meets Abdul Ghani Baradar in Kabul"
    double salience = 0;             ///< 0..1; the default timeline shows from 0.5 on
    std::optional<EventTime> time{}; ///< absent: the text does not say
    std::optional<Day> reported{};   ///< when it was said, where that is another time
    std::vector<Participant> participants{};
    std::string place{}; ///< name; empty: none
    Range place_range{};
    std::vector<Attribution> attribution{};
    Range sentence{};
    std::string
        same_as{}; ///< id of the first mention of the same happening in this article; empty: is the first
};

/// All that is known of one article: one line of the `analyze` output.
struct Analysis {
    Article article{};
    std::vector<Timex> timexes{};
    std::vector<Actor> actors{}; ///< by id
    std::vector<Event> events{}; ///< in text order
};

/// Predicates, participants, attribution, status, anchoring by sieves, salience, titles.
[[nodiscard]] Analysis extract(Article article, const Document& document, std::vector<Timex> timexes);

/// One JSON object without a line break, offsets in code points (docs/records.md).
[[nodiscard]] std::string to_json_line(const Analysis& analysis);
/// Reads it back; `line` is for messages.
[[nodiscard]] Result<Analysis> analysis_from_json(std::string_view json, std::string_view file,
                                                  std::uint32_t line);

} // namespace dateline

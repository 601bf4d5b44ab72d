#pragma once

#include <dateline/events/analysis.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

/// Classes of data/en/verbs.lexicon; a verb may be in several.
enum class VerbClass : std::uint32_t {
    say = 1 << 0,
    report = 1 << 1,
    demand = 1 << 2,
    attempt = 1 << 3,
    plan = 1 << 4,
    mind = 1 << 5,
    begin = 1 << 6,
    state = 1 << 7,
    perceive = 1 << 8,
    light = 1 << 9,
    outcome = 1 << 10,
    occur = 1 << 11,
    shift = 1 << 12,
    gauge = 1 << 13,
    befall = 1 << 14,
    bearing = 1 << 15,
    transfer = 1 << 16
};

/// Classes of data/en/actor_nouns.lexicon.
enum class NounClass : std::uint32_t {
    person = 1,
    group = 2,
    organisation = 4,
    place = 8,
    outlet = 16,
    unnamed = 32,
    male = 64,
    female = 128,
    legal_form = 256, ///< "form" there
    work = 512,
    firm = 1024
};

/// Cues of data/en/cues.lexicon.
enum class Hint : std::uint32_t {
    planned = 1 << 0,
    possible = 1 << 1,
    claimed = 1 << 2,
    conditional = 1 << 3,
    future = 1 << 4,
    irrealis = 1 << 5,
    negation = 1 << 6,
    attribution = 1 << 7,
    beyond = 1 << 8,
    whither = 1 << 9,
    anonymous = 1 << 10,
    infinitive = 1 << 11,
    nearly = 1 << 12,
    naming = 1 << 13,
    foreseeing = 1 << 14,
    there = 1 << 15
};

/// Of a person, as far as it is known. The bits are those of data/en/first_names.lexicon.
enum class Gender : std::uint8_t { unknown = 0, male = 1, female = 2 };

/// What an event noun is on its own (data/en/event_nouns.lexicon).
enum class NounPoint : std::uint8_t { happening, condition, scheduled };

struct EventNoun {
    std::string_view lemma{};
    std::string_view predicate{}; ///< the verb that names the same: "meet" for "meeting"
    std::string_view type{};
    NounPoint point = NounPoint::happening;
};

/// All look-ups: by lower-case lemma, O(log n), no allocation.
[[nodiscard]] bool is(std::string_view lemma, VerbClass cls);
[[nodiscard]] bool is(std::string_view lemma, NounClass cls);
[[nodiscard]] bool is(std::string_view lemma, Hint cue);
/// Of a first name as it is written ("Anna"); of one that both have, unknown.
[[nodiscard]] Gender gender_of_name(std::string_view first_name);
[[nodiscard]] std::optional<EventNoun> find_event_noun(std::string_view lemma);
/// The coarse kind of a verb ("meet", "attack"); empty: none is known.
[[nodiscard]] std::string_view type_of_verb(std::string_view lemma);
/// TimeML class of a verb from its classes.
[[nodiscard]] EventClass timeml_class_of(std::string_view lemma);

} // namespace dateline

#include "events/value_names.hpp"

#include <array>

namespace dateline {

namespace {

using Names = std::string_view;

// In the order of the enumerators.
constexpr std::array<Names, 5> actor_types{"person", "organisation", "place", "group", "other"};
constexpr std::array<Names, 6> roles{"agent", "patient", "recipient", "counterpart", "instrument", "other"};
constexpr std::array<Names, 8> classes{"NONE",      "OCCURRENCE", "REPORTING", "PERCEPTION",
                                       "ASPECTUAL", "I_ACTION",   "I_STATE",   "STATE"};
constexpr std::array<Names, 7> tenses{"NONE",       "PAST",     "PRESENT", "FUTURE",
                                      "INFINITIVE", "PRESPART", "PASTPART"};
constexpr std::array<Names, 4> aspects{"NONE", "PROGRESSIVE", "PERFECTIVE", "PERFECTIVE_PROGRESSIVE"};
constexpr std::array<Names, 2> polarities{"POS", "NEG"};
constexpr std::array<Names, 7> statuses{"happened", "ongoing", "planned",    "possible",
                                        "claimed",  "denied",  "conditional"};
constexpr std::array<Names, 7> block_kinds{"body",    "headline", "dateline", "breadcrumb",
                                           "caption", "byline",   "footer"};
constexpr std::array<Names, 2> extents{"within", "lasting"};

static_assert(actor_types[static_cast<std::size_t>(ActorType::other)] == "other");
static_assert(roles[static_cast<std::size_t>(Role::other)] == "other");
static_assert(classes[static_cast<std::size_t>(EventClass::state)] == "STATE");
static_assert(tenses[static_cast<std::size_t>(EventTense::pastpart)] == "PASTPART");
static_assert(aspects[static_cast<std::size_t>(EventAspect::perfective_progressive)] ==
              "PERFECTIVE_PROGRESSIVE");
static_assert(polarities[static_cast<std::size_t>(Polarity::neg)] == "NEG");
static_assert(statuses[static_cast<std::size_t>(Status::conditional)] == "conditional");
static_assert(block_kinds[static_cast<std::size_t>(BlockKind::footer)] == "footer");
static_assert(extents[static_cast<std::size_t>(Extent::lasting)] == "lasting");

template <std::size_t N, class Enum>
std::string_view name_of(const std::array<Names, N>& names, Enum value) {
    return names.at(static_cast<std::size_t>(value));
}

template <class Enum, std::size_t N>
std::optional<Enum> value_of(const std::array<Names, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

/// Asks the names of a lower floor, from the first enumerator to the last.
template <class Enum>
std::optional<Enum> find_by_name(Enum last, std::string_view name) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (to_string(static_cast<Enum>(i)) == name) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view to_string(ActorType type) {
    return name_of(actor_types, type);
}
std::string_view to_string(Role role) {
    return name_of(roles, role);
}
std::string_view to_string(EventClass value) {
    return name_of(classes, value);
}
std::string_view to_string(EventTense value) {
    return name_of(tenses, value);
}
std::string_view to_string(EventAspect value) {
    return name_of(aspects, value);
}
std::string_view to_string(Polarity value) {
    return name_of(polarities, value);
}
std::string_view to_string(Status value) {
    return name_of(statuses, value);
}
std::string_view block_kind_name(BlockKind kind) {
    return name_of(block_kinds, kind);
}
std::string_view extent_name(Extent extent) {
    return name_of(extents, extent);
}

std::optional<ActorType> parse_actor_type(std::string_view name) {
    return value_of<ActorType>(actor_types, name);
}
std::optional<Role> parse_role(std::string_view name) {
    return value_of<Role>(roles, name);
}
std::optional<EventClass> parse_event_class(std::string_view name) {
    return value_of<EventClass>(classes, name);
}
std::optional<EventTense> parse_event_tense(std::string_view name) {
    return value_of<EventTense>(tenses, name);
}
std::optional<EventAspect> parse_event_aspect(std::string_view name) {
    return value_of<EventAspect>(aspects, name);
}
std::optional<Polarity> parse_polarity(std::string_view name) {
    return value_of<Polarity>(polarities, name);
}
std::optional<Status> parse_status(std::string_view name) {
    return value_of<Status>(statuses, name);
}
std::optional<BlockKind> parse_block_kind(std::string_view name) {
    return value_of<BlockKind>(block_kinds, name);
}
std::optional<TimexType> parse_timex_type(std::string_view name) {
    return find_by_name(TimexType::set, name);
}
std::optional<Cue> parse_cue(std::string_view name) {
    return find_by_name(Cue::around, name);
}
std::optional<Extent> parse_extent(std::string_view name) {
    return value_of<Extent>(extents, name);
}

} // namespace dateline

#pragma once

#include <dateline/events/analysis.hpp>

#include <optional>
#include <string_view>

namespace dateline {

/// The way back from to_string: what records call a value; nothing for a name that no value has.
[[nodiscard]] std::optional<ActorType> parse_actor_type(std::string_view name);
[[nodiscard]] std::optional<Role> parse_role(std::string_view name);
[[nodiscard]] std::optional<EventClass> parse_event_class(std::string_view name);
[[nodiscard]] std::optional<EventTense> parse_event_tense(std::string_view name);
[[nodiscard]] std::optional<EventAspect> parse_event_aspect(std::string_view name);
[[nodiscard]] std::optional<Polarity> parse_polarity(std::string_view name);

/// Names that only the record uses: "body", "headline", …
[[nodiscard]] std::string_view block_kind_name(BlockKind kind);
[[nodiscard]] std::optional<BlockKind> parse_block_kind(std::string_view name);
[[nodiscard]] std::optional<TimexType> parse_timex_type(std::string_view name);
[[nodiscard]] std::optional<Cue> parse_cue(std::string_view name);

/// "within", "lasting".
[[nodiscard]] std::string_view extent_name(Extent extent);
[[nodiscard]] std::optional<Extent> parse_extent(std::string_view name);

} // namespace dateline

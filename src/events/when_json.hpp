#pragma once

#include <dateline/calendar/when.hpp>

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace dateline {

/// Three decimals are kept of confidence and salience: what a record says is what comes back from it.
[[nodiscard]] double to_thousandths(double share);

/// Adds the keys of a When to `object`: `edtf_key` (left out where empty), earliest, latest, precision,
/// extent (where lasting), modifier, clock, confidence.
void add_when(nlohmann::ordered_json& object, const When& when, std::string_view edtf_key);
/// Adds begin and end of what lasts longer than a day, each with its own bounds. Not for a time expression,
/// whose `end` is a place in the text.
void add_ends(nlohmann::ordered_json& object, const When& when);

} // namespace dateline

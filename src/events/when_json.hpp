#pragma once

#include <dateline/calendar/when.hpp>

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace dateline {

/// Three decimals are kept of confidence and salience: what a record says is what comes back from it.
[[nodiscard]] double to_thousandths(double share);

/// Adds the keys of a When to `object`: `edtf_key` (left out where empty), earliest, latest, begin and end
/// (what lasts longer than a day), precision, extent (where lasting), modifier, clock, confidence.
void add_when(nlohmann::ordered_json& object, const When& when, std::string_view edtf_key);

} // namespace dateline

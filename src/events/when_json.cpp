#include "events/when_json.hpp"

#include "events/clock_text.hpp"
#include "events/value_names.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace dateline {

namespace {

using nlohmann::ordered_json;

/// An end that is one known day.
ordered_json exact_end(const std::optional<Day>& day) {
    ordered_json end = ordered_json::object();
    if (day) {
        end["earliest"] = to_iso(*day);
        end["latest"] = to_iso(*day);
    }
    return end;
}

} // namespace

double to_thousandths(double share) {
    return std::round(share * 1000.0) / 1000.0;
}

void add_when(ordered_json& object, const When& when, std::string_view edtf_key) {
    if (!when.edtf.empty()) {
        object[std::string(edtf_key)] = when.edtf;
    }
    if (when.span.first) {
        object["earliest"] = to_iso(*when.span.first);
    }
    if (when.span.last) {
        object["latest"] = to_iso(*when.span.last);
    }
    object["precision"] = to_string(when.granularity);
    if (when.extent != Extent::within) {
        object["extent"] = extent_name(when.extent);
    }
    if (when.modifier != Modifier::none) {
        object["modifier"] = to_timex3(when.modifier);
    }
    if (when.clock) {
        object["clock"] = clock_text(*when.clock);
    }
    object["confidence"] = to_thousandths(when.confidence);
}

void add_ends(ordered_json& object, const When& when) {
    if (when.extent == Extent::lasting && !when.span.is_day()) {
        object["begin"] = exact_end(when.span.first);
        object["end"] = exact_end(when.span.last);
    }
}

} // namespace dateline

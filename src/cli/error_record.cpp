#include "cli/error_record.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline {

std::string error_record(std::string_view line, std::uint32_t number, const Error& error) {
    nlohmann::ordered_json record;
    record["dateline"] = 1;
    record["id"] = fmt::format("line-{}", number);
    const auto source = nlohmann::json::parse(line, nullptr, false);
    if (source.is_object() && source.contains("id")) {
        if (source["id"].is_string()) {
            record["id"] = source["id"].get<std::string>();
        } else if (source["id"].is_number_integer()) {
            record["id"] = source["id"].dump();
        }
    }
    record["line"] = number;
    record["error"] = error.remedy.empty() ? error.what : error.what + "; " + error.remedy;
    return record.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace dateline

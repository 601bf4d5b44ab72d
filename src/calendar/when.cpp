#include <dateline/calendar/when.hpp>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 14> granularity_names{
    "instant", "part of day", "day",  "weekend", "week",    "month",      "season",
    "quarter", "half",        "year", "decade",  "century", "millennium", "interval"};

constexpr std::array<std::string_view, 13> modifier_names{
    "",          "APPROX",       "START",         "MID",           "END",
    "LESS_THAN", "MORE_THAN",    "EQUAL_OR_LESS", "EQUAL_OR_MORE", "BEFORE",
    "AFTER",     "ON_OR_BEFORE", "ON_OR_AFTER"};

template <class Enum, std::size_t N>
std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

static_assert(granularity_names[static_cast<std::size_t>(Granularity::interval)] == "interval");
static_assert(modifier_names[static_cast<std::size_t>(Modifier::on_or_after)] == "ON_OR_AFTER");

} // namespace

std::string_view to_string(Granularity granularity) {
    return granularity_names.at(static_cast<std::size_t>(granularity));
}

std::optional<Granularity> parse_granularity(std::string_view name) {
    return find_name<Granularity>(granularity_names, name);
}

std::string_view to_timex3(Modifier modifier) {
    return modifier_names.at(static_cast<std::size_t>(modifier));
}

std::optional<Modifier> parse_modifier(std::string_view timex3) {
    return find_name<Modifier>(modifier_names, timex3);
}

} // namespace dateline

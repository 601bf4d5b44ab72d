#include "show.hpp"

#include <set>

namespace dateline {

TEST_CASE("granularity: every name is read back, and no two are alike", "[calendar][when]") {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(Granularity::interval); ++i) {
        const auto granularity = static_cast<Granularity>(i);
        CHECK(parse_granularity(to_string(granularity)) == granularity);
        names.insert(to_string(granularity));
    }
    CHECK(names.size() == 14);
    CHECK(to_string(Granularity::part_of_day) == "part of day");
    CHECK(to_string(Granularity::weekend) == "weekend");
    CHECK(to_string(Granularity::half) == "half");
    CHECK(to_string(Granularity::millennium) == "millennium");
    CHECK_FALSE(parse_granularity("Day"));
    CHECK_FALSE(parse_granularity(""));
}

TEST_CASE("modifier: the names of TimeML 1.2.1", "[calendar][when]") {
    const std::pair<Modifier, std::string_view> rows[] = {
        {Modifier::none, ""},
        {Modifier::approx, "APPROX"},
        {Modifier::start, "START"},
        {Modifier::mid, "MID"},
        {Modifier::end, "END"},
        {Modifier::less_than, "LESS_THAN"},
        {Modifier::more_than, "MORE_THAN"},
        {Modifier::equal_or_less, "EQUAL_OR_LESS"},
        {Modifier::equal_or_more, "EQUAL_OR_MORE"},
        {Modifier::before, "BEFORE"},
        {Modifier::after, "AFTER"},
        {Modifier::on_or_before, "ON_OR_BEFORE"},
        {Modifier::on_or_after, "ON_OR_AFTER"},
    };
    for (const auto& [modifier, name] : rows) {
        CHECK(to_timex3(modifier) == name);
        CHECK(parse_modifier(name) == modifier);
    }
    CHECK_FALSE(parse_modifier("approx"));
}

} // namespace dateline

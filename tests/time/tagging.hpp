#pragma once

#include <dateline/time/timex.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

/// Short words for the tests of the time floor.
namespace dateline {

inline Day day(std::string_view iso) {
    const auto parsed = parse_day(iso);
    REQUIRE(parsed);
    return *parsed;
}

inline std::vector<Timex> tag(std::string_view published, std::string_view text) {
    return tag_timexes(text, {.published = day(published)});
}

/// The one expression of the text.
inline Timex only(std::string_view published, std::string_view text) {
    const std::vector<Timex> timexes = tag(published, text);
    INFO(text);
    REQUIRE(timexes.size() == 1);
    return timexes.front();
}

inline std::string earliest(const Timex& timex) {
    REQUIRE(timex.when);
    return timex.when->span.first ? to_iso(*timex.when->span.first) : "open";
}
inline std::string latest(const Timex& timex) {
    REQUIRE(timex.when);
    return timex.when->span.last ? to_iso(*timex.when->span.last) : "open";
}

} // namespace dateline

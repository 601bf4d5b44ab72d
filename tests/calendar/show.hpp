#pragma once

#include <dateline/calendar/when.hpp>

#include <catch2/catch.hpp>

#include <optional>
#include <string>

/// Days and spans in the words of ISO, so that a failed comparison can be read.
inline std::string iso(dateline::Day day) {
    return dateline::to_iso(day);
}

inline std::string iso(const std::optional<dateline::Day>& day) {
    return day ? dateline::to_iso(*day) : "none";
}

inline std::string iso(const dateline::Span& span) {
    return (span.first ? iso(span.first) : "..") + "/" + (span.last ? iso(span.last) : "..");
}

inline std::string iso(const std::optional<dateline::Span>& span) {
    return span ? iso(*span) : "none";
}

/// The day, or what is wrong with it in the program's words.
inline std::string iso(const dateline::Result<dateline::Day>& day) {
    return day ? dateline::to_iso(*day) : to_string(day.error());
}

/// A day of the test itself: "2021-08-23".
inline dateline::Day day(std::string_view text) {
    const dateline::Result<dateline::Day> parsed = dateline::parse_day(text);
    INFO(text);
    REQUIRE(parsed);
    return *parsed;
}

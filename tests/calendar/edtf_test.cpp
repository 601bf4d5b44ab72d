#include "show.hpp"

#include <fmt/format.h>

namespace dateline {

namespace {

Span span(std::string_view first, std::string_view last) {
    return {.first = first.empty() ? std::nullopt : std::optional<Day>(day(first)),
            .last = last.empty() ? std::nullopt : std::optional<Day>(day(last))};
}

std::string why_not(std::string_view text) {
    const Result<EdtfValue> value = parse_edtf(text);
    return value ? "it is read" : value.error().what;
}

} // namespace

TEST_CASE("to_edtf: the shortest exact form", "[calendar][edtf]") {
    struct Row {
        std::string_view first;
        std::string_view last;
        std::string_view within;
        std::string_view lasting;
        std::string_view why;
    };
    // clang-format off
    const Row rows[] = {
        {"2021-08-23", "2021-08-23", "2021-08-23", "2021-08-23", "a day"},
        {"2021-08-01", "2021-08-31", "2021-08", "2021-08", "a month"},
        {"2001-01-01", "2001-12-31", "2001", "2001", "a year"},
        {"-0043-01-01", "-0043-12-31", "-0043", "-0043", "44 BC"},
        {"1990-01-01", "1999-12-31", "199X", "1990/1999", "some day of a decade; all of it"},
        {"1900-01-01", "1999-12-31", "19XX", "1900/1999", "a century"},
        {"1000-01-01", "1999-12-31", "1XXX", "1000/1999", "a millennium"},
        {"-0010-01-01", "-0001-12-31", "[-0010..-0001]", "-0010/-0001", "EDTF's -000X is from -0009 to 0"},
        {"2021-08-10", "2021-08-24", "[2021-08-10..2021-08-24]", "2021-08-10/2021-08-24", "two weeks"},
        {"2021-08-01", "2021-10-31", "[2021-08..2021-10]", "2021-08/2021-10", "whole months"},
        {"2021-01-01", "2022-12-31", "[2021..2022]", "2021/2022", "whole years"},
        {"2021-01-01", "2022-01-31", "[2021-01..2022-01]", "2021-01/2022-01", "both ends are written alike"},
        {"2021-01-01", "2022-01-30", "[2021-01-01..2022-01-30]", "2021-01-01/2022-01-30", "both ends are written alike"},
        {"2021-08-10", "", "[2021-08-10..]", "2021-08-10/..", "since"},
        {"2021-01-01", "", "[2021-01-01..]", "2021-01-01/..", "one end alone does not say that it is a year"},
        {"", "2021-08-23", "[..2021-08-23]", "../2021-08-23", "until"},
        {"", "", "", "", "no time at all has no EDTF"},
        {"9999-01-01", "9999-12-31", "9999", "9999", "the last year"},
        {"9999-12-31", "9999-12-31", "9999-12-31", "9999-12-31", "the last day"},
        {"-9999-01-01", "9999-12-31", "[-9999..9999]", "-9999/9999", "the whole calendar"},
    };
    // clang-format on
    for (const Row& row : rows) {
        INFO(row.why);
        CHECK(to_edtf(span(row.first, row.last), Extent::within) == row.within);
        CHECK(to_edtf(span(row.first, row.last), Extent::lasting) == row.lasting);
    }
}

TEST_CASE("to_edtf: approximate marks each date, other modifiers none", "[calendar][edtf]") {
    const Span two_weeks = span("2021-08-10", "2021-08-24");
    CHECK(to_edtf(span("2001-01-01", "2001-12-31"), Extent::within, Modifier::approx) == "2001~");
    CHECK(to_edtf(span("1990-01-01", "1999-12-31"), Extent::within, Modifier::approx) == "199X~");
    CHECK(to_edtf(two_weeks, Extent::lasting, Modifier::approx) == "2021-08-10~/2021-08-24~");
    CHECK(to_edtf(two_weeks, Extent::within, Modifier::approx) == "[2021-08-10~..2021-08-24~]");
    CHECK(to_edtf(span("2021-08-10", ""), Extent::lasting, Modifier::approx) == "2021-08-10~/..");
    CHECK(to_edtf(two_weeks, Extent::lasting, Modifier::start) == "2021-08-10/2021-08-24");
}

TEST_CASE("to_edtf: a When also names what a span cannot", "[calendar][edtf]") {
    struct Row {
        std::string_view first;
        std::string_view last;
        Granularity granularity;
        Extent extent;
        std::string_view expected;
    };
    using G = Granularity;
    // clang-format off
    const Row rows[] = {
        {"2021-03-01", "2021-05-31", G::season, Extent::within, "2021-21"},
        {"2021-09-01", "2021-11-30", G::season, Extent::lasting, "2021-23"},
        {"2021-12-01", "2022-02-28", G::season, Extent::within, "2021-24"},
        {"-9999-01-01", "-9999-02-28", G::season, Extent::within, "[-9999-01..-9999-02]"},
        {"2021-01-01", "2021-03-31", G::quarter, Extent::within, "2021-33"},
        {"2021-10-01", "2021-12-31", G::quarter, Extent::within, "2021-36"},
        {"2021-07-01", "2021-12-31", G::half, Extent::within, "2021-41"},
        {"2021-01-01", "2021-03-31", G::interval, Extent::within, "[2021-01..2021-03]"},
        {"2021-03-01", "2021-04-30", G::season, Extent::within, "[2021-03..2021-04]"},
        {"2021-08-23", "2021-08-29", G::week, Extent::within, "[2021-08-23..2021-08-29]"},
        {"2021-02-01", "2021-02-28", G::week, Extent::lasting, "2021-02-01/2021-02-28"},
        {"2021-02-01", "2021-02-28", G::month, Extent::lasting, "2021-02"},
        {"2021-08-01", "2021-10-31", G::day, Extent::lasting, "2021-08-01/2021-10-31"},
        {"2021-08-23", "2021-08-23", G::part_of_day, Extent::within, "2021-08-23"},
        {"2001-01-01", "", G::year, Extent::lasting, "2001/.."},
        {"2021-08-01", "", G::month, Extent::within, "[2021-08..]"},
        {"2021-08-15", "", G::month, Extent::within, "[2021-08-15..]"},
        {"", "2001-12-31", G::year, Extent::lasting, "../2001"},
        {"", "2001-12-30", G::year, Extent::lasting, "../2001-12-30"},
        {"2001-01-01", "", G::day, Extent::lasting, "2001-01-01/.."},
        {"", "", G::day, Extent::lasting, ""},
    };
    // clang-format on
    for (const Row& row : rows) {
        When when;
        when.span = span(row.first, row.last);
        when.granularity = row.granularity;
        when.extent = row.extent;
        CHECK(to_edtf(when) == row.expected);
    }
    When approximate;
    approximate.span = span("2021-03-01", "2021-05-31");
    approximate.granularity = G::season;
    approximate.modifier = Modifier::approx;
    CHECK(to_edtf(approximate) == "2021-21~");
}

TEST_CASE("parse_edtf: levels 0 and 1, and the sets of level 2", "[calendar][edtf]") {
    struct Row {
        std::string_view text;
        std::string_view span;
        Granularity granularity;
        Extent extent;
        std::string_view marks;
    };
    using G = Granularity;
    constexpr Extent within = Extent::within;
    constexpr Extent lasting = Extent::lasting;
    // clang-format off
    const Row rows[] = {
        {"1985-04-12", "1985-04-12/1985-04-12", G::day, within, ""},
        {"1985-04", "1985-04-01/1985-04-30", G::month, within, ""},
        {"1985", "1985-01-01/1985-12-31", G::year, within, ""},
        {"1985-04-12T23:20:30", "1985-04-12/1985-04-12", G::instant, within, ""},
        {"1985-04-12T23:20:30Z", "1985-04-12/1985-04-12", G::instant, within, ""},
        {"1985-04-12T23:20:30-04", "1985-04-12/1985-04-12", G::instant, within, ""},
        {"1985-04-12T23:20:30+04:30", "1985-04-12/1985-04-12", G::instant, within, ""},
        {"1985-04-12T24:00:00Z", "1985-04-12/1985-04-12", G::instant, within, ""},
        {"1964/2008", "1964-01-01/2008-12-31", G::interval, lasting, ""},
        {"2004-06/2006-08", "2004-06-01/2006-08-31", G::interval, lasting, ""},
        {"2004-02-01/2005", "2004-02-01/2005-12-31", G::interval, lasting, ""},
        {"2001-21", "2001-03-01/2001-05-31", G::season, within, ""},
        {"2001-24", "2001-12-01/2002-02-28", G::season, within, ""},
        {"2001-34", "2001-04-01/2001-06-30", G::quarter, within, ""},
        {"2001-40", "2001-01-01/2001-06-30", G::half, within, ""},
        {"1984?", "1984-01-01/1984-12-31", G::year, within, "?"},
        {"2004-06~", "2004-06-01/2004-06-30", G::month, within, "~"},
        {"2004-06-11%", "2004-06-11/2004-06-11", G::day, within, "~?"},
        {"201X", "2010-01-01/2019-12-31", G::decade, within, ""},
        {"20XX", "2000-01-01/2099-12-31", G::century, within, ""},
        {"2XXX", "2000-01-01/2999-12-31", G::millennium, within, ""},
        {"-000X", "-0009-01-01/0000-12-31", G::decade, within, ""},
        {"2004-XX", "2004-01-01/2004-12-31", G::year, within, ""},
        {"1985-04-XX", "1985-04-01/1985-04-30", G::month, within, ""},
        {"1985-XX-XX", "1985-01-01/1985-12-31", G::year, within, ""},
        {"201X-XX", "2010-01-01/2019-12-31", G::decade, within, ""},
        {"1985-04-12/..", "1985-04-12/..", G::interval, lasting, ""},
        {"1985/", "1985-01-01/..", G::interval, lasting, ""},
        {"../1985-04", "../1985-04-30", G::interval, lasting, ""},
        {"/1985-04-12", "../1985-04-12", G::interval, lasting, ""},
        {"2004-06-01~/2004-06-20?", "2004-06-01/2004-06-20", G::interval, lasting, "~?"},
        {"-1985", "-1985-01-01/-1985-12-31", G::year, within, ""},
        {"0000", "0000-01-01/0000-12-31", G::year, within, ""},
        {"[1667-12..1670]", "1667-12-01/1670-12-31", G::interval, within, ""},
        {"[2021-08-10..]", "2021-08-10/..", G::interval, within, ""},
        {"[..1760-12-03]", "../1760-12-03", G::interval, within, ""},
        {"[1760~..1770~]", "1760-01-01/1770-12-31", G::interval, within, "~"},
    };
    // clang-format on
    for (const Row& row : rows) {
        INFO(row.text);
        const Result<EdtfValue> value = parse_edtf(row.text);
        REQUIRE(value);
        CHECK(iso(value->span) == row.span);
        CHECK(value->granularity == row.granularity);
        CHECK(value->extent == row.extent);
        CHECK(value->approximate == (row.marks.find('~') != std::string_view::npos));
        CHECK(value->uncertain == (row.marks.find('?') != std::string_view::npos));
    }
}

TEST_CASE("parse_edtf: says why a text is refused", "[calendar][edtf]") {
    const std::pair<std::string_view, std::string> rows[] = {
        {"", "it has to begin with a year of four digits"},
        {"~", "it has to begin with a year of four digits"},
        {"85", "it has to begin with a year of four digits"},
        {"Y170000002", "it has to begin with a year of four digits"},
        {"XXXX", "it has to begin with a year of four digits"},
        {"XXXX-12-25", "it has to begin with a year of four digits"},
        {"1X9X", "it has to begin with a year of four digits"},
        {"-0000", "it has to begin with a year of four digits"},
        {"201X-05", "it has to begin with a year of four digits"},
        {"{1960..1970}", "it has to begin with a year of four digits"},
        {"20210823", "a month of two digits has to follow the year"},
        {"2021-8", "a month of two digits has to follow the year"},
        {"2021-", "a month of two digits has to follow the year"},
        {"2021?-08", "a month of two digits has to follow the year"},
        {"2021-13", "there is no month or season 13"},
        {"2021-25", "there is no month or season 25"},
        {"2021-00", "there is no month 0"},
        {"2021-21-01", "there is no month 21"},
        {"2021-04-31", "there is no 31 April"},
        {"2021-02-29", "there is no 29 February 2021"},
        {"2021-08-3", "a day of two digits has to follow the month"},
        {"2021-08-003", "a day of two digits has to follow the month"},
        {"2021-08.03", "a day of two digits has to follow the month"},
        {"2021-08-23T25:00:00",
         "a clock time is written 10:15:00, with Z or +04:30 after it where it is known"},
        {"2021-08-23T24:00:01",
         "a clock time is written 10:15:00, with Z or +04:30 after it where it is known"},
        {"2021-08-23T10:15", "a clock time is written 10:15:00, with Z or +04:30 after it where it is known"},
        {"2021-08-23T10:15:00+4",
         "a clock time is written 10:15:00, with Z or +04:30 after it where it is known"},
        {"2021-08T10:15:00", "a clock time needs a day"},
        {"2008/1964", "the last day 1964-12-31 is before the first day 2008-01-01"},
        {"../..", "a span needs a first or a last day"},
        {"/", "a span needs a first or a last day"},
        {"[..]", "a span needs a first or a last day"},
        {"[1667,1668]", "a set is written [A..B], [A..] or [..B]"},
        {"[1667..", "a set is written [A..B], [A..] or [..B]"},
        {"[", "a set is written [A..B], [A..] or [..B]"},
    };
    for (const auto& [text, why] : rows) {
        CHECK(why_not(text) == fmt::format("\"{}\" is not an EDTF date: {}", text, why));
    }
    // Of an interval the wrong end is quoted.
    CHECK(why_not("2021-08/2021-31") == "\"2021-31\" is not an EDTF date: there is no month or season 31");
    CHECK(why_not("1/2/3") == "\"1\" is not an EDTF date: it has to begin with a year of four digits");
    CHECK(why_not("2001/2002/2003") ==
          "\"2002/2003\" is not an EDTF date: a month of two digits has to follow the year");
    CHECK(parse_edtf("soon").error().remedy ==
          "write it like 2021-08-23, 2021-08, 2021, 199X, 2021-08/2021-10, "
          "../2021 or [2021-08-10..2021-08-24]");
}

} // namespace dateline

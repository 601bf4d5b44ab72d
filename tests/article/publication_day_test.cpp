#include "article/publication_day.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

std::string read(std::string_view text) {
    const auto publication = parse_publication(text);
    return publication ? to_iso(publication->day) : to_string(publication.error());
}

} // namespace

TEST_CASE("publication: the forms that outlets write", "[article][publication]") {
    CHECK(read("2021-08-24") == "2021-08-24");
    CHECK(read("2021-08-24T10:15:00+03:00") == "2021-08-24");
    CHECK(read("2021-08-24 10:15") == "2021-08-24");
    CHECK(read("August 24, 2021") == "2021-08-24");
    CHECK(read("Tuesday, 24 Aug 2021") == "2021-08-24");
    CHECK(read("24th August 2021") == "2021-08-24");
}

TEST_CASE("publication: the clock time is kept as said, without a zone where none stands",
          "[article][publication]") {
    const auto local = parse_publication("2021-08-24T10:15");
    REQUIRE(local);
    REQUIRE(local->time);
    CHECK(local->time->hour == 10);
    CHECK(local->time->minute == 15);
    CHECK_FALSE(local->time->utc_offset);
    const auto zoned = parse_publication("2021-08-24T10:15:30.5-04:30");
    REQUIRE(zoned);
    REQUIRE(zoned->time);
    CHECK(zoned->time->second == 30);
    CHECK(zoned->time->utc_offset == -270);
}

TEST_CASE("publication: a day that does not exist and a date with two readings are refused",
          "[article][publication]") {
    CHECK(read("2021-04-31").find("there is no 31 April") != std::string::npos);
    CHECK(read("February 29, 2021").find("there is no 29 February") != std::string::npos);
    CHECK(read("8/24/2021") == "\"8/24/2021\" is not a date; write it as 2021-08-24");
    CHECK(read("yesterday") == "\"yesterday\" is not a date; write it as 2021-08-24");
    CHECK(read("August 2021") == "\"August 2021\" is not a date; write it as 2021-08-24");
    CHECK(read("2021-08-24T99:00") == "\"2021-08-24T99:00\" is not a date; write it as 2021-08-24");
}

TEST_CASE("date line: only a full date counts", "[article][publication]") {
    CHECK(day_of_line("Friday, January 4, 2019") == date::sys_days(date::year{2019} / 1 / 4));
    CHECK(day_of_line("Published: 4 January 2019 at 10:15 GMT") == date::sys_days(date::year{2019} / 1 / 4));
    CHECK_FALSE(day_of_line("January 2019"));
    CHECK_FALSE(day_of_line("February 30, 2019"));
}

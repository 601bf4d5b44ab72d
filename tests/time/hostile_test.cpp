#include "tagging.hpp"

#include <chrono>

using namespace dateline;

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes) {
        text += piece;
    }
    return text;
}

} // namespace

TEST_CASE("hostile: endless words of time are read in linear time", "[time][hostile]") {
    const std::string_view piece =
        GENERATE(as<std::string_view>{}, "last ", "the early first two and a half ", "1", "1,", "1-", "2021-",
                 "10:", "twenty ", "hundred and ", "a.", "'", "the ", "\xE2\x80\x99",
                 "more than at least about ", "May 3 ", "Monday ", "of the ", "one two ", "\n\n", "1 ");
    INFO("'" << piece << "'");
    const auto time_of = [&](std::size_t bytes) {
        const std::string text = repeated(piece, bytes);
        const auto begin = std::chrono::steady_clock::now();
        static_cast<void>(tag_timexes(text, {.published = Day{date::days{18863}}}));
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    // a quadratic step would need minutes for this
    CHECK(time_of(1'000'000) < 20.0);
}

TEST_CASE("hostile: ten megabytes of last are no expression", "[time][hostile][slow]") {
    CHECK(tag("2021-08-24", repeated("last ", 10'000'000)).empty());
}

TEST_CASE("hostile: broken and foreign bytes do not matter", "[time][hostile]") {
    std::string text;
    for (int i = 1; i < 256; ++i) {
        text.push_back(static_cast<char>(i));
        text += " Monday 3";
    }
    for (const Timex& timex : tag("2021-08-24", text)) {
        CHECK(timex.range.end <= text.size());
    }
}

TEST_CASE("hostile: anchors at the ends of the calendar", "[time][hostile]") {
    const std::string_view text =
        "last year, next year, 20 years ago, 3000 years ago, next century, the past two weeks, "
        "Monday, next Monday, March, the weekend, Christmas, in two weeks' time, winter, "
        "999999 years ago, 999999999 days later, the previous decade, yesterday, tomorrow";
    for (const std::string_view published : {"-9999-01-01", "9999-12-31", "0000-01-01", "0001-01-01"}) {
        for (const Timex& timex : tag(published, text)) {
            INFO(published << ": " << slice(text, timex.range) << " = " << timex.value);
            if (timex.when) {
                if (timex.when->span.first) {
                    CHECK(civil(*timex.when->span.first).year() >= date::year{min_year});
                }
                if (timex.when->span.last) {
                    CHECK(civil(*timex.when->span.last).year() <= date::year{max_year});
                }
            }
        }
    }
}

#include "grammar_example.hpp"

#include <dateline/time/timex.hpp>

#include <catch2/catch.hpp>

namespace dateline {

void expect_timex(std::string_view language, std::string_view rule, std::string_view published,
                  std::string_view sentence, std::string_view expression, std::string_view value) {
    INFO("rule " << rule << ", published " << published << ": " << sentence);
    const auto day = parse_day(published);
    REQUIRE(day);
    const std::size_t at = sentence.find(expression);
    for (const Timex& timex : tag_timexes(sentence, {.published = *day, .language = language})) {
        if (timex.range.begin == at) {
            CHECK(slice(sentence, timex.range) == expression);
            CHECK(timex.value == value);
            CHECK(timex.derivation.rule != "");
            return;
        }
        INFO("found '" << slice(sentence, timex.range) << "'");
    }
    FAIL("'" << expression << "' was not found");
}

void expect_no_timex(std::string_view language, std::string_view rule, std::string_view published,
                     std::string_view sentence) {
    const auto day = parse_day(published);
    REQUIRE(day);
    for (const Timex& timex : tag_timexes(sentence, {.published = *day, .language = language})) {
        INFO("found '" << slice(sentence, timex.range) << "' in: " << sentence);
        CHECK(timex.derivation.rule != rule);
    }
}

} // namespace dateline

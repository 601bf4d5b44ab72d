#include "token_text.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using dateline::test::token_text;

namespace {

struct Row {
    std::string_view text;
    std::string_view tokens;
    std::string_view why;
};

void check(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        INFO(row.why);
        CHECK(token_text(row.text) == row.tokens);
    }
}

} // namespace

TEST_CASE("tokens: punctuation, quotes and brackets stand alone", "[language][tokens]") {
    check({{"He left, she said.", "He left , she said .", "comma and full stop"},
           {"\"Go,\" he said.", "\" Go , \" he said .", "straight quotes"},
           {"“Go,” he said.", "“ Go , ” he said .", "curly quotes"},
           {"(They left.)", "( They left . )", "brackets"},
           {"Really?! Yes...", "Really ?! | Yes ...", "runs of marks stay together"},
           {"Wait… no", "Wait … no", "the ellipsis character"}});
}

TEST_CASE("tokens: numbers keep what belongs to them", "[language][tokens]") {
    check({{"$900 and $1.5 million", "$ 900 and $ 1.5 million", "currency signs are tokens"},
           {"US$20", "US$ 20", "a sign with letters is one token"},
           {"€5 or 10%", "€ 5 or 10 %", "other signs"},
           {"At 11:30 on 9/11", "At 11:30 on 9/11", "times and dates with slashes"},
           {"1,200,000 of 3.5", "1,200,000 of 3.5", "separators inside"},
           {"the 1990-1995 war", "the 1990 - 1995 war", "a range is three tokens"},
           {"on 2021-08-31", "on 2021-08-31", "a date in digits is one"},
           {"call 713-555-0199", "call 713-555-0199", "so is a telephone number"},
           {"since ’72", "since ’72", "a short year keeps its apostrophe"}});
}

TEST_CASE("tokens: clitics are split off, names with apostrophes are not", "[language][tokens]") {
    check({{"don't", "do n't", "negation"},
           {"don’t", "do n’t", "curly"},
           {"Kim's", "Kim 's", "possessive"},
           {"the players' union", "the players ' union", "plural possessive"},
           {"I'd've", "I 'd 've", "two of them"},
           {"O'Brien of Qa'ida", "O'Brien of Qa'ida", "inside a name"},
           {"cannot", "can not", "two words written as one"},
           {"the U.S.'s role", "the U.S. 's role", "after an abbreviation"}});
}

TEST_CASE("tokens: a hyphen splits words but not prefixes", "[language][tokens]") {
    check({{"US-led", "US - led", "two words"},
           {"a 20-year-old war", "a 20 - year - old war", "numbers too"},
           {"ex-minister", "ex-minister", "a prefix is no word"},
           {"mid-July", "mid-July", "nor is mid"},
           {"al-Qaida", "al - Qaida", "an article is"}});
}

TEST_CASE("tokens: addresses of the web are one token", "[language][tokens]") {
    check({{"See https://example.org/a?b=c.", "See https://example.org/a?b=c .", "without the full stop"},
           {"(www.example.com)", "( www.example.com )", "without brackets"},
           {"Write to a.b@example.org!", "Write to a.b@example.org !", "mail"},
           {"the #news of @someone", "the #news of @someone", "tags and handles"}});
}

TEST_CASE("tokens: every byte that is no blank lies in one token, in order", "[language][tokens]") {
    const std::string text = "Caf\xC3\xA9 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80\xEF\xB8\x8F “x” "
                             "\xFF\xFE bad\x80 — \xE2\x82";
    std::vector<dateline::language::RawToken> tokens;
    std::string lower;
    dateline::language::tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens, lower);
    std::uint32_t at = 0;
    for (const auto& token : tokens) {
        REQUIRE(token.range.begin >= at);
        REQUIRE(token.range.end > token.range.begin);
        for (std::uint32_t i = at; i < token.range.begin; ++i) {
            CHECK(text[i] == ' ');
        }
        at = token.range.end;
    }
    CHECK(at == text.size());
}

TEST_CASE("tokens: an emoji with its joiners is one token", "[language][tokens]") {
    CHECK(token_text("a \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 b") ==
          "a \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 b");
}

TEST_CASE("tokens: hostile runs take linear time", "[language][tokens]") {
    for (const std::string_view unit :
         {"1-", "a-", ".", "'", "a.", "\"", "http://", "x'", "(", "\xF0\x9F\x91\xA9", "a b. "}) {
        std::string text;
        while (text.size() < 1'000'000) {
            text += unit;
        }
        INFO(unit);
        const auto begin = std::chrono::steady_clock::now();
        token_text(text);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        CHECK(took.count() < 5.0);
    }
}

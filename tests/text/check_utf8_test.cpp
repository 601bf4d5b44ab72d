#include <dateline/text/text.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck/catch.h>

namespace dateline {
// clang-tidy 14 does not see that the literals below use it.
using std::string_view_literals::operator""sv; // NOLINT(misc-unused-using-decls)

namespace {

std::string words(std::string_view bytes) {
    const Result<void> result = check_utf8(bytes, "a.txt");
    return result ? "good" : to_string(result.error());
}

std::string not_utf8(int line, int column) {
    return fmt::format("a.txt:{}:{}: the bytes here are not UTF-8; convert the file, for example: iconv -f "
                       "WINDOWS-1252 -t UTF-8 FILE",
                       line, column);
}

/// RFC 3629's table, byte by byte: the length of the code point at `at`, or 0.
std::size_t plain_length(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < s.size() ? static_cast<unsigned char>(s[at + i]) : 0U;
    };
    const auto in = [&](std::size_t i, unsigned low, unsigned high) {
        return byte(i) >= low && byte(i) <= high;
    };
    const auto tail = [&](std::size_t i) { return in(i, 0x80, 0xBF); };
    if (in(0, 0x01, 0x7F)) {
        return 1;
    }
    if (in(0, 0xC2, 0xDF) && tail(1)) {
        return 2;
    }
    if (((in(0, 0xE0, 0xE0) && in(1, 0xA0, 0xBF)) || (in(0, 0xE1, 0xEC) && tail(1)) ||
         (in(0, 0xED, 0xED) && in(1, 0x80, 0x9F)) || (in(0, 0xEE, 0xEF) && tail(1))) &&
        tail(2)) {
        return 3;
    }
    if (((in(0, 0xF0, 0xF0) && in(1, 0x90, 0xBF)) || (in(0, 0xF1, 0xF3) && tail(1)) ||
         (in(0, 0xF4, 0xF4) && in(1, 0x80, 0x8F))) &&
        tail(2) && tail(3)) {
        return 4;
    }
    return 0;
}

bool plain_is_good(std::string_view s) {
    std::size_t at = 0;
    while (at < s.size()) {
        const std::size_t length = plain_length(s, at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

} // namespace

TEST_CASE("check_utf8: good texts", "[text][utf8]") {
    for (const std::string_view text :
         {""sv, "plain"sv, "é"sv, "\u0080"sv, "\u07ff"sv, "\u0800"sv, "\ud7ff"sv, "\ue000"sv, "\uffff"sv,
          "\U00010000"sv, "\U0010ffff"sv, "\ufeffwith a mark"sv, "a\r\nb\tc"sv, "\x7f"sv}) {
        CHECK(words(text) == "good");
    }
}

TEST_CASE("check_utf8: names the place of the first bad byte", "[text][utf8]") {
    struct Row {
        std::string_view bytes;
        int line;
        int column;
        std::string_view why;
    };
    const Row rows[] = {
        {"\xff"sv, 1, 1, "never a byte of UTF-8"},
        {"ab\xff"sv, 1, 3, "columns from 1"},
        {"ab\ncd\xff\xff"sv, 2, 3, "the first of two"},
        {"ab\n\xff"sv, 2, 1, "at the beginning of a line"},
        {"\n\n\n\xff"sv, 4, 1, "empty lines count"},
        {"äöü\xff"sv, 1, 4, "columns are code points"},
        {"a\r\nb\xff"sv, 2, 2, "line ends of Windows"},
        {"caf\xe9 au lait"sv, 1, 4, "Latin-1"},
        {"\x80"sv, 1, 1, "a continuation without a beginning"},
        {"a\xc3"sv, 1, 2, "cut off after one of two"},
        {"a\xe2\x82"sv, 1, 2, "cut off after two of three"},
        {"a\xf0\x9f\x98"sv, 1, 2, "cut off after three of four"},
        {"a\xc0\xaf"sv, 1, 2, "overlong slash"},
        {"a\xe0\x80\xaf"sv, 1, 2, "overlong slash"},
        {"a\xc1\xbf"sv, 1, 2, "overlong"},
        {"a\xed\xa0\x80"sv, 1, 2, "a surrogate"},
        {"a\xf4\x90\x80\x80"sv, 1, 2, "above U+10FFFF"},
        {"a\xf5\x80\x80\x80"sv, 1, 2, "above U+10FFFF"},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        CHECK(words(row.bytes) == not_utf8(row.line, row.column));
    }
}

TEST_CASE("check_utf8: a NUL is named as such, unless bad bytes stand before it", "[text][utf8]") {
    CHECK(words("a\nb\0c"sv) ==
          "a.txt:2:2: there is a NUL byte, so this is not text; give a plain text file in UTF-8");
    CHECK(words("a\0\xff"sv) ==
          "a.txt:1:2: there is a NUL byte, so this is not text; give a plain text file in UTF-8");
    CHECK(words("\xff\0"sv) == not_utf8(1, 1));
}

TEST_CASE("check_utf8: agrees with the table of RFC 3629", "[text][utf8][property]") {
    rc::prop("on short strings of the bytes where its rules change", [] {
        const std::string edges =
            "\x01\x41\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc1\xc2\xdf\xe0\xe1\xec\xed\xee\xef\xf0"
            "\xf1\xf3\xf4\xf5\xff";
        std::string bytes;
        const int length = *rc::gen::inRange(0, 7);
        for (int i = 0; i < length; ++i) {
            bytes += edges[*rc::gen::inRange(std::size_t{0}, edges.size())];
        }
        RC_ASSERT(check_utf8(bytes, "").has_value() == plain_is_good(bytes));
    });
}

TEST_CASE(
    "check_utf8: agrees with the table of RFC 3629 on every string of two bytes and every begun one of three",
    "[text][utf8]") {
    std::size_t disagreements = 0;
    for (unsigned first = 0; first < 256; ++first) {
        for (unsigned second = 0; second < 256; ++second) {
            for (const unsigned third : {0x41U, 0x7FU, 0x80U, 0xBFU, 0xC0U}) {
                const std::string bytes{static_cast<char>(first), static_cast<char>(second),
                                        static_cast<char>(third)};
                for (std::size_t size = 1; size <= 3; ++size) {
                    const std::string_view text = std::string_view(bytes).substr(0, size);
                    disagreements += check_utf8(text, "").has_value() != plain_is_good(text) ? 1U : 0U;
                }
            }
        }
    }
    CHECK(disagreements == 0);
}

} // namespace dateline

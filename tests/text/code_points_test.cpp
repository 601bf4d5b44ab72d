#include <dateline/text/text.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck/catch.h>

namespace dateline {

namespace {

bool begins(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

/// How many code points begin before that byte, counted from the front.
std::uint32_t plain_from_byte(std::string_view text, std::size_t byte) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < byte && i < text.size(); ++i) {
        count += begins(text[i]) ? 1U : 0U;
    }
    return count;
}

/// Where the code point with that number begins, counted from the front.
std::uint32_t plain_to_byte(std::string_view text, std::uint32_t code_point) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (begins(text[i]) && count++ == code_point) {
            return static_cast<std::uint32_t>(i);
        }
    }
    return static_cast<std::uint32_t>(text.size());
}

std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

/// The first place where the index and plain counting differ; "" where there is none.
std::string difference(const std::string& text) {
    const CodePoints index(text);
    const auto size = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t byte = 0; byte <= size; ++byte) {
        if (index.from_byte(byte) != plain_from_byte(text, byte)) {
            return fmt::format("byte {}", byte);
        }
    }
    for (std::uint32_t i = 0; i <= index.size(); ++i) {
        if (index.to_byte(i) != plain_to_byte(text, i)) {
            return fmt::format("code point {}", i);
        }
    }
    return index.size() == plain_from_byte(text, size) ? "" : "size";
}

} // namespace

TEST_CASE("code_points: counts characters where bytes are more", "[text][code_points]") {
    const std::string text = "Café in Kåbul 🙂!";
    const CodePoints index(text);
    CHECK(index.size() == 16);
    CHECK(index.from_byte(0) == 0);
    CHECK(index.from_byte(5) == 4); // after the é of two bytes
    CHECK(index.from_byte(4) == 4); // inside the é: it has begun
    CHECK(index.to_byte(4) == 5);
    CHECK(index.to_byte(3) == 3);
    CHECK(index.from_bytes({0, 5}) == CodePointRange{0, 4});
    CHECK(index.to_bytes({14, 15}) == Range{16, 20}); // the face of four bytes
    CHECK(slice(text, index.to_bytes({14, 15})) == "🙂");
}

TEST_CASE("code_points: the end of the text, and past it", "[text][code_points]") {
    const std::string text = "aé";
    const CodePoints index(text);
    CHECK(index.from_byte(3) == 2);
    CHECK(index.from_byte(1000) == 2);
    CHECK(index.to_byte(2) == 3);
    CHECK(index.to_byte(1000) == 3);
    const CodePoints nothing("");
    CHECK(nothing.size() == 0);
    CHECK(nothing.from_byte(0) == 0);
    CHECK(nothing.from_byte(9) == 0);
    CHECK(nothing.to_byte(0) == 0);
    CHECK(nothing.to_byte(9) == 0);
}

TEST_CASE("code_points: agrees with plain counting around the marks of the index", "[text][code_points]") {
    for (const std::string_view piece : {"a", "é", "€", "🙂"}) {
        for (const int size : {1, 63, 64, 65, 85, 86, 127, 128, 129, 255, 256, 257, 511, 512, 513, 1024}) {
            for (const std::string_view before : {"", "x", "xy", "xyz"}) {
                INFO(size << " times " << piece << " after " << before);
                CHECK(difference(std::string(before) + repeated(piece, size)) == "");
            }
        }
    }
}

TEST_CASE("code_points: agrees with plain counting", "[text][code_points][property]") {
    rc::prop("on mixed texts of any length up to some marks", [] {
        std::string text;
        const int length = *rc::gen::inRange(0, 700);
        for (int i = 0; i < length; ++i) {
            text += *rc::gen::element<std::string>("a", " ", "\n", "é", "—", "🙂", "क");
        }
        RC_ASSERT(difference(text) == "");
    });
    rc::prop("a range of whole characters comes back", [] {
        std::string text;
        const int length = *rc::gen::inRange(1, 400);
        for (int i = 0; i < length; ++i) {
            text += *rc::gen::element<std::string>("a", "é", "—", "🙂");
        }
        const CodePoints index(text);
        const auto a = *rc::gen::inRange(0U, index.size() + 1);
        const auto b = *rc::gen::inRange(0U, index.size() + 1);
        const CodePointRange range{std::min(a, b), std::max(a, b)};
        RC_ASSERT(index.from_bytes(index.to_bytes(range)) == range);
    });
}

} // namespace dateline

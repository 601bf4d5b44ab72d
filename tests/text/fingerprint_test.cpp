#include <dateline/text/fingerprint.hpp>

#include <catch2/catch.hpp>

#include <string>

namespace dateline {

TEST_CASE("fingerprint: XXH3 with seed 0, as its published values say", "[text][fingerprint]") {
    CHECK(hash64("") == 0x2d06800538d394c2U);
    CHECK(hash64("a") == 0xe6c632b61e964e1fU);
    CHECK(hash64("abc") == 0x78af5f94892f3950U);
    CHECK(hash64("The quick brown fox jumps over the lazy dog") == 0xce7d19a5418fb365U);
    CHECK(fingerprint("") == "99aa06d3014798d86001c324468d497f");
    CHECK(fingerprint("a") == "a96faf705af16834e6c632b61e964e1f");
    CHECK(fingerprint("abc") == "06b05ab6733a618578af5f94892f3950");
    CHECK(fingerprint("The quick brown fox jumps over the lazy dog") == "ddd650205ca3e7fa24a1cc2e3a8a7651");
}

TEST_CASE("fingerprint: always 32 digits in lower case", "[text][fingerprint]") {
    for (int i = 0; i < 2000; ++i) {
        const std::string name = fingerprint(std::to_string(i));
        CHECK(name.size() == 32);
        CHECK(name.find_first_not_of("0123456789abcdef") == std::string::npos);
    }
}

TEST_CASE("fingerprint: every byte counts, NUL as well", "[text][fingerprint]") {
    CHECK(fingerprint(std::string_view("a\0b", 3)) != fingerprint(std::string_view("a\0c", 3)));
    CHECK(fingerprint("a") != fingerprint(std::string_view("a\0", 2)));
}

} // namespace dateline

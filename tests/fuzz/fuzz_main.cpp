// A small driver for compilers without libFuzzer: joins words of the grammar, numbers and bytes at random,
// from a seed.
//     timex_fuzz [ROUNDS [SEED]]
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::array<std::string_view, 96> pieces{"last",
                                                  "next",
                                                  "this",
                                                  "the",
                                                  "of",
                                                  "to",
                                                  "-",
                                                  "Monday",
                                                  "May",
                                                  "March",
                                                  "3",
                                                  "31",
                                                  "1998",
                                                  "1998-99",
                                                  "two",
                                                  "and",
                                                  "a",
                                                  "half",
                                                  "weeks",
                                                  "years",
                                                  "ago",
                                                  "later",
                                                  "early",
                                                  "late",
                                                  "end",
                                                  "mid",
                                                  "quarter",
                                                  "third",
                                                  "night",
                                                  "morning",
                                                  "5",
                                                  "p.m.",
                                                  "EST",
                                                  ",",
                                                  ".",
                                                  "'98",
                                                  "every",
                                                  "daily",
                                                  "recent",
                                                  "now",
                                                  "in",
                                                  "on",
                                                  "by",
                                                  "until",
                                                  "10:30",
                                                  "noon",
                                                  "year",
                                                  "day",
                                                  "week",
                                                  "month",
                                                  "fall",
                                                  "BC",
                                                  "century",
                                                  "1990s",
                                                  "99999999",
                                                  "same",
                                                  "that",
                                                  "more",
                                                  "than",
                                                  "about",
                                                  "said",
                                                  "will",
                                                  "2021-08-24T10:30",
                                                  "+05:30",
                                                  "twenty",
                                                  "hundred",
                                                  "Christmas",
                                                  "Ramadan",
                                                  "weekend",
                                                  "from",
                                                  "before",
                                                  "after",
                                                  "fiscal",
                                                  "first",
                                                  "fortnight",
                                                  "0600",
                                                  "GMT",
                                                  "o'clock",
                                                  "\xE2\x80\x99",
                                                  "\xE2\x80\x94",
                                                  "\n\n",
                                                  "2/29/1900",
                                                  "31.4.2021",
                                                  "25:00",
                                                  "lunes",
                                                  "hace",
                                                  "siglo",
                                                  "XIX",
                                                  "1970's",
                                                  "1/2",
                                                  "44",
                                                  "B.C.",
                                                  "rest",
                                                  "between",
                                                  "9999",
                                                  "0000"};

} // namespace

int main(int count, char** argument) {
    const long rounds = count > 1 ? std::strtol(argument[1], nullptr, 10) : 20000;
    std::mt19937_64 random(count > 2 ? std::strtoull(argument[2], nullptr, 10) : 20210824ULL);
    std::string input;
    for (long round = 0; round < rounds; ++round) {
        input.clear();
        const std::size_t length = random() % 40;
        input += static_cast<char>(random());
        input += static_cast<char>(random());
        for (std::size_t i = 0; i < length; ++i) {
            input += random() % 24 == 0 ? std::string(1, static_cast<char>(random()))
                                        : std::string(pieces[random() % pieces.size()]);
            input += random() % 8 == 0 ? "" : " ";
        }
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
    }
    std::printf("timex_fuzz: %ld inputs, no broken promise\n", rounds);
    return 0;
}

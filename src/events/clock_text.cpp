#include "events/clock_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace dateline {

namespace {

/// Two digits at `at`, no larger than `most`.
std::optional<std::uint8_t> two_digits(std::string_view text, std::size_t at, int most) {
    if (text.size() < at + 2) {
        return std::nullopt;
    }
    const int tens = text[at] - '0';
    const int ones = text[at + 1] - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9 || tens * 10 + ones > most) {
        return std::nullopt;
    }
    return static_cast<std::uint8_t>(tens * 10 + ones);
}

/// "+02:00", "-03:30".
std::optional<std::int16_t> parse_offset(std::string_view text) {
    const auto hours = two_digits(text, 1, 23);
    const auto minutes = two_digits(text, 4, 59);
    if (text.size() != 6 || text[3] != ':' || !hours || !minutes) {
        return std::nullopt;
    }
    const int east = *hours * 60 + *minutes;
    return static_cast<std::int16_t>(text[0] == '-' ? -east : east);
}

} // namespace

std::string clock_text(const ClockTime& clock) {
    std::string out = fmt::format("{:02}", clock.hour);
    if (clock.minute) {
        out += fmt::format(":{:02}", *clock.minute);
        if (clock.second) {
            out += fmt::format(":{:02}", *clock.second);
        }
    }
    if (clock.utc_offset) {
        const int east = *clock.utc_offset;
        out += fmt::format("{}{:02}:{:02}", east < 0 ? '-' : '+', std::abs(east) / 60, std::abs(east) % 60);
    }
    return out;
}

ClockBend clock_bend(Modifier modifier) {
    switch (modifier) {
    case Modifier::before:
    case Modifier::less_than:
        return ClockBend::before;
    case Modifier::on_or_before:
    case Modifier::equal_or_less:
        return ClockBend::by;
    case Modifier::after:
    case Modifier::more_than:
        return ClockBend::after;
    case Modifier::on_or_after:
    case Modifier::equal_or_more:
        return ClockBend::from;
    case Modifier::approx:
        return ClockBend::about;
    default:
        return ClockBend::at;
    }
}

std::string clock_phrase(const When& when) {
    constexpr std::array<std::string_view, 6> phrases{"at {}",    "before {}",  "by {}",
                                                      "after {}", "from {} on", "about {}"};
    return when.clock
               ? fmt::format(fmt::runtime(phrases.at(static_cast<std::size_t>(clock_bend(when.modifier)))),
                             clock_text(*when.clock))
               : std::string();
}

std::optional<ClockTime> parse_clock_text(std::string_view text) {
    ClockTime clock;
    const std::size_t sign = text.find_first_of("+-");
    if (sign != std::string_view::npos) {
        clock.utc_offset = parse_offset(text.substr(sign));
        if (!clock.utc_offset) {
            return std::nullopt;
        }
        text = text.substr(0, sign);
    }
    const auto hour = two_digits(text, 0, 24);
    if (!hour || (text.size() != 2 && text.size() != 5 && text.size() != 8)) {
        return std::nullopt;
    }
    clock.hour = *hour;
    if (text.size() >= 5) {
        clock.minute = two_digits(text, 3, *hour == 24 ? 0 : 59);
        if (text[2] != ':' || !clock.minute) {
            return std::nullopt;
        }
    }
    if (text.size() == 8) {
        clock.second = two_digits(text, 6, *hour == 24 ? 0 : 60);
        if (text[5] != ':' || !clock.second) {
            return std::nullopt;
        }
    }
    return clock;
}

} // namespace dateline

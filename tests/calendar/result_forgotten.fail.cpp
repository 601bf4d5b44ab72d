// A failure that nobody hears.
#include <dateline/calendar/day.hpp>

void check(std::string_view text) {
    dateline::parse_day(text);
}

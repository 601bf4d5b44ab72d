// The order of day and month is the compiler's business.
#include <dateline/calendar/day.hpp>

dateline::Result<dateline::Day> eighth_of_july() {
    return dateline::make_day(date::year{2021}, date::day{8}, date::month{7});
}

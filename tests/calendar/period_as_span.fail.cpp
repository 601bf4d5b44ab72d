// "two weeks" has a length and no place on the calendar.
#include <dateline/calendar/when.hpp>

dateline::Span place_of(dateline::Period period) {
    return period;
}

// A unit counts, a granularity names a cell; they are not the same list.
#include <dateline/calendar/when.hpp>

dateline::Span year_of(dateline::Day day) {
    return dateline::cell(day, dateline::Unit::year);
}

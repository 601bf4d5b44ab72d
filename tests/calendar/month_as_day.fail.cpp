// "In August 2021" is not the first of August: coarse never turns fine by itself.
#include <dateline/calendar/day.hpp>

dateline::Day in_august() {
    return date::year{2021} / date::August;
}

// Three bare numbers exchange places unseen: is 8, 7 in July or in August?
#include <dateline/calendar/day.hpp>

dateline::Result<dateline::Day> eighth_of_july() {
    return dateline::make_day(2021, 7, 8);
}

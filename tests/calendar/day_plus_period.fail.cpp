// 31 January + 1 month has three answers: only shift(…, Overflow) says which one is meant.
#include <dateline/calendar/period.hpp>

dateline::Day later(dateline::Day day) {
    return day + dateline::Period{1, dateline::Unit::month};
}

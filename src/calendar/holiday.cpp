#include <dateline/calendar/holiday.hpp>

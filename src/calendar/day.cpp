#include <dateline/calendar/day.hpp>

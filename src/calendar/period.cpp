#include <dateline/calendar/period.hpp>

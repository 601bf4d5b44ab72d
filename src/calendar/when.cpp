#include <dateline/calendar/when.hpp>

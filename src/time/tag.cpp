#include <dateline/time/timex.hpp>

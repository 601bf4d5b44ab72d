#include <dateline/events/analysis.hpp>

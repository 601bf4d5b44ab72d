#include <dateline/timeline/timeline.hpp>

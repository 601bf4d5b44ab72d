#pragma once

/// Time expressions alone: tagging and resolving without any floor above.
#include <dateline/time/timex.hpp>

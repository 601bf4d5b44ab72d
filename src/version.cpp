#include <dateline/version.hpp>

namespace dateline {

std::string_view version() {
    return DATELINE_VERSION;
}

} // namespace dateline

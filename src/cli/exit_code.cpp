#include "cli/exit_code.hpp"

#include <fmt/format.h>

namespace dateline {

std::string exit_code_table() {
    std::string out;
    for (const ExitMeaning& row : exit_meanings) {
        out += fmt::format("  {}  {}\n", static_cast<int>(row.code), row.meaning);
    }
    return out;
}

} // namespace dateline

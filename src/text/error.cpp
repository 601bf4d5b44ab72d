#include <dateline/text/error.hpp>

#include <fmt/format.h>

namespace dateline {

std::string to_string(const Error& error) {
    const bool in_file = !error.file.empty();
    std::string out = error.file;
    if (error.line != 0) {
        out += fmt::format(fmt::runtime(in_file ? ":{}" : "line {}"), error.line);
        if (error.column != 0) {
            out += fmt::format(fmt::runtime(in_file ? ":{}" : ", column {}"), error.column);
        }
    }
    if (!out.empty()) {
        out += ": ";
    }
    out += error.what;
    if (!error.remedy.empty()) {
        out += "; " + error.remedy;
    }
    return out;
}

} // namespace dateline

#include <dateline/text/error.hpp>

#include <fmt/format.h>

namespace dateline {

std::string to_string(const Error& error) {
    std::string out = error.file;
    if (error.line != 0) {
        out += fmt::format(":{}", error.line);
        if (error.column != 0) {
            out += fmt::format(":{}", error.column);
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

#include <dateline/text/text.hpp>

#include <algorithm>
#include <utf8.h>

namespace dateline {

namespace {

Error error_at(std::string_view bytes, std::size_t bad, std::string_view file, std::string what,
               std::string remedy) {
    const std::string_view before = bytes.substr(0, bad);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto column =
        utf8::distance(before.begin() + static_cast<std::ptrdiff_t>(line_begin), before.end()) + 1;
    return Error{.fault = Fault::input,
                 .file = std::string(file),
                 .line = static_cast<std::uint32_t>(line),
                 .column = static_cast<std::uint32_t>(column),
                 .what = std::move(what),
                 .remedy = std::move(remedy)};
}

} // namespace

Result<void> check_utf8(std::string_view bytes, std::string_view file) {
    const auto bad = utf8::find_invalid(bytes.begin(), bytes.end());
    const auto valid = static_cast<std::size_t>(bad - bytes.begin());
    const std::size_t nul = bytes.substr(0, valid).find('\0');
    if (nul != std::string_view::npos) {
        return fail(error_at(bytes, nul, file, "there is a NUL byte, so this is not text",
                             "give a plain text file in UTF-8"));
    }
    if (valid != bytes.size()) {
        return fail(error_at(bytes, valid, file, "the bytes here are not UTF-8",
                             "convert the file, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE"));
    }
    return {};
}

} // namespace dateline

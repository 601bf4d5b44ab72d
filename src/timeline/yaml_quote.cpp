#include "timeline/yaml_quote.hpp"

#include "events/when_json.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdint>

namespace dateline {

namespace {

/// Code point that begins at `text[i]`, and its length; `text` is valid UTF-8.
struct CodePoint {
    std::uint32_t value = 0;
    std::size_t bytes = 1;
};

CodePoint code_point_at(std::string_view text, std::size_t i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t bytes = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
    if (bytes == 1 || i + bytes > text.size()) {
        return {lead, 1};
    }
    std::uint32_t value = lead & (0xFFU >> (bytes + 1));
    for (std::size_t k = 1; k < bytes; ++k) {
        value = (value << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    }
    return {value, bytes};
}

/// YAML's c-printable, less the line breaks and marks that readers treat in different ways.
bool stands_as_it_is(std::uint32_t c) {
    if (c < 0x20U || (c >= 0x7FU && c < 0xA0U)) {
        return false;
    }
    return c != 0x2028U && c != 0x2029U && c != 0xFEFFU && (c & 0xFFFEU) != 0xFFFEU;
}

std::string escape(std::uint32_t c) {
    switch (c) {
    case '\n':
        return "\\n";
    case '\t':
        return "\\t";
    case '\r':
        return "\\r";
    default:
        return c <= 0xFFU     ? fmt::format("\\x{:02X}", c)
               : c <= 0xFFFFU ? fmt::format("\\u{:04X}", c)
                              : fmt::format("\\U{:08X}", c);
    }
}

} // namespace

std::string yaml_quote(std::string_view text) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        if (c.value == '"' || c.value == '\\') {
            out += '\\';
            out += text[i];
        } else if (stands_as_it_is(c.value)) {
            out += text.substr(i, c.bytes);
        } else {
            out += escape(c.value);
        }
        i += c.bytes;
    }
    out += '"';
    return out;
}

std::string yaml_number(double share) {
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.begin(), digits.end(), to_thousandths(share));
    return error == std::errc{} ? std::string(digits.begin(), end) : std::string("0");
}

} // namespace dateline

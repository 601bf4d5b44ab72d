#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// XXH3, 64 bit, seed 0: the same on every machine. Not for security.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes);

/// XXH3, 128 bit, as 32 lower-case hex digits: names a document by its content.
[[nodiscard]] std::string fingerprint(std::string_view bytes);

} // namespace dateline

#pragma once

#include "language/net/net.hpp"
#include "language/tokenize.hpp"

#include <dateline/language/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Work memory of the steps, cleared and filled again for each batch of sentences.
struct Scratch::Buffers {
    std::vector<language::RawToken> raw{};
    std::vector<std::string_view> forms{};           ///< of the words of a batch
    std::vector<language::net::Stretch> stretches{}; ///< of its sentences
    language::net::NetWork net{};
    language::net::Predictions predictions{};
    std::string lower{};
};

} // namespace dateline

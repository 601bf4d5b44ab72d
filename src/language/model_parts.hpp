#pragma once

#include "language/lemma_rules.hpp"
#include "language/mapped_file.hpp"
#include "language/net/net.hpp"

#include <dateline/language/document.hpp>

#include <cstdint>
#include <span>

namespace dateline {

/// The net, and views into the mapped file.
struct LanguageModel::Parts {
    language::MappedFile file{};
    language::net::Net net{};
    language::LemmaRules lemmas{};
    std::span<const std::uint32_t> pronouns{}; ///< sorted keys with number and person (pronouns.hpp)
};

} // namespace dateline

#pragma once

#include "language/lemma_rules.hpp"
#include "language/mapped_file.hpp"
#include "language/name_labels.hpp"
#include "language/sparse_weights.hpp"
#include "language/tag_classes.hpp"

#include <dateline/language/document.hpp>

#include <array>
#include <cstdint>
#include <span>

namespace dateline {

/// Views into the mapped file.
struct LanguageModel::Parts {
    language::MappedFile file{};
    std::span<const language::TagClass> tags{};
    language::SparseWeights tagger{};
    language::SparseWeights parser{};
    language::SparseWeights names{};
    std::span<const std::int32_t> name_transitions{};
    language::LemmaRules lemmas{};
    std::span<const std::uint32_t> pronouns{}; ///< sorted keys with number and person (pronouns.hpp)
};

} // namespace dateline

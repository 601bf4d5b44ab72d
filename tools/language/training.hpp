#pragma once

#include "tagged_words.hpp"

#include <set>
#include <string>
#include <vector>

namespace dateline::training {

/// `vocabulary`: words of plain text in lower case; empty: none are known.
[[nodiscard]] std::string train_lemmas(const std::vector<TaggedWord>& words,
                                       const std::set<std::string>& vocabulary);
[[nodiscard]] std::string train_pronouns(const std::vector<TaggedWord>& words);

} // namespace dateline::training

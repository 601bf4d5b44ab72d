#pragma once

#include "tagged_words.hpp"

#include <string>
#include <vector>

namespace dateline::training {

[[nodiscard]] std::string train_lemmas(const std::vector<TaggedWord>& words);
[[nodiscard]] std::string train_pronouns(const std::vector<TaggedWord>& words);

} // namespace dateline::training

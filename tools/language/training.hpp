#pragma once

#include "conllu.hpp"

#include <string>
#include <vector>

namespace dateline::training {

[[nodiscard]] std::string train_lemmas(const std::vector<TreeSentence>& trees);
[[nodiscard]] std::string train_pronouns(const std::vector<TreeSentence>& trees);

} // namespace dateline::training

#pragma once

#include <dateline/language/document.hpp>
#include <dateline/text/error.hpp>

#include <string>
#include <vector>

namespace dateline::training {

/// A word of a treebank with what its lemma, number and person are learned from.
struct TaggedWord {
    std::string form{};
    std::string lemma{};
    Xpos xpos = Xpos::nn;
    Upos upos = Upos::x;
    Features features{}; ///< number and person only
};

/// Reads the words of a CoNLL-U file; multiword tokens become their words, empty nodes are left out. Fails
/// with file and line.
[[nodiscard]] Result<std::vector<TaggedWord>> read_tagged_words(const std::string& path);

[[nodiscard]] Result<std::string> read_file(const std::string& path);

} // namespace dateline::training

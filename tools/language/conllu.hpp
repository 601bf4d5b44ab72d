#pragma once

#include "language/tag_classes.hpp"

#include <dateline/language/document.hpp>
#include <dateline/text/error.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::training {

/// A word of a treebank. Heads are places in the sentence; the word after the last is the root.
struct Word {
    std::string form{};
    std::string lemma{};
    Xpos xpos = Xpos::nn;
    Upos upos = Upos::x;
    Features features{};
    std::uint16_t head = 0;
    Relation relation = Relation::dep;
    bool space_after = true;
};

struct TreeSentence {
    std::vector<Word> words{};
    std::string document{};
};

/// Reads CoNLL-U; multiword tokens become their words, empty nodes are left out. Fails with file and line.
[[nodiscard]] Result<std::vector<TreeSentence>> read_conllu(const std::string& path);

/// A sentence with name labels (IOB2, types PER, ORG, LOC, MISC and their relatives).
struct NamedSentence {
    std::vector<std::string> forms{};
    std::vector<std::uint8_t> labels{};
};

/// Reads token TAB tag; words with hyphens inside are split as the tokenizer splits them.
[[nodiscard]] Result<std::vector<NamedSentence>> read_iob2(const std::string& path);

[[nodiscard]] Result<std::string> read_file(const std::string& path);

} // namespace dateline::training

#pragma once

#include <dateline/language/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Tokens [first, last) that are written as one word: "don't" is "do" and "n't".
struct MultiwordToken {
    TokenIndex first = 0;
    TokenIndex last = 0;
    std::string form{};
    std::string misc{}; ///< as column MISC; empty: nothing
    friend bool operator==(const MultiwordToken&, const MultiwordToken&) = default;
};

/// What CoNLL-U says of a sentence beside its analysis.
struct ConlluSentence {
    std::vector<std::string> comments{}; ///< whole lines, with "#"
    std::vector<MultiwordToken> multiword{};
    std::vector<std::string> misc{}; ///< column MISC of each token; empty: nothing
    friend bool operator==(const ConlluSentence&, const ConlluSentence&) = default;
};

/// One document of a CoNLL-U file. sentences[i] belongs to document.sentences[i].
struct ConlluDocument {
    std::string id{}; ///< of "# newdoc id = …"; empty: it names none
    std::string text{};
    Document document{};
    std::vector<ConlluSentence> sentences{};
};

/// Reads the sentences and tokens of CoNLL-U: forms, multiword tokens, comments, MISC. Tags, lemmas and trees
/// are not read, and empty nodes ("8.1") are left out. The text is made of the forms: a blank between two
/// tokens unless MISC has SpaceAfter=No, an empty line before "# newpar". Line ends may be CR LF.
/// Fails with file and line on what is not UTF-8, not ten columns, not numbered 1, 2, 3, has an empty form,
/// or is longer than 256 words (max_sentence_length).
[[nodiscard]] Result<std::vector<ConlluDocument>> read_conllu(std::string_view bytes, std::string_view file);

/// The sentences of an analysed text as CoNLL-U wants them: "newdoc id", "newpar", "sent_id", "text",
/// multiword tokens as the English treebanks have them, SpaceAfter=No.
[[nodiscard]] ConlluDocument conllu_of(std::string id, std::string text, Document document);

/// CoNLL-U, ten columns. MISC gets TokenRange=start:end in code points of `text`.
[[nodiscard]] std::string to_conllu(const ConlluDocument& document);

/// Column FEATS: "Mood=Ind|Tense=Past|VerbForm=Fin"; "_" where there are none.
[[nodiscard]] std::string to_string(const Features& features);

} // namespace dateline
